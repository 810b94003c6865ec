/**
 * The condition keys that the sandbox puts into the context of a call. A policy with any other is refused: otherwise a condition
 * that is not evaluated would seem to be. Source: Service Authorization Reference, the pages of ACM, IoT, KMS, Route 53 and
 * Secrets Manager; IAM user guide, AWS global condition context keys.
 */

import { z } from 'zod';

/** Values by condition key in lower case; a key that is not here is not in the request. */
export type ConditionContext = Readonly<Record<string, readonly string[]>>;

/** Keys with at most one value. Those that end in a slash continue with the key of a tag. */
const single: readonly string[] = [
  ...['aws:principaltag/', 'aws:requesttag/', 'aws:resourcetag/'],
  ...['acm:keyalgorithm', 'acm:validationmethod', 'iot:domainname'],
  ...['kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:messagetype', 'kms:requestalias'],
  ...['kms:schedulekeydeletionpendingwindowindays', 'kms:signingalgorithm', 'kms:viaservice'],
  ...['secretsmanager:forcedeletewithoutrecovery', 'secretsmanager:name'],
  'secretsmanager:recoverywindowindays',
];

/** Keys with any number of values, which require ForAllValues or ForAnyValue. */
const multiple: readonly string[] = [
  ...['aws:tagkeys', 'acm:domainnames', 'kms:resourcealiases'],
  'route53:changeresourcerecordsetsactions',
  'route53:changeresourcerecordsetsnormalizedrecordnames',
  'route53:changeresourcerecordsetsrecordtypes',
];

/** How many values a key may have; undefined for one that the sandbox does not know. Keys are compared without regard to case. */
export function valuesOfKey(key: string): 'one' | 'many' | undefined {
  const lower = key.toLowerCase();
  if (multiple.includes(lower)) {
    return 'many';
  }
  const known = single.some((name) =>
    name.endsWith('/') ? lower.startsWith(name) && lower !== name : lower === name,
  );
  return known ? 'one' : undefined;
}

const tagMembers = z.array(
  z.union([
    z
      .object({ Key: z.string(), Value: z.string().default('') })
      .transform(({ Key, Value }) => [Key, Value] as const),
    z
      .object({ TagKey: z.string(), TagValue: z.string().default('') })
      .transform(({ TagKey, TagValue }) => [TagKey, TagValue] as const),
    // Those to be taken away.
    z.string().transform((key) => [key, undefined] as const),
  ]),
);

/** What a request has in its context by its member of tags, or of keys of tags; nothing where that is malformed or absent. */
export function requestTags(member: unknown): ConditionContext {
  const { data: tags = [] } = tagMembers.safeParse(member);
  return {
    ...Object.fromEntries(
      tags.flatMap(([key, value]) =>
        value === undefined ? [] : [[`aws:requesttag/${key.toLowerCase()}`, [value]]],
      ),
    ),
    ...(tags.length > 0 && { 'aws:tagkeys': tags.map(([key]) => key) }),
  };
}

/** What a request on a resource that bears tags has in its context. */
export function resourceTags(tags: ReadonlyMap<string, string> | undefined): ConditionContext {
  return Object.fromEntries(
    [...(tags ?? [])].map(([key, value]) => [`aws:resourcetag/${key.toLowerCase()}`, [value]]),
  );
}
