/** The tables of docs/devices.md and docs/rollover.md, made of the expectations. */

import { deviceClasses, deviceClassIds } from '../../src/pki/device-classes.ts';
import { keyAlgorithms } from '../../src/pki/material.ts';
import type { Expectations } from './expectations.ts';
import { provided } from './provided-chains.ts';
import { type Family, type Phase, phases, rolloverKey } from './rollover-chains.ts';
import { type Trust, trusts } from './situation.ts';

type Column = readonly [Phase, Trust];

const columns: readonly Column[] = [
  ['plain', 'current'],
  ['plain', 'both'],
  ['rollover', 'current'],
  ['rollover', 'both'],
  ['rollover', 'next'],
  ['finished', 'both'],
  ['finished', 'next'],
];

/** A row for stacks that are alike, a column for each phase and trust. */
function rolloverTable(expected: Expectations, family: Family): string {
  const rows = Object.groupBy(measured(expected), (id) =>
    columns
      .map(([phase, trust]) => cell(expected[rolloverKey(family, phase, trust)]?.[id]))
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

const phaseNames: Readonly<Record<Phase, string>> = {
  plain: 'before',
  rollover: 'during',
  finished: 'after',
};

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

/** A row for each phase, a column for each trust: who connects, with the root sent. */
function phasesTable(expected: Expectations): string {
  const rows = phases.map((phase) => {
    const cells = trusts.map((trust) => whoConnects(expected, phase, trust));
    return `| ${rowNames[phase]} | ${cells.join(' | ')} |`;
  });
  return [
    '| | the domain serves | current root alone | both roots | next root alone |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const rowNames: Readonly<Record<Phase, string>> = {
  plain: 'before, announced, aborted | leaf ← CA',
  rollover: 'from begin to finish | leaf ← CA 2, CA 2 certified by CA, CA',
  finished: 'after finish | leaf ← CA 2',
};

const kinds = { RSA_2048: 'RSA', EC_prime256v1: 'P-256' } as const;

function whoConnects(expected: Expectations, phase: Phase, trust: Trust): string {
  const all = measured(expected);
  const refusing = keyAlgorithms.map((keyAlgorithm) => {
    const row = expected[rolloverKey({ keyAlgorithm, root: 'include' }, phase, trust)];
    return { keyAlgorithm, ids: all.filter((id) => cell(row?.[id]) !== connects) };
  });
  if (refusing.every(({ ids }) => ids.length === all.length)) {
    return 'is refused';
  }
  const always = all.filter((id) => refusing.every(({ ids }) => ids.includes(id)));
  const named = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ');
  const exceptions = [
    ...(always.length > 0 ? [named(always)] : []),
    ...refusing.flatMap(({ keyAlgorithm, ids }) => {
      const more = ids.filter((id) => !always.includes(id));
      return more.length > 0 ? [`with ${kinds[keyAlgorithm]} ${named(more)}`] : [];
    }),
  ];
  return exceptions.length === 0 ? 'connects' : `connects, except ${exceptions.join('; ')}`;
}

/** Each page that has tables, with what is between each of its marks. */
const tables = {
  'docs/devices.md': (expected: Expectations) => ({
    classes: classesTable(),
    'rollover-rsa': rolloverTable(expected, { keyAlgorithm: 'RSA_2048', root: 'include' }),
    'rollover-p256': rolloverTable(expected, { keyAlgorithm: 'EC_prime256v1', root: 'include' }),
    'rootless-rsa': rolloverTable(expected, { keyAlgorithm: 'RSA_2048', root: 'omit' }),
    'rootless-p256': rolloverTable(expected, { keyAlgorithm: 'EC_prime256v1', root: 'omit' }),
    provided: providedTable(expected),
  }),
  'docs/rollover.md': (expected: Expectations) => ({ phases: phasesTable(expected) }),
} as const;

export type Page = keyof typeof tables;
export const pages: readonly Page[] = ['docs/devices.md', 'docs/rollover.md'];

/** The text of the page with each table between its marks. Throws Error when it does not have them. */
export function withTables(page: Page, text: string, expected: Expectations): string {
  return Object.entries(tables[page](expected)).reduce(
    (before, [name, table]) => withSection(before, name, table),
    text,
  );
}

function withSection(page: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`the page lacks ${begin} or ${end}`);
  }
  return `${page.slice(0, from)}${begin}\n${table}\n${page.slice(to)}`;
}
