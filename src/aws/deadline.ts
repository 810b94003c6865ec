import type { Clock } from '../ports.ts';

/** A run whose time is limited. */
export interface Limited {
  readonly clock: Clock;
  /** Undefined: it is not. */
  readonly deadline: Date | undefined;
}

/** Whether a pause would outlast the run. */
export function outlasts({ clock, deadline }: Limited, pauseMs: number): boolean {
  return deadline !== undefined && clock.now().getTime() + pauseMs > deadline.getTime();
}
