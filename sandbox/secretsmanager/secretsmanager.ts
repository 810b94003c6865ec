/** Secrets Manager over AWS JSON 1.1. */
import type { Permission, Service } from '../contract.ts';
import { json11Service } from '../http/json11-service.ts';
import { contextOf } from './context.ts';
import { keyPermissions, ownKey } from './encryption.ts';
import { operations } from './operations.ts';
import type { SecretStore } from './secrets.ts';

export function secretsManagerService(store: SecretStore): Service {
  return json11Service({
    signingName: 'secretsmanager',
    store,
    operations,
    messageMember: () => 'Message',
    permissions: (action, _, body) => permissionsOf(store, action, body),
    secret: 'SecretString',
  });
}

type Body = Readonly<Record<string, unknown>>;

/** What IAM is asked: about the secret, about tags given to a new one, about the KMS key of its own where it has one. */
function permissionsOf(store: SecretStore, action: string, body: Body): readonly Permission[] {
  const id = textOf(body.SecretId ?? body.Name) ?? '*';
  const resource = id.startsWith('arn:') || id === '*' ? id : store.arnOf(id);
  const context = contextOf(store, id, body);
  const of = (name: string): Permission => ({
    action: `secretsmanager:${name}`,
    resource,
    context,
  });
  switch (action) {
    case 'CreateSecret':
      return [
        of(action),
        ...('Tags' in body ? [of('TagResource')] : []),
        ...keyPermissions(store.keys, ownKey(textOf(body.KmsKeyId)), 'GenerateDataKey', 'Decrypt'),
      ];
    case 'PutSecretValue':
      return [
        of(action),
        ...keyPermissions(store.keys, store.peek(id)?.kmsKeyId, 'GenerateDataKey', 'Decrypt'),
      ];
    case 'GetSecretValue':
      return [of(action), ...keyPermissions(store.keys, store.peek(id)?.kmsKeyId, 'Decrypt')];
    default:
      return [of(action)];
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
