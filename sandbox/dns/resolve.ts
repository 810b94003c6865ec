import { canonicalName, isWithin, parentOf, selfAndAncestors } from './name.ts';
import type { World, Zone, ZoneRecords } from './zone.ts';

/** A record set together with the name that owns it. */
export interface OwnedRecords extends ZoneRecords {
  readonly name: string;
}

export interface Resolution {
  readonly rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';
  /** Whether the answer is authoritative; false for a referral. */
  readonly authoritative: boolean;
  readonly answers: readonly OwnedRecords[];
  readonly authorities: readonly OwnedRecords[];
}

/** A zone's answer for one name, before any CNAME is followed. */
export type Finding =
  | { readonly kind: 'records'; readonly records: ZoneRecords }
  | { readonly kind: 'cname'; readonly records: ZoneRecords; readonly target: string }
  | { readonly kind: 'alias'; readonly target: string }
  | { readonly kind: 'referral'; readonly nameServers: OwnedRecords }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'no-name' };

/** As many links as common resolvers follow before they give up. */
const longestChain = 11;

/** Seconds, as AWS's own endpoints have it. */
const hostTtl = 60;

const rootStartOfAuthority: OwnedRecords = {
  name: '.',
  type: 'SOA',
  ttl: 86_400,
  values: ['a.root-servers.net. nstld.verisign-grs.com. 2026010100 1800 900 604800 86400'],
};

/**
 * Resolves `name` within the world, following CNAMEs as far as the world knows them (RFC 1034, section 3.6.2).
 * NXDOMAIN and NODATA carry the SOA that governs negative caching (RFC 2308); with a chain, the code is that of its end.
 * An alias is followed unseen: what its target has is answered under the alias's own name.
 */
export function resolve(world: World, name: string, type: string): Resolution {
  const chain: OwnedRecords[] = [];
  let owner = name;
  let shown = name;
  for (let links = 0; links < longestChain; links += 1) {
    const zone = world.zoneOf(owner);
    const finding = zone === undefined ? findHost(world, owner, type) : findIn(zone, owner, type);
    switch (finding.kind) {
      case 'alias':
        owner = finding.target;
        break;
      case 'cname':
        chain.push({ ...finding.records, name: shown });
        owner = shown = finding.target;
        break;
      default:
        return conclude(chain, shown, finding, world.zoneOf(shown));
    }
  }
  return { rcode: 'SERVFAIL', authoritative: false, answers: [], authorities: [] };
}

function conclude(
  chain: readonly OwnedRecords[],
  name: string,
  finding: Exclude<Finding, { kind: 'cname' | 'alias' }>,
  zone: Zone | undefined,
): Resolution {
  const reply = { rcode: 'NOERROR', authoritative: true, answers: chain, authorities: [] } as const;
  switch (finding.kind) {
    case 'records':
      return { ...reply, answers: [...chain, { ...finding.records, name }] };
    case 'referral':
      return { ...reply, authoritative: chain.length > 0, authorities: [finding.nameServers] };
    case 'no-data':
      return { ...reply, authorities: [negativeAuthority(zone)] };
    case 'no-name':
      return { ...reply, rcode: 'NXDOMAIN', authorities: [negativeAuthority(zone)] };
  }
}

/** Wildcards as in RFC 4592, a zone cut as in RFC 1034, section 4.3.2; ANY gives one record set (RFC 8482). */
export function findIn(zone: Zone, name: string, type: string): Finding {
  const cut = zoneCut(zone, name);
  if (cut !== undefined) return { kind: 'referral', nameServers: cut };
  const owner = ownerOf(zone, name);
  if (owner === undefined) return { kind: 'no-name' };
  const sets = zone.at(owner);
  const set =
    sets.find((candidate) => candidate.type === type || type === 'ANY') ??
    sets.find((candidate) => candidate.type === 'CNAME');
  if (set === undefined) return { kind: 'no-data' };
  if ('target' in set) return { kind: 'alias', target: set.target };
  const [target] = set.values;
  const followed = set.type === 'CNAME' && type !== 'CNAME' && type !== 'ANY';
  return followed && target !== undefined
    ? { kind: 'cname', records: set, target: canonicalName(target) }
    : { kind: 'records', records: set };
}

/** The NS record set, below the apex, that hands `name` to another zone; the cut nearest the apex rules. */
function zoneCut(zone: Zone, name: string): OwnedRecords | undefined {
  const below = Array.from(selfAndAncestors(name)).filter(
    (ancestor) => ancestor !== zone.name && isWithin(ancestor, zone.name),
  );
  for (const ancestor of below.reverse()) {
    const set = zone.at(ancestor).find((candidate) => candidate.type === 'NS');
    if (set !== undefined && 'values' in set) return { ...set, name: ancestor };
  }
  return undefined;
}

/** The name whose records answer for `name`: itself, or the wildcard below its closest ancestor that exists. */
function ownerOf(zone: Zone, name: string): string | undefined {
  const exists = (candidate: string): boolean =>
    zone.at(candidate).length > 0 || zone.hasBelow(candidate);
  if (exists(name)) return name;
  for (const ancestor of selfAndAncestors(parentOf(name))) {
    if (!exists(ancestor)) continue;
    const wildcard = `*.${ancestor}`;
    return zone.at(wildcard).length > 0 ? wildcard : undefined;
  }
  return undefined;
}

/** Outside every zone: a host, or a top-level domain, which exists without saying anything here, or nothing. */
function findHost(world: World, name: string, type: string): Finding {
  const address = world.addressOf(name);
  if (address === undefined) return { kind: parentOf(name) === '' ? 'no-data' : 'no-name' };
  return type === 'A' || type === 'ANY'
    ? { kind: 'records', records: { type: 'A', ttl: hostTtl, values: [address] } }
    : { kind: 'no-data' };
}

/** RFC 2308, section 5: the SOA's TTL is no longer than its MINIMUM field. */
function negativeAuthority(zone: Zone | undefined): OwnedRecords {
  const soa = zone?.at(zone.name).find((set) => set.type === 'SOA');
  if (zone === undefined || soa === undefined || !('values' in soa)) return rootStartOfAuthority;
  const minimum = Number(soa.values[0]?.split(/\s+/)[6]);
  return { ...soa, name: zone.name, ttl: Math.min(soa.ttl, minimum) };
}
