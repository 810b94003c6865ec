/** Route 53 as Debian's AWS CLI sees it: what it parses and prints of every operation, and how each is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { type Cli, cliFor, text, uncovered } from '../support/awscli.ts';

let account: TestAccount;
let aws: Cli;
let zone: string;
let change: string;

beforeAll(async () => {
  account = await openAccount();
  aws = cliFor(account.sandbox);
});
afterAll(() => account.close());

const route53 = (command: string) => aws.run('route53', ...command.split(' '));

/** A change batch as the CLI takes it. */
function batch(action: string, name: string, value: string): string {
  const ResourceRecords = [{ Value: value }];
  const set = { Name: name, Type: 'CNAME', TTL: 60, ResourceRecords };
  return JSON.stringify({ Changes: [{ Action: action, ResourceRecordSet: set }] });
}

describe('the CLI prints', () => {
  it('the zone that was created, where it is and which change it is', async () => {
    const made = await route53('create-hosted-zone --name cli.test --caller-reference cli');
    expect(made).toMatchObject({
      Location: expect.stringMatching(/^https:\/\/.*\/hostedzone\/Z/),
      HostedZone: { Name: 'cli.test.', ResourceRecordSetCount: 2, Config: { PrivateZone: false } },
      ChangeInfo: { SubmittedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    });
    zone = text(made, 'HostedZone', 'Id');
    change = text(made, 'ChangeInfo', 'Id');
    expect(await route53(`get-change --id ${change}`)).toMatchObject({
      ChangeInfo: { Id: change, Status: 'INSYNC' },
    });
    expect(await route53(`get-hosted-zone --id ${zone}`)).toMatchObject({
      HostedZone: made.HostedZone,
      DelegationSet: made.DelegationSet,
    });
  });

  it('every zone, page by page, and by name from a name on', async () => {
    const { HostedZones: all } = await route53('list-hosted-zones --page-size 1');
    expect(all).toHaveLength(2);
    const byName = await route53('list-hosted-zones-by-name --dns-name cli.test --max-items 1');
    expect(byName).toMatchObject({ DNSName: 'cli.test.', HostedZones: [{ Id: zone }] });
  });

  it('record sets as they were changed, page by page, and what DNS would answer', async () => {
    for (const name of ['a.cli.test', 'b.cli.test']) {
      await aws.run(
        'route53',
        'change-resource-record-sets',
        '--hosted-zone-id',
        zone,
        '--change-batch',
        batch('UPSERT', name, 'target.test'),
      );
    }
    const list = `list-resource-record-sets --hosted-zone-id ${zone}`;
    const { ResourceRecordSets: sets } = await route53(`${list} --page-size 1`);
    expect(sets).toMatchObject([
      { Name: 'cli.test.', Type: 'NS' },
      { Name: 'cli.test.', Type: 'SOA' },
      { Name: 'a.cli.test.', Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value: 'target.test' }] },
      { Name: 'b.cli.test.' },
    ]);
    expect(
      await route53(
        `test-dns-answer --hosted-zone-id ${zone} --record-name a.cli.test --record-type CNAME`,
      ),
    ).toMatchObject({ RecordData: ['target.test'], ResponseCode: 'NOERROR', Protocol: 'UDP' });
  });

  it('the tags of a zone', async () => {
    const id = zone.replace('/hostedzone/', '');
    expect(
      await route53(`list-tags-for-resource --resource-type hostedzone --resource-id ${id}`),
    ).toEqual({ ResourceTagSet: { ResourceType: 'hostedzone', ResourceId: id } });
  });
});

describe('is refused', () => {
  it.each([
    [
      'CreateHostedZone',
      'HostedZoneAlreadyExists',
      'create-hosted-zone --name cli.test --caller-reference cli',
    ],
    ['GetHostedZone', 'NoSuchHostedZone', 'get-hosted-zone --id Z0'],
    ['DeleteHostedZone', 'NoSuchHostedZone', 'delete-hosted-zone --id Z0'],
    ['ListHostedZones', 'InvalidInput', 'list-hosted-zones --no-paginate --marker Z0'],
    ['ListHostedZonesByName', 'InvalidInput', 'list-hosted-zones-by-name --hosted-zone-id Z0'],
    ['ListResourceRecordSets', 'NoSuchHostedZone', 'list-resource-record-sets --hosted-zone-id Z0'],
    ['GetChange', 'NoSuchChange', 'get-change --id C0'],
    [
      'ListTagsForResource',
      'NoSuchHostedZone',
      'list-tags-for-resource --resource-type hostedzone --resource-id Z0',
    ],
    [
      'TestDNSAnswer',
      'NoSuchHostedZone',
      'test-dns-answer --hosted-zone-id Z0 --record-name a.test --record-type A',
    ],
  ])('%s with %s', async (operation, code, command) => {
    expect(await aws.refusal('route53', ...command.split(' '))).toEqual({ operation, code });
  });

  it('ChangeResourceRecordSets with InvalidChangeBatch', async () => {
    const refused = await aws.refusal(
      'route53',
      'change-resource-record-sets',
      '--hosted-zone-id',
      zone,
      '--change-batch',
      batch('DELETE', 'absent.cli.test', 'target.test'),
    );
    expect(refused).toEqual({ operation: 'ChangeResourceRecordSets', code: 'InvalidChangeBatch' });
  });
});

/** Newer than Debian's CLI: `sandbox/route53/protections.test.ts` calls them by the SDK. */
const unknownToCli = [
  'CreateResourceRecordSetProtections',
  'DeleteResourceRecordSetProtections',
  'ListResourceRecordSetProtections',
];

it('an empty zone is deleted, and no operation is left out that the CLI knows', async () => {
  const made = await route53('create-hosted-zone --name empty.test --caller-reference empty');
  await route53(`delete-hosted-zone --id ${text(made, 'HostedZone', 'Id')}`);
  expect(uncovered(account.sandbox, 'route53')).toEqual({
    neverSucceeded: unknownToCli,
    neverRefused: unknownToCli,
  });
});
