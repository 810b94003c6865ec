import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Clock } from '../../src/ports.ts';

/** The sandbox's time for the action, too: whoever sleeps moves it, so that an hour of waiting takes none. */
export function clockOf(sandbox: Pick<Sandbox, 'clock'>): Clock {
  return {
    now: () => new Date(sandbox.clock.now()),
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      sandbox.clock.advance(milliseconds);
    },
  };
}
