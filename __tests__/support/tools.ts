/** Tools nobody here wrote, run as a person would at a shell. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Ran {
  readonly status: number | null;
  /** stdout and stderr. */
  readonly text: string;
}

/** Runs to the end and gives what it printed, whatever its exit status. Blocks: for tools that talk to another process only. */
export function runTool(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, ...environment },
  });
  return { status, text: `${stdout}${stderr}` };
}

/** As `runTool`, without blocking: for tools that talk to this process. */
export async function runBeside(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(command, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
    env: { ...process.env, ...environment },
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exit,
  ]);
  return { status, text: `${stdout}${stderr}` };
}

/** stdout of a tool that must succeed. */
export function output(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): string {
  return execFileSync(command, [...args], {
    encoding: 'utf8',
    // Not to the terminal: what is said on stderr is in the error, where there is one.
    stdio: 'pipe',
    timeout: 20_000,
    env: { ...process.env, ...environment },
  });
}

/** The distribution's AWS CLI where there is one, else whichever comes first. */
export const awsCommand = existsSync('/usr/bin/aws') ? '/usr/bin/aws' : 'aws';

/** Runs what follows with mounts and a network of its own, which takes root, or sudo without a password. */
export const inNamespaces: readonly [string, ...string[]] =
  process.getuid?.() === 0
    ? ['unshare', '--mount', '--net']
    : ['sudo', '-n', 'unshare', '--mount', '--net'];

/** A folder for files that tools read. */
export function folder(files: Readonly<Record<string, string>>): (name: string) => string {
  const path = mkdtempSync(join(tmpdir(), 'tools-'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), content, { mode: 0o600 });
  }
  return (name) => join(path, name);
}

const wrapper = [
  '/usr/lib/x86_64-linux-gnu/libnss_wrapper.so',
  '/usr/lib/aarch64-linux-gnu/libnss_wrapper.so',
];

/** Lets a tool see these host names at an address of this machine without touching /etc/hosts. */
export function withHosts(names: readonly string[], address = '127.0.0.1'): NodeJS.ProcessEnv {
  const hosts = folder({ hosts: names.map((name) => `${address} ${name}\n`).join('') })('hosts');
  return { LD_PRELOAD: wrapper.find(existsSync), NSS_WRAPPER_HOSTS: hosts };
}
