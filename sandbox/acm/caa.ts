/** Certification Authority Authorization as ACM reads it (RFC 8659; ACM user guide, "CAA problems"). */
import type { PublicDns } from '../contract.ts';

const amazonIssuers = ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'];

/** The nearest name at or above `domain` that has CAA records decides. */
export function isForbiddenByCaa(domain: string, publicDns: PublicDns): boolean {
  const wildcard = domain.startsWith('*.');
  const labels = domain.replace(/^\*\./, '').split('.');
  for (const from of labels.keys()) {
    const records = publicDns.lookup(labels.slice(from).join('.'), 'CAA');
    if (records.length > 0) {
      const issuers = issuersOf(records, wildcard);
      return issuers !== undefined && !issuers.some((issuer) => amazonIssuers.includes(issuer));
    }
  }
  return false;
}

/** Who may issue; undefined if the records do not restrict it. For a wildcard, issuewild takes precedence over issue. */
function issuersOf(records: readonly string[], wildcard: boolean): readonly string[] | undefined {
  const properties = records.map((record) => /^\d+\s+(\w+)\s+"?\s*([^\s;"]*)/.exec(record) ?? []);
  const issuersIn = (tag: string) =>
    properties.filter(([, name]) => name === tag).map(([, , issuer = '']) => issuer);
  const wild = wildcard ? issuersIn('issuewild') : [];
  const issuers = wild.length > 0 ? wild : issuersIn('issue');
  return issuers.length > 0 ? issuers : undefined;
}
