/** Parameter Store of AWS Systems Manager over AWS JSON 1.1, target prefix AmazonSSM. */
import { ApiError, type Permission, type Service, type WireReply } from '../contract.ts';
import { requestTags, resourceTags } from '../http/iam-keys.ts';
import { errorJson, readJson, replyJson, targetOf } from '../http/json11.ts';
import { operations } from './operations.ts';
import type { ParameterStore } from './parameters.ts';

export function ssmService(store: ParameterStore): Service {
  return {
    signingName: 'ssm',
    operations: Object.keys(operations),
    throttlingCode: 'ThrottlingException',
    accessDeniedCode: 'AccessDeniedException',
    deniedStatus: 400,
    remember: () => store.remember(),
    renderError,
    route: (request) => {
      const action = targetOf(request);
      const operation = operations[action];
      if (!operation) {
        throw new ApiError('UnknownOperationException', '');
      }
      const body = readJson(request.body);
      return {
        action,
        changes: operation.changes,
        permissions: permissionsOf(store, action, body),
        parameters: body,
        perform: () => replyJson(operation.perform(store, body)),
      };
    },
  };
}

/** In the model some of its errors have no message. */
function renderError(error: ApiError): WireReply {
  return error.message === ''
    ? { ...replyJson({ __type: error.code }), status: error.status }
    : errorJson(error, 'message');
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
