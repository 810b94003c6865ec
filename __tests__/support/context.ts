import type { Aws } from '../../src/aws/interface.ts';
import type { Context } from '../../src/context/context.ts';
import type { RunEvent } from '../../src/context/event.ts';
import { RunRecord } from '../../src/context/run-record.ts';
import { eventLines } from '../../src/report/run-log.ts';
import { TestClock } from './test-clock.ts';

export interface RecordingContext {
  readonly context: Context;
  readonly clock: TestClock;
  /** What was logged as info. */
  readonly lines: string[];
  readonly masked: string[];
}

/** A context over a clock that moves only by sleeping; without `aws`, calling AWS is an error. */
export function recordingContext(
  options: { readonly minutes?: number; readonly signal?: AbortSignal; readonly aws?: Aws } = {},
): RecordingContext {
  const clock = new TestClock();
  const lines: string[] = [];
  const masked: string[] = [];
  const report = (event: RunEvent): void => {
    lines.push(...eventLines(event));
  };
  const none = () => Promise.reject(new Error('this test has no AWS'));
  const context: Context = {
    aws: options.aws ?? {
      region: 'eu-west-1',
      hasCredentials: none,
      callerAccount: none,
      acm: none,
      iot: none,
      route53: none,
      secrets: none,
      ssm: none,
      kms: none,
    },
    clock,
    log: { info: (line) => lines.push(line), warning: () => undefined, debug: () => undefined },
    mask: (secret) => masked.push(secret),
    report,
    record: new RunRecord({ clock, report }),
    signal: options.signal ?? new AbortController().signal,
    cleanUpSignal: new AbortController().signal,
    deadline: new Date(clock.now().getTime() + (options.minutes ?? 50) * 60_000),
  };
  return { context, clock, lines, masked };
}
