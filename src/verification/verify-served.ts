/** Verifies a served chain if Node could not. */
import { X509Certificate } from 'node:crypto';
import { extendedKeyUsages } from '../pki/certificate-der.ts';
import { type CertificateFacts, readCertificate } from '../pki/facts.ts';
import { hasStrongKey, hasStrongSignature } from '../pki/strength.ts';
import { findAnchor, pathProblems } from '../pki/trust-path.ts';
import type { ServedChain } from './tls-observation.ts';

export type Verdict =
  | { readonly kind: 'accepted' }
  /** `code`: Node's name for the same problem. */
  | { readonly kind: 'untrusted'; readonly code: string }
  | { readonly kind: 'wrong-name' }
  /** It contains something that a TLS library evaluates and this project does not, so a library's verdict is unknown. */
  | { readonly kind: 'undecided' };

export interface PeerExpectation {
  readonly servername: string;
  /** PEM: these roots and no others. */
  readonly trust: readonly string[];
  readonly now: Date;
}

/**
 * Verifies as OpenSSL would after the handshake (RFC 5280, section 6.1; RFC 9525): the path to a trusted root, each link's
 * signature and permission to sign, the dates, serverAuth, the name. A chain that is neither certainly trusted nor certainly
 * refused is undecided.
 */
export function verifyServed(
  { certificate, chain }: ServedChain,
  { servername, trust, now }: PeerExpectation,
): Verdict {
  const leaf = readCertificate(certificate);
  const path = [leaf, ...chain.map(readCertificate)] as const;
  const links = wayToTrust(path, trust.map(readCertificate));
  const code =
    links === undefined ? unknownIssuer(path) : (linkProblem(links, now) ?? purposeProblem(leaf));
  if (code !== undefined) {
    return { kind: 'untrusted', code };
  }
  if (links?.some(isBeyondJudgement)) {
    return { kind: 'undecided' };
  }
  return new X509Certificate(certificate).checkHost(servername) === undefined
    ? { kind: 'wrong-name' }
    : { kind: 'accepted' };
}

type Links = readonly [CertificateFacts, ...CertificateFacts[]];

/** The shortest path to a root, which comes last, as OpenSSL prefers it: certificates beyond it do not matter. */
function wayToTrust(path: Links, trust: readonly CertificateFacts[]): Links | undefined {
  const [leaf, ...authorities] = path;
  return path
    .map((_, index): Links => [leaf, ...authorities.slice(0, index)])
    .map((links): Links | undefined => {
      const anchor = findAnchor(links, trust);
      return anchor && [...links, anchor];
    })
    .find((links) => links !== undefined);
}

function linkProblem(links: Links, now: Date): string | undefined {
  const [leaf, ...authorities] = links;
  if (pathProblems(authorities.slice(0, -1), leaf).length > 0) {
    return 'INVALID_CA';
  }
  if (links.some(({ notBefore }) => now < notBefore)) {
    return 'CERT_NOT_YET_VALID';
  }
  return links.some(({ notAfter }) => now > notAfter) ? 'CERT_HAS_EXPIRED' : undefined;
}

/** A server's key is used for one of these in a handshake (RFC 5280, section 4.2.1.12). */
const serverKeyUsages = ['digitalSignature', 'keyEncipherment', 'keyAgreement'] as const;

function purposeProblem({ extendedKeyUsage, keyUsage }: CertificateFacts): string | undefined {
  const mayServe =
    (extendedKeyUsage.length === 0 || extendedKeyUsage.includes(extendedKeyUsages.serverAuth)) &&
    (keyUsage.length === 0 || serverKeyUsages.some((usage) => keyUsage.includes(usage)));
  return mayServe ? undefined : 'INVALID_PURPOSE';
}

/** keyUsage, subjectAltName, basicConstraints, extendedKeyUsage: the extensions that are evaluated here. */
const evaluated = ['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.37'];
const nameConstraints = '2.5.29.30';

/** Some security levels of TLS libraries refuse weak keys and signatures, others do not. */
function isBeyondJudgement(link: CertificateFacts): boolean {
  return (
    !hasStrongKey(link) ||
    !(link.selfSigned || hasStrongSignature(link)) ||
    link.extensions.some(
      ({ type, critical }) => type === nameConstraints || (critical && !evaluated.includes(type)),
    )
  );
}

function unknownIssuer(path: Links): string {
  const alone = path.length === 1;
  if (path.at(-1)?.selfSigned) {
    return alone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
  }
  return alone ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
}
