import { isIPv4, isIPv6 } from 'node:net';
import type { Answer, CaaData } from 'dns-packet';
import { canonicalName } from './name.ts';

/** The record types whose data this server can put on the wire. */
export const recordTypes = [
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'MX',
  'NS',
  'PTR',
  'SOA',
  'SRV',
  'TXT',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** A name and how long its record may be cached, in seconds. */
interface Owner {
  readonly name: string;
  readonly ttl: number;
}

export function isRecordType(type: string): type is RecordType {
  return recordTypes.some((known) => known === type);
}

/**
 * One value in presentation format as a resource record. Undefined if the value does not have the type's format (RFC 1035, 2782,
 * 3596, 8659).
 */
export function resourceRecord(
  { name, ttl }: Owner,
  type: RecordType,
  value: string,
): Answer | undefined {
  const owner = { name, ttl, class: 'IN' } as const;
  switch (type) {
    case 'A':
      return isIPv4(value) ? { ...owner, type, data: value } : undefined;
    case 'AAAA':
      return isIPv6(value) ? { ...owner, type, data: value } : undefined;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return isDomainName(value) ? { ...owner, type, data: canonicalName(value) } : undefined;
    case 'TXT': {
      const data = characterStrings(value);
      return data && { ...owner, type, data };
    }
    case 'CAA': {
      const data = caaData(value);
      return data && { ...owner, type, data };
    }
    case 'MX': {
      const [, preference, exchange] = /^(\d{1,5})\s+(\S+)$/.exec(value) ?? [];
      if (preference === undefined || !isDomainName(exchange)) return undefined;
      return { ...owner, type, data: { preference: Number(preference), exchange } };
    }
    case 'SRV':
      return serviceRecord(owner, value);
    case 'SOA':
      return startOfAuthority(owner, value);
  }
}

function serviceRecord(owner: Owner, value: string): Answer | undefined {
  const [, priority, weight, port, target] =
    /^(\d{1,5})\s+(\d{1,5})\s+(\d{1,5})\s+(\S+)$/.exec(value) ?? [];
  if (!isDomainName(target)) return undefined;
  const data = { priority: Number(priority), weight: Number(weight), port: Number(port), target };
  return { ...owner, class: 'IN', type: 'SRV', data };
}

function startOfAuthority(owner: Owner, value: string): Answer | undefined {
  const [mname, rname, ...numbers] = value.split(/\s+/);
  const [serial, refresh, retry, expire, minimum] = numbers.map(Number);
  const wellFormed =
    isDomainName(mname) &&
    isDomainName(rname) &&
    numbers.length === 5 &&
    numbers.every((number) => /^\d{1,10}$/.test(number));
  if (!wellFormed) return undefined;
  const data = { mname, rname, serial, refresh, retry, expire, minimum };
  return { ...owner, class: 'IN', type: 'SOA', data };
}

function caaData(value: string): CaaData | undefined {
  const [, flags, tag, text] = /^(\d{1,3})\s+(\S+)\s+"([^"]*)"$/.exec(value) ?? [];
  if (text === undefined) return undefined;
  if (tag !== 'issue' && tag !== 'issuewild' && tag !== 'iodef') return undefined;
  return { flags: Number(flags), tag, value: text };
}

/** The quoted strings of a TXT value, 255 octets each at most. */
function characterStrings(value: string): Buffer[] | undefined {
  if (!/^"(?:[^"\\]|\\.)*"(?:\s+"(?:[^"\\]|\\.)*")*$/.test(value)) return undefined;
  const strings = Array.from(value.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, quoted = '']) =>
    Buffer.from(unescaped(quoted), 'latin1'),
  );
  return strings.every((string) => string.length <= 255) ? strings : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal?: string, literal = '') =>
    octal === undefined ? literal : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/** RFC 1035, section 2.3.4: labels of 1 to 63 octets, 253 characters in all. */
function isDomainName(text: string | undefined): text is string {
  if (text === undefined) return false;
  const name = text.replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every((label) => /^[!-~]{1,63}$/.test(label));
}
