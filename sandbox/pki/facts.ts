/** What a certificate says, read with node:crypto and @peculiar/x509: the sandbox shares no code with src/. */
import 'reflect-metadata';
import { createHash, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

export interface CertificateFacts {
  readonly pem: string;
  readonly native: X509Certificate;
  readonly commonName: string | undefined;
  readonly issuerCommonName: string | undefined;
  readonly issuerOrganization: string | undefined;
  /** dNSNames, lower-case. */
  readonly names: readonly string[];
  /** RSA_2048, EC_prime256v1, … */
  readonly keyAlgorithm: string;
  readonly keyFamily: 'RSA' | 'EC' | 'other';
  /** As OpenSSL names it: sha256WithRSAEncryption, …. */
  readonly signatureAlgorithm: string;
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** ACM's names: DIGITAL_SIGNATURE, …. */
  readonly keyUsages: readonly string[];
  /** OIDs. */
  readonly extendedKeyUsages: readonly string[];
  /** SHA-256 of the DER, lower-case hex. */
  readonly sha256: string;
}

const usageNames = [
  ['DIGITAL_SIGNATURE', x509.KeyUsageFlags.digitalSignature],
  ['NON_REPUDIATION', x509.KeyUsageFlags.nonRepudiation],
  ['KEY_ENCIPHERMENT', x509.KeyUsageFlags.keyEncipherment],
  ['DATA_ENCIPHERMENT', x509.KeyUsageFlags.dataEncipherment],
  ['KEY_AGREEMENT', x509.KeyUsageFlags.keyAgreement],
  ['CERTIFICATE_SIGNING', x509.KeyUsageFlags.keyCertSign],
  ['CRL_SIGNING', x509.KeyUsageFlags.cRLSign],
  ['ENCIPHER_ONLY', x509.KeyUsageFlags.encipherOnly],
  ['DECIPHER_ONLY', x509.KeyUsageFlags.decipherOnly],
] as const;

/** By PEM: each description of a domain configuration reads the same certificates, and reading one takes milliseconds. */
const known = new Map<string, CertificateFacts>();
const maxKnown = 1_000;

/** Throws what the parsers throw when the PEM is no certificate. */
export function readFacts(pem: string): CertificateFacts {
  const facts = known.get(pem) ?? parse(pem);
  if (known.size >= maxKnown) {
    known.clear();
  }
  known.set(pem, facts);
  return facts;
}

function parse(pem: string): CertificateFacts {
  const native = new X509Certificate(pem);
  const parsed = new x509.X509Certificate(native.raw);
  const usages = parsed.getExtension(x509.KeyUsagesExtension)?.usages ?? 0;
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = native.publicKey;
  return {
    pem,
    native,
    commonName: parsed.subjectName.getField('CN').at(-1),
    issuerCommonName: parsed.issuerName.getField('CN').at(-1),
    issuerOrganization: parsed.issuerName.getField('O').at(-1),
    names: (parsed.getExtension(x509.SubjectAlternativeNameExtension)?.names.toJSON() ?? [])
      .filter((name) => name.type === 'dns')
      .map(({ value }) => value.toLowerCase()),
    keyAlgorithm:
      type === 'rsa' ? `RSA_${details?.modulusLength}` : `EC_${details?.namedCurve ?? type}`,
    keyFamily: type === 'rsa' ? 'RSA' : type === 'ec' ? 'EC' : 'other',
    signatureAlgorithm: native.signatureAlgorithm ?? 'unknown',
    serial: native.serialNumber,
    notBefore: native.validFromDate,
    notAfter: native.validToDate,
    keyUsages: usageNames.filter(([, flag]) => (usages & flag) !== 0).map(([name]) => name),
    extendedKeyUsages: (parsed.getExtension(x509.ExtendedKeyUsageExtension)?.usages ?? []).map(
      String,
    ),
    sha256: createHash('sha256').update(native.raw).digest('hex'),
  };
}

/** The certificates of a PEM text, one text each. */
export function splitCertificates(text: string): string[] {
  return (
    text
      .match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)
      ?.map((pem) => `${pem}\n`) ?? []
  );
}

/** A wildcard matches exactly one label. */
export function nameCovers(pattern: string, domain: string): boolean {
  return pattern.startsWith('*.')
    ? domain.includes('.') && domain.slice(domain.indexOf('.') + 1) === pattern.slice(2)
    : pattern === domain;
}
