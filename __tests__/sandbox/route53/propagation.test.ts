import {
  type ChangeAction,
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  GetChangeCommand,
  type ResourceRecordSet,
  TestDNSAnswerCommand,
} from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
let zoneId: string;
beforeEach(async () => {
  account = await openAccount();
  account.latencies.dnsPropagationMs = 30_000;
  zoneId = account.createZone({ name: 'example.com' }).id;
});
afterEach(() => account.close());

describe('a change', () => {
  it('is PENDING until it has propagated, and unseen in DNS as long', async () => {
    const id = await change('UPSERT', 'One.test.');
    account.pass(29_999);
    expect(await statusOf(id)).toBe('PENDING');
    expect(served()).toEqual([]);
    account.pass(1);
    expect(await statusOf(id)).toBe('INSYNC');
    expect(served()).toEqual(['one.test']);
  });

  it('never overtakes one before it', async () => {
    await change('UPSERT', 'one.test');
    account.latencies.dnsPropagationMs = 0;
    await change('UPSERT', 'two.test');
    account.pass(30_000);
    expect(served()).toEqual(['two.test']);
  });

  it('keeps its comment and the time it was submitted', async () => {
    const id = await change('UPSERT', 'one.test', 'by hand');
    account.pass(5000);
    const { ChangeInfo } = await account.client.send(new GetChangeCommand({ Id: id }));
    expect(ChangeInfo).toMatchObject({
      Id: id,
      Comment: 'by hand',
      SubmittedAt: new Date('2026-11-23T00:00:00.000Z'),
    });
  });

  it('that nobody made is NoSuchChange', async () => {
    await expect(statusOf('C15RYMEZ8RZJFM')).rejects.toMatchObject({
      name: 'NoSuchChange',
      message: 'Could not find resource with ID: C15RYMEZ8RZJFM',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('a zone', () => {
  it('is unknown to DNS until its creation has propagated', async () => {
    await account.client.send(
      new CreateHostedZoneCommand({ Name: 'example.org', CallerReference: '1' }),
    );
    expect(account.publicDns.lookup('example.org', 'SOA')).toEqual([]);
    account.pass(30_000);
    expect(account.publicDns.lookup('example.org', 'SOA')).toHaveLength(1);
  });

  it('is served until its deletion has propagated', async () => {
    await account.client.send(new DeleteHostedZoneCommand({ Id: zoneId }));
    expect(account.publicDns.lookup('example.com', 'SOA')).toHaveLength(1);
    account.pass(30_000);
    expect(account.publicDns.lookup('example.com', 'SOA')).toEqual([]);
  });

  it.each(['private', 'undelegated'] as const)('that is %s is never served', (visibility) => {
    account.createZone({ name: 'example.net', visibility });
    expect(account.publicDns.lookup('example.net', 'SOA')).toEqual([]);
  });

  it('of a name that another public zone has is not the one that is delegated', async () => {
    const { DelegationSet } = await account.client.send(
      new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'second' }),
    );
    account.pass(30_000);
    const second = DelegationSet?.NameServers ?? [];
    expect(second).toHaveLength(4);
    for (const nameServer of account.publicDns.lookup('example.com', 'NS'))
      expect(second).not.toContain(nameServer);
  });
});

describe('TestDNSAnswer', () => {
  it('answers from the zone as it is stored, propagated or not', async () => {
    await change('UPSERT', 'one.test.');
    const answer = await account.client.send(
      new TestDNSAnswerCommand({
        HostedZoneId: zoneId,
        RecordName: 'iot.example.com',
        RecordType: 'CNAME',
      }),
    );
    expect(answer).toMatchObject({
      Nameserver: expect.stringMatching(/^ns-/),
      RecordName: 'iot.example.com.',
      RecordData: ['one.test.'],
      ResponseCode: 'NOERROR',
    });
  });

  it('says NXDOMAIN for a name that the zone does not have', async () => {
    const answer = await account.client.send(
      new TestDNSAnswerCommand({
        HostedZoneId: zoneId,
        RecordName: 'none.example.com',
        RecordType: 'A',
      }),
    );
    expect(answer).toMatchObject({ RecordData: [], ResponseCode: 'NXDOMAIN' });
  });
});

function served(): readonly string[] {
  return account.publicDns.lookup('iot.example.com', 'CNAME');
}

async function statusOf(id: string): Promise<string | undefined> {
  const { ChangeInfo } = await account.client.send(new GetChangeCommand({ Id: id }));
  return ChangeInfo?.Status;
}

async function change(Action: ChangeAction, value: string, Comment?: string): Promise<string> {
  const recordSet: ResourceRecordSet = {
    Name: 'iot.example.com',
    Type: 'CNAME',
    TTL: 60,
    ResourceRecords: [{ Value: value }],
  };
  const { ChangeInfo } = await account.client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zoneId,
      ChangeBatch: {
        ...(Comment !== undefined && { Comment }),
        Changes: [{ Action, ResourceRecordSet: recordSet }],
      },
    }),
  );
  expect(ChangeInfo?.Status).toBe('PENDING');
  return ChangeInfo?.Id ?? '';
}
