import { isDeepStrictEqual } from 'node:util';
import type { RecordType } from '../dns/record-data.ts';
import type { Zone, ZoneAlias, ZoneRecords } from '../dns/zone.ts';

/** The members of a ResourceRecordSet that choose its routing policy; all but these are refused by the sandbox. */
export const routingPolicies = [
  'Weight',
  'Region',
  'Failover',
  'GeoLocation',
  'MultiValueAnswer',
] as const;
export type RoutingPolicy = (typeof routingPolicies)[number];

/** What distinguishes a routed record set from others of its name and type. */
export interface Routing {
  readonly setIdentifier: string;
  readonly policy: RoutingPolicy;
  /** The policy's member as it was sent. */
  readonly value: string | Readonly<Record<string, string>>;
}

export type RecordContent =
  | {
      readonly kind: 'records';
      /** Seconds. */
      readonly ttl: number;
      /** In presentation format, as they were sent. */
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'alias';
      readonly hostedZoneId: string;
      /** Canonical. */
      readonly target: string;
      readonly evaluateTargetHealth: boolean;
    };

export interface RecordSet {
  /** Canonical. */
  readonly name: string;
  readonly type: RecordType;
  /** Absent on simple record sets. */
  readonly routing?: Routing;
  readonly content: RecordContent;
  readonly healthCheckId?: string;
}

/** Whether the two are the same record set of a zone, whatever they hold. */
export function isSameSet(one: RecordSet, other: RecordSet): boolean {
  return (
    one.name === other.name &&
    one.type === other.type &&
    one.routing?.setIdentifier === other.routing?.setIdentifier
  );
}

/** Whether the two agree in every member; values may come in another order. */
export function isEqualSet(one: RecordSet, other: RecordSet): boolean {
  return isDeepStrictEqual(withSortedValues(one), withSortedValues(other));
}

function withSortedValues(set: RecordSet): RecordSet {
  const { content } = set;
  return content.kind === 'alias'
    ? set
    : { ...set, content: { ...content, values: content.values.toSorted() } };
}

/** Orders the record sets of one name: by type, then by set identifier. */
export function setOrder(type: string, setIdentifier = ''): string {
  return `${type}\0${setIdentifier}`;
}

export function orderOf({ type, routing }: RecordSet): string {
  return setOrder(type, routing?.setIdentifier);
}

/** A name's record sets as the DNS answers with them: of routed sets, the one with the greatest weight, else the first. */
function answeringSets(sets: readonly RecordSet[]): readonly (ZoneRecords | ZoneAlias)[] {
  const chosen = new Map<string, RecordSet>();
  for (const set of sets) {
    const rival = chosen.get(set.type);
    if (rival === undefined || weightOf(set) > weightOf(rival)) chosen.set(set.type, set);
  }
  return Array.from(chosen.values(), ({ type, content }) =>
    content.kind === 'alias'
      ? { type, target: content.target }
      : { type, ttl: content.ttl, values: content.values },
  );
}

function weightOf({ routing }: RecordSet): number {
  return routing?.policy === 'Weight' ? Number(routing.value) : 0;
}

/** Record sets by name, as the DNS reads them. */
export function zoneView(
  name: string,
  records: { at(name: string): readonly RecordSet[]; hasBelow(name: string): boolean },
): Zone {
  return {
    name,
    at: (owner) => answeringSets(records.at(owner)),
    hasBelow: (owner) => records.hasBelow(owner),
  };
}
