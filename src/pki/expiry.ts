import type { CertificateFacts } from './facts.ts';
import type { Finding, Subject } from './finding.ts';
import { linksToTrust, nameOfLink } from './trust-path.ts';
import { dayInMilliseconds, instant, type Validity, validityFault } from './validity.ts';

/** Whether all that a device goes through is valid now, and nothing of it is to be renewed yet. */
export function examineExpiry(subject: Subject): Finding {
  const { path, trust, now } = subject;
  const links = linksToTrust(path, trust);
  const expected = 'every certificate of the chain valid, and not to be renewed yet';
  const lapsed = links.find((link) => validityFault(link, now) !== undefined);
  if (lapsed !== undefined) {
    return {
      id: 'expiry',
      result: 'fail',
      seen: `${nameOfLink(lapsed)} ${validityFault(lapsed, now)}`,
      expected,
      remedy: remedyOf(lapsed, subject),
    };
  }
  const due = links
    .filter((link) => left(link, now) <= renewalWindow(link, subject))
    .filter((link) => !isLeaf(link, subject.leaf) || !isCapped(link, links));
  const check = { id: 'expiry', seen: links.map(untilWhen).join(', '), expected } as const;
  return due.length === 0
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'warn',
        remedy: [...new Set(due.map((link) => remedyOf(link, subject)))].join(' '),
      };
}

/** A leaf that ends with an authority above it would not gain a day by being issued anew. */
function isCapped(leaf: CertificateFacts, links: readonly CertificateFacts[]): boolean {
  return links.some((link) => !isLeaf(link, leaf) && link.notAfter <= leaf.notAfter);
}

/**
 * Milliseconds before its end from which a certificate is to be renewed. For an authority that is early, since the next root
 * has to reach every device first: once less than a leaf's life is left and every new leaf is shortened, but not before the last
 * third of its own life, and in the last tenth in any case.
 */
function renewalWindow(link: CertificateFacts, { leaf, renewBeforeDays }: Subject): number {
  const ofLeaf =
    renewBeforeDays === undefined ? life(leaf) / 3 : renewBeforeDays * dayInMilliseconds;
  const ofAuthority = Math.max(Math.min(life(leaf), life(link) / 3), life(link) / 10);
  return isLeaf(link, leaf) ? ofLeaf : Math.max(ofLeaf, ofAuthority);
}

function life({ notBefore, notAfter }: Validity): number {
  return notAfter.getTime() - notBefore.getTime();
}

function left({ notAfter }: Validity, now: Date): number {
  return notAfter.getTime() - now.getTime();
}

function untilWhen(link: CertificateFacts): string {
  return `${nameOfLink(link)} until ${instant(link.notAfter)}`;
}

function remedyOf(link: CertificateFacts, { leaf, trust, now }: Subject): string {
  if (isLeaf(link, leaf)) {
    return 'Run the rotate operation to have the leaf issued anew.';
  }
  if (trust.length > 1) {
    return 'Bring every device to trust the root of the new certificate authority, and finish the rollover: run the rotate operation with rollover: finish.';
  }
  return validityFault(link, now) === undefined
    ? 'Roll the certificate authority over: run the rotate operation with rollover: begin, or bring the next one where this one was brought, and give the root of the new certificate authority to the devices before this one ends.'
    : 'Make a new certificate authority and give its root to the devices: none that trusts this one connects.';
}

function isLeaf(link: CertificateFacts, leaf: CertificateFacts): boolean {
  return link.fingerprint === leaf.fingerprint;
}
