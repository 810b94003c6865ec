/**
 * A value that may be absent is a member `name?: T | undefined`, and handed on as it is: absent and undefined mean the same
 * (CONTRIBUTING.md). So no object literal spreads a member on a condition.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

const root = join(import.meta.dirname, '../..');

/** Where the types of others do not accept undefined. */
const ofOthers: Readonly<Record<string, string>> = {
  'src/aws/session.ts': "the SDK's type of credentials",
};

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesIn(value: unknown): readonly Node[] {
  const inside = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return [...(isNode(value) ? [value] : []), ...inside.flatMap(nodesIn)];
}

/** `cond && { member }`, or `cond ? { member } : …`; what is spread whole, as `cond ? tags : {}`, has no member to name. */
function isConditional(value: unknown): boolean {
  if (!isNode(value)) {
    return false;
  }
  switch (value.type) {
    case 'ParenthesisExpression':
      return isConditional(value.expression);
    case 'BinaryExpression':
      return value.operator === '&&' && hasMembers(value.right);
    case 'ConditionalExpression':
      return hasMembers(value.consequent) || hasMembers(value.alternate);
    default:
      return false;
  }
}

function hasMembers(value: unknown): boolean {
  return (
    isNode(value) &&
    value.type === 'ObjectExpression' &&
    Array.isArray(value.properties) &&
    value.properties.length > 0
  );
}

function conditionalSpreads(source: string): number {
  const literals = nodesIn(parseSync(source, { syntax: 'typescript' })).filter(
    ({ type }) => type === 'ObjectExpression',
  );
  return literals
    .flatMap(({ properties }) => (Array.isArray(properties) ? properties : []))
    .filter(
      (property: unknown) =>
        isNode(property) && property.type === 'SpreadElement' && isConditional(property.arguments),
    ).length;
}

/** Optional members that do not accept undefined. */
function exactMembers(source: string): number {
  const optional = nodesIn(parseSync(source, { syntax: 'typescript' })).filter(
    ({ type, optional }) => type === 'TsPropertySignature' && optional === true,
  );
  return optional.filter(
    ({ typeAnnotation }) =>
      !nodesIn(typeAnnotation).some(
        ({ type, kind }) =>
          type === 'TsKeywordType' && (kind === 'undefined' || kind === 'unknown'),
      ),
  ).length;
}

it('finds a member that is spread on a condition', () => {
  expect(conditionalSpreads('const a = { ...(b && { b }) };')).toBe(1);
  expect(conditionalSpreads('const a = { ...(b === undefined ? {} : { b }) };')).toBe(1);
  expect(conditionalSpreads('const a = { b, ...c, ...(d ? e : {}) }; f(...(g ? [h] : []));')).toBe(
    0,
  );
});

it('finds an optional member that does not accept undefined', () => {
  expect(exactMembers('interface A { readonly b?: string }')).toBe(1);
  expect(exactMembers('interface A { readonly b?: string | undefined; c: number }')).toBe(0);
});

const files = globSync('{src,terminal}/**/*.ts', { cwd: root }).filter(
  (file) => !(file in ofOthers),
);

const sources = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);

it('every file hands on what may be absent as it is', () => {
  const spreading = sources.filter(([, source]) => conditionalSpreads(source) > 0);
  expect(spreading.map(([file]) => file)).toEqual([]);
});

it('every optional member accepts undefined', () => {
  const exact = sources.filter(([, source]) => exactMembers(source) > 0);
  expect(exact.map(([file]) => file)).toEqual([]);
});

it.each(Object.keys(ofOthers))('%s is an exception', (file) => {
  expect(conditionalSpreads(readFileSync(join(root, file), 'utf8'))).toBe(1);
});
