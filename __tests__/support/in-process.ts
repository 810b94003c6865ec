/** Operations in this process, on the sandbox's clock: hours and months of waiting in no time. */
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Rim } from '../../src/convergence/rim.ts';
import type { ProofSettings } from '../../src/inputs/settings.ts';
import { domain, settings } from './worlds.ts';

export interface InProcess {
  readonly sandbox: Sandbox;
  /** What was logged as info since it was last emptied. */
  readonly lines: string[];
  /** Of a run that begins now and has so long. */
  rim(minutes?: number): Rim;
  proof(): ProofSettings;
  /** How often this was called ("acm:RequestCertificate"). */
  count(call: string): number;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

export async function startInProcess(): Promise<InProcess> {
  const sandbox = await startSandbox({ domain, region: 'eu-west-1' });
  Object.assign(process.env, sandbox.environment());
  const lines: string[] = [];
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
    sandbox,
    lines,
    rim: (minutes = 50) => ({
      aws: createAws({ region: 'eu-west-1', dnsRoleArn: undefined, domain, clock, log }),
      clock,
      log,
      mask: () => undefined,
      showPlan: () => undefined,
      signal: new AbortController().signal,
      deadline: new Date(sandbox.clock.now() + minutes * minute),
    }),
    proof: () => ({
      ...settings().proof,
      port: sandbox.mqttPort,
      resolver: sandbox.dnsAddress,
      amazonRoots: [sandbox.amazonRootCertificate],
    }),
    count: (call) =>
      sandbox.calls.list().filter(({ service, action }) => `${service}:${action}` === call).length,
  };
}
