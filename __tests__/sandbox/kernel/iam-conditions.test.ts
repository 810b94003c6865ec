/** Conditions as AWS judges them (IAM user guide, Condition operators; Multivalued context keys; Variables and tags). */
import { describe, expect, it } from '@jest/globals';
import { findRefusal, policyDocument } from '../../../sandbox/http/iam.ts';
import type { ConditionContext } from '../../../sandbox/http/iam-keys.ts';

const action = 'acm:DeleteCertificate';
const resource = 'arn:aws:acm:eu-west-1:123456789012:certificate/1';

type Block = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
interface Statement {
  readonly Effect?: string;
  readonly Action?: string;
  readonly Resource?: string;
  readonly Condition?: Block;
}

function policy(...statements: Statement[]) {
  return policyDocument.parse({
    Version: '2012-10-17',
    Statement: statements.map((one) => ({
      Effect: 'Allow',
      Action: action,
      Resource: '*',
      ...one,
    })),
  });
}

/** Whether a statement with this condition allows a request with this context. */
function allows(Condition: Block, context: ConditionContext): boolean {
  return findRefusal(policy({ Condition }), [{ action, resource, context }]) === undefined;
}

/** A policy variable. */
const the = (name: string) => `\${${name}}`;

const tag = 'aws:ResourceTag/team';
const own = { 'aws:resourcetag/team': ['iot'] };
const names = 'acm:DomainNames';
const one = { 'acm:domainnames': ['a.test'] };
const two = { 'acm:domainnames': ['a.test', 'b.test'] };

describe('a condition', () => {
  it.each<[string, Block, ConditionContext, boolean]>([
    ['StringEquals', { StringEquals: { [tag]: 'iot' } }, own, true],
    ['StringEquals, one of', { StringEquals: { [tag]: ['web', 'iot'] } }, own, true],
    ['StringEquals, another', { StringEquals: { [tag]: 'web' } }, own, false],
    ['StringEquals, another case', { StringEquals: { [tag]: 'IOT' } }, own, false],
    ['StringEquals takes a star as it is', { StringEquals: { [tag]: '*' } }, own, false],
    ['StringEquals, no key', { StringEquals: { [tag]: 'iot' } }, {}, false],
    ['StringEqualsIfExists, no key', { StringEqualsIfExists: { [tag]: 'iot' } }, {}, true],
    ['StringEqualsIfExists, another', { StringEqualsIfExists: { [tag]: 'web' } }, own, false],
    ['StringEqualsIgnoreCase', { StringEqualsIgnoreCase: { [tag]: 'IoT' } }, own, true],
    ['StringNotEquals', { StringNotEquals: { [tag]: 'web' } }, own, true],
    ['StringNotEquals, none of', { StringNotEquals: { [tag]: ['web', 'iot'] } }, own, false],
    ['StringNotEquals, no key', { StringNotEquals: { [tag]: 'web' } }, {}, true],
    ['StringLike', { StringLike: { [tag]: 'i?*' } }, own, true],
    ['StringLike, another', { StringLike: { [tag]: 'w*' } }, own, false],
    ['StringNotLike', { StringNotLike: { [tag]: 'i*' } }, own, false],
    ['Null true, no key', { Null: { [tag]: 'true' } }, {}, true],
    ['Null true, a key', { Null: { [tag]: 'true' } }, own, false],
    ['Null false, a key', { Null: { [tag]: 'false' } }, own, true],
    ['Null false, no key', { Null: { [tag]: 'false' } }, {}, false],
    [
      'ForAllValues, all',
      { 'ForAllValues:StringEquals': { [names]: ['a.test', 'b.test'] } },
      two,
      true,
    ],
    ['ForAllValues, one more', { 'ForAllValues:StringEquals': { [names]: 'a.test' } }, two, false],
    ['ForAllValues, no key', { 'ForAllValues:StringEquals': { [names]: 'a.test' } }, {}, true],
    ['ForAllValues not', { 'ForAllValues:StringNotEquals': { [names]: 'c.test' } }, two, true],
    [
      'ForAllValues not, one',
      { 'ForAllValues:StringNotEquals': { [names]: 'a.test' } },
      two,
      false,
    ],
    ['ForAnyValue, one', { 'ForAnyValue:StringEquals': { [names]: 'b.test' } }, two, true],
    ['ForAnyValue, none', { 'ForAnyValue:StringEquals': { [names]: 'c.test' } }, two, false],
    ['ForAnyValue, no key', { 'ForAnyValue:StringEquals': { [names]: 'a.test' } }, {}, false],
    ['ForAnyValue not, one', { 'ForAnyValue:StringNotEquals': { [names]: 'a.test' } }, two, true],
    ['ForAnyValue not, all', { 'ForAnyValue:StringNotEquals': { [names]: 'a.test' } }, one, false],
    [
      'ForAnyValue not, no key',
      { 'ForAnyValue:StringNotEquals': { [names]: 'a.test' } },
      {},
      false,
    ],
  ])('%s', (_name, condition, context, allowed) => {
    expect(allows(condition, context)).toBe(allowed);
  });

  const days = 'secretsmanager:RecoveryWindowInDays';
  const thirty = { 'secretsmanager:recoverywindowindays': ['30'] };
  it.each<[string, string, boolean]>([
    ['NumericEquals', '30', true],
    ['NumericEquals', '30.0', true],
    ['NumericEquals', '7', false],
    ['NumericNotEquals', '7', true],
    ['NumericLessThan', '30', false],
    ['NumericLessThanEquals', '30', true],
    ['NumericGreaterThan', '7', true],
    ['NumericGreaterThanEquals', '31', false],
  ])('%s %s', (operator, value, allowed) => {
    expect(allows({ [operator]: { [days]: value } }, thirty)).toBe(allowed);
    expect(allows({ [operator]: { [days]: value } }, {})).toBe(operator === 'NumericNotEquals');
  });

  it('Bool', () => {
    const key = 'secretsmanager:ForceDeleteWithoutRecovery';
    const force = { 'secretsmanager:forcedeletewithoutrecovery': ['true'] };
    expect(allows({ Bool: { [key]: 'false' } }, force)).toBe(false);
    expect(allows({ Bool: { [key]: 'true' } }, force)).toBe(true);
    expect(allows({ BoolIfExists: { [key]: 'false' } }, {})).toBe(true);
  });

  it('ArnLike, whose star reaches over no colon', () => {
    const of = { 'aws:resourcetag/team': ['arn:aws:iot:eu-west-1:123456789012:cert/1'] };
    const like = (arn: string) => allows({ ArnLike: { [tag]: arn } }, of);
    expect(like('arn:aws:iot:*:123456789012:cert/*')).toBe(true);
    expect(like('arn:aws:*:cert/*')).toBe(false);
    expect(like('arn:aws:iot:*:123456789012:policy/*')).toBe(false);
  });

  it('is met when all of its operators and keys are', () => {
    const both = { StringEquals: { [tag]: 'iot', 'aws:RequestTag/team': 'iot' } };
    expect(allows(both, own)).toBe(false);
    expect(allows(both, { ...own, 'aws:requesttag/team': ['iot'] })).toBe(true);
    expect(allows({ ...both, Null: { [tag]: 'true' } }, own)).toBe(false);
  });

  it('has its key in any case', () => {
    expect(allows({ StringEquals: { 'AWS:resourceTAG/Team': 'iot' } }, own)).toBe(true);
  });

  it('on a Deny goes before every Allow, where it is met', () => {
    const guarded = policy(
      {},
      { Effect: 'Deny', Condition: { StringNotEquals: { [tag]: 'iot' } } },
    );
    const refusal = (context: ConditionContext) =>
      findRefusal(guarded, [{ action, resource, context }]);
    expect(refusal(own)).toBeUndefined();
    expect(refusal({})).toMatchObject({ explicit: true });
  });
});

