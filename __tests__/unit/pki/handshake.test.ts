import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../../src/errors.ts';
import { proveHandshake } from '../../../src/pki/handshake.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import { createAuthority } from '../../../testkit/authority.ts';
import { domain, ecKey, make, makeRoot, namesExtension } from '../../../testkit/certificates.ts';

const subject = [{ type: 'CN', value: 'Root' }];

describe.each(keyAlgorithms)('a leaf with a key of %s', (keyAlgorithm) => {
  // The validity is measured by the system's clock.
  const now = new Date();
  const issued = (async () => {
    const authority = await createAuthority({ subject, validityDays: 10, keyAlgorithm, now });
    const request = { domain, subject: [], keyAlgorithm, validityDays: 5, now };
    return {
      authority,
      leaf: await issueServerCertificate(authority, { ...request, mask: () => {} }),
    };
  })();

  it('is taken by a client that trusts its authority', async () => {
    const { authority, leaf } = await issued;
    await expect(
      proveHandshake(leaf, { domain, trust: [authority.certificate] }),
    ).resolves.toBeUndefined();
  });

  it.each([
    [
      'by a client that trusts another authority',
      'SELF_SIGNED_CERT_IN_CHAIN',
      async () => ({ trust: [(await makeRoot()).certificate] }),
    ],
    [
      'for another domain',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      async () => ({ domain: 'other.example.com' }),
    ],
  ])('is not taken %s', async (_, code, changed) => {
    const { authority, leaf } = await issued;
    const peer = { domain, trust: [authority.certificate], ...(await changed()) };
    const proven = proveHandshake(leaf, peer);
    await expect(proven).rejects.toThrow(Failure);
    await expect(proven).rejects.toMatchObject({
      details: {
        action: { code: 'test-server-certificate', on: { tlsVersion: 'TLSv1.2' } },
        said: expect.stringMatching(new RegExp(`^${code}`)),
      },
    });
  });
});

describe('a leaf is not taken', () => {
  const day = 24 * 60 * 60 * 1000;

  it('with the key of another', async () => {
    const made = await make({ subject: `CN=${domain}` });
    const material = { ...made, chain: [], privateKey: ecKey() };
    await expect(proveHandshake(material, { domain, trust: [made.certificate] })).rejects.toThrow(
      /KEY_VALUES_MISMATCH/,
    );
  });

  it('after it has expired', async () => {
    const root = await makeRoot();
    const made = await make({
      subject: `CN=${domain}`,
      issuer: root,
      extensions: [namesExtension(domain)],
      notAfter: new Date(Date.now() - day).toISOString(),
    });
    await expect(
      proveHandshake({ ...made, chain: [] }, { domain, trust: [root.certificate] }),
    ).rejects.toThrow(/CERT_HAS_EXPIRED/);
  });
});
