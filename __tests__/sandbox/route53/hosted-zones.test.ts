import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  GetHostedZoneCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

describe('CreateHostedZone', () => {
  it('gives the id with its prefix, four name servers, a pending change and the zone’s address', async () => {
    const created = await account.client.send(
      new CreateHostedZoneCommand({
        Name: 'Example.COM',
        CallerReference: 'first',
        HostedZoneConfig: { Comment: 'ours' },
      }),
    );

    expect(created.$metadata.httpStatusCode).toBe(201);
    expect(created.HostedZone).toMatchObject({
      Id: expect.stringMatching(/^\/hostedzone\/Z[0-9A-Z]{13,31}$/),
      Name: 'example.com.',
      CallerReference: 'first',
      Config: { Comment: 'ours', PrivateZone: false },
      ResourceRecordSetCount: 2,
    });
    expect(created.Location).toBe(
      `https://route53.amazonaws.com/2013-04-01${created.HostedZone?.Id}`,
    );
    expect(created.DelegationSet?.NameServers).toEqual([
      expect.stringMatching(/^ns-\d+\.awsdns-\d\d\.com$/),
      expect.stringMatching(/^ns-\d+\.awsdns-\d\d\.net$/),
      expect.stringMatching(/^ns-\d+\.awsdns-\d\d\.org$/),
      expect.stringMatching(/^ns-\d+\.awsdns-\d\d\.co\.uk$/),
    ]);
    expect(created.ChangeInfo).toMatchObject({
      Id: expect.stringMatching(/^\/change\/C[0-9A-Z]+$/),
      Status: 'PENDING',
      SubmittedAt: new Date('2026-11-23T00:00:00.000Z'),
    });
  });

  it('refuses a caller reference a second time, whatever the name', async () => {
    await create('example.com', 'first');
    await expect(create('example.org', 'first')).rejects.toMatchObject({
      name: 'HostedZoneAlreadyExists',
      message: 'A hosted zone has already been created with the specified caller reference.',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('makes several zones of one name', async () => {
    const [one, other] = [await create('example.com', '1'), await create('example.com', '2')];
    expect(one).not.toBe(other);
  });

  it('refuses a name that is none', async () => {
    await expect(create('example..com', '1')).rejects.toMatchObject({ name: 'InvalidDomainName' });
  });

  it('makes a private zone when a VPC is given', async () => {
    const { HostedZone } = await account.client.send(
      new CreateHostedZoneCommand({
        Name: 'example.com',
        CallerReference: 'private',
        VPC: { VPCId: 'vpc-1', VPCRegion: 'eu-west-1' },
      }),
    );
    const got = await account.client.send(new GetHostedZoneCommand({ Id: HostedZone?.Id }));
    expect(got.HostedZone?.Config?.PrivateZone).toBe(true);
    expect(got.VPCs).toEqual([{ VPCId: 'vpc-1', VPCRegion: 'eu-west-1' }]);
    expect(got.DelegationSet).toBeUndefined();
  });
});

describe('GetHostedZone', () => {
  it('gives the delegation set and takes the id with or without its prefix', async () => {
    const { id, nameServers } = account.createZone({ name: 'example.com' });
    for (const Id of [id, `/hostedzone/${id}`]) {
      const got = await account.client.send(new GetHostedZoneCommand({ Id }));
      expect(got.HostedZone?.Id).toBe(`/hostedzone/${id}`);
      expect(got.DelegationSet?.NameServers).toEqual(nameServers);
    }
  });

  it('answers NoSuchHostedZone with the id it was asked for', async () => {
    await expect(
      account.client.send(new GetHostedZoneCommand({ Id: 'ZNONE' })),
    ).rejects.toMatchObject({
      name: 'NoSuchHostedZone',
      message: 'No hosted zone found with ID: ZNONE',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('ListHostedZonesByName', () => {
  beforeEach(() => {
    for (const name of ['example.org', 'b.example.com', 'example.com', 'a.example.com', 'aaa.net'])
      account.createZone({ name });
    account.createZone({ name: 'example.com', visibility: 'private' });
  });

  it('sorts by reversed labels and shows private zones among the public ones', async () => {
    const { HostedZones } = await listByName({});
    expect(HostedZones?.map(({ Name }) => Name)).toEqual([
      'example.com.',
      'example.com.',
      'a.example.com.',
      'b.example.com.',
      'aaa.net.',
      'example.org.',
    ]);
    const shared = HostedZones?.filter(({ Name }) => Name === 'example.com.');
    expect(shared?.map(({ Config }) => Config?.PrivateZone).sort()).toEqual([false, true]);
  });

  it('starts at the name it is given and filters nothing', async () => {
    const { HostedZones, DNSName } = await listByName({ DNSName: 'aa.example.com' });
    expect(DNSName).toBe('aa.example.com.');
    expect(HostedZones?.map(({ Name }) => Name)).toEqual([
      'b.example.com.',
      'aaa.net.',
      'example.org.',
    ]);
  });

  it('is walked to its end with the next name and the next id together', async () => {
    const seen: (string | undefined)[] = [];
    let next: { DNSName?: string; HostedZoneId?: string } = {};
    for (let more = true; more; ) {
      const page = await listByName({ ...next, MaxItems: 2 });
      seen.push(...(page.HostedZones ?? []).map(({ Id }) => Id));
      more = page.IsTruncated ?? false;
      next = {
        ...(page.NextDNSName && { DNSName: page.NextDNSName }),
        ...(page.NextHostedZoneId && { HostedZoneId: page.NextHostedZoneId }),
      };
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });

  it('refuses an id without a name', async () => {
    await expect(listByName({ HostedZoneId: 'Z1' })).rejects.toMatchObject({
      name: 'InvalidInput',
    });
  });

  it('returns at most 100 zones a page, of 2,000 as of 200', async () => {
    for (let index = 0; index < 2000; index += 1)
      account.createZone({ name: `zone-${index}.test` });
    const { HostedZones, IsTruncated, MaxItems } = await listByName({ MaxItems: 500 });
    expect(HostedZones).toHaveLength(100);
    expect([IsTruncated, MaxItems]).toEqual([true, 100]);
  });
});

describe('ListHostedZones', () => {
  it('is walked to its end by its marker', async () => {
    for (const name of ['a.test', 'b.test', 'c.test']) account.createZone({ name });
    const first = await account.client.send(new ListHostedZonesCommand({ MaxItems: 2 }));
    expect(first.HostedZones?.map(({ Name }) => Name)).toEqual(['a.test.', 'b.test.']);
    const second = await account.client.send(
      new ListHostedZonesCommand({ MaxItems: 2, Marker: first.NextMarker }),
    );
    expect(second.HostedZones?.map(({ Name }) => Name)).toEqual(['c.test.']);
    expect(second.IsTruncated).toBe(false);
  });

  it('is an empty list in an empty account', async () => {
    const { HostedZones } = await account.client.send(new ListHostedZonesCommand({}));
    expect(HostedZones).toEqual([]);
  });
});

describe('DeleteHostedZone', () => {
  it('takes a zone with nothing but its own NS and SOA', async () => {
    const { id } = account.createZone({ name: 'example.com' });
    const { ChangeInfo } = await account.client.send(new DeleteHostedZoneCommand({ Id: id }));
    expect(ChangeInfo?.Status).toBe('PENDING');
    await expect(account.client.send(new GetHostedZoneCommand({ Id: id }))).rejects.toMatchObject({
      name: 'NoSuchHostedZone',
    });
  });

  it.each(['example.com', 'a.example.com'])(
    'refuses a zone with a TXT record at %s',
    async (name) => {
      const { id } = account.createZone({
        name: 'example.com',
        records: [{ name, type: 'TXT', ttl: 60, values: ['"kept"'] }],
      });
      await expect(
        account.client.send(new DeleteHostedZoneCommand({ Id: id })),
      ).rejects.toMatchObject({
        name: 'HostedZoneNotEmpty',
        message:
          'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
        $metadata: { httpStatusCode: 400 },
      });
    },
  );
});

describe('a zone that AWS Cloud Map owns', () => {
  const linkedService = {
    servicePrincipal: 'servicediscovery.amazonaws.com',
    description: 'arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1',
  };

  it('shows its owner and is edited by nobody else', async () => {
    const { id } = account.createZone({ name: 'example.com', linkedService });
    const { HostedZone } = await account.client.send(new GetHostedZoneCommand({ Id: id }));
    expect(HostedZone?.LinkedService).toEqual({
      ServicePrincipal: linkedService.servicePrincipal,
      Description: linkedService.description,
    });
    const change = new ChangeResourceRecordSetsCommand({
      HostedZoneId: id,
      ChangeBatch: {
        Changes: [
          {
            Action: 'CREATE',
            ResourceRecordSet: {
              Name: 'a.example.com',
              Type: 'TXT',
              TTL: 60,
              ResourceRecords: [{ Value: '"x"' }],
            },
          },
        ],
      },
    });
    await expect(account.client.send(change)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('can only be managed through AWS Cloud Map'),
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('ListTagsForResource', () => {
  it('lists the tags of a zone', async () => {
    const { id } = account.createZone({ name: 'example.com', tags: { team: 'devices' } });
    const { ResourceTagSet } = await account.client.send(
      new ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: id }),
    );
    expect(ResourceTagSet).toEqual({
      ResourceType: 'hostedzone',
      ResourceId: id,
      Tags: [{ Key: 'team', Value: 'devices' }],
    });
  });
});

async function create(name: string, callerReference: string): Promise<string | undefined> {
  const { HostedZone } = await account.client.send(
    new CreateHostedZoneCommand({ Name: name, CallerReference: callerReference }),
  );
  return HostedZone?.Id;
}

function listByName(input: { DNSName?: string; HostedZoneId?: string; MaxItems?: number }) {
  return account.client.send(new ListHostedZonesByNameCommand(input));
}
