import type { SandboxClock } from './contract.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const yearMs = 365 * dayMs;

/** Real time plus however far it was moved; tasks run in the order of their time. */
export function createClock(offsetMs = 0): SandboxClock {
  let offset = offsetMs;
  let timer: NodeJS.Timeout | undefined;
  const tasks: { readonly at: number; readonly run: () => void }[] = [];
  /** During a read of the past: its time. */
  let past: number | undefined;
  const now = (): number => past ?? Date.now() + offset;

  /** Stops at the time of every task on the way; `target` is an offset from real time, in milliseconds. */
  const moveTo = (target: number): void => {
    for (
      let next = tasks[0];
      next !== undefined && next.at <= Date.now() + target;
      next = tasks[0]
    ) {
      tasks.shift();
      offset = Math.min(Math.max(offset, next.at - Date.now()), target);
      next.run();
    }
    offset = target;
  };
  const arm = (): void => {
    clearTimeout(timer);
    const [next] = tasks;
    if (next) {
      timer = setTimeout(
        () => {
          moveTo(offset);
          arm();
        },
        Math.min(Math.max(0, next.at - now()), 2_147_483_647),
      ).unref();
    }
  };
  return {
    now,
    after: (delayMs, run) => {
      const task = { at: now() + delayMs, run };
      const place = tasks.findIndex(({ at }) => at > task.at);
      tasks.splice(place === -1 ? tasks.length : place, 0, task);
      arm();
    },
    advance: (ms) => {
      moveTo(offset + ms);
      arm();
    },
    at: (then, read) => {
      past = then;
      try {
        return read();
      } finally {
        past = undefined;
      }
    },
    close: () => {
      clearTimeout(timer);
      tasks.length = 0;
    },
  };
}
