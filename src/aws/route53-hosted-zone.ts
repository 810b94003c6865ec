/** Which hosted zone the domain's records belong in. */
import {
  GetHostedZoneCommand,
  type HostedZone as ListedZone,
  ListHostedZonesByNameCommand,
  type ListHostedZonesByNameRequest,
  type ListHostedZonesByNameResponse,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { Failure } from '../errors.ts';
import type { FailureFigures } from '../failures.ts';
import { required } from './answer.ts';
import { dnsName, suffixesOf } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import type { HostedZone } from './route53-interface.ts';
import { recordName } from './route53-record-set.ts';
import { type ServiceContext, sendOptions } from './session.ts';

/** Few zones share a name, and the rest of the list is not needed. */
const pageSize = 10;

export async function findZone(
  service: ServiceContext<Route53Client>,
  domain: string,
  zoneId: string | undefined,
): Promise<HostedZone> {
  if (zoneId !== undefined) {
    return getNamedZone(service, domain, zoneId);
  }
  const id = await longestPublicZone(service, domain);
  return (await getZone(service, domain, id)).zone;
}

async function getNamedZone(
  service: ServiceContext<Route53Client>,
  domain: string,
  zoneId: string,
): Promise<HostedZone> {
  const { zone, isPrivate } = await getZone(service, domain, zoneId);
  if (isPrivate) {
    throw zoneFailure({ domain, why: 'private', zoneId, zoneName: zone.name });
  }
  if (domain !== zone.name && !domain.endsWith(`.${zone.name}`)) {
    throw zoneFailure({ domain, why: 'other-name', zoneId, zoneName: zone.name });
  }
  return zone;
}

function zoneFailure(figures: FailureFigures['hosted-zone-not-found']): Failure {
  return new Failure({
    code: 'hosted-zone-not-found',
    action: { code: 'find-hosted-zone', on: { domain: figures.domain } },
    figures,
  });
}

function getZone(
  { session, client }: ServiceContext<Route53Client>,
  domain: string,
  id: string,
): Promise<{ readonly zone: HostedZone; readonly isPrivate: boolean }> {
  const call: Call = {
    action: { code: 'read-hosted-zone', on: { domain, zoneId: id } },
    permission: 'route53:GetHostedZone',
  };
  return attempt(session, call, async () => {
    const answer = await client.send(new GetHostedZoneCommand({ Id: id }), sendOptions(session));
    const { Name, Id, Config } = required(answer.HostedZone, 'HostedZone');
    return {
      isPrivate: Config?.PrivateZone === true,
      zone: {
        id: bareId(required(Id, 'Id')),
        name: recordName(required(Name, 'Name')),
        nameServers: (answer.DelegationSet?.NameServers ?? []).map(dnsName),
      },
    };
  });
}

async function longestPublicZone(
  service: ServiceContext<Route53Client>,
  domain: string,
): Promise<string> {
  const privateZones: { zoneId: string; zoneName: string }[] = [];
  for (const name of suffixesOf(domain)) {
    const zones = await zonesNamed(service, name);
    const open = zones.filter(({ Config }) => Config?.PrivateZone !== true);
    const [only, second] = open.map(({ Id }) => bareId(required(Id, 'Id')));
    if (only !== undefined && second !== undefined) {
      throw zoneFailure({ domain, why: 'several', zoneName: name, zoneIds: [only, second] });
    }
    if (only !== undefined) {
      return only;
    }
    privateZones.push(
      ...zones.map(({ Id }) => ({ zoneId: bareId(required(Id, 'Id')), zoneName: name })),
    );
  }
  throw zoneFailure(
    privateZones.length > 0
      ? { domain, why: 'only-private', zones: privateZones }
      : { domain, why: 'none' },
  );
}

/** `DNSName` is where the list starts, not a filter; public and private zones of one name follow each other. */
function zonesNamed(
  { session, client }: ServiceContext<Route53Client>,
  name: string,
): Promise<readonly ListedZone[]> {
  const call: Call = {
    action: { code: 'list-hosted-zones', on: { name } },
    permission: 'route53:ListHostedZonesByName',
  };
  return attempt(session, call, async () => {
    const zones: ListedZone[] = [];
    let next: ListHostedZonesByNameRequest | undefined = { DNSName: name, MaxItems: pageSize };
    while (next) {
      const page: ListHostedZonesByNameResponse = await client.send(
        new ListHostedZonesByNameCommand(next),
        sendOptions(session),
      );
      const { HostedZones = [], IsTruncated, NextDNSName, NextHostedZoneId } = page;
      const named = HostedZones.filter((zone) => recordName(zone.Name ?? '') === name);
      zones.push(...named);
      next =
        IsTruncated && NextDNSName && NextHostedZoneId && recordName(NextDNSName) === name
          ? { DNSName: NextDNSName, HostedZoneId: NextHostedZoneId, MaxItems: pageSize }
          : undefined;
    }
    return zones;
  });
}

function bareId(id: string): string {
  return id.replace(/^\/hostedzone\//, '');
}
