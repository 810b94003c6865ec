/** Client identities in the way of a teardown, which continues anyway: left by a killed run, or planted by an attacker. */
import { CreatePolicyCommand, IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount } from './account.ts';
import { holdTo } from './documented-policy.ts';
import { runKilledAt } from './killed.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  expect((await scenario.run()).errors).toEqual([]);
});
afterEach(() => scenario.close());

const plant = () =>
  new IoTClient(clientFor(scenario)).send(
    new CreatePolicyCommand({
      policyName: 'iot-custom-domain-proof-zzz',
      policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [] }),
      tags: [
        { Key: 'iot-custom-domain:domain', Value: domain },
        { Key: 'iot-custom-domain:role', Value: 'proof-identity' },
      ],
    }),
  );

const teardown = { operation: 'teardown' };
const gone = { configurations: 0, imported: 0, requested: 0 };

describe('a role that may not read the policy of a client identity', () => {
  it.each([
    ['planted by an attacker', plant],
    [
      'left by a killed run',
      () => runKilledAt(scenario, 'iot:CreatePolicy', { operation: 'verify' }),
    ],
  ])('%s tears the domain down, and says that it was not looked for', async (_, leave) => {
    await leave();
    await holdTo(scenario, 'provision');
    const dryRun = await scenario.run({ ...teardown, 'dry-run': 'true' });
    expect(dryRun.errors).toEqual([]);
    expect(dryRun.log.join('\n')).toMatch(/client identities.*iot:GetPolicy/i);
    const { errors, outputs } = await scenario.run(teardown);
    expect(errors).toEqual([]);
    expect(outputs.status).toBe('ready');
    scenario.sandbox.setPolicy(undefined);
    expect(await countAccount(scenario)).toMatchObject(gone);
  });
});

it('a client identity that cannot be removed is a warning, and the rest of the domain goes', async () => {
  await plant();
  void scenario.sandbox.faults.add({
    action: 'DeletePolicy',
    kind: 'refuse',
    code: 'UnauthorizedException',
  });
  const { errors, warnings, outputs } = await scenario.run({
    ...teardown,
    'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
  });
  expect(errors).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('iot-custom-domain-proof-zzz')]);
  expect(outputs.status).toBe('ready');
  expect(await countAccount(scenario)).toMatchObject({ ...gone, secrets: 0 });
});
