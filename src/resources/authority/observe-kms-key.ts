/** Reads the KMS key with which a new CA will sign. */

import type { Context } from '../../context/context.ts';
import type { AuthorityKeySettings } from '../../inputs/settings.ts';
import type { KmsKeyState } from '../snapshot.ts';
import type { NamedKmsKey } from '../teardown-snapshot.ts';
import { kmsAliasFor } from './kms-alias.ts';

/** `secretId`: the name of the CA's future secret. */
export async function observeKmsKey(
  context: Context,
  settings: AuthorityKeySettings,
  secretId: string,
): Promise<KmsKeyState | undefined> {
  if (settings.kind === 'secret') {
    return undefined;
  }
  const kms = await context.aws.kms();
  if (settings.kind === 'new-kms') {
    const alias = kmsAliasFor(secretId);
    const other = await kms.describe(alias);
    return other ? { kind: 'alias-taken', alias, key: other } : { kind: 'to-be-made', alias };
  }
  const { keyId: id } = settings;
  const key = await kms.describe(id);
  if (!key) {
    return { kind: 'missing', id };
  }
  const isUsable = key.usage === 'SIGN_VERIFY' && key.state === 'Enabled';
  return { kind: 'found', key, publicKey: isUsable ? await kms.publicKey(key.arn) : undefined };
}

/** The key that the user chose for deletion. */
export async function observeNamedKmsKey(
  context: Context,
  id: string | undefined,
): Promise<NamedKmsKey | undefined> {
  if (id === undefined) {
    return undefined;
  }
  const kms = await context.aws.kms();
  const key = await kms.describe(id);
  return { id, found: key && { key, tags: await kms.tags(key.arn) } };
}
