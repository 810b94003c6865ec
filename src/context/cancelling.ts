/** What a cancelled job may still do, and for how long. */
import type { Action } from '../current-action.ts';
import { Cancelled, Failure } from '../errors.ts';

/**
 * The time limit of the clean-up of a cancelled job: GitHub sends SIGINT, 7.5 seconds later SIGTERM, and kills 2.5 seconds after
 * that (GitHub Actions, "Workflow cancellation reference").
 */
export const cleanUpMs = 4_000;

/** Work that ignores the cancellation is abandoned after this time, so that there is time left to report. */
const abandonMs = 5_000;

/** The signal of the clean-up: aborted with the same reason, some seconds after `signal`. */
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
 * Settles with `work`, or soon after the job was cancelled.
 *
 * @throws Cancelled that names what was being done, instead of the bare reason.
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
