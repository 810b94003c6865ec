/** The program that a run works in: a process that a runner started, or a test. */
import { systemClock } from '../clock.ts';
import type { Environment } from '../inputs/given.ts';
import type { Clock } from '../ports.ts';

export interface Host {
  /**
   * The variables that the runner sets: inputs, file paths, credentials. The AWS SDK and getIDToken of @actions/core read
   * `process.env` themselves, so a host whose `environment` is another object has to make them agree for as long as the run lasts.
   */
  readonly environment: Environment;
  /** What time it is, and how it passes while the run waits. */
  readonly clock: Clock;
  /** Aborted when the job is cancelled: waits and probes end, clean-up still runs. */
  readonly signal: AbortSignal;
  /** The step has failed: the program's exit code is to say so. */
  readonly setFailed: () => void;
}

/** This process. Listens for what a runner sends a cancelled job: SIGINT, then SIGTERM. */
export function processHost(): Host {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Error('the job was cancelled')));
  }
  return {
    environment: process.env,
    clock: systemClock,
    signal: controller.signal,
    setFailed: () => {
      process.exitCode = 1;
    },
  };
}

/** Ends this process after a cancelled run: what was given up may still hold a socket or a timer. */
export function exitIfCancelled({ signal }: Host): void {
  if (signal.aborted) {
    setTimeout(() => process.exit(), 250).unref();
  }
}
