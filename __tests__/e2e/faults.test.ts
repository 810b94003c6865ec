import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from './account.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const calls = [
  'CreateSecret',
  'ImportCertificate',
  'RequestCertificate',
  'ChangeResourceRecordSets',
  'CreateDomainConfiguration',
  'DescribeDomainConfiguration',
  'ListHostedZonesByName',
] as const;

it.each(['throttle', 'lostAnswer'] as const)(
  'a %s of every important call costs time, not a second certificate, secret or configuration',
  async (kind) => {
    for (const action of calls) {
      void scenario.sandbox.faults.add({ action, kind });
    }
    const result = await scenario.run();
    expect(result.errors).toEqual([]);
    expect(result.outputs.status).toBe('ready');
    expect(await countAccount(scenario)).toEqual(finishedAccount);
  },
);

it('a run whose report would hold a secret publishes codes alone, and that it changed something', async () => {
  void scenario.sandbox.faults.add({ action: 'ImportCertificate', kind: 'refuse' });
  const { outputs, errors } = await scenario.run({ 'github-token': '123456789012' });
  expect(errors.join('\n')).toMatch(/it contains a secret of this run/);
  expect(outputs).toMatchObject({ changed: 'true', status: 'failed' });
  expect(JSON.stringify(outputs)).not.toContain('123456789012');
});

it('a call that IAM forbids ends the run immediately and names the permission', async () => {
  scenario.sandbox.setPolicy({
    Statement: [
      { Effect: 'Allow', Action: ['*'], Resource: ['*'] },
      { Effect: 'Deny', Action: ['acm:ImportCertificate'], Resource: ['*'] },
    ],
  });
  const result = await scenario.run();
  expect(result.exitCode).toBe(1);
  expect(result.errors.join('\n')).toMatch(/acm:ImportCertificate/);
  expect(await countAccount(scenario)).toMatchObject({ imported: 0, configurations: 0 });
});

it('a cancelled job removes the client identity of its proof', async () => {
  const cancel = new AbortController();
  const attached = scenario.sandbox.faults.add({ action: 'AttachPolicy', kind: 'notify' });
  const cancelling = attached.then(() => cancel.abort());
  const result = await scenario.run({}, { cancel: cancel.signal });
  await cancelling;
  expect(result.exitCode).toBe(1);
  expect(await countAccount(scenario)).toMatchObject({ policies: 0, devices: 0 });
});
