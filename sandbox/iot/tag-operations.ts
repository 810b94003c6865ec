/** Tags of domain configurations and policies over the API. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { readBody } from '../http/rest-json.ts';
import { type IotState, type Operation, tagList } from './operation.ts';

const tagged: Operation['resource'] = (_path, { body, query }) =>
  query.get('resourceArn') ?? readBody(body, z.object({ resourceArn: z.string() })).resourceArn;

export const tagOperations: readonly Operation[] = [
  {
    action: 'ListTagsForResource',
    method: 'GET',
    path: /^tags$/,
    query: ['resourceArn'],
    changes: false,
    resource: tagged,
    perform: (state, { query }) => ({
      tags: [...tagsOf(state, query.get('resourceArn') ?? '')].map(([Key, Value]) => ({
        Key,
        Value,
      })),
    }),
  },
  {
    action: 'TagResource',
    method: 'POST',
    path: /^tags$/,
    changes: true,
    resource: tagged,
    perform: (state, { body }) => {
      const { resourceArn, tags } = readBody(
        body,
        z.strictObject({ resourceArn: z.string(), tags: tagList }),
      );
      const present = tagsOf(state, resourceArn);
      for (const { Key, Value } of tags) {
        present.set(Key, Value);
      }
      return {};
    },
  },
  {
    action: 'UntagResource',
    method: 'POST',
    path: /^untag$/,
    changes: true,
    resource: tagged,
    perform: (state, { body }) => {
      const { resourceArn, tagKeys } = readBody(
        body,
        z.strictObject({ resourceArn: z.string(), tagKeys: z.array(z.string()) }),
      );
      const present = tagsOf(state, resourceArn);
      for (const key of tagKeys) {
        present.delete(key);
      }
      return {};
    },
  },
];

/** What IAM sees on a resource: that of a domain configuration is named by a part of its ARN. Undefined where nothing bears tags. */
export function tagsAt(
  { configurations, registry }: IotState,
  arn: string,
): ReadonlyMap<string, string> | undefined {
  const [, kind, name] = /:(domainconfiguration|policy)\/([^/]+)/.exec(arn) ?? [];
  return kind === 'policy'
    ? registry.policies.get(name ?? '')?.tags
    : configurations.list().find((configuration) => configuration.name === name)?.tags;
}

function tagsOf({ configurations, registry }: IotState, arn: string): Map<string, string> {
  const policy = registry.policies.get(arn.split(':policy/')[1] ?? '');
  const tags = configurations.byArn(arn)?.tags ?? policy?.tags;
  if (!tags) {
    throw new ApiError('ResourceNotFoundException', `${arn} not found`, 404);
  }
  return tags;
}
