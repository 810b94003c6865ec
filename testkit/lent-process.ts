/** This process in place of one that a runner starts: its environment and what it prints. */
import { copyFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets `work` find these variables in `process.env` and nothing else, and hands each line it prints to `take`. One at a time: the SDK
 * and @actions/core read the one `process.env` there is and write to the one `process.stdout`.
 */
export async function lendProcess(
  environment: Readonly<Record<string, string | undefined>>,
  take: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const summary = environment.GITHUB_STEP_SUMMARY;
  const restoreEnvironment = replaceEnvironment({
    ...environment,
    // @actions/core keeps the first path that it sees for as long as it is loaded.
    ...(summary && { GITHUB_STEP_SUMMARY: emptySummary() }),
  });
  const restoreStdout = captureStdout(take);
  try {
    await work();
  } finally {
    restoreStdout();
    restoreEnvironment();
  }
  if (summary) {
    copyFileSync(summaryPath, summary);
  }
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
