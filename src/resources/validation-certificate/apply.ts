import type { AcmCertificate } from '../../aws/acm-interface.ts';
import type { Context } from '../../context/context.ts';
import { tagsOf } from '../../context/tags.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import { Failure, type FailureCode, summaryOf } from '../../errors.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { Snapshot } from '../snapshot.ts';
import { awaitsPeople, recordsNeeded } from '../zone/await-records.ts';
import { domainResolver } from '../zone/resolver.ts';
import { readPublicCertificate } from './observe.ts';
import { requestToken } from './plan.ts';
import type { ValidationCertificatePlan, ValidationRecordPlan } from './planned.ts';
import { seeToRecords, shownOf } from './records.ts';

interface ValidationPlan {
  readonly validationCertificate: ValidationCertificatePlan;
  readonly validationRecord: ValidationRecordPlan;
}

/**
 * Waits until the validation certificate is ISSUED, creating each of its records as soon as ACM publishes it. Returns its ARN. If
 * it is deferrable, waits only for a while, then continues with a note and the existing certificate; undefined if there is none.
 * A record that a person has to create does not hold the run up either.
 */
export async function applyValidationCertificate(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  plan: ValidationPlan,
): Promise<string | undefined> {
  const { validationCertificate } = plan;
  const deferrable =
    'deferrable' in validationCertificate ? validationCertificate.deferrable : undefined;
  if (!deferrable) {
    return obtainIssued(context, settings, snapshot, plan);
  }
  const soon = context.clock.now().getTime() + optionalWaitMs;
  const hurried = { ...context, deadline: new Date(Math.min(soon, context.deadline.getTime())) };
  try {
    return await obtainIssued(hurried, settings, snapshot, plan);
  } catch (error) {
    if (context.signal.aborted || !(error instanceof Failure) || ofRun.has(error.details.code)) {
      throw error;
    }
    const { meanwhile = context.record.facts.validationCertificateArn } = deferrable;
    context.record.learn({ validationCertificateArn: meanwhile });
    context.record.note({ code: 'validation-certificate-missing', failure: summaryOf(error) });
    return meanwhile;
  }
}

/** Failures that end the run, whatever it does just then. */
const ofRun: ReadonlySet<FailureCode> = new Set([
  'another-run',
  'aws-credentials',
  'cancelled',
  'deadline-reached',
]);

/** How long a run waits for a deferrable certificate. */
const optionalWaitMs = 5 * 60_000;

async function obtainIssued(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  plan: ValidationPlan,
): Promise<string> {
  const arn = await obtain(context, snapshot, settings.domain, plan.validationCertificate);
  context.record.learn({ validationCertificateArn: arn });
  if (plan.validationCertificate.do !== 'keep' || plan.validationRecord.do !== 'keep') {
    await awaitIssued(context, settings, snapshot, arn);
  }
  return arn;
}

async function awaitIssued(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  arn: string,
): Promise<void> {
  const { domain } = settings;
  const told = new Set<string>();
  const resolver = await domainResolver(settings, snapshot.dns);
  const awaited = { code: 'await-validation-certificate-issued', on: { domain, arn } } as const;
  await waitFor(context, {
    awaited,
    poll: async (): Promise<Poll<true>> => {
      const certificate = await describeAlive(context, arn, domain);
      if (!certificate) {
        return { done: false, seen: { kind: 'certificate-not-visible' } };
      }
      const records = certificate.validationRecords.filter(({ name }) => !told.has(name));
      await seeToRecords(context, settings, snapshot, records);
      for (const { name } of records) {
        told.add(name);
      }
      if (certificate.status === 'ISSUED') {
        await requireFit(context, settings, arn);
        return { done: true, value: true };
      }
      const seen = await shownOf(resolver, certificate.validationRecords);
      const isMissing = seen.kind === 'validation-pending' && seen.missing !== undefined;
      return isMissing && !awaitsPeople(settings.dns)
        ? recordsNeeded(context, awaited, seen)
        : { done: false, seen };
    },
  });
}

/**
 * The root of a certificate that someone else requested is unknown until it is issued.
 *
 * @throws Failure if IoT Core would refuse it; a later run does not choose it again.
 */
async function requireFit(context: Context, settings: DesiredSettings, arn: string): Promise<void> {
  const acm = await context.aws.acm();
  const certificate = await readPublicCertificate(acm, arn, settings.verification.amazonRoots);
  if (certificate?.unfit) {
    throw new Failure({
      code: 'validation-certificate-unusable',
      action: {
        code: 'await-validation-certificate-issued',
        on: { domain: settings.domain, arn },
      },
      figures: { why: 'issued-unfit', domain: settings.domain, arn, unfit: certificate.unfit },
    });
  }
}

async function obtain(
  context: Context,
  { publicCertificates }: Snapshot,
  domain: string,
  plan: ValidationCertificatePlan,
): Promise<string> {
  if (plan.do !== 'request') {
    return plan.arn;
  }
  const arn = await request(context, domain, plan.token);
  return (await isKnown(context, domain, arn))
    ? arn
    : request(context, domain, requestToken(domain, [...publicCertificates, { arn }]));
}

async function request(context: Context, domain: string, token: string): Promise<string> {
  const acm = await context.aws.acm();
  return context.record.change(
    {
      code: 'request-validation-certificate',
      resource: 'validation certificate',
      name: domain,
      makes: 'created',
    },
    () => acm.request(domain, token, tagsOf(domain, 'validation-certificate')),
  );
}

/** ACM shows a new certificate after several seconds (ACM API reference, RequestCertificate). */
const visibleWithinMs = 60_000;

/**
 * False: an earlier run created it within the token's hour, and it has been deleted since. It is unknown whether a token keeps
 * returning a deleted certificate.
 */
function isKnown(context: Context, domain: string, arn: string): Promise<boolean> {
  const from = context.clock.now().getTime();
  return waitFor(context, {
    awaited: { code: 'await-validation-certificate-visible', on: { domain, arn } },
    poll: async (): Promise<Poll<boolean>> => {
      const known = (await (await context.aws.acm()).describe(arn)) !== undefined;
      return known || context.clock.now().getTime() - from > visibleWithinMs
        ? { done: true, value: known }
        : { done: false, seen: { kind: 'certificate-not-visible' } };
    },
  });
}

/**
 * ACM user guide, "Troubleshoot certificate requests": these statuses are final and require a new request.
 *
 * @throws Failure if the certificate can never be issued.
 */
async function describeAlive(
  context: Context,
  arn: string,
  domain: string,
): Promise<AcmCertificate | undefined> {
  const certificate = await (await context.aws.acm()).describe(arn);
  if (
    !certificate ||
    certificate.status === 'PENDING_VALIDATION' ||
    certificate.status === 'ISSUED'
  ) {
    return certificate;
  }
  const { status, failureReason } = certificate;
  throw new Failure({
    code: 'validation-certificate-failed',
    action: { code: 'await-validation-certificate-issued', on: { domain, arn } },
    figures: { arn, status, reason: failureReason },
  });
}
