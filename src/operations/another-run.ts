/** Detects another run working on the domain: the domain is no longer as this run saw or left it. */
import type { RecordSet } from '../aws/route53-interface.ts';
import { anotherRunAtWork } from '../context/another-run.ts';
import type { Context } from '../context/context.ts';
import { lookUntilVisible } from '../context/visible.ts';
import { Failure, type FailureCode } from '../errors.ts';
import type { DesiredSettings, TeardownSettings } from '../inputs/settings.ts';
import { findConfiguration } from '../resources/domain-configuration/observe.ts';
import type { Snapshot } from '../resources/snapshot.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import type { Plan } from './plan.ts';

/** Rejects with a Pending of the code `another-run`, or with the error of a refused call. */
export type Watch = () => Promise<void>;

/** How a run with a desired state detects another run. */
export interface Undertaking {
  readonly settings: DesiredSettings;
  readonly snapshot: Snapshot;
  readonly plan: Plan;
}

export function watchDomain(context: Context, undertaking: Undertaking): Watch {
  const { domain } = undertaking.settings;
  return async () => {
    await watchConfiguration(context, undertaking);
    await watchCertificates(context, domain);
    await watchEndpointRecord(context, undertaking);
  };
}

async function watchConfiguration(
  context: Context,
  { settings: { domain }, snapshot: { configured }, plan }: Undertaking,
): Promise<void> {
  const before = plan.configuration.do === 'replace' ? undefined : configured?.configuration;
  const { facts } = context.record;
  const known = facts.domainConfiguration ?? before;
  if (!known) {
    return;
  }
  const shown = await (await context.aws.iot()).describeDomainConfiguration(known.name);
  const { name } = known;
  if (!shown) {
    throw anotherRunAtWork(domain, { kind: 'configuration-deleted', name });
  }
  if (shown.arn !== known.arn) {
    throw anotherRunAtWork(domain, { kind: 'configuration-recreated', name });
  }
  const wasEnabled = facts.domainConfiguration !== undefined || before?.status === 'ENABLED';
  if (wasEnabled && shown.status === 'DISABLED') {
    throw anotherRunAtWork(domain, { kind: 'configuration-disabled', name });
  }
}

async function watchCertificates(context: Context, domain: string): Promise<void> {
  const { serverCertificate, validationCertificateArn } = context.record.facts;
  const acm = await context.aws.acm();
  for (const arn of [serverCertificate?.arn, validationCertificateArn]) {
    if (arn !== undefined && !(await lookUntilVisible(context, () => acm.describe(arn)))) {
      throw anotherRunAtWork(domain, { kind: 'certificate-deleted', arn });
    }
  }
}

async function watchEndpointRecord(
  context: Context,
  { settings: { domain }, snapshot: { dns, iotEndpoint }, plan }: Undertaking,
): Promise<void> {
  const isWritten = context.record.facts.effects.some(
    ({ code, result }) => code === 'write-endpoint-record' && result !== 'failed',
  );
  if (dns.kind !== 'route53' || !(isWritten || plan.endpointRecord.do === 'keep')) {
    return;
  }
  const route53 = await context.aws.route53();
  const record = await lookUntilVisible(context, async () =>
    (await route53.recordsAt(dns.zone, domain)).find(({ values }) => values.includes(iotEndpoint)),
  );
  if (!record) {
    throw anotherRunAtWork(domain, { kind: 'record-removed', name: domain, value: iotEndpoint });
  }
}

export function watchTeardown(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
): Watch {
  return async () => {
    await watchRemovedConfiguration(context, settings, snapshot);
    await watchRemovedRecord(context, settings, snapshot);
  };
}

async function watchRemovedConfiguration(
  context: Context,
  settings: TeardownSettings,
  { configured }: TeardownSnapshot,
): Promise<void> {
  const { domain } = settings;
  const found = await findConfiguration(context, settings);
  if (!found) {
    return;
  }
  if (found.arn !== configured?.configuration.arn) {
    throw anotherRunAtWork(domain, { kind: 'configuration-created', name: found.name });
  }
  const isDisabled =
    configured.configuration.status === 'DISABLED' ||
    context.record.facts.effects.some(({ code }) => code === 'disable-domain-configuration');
  if (isDisabled && found.status === 'ENABLED') {
    throw anotherRunAtWork(domain, { kind: 'configuration-enabled', name: found.name });
  }
}

/** The CNAME that this run has removed, or that did not exist. */
async function watchRemovedRecord(
  context: Context,
  { domain }: TeardownSettings,
  { dns, iotEndpoint }: TeardownSnapshot,
): Promise<void> {
  const isCname = ({ values }: RecordSet) => values.includes(iotEndpoint);
  const isRemoved = context.record.facts.effects.some(
    ({ code, result }) => code === 'remove-endpoint-record' && result !== 'failed',
  );
  if (dns.kind !== 'route53' || !(isRemoved || !dns.atDomain.some(isCname))) {
    return;
  }
  const route53 = await context.aws.route53();
  const isGone = await lookUntilVisible(context, async () =>
    (await route53.recordsAt(dns.zone, domain)).some(isCname) ? undefined : true,
  );
  if (!isGone) {
    throw anotherRunAtWork(domain, { kind: 'record-written', name: domain, value: iotEndpoint });
  }
}

/** Errors unrelated to the state of the domain. */
const elsewhere: ReadonlySet<FailureCode> = new Set([
  'another-run',
  'cancelled',
  'aws-credentials',
  'aws-access-denied',
  'aws-throttled',
  'aws-quota-exceeded',
  'aws-unreachable',
  'aws-server-fault',
  'endpoint-unreachable',
]);

/** Does the work. @throws Pending if it failed and another run has changed the domain meanwhile; otherwise its own error. */
export async function explainedByAnotherRun<T>(watch: Watch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && !elsewhere.has(error.details.code)) {
      const found = await watch().then(
        () => undefined,
        (other: unknown) => other,
      );
      if (found instanceof Failure && found.details.code === 'another-run') {
        throw found;
      }
    }
    throw error;
  }
}
