/** What Parameter Store can do here, by operation (AWS Systems Manager API reference). */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { readInput } from '../http/json11.ts';
import { problemOfTags, tagKey, tagValue } from '../tags.ts';
import type { ParameterStore } from './parameters.ts';

/** Letters, digits and `.-_/`, not beginning with aws or ssm (API reference, PutParameter). */
const name = z
  .string()
  .min(1)
  .max(1011)
  .regex(/^[\w./-]+$/)
  .refine((text) => !/^\/?(?:aws|ssm)/i.test(text), {
    message:
      'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
  });
const byName = z.strictObject({ Name: name });
const tagList = z
  .array(z.strictObject({ Key: tagKey, Value: tagValue }))
  .transform((list) => list.map(({ Key, Value }) => [Key, Value] as const));
const resource = z.strictObject({ ResourceType: z.literal('Parameter'), ResourceId: name });

interface Operation {
  readonly changes: boolean;
  readonly perform: (store: ParameterStore, body: Readonly<Record<string, unknown>>) => object;
}

function operation<Schema extends z.ZodType>(
  changes: boolean,
  input: Schema,
  perform: (store: ParameterStore, input: z.infer<Schema>) => object,
): Operation {
  return { changes, perform: (store, body) => perform(store, readInput(body, input)) };
}

export const operations: Readonly<Record<string, Operation>> = {
  PutParameter: operation(
    true,
    byName.extend({
      Value: z.string().min(1),
      Type: z.literal('String').optional(),
      Description: z.string().max(1024).optional(),
      Overwrite: z.boolean().default(false),
      Tier: z.enum(['Standard', 'Advanced', 'Intelligent-Tiering']).default('Standard'),
      Tags: tagList.optional(),
    }),
    (store, { Name, Value, Type, Description, Overwrite, Tier, Tags }) => {
      // The words: hashicorp/terraform-provider-aws#18550.
      if (Overwrite && Tags) {
        throw new ApiError(
          'ValidationException',
          "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
        );
      }
      const present = store.peek(Name);
      if (present && !Overwrite) {
        throw new ApiError(
          'ParameterAlreadyExists',
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        );
      }
      if (!present && Type === undefined) {
        throw new ApiError(
          'ValidationException',
          'A parameter type is required when you create a parameter.',
        );
      }
      const { version, tier } = present
        ? store.overwrite(present, Value, Tier)
        : store.create({ name: Name, value: Value, tier: Tier }, Description, tagsOf(Tags));
      return { Version: version, Tier: tier };
    },
  ),
  GetParameter: operation(false, byName, (store, { Name }) => {
    const { name: found, arn, value, version, modifiedAt } = store.find(Name);
    return {
      Parameter: {
        Name: found,
        Type: 'String',
        Value: value,
        Version: version,
        LastModifiedDate: new Date(modifiedAt),
        ARN: arn,
        DataType: 'text',
      },
    };
  }),
  DeleteParameter: operation(true, byName, (store, { Name }) => {
    store.remove(Name);
    return {};
  }),
  ListTagsForResource: operation(false, resource, (store, { ResourceId }) => {
    const parameter = store.peek(ResourceId);
    if (!parameter) {
      throw new ApiError('InvalidResourceId', '');
    }
    return { TagList: [...parameter.tags].map(([Key, Value]) => ({ Key, Value })) };
  }),
};

type Tags = z.infer<typeof tagList>;

function tagsOf(tags: Tags = []): Map<string, string> {
  const problem = problemOfTags(new Map(), tags);
  if (problem) {
    throw new ApiError('ValidationException', `The tags are not valid: ${problem}.`);
  }
  return new Map(tags);
}
