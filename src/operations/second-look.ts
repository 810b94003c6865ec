/** How often, and for how long, a verification looks again at what the network did not answer. */
import type { Context } from '../context/context.ts';

const pausesMs = [2_000, 5_000, 10_000];
const budgetMs = 20_000;

/** The budget of one run: its domains share it, since what fails for all of them is the runner's own network. */
export interface SecondLooks {
  /** The pause before that look again, from 1, in milliseconds; undefined where there is none any more. */
  pauseBefore(look: number): number | undefined;
}

/** The last look begins within 20 seconds of the first that failed, and before the run's deadline. */
export function createSecondLooks({
  clock,
  deadline,
}: Pick<Context, 'clock' | 'deadline'>): SecondLooks {
  let until: number | undefined;
  return {
    pauseBefore: (look) => {
      const now = clock.now().getTime();
      until ??= Math.min(now + budgetMs, deadline.getTime());
      const pause = pausesMs[look - 1];
      return pause !== undefined && now + pause <= until ? pause : undefined;
    },
  };
}
