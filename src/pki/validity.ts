import { dayMs } from '../days.ts';
import type { LifeProblem } from '../failures.ts';

/** When a certificate may be used; whole seconds, both ends included (RFC 5280, 4.1.2.5). */
export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * The notBefore of a certificate issued now: one day ago. A device whose clock holds local time instead of UTC may be up to 14
 * hours behind; with a day of backdating it accepts a certificate issued a minute ago.
 */
export function backdated(now: Date): Date {
  return wholeSecond(now.getTime() - dayMs);
}

/** Backdated, and until `days` from now. */
export function validityFrom(now: Date, days: number): Validity {
  return {
    notBefore: backdated(now),
    notAfter: wholeSecond(now.getTime() + days * dayMs),
  };
}

/** The part of `validity` in which all of `others` are valid too. */
export function within(validity: Validity, others: readonly Validity[]): Validity {
  return {
    notBefore: new Date(
      Math.max(...[validity, ...others].map(({ notBefore }) => notBefore.getTime())),
    ),
    notAfter: new Date(
      Math.min(...[validity, ...others].map(({ notAfter }) => notAfter.getTime())),
    ),
  };
}

/** Undefined while it is valid. */
export function problemWithLife(
  { notBefore, notAfter }: Validity,
  now: Date,
): (LifeProblem & { readonly kind: 'not-yet-valid' | 'expired' }) | undefined {
  if (now < notBefore) {
    return { kind: 'not-yet-valid', at: notBefore };
  }
  return now > notAfter ? { kind: 'expired', at: notAfter } : undefined;
}

function wholeSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}
