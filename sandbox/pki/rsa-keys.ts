/** The RSA keys of the sandbox: Amazon's own, those of KMS, and those that IoT Core hands out with a device certificate. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

let taken = 0;

/**
 * A key of 2,048 bits that nothing else has. Making one takes up to 300 ms: with SANDBOX_RSA_KEYS=FILE in the environment, the
 * private keys in that file (PEM) are used in turn instead.
 */
export function takeRsaKey(): KeyObject {
  const pool = poolOf(process.env.SANDBOX_RSA_KEYS);
  const pem = pool[taken % Math.max(pool.length, 1)];
  taken += 1;
  return pem === undefined
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : createPrivateKey(pem);
}

let known: { readonly file: string; readonly pool: readonly string[] } | undefined;

function poolOf(file: string | undefined): readonly string[] {
  if (!file) {
    return [];
  }
  if (known?.file !== file) {
    known = { file, pool: readFileSync(file, 'utf8').split(/(?<=-----END PRIVATE KEY-----\n)/) };
  }
  return known.pool;
}
