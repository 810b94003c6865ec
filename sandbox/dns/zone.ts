/** The data of the DNS server, independent of how Route 53 stores it. */

/** One record set at a name; values in presentation format (RFC 1035, section 5.1). */
export interface ZoneRecords {
  readonly type: string;
  /** Seconds. */
  readonly ttl: number;
  readonly values: readonly string[];
}

/** A Route 53 alias: answered with the target's records of the same type. */
export interface ZoneAlias {
  readonly type: string;
  readonly target: string;
}

/** A zone with its SOA and NS record sets at the apex. */
export interface Zone {
  readonly name: string;
  /** At most one for each type; empty when the name owns no records. */
  at(name: string): readonly (ZoneRecords | ZoneAlias)[];
  /** Whether a name below `name` owns records. */
  hasBelow(name: string): boolean;
}

/** Everything the one server of the sandbox's world knows. Names are canonical (name.ts). */
export interface World {
  /** The deepest zone that holds `name`. */
  zoneOf(name: string): Zone | undefined;
  /** The IPv4 address of a host that is in no zone, such as a name server or the account's endpoint. */
  addressOf(name: string): string | undefined;
}
