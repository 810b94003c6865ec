export interface AttemptLimits<T> {
  readonly timeoutMs: number;
  /** The result of an attempt that times out. */
  readonly late: () => T;
  readonly signal: AbortSignal;
}

/**
 * One attempt over the network: the first call to settle it wins, and it settles within `timeoutMs`. `start` returns the function
 * that ends the attempt, which is called once, however it settled.
 *
 * @throws the signal's reason if aborted: an aborted attempt has no result.
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
