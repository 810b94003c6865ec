/** What IAM's conditions are judged by in a call of Secrets Manager (Service Authorization Reference, AWS Secrets Manager). */
import { type ConditionContext, requestTags, resourceTags } from '../http/iam-keys.ts';
import type { SecretStore } from './secrets.ts';

/** Members that are a condition key of their own. */
const members: Readonly<Record<string, string>> = {
  Name: 'secretsmanager:name',
  RecoveryWindowInDays: 'secretsmanager:recoverywindowindays',
  ForceDeleteWithoutRecovery: 'secretsmanager:forcedeletewithoutrecovery',
};

export function contextOf(
  store: SecretStore,
  id: string,
  body: Readonly<Record<string, unknown>>,
): ConditionContext {
  const given = Object.entries(members).flatMap(([member, key]) =>
    member in body ? [[key, [String(body[member])]]] : [],
  );
  return {
    ...resourceTags(store.peek(id)?.tags),
    ...requestTags(body.Tags ?? body.TagKeys),
    ...Object.fromEntries(given),
  };
}
