import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import forge from 'node-forge';
import { readCertificate } from '../../../src/pki/facts.ts';
import { issueServerCertificate, type ServerCertificateRequest } from '../../../src/pki/leaf.ts';
import { issuedShape } from '../../../src/pki/leaf-shape.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import {
  AuthorityKeyIdentifierExtension,
  X509Certificate as Parsed,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
} from '../../../src/pki/x509.ts';
import { createAuthority, type TestAuthority } from '../../../testkit/authority.ts';
import {
  authorityExtension,
  domain,
  ecKey,
  make,
  makeRoot,
  now,
  serverAuth,
} from '../../../testkit/certificates.ts';
import { forgeAuthority } from './forged.ts';

const request: ServerCertificateRequest = {
  domain,
  subject: [{ type: 'CN', value: domain }],
  keyAlgorithm: 'EC_prime256v1',
  validityDays: 365,
  now,
  mask: () => {},
};

const rootOf = async (recipe = {}): Promise<TestAuthority> => ({
  ...(await makeRoot(recipe)),
  chain: [],
});

describe.each(keyAlgorithms)('a leaf with a key of %s', (keyAlgorithm) => {
  const authority = createAuthority({
    subject: [{ type: 'CN', value: 'Root' }],
    validityDays: 3650,
    keyAlgorithm,
    now,
  });
  const issued = authority.then((signer) =>
    issueServerCertificate(signer, { ...request, keyAlgorithm }),
  );

  it('is a server certificate of the domain and nothing more', async () => {
    const facts = readCertificate((await issued).certificate);
    expect(facts).toMatchObject({ ...issuedShape(domain, keyAlgorithm), isAuthority: false });
    expect(facts.extendedKeyUsage).toEqual([serverAuth]);
    expect(facts.keyUsage).toEqual(
      keyAlgorithm === 'RSA_2048' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
    );
  });

  it('comes with its chain, root last, and its own key', async () => {
    const { certificate, chain, privateKey } = await issued;
    expect(chain).toEqual([(await authority).certificate]);
    expect(new X509Certificate(certificate).checkPrivateKey(privateKey)).toBe(true);
    expect(new X509Certificate(chain[0] ?? '').checkPrivateKey(privateKey)).toBe(false);
  });

  it('names the key of its authority', async () => {
    const { certificate } = await issued;
    expect(new Parsed(certificate).getExtension(AuthorityKeyIdentifierExtension)?.keyId).toBe(
      new Parsed((await authority).certificate).getExtension(SubjectKeyIdentifierExtension)?.keyId,
    );
  });
});

describe('the subject of a leaf', () => {
  const subjectOf = async (subject: ServerCertificateRequest['subject'], name = domain) =>
    readCertificate(
      (await issueServerCertificate(await rootOf(), { ...request, subject, domain: name }))
        .certificate,
    ).subject;

  it('has the domain where another CN stood', async () => {
    const subject = [
      { type: 'CN', value: 'a' },
      { type: 'O', value: 'Example' },
      { type: 'CN', value: 'b' },
    ];
    expect(await subjectOf(subject)).toBe(`/CN=${domain}/O=Example`);
  });

  it('ends in the domain where no CN was asked for', async () => {
    expect(await subjectOf([{ type: 'O', value: 'Example' }])).toBe(`/O=Example/CN=${domain}`);
  });

  it('has no CN for a domain longer than X.520 allows, and the SAN is critical then', async () => {
    const long = `${'a'.repeat(60)}.example.com`;
    const { certificate } = await issueServerCertificate(await rootOf(), {
      ...request,
      domain: long,
    });
    expect(readCertificate(certificate)).toMatchObject({ subject: '', names: [long] });
    expect(new Parsed(certificate).getExtension(SubjectAlternativeNameExtension)?.critical).toBe(
      true,
    );
  });
});

