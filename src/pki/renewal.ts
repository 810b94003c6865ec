/** The one rule of renewal. The plan, the expiry check, the notes, the title and the report all ask it. */

import { dayMs } from '../days.ts';
import type { Validity } from './validity.ts';

/** Where the next leaf comes from. `supports`: all that a leaf issued now would hang from. */
export type LeafSource =
  /** `rotate` issues it. */
  | { readonly kind: 'issued'; readonly supports: readonly Validity[] }
  /** The user provides it. */
  | { readonly kind: 'provided' }
  /** `verify` with a CA of the user's own: one of the two. */
  | { readonly kind: 'unknown'; readonly supports: readonly Validity[] };

export interface RenewalTerms {
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays: number | undefined;
  readonly source: LeafSource;
  readonly now: Date;
}

/**
 * Who renews the leaf once it is due. `rollover`: it ends with its certificate authority, so that another one would not last
 * longer: the authority comes first.
 */
export type Renewer = 'rotate' | 'owner' | 'rotate-or-owner' | 'rollover';

/** Whether a leaf is to be renewed, from when on, and by whom. */
export interface Renewal {
  readonly isDue: boolean;
  readonly dueFrom: Date;
  readonly endsAt: Date;
  /** What `dueFrom` is counted by. */
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
 * Whether a person has to act for the leaf to be renewed: where `rotate` cannot renew it, and where it should have and has not in
 * half of the time that it had, since then no `rotate` runs on a schedule, or it fails.
 */
export function needsPerson({ isDue, by, dueFrom, endsAt }: Renewal, now: Date): boolean {
  const halfOver = dueFrom.getTime() + (endsAt.getTime() - dueFrom.getTime()) / 2;
  return isDue && (by !== 'rotate' || now.getTime() >= halfOver);
}

/** Milliseconds before its end from which a leaf is due: `renew-before-days`, else the last third of its life. */
export function renewalWindow(leaf: Validity, renewBeforeDays: number | undefined): number {
  return renewBeforeDays === undefined ? lifeOf(leaf) / 3 : renewBeforeDays * dayMs;
}

export function lifeOf({ notBefore, notAfter }: Validity): number {
  return notAfter.getTime() - notBefore.getTime();
}

/** What the next leaf must gain to be worth an import. */
const worthwhileMs = 60 * 60 * 1000;

/**
 * The life that is asked for plays no part: whoever shortens it has the leaf that is due renewed all the same, and the next one,
 * whose window is shorter than its life, is not due at once. An authority's end does: every run would import another leaf.
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
