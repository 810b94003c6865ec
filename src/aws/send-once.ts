import { Cancelled, Failure, Pending } from '../errors.ts';
import { isLost, readFailedCall } from './answer.ts';
import { outlasts } from './deadline.ts';
import { tryRepeatedly } from './pauses.ts';
import type { Session } from './session.ts';

/** A call that is not idempotent. */
export interface UnrepeatableCall<T> {
  /** Sends it, once. */
  readonly send: () => Promise<T>;
  /** Searches for what the call would have created. */
  readonly look: () => Promise<T | undefined>;
  /** Pauses between the searches: in total as long as the service may take to show what it created. */
  readonly pausesMs: readonly number[];
  /** The error by which the service shows that an earlier attempt was performed. */
  readonly arrivedCode?: string | undefined;
}

const longestSends = 3;

/**
 * Sends a call that must not be repeated blindly. If it is unknown whether it was performed, searches for what it would have
 * created, and repeats the call only if that does not appear.
 */
export async function sendOnce<T>(
  session: Pick<Session, 'clock' | 'log' | 'signal' | 'deadline'>,
  call: UnrepeatableCall<T>,
): Promise<T> {
  for (let sends = 1; ; sends += 1) {
    try {
      return await call.send();
    } catch (error) {
      const failed = readFailedCall(error);
      const arrived = sends > 1 && failed.code === call.arrivedCode;
      if (session.signal?.aborted || !(arrived || isLost(failed))) {
        throw error;
      }
      session.log.debug(
        `The response was lost (${failed.network ?? failed.code}): checking whether the call took effect.`,
      );
      const found = await tryRepeatedly(session, call.pausesMs, call.look).catch(asUnknown);
      if (found !== undefined) {
        return found;
      }
      if (sends === longestSends || outlasts(session, 0)) {
        throw error;
      }
    }
  }
}

/** @throws the same error without the claim that nothing was done: the search was refused, not the call itself. */
function asUnknown(error: unknown): never {
  if (error instanceof Pending) {
    throw new Pending({ ...error.details, refused: false });
  }
  throw error instanceof Failure && !(error instanceof Cancelled)
    ? new Failure({ ...error.details, refused: false })
    : error;
}
