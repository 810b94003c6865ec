import type { CertificateFacts } from './facts.ts';
import type { Finding, Subject } from './finding.ts';
import {
  type LeafSource,
  lifeOf,
  needsPerson,
  type Renewal,
  type Renewer,
  renewalOf,
  renewalWindow,
} from './renewal.ts';
import { linksToTrust, nameOfLink } from './trust-path.ts';
import { instant, type Validity, validityProblem } from './validity.ts';

/** Whether all that a device goes through is valid now, and nothing of it is to be renewed yet. */
export function examineExpiry(subject: Subject): Finding {
  const { path, trust, now } = subject;
  const links = linksToTrust(path, trust);
  const expected = 'every certificate of the chain valid and not due for renewal';
  const lapsed = links.find((link) => validityProblem(link, now) !== undefined);
  if (lapsed !== undefined) {
    return {
      id: 'expiry',
      result: 'fail',
      code: 'certificate-not-valid',
      seen: `${nameOfLink(lapsed)} ${validityProblem(lapsed, now)}`,
      expected,
      remedy: remedyOf(lapsed, subject),
    };
  }
  const renewal = examineRenewal(subject);
  const due = links.filter((link) => isDue(link, subject, renewal));
  const check = { id: 'expiry', seen: links.map(untilWhen).join(', '), expected } as const;
  return due.length === 0
    ? { ...check, result: 'pass' }
    : {
        ...check,
        result: 'warn',
        code: renewal.isDue ? 'server-certificate-due' : 'ca-due',
        remedy: [...new Set(due.map((link) => remedyOf(link, subject)))].join(' '),
        ...attentionFor(due, subject, renewal),
      };
}

/** By when a person must have acted on what is due; no one where `rotate` will. */
function attentionFor(
  due: readonly CertificateFacts[],
  { leaf, now }: Subject,
  renewal: Renewal,
): Pick<Finding, 'attentionBefore'> {
  const ends = due
    .filter((link) => !isLeaf(link, leaf) || needsPerson(renewal, now))
    .map(({ notAfter }) => notAfter.getTime());
  return ends.length === 0 ? {} : { attentionBefore: new Date(Math.min(...ends)) };
}

/** The one rule, over what the leaf hangs from where nobody knows what the next one would. */
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
    : left(link, subject.now) <= authorityWindow(link, subject);
}

/**
 * Milliseconds before its end from which an authority is to be succeeded. That is early, since the next root has to reach every
 * device first: once less than a leaf's life is left and every new leaf is shortened, but not before the last third of its own
 * life, and in the last tenth in any case.
 */
function authorityWindow(link: CertificateFacts, { leaf, renewBeforeDays }: Subject): number {
  return Math.max(
    renewalWindow(leaf, renewBeforeDays),
    Math.min(lifeOf(leaf), lifeOf(link) / 3),
    lifeOf(link) / 10,
  );
}

function left({ notAfter }: Validity, now: Date): number {
  return notAfter.getTime() - now.getTime();
}

function untilWhen(link: CertificateFacts): string {
  return `${nameOfLink(link)} until ${instant(link.notAfter)}`;
}

function remedyOf(link: CertificateFacts, subject: Subject): string {
  return isLeaf(link, subject.leaf)
    ? leafRemedies[examineRenewal(subject).by](subject)
    : authorityRemedy(link, subject);
}

const leafRemedies: Readonly<Record<Renewer, (subject: Subject) => string>> = {
  rotate: () => 'Run rotate to issue a new server certificate.',
  owner: () => 'Run rotate with a new server-certificate and server-private-key.',
  'rotate-or-owner': () =>
    'Run rotate with ca-private-key to issue a new server certificate, or with a new server-certificate.',
  rollover: (subject) => successionRemedy(subject),
};

function authorityRemedy(link: CertificateFacts, subject: Subject): string {
  return subject.trust.length > 1 || validityProblem(link, subject.now) === undefined
    ? successionRemedy(subject)
    : 'Create a new CA and install its root on the devices: devices that trust only this one cannot connect.';
}

function successionRemedy({ trust }: Subject): string {
  return trust.length > 1
    ? "Make every device trust the new CA's root, then run rotate with rollover: finish."
    : "Run rotate with rollover: begin (and next-ca-certificate if you provide the CA), and install the new CA's root on the devices before this one expires.";
}

function isLeaf(link: CertificateFacts, leaf: CertificateFacts): boolean {
  return link.fingerprint === leaf.fingerprint;
}
