/** What OpenSSL and GnuTLS say of the leaf of a rollover: the libraries that devices have, where they are there to ask. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import { domain } from '../../../testkit/certificates.ts';
import { type Peer, serveTls } from '../verification/peers.ts';
import { leafRequest, rollOver, root } from './rolled.ts';

const run = promisify(execFile);
const describeWith = (tool: string) =>
  spawnSync(tool, ['--version']).error === undefined ? describe : describe.skip;

interface Field {
  readonly folder: string;
  readonly server: Peer;
}

describe.each(keyAlgorithms)('a rollover with keys of %s', (keyAlgorithm) => {
  let field: Field;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollover-'));
    const now = new Date();
    const { current, next, leaf } = await rollOver({ keyAlgorithm, now });
    const files = {
      old: current.certificate,
      new: next.certificate,
      foreign: (await root('Next', keyAlgorithm, now)).certificate,
      leaf: leaf.certificate,
      chain: leaf.chain.join(''),
      served: [leaf.certificate, ...leaf.chain].join(''),
      plain: (await issueServerCertificate(next, leafRequest(keyAlgorithm, now))).certificate,
    };
    for (const [name, pem] of Object.entries(files)) {
      writeFileSync(join(folder, `${name}.pem`), pem);
    }
    const links = leaf.chain.map((certificate) => ({ ...leaf, certificate }));
    field = { folder, server: await serveTls(leaf, links) };
  });
  afterAll(async () => {
    await field.server.close();
    rmSync(field.folder, { recursive: true });
  });

  const ask = (tool: string, ...parameters: readonly string[]) => {
    const asked = run(tool, [...parameters], { cwd: field.folder });
    // A client with nothing to send says goodbye.
    asked.child.stdin?.end();
    return asked.then(
      () => ({ accepted: true }),
      () => ({ accepted: false }),
    );
  };

  const devices = [
    ['old', true],
    ['new', true],
    ['foreign', false],
  ] as const;

  describeWith('openssl')('and a device with OpenSSL', () => {
    const verify = ['verify', '-x509_strict', '-purpose', 'sslserver', '-verify_hostname', domain];

    it.each(devices)('that trusts the %s root alone: accepted %s', async (trusted, accepted) => {
      const files = ['-CAfile', `${trusted}.pem`, '-untrusted', 'chain.pem', 'leaf.pem'];
      expect(await ask('openssl', ...verify, ...files)).toEqual({ accepted });
    });

    it('takes a leaf without the cross-certificate only where it trusts the new root', async () => {
      const take = (trusted: string) => ask('openssl', ...verify, '-CAfile', trusted, 'plain.pem');
      expect(await take('new.pem')).toEqual({ accepted: true });
      expect(await take('old.pem')).toEqual({ accepted: false });
    });

    it.each(
      devices.flatMap(([trusted, accepted]) =>
        ['-tls1_2', '-tls1_3'].map((version) => [trusted, version, accepted] as const),
      ),
    )('that trusts the %s root alone connects with %s: %s', async (trusted, version, accepted) => {
      const { port } = field.server;
      const peer = ['-connect', `127.0.0.1:${port}`, '-servername', domain, version];
      const checks = ['-verify_return_error', '-verify_hostname', domain];
      expect(
        await ask('openssl', 's_client', ...peer, ...checks, '-CAfile', `${trusted}.pem`),
      ).toEqual({ accepted });
    });
  });

  describeWith('certtool')('and a device with GnuTLS', () => {
    it.each(devices)('that trusts the %s root alone: accepted %s', async (trusted, accepted) => {
      const purpose = ['--verify-purpose', '1.3.6.1.5.5.7.3.1', '--verify-hostname', domain];
      const files = ['--load-ca-certificate', `${trusted}.pem`, '--infile', 'served.pem'];
      expect(await ask('certtool', '--verify', ...purpose, ...files)).toEqual({ accepted });
    });

    it.each(devices)('that trusts the %s root alone connects: %s', async (trusted, accepted) => {
      const peer = ['--port', `${field.server.port}`, '--sni-hostname', domain, '127.0.0.1'];
      const checks = ['--verify-hostname', domain, '--x509cafile', `${trusted}.pem`];
      expect(await ask('gnutls-cli', ...checks, ...peer)).toEqual({ accepted });
    });
  });
});
