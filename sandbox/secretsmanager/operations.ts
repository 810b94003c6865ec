/** What Secrets Manager can do, by operation (Secrets Manager API reference). */
import { z } from 'zod';
import { dayMs } from '../clock.ts';
import { ApiError } from '../contract.ts';
import { readInput } from '../http/json11.ts';
import { tagKey } from '../tags.ts';
import { ownKey, requireDecryption, requireEncryption } from './encryption.ts';
import { type Secret, type SecretStore, stagesOf } from './secrets.ts';
import { addTags, tagList } from './tags.ts';

const token = z.string().min(32).max(64).optional();
const byId = z.strictObject({ SecretId: z.string().min(1).max(2048) });

/** Strict: ignoring a filter would produce an answer that AWS never gives. */
const listInput = z.strictObject({
  MaxResults: z.number().int().min(1).max(100).default(100),
  NextToken: z.string().optional(),
});

interface Operation {
  readonly changes: boolean;
  readonly perform: (store: SecretStore, body: Readonly<Record<string, unknown>>) => object;
}

function operation<Schema extends z.ZodType>(
  changes: boolean,
  input: Schema,
  perform: (store: SecretStore, input: z.infer<Schema>) => object,
): Operation {
  return { changes, perform: (store, body) => perform(store, readInput(body, input)) };
}

export const operations: Readonly<Record<string, Operation>> = {
  CreateSecret: operation(
    true,
    z.strictObject({
      Name: z.string().regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/),
      SecretString: z.string().min(1),
      ClientRequestToken: token,
      Description: z.string().optional(),
      KmsKeyId: z.string().max(2048).optional(),
      Tags: tagList.default([]),
    }),
    (store, { Name, SecretString, ClientRequestToken, Tags, Description, KmsKeyId }) => {
      const tags = new Map<string, string>();
      addTags(tags, Tags);
      const kmsKeyId = ownKey(KmsKeyId);
      requireEncryption(store.keys, kmsKeyId);
      const secret = store.create(SecretString, ClientRequestToken, {
        name: Name,
        tags,
        description: Description,
        kmsKeyId,
      });
      return { ...namesOf(secret), VersionId: secret.versions[0]?.id };
    },
  ),
  GetSecretValue: operation(
    false,
    byId.extend({
      VersionId: z.string().optional(),
      VersionStage: z.string().default('AWSCURRENT'),
    }),
    (store, { SecretId, VersionId, VersionStage }) => {
      const secret = store.findLive(SecretId);
      const stages = stagesOf(secret);
      const version = secret.versions.find(({ id }) =>
        VersionId === undefined ? stages[id]?.includes(VersionStage) : id === VersionId,
      );
      if (!version) {
        throw new ApiError(
          'ResourceNotFoundException',
          "Secrets Manager can't find the specified secret value.",
        );
      }
      requireDecryption(store.keys, secret.kmsKeyId);
      return {
        ...namesOf(secret),
        VersionId: version.id,
        SecretString: version.text,
        VersionStages: stages[version.id],
        CreatedDate: new Date(version.createdAt),
      };
    },
  ),
  DescribeSecret: operation(false, byId, (store, { SecretId }) => {
    const secret = store.find(SecretId);
    return { ...describe(secret), VersionIdsToStages: stagesOf(secret) };
  }),
  PutSecretValue: operation(
    true,
    byId.extend({ SecretString: z.string().min(1), ClientRequestToken: token }),
    (store, { SecretId, SecretString, ClientRequestToken }) => {
      const secret = store.findLive(SecretId);
      requireEncryption(store.keys, secret.kmsKeyId);
      const { id } = store.put(secret, SecretString, ClientRequestToken);
      return { ...namesOf(secret), VersionId: id, VersionStages: ['AWSCURRENT'] };
    },
  ),
  DeleteSecret: operation(
    true,
    byId.extend({
      RecoveryWindowInDays: z.number().int().min(7).max(30).optional(),
      ForceDeleteWithoutRecovery: z.boolean().default(false),
    }),
    (store, { SecretId, RecoveryWindowInDays, ForceDeleteWithoutRecovery }) => {
      if (ForceDeleteWithoutRecovery && RecoveryWindowInDays !== undefined) {
        throw new ApiError(
          'InvalidParameterException',
          "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
        );
      }
      const secret = store.findLive(SecretId);
      const deletionAt = store.now() + (RecoveryWindowInDays ?? 30) * dayMs;
      if (ForceDeleteWithoutRecovery) {
        store.forget(secret);
      } else {
        secret.deletionAt = deletionAt;
      }
      return {
        ...namesOf(secret),
        DeletionDate: new Date(ForceDeleteWithoutRecovery ? store.now() : deletionAt),
      };
    },
  ),
  RestoreSecret: operation(true, byId, (store, { SecretId }) => {
    const secret = store.find(SecretId);
    secret.deletionAt = undefined;
    return namesOf(secret);
  }),
  ListSecrets: operation(false, listInput, (store, { MaxResults, NextToken }) => {
    const from = readPageToken(NextToken);
    const all = store.all().filter(({ deletionAt }) => deletionAt === undefined);
    const end = from + MaxResults;
    return {
      SecretList: all
        .slice(from, end)
        .map((secret) => ({ ...describe(secret), SecretVersionsToStages: stagesOf(secret) })),
      NextToken: end < all.length ? `from-${end}` : undefined,
    };
  }),
  TagResource: operation(true, byId.extend({ Tags: tagList }), (store, { SecretId, Tags }) => {
    addTags(store.findLive(SecretId).tags, Tags);
    return {};
  }),
  UntagResource: operation(
    true,
    byId.extend({ TagKeys: z.array(tagKey) }),
    (store, { SecretId, TagKeys }) => {
      const { tags } = store.findLive(SecretId);
      for (const key of TagKeys) {
        tags.delete(key);
      }
      return {};
    },
  ),
};

/** Throws InvalidNextTokenException. */
function readPageToken(token = 'from-0'): number {
  const [, from] = /^from-(\d+)$/.exec(token) ?? [];
  if (from === undefined) {
    throw new ApiError('InvalidNextTokenException', 'The NextToken value is invalid.');
  }
  return Number(from);
}

function namesOf({ arn, name }: Secret): { ARN: string; Name: string } {
  return { ARN: arn, Name: name };
}

function describe(secret: Secret): object {
  return {
    ...namesOf(secret),
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    CreatedDate: new Date(secret.createdAt),
    LastChangedDate: new Date(secret.versions.at(-1)?.createdAt ?? secret.createdAt),
    DeletedDate: secret.deletionAt === undefined ? undefined : new Date(secret.deletionAt),
    Tags: [...secret.tags].map(([Key, Value]) => ({ Key, Value })),
  };
}
