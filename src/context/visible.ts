/** Waits for AWS's reads to show a recent change: they are eventually consistent. */
import { tryRepeatedly } from '../aws/pauses.ts';
import type { Context } from './context.ts';

/** About 35 s by CloudFormation's handler of domain configurations (ResourceUtil, DELAY_CONSTANT); a minute in all. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 20_000, 25_000];

/** Changes older than this are visible to every read. */
const settledMs = 10 * 60_000;

/** Polls for something known to exist, for a minute; undefined: AWS still does not show it. */
export function lookUntilVisible<T>(
  limits: Pick<Context, 'clock' | 'signal' | 'deadline'>,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return tryRepeatedly(limits, pausesMs, look);
}

/** Whether reads may not show a change made at that time yet. */
export function isFresh(changedAt: Date | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - changedAt.getTime() < settledMs;
}
