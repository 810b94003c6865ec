import { longestCommonName } from './attribute-types.ts';
import { extendedKeyUsages } from './certificate-der.ts';
import { examineExpiry, examineRenewal } from './check-expiry.ts';
import { examineIssuer } from './check-issuer.ts';
import { dnsNameCovers } from './dns-name.ts';
import { keyFamily, readCertificate } from './facts.ts';
import type {
  Examination,
  Finding,
  KeyFinding,
  NameFinding,
  ServerAuthFinding,
  Subject,
} from './finding.ts';
import { type CertificateChain, keyAlgorithms } from './material.ts';
import type { Renewal } from './renewal.ts';
import { hasStrongSignature } from './strength.ts';

/** AWS IoT Core developer guide, "Configurable endpoints" and "Creating and configuring customer-managed domains"; quotas in the AWS General Reference. */
export const limits = { certificates: 5, octets: 16 * 1024, names: 4 } as const;

/** What IoT Core and a device require of a server certificate, one finding each. Throws Failure if a PEM is not a certificate. */
export function examineServerCertificate(
  stored: CertificateChain,
  examination: Examination,
): readonly Finding[] {
  const subject = subjectOf(stored, examination);
  return [
    examineServerAuth(subject),
    examineNames(subject),
    examineKeyAlgorithm(subject),
    examineIssuer(subject),
    examineExpiry(subject),
  ];
}

/** Whether the leaf is due, and who renews it. Throws Failure if a PEM is not a certificate. */
export function renewalOfServerCertificate(
  stored: CertificateChain,
  examination: Examination,
): Renewal {
  return examineRenewal(subjectOf(stored, examination));
}

/** @throws Failure if a PEM is not a certificate. */
export function subjectOf(
  { certificate, chain }: CertificateChain,
  { trust, excluded = [], ...examination }: Examination,
): Subject {
  const leaf = readCertificate(certificate);
  return {
    ...examination,
    leaf,
    path: [leaf, ...chain.map(readCertificate)],
    trust: trust.map(readCertificate),
    excluded: excluded.map(readCertificate),
  };
}

/** OpenSSL's name; the OID if it is not a standard one. */
function usageName(oid: string): string {
  return Object.entries(extendedKeyUsages).find(([, value]) => value === oid)?.[0] ?? oid;
}

function examineServerAuth({ leaf }: Subject): ServerAuthFinding {
  const { extendedKeyUsage } = leaf;
  const check = { id: 'server-auth', extendedKeyUsage: extendedKeyUsage.map(usageName) } as const;
  return extendedKeyUsage.includes(extendedKeyUsages.serverAuth)
    ? { ...check, result: 'pass' }
    : { ...check, result: 'fail', code: 'server-auth-missing' };
}

/**
 * IoT Core accepts a wildcard, whose private key can impersonate every sibling of the domain, and a certificate without a SAN, which
 * TLS stacks that ignore the common name refuse (RFC 9525, section 6.3; Go's crypto/x509 since 1.15, rustls always). It ignores the
 * common name if there is a SAN; why none is a warning and another one is not, decision 0003 says.
 */
function examineNames({ leaf, domain }: Subject): NameFinding {
  const { commonName, names } = leaf;
  const check = {
    id: 'common-name',
    domain,
    commonName,
    names,
    mostNames: limits.names,
  } as const;
  const failed = { ...check, result: 'fail', code: 'name-not-covered' } as const;
  if (names.length > limits.names) {
    return { ...check, result: 'fail', code: 'too-many-names' };
  }
  if (names.length > 0 && !covered(names, domain)) {
    return failed;
  }
  if (commonName === undefined) {
    return names.length === 0 ? failed : { ...check, ...withoutCommonName(domain) };
  }
  if (commonName.toLowerCase() !== domain) {
    return dnsNameCovers(commonName, domain)
      ? { ...check, result: 'warn', code: 'name-by-wildcard' }
      : failed;
  }
  return names.length > 0
    ? { ...check, result: 'pass' }
    : { ...check, result: 'warn', code: 'name-without-san' };
}

function withoutCommonName(domain: string) {
  return domain.length > longestCommonName
    ? ({ result: 'pass' } as const)
    : ({ result: 'warn', code: 'name-without-cn' } as const);
}

function covered(names: readonly string[], domain: string): boolean {
  return names.some((name) => dnsNameCovers(name, domain));
}

function examineKeyAlgorithm({ leaf, path }: Subject): KeyFinding {
  const { keyAlgorithm, signatureAlgorithm } = leaf;
  const bytes = path.reduce((sum, { pem }) => sum + Buffer.byteLength(pem), 0);
  const weak = path.find(
    (link) => (link === leaf || !link.selfSigned) && !hasStrongSignature(link),
  );
  const other = path.find((link) => keyFamily(link.keyAlgorithm) !== keyFamily(keyAlgorithm));
  const meets =
    keyAlgorithms.some((taken) => taken === keyAlgorithm) &&
    weak === undefined &&
    other === undefined &&
    path.length <= limits.certificates &&
    bytes <= limits.octets;
  const check = {
    id: 'key-algorithm',
    keyAlgorithm,
    signatureAlgorithm,
    certificates: path.length,
    bytes,
    weak: weak && { subject: weak.subject, signatureAlgorithm: weak.signatureAlgorithm },
    other: other && { subject: other.subject, keyAlgorithm: other.keyAlgorithm },
    accepted: { keyAlgorithms, certificates: limits.certificates, bytes: limits.octets },
  } as const;
  return meets
    ? { ...check, result: 'pass' }
    : { ...check, result: 'fail', code: 'key-or-chain-refused' };
}
