import { longestCommonName } from './attribute-types.ts';
import { dnsNameCovers } from './dns-name.ts';
import { type CertificateFacts, keyFamily, readCertificate } from './facts.ts';
import { type CertificateChain, keyAlgorithms } from './material.ts';
import { hasStrongSignature } from './strength.ts';
import { findAnchor, pathFaults } from './trust-path.ts';
import { dayInMilliseconds, instant, validityFault } from './validity.ts';
import { ExtendedKeyUsage } from './x509.ts';

/** One check of the proof that needs nothing but the certificates. */
export interface Finding {
  readonly id: 'server-auth' | 'common-name' | 'key-algorithm' | 'issuer' | 'expiry';
  readonly result: 'pass' | 'warn' | 'fail';
  readonly seen: string;
  readonly expected: string;
  readonly remedy?: string;
}

export interface Examination {
  readonly domain: string;
  /** PEM, one certificate each: the roots that devices trust. */
  readonly trust: readonly string[];
  readonly now: Date;
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays?: number | undefined;
}

interface Subject extends Omit<Examination, 'trust'> {
  readonly leaf: CertificateFacts;
  /** The leaf and its chain. */
  readonly path: readonly CertificateFacts[];
  readonly trust: readonly CertificateFacts[];
}

/** AWS IoT Core developer guide, "Configurable endpoints" and "Creating and configuring customer-managed domains"; quotas in the AWS General Reference. */
const limits = { certificates: 5, octets: 16 * 1024, names: 4 } as const;

/**
 * What IoT Core and a device require of a server certificate, each requirement a finding.
 * Throws Failure when a PEM is no certificate.
 */
export function examineServerCertificate(
  { certificate, chain }: CertificateChain,
  { trust, ...examination }: Examination,
): readonly Finding[] {
  const leaf = readCertificate(certificate);
  const subject: Subject = {
    ...examination,
    leaf,
    path: [leaf, ...chain.map(readCertificate)],
    trust: trust.map(readCertificate),
  };
  return [
    examineServerAuth(subject),
    examineNames(subject),
    examineKeyAlgorithm(subject),
    examineIssuer(subject),
    examineExpiry(subject),
  ];
}

function examineServerAuth({ leaf }: Subject): Finding {
  const { extendedKeyUsage } = leaf;
  const check = {
    id: 'server-auth',
    seen:
      extendedKeyUsage.length === 0
        ? 'no extendedKeyUsage'
        : `extendedKeyUsage ${extendedKeyUsage.join(', ')}`,
    expected: `extendedKeyUsage with serverAuth (${ExtendedKeyUsage.serverAuth})`,
  } as const;
  return extendedKeyUsage.includes(ExtendedKeyUsage.serverAuth)
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        remedy: 'Have the leaf issued anew with extendedKeyUsage = serverAuth in its extensions.',
      };
}

function examineNames({ leaf, domain }: Subject): Finding {
  const { commonName, names } = leaf;
  const check = {
    id: 'common-name',
    seen: `CN ${commonName ?? 'absent'}, ${names.length === 0 ? 'no SAN' : `SAN ${names.join(', ')}`}`,
    expected: `CN ${domain}, and among at most ${limits.names} SANs one that covers it`,
  } as const;
  const remedy = `Have the leaf issued anew with CN ${domain} and the SAN DNS:${domain}.`;
  if (names.length > limits.names || (names.length > 0 && !covered(names, domain))) {
    return { ...check, result: 'fail', remedy };
  }
  if (commonName === undefined) {
    const tooLong = domain.length > longestCommonName && names.length > 0;
    return tooLong ? { ...check, result: 'pass' } : { ...check, result: 'fail', remedy };
  }
  if (commonName.toLowerCase() === domain) {
    return { ...check, result: 'pass' };
  }
  return dnsNameCovers(commonName, domain)
    ? {
        ...check,
        result: 'warn',
        remedy: `A wildcard is taken, but its private key can stand in for every name beside the domain. ${remedy}`,
      }
    : { ...check, result: 'fail', remedy };
}

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
    expected: `${keyAlgorithms.join(' or ')}, its authorities of the same kind, SHA-256 or better, at most ${limits.certificates} certificates of ${limits.octets} bytes`,
  } as const;
  return meets
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'fail',
        remedy: 'Have the leaf issued anew with a key, signatures and a chain that IoT Core takes.',
      };
}

function examineIssuer({ leaf, path, trust }: Subject): Finding {
  const [fault] = pathFaults(path.slice(1), leaf);
  const anchor = findAnchor(path, trust);
  const expected = `a chain, each link signed by the next, to ${trust.map((root) => root.subject).join(' or ') || 'a trusted certificate authority'}`;
  if (fault === undefined && anchor !== undefined) {
    return { id: 'issuer', result: 'pass', seen: `issued by ${leaf.issuer}`, expected };
  }
  return {
    id: 'issuer',
    result: 'fail',
    seen: fault ?? `a chain that ends at ${path.at(-1)?.issuer}, which is not trusted`,
    expected,
    remedy:
      'Give the chain in order, each certificate signing the one before and the root last, and the certificate authority that devices trust.',
  };
}

function examineExpiry(subject: Subject): Finding {
  const { leaf, path, trust, now } = subject;
  const anchor = findAnchor(path, trust);
  const links = anchor && !path.some((link) => sameAs(link, anchor)) ? [...path, anchor] : path;
  const expected = 'every certificate of the chain valid, and not to be renewed yet';
  const lapsed = links.find((link) => validityFault(link, now) !== undefined);
  if (lapsed !== undefined) {
    return {
      id: 'expiry',
      result: 'fail',
      seen: `${lapsed.subject} ${validityFault(lapsed, now)}`,
      expected,
      remedy: renewal(lapsed, leaf),
    };
  }
  const due = links.find(
    ({ notAfter }) => notAfter.getTime() - now.getTime() <= renewalWindow(subject),
  );
  const check = { id: 'expiry', seen: links.map(untilWhen).join(', '), expected } as const;
  return due === undefined
    ? { ...check, result: 'pass' }
    : { ...check, result: 'warn', remedy: renewal(due, leaf) };
}

/** Milliseconds before an end from which a renewal is due. */
function renewalWindow({ leaf, renewBeforeDays }: Subject): number {
  return renewBeforeDays === undefined
    ? (leaf.notAfter.getTime() - leaf.notBefore.getTime()) / 3
    : renewBeforeDays * dayInMilliseconds;
}

function untilWhen({ subject, notAfter }: CertificateFacts): string {
  return `${subject} until ${instant(notAfter)}`;
}

function renewal(link: CertificateFacts, leaf: CertificateFacts): string {
  return sameAs(link, leaf)
    ? 'Run the rotate operation to have the leaf issued anew.'
    : 'Make a new certificate authority and give its root to the devices before this one ends.';
}

function sameAs(one: CertificateFacts, other: CertificateFacts): boolean {
  return one.fingerprint === other.fingerprint;
}
