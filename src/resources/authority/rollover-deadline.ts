/** From when a rollover may be finished. */

import { dayMs } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { Snapshot } from '../snapshot.ts';
import type { RolloverDeadline } from './planned.ts';

/**
 * Days before a CA expires. `finishable`: the latest deadline of a rollover, so that a weekly run has time to finish it; from
 * `finished` on, a run finishes it automatically: the leaf expires with the CA, and devices that trust the next one need a new leaf.
 */
export const daysBeforeEnd = { finishable: 7, finished: 3 } as const;

/** A deadline after the current CA's expiry could not be honoured. */
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

/** The earliest expiry in the CA's chain. */
export function endOf({ authority: { certificate, chain } }: StoredAuthority): Date {
  const ends = [certificate, ...chain].map((pem) => readCertificate(pem).notAfter.getTime());
  return new Date(Math.min(...ends));
}
