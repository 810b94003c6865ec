/** Jest's globalSetup: the RSA keys of a test run are made once, since making one takes up to 300 ms and hundreds are needed. */
import { generateKeyPair } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** So many are taken before a key comes again: more than belong to one sandbox or to one chain of certificates. */
const size = 16;

/** Sets SANDBOX_RSA_KEYS (sandbox/pki/rsa-keys.ts) for the workers, and removes the keys when jest ends. */
export default async function makeRsaKeys(): Promise<void> {
  const pems = await Promise.all(Array.from({ length: size }, makePem));
  const folder = mkdtempSync(join(tmpdir(), 'rsa-keys-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  process.env.SANDBOX_RSA_KEYS = join(folder, 'keys.pem');
  writeFileSync(process.env.SANDBOX_RSA_KEYS, pems.join(''), { mode: 0o600 });
}

async function makePem(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}
