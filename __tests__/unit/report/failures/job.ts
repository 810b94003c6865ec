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
  { code: 'secret-in-report', action: { code: 'publish-report', on: {} }, figures: {} },
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
];
