import { createHash } from 'node:crypto';
import { parse as parseHostname } from 'tldts';
import type { AcmCertificate } from '../../aws/acm-interface.ts';
import { isInZone, requestedNames } from '../../aws/dns-name.ts';
import type { Reason } from '../../context/reason.ts';
import { validationCertificateTag } from '../../context/tags.ts';
import { dayMs } from '../../days.ts';
import type { UnprovableParent } from '../../failures.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { dnsNameCovers } from '../../pki/dns-name.ts';
import type { PublicCertificate } from '../../verification/public-certificate.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { chooseIssued, isIssued } from './choose.ts';
import type { ValidationCertificatePlan } from './planned.ts';

/**
 * ACM assigns the record within seconds to minutes; a certificate without one after that was not asked for by DNS
 * and will never be issued by our doing.
 */
const recordAssignedWithinMs = 5 * 60_000;

/**
 * The public certificate that proves the domain: one that is issued is used, one on its way is awaited, else one is requested.
 * One that ACM should have renewed and has not is succeeded by another in time, since ACM may never renew it: a configuration
 * that has to be made anew needs one that is valid.
 */
export function planValidationCertificate(
  settings: DesiredSettings,
  snapshot: Snapshot,
): Decision<ValidationCertificatePlan> | Refusal {
  const { domain, validationCertificateArn: named } = settings;
  if (named !== undefined) {
    return planNamed(named, settings, snapshot);
  }
  const { publicCertificates: all, now } = snapshot;
  const used = snapshot.configured?.tags[validationCertificateTag];
  const lasting = all.filter((certificate) => !isRenewalOverdue(certificate, now));
  const fresh = chooseIssued(lasting, used, now);
  if (fresh) {
    const reason: Reason = { code: 'validation-issued', figures: {} };
    return decide('keep', fresh.arn, reason, { do: 'keep', arn: fresh.arn });
  }
  const ending = chooseIssued(all, used, now);
  const figures = ending ? { ending: { arn: ending.arn, notAfter: ending.notAfter } } : {};
  const deferrable = isServedAnyway(settings, snapshot) && {
    deferrable: { meanwhile: ending?.arn },
  };
  const pending = all.find((certificate) => isOnItsWay(certificate, domain, now));
  if (pending) {
    const reason: Reason = { code: 'validation-requested', figures };
    return decide('keep', pending.arn, reason, { do: 'await', arn: pending.arn, ...deferrable });
  }
  const failed = all.find((certificate) => hasFailedLately(certificate, now));
  const { forbiddingCaa } = snapshot;
  if (forbiddingCaa !== undefined && !deferrable) {
    const { arn, caaOf, allowed } = forbiddingCaa;
    return {
      code: 'validation-certificate-failed',
      figures: { arn, status: 'FAILED', reason: 'CAA_ERROR', caa: { caaOf, allowed } },
    };
  }
  const isPointless =
    forbiddingCaa !== undefined ||
    // A run that is not on schedule is a person's, who may have fixed it.
    settings.intent.renew === 'when-due';
  if (deferrable && failed && isPointless) {
    const { arn } = ending ?? failed;
    const reason: Reason = {
      code: 'validation-request-failed',
      figures: { ...figures, retryAfterDays: daysBetweenRequests },
    };
    return decide('keep', arn, reason, { do: 'keep', arn });
  }
  const unprovable = unprovableParent(domain, snapshot);
  if (unprovable !== undefined) {
    return ending
      ? decide(
          'keep',
          ending.arn,
          { code: 'validation-unprovable', figures: { ...figures, ...unprovable } },
          { do: 'keep', arn: ending.arn },
        )
      : { code: 'domain-too-long', figures: unprovable };
  }
  const reason: Reason = { code: 'validation-missing', figures };
  return decide('create', domain, reason, {
    do: 'request',
    token: requestToken(domain, all),
    ...deferrable,
  });
}

