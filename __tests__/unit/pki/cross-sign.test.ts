import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import forge from 'node-forge';
import { Failure } from '../../../src/errors.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { readCertificate } from '../../../src/pki/facts.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import { isCrossCertificate } from '../../../src/pki/trust-path.ts';
import {
  AuthorityKeyIdentifierExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as Parsed,
  SubjectKeyIdentifierExtension,
} from '../../../src/pki/x509.ts';
import type { TestAuthority } from '../../../testkit/authority.ts';
import {
  authorityExtension,
  ecKey,
  make,
  makeRoot,
  now,
  type Recipe,
  rsaKey,
} from '../../../testkit/certificates.ts';
import { forgeAuthority } from './forged.ts';
import { rollOver } from './rolled.ts';

const rootOf = async (recipe: Partial<Recipe> = {}): Promise<TestAuthority> => ({
  ...(await makeRoot(recipe)),
  chain: [],
});
const current = await rootOf({ subject: 'CN=Present' });
const next = await rootOf({ subject: 'CN=Next', extensions: [authorityExtension(2)] });

describe.each(keyAlgorithms)('a cross-certificate with a key of %s', (keyAlgorithm) => {
  const rolled = rollOver({ keyAlgorithm, now });

  it('says of the next authority what its own certificate says', async () => {
    const { next: authority, cross } = await rolled;
    const own = readCertificate(authority.certificate);
    expect(readCertificate(cross)).toMatchObject({
      subject: own.subject,
      keyAlgorithm,
      isAuthority: true,
      pathLength: own.pathLength,
      keyUsage: own.keyUsage,
    });
    expect(new X509Certificate(cross).checkPrivateKey(authority.privateKey)).toBe(true);
    expect(new Parsed(cross).getExtension(SubjectKeyIdentifierExtension)?.keyId).toBe(
      new Parsed(authority.certificate).getExtension(SubjectKeyIdentifierExtension)?.keyId,
    );
  });

  it('was signed by the present authority, and names its key', async () => {
    const { current: by, cross } = await rolled;
    expect(readCertificate(cross)).toMatchObject({ issuer: '/CN=Present', selfSigned: false });
    expect(new X509Certificate(cross).verify(new X509Certificate(by.certificate).publicKey)).toBe(
      true,
    );
    expect(new Parsed(cross).getExtension(AuthorityKeyIdentifierExtension)?.keyId).toBe(
      new Parsed(by.certificate).getExtension(SubjectKeyIdentifierExtension)?.keyId,
    );
  });

  it('is distinguished from every other certificate', async () => {
    const { current: by, next: authority, cross, leaf } = await rolled;
    const other = await rollOver({ keyAlgorithm, now });
    expect(isCrossCertificate(cross, authority, by)).toBe(true);
    for (const pem of [authority.certificate, by.certificate, leaf.certificate, other.cross]) {
      expect(isCrossCertificate(pem, authority, by)).toBe(false);
    }
    expect(isCrossCertificate(cross, authority, other.current)).toBe(false);
  });
});

describe('the validity of a cross-certificate', () => {
  const january = '2027-01-01T00:00:00Z';

  it.each([
    ['the next authority', {}, { notAfter: january }],
    ['the present authority', { notAfter: january }, {}],
  ])('ends with that of %s, where that comes first', async (_, ofPresent, ofNext) => {
    const cross = await crossSign({
      next: await rootOf(ofNext),
      by: await rootOf({ subject: 'CN=Present', ...ofPresent }),
      now,
    });
    expect(readCertificate(cross)).toMatchObject({
      notBefore: new Date('2026-11-22T12:00:00Z'),
      notAfter: new Date(january),
    });
  });

  it('does not go beyond the root above the present authority', async () => {
    const root = await makeRoot({ notAfter: january });
    const by = await make({
      subject: 'CN=Present',
      issuer: root,
      extensions: [authorityExtension()],
    });
    const cross = await crossSign({ next, by: { ...by, chain: [root.certificate] }, now });
    expect(readCertificate(cross).notAfter).toEqual(new Date(january));
  });
});

