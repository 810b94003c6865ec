/** The action beside a script by which someone would do and check the same (by-hand.sh), alternating against one sandbox. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { noLatencies } from '../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { type Cost, type Pair, ratio, runAgainst } from './cost.ts';
import type { Row } from './row.ts';

const [ours, theirs] = ['action.example.com', 'script.example.com'];
const tools = ['aws', 'openssl', 'jq', 'mosquitto_pub', 'dig'];
/** Debian's libnss-wrapper: the script's names lead to the sandbox, and /etc/hosts stays as it is. */
const wrapper = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/libnss_wrapper.so`)
  .find((path) => existsSync(path));

export async function besideByHand(rounds: number): Promise<readonly Row[]> {
  const missing = missingTools();
  const [first, nothing] = missing
    ? [missing, missing]
    : await withFolder((folder) => measure(folder, rounds));
  const [firstOf, nothingOf] = [pairing(first), pairing(nothing)];
  const provision = '`provision` with nothing to do ÷ a check by script';
  return [
    {
      what: 'first `provision` ÷ the article by script, wall',
      unit: '×',
      aim: 0.12,
      isWall: true,
      value: firstOf('wallSeconds'),
    },
    {
      what: 'first `provision` ÷ the article by script, processor',
      unit: '×',
      value: firstOf('cpuSeconds'),
    },
    {
      what: `${provision}, wall`,
      unit: '×',
      aim: 0.15,
      isWall: true,
      value: nothingOf('wallSeconds'),
    },
    { what: `${provision}, processor`, unit: '×', aim: 0.15, value: nothingOf('cpuSeconds') },
  ];
}

function pairing(measured: readonly Pair[] | string) {
  return (member: 'wallSeconds' | 'cpuSeconds') =>
    typeof measured === 'string' ? measured : ratio(measured, member);
}

function missingTools(): string | undefined {
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
  const all = [...missing, ...(wrapper === undefined ? ['libnss-wrapper'] : [])];
  return all.length > 0 ? `${all.join(', ')} not installed` : undefined;
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'by-hand-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  folder: string,
  rounds: number,
): Promise<readonly [readonly Pair[], readonly Pair[]]> {
  const sandbox = await startSandbox({ domain: ours, latencies: noLatencies });
  try {
    const provision = () => runAgainst(sandbox, { operation: 'provision', domain: ours });
    const first = { base: await script(sandbox, 'create', folder), cost: await provision() };
    const nothing: Pair[] = [];
    for (let round = 0; round < rounds; round += 1) {
      nothing.push({ base: await script(sandbox, 'check', folder), cost: await provision() });
    }
    return [[first], nothing];
  } finally {
    await sandbox.close();
  }
}

/** @throws Error with what it printed, where the script fails. */
async function script(sandbox: Sandbox, task: 'create' | 'check', folder: string): Promise<Cost> {
  const root = join(folder, 'amazon-root.pem');
  const hosts = join(folder, 'hosts');
  writeFileSync(root, sandbox.amazonRootCertificate);
  writeFileSync(hosts, [theirs, sandbox.iotEndpoint].map((name) => `127.0.0.1 ${name}\n`).join(''));
  const timing = 'TIMEFORMAT="took %R %U %S"; time "$@"';
  const command = [join(import.meta.dirname, 'by-hand.sh'), task, theirs, folder];
  const child = spawn('bash', ['-c', timing, 'bash', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // Past the wrappers of a version manager, which take as long as a call.
      PATH: `/usr/bin:${process.env.PATH}`,
      ...sandbox.environment(),
      SANDBOX_DNS: sandbox.dnsAddress,
      SANDBOX_MQTT_PORT: String(sandbox.mqttPort),
      SANDBOX_AMAZON_ROOT_CA: root,
      LD_PRELOAD: wrapper,
      NSS_WRAPPER_HOSTS: hosts,
    },
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stderr, code] = await Promise.all([text(child.stderr), exit]);
  const [, wall, user, system] = /^took (\S+) (\S+) (\S+)$/m.exec(stderr) ?? [];
  if (code !== 0 || system === undefined) {
    throw new Error(`by-hand.sh ${task} failed: ${stderr}`);
  }
  return {
    wallSeconds: Number(wall),
    cpuSeconds: Number(user) + Number(system),
    peakMegabytes: Number.NaN,
  };
}
