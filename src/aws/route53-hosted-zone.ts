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
import { dnsName, isInZone, suffixesOf } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import type { HostedZone } from './route53-interface.ts';
import { recordName } from './route53-record-set.ts';
import { type ServiceContext, sendOptions } from './session.ts';

/** Few zones share a name, and the rest of the list is not needed. */
const pageSize = 10;

/** The most that Route 53 accepts (API reference, ListHostedZonesByName). */
const largestPage = 100;

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
  const names = suffixesOf(domain);
  const page = await firstPage(service, domain, names.at(-2) ?? domain);
  for (const name of names) {
    const zones = zonesOn(page, name) ?? (await zonesNamed(service, name));
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

/** A page of the list. */
interface Page {
  /** The name at which it starts. */
  readonly start: string;
  readonly zones: readonly ListedZone[];
  /** The name with which the list continues; undefined: it ends here. */
  readonly continuesAt: string | undefined;
}

/** `start`: the domain's parent with two labels, so that the page has the zones of all names in question, unless there are too many. */
function firstPage(
  { session, client }: ServiceContext<Route53Client>,
  domain: string,
  start: string,
): Promise<Page> {
  return attempt(session, listing(domain), async () => {
    const { HostedZones, IsTruncated, NextDNSName } = await client.send(
      new ListHostedZonesByNameCommand({ DNSName: start, MaxItems: largestPage }),
      sendOptions(session),
    );
    return {
      start,
      zones: HostedZones ?? [],
      continuesAt: IsTruncated ? (NextDNSName ?? start) : undefined,
    };
  });
}

/**
 * The zones of that name, if the page shows all of them; undefined: the list has to be read from that name. It is sorted by the
 * labels of the names, reversed (Route 53 API reference, ListHostedZonesByName): zones of one name follow each other, and so do all
 * that are at or below the name at which the page starts.
 */
function zonesOn(
  { start, zones, continuesAt }: Page,
  name: string,
): readonly ListedZone[] | undefined {
  if (!isInZone(name, { name: start })) {
    return undefined;
  }
  const named = zones.filter((zone) => nameOf(zone) === name);
  const shown = [
    ...zones.map(nameOf),
    ...(continuesAt === undefined ? [] : [recordName(continuesAt)]),
  ];
  const isPast =
    named.length > 0
      ? shown.at(-1) !== name
      : !shown.every((one) => isInZone(one, { name: start }));
  return continuesAt === undefined || isPast ? named : undefined;
}

function nameOf({ Name = '' }: Partial<ListedZone>): string {
  return recordName(Name);
}

function listing(name: string): Call {
  return {
    action: { code: 'list-hosted-zones', on: { name } },
    permission: 'route53:ListHostedZonesByName',
  };
}

/** `DNSName` is where the list starts, not a filter; public and private zones of one name follow each other. */
function zonesNamed(
  { session, client }: ServiceContext<Route53Client>,
  name: string,
): Promise<readonly ListedZone[]> {
  return attempt(session, listing(name), async () => {
    const zones: ListedZone[] = [];
    let next: ListHostedZonesByNameRequest | undefined = { DNSName: name, MaxItems: pageSize };
    while (next) {
      const page: ListHostedZonesByNameResponse = await client.send(
        new ListHostedZonesByNameCommand(next),
        sendOptions(session),
      );
      const { HostedZones = [], IsTruncated, NextDNSName, NextHostedZoneId } = page;
      const named = HostedZones.filter((zone) => nameOf(zone) === name);
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
