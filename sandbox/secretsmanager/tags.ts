import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { problemOfTags, tagKey, tagValue } from '../tags.ts';

export const tagList = z
  .array(z.strictObject({ Key: tagKey, Value: tagValue.default('') }))
  .transform((list) => list.map(({ Key, Value }) => [Key, Value] as const));

/**
 * Adds to what is there, a key that is there gets the new value (Secrets Manager API reference, TagResource). The code of
 * its refusals is that of "a parameter value that is not valid"; the reference names no case.
 */
export function addTags(
  tags: Map<string, string>,
  added: readonly (readonly [key: string, value: string])[],
): void {
  const problem = problemOfTags(tags, added);
  if (problem) {
    throw new ApiError('InvalidParameterException', `The tags are not valid: ${problem}.`);
  }
  for (const [key, value] of added) {
    tags.set(key, value);
  }
}
