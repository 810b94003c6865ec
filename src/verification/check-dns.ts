import type { CheckCode, CheckResult } from './check.ts';
import { type DnsAnswer, describeDns, isConclusive } from './dns-answer.ts';

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
    const remedy = 'Run with AWS credentials to compare it.';
    const seen = `CNAME ${answer.values.join(', ')}; not compared with the account's endpoint`;
    return { id, result: 'skipped', code: 'endpoint-unknown', seen, expected, remedy };
  }
  if (answer.kind === 'found' && iotEndpoint && answer.values.includes(iotEndpoint)) {
    return { id, result: 'pass', seen: `CNAME ${iotEndpoint}`, expected };
  }
  return {
    id,
    result: 'fail',
    code: codeOf(answer, addresses),
    seen: describe(answer, addresses),
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

function describe(answer: DnsAnswer, addresses: readonly string[]): string {
  if (answer.kind === 'found') {
    return `CNAME ${answer.values.join(', ')}`;
  }
  return addresses.length > 0
    ? `no CNAME, but address ${addresses.join(', ')} instead`
    : `no CNAME: ${describeDns(answer)}`;
}

function remedyOf(answer: DnsAnswer, addresses: readonly string[], record: string): string {
  if (!isConclusive(answer)) {
    return 'Check that the zone is delegated to name servers that serve it and that DNS (port 53) is reachable from the runner, or set dns-resolver to another server.';
  }
  switch (answer.kind) {
    case 'found':
      return "The CNAME points to a different account's endpoint. Correct it, or run with the credentials of that account.";
    case 'nodata':
      return addresses.length > 0
        ? `Create the record ${record} instead of the address. If the DNS provider proxies or flattens CNAMEs, turn that off for this record.`
        : `Create the record ${record}. The name exists because of records below it (such as the validation record) or has other record types. Remove those of other types: a CNAME cannot coexist with them.`;
    case 'nxdomain':
      return `Create the record ${record}, and check that the zone is delegated to its name servers.`;
  }
}
