/** What fails about the job, each code once. */
import type { FailureSummary } from '../../../../src/errors.ts';
import { domain } from './subjects.ts';

export const jobFailures: readonly FailureSummary[] = [
  {
    code: 'account-not-allowed',
    action: { code: 'check-account', on: {} },
    figures: { accountId: '111111111111', allowed: ['222222222222', '333333333333'] },
  },
  { code: 'id-token-not-permitted', action: { code: 'request-id-token', on: {} }, figures: {} },
  {
    code: 'id-token-unavailable',
    action: { code: 'request-id-token', on: {} },
    figures: { host: 'terminal' },
  },
  {
    code: 'id-token-unavailable',
    action: { code: 'request-id-token', on: {} },
    figures: { host: 'github' },
    said: 'Error message: Failed to get ID Token',
  },
  {
    code: 'clock-wrong',
    action: { code: 'observe-domain', on: { domain } },
    figures: { aheadMs: 40 * 86_400_000 },
  },
  {
    code: 'clock-wrong',
    action: { code: 'observe-domain', on: { domain } },
    figures: { aheadMs: -86_400_000 },
  },
  {
    code: 'cancelled',
    action: { code: 'run-operation', on: { operation: 'rotate', domain } },
    figures: {},
    said: 'the job was cancelled',
  },
  {
    code: 'checks-failed',
    action: { code: 'verify-domain', on: { domain } },
    figures: { checks: ['dns', 'mqtt'] },
  },
  {
    code: 'secret-in-report',
    action: { code: 'publish-report', on: {} },
    figures: { codes: ['dns/other-cname'] },
  },
  {
    code: 'report-not-written',
    action: { code: 'write-report', on: { folder: '/tmp' } },
    figures: {},
    said: 'ENOSPC: no space left on device',
  },
  {
    code: 'tracking-issue-not-kept',
    action: { code: 'update-tracking-issue', on: { domains: [domain, 'b.example.com'] } },
    figures: {},
    said: 'Resource not accessible by integration',
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: { change: { kind: 'configuration-deleted', name: domain } },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: { change: { kind: 'configuration-recreated', name: domain } },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: { change: { kind: 'configuration-disabled', name: domain } },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: { change: { kind: 'configuration-created', name: domain } },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: { change: { kind: 'configuration-enabled', name: domain } },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: {
      change: { kind: 'trust-bundle-stored', secretId: 'iot-custom-domain/x/ca/trust-bundle' },
    },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: {
      change: {
        kind: 'certificate-deleted',
        arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
      },
    },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: {
      change: { kind: 'record-removed', name: domain, value: 'a1-ats.iot.eu-west-1.amazonaws.com' },
    },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: {
      change: { kind: 'record-written', name: domain, value: 'a1-ats.iot.eu-west-1.amazonaws.com' },
    },
  },
  {
    code: 'another-run',
    action: { code: 'change-domain', on: { domain } },
    figures: {
      change: {
        kind: 'certificate-imported',
        arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
        fingerprint: 'AB:CD',
        check: 'issuer: chain-misses-root',
      },
    },
  },
];
