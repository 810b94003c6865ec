/** A process of its own with the files and variables that a runner gives a step. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from '@jest/globals';

export interface JobProcess {
  /** Of stdout, those that are empty left out. */
  readonly lines: readonly string[];
  readonly exitCode: unknown;
  /** RUNNER_TEMP. */
  readonly folder: string;
  /** What was written into the file that this variable names. */
  read(variable: string): string;
}

export interface RunnerOptions {
  /** The file variables that are set (GITHUB_OUTPUT, …). */
  readonly files?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs an ES module in which `job` is the job. */
export async function runInJob(script: string, options: RunnerOptions = {}): Promise<JobProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  const files = Object.fromEntries((options.files ?? []).map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) {
    writeFileSync(file, '');
  }
  const source = join(import.meta.dirname, '../../../src');
  const preamble = [
    `import { createJob } from '${source}/github/job.ts';`,
    `import { processHost } from '${source}/github/host.ts';`,
    'const job = createJob(processHost());',
  ];
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', [...preamble, script].join('\n')],
    {
      env: {
        PATH: process.env.PATH,
        RUNNER_TEMP: folder,
        // Stripping the types takes longer than the job.
        NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
        ...files,
        ...options.environment,
      },
    },
  );
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  expect(stderr).toBe('');
  return {
    lines: stdout.split('\n').filter((line) => line !== ''),
    exitCode,
    folder,
    read: (variable) => readFileSync(files[variable] ?? '', 'utf8'),
  };
}
