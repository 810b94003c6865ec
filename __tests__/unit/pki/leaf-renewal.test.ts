/** A leaf in the likeness of the one before it, judged by the rule for what goes under the same ARN. */
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { KeyUsage } from '../../../src/pki/certificate-der.ts';
import { examineServerCertificate } from '../../../src/pki/check-server-certificate.ts';
import { type CertificateFacts, readCertificate } from '../../../src/pki/facts.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
} from '../../../src/pki/x509.ts';
import { reimportRefusal } from '../../../src/resources/server-certificate/reimport-refusal.ts';
import { createAuthority } from '../../../testkit/authority.ts';
import {
  clientAuth,
  domain,
  ecKey,
  make,
  namesExtension,
  now,
  rsaKey,
  serverAuth,
} from '../../../testkit/certificates.ts';
import { leafRequest } from './rolled.ts';

const anyUsage = '2.5.29.37.0';
const emailProtection = '1.3.6.1.5.5.7.3.4';

const others = ['a', 'b', 'c', 'd'].map((label) => `${label}.example.com`);

interface Likeness {
  /** Null: it has none. */
  readonly commonName?: string | null;
  readonly names?: readonly string[];
  readonly usages?: readonly KeyUsage[];
  readonly extended?: readonly string[];
}

describe.each(keyAlgorithms)('a renewed leaf with a key of %s', (keyAlgorithm) => {
  const authority = createAuthority({
    subject: [{ type: 'CN', value: 'Root' }],
    validityDays: 3650,
    keyAlgorithm,
    now,
  });

  const old = async ({
    commonName = domain,
    names = [domain],
    usages = ['digitalSignature'],
    extended = [serverAuth],
  }: Likeness): Promise<CertificateFacts> => {
    const flags = usages.reduce((sum, usage) => sum | KeyUsageFlags[usage], 0);
    const { certificate } = await make({
      subject: commonName === null ? 'O=Example' : `CN=${commonName}`,
      key: keyAlgorithm === 'RSA_2048' ? rsaKey() : ecKey(),
      issuer: await authority,
      extensions: [
        ...(usages.length > 0 ? [new KeyUsagesExtension(flags)] : []),
        new ExtendedKeyUsageExtension([...extended]),
        ...(names.length > 0 ? [namesExtension(...names)] : []),
      ],
    });
    return readCertificate(certificate);
  };

  const renew = async (previous: CertificateFacts) =>
    issueServerCertificate(await authority, leafRequest(keyAlgorithm, now, { previous }));

  const failures = async (leaf: Awaited<ReturnType<typeof renew>>) => {
    const trust = [(await authority).certificate];
    return examineServerCertificate(leaf, { domain, trust, now })
      .filter(({ result }) => result === 'fail')
      .map(({ id }) => id);
  };

  it.each<[string, Likeness]>([
    ['one name', {}],
    ['four names', { names: [domain, 'a.example.com', 'b.example.com', 'c.example.com'] }],
    ['a wildcard', { commonName: '*.example.com', names: ['*.example.com'] }],
    ['a CN and no SAN', { names: [] }],
    ['a SAN and no CN, as step-ca issues them', { commonName: null }],
    ['clientAuth', { extended: [serverAuth, clientAuth] }],
    [
      'every usage of an end entity',
      {
        usages: [
          'digitalSignature',
          'nonRepudiation',
          'keyEncipherment',
          'dataEncipherment',
          'keyAgreement',
        ],
      },
    ],
    ['no keyUsage, which permits every one', { usages: [] }],
  ])('takes over %s, and goes under the same ARN', async (_, likeness) => {
    const previous = await old(likeness);
    const renewed = await renew(previous);
    const facts = readCertificate(renewed.certificate);
    expect(reimportRefusal(previous, facts)).toBeUndefined();
    expect(await failures(renewed)).toEqual([]);
    expect(facts.names).toEqual(previous.names);
    expect(facts.keyUsage).toEqual(expect.arrayContaining([...previous.keyUsage]));
    expect(facts.keyUsage.length > 0).toBe(previous.keyUsage.length > 0);
    expect(facts.extendedKeyUsage).toEqual(previous.extendedKeyUsage);
  });

  it('has a key of its own', async () => {
    const previous = await old({});
    const { certificate, privateKey } = await renew(previous);
    expect(new X509Certificate(certificate).checkPrivateKey(privateKey)).toBe(true);
    expect(new X509Certificate(previous.pem).checkPrivateKey(privateKey)).toBe(false);
  });

  it('has serverAuth also where the one before it lacks it', async () => {
    const { certificate } = await renew(await old({ extended: [clientAuth] }));
    expect(readCertificate(certificate).extendedKeyUsage).toEqual([serverAuth, clientAuth]);
  });

  const lost = (usage: string) => ({ kind: 'usages-lost', usages: [usage] });

  it.each<[string, Likeness, object]>([
    ['keyCertSign', { usages: ['digitalSignature', 'keyCertSign'] }, lost('keyCertSign')],
    ['cRLSign', { usages: ['digitalSignature', 'cRLSign'] }, lost('cRLSign')],
    ['anyExtendedKeyUsage', { extended: [serverAuth, anyUsage] }, lost(anyUsage)],
    ['another extended usage', { extended: [serverAuth, emailProtection] }, lost(emailProtection)],
    [
      'a CN that is not the domain',
      { commonName: 'other.example.com' },
      { kind: 'common-name', actual: 'other.example.com', next: domain },
    ],
    [
      'names without the domain',
      { names: ['other.example.com'] },
      { kind: 'names', actual: ['other.example.com'], next: [domain] },
    ],
    [
      'more names than IoT Core accepts',
      { names: [domain, ...others] },
      { kind: 'names', actual: [domain, ...others], next: [domain] },
    ],
    [
      'as many names of others as IoT Core accepts',
      { names: others },
      { kind: 'names', actual: others, next: [domain] },
    ],
  ])('does not take over %s, and cannot go under the same ARN', async (_, likeness, refusal) => {
    const previous = await old(likeness);
    const renewed = await renew(previous);
    expect(reimportRefusal(previous, readCertificate(renewed.certificate))).toEqual(refusal);
    expect(await failures(renewed)).toEqual([]);
  });
});
