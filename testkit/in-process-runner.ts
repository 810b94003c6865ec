/** Runs the source in this process: no start-up and no module loaded twice, so that a run costs what it does. */
import { copyFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as runSource } from '../src/run.ts';
import { type ActionResult, type ActionRun, prepareStep } from './runner.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * One run at a time, since the SDK and @actions/core read the one `process.env` there is and write to the one `process.stdout`:
 * further runs wait for their turn. Signals, exits and what Node reads when it starts need a process: `runSource` of runner.ts.
 */
export function runInProcess(run: Omit<ActionRun, 'terminate' | 'kill'>): Promise<ActionResult> {
  const mine = last.then(() => runNow(run));
  last = mine.catch(() => undefined);
  return mine;
}

async function runNow(run: ActionRun): Promise<ActionResult> {
  const step = prepareStep(run);
  const summary = step.environment.GITHUB_STEP_SUMMARY;
  const restoreEnvironment = replaceEnvironment({
    ...step.environment,
    // @actions/core keeps the first path that it sees for as long as it is loaded.
    ...(summary && { GITHUB_STEP_SUMMARY: emptySummary() }),
  });
  const restoreStdout = captureStdout((line) => step.console.take(line));
  let exitCode = 0;
  try {
    await runSource({
      environment: process.env,
      signal: run.cancel ?? new AbortController().signal,
      setFailed: () => {
        exitCode = 1;
      },
    });
  } finally {
    restoreStdout();
    restoreEnvironment();
  }
  if (summary) {
    copyFileSync(summaryPath, summary);
  }
  return step.resultOf(exitCode);
}

const summaryPath = join(mkdtempSync(join(tmpdir(), 'summary-')), 'summary.md');
writeFileSync(summaryPath, '');

function emptySummary(): string {
  truncateSync(summaryPath);
  return summaryPath;
}

function replaceEnvironment(environment: Readonly<Record<string, string | undefined>>): () => void {
  const before = { ...process.env };
  assign(environment);
  return () => assign(before);
}

function assign(environment: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) {
    delete process.env[name];
  }
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) {
      process.env[name] = value;
    }
  }
}

/** Jest gives each test file a `process` of its own, so that nothing of what jest prints comes this way. */
function captureStdout(take: (line: string) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(process, 'stdout');
  let rest = '';
  Object.defineProperty(process, 'stdout', {
    configurable: true,
    value: {
      write: (text: string) => {
        const lines = `${rest}${text}`.split(/\r?\n/);
        rest = lines.pop() ?? '';
        lines.forEach(take);
        return true;
      },
    },
  });
  return () => {
    if (rest !== '') {
      take(rest);
    }
    Object.defineProperty(process, 'stdout', own ?? { configurable: true, value: undefined });
  };
}
