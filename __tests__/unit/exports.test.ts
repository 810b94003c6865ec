/** That nothing is exported, or kept, for nobody. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const rooms = ['src', 'sandbox', 'testkit', 'terminal', 'conformance', 'bench', 'demo', 'build'];

interface Source {
  readonly path: string;
  /** Without its comments. */
  readonly text: string;
}

interface Export {
  readonly path: string;
  readonly name: string;
  readonly isType: boolean;
}

const product = sourcesIn(rooms);
const tests = sourcesIn(['__tests__']);
const exported = product.flatMap(exportsOf);

function sourcesIn(folders: readonly string[]): readonly Source[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  ).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8').replace(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, ''),
  }));
}

function exportsOf({ path, text }: Source): readonly Export[] {
  const declared = text.matchAll(
    /^export (?:abstract )?(?:async )?(const|function\*?|class|interface|type) (\w+)/gm,
  );
  return [...declared].map(([, kind, name = '']) => ({
    path,
    name,
    isType: kind === 'interface' || kind === 'type',
  }));
}

/** Whether another file names both the module and what it exports, be it by an import, a re-export or an import at run time. */
function isImported({ path, name }: Export, sources: readonly Source[]): boolean {
  const module = path.slice(path.lastIndexOf('/'));
  return sources.some(
    (source) =>
      source.path !== path &&
      source.text.includes(`${module}'`) &&
      new RegExp(`\\b${name}\\b`).test(source.text),
  );
}

/** Whether its own file uses it beside its declaration. */
function isUsedAtHome({ path, name }: Export): boolean {
  const text = product.find((source) => source.path === path)?.text ?? '';
  return [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
}

function places(dead: readonly Export[]): readonly string[] {
  return dead.map(({ path, name }) => `${path}: ${name}`);
}

it('every function, class and constant that is exported is imported', () => {
  const dead = exported.filter((one) => !one.isType && !isImported(one, [...product, ...tests]));
  expect(places(dead)).toEqual([]);
});

/** For what holds docs/codes.md and docs/checks against the code. */
const listsForDocs = ['checkIds', 'actionCodes', 'failureCodes', 'reasonCodes'];

it('whatever is exported is used, and not by tests alone', () => {
  const dead = exported.filter(
    (one) =>
      // What the testkit has is for tests.
      !one.path.startsWith('testkit/') &&
      !listsForDocs.includes(one.name) &&
      !isUsedAtHome(one) &&
      !isImported(one, product),
  );
  expect(places(dead)).toEqual([]);
});
