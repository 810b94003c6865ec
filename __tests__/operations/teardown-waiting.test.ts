/** teardown in this process, on the sandbox's clock. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Job, startJob } from './job.ts';

const minute = 60_000;

let job: Job;
beforeEach(async () => {
  job = await startJob();
  expect(await job.provision()).toMatchObject({ status: 'ready' });
  job.lines.length = 0;
});
afterEach(() => job.sandbox.close());

it('a configuration that is told as enabled for 35 seconds more is not deleted before', async () => {
  job.sandbox.setLatencies({ domainConfigurationMs: 35_000 });
  job.sandbox.calls.clear();
  expect(await job.teardown()).toMatchObject({ status: 'ready', changed: true });
  const deletions = job.sandbox.calls
    .list()
    .filter(({ action }) => action === 'DeleteDomainConfiguration');
  expect(deletions).toHaveLength(1);
  expect(job.lines.join('\n')).toMatch(/to be disabled: still told as enabled/);
});

it('ACM calling the leaf in use for 20 minutes is waited for, with progress', async () => {
  expect(await job.teardown()).toMatchObject({ status: 'ready' });
  const waiting = job.lines.filter((line) =>
    line.includes('ACM to let go of the server certificate'),
  );
  expect(waiting.length).toBeGreaterThan(15);
});

it('a run that has less time ends pending, and the next one goes on', async () => {
  const first = await job.teardown(10);
  expect(first).toMatchObject({ status: 'pending', changed: true });
  expect('error' in first && first.error.message).toMatch(
    /let go of the server certificate.*in use for 20 minutes.*goes on from here/,
  );
  expect(await job.teardown(15)).toMatchObject({ status: 'ready' });
});

it('a refusal that outlasts the longest waiting period of AWS is a failure in its own words', async () => {
  job.sandbox.knobs.iot.customDomainDeletion = 'after-7-days';
  expect(await job.teardown()).toMatchObject({ status: 'pending' });
  job.sandbox.clock.advance(8 * 24 * 60 * minute);
  void job.sandbox.faults.add({
    action: 'DeleteDomainConfiguration',
    kind: 'refuse',
    // The SDK takes the moved clock for a skewed one, and sends what was refused again.
    times: 100,
    code: 'InvalidRequestException',
    message: 'Something else holds it',
  });
  const outcome = await job.teardown();
  expect(outcome).toMatchObject({ status: 'failed' });
  expect('error' in outcome && outcome.error.message).toMatch(
    /Something else holds it\. It has been disabled for more than 7 days/,
  );
});
