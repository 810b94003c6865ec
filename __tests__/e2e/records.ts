/** The zone of the domain, as someone else who works in the same account would read and change it. */
import {
  type ChangeAction,
  ChangeResourceRecordSetsCommand,
  CreateResourceRecordSetProtectionsCommand,
  DeleteResourceRecordSetProtectionsCommand,
  ListHostedZonesByNameCommand,
  ListResourceRecordSetProtectionsCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { clientFor, type Scenario } from './scenario.ts';

/** Each record set as JSON, in the zone's order. */
export async function records(scenario: Scenario): Promise<readonly string[]> {
  return (await recordSets(scenario)).map((set) => JSON.stringify(set));
}

export async function recordSets(scenario: Scenario): Promise<readonly ResourceRecordSet[]> {
  const client = new Route53Client(clientFor(scenario));
  const { ResourceRecordSets: sets = [] } = await client.send(
    new ListResourceRecordSetsCommand({ HostedZoneId: await zoneId(client) }),
  );
  return sets;
}

export async function changeRecord(
  scenario: Scenario,
  action: ChangeAction,
  set: ResourceRecordSet,
): Promise<void> {
  const client = new Route53Client(clientFor(scenario));
  await client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: await zoneId(client),
      ChangeBatch: { Changes: [{ Action: action, ResourceRecordSet: set }] },
    }),
  );
}

export async function protectRecord(
  scenario: Scenario,
  name: string,
  comment: string,
): Promise<void> {
  const client = new Route53Client(clientFor(scenario));
  await client.send(
    new CreateResourceRecordSetProtectionsCommand({
      HostedZoneId: await zoneId(client),
      Protections: [{ RecordName: name, RecordType: 'CNAME', Comment: comment }],
    }),
  );
}

export async function unprotectRecord(scenario: Scenario, name: string): Promise<void> {
  const client = new Route53Client(clientFor(scenario));
  await client.send(
    new DeleteResourceRecordSetProtectionsCommand({
      HostedZoneId: await zoneId(client),
      Protections: [{ RecordName: name, RecordType: 'CNAME' }],
    }),
  );
}

/** The comment of each protected CNAME by its name, without the trailing dot. */
export async function protections(
  scenario: Scenario,
): Promise<Readonly<Record<string, string | undefined>>> {
  const client = new Route53Client(clientFor(scenario));
  const { ResourceRecordSetProtections: found = [] } = await client.send(
    new ListResourceRecordSetProtectionsCommand({ HostedZoneId: await zoneId(client) }),
  );
  return Object.fromEntries(
    found.map(({ RecordName = '', Comment }) => [RecordName.replace(/\.$/, ''), Comment]),
  );
}

async function zoneId(client: Route53Client): Promise<string | undefined> {
  const { HostedZones: zones } = await client.send(
    new ListHostedZonesByNameCommand({ DNSName: 'example.com' }),
  );
  return zones?.[0]?.Id;
}
