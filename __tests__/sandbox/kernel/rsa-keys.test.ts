import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { takeRsaKey } from '../../../sandbox/pki/rsa-keys.ts';

/** The pool of the test run (testkit/global-setup.ts). */
const { SANDBOX_RSA_KEYS: pool = '' } = process.env;
afterEach(() => {
  process.env.SANDBOX_RSA_KEYS = pool;
});

it('RSA keys are new where no file of keys is named', () => {
  delete process.env.SANDBOX_RSA_KEYS;
  const [first, second] = [takeRsaKey(), takeRsaKey()];
  expect(first.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
  expect(first.equals(second)).toBe(false);
});

it('the RSA keys of SANDBOX_RSA_KEYS are used in turn', () => {
  const keys = [1, 2].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.pem');
  writeFileSync(file, keys.map((key) => key.export({ type: 'pkcs8', format: 'pem' })).join(''));
  process.env.SANDBOX_RSA_KEYS = file;
  const taken = [takeRsaKey(), takeRsaKey(), takeRsaKey()];
  const places = taken.map((key) => keys.findIndex((one) => one.equals(key)));
  expect(places[0]).toBe(places[2]);
  expect(places.slice(0, 2).toSorted()).toEqual([0, 1]);
});
