/** Runs the source in this process: no start-up and no module loaded twice, so that a run costs what it does. */
import { systemClock } from '../src/clock.ts';
import type { Host } from '../src/github/host.ts';
import { createJob } from '../src/github/job.ts';
import type { Clock } from '../src/ports.ts';
import { run as runSource } from '../src/run.ts';
import { lendProcess } from './lent-process.ts';
import { type ActionResult, type ActionRun, prepareStep } from './runner.ts';

export interface InProcessRun extends Omit<ActionRun, 'terminate' | 'kill'> {
  /** By which the run waits; the machine's own where none is given. */
  readonly clock?: Clock | undefined;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One run at a time, since the SDK reads the one `process.env` there is and the job writes to the one `process.stdout`:
 * further runs wait for their turn. Signals, exits and what Node reads when it starts need a process: `runSource` of runner.ts.
 */
export function runInProcess(run: InProcessRun): Promise<ActionResult> {
  const mine = last.then(() => runNow(run));
  last = mine.catch(() => undefined);
  return mine;
}

async function runNow(run: InProcessRun): Promise<ActionResult> {
  const step = prepareStep(run);
  let exitCode = 0;
  const take = (line: string) => step.console.take(line);
  await lendProcess(step.environment, take, async () => {
    const host: Host = {
      environment: process.env,
      clock: run.clock ?? systemClock,
      signal: run.cancel ?? new AbortController().signal,
      setFailed: () => {
        exitCode = 1;
      },
    };
    await runSource(host, createJob(host));
  });
  return step.resultOf(exitCode);
}
