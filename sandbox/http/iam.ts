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

/** The first permission that the policy does not grant; undefined when it grants all. */
export function missingPermission(
  policy: PolicyDocument,
  permissions: readonly Permission[],
): Permission | undefined {
  return permissions.find(({ action, resource }) => {
    const applying = policy.Statement.filter(
      (statement) =>
        statement.Action.some((pattern) =>
          globMatches(pattern.toLowerCase(), action.toLowerCase()),
        ) && statement.Resource.some((pattern) => globMatches(pattern, resource)),
    );
    return (
      applying.some(({ Effect }) => Effect === 'Deny') ||
      !applying.some(({ Effect }) => Effect === 'Allow')
    );
  });
}

/** IAM's wildcards: `*` for any text, `?` for one character; everything else literal. */
export function globMatches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
