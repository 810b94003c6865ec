import type { AcmStatus } from '../../aws/acm-interface.ts';
import type { PlannedChange } from '../../context/change.ts';
import { readCertificate } from '../../pki/facts.ts';
import { pathProblems } from '../../pki/trust-path.ts';
import { generationsOf } from '../authority/rollover.ts';
import type { ConfigurationPlan } from '../domain-configuration/planned.ts';
import type { ServerCertificatePlan } from '../server-certificate/planned.ts';
import type { AuthorityState, ListedCertificate, Snapshot, StoredLeaf } from '../snapshot.ts';
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
  { now, authority, ours, spareLeaves, configured, publicCertificates }: Snapshot,
  serverCertificate: ServerCertificatePlan,
  validationCertificate: ValidationCertificatePlan,
  configuration: ConfigurationPlan,
): UnusedCertificates {
  const replaced = configuration.do === 'replace' ? configured?.leaf : undefined;
  const used = [arnOf(serverCertificate), arnOfValidation(validationCertificate)];
  const isUnused = ({ arn }: ListedCertificate) => ours.has(arn) && !used.includes(arn);
  const leaves = [
    ...spareLeaves.filter((leaf) => isOfDomain(leaf, authority)),
    ...(replaced ? [replaced] : []),
  ]
    .map(({ certificate }) => certificate)
    .filter(({ type }) => type === 'IMPORTED');
  const foreign = spareLeaves.filter(
    (leaf) => !isOfDomain(leaf, authority) && isUnused(leaf.certificate),
  );
  const spent = publicCertificates.filter(
    (certificate) =>
      isSpent(certificate.status) &&
      // An expired one is deleted by the run that obtains its successor.
      (validationCertificate.do === 'keep' || certificate.status === 'EXPIRED') &&
      // While it exists, later runs know not to request another one.
      !hasFailedLately(certificate, now) &&
      certificate.inUseBy.length === 0,
  );
  const plan = [...spent, ...leaves].filter(isUnused);
  return { plan, changes: [...plan.map(deletion), ...foreign.map(keeping)] };
}

/**
 * Whether deleting the leaf harms nobody else: it names the domain alone, or a CA of the domain, present or past, signed it. A tag
 * is no evidence that this action imported it, since anyone with acm:AddTagsToCertificate can put one on a certificate of others
 * that covers the domain, such as a wildcard; and the CA may have been replaced since.
 */
function isOfDomain({ chain }: StoredLeaf, authority: AuthorityState): boolean {
  const leaf = readCertificate(chain.certificate);
  const [name = '*.', ...otherNames] = leaf.names;
  const between = chain.chain.map(readCertificate);
  return (
    (otherNames.length === 0 && !name.startsWith('*.')) ||
    issuersOf(authority)
      .map(readCertificate)
      .some((issuer) =>
        [[], between].some((path) => pathProblems([...path, issuer], leaf).length === 0),
      )
  );
}

/** PEM, one each. */
function issuersOf(authority: AuthorityState): readonly string[] {
  switch (authority.kind) {
    case 'stored':
      return authority.generations.map((one) => one.authority.certificate);
    case 'provided':
      return generationsOf(authority.rollover).map((one) => one.authority.certificate);
    case 'absent':
      return [];
    case 'trust-only':
      return authority.roots;
  }
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

function keeping({ certificate: { arn } }: StoredLeaf): PlannedChange {
  return {
    action: 'keep',
    resource: 'server certificate',
    name: arn,
    reason: { code: 'issued-elsewhere', figures: {} },
  };
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
