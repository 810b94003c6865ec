/** Jest's globalSetup: what is made once for a test run. Making an RSA key takes up to 300 ms, and hundreds are needed. */
import { generateKeyPair } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** So many are taken before a key comes again: more than belong to one sandbox or to one chain of certificates. */
const size = 16;

/**
 * Sets, for the workers and the processes that tests start:
 * - TMPDIR, a folder of the test run's own, which is removed with all that tests left in it when jest ends;
 * - SANDBOX_RSA_KEYS, the keys (sandbox/pki/rsa-keys.ts);
 * - NODE_COMPILE_CACHE, where they find modules stripped of types and compiled: half of what a start takes.
 */
export default async function prepareRun(): Promise<void> {
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  const folder = mkdtempSync(join(tmpdir(), 'aws-iot-custom-domain-tests-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.TMPDIR = folder;
  const pems = await Promise.all(Array.from({ length: size }, makePem));
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
