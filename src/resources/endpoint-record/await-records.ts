/** Waiting for what a person does in their DNS zone, or not. */
import type { Action, WaitCode } from '../../actions.ts';
import type { Context } from '../../context/context.ts';
import type { Seen } from '../../context/seen.ts';
import { type Wait, waitFor } from '../../context/wait.ts';
import { RecordsNeeded } from '../../errors.ts';
import type { DnsSettings } from '../../inputs/settings.ts';

/**
 * As `waitFor`, for a change of records that a person makes with `dns: manual`.
 *
 * @throws RecordsNeeded when they have not yet and the run is set not to wait.
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
