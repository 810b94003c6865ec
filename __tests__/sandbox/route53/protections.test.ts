import {
  ChangeResourceRecordSetsCommand,
  CreateResourceRecordSetProtectionsCommand,
  DeleteHostedZoneCommand,
  DeleteResourceRecordSetProtectionsCommand,
  ListResourceRecordSetProtectionsCommand,
  type ListResourceRecordSetProtectionsCommandInput,
  type ResourceRecordSetProtectionConfig,
} from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

const name = 'iot.example.com';

let account: TestAccount;
let HostedZoneId: string;
beforeEach(async () => {
  account = await openAccount();
  HostedZoneId = account.createZone({ name: 'example.com' }).id;
});
afterEach(() => account.close());

const cname = (RecordName: string, Comment?: string): ResourceRecordSetProtectionConfig => ({
  RecordName,
  RecordType: 'CNAME',
  Comment,
});

function protect(...Protections: ResourceRecordSetProtectionConfig[]) {
  return account.client.send(
    new CreateResourceRecordSetProtectionsCommand({ HostedZoneId, Protections }),
  );
}

function unprotect(...names: readonly string[]) {
  const Protections = names.map((RecordName) => ({ RecordName, RecordType: 'CNAME' as const }));
  return account.client.send(
    new DeleteResourceRecordSetProtectionsCommand({ HostedZoneId, Protections }),
  );
}

async function list(start: Partial<ListResourceRecordSetProtectionsCommandInput> = {}) {
  const answer = await account.client.send(
    new ListResourceRecordSetProtectionsCommand({ HostedZoneId, ...start }),
  );
  const protections = answer.ResourceRecordSetProtections ?? [];
  return { names: protections.map(({ RecordName }) => RecordName), protections, answer };
}

function change(Action: 'CREATE' | 'UPSERT' | 'DELETE', Name = name) {
  const ResourceRecordSet = {
    Name,
    Type: 'CNAME' as const,
    TTL: 60,
    ResourceRecords: [{ Value: 'target.example' }],
  };
  return account.client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId,
      ChangeBatch: { Changes: [{ Action, ResourceRecordSet }] },
    }),
  );
}

describe('a record protection', () => {
  it('turns away every change of its name and type, with its comment, until it is deleted', async () => {
    await protect(cname('IoT.example.com.', 'devices connect here'));
    for (const action of ['CREATE', 'UPSERT', 'DELETE'] as const) {
      await expect(change(action)).rejects.toMatchObject({
        name: 'InvalidChangeBatch',
        message: expect.stringContaining('devices connect here'),
      });
    }
    await change('CREATE', 'other.example.com');
    await unprotect(name);
    await change('CREATE');
  });

  it('is listed with its comment, in pages that start at a name and filter nothing', async () => {
    await protect(cname('b.example.com'), cname('a.example.com', 'why'), cname('c.example.com'));
    expect((await list()).protections[0]).toEqual({
      RecordName: 'a.example.com.',
      RecordType: 'CNAME',
      Comment: 'why',
    });
    const from = await list({ StartRecordName: 'b.example.com', MaxResults: 1 });
    expect(from.names).toEqual(['b.example.com.']);
    const rest = await list({ NextToken: from.answer.NextToken });
    expect(rest.names).toEqual(['c.example.com.']);
  });

  it('is made once, and all of a request or nothing of it', async () => {
    await protect(cname(name));
    await expect(protect(cname(name))).rejects.toMatchObject({ name: 'ProtectionAlreadyExists' });
    const batch = { name: 'InvalidResourceRecordSetProtectionBatch' };
    await expect(protect(cname('a.example.com'), cname(name))).rejects.toMatchObject(batch);
    await expect(protect(cname('a.example.com'), cname('a.example.org'))).rejects.toMatchObject(
      batch,
    );
    await expect(unprotect(name, 'a.example.com')).rejects.toMatchObject(batch);
    expect((await list()).names).toEqual(['iot.example.com.']);
  });

  it('keeps its zone from being deleted', async () => {
    await protect(cname(name));
    const remove = () => account.client.send(new DeleteHostedZoneCommand({ Id: HostedZoneId }));
    await expect(remove()).rejects.toMatchObject({ name: 'HostedZoneNotEmpty' });
    await unprotect(name);
    await remove();
  });
});

it('the guardrail ACTIVE_RECORD_CHECK turns away the deletion of a record that still gets queries', async () => {
  await change('CREATE');
  account.knobs.queriedNames = [name];
  await change('UPSERT');
  await expect(change('DELETE')).rejects.toMatchObject({
    name: 'InvalidChangeBatch',
    message: expect.stringContaining('ACTIVE_RECORD_CHECK'),
  });
  account.knobs.queriedNames = [];
  await change('DELETE');
});
