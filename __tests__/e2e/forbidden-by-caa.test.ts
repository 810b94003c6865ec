/** A domain whose CAA records forbid Amazon to issue its validation certificate. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount } from './account.ts';
import { changeRecord } from './records.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const forbidding: ResourceRecordSet = {
  Name: domain.slice(domain.indexOf('.') + 1),
  Type: 'CAA',
  TTL: 60,
  ResourceRecords: [{ Value: '0 issue "letsencrypt.org"' }],
};

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  await changeRecord(scenario, 'CREATE', forbidding);
});
afterEach(() => scenario.close());

it('is requested for once, however often provision runs, and again once they allow it', async () => {
  const first = await scenario.run();
  expect(first.errors.join()).toMatch(/FAILED, CAA_ERROR/);
  scenario.sandbox.clock.advance(2 * 3_600_000);
  for (let run = 0; run < 2; run += 1) {
    const { errors, outputs } = await scenario.run();
    expect(errors.join()).toMatch(
      /CAA for iot\.example\.com allows letsencrypt\.org; ACM refused to issue .* Add amazon\.com to the CAA records/,
    );
    expect([outputs.status, outputs.changed]).toEqual(['failed', 'false']);
  }
  expect(await countAccount(scenario)).toMatchObject({ requested: 1 });

  await changeRecord(scenario, 'DELETE', forbidding);
  const { errors, outputs } = await scenario.run();
  expect([errors, outputs.status]).toEqual([[], 'ready']);
});
