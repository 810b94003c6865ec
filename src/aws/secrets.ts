/** Stores CAs that the action created, and trust bundles. Only `put` changes the text of a secret. */
import { createHash } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { hasCode, required, unlessAbsent } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable } from './retry.ts';
import type { NewSecret, SecretDescription, Secrets } from './secrets-interface.ts';
import { clientSettings, type ServiceContext, type Session, sendOptions } from './session.ts';
import type { Tags } from './tags.ts';
import { creationTags, tagList, tagsFrom } from './tags.ts';

const absent = 'ResourceNotFoundException';

/** The longest window that DeleteSecret accepts. */
const recoveryDays = 30;

export function createSecrets(session: Session): Secrets {
  const service = {
    session,
    client: refuseHtml(new SecretsManagerClient(clientSettings(session, repeatable))),
  };
  return {
    read: (id) => read(service, id),
    create: (secret) => create(service, secret),
    put: (id, text, token) => put(service, { id, text, token }),
    tag: (id, tags) => tag(service, id, tags),
    describe: (id) => describe(service, id),
    remove: (id) => remove(service, id),
  };
}

function read(
  { session, client }: ServiceContext<SecretsManagerClient>,
  id: string,
): Promise<string | undefined> {
  const call: Call = {
    action: { code: 'read-secret', on: { secretId: id } },
    permission: 'secretsmanager:GetSecretValue',
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
  { session, client }: ServiceContext<SecretsManagerClient>,
  { name, description, text, tags, kmsKeyId }: NewSecret,
): Promise<'created' | 'already-exists'> {
  const call: Call = {
    action: { code: 'create-secret', on: { secretId: name } },
    permission: 'secretsmanager:CreateSecret',
  };
  return attempt(session, call, async () => {
    try {
      await client.send(
        new CreateSecretCommand({
          Name: name,
          Description: description,
          SecretString: text,
          // Derived from the text, so that a repeated call creates no second version.
          ClientRequestToken: createHash('sha256').update(text).digest('hex'),
          Tags: tagList(creationTags(session, tags)),
          KmsKeyId: kmsKeyId,
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

/** A version is created once a token: the same token with other text is refused (Secrets Manager API, PutSecretValue). */
function put(
  { session, client }: ServiceContext<SecretsManagerClient>,
  { id, text, token }: { readonly id: string; readonly text: string; readonly token: string },
): Promise<'stored' | 'conflict'> {
  const call: Call = {
    action: { code: 'put-secret', on: { secretId: id } },
    permission: 'secretsmanager:PutSecretValue',
  };
  return attempt(session, call, async () => {
    try {
      await client.send(
        new PutSecretValueCommand({ SecretId: id, SecretString: text, ClientRequestToken: token }),
        sendOptions(session),
      );
      return 'stored';
    } catch (error) {
      if (hasCode(error, 'ResourceExistsException')) {
        return 'conflict';
      }
      throw error;
    }
  });
}

function tag(
  { session, client }: ServiceContext<SecretsManagerClient>,
  id: string,
  tags: Tags,
): Promise<void> {
  const call: Call = {
    action: { code: 'tag-secret', on: { secretId: id, tags: Object.keys(tags) } },
    permission: 'secretsmanager:TagResource',
  };
  return attempt(session, call, async () => {
    await client.send(
      new TagResourceCommand({ SecretId: id, Tags: tagList(tags) }),
      sendOptions(session),
    );
  });
}

function describe(
  { session, client }: ServiceContext<SecretsManagerClient>,
  id: string,
): Promise<SecretDescription | undefined> {
  const call: Call = {
    action: { code: 'describe-secret', on: { secretId: id } },
    permission: 'secretsmanager:DescribeSecret',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new DescribeSecretCommand({ SecretId: id }), sendOptions(session)),
      absent,
    );
    return (
      answer && {
        name: required(answer.Name, 'Name'),
        arn: required(answer.ARN, 'ARN'),
        tags: tagsFrom(answer.Tags),
        restorableUntil: answer.DeletedDate,
      }
    );
  });
}

function remove(
  service: ServiceContext<SecretsManagerClient>,
  id: string,
): Promise<Date | undefined> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'delete-secret', on: { secretId: id } },
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
      return answer && required(answer.DeletionDate, 'DeletionDate');
    } catch (error) {
      // An earlier attempt whose answer was lost may have scheduled it already, and the service refuses to do so twice.
      const scheduled = hasCode(error, 'InvalidRequestException')
        ? (await describe(service, id))?.restorableUntil
        : undefined;
      if (scheduled) {
        return scheduled;
      }
      throw error;
    }
  });
}
