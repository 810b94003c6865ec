import type { Context } from './context.ts';

/**
 * Runs both concurrently and returns both results. When one fails, the other's waits end, but its pending calls finish, so that
 * their outcome is known.
 *
 * @throws the error of the one that failed first.
 */
export async function sideBySide<A, B>(
  context: Context,
  first: (context: Context) => Promise<A>,
  second: (context: Context) => Promise<B>,
): Promise<[A, B]> {
  const failed = new AbortController();
  const branch: Context = { ...context, signal: AbortSignal.any([context.signal, failed.signal]) };
  const run = async <T>(work: (context: Context) => Promise<T>): Promise<T> => {
    try {
      return await work(branch);
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  };
  const [a, b] = await Promise.allSettled([run(first), run(second)]);
  if (a.status === 'rejected' || b.status === 'rejected') {
    throw failed.signal.reason;
  }
  return [a.value, b.value];
}
