import {
  IoTClient,
  ListDomainConfigurationsCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-iot';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { domainTag, roleTag } from '../../src/context/tags.ts';
import { changeRecord } from './records.ts';
import { finishRollover } from './release.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const provisioned = await scenario.run({ 'domain-configuration-name': 'made-by-hand' });
  expect(provisioned.errors).toEqual([]);
  await untagConfiguration();
  scenario.sandbox.calls.clear();
});
afterAll(() => scenario.close());

it('a configuration that this action did not make stops the teardown before anything is changed', async () => {
  const result = await scenario.run({ operation: 'teardown' });
  expect(result.exitCode).toBe(1);
  expect(result.errors.join('\n')).toMatch(
    /made-by-hand serves iot\.example\.com.*domain-configuration-name: made-by-hand/,
  );
  expect(scenario.changes()).toEqual([]);
});

it('and so does a routed CNAME to the endpoint, which would still lead devices there', async () => {
  const simple = {
    Name: domain,
    Type: 'CNAME' as const,
    TTL: 60,
    ResourceRecords: [{ Value: scenario.sandbox.iotEndpoint }],
  };
  const weighted = { ...simple, SetIdentifier: 'half', Weight: 1 };
  await changeRecord(scenario, 'DELETE', simple);
  await changeRecord(scenario, 'CREATE', weighted);
  scenario.sandbox.calls.clear();
  const result = await scenario.run({
    operation: 'teardown',
    'domain-configuration-name': 'made-by-hand',
  });
  expect(result.errors.join('\n')).toMatch(/routed CNAME.*Remove that record/);
  expect(scenario.changes()).toEqual([]);
  await changeRecord(scenario, 'DELETE', weighted);
  await changeRecord(scenario, 'CREATE', simple);
});

it('named by the user it is removed', async () => {
  const result = await scenario.run(
    { operation: 'teardown', 'domain-configuration-name': 'made-by-hand' },
    finishRollover(scenario),
  );
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
});

async function untagConfiguration(): Promise<void> {
  const iot = new IoTClient(clientFor(scenario));
  const { domainConfigurations = [] } = await iot.send(new ListDomainConfigurationsCommand({}));
  const made = domainConfigurations.find(
    ({ domainConfigurationName: name }) => name === 'made-by-hand',
  );
  await iot.send(
    new UntagResourceCommand({
      resourceArn: made?.domainConfigurationArn,
      tagKeys: [domainTag, roleTag],
    }),
  );
}
