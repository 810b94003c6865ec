/** `npm run sandbox` as a process of its own, so that blocking tools can talk to it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface SandboxProcess {
  /** The env file, as a shell that sourced it would have it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

export async function startSandboxProcess(domain: string): Promise<SandboxProcess> {
  const envFile = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'env');
  const child = spawn(
    process.execPath,
    // Without `--` Node would take --env-file for an option of its own.
    ['--', join(root, 'sandbox/main.ts'), '--domain', domain, '--env-file', envFile],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Ctrl-C')) {
        resolve();
      }
    });
  });
  return {
    environment: readEnvFile(readFileSync(envFile, 'utf8')),
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Lines of the form `export NAME='value'`. */
function readEnvFile(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^export ([A-Z_]+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}
