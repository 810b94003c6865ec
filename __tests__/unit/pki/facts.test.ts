import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import forge from 'node-forge';
import { readCertificate } from '../../../src/pki/facts.ts';
import { splitPem } from '../../../src/pki/pem.ts';
import { KeyUsageFlags, KeyUsagesExtension } from '../../../src/pki/x509.ts';
import {
  authorityExtension,
  ecKey,
  keyPem,
  make,
  makeRoot,
  namesExtension,
  rsaKey,
} from '../../../testkit/certificates.ts';

describe('what a certificate says', () => {
  it('agrees with what node-forge reads of it', async () => {
    const root = await makeRoot({ key: rsaKey() });
    const { certificate } = await make({
      subject: 'C=JP, O=Example, CN=iot.example.com',
      issuer: root,
      key: rsaKey(),
      extensions: [namesExtension('iot.example.com', 'B.example.com')],
    });
    const facts = readCertificate(certificate);
    const parsed = forge.pki.certificateFromPem(certificate);
    expect(facts).toMatchObject({
      subject: `/${parsed.subject.attributes.map(({ shortName, value }) => `${shortName}=${value}`).join('/')}`,
      issuer: '/CN=Root',
      commonName: parsed.subject.getField('CN').value,
      serial: parsed.serialNumber.toUpperCase(),
      notBefore: parsed.validity.notBefore,
      notAfter: parsed.validity.notAfter,
      names: ['iot.example.com', 'b.example.com'],
      keyAlgorithm: 'RSA_2048',
      signatureAlgorithm: 'sha256WithRSAEncryption',
      selfSigned: false,
    });
    expect(forge.pki.certificateFromPem(root.certificate).verify(parsed)).toBe(true);
  });

  it('has the SHA-256 of the DER as its fingerprint', async () => {
    const { certificate } = await makeRoot();
    const digest = createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex');
    expect(readCertificate(certificate).fingerprint.replaceAll(':', '')).toBe(digest.toUpperCase());
  });

  it.each([
    ['RSA_1024', () => rsaKey(1024)],
    ['EC_prime256v1', () => ecKey()],
    ['EC_secp384r1', () => ecKey('secp384r1')],
  ])('names its key %s as ACM does', async (keyAlgorithm, key) => {
    const { certificate } = await makeRoot({ key: key() });
    expect(readCertificate(certificate)).toMatchObject({ keyAlgorithm });
  });

  it('reports its usages and constraints', async () => {
    const usage = new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.decipherOnly);
    const { certificate } = await makeRoot({ extensions: [authorityExtension(2), usage] });
    expect(readCertificate(certificate)).toMatchObject({
      keyUsage: ['keyCertSign', 'decipherOnly'],
      isAuthority: true,
      pathLength: 2,
    });
  });

  it('is not self-signed when another key of the same name signed it', async () => {
    const root = await makeRoot();
    const { certificate } = await make({ subject: 'CN=Root', issuer: root });
    expect(readCertificate(root.certificate).selfSigned).toBe(true);
    expect(readCertificate(certificate).selfSigned).toBe(false);
  });

  it('is decoded once for the same text', async () => {
    const { certificate } = await makeRoot();
    expect(readCertificate(certificate)).toBe(readCertificate(certificate));
  });
});

describe('a PEM text', () => {
  it('is split into its certificates, and keys are left out', async () => {
    const made = await makeRoot();
    const text = `# ours\r\n${made.certificate}${keyPem(made.privateKey)}${made.certificate}`;
    expect(splitPem(text)).toEqual([made.certificate, made.certificate]);
  });
});
