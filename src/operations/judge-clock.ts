/** Whether the runner's clock is good enough to date certificates. */
import { dayMs } from '../days.ts';

/** AWS refuses signatures with a larger offset ("Troubleshoot Signature Version 4 signing for AWS API requests", IAM user guide). */
const noticedMs = 5 * 60_000;

/** Certificates are backdated by this much: with a clock further ahead they would not be valid yet. */
const refusedMs = dayMs;

/** @param skewMs by how much the runner's clock is ahead of AWS's. */
export function judgeClock(skewMs: number): 'right' | 'off' | 'wrong' {
  const off = Math.abs(skewMs);
  if (off > refusedMs) {
    return 'wrong';
  }
  return off > noticedMs ? 'off' : 'right';
}
