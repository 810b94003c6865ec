import { longestCommonName } from './attribute-types.ts';
import { dnsNameCovers } from './dns-name.ts';
import { examineExpiry, examineRenewal } from './expiry.ts';
import { keyFamily, readCertificate } from './facts.ts';
import type { Examination, Finding, Subject } from './finding.ts';
import { examineIssuer } from './issuer.ts';
import { type CertificateChain, keyAlgorithms } from './material.ts';
import type { Renewal } from './renewal.ts';
import { hasStrongSignature } from './strength.ts';
import { ExtendedKeyUsage } from './x509.ts';

/** AWS IoT Core developer guide, "Configurable endpoints" and "Creating and configuring customer-managed domains"; quotas in the AWS General Reference. */
export const limits = { certificates: 5, octets: 16 * 1024, names: 4 } as const;

/**
 * What IoT Core and a device require of a server certificate, each requirement a finding.
 * Throws Failure when a PEM is no certificate.
 */
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

/** Whether that leaf is due, and who renews it. Throws Failure when a PEM is no certificate. */
export function renewalOfServerCertificate(
  stored: CertificateChain,
  examination: Examination,
): Renewal {
  return examineRenewal(subjectOf(stored, examination));
}

function subjectOf(
  { certificate, chain }: CertificateChain,
  { trust, ...examination }: Examination,
): Subject {
  const leaf = readCertificate(certificate);
  return {
    ...examination,
    leaf,
    path: [leaf, ...chain.map(readCertificate)],
    trust: trust.map(readCertificate),
  };
}

/** As OpenSSL names it; the OID where it is none of the standard ones. */
function usageName(oid: string): string {
  return Object.entries(ExtendedKeyUsage).find(([, value]) => value === oid)?.[0] ?? oid;
}

function examineServerAuth({ leaf }: Subject): Finding {
  const { extendedKeyUsage } = leaf;
  const check = {
    id: 'server-auth',
    seen:
      extendedKeyUsage.length === 0
        ? 'no extendedKeyUsage'
        : `extendedKeyUsage ${extendedKeyUsage.map(usageName).join(', ')}`,
    expected: 'extendedKeyUsage with serverAuth',
  } as const;
  return extendedKeyUsage.includes(ExtendedKeyUsage.serverAuth)
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        code: 'server-auth-missing',
        remedy: 'Reissue it with extendedKeyUsage = serverAuth.',
      };
}

function examineNames({ leaf, domain }: Subject): Finding {
  const { commonName, names } = leaf;
  const check = {
    id: 'common-name',
    seen: `CN ${commonName ?? 'absent'}, ${names.length === 0 ? 'no SAN' : `SAN ${names.join(', ')}`}`,
    expected: `CN ${domain}, and among at most ${limits.names} SANs one that covers it`,
  } as const;
  const remedy = `Reissue it with CN ${domain} and SAN DNS:${domain}.`;
  const failed = { ...check, result: 'fail', code: 'name-not-covered', remedy } as const;
  if (names.length > limits.names || (names.length > 0 && !covered(names, domain))) {
    return failed;
  }
  if (commonName === undefined) {
    const tooLong = domain.length > longestCommonName && names.length > 0;
    return tooLong ? { ...check, result: 'pass' } : failed;
  }
  const isDomain = commonName.toLowerCase() === domain;
  if (!isDomain && !dnsNameCovers(commonName, domain)) {
    return failed;
  }
  const drawbacks = [...(isDomain ? [] : [wildcard]), ...(names.length === 0 ? [withoutSan] : [])];
  const code = isDomain ? 'name-without-san' : 'name-by-wildcard';
  return drawbacks.length === 0
    ? { ...check, result: 'pass' }
    : { ...check, result: 'warn', code, remedy: [...drawbacks, remedy, newNames].join(' ') };
}

const wildcard =
  'IoT Core accepts a wildcard, but its private key can impersonate every sibling of the domain.';
/** RFC 9525, section 6.3, leaves the common name out; Go's crypto/x509 does since 1.15, rustls always did. */
const withoutSan =
  'IoT Core accepts a certificate without a SAN, but TLS stacks that ignore the common name refuse it: Go (crypto/x509), rustls and others that follow RFC 9525.';
/** IoT Core picks up a re-import only if the names stay (AWS IoT Core developer guide, "Managing custom domains"). */
const newNames =
  'Changing the names of a certificate in service requires provision with replace: true.';

function covered(names: readonly string[], domain: string): boolean {
  return names.some((name) => dnsNameCovers(name, domain));
}

function examineKeyAlgorithm({ leaf, path }: Subject): Finding {
  const octets = path.reduce((sum, { pem }) => sum + Buffer.byteLength(pem), 0);
  const weak = path.find(
    (link) => (link === leaf || !link.selfSigned) && !hasStrongSignature(link),
  );
  const signature = weak
    ? `${weak.subject} signed with ${weak.signatureAlgorithm}`
    : leaf.signatureAlgorithm;
  const other = path.find((link) => keyFamily(link.keyAlgorithm) !== keyFamily(leaf.keyAlgorithm));
  const family = other ? `, below ${other.subject} with ${other.keyAlgorithm}` : '';
  const meets =
    keyAlgorithms.some((taken) => taken === leaf.keyAlgorithm) &&
    weak === undefined &&
    other === undefined &&
    path.length <= limits.certificates &&
    octets <= limits.octets;
  const check = {
    id: 'key-algorithm',
    seen: `${leaf.keyAlgorithm}${family}, ${signature}, ${path.length} certificates of ${octets} bytes`,
    expected: `${keyAlgorithms.join(' or ')}, CA keys of the same kind, SHA-256 or better, at most ${limits.certificates} certificates of ${limits.octets} bytes`,
  } as const;
  return meets
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        code: 'key-or-chain-refused',
        remedy: 'Reissue it with a key, signatures and a chain that IoT Core accepts.',
      };
}
