/** Jest's globalSetup: what is made once for a test run. Making an RSA key takes up to 300 ms, and hundreds are needed. */
import { generateKeyPair } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** So many are taken before a key comes again: more than belong to one sandbox or to one chain of certificates. */
const size = 16;

/**
 * Sets SANDBOX_RSA_KEYS (sandbox/pki/rsa-keys.ts) for the workers, and removes the keys when jest ends. Sets NODE_COMPILE_CACHE as
 * well, so that processes that tests start find the modules stripped of types and compiled: half of what a start takes.
 */
export default async function prepareRun(): Promise<void> {
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
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
