/** Operations in this process, on the sandbox's clock: hours and months of waiting in no time. */
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Context } from '../../src/context/context.ts';
import type { RunEvent } from '../../src/context/event.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { RunRecord } from '../../src/context/run-record.ts';
import type {
  DesiredSettings,
  VerificationSettings,
  VerifySettings,
} from '../../src/inputs/settings.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import { teardown } from '../../src/operations/teardown.ts';
import { verify } from '../../src/operations/verify.ts';
import { eventLines } from '../../src/report/run-log.ts';
import { clockOf } from './sandbox-clock.ts';
import {
  domain,
  type RotateChanges,
  rotateSettings,
  settings,
  teardownSettings,
  verifySettings,
} from './snapshots.ts';

export interface InProcess {
  readonly sandbox: Sandbox;
  /** What was logged as info since it was last emptied. */
  readonly lines: string[];
  /** Of a run that begins now and has so long. */
  context(minutes?: number): Context;
  verification(): VerificationSettings;
  provision(changes?: Partial<DesiredSettings>): Promise<Outcome>;
  rotate(changes?: RotateChanges): Promise<Outcome>;
  /** Of the domain alone. */
  verify(changes?: Partial<VerifySettings>): Promise<Outcome>;
  /** @param minutes how long it may wait; 50 where nothing is said. */
  teardown(minutes?: number): Promise<Outcome>;
  /** How often this was called ("acm:RequestCertificate"). */
  count(call: string): number;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

export async function startInProcess(
  options: Pick<Parameters<typeof startSandbox>[0], 'clockOffsetMs'> = {},
): Promise<InProcess> {
  const sandbox = await startSandbox({ domain, region: 'eu-west-1', ...options });
  Object.assign(process.env, sandbox.environment());
  const lines: string[] = [];
  const clock = clockOf(sandbox);
  const log = {
    info: () => undefined,
    warning: () => undefined,
    debug: () => undefined,
  };
  const report = (event: RunEvent): void => {
    lines.push(...eventLines(event));
  };
  const context = (minutes = 50): Context => ({
    aws: createAws({
      region: 'eu-west-1',
      dnsRoleArn: undefined,
      subject: domain,
      clock,
      log,
      mask: () => undefined,
    }),
    clock,
    log,
    mask: () => undefined,
    report,
    record: new RunRecord({ clock, report }),
    signal: new AbortController().signal,
    cleanUpSignal: new AbortController().signal,
    deadline: new Date(sandbox.clock.now() + minutes * minute),
  });
  const verification = (): VerificationSettings => ({
    ...settings().verification,
    port: sandbox.mqttPort,
    resolver: sandbox.dnsAddress,
    amazonRoots: [sandbox.amazonRootCertificate],
  });
  return {
    sandbox,
    lines,
    context,
    verification,
    provision: (changes) =>
      provision(settings({ verification: verification(), ...changes }), context()),
    rotate: (changes) =>
      rotate(rotateSettings({ verification: verification(), ...changes }), context()),
    verify: async (changes) => {
      const [outcome] = await verify(
        verifySettings({ verification: verification(), ...changes }),
        context(),
      );
      return outcome;
    },
    teardown: (minutes) =>
      teardown(teardownSettings({ verification: verification() }), context(minutes)),
    count: (call) =>
      sandbox.calls.list().filter(({ service, action }) => `${service}:${action}` === call).length,
  };
}
