import { ListResourceRecordSetsCommand, type RRType } from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SeedRecord } from '../../../sandbox/route53/route53.ts';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

describe('ListResourceRecordSets', () => {
  it('lists names by reversed labels, each with its types in order, the zone’s own NS and SOA among them', async () => {
    const zoneId = zone(
      address('b.example.com'),
      address('x.a.example.com'),
      address('a.example.com'),
      { name: 'a.example.com', type: 'TXT', ttl: 60, values: ['"x"'] },
      address('*.example.com'),
    );
    const { ResourceRecordSets } = await list(zoneId);
    expect(ResourceRecordSets?.map(({ Name, Type }) => `${Name} ${Type}`)).toEqual([
      'example.com. NS',
      'example.com. SOA',
      '\\052.example.com. A',
      'a.example.com. A',
      'a.example.com. TXT',
      'x.a.example.com. A',
      'b.example.com. A',
    ]);
  });

  it('starts at a name and a type and filters nothing', async () => {
    const zoneId = zone(
      address('a.example.com'),
      { name: 'a.example.com', type: 'TXT', ttl: 60, values: ['"x"'] },
      address('b.example.com'),
    );
    const { ResourceRecordSets } = await list(zoneId, 'a.example.com', 'CNAME');
    expect(ResourceRecordSets?.map(({ Name, Type }) => `${Name} ${Type}`)).toEqual([
      'a.example.com. TXT',
      'b.example.com. A',
    ]);
  });

  it('gives 300 record sets a page at most, and where the next page starts', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `n${1000 + index}.example.com`);
    const zoneId = zone(...names.map(address));
    const first = await list(zoneId, undefined, undefined, 1000);
    expect(first.ResourceRecordSets).toHaveLength(300);
    expect(first).toMatchObject({
      IsTruncated: true,
      MaxItems: 300,
      NextRecordName: 'n1298.example.com.',
      NextRecordType: 'A',
    });
    const second = await list(zoneId, first.NextRecordName, first.NextRecordType);
    expect(second.ResourceRecordSets).toHaveLength(102);
    expect(second.IsTruncated).toBe(false);
  });

  it('refuses a type without a name', async () => {
    await expect(list(zone(), undefined, 'A')).rejects.toMatchObject({ name: 'InvalidInput' });
  });

  it('refuses a number of items that is none', async () => {
    await expect(list(zone(), undefined, undefined, 0)).rejects.toMatchObject({
      name: 'InvalidInput',
    });
  });

  it('answers NoSuchHostedZone for a zone that is not there', async () => {
    await expect(list('ZNONE')).rejects.toMatchObject({
      name: 'NoSuchHostedZone',
      message: 'No hosted zone found with ID: ZNONE',
    });
  });
});

function zone(...records: SeedRecord[]): string {
  return account.createZone({ name: 'example.com', records }).id;
}

function address(name: string): SeedRecord {
  return { name, type: 'A', ttl: 60, values: ['192.0.2.1'] };
}

function list(
  HostedZoneId: string,
  StartRecordName?: string,
  StartRecordType?: RRType,
  MaxItems?: number,
) {
  return account.client.send(
    new ListResourceRecordSetsCommand({
      HostedZoneId,
      StartRecordName,
      StartRecordType,
      MaxItems,
    }),
  );
}
