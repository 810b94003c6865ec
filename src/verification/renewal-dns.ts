/** What DNS says of a public certificate's renewal: its validation records, and who may issue. */
import type { CaaRecord } from 'node:dns';
import type { AcmCertificate, ValidationRecord } from '../aws/contract.ts';
import { dnsName, suffixesOf } from '../aws/dns-name.ts';
import type { CheckCode } from './check.ts';
import { type DnsAnswer, describeDns, isConclusive } from './dns-answer.ts';
import type { DnsResolver } from './resolver.ts';

export interface RenewalDns {
  /** The CNAME at each of the certificate's validation records. */
  readonly records: readonly { readonly record: ValidationRecord; readonly answer: DnsAnswer }[];
  /** The CAA records that rule over each of its names. */
  readonly caa: readonly { readonly name: string; readonly answer: DnsAnswer<CaaRecord> }[];
}

/** Nothing is asked for a certificate that ACM does not renew. */
export async function lookAtRenewal(
  certificate: AcmCertificate | 'missing' | undefined,
  zone: DnsResolver,
): Promise<RenewalDns> {
  if (
    certificate === undefined ||
    certificate === 'missing' ||
    certificate.type !== 'AMAZON_ISSUED'
  ) {
    return { records: [], caa: [] };
  }
  const [records, caa] = await Promise.all([
    Promise.all(
      certificate.validationRecords.map(async (record) => ({
        record,
        answer: await zone.cname(record.name),
      })),
    ),
    Promise.all(
      certificate.names.map(async (name) => ({ name, answer: await closestCaa(name, zone) })),
    ),
  ]);
  return { records, caa };
}

/**
 * RFC 8659, section 3: the records of the closest name at or above this one that has any. All are asked for at once, so that a server
 * that takes its time does so once.
 */
async function closestCaa(name: string, zone: DnsResolver): Promise<DnsAnswer<CaaRecord>> {
  const suffixes = suffixesOf(name.replace(/^\*\./, ''));
  const answers = await Promise.all(suffixes.map((suffix) => zone.caa(suffix)));
  const decisive = answers.find((answer) => answer.kind === 'found' || !isConclusive(answer));
  return decisive ?? { kind: 'nodata' };
}

export interface RenewalFinding {
  /** `fail`: as things stand ACM cannot renew. `warn`: whether it can is not known, or there is time. */
  readonly result: 'fail' | 'warn';
  readonly code: CheckCode;
  readonly seen: string;
  readonly remedy: string;
  readonly attentionBefore?: Date;
}

/** Why ACM might not be able to renew, by what DNS says. */
export function dnsFinding({ records, caa }: RenewalDns): RenewalFinding | undefined {
  return (
    firstOf(records, ({ record, answer }) => recordFinding(record, answer)) ??
    firstOf(caa, ({ name, answer }) => caaFinding(name, answer))
  );
}

function firstOf<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => RenewalFinding | undefined,
): RenewalFinding | undefined {
  return items.map(findingOf).find((finding) => finding !== undefined);
}

function recordFinding(
  { name, value }: ValidationRecord,
  answer: DnsAnswer,
): RenewalFinding | undefined {
  if (answer.kind === 'found' && answer.values.includes(dnsName(value))) {
    return undefined;
  }
  if (!isConclusive(answer)) {
    return unknown(`its record ${name}`, answer);
  }
  return {
    result: 'fail',
    code: answer.kind === 'found' ? 'validation-record-elsewhere' : 'validation-record-gone',
    seen:
      answer.kind === 'found'
        ? `its record ${name} leads to ${answer.values.join(', ')} instead of ${value}`
        : `its record ${name} is missing from DNS`,
    remedy: `Run provision, or create the record ${name} CNAME ${value} manually; ACM cannot renew without it.`,
  };
}

function caaFinding(name: string, answer: DnsAnswer<CaaRecord>): RenewalFinding | undefined {
  if (!isConclusive(answer)) {
    return unknown(`the CAA records of ${name}`, answer);
  }
  const issuers = answer.kind === 'found' ? issuersFor(name, answer.values) : undefined;
  if (issuers === undefined || issuers.some((issuer) => amazonIssuers.has(issuer))) {
    return undefined;
  }
  return {
    result: 'fail',
    code: 'validation-caa-forbids',
    seen: `CAA for ${name} allows ${issuers.filter((issuer) => issuer !== '').join(', ') || 'nobody'}`,
    remedy: 'Add amazon.com to the CAA records; otherwise ACM cannot renew.',
  };
}

function unknown(
  what: string,
  answer: Exclude<DnsAnswer<unknown>, { kind: 'found' }>,
): RenewalFinding {
  return {
    result: 'warn',
    code: 'validation-dns-unanswered',
    seen: `${what} could not be looked up: ${describeDns(answer)}`,
    remedy:
      'Check that DNS is reachable from the runner and that every name server of the zone answers; ACM queries the same servers.',
  };
}

/** ACM user guide, "Set up a CAA record". */
const amazonIssuers: ReadonlySet<string> = new Set([
  'amazon.com',
  'amazontrust.com',
  'awstrust.com',
  'amazonaws.com',
]);

/**
 * Who may issue (RFC 8659, sections 4.2 and 4.3): `issuewild` rules over wildcards where there is any, else `issue`. Undefined:
 * neither is there, everybody may. An empty name stands for nobody.
 */
function issuersFor(name: string, records: readonly CaaRecord[]): readonly string[] | undefined {
  const issue = valuesOf(records.map((record) => record.issue));
  const wild = valuesOf(records.map((record) => record.issuewild));
  const ruling = name.startsWith('*.') && wild.length > 0 ? wild : issue;
  return ruling.length > 0 ? ruling : undefined;
}

/** The issuer's domain stands before the parameters: "amazon.com; validationmethods=dns-01". */
function valuesOf(values: readonly (string | undefined)[]): readonly string[] {
  return values
    .filter((value) => value !== undefined)
    .map((value) => dnsName(value.replace(/;.*$/s, '').trim()));
}
