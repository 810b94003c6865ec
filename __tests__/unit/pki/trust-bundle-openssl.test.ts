/** What OpenSSL and a C compiler make of a trust bundle, where there is one to ask. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { detachedCms } from '../../../src/pki/cms.ts';
import type { SigningAuthority } from '../../../src/pki/material.ts';
import { type BundleRoots, signBundle } from '../../../src/pki/trust-bundle.ts';
import { bundleFiles } from '../../../src/pki/trust-bundle-files.ts';
import {
  authorityExtension,
  domain,
  ecKey,
  make,
  makeRoot,
  now,
  rsaKey,
} from '../../../testkit/certificates.ts';
import { rollOver } from './rolled.ts';

const has = (tool: string) => spawnSync(tool, ['--version']).status === 0;
const describeWithOpenssl =
  spawnSync('openssl', ['version']).status === 0 ? describe : describe.skip;
const describeWithCompiler = has('cc') ? describe : describe.skip;

/** A folder with the files of a bundle by `signer` that announces `next`, and with the root that a device has. */
async function publish(signer: SigningAuthority, next: string, sequence = 7): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trust-bundle-'));
  const root = signer.chain.at(-1) ?? signer.certificate;
  const trusted: BundleRoots = { phase: 'announced', current: root, next };
  const bundle = { domain, sequence, issuedAt: now, trusted };
  const signed = await signBundle(bundle, signer);
  for (const { name, content } of bundleFiles({ signed, bundle })) {
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(join(folder, 'root.pem'), root);
  writeFileSync(join(folder, 'ca.pem'), signer.certificate);
  return folder;
}

/** As docs/trust-bundle.md has it: the signer is a certificate that the device has, never one that comes with the message. */
const strictly = ['-nointern', '-certfile', 'ca.pem'];

const verify = (folder: string, ...options: readonly string[]) =>
  spawnSync(
    'openssl',
    [
      ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'bundle.p7s'],
      ...['-content', 'bundle.json', '-CAfile', 'root.pem', '-out', 'verified.json'],
      ...['-attime', String(now.getTime() / 1_000), ...options],
    ],
    { cwd: folder, encoding: 'utf8' },
  );

