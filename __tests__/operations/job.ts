/** Operations run in this process, on the sandbox's clock: hours of waiting in no time. */
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Rim } from '../../src/convergence/rim.ts';
import type { ProvisionSettings, RotateSettings } from '../../src/inputs/settings.ts';
import type { Outcome } from '../../src/operations/outcome.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import { teardown } from '../../src/operations/teardown.ts';
import { domain, settings, teardownSettings } from '../support/worlds.ts';

const minute = 60_000;
const region = 'eu-west-1';

export interface Job {
  readonly sandbox: Sandbox;
  /** What the runs logged as info. */
  readonly lines: string[];
  provision(changes?: Partial<ProvisionSettings>): Promise<Outcome>;
  rotate(changes?: Partial<RotateSettings>): Promise<Outcome>;
  /** @param minutes how long it may wait; 50 where nothing is said. */
  teardown(minutes?: number): Promise<Outcome>;
}

export async function startJob(): Promise<Job> {
  const sandbox = await startSandbox({ domain, region });
  Object.assign(process.env, sandbox.environment());
  const lines: string[] = [];
  const rim = (minutes = 50): Rim => {
    const clock = {
      now: () => new Date(sandbox.clock.now()),
      sleep: async (milliseconds: number) => sandbox.clock.advance(milliseconds),
    };
    const log = {
      info: (line: string) => lines.push(line),
      warning: () => undefined,
      debug: () => undefined,
    };
    return {
      aws: createAws({ region, dnsRoleArn: undefined, domain, clock, log }),
      clock,
      log,
      mask: () => undefined,
      showPlan: () => undefined,
      signal: new AbortController().signal,
      deadline: new Date(sandbox.clock.now() + minutes * minute),
    };
  };
  const proof = {
    ...settings().proof,
    port: sandbox.mqttPort,
    resolver: sandbox.dnsAddress,
    amazonRoots: [sandbox.amazonRootCertificate],
  };
  return {
    sandbox,
    lines,
    provision: (changes) => provision(settings({ proof, ...changes }), rim()),
    rotate: (changes) =>
      rotate(
        {
          ...settings({ proof }),
          operation: 'rotate',
          force: false,
          rollover: undefined,
          rolloverDays: 180,
          ...changes,
        },
        rim(),
      ),
    teardown: (minutes) => teardown(teardownSettings({ proof }), rim(minutes)),
  };
}
