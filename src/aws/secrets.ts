/** Where a certificate authority that the action made is kept. Nothing here overwrites a secret. */
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { hasCode, promised, unlessAbsent } from './answer.ts';
import type { SecretDescription, Secrets, Tags } from './contract.ts';
import { attempt } from './errors.ts';
import { repeatable } from './retry.ts';
import { clientSettings, type Room, type Session, sendOptions } from './session.ts';
import { tagList, tagsFrom } from './tags.ts';

const absent = 'ResourceNotFoundException';

/** The longest window that DeleteSecret takes. */
const recoveryDays = 30;

export function createSecrets(session: Session): Secrets {
  const room = { session, client: new SecretsManagerClient(clientSettings(session, repeatable)) };
  return {
    read: (id) => read(room, id),
    create: (id, text, token, tags) => create(room, id, text, token, tags),
    describe: (id) => describe(room, id),
    remove: (id) => remove(room, id),
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
      absent,
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
          Description: `The private certificate authority of ${session.subject}`,
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

function describe(
  { session, client }: Room<SecretsManagerClient>,
  id: string,
): Promise<SecretDescription | undefined> {
  const call = {
    doing: `describing the secret ${id}`,
    permission: 'secretsmanager:DescribeSecret',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new DescribeSecretCommand({ SecretId: id }), sendOptions(session)),
      absent,
    );
    return (
      answer && {
        name: promised(answer.Name, 'Name'),
        tags: tagsFrom(answer.Tags),
        ...(answer.DeletedDate && { restorableUntil: answer.DeletedDate }),
      }
    );
  });
}

function remove(room: Room<SecretsManagerClient>, id: string): Promise<Date | undefined> {
  const { session, client } = room;
  const call = {
    doing: `scheduling the deletion of the secret ${id}`,
    permission: 'secretsmanager:DeleteSecret',
  };
  return attempt(session, call, async () => {
    try {
      const answer = await unlessAbsent(
        client.send(
          new DeleteSecretCommand({ SecretId: id, RecoveryWindowInDays: recoveryDays }),
          sendOptions(session),
        ),
        absent,
      );
      return answer && promised(answer.DeletionDate, 'DeletionDate');
    } catch (error) {
      // What an attempt whose answer was lost has scheduled already cannot be scheduled again.
      const scheduled = hasCode(error, 'InvalidRequestException')
        ? (await describe(room, id))?.restorableUntil
        : undefined;
      if (scheduled) {
        return scheduled;
      }
      throw error;
    }
  });
}
