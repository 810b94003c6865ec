/** The room over Route 53 against the sandbox's Route 53, which enforces Route 53's own rules. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRoute53 } from '../../src/aws/route53.ts';
import type { Route53 } from '../../src/aws/route53-interface.ts';
import { openAccount, type TestAccount } from '../sandbox/route53/account.ts';
import { testSession } from '../unit/aws/wire.ts';

const domain = 'iot.example.com';
const target = 'x-ats.iot.eu-west-1.amazonaws.com';
const upsert = [{ name: domain, value: target, ttl: 60 }];

let account: TestAccount;
let route53: Route53;

beforeEach(async () => {
  account = await openAccount();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: account.endpoint,
    AWS_ACCESS_KEY_ID: 'AKIDJOB',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
  route53 = createRoute53(testSession(), undefined);
});

afterEach(() => account.close());

describe('The hosted zone of a domain', () => {
  it('is found among many, beside a private one of its name, with its name servers', async () => {
    for (const label of ['a', 'b', 'example', 'iot.example', 'zzz.example', 'www.iot.example']) {
      account.createZone({ name: `${label}.net` });
    }
    account.createZone({ name: 'example.com', visibility: 'private' });
    account.createZone({ name: 'a.example.com' });
    const { id, nameServers } = account.createZone({ name: 'example.com' });
    const zone = { id, name: 'example.com', nameServers };
    expect(await route53.findZone(domain, undefined)).toEqual(zone);
    expect(await route53.findZone(domain, id)).toEqual(zone);
  });

  it('is refused where two public ones have its name', async () => {
    account.createZone({ name: 'example.com' });
    account.createZone({ name: 'example.com' });
    await expect(route53.findZone(domain, undefined)).rejects.toMatchObject({
      details: { code: 'hosted-zone-not-found', figures: { domain, why: 'several' } },
    });
  });
});

describe('A change of records', () => {
  it('replaces a record of another type by the CNAME in one batch, and is in sync in time', async () => {
    account.latencies.dnsPropagationMs = 60_000;
    account.createZone({
      name: 'example.com',
      records: [{ name: domain, type: 'A', ttl: 300, values: ['192.0.2.1'] }],
    });
    const zone = await route53.findZone(domain, undefined);
    const remove = await route53.recordsAt(zone, domain);
    const changeId = await route53.change(zone, { upsert, remove });
    expect(await route53.recordsAt(zone, domain)).toMatchObject([
      { name: domain, type: 'CNAME', ttl: 60, values: [target], special: false },
    ]);
    expect(await route53.isInSync(changeId ?? '')).toBe(false);
    account.pass(60_000);
    expect(await route53.isInSync(changeId ?? '')).toBe(true);
  });

  it('comes to the same when it is done twice', async () => {
    account.createZone({
      name: 'example.com',
      records: [{ name: domain, type: 'A', ttl: 300, values: ['192.0.2.1'] }],
    });
    const zone = await route53.findZone(domain, undefined);
    const remove = await route53.recordsAt(zone, domain);
    await route53.change(zone, { upsert, remove });
    expect(await route53.change(zone, { upsert, remove })).toMatch(/^\/change\//);
    expect(await route53.change(zone, { upsert: [], remove })).toBeUndefined();
  });

  it("is refused in Route 53's own words", async () => {
    account.createZone({ name: 'example.com' });
    const zone = await route53.findZone(domain, undefined);
    const apex = { name: 'example.com', value: target, ttl: 60 };
    await expect(route53.change(zone, { upsert: [apex], remove: [] })).rejects.toThrow(
      'is not permitted at apex in zone example.com',
    );
  });
});

describe('The records of a name', () => {
  it('are those of the name only, a wildcard being a name', async () => {
    account.createZone({
      name: 'example.com',
      records: [
        { name: '*.example.com', type: 'CNAME', ttl: 60, values: ['Y.example.net.'] },
        { name: 'a.example.com', type: 'A', ttl: 60, values: ['192.0.2.1'] },
      ],
    });
    const zone = await route53.findZone(domain, undefined);
    expect(await route53.recordsAt(zone, '*.example.com')).toMatchObject([
      { name: '*.example.com', values: ['y.example.net'] },
    ]);
    expect(await route53.recordsAt(zone, domain)).toEqual([]);
  });
});
