/** provision in this process, on the sandbox's clock: hours of waiting in no time. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { domain } from '../support/worlds.ts';
import { type Job, startJob } from './job.ts';

const minute = 60_000;

let job: Job;
beforeEach(async () => {
  job = await startJob();
});
afterEach(() => job.sandbox.close());

it('IoT Core taking 40 minutes to serve the leaf is waited for, and DNS is not touched before', async () => {
  job.sandbox.setLatencies({ firstServeMs: 40 * minute });
  const outcome = await job.provision();
  expect(outcome).toMatchObject({ status: 'ready' });
  const order = job.lines.join('\n');
  expect(order.indexOf('to serve the server certificate')).toBeLessThan(order.indexOf('Pointing'));
  expect(
    job.lines.filter((line) => line.includes('to serve the server certificate')).length,
  ).toBeGreaterThan(30);
});

it('a wait that outlives the run ends pending, and the next run goes on without making anything twice', async () => {
  job.sandbox.setLatencies({ firstServeMs: 70 * minute });
  const first = await job.provision();
  expect(first).toMatchObject({ status: 'pending', changed: true });
  expect('error' in first && first.error.message).toMatch(
    /serve the server certificate.*Run the job again/,
  );
  job.sandbox.calls.clear();
  const second = await job.provision();
  expect(second).toMatchObject({ status: 'ready' });
  const made = job.sandbox.calls
    .list()
    .filter(({ changes, service }) => changes && service !== 'iot');
  expect(made.map(({ action }) => action)).toEqual(['ChangeResourceRecordSets']);
});

it('records that nobody sets by hand leave the run pending, with the records to set', async () => {
  const outcome = await job.provision({ dns: { kind: 'manual', ttl: 300 } });
  expect(outcome).toMatchObject({ status: 'pending' });
  expect(outcome.dnsRecords).toEqual([
    { name: domain, type: 'CNAME', value: job.sandbox.iotEndpoint, ttl: 300, purpose: 'endpoint' },
    expect.objectContaining({ type: 'CNAME', ttl: 300, purpose: 'validation certificate' }),
  ]);
});

it('a certificate that ACM fails for CAA ends the run with what to do, and the next run requests a new one', async () => {
  job.sandbox.knobs.acm.requestFailure = 'CAA_ERROR';
  const first = await job.provision();
  expect(first).toMatchObject({ status: 'failed' });
  expect('error' in first && first.error.message).toMatch(/CAA_ERROR.*amazon\.com/);
  job.sandbox.knobs.acm.requestFailure = undefined;
  expect(await job.provision()).toMatchObject({ status: 'ready' });
  const requests = job.sandbox.calls.list().filter(({ action }) => action === 'RequestCertificate');
  expect(requests).toHaveLength(2);
});
