import { describe, expect, it } from '@jest/globals';
import type { Outcomes } from '../../../src/context/outcome.ts';
import { failsJob, overallStatus } from '../../../src/context/status.ts';
import { expiring, passedBut } from '../report/checks.ts';
import { failedBy, pending, planned, ready } from '../report/outcomes.ts';

const failed = failedBy(new Error('it broke'));
const warned = { ...ready, checks: passedBut(expiring) };

describe('a run of several domains', () => {
  it.each<[Outcomes, string, { fail: boolean; warn: boolean }]>([
    [[ready], 'ready', { fail: false, warn: false }],
    [[ready, warned], 'ready', { fail: false, warn: true }],
    [[ready, planned], 'planned', { fail: false, warn: false }],
    [[planned, pending, ready], 'pending', { fail: true, warn: true }],
    [[pending, failed, ready], 'failed', { fail: true, warn: true }],
  ])(
    '%#: has the status of the worst, and fails the job accordingly',
    (outcomes, status, fails) => {
      expect(overallStatus(outcomes)).toBe(status);
      expect(failsJob(outcomes, 'fail')).toBe(fails.fail);
      expect(failsJob(outcomes, 'warn')).toBe(fails.warn);
    },
  );
});
