/** The classes of faults: what befalls a run, once it has made so many calls. */
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { openMeetingIn } from './meeting.ts';
import { type Operation, type RunOptions, runOf } from './operation-runs.ts';
import { clockOf } from './sandbox-clock.ts';

export const faultClasses = [
  'killed',
  'cancelled',
  'throttled',
  'answer lost',
  '5xx',
  'hang',
  'denied',
  'lagging lists',
  'two runs',
  'network cut',
  'clock off',
] as const;
export type FaultClass = (typeof faultClasses)[number];

export interface Blow {
  readonly sandbox: Sandbox;
  readonly operation: Operation;
  /** From 0 to 1, by the seed. */
  readonly random: () => number;
  /** How many calls the operation makes where nothing happens, and how many of them change something. */
  readonly calls: { readonly all: number; readonly changes: number };
}

/** Runs the operation under the fault, and lifts the fault. Gives how the run ended, or all of those that met. */
export const strike: Readonly<Record<FaultClass, (blow: Blow) => Promise<readonly Outcome[]>>> = {
  killed: (blow) => {
    const kill = new AbortController();
    void blow.sandbox.faults
      .add({ changes: true, skip: among(blow, 'changes'), kind: 'lostAnswer' })
      .then(() => kill.abort(new Error('the runner died')));
    return one(blow, { signal: kill.signal, cleanUpSignal: kill.signal });
  },
  cancelled: (blow) => {
    const cancel = new AbortController();
    void blow.sandbox.faults
      .add({ skip: among(blow, 'all'), kind: 'notify' })
      .then(() => cancel.abort(new Error('the job was cancelled')));
    return one(blow, { signal: cancel.signal });
  },
  throttled: (blow) => armed(blow, { skip: among(blow, 'all'), kind: 'throttle', times: 3 }),
  'answer lost': (blow) =>
    armed(blow, { changes: true, skip: among(blow, 'changes'), kind: 'lostAnswer' }),
  '5xx': (blow) => armed(blow, { skip: among(blow, 'all'), kind: 'serverError', times: 2 }),
  hang: (blow) =>
    armed(blow, { skip: among(blow, 'all'), kind: 'hang' }, { requestTimeoutMs: 300 }),
  denied: (blow) =>
    armed(blow, {
      skip: among(blow, 'all'),
      kind: 'refuse',
      code: 'AccessDeniedException',
      message: 'User: arn:aws:iam::123456789012:user/x is not authorized',
      status: 403,
    }),
  'lagging lists': (blow) => {
    const { lags } = blow.sandbox.knobs;
    for (const knob of ['acmListMs', 'iotListMs', 'route53ListMs', 'acmDescribeMs'] as const) {
      lags[knob] = Math.round(blow.random() * 35_000);
    }
    return one(blow);
  },
  'two runs': async ({ sandbox, operation, random }) => {
    const meeting = openMeetingIn(sandbox);
    const met = await meeting.hold(Math.floor(random() * 2 ** 31), [operation, operation]);
    meeting.close();
    return met.map(({ outcome }) => outcome);
  },
  'network cut': (blow) => armed(blow, { skip: among(blow, 'all'), kind: 'reset', times: 40 }),
  'clock off': (blow) => {
    const clock = clockOf(blow.sandbox);
    const offMs = (blow.random() < 0.5 ? 20 : 40 * 24 * 60) * 60_000;
    return one(blow, {
      clock: { ...clock, now: () => new Date(clock.now().getTime() + offMs) },
    });
  },
};

function among({ random, calls }: Blow, of: keyof Blow['calls']): number {
  return Math.floor(random() * calls[of]);
}

async function one(
  { sandbox, operation }: Blow,
  options: Partial<RunOptions> = {},
): Promise<readonly Outcome[]> {
  return [await runOf(sandbox, operation, { clock: clockOf(sandbox), ...options })];
}

function armed(
  blow: Blow,
  rule: Parameters<Sandbox['faults']['add']>[0],
  options: Partial<RunOptions> = {},
): Promise<readonly Outcome[]> {
  void blow.sandbox.faults.add(rule);
  return one(blow, options);
}
