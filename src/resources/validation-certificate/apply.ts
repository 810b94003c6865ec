import type { AcmCertificate, HostedZone, ValidationRecord } from '../../aws/contract.ts';
import type { Rim } from '../../context/context.ts';
import { summaryOf } from '../../context/note.ts';
import type { Ledger } from '../../context/run-record.ts';
import { tagsOf } from '../../context/tags.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import { Failure } from '../../errors.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { isInZone } from '../../operations/observe.ts';
import type { Plan, ValidationCertificatePlan } from '../../operations/plan.ts';
import { tellDns } from '../../verification/dns-answer.ts';
import type { DnsResolver } from '../../verification/resolver.ts';
import { isSent } from '../endpoint-record/change-zone.ts';
import { domainResolver } from '../endpoint-record/domain-resolver.ts';
import { askForRecord, validationRecord } from '../endpoint-record/manual-records.ts';
import type { World } from '../snapshot.ts';
import { requestToken } from './plan.ts';

/**
 * Brings the validation certificate to ISSUED, seeing to each of its records as soon as ACM tells it. Gives its ARN. A run that is
 * spared it waits for a while only, and goes on with a note and what there is instead: undefined where that is nothing.
 */
export async function applyValidationCertificate(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  plan: Pick<Plan, 'validationCertificate' | 'validationRecord'>,
): Promise<string | undefined> {
  const { validationCertificate } = plan;
  const spared = 'spared' in validationCertificate ? validationCertificate.spared : undefined;
  if (!spared) {
    return obtainIssued(rim, ledger, settings, world, plan);
  }
  const soon = rim.clock.now().getTime() + sparedMs;
  const hurried = { ...rim, deadline: new Date(Math.min(soon, rim.deadline.getTime())) };
  try {
    return await obtainIssued(hurried, ledger, settings, world, plan);
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error;
    }
    const { meanwhile = ledger.facts.validationCertificateArn } = spared;
    ledger.learn({ ...(meanwhile && { validationCertificateArn: meanwhile }) });
    ledger.note({ code: 'validation-certificate-missing', failure: summaryOf(error) });
    return meanwhile;
  }
}

/** How long a run waits for a certificate that it could do without. */
const sparedMs = 5 * 60_000;

async function obtainIssued(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  plan: Pick<Plan, 'validationCertificate' | 'validationRecord'>,
): Promise<string> {
  const arn = await obtain(rim, ledger, world, settings.domain, plan.validationCertificate);
  ledger.learn({ validationCertificateArn: arn });
  if (plan.validationCertificate.do !== 'keep' || plan.validationRecord.do !== 'keep') {
    await awaitIssued(rim, ledger, settings, world, arn);
  }
  return arn;
}

async function awaitIssued(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  arn: string,
): Promise<void> {
  const { domain } = settings;
  const told = new Set<string>();
  const resolver = await domainResolver(settings, world.dns);
  await waitFor(rim, {
    code: 'await-validation-certificate-issued',
    what: `the validation certificate of ${domain} to be issued`,
    remedy: `ACM issues ${arn} once public DNS shows its validation record; see that the zone is delegated and no CAA record forbids amazon.com.`,
    poll: async (): Promise<Poll<true>> => {
      const certificate = await describeAlive(rim, arn, domain);
      const records = (certificate?.validationRecords ?? []).filter(({ name }) => !told.has(name));
      await seeToRecords(rim, ledger, settings, world, records);
      for (const { name } of records) {
        told.add(name);
      }
      if (certificate?.status === 'ISSUED') {
        return { done: true, value: true };
      }
      return { done: false, seen: await shownOf(resolver, certificate?.validationRecords ?? []) };
    },
  });
}

