/** Applies a plan in an order that never breaks a domain in service: the new is verified before the old is removed. */
import type { DomainConfiguration } from '../aws/iot-interface.ts';
import { anotherRunAtWork } from '../context/another-run.ts';
import { sideBySide } from '../context/concurrently.ts';
import type { Context } from '../context/context.ts';
import { validationCertificateTag } from '../context/tags.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { LeafSource } from '../pki/renewal.ts';
import { applyAuthority, retireAuthorities } from '../resources/authority/apply.ts';
import type { Rollover } from '../resources/authority/rollover.ts';
import { tryToRemoveCertificate } from '../resources/certificate/remove.ts';
import { applyConfiguration } from '../resources/domain-configuration/apply.ts';
import { readConfiguredLeaf } from '../resources/domain-configuration/observe.ts';
import { applyEndpointRecord } from '../resources/endpoint-record/apply.ts';
import { applyProtections } from '../resources/record-protection/apply.ts';
import { applyServerCertificate } from '../resources/server-certificate/apply.ts';
import { awaitServed, noteNewer } from '../resources/server-certificate/await-propagation.ts';
import { type ImportedLeaf, leafFacts } from '../resources/server-certificate/facts.ts';
import { leafOfAnotherRun } from '../resources/server-certificate/imported-over.ts';
import { issuedBelow } from '../resources/server-certificate/plan-reissue.ts';
import { propagatingSince } from '../resources/server-certificate/propagation-time.ts';
import type { Snapshot } from '../resources/snapshot.ts';
import { applyTrustBundle } from '../resources/trust-bundle/apply.ts';
import { applyParameter } from '../resources/trust-bundle/parameter.ts';
import { applyValidationCertificate } from '../resources/validation-certificate/apply.ts';
import { readPublicCertificate } from '../resources/validation-certificate/observe.ts';
import { lifetimesOf } from '../verification/lifetimes.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';
import type { Plan } from './plan.ts';

/** The state after a plan was applied: everything the verification needs. */
export interface Applied {
  readonly snapshot: Snapshot;
  /** PEM: the roots under which the domain must verify. */
  readonly trust: readonly string[];
  readonly leafSource: LeafSource;
  /** Undefined: the leaf is provided, and nothing is signed. */
  readonly rollover: Rollover | undefined;
  readonly serverCertificate: ImportedLeaf;
  readonly validationCertificate: PublicCertificate | 'missing';
  readonly configuration: DomainConfiguration;
}

/**
 * @throws Pending if a wait outlives the run's deadline, Failure for everything else. What was done stays, and the next run finds
 * it.
 */
export async function apply(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  plan: Plan,
): Promise<Applied> {
  const authority = await applyAuthority(context, settings, snapshot, plan.authority);
  const { rollover, trust, bundle } = authority;
  context.record.learn({ caCertificate: bundle.join('') });
  const occasion = {
    plan: plan.trustBundle,
    rollover,
    deadline: 'finish' in plan.authority ? plan.authority.finish?.from : undefined,
  };
  await applyTrustBundle(context, settings, occasion, 'before-leaf');
  const [serverCertificate, validationCertificateArn] = await sideBySide(
    context,
    (branch) => applyServerCertificate(branch, settings, plan.serverCertificate, authority),
    (branch) => applyValidationCertificate(branch, settings, snapshot, plan),
  );
  context.record.learn({
    serverCertificate: leafFacts(serverCertificate),
    lifetimes: lifetimesOf({
      domain: settings.domain,
      trust: bundle,
      serverCertificate: serverCertificate.chain,
      validationCertificate: snapshot.publicCertificates.find(
        ({ arn }) => arn === validationCertificateArn,
      ),
      renewBeforeDays: settings.renewBeforeDays,
      now: context.clock.now(),
    }),
  });
  await retireAuthorities(context, settings, plan.authority);
  const enabled = await applyConfiguration(context, settings, plan.configuration, {
    certificates: { serverCertificateArn: serverCertificate.arn, validationCertificateArn },
    observed: plan.serverCertificate.do === 'keep' ? snapshot.configured?.configuration : undefined,
  });
  const now = context.clock.now();
  const configured = await leafOf(context, enabled, serverCertificate);
  const { configuration, leaf } = await awaitServed(context, settings, {
    iotEndpoint: snapshot.iotEndpoint,
    trust,
    ...configured,
    before: snapshot.configured?.leaf?.chain,
    since:
      configured === serverCertificate
        ? propagatingSince(plan.serverCertificate, plan.configuration, now)
        : now,
    configuration: enabled,
  });
  if (rollover?.kind === 'aborting') {
    // The leaf of the abandoned authority is no longer served.
    context.record.learn({ caCertificate: trust.join('') });
  }
  await applyTrustBundle(context, settings, occasion, 'after-leaf');
  await applyParameter(context, settings.domain, plan.parameter);
  await applyEndpointRecord(context, settings, snapshot, plan.endpointRecord);
  const validationCertificate =
    validationCertificateArn === undefined
      ? undefined
      : await readValidationCertificate(context, settings, snapshot, {
          plan,
          arn: validationCertificateArn,
        });
  await applyProtections(context, snapshot.dns, {
    domain: settings.domain,
    plan: plan.protections,
    validationRecords:
      validationCertificate?.status === 'ISSUED' ? validationCertificate.validationRecords : [],
  });
  await recordValidationCertificate(context, snapshot, configuration, validationCertificate);
  return {
    snapshot,
    trust,
    rollover,
    leafSource: rollover ? issuedBelow(rollover) : { kind: 'provided' },
    serverCertificate: leaf,
    validationCertificate: validationCertificate ?? 'missing',
    configuration,
  };
}

