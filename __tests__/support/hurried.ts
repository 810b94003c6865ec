/** So many times as fast as the machine's time: a limit of 15 seconds comes after three. */
const times = 5;

/** Lets timers that are set during `work` come early, where something is to run into its limit. */
export async function hurried<T>(work: () => Promise<T>): Promise<T> {
  const own = globalThis.setTimeout;
  const early = (callback: (...values: unknown[]) => void, milliseconds = 0, ...rest: unknown[]) =>
    own(callback, milliseconds / times, ...rest);
  globalThis.setTimeout = Object.assign(early, own);
  try {
    return await work();
  } finally {
    globalThis.setTimeout = own;
  }
}