describeWithOpenssl('openssl cms', () => {
  const cases: Readonly<Record<string, () => Promise<SigningAuthority>>> = {
    'RSA 2048': async () => (await rollOver({ keyAlgorithm: 'RSA_2048', now })).current,
    'P-256': async () => (await rollOver({ keyAlgorithm: 'EC_prime256v1', now })).current,
    'P-384': async () => ({ ...(await makeRoot({ key: ecKey('secp384r1') })), chain: [] }),
    'P-521': async () => ({ ...(await makeRoot({ key: ecKey('secp521r1') })), chain: [] }),
    'RSA 4096': async () => ({ ...(await makeRoot({ key: rsaKey(4096) })), chain: [] }),
    'an intermediate CA': async () => {
      const root = await makeRoot();
      const intermediate = await make({
        subject: 'CN=Intermediate',
        issuer: root,
        extensions: [authorityExtension()],
      });
      return { ...intermediate, chain: [root.certificate] };
    },
  };

  it.each(Object.entries(cases))('verifies a bundle signed by %s', async (_, signerOf) => {
    const folder = await publish(await signerOf(), (await makeRoot()).certificate);
    for (const options of [
      ['-purpose', 'any'],
      ['-purpose', 'any', ...strictly],
    ]) {
      const { status, stderr } = verify(folder, ...options);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(stderr).toContain('CMS Verification successful');
    }
  });

  it('needs no purpose for a CA that this action creates', async () => {
    const { current, next } = await rollOver({ keyAlgorithm: 'EC_prime256v1', now });
    expect(verify(await publish(current, next.certificate)).status).toBe(0);
  });

  it('refuses a tampered bundle, and one of a CA that the device does not have', async () => {
    const { current, next } = await rollOver({ keyAlgorithm: 'EC_prime256v1', now });
    const folder = await publish(current, next.certificate);
    writeFileSync(join(folder, 'root.pem'), next.certificate);
    expect(verify(folder, '-purpose', 'any').status).not.toBe(0);
    writeFileSync(join(folder, 'root.pem'), current.certificate);
    writeFileSync(join(folder, 'bundle.json'), '{"version":1}\n');
    expect(verify(folder, '-purpose', 'any').stderr).toMatch(/verify error|digest|signature/i);
  });

  /** Without `-nointern`, any key that the CA has certified could replace the roots: also that of the server certificate. */
  it('refuses what the key of a leaf signed, if it looks for the signer among what the device has', async () => {
    const root = await makeRoot();
    const leaf = await make({ subject: `CN=${domain}`, issuer: root });
    const folder = await publish(
      { ...leaf, chain: [root.certificate] },
      (await makeRoot()).certificate,
    );
    writeFileSync(join(folder, 'ca.pem'), root.certificate);
    expect(verify(folder, '-purpose', 'any').status).toBe(0);
    expect(verify(folder, '-purpose', 'any', ...strictly).status).not.toBe(0);
  });

  it('verifies the signature by itself as well, which a stack without CMS can do', async () => {
    const { current, next } = await rollOver({ keyAlgorithm: 'EC_prime256v1', now });
    const trusted: BundleRoots = {
      phase: 'announced',
      current: current.certificate,
      next: next.certificate,
    };
    const { text, signature } = await signBundle(
      { domain, sequence: 1, issuedAt: now, trusted },
      current,
    );
    const cms = detachedCms(signature, current);
    expect(cms.subarray(-signature.length)).toEqual(Buffer.from(signature));
    const folder = mkdtempSync(join(tmpdir(), 'trust-bundle-'));
    writeFileSync(join(folder, 'text'), text);
    writeFileSync(join(folder, 'signature'), signature);
    writeFileSync(join(folder, 'ca.pem'), current.certificate);
    const key = execFileSync('openssl', ['x509', '-in', 'ca.pem', '-noout', '-pubkey'], {
      cwd: folder,
    });
    writeFileSync(join(folder, 'key.pem'), key);
    const answer = execFileSync(
      'openssl',
      ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature', 'text'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(answer).toBe('Verified OK\n');
  });
});

describeWithCompiler('the C header', () => {
  it('compiles without a warning, and has the roots that the DER files have', async () => {
    const { current, next } = await rollOver({ keyAlgorithm: 'RSA_2048', now });
    const folder = await publish(current, next.certificate, 1_795_000_000);
    const program = `#include <inttypes.h>
#include <stdio.h>
#include "trust_bundle.h"
int main(void)
{
    size_t root;
    printf("%s %" PRIu64 "\\n", TRUST_BUNDLE_DOMAIN, TRUST_BUNDLE_SEQUENCE);
    for (root = 0; root < TRUST_BUNDLE_ROOTS; root++) {
        size_t at;
        for (at = 0; at < trust_bundle_roots[root].length; at++) {
            printf("%02x", trust_bundle_roots[root].der[at]);
        }
        puts("");
    }
    return 0;
}
`;
    writeFileSync(join(folder, 'main.c'), program);
    const flags = ['-Wall', '-Wextra', '-pedantic', '-Werror', '-std=c99'];
    execFileSync('cc', [...flags, 'main.c', '-o', 'main'], { cwd: folder });
    const hex = (name: string) =>
      execFileSync('od', ['-An', '-v', '-tx1', name], { cwd: folder, encoding: 'utf8' }).replace(
        /\s/g,
        '',
      );
    expect(execFileSync(join(folder, 'main'), { encoding: 'utf8' })).toBe(
      `${domain} 1795000000\n${hex('current.der')}\n${hex('next.der')}\n`,
    );
  });
});
