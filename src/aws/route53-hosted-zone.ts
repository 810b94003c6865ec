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
import { required } from './answer.ts';
import { dnsName, suffixesOf } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import type { HostedZone } from './route53-interface.ts';
import { recordName } from './route53-record-set.ts';
import { type ServiceContext, sendOptions } from './session.ts';

const bySettingTheZone = 'Set hosted-zone-id to the id of the public zone';

/** Zones of one name are few, and what follows them in the list is of no interest. */
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
    throw zoneFailure(
      domain,
      `${zoneId} (${zone.name}) is a private zone, which ACM and devices cannot resolve`,
    );
  }
  if (domain !== zone.name && !domain.endsWith(`.${zone.name}`)) {
    throw zoneFailure(domain, `${zoneId} is the zone of ${zone.name}`);
  }
  return zone;
}

function zoneFailure(domain: string, said: string): Failure {
  return new Failure({
    code: 'hosted-zone-not-found',
    doing: `looking for the hosted zone of ${domain}`,
    said,
    remedy: `${bySettingTheZone}, dns-role-arn if it is in another account, or dns: manual if it is not in Route 53.`,
  });
}

function getZone(
  { session, client }: ServiceContext<Route53Client>,
  domain: string,
  id: string,
): Promise<{ readonly zone: HostedZone; readonly isPrivate: boolean }> {
  const call: Call = {
    doing: `reading the hosted zone ${id} for ${domain}`,
    permission: 'route53:GetHostedZone',
    remedies: {
      NoSuchHostedZone: `${bySettingTheZone}, and dns-role-arn if it is in another account.`,
    },
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
  const privateZones: string[] = [];
  for (const name of suffixesOf(domain)) {
    const zones = await zonesNamed(service, name);
    const open = zones.filter(({ Config }) => Config?.PrivateZone !== true);
    const [only, second] = open.map(({ Id }) => bareId(required(Id, 'Id')));
    if (only !== undefined && second !== undefined) {
      throw zoneFailure(domain, `several public zones are named ${name}: ${only}, ${second}`);
    }
    if (only !== undefined) {
      return only;
    }
    privateZones.push(...zones.map(({ Id }) => `${bareId(required(Id, 'Id'))} (${name})`));
  }
  throw zoneFailure(
    domain,
    privateZones.length > 0
      ? `only private zones contain it: ${privateZones.join(', ')}`
      : 'the account has no zone that contains it',
  );
}

/** `DNSName` is where the list starts, not a filter; public and private zones of one name follow each other. */
function zonesNamed(
  { session, client }: ServiceContext<Route53Client>,
  name: string,
): Promise<readonly ListedZone[]> {
  const denied = `${bySettingTheZone}, or allow route53:ListHostedZonesByName in the role's policy.`;
  const call: Call = {
    doing: `looking for a hosted zone named ${name}`,
    permission: 'route53:ListHostedZonesByName',
    remedies: { AccessDenied: denied, AccessDeniedException: denied },
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
