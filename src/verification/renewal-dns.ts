/** What DNS shows about a public certificate's renewal: its validation records, and who may issue. */
import type { CaaRecord } from 'node:dns';
import type { AcmCertificate, ValidationRecord } from '../aws/acm-interface.ts';
import { dnsName, suffixesOf } from '../aws/dns-name.ts';
import type { Found } from '../pki/finding.ts';
import { type DnsAnswer, isConclusive, type Unanswered } from './dns-answer.ts';
import type { DnsResolver } from './resolver.ts';

export interface RenewalDns {
  /** The CNAME at each of the certificate's validation records. */
  readonly records: readonly { readonly record: ValidationRecord; readonly answer: DnsAnswer }[];
  /** The CAA records that apply to each of its names. */
  readonly caa: readonly { readonly name: string; readonly answer: DnsAnswer<CaaRecord> }[];
}

/** No queries for a certificate that ACM does not renew. */
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
 * RFC 8659, section 3: the records of the closest name at or above this one that has any. Queried concurrently, so that a slow
 * server delays only once.
 */
async function closestCaa(name: string, zone: DnsResolver): Promise<DnsAnswer<CaaRecord>> {
  const suffixes = suffixesOf(name.replace(/^\*\./, ''));
  const answers = await Promise.all(suffixes.map((suffix) => zone.caa(suffix)));
  const decisive = answers.find((answer) => answer.kind === 'found' || !isConclusive(answer));
  return decisive ?? { kind: 'nodata' };
}

type Id = 'validation-certificate';

/** `fail`: ACM cannot renew at present. `warn`: it is unknown whether it can. */
export type DnsFinding =
  | Found<Id, 'fail', 'validation-record-gone', { readonly record: ValidationRecord }>
  | Found<
      Id,
      'fail',
      'validation-record-elsewhere',
      { readonly record: ValidationRecord; readonly cname: readonly string[] }
    >
  /** `allowed`: the issuers that CAA allows; none: nobody may issue. */
  | Found<
      Id,
      'fail',
      'validation-caa-forbids',
      { readonly caaOf: string; readonly allowed: readonly string[] }
    >
  | Found<
      Id,
      'warn',
      'validation-dns-unanswered',
      {
        readonly asked: { readonly type: 'CNAME' | 'CAA'; readonly name: string };
        readonly answer: Unanswered;
      }
    >;

const id = 'validation-certificate';

/** Why ACM might not be able to renew, according to DNS. */
export function dnsFinding({ records, caa }: RenewalDns): DnsFinding | undefined {
  return (
    firstOf(records, ({ record, answer }) => recordFinding(record, answer)) ??
    firstOf(caa, ({ name, answer }) => caaFinding(name, answer))
  );
}

/** The first name for which CAA forbids Amazon to issue; undefined: none, as far as DNS answers. */
export function forbiddingCaa({ caa }: Pick<RenewalDns, 'caa'>): ForbiddingCaa | undefined {
  return caa
    .map(({ name, answer }) => caaFinding(name, answer))
    .find((finding) => finding?.code === 'validation-caa-forbids');
}

export type ForbiddingCaa = Pick<
  Extract<DnsFinding, { code: 'validation-caa-forbids' }>,
  'caaOf' | 'allowed'
>;

function firstOf<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => DnsFinding | undefined,
): DnsFinding | undefined {
  return items.map(findingOf).find((finding) => finding !== undefined);
}

function recordFinding(record: ValidationRecord, answer: DnsAnswer): DnsFinding | undefined {
  if (answer.kind === 'found' && answer.values.includes(dnsName(record.value))) {
    return undefined;
  }
  if (!isConclusive(answer)) {
    return unanswered({ type: 'CNAME', name: record.name }, answer);
  }
  return answer.kind === 'found'
    ? { id, result: 'fail', code: 'validation-record-elsewhere', record, cname: answer.values }
    : { id, result: 'fail', code: 'validation-record-gone', record };
}

function caaFinding(name: string, answer: DnsAnswer<CaaRecord>): DnsFinding | undefined {
  if (!isConclusive(answer)) {
    return unanswered({ type: 'CAA', name }, answer);
  }
  const issuers = answer.kind === 'found' ? issuersFor(name, answer.values) : undefined;
  if (issuers === undefined || issuers.some((issuer) => amazonIssuers.has(issuer))) {
    return undefined;
  }
  return {
    id,
    result: 'fail',
    code: 'validation-caa-forbids',
    caaOf: name,
    allowed: issuers.filter((issuer) => issuer !== ''),
  };
}

type Asked = Extract<DnsFinding, { code: 'validation-dns-unanswered' }>['asked'];

function unanswered(asked: Asked, answer: Unanswered): DnsFinding {
  return { id, result: 'warn', code: 'validation-dns-unanswered', asked, answer };
}

/** ACM user guide, "Set up a CAA record". */
const amazonIssuers: ReadonlySet<string> = new Set([
  'amazon.com',
  'amazontrust.com',
  'awstrust.com',
  'amazonaws.com',
]);

/**
 * Who may issue (RFC 8659, sections 4.2 and 4.3): `issuewild` applies to wildcards if present, otherwise `issue`. Undefined:
 * neither is present, everybody may. An empty name means nobody.
 */
function issuersFor(name: string, records: readonly CaaRecord[]): readonly string[] | undefined {
  const issue = valuesOf(records.map((record) => record.issue));
  const wild = valuesOf(records.map((record) => record.issuewild));
  const ruling = name.startsWith('*.') && wild.length > 0 ? wild : issue;
  return ruling.length > 0 ? ruling : undefined;
}

/** The issuer's domain precedes the parameters: "amazon.com; validationmethods=dns-01". */
function valuesOf(values: readonly (string | undefined)[]): readonly string[] {
  return values
    .filter((value) => value !== undefined)
    .map((value) => dnsName(value.replace(/;.*$/s, '').trim()));
}
