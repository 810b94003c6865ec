/** provision in this process, on the sandbox's clock. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { type InProcess, minute, startInProcess } from '../support/in-process.ts';

let started: InProcess;
let sandbox: Sandbox;
beforeEach(async () => {
  started = await startInProcess();
  ({ sandbox } = started);
});
afterEach(() => sandbox.close());

it('IoT Core taking 40 minutes to serve the leaf is waited for, and DNS is not touched before', async () => {
  sandbox.setLatencies({ firstServeMs: 40 * minute });
  const outcome = await started.provision();
  expect(outcome).toMatchObject({ status: 'ready' });
  const order = started.lines.join('\n');
  expect(order.indexOf('to serve the server certificate')).toBeLessThan(
    order.indexOf('Wrote the CNAME'),
  );
  expect(
    started.lines.filter((line) => line.includes('to serve the server certificate')).length,
  ).toBeGreaterThan(30);
});

it('a wait that outlives the run ends pending, and the next run continues without making anything twice', async () => {
  sandbox.setLatencies({ firstServeMs: 70 * minute });
  const first = await started.provision();
  expect(first).toMatchObject({ status: 'pending', changed: true });
  expect(first).toMatchObject({ error: { details: { code: 'await-server-certificate-served' } } });
  sandbox.calls.clear();
  const second = await started.provision();
  expect(second).toMatchObject({ status: 'ready' });
  const made = sandbox.calls.list().filter(({ changes, service }) => changes && service !== 'iot');
  expect(made.map(({ action }) => action)).toEqual(['ChangeResourceRecordSets']);
});

it('records that nobody sets by hand leave the run pending, with the records to set', async () => {
  const outcome = await started.provision({ dns: { kind: 'manual', ttl: 300, waits: true } });
  expect(outcome).toMatchObject({ status: 'pending' });
  expect(outcome.dnsRecords).toEqual([
    expect.objectContaining({ type: 'CNAME', ttl: 300, purpose: 'validation certificate' }),
  ]);
});

it('a certificate that ACM fails for CAA ends the run with what to do, and the next run requests a new one', async () => {
  sandbox.knobs.acm.requestFailure = 'CAA_ERROR';
  const first = await started.provision();
  expect(first).toMatchObject({ status: 'failed' });
  expect(first).toMatchObject({
    error: {
      details: {
        code: 'validation-certificate-failed',
        figures: { status: 'FAILED', reason: 'CAA_ERROR' },
      },
    },
  });
  sandbox.knobs.acm.requestFailure = undefined;
  expect(await started.provision()).toMatchObject({ status: 'ready' });
  expect(started.count('acm:RequestCertificate')).toBe(2);
});