/** A validation certificate that is kept is used as read before; one that was awaited has changed. */
async function readValidationCertificate(
  context: Context,
  { verification }: DesiredSettings,
  { publicCertificates }: Snapshot,
  { plan, arn }: { readonly plan: Plan; readonly arn: string },
): Promise<PublicCertificate | undefined> {
  const kept =
    plan.validationCertificate.do === 'keep'
      ? publicCertificates.find((certificate) => certificate.arn === arn)
      : undefined;
  return kept ?? readPublicCertificate(await context.aws.acm(), arn, verification.amazonRoots);
}

/**
 * The configuration's leaf: this run's, or another run's if that created the configuration first. Then this run's leaf is deleted,
 * as nothing will ever use it.
 */
async function leafOf(
  context: Context,
  configuration: DomainConfiguration,
  own: ImportedLeaf,
): Promise<ImportedLeaf> {
  if (configuration.serverCertificate?.arn === own.arn) {
    return own;
  }
  const leaf = await readConfiguredLeaf(context, configuration);
  if (!leaf) {
    throw anotherRunAtWork(configuration.domainName ?? configuration.name, {
      kind: 'configuration-created',
      name: configuration.name,
    });
  }
  noteNewer(context, leaf);
  const unused = await (await context.aws.acm()).describe(own.arn);
  if (unused) {
    await tryToRemoveCertificate(context, unused);
  }
  return leaf;
}

/** The state after another run imported its leaf over the verified one, once IoT Core serves it; undefined: none did. */
export async function adoptNewerLeaf(
  context: Context,
  settings: DesiredSettings,
  applied: Applied,
): Promise<Applied | undefined> {
  const { snapshot, trust, serverCertificate, configuration } = applied;
  const { domain } = settings;
  const known = { ...serverCertificate, before: undefined };
  const chain = await leafOfAnotherRun(context, known, { domain, trust });
  if (!chain) {
    return undefined;
  }
  const newer = { arn: serverCertificate.arn, chain };
  noteNewer(context, newer);
  const served = await awaitServed(context, settings, {
    ...newer,
    iotEndpoint: snapshot.iotEndpoint,
    trust,
    before: serverCertificate.chain,
    since: context.clock.now(),
    configuration,
  });
  return { ...applied, serverCertificate: served.leaf, configuration: served.configuration };
}

/**
 * Tags the configuration with the validation certificate for a re-creation, which DescribeDomainConfiguration does not return.
 * Only on this action's configurations. UpdateDomainConfiguration has no member for it, so the configuration itself keeps the one
 * that it was created with.
 */
async function recordValidationCertificate(
  context: Context,
  { configured }: Snapshot,
  { arn, name }: DomainConfiguration,
  issued: PublicCertificate | undefined,
): Promise<void> {
  const recorded = configured?.tags[validationCertificateTag];
  if (recorded !== undefined && issued?.status === 'ISSUED' && recorded !== issued.arn) {
    const iot = await context.aws.iot();
    await context.record.change(
      {
        code: 'record-validation-certificate',
        resource: 'domain configuration',
        name,
        makes: 'updated',
        figures: { certificate: issued.arn },
      },
      () => iot.tag(arn, { [validationCertificateTag]: issued.arn }),
    );
    context.record.note({
      code: 'validation-certificate-fixed',
      configuration: name,
      kept: recorded,
      ready: issued.arn,
    });
  }
}
