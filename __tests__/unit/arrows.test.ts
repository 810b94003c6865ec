/** Which room of src/ may know which (docs/decisions/0006-rooms.md). */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** From the ground up: a room may know those before it. */
const rooms = [
  'ports',
  'errors',
  'clock',
  'pki',
  'aws',
  'inputs',
  'host',
  'proof',
  'convergence',
  'operations',
  'report',
  'run',
  'main',
];

/** Within convergence. */
const floors = ['observe', 'plan', 'apply'];

interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left at run time. */
  readonly isType: boolean;
}

const imports: readonly Import[] = globSync('src/**/*.ts', { cwd: root }).flatMap((from) =>
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
const inside = imports.filter(({ to }) => to.startsWith('src/'));

function tell({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** The folder in src/, or the file where that stands there by itself. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function floorOf(path: string): number {
  return floors.indexOf(path.split('/')[2] ?? '');
}

it('every import is seen', () => {
  expect(inside.length).toBeGreaterThan(300);
  expect(imports.some(({ to }) => to === '@actions/core')).toBe(true);
});

describe('arrows go one way', () => {
  it('between the rooms; the types of an outcome are for all', () => {
    const backward = inside.filter(
      ({ from, to }) =>
        roomOf(from) !== 'outcome' &&
        roomOf(to) !== 'outcome' &&
        rooms.indexOf(roomOf(from)) < rooms.indexOf(roomOf(to)),
    );
    expect(backward.map(tell)).toEqual([]);
  });

  it('within convergence', () => {
    const floored = inside.filter(
      ({ from, to }) => roomOf(from) === 'convergence' && roomOf(to) === 'convergence',
    );
    const backward = floored.filter(
      ({ from, to }) => floorOf(from) >= 0 && floorOf(from) < floorOf(to),
    );
    expect(backward.map(tell)).toEqual([]);
  });

  it('every room has its place', () => {
    const known = new Set([...rooms, 'outcome']);
    expect(inside.map(({ from }) => roomOf(from)).filter((room) => !known.has(room))).toEqual([]);
  });
});

it('report knows only the types of results, and what a failure is', () => {
  const known = inside.filter(
    ({ from, to, isType }) => roomOf(from) === 'report' && !isType && roomOf(to) !== 'report',
  );
  expect(new Set(known.map(({ to }) => to))).toEqual(new Set(['src/errors.ts']));
});

it('an outcome is types alone', () => {
  const loaded = imports.filter(({ from, isType }) => from === 'src/context/outcome.ts' && !isType);
  expect(loaded).toEqual([]);
});

it('nothing but main and report knows that it runs inside a job', () => {
  const knowing = imports.filter(({ to }) => to.startsWith('@actions/'));
  expect(knowing.filter(({ from }) => !['main', 'report'].includes(roomOf(from)))).toEqual([]);
});

it.each(['pki', 'convergence/plan'])('%s touches no network and no clock', (room) => {
  const forbidden =
    /^(node:(net|tls|dns|http|https|http2|dgram|timers|child_process|fs)(\/.*)?|@aws-sdk\/.*|mqtt|src\/clock\.ts)$/;
  const touching = imports.filter(
    ({ from, to, isType }) => from.startsWith(`src/${room}/`) && !isType && forbidden.test(to),
  );
  // The handshake in memory speaks TLS with itself.
  expect(touching.filter(({ from }) => from !== 'src/pki/handshake.ts').map(tell)).toEqual([]);
  const sources = globSync(`src/${room}/**/*.ts`, { cwd: root });
  const looking = sources.filter((path) =>
    /Date\.now\(\)|new Date\(\)/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(looking).toEqual([]);
});

it('the sandbox knows nothing of src', () => {
  const knowing = globSync('sandbox/**/*.ts', { cwd: root }).filter((path) =>
    /'(\.\.\/)+src\//.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(knowing).toEqual([]);
});
