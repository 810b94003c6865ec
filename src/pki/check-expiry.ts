import type { CertificateFacts } from './facts.ts';
import type { ExpiryFinding, Link, Subject } from './finding.ts';
import {
  type LeafSource,
  lifeOf,
  needsPerson,
  type Renewal,
  renewalOf,
  renewalWindow,
} from './renewal.ts';
import { linksToTrust, nameOfLink } from './trust-path.ts';
import { problemWithLife } from './validity.ts';

/** Whether every certificate on a device's path is valid now, and none is due for renewal. */
export function examineExpiry(subject: Subject): ExpiryFinding {
  const { path, trust, now, leaf } = subject;
  const certificates = linksToTrust(path, trust);
  const renewal = examineRenewal(subject);
  const succession = { by: renewal.by, isRolling: trust.length > 1 };
  const lapsed = certificates.find((link) => problemWithLife(link, now) !== undefined);
  const lapse = lapsed && problemWithLife(lapsed, now)?.kind;
  if (lapsed && lapse) {
    const link = linkOf(lapsed, leaf);
    const code = 'certificate-not-valid';
    return { id: 'expiry', result: 'fail', code, ...succession, link, lapse };
  }
  const links = certificates.map((link) => linkOf(link, leaf));
  const due = certificates.filter((link) => isDue(link, subject, renewal));
  return due.length === 0
    ? { id: 'expiry', result: 'pass', links }
    : {
        id: 'expiry',
        result: 'warn',
        code: renewal.isDue ? 'server-certificate-due' : 'ca-due',
        ...succession,
        links,
        due: due.map((link) => linkOf(link, leaf)),
        attentionBefore: attentionFrom(due, subject, renewal),
      };
}

function linkOf(link: CertificateFacts, leaf: CertificateFacts): Link {
  const { notBefore, notAfter } = link;
  const of = isLeaf(link, leaf) ? 'server-certificate' : 'ca';
  return { of, name: nameOfLink(link), notBefore, notAfter };
}

/** By when a person must renew what is due; undefined if `rotate` does it. */
function attentionFrom(
  due: readonly CertificateFacts[],
  { leaf, now }: Subject,
  renewal: Renewal,
): Date | undefined {
  const ends = due
    .filter((link) => !isLeaf(link, leaf) || needsPerson(renewal, now))
    .map(({ notAfter }) => notAfter.getTime());
  return ends.length === 0 ? undefined : new Date(Math.min(...ends));
}

/** Applies the renewal rule to the current leaf's chain, if the next leaf's chain is unknown. */
export function examineRenewal({
  leaf,
  path,
  trust,
  renewBeforeDays,
  leafSource,
  now,
}: Subject): Renewal {
  const supports = linksToTrust(path, trust).filter((link) => !isLeaf(link, leaf));
  const source: LeafSource =
    leafSource === undefined || leafSource === 'unknown'
      ? { kind: leafSource ?? 'issued', supports }
      : leafSource;
  return renewalOf(leaf, { renewBeforeDays, source, now });
}

function isDue(link: CertificateFacts, subject: Subject, renewal: Renewal): boolean {
  return isLeaf(link, subject.leaf)
    ? renewal.isDue
    : subject.now >= authorityDueFrom(link, subject);
}

/** From when on a CA should be replaced. */
export function authorityDueFrom(link: CertificateFacts, subject: Subject): Date {
  return new Date(link.notAfter.getTime() - authorityWindow(link, subject));
}

/**
 * Milliseconds before its expiry from which a CA should be replaced. That is early, since the next root has to reach every device
 * first: once less than a leaf's lifetime is left and every new leaf is shortened, but not before the last third of the CA's
 * lifetime, and in the last tenth in any case.
 */
function authorityWindow(link: CertificateFacts, { leaf, renewBeforeDays }: Subject): number {
  return Math.max(
    renewalWindow(leaf, renewBeforeDays),
    Math.min(lifeOf(leaf), lifeOf(link) / 3),
    lifeOf(link) / 10,
  );
}

function isLeaf(link: CertificateFacts, leaf: CertificateFacts): boolean {
  return link.fingerprint === leaf.fingerprint;
}
