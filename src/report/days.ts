/** Times in words. */
import { dayMs } from '../days.ts';

/** "in 12 days": whole days until a future time. */
export function inDays(at: Date, now: Date): string {
  const days = Math.floor((at.getTime() - now.getTime()) / dayMs);
  switch (days) {
    case 0:
      return 'within a day';
    case 1:
      return 'in 1 day';
    default:
      return `in ${days} days`;
  }
}

/** "350 ms", "1.2 s", "3 min 20 s". */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) {
    return `${Math.round(milliseconds)} ms`;
  }
  if (milliseconds < 10_000) {
    return `${(milliseconds / 1_000).toFixed(1)} s`;
  }
  const seconds = Math.round(milliseconds / 1_000);
  const rest = seconds % 60;
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
