/** What IAM's conditions are judged by in a call of KMS (KMS developer guide, Condition keys for AWS KMS). */
import { type ConditionContext, requestTags, resourceTags } from '../http/iam-keys.ts';
import type { KeyStore } from './keys.ts';

type Body = Readonly<Record<string, unknown>>;

/** Members that are a condition key of their own. */
const members: Readonly<Record<string, string>> = {
  KeySpec: 'kms:keyspec',
  KeyUsage: 'kms:keyusage',
  MessageType: 'kms:messagetype',
  PendingWindowInDays: 'kms:schedulekeydeletionpendingwindowindays',
  SigningAlgorithm: 'kms:signingalgorithm',
};

/** `given`: by what the request names the key, where it names one. */
export function contextOf(store: KeyStore, given: unknown, body: Body): ConditionContext {
  const name = typeof given === 'string' ? given : undefined;
  const key = name === undefined ? undefined : store.peek(name);
  const aliases = store.aliases().filter(({ keyId }) => keyId === key?.id);
  const alias = name?.replace(/^arn:.*:alias\//, 'alias/');
  return {
    ...Object.fromEntries(
      Object.entries(members).flatMap(([member, condition]) =>
        member in body ? [[condition, [String(body[member])]]] : [],
      ),
    ),
    ...(key && {
      'kms:keyspec': [key.spec],
      'kms:keyusage': [key.usage],
      'kms:keyorigin': ['AWS_KMS'],
      ...(aliases.length > 0 && { 'kms:resourcealiases': aliases.map(({ name }) => name) }),
    }),
    ...(alias?.startsWith('alias/') && { 'kms:requestalias': [alias] }),
    ...resourceTags(key?.tags),
    ...requestTags(body.Tags ?? body.TagKeys),
  };
}
