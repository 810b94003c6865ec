import type { CheckCode, CheckResult } from './check.ts';
import { type DnsAnswer, isConclusive, tellDns } from './dns-answer.ts';

/**
 * The domain at the zone's name servers. Without the account's endpoint there is nothing to compare a CNAME with. `addresses`:
 * those that stand at the domain where there is no CNAME.
 */
export function checkDns(
  domain: string,
  iotEndpoint: string | undefined,
  answer: DnsAnswer,
  addresses: readonly string[],
): CheckResult {
  const id = 'dns';
  const expected = `${domain} CNAME ${iotEndpoint ?? "the account's iot:Data-ATS endpoint"}`;
  if (iotEndpoint === undefined && answer.kind === 'found') {
    const remedy = 'Run with AWS credentials to have it compared.';
    const seen = `CNAME ${answer.values.join(', ')}; whether that is the account's endpoint was not asked`;
    return { id, result: 'skipped', code: 'endpoint-unknown', seen, expected, remedy };
  }
  if (answer.kind === 'found' && iotEndpoint && answer.values.includes(iotEndpoint)) {
    return { id, result: 'pass', seen: `CNAME ${iotEndpoint}`, expected };
  }
  return {
    id,
    result: 'fail',
    code: codeOf(answer, addresses),
    seen: tell(answer, addresses),
    expected,
    remedy: remedyOf(answer, addresses, expected),
  };
}

function codeOf(answer: DnsAnswer, addresses: readonly string[]): CheckCode {
  if (!isConclusive(answer)) {
    return 'dns-unanswered';
  }
  if (answer.kind === 'found') {
    return 'cname-elsewhere';
  }
  return addresses.length > 0 ? 'address-instead' : 'cname-missing';
}

function tell(answer: DnsAnswer, addresses: readonly string[]): string {
  if (answer.kind === 'found') {
    return `CNAME ${answer.values.join(', ')}`;
  }
  return addresses.length > 0
    ? `no CNAME, but the address ${addresses.join(', ')} in its place`
    : `no CNAME: ${tellDns(answer)}`;
}

function remedyOf(answer: DnsAnswer, addresses: readonly string[], record: string): string {
  if (!isConclusive(answer)) {
    return 'See that the zone is delegated to name servers that serve it, and that DNS can be asked from here (port 53); dns-resolver names another server to ask.';
  }
  switch (answer.kind) {
    case 'found':
      return "The CNAME leads to another endpoint than this account's: correct it, or run with the credentials of the account it leads to.";
    case 'nodata':
      return addresses.length > 0
        ? `Set the record ${record} in place of the address; a DNS provider that proxies or flattens CNAMEs must be told not to.`
        : `Set the record ${record}. The name is known by records below it, as the validation record is, or by others of its own: those have to go, since a CNAME stands alone.`;
    case 'nxdomain':
      return `Set the record ${record}, and see that the zone is delegated to the name servers that hold it.`;
  }
}
