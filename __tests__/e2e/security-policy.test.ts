import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

it.each([
  ['IoTSecurityPolicy_TLS12_1_2_2022_10', 'TLSv1.2'],
  ['IoTSecurityPolicy_TLS13_1_3_2022_10', 'TLSv1.3'],
])('a domain under %s is proven by %s', async (policy, version) => {
  const result = await scenario.run({ 'security-policy': policy });
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
  const { checks } = JSON.parse(result.outputs.report ?? '');
  expect(checks.find(({ id }: { id: string }) => id === 'tls-private-ca')).toMatchObject({
    result: 'pass',
    figures: { handshakes: [{ handshake: { protocol: version } }] },
  });
});
