/** Which room of src/ may know which (docs/decisions/0006-rooms.md). */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** From the ground up: a room may know those before it. */
const rooms = [
  'ports',
  'days',
  'actions',
  'failures',
  'errors',
  'clock',
  'pki',
  'aws',
  'inputs',
  'verification',
  'context',
  'resources',
  'operations',
  'report',
  'github',
  'run',
  'main',
];

interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left at run time. */
  readonly isType: boolean;
}

const src = importsOf('src');
const inside = src.filter(({ to }) => to.startsWith('src/'));

function importsOf(folder: string): readonly Import[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((from) =>
    [
      ...readFileSync(join(root, from), 'utf8').matchAll(
        /\b(?:import|export)\b( type)?(?:[^;'"]*?\bfrom\b)?\s*\(?\s*'([^']+)'/g,
      ),
    ].map(([, type, to = '']) => ({
      from,
      to: to.startsWith('.') ? relative(root, join(root, from, '..', to)) : to,
      isType: type !== undefined,
    })),
  );
}

function report({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** The folder in src/, or a file of its own there. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

/** Everything that `from` imports, and what that imports, and so on; not `from` itself unless it comes back to it. */
function reachedFrom(from: string, imports: readonly Import[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [from];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    for (const { to } of imports.filter((one) => one.from === file)) {
      if (!reached.has(to)) {
        reached.add(to);
        next.push(to);
      }
    }
  }
  return reached;
}

it('every import is seen', () => {
  expect(inside.length).toBeGreaterThan(300);
  expect(src.some(({ to }) => to === '@actions/core')).toBe(true);
});

describe('arrows go one way', () => {
  it('between the rooms; the types of an outcome are for all', () => {
    const backward = inside.filter(
      ({ from, to }) =>
        to !== 'src/context/outcome.ts' && rooms.indexOf(roomOf(from)) < rooms.indexOf(roomOf(to)),
    );
    expect(backward.map(report)).toEqual([]);
  });

  it('every room has its place', () => {
    const unknown = inside.map(({ from }) => roomOf(from)).filter((room) => !rooms.includes(room));
    expect(unknown).toEqual([]);
  });

  it.each(['src', 'sandbox'])('no file of %s comes back to itself', (folder) => {
    const imports = importsOf(folder);
    const files = new Set(imports.map(({ from }) => from));
    expect([...files].filter((file) => reachedFrom(file, imports).has(file))).toEqual([]);
  });
});

it('report knows only the types of results, what a failure is, how a day is written, and how a run ends', () => {
  const known = inside.filter(
    ({ from, to, isType }) => roomOf(from) === 'report' && !isType && roomOf(to) !== 'report',
  );
  expect(new Set(known.map(({ to }) => to))).toEqual(
    new Set(['src/context/status.ts', 'src/days.ts', 'src/errors.ts']),
  );
});

it('an outcome is types alone', () => {
  const loaded = src.filter(({ from, isType }) => from === 'src/context/outcome.ts' && !isType);
  expect(loaded).toEqual([]);
});

it('one zod is bundled, the small one', () => {
  const flavours = src.filter(({ to }) => /^zod(\/|$)/.test(to)).map(({ to }) => to);
  expect(new Set(flavours)).toEqual(new Set(['zod/mini']));
});

it('nothing but src/github knows that it runs inside a job', () => {
  const knowing = src.filter(({ to }) => to.startsWith('@actions/'));
  expect(knowing.filter(({ from }) => roomOf(from) !== 'github').map(report)).toEqual([]);
});

describe('pki and every plan touch no network, no clock and no SDK, through whatever they import', () => {
  const forbidden =
    /^(node:(net|tls|dns|http|https|http2|dgram|timers|child_process|fs)(\/.*)?|@aws-sdk\/.*|mqtt|src\/clock\.ts)$/;
  const loaded = src.filter(({ isType }) => !isType);
  const pure = globSync(['src/pki/*.ts', 'src/{resources/*,operations}/plan*.ts'], { cwd: root })
    // The handshake in memory speaks TLS with itself.
    .filter((file) => file !== 'src/pki/handshake.ts');

  it.each(pure)('%s', (file) => {
    const reached = [
      ...reachedFrom(
        file,
        loaded.filter(({ to }) => to !== 'src/pki/handshake.ts'),
      ),
    ];
    expect(reached.filter((to) => forbidden.test(to))).toEqual([]);
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/Date\.now\(\)|new Date\(\)/);
  });
});

it.each([
  ['the sandbox', 'sandbox', 'src/'],
  ['src', 'src', 'terminal/'],
  ['the testkit', 'testkit', 'terminal/'],
  ['a terminal', 'terminal', 'sandbox/'],
])('%s knows nothing of the other: %s → %s', (_who, folder, other) => {
  const knowing = importsOf(folder).filter(({ to }) => to.startsWith(other));
  expect(knowing.map(report)).toEqual([]);
});
