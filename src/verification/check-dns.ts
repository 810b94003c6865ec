import type { Found, Passed } from '../pki/finding.ts';
import { type DnsAnswer, isConclusive, type Unanswered } from './dns-answer.ts';

type Id = 'dns';

interface Expected {
  readonly domain: string;
  /** Absent if AWS did not return the account's endpoint. */
  readonly iotEndpoint?: string | undefined;
}

export type DnsCheck =
  | Passed<Id, Required<Expected>>
  | Found<Id, 'skipped', 'endpoint-unknown', Expected & { readonly cname: readonly string[] }>
  | Found<Id, 'fail', 'cname-other-account', Expected & { readonly cname: readonly string[] }>
  | Found<Id, 'fail', 'cname-elsewhere', Expected & { readonly cname: readonly string[] }>
  | Found<Id, 'fail', 'address-instead', Expected & { readonly addresses: readonly string[] }>
  | Found<Id, 'fail', 'cname-missing', Expected & { readonly answer: 'nxdomain' | 'nodata' }>
  | Found<Id, 'fail', 'dns-unanswered', Expected & { readonly answer: Unanswered }>;

/**
 * The domain at the zone's name servers. Without the account's endpoint there is nothing to compare a CNAME with. `addresses`: the
 * domain's addresses if it has no CNAME.
 */
export function checkDns(
  domain: string,
  iotEndpoint: string | undefined,
  answer: DnsAnswer,
  addresses: readonly string[],
): DnsCheck {
  const check = { id: 'dns', domain, iotEndpoint } as const;
  if (!isConclusive(answer)) {
    return { ...check, result: 'fail', code: 'dns-unanswered', answer };
  }
  if (answer.kind === 'found') {
    const cname = answer.values;
    if (iotEndpoint === undefined) {
      return { ...check, result: 'skipped', code: 'endpoint-unknown', cname };
    }
    if (cname.includes(iotEndpoint)) {
      return { ...check, iotEndpoint, result: 'pass' };
    }
    const code = cname.every(isDataEndpoint) ? 'cname-other-account' : 'cname-elsewhere';
    return { ...check, result: 'fail', code, cname };
  }
  return addresses.length > 0
    ? { ...check, result: 'fail', code: 'address-instead', addresses }
    : { ...check, result: 'fail', code: 'cname-missing', answer: answer.kind };
}

/** An iot:Data-ATS endpoint of any account, such as "a1b2c3-ats.iot.eu-west-1.amazonaws.com" (AWS General Reference, "AWS IoT Core endpoints"). */
function isDataEndpoint(name: string): boolean {
  return /^[a-z0-9]+-ats\.iot\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/i.test(name);
}
