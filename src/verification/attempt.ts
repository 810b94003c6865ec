export interface AttemptLimits<T> {
  readonly timeoutMs: number;
  /** What an attempt that has not settled by then amounts to. */
  readonly late: () => T;
  readonly signal: AbortSignal;
}

/**
 * One attempt over the network: the first thing that settles it wins, and nothing settles later than `timeoutMs`.
 * `start` gives what ends the attempt; it is called once, however it settled.
 *
 * @throws the signal's reason when that is aborted: an attempt that was called off saw nothing.
 */
export async function attempt<T>(
  { timeoutMs, late, signal }: AttemptLimits<T>,
  start: (settle: (value: T) => void) => () => void,
): Promise<T> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = start(resolve);
  const timer = setTimeout(() => resolve(late()), timeoutMs);
  const cancel = (): void => reject(signal.reason);
  signal.addEventListener('abort', cancel);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    stop();
  }
}
