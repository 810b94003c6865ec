import type { PublicDns, Service } from '../contract.ts';
import { canonicalName } from '../dns/name.ts';
import type { RecordType } from '../dns/record-data.ts';
import type { Zone } from '../dns/zone.ts';
import { type Change, judge } from './change-batch.ts';
import type { HostedZone, HostedZoneFacts } from './hosted-zone.ts';
import { parseName } from './names.ts';
import { zoneView } from './record-set.ts';
import { route53Service } from './service.ts';
import { type Route53Knobs, type Route53Options, Route53State } from './state.ts';

/** A zone that exists from the start, with its records served immediately. */
export interface SeedZone extends Partial<Pick<HostedZoneFacts, 'linkedService' | 'tags'>> {
  /** As the API takes it. */
  readonly name: string;
  /**
   * "undelegated": public, but no parent zone points to it; "private": belongs to a VPC. Neither answers in DNS.
   * Absent: public, and delegated unless another zone of its name is.
   */
  readonly visibility?: 'undelegated' | 'private';
  readonly records?: readonly SeedRecord[];
}

/** A simple record set, as the API takes it. */
export interface SeedRecord {
  readonly name: string;
  readonly type: RecordType;
  /** Seconds. */
  readonly ttl: number;
  readonly values: readonly string[];
}

export interface Route53 {
  readonly service: Service;
  /** What ACM's validators see. */
  readonly publicDns: PublicDns;
  /** What the DNS server answers from: public zones after propagation. */
  readonly zones: {
    zoneOf(name: string): Zone | undefined;
    isNameServer(name: string): boolean;
  };
  readonly knobs: Route53Knobs;
  /** Throws where the records break Route 53's rules. */
  createZone(seed: SeedZone): { readonly id: string; readonly nameServers: readonly string[] };
}

/** Route 53 as the sandbox has it: the API, and what the world's DNS makes of it. */
export function createRoute53(options: Route53Options): Route53 {
  const state = new Route53State(options);
  const zoneOf = (name: string): Zone | undefined => {
    const zone = state.zones.servedFor(name, state.now());
    return zone && zoneView(zone.facts.name, zone.served(state.now()));
  };
  return {
    service: route53Service(state),
    publicDns: {
      lookup: (name, type) => {
        const owner = canonicalName(name);
        const set = zoneOf(owner)
          ?.at(owner)
          .find((candidate) => candidate.type === type);
        return set !== undefined && 'values' in set ? set.values.map(canonicalName) : [];
      },
    },
    zones: { zoneOf, isNameServer: (name) => state.zones.isNameServer(name) },
    knobs: state.knobs,
    createZone: (seed) => {
      const { id, nameServers } = seedZone(state, seed).facts;
      return { id, nameServers };
    },
  };
}

function seedZone(state: Route53State, { name, records = [], ...seed }: SeedZone): HostedZone {
  const now = state.now();
  const zone = state.addZone(
    {
      name: parseName(name),
      callerReference: `seed/${state.zones.size}`,
      comment: undefined,
      linkedService: seed.linkedService,
      tags: seed.tags ?? {},
      ...(seed.visibility !== undefined && {
        visibility: seededVisibility(state, seed.visibility),
      }),
    },
    now,
  );
  const verdict = judge(
    { name: zone.facts.name, at: (owner) => zone.stored.at(owner) },
    records.map(creation),
  );
  if (!verdict.valid) throw new Error(`seeding the zone ${name}: ${verdict.messages.join(', ')}`);
  zone.commit(verdict.effects, now);
  return zone;
}

function seededVisibility(
  { account }: Route53State,
  visibility: NonNullable<SeedZone['visibility']>,
): HostedZoneFacts['visibility'] {
  return visibility === 'private'
    ? { kind: 'private', vpcId: 'vpc-0a1b2c3d', vpcRegion: account.region }
    : { kind: 'public', delegated: false };
}

function creation({ name, type, ttl, values }: SeedRecord): Change {
  const content = { kind: 'records', ttl, values } as const;
  return { action: 'CREATE', recordSet: { name: parseName(name), type, content } };
}
