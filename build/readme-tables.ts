/**
 * Writes README.md's tables of inputs and outputs from action.yml, between <!-- inputs --> and <!-- /inputs -->
 * and <!-- outputs --> and <!-- /outputs -->. A comment above an input in action.yml is the heading of the table
 * that begins with it. With --check nothing is written, and a difference is exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument } from 'yaml';
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

const document = parseDocument(readFileSync('action.yml', 'utf8'));
const { inputs, outputs } = metadata.parse(document.toJS());
const inputColumns = ['input', 'meaning', 'default'];
const before = readFileSync('README.md', 'utf8');
const after = withSection(
  withSection(before, 'inputs', inputTables()),
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

function inputTables(): string {
  const headings = inputHeadings();
  const tables: string[] = [];
  let rows: string[][] = [];
  for (const [name, input] of Object.entries(inputs).toReversed()) {
    const value = input.required ? 'required' : code(input.default ?? '');
    rows.unshift([code(name), input.description, value]);
    const heading = headings.get(name);
    if (heading !== undefined) {
      tables.unshift(`### ${heading}\n\n${table(inputColumns, rows)}\n`);
      rows = [];
    }
  }
  return [...(rows.length > 0 ? [table(inputColumns, rows)] : []), ...tables].join('\n').trimEnd();
}

/** The comment above each input that has one. YAML hands the one above the first input to the map as a whole. */
function inputHeadings(): ReadonlyMap<string, string> {
  const map = document.get('inputs');
  if (!isMap(map)) {
    return new Map();
  }
  const keys = map.items.map(({ key }) => key).filter(isScalar);
  const comments = keys.map(
    (key, index) => key.commentBefore ?? (index === 0 ? map.commentBefore : null),
  );
  return new Map(
    keys.flatMap(({ value }, index) => {
      const comment = comments[index];
      return comment ? [[String(value), comment.trim()]] : [];
    }),
  );
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
