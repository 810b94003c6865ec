import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesByNameCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterAll(() => scenario.close());

it('with wait-minutes: 0 a run that needs a record ends without an error, and gives the record', async () => {
  const result = await scenario.run({ dns: 'manual', 'wait-minutes': '0' });
  expect(result).toMatchObject({ exitCode: 0, errors: [] });
  expect(result.outputs).toMatchObject({ status: 'planned', changed: 'true' });
  expect(JSON.parse(result.outputs['dns-records'] ?? '')).toEqual([
    expect.objectContaining({ type: 'CNAME', purpose: 'validation certificate' }),
  ]);
});

it('with dns: manual the records are printed, and the run continues once someone has set them', async () => {
  const set: Promise<void>[] = [];
  const result = await scenario.run(
    { dns: 'manual' },
    {
      onLine: (line) => {
        const [, name, value] = /: (\S+)\. 60 IN CNAME (\S+)\.$/.exec(line) ?? [];
        if (name && value) {
          set.push(setByHand(name, value));
        }
      },
      meanwhile: () => Promise.all(set),
    },
  );
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
  expect(set).toHaveLength(2);
  expect(JSON.parse(result.outputs['dns-records'] ?? '')).toEqual([
    expect.objectContaining({ type: 'CNAME', purpose: 'validation certificate' }),
    expect.objectContaining({ name: domain, type: 'CNAME', purpose: 'endpoint' }),
  ]);
  const zoneCalls = scenario.sandbox.calls.list().filter(({ service }) => service === 'route53');
  expect(zoneCalls.map(({ action }) => action)).toEqual([
    'ListHostedZonesByName',
    'ChangeResourceRecordSets',
    'ListHostedZonesByName',
    'ChangeResourceRecordSets',
  ]);
});

async function setByHand(name: string, value: string): Promise<void> {
  const client = new Route53Client(clientFor(scenario));
  const { HostedZones: zones } = await client.send(
    new ListHostedZonesByNameCommand({ DNSName: 'example.com' }),
  );
  await client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zones?.[0]?.Id,
      ChangeBatch: {
        Changes: [
          {
            Action: 'CREATE',
            ResourceRecordSet: {
              Name: name,
              Type: 'CNAME',
              TTL: 60,
              ResourceRecords: [{ Value: value }],
            },
          },
        ],
      },
    }),
  );
}
