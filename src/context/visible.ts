/** Waits for AWS's reads to show a recent change: they are eventually consistent. */
import type { Context } from './context.ts';

/** About 35 s by CloudFormation's handler of domain configurations (ResourceUtil, DELAY_CONSTANT); a minute in all. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 20_000, 25_000];

/** Changes older than this are visible to every read. */
const settledMs = 10 * 60_000;

/** Polls for something known to exist, for a minute; undefined: AWS still does not show it. */
export async function lookUntilVisible<T>(
  { clock, signal, deadline }: Pick<Context, 'clock' | 'signal' | 'deadline'>,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const pause of pausesMs) {
    const seen = await look();
    if (seen !== undefined) {
      return seen;
    }
    if (clock.now().getTime() + pause > deadline.getTime()) {
      return undefined;
    }
    await clock.sleep(pause, signal);
  }
  return look();
}

/** Whether reads may not show a change made at that time yet. */
export function isFresh(changedAt: Date | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - changedAt.getTime() < settledMs;
}
