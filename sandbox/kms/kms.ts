/** KMS over AWS JSON 1.1, target prefix TrentService. */
import type { Service } from '../contract.ts';
import { json11Service } from '../http/json11-service.ts';
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
  return json11Service({
    signingName: 'kms',
    store,
    operations,
    messageMember: () => 'message',
    permissions: (_, operation, body) => operation.permissions(store, body),
  });
}
