/** The only renewal rule. The plan, the expiry check, the notes, the title and the report all use it. */

import { dayMs } from '../days.ts';
import type { Validity } from './validity.ts';

/** Where the next leaf comes from. `supports`: all CAs above a leaf issued now. */
export type LeafSource =
  /** `rotate` issues it. */
  | { readonly kind: 'issued'; readonly supports: readonly Validity[] }
  /** The user provides it. */
  | { readonly kind: 'provided' }
  /** `verify` with a provided CA: one of the two. */
  | { readonly kind: 'unknown'; readonly supports: readonly Validity[] };

export interface RenewalTerms {
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays: number | undefined;
  readonly source: LeafSource;
  readonly now: Date;
}

/**
 * Who renews the leaf once it is due. `rollover`: it expires with its CA, so a new leaf would not last longer: the CA has to be
 * replaced first.
 */
export type Renewer = 'rotate' | 'owner' | 'rotate-or-owner' | 'rollover';

/** Whether a leaf must be renewed, from when on, and by whom. */
export interface Renewal {
  readonly isDue: boolean;
  readonly dueFrom: Date;
  readonly endsAt: Date;
  /** What `dueFrom` is based on. */
  readonly window: 'renew-before-days' | 'third-of-life';
  readonly by: Renewer;
}

export function renewalOf(leaf: Validity, terms: RenewalTerms): Renewal {
  const dueFrom = new Date(leaf.notAfter.getTime() - renewalWindow(leaf, terms.renewBeforeDays));
  return {
    isDue: terms.now >= dueFrom,
    dueFrom,
    endsAt: leaf.notAfter,
    window: terms.renewBeforeDays === undefined ? 'third-of-life' : 'renew-before-days',
    by: renewerOf(leaf, terms),
  };
}

/**
 * Whether a person has to act for the leaf to be renewed: if `rotate` cannot renew it, or should have and has not within half of
 * the available time, since then no scheduled `rotate` runs, or it fails.
 */
export function needsPerson({ isDue, by, dueFrom, endsAt }: Renewal, now: Date): boolean {
  const halfOver = dueFrom.getTime() + (endsAt.getTime() - dueFrom.getTime()) / 2;
  return isDue && (by !== 'rotate' || now.getTime() >= halfOver);
}

/** Milliseconds before its expiry from which a leaf is due: `renew-before-days`, otherwise the last third of its lifetime. */
export function renewalWindow(leaf: Validity, renewBeforeDays: number | undefined): number {
  return renewBeforeDays === undefined ? lifeOf(leaf) / 3 : renewBeforeDays * dayMs;
}

export function lifeOf({ notBefore, notAfter }: Validity): number {
  return notAfter.getTime() - notBefore.getTime();
}

/** How much longer the next leaf must last to be worth an import. */
const worthwhileMs = 60 * 60 * 1000;

/**
 * The configured lifetime does not matter: if the user shortens it, a due leaf is still renewed, and the next one is not due
 * immediately, since its window is shorter than its lifetime. A CA's expiry matters: otherwise every run would import another
 * leaf.
 */
function renewerOf(leaf: Validity, { source }: RenewalTerms): Renewer {
  if (source.kind === 'provided') {
    return 'owner';
  }
  const latest = Math.min(...source.supports.map(({ notAfter }) => notAfter.getTime()));
  if (latest - leaf.notAfter.getTime() < worthwhileMs) {
    return 'rollover';
  }
  return source.kind === 'issued' ? 'rotate' : 'rotate-or-owner';
}
