/** `npm run action`, as a person at a shell starts it: processes of their own against a sandbox in this one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { envFileOf } from '../../sandbox/env-file.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { inputNames } from '../../src/inputs/table.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
const domain = 'iot.example.com';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ domain, latencies: noLatencies });
  const amazonRoot = join(folder, 'amazon-root.pem');
  writeFileSync(amazonRoot, sandbox.amazonRootCertificate);
  writeFileSync(join(folder, 'sandbox.env'), envFileOf(sandbox, amazonRoot));
});

afterAll(() => sandbox.close());

interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of a shell that has sourced the env file. */
function shell(command: string): Promise<Ran> {
  const { PATH, HOME } = process.env;
  const child = spawn('sh', ['-c', `. ${folder}/sandbox.env && ${command}`], {
    cwd: root,
    env: { PATH, HOME, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return ranOf(child, child.stdout, child.stderr);
}

async function ranOf(
  child: ChildProcess,
  ...streams: readonly [NodeJS.ReadableStream, NodeJS.ReadableStream]
): Promise<Ran> {
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all(streams.map(text));
  return { exitCode: await exit, stdout: stdout ?? '', stderr: stderr ?? '' };
}

const action = 'npm run --silent action --';

describe('at a shell that has sourced the env file of a sandbox', () => {
  it('the obvious command provisions, and the same domain then verifies', async () => {
    const provisioned = await shell(`${action} provision --domain ${domain}`);

    expect(provisioned).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^endpoint: iot\.example\.com$.*^status: ready$/ms),
    });
    expect(provisioned.stderr).toMatch(/^Verify iot\.example\.com$.*^pass {4}mqtt /ms);
    expect(provisioned.stdout + provisioned.stderr).not.toMatch(/^::|PRIVATE KEY/m);

    const verified = await shell(`${action} verify --domain ${domain} --json`);
    expect(verified.exitCode).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      status: 'ready',
      changed: 'false',
      'ca-certificate': expect.stringMatching(/^-----BEGIN CERTIFICATE-----\n/),
      report: expect.stringContaining('"checks"'),
    });
  });

  it('a cancelled run ends as a cancelled job does, with what it has changed', async () => {
    void sandbox.faults.add({ kind: 'hang', action: 'RequestCertificate' });
    const { PATH, HOME } = process.env;
    const command = `. ${folder}/sandbox.env && exec node terminal/main.ts provision --domain other.example.com`;
    const child = spawn('sh', ['-c', command], {
      cwd: root,
      env: { PATH, HOME },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (chunk) => {
      if (String(chunk).includes("Stored the CA's certificates")) {
        child.kill('SIGINT');
      }
    });
    const ran = await ranOf(child, child.stdout, child.stderr);
    expect(ran).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/^changed: true$.*^status: failed$/ms),
      stderr: expect.stringMatching(/^error: other\.example\.com: .*the job was cancelled/m),
    });
  });
});

describe('a mistake', () => {
  it('in the command line is exit code 2, with each one named, before anything is called', async () => {
    const before = sandbox.calls.list().length;
    const key = '-----BEGIN PRIVATE KEY-----MIIE';
    const ran = await shell(
      `${action} provision --domian ${domain} --ca-private-key '${key}' --server-private-key @none.pem --record-ttl`,
    );

    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr.trim().split('\n')).toEqual([
      'error: --domian is not an input of this action',
      expect.stringMatching(
        /^error: --ca-private-key is secret, and .* \(ps\); .* @PATH, or set INPUT_CA_PRIVATE_KEY$/,
      ),
      expect.stringMatching(/^error: --server-private-key names a file .* ENOENT/),
      'error: --record-ttl requires a value',
      'npm run action -- --help lists the inputs.',
    ]);
    expect(sandbox.calls.list()).toHaveLength(before);
  });

  it('in an input is exit code 1, as in a job', async () => {
    const ran = await shell(`${action} provision --domain iot --force`);

    expect(ran.exitCode).toBe(1);
    expect(ran.stderr.trim().split('\n')).toEqual([
      'error: Input refused: domain «iot» has one label; give a fully qualified domain name',
      expect.stringContaining('force is only valid with operation: rotate'),
    ]);
    expect(ran.stdout).toBe('changed: false\nstatus: failed\n');
  });
});

it('--help has every input, in the groups of action.yml', async () => {
  const { exitCode, stdout } = await shell(`${action} --help`);

  expect(exitCode).toBe(0);
  const options = [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
  expect(options).toEqual(inputNames);
  expect(stdout).toMatch(/^Certificate authority:$/m);
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
