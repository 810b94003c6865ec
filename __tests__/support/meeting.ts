/** Runs that meet: several operations at once on one domain, their calls in an order that a seed decides. */
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import type { Clock } from '../../src/ports.ts';
import { type Operation, openSandbox, runOf } from './operation-runs.ts';

export interface Meeting {
  readonly sandbox: Sandbox;
  /** Runs these at once. */
  hold(seed: number, operations: readonly Operation[]): Promise<readonly Met[]>;
  close(): Promise<void>;
}

/** How one of the runs ended. */
export interface Met {
  readonly operation: Operation;
  readonly outcome: Outcome;
  readonly log: readonly string[];
}

export async function openMeeting(): Promise<Meeting> {
  const meeting = openMeetingIn(await openSandbox());
  return {
    ...meeting,
    close: async () => {
      meeting.close();
      await meeting.sandbox.close();
    },
  };
}

export function openMeetingIn(sandbox: Sandbox): Omit<Meeting, 'close'> & { close(): void } {
  const clock = sharedClock(sandbox);
  return {
    sandbox,
    hold: async (seed, operations) => {
      sandbox.turns.shuffle(seed);
      const met = await Promise.all(
        operations.map(async (operation) => {
          const log: string[] = [];
          const outcome = await runOf(sandbox, operation, { clock, log });
          return { operation, outcome, log };
        }),
      );
      sandbox.turns.shuffle(undefined);
      return met;
    },
    close: () => clock.close(),
  };
}

/** Nothing was heard of any run for so long (real milliseconds): all of them sleep. */
const quietMs = 4;

/** The sandbox's time for all runs: it moves to the next of those that sleep, once all do. */
function sharedClock(sandbox: Sandbox): Clock & { close(): void } {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const timer = setInterval(() => {
    const [next] = sleepers;
    if (next && sandbox.turns.quietFor() > quietMs) {
      sleepers.shift();
      sandbox.clock.advance(Math.max(0, next.at - sandbox.clock.now()));
      next.wake();
    }
  }, quietMs / 2);
  return {
    now: () => new Date(sandbox.clock.now()),
    sleep: (milliseconds, signal) => {
      signal?.throwIfAborted();
      return new Promise((wake) => {
        sleepers.push({ at: sandbox.clock.now() + milliseconds, wake });
        sleepers.sort((a, b) => a.at - b.at);
      });
    },
    close: () => clearInterval(timer),
  };
}
