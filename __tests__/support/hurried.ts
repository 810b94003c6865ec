import { jest } from '@jest/globals';

/** So many times as fast as the machine's time: a limit of 15 seconds comes after three. */
const times = 5;

/** Lets timers that are set during `work` come early, where something is to run into its limit. */
export async function hurried<T>(work: () => Promise<T>): Promise<T> {
  const setLate = globalThis.setTimeout;
  const hurry = jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((callback, milliseconds = 0, ...rest) =>
      setLate(callback, milliseconds / times, ...rest),
    );
  try {
    return await work();
  } finally {
    hurry.mockRestore();
  }
}