describe('a variable', () => {
  it('is replaced in resources and in values, and what it gives has no wildcards', () => {
    const byTag = policy({ Resource: `arn:aws:acm:*:*:certificate/${the(tag)}` });
    const refusal = (team: string) =>
      findRefusal(byTag, [{ action, resource, context: { 'aws:resourcetag/team': [team] } }]);
    expect(refusal('1')).toBeUndefined();
    expect(refusal('2')).toBeDefined();
    expect(refusal('*')).toBeDefined();
    const same = { StringEquals: { 'aws:RequestTag/team': the(tag) } };
    expect(allows(same, { ...own, 'aws:requesttag/team': ['iot'] })).toBe(true);
    expect(allows(same, { ...own, 'aws:requesttag/team': ['web'] })).toBe(false);
  });

  it('that has no value makes its statement void, unless it has a default', () => {
    const of = (name: string) => ({ StringLike: { [tag]: name } });
    expect(allows(of(the('aws:PrincipalTag/team')), own)).toBe(false);
    expect(allows(of(the("aws:PrincipalTag/team, 'iot'")), own)).toBe(true);
  });

  it.each(['*', '?', '$'])('of %s is the character itself', (character) => {
    const like = (value: string) =>
      allows({ StringLike: { [tag]: the(character) } }, { 'aws:resourcetag/team': [value] });
    expect(like(character)).toBe(true);
    expect(like('x')).toBe(false);
  });
});

describe('what the sandbox cannot judge is refused, naming it', () => {
  it.each<[string, Statement]>([
    ['IpAddress', { Condition: { IpAddress: { [tag]: '10.0.0.0/8' } } }],
    ['DateLessThan', { Condition: { DateLessThan: { [tag]: '2030-01-01' } } }],
    [
      'ForSomeValues:StringEquals',
      { Condition: { 'ForSomeValues:StringEquals': { [names]: 'a' } } },
    ],
    ['aws:SourceVpc', { Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }],
    ['aws:RequestTag/', { Condition: { StringEquals: { 'aws:RequestTag/': 'b' } } }],
    ['ForAllValues or ForAnyValue', { Condition: { StringEquals: { 'aws:TagKeys': 'a' } } }],
    ['aws:username', { Resource: `arn:aws:acm:*:*:certificate/${the('aws:username')}` }],
  ])('%s', (named, statement) => {
    expect(() => policy(statement)).toThrow(named);
  });

  it('variables of a policy without the version that has them', () => {
    const Statement = [{ Effect: 'Allow', Action: action, Resource: the(tag) }];
    expect(() => policyDocument.parse({ Statement })).toThrow('2012-10-17');
  });
});
