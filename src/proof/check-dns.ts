import type { CheckResult } from './check.ts';
import type { DnsAnswer } from './resolver.ts';

/** The domain at the zone's name servers. */
export function checkDns(domain: string, iotEndpoint: string, answer: DnsAnswer): CheckResult {
  const id = 'dns';
  const expected = `${domain} CNAME ${iotEndpoint}`;
  if (answer.kind === 'found' && answer.values.includes(iotEndpoint)) {
    return { id, result: 'pass', seen: `CNAME ${iotEndpoint}`, expected };
  }
  const seen =
    answer.kind === 'found'
      ? `CNAME ${answer.values.join(', ')}`
      : answer.kind === 'none'
        ? 'no CNAME'
        : `no answer (${answer.code})`;
  return {
    id,
    result: 'fail',
    seen,
    expected,
    remedy:
      answer.kind === 'found'
        ? "The CNAME leads to another endpoint than this account's: correct it, or run with the credentials of the account it leads to."
        : `Set the record ${expected}, and see that the zone is delegated to the name servers that hold it.`,
  };
}
