/** Measures what the project promises of `verify`, and ends with exit code 1 where a goal is missed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { noLatencies } from '../sandbox/latencies.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { type ActionResult, runAction } from '../testkit/runner.ts';
import { putAtDistance } from './distance.ts';
import { putInService } from './domains.ts';

const parent = 'example.com';
const domain = `iot.${parent}`;
const rounds = 5;

interface Measure {
  readonly what: string;
  readonly measured: string;
  /** Absent: for information only. */
  readonly goal?: string;
  readonly met: boolean;
}

const sandbox = await startSandbox({ domain, latencies: noLatencies });
try {
  await succeeding(run({ operation: 'provision', domain }));
  print(await verifyOne());
  print(await verifyOneAtDistance(50));
  print(await verifyMany(100));
  print(startUp());
} finally {
  await sandbox.close();
}

/** One healthy domain. The API is next door here, so that only what the action does itself counts. */
async function verifyOne(): Promise<Measure> {
  const { wall, bare, probe, id } = await medianRun();
  const withoutStart = (wall - bare) / probe;
  return {
    what: `a healthy verify against its slowest probe (${id})`,
    measured: `${ms(wall)} / ${ms(probe)} = ${(wall / probe).toFixed(2)}; ${withoutStart.toFixed(2)} without the start of Node (${ms(bare)})`,
    goal: '≤ 1.30',
    met: wall / probe <= 1.3,
  };
}

/** What the calls of AWS before and after the verification cost, most of them for the short-lived client identity. */
async function verifyOneAtDistance(roundTripMs: number): Promise<Measure> {
  const distance = await putAtDistance(sandbox.endpointUrl, roundTripMs / 2);
  try {
    const { wall, probe } = await medianRun({ AWS_ENDPOINT_URL: distance.url });
    return {
      what: `the same with AWS ${roundTripMs} ms away`,
      measured: `${ms(wall)} / ${ms(probe)} = ${(wall / probe).toFixed(2)}`,
      met: true,
    };
  } finally {
    distance.close();
  }
}

interface Run {
  readonly wall: number;
  /** The start of Node alone, right before. */
  readonly bare: number;
  readonly probe: number;
  readonly id: string;
}

/** By the ratio of wall time to the slowest probe of the same run. */
async function medianRun(environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = timed(() => spawnSync(process.execPath, ['-e', '0']));
    const started = performance.now();
    const result = await succeeding(run({ operation: 'verify', domain }, environment));
    const wall = performance.now() - started;
    runs.push({ wall, bare, ...slowestProbe(result) });
  }
  const sorted = runs.toSorted((one, other) => one.wall / one.probe - other.wall / other.probe);
  const median = sorted[Math.floor(rounds / 2)];
  if (!median) {
    throw new Error('nothing was measured');
  }
  return median;
}

async function verifyMany(count: number): Promise<Measure> {
  const { domains, caCertificate } = await putInService(sandbox, parent, count);
  const inputs = {
    operation: 'verify',
    domain: domains.join('\n'),
    'ca-certificate': caCertificate,
  };
  const started = performance.now();
  await succeeding(run(inputs));
  const wall = performance.now() - started;
  return { what: `${count} domains`, measured: ms(wall), goal: '≤ 60 s', met: wall <= 60_000 };
}

/**
 * A run that is refused for its inputs: all that it costs to begin. The goal is what configure-aws-credentials 6.2, which mostly
 * runs before it, comes to by the same measure.
 */
function startUp(): Measure {
  const dist = join(import.meta.dirname, '../dist/index.js');
  const median = (args: readonly string[]) =>
    Array.from({ length: 2 * rounds + 1 }, () =>
      timed(() => spawnSync(process.execPath, [...args], { env: { PATH: process.env.PATH } })),
    ).toSorted((one, other) => one - other)[rounds] ?? Number.NaN;
  const [bare, refused] = [median(['-e', '0']), median([dist])];
  return {
    what: 'a run that is refused for its inputs, against node -e 0',
    measured: `${ms(refused)} / ${ms(bare)} = ${(refused / bare).toFixed(2)}`,
    goal: '≤ 4.3',
    met: refused / bare <= 4.3,
  };
}

function run(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  return runAction({
    inputs: {
      'dns-resolver': sandbox.dnsAddress,
      'mqtt-port': String(sandbox.mqttPort),
      'amazon-root-ca': sandbox.amazonRootCertificate,
      ...inputs,
    },
    environment: { ...sandbox.environment(), ...environment },
  });
}

async function succeeding(running: Promise<ActionResult>): Promise<ActionResult> {
  const result = await running;
  if (result.exitCode !== 0) {
    throw new Error(`a run failed that should not: ${result.errors.join(' ')}`);
  }
  return result;
}

/** By the debug lines of the run. */
function slowestProbe({ unmasked }: ActionResult): Pick<Run, 'id' | 'probe'> {
  const probes = [...unmasked.matchAll(/^::debug::\S+: (\S+) took (\d+) ms$/gm)];
  return probes
    .map(([, id = '', took]) => ({ id, probe: Number(took) }))
    .reduce((slowest, one) => (one.probe > slowest.probe ? one : slowest), {
      id: 'none',
      probe: 0,
    });
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function ms(milliseconds: number): string {
  return milliseconds < 10_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

function print({ what, measured, goal, met }: Measure): void {
  const mark = goal === undefined ? '·' : met ? '✓' : '✗';
  console.log(`${mark} ${what}\n    ${measured}${goal === undefined ? '' : `   (goal ${goal})`}`);
  if (!met) {
    process.exitCode = 1;
  }
}
