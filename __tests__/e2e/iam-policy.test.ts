import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { documentedPolicy } from './documented-policy.ts';
import { letGo } from './release.ts';
import { domain, noLatencies, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterAll(() => scenario.close());

it('the documented policy is enough, for the first run and for the second', async () => {
  scenario.sandbox.setPolicy(documentedPolicy());
  const first = await scenario.run();
  expect(first.errors).toEqual([]);
  expect(first.warnings).toEqual([]);
  expect(first.outputs.status).toBe('ready');
  const second = await scenario.run();
  expect(second.errors).toEqual([]);
  expect(second.outputs).toMatchObject({ status: 'ready', changed: 'false' });
});

it('and for the teardown of all of it, the certificate authority included', async () => {
  const inputs = {
    operation: 'teardown',
    'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
  };
  const result = await scenario.run(inputs, letGo(scenario));
  expect(result.errors).toEqual([]);
  expect(result.warnings).toEqual([]);
  expect(result.outputs.status).toBe('ready');
});
