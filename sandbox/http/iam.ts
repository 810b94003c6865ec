/** An IAM policy to hold callers to. What the sandbox cannot judge in one is refused rather than guessed. */
import { z } from 'zod';
import type { Permission } from '../contract.ts';
import { globMatches } from './glob.ts';
import { type Condition, conditionBlock, isMet } from './iam-conditions.ts';
import type { ConditionContext } from './iam-keys.ts';
import { replaceVariables, unknownVariable } from './iam-variables.ts';

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany,
  Resource: oneOrMany,
  Condition: conditionBlock.optional(),
});
type Statement = z.infer<typeof statement>;

export const policyDocument = z
  .object({ Version: z.string().optional(), Statement: z.array(statement) })
  .superRefine(({ Version, Statement }, { addIssue }) => {
    for (const text of Statement.flatMap(textsWithVariables).filter((one) => one.includes('${'))) {
      const unknown = unknownVariable(text);
      if (Version !== '2012-10-17') {
        addIssue({ code: 'custom', message: `${text}: variables want the version 2012-10-17` });
      } else if (unknown !== undefined) {
        addIssue({
          code: 'custom',
          message: `The sandbox has no value of the variable ${unknown}`,
        });
      }
    }
  });
export type PolicyDocument = z.infer<typeof policyDocument>;

function textsWithVariables({ Resource, Condition = [] }: Statement): readonly string[] {
  return [...Resource, ...Condition.flatMap(({ values }) => values)];
}

export interface Refusal extends Permission {
  /** A statement denies it, whatever else allows it. */
  readonly explicit: boolean;
}

/** The first permission that the policy does not grant; undefined when it grants all. */
export function findRefusal(
  policy: PolicyDocument,
  permissions: readonly Permission[],
): Refusal | undefined {
  for (const permission of permissions) {
    const effects = policy.Statement.filter((statement) => applies(statement, permission)).map(
      ({ Effect }) => Effect,
    );
    const explicit = effects.includes('Deny');
    if (explicit || !effects.includes('Allow')) {
      return { ...permission, explicit };
    }
  }
  return undefined;
}

function applies(
  { Action, Resource, Condition = [] }: Statement,
  { action, resource, context = {} }: Permission,
): boolean {
  return (
    Action.some((pattern) => globMatches(pattern.toLowerCase(), action.toLowerCase())) &&
    Resource.some((pattern) => {
      const replaced = replaceVariables(pattern, context);
      return replaced !== undefined && globMatches(replaced, resource);
    }) &&
    Condition.every((condition) => {
      const replaced = withVariables(condition, context);
      return replaced !== undefined && isMet(replaced, context);
    })
  );
}

function withVariables(condition: Condition, context: ConditionContext): Condition | undefined {
  const values: string[] = [];
  for (const text of condition.values) {
    const replaced = replaceVariables(text, context);
    if (replaced === undefined) {
      return undefined;
    }
    values.push(replaced);
  }
  return { ...condition, values };
}
