/** Carries a plan out, in the order that never breaks a domain in service: the new is proven before the old is let go. */
import type { AcmCertificate, DomainConfiguration } from '../aws/contract.ts';
import { sideBySide } from '../context/concurrently.ts';
import type { Rim } from '../context/context.ts';
import type { Ledger } from '../context/run-record.ts';
import { validationCertificateTag } from '../context/tags.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { LeafSource } from '../pki/renewal.ts';
import { applyAuthority, retireAuthorities } from '../resources/authority/apply.ts';
import { applyConfiguration } from '../resources/domain-configuration/apply.ts';
import { applyEndpointRecord } from '../resources/endpoint-record/apply.ts';
import { applyServerCertificate } from '../resources/server-certificate/apply.ts';
import { awaitServed } from '../resources/server-certificate/await-served.ts';
import { type ImportedLeaf, leafFacts } from '../resources/server-certificate/facts.ts';
import { servableSince } from '../resources/server-certificate/propagation.ts';
import { issuedBelow } from '../resources/server-certificate/renewal.ts';
import type { World } from '../resources/snapshot.ts';
import { applyValidationCertificate } from '../resources/validation-certificate/apply.ts';
import type { Plan } from './plan.ts';

/** What stands after a plan was applied: all that the proof needs to know. */
export interface Applied {
  readonly world: World;
  /** PEM: the roots that devices trust. */
  readonly trust: readonly string[];
  readonly leafSource: LeafSource;
  readonly serverCertificate: ImportedLeaf;
  readonly validationCertificate: AcmCertificate | 'missing';
  readonly configuration: DomainConfiguration;
}

/**
 * @throws Pending when a wait outlives the run's deadline, Failure for everything else. Whatever was done until then stands
 * and is found by the next run.
 */
export async function apply(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  plan: Plan,
): Promise<Applied> {
  const { rollover, trust } = await applyAuthority(rim, ledger, settings, world, plan.authority);
  ledger.learn({ caCertificate: trust.join('') });
  const [serverCertificate, validationCertificateArn] = await sideBySide(
    rim,
    (branch) =>
      applyServerCertificate(branch, ledger, settings, plan.serverCertificate, rollover, trust),
    (branch) => applyValidationCertificate(branch, ledger, settings, world, plan),
  );
  ledger.learn({ serverCertificate: leafFacts(serverCertificate) });
  await retireAuthorities(rim, ledger, plan.authority);
  const enabled = await applyConfiguration(rim, ledger, settings, plan.configuration, {
    serverCertificateArn: serverCertificate.arn,
    validationCertificateArn,
  });
  const configuration = await awaitServed(rim, ledger, settings, {
    iotEndpoint: world.iotEndpoint,
    trust,
    ...serverCertificate,
    since: servableSince(plan, rim.clock.now()),
    configuration: enabled,
  });
  await applyEndpointRecord(rim, ledger, settings, world, plan.endpointRecord);
  const validationCertificate =
    validationCertificateArn === undefined
      ? undefined
      : await (await rim.aws.acm()).describe(validationCertificateArn);
  await recordValidationCertificate(rim, ledger, world, configuration, validationCertificate);
  return {
    world,
    trust,
    leafSource: rollover ? issuedBelow(rollover) : { kind: 'provided' },
    serverCertificate,
    validationCertificate: validationCertificate ?? 'missing',
    configuration,
  };
}

/**
 * What the configuration would be made anew with; DescribeDomainConfiguration does not tell. Not on what is not ours.
 * UpdateDomainConfiguration has no member for it, so the configuration itself keeps the one it was made with.
 */
async function recordValidationCertificate(
  rim: Rim,
  ledger: Ledger,
  { configured }: World,
  { arn, name }: DomainConfiguration,
  issued: AcmCertificate | undefined,
): Promise<void> {
  const recorded = configured?.tags[validationCertificateTag];
  if (recorded !== undefined && issued?.status === 'ISSUED' && recorded !== issued.arn) {
    const iot = await rim.aws.iot();
    await ledger.change(
      {
        code: 'record-validation-certificate',
        resource: 'domain configuration',
        name,
        makes: 'updated',
        figures: { certificate: issued.arn },
      },
      () => iot.tag(arn, { [validationCertificateTag]: issued.arn }),
    );
    ledger.note({
      code: 'validation-certificate-fixed',
      configuration: name,
      kept: recorded,
      ready: issued.arn,
    });
  }
}