describe('the validity of a leaf', () => {
  const validityOf = async (authority: TestAuthority) => {
    const { certificate } = await issueServerCertificate(authority, request);
    const { notBefore, notAfter } = readCertificate(certificate);
    return [notBefore.toISOString(), notAfter.toISOString()];
  };

  it('is what was asked, where the authority is valid that long', async () => {
    expect(await validityOf(await rootOf())).toEqual([
      '2026-11-22T12:00:00.000Z',
      '2027-11-23T12:00:00.000Z',
    ]);
  });

  it('does not go beyond its authority on either side', async () => {
    const short = { notBefore: '2026-11-23T00:00:00Z', notAfter: '2027-01-31T00:00:00Z' };
    expect(await validityOf(await rootOf(short))).toEqual([
      '2026-11-23T00:00:00.000Z',
      '2027-01-31T00:00:00.000Z',
    ]);
  });

  it('does not go beyond the root above its authority', async () => {
    const root = await makeRoot({ notAfter: '2027-02-01T00:00:00Z' });
    const intermediate = await make({
      subject: 'CN=Intermediate',
      issuer: root,
      extensions: [authorityExtension(0)],
    });
    const [, notAfter] = await validityOf({ ...intermediate, chain: [root.certificate] });
    expect(notAfter).toBe('2027-02-01T00:00:00.000Z');
  });
});

describe('no leaf is issued', () => {
  it('by an authority that has expired', async () => {
    const authority = await rootOf({ notAfter: '2026-11-01T00:00:00Z' });
    await expect(issueServerCertificate(authority, request)).rejects.toMatchObject({
      details: {
        code: 'ca-expires-too-soon',
        figures: { ca: '/CN=Root', life: { kind: 'expired', at: new Date('2026-11-01') } },
      },
    });
  });

  it('with a key of another kind than that of its authority', async () => {
    await expect(
      issueServerCertificate(await rootOf(), { ...request, keyAlgorithm: 'RSA_2048' }),
    ).rejects.toMatchObject({
      details: {
        code: 'key-algorithm-mismatch',
        figures: { why: 'leaf', keyAlgorithm: 'RSA_2048', ca: '/CN=Root', caKey: 'EC_prime256v1' },
      },
    });
  });
});

describe('an authority made elsewhere', () => {
  it.each([
    ['P-384', 'secp384r1', 'ecdsa-with-SHA384'],
    ['P-521', 'secp521r1', 'ecdsa-with-SHA512'],
  ])('with a key on %s signs with the hash that fits', async (_, curve, signatureAlgorithm) => {
    const root = await rootOf({ key: ecKey(curve) });
    const { certificate } = await issueServerCertificate(root, request);
    expect(readCertificate(certificate)).toMatchObject({ signatureAlgorithm });
    expect(
      new X509Certificate(certificate).verify(new X509Certificate(root.certificate).publicKey),
    ).toBe(true);
  });

  const { Type } = forge.asn1;

  it.each([
    ['PrintableString', Type.PRINTABLESTRING, 'Example'],
    ['IA5String', Type.IA5STRING, 'Example@'],
    ['UTF8String', Type.UTF8, '日本'],
    ['TeletexString', 20, 'Caf\xe9'],
    ['BMPString', Type.BMPSTRING, 'Example'],
    ['NumericString', 18, '123'],
  ])('finds its name in the leaf to the byte, also as %s', async (_, stringType, organization) => {
    const root = forgeAuthority({ organization, stringType });
    const { certificate } = await issueServerCertificate(
      { ...root, chain: [] },
      { ...request, keyAlgorithm: 'RSA_2048' },
    );
    const [issuer, leaf] = [root.certificate, certificate].map((pem) => new X509Certificate(pem));
    const octets = Buffer.from(new Parsed(certificate).issuerName.toArrayBuffer());
    expect(leaf?.raw.includes(octets)).toBe(true);
    expect(issuer?.raw.includes(octets)).toBe(true);
  });
});
