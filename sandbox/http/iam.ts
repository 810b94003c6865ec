/** An IAM policy to hold callers to: Allow and Deny by action and resource. Conditions are refused rather than guessed. */
import { z } from 'zod';
import type { Permission } from '../contract.ts';

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

export const policyDocument = z.object({
  Version: z.string().optional(),
  Statement: z.array(
    z.strictObject({
      Sid: z.string().optional(),
      Effect: z.enum(['Allow', 'Deny']),
      Action: oneOrMany,
      Resource: oneOrMany,
    }),
  ),
});
export type PolicyDocument = z.infer<typeof policyDocument>;

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
  statement: PolicyDocument['Statement'][number],
  { action, resource }: Permission,
): boolean {
  return (
    statement.Action.some((pattern) => globMatches(pattern.toLowerCase(), action.toLowerCase())) &&
    statement.Resource.some((pattern) => globMatches(pattern, resource))
  );
}

/** IAM's wildcards: `*` for any text, `?` for one character; everything else literal. */
export function globMatches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
