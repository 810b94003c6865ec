import { createHash } from 'node:crypto';

/** With "alias/", KMS takes 256 characters (KMS API, CreateAlias). */
const longestName = 250;

/**
 * The alias of the KMS key that is made for the authority in that secret. An alias has no dots: each is an underscore in it. A
 * name that would not be told from another's then, or is too long, gets a hash.
 */
export function kmsAliasFor(secretId: string): string {
  const name = secretId.replaceAll('.', '_').replace(/[^\w/-]/g, '_');
  const isPlain = /^[A-Za-z0-9/.-]*$/.test(secretId) && name.length <= longestName;
  const hash = createHash('sha256').update(secretId).digest('hex').slice(0, 12);
  return `alias/${isPlain ? name : `${name.slice(0, longestName - hash.length - 1)}-${hash}`}`;
}
