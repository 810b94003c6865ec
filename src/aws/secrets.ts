/** Where a certificate authority that the action made is kept. Nothing here overwrites a secret. */
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { hasCode, unlessAbsent } from './answer.ts';
import type { Secrets, Tags } from './contract.ts';
import { attempt } from './errors.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type Room, type Session, sendOptions } from './session.ts';
import { tagList } from './tags.ts';

export function createSecrets(session: Session): Secrets {
  const room = { session, client: new SecretsManagerClient(clientSettings(session, repeatable)) };
  return {
    read: (id) => read(room, id),
    create: (id, text, token, tags) => create(room, id, text, token, tags),
  };
}

/** The code for a secret in its recovery window, and for little else. */
function deletedRemedy(id: string) {
  return {
    InvalidRequestException: `If it is scheduled for deletion, get it back with \`aws secretsmanager restore-secret --secret-id ${id}\`, or name another secret in ca-secret-id.`,
  };
}

function read(
  { session, client }: Room<SecretsManagerClient>,
  id: string,
): Promise<string | undefined> {
  const call = {
    doing: `reading the secret ${id}`,
    permission: 'secretsmanager:GetSecretValue',
    remedies: deletedRemedy(id),
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new GetSecretValueCommand({ SecretId: id }), sendOptions(session)),
      'ResourceNotFoundException',
    );
    return answer && (answer.SecretString ?? new TextDecoder().decode(answer.SecretBinary));
  });
}

function create(
  { session, client }: Room<SecretsManagerClient>,
  id: string,
  text: string,
  token: string,
  tags: Tags,
): Promise<'created' | 'already-exists'> {
  const call = {
    doing: `creating the secret ${id}`,
    permission: 'secretsmanager:CreateSecret',
    remedies: deletedRemedy(id),
  };
  return attempt(session, call, async () => {
    try {
      await client.send(
        new CreateSecretCommand({
          Name: id,
          Description: `The private certificate authority of ${session.domain}`,
          SecretString: text,
          ClientRequestToken: token,
          Tags: tagList(tags),
        }),
        sendOptions(session),
      );
      return 'created';
    } catch (error) {
      if (hasCode(error, 'ResourceExistsException')) {
        return 'already-exists';
      }
      throw error;
    }
  });
}
