/** The rules of tags that AWS's services share; each service has its own codes for what breaks them. */
import { z } from 'zod';

/** Lengths as in the services' models: TagKey 1 to 128, TagValue 0 to 256. */
export const tagKey = z.string().min(1).max(128);
export const tagValue = z.string().max(256);

export const mostTags = 50;

export type TagProblem = 'duplicate' | 'reserved' | 'too many';

/**
 * What AWS has against these tags on a resource that has `present`: a key that is given twice, one that begins with
 * `aws:`, more than 50 in all (AWS General Reference, Tag naming limits and requirements).
 */
export function problemOfTags(
  present: ReadonlyMap<string, string>,
  added: readonly (readonly [key: string, value: string])[],
): TagProblem | undefined {
  const keys = added.map(([key]) => key);
  if (new Set(keys).size < keys.length) {
    return 'duplicate';
  }
  if (keys.some((key) => key.toLowerCase().startsWith('aws:'))) {
    return 'reserved';
  }
  return new Set([...present.keys(), ...keys]).size > mostTags ? 'too many' : undefined;
}
