import { Failure } from '../errors.ts';
import { isLost, readFailedCall } from './answer.ts';
import { outlasts } from './deadline.ts';
import type { Session } from './session.ts';

/** A call that makes another thing each time it is performed. */
export interface UnrepeatableCall<T> {
  /** Sends it, once. */
  readonly send: () => Promise<T>;
  /** Looks for what it would have made. */
  readonly look: () => Promise<T | undefined>;
  /** Pauses between the looks: together as long as the service may take to show what it made. */
  readonly pausesMs: readonly number[];
  /** The refusal with which the service says that what was sent before did arrive. */
  readonly arrivedCode?: string;
}

const longestSends = 3;

/**
 * Sends a call that must not be repeated blindly. Where nobody can say whether it was performed, what it would have
 * made is looked for, and the call is sent again only when that has not shown up.
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
      if (!arrived && !isLost(failed)) {
        throw error;
      }
      session.log.debug(
        `The response was lost (${failed.network ?? failed.code}): checking whether the call took effect.`,
      );
      const found = await lookRepeatedly(session, call).catch(asUnknown);
      if (found !== undefined) {
        return found;
      }
      if (sends === longestSends || outlasts(session, 0)) {
        throw error;
      }
    }
  }
}

/** @throws the same, though without saying that nothing was done: the look was refused, the call itself was not. */
function asUnknown(error: unknown): never {
  throw error instanceof Failure ? new Failure({ ...error.details, refused: false }) : error;
}

async function lookRepeatedly<T>(
  session: Pick<Session, 'clock' | 'signal' | 'deadline'>,
  { look, pausesMs }: UnrepeatableCall<T>,
): Promise<T | undefined> {
  for (const pause of pausesMs) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    if (outlasts(session, pause)) {
      return undefined;
    }
    await session.clock.sleep(pause, session.signal);
  }
  return look();
}
