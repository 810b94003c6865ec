/** wait-minutes bounds a run, whatever it spends its time on. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { openSandbox, type RunOptions, runOf } from '../support/operation-runs.ts';
import { clockOf, waitingOf } from '../support/sandbox-clock.ts';

const minute = 60_000;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.close());

/** How long a provision of `minutes` took by its clock, and how long of that it paused. */
async function provisionFor(minutes: number, options: Partial<RunOptions> = {}) {
  const from = sandbox.clock.now();
  const { result: outcome, waitedMs } = await waitingOf(sandbox, () =>
    runOf(sandbox, 'provision', { clock: clockOf(sandbox), minutes, ...options }),
  );
  return { outcome, took: sandbox.clock.now() - from, waitedMs };
}

it('AWS that throttles every call of a kind ends it pending at the deadline', async () => {
  void sandbox.faults.add({
    action: 'DescribeDomainConfiguration',
    kind: 'throttle',
    times: 1_000,
  });
  const { outcome, waitedMs } = await provisionFor(1);
  expect(outcome).toMatchObject({
    status: 'pending',
    error: { details: { code: 'deadline-reached' } },
  });
  expect(waitedMs).toBeLessThan(1.1 * minute);
});

it('a wait ends at the deadline, and not before', async () => {
  sandbox.setLatencies({ firstServeMs: 70 * minute });
  const { outcome, took, waitedMs } = await provisionFor(3);
  expect(outcome).toMatchObject({
    status: 'pending',
    error: { details: { code: 'await-server-certificate-served' } },
  });
  expect(took).toBeGreaterThanOrEqual(3 * minute);
  expect(waitedMs).toBeLessThan(3.1 * minute);
});

it('what comes to be within the last pause of a wait is seen', async () => {
  sandbox.setLatencies({ firstServeMs: 3 * minute - 8_000 });
  const { outcome } = await provisionFor(3);
  expect(outcome).toMatchObject({ status: 'ready' });
});

it('attempts over MQTT are not made beyond the deadline', async () => {
  sandbox.setLatencies({ firstServeMs: 55_000 });
  sandbox.knobs.dataPlane.connackCode = 3;
  const { outcome, waitedMs } = await provisionFor(1);
  expect(outcome).toMatchObject({
    status: 'failed',
    error: { details: { code: 'checks-failed' } },
  });
  expect(waitedMs).toBeLessThan(1.1 * minute);
});
