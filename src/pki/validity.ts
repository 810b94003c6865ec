/** When a certificate may be used; whole seconds, both ends included (RFC 5280, 4.1.2.5). */
export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export const dayInMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The notBefore of a certificate made now: one day ago. A device whose clock holds local time instead of UTC may be up to
 * 14 hours behind; with the day of backdating it takes a certificate that was made a minute ago.
 */
export function backdated(now: Date): Date {
  return wholeSecond(now.getTime() - dayInMilliseconds);
}

/** Backdated, and until `days` from now. */
export function validityFrom(now: Date, days: number): Validity {
  return {
    notBefore: backdated(now),
    notAfter: wholeSecond(now.getTime() + days * dayInMilliseconds),
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
export function lapseOf(
  { notBefore, notAfter }: Validity,
  now: Date,
): 'expired' | 'not-yet-valid' | undefined {
  if (now < notBefore) {
    return 'not-yet-valid';
  }
  return now > notAfter ? 'expired' : undefined;
}

/** "expired on 2026-01-31" or "is not valid before 2026-01-31", with the instant; undefined while it is valid. */
export function validityProblem({ notBefore, notAfter }: Validity, now: Date): string | undefined {
  if (now < notBefore) {
    return `is not valid before ${instant(notBefore)}`;
  }
  return now > notAfter ? `expired at ${instant(notAfter)}` : undefined;
}

/** The day in UTC: 2026-11-25. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** ISO 8601 in UTC, whole seconds. */
export function instant(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

function wholeSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}
