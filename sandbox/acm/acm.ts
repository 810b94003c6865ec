/** ACM over AWS JSON 1.1. */

import type { Service } from '../contract.ts';
import { json11Service } from '../http/json11-service.ts';
import { partitionOf } from '../partition.ts';
import { contextOf } from './context.ts';
import { operations } from './operations.ts';
import type { CertificateStore } from './store.ts';

export function acmService(store: CertificateStore): Service {
  const { region, accountId } = store.account;
  const newCertificate = `arn:${partitionOf(region).name}:acm:${region}:${accountId}:certificate/*`;
  return json11Service({
    signingName: 'acm',
    store,
    operations,
    messageMember: ({ code }) => (code === 'AccessDeniedException' ? 'Message' : 'message'),
    permissions: (action, operation, body) => {
      const resource = operation.resource(body) ?? newCertificate;
      // The tagged resource is a certificate, even if the operation itself has no resource.
      const tagged = resource === '*' ? newCertificate : resource;
      const also = operation.also?.(body) ?? [];
      const context = contextOf(store, action, body);
      return [
        { action: `acm:${action}`, resource, context },
        ...also.map((permission) => ({ action: permission, resource: tagged, context })),
      ];
    },
    secret: 'PrivateKey',
  });
}
