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
import { type Decision, decisionOn, type Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { chooseIssued, chooseLasting, isIssued } from './choose.ts';
import type { ValidationCertificatePlan } from './planned.ts';

const decide = decisionOn<ValidationCertificatePlan>('validation certificate');

/**
 * ACM assigns the record within seconds to minutes; a certificate without one after that does not use DNS validation, and this
 * action cannot get it issued.
 */
const recordAssignedWithinMs = 5 * 60_000;

/**
 * The public certificate that proves ownership of the domain: an issued one is used, a pending one is awaited, otherwise one is
 * requested. One that ACM should have renewed and has not is replaced in time, since ACM may never renew it: a recreated
 * configuration needs a valid one.
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
  const fresh = chooseLasting(all, used, now);
  if (fresh) {
    const reason: Reason = { code: 'validation-issued', figures: {} };
    return decide('keep', fresh.arn, reason, { do: 'keep', arn: fresh.arn });
  }
  const ending = chooseIssued(all, used, now);
  const figures = { ending: ending && { arn: ending.arn, notAfter: ending.notAfter } };
  const deferrable = isServedAnyway(settings, snapshot) ? { meanwhile: ending?.arn } : undefined;
  const pending = all.find((certificate) => isOnItsWay(certificate, domain, now));
  if (pending) {
    const reason: Reason = { code: 'validation-requested', figures };
    return decide('keep', pending.arn, reason, { do: 'await', arn: pending.arn, deferrable });
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
    // A run that is not scheduled was started by a person, who may have fixed the cause.
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
    deferrable,
  });
}

/** Why a certificate for a domain too long for DomainName could not be validated; undefined if it can be. */
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

/** IoT Core requires the validation certificate when a configuration is created; AWS documents no other moment. */
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
    const deferrable = isServedAnyway(settings, snapshot) ? { meanwhile: undefined } : undefined;
    return decide('keep', arn, reason, { do: 'await', arn, deferrable });
  }
  return isServedAnyway(settings, snapshot)
    ? decide('keep', arn, reason, { do: 'keep', arn })
    : { code, figures: { domain, arn, why: 'status', status } };
}

/** People need days to fix the cause of a failed request: a new request in every run would fill the account with failures. */
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
 * Derived from the state of the account, so that two runs within the token's hour get one certificate. It changes once a
 * certificate has failed, since a token keeps returning the certificate that it created.
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
