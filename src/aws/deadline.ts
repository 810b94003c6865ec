import type { Clock } from '../ports.ts';

/** The time limit of a run. */
export interface Limited {
  readonly clock: Clock;
  /** Undefined: no limit. */
  readonly deadline: Date | undefined;
}

/** Whether a pause would outlast the run. */
export function outlasts({ clock, deadline }: Limited, pauseMs: number): boolean {
  return deadline !== undefined && clock.now().getTime() + pauseMs > deadline.getTime();
}