/** What DNS shows of the records that ACM looks for. */
async function shownOf(
  resolver: DnsResolver,
  records: readonly ValidationRecord[],
): Promise<string> {
  if (records.length === 0) {
    return 'ACM has not published its validation record yet';
  }
  const missing = await Promise.all(
    records.map(async ({ name, value }) => {
      const answer = await resolver.cname(name);
      if (answer.kind === 'found') {
        const shown = answer.values.join(', ');
        return answer.values.includes(value) ? [] : [`DNS shows ${name} as CNAME ${shown}`];
      }
      return [`DNS does not show ${name}: ${tellDns(answer)}`];
    }),
  );
  const [first = 'DNS shows its record'] = missing.flat();
  return `PENDING_VALIDATION; ${first}`;
}

async function seeToRecords(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  records: readonly ValidationRecord[],
): Promise<void> {
  if (world.dns.kind === 'manual') {
    for (const record of records) {
      askForRecord(rim, ledger, world.dns, {
        record: validationRecord(record, settings.dns.ttl),
        when: 'now',
      });
    }
  } else {
    await writeRecords(rim, ledger, settings, world.dns.zone, records);
  }
}

async function obtain(
  rim: Rim,
  ledger: Ledger,
  { publicCertificates }: World,
  domain: string,
  plan: ValidationCertificatePlan,
): Promise<string> {
  if (plan.do !== 'request') {
    return plan.arn;
  }
  const acm = await rim.aws.acm();
  const tags = tagsOf(domain, 'validation-certificate');
  const arn = await ledger.change(
    {
      code: 'request-validation-certificate',
      resource: 'validation certificate',
      name: domain,
      makes: 'created',
    },
    () => acm.request(domain, plan.token, tags),
  );
  if (await isKnown(rim, domain, arn)) {
    return arn;
  }
  const token = requestToken(domain, [...publicCertificates, { arn }]);
  return acm.request(domain, token, tags);
}

/** ACM tells a new certificate after several seconds (ACM API reference, RequestCertificate). */
const toldWithinMs = 60_000;

/**
 * False: it was made by an earlier run within the token's hour and deleted since. Whether a token goes on answering with
 * such a one is not known.
 */
function isKnown(rim: Rim, domain: string, arn: string): Promise<boolean> {
  const from = rim.clock.now().getTime();
  return waitFor(rim, {
    code: 'await-validation-certificate-visible',
    what: `ACM to tell of the validation certificate of ${domain}`,
    remedy: `Look at ${arn} in the ACM console.`,
    poll: async (): Promise<Poll<boolean>> => {
      const known = (await (await rim.aws.acm()).describe(arn)) !== undefined;
      return known || rim.clock.now().getTime() - from > toldWithinMs
        ? { done: true, value: known }
        : { done: false, seen: 'ACM does not know it yet' };
    },
  });
}

async function writeRecords(
  rim: Rim,
  ledger: Ledger,
  { dns }: DesiredSettings,
  zone: HostedZone,
  records: readonly ValidationRecord[],
): Promise<void> {
  const route53 = await rim.aws.route53();
  const missing: { name: string; value: string; ttl: number }[] = [];
  for (const { name, value } of records.filter((record) => isInZone(record.name, zone))) {
    const standing = await route53.recordsAt(zone, name);
    if (!standing.some(({ type, values }) => type === 'CNAME' && values[0] === value)) {
      missing.push({ name, value, ttl: dns.ttl });
    }
  }
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    await ledger.change(
      {
        code: 'write-validation-record',
        resource: 'DNS record',
        name: names,
        makes: 'created',
        figures: { zone: zone.name },
      },
      () => route53.change(zone, { upsert: missing, remove: [] }),
      isSent,
    );
  }
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
    code: 'validation-certificate-failed',
    doing: `waiting for the validation certificate ${arn} of ${domain}`,
    said: [certificate.status, certificate.failureReason].filter(Boolean).join(', '),
    remedy: `${remedies[certificate.failureReason ?? ''] ?? 'Look at the certificate in the ACM console.'} A later run requests a new one.`,
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
