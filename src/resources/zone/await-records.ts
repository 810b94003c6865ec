/** Waits, or not, for a person's change in their DNS zone. */

import type { Context } from '../../context/context.ts';
import type { Seen } from '../../context/seen.ts';
import { type Wait, waitFor } from '../../context/wait.ts';
import type { Action, WaitCode } from '../../current-action.ts';
import { RecordsNeeded } from '../../errors.ts';
import type { DnsSettings } from '../../inputs/settings.ts';

/**
 * As `waitFor`, for records that a person changes (`dns: manual`).
 *
 * @throws RecordsNeeded if that is not done yet and the run is configured not to wait.
 */
export async function awaitRecords<T>(
  context: Context,
  dns: DnsSettings,
  wait: Wait<T>,
): Promise<T> {
  if (awaitsPeople(dns)) {
    return waitFor(context, wait);
  }
  const result = await wait.poll();
  return result.done ? result.value : recordsNeeded(context, wait.awaited, result.seen);
}

export function awaitsPeople(dns: DnsSettings): boolean {
  return dns.kind !== 'manual' || dns.waits;
}

/** @throws RecordsNeeded always. */
export function recordsNeeded(
  { report }: Pick<Context, 'report'>,
  awaited: Action<WaitCode>,
  seen: Seen,
): never {
  report({ code: 'not-waiting', awaited, seen });
  throw new RecordsNeeded({
    code: awaited.code,
    action: awaited,
    figures: { seen, elapsedMs: 0 },
  });
}
