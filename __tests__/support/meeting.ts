/** Runs that meet: several operations at once on one domain, their calls in an order that a seed decides. */
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Context } from '../../src/context/context.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import { teardown } from '../../src/operations/teardown.ts';
import { verify } from '../../src/operations/verify.ts';
import type { Clock } from '../../src/ports.ts';
import { eventLines } from '../../src/report/run-log.ts';
import { domain, rotateSettings, settings, teardownSettings, verifySettings } from './snapshots.ts';

export const meetingOperations = [
  'provision',
  'verify',
  'rotate',
  'rotate force',
  'rollover begin',
  'teardown',
] as const;
export type MeetingOperation = (typeof meetingOperations)[number];

export interface Meeting {
  readonly sandbox: Sandbox;
  /** Runs these at once. */
  hold(seed: number, operations: readonly MeetingOperation[]): Promise<readonly Met[]>;
  close(): Promise<void>;
}

/** How one of the runs ended. */
export interface Met {
  readonly operation: MeetingOperation;
  readonly outcome: Outcome;
  readonly log: readonly string[];
}

export async function openMeeting(): Promise<Meeting> {
  const sandbox = await startSandbox({ domain, region: 'eu-west-1', latencies: noLatencies });
  Object.assign(process.env, sandbox.environment());
  const clock = sharedClock(sandbox);
  return {
    sandbox,
    hold: async (seed, operations) => {
      sandbox.turns.shuffle(seed);
      const met = await Promise.all(
        operations.map(async (operation) => {
          const log: string[] = [];
          const outcome = await runOf(sandbox, operation, contextOf(sandbox, clock, log));
          return { operation, outcome, log };
        }),
      );
      sandbox.turns.shuffle(undefined);
      return met;
    },
    close: async () => {
      clock.close();
      await sandbox.close();
    },
  };
}

function contextOf(sandbox: Sandbox, clock: Clock, lines: string[]): Context {
  const log = { info: () => undefined, warning: () => undefined, debug: () => undefined };
  const mask = (): undefined => undefined;
  return {
    aws: createAws({
      region: 'eu-west-1',
      dnsRoleArn: undefined,
      subject: domain,
      clock,
      log,
      mask,
    }),
    clock,
    log,
    mask,
    report: (event) => {
      lines.push(...eventLines(event));
    },
    signal: new AbortController().signal,
    cleanUpSignal: new AbortController().signal,
    deadline: new Date(sandbox.clock.now() + 50 * 60_000),
  };
}

async function runOf(
  sandbox: Sandbox,
  operation: MeetingOperation,
  context: Context,
): Promise<Outcome> {
  const verification = {
    ...settings().verification,
    port: sandbox.mqttPort,
    resolver: sandbox.dnsAddress,
    amazonRoots: [sandbox.amazonRootCertificate],
  };
  const domainConfigurationName = domain;
  switch (operation) {
    case 'provision':
      return provision(settings({ verification, domainConfigurationName }), context);
    case 'rotate':
      return rotate(rotateSettings({ verification, domainConfigurationName }), context);
    case 'rotate force':
      return rotate(
        rotateSettings({ verification, domainConfigurationName, force: true }),
        context,
      );
    case 'rollover begin':
      return rotate(
        rotateSettings({ verification, domainConfigurationName, rollover: 'begin' }),
        context,
      );
    case 'teardown':
      return teardown(teardownSettings({ verification }), context);
    case 'verify': {
      const [outcome] = await verify(verifySettings({ verification }), context);
      return outcome;
    }
  }
}

/** Nothing was heard of any run for so long (real milliseconds): all of them sleep. */
const quietMs = 4;

/** The sandbox's time for all runs: it moves to the next of those that sleep, once all do. */
function sharedClock(sandbox: Sandbox): Clock & { close(): void } {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const timer = setInterval(() => {
    const [next] = sleepers;
    if (next && sandbox.turns.quietFor() > quietMs) {
      sleepers.shift();
      sandbox.clock.advance(Math.max(0, next.at - sandbox.clock.now()));
      next.wake();
    }
  }, quietMs / 2);
  return {
    now: () => new Date(sandbox.clock.now()),
    sleep: (milliseconds, signal) => {
      signal?.throwIfAborted();
      return new Promise((wake) => {
        sleepers.push({ at: sandbox.clock.now() + milliseconds, wake });
        sleepers.sort((a, b) => a.at - b.at);
      });
    },
    close: () => clearInterval(timer),
  };
}
