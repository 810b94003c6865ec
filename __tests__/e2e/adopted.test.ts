import {
  DescribeDomainConfigurationCommand,
  IoTClient,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let iot: IoTClient;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  iot = new IoTClient(clientFor(scenario));
  const first = await scenario.run({ 'domain-configuration-name': 'made-by-hand' });
  expect(first.errors).toEqual([]);
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

it('a configuration of the domain under another name is adopted', async () => {
  const result = await scenario.run({ 'domain-configuration-name': 'another-name' });
  expect(result.outputs).toMatchObject({
    changed: 'false',
    'domain-configuration-name': 'made-by-hand',
  });
  expect(scenario.changes()).toEqual([]);
});

it('one that was disabled and drifted is corrected in one update', async () => {
  await iot.send(
    new UpdateDomainConfigurationCommand({
      domainConfigurationName: 'made-by-hand',
      domainConfigurationStatus: 'DISABLED',
    }),
  );
  scenario.sandbox.calls.clear();
  const wanted = 'IoTSecurityPolicy_TLS13_1_3_2022_10';
  const result = await scenario.run({ 'security-policy': wanted });
  expect(result.errors).toEqual([]);
  expect(scenario.changes()).toEqual(['iot:UpdateDomainConfiguration']);
  expect(result.summary).toMatch(/refuses every device without TLS 1\.3: .*aws-c-io/);
  const told = await iot.send(
    new DescribeDomainConfigurationCommand({ domainConfigurationName: 'made-by-hand' }),
  );
  expect(told).toMatchObject({
    domainConfigurationStatus: 'ENABLED',
    tlsConfig: { securityPolicy: wanted },
  });
});
