/** What AWS says of the domain, as checks. */
import type { AcmCertificate, DomainConfiguration } from '../aws/contract.ts';
import { dnsNameCovers } from '../pki/dns-name.ts';
import type { CheckResult } from './check.ts';
import type { DnsAnswer } from './resolver.ts';

export function checkDomainConfiguration(
  configuration: DomainConfiguration | undefined,
): CheckResult {
  const id = 'domain-configuration';
  const expected = 'ENABLED, of service type DATA, server certificate VALID';
  if (!configuration) {
    return {
      id,
      result: 'skipped',
      seen: 'not read',
      expected,
      remedy: 'Run with AWS credentials.',
    };
  }
  const { name, status, serviceType, serverCertificate } = configuration;
  const seen = `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${serverCertificate?.detail ? ` (${serverCertificate.detail})` : ''}`;
  return status === 'ENABLED' && serviceType === 'DATA' && serverCertificate?.status === 'VALID'
    ? { id, result: 'pass', seen, expected }
    : {
        id,
        result: 'fail',
        seen,
        expected,
        remedy: 'Run provision: it enables the configuration and says what it cannot correct.',
      };
}

/** What DNS says of the validation certificate's renewal. */
export interface RenewalDns {
  /** One answer for each of the certificate's validation records, by the record's name. */
  readonly records: ReadonlyMap<string, DnsAnswer>;
  /** CAA `issue` domains at the closest name that has any (RFC 8659, section 3). */
  readonly caaIssuers: DnsAnswer;
}

/** ACM user guide, "Set up a CAA record". */
const amazonIssuers: ReadonlySet<string> = new Set([
  'amazon.com',
  'amazontrust.com',
  'awstrust.com',
  'amazonaws.com',
]);

/** ACM renews public certificates 45 days before they end (ACM user guide, "Managed certificate renewal"). */
const renewalDays = 45;

export function checkValidationCertificate(
  domain: string,
  certificate: AcmCertificate | undefined,
  dns: RenewalDns | undefined,
  now: Date,
): CheckResult {
  const id = 'validation-certificate';
  const expected = `ISSUED, covers ${domain}, its record stands in DNS, no CAA record forbids Amazon`;
  if (!certificate) {
    return {
      id,
      result: 'skipped',
      seen: 'not read',
      expected,
      remedy: 'Run with AWS credentials.',
    };
  }
  const { status, names, notAfter, failureReason } = certificate;
  const seen = `${status}, covers ${names.join(', ')}, until ${notAfter?.toISOString() ?? 'unknown'}`;
  if (
    status !== 'ISSUED' ||
    !names.some((name) => dnsNameCovers(name, domain)) ||
    (notAfter && notAfter <= now)
  ) {
    return {
      id,
      result: 'fail',
      seen: failureReason ? `${seen}, ${failureReason}` : seen,
      expected,
      remedy: 'Run provision: it requests a new validation certificate.',
    };
  }
  const doubt = renewalDoubt(certificate, dns, now);
  return doubt === undefined
    ? { id, result: 'pass', seen, expected }
    : { id, result: 'warn', seen: `${seen}; ${doubt.seen}`, expected, remedy: doubt.remedy };
}

function renewalDoubt(
  { notAfter, renewalStatus, renewalEligibility }: AcmCertificate,
  dns: RenewalDns | undefined,
  now: Date,
): { seen: string; remedy: string } | undefined {
  const gone = [...(dns?.records ?? [])].find(([, answer]) => answer.kind === 'none');
  if (gone) {
    return {
      seen: `its record ${gone[0]} is gone from DNS`,
      remedy: 'Run provision: it writes the record again; ACM cannot renew without it.',
    };
  }
  if (
    dns?.caaIssuers.kind === 'found' &&
    !dns.caaIssuers.values.some((value) => amazonIssuers.has(value))
  ) {
    return {
      seen: `CAA allows only ${dns.caaIssuers.values.join(', ')}`,
      remedy: 'Add amazon.com to the CAA records, or ACM cannot renew.',
    };
  }
  if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
    return {
      seen: `its renewal is ${renewalStatus}`,
      remedy: 'Look at the certificate in the ACM console.',
    };
  }
  const daysLeft = notAfter
    ? (notAfter.getTime() - now.getTime()) / 86_400_000
    : Number.POSITIVE_INFINITY;
  return daysLeft < renewalDays
    ? {
        seen: `${Math.floor(daysLeft)} days left and not renewed (${renewalEligibility ?? 'eligibility unknown'})`,
        remedy:
          'Serving goes on without it, but the domain configuration could not be made anew: run provision once it has ended to have a new one requested.',
      }
    : undefined;
}
