/** Tags of keys (KMS API reference, TagResource, UntagResource, ListResourceTags). */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { mostTags, problemOfTags, type TagProblem, tagKey, tagValue } from '../tags.ts';
import { requireManageable } from './key-state.ts';
import { byKeyId, type Operation, onKey, operation } from './operation.ts';
import { pageOf, paging } from './page.ts';

type Tags = readonly (readonly [key: string, value: string])[];

export const tagList = z
  .array(z.strictObject({ TagKey: tagKey, TagValue: tagValue }))
  .transform((list): Tags => list.map(({ TagKey, TagValue }) => [TagKey, TagValue]));

const refusals: Readonly<Record<TagProblem, ApiError>> = {
  duplicate: new ApiError('TagException', 'Duplicate tag keys'),
  reserved: new ApiError('TagException', 'Tags beginning with aws: are reserved'),
  'too many': new ApiError('LimitExceededException', `A key has at most ${mostTags} tags`),
};

/** Adds to what is there, a key that is there gets the new value. Throws TagException or LimitExceededException. */
export function addTags(tags: Map<string, string>, added: Tags): void {
  const problem = problemOfTags(tags, added);
  if (problem) {
    throw refusals[problem];
  }
  for (const [key, value] of added) {
    tags.set(key, value);
  }
}

export const tagOperations: Readonly<Record<string, Operation>> = {
  TagResource: operation({
    changes: true,
    input: byKeyId.extend({ Tags: tagList }),
    permissions: onKey('TagResource'),
    perform: (store, { KeyId, Tags }) => {
      addTags(requireManageable(store.findKey(KeyId)).tags, Tags);
      return {};
    },
  }),
  UntagResource: operation({
    changes: true,
    input: byKeyId.extend({ TagKeys: z.array(tagKey) }),
    permissions: onKey('UntagResource'),
    perform: (store, { KeyId, TagKeys }) => {
      const { tags } = requireManageable(store.findKey(KeyId));
      for (const key of TagKeys) {
        tags.delete(key);
      }
      return {};
    },
  }),
  ListResourceTags: operation({
    changes: false,
    input: paging(mostTags).extend(byKeyId.shape),
    permissions: onKey('ListResourceTags'),
    perform: (store, { KeyId, Limit, Marker }) => {
      const { items, ...rest } = pageOf([...store.findKey(KeyId).tags], Limit, Marker);
      return { Tags: items.map(([TagKey, TagValue]) => ({ TagKey, TagValue })), ...rest };
    },
  }),
};
