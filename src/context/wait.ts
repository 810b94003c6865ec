/** Waits for external changes and reports progress. */

import { isDeepStrictEqual } from 'node:util';
import type { Action, WaitCode } from '../current-action.ts';
import { Cancelled, Failure, Pending } from '../errors.ts';
import type { Context } from './context.ts';
import type { WaitProgress } from './event.ts';
import type { Seen } from './seen.ts';

export type Poll<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly seen: Seen };

export interface Wait<T> {
  readonly awaited: Action<WaitCode>;
  /** The usual time as AWS documents it; undefined if it does not. */
  readonly usualMs?: number | undefined;
  /** Throws if waiting longer is pointless. */
  readonly poll: () => Promise<Poll<T>>;
}

const firstPauseMs = 1_000;
const shortPauseMs = 15_000;
const longestPauseMs = 60_000;
const reminderMs = 60_000;
const watchMs = 2 * 60_000;
type Waiting = Pick<Context, 'clock' | 'report' | 'signal' | 'deadline' | 'watch'>;

/**
 * Polls until `poll` is done, with pauses that grow to 15 s within half a minute and later to a tenth of the time waited so far,
 * at most a minute. Logs what is observed whenever that changes, and once a minute. A poll that fails because AWS cannot be
 * reached, throttles or has a fault of its own is repeated like one that is not done.
 *
 * @throws Pending at the run's deadline, which is when it polls last; Cancelled when the job was cancelled.
 */
export async function waitFor<T>(context: Waiting, wait: Wait<T>): Promise<T> {
  try {
    return await pollUntilDone(context, wait);
  } catch (error) {
    throw context.signal.aborted && error === context.signal.reason && !(error instanceof Failure)
      ? new Cancelled(wait.awaited, error)
      : error;
  }
}

async function pollUntilDone<T>(context: Waiting, wait: Wait<T>): Promise<T> {
  const start = context.clock.now().getTime();
  let told: { readonly seen?: Seen | undefined; readonly at: number } = { at: start };
  let watchedAt = start;
  for (
    let pause = firstPauseMs;
    ;
    pause = pauseAfter(pause, context.clock.now().getTime() - start)
  ) {
    context.signal.throwIfAborted();
    const result = await pollOnce(wait);
    if (result.done) {
      return result.value;
    }
    const now = context.clock.now().getTime();
    const { seen } = result;
    if (!isDeepStrictEqual(seen, told.seen) || now - told.at >= reminderMs) {
      context.report({ code: 'waiting', progress: progressOf(wait, seen, now - start, context) });
      told = { seen, at: now };
    }
    if (now - watchedAt >= watchMs) {
      watchedAt = now;
      await watchOnce(context);
    }
    const left = context.deadline.getTime() - now;
    if (left <= 0) {
      throw new Pending({
        code: wait.awaited.code,
        action: wait.awaited,
        figures: { seen, elapsedMs: now - start },
      });
    }
    await context.clock.sleep(Math.min(pause, left), context.signal);
  }
}

/** A failure of the network or the service says nothing about what is awaited. */
async function pollOnce<T>({ poll }: Wait<T>): Promise<Poll<T>> {
  try {
    return await poll();
  } catch (error) {
    const seen = passingFailure(error);
    if (!seen) {
      throw error;
    }
    return { done: false, seen };
  }
}

async function watchOnce({ watch }: Waiting): Promise<void> {
  try {
    await watch?.();
  } catch (error) {
    if (!passingFailure(error)) {
      throw error;
    }
  }
}

/** Undefined for an error that another attempt would not change. */
function passingFailure(error: unknown): Seen | undefined {
  if (!(error instanceof Failure)) {
    return undefined;
  }
  const { said, ...facts } = error.details;
  switch (facts.code) {
    case 'aws-unreachable':
    case 'aws-throttled':
    case 'aws-server-fault':
      return {
        kind: 'call-failed',
        answer: facts.figures.answer,
        said,
      };
    default:
      return undefined;
  }
}

function progressOf<T>(
  { awaited, usualMs }: Wait<T>,
  seen: Seen,
  elapsedMs: number,
  { deadline }: Pick<Context, 'deadline'>,
): WaitProgress {
  return {
    awaited,
    seen,
    elapsedMs,
    usualMs,
    until: deadline,
  };
}

function pauseAfter(pause: number, waited: number): number {
  return Math.min(pause * 1.5, Math.max(shortPauseMs, waited / 10), longestPauseMs);
}
