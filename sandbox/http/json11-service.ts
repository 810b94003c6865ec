import { ApiError, type Permission, type Service } from '../contract.ts';
import { errorJson, readJson, replyJson, targetOf } from './json11.ts';

type Body = Readonly<Record<string, unknown>>;

interface Operation<Store> {
  readonly changes: boolean;
  readonly perform: (store: Store, body: Body) => object;
}

interface Definition<Store, One extends Operation<Store>> {
  readonly signingName: Service['signingName'];
  readonly store: Store;
  readonly operations: Readonly<Record<string, One>>;
  /** What an error's shape in the service's model calls its message; undefined: it has none. */
  readonly messageMember: (error: ApiError) => 'message' | 'Message' | undefined;
  /** What IAM is asked. */
  readonly permissions: (action: string, operation: One, body: Body) => readonly Permission[];
  /** The member of a body that is secret: it is not recorded. */
  readonly secret?: string;
}

/** A service over AWS JSON 1.1. */
export function json11Service<
  Store extends Pick<Required<Service>, 'remember'>,
  One extends Operation<Store>,
>({ signingName, store, operations, ...definition }: Definition<Store, One>): Service {
  const { messageMember, permissions, secret } = definition;
  return {
    signingName,
    operations: Object.keys(operations),
    throttlingCode: 'ThrottlingException',
    accessDeniedCode: 'AccessDeniedException',
    deniedStatus: 400,
    remember: () => store.remember(),
    renderError: (error) => errorJson(error, messageMember(error)),
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
        permissions: permissions(action, operation, body),
        parameters:
          secret !== undefined && secret in body ? { ...body, [secret]: '(struck out)' } : body,
        perform: () => replyJson(operation.perform(store, body)),
      };
    },
  };
}
