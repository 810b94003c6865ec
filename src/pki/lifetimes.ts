/** Which certificates devices depend on, their validity, and from when each should be replaced. */

import { authorityDueFrom } from './check-expiry.ts';
import { subjectOf } from './check-server-certificate.ts';
import { type CertificateFacts, readCertificate } from './facts.ts';
import type { Examination, Subject } from './finding.ts';
import type { CertificateChain } from './material.ts';
import { linksToTrust, nameOfLink } from './trust-path.ts';
import type { Validity } from './validity.ts';

/** `ca`: the root that devices trust; `next-ca`: the root that follows it, during a rollover. */
export type ChainRole = 'server-certificate' | 'intermediate' | 'ca' | 'next-ca';

export interface ChainLifetime extends Validity {
  readonly of: ChainRole;
  readonly name: string;
  /** SHA-256 over the DER, upper-case hex with colons. */
  readonly fingerprint: string;
  /** For roots: from when on a rollover is due. The leaf's is in `Renewal`. */
  readonly dueFrom?: Date | undefined;
}

/**
 * From the leaf, if there is one, to every root that devices trust, each certificate once.
 * @throws Failure if a PEM is not a certificate.
 */
export function chainLifetimes(
  stored: CertificateChain | undefined,
  examination: Examination,
): readonly ChainLifetime[] {
  const subject = stored && subjectOf(stored, examination);
  const trust = examination.trust.map(readCertificate);
  const links = subject ? linksToTrust(subject.path, trust) : [];
  const isLinked = ({ fingerprint }: CertificateFacts) =>
    links.some((link) => link.fingerprint === fingerprint);
  return [...links, ...trust.filter((root) => !isLinked(root))].map((link) => {
    const of = roleOf(link, subject, trust);
    return {
      of,
      name: nameOfLink(link),
      fingerprint: link.fingerprint,
      notBefore: link.notBefore,
      notAfter: link.notAfter,
      dueFrom:
        subject && (of === 'ca' || of === 'next-ca') ? authorityDueFrom(link, subject) : undefined,
    };
  });
}

/** The current root comes first, then the next one. */
function roleOf(
  { fingerprint }: CertificateFacts,
  subject: Subject | undefined,
  trust: readonly CertificateFacts[],
): ChainRole {
  if (fingerprint === subject?.leaf.fingerprint) {
    return 'server-certificate';
  }
  switch (trust.findIndex((root) => root.fingerprint === fingerprint)) {
    case -1:
      return 'intermediate';
    case 0:
      return 'ca';
    default:
      return 'next-ca';
  }
}
