/** docs/sandbox.md says what is: its files, tests and knobs are those of the code. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultLatencies } from '../../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts';
import { certificateWorlds, configurationWorlds } from '../../matrix/unknown-worlds.ts';

const page = readFileSync('docs/sandbox.md', 'utf8');

/** The cells of each row of the tables below a heading of the second level, head rows left out. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(new RegExp(`^## ${heading}$`, 'm'));
  return section
    .split(/^## /m, 1)
    .join('')
    .split('\n')
    .filter((line, at, lines) => line.startsWith('|') && !isHead(line) && !isHead(lines[at + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

const isHead = (line = ''): boolean => line.startsWith('| ---');

/** Each `file.test.ts` › "title", › "another title of the same file". */
function namedTests(text: string): readonly (readonly [file: string, title: string])[] {
  return [...text.matchAll(/`([\w./-]+\.test\.ts)`((?:,? › "(?:[^"\\]|\\.)+")*)/g)].flatMap(
    ([, file = '', titles = '']) => {
      const found = [...titles.matchAll(/› "((?:[^"\\]|\\.)+)"/g)];
      return found.map(([, title = '']) => [file, title.replaceAll('\\"', '"')] as const);
    },
  );
}

/** Whether a test file has this title, in whatever quotes. */
function hasTitle(file: string, title: string): boolean {
  const text = readFileSync(`__tests__/${file}`, 'utf8');
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((literal) => text.includes(literal));
}

const rules = rowsBelow('Rules');
const knobs = rowsBelow('Knobs');
const unknowns = rowsBelow('What is not known');

describe('a rule', () => {
  it('has an id of its own, a source, a test of the sandbox, and a file and a test that rely on it', () => {
    expect(rules.length).toBeGreaterThan(60);
    const ids = rules.map(([id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [id, rule, source, sandboxTest = '', reliance = '', ...more] of rules) {
      expect({ id, rule, source, more }).toEqual({
        id: expect.stringMatching(/^[a-z0-9-]+$/),
        rule: expect.stringMatching(/./),
        source: expect.stringMatching(/./),
        more: [],
      });
      const enforced = namedTests(sandboxTest);
      expect({ id, enforced }).not.toEqual({ id, enforced: [] });
      expect(enforced.every(([file]) => file.startsWith('sandbox/'))).toBe(true);
      expect({ id, reliance }).toEqual({
        id,
        reliance: expect.stringMatching(/`(src|docs)\/[\w/-]+\.(ts|md)`/),
      });
      expect({ id, relying: namedTests(reliance) }).not.toEqual({ id, relying: [] });
    }
  });
});

describe('what the page names', () => {
  const mentioned = [...page.matchAll(/`((?:src|sandbox|docs|[a-z]+)\/[\w./-]+\.(?:ts|md))`/g)];

  it('are files that exist', () => {
    const files = mentioned.map(([, file = '']) =>
      file.endsWith('.test.ts') ? `__tests__/${file}` : file,
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const links = [...page.matchAll(/\]\((?!https|#)([^)]+)\)/g)].map(([, to]) => `docs/${to}`);
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('are tests that exist', () => {
    const tests = namedTests(page);
    expect(tests.length).toBeGreaterThan(150);
    expect(tests.filter(([file, title]) => !hasTitle(file, title))).toEqual([]);
  });

  it('are sources that have an address', () => {
    const cells = [...rules.map((row) => row[2]), ...unknowns.map((row) => row[1])];
    const names = cells.flatMap((cell = '') =>
      [...cell.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name),
    );
    expect(names.filter((name) => !page.includes(`\n[${name}]: https://`))).toEqual([]);
    const defined = [...page.matchAll(/^\[([^\]]+)\]: /gm)].map(([, name]) => name);
    expect(defined.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the knobs', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ domain: 'iot.example.com' });
  });
  afterAll(() => sandbox.close());

  it('are those of the code, with their defaults', () => {
    const told = Object.fromEntries(knobs.map(([name, fallback]) => [name, fallback]));
    const rooms = { latencies: defaultLatencies, ...sandbox.knobs };
    const real = Object.entries(rooms).flatMap(([room, settings]) =>
      Object.entries(settings).map(([name, value]) => [`\`${room}.${name}\``, report(value)]),
    );
    expect(told).toEqual(Object.fromEntries(real));
  });

  it('that nobody knows the answer of are described, and no other', () => {
    const marked = knobs
      .filter(([, , what = '']) => what.startsWith('**?**'))
      .map(([name]) => name);
    expect(unknowns.map(([name]) => name).toSorted()).toEqual(marked.toSorted());
  });

  it('that nobody knows the answer of are each set otherwise in a test of the action', () => {
    const worlds = [...certificateWorlds, ...configurationWorlds];
    const inWorlds = worlds.flatMap((world) =>
      Object.entries(world.knobs).flatMap(([room, set]) =>
        Object.keys(set).map((knob) => `\`${room}.${knob}\``),
      ),
    );
    for (const [name = '', , action = ''] of unknowns) {
      const saysWorlds = action.includes('the worlds');
      expect({ name, saysWorlds }).toEqual({ name, saysWorlds: inWorlds.includes(name) });
      const isTested = saysWorlds || action === 'the same test' || namedTests(action).length > 0;
      expect({ name, isTested }).toEqual({ name, isTested: true });
    }
  });
});

function report(value: unknown): string {
  if (value === undefined) {
    return 'unset';
  }
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
