/** Secrets Manager over AWS JSON 1.1. */
import { z } from 'zod';
import { ApiError, type Service } from '../contract.ts';
import { errorJson, readInput, readJson, replyJson, targetOf } from '../http/json11.ts';
import { problemOfTags, tagKey, tagValue } from '../tags.ts';
import { type Secret, type SecretStore, stagesOf } from './secrets.ts';

const tagList = z
  .array(z.strictObject({ Key: tagKey, Value: tagValue.default('') }))
  .transform((list) => list.map(({ Key, Value }) => [Key, Value] as const));
const token = z.string().min(32).max(64).optional();
const byId = z.strictObject({ SecretId: z.string().min(1).max(2048) });
const dayMs = 86_400_000;

/** Strict: a filter that is passed over would be an answer that AWS never gave. */
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

const operations: Readonly<Record<string, Operation>> = {
  CreateSecret: operation(
    true,
    z.strictObject({
      Name: z.string().regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/),
      SecretString: z.string().min(1),
      ClientRequestToken: token,
      Description: z.string().optional(),
      Tags: tagList.default([]),
    }),
    (store, { Name, SecretString, ClientRequestToken, Tags, Description }) => {
      const tags = new Map<string, string>();
      addTags(tags, Tags);
      const secret = store.create(Name, SecretString, ClientRequestToken, tags, Description);
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

/**
 * Adds to what is there, a key that is there gets the new value (Secrets Manager API reference, TagResource). The code of
 * its refusals is that of "a parameter value that is not valid"; the reference names no case.
 */
function addTags(
  tags: Map<string, string>,
  added: readonly (readonly [key: string, value: string])[],
): void {
  const problem = problemOfTags(tags, added);
  if (problem) {
    throw new ApiError('InvalidParameterException', `The tags are not valid: ${problem}.`);
  }
  for (const [key, value] of added) {
    tags.set(key, value);
  }
}

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
    CreatedDate: new Date(secret.createdAt),
    LastChangedDate: new Date(secret.versions.at(-1)?.createdAt ?? secret.createdAt),
    DeletedDate: secret.deletionAt === undefined ? undefined : new Date(secret.deletionAt),
    Tags: [...secret.tags].map(([Key, Value]) => ({ Key, Value })),
  };
}

export function secretsManagerService(store: SecretStore): Service {
  return {
    signingName: 'secretsmanager',
    operations: Object.keys(operations),
    throttlingCode: 'ThrottlingException',
    accessDeniedCode: 'AccessDeniedException',
    deniedStatus: 400,
    renderError: (error) => errorJson(error, 'Message'),
    route: (request) => {
      const action = targetOf(request);
      const operation = operations[action];
      if (!operation) {
        throw new ApiError('UnknownOperationException', '');
      }
      const body = readJson(request.body);
      const id = body.SecretId ?? body.Name;
      const resource = typeof id === 'string' ? id : '*';
      const actions = [
        `secretsmanager:${action}`,
        ...(action === 'CreateSecret' && 'Tags' in body ? ['secretsmanager:TagResource'] : []),
      ];
      return {
        action,
        changes: operation.changes,
        permissions: actions.map((permission) => ({
          action: permission,
          resource:
            resource.startsWith('arn:') || resource === '*' ? resource : store.arnOf(resource),
        })),
        parameters: { ...body, ...('SecretString' in body && { SecretString: '(struck out)' }) },
        perform: () => replyJson(operation.perform(store, body)),
      };
    },
  };
}
