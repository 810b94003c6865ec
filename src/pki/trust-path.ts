import { type KeyObject, X509Certificate } from 'node:crypto';
import { shortened } from '../errors.ts';
import { extendedKeyUsages } from './certificate-der.ts';
import { type CertificateFacts, readCertificate } from './facts.ts';
import { type CertificateChain, rootOf } from './material.ts';
import type { PathProblem } from './problem.ts';

/** A cache: each class of devices verifies the same few certificates, and a signature takes up to a millisecond to verify. */
const issuedBy = new WeakMap<CertificateFacts, WeakMap<CertificateFacts, boolean>>();

/** Whether `issuer` signed `certificate`: its name, its key identifier and its key match. */
export function isIssuedBy(certificate: CertificateFacts, issuer: CertificateFacts): boolean {
  const known = issuedBy.get(certificate) ?? new WeakMap<CertificateFacts, boolean>();
  issuedBy.set(certificate, known);
  const verdict = known.get(issuer) ?? verifyIssuer(certificate, issuer);
  known.set(issuer, verdict);
  return verdict;
}

function verifyIssuer(certificate: CertificateFacts, issuer: CertificateFacts): boolean {
  const subject = new X509Certificate(certificate.pem);
  const authority = new X509Certificate(issuer.pem);
  return subject.checkIssued(authority) && subject.verify(authority.publicKey);
}

/**
 * Why `certificate` is not validly issued by `issuer` (RFC 5280, 6.1.4); undefined if it is.
 * `between`: the authorities between the issuer and the leaf.
 */
function linkProblem(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  between: readonly CertificateFacts[],
): PathProblem | undefined {
  const problem = authorityProblem(issuer, between);
  if (problem !== undefined) {
    return problem;
  }
  return isIssuedBy(certificate, issuer)
    ? undefined
    : {
        code: 'not-signed',
        subject: issuer.subject,
        of: certificate.subject,
        issuer: certificate.issuer,
      };
}

function authorityProblem(
  { subject, isAuthority, keyUsage, extendedKeyUsage, pathLength }: CertificateFacts,
  between: readonly CertificateFacts[],
): PathProblem | undefined {
  if (!isAuthority) {
    return { code: 'not-a-ca', subject };
  }
  if (keyUsage.length > 0 && !keyUsage.includes('keyCertSign')) {
    return { code: 'certificate-signing-not-allowed', subject };
  }
  if (extendedKeyUsage.length > 0 && !extendedKeyUsage.includes(extendedKeyUsages.serverAuth)) {
    return { code: 'server-certificates-not-allowed', subject };
  }
  const intermediates = between.filter((link) => link.subject !== link.issuer).length;
  if (pathLength !== undefined && intermediates > pathLength) {
    return { code: 'path-too-long', subject, allowed: pathLength, intermediates };
  }
  return undefined;
}

/** Each of `authorities` must issue the previous one, and the first must issue the leaf, if there is one: every problem on the path. */
export function pathProblems(
  authorities: readonly CertificateFacts[],
  leaf?: CertificateFacts,
): readonly PathProblem[] {
  return authorities.flatMap((issuer, index) => {
    const below = index === 0 ? leaf : authorities[index - 1];
    const between = authorities.slice(0, index);
    const problem =
      below === undefined ? authorityProblem(issuer, between) : linkProblem(below, issuer, between);
    return problem ?? [];
  });
}

/**
 * The certificates on a device's path from the leaf to `anchor`, which comes last: the shortest path, as TLS libraries prefer it,
 * since certificates beyond the anchor do not matter. Undefined if there is no path.
 */
export function wayTo(
  path: readonly CertificateFacts[],
  anchor: CertificateFacts,
): readonly CertificateFacts[] | undefined {
  for (const [index, last] of path.entries()) {
    const links = path.slice(0, index + 1);
    if (last.fingerprint === anchor.fingerprint) {
      return links;
    }
    if (linkProblem(last, anchor, links.slice(1)) === undefined) {
      return [...links, anchor];
    }
  }
  return undefined;
}

/** The trust anchor that a path leads to; undefined if it leads to none. */
export function findAnchor(
  path: readonly CertificateFacts[],
  trust: readonly CertificateFacts[],
): CertificateFacts | undefined {
  return trust.find((anchor) => wayTo(path, anchor) !== undefined);
}

/** The certificates on all paths to the trusted roots, each once; the path itself if it leads to no root. */
export function linksToTrust(
  path: readonly CertificateFacts[],
  trust: readonly CertificateFacts[],
): readonly CertificateFacts[] {
  const links = trust.flatMap((root) => wayTo(path, root) ?? []);
  const each = new Map(links.map((link) => [link.fingerprint, link]));
  return each.size > 0 ? [...each.values()] : path;
}

/** Whether both certificates are for the same CA: same subject and same public key. */
export function isSameAuthority(one: CertificateFacts, other: CertificateFacts): boolean {
  return one.subject === other.subject && publicKeyOf(one).equals(publicKeyOf(other));
}

/**
 * Whether `pem` certifies `next`'s root by `by`: the root's subject and public key, signed with `by`'s key, and not the root's own
 * certificate. Throws Failure if it is not a certificate.
 */
export function isCrossCertificate(
  pem: string,
  next: CertificateChain,
  by: CertificateChain,
): boolean {
  const [certificate, root] = [readCertificate(pem), readCertificate(rootOf(next))];
  return (
    certificate.fingerprint !== root.fingerprint &&
    isSameAuthority(certificate, root) &&
    isIssuedBy(certificate, readCertificate(by.certificate))
  );
}

function publicKeyOf({ pem }: CertificateFacts): KeyObject {
  return new X509Certificate(pem).publicKey;
}

/** The subject, with the issuer if that is another one: a root and its cross-certificate have the same subject. */
export function nameOfLink({ subject, issuer, isAuthority, selfSigned }: CertificateFacts): string {
  const name = shortened(subject, longestName);
  return isAuthority && !selfSigned
    ? `${name} (issued by ${shortened(issuer, longestName)})`
    : name;
}

/** X.520 bounds each attribute, but a peer may send more. */
const longestName = 256;

/** The certificates of `pool` on the path from `first` to the root, in order, and the remaining ones. */
export function orderPath(
  first: CertificateFacts,
  pool: readonly CertificateFacts[],
): { readonly path: readonly CertificateFacts[]; readonly unused: readonly CertificateFacts[] } {
  const path = [first];
  let unused = pool.filter(({ fingerprint }) => fingerprint !== first.fingerprint);
  for (let last = first; !last.selfSigned; ) {
    const subject = last;
    const issuer = unused.find((candidate) => isIssuedBy(subject, candidate));
    if (issuer === undefined) {
      break;
    }
    path.push(issuer);
    unused = unused.filter(({ fingerprint }) => fingerprint !== issuer.fingerprint);
    last = issuer;
  }
  return { path, unused };
}
