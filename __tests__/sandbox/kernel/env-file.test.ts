import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { envFileOf } from '../../../sandbox/env-file.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts';

const shells = ['sh', 'dash', 'bash', 'zsh'].filter(
  (shell) => spawnSync(shell, ['-c', 'true']).status === 0,
);
const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ domain: 'iot.example.com' });
});

afterAll(() => sandbox.close());

it.each([
  [['--help'], 0, ''],
  [[], 2, '--domain is missing'],
  [['--domian', 'x.example.com'], 2, "Unknown option '--domian'"],
])('npm run sandbox with %j prints its options', (args, status, problem) => {
  const main = join(import.meta.dirname, '../../../sandbox/main.ts');
  const run = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  expect(run).toMatchObject({ status, stdout: '' });
  expect(run.stderr).toContain(`${problem}`);
  expect(run.stderr).toContain('--env-file FILE');
  expect(run.stderr).not.toContain('    at ');
});

it('the command that npm run sandbox prints for a shell works in each, from the folder it was given in', async () => {
  const main = join(import.meta.dirname, '../../../sandbox/main.ts');
  const child = spawn(
    process.execPath,
    ['--', main, '--domain', 'iot.example.com', '--env-file', 'sandbox.env'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let command = '';
  for await (const line of createInterface({ input: child.stdout })) {
    command = /^shell +(.*)$/.exec(line)?.[1] ?? command;
    if (line.includes('Ctrl-C')) {
      break;
    }
  }
  child.kill('SIGINT');

  const read = `${command} && printf %s "$INPUT_AMAZON_ROOT_CA" && cat "$SANDBOX_AMAZON_ROOT_CA"`;
  const printed = shells.map((shell) =>
    spawnSync(shell, ['-c', read], { cwd: folder, encoding: 'utf8' }),
  );
  expect(shells).toContain('sh');
  for (const { status, stdout } of printed) {
    expect(status).toBe(0);
    expect(stdout).toMatch(/^@\/.*\.pem-----BEGIN CERTIFICATE-----/);
  }
});

it.each(shells)('%s takes any value as it is, quotes and line breaks too', (shell) => {
  const value = `it's "one"\n$HOME \`two\` \\n`;
  const lines = envFileOf(sandbox, value);
  const { stdout } = spawnSync(shell, ['-c', `${lines}printf %s "$SANDBOX_AMAZON_ROOT_CA"`], {
    encoding: 'utf8',
  });
  expect(stdout).toBe(value);
});
