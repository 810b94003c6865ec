/** Whether what is made now would be dated right. */
import { dayMs } from '../days.ts';

/** AWS refuses signatures that are more off ("Troubleshoot Signature Version 4 signing for AWS API requests", IAM user guide). */
const noticedMs = 5 * 60_000;

/** By so much certificates are backdated: one made by a clock that is further ahead is not valid yet. */
const refusedMs = dayMs;

/** @param skewMs by how much the runner's clock is ahead of AWS's. */
export function judgeClock(skewMs: number): 'right' | 'off' | 'wrong' {
  const off = Math.abs(skewMs);
  if (off > refusedMs) {
    return 'wrong';
  }
  return off > noticedMs ? 'off' : 'right';
}
