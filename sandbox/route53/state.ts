import type { Account, Latencies, SandboxClock } from '../contract.ts';
import type { Effects } from './change-batch.ts';
import { type ChangeInfo, Changes } from './changes.ts';
import { noSuchHostedZone } from './errors.ts';
import { HostedZone, type HostedZoneFacts } from './hosted-zone.ts';
import { HostedZones } from './hosted-zones.ts';
import { delegationSet, opaqueId } from './identifiers.ts';

/** Faults of Route 53 that can be turned on at any time. */
export interface Route53Knobs {
  /** Further calls within a second of the clock are throttled; AWS allows 5 an account. Undefined: never. */
  requestsPerSecond: number | undefined;
  /** How long a batch keeps its zone from taking another one (PriorRequestNotComplete). Milliseconds. */
  changeProcessingMs: number;
  /** The change guardrail ACTIVE_RECORD_CHECK is on, and these names still receive queries: deleting their records is refused. */
  queriedNames: readonly string[];
}

export interface Route53Options {
  readonly clock: SandboxClock;
  readonly account: Account;
  latencies(): Latencies;
}

/** What a new zone is made from; the rest of its facts is Route 53's to choose. */
export type NewZone = Pick<HostedZoneFacts, 'name' | 'callerReference' | 'comment'> &
  Partial<Pick<HostedZoneFacts, 'id' | 'visibility' | 'linkedService' | 'tags'>>;

/** Route 53 of one account. */
export class Route53State {
  readonly zones = new HostedZones();
  readonly changes = new Changes();
  readonly knobs: Route53Knobs = {
    requestsPerSecond: undefined,
    changeProcessingMs: 0,
    queriedNames: [],
  };
  readonly account: Account;
  readonly #clock: SandboxClock;
  readonly #latencies: () => Latencies;
  #zonesMade = 0;
  #changesMade = 0;

  constructor({ clock, account, latencies }: Route53Options) {
    this.#clock = clock;
    this.#latencies = latencies;
    this.account = account;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Throws NoSuchHostedZone. */
  zone(id: string): HostedZone {
    const zone = this.zones.get(id);
    if (zone === undefined) throw noSuchHostedZone(id);
    return zone;
  }

  /** Adds a zone that the DNS knows from `servedFrom` on. The first public zone of a name is the delegated one. */
  addZone(given: NewZone, servedFrom: number): HostedZone {
    this.#zonesMade += 1;
    const zone = new HostedZone({
      id: opaqueId('Z', this.#zonesMade),
      visibility: { kind: 'public', delegated: !this.zones.isDelegated(given.name) },
      linkedService: undefined,
      tags: {},
      ...given,
      nameServers: delegationSet(this.#zonesMade),
    });
    this.zones.add(zone, servedFrom);
    return zone;
  }

  /** When a change made now will have propagated. */
  propagatedAt(): number {
    return this.now() + this.#latencies().dnsPropagationMs;
  }

  submit(inSyncAt: number, comment?: string): ChangeInfo {
    this.#changesMade += 1;
    const id = opaqueId('C', this.#changesMade);
    return this.changes.submit({ id, submittedAt: this.now(), inSyncAt, comment });
  }

  /** Stores a judged batch and keeps the zone busy for as long as the knob says. */
  commit(zone: HostedZone, effects: Effects, comment: string | undefined): ChangeInfo {
    const inSyncAt = this.propagatedAt();
    zone.commit(effects, inSyncAt);
    zone.busyUntil = this.now() + this.knobs.changeProcessingMs;
    return this.submit(inSyncAt, comment);
  }
}
