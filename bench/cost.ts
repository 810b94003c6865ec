/** What runs of the action, of bare Node and of a script cost. What is compared alternates, so that the machine's load falls on all alike. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { processCost, sayingItsCost } from '../testkit/process-cost.ts';
import { type ActionRun, runAction } from '../testkit/runner.ts';

export interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const dist = join(import.meta.dirname, '../dist/index.js');

/** `node -e 0`: no run on Node can cost less. */
export const bare = (): Cost => costOf(['-e', '0']);

/** A run without inputs, which is refused. */
export const refused = (): Cost => costOf([dist]);

function costOf(parameters: readonly string[]): Cost {
  const env = { PATH: process.env.PATH, ...sayingItsCost };
  const started = performance.now();
  const { stderr } = spawnSync(process.execPath, parameters, { env, encoding: 'utf8' });
  const wallSeconds = (performance.now() - started) / 1000;
  return { wallSeconds, ...processCost(stderr) };
}

export interface ActionCost extends Cost {
  readonly megabytesLoaded: number;
}

/** Runs dist/ against the sandbox. @throws Error when the run does not succeed. */
export async function runAgainst(
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionCost> {
  const started = performance.now();
  const run = runOf(sandbox, inputs);
  const environment = { ...run.environment, ...sayingItsCost };
  const result = await runAction({ ...run, environment });
  const wallSeconds = (performance.now() - started) / 1000;
  if (result.exitCode !== 0) {
    throw new Error(`a run failed that should not: ${result.errors.join(' ')}`);
  }
  const { files, ...cost } = processCost(result.unmasked);
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  return { wallSeconds, ...cost, megabytesLoaded: bytes / 1e6 };
}

/** With what points a run at the sandbox. */
export function runOf(sandbox: Sandbox, inputs: Readonly<Record<string, string>>): ActionRun {
  return {
    inputs: {
      'dns-resolver': sandbox.dnsAddress,
      'mqtt-port': String(sandbox.mqttPort),
      'amazon-root-ca': sandbox.amazonRootCertificate,
      ...inputs,
    },
    environment: sandbox.environment(),
  };
}

/** A process of either kind, and bare Node or another process right before it. */
export interface Pair<One extends Cost = Cost, Other extends Cost = Cost> {
  readonly base: One;
  readonly cost: Other;
}

/** The median of the ratios of each pair. */
export function ratio(pairs: readonly Pair[], member: 'wallSeconds' | 'cpuSeconds'): number {
  return median(pairs.map(({ base, cost }) => cost[member] / base[member]));
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