/** Why nobody could prove a certificate to be requested for a domain that does not fit into its DomainName; undefined where one can. */
function unprovableParent(domain: string, { dns }: Snapshot): UnprovableParent | undefined {
  const [parent, ...others] = requestedNames(domain);
  if (others.length === 0) {
    return undefined;
  }
  if (parseHostname(parent).domain === null) {
    return { domain, parent };
  }
  return dns.kind === 'route53' && !isInZone(parent, dns.zone)
    ? { domain, parent, outside: dns.zone.name }
    : undefined;
}

/** The validation certificate is asked for when a configuration is made, and AWS tells of no other moment. */
function isServedAnyway({ replace }: DesiredSettings, { configured }: Snapshot): boolean {
  return configured !== undefined && !replace;
}

function planNamed(
  arn: string,
  settings: DesiredSettings,
  snapshot: Snapshot,
): Decision<ValidationCertificatePlan> | Refusal {
  const { domain } = settings;
  const certificate = snapshot.publicCertificates.find((candidate) => candidate.arn === arn);
  const code = 'validation-certificate-unusable';
  if (!certificate) {
    return { code, figures: { domain, arn, why: 'missing' } };
  }
  const { unfit, names, status } = certificate;
  if (unfit) {
    return { code, figures: { domain, arn, why: 'unfit', unfit } };
  }
  if (!names.some((name) => dnsNameCovers(name, domain))) {
    return { code, figures: { domain, arn, why: 'names', names } };
  }
  const reason: Reason = { code: 'validation-given', figures: { status } };
  if (isIssued(certificate, snapshot.now)) {
    return decide('keep', arn, reason, { do: 'keep', arn });
  }
  if (status === 'PENDING_VALIDATION') {
    const deferrable = isServedAnyway(settings, snapshot) && {
      deferrable: { meanwhile: undefined },
    };
    return decide('keep', arn, reason, { do: 'await', arn, ...deferrable });
  }
  return isServedAnyway(settings, snapshot)
    ? decide('keep', arn, reason, { do: 'keep', arn })
    : { code, figures: { domain, arn, why: 'status', status } };
}

/**
 * ACM begins to renew a certificate of 198 days 45 days before its end (ACM user guide, "Managed certificate renewal"); a fifth of
 * its life, 39.6 days, before the end it should have come to pass. Certificates are to live shorter from year to year.
 */
function isRenewalOverdue({ notBefore, notAfter }: AcmCertificate, now: Date): boolean {
  return (
    notBefore !== undefined &&
    notAfter !== undefined &&
    notAfter.getTime() - now.getTime() < (notAfter.getTime() - notBefore.getTime()) / 5
  );
}

/** What made a request fail is mended by people, in days: requesting in every run would fill the account with failures. */
const daysBetweenRequests = 7;

export function hasFailedLately({ status, createdAt }: AcmCertificate, now: Date): boolean {
  const isFailed = status === 'FAILED' || status === 'VALIDATION_TIMED_OUT';
  const age = now.getTime() - Number(createdAt ?? now);
  return isFailed && age < daysBetweenRequests * dayMs;
}

function isOnItsWay(certificate: PublicCertificate, domain: string, now: Date): boolean {
  const age = now.getTime() - Number(certificate.createdAt ?? now);
  return (
    certificate.status === 'PENDING_VALIDATION' &&
    certificate.unfit === undefined &&
    certificate.names.includes(domain) &&
    (certificate.validationRecords.length > 0 || age < recordAssignedWithinMs)
  );
}

/**
 * The same for the same state of the account, so that two runs within the token's hour get one certificate; another one
 * once a certificate has failed, since a token goes on answering with the certificate it made.
 */
export function requestToken(
  domain: string,
  certificates: readonly Pick<AcmCertificate, 'arn'>[],
): string {
  const dead = certificates.map(({ arn }) => arn).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([domain, dead]))
    .digest('hex')
    .slice(0, 32);
}

function decide(
  action: 'create' | 'keep',
  name: string,
  reason: Reason,
  plan: ValidationCertificatePlan,
): Decision<ValidationCertificatePlan> {
  return { plan, change: { action, resource: 'validation certificate', name, reason } };
}
