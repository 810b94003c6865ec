import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { renderChange } from './change-operations.ts';
import {
  hostedZoneAlreadyExists,
  hostedZoneNotEmpty,
  invalidDomainName,
  invalidInput,
  invalidShape,
  linkedServiceOnly,
  priorRequestNotComplete,
} from './errors.ts';
import type { HostedZone } from './hosted-zone.ts';
import { nameProblem, parseName, renderName } from './names.ts';
import { page } from './page.ts';
import type { Route53State } from './state.ts';
import type { Outcome, XmlContent } from './xml.ts';

const mostZonesOnAPage = 100;

const newZone = z.strictObject({
  Name: z.string().min(1).max(1024),
  CallerReference: z.string().min(1).max(128),
  HostedZoneConfig: z
    .strictObject({ Comment: z.string().max(256).optional(), PrivateZone: z.string().optional() })
    .or(z.literal('').transform(() => ({ Comment: undefined })))
    .optional(),
  VPC: z.strictObject({ VPCRegion: z.string(), VPCId: z.string() }).optional(),
});

/** CreateHostedZone; a zone with a VPC is a private one. */
export function createHostedZone(state: Route53State, content: XmlContent): Outcome {
  const read = newZone.safeParse(content);
  if (!read.success) throw invalidShape(read.error);
  const { Name, CallerReference, HostedZoneConfig, VPC } = read.data;
  const name = parseName(Name);
  if (nameProblem(name) !== undefined) throw invalidDomainName(Name);
  if (state.zones.isCallerReferenceTaken(CallerReference)) throw hostedZoneAlreadyExists();
  const given = { name, callerReference: CallerReference, comment: HostedZoneConfig?.Comment };
  const inSyncAt = state.propagatedAt();
  const zone = state.addZone(
    VPC === undefined
      ? given
      : {
          ...given,
          visibility: { kind: 'private', vpcId: VPC.VPCId, vpcRegion: VPC.VPCRegion },
        },
    inSyncAt,
  );
  return {
    location: `https://route53.amazonaws.com/2013-04-01/hostedzone/${zone.facts.id}`,
    content: {
      HostedZone: renderZone(zone),
      ChangeInfo: renderChange(state.submit(inSyncAt)),
      ...renderServing(zone),
    },
  };
}

export function getHostedZone(state: Route53State, id: string): XmlContent {
  const zone = state.zone(id);
  const { VPC, DelegationSet } = renderServing(zone);
  return { HostedZone: renderZone(zone), ...(VPC ? { VPCs: { VPC } } : { DelegationSet }) };
}

/** ListHostedZones: `marker` is the id of the first zone of the page. */
export function listHostedZones(state: Route53State, query: URLSearchParams): XmlContent {
  const marker = query.get('marker');
  const first = marker === null ? undefined : state.zones.get(marker);
  if (marker !== null && first === undefined)
    throw invalidInput(`No hosted zone is called ${marker}, as the marker says.`);
  const { items, next, maxItems } = page(
    state.zones.from(first?.facts.name, first?.facts.id),
    query,
    mostZonesOnAPage,
  );
  return {
    HostedZones: { HostedZone: items.map(renderZone) },
    ...(marker !== null && { Marker: marker }),
    IsTruncated: next !== undefined,
    ...(next && { NextMarker: next.facts.id }),
    MaxItems: maxItems,
  };
}

/** ListHostedZonesByName: `dnsname` and `hostedzoneid` say where to start; nothing is filtered. */
export function listHostedZonesByName(state: Route53State, query: URLSearchParams): XmlContent {
  const [dnsName, id] = [query.get('dnsname'), query.get('hostedzoneid')];
  if (dnsName === null && id !== null)
    throw invalidInput('A hosted zone id may be given only together with a DNS name.');
  const name = dnsName === null ? undefined : parseName(dnsName);
  if (name !== undefined && nameProblem(name) !== undefined) throw invalidDomainName(name);
  const { items, next, maxItems } = page(
    state.zones.from(name, id ?? undefined),
    query,
    mostZonesOnAPage,
  );
  return {
    HostedZones: { HostedZone: items.map(renderZone) },
    ...(name !== undefined && { DNSName: renderName(name) }),
    ...(id !== null && { HostedZoneId: id }),
    IsTruncated: next !== undefined,
    ...(next && { NextDNSName: renderName(next.facts.name), NextHostedZoneId: next.facts.id }),
    MaxItems: maxItems,
  };
}

/** DeleteHostedZone: only with nothing left but the apex NS and SOA. */
export function deleteHostedZone(state: Route53State, id: string): XmlContent {
  const zone = editableZone(state, id);
  const own = zone.stored.at(zone.facts.name).filter(({ type }) => type === 'NS' || type === 'SOA');
  if (zone.stored.size > own.length || zone.protections.size > 0) throw hostedZoneNotEmpty();
  const inSyncAt = state.propagatedAt();
  state.zones.remove(zone, inSyncAt);
  return { ChangeInfo: renderChange(state.submit(inSyncAt)) };
}

/** The zone, when it may be changed now. Throws NoSuchHostedZone, AccessDenied or PriorRequestNotComplete. */
export function editableZone(state: Route53State, id: string): HostedZone {
  const zone = state.zone(id);
  if (zone.facts.linkedService !== undefined) throw linkedServiceOnly(zone);
  if (state.now() < zone.busyUntil) throw priorRequestNotComplete();
  return zone;
}

export function listTagsForResource(state: Route53State, type: string, id: string): XmlContent {
  if (type !== 'hostedzone')
    throw new ApiError('NoSuchHealthCheck', `No health check exists with the ID ${id}`, 404);
  const tags = Object.entries(state.zone(id).facts.tags).map(([Key, Value]) => ({ Key, Value }));
  return {
    ResourceTagSet: {
      ResourceType: type,
      ResourceId: id,
      // A list of tags has at least one (the model's TagList).
      ...(tags.length > 0 && { Tags: { Tag: tags } }),
    },
  };
}

function renderZone({ facts, stored }: HostedZone): XmlContent {
  const { id, name, callerReference, comment, visibility, linkedService } = facts;
  return {
    Id: `/hostedzone/${id}`,
    Name: renderName(name),
    CallerReference: callerReference,
    Config: {
      ...(comment !== undefined && { Comment: comment }),
      PrivateZone: visibility.kind === 'private',
    },
    ResourceRecordSetCount: stored.size,
    ...(linkedService && {
      LinkedService: {
        ServicePrincipal: linkedService.servicePrincipal,
        Description: linkedService.description,
      },
    }),
  };
}

/** Who answers for the zone: the VPC's resolver, or the delegation set. */
function renderServing({ facts: { visibility, nameServers } }: HostedZone): {
  readonly VPC?: XmlContent;
  readonly DelegationSet: XmlContent;
} {
  return {
    DelegationSet: { NameServers: { NameServer: nameServers } },
    ...(visibility.kind === 'private' && {
      VPC: { VPCRegion: visibility.vpcRegion, VPCId: visibility.vpcId },
    }),
  };
}
