import { createHash } from 'node:crypto';
import { parse as parseHostname } from 'tldts';
import type { AcmCertificate } from '../../aws/acm-interface.ts';
import { isInZone, requestedNames } from '../../aws/dns-name.ts';
import { validationCertificateTag } from '../../context/tags.ts';
import { dayMs, instant } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { dnsNameCovers } from '../../pki/dns-name.ts';
import type { PublicCertificate } from '../../verification/public-certificate.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { chooseIssued, isIssued } from './choose.ts';
import type { ValidationCertificatePlan } from './planned.ts';
import { unfitText } from './unfit-text.ts';

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
    return decide('keep', fresh.arn, 'issued and covers the domain', {
      do: 'keep',
      arn: fresh.arn,
    });
  }
  const ending = chooseIssued(all, used, now);
  const why = ending
    ? `${ending.arn} expires ${instant(ending.notAfter)} and ACM has not renewed it`
    : 'no issued certificate covers the domain';
  const deferrable = isServedAnyway(settings, snapshot) && {
    deferrable: { meanwhile: ending?.arn },
  };
  const pending = all.find((certificate) => isOnItsWay(certificate, domain, now));
  if (pending) {
    const reason = ending ? `requested, to be issued: ${why}` : 'requested, to be issued';
    return decide('keep', pending.arn, reason, { do: 'await', arn: pending.arn, ...deferrable });
  }
  const failed = all.find((certificate) => hasFailedLately(certificate, now));
  // A run that is not on schedule is somebody's, who may have fixed it.
  if (deferrable && failed && settings.intent.renew === 'when-due') {
    const { arn } = ending ?? failed;
    const reason = `${why}; a request for another one failed and is repeated after ${daysBetweenRequests} days`;
    return decide('keep', arn, reason, { do: 'keep', arn });
  }
  const unprovable = unprovableParent(domain, snapshot);
  if (unprovable !== undefined) {
    return ending
      ? decide('keep', ending.arn, `${why}; ${unprovable}`, { do: 'keep', arn: ending.arn })
      : { code: 'domain-too-long', refused: unprovable, remedy: nameOne };
  }
  return decide('create', domain, why, {
    do: 'request',
    token: requestToken(domain, all),
    ...deferrable,
  });
}

const nameOne =
  'Set validation-certificate-arn to a public ACM certificate of this region that covers the domain, such as a wildcard of its parent, or use a domain of at most 64 characters.';

/** Why nobody could prove a certificate to be requested for a domain that does not fit into its DomainName; undefined where one can. */
function unprovableParent(domain: string, { dns }: Snapshot): string | undefined {
  const [parent, ...others] = requestedNames(domain);
  if (others.length === 0) {
    return undefined;
  }
  const whose =
    parseHostname(parent).domain === null
      ? 'a public suffix'
      : dns.kind === 'route53' && !isInZone(parent, dns.zone)
        ? `outside the hosted zone ${dns.zone.name}`
        : undefined;
  return (
    whose &&
    `${domain} has ${domain.length} characters; ACM allows 64 in the first name of a certificate. The nearest parent that fits, ${parent}, would have to be validated as well, and is ${whose}`
  );
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
  const remedy = `Set validation-certificate-arn to a public ACM certificate of this region that covers ${domain} and is ISSUED, or omit it to find or request one.`;
  if (!certificate) {
    return { code, refused: `validation-certificate-arn ${arn} does not exist`, remedy };
  }
  if (certificate.unfit) {
    const refused = `validation-certificate-arn ${arn} ${unfitText(certificate.unfit)}`;
    return { code, refused, remedy };
  }
  if (!certificate.names.some((name) => dnsNameCovers(name, domain))) {
    return {
      code,
      refused: `validation-certificate-arn ${arn} covers ${certificate.names.join(', ')}`,
      remedy,
    };
  }
  if (isIssued(certificate, snapshot.now)) {
    return decide('keep', arn, 'given, issued', { do: 'keep', arn });
  }
  if (certificate.status === 'PENDING_VALIDATION') {
    const deferrable = isServedAnyway(settings, snapshot) && {
      deferrable: { meanwhile: undefined },
    };
    return decide('keep', arn, 'given, waiting to be issued', { do: 'await', arn, ...deferrable });
  }
  return isServedAnyway(settings, snapshot)
    ? decide('keep', arn, `given, ${certificate.status}`, { do: 'keep', arn })
    : { code, refused: `validation-certificate-arn ${arn} is ${certificate.status}`, remedy };
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
  reason: string,
  plan: ValidationCertificatePlan,
): Decision<ValidationCertificatePlan> {
  return { plan, change: { action, resource: 'validation certificate', name, reason } };
}
