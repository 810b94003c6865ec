/**
 * What a runner takes from a step: commands on stdout and files to append to (GitHub docs, "Workflow commands"). Written here, and not by
 * @actions/core, since that loads an HTTP client of a megabyte: three times what Node itself takes to start. A test holds the bytes
 * against the toolkit's.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';

export type Command =
  | 'add-mask'
  | 'debug'
  | 'endgroup'
  | 'error'
  | 'group'
  | 'set-output'
  | 'warning';

/** One line to stdout. */
export function issueCommand(
  command: Command,
  message = '',
  properties: Readonly<Record<string, string>> = {},
): void {
  const written = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(value)}`)
    .join(',');
  writeLine(`::${command}${written && ` ${written}`}::${escapeData(message)}`);
}

export function writeLine(line: string): void {
  process.stdout.write(`${line}${EOL}`);
}

/**
 * Appends an output to the file that GITHUB_OUTPUT names; without one it is a command on a line of its own, as the toolkit writes it.
 * The delimiter is random, so that no value can end its own and begin another output.
 */
export function writeOutput(path: string | undefined, name: string, value: string): void {
  if (!path) {
    writeLine('');
    issueCommand('set-output', value, { name });
    return;
  }
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(path, `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
