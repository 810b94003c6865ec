import type { DnsCheck } from '../../verification/check-dns.ts';
import type { DnsAnswer } from '../../verification/dns-answer.ts';
import type { CheckText } from './text.ts';

export function dnsText(check: DnsCheck): CheckText {
  const expected = `${check.domain} CNAME ${check.iotEndpoint ?? "the account's iot:Data-ATS endpoint"}`;
  switch (check.code) {
    case undefined:
      return { seen: `CNAME ${check.iotEndpoint}`, expected };
    case 'endpoint-unknown':
      return {
        seen: `CNAME ${check.cname.join(', ')}; not compared with the account's endpoint`,
        expected,
        remedy: 'Run with AWS credentials to compare it.',
      };
    case 'cname-other-account':
      return {
        seen: `CNAME ${check.cname.join(', ')}`,
        expected,
        remedy:
          'The CNAME points to an AWS IoT Core endpoint of another account or region. Correct it, or run with the credentials of that account and in that region.',
      };
    case 'cname-elsewhere':
      return {
        seen: `CNAME ${check.cname.join(', ')}`,
        expected,
        remedy: `The CNAME does not lead to AWS IoT Core. If nobody of yours changed it, treat it as an attack (docs/emergency.md, "The domain leads elsewhere"). Correct it to ${expected}.`,
      };
    case 'address-instead':
      return {
        seen: `no CNAME, but address ${check.addresses.join(', ')} instead`,
        expected,
        remedy: `Create the record ${expected} instead of the address. If the DNS provider proxies or flattens CNAMEs, turn that off for this record.`,
      };
    case 'cname-missing':
      return {
        seen: `no CNAME: ${answerText({ kind: check.answer })}`,
        expected,
        remedy:
          check.answer === 'nxdomain'
            ? `Create the record ${expected}, and check that the zone is delegated to its name servers.`
            : `Create the record ${expected}. The name exists because of records below it (such as the validation record) or has other record types. Remove those of other types: a CNAME cannot coexist with them.`,
      };
    case 'dns-unanswered':
      return {
        seen: `no CNAME: ${answerText(check.answer)}`,
        expected,
        remedy:
          'Check that the zone is delegated to name servers that serve it and that DNS (port 53) is reachable from the runner, or set dns-resolver to another server.',
      };
  }
}

/** An answer without records, in words that follow "the name servers answered" or are used alone. */
export function answerText(answer: Exclude<DnsAnswer<unknown>, { kind: 'found' }>): string {
  switch (answer.kind) {
    case 'nxdomain':
      return 'no such name (NXDOMAIN)';
    case 'nodata':
      return 'no record of this type (NODATA)';
    case 'servfail':
      return 'SERVFAIL';
    case 'refused':
      return 'REFUSED';
    case 'timeout':
      return 'no answer in time';
    case 'unreachable':
      return `no answer (${answer.code})`;
  }
}
