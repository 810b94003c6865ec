import { describe, expect, it } from '@jest/globals';
import { evaluate, fill, isDue, type Scope } from '../../conformance/e2e/expression.ts';

const contexts = {
  env: { NAME: 'iot.example.com', EMPTY: '' },
  inputs: { 'dry-run': true, other: false },
  steps: { a: { outcome: 'failure', outputs: { 'a-path': '/tmp/x', count: '2' } } },
  needs: {},
};
const scope: Scope = { contexts, hasFailed: false };
const failed: Scope = { contexts, hasFailed: true };

function within(inner: string): string {
  return `\${{ ${inner} }}`;
}

describe('an expression', () => {
  it.each([
    ["'it''s'", "it's"],
    ['true', true],
    ['42', 42],
    ['env.NAME', 'iot.example.com'],
    ['steps.a.outputs.a-path', '/tmp/x'],
    ['steps.b.outputs.a-path', null],
    ["env.MISSING || 'none'", 'none'],
    ["env.NAME && 'some' || 'none'", 'some'],
    ['!inputs.dry-run', false],
    ['!(inputs.dry-run && inputs.other)', true],
    ["steps.a.outcome == 'FAILURE'", true],
    ["steps.b.outcome != 'success'", true],
    ["env.EMPTY == ''", true],
    ['steps.a.outputs.count == 2', true],
    ["inputs.other || env.NAME == 'x' || 'last'", 'last'],
  ])('%s is %j', (text, value) => {
    expect(evaluate(text, scope)).toBe(value);
  });

  it.each([
    ['toJSON(env)', 'does not know the expression'],
    ['secrets.TOKEN', 'does not know the context secrets'],
    ['env', 'does not know the expression'],
    ["env.NAME ='x'", 'does not know the expression'],
    ['(env.NAME', 'does not know the expression'],
    ['', 'does not know the expression'],
  ])('%j is refused, never guessed', (text, message) => {
    expect(() => evaluate(text, scope)).toThrow(message);
  });
});

it('fills every expression of a text, and what is not set with nothing', () => {
  const [name, count, missing] = ['env.NAME', 'steps.a.outputs.count', 'env.MISSING'].map(within);
  expect(fill(`${name}:${count}${missing}.`, scope)).toBe('iot.example.com:2.');
});

describe('a condition', () => {
  it.each([
    ["env.NAME != ''", true, false],
    [within("env.NAME == 'x'"), false, false],
    ['success()', true, false],
    ['failure()', false, true],
    ['always()', true, true],
    ["always() && steps.a.outcome == 'failure'", true, true],
    [within("!cancelled() && env.NAME != ''"), true, true],
    ["success() && env.NAME == ''", false, false],
  ])('%s: %j, and %j once something has failed', (condition, before, after) => {
    expect([isDue(condition, scope), isDue(condition, failed)]).toEqual([before, after]);
  });
});
