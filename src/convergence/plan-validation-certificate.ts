import { createHash } from 'node:crypto';
import type { AcmCertificate, RecordSet, ValidationRecord } from '../aws/contract.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { dnsNameCovers } from '../pki/dns-name.ts';
import type { Decision, Refusal, ValidationCertificatePlan, ValidationRecordPlan } from './plan.ts';
import { validationCertificateTag } from './tags.ts';
import type { World } from './world.ts';

/**
 * ACM assigns the record within seconds to minutes; a certificate without one after that was not asked for by DNS
 * and will never be issued by our doing.
 */
const recordAssignedWithinMs = 5 * 60_000;

/** The public certificate that proves the domain: one that is issued is used, one on its way is awaited, else one is requested. */
export function planValidationCertificate(
  settings: DesiredSettings,
  world: World,
): Decision<ValidationCertificatePlan> | Refusal {
  const named = settings.validationCertificateArn;
  if (named !== undefined) {
    return planNamed(named, settings.domain, world);
  }
  const used = world.configured?.tags[validationCertificateTag];
  const issued = chooseIssued(world.publicCertificates, used, world.now);
  if (issued) {
    return decide('keep', issued.arn, 'issued, covers the domain', { do: 'keep', arn: issued.arn });
  }
  const pending = world.publicCertificates.find((certificate) =>
    isOnItsWay(certificate, settings.domain, world.now),
  );
  if (pending) {
    return decide('keep', pending.arn, 'requested, to be issued', {
      do: 'await',
      arn: pending.arn,
    });
  }
  return decide('create', settings.domain, 'no issued certificate covers the domain', {
    do: 'request',
    token: requestToken(settings.domain, world.publicCertificates),
  });
}

function planNamed(
  arn: string,
  domain: string,
  world: World,
): Decision<ValidationCertificatePlan> | Refusal {
  const certificate = world.publicCertificates.find((candidate) => candidate.arn === arn);
  const remedy = `Name a public ACM certificate of this region that covers ${domain} and is ISSUED, or leave validation-certificate-arn out to have one found or requested.`;
  if (!certificate) {
    return { refused: `validation-certificate-arn ${arn} does not exist`, remedy };
  }
  if (certificate.type !== 'AMAZON_ISSUED') {
    return {
      refused: `validation-certificate-arn ${arn} is ${certificate.type}, not a public certificate`,
      remedy,
    };
  }
  if (!certificate.names.some((name) => dnsNameCovers(name, domain))) {
    return {
      refused: `validation-certificate-arn ${arn} covers ${certificate.names.join(', ')}`,
      remedy,
    };
  }
  if (isIssued(certificate, world.now)) {
    return decide('keep', arn, 'given, issued', { do: 'keep', arn });
  }
  return certificate.status === 'PENDING_VALIDATION'
    ? decide('keep', arn, 'given, to be issued', { do: 'await', arn })
    : { refused: `validation-certificate-arn ${arn} is ${certificate.status}`, remedy };
}

/** The one with the ARN `used`, which the configuration was made with, when it still stands, else the one that lasts longest. */
export function chooseIssued(
  certificates: readonly AcmCertificate[],
  used: string | undefined,
  now: Date,
): AcmCertificate | undefined {
  const issued = certificates.filter((certificate) => isIssued(certificate, now));
  return (
    issued.find(({ arn }) => arn === used) ??
    issued.toSorted((a, b) => Number(b.notAfter) - Number(a.notAfter))[0]
  );
}

function isIssued(certificate: AcmCertificate, now: Date): boolean {
  return (
    certificate.status === 'ISSUED' &&
    certificate.notAfter !== undefined &&
    certificate.notAfter > now
  );
}

function isOnItsWay(certificate: AcmCertificate, domain: string, now: Date): boolean {
  const age = now.getTime() - Number(certificate.createdAt ?? now);
  return (
    certificate.status === 'PENDING_VALIDATION' &&
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

/** The record that proves the domain, now and at each renewal. */
export function planValidationRecord(
  world: World,
  certificatePlan: ValidationCertificatePlan,
): Decision<ValidationRecordPlan> | Refusal {
  if (world.dns.kind === 'manual') {
    return decideRecord('keep', 'as ACM tells it', 'set by hand', { do: 'by-hand' });
  }
  if (certificatePlan.do === 'request') {
    return decideRecord('create', 'as ACM tells it', 'proves the domain to ACM', { do: 'write' });
  }
  const certificate = world.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
  const records = certificate?.validationRecords ?? [];
  const { atValidation } = world.dns;
  const inZone = records.filter(({ name }) => atValidation.has(name));
  const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
  const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
  if (foreign) {
    return {
      refused: `ACM's validation record ${foreign.name} is taken by ${foreign.type} ${foreign.values.join(', ')}`,
      remedy: 'Remove that record: ACM needs a CNAME of its own there.',
    };
  }
  const names = records.map(({ name }) => name).join(', ') || 'as ACM tells it';
  if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
    return decideRecord('create', names, 'proves the domain to ACM', { do: 'write' });
  }
  return decideRecord('keep', names, inZone.length > 0 ? 'stands' : 'not in this zone', {
    do: 'keep',
  });
}

function stands(record: ValidationRecord, at: readonly RecordSet[] | undefined): boolean {
  return at?.some(({ type, values }) => type === 'CNAME' && values[0] === record.value) ?? false;
}

/** ACM's own values may be replaced: another account's or an older one's. */
function isForeign({ type, values }: RecordSet): boolean {
  return type !== 'CNAME' || !values.every((value) => value.endsWith('.acm-validations.aws'));
}

function decideRecord(
  action: 'create' | 'keep',
  name: string,
  reason: string,
  plan: ValidationRecordPlan,
): Decision<ValidationRecordPlan> {
  return { plan, change: { action, resource: 'DNS record', name, reason } };
}
