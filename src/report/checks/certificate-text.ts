/** What IoT Core and devices require of the server certificate. */
import type {
  Finding,
  IssuerFinding,
  KeyFigures,
  KeyFinding,
  NameFigures,
  NameFinding,
  ServerAuthFinding,
} from '../../pki/finding.ts';
import type { CertificateCheck } from '../../verification/check.ts';
import { pathText } from '../material-text.ts';
import { expiryText } from './expiry-text.ts';
import type { CheckText } from './text.ts';

export function certificateText(check: CertificateCheck): CheckText {
  if (check.code === 'not-readable') {
    return {
      seen: 'the certificate in ACM was not read, and no certificate that devices would accept is served',
      expected: 'a certificate that meets the requirement',
      remedy: check.awsAsked
        ? 'Fix domain-configuration and tls-private-ca first.'
        : 'Run with AWS credentials, and fix tls-private-ca.',
    };
  }
  const text = findingText(check);
  return check.asServed ? { ...text, seen: `as served: ${text.seen}` } : text;
}

export function findingText(finding: Finding): CheckText {
  switch (finding.id) {
    case 'server-auth':
      return serverAuthText(finding);
    case 'common-name':
      return nameText(finding);
    case 'key-algorithm':
      return keyText(finding);
    case 'issuer':
      return issuerText(finding);
    case 'expiry':
      return expiryText(finding);
  }
}

function serverAuthText({ code, extendedKeyUsage }: ServerAuthFinding): CheckText {
  return {
    seen:
      extendedKeyUsage.length === 0
        ? 'no extendedKeyUsage'
        : `extendedKeyUsage ${extendedKeyUsage.join(', ')}`,
    expected: 'extendedKeyUsage with serverAuth',
    remedy: code && 'Reissue it with extendedKeyUsage = serverAuth.',
  };
}

function nameText(finding: NameFinding): CheckText {
  const { domain, commonName = 'absent', names, mostNames } = finding;
  return {
    seen: `CN ${commonName}, ${names.length === 0 ? 'no SAN' : `SAN ${names.join(', ')}`}`,
    expected: `CN ${domain}, and among at most ${mostNames} SANs one that covers it`,
    remedy: nameRemedy(finding.code, finding),
  };
}

function nameRemedy(
  code: NameFinding['code'],
  { domain, names, mostNames }: NameFigures,
): string | undefined {
  const reissue = `Reissue it with CN ${domain} and SAN DNS:${domain}.`;
  switch (code) {
    case undefined:
      return undefined;
    case 'name-not-covered':
      return reissue;
    case 'name-by-wildcard':
      return [wildcard, ...(names.length === 0 ? [withoutSan] : []), reissue, newNames].join(' ');
    case 'name-without-san':
      return [withoutSan, reissue, newNames].join(' ');
    case 'name-without-cn':
      return [withoutCommonName, reissue, newNames].join(' ');
    case 'too-many-names':
      return `IoT Core accepts at most ${mostNames} names. ${reissue}`;
  }
}

const wildcard =
  'IoT Core accepts a wildcard, but its private key can impersonate every sibling of the domain.';
const withoutSan =
  'IoT Core accepts a certificate without a SAN, but TLS stacks that ignore the common name refuse it: Go (crypto/x509), rustls and others that follow RFC 9525.';
const withoutCommonName =
  'IoT Core ignores the common name of a certificate with a SAN, and so do current TLS stacks. Older ones and tools look for it.';
/** IoT Core picks up a re-import only if the names stay (AWS IoT Core developer guide, "Managing custom domains"). */
const newNames =
  'Changing the names of a certificate in service requires provision with replace: true.';

function keyText({ code, ...figures }: KeyFinding): CheckText {
  const { keyAlgorithms, certificates, bytes } = figures.accepted;
  return {
    seen: keySeen(figures),
    expected: `${keyAlgorithms.join(' or ')}, CA keys of the same kind, SHA-256 or better, at most ${certificates} certificates of ${bytes} bytes`,
    remedy: code && 'Reissue it with a key, signatures and a chain that IoT Core accepts.',
  };
}

function keySeen({
  keyAlgorithm,
  signatureAlgorithm,
  certificates,
  bytes,
  weak,
  other,
}: KeyFigures): string {
  const below = other ? `, below ${other.subject} with ${other.keyAlgorithm}` : '';
  const signature = weak
    ? `${weak.subject} signed with ${weak.signatureAlgorithm}`
    : signatureAlgorithm;
  return `${keyAlgorithm}${below}, ${signature}, ${certificates} certificates of ${bytes} bytes`;
}

function issuerText(finding: IssuerFinding): CheckText {
  const { issuer, trusted } = finding;
  const to = trusted.join(' and to ') || 'a trusted CA';
  const expected = `a chain, each certificate signed by the next, to ${to}`;
  switch (finding.code) {
    case undefined:
      return { seen: `issued by ${issuer}`, expected };
    case 'chain-broken':
      return {
        seen: finding.problem
          ? pathText(finding.problem)
          : `a chain that ends at ${finding.endsAt}, which is not trusted`,
        expected,
        remedy:
          'Provide the chain in order, each certificate signing the previous one, the root last, and the CA that devices trust.',
      };
    case 'chain-misses-root':
      return {
        seen: `issued by ${issuer}, with a chain that does not lead to ${finding.missed.join(' or ')}: a device that trusts only that CA would not connect`,
        expected,
        remedy:
          'Run rotate: during a rollover it issues the server certificate with the cross-certificate, which leads to both roots.',
      };
    case 'chain-reaches-current-root':
      return {
        seen: `issued by ${issuer}, with a chain that leads to ${finding.reached.join(' and ')} as well: a device without the next root would connect and count as ready`,
        expected: `${expected} alone`,
      };
  }
}
