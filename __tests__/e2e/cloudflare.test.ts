/** docs/workflows/provision-cloudflare.yml, step by step: Cloudflare's API is a stand-in that writes to the sandbox's zone. */
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesByNameCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { noLatencies } from '../../sandbox/latencies.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const record = z.object({
  name: z.string(),
  type: z.literal('CNAME'),
  content: z.string(),
  ttl: z.number(),
  proxied: z.boolean(),
});
type CloudflareRecord = z.infer<typeof record>;

let scenario: Scenario;
let cloudflare: Server;
const records: CloudflareRecord[] = [];
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  cloudflare = createServer((request, response) => {
    const answer = async (): Promise<object> => {
      if (request.method === 'POST') {
        const created = record.parse(JSON.parse(await text(request)));
        records.push(created);
        await write(created);
        return created;
      }
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      return records.filter(({ name }) => name === searchParams.get('name'));
    };
    const isKnown = request.headers.authorization === 'Bearer token';
    void answer().then((result) => {
      const errors = isKnown ? [] : [{ code: 10_000, message: 'Authentication error' }];
      response.end(JSON.stringify({ success: isKnown, result, errors }));
    });
  }).listen(0, '127.0.0.1');
});
afterAll(async () => {
  cloudflare.close();
  await scenario.close();
});

it('each run that lacks a record ends without an error, and the last one verifies the domain', async () => {
  const waitless = { dns: 'manual', 'wait-minutes': '0' };
  const first = await scenario.run(waitless);
  expect(first).toMatchObject({ exitCode: 0, outputs: { status: 'planned' } });
  await createRecords(first.outputs['dns-records']);

  const second = await scenario.run(waitless);
  expect(second).toMatchObject({ exitCode: 0, outputs: { status: 'planned' } });
  await createRecords(second.outputs['dns-records']);

  const third = await scenario.run({ dns: 'manual' });
  expect(third).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'ready' } });
  expect(records).toEqual([
    expect.objectContaining({ type: 'CNAME', ttl: 60, proxied: false }),
    expect.objectContaining({ name: domain, ttl: 60, proxied: false }),
  ]);
});

it('a record that exists otherwise is left, and so is one that is proxied', async () => {
  const [, endpoint] = records;
  const other = [{ name: domain, type: 'CNAME', value: 'elsewhere.example.net', ttl: 60 }];
  await expect(createRecords(JSON.stringify(other))).rejects.toThrow(
    `${domain} exists as CNAME ${endpoint?.content}; expected CNAME elsewhere.example.net, not proxied`,
  );
  expect(records).toHaveLength(2);
});

it('says what Cloudflare refuses', async () => {
  await expect(createRecords('[{"name":"a"}]', 'wrong')).rejects.toThrow('Authentication error');
});

/** The step "Create its record". */
async function createRecords(given = '[]', token = 'token'): Promise<void> {
  const { port } = z.object({ port: z.number() }).parse(cloudflare.address());
  await promisify(execFile)(process.execPath, ['docs/workflows/cloudflare-records.mjs'], {
    env: {
      CLOUDFLARE_API: `http://127.0.0.1:${port}`,
      CLOUDFLARE_API_TOKEN: token,
      CLOUDFLARE_ZONE_ID: 'zone',
      NAME_SERVERS: scenario.sandbox.dnsAddress,
      RECORDS: given,
    },
  });
}

async function write({ name, content, ttl }: CloudflareRecord): Promise<void> {
  const client = new Route53Client(clientFor(scenario));
  const { HostedZones: zones } = await client.send(
    new ListHostedZonesByNameCommand({ DNSName: 'example.com' }),
  );
  const set: ResourceRecordSet = {
    Name: name,
    Type: 'CNAME',
    TTL: ttl,
    ResourceRecords: [{ Value: content }],
  };
  await client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zones?.[0]?.Id,
      ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: set }] },
    }),
  );
}
