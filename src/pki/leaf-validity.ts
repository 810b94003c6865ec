import { dayMs, instant } from '../days.ts';
import { Failure } from '../errors.ts';
import { type CertificateFacts, keyFamily } from './facts.ts';
import type { KeyAlgorithm } from './material.ts';
import { nameOfLink } from './trust-path.ts';
import { type Validity, validityFrom, validityProblem, within } from './validity.ts';

/** What a leaf hangs from. */
export interface LeafSupports {
  /** The signer and what leads from it to its root. */
  readonly own: readonly CertificateFacts[];
  /** The cross-certificate and what leads from it to the old root; empty outside a rollover. */
  readonly cross: readonly CertificateFacts[];
}

export interface LeafTerms {
  readonly domain: string;
  readonly keyAlgorithm: KeyAlgorithm;
  readonly validityDays: number;
  readonly now: Date;
}

/**
 * The validity asked for, shortened to that of everything the leaf hangs from. Throws Failure when less than a day would be
 * left of it, and when a key of another kind than the leaf's is above it.
 */
export function leafValidity({ own, cross }: LeafSupports, terms: LeafTerms): Validity {
  const { domain, keyAlgorithm, validityDays, now } = terms;
  const doing = `issuing the server certificate of ${domain}`;
  const supports = [...own, ...cross];
  const spent = supports.find((link) => lifeProblem(link, now) !== undefined);
  if (spent !== undefined) {
    throw new Failure({
      code: 'ca-expires-too-soon',
      doing,
      said: `the CA ${nameOfLink(spent)} ${lifeProblem(spent, now)}`,
      remedy: own.includes(spent)
        ? 'Provide a CA that is valid for longer, after installing its root on the devices'
        : 'Finish the CA rollover: run rotate with rollover: finish',
    });
  }
  const other = supports.find((link) => keyFamily(link.keyAlgorithm) !== keyFamily(keyAlgorithm));
  if (other !== undefined) {
    throw new Failure({
      code: 'key-algorithm-mismatch',
      doing,
      said: `its key is to be ${keyAlgorithm}, but that of the CA ${other.subject} is ${other.keyAlgorithm}, and ACM accepts only certificates with their CA's key algorithm`,
      remedy: "Set key-algorithm to the CA's kind of key, or provide another CA",
    });
  }
  return within(validityFrom(now, validityDays), supports);
}

function lifeProblem(link: CertificateFacts, now: Date): string | undefined {
  const left = link.notAfter.getTime() - now.getTime();
  return (
    validityProblem(link, now) ??
    (left < dayMs
      ? `expires ${instant(link.notAfter)}, so that a certificate it issues would be valid for less than a day`
      : undefined)
  );
}
