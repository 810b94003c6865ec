import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesByNameCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario();
  await writeRecord('A', '192.0.2.7');
});
afterAll(() => scenario.close());

it('a record at the domain that is not ours stops the run before anything is changed', async () => {
  scenario.sandbox.calls.clear();
  const result = await scenario.run();
  expect(result.exitCode).toBe(1);
  expect(result.errors.join('\n')).toMatch(/A 192\.0\.2\.7.*overwrite-dns-record/);
  expect(scenario.changes()).toEqual([]);
});

it('is replaced when the user says so, after the leaf was seen served', async () => {
  scenario.sandbox.calls.clear();
  const result = await scenario.run({ 'overwrite-dns-record': 'true' });
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(scenario.changes().at(-1)).toBe('route53:ChangeResourceRecordSets');
});

async function writeRecord(type: 'A' | 'CNAME', value: string): Promise<void> {
  const environment = scenario.sandbox.environment();
  const client = new Route53Client({
    region: 'us-east-1',
    endpoint: scenario.sandbox.endpointUrl,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
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
              Name: domain,
              Type: type,
              TTL: 60,
              ResourceRecords: [{ Value: value }],
            },
          },
        ],
      },
    }),
  );
  client.destroy();
}
