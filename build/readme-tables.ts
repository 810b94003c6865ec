/**
 * Writes README.md's tables of inputs and outputs from action.yml, between <!-- inputs --> and <!-- /inputs -->
 * and <!-- outputs --> and <!-- /outputs -->. With --check nothing is written, and a difference is exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const metadata = z.object({
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z._default(z.boolean(), false),
      default: z.optional(z.string()),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

const { inputs, outputs } = metadata.parse(parse(readFileSync('action.yml', 'utf8')));
const before = readFileSync('README.md', 'utf8');
const after = withSection(
  withSection(before, 'inputs', inputTable()),
  'outputs',
  table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  ),
);

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', after);
} else if (after !== before) {
  console.error('README.md does not show action.yml as it is; run node build/readme-tables.ts');
  process.exitCode = 1;
}

function inputTable(): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    input.description,
    input.required ? 'required' : code(input.default ?? ''),
  ]);
  return table(['input', 'meaning', 'default'], rows);
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
