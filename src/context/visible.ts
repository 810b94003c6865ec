/** What AWS does not show yet: its reads may be late after a change. */
import type { Context } from './context.ts';

/** About 35 s by CloudFormation's handler of domain configurations (ResourceUtil, DELAY_CONSTANT); a minute in all. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 20_000, 25_000];

/** What was changed longer ago is shown by every read. */
const settledMs = 10 * 60_000;

/** Looks for what is known to exist, for a minute; undefined: AWS does not show it. */
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

/** Whether reads may still be late about what was changed then. */
export function isFresh(changedAt: Date | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - changedAt.getTime() < settledMs;
}
