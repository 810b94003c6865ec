/** `npm run action -- OPERATION --domain NAME [--INPUT VALUE …]`: the action at a terminal, from its source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitIfCancelled, processHost } from '../src/github/host.ts';
import { run } from '../src/run.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { helpOf } from './help.ts';
import { createTerminalJob } from './job.ts';
import { outputLines } from './outputs.ts';

const argv = process.argv.slice(2);
const read = readArguments(argv, process.env, (path) => readFileSync(path, 'utf8'));
if (argv.length === 0) {
  console.error(help());
  process.exitCode = 2;
} else if (!read.ok) {
  for (const problem of read.problems) {
    console.error(`error: ${problem}`);
  }
  console.error('npm run action -- --help lists the inputs.');
  process.exitCode = 2;
} else if (read.value.wantsHelp) {
  console.log(help());
} else {
  await start(read.value);
}

async function start({ inputs, wantsJson }: Arguments): Promise<void> {
  const host = processHost();
  const debug = process.env.RUNNER_DEBUG === '1';
  const job = createTerminalJob((line) => console.error(line), host.setFailed, debug);
  await run({ ...host, environment: { ...process.env, ...inputs } }, job);
  console.log(
    wantsJson
      ? JSON.stringify(Object.fromEntries(job.outputs), undefined, 2)
      : outputLines(job.outputs).join('\n'),
  );
  exitIfCancelled(host);
}

function help(): string {
  return helpOf(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8'));
}
