/** One step of a workflow: a shell command, or this repository's action. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandFile, runAction } from '../../testkit/runner.ts';

export interface Place {
  readonly workspace: string;
  readonly temp: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
}

export interface StepEnd {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the step wrote to GITHUB_ENV, for the steps after it. */
  readonly env: Readonly<Record<string, string>>;
}

export async function runActionStep(
  inputs: Readonly<Record<string, string>>,
  { environment, onLine }: Place,
): Promise<StepEnd> {
  const { exitCode, outputs } = await runAction({ inputs, environment, onLine });
  return { exitCode, outputs, env: {} };
}

/** As `shell: bash`, on this machine's tools and on the Node that runs this. */
export async function runShellStep(command: string, place: Place): Promise<StepEnd> {
  const folder = mkdtempSync(join(place.temp, 'step-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_ENV: join(folder, 'env') };
  for (const file of Object.values(files)) {
    writeFileSync(file, '');
  }
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', command], {
    cwd: place.workspace,
    env: {
      PATH: `${join(process.execPath, '..')}:${process.env.PATH}`,
      HOME: process.env.HOME,
      RUNNER_TEMP: place.temp,
      GITHUB_WORKSPACE: place.workspace,
      GITHUB_STEP_SUMMARY: join(place.temp, 'summary.md'),
      ...files,
      ...place.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      text.toString().trimEnd().split('\n').forEach(place.onLine);
    });
  }
  // Not 'close': what a step leaves running keeps its streams.
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const read = (file: string) => readCommandFile(readFileSync(file, 'utf8'));
  return { exitCode, outputs: read(files.GITHUB_OUTPUT), env: read(files.GITHUB_ENV) };
}
