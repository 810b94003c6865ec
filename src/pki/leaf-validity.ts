import { dayMs } from '../days.ts';
import { Failure } from '../errors.ts';
import type { LifeProblem } from '../failures.ts';
import { type CertificateFacts, keyFamily } from './facts.ts';
import type { KeyAlgorithm } from './material.ts';
import { nameOfLink } from './trust-path.ts';
import { problemWithLife, type Validity, validityFrom, within } from './validity.ts';

/** The CAs above a leaf. */
export interface LeafSupports {
  /** The signer and its chain to the root. */
  readonly own: readonly CertificateFacts[];
  /** The cross-certificate and its chain to the current root; empty outside a rollover. */
  readonly cross: readonly CertificateFacts[];
}

export interface LeafTerms {
  readonly domain: string;
  readonly keyAlgorithm: KeyAlgorithm;
  readonly validityDays: number;
  readonly now: Date;
}

/**
 * The requested validity, shortened to that of every CA above the leaf. Throws Failure if less than a day would be left, or if a
 * CA above it has another key algorithm than the leaf.
 */
export function leafValidity({ own, cross }: LeafSupports, terms: LeafTerms): Validity {
  const { domain, keyAlgorithm, validityDays, now } = terms;
  const action = { code: 'issue-server-certificate', on: { domain } } as const;
  const supports = [...own, ...cross];
  for (const link of supports) {
    const life = lifeProblem(link, now);
    if (life) {
      const of = own.includes(link) ? 'signer' : 'previous';
      throw new Failure({
        code: 'ca-expires-too-soon',
        action,
        figures: { why: 'leaf', ca: nameOfLink(link), life, of },
      });
    }
  }
  const other = supports.find((link) => keyFamily(link.keyAlgorithm) !== keyFamily(keyAlgorithm));
  if (other !== undefined) {
    throw new Failure({
      code: 'key-algorithm-mismatch',
      action,
      figures: { why: 'leaf', keyAlgorithm, ca: other.subject, caKey: other.keyAlgorithm },
    });
  }
  return within(validityFrom(now, validityDays), supports);
}

/** Of the CA that will issue a leaf. */
function lifeProblem(link: CertificateFacts, now: Date): LifeProblem | undefined {
  const left = link.notAfter.getTime() - now.getTime();
  return (
    problemWithLife(link, now) ?? (left < dayMs ? { kind: 'short', at: link.notAfter } : undefined)
  );
}
