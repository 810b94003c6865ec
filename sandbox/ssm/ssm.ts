/** Parameter Store of AWS Systems Manager over AWS JSON 1.1, target prefix AmazonSSM. */
import type { Permission, Service } from '../contract.ts';
import { requestTags, resourceTags } from '../http/iam-keys.ts';
import { json11Service } from '../http/json11-service.ts';
import { operations } from './operations.ts';
import type { ParameterStore } from './parameters.ts';

export function ssmService(store: ParameterStore): Service {
  return json11Service({
    signingName: 'ssm',
    store,
    operations,
    // In the model some of its errors have no message.
    messageMember: ({ message }) => (message === '' ? undefined : 'message'),
    permissions: (action, _, body) => permissionsOf(store, action, body),
  });
}

/** What IAM is asked: about the parameter, and about tags given to a new one. */
function permissionsOf(
  store: ParameterStore,
  action: string,
  body: Readonly<Record<string, unknown>>,
): readonly Permission[] {
  const name = String(body.Name ?? body.ResourceId ?? '*');
  const of = (operation: string): Permission => ({
    action: `ssm:${operation}`,
    resource: name === '*' ? name : store.arnOf(name),
    context: { ...resourceTags(store.peek(name)?.tags), ...requestTags(body.Tags) },
  });
  return [of(action), ...('Tags' in body ? [of('AddTagsToResource')] : [])];
}
