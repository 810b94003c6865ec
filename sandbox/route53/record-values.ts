import { type RecordType, resourceRecord } from '../dns/record-data.ts';
import { nameProblem, renderName } from './names.ts';
import type { RecordSet } from './record-set.ts';

const mostValues = 100;

/** Why Route 53 refuses what a record set holds; empty when it does not. */
export function contentFaults({ name, type, content }: RecordSet): string[] {
  const badName = nameProblem(name);
  if (badName !== undefined) return [badName];
  if (content.kind === 'alias') return [];
  const { values } = content;
  if (values.length > mostValues)
    return [`Cannot have more than ${mostValues} records in a RRSet.`];
  if (type === 'CNAME' && values.length > 1)
    return [`RRSet of type CNAME with DNS name ${renderName(name)} must have exactly one record`];
  return [
    ...values
      .filter((value, index) => values.indexOf(value) < index)
      .map((value) => `Duplicate Resource Record: '${value}'`),
    ...values
      .filter((value) => resourceRecord({ name, ttl: 0 }, type, value) === undefined)
      .map((value) => invalidValue(type, value)),
  ];
}

function invalidValue(type: RecordType, value: string): string {
  return `Invalid Resource Record: 'FATAL problem: ${problemOf(type)} encountered with '${value}''`;
}

/** Recorded for A, AAAA and TXT; the others follow their pattern. */
function problemOf(type: RecordType): string {
  switch (type) {
    case 'A':
      return 'ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)';
    case 'AAAA':
      return 'AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)';
    case 'TXT':
      return 'InvalidCharacterString (Value should be enclosed in quotation marks)';
    default:
      return `${type}RRDATAIllegalValue (Value is not valid for the type)`;
  }
}
