/** Operations in this process, each with a context of its own: when it is cancelled, and by which clock it goes. */
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Context } from '../../src/context/context.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { RunRecord } from '../../src/context/run-record.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import { teardown } from '../../src/operations/teardown.ts';
import { verify } from '../../src/operations/verify.ts';
import type { Clock } from '../../src/ports.ts';
import { eventLines } from '../../src/report/run-log.ts';
import { domain, rotateSettings, settings, teardownSettings, verifySettings } from './snapshots.ts';

export const operations = [
  'provision',
  'verify',
  'rotate',
  'rotate force',
  'rollover begin',
  'teardown',
] as const;
export type Operation = (typeof operations)[number];

const region = 'eu-west-1';

/** A sandbox that the SDK of this process calls, in which nothing takes time. */
export async function openSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox({ domain, region, latencies: noLatencies });
  Object.assign(process.env, sandbox.environment());
  return sandbox;
}

export interface RunOptions {
  readonly clock: Clock;
  /** What the log shows is added to it. */
  readonly log?: string[];
  /** Cancels the run. */
  readonly signal?: AbortSignal;
  /** Ends its clean-up, too: with `signal` at once, it is as dead as if it were killed. */
  readonly cleanUpSignal?: AbortSignal;
  /** As wait-minutes; absent: 50. */
  readonly minutes?: number;
  /** The longest wait for an answer. */
  readonly requestTimeoutMs?: number;
}

/** Runs the operation on the domain of the sandbox. */
export async function runOf(
  sandbox: Sandbox,
  operation: Operation,
  options: RunOptions,
): Promise<Outcome> {
  const context = contextOf(options);
  const verification = {
    ...settings().verification,
    port: sandbox.mqttPort,
    resolver: sandbox.dnsAddress,
    amazonRoots: [sandbox.amazonRootCertificate],
  };
  const common = { verification, domainConfigurationName: domain };
  switch (operation) {
    case 'provision':
      return provision(settings(common), context);
    case 'rotate':
      return rotate(rotateSettings(common), context);
    case 'rotate force':
      return rotate(rotateSettings({ ...common, force: true }), context);
    case 'rollover begin':
      return rotate(rotateSettings({ ...common, rollover: 'begin' }), context);
    case 'teardown':
      return teardown(teardownSettings({ verification }), context);
    case 'verify': {
      const [outcome] = await verify(verifySettings({ verification }), context);
      return outcome;
    }
  }
}

function contextOf(options: RunOptions): Context {
  const { clock, log: lines = [], minutes = 50, ...given } = options;
  const log = { info: () => undefined, warning: () => undefined, debug: () => undefined };
  const mask = (): undefined => undefined;
  const deadline = new Date(clock.now().getTime() + minutes * 60_000);
  const report: Context['report'] = (event) => {
    lines.push(...eventLines(event));
  };
  const signals = {
    signal: options.signal ?? new AbortController().signal,
    cleanUpSignal: options.cleanUpSignal ?? new AbortController().signal,
  };
  return {
    aws: createAws({
      region,
      dnsRoleArn: undefined,
      subject: domain,
      clock,
      log,
      mask,
      ...given,
      deadline,
      ...signals,
    }),
    clock,
    log,
    mask,
    report,
    record: new RunRecord({ clock, report }),
    ...signals,
    deadline,
  };
}
