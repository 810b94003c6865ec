/** A cancelled job: what it may still do, and for how long. */
import type { Action } from '../actions.ts';
import { Cancelled, Failure } from '../errors.ts';

/**
 * What a cancelled job must still do has to be over by then: GitHub sends SIGINT, 7.5 seconds later SIGTERM, and kills 2.5 seconds
 * after that (GitHub Actions, "Workflow cancellation reference").
 */
export const cleanUpMs = 4_000;

/** A work that does not notice the cancelling is not waited for any longer, so that there is time left to report. */
const abandonMs = 5_000;

/** The signal of what must still be done: aborted, with the same reason, so long after `signal`. */
export function afterCancelling(signal: AbortSignal, milliseconds: number): AbortSignal {
  const late = new AbortController();
  const start = (): void => {
    setTimeout(() => late.abort(signal.reason), milliseconds).unref();
  };
  if (signal.aborted) {
    start();
  } else {
    signal.addEventListener('abort', start, { once: true });
  }
  return late.signal;
}

/**
 * Ends with `work`, or soon after the job was cancelled.
 *
 * @throws Cancelled that names what was being done, where the reason alone was thrown.
 */
export async function untilCancelled<T>(
  signal: AbortSignal,
  action: Action,
  work: Promise<T>,
): Promise<T> {
  const abandoned = Promise.withResolvers<never>();
  const end = afterCancelling(signal, abandonMs);
  const abandon = (): void => abandoned.reject(signal.reason);
  end.addEventListener('abort', abandon);
  try {
    return await Promise.race([work, abandoned.promise]);
  } catch (error) {
    throw signal.aborted && !(error instanceof Failure)
      ? new Cancelled(action, signal.reason)
      : error;
  } finally {
    end.removeEventListener('abort', abandon);
  }
}
