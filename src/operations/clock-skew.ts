/** Whether the runner's clock is good enough to date certificates. */
import type { Context } from '../context/context.ts';
import { dayMs } from '../days.ts';
import { Failure } from '../errors.ts';

/** AWS refuses signatures with a larger offset ("Troubleshoot Signature Version 4 signing for AWS API requests", IAM user guide). */
const noticedMs = 5 * 60_000;

/** Certificates are backdated by this much: with a clock further ahead they would not be valid yet. */
const refusedMs = dayMs;

/**
 * @param aheadMs by how much the runner's clock is ahead of AWS's.
 * @throws Failure if certificates issued now would not be valid yet, or would expire early.
 */
export function refuseWrongClock({ record }: Context, domain: string, aheadMs: number): void {
  const off = Math.abs(aheadMs);
  if (off > refusedMs) {
    throw new Failure({
      code: 'clock-wrong',
      action: { code: 'observe-domain', on: { domain } },
      figures: { aheadMs },
    });
  }
  if (off > noticedMs) {
    record.note({ code: 'clock-off', aheadSeconds: Math.round(aheadMs / 1_000) });
  }
}
