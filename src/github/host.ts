/** The environment of a run: a process started by a runner, or a test. */
import { setFlagsFromString } from 'node:v8';
import { systemClock } from '../clock.ts';
import type { Environment } from '../inputs/given.ts';
import type { Clock } from '../ports.ts';

export interface Host {
  /**
   * The variables that the runner sets: inputs, file paths, credentials. The AWS SDK and getIDToken of @actions/core read
   * `process.env` themselves, so a host whose `environment` is another object has to keep both the same during the run.
   */
  readonly environment: Environment;
  /** The current time, and the passage of time while the run waits. */
  readonly clock: Clock;
  /** Aborted when the job is cancelled: waits and probes end, clean-up still runs. */
  readonly signal: AbortSignal;
  /** The step has failed: sets the program's exit code. */
  readonly setFailed: () => void;
  /** For a run of many domains. Absent where the process is not the run's own. */
  readonly saveMemory?: (() => void) | undefined;
}

/**
 * Keeps V8's young generation at its first size. It would grow to 128 MB in a verify of many domains, whose garbage fills it as
 * readily; collecting it more often costs no measurable time (docs/performance.md). V8 reads the factor when it is about to grow
 * (SemiSpaceNewSpace::Grow), so it may be set at any time; from Node 26 on it cannot be 1, and this has no effect.
 */
export function limitYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * V8 lets the old generation grow less between two collections of it: 1,000 domains take 125 MB in place of 228, in the same time.
 * A run of one domain only takes longer by it (docs/performance.md).
 */
function saveMemory(): void {
  setFlagsFromString('--optimize-for-size');
}

/** This process. Listens for the signals that a runner sends to a cancelled job: SIGINT, then SIGTERM. */
export function processHost(): Host {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Error('the job was cancelled')));
  }
  return {
    environment: process.env,
    clock: systemClock,
    signal: controller.signal,
    saveMemory,
    setFailed: () => {
      process.exitCode = 1;
    },
  };
}

/** Ends this process after a cancelled run: abandoned work may still hold a socket or a timer. */
export function exitIfCancelled({ signal }: Host): void {
  if (signal.aborted) {
    setTimeout(() => process.exit(), 250).unref();
  }
}
