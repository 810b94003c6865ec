/** What OpenSSL says of everything that is issued: a second opinion, where there is an openssl to ask. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClientRequest } from '../../../src/pki/client-request.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import { parseDistinguishedName } from '../../../src/pki/name.ts';
import { createAuthority } from '../../../testkit/authority.ts';
import { domain } from '../../../testkit/certificates.ts';

const present = spawnSync('openssl', ['version']).status === 0;
const describeWithOpenssl = present ? describe : describe.skip;

describeWithOpenssl('openssl', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pki-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const openssl = (...parameters: readonly string[]) =>
    execFileSync('openssl', parameters, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

  const save = (name: string, ...pems: readonly string[]) => {
    writeFileSync(join(folder, name), pems.join(''));
    return name;
  };

  const subject = parseDistinguishedName('/C=JP/ST=Tokyo/O=Example, Inc. \\/ 例/CN=Example CA');

  it.each(keyAlgorithms)(
    'takes a leaf with a key of %s from its authority',
    async (keyAlgorithm) => {
      const now = new Date();
      const name = subject.ok ? subject.value : [];
      const authority = await createAuthority({
        subject: name,
        validityDays: 10,
        keyAlgorithm,
        now,
      });
      const request = { domain, subject: name, keyAlgorithm, validityDays: 5, now };
      const { certificate } = await issueServerCertificate(authority, {
        ...request,
        mask: () => {},
      });
      const ca = save('ca.crt', authority.certificate);
      const leaf = save('leaf.crt', certificate);
      const verify = ['verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', ca];
      expect(openssl(...verify, '-verify_hostname', domain, leaf)).toBe('leaf.crt: OK\n');
      expect(() => openssl(...verify, '-verify_hostname', 'other.example.com', leaf)).toThrow(
        /[Hh]ostname mismatch/,
      );
      const display = [
        'x509',
        '-noout',
        '-subject',
        '-nameopt',
        'sep_comma_plus_space,sname,utf8',
        '-in',
      ];
      expect(openssl(...display, ca)).toContain(
        'C=JP, ST=Tokyo, O=Example, Inc. / 例, CN=Example CA',
      );
      expect(openssl(...display, leaf)).toContain(`, CN=${domain}`);
    },
  );

  it('takes the request for the MQTT identity', async () => {
    const { csr, privateKey } = await createClientRequest('probe-1', () => {});
    const file = save('request.pem', csr);
    expect(openssl('req', '-verify', '-noout', '-subject', '-in', file)).toMatch(/CN ?= ?probe-1/);
    expect(openssl('req', '-pubkey', '-noout', '-in', file)).toBe(
      openssl('pkey', '-pubout', '-in', save('key.pem', privateKey)),
    );
  });
});
