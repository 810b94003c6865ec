import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { createAuthority } from '../../src/pki/authority.ts';
import { documentedPolicy } from './documented-policy.ts';
import { letGo } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

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

it('and for a rotation, a rollover and a replace', async () => {
  const signer = await createAuthority({
    subject: [{ type: 'CN', value: 'Another' }],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 3650,
    now: new Date(),
  });
  for (const inputs of [
    { operation: 'rotate', rollover: 'begin' },
    { operation: 'rotate', rollover: 'finish', force: 'true' },
    {
      'ca-certificate': signer.certificate,
      'ca-private-key': signer.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      replace: 'true',
    },
  ]) {
    const result = await scenario.run(inputs);
    expect(result.errors).toEqual([]);
    expect(result.outputs.status).toBe('ready');
  }
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
