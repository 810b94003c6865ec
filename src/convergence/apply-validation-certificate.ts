import type { AcmCertificate, ValidationRecord } from '../aws/contract.ts';
import { Failure } from '../errors.ts';
import type { ProvisionSettings } from '../inputs/settings.ts';
import type { Ledger } from './ledger.ts';
import { isInZone } from './observe.ts';
import type { Plan, ValidationCertificatePlan } from './plan.ts';
import type { Rim } from './rim.ts';
import { tagsOf } from './tags.ts';
import { type Poll, waitFor } from './wait.ts';
import type { World } from './world.ts';

/** Brings the validation certificate to ISSUED, writing its record as soon as ACM tells it. Gives its ARN. */
export async function applyValidationCertificate(
  rim: Rim,
  ledger: Ledger,
  settings: ProvisionSettings,
  world: World,
  plan: Pick<Plan, 'validationCertificate' | 'validationRecord'>,
): Promise<string> {
  const arn = await obtain(rim, ledger, settings.domain, plan.validationCertificate);
  ledger.learn({ validationCertificateArn: arn });
  if (plan.validationCertificate.do === 'keep' && plan.validationRecord.do !== 'write') {
    return arn;
  }
  const records = await awaitRecords(rim, arn, settings.domain);
  if (plan.validationRecord.do === 'by-hand') {
    askForRecords(rim, ledger, settings, records);
  } else {
    await writeRecords(rim, ledger, settings, world, records);
  }
  await awaitIssued(rim, arn, settings.domain, records);
  return arn;
}

async function obtain(
  rim: Rim,
  ledger: Ledger,
  domain: string,
  plan: ValidationCertificatePlan,
): Promise<string> {
  if (plan.do !== 'request') {
    return plan.arn;
  }
  ledger.changing(`Requesting the validation certificate of ${domain} from ACM.`);
  const acm = await rim.aws.acm();
  return acm.request(domain, plan.token, tagsOf(domain, 'validation-certificate'));
}

function awaitRecords(rim: Rim, arn: string, domain: string): Promise<readonly ValidationRecord[]> {
  return waitFor(rim, {
    what: `ACM to tell the validation record of ${domain}`,
    remedy: `Look at ${arn} in the ACM console.`,
    poll: async (): Promise<Poll<readonly ValidationRecord[]>> => {
      const certificate = await describeAlive(rim, arn, domain);
      return certificate &&
        (certificate.validationRecords.length > 0 || certificate.status === 'ISSUED')
        ? { done: true, value: certificate.validationRecords }
        : { done: false, seen: 'none yet' };
    },
  });
}

function askForRecords(
  rim: Rim,
  ledger: Ledger,
  { dns }: ProvisionSettings,
  records: readonly ValidationRecord[],
): void {
  for (const { name, value } of records) {
    ledger.needsRecord({
      name,
      type: 'CNAME',
      value,
      ttl: dns.ttl,
      purpose: 'validation certificate',
    });
    rim.log.info(
      `Set this record where the domain's DNS is kept: ${name}. ${dns.ttl} IN CNAME ${value}.`,
    );
  }
}

async function writeRecords(
  rim: Rim,
  ledger: Ledger,
  { dns }: ProvisionSettings,
  world: World,
  records: readonly ValidationRecord[],
): Promise<void> {
  if (world.dns.kind === 'manual') {
    return;
  }
  const { zone } = world.dns;
  const upsert = records
    .filter(({ name }) => isInZone(name, zone))
    .map(({ name, value }) => ({ name, value, ttl: dns.ttl }));
  if (upsert.length === 0) {
    return;
  }
  const route53 = await rim.aws.route53();
  const missing = [];
  for (const record of upsert) {
    const standing = await route53.recordsAt(zone, record.name);
    if (!standing.some(({ type, values }) => type === 'CNAME' && values[0] === record.value)) {
      missing.push(record);
    }
  }
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    ledger.changing(`Writing the validation record ${names} into the hosted zone ${zone.name}.`);
    await route53.change(zone, { upsert: missing, remove: [] });
  }
}

async function awaitIssued(
  rim: Rim,
  arn: string,
  domain: string,
  records: readonly ValidationRecord[],
): Promise<void> {
  const names = records.map(({ name }) => name).join(', ');
  await waitFor(rim, {
    what: `the validation certificate of ${domain} to be issued`,
    remedy: `ACM issues it once public DNS shows ${names}; see that the zone is delegated and no CAA record forbids amazon.com.`,
    poll: async (): Promise<Poll<true>> => {
      const certificate = await describeAlive(rim, arn, domain);
      return certificate?.status === 'ISSUED'
        ? { done: true, value: true }
        : { done: false, seen: certificate?.status ?? 'not found yet' };
    },
  });
}

/**
 * ACM user guide, "Troubleshoot certificate requests": none of these is ever left, a new request is needed.
 *
 * @throws Failure when the certificate can never be issued.
 */
async function describeAlive(
  rim: Rim,
  arn: string,
  domain: string,
): Promise<AcmCertificate | undefined> {
  const certificate = await (await rim.aws.acm()).describe(arn);
  if (
    !certificate ||
    certificate.status === 'PENDING_VALIDATION' ||
    certificate.status === 'ISSUED'
  ) {
    return certificate;
  }
  throw new Failure({
    doing: `waiting for the validation certificate ${arn} of ${domain}`,
    said: [certificate.status, certificate.failureReason].filter(Boolean).join(', '),
    remedy: `${remedies[certificate.failureReason ?? ''] ?? 'Look at the certificate in the ACM console.'} The next run requests a new one.`,
  });
}

/** By FailureReason of DescribeCertificate (ACM API reference). */
const remedies: Readonly<Record<string, string>> = {
  CAA_ERROR:
    'Add amazon.com to the CAA records of the domain or of a parent, or remove the CAA records.',
  DOMAIN_NOT_ALLOWED:
    'The domain is on a list of unsafe domains; ask for its review at VirusTotal, then AWS Support.',
  ADDITIONAL_VERIFICATION_REQUIRED:
    'AWS wants to verify the domain further; open a case with AWS Support.',
  INVALID_PUBLIC_DOMAIN: 'The domain is not under a public suffix; use a public domain.',
};
