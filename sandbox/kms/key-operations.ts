/** Keys: made, described, enabled, disabled, scheduled for deletion (KMS API reference). */
import { z } from 'zod';
import { dayMs } from '../clock.ts';
import { ApiError } from '../contract.ts';
import { contextOf } from './context.ts';
import { requireManageable, requirePendingDeletion, stateOf } from './key-state.ts';
import type { Key } from './keys.ts';
import { byKeyId, type Operation, onKey, operation } from './operation.ts';
import { type KeySpec, type KeyUsage, keySpec, keySpecs, keyUsage } from './specs.ts';
import { addTags, tagList } from './tag-operations.ts';

export const keyOperations: Readonly<Record<string, Operation>> = {
  CreateKey: operation({
    changes: true,
    input: z.strictObject({
      Description: z.string().max(8192).default(''),
      KeySpec: keySpec.default('SYMMETRIC_DEFAULT'),
      KeyUsage: keyUsage.optional(),
      Origin: z.literal('AWS_KMS').default('AWS_KMS'),
      MultiRegion: z.literal(false).default(false),
      Tags: tagList.default([]),
    }),
    // kms:CreateKey knows no resource; the key to be tagged has no ID yet (developer guide, Control access to tags).
    permissions: (store, body) => {
      const context = contextOf(store, undefined, body);
      const tagging = { action: 'kms:TagResource', resource: store.arnOf('key/*'), context };
      return [
        { action: 'kms:CreateKey', resource: '*', context },
        ...('Tags' in body ? [tagging] : []),
      ];
    },
    perform: (store, { Description, KeySpec, KeyUsage, Tags }) => {
      const usage = usageOf(KeySpec, KeyUsage);
      const tags = new Map<string, string>();
      addTags(tags, Tags);
      return { KeyMetadata: metadataOf(store.create(KeySpec, usage, Description, tags)) };
    },
  }),
  DescribeKey: operation({
    changes: false,
    input: byKeyId,
    permissions: onKey('DescribeKey'),
    perform: (store, { KeyId }) => ({ KeyMetadata: metadataOf(store.find(KeyId)) }),
  }),
  EnableKey: switched(true),
  DisableKey: switched(false),
  ScheduleKeyDeletion: operation({
    changes: true,
    input: byKeyId.extend({ PendingWindowInDays: z.number().int().min(7).max(30).default(30) }),
    permissions: onKey('ScheduleKeyDeletion'),
    perform: (store, { KeyId, PendingWindowInDays }) => {
      const key = requireManageable(store.findKey(KeyId));
      key.deletionAt = store.now() + PendingWindowInDays * dayMs;
      return {
        KeyId: key.arn,
        DeletionDate: new Date(key.deletionAt),
        KeyState: stateOf(key),
        PendingWindowInDays,
      };
    },
  }),
  CancelKeyDeletion: operation({
    changes: true,
    input: byKeyId,
    permissions: onKey('CancelKeyDeletion'),
    perform: (store, { KeyId }) => {
      const key = requirePendingDeletion(store.findKey(KeyId));
      key.deletionAt = undefined;
      key.enabled = false;
      return { KeyId: key.arn };
    },
  }),
};

function switched(enabled: boolean): Operation {
  return operation({
    changes: true,
    input: byKeyId,
    permissions: onKey(enabled ? 'EnableKey' : 'DisableKey'),
    perform: (store, { KeyId }) => {
      requireManageable(store.findKey(KeyId)).enabled = enabled;
      return {};
    },
  });
}

/**
 * The usage may be left out for a symmetric key alone. Throws ValidationException; the first words are those that LocalStack
 * recorded at AWS (tests/aws/services/kms/test_kms.snapshot.json, test_hmac_create_key_invalid_operations).
 */
function usageOf(spec: KeySpec, given: KeyUsage | undefined): KeyUsage {
  const usage = given ?? (spec === 'SYMMETRIC_DEFAULT' ? 'ENCRYPT_DECRYPT' : undefined);
  if (usage === undefined) {
    throw new ApiError(
      'ValidationException',
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    );
  }
  if (!keySpecs[spec].usages.includes(usage)) {
    throw new ApiError(
      'ValidationException',
      `KeyUsage ${usage} is not compatible with KeySpec ${spec}`,
    );
  }
  return usage;
}

/** Only the algorithms of the key's usage are listed. */
export function algorithmsOf({ spec, usage }: Key): object {
  const { signing, encryption } = keySpecs[spec];
  return usage === 'SIGN_VERIFY'
    ? { SigningAlgorithms: signing }
    : { EncryptionAlgorithms: encryption };
}

function metadataOf(key: Key): object {
  return {
    AWSAccountId: key.arn.split(':')[4],
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: new Date(key.createdAt),
    Enabled: stateOf(key) === 'Enabled',
    Description: key.description,
    KeyUsage: key.usage,
    KeyState: stateOf(key),
    DeletionDate: key.deletionAt === undefined ? undefined : new Date(key.deletionAt),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    CustomerMasterKeySpec: key.spec,
    KeySpec: key.spec,
    ...algorithmsOf(key),
    MultiRegion: false,
  };
}
