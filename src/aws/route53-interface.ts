/** The calls to Route 53 that resources may make. */
import type { RecordProtection } from '../failures.ts';

export interface HostedZone {
  /** Without the `/hostedzone/` prefix. */
  readonly id: string;
  /** Absolute, without the trailing dot. */
  readonly name: string;
  /** The zone's delegation set: absolute, without trailing dots. */
  readonly nameServers: readonly string[];
}

/** A simple or routed record set as Route 53 stores it. Names and CNAME values: absolute, lower-case, without the trailing dot. */
export interface RecordSet {
  readonly name: string;
  readonly type: string;
  /** Seconds; absent on alias records. */
  readonly ttl?: number | undefined;
  readonly values: readonly string[];
  /** Set on weighted, latency, … sets and on alias records, which this action never creates. */
  readonly special: boolean;
  /** As the API returned it: DELETE must repeat it exactly. Opaque outside src/aws. */
  readonly raw: unknown;
}

export interface Route53 {
  /**
   * With `zoneId`: that zone, which must be public and hold `domain`. Otherwise the longest public zone that holds `domain`. Two
   * public zones of one name, a private-only or missing zone are Failures that name `hosted-zone-id`.
   */
  findZone(domain: string, zoneId: string | undefined): Promise<HostedZone>;
  /** Every record set at exactly `name`. */
  recordsAt(zone: HostedZone, name: string): Promise<readonly RecordSet[]>;
  /**
   * Every record set at exactly `name` and at each of `others`, by name. One call if they are few, since a name and those below it
   * follow each other in the zone; `others` need not be known before it.
   */
  recordsAtEach(
    zone: HostedZone,
    name: string,
    others: () => Promise<readonly string[]>,
  ): Promise<ReadonlyMap<string, readonly RecordSet[]>>;
  /**
   * One atomic batch: deletes `remove`, upserts the CNAMEs. Retries on PriorRequestNotComplete. Returns the change id; undefined
   * if nothing was left to change (every deletion was already done).
   */
  change(
    zone: HostedZone,
    batch: {
      readonly upsert: readonly {
        readonly name: string;
        readonly value: string;
        readonly ttl: number;
      }[];
      readonly remove: readonly RecordSet[];
    },
  ): Promise<string | undefined>;
  isInSync(changeId: string): Promise<boolean>;
  /** Of every type, at exactly `names`. */
  protectionsAt(zone: HostedZone, names: readonly string[]): Promise<readonly RecordProtection[]>;
  /** Protects the CNAME at `name`; false: it is protected already, by anyone. `comment`: at most 256 characters. */
  protect(zone: HostedZone, name: string, comment: string): Promise<boolean>;
  /** Removes the protection of the CNAME at `name`; false: there is none. */
  unprotect(zone: HostedZone, name: string): Promise<boolean>;
}
