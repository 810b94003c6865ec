/** From when a rollover may be finished. */

import { dayMs } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { Snapshot } from '../snapshot.ts';
import type { RolloverDeadline } from './planned.ts';

/**
 * Days before the end of an authority. From `finishable` on a rollover may be finished in any case, so that a weekly run has time
 * to; from `finished` on a run finishes it unasked: the leaf ends with the authority, and devices of the next one need another.
 */
export const daysBeforeEnd = { finishable: 7, finished: 3 } as const;

/** A promise that outlasts the current authority could not be kept. */
export function rolloverDeadline(
  { intent: { rolloverDays } }: DesiredSettings,
  { now }: Snapshot,
  current: StoredAuthority,
): RolloverDeadline {
  const wanted = now.getTime() + rolloverDays * dayMs;
  const latest = endOf(current).getTime() - daysBeforeEnd.finishable * dayMs;
  return {
    from: new Date(Math.max(now.getTime(), Math.min(wanted, latest))),
    isAnnounced: false,
  };
}

/** When the authority or the first of those above it ends. */
export function endOf({ authority: { certificate, chain } }: StoredAuthority): Date {
  const ends = [certificate, ...chain].map((pem) => readCertificate(pem).notAfter.getTime());
  return new Date(Math.min(...ends));
}
