/** Signing keys in AWS KMS, which never leave it. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  ListResourceTagsCommand,
  ScheduleKeyDeletionCommand,
  SignCommand,
  type SignCommandInput,
} from '@aws-sdk/client-kms';
import type { Signer } from '../pki/signer.ts';
import { hasCode, IncompleteAnswer, required, unlessAbsent } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import type { Kms, KmsKey, KmsKeySpec } from './kms-interface.ts';
import { pausesOf } from './pauses.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable, unrepeatable } from './retry.ts';
import { clientSettings, type ServiceContext, type Session, sendOptions } from './session.ts';
import type { Tags } from './tags.ts';
import { creationTags } from './tags.ts';

/** The longest window that ScheduleKeyDeletion accepts. */
const pendingDays = 30;

export function createKms(session: Session): Kms {
  const service = {
    session,
    client: refuseHtml(new KMSClient(clientSettings(session, repeatable))),
  };
  const once = {
    session,
    client: refuseHtml(new KMSClient(clientSettings(session, unrepeatable))),
  };
  return {
    describe: (id) => describe(service, id),
    publicKey: (arn) => publicKey(service, arn),
    tags: (arn) => tags(service, arn),
    create: (request) => create(once, request),
    createAlias: (name, arn) => createAlias(service, name, arn),
    signer: (arn, key) => signer(service, arn, key),
    remove: (arn) => remove(service, arn),
  };
}

/** A new key may not be found for some seconds (KMS developer guide, "Eventual consistency"). */
const pausesMs = [500, 1_000, 2_000, 4_000];

async function onceVisible<T>(session: Session, call: () => Promise<T>): Promise<T> {
  const pause = pausesOf(session, pausesMs);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!hasCode(error, 'NotFoundException') || !(await pause())) {
        throw error;
      }
    }
  }
}

function describe(
  { session, client }: ServiceContext<KMSClient>,
  id: string,
): Promise<KmsKey | undefined> {
  const call: Call = {
    action: { code: 'describe-kms-key', on: { keyId: id } },
    permission: 'kms:DescribeKey',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new DescribeKeyCommand({ KeyId: id }), sendOptions(session)),
      'NotFoundException',
    );
    if (!answer) {
      return undefined;
    }
    const { Arn, KeyUsage, KeySpec, KeyState, Origin, CreationDate, DeletionDate } = required(
      answer.KeyMetadata,
      'KeyMetadata',
    );
    return {
      arn: required(Arn, 'Arn'),
      usage: required(KeyUsage, 'KeyUsage'),
      spec: required(KeySpec, 'KeySpec'),
      state: required(KeyState, 'KeyState'),
      origin: required(Origin, 'Origin'),
      createdAt: required(CreationDate, 'CreationDate'),
      deletedFrom: DeletionDate,
    };
  });
}

function publicKey(
  { session, client }: ServiceContext<KMSClient>,
  arn: string,
): Promise<KeyObject> {
  const call: Call = {
    action: { code: 'read-kms-public-key', on: { arn } },
    permission: 'kms:GetPublicKey',
  };
  return attempt(session, call, async () => {
    const answer = await onceVisible(session, () =>
      client.send(new GetPublicKeyCommand({ KeyId: arn }), sendOptions(session)),
    );
    return publicKeyFrom(required(answer.PublicKey, 'PublicKey'));
  });
}

function publicKeyFrom(der: Uint8Array): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  } catch (error) {
    throw new IncompleteAnswer('PublicKey', error);
  }
}

function tags({ session, client }: ServiceContext<KMSClient>, arn: string): Promise<Tags> {
  const call: Call = {
    action: { code: 'read-kms-tags', on: { arn } },
    permission: 'kms:ListResourceTags',
  };
  return attempt(session, call, async () => {
    // A key has at most 50 tags, which is one page (KMS API, ListResourceTags).
    const answer = await client.send(
      new ListResourceTagsCommand({ KeyId: arn }),
      sendOptions(session),
    );
    return Object.fromEntries(
      (answer.Tags ?? []).map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue]),
    );
  });
}

function create(
  { session, client }: ServiceContext<KMSClient>,
  request: { readonly spec: KmsKeySpec; readonly description: string; readonly tags: Tags },
): Promise<string> {
  const call: Call = {
    action: { code: 'create-kms-key', on: { spec: request.spec } },
    permission: 'kms:CreateKey',
  };
  return attempt(session, call, async () => {
    const answer = await client.send(
      new CreateKeyCommand({
        KeyUsage: 'SIGN_VERIFY',
        KeySpec: request.spec,
        Description: request.description,
        Tags: Object.entries(creationTags(session, request.tags)).map(([TagKey, TagValue]) => ({
          TagKey,
          TagValue,
        })),
      }),
      sendOptions(session),
    );
    return required(answer.KeyMetadata?.Arn, 'Arn');
  });
}

function createAlias(
  { session, client }: ServiceContext<KMSClient>,
  name: string,
  arn: string,
): Promise<'created' | 'already-exists'> {
  const call: Call = {
    action: { code: 'name-kms-key', on: { arn, alias: name } },
    permission: 'kms:CreateAlias',
  };
  return attempt(session, call, async () => {
    try {
      await onceVisible(session, () =>
        client.send(
          new CreateAliasCommand({ AliasName: name, TargetKeyId: arn }),
          sendOptions(session),
        ),
      );
      return 'created';
    } catch (error) {
      if (hasCode(error, 'AlreadyExistsException')) {
        return 'already-exists';
      }
      throw error;
    }
  });
}

/**
 * Sends the digest, since KMS accepts messages of at most 4,096 bytes. An ECDSA signature comes back in DER, as certificates have
 * it (KMS API, Sign).
 */
function signer(
  { session, client }: ServiceContext<KMSClient>,
  arn: string,
  key: KeyObject,
): Signer {
  const call: Call = {
    action: { code: 'sign-with-kms-key', on: { arn, subject: session.subject } },
    permission: 'kms:Sign',
  };
  return {
    publicKey: key,
    sign: (tbs) =>
      attempt(session, call, async () => {
        const input: SignCommandInput = {
          KeyId: arn,
          Message: createHash('sha256').update(tbs).digest(),
          MessageType: 'DIGEST',
          SigningAlgorithm:
            key.asymmetricKeyType === 'ec' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256',
        };
        const answer = await onceVisible(session, () =>
          client.send(new SignCommand(input), sendOptions(session)),
        );
        return required(answer.Signature, 'Signature');
      }),
  };
}

function remove(service: ServiceContext<KMSClient>, arn: string): Promise<Date> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'delete-kms-key', on: { arn } },
    permission: 'kms:ScheduleKeyDeletion',
  };
  return attempt(session, call, async () => {
    try {
      const answer = await client.send(
        new ScheduleKeyDeletionCommand({ KeyId: arn, PendingWindowInDays: pendingDays }),
        sendOptions(session),
      );
      return required(answer.DeletionDate, 'DeletionDate');
    } catch (error) {
      // An earlier attempt whose answer was lost may have scheduled it already, and the service refuses to do so twice.
      const scheduled = hasCode(error, 'KMSInvalidStateException')
        ? (await describe(service, arn))?.deletedFrom
        : undefined;
      if (scheduled) {
        return scheduled;
      }
      throw error;
    }
  });
}