describe('what is cross-signed', () => {
  it('is the root above the next authority, which needs no private key for it', async () => {
    const root = await makeRoot({ subject: 'CN=Next root' });
    const below = await make({
      subject: 'CN=Next',
      issuer: root,
      extensions: [authorityExtension()],
    });
    const chained = { certificate: below.certificate, chain: [root.certificate] };
    const cross = await crossSign({ next: chained, by: current, now });
    expect(readCertificate(cross).subject).toBe('/CN=Next root');
    expect(isCrossCertificate(cross, chained, current)).toBe(true);
  });

  it.each([
    ['TeletexString', 20, 'Caf\xe9'],
    ['BMPString', forge.asn1.Type.BMPSTRING, 'Example'],
  ])(
    'keeps its name to the byte, also as %s, and gets a key identifier where it has none',
    async (_, stringType, organization) => {
      const old = forgeAuthority({ organization, stringType });
      const by = await rootOf({ key: rsaKey() });
      const cross = await crossSign({ next: { ...old, chain: [] }, by, now });
      const name = new Parsed(old.certificate).subjectName.toArrayBuffer();
      expect(new X509Certificate(cross).raw.includes(Buffer.from(name))).toBe(true);
      expect(new Parsed(cross).getExtension(SubjectKeyIdentifierExtension)?.keyId).toHaveLength(40);
    },
  );
});

describe('no authority is cross-signed', () => {
  const expired = { notAfter: '2026-11-01T00:00:00Z' };
  const intermediate = async (root: Partial<Recipe>, own = authorityExtension()) => {
    const above = await makeRoot(root);
    const made = await make({ subject: 'CN=Present', issuer: above, extensions: [own] });
    return { ...made, chain: [above.certificate] };
  };
  const lapsed = {
    code: 'cross-sign-impossible',
    figures: { why: 'life', ca: '/CN=Root', life: { kind: 'expired', at: new Date('2026-11-01') } },
  };
  const broken = (problem: object) => ({
    code: 'cross-sign-impossible',
    figures: { why: 'chain', problem },
  });
  const otherKey = (byKey: string) => ({
    code: 'key-algorithm-mismatch',
    figures: { why: 'cross-sign', ca: '/CN=Next', caKey: 'EC_prime256v1', by: '/CN=Root', byKey },
  });
  const revocationsOnly = new KeyUsagesExtension(KeyUsageFlags.cRLSign, true);

  it.each([
    ['that has expired', () => rootOf(expired), lapsed],
    ['below a root that has expired', () => intermediate(expired), lapsed],
    [
      'that may have no authority below it',
      () => rootOf({ extensions: [authorityExtension(0)] }),
      broken({ code: 'path-too-long', subject: '/CN=Root', allowed: 0, intermediates: 1 }),
    ],
    [
      'whose root allows no further one',
      () => intermediate({ extensions: [authorityExtension(1)] }),
      broken({ code: 'path-too-long', subject: '/CN=Root', allowed: 1, intermediates: 2 }),
    ],
    [
      'without the usage keyCertSign',
      () => rootOf({ extensions: [authorityExtension(), revocationsOnly] }),
      broken({ code: 'certificate-signing-not-allowed', subject: '/CN=Root' }),
    ],
    [
      'that is none',
      () => rootOf({ extensions: [] }),
      broken({ code: 'not-a-ca', subject: '/CN=Root' }),
    ],
    ['with another kind of key', () => rootOf({ key: rsaKey() }), otherKey('RSA_2048')],
    [
      'that signs with another hash',
      () => rootOf({ key: ecKey('secp384r1') }),
      otherKey('EC_secp384r1'),
    ],
  ])('by one %s', async (_, by, details) => {
    const signing = crossSign({ next, by: await by(), now });
    await expect(signing).rejects.toThrow(Failure);
    await expect(signing).rejects.toMatchObject({ details });
  });

  it('once it has expired itself', async () => {
    const signing = crossSign({ next: await rootOf(expired), by: current, now });
    await expect(signing).rejects.toMatchObject({ details: lapsed });
  });
});
