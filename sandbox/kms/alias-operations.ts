/** Names for keys (KMS API reference, CreateAlias, ListAliases). */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { contextOf } from './context.ts';
import { requireManageable } from './key-state.ts';
import { keyId, type Operation, onKey, operation } from './operation.ts';
import { pageOf, paging } from './page.ts';

export const aliasOperations: Readonly<Record<string, Operation>> = {
  CreateAlias: operation({
    changes: true,
    input: z.strictObject({
      AliasName: z
        .string()
        .max(256)
        // The pattern of the reference has a colon, its words do not; moto refuses it, too.
        .regex(/^[a-zA-Z0-9/_-]+$/),
      TargetKeyId: keyId,
    }),
    // Both are asked about (developer guide, Controlling access to aliases).
    permissions: (store, body) => [
      {
        action: 'kms:CreateAlias',
        resource: store.arnOf(String(body.AliasName ?? 'alias/*')),
        context: contextOf(store, body.TargetKeyId, body),
      },
      ...onKey('CreateAlias', 'TargetKeyId')(store, body),
    ],
    perform: (store, { AliasName, TargetKeyId }) => {
      requireOwnName(AliasName);
      store.createAlias(AliasName, requireManageable(store.findKey(TargetKeyId)));
      return {};
    },
  }),
  ListAliases: operation({
    changes: false,
    input: paging(100).extend({ KeyId: keyId.optional() }),
    permissions: () => [{ action: 'kms:ListAliases', resource: '*' }],
    perform: (store, { KeyId, Limit, Marker }) => {
      const of = KeyId === undefined ? undefined : store.findKey(KeyId).id;
      const { items, ...rest } = pageOf(
        store.aliases().filter(({ keyId }) => of === undefined || keyId === of),
        Limit,
        Marker,
      );
      const Aliases = items.map(({ name, arn, keyId, createdAt }) => ({
        AliasName: name,
        AliasArn: arn,
        TargetKeyId: keyId,
        CreationDate: new Date(createdAt),
        LastUpdatedDate: new Date(createdAt),
      }));
      return { Aliases, ...rest };
    },
  }),
};

/**
 * `alias/` and something that is not AWS's. The first words are those that LocalStack recorded at AWS (test_create_alias); the
 * code of the second is that of moto (for `alias/aws/s3` and its like) and local-kms; the reference does not name it.
 */
function requireOwnName(name: string): void {
  if (!name.startsWith('alias/')) {
    throw new ApiError(
      'ValidationException',
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    );
  }
  if (name.startsWith('alias/aws/')) {
    throw new ApiError('NotAuthorizedException', '');
  }
}
