import { type Limited, outlasts } from './deadline.ts';

/** What a repetition may use of a run's time, and what ends it. */
export interface Repeating extends Limited {
  readonly signal: AbortSignal | undefined;
}

/**
 * The pauses of one repetition. Each call sleeps for the next one and resolves to true; to false, without sleeping, when none is left or
 * the next one would outlast the deadline.
 */
export function pausesOf(limits: Repeating, pausesMs: readonly number[]): () => Promise<boolean> {
  const left = [...pausesMs];
  return async () => {
    const pause = left.shift();
    if (pause === undefined || outlasts(limits, pause)) {
      return false;
    }
    await limits.clock.sleep(pause, limits.signal);
    return true;
  };
}

/** Tries until there is a result, with these pauses; undefined: there was none in that time. */
export async function tryRepeatedly<T>(
  limits: Repeating,
  pausesMs: readonly number[],
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const pause = pausesOf(limits, pausesMs);
  for (;;) {
    const result = await attempt();
    if (result !== undefined || !(await pause())) {
      return result;
    }
  }
}
