import type { AcmCertificate } from '../aws/acm-interface.ts';
import { dayMs } from '../days.ts';
import { dnsNameCovers } from '../pki/dns-name.ts';
import type { Found, Passed } from '../pki/finding.ts';
import {
  leftFrom,
  overdueFrom,
  type PublicCertificate,
  type Unfitness,
} from './public-certificate.ts';
import { type DnsFinding, dnsFinding, type RenewalDns } from './renewal-dns.ts';

type Id = 'validation-certificate';

interface Domain {
  readonly domain: string;
}

interface ValidationFigures extends Domain {
  readonly status: string;
  readonly names: readonly string[];
  readonly notAfter?: Date | undefined;
}

export type ValidationCheck =
  | Passed<Id, ValidationFigures>
  | Found<Id, 'skipped', 'not-asked', Domain>
  | Found<Id, 'fail', 'validation-certificate-missing', Domain>
  | Found<
      Id,
      'fail',
      'validation-certificate-not-valid',
      ValidationFigures & { readonly failureReason?: string | undefined }
    >
  | Found<
      Id,
      'fail',
      'validation-certificate-not-public',
      ValidationFigures & { readonly unfit: Unfitness }
    >
  | (ValidationFigures & { readonly id: Id } & (DnsFinding | RenewalFinding));

/** Why ACM may not renew the certificate, according to ACM. */
export type RenewalFinding =
  | Found<Id, 'fail', 'validation-renewal-failed', { readonly renewalStatus: string }>
  | Found<Id, 'warn', 'validation-certificate-imported', { readonly daysLeft: number }>
  | Found<Id, 'warn', 'validation-certificate-by-email', { readonly arn: string }>
  | Found<
      Id,
      'warn',
      'validation-renewal-late',
      { readonly daysLeft: number; readonly eligibility?: string | undefined }
    >;

/**
 * ACM's view of the certificate that proves the domain's ownership to IoT Core, and whether ACM will be able to renew it.
 * Undefined: ACM was not called.
 */
export function checkValidationCertificate(
  domain: string,
  certificate: PublicCertificate | 'missing' | undefined,
  dns: RenewalDns,
  now: Date,
): ValidationCheck {
  const id = 'validation-certificate';
  if (certificate === undefined) {
    return { id, result: 'skipped', code: 'not-asked', domain };
  }
  if (certificate === 'missing') {
    return { id, result: 'fail', code: 'validation-certificate-missing', domain };
  }
  const { status, names, notAfter, failureReason } = certificate;
  const figures = { domain, status, names, notAfter };
  const isGood =
    status === 'ISSUED' &&
    names.some((name) => dnsNameCovers(name, domain)) &&
    (notAfter === undefined || now < notAfter);
  if (!isGood) {
    const code = 'validation-certificate-not-valid';
    return { id, result: 'fail', code, ...figures, failureReason };
  }
  const { unfit } = certificate;
  if (unfit && certificate.type !== 'IMPORTED') {
    return { id, result: 'fail', code: 'validation-certificate-not-public', ...figures, unfit };
  }
  const finding = dnsFinding(dns) ?? renewalFinding(certificate, now) ?? mailFinding(certificate);
  return finding === undefined ? { id, result: 'pass', ...figures } : { ...figures, ...finding };
}

/**
 * ACM renews public certificates 45 days before they expire, while a service uses them or once they were exported (ACM user guide,
 * "Managed certificate renewal", "Force certificate renewal").
 */
const renewalDays = 45;

/** Undefined if ACM does not renew it or does not report its expiry. */
export function renewedFrom({
  type,
  notAfter,
}: Pick<AcmCertificate, 'type' | 'notAfter'>): Date | undefined {
  return type === 'IMPORTED' || notAfter === undefined
    ? undefined
    : new Date(notAfter.getTime() - renewalDays * dayMs);
}

/** `rotate` requests another one with a fifth of the lifetime left: if that has not happened by now, no scheduled run does it. */
const attentionPart = 3 / 20;

function renewalFinding(certificate: AcmCertificate, now: Date): RenewalFinding | undefined {
  const { type, notAfter, renewalStatus, renewalEligibility: eligibility } = certificate;
  const id = 'validation-certificate';
  // PENDING_VALIDATION also means that ACM has tried and someone has to act (ACM API reference, RenewalSummary).
  if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
    return { id, result: 'fail', code: 'validation-renewal-failed', renewalStatus };
  }
  const overdue = overdueFrom(certificate);
  if (notAfter === undefined || overdue === undefined || now <= overdue) {
    return undefined;
  }
  const daysLeft = Math.floor((notAfter.getTime() - now.getTime()) / dayMs);
  const warning = { id, result: 'warn', daysLeft } as const;
  const attentionFrom = leftFrom(certificate, attentionPart);
  return type === 'IMPORTED'
    ? { ...warning, code: 'validation-certificate-imported', attentionBefore: notAfter }
    : {
        ...warning,
        code: 'validation-renewal-late',
        eligibility,
        attentionBefore: attentionFrom && attentionFrom < now ? notAfter : undefined,
      };
}

/** ACM user guide, "Migrate from email to DNS validation". */
function mailFinding({
  arn,
  notAfter,
  validationMethod,
}: AcmCertificate): RenewalFinding | undefined {
  return validationMethod === 'EMAIL'
    ? {
        id: 'validation-certificate',
        result: 'warn',
        code: 'validation-certificate-by-email',
        arn,
        attentionBefore: notAfter,
      }
    : undefined;
}
