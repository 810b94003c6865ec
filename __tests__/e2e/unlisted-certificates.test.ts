/** An account in which neither a search nor a list of ACM shows the domain's certificates: the configuration names them. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from './account.ts';
import { records } from './records.ts';
import { finishRollover } from './release.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let untouched: readonly string[];
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  untouched = await records(scenario);
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
  scenario.sandbox.knobs.acm.findsNothing = true;
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

it.each([{ operation: 'provision' }, { operation: 'verify' }, { operation: 'rotate' }])(
  '$operation finds both certificates of a domain in service and changes nothing',
  async (inputs) => {
    const { errors, outputs } = await scenario.run(inputs);
    expect([errors, outputs.status, outputs.changed]).toEqual([[], 'ready', 'false']);
    expect(scenario.changes()).toEqual([]);
  },
);

it('teardown removes both certificates and the validation record', async () => {
  const { errors, outputs } = await scenario.run(
    { operation: 'teardown' },
    finishRollover(scenario),
  );
  expect([errors, outputs.status]).toEqual([[], 'ready']);
  scenario.sandbox.knobs.acm.findsNothing = false;
  expect(await countAccount(scenario)).toEqual({
    ...finishedAccount,
    imported: 0,
    requested: 0,
    configurations: 0,
  });
  expect(await records(scenario)).toEqual(untouched);
});

it('a teardown that can see neither certificate is not ready, and names both', async () => {
  void scenario.sandbox.faults.add({
    action: 'DescribeCertificate',
    kind: 'refuse',
    code: 'ResourceNotFoundException',
    times: 100,
  });
  const { errors, outputs, exitCode } = await scenario.run({ operation: 'teardown' });
  expect([exitCode, outputs.status]).toEqual([1, 'pending']);
  expect(errors.join()).toMatch(
    /the domain configuration iot\.example\.com was created with arn:aws:acm:\S+ and arn:aws:acm:\S+, which ACM does not return\. Everything else is removed/,
  );
});
