import type { AcmCertificate } from '../aws/contract.ts';
import { dnsNameCovers } from '../pki/dns-name.ts';
import { dayInMilliseconds, instant } from '../pki/validity.ts';
import type { CheckResult } from './check.ts';
import { dnsFinding, type RenewalDns, type RenewalFinding } from './renewal-dns.ts';

const id = 'validation-certificate';

/**
 * What ACM says of the certificate by which IoT Core knows whose the domain is, and whether ACM will be able to renew it.
 * Undefined: ACM was not asked.
 */
export function checkValidationCertificate(
  domain: string,
  certificate: AcmCertificate | 'missing' | undefined,
  dns: RenewalDns,
  now: Date,
): CheckResult {
  const expected = `ISSUED, covers ${domain}, its record is in DNS, no CAA record forbids Amazon`;
  if (certificate === undefined) {
    const remedy = 'Run with AWS credentials.';
    return { id, result: 'skipped', code: 'not-asked', seen: 'not read', expected, remedy };
  }
  const renew = 'Run provision to request a new validation certificate.';
  if (certificate === 'missing') {
    const seen = `no public certificate covers ${domain}`;
    const code = 'validation-certificate-missing';
    return { id, result: 'fail', code, seen, expected, remedy: renew };
  }
  const { status, names, notAfter, failureReason } = certificate;
  const seen = `${status}, covers ${names.join(', ')}, until ${notAfter ? instant(notAfter) : 'unknown'}`;
  const isGood =
    status === 'ISSUED' &&
    names.some((name) => dnsNameCovers(name, domain)) &&
    (notAfter === undefined || now < notAfter);
  if (!isGood) {
    const why = failureReason ? `${seen}, ${failureReason}` : seen;
    const code = 'validation-certificate-not-valid';
    return { id, result: 'fail', code, seen: why, expected, remedy: renew };
  }
  const finding = dnsFinding(dns) ?? renewalFinding(certificate, now);
  return finding === undefined
    ? { id, result: 'pass', seen, expected }
    : { id, ...finding, seen: `${seen}; ${finding.seen}`, expected };
}

/** ACM renews public certificates 45 days before they end (ACM user guide, "Managed certificate renewal"). */
const renewalDays = 45;

/** `rotate` requests another one 39 days before the end: what is not renewed nine days later is not by a schedule. */
const overdueDays = 30;

function renewalFinding(
  { type, notAfter, renewalStatus, renewalEligibility }: AcmCertificate,
  now: Date,
): RenewalFinding | undefined {
  // PENDING_VALIDATION, too, says that ACM has tried and somebody has to act (ACM API reference, RenewalSummary).
  if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
    return {
      result: 'fail',
      code: 'validation-renewal-failed',
      seen: `its renewal is ${renewalStatus}`,
      remedy: 'Check the certificate in the ACM console, which shows what ACM is waiting for.',
    };
  }
  const daysLeft =
    notAfter === undefined
      ? Number.POSITIVE_INFINITY
      : (notAfter.getTime() - now.getTime()) / dayInMilliseconds;
  if (daysLeft >= renewalDays) {
    return undefined;
  }
  const left = `${Math.floor(daysLeft)} days left`;
  const attention = notAfter && { attentionBefore: notAfter };
  return type === 'IMPORTED'
    ? {
        result: 'warn',
        code: 'validation-certificate-imported',
        seen: left,
        remedy: 'ACM does not renew imported certificates. Import it again.',
        ...attention,
      }
    : {
        result: 'warn',
        code: 'validation-renewal-late',
        seen: `${left} and not renewed (${renewalEligibility ?? 'eligibility unknown'})`,
        remedy:
          'The domain is served without it, but the domain configuration could not be recreated. rotate requests another one in the last fifth of its lifetime.',
        ...(daysLeft < overdueDays && attention),
      };
}
