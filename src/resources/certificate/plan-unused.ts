import type { AcmStatus } from '../../aws/acm-interface.ts';
import type { PlannedChange } from '../../context/change.ts';
import type { ConfigurationPlan } from '../domain-configuration/planned.ts';
import type { ServerCertificatePlan } from '../server-certificate/planned.ts';
import type { ListedCertificate, Snapshot } from '../snapshot.ts';
import { hasFailedLately } from '../validation-certificate/plan.ts';
import type { ValidationCertificatePlan } from '../validation-certificate/planned.ts';

export interface UnusedCertificates {
  readonly plan: readonly ListedCertificate[];
  readonly changes: readonly PlannedChange[];
}

/**
 * What this action created for the domain and nothing uses once the rest of the plan is applied: server certificates of killed
 * runs and of a recreated configuration, and validation certificates that can never be valid again. One that is still ISSUED
 * stays: a configuration may have been created with it, and AWS does not document whether IoT Core reads it again.
 */
export function planUnusedCertificates(
  { now, ours, spareLeaves, configured, publicCertificates }: Snapshot,
  serverCertificate: ServerCertificatePlan,
  validationCertificate: ValidationCertificatePlan,
  configuration: ConfigurationPlan,
): UnusedCertificates {
  const replaced = configuration.do === 'replace' ? configured?.leaf : undefined;
  const used = [arnOf(serverCertificate), arnOfValidation(validationCertificate)];
  const leaves = [...spareLeaves, ...(replaced ? [replaced] : [])]
    .map(({ certificate }) => certificate)
    .filter(({ type }) => type === 'IMPORTED');
  const spent = publicCertificates.filter(
    (certificate) =>
      isSpent(certificate.status) &&
      // An expired one is deleted by the run that obtains its successor.
      (validationCertificate.do === 'keep' || certificate.status === 'EXPIRED') &&
      // While it exists, later runs know not to request another one.
      !hasFailedLately(certificate, now) &&
      certificate.inUseBy.length === 0,
  );
  const plan = [...spent, ...leaves].filter(({ arn }) => ours.has(arn) && !used.includes(arn));
  return { plan, changes: plan.map(deletion) };
}

/**
 * Among which of these certificates (ARNs) something may be planned for deletion: only their tags have to be read. What is in use or
 * may still be issued stays, no matter who created it.
 *
 * @param options.configured the ARN of the configuration's server certificate.
 */
export function perhapsUnused(
  certificates: readonly Pick<ListedCertificate, 'arn' | 'type' | 'status'>[],
  { configured, replace }: { readonly configured: string | undefined; readonly replace: boolean },
): readonly string[] {
  return certificates
    .filter(({ arn, type, status }) =>
      type === 'IMPORTED' ? replace || arn !== configured : isSpent(status),
    )
    .map(({ arn }) => arn);
}

function arnOf(plan: ServerCertificatePlan): string | undefined {
  switch (plan.do) {
    case 'keep':
      return plan.leaf.certificate.arn;
    case 'reimport':
      return plan.arn;
    case 'import':
      return undefined;
  }
}

function arnOfValidation(plan: ValidationCertificatePlan): string | undefined {
  return plan.do === 'request' ? undefined : plan.arn;
}

function isSpent(status: AcmStatus): boolean {
  return status !== 'ISSUED' && status !== 'PENDING_VALIDATION';
}

function deletion({ arn, type, status }: ListedCertificate): PlannedChange {
  const isLeaf = type === 'IMPORTED';
  return {
    action: 'delete',
    resource: isLeaf ? 'server certificate' : 'validation certificate',
    name: arn,
    reason: { code: 'unused', figures: { status: isLeaf ? undefined : status } },
  };
}
