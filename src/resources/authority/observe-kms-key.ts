/** Reads the KMS key with which a new CA will sign. */

import type { Context } from '../../context/context.ts';
import { isOurs } from '../../context/tags.ts';
import type { AuthorityKeySettings } from '../../inputs/settings.ts';
import type { KmsKeyState } from '../snapshot.ts';
import type { NamedKmsKey } from '../teardown-snapshot.ts';
import { kmsAliasFor } from './kms-alias.ts';

/** `secretId`: the name of the CA's future secret. */
export async function observeKmsKey(
  context: Context,
  domain: string,
  settings: AuthorityKeySettings,
  secretId: string,
): Promise<KmsKeyState | undefined> {
  if (settings.kind === 'secret') {
    return undefined;
  }
  const id = settings.kind === 'kms' ? settings.keyId : kmsAliasFor(secretId);
  const kms = await context.aws.kms();
  const key = await kms.describe(id);
  if (!key) {
    return settings.kind === 'kms' ? { kind: 'missing', id } : { kind: 'to-be-made', alias: id };
  }
  const isUsable = key.usage === 'SIGN_VERIFY' && key.state === 'Enabled';
  const [publicKey, isChosen] = await Promise.all([
    isUsable ? kms.publicKey(key.arn) : undefined,
    settings.kind === 'kms'
      ? true
      : kms.tags(key.arn).then((tags) => isOurs(tags, domain, 'ca-key')),
  ]);
  return { kind: 'found', id, key, publicKey, isChosen };
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
