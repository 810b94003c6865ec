import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Clock } from '../../src/ports.ts';

/** What `work` gives, and how far it moved the clock in milliseconds: its waiting, without the time that the machine took. */
export async function waitingOf<T>(
  { clock }: Pick<Sandbox, 'clock'>,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly waitedMs: number }> {
  const offset = () => clock.now() - Date.now();
  const before = offset();
  return { result: await work(), waitedMs: offset() - before };
}

/**
 * The sandbox's time for the action, too: a sleep moves it, so that an hour of waiting takes none.
 * @param meanwhile what someone else does first while the action sleeps.
 */
export function clockOf(
  sandbox: Pick<Sandbox, 'clock'>,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Clock {
  return {
    now: () => new Date(sandbox.clock.now()),
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      await meanwhile();
      sandbox.clock.advance(milliseconds);
    },
  };
}
