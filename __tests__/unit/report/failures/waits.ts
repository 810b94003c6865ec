/** Every wait that outlived the run. */
import type { FailureSummary } from '../../../../src/errors.ts';
import { arn, domain, iotEndpoint } from './subjects.ts';

const wait = { seen: { kind: 'certificate-in-use' }, elapsedMs: 200_000 } as const;

export const waitFailures: readonly FailureSummary[] = [
  {
    code: 'await-validation-certificate-visible',
    action: { code: 'await-validation-certificate-visible', on: { domain, arn } },
    figures: wait,
  },
  {
    code: 'await-validation-certificate-issued',
    action: { code: 'await-validation-certificate-issued', on: { domain, arn } },
    figures: wait,
  },
  {
    code: 'await-domain-configuration-enabled',
    action: { code: 'await-domain-configuration-enabled', on: { name: 'a' } },
    figures: wait,
  },
  {
    code: 'await-domain-configuration-disabled',
    action: { code: 'await-domain-configuration-disabled', on: { name: 'a' } },
    figures: wait,
  },
  {
    code: 'await-domain-configuration-deleted',
    action: { code: 'await-domain-configuration-deleted', on: { domain } },
    figures: wait,
  },
  {
    code: 'await-server-certificate-served',
    action: { code: 'await-server-certificate-served', on: { domain } },
    figures: wait,
  },
  {
    code: 'await-domain-unserved',
    action: { code: 'await-domain-unserved', on: { domain, iotEndpoint, port: 8883 } },
    figures: wait,
  },
  {
    code: 'await-certificate-released',
    action: { code: 'await-certificate-released', on: { arn, of: 'server' } },
    figures: wait,
  },
  {
    code: 'await-certificate-deleted',
    action: { code: 'await-certificate-deleted', on: { arn } },
    figures: wait,
  },
  {
    code: 'await-route53-insync',
    action: { code: 'await-route53-insync', on: { names: [domain] } },
    figures: wait,
  },
  {
    code: 'await-endpoint-record',
    action: { code: 'await-endpoint-record', on: { domain, iotEndpoint } },
    figures: wait,
  },
  {
    code: 'await-endpoint-record-removed',
    action: { code: 'await-endpoint-record-removed', on: { domain, iotEndpoint } },
    figures: wait,
  },
];
