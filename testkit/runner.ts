/**
 * A GitHub runner as far as an action sees one: inputs and files through the environment, workflow commands from stdout.
 * Starts the action as a process of its own; in-process-runner.ts runs it in this one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { z } from 'zod';

export interface ActionRun {
  /** As the `with:` of a step. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Added to an otherwise bare environment: AWS_REGION, AWS_ENDPOINT_URL, …. */
  readonly environment: Readonly<Record<string, string>>;
  /** Called with each line that the log would show, secrets already masked. */
  readonly onLine?: ((line: string) => void) | undefined;
  /** Sent SIGINT when it is aborted, as a cancelled job is. */
  readonly cancel?: AbortSignal | undefined;
  /** Sent SIGTERM when it is aborted, as a job is that lived on for 7.5 seconds after SIGINT. */
  readonly terminate?: AbortSignal | undefined;
  /** Killed without warning (SIGKILL) when it is aborted, as on a runner that dies. */
  readonly kill?: AbortSignal | undefined;
}

export interface ActionResult {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** The log as people see it. */
  readonly log: readonly string[];
  /** Messages of `::error` commands. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Texts the action asked to be masked, in order. */
  readonly masks: readonly string[];
  /** Everything written to stdout and stderr, `::add-mask::` lines left out. */
  readonly unmasked: string;
  /** The job summary, Markdown. */
  readonly summary: string;
  readonly runnerTemp: string;
}

const root = join(import.meta.dirname, '..');

const manifest = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
  runs: z.object({ main: z.string() }),
});

type Manifest = z.infer<typeof manifest>;
let known: Manifest | undefined;

/** Read once in a process: parsing the YAML takes longer than preparing all else of a step. */
function readManifest(): Manifest {
  known ??= manifest.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));
  return known;
}

/** Runs what action.yml names as main, the committed `dist/`, to its end: what users run. */
export function runAction(run: ActionRun): Promise<ActionResult> {
  return runProcess(readManifest().runs.main, run);
}

/** Runs `src/main.ts` to its end, so that a mistake in the source is seen without a build. */
export function runSource(run: ActionRun): Promise<ActionResult> {
  // Where Node finds the modules stripped of types and compiled: half of what a start takes.
  const { NODE_COMPILE_CACHE = join(tmpdir(), 'node-compile-cache') } = process.env;
  return runProcess('src/main.ts', {
    ...run,
    environment: { NODE_COMPILE_CACHE, ...run.environment },
  });
}

async function runProcess(main: string, run: ActionRun): Promise<ActionResult> {
  const step = prepareStep(run);
  const child = spawn(process.execPath, [join(root, main)], {
    cwd: step.runnerTemp,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: step.environment,
  });
  run.cancel?.addEventListener('abort', () => child.kill('SIGINT'));
  run.terminate?.addEventListener('abort', () => child.kill('SIGTERM'));
  run.kill?.addEventListener('abort', () => child.kill('SIGKILL'));
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  await Promise.all(
    [child.stdout, child.stderr].map(async (stream) => {
      for await (const line of createInterface({ input: stream })) {
        step.console.take(line);
      }
    }),
  );
  return step.resultOf(await exit);
}

/** What a runner prepares for one step, and what it reads once the step has ended. */
export interface Step {
  /** All the variables that the action sees. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly runnerTemp: string;
  readonly console: RunnerConsole;
  resultOf(exitCode: number | null): ActionResult;
}

/** @throws Error when action.yml has no such input. */
export function prepareStep(run: ActionRun): Step {
  const { inputs } = readManifest();
  const unknown = Object.keys(run.inputs).filter((name) => !(name in inputs));
  if (unknown.length > 0) {
    throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  }
  const runnerTemp = mkdtempSync(join(tmpdir(), 'runner-'));
  const fileOf = (name: string) => join(runnerTemp, name);
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', summaryFile];
  for (const name of files) {
    writeFileSync(fileOf(name), '');
  }
  const console = new RunnerConsole(run.onLine);
  const environment = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: runnerTemp,
    RUNNER_TEMP: runnerTemp,
    ...Object.fromEntries(files.map((name) => [name, fileOf(name)])),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, { default: fallback = '' }]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        run.inputs[name] ?? fallback,
      ]),
    ),
    ...run.environment,
  };
  return {
    environment,
    runnerTemp,
    console,
    resultOf: (exitCode) => ({
      exitCode,
      outputs: readCommandFile(readFileSync(fileOf('GITHUB_OUTPUT'), 'utf8')),
      log: console.log,
      errors: console.errors,
      warnings: console.warnings,
      masks: console.masks,
      unmasked: console.unmasked.join('\n'),
      summary: readFileSync(fileOf(summaryFile), 'utf8'),
      runnerTemp,
    }),
  };
}

const summaryFile = 'GITHUB_STEP_SUMMARY';

/** What a runner makes of the lines an action prints. */
class RunnerConsole {
  readonly log: string[] = [];
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly masks: string[] = [];
  readonly unmasked: string[] = [];
  readonly #onLine: ((line: string) => void) | undefined;

  constructor(onLine: ((line: string) => void) | undefined) {
    this.#onLine = onLine;
  }

  take(line: string): void {
    const [, command, text = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (command === 'add-mask') {
      this.masks.push(unescapeData(text));
      return;
    }
    this.unmasked.push(line);
    if (command === 'error') {
      this.errors.push(unescapeData(text));
    }
    if (command === 'warning') {
      this.warnings.push(unescapeData(text));
    }
    if (command === 'debug' || command === 'endgroup') {
      return;
    }
    this.#show(command ? `${label(command)}${unescapeData(text)}` : line);
  }

  #show(line: string): void {
    const masked = this.masks.reduce((text, mask) => text.replaceAll(mask, '***'), line);
    this.log.push(masked);
    this.#onLine?.(masked);
  }
}

function label(command: string): string {
  return command === 'group' ? '▼ ' : `${command}: `;
}

/** The toolkit's escaping of workflow command data. */
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** GITHUB_OUTPUT's two forms: `name=value` and `name<<delimiter`, value lines, delimiter. */
export function readCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (name && delimiter) {
      const end = lines.indexOf(delimiter, at + 1);
      values[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
  }
  return values;
}
