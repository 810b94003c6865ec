/** The tables of docs/devices.md, made of the expectations. */

import { deviceClasses, deviceClassIds } from '../../src/pki/device-classes.ts';
import type { KeyAlgorithm } from '../../src/pki/material.ts';
import type { Expectations } from './expectations.ts';
import { provided } from './provided-chains.ts';
import { type Phase, rolloverKey } from './rollover-chains.ts';
import type { Trust } from './situation.ts';

type Column = readonly [Phase, Trust];

const columns: readonly Column[] = [
  ['plain', 'current'],
  ['plain', 'both'],
  ['rollover', 'current'],
  ['rollover', 'both'],
  ['rollover', 'next'],
];

/** A row for stacks that are alike, a column for each phase and trust. */
function rolloverTable(expected: Expectations, keyAlgorithm: KeyAlgorithm): string {
  const rows = Object.groupBy(measured(expected), (id) =>
    columns
      .map(([phase, trust]) => cell(expected[rolloverKey(keyAlgorithm, phase, trust)]?.[id]))
      .join(' | '),
  );
  return [
    `| stack | ${columns.map(([phase, trust]) => `${phaseNames[phase]}, ${trustNames[trust]}`).join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...Object.entries(rows).map(
      ([cells, ids = []]) => `| ${ids.map((id) => deviceClasses[id].name).join('; ')} | ${cells} |`,
    ),
  ].join('\n');
}

const phaseNames: Readonly<Record<Phase, string>> = { plain: 'before', rollover: 'during' };

const trustNames: Readonly<Record<Trust, string>> = {
  current: 'current root',
  both: 'both roots',
  next: 'next root alone',
};

/** A row for each chain: what differs in it, and who refuses it for which rule. */
function providedTable(expected: Expectations): string {
  return [
    '| what differs | refused by | rule |',
    '| --- | --- | --- |',
    ...Object.entries(provided).map(([id, what]) => `| ${what} | ${refusers(expected, id)} |`),
  ].join('\n');
}

function refusers(expected: Expectations, situation: string): string {
  const byRule = Object.groupBy(measured(expected), (id) => cell(expected[situation]?.[id]));
  const refused = Object.entries(byRule).filter(([outcome]) => outcome !== connects);
  return [
    refused.map(([, ids = []]) => everyone(expected, ids)).join('; ') || 'none',
    refused.map(([outcome]) => outcome.replace('refused: ', '')).join('; '),
  ].join(' | ');
}

function everyone(expected: Expectations, ids: readonly string[]): string {
  const names = ids.map((id) => `\`${id}\``).join(', ');
  return ids.length === measured(expected).length ? 'every stack' : names;
}

const connects = 'connects';

/** The outcome, which no version of TLS changes but for a stack that does not have it. */
function cell(outcomes: readonly string[] | undefined): string {
  const known = new Set((outcomes ?? []).filter((outcome) => outcome !== 'refused: tls-version'));
  return [...known].join(', ');
}

function measured(expected: Expectations) {
  const [first = {}] = Object.values(expected);
  return deviceClassIds.filter((id) => id in first);
}

/** Every name of the input device-classes. */
function classesTable(): string {
  return [
    '| class | devices |',
    '| --- | --- |',
    ...deviceClassIds.map((id) => `| \`${id}\` | ${deviceClasses[id].name} |`),
  ].join('\n');
}

/** The page with each table between its marks. Throws Error when the page does not have them. */
export function withTables(page: string, expected: Expectations): string {
  const tables = {
    classes: classesTable(),
    'rollover-rsa': rolloverTable(expected, 'RSA_2048'),
    'rollover-p256': rolloverTable(expected, 'EC_prime256v1'),
    provided: providedTable(expected),
  };
  return Object.entries(tables).reduce(
    (text, [name, table]) => withSection(text, name, table),
    page,
  );
}

function withSection(page: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`docs/devices.md lacks ${begin} or ${end}`);
  }
  return `${page.slice(0, from)}${begin}\n${table}\n${page.slice(to)}`;
}
