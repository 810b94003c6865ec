import { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from './facts.ts';
import { ExtendedKeyUsage } from './x509.ts';

/** Whether `issuer` signed `certificate`: its name, its key identifier and its key fit. */
export function isIssuedBy(certificate: CertificateFacts, issuer: CertificateFacts): boolean {
  const subject = new X509Certificate(certificate.pem);
  const authority = new X509Certificate(issuer.pem);
  return subject.checkIssued(authority) && subject.verify(authority.publicKey);
}

/**
 * Why `certificate` does not stand on `issuer` (RFC 5280, 6.1.4), as a sentence without its full stop; undefined when it does.
 * `between`: the authorities between the issuer and the leaf.
 */
function linkFault(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  between: readonly CertificateFacts[],
): string | undefined {
  const fault = authorityFault(issuer, between);
  if (fault !== undefined) {
    return fault;
  }
  return isIssuedBy(certificate, issuer)
    ? undefined
    : `${certificate.subject} was not signed by ${issuer.subject} (it names ${certificate.issuer} as its issuer)`;
}

function authorityFault(
  { subject, isAuthority, keyUsage, extendedKeyUsage, pathLength }: CertificateFacts,
  between: readonly CertificateFacts[],
): string | undefined {
  if (!isAuthority) {
    return `${subject} is not a certificate authority: its basicConstraints lack CA:TRUE`;
  }
  if (keyUsage.length > 0 && !keyUsage.includes('keyCertSign')) {
    return `${subject} may not sign certificates: its keyUsage lacks keyCertSign`;
  }
  if (extendedKeyUsage.length > 0 && !extendedKeyUsage.includes(ExtendedKeyUsage.serverAuth)) {
    return `${subject} may not sign server certificates: its extendedKeyUsage lacks serverAuth, and TLS libraries hold that against all below it`;
  }
  const counted = between.filter((link) => link.subject !== link.issuer).length;
  if (pathLength !== undefined && counted > pathLength) {
    return `${subject} allows ${pathLength} intermediate authorities below it (pathLenConstraint), and ${counted} are there`;
  }
  return undefined;
}

/** Each of `authorities` issues the one before it, and the first the leaf, where there is one: every fault on the way. */
export function pathFaults(
  authorities: readonly CertificateFacts[],
  leaf?: CertificateFacts,
): readonly string[] {
  return authorities.flatMap((issuer, index) => {
    const below = index === 0 ? leaf : authorities[index - 1];
    const between = authorities.slice(0, index);
    const fault =
      below === undefined ? authorityFault(issuer, between) : linkFault(below, issuer, between);
    return fault ?? [];
  });
}

/** The trust anchor that a path leads to: one of its own certificates, or one that issued its last; undefined when none is trusted. */
export function findAnchor(
  path: readonly CertificateFacts[],
  trust: readonly CertificateFacts[],
): CertificateFacts | undefined {
  const last = path.at(-1);
  return trust.find(
    (anchor) =>
      path.some(({ fingerprint }) => fingerprint === anchor.fingerprint) ||
      (last !== undefined && linkFault(last, anchor, path.slice(1)) === undefined),
  );
}

/** The certificates of `pool` in the order that leads from `first` to the root, and those that lie on no such way. */
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
