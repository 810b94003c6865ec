/**
 * Writes README.md's tables of inputs and outputs from action.yml, between <!-- inputs --> and <!-- /inputs -->
 * and <!-- outputs --> and <!-- /outputs -->. A comment above an input in action.yml is the heading of the table
 * that begins with it. With --check nothing is written, and a difference is exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { type InputGroup, inputGroups } from './action-groups.ts';

const metadata = z.object({
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

const action = readFileSync('action.yml', 'utf8');
const before = readFileSync('README.md', 'utf8');
const after = withSection(
  withSection(before, 'inputs', inputGroups(action).map(inputTable).join('\n\n')),
  'outputs',
  table(
    ['output', 'meaning'],
    Object.entries(metadata.parse(parse(action)).outputs).map(([name, { description }]) => [
      code(name),
      description,
    ]),
  ),
);

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', after);
} else if (after !== before) {
  console.error('README.md does not show action.yml as it is; run node build/readme-tables.ts');
  process.exitCode = 1;
}

function inputTable({ heading, inputs }: InputGroup): string {
  const rows = inputs.map((input) => [
    code(input.name),
    input.description,
    input.required ? 'required' : code(input.default),
  ]);
  const title = heading === '' ? '' : `### ${heading}\n\n`;
  return `${title}${table(['input', 'meaning', 'default'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, head.map(() => '---'), ...rows];
  return cells.map((row) => `| ${row.map(escapePipe).join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

function escapePipe(text: string): string {
  return text.replaceAll('|', '\\|');
}

function withSection(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) {
    throw new Error(
      `README.md has no ${open} followed by ${close}, between which the table belongs`,
    );
  }
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
