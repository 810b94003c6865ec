/** ACM over AWS JSON 1.1. */

import { ApiError, type Service } from '../contract.ts';
import { errorJson, readJson, replyJson, targetOf } from '../http/json11.ts';
import { partitionOf } from '../partition.ts';
import { contextOf } from './context.ts';
import { operations } from './operations.ts';
import type { CertificateStore } from './store.ts';

export function acmService(store: CertificateStore): Service {
  return {
    signingName: 'acm',
    operations: Object.keys(operations),
    throttlingCode: 'ThrottlingException',
    accessDeniedCode: 'AccessDeniedException',
    deniedStatus: 400,
    remember: () => store.remember(),
    renderError: (error) =>
      errorJson(error, error.code === 'AccessDeniedException' ? 'Message' : 'message'),
    route: (request) => {
      const action = targetOf(request);
      const operation = operations[action];
      if (!operation) {
        throw new ApiError('UnknownOperationException', '');
      }
      const body = readJson(request.body);
      const { region, accountId } = store.account;
      const newCertificate = `arn:${partitionOf(region).name}:acm:${region}:${accountId}:certificate/*`;
      const resource = operation.resource(body) ?? newCertificate;
      // The tagged resource is a certificate, even if the operation itself has no resource.
      const tagged = resource === '*' ? newCertificate : resource;
      const also = operation.also?.(body) ?? [];
      const context = contextOf(store, action, body);
      return {
        action,
        changes: operation.changes,
        permissions: [
          { action: `acm:${action}`, resource, context },
          ...also.map((permission) => ({ action: permission, resource: tagged, context })),
        ],
        parameters: { ...body, ...('PrivateKey' in body && { PrivateKey: '(struck out)' }) },
        perform: () => replyJson(operation.perform(store, body)),
      };
    },
  };
}
