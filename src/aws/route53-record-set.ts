/** Converts Route 53's record sets to the interface's shape, and back unchanged. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { dnsName } from './dns-name.ts';
import type { RecordSet } from './route53-interface.ts';

export function recordSetFrom(raw: ResourceRecordSet): RecordSet {
  const { Name = '', Type = '', TTL, ResourceRecords = [] } = raw;
  const values = ResourceRecords.map(({ Value = '' }) => Value);
  return {
    name: recordName(Name),
    type: Type,
    ttl: TTL,
    values: Type === 'CNAME' ? values.map(recordName) : values,
    special: raw.SetIdentifier !== undefined || raw.AliasTarget !== undefined,
    raw,
  };
}

/** Route 53 writes `*` as `\052`: everything except letters, digits, hyphens, underscores and dots is three octal digits. */
export function recordName(name: string): string {
  const unescaped = name.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return dnsName(unescaped);
}

/** @throws Error for a record set that did not come from Route 53. */
export function rawRecordSet({ name, type, raw }: RecordSet): ResourceRecordSet {
  if (!isRaw(raw)) {
    throw new Error(`${type} ${name} is not a record set as returned by Route 53`);
  }
  return raw;
}

function isRaw(raw: unknown): raw is ResourceRecordSet {
  return typeof raw === 'object' && raw !== null && 'Name' in raw && 'Type' in raw;
}
