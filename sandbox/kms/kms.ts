/** KMS over AWS JSON 1.1, target prefix TrentService. */
import { ApiError, type Service } from '../contract.ts';
import { errorJson, readJson, replyJson, targetOf } from '../http/json11.ts';
import { aliasOperations } from './alias-operations.ts';
import { keyOperations } from './key-operations.ts';
import type { KeyStore } from './keys.ts';
import type { Operation } from './operation.ts';
import { signingOperations } from './signing-operations.ts';
import { tagOperations } from './tag-operations.ts';

const operations: Readonly<Record<string, Operation>> = {
  ...keyOperations,
  ...aliasOperations,
  ...signingOperations,
  ...tagOperations,
};

export function kmsService(store: KeyStore): Service {
  return {
    signingName: 'kms',
    operations: Object.keys(operations),
    throttlingCode: 'ThrottlingException',
    accessDeniedCode: 'AccessDeniedException',
    deniedStatus: 400,
    remember: () => store.remember(),
    renderError: (error) => errorJson(error, 'message'),
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
        permissions: operation.permissions(store, body),
        parameters: body,
        perform: () => replyJson(operation.perform(store, body)),
      };
    },
  };
}
