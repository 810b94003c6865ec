/** Waiting for what others do in their own time, with progress a person can follow. */

import { Cancelled, Failure, Pending, shortened } from '../errors.ts';
import type { Context } from './context.ts';
import type { WaitCode, WaitProgress } from './event.ts';

export type Poll<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly seen: string };

export interface Wait<T> {
  readonly code: WaitCode;
  /** What is usual by AWS's own words; undefined where it says nothing. */
  readonly usualMs?: number;
  /** What the run is waiting for, as a noun phrase: "the validation certificate of iot.example.com to be issued". */
  readonly what: string;
  /** What the reader can look at when it takes too long; the next run goes on by itself. */
  readonly remedy: string;
  /** Throws when waiting longer is pointless. */
  readonly poll: () => Promise<Poll<T>>;
}

const firstPauseMs = 1_000;
const shortPauseMs = 15_000;
const longestPauseMs = 60_000;
const reminderMs = 60_000;
type Waiting = Pick<Context, 'clock' | 'report' | 'signal' | 'deadline'>;

/** Of what a peer or a name server says. */
const longestSeen = 1_000;

/**
 * Polls until `poll` is done, with pauses that grow to 15 s within half a minute and later to a tenth of the time waited so far, at
 * most a minute. Logs what was seen whenever that changes, and once a minute.
 *
 * @throws Pending at the run's deadline, which is when it polls last; Cancelled when the job was cancelled.
 */
export async function waitFor<T>(context: Waiting, wait: Wait<T>): Promise<T> {
  try {
    return await pollUntilDone(context, wait);
  } catch (error) {
    throw context.signal.aborted && error === context.signal.reason && !(error instanceof Failure)
      ? new Cancelled(`waiting for ${wait.what}`, error)
      : error;
  }
}

async function pollUntilDone<T>(context: Waiting, wait: Wait<T>): Promise<T> {
  const start = context.clock.now().getTime();
  let told = { seen: '', at: start };
  for (
    let pause = firstPauseMs;
    ;
    pause = pauseAfter(pause, context.clock.now().getTime() - start)
  ) {
    context.signal.throwIfAborted();
    const result = await wait.poll();
    if (result.done) {
      return result.value;
    }
    const now = context.clock.now().getTime();
    const seen = shortened(result.seen, longestSeen);
    if (seen !== told.seen || now - told.at >= reminderMs) {
      context.report({ code: 'waiting', progress: progressOf(wait, seen, now - start, context) });
      told = { seen, at: now };
    }
    const left = context.deadline.getTime() - now;
    if (left <= 0) {
      throw new Pending({
        code: wait.code,
        doing: `waiting for ${wait.what}`,
        said: `${seen} after ${minutes(now - start)}`,
        remedy: `${wait.remedy} Re-run the job; it resumes where it stopped.`,
      });
    }
    await context.clock.sleep(Math.min(pause, left), context.signal);
  }
}

function progressOf<T>(
  { code, what, usualMs }: Wait<T>,
  seen: string,
  elapsedMs: number,
  { deadline }: Pick<Context, 'deadline'>,
): WaitProgress {
  return {
    wait: code,
    what,
    seen,
    elapsedMs,
    usualMs,
    until: deadline,
  };
}

function pauseAfter(pause: number, waited: number): number {
  return Math.min(pause * 1.5, Math.max(shortPauseMs, waited / 10), longestPauseMs);
}

function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
