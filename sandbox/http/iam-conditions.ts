/**
 * Conditions of IAM policies. Source: IAM user guide, "IAM JSON policy elements: Condition operators", "Multivalued context
 * keys" (reference_policies_elements_condition_operators.html, reference_policies_condition-single-vs-multi-valued-context-keys.html).
 */
import { z } from 'zod';
import { globMatches, isLiterally } from './glob.ts';
import { type ConditionContext, valuesOfKey } from './iam-keys.ts';

type Compare = (expected: string, actual: string) => boolean;

interface Comparison {
  readonly matches: Compare;
  /** It holds where no value matches, and where the key is not in the request. */
  readonly negated: boolean;
}

const number = (compare: (expected: number, actual: number) => boolean): Compare => {
  return (expected, actual) => compare(Number(expected), Number(actual));
};
const is = (matches: Compare): Comparison => ({ matches, negated: false });
const isNot = (matches: Compare): Comparison => ({ matches, negated: true });
const equalIgnoringCase: Compare = (expected, actual) =>
  isLiterally(expected.toLowerCase(), actual.toLowerCase());

/** `*` of an ARN does not reach over its colons. */
const arnLike: Compare = (expected, actual) => {
  const [patterns, parts] = [arnParts(expected), arnParts(actual)];
  return (
    patterns.length === parts.length &&
    patterns.every((pattern, at) => globMatches(pattern, parts[at] ?? ''))
  );
};

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: is(isLiterally),
  StringNotEquals: isNot(isLiterally),
  StringEqualsIgnoreCase: is(equalIgnoringCase),
  StringNotEqualsIgnoreCase: isNot(equalIgnoringCase),
  StringLike: is(globMatches),
  StringNotLike: isNot(globMatches),
  NumericEquals: is(number((expected, actual) => expected === actual)),
  NumericNotEquals: isNot(number((expected, actual) => expected === actual)),
  NumericLessThan: is(number((expected, actual) => actual < expected)),
  NumericLessThanEquals: is(number((expected, actual) => actual <= expected)),
  NumericGreaterThan: is(number((expected, actual) => actual > expected)),
  NumericGreaterThanEquals: is(number((expected, actual) => actual >= expected)),
  Bool: is(equalIgnoringCase),
  ArnEquals: is(arnLike),
  ArnLike: is(arnLike),
  ArnNotEquals: isNot(arnLike),
  ArnNotLike: isNot(arnLike),
};

/** One operator on one key, with the values that the policy has for it. */
export interface Condition {
  readonly quantifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** Undefined for Null, which asks whether the key is in the request. */
  readonly comparison: Comparison | undefined;
  readonly ifExists: boolean;
  /** In lower case. */
  readonly key: string;
  readonly values: readonly string[];
}

const value = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const values = z.union([value.transform((one) => [one]), z.array(value).min(1)]);

/** The Condition of a statement; an operator or a key that the sandbox does not judge is refused, naming it. */
export const conditionBlock = z
  .record(z.string(), z.record(z.string(), values))
  .transform((block, { addIssue }): readonly Condition[] => {
    const refuse = (message: string) => addIssue({ code: 'custom', message, input: block });
    return Object.entries(block).flatMap(([operator, keys]) =>
      Object.entries(keys).flatMap(([key, expected]) => {
        const condition = readCondition(operator, key, expected);
        if (typeof condition === 'string') {
          refuse(condition);
          return [];
        }
        return [condition];
      }),
    );
  });

/** A text where there is something to refuse. */
function readCondition(
  operator: string,
  key: string,
  expected: readonly string[],
): Condition | string {
  const parts = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator);
  const [, quantifier, name = '', ifExists] = parts ?? [];
  const comparison = comparisons[name];
  if (comparison === undefined && operator !== 'Null') {
    return `The sandbox does not judge the condition operator ${operator}`;
  }
  const count = valuesOfKey(key);
  if (count === undefined) {
    return `The sandbox does not judge the condition key ${key}`;
  }
  if (count === 'many' && quantifier === undefined && operator !== 'Null') {
    return `${key} may have many values: ${operator} wants ForAllValues or ForAnyValue before it`;
  }
  return {
    quantifier:
      quantifier === 'ForAllValues' || quantifier === 'ForAnyValue' ? quantifier : undefined,
    comparison,
    ifExists: ifExists !== undefined,
    key: key.toLowerCase(),
    values: expected,
  };
}

/** Whether a request meets a condition whose variables are replaced. */
export function isMet(condition: Condition, context: ConditionContext): boolean {
  const { quantifier, comparison, ifExists, key, values: expected } = condition;
  const actual = context[key] ?? [];
  const missing = actual.length === 0;
  if (comparison === undefined) {
    return expected.includes(String(missing));
  }
  const holds = (one: string): boolean =>
    expected.some((pattern) => comparison.matches(pattern, one)) !== comparison.negated;
  switch (quantifier) {
    case 'ForAllValues':
      return actual.every(holds);
    case 'ForAnyValue':
      return actual.some(holds) || (missing && ifExists);
    default:
      return missing ? ifExists || comparison.negated : actual.every(holds);
  }
}
