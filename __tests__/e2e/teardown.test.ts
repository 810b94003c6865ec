import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { countAccount, finishedAccount } from './account.ts';
import { finishRollover } from './release.ts';
import { type Scenario, startScenario } from './scenario.ts';

const empty = { ...finishedAccount, imported: 0, requested: 0, configurations: 0 };

let scenario: Scenario;
let provisioned: ActionResult;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  provisioned = await scenario.run();
});
afterAll(() => scenario.close());

it('a dry run of a teardown shows what would go and what stays, and changes nothing', async () => {
  scenario.sandbox.calls.clear();
  const result = await scenario.run({ operation: 'teardown', 'dry-run': 'true' });
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ status: 'planned', changed: 'false' });
  expect(result.log.join('\n')).toMatch(/- domain configuration +iot\.example\.com/);
  expect(result.log.join('\n')).toMatch(
    /= certificate authority +iot-custom-domain\/iot\.example\.com\/ca .*devices trust it/,
  );
  expect(result.log.join('\n')).toMatch(/5 to delete, 2 unchanged/);
  expect(scenario.changes()).toEqual([]);
});

describe('teardown of a finished domain', () => {
  let result: ActionResult;
  beforeAll(async () => {
    scenario.sandbox.calls.clear();
    result = await scenario.run({ operation: 'teardown' }, finishRollover(scenario));
  });

  it('ends ready, with nothing left in the account but the certificate authority', async () => {
    expect(result.errors).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ status: 'ready', changed: 'true', 'dns-records': '[]' });
    expect(JSON.parse(result.outputs.report ?? '').checks).toEqual([]);
    expect(result.outputs).not.toHaveProperty('endpoint');
    expect(await countAccount(scenario)).toEqual(empty);
  });

  it('keeps traffic away first, and removes the validation record before its certificate', () => {
    const changes = scenario.changes().filter((call, at, all) => call !== all[at - 1]);
    expect(changes).toEqual([
      'route53:ChangeResourceRecordSets',
      'iot:UpdateDomainConfiguration',
      'iot:DeleteDomainConfiguration',
      'route53:ChangeResourceRecordSets',
      'acm:DeleteCertificate',
    ]);
  });

  it('a second time changes nothing and is ready', async () => {
    scenario.sandbox.calls.clear();
    const second = await scenario.run({ operation: 'teardown' });
    expect(second.errors).toEqual([]);
    expect(second.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(scenario.changes()).toEqual([]);
  });

  it('a provision after it works again, on the same certificate authority', async () => {
    const again = await scenario.run();
    expect(again.errors).toEqual([]);
    expect(again.outputs.status).toBe('ready');
    expect(again.outputs['ca-certificate']).toBe(provisioned.outputs['ca-certificate']);
    expect(await countAccount(scenario)).toEqual(finishedAccount);
  });
});
