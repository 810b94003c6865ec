import { createHash } from 'node:crypto';

/** Including "alias/", KMS accepts 256 characters (KMS API, CreateAlias). */
const longestName = 250;

/**
 * The alias of the KMS key created for the CA in that secret. An alias cannot contain dots, which become underscores. A name that
 * would be ambiguous or too long gets a hash.
 */
export function kmsAliasFor(secretId: string): string {
  const name = secretId.replaceAll('.', '_').replace(/[^\w/-]/g, '_');
  const isPlain = /^[A-Za-z0-9/.-]*$/.test(secretId) && name.length <= longestName;
  const hash = createHash('sha256').update(secretId).digest('hex').slice(0, 12);
  return `alias/${isPlain ? name : `${name.slice(0, longestName - hash.length - 1)}-${hash}`}`;
}
