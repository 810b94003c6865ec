import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayMs } from '../../../src/days.ts';
import { readCertificate } from '../../../src/pki/facts.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import { validityFrom } from '../../../src/pki/validity.ts';
import {
  AuthorityKeyIdentifierExtension,
  X509Certificate as Parsed,
  SubjectKeyIdentifierExtension,
} from '../../../src/pki/x509.ts';
import { createAuthority } from '../../../testkit/authority.ts';
import { make, now } from '../../../testkit/certificates.ts';

const subject = [
  { type: 'C', value: 'JP' },
  { type: 'O', value: 'Example, Inc.' },
  { type: 'CN', value: 'Example CA' },
];

describe.each(keyAlgorithms)('a new authority with a key of %s', (keyAlgorithm) => {
  const created = createAuthority({ subject, validityDays: 3650, keyAlgorithm, now });

  it('is a root that may sign certificates and CRLs and nothing else', async () => {
    const { certificate, chain } = await created;
    expect(chain).toEqual([]);
    expect(readCertificate(certificate)).toMatchObject({
      subject: '/C=JP/O=Example, Inc./CN=Example CA',
      issuer: '/C=JP/O=Example, Inc./CN=Example CA',
      selfSigned: true,
      isAuthority: true,
      pathLength: undefined,
      keyUsage: ['digitalSignature', 'keyCertSign', 'cRLSign'],
      extendedKeyUsage: [],
      keyAlgorithm,
      serial: expect.stringMatching(/^[4-7][0-9A-F]{39}$/),
    });
  });

  it('limits neither the path below it nor names (decision 0010): it has no extension but these', async () => {
    const { extensions } = new Parsed((await created).certificate);
    const known = { basicConstraints: 19, keyUsage: 15, subjectKeyId: 14, authorityKeyId: 35 };
    expect(extensions.map(({ type }) => type).toSorted()).toEqual(
      Object.values(known)
        .map((arc) => `2.5.29.${arc}`)
        .toSorted(),
    );
  });

  it('marks its constraints and usages as critical', async () => {
    const { extensions } = new Parsed((await created).certificate);
    expect(extensions.filter(({ critical }) => critical).map(({ type }) => type)).toEqual([
      '2.5.29.19',
      '2.5.29.15',
    ]);
  });

  it('names its own key as its issuer key', async () => {
    const parsed = new Parsed((await created).certificate);
    expect(parsed.getExtension(AuthorityKeyIdentifierExtension)?.keyId).toBe(
      parsed.getExtension(SubjectKeyIdentifierExtension)?.keyId,
    );
  });

  it('holds the key that its certificate speaks of', async () => {
    const { certificate, privateKey } = await created;
    expect(new X509Certificate(certificate).checkPrivateKey(privateKey)).toBe(true);
  });

  it('is valid from a day ago for the days asked', async () => {
    expect(readCertificate((await created).certificate)).toMatchObject({
      notBefore: new Date('2026-11-22T12:00:00Z'),
      notAfter: new Date('2036-11-20T12:00:00Z'),
    });
  });
});

describe('a validity', () => {
  it('has whole seconds and ends the days asked after now', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 36_500 }),
        (from, days) => {
          const { notBefore, notAfter } = validityFrom(from, days);
          expect(notBefore.getTime() % 1000).toBe(0);
          expect(notAfter.getTime() - notBefore.getTime()).toBe((days + 1) * dayMs);
          expect(from.getTime() - notBefore.getTime()).toBeGreaterThanOrEqual(dayMs);
        },
      ),
    );
  });

  const utcTime = 0x17;
  const generalizedTime = 0x18;

  it.each([
    ['2049-12-31T23:59:59Z', utcTime, '491231235959Z'],
    ['2050-01-01T00:00:00Z', generalizedTime, '20500101000000Z'],
  ])('that ends at %s is encoded as RFC 5280 has it', async (notAfter, tag, text) => {
    const { certificate } = await make({ subject: 'CN=x', notAfter });
    const encoded = Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text)]);
    expect(new X509Certificate(certificate).raw.includes(encoded)).toBe(true);
  });

  it('is read back to the second on both sides of 2050', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1_000_000, max: 1_000_000 }), async (seconds) => {
        const notAfter = new Date(Date.UTC(2050, 0, 1) + seconds * 1000);
        const made = await make({ subject: 'CN=x', notAfter: notAfter.toISOString() });
        expect(readCertificate(made.certificate).notAfter).toEqual(notAfter);
      }),
      { numRuns: 25 },
    );
  });
});
