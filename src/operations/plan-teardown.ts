/** What a teardown removes and what stays: pure, over settings and snapshot. Refusals happen before anything is changed. */

import type { AcmCertificate, ValidationRecord } from '../aws/acm-interface.ts';
import type { RecordSet } from '../aws/route53-interface.ts';
import type { PlannedChange } from '../context/change.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { planAuthorityRemoval, planKmsKeyRemoval } from '../resources/authority/plan-removal.ts';
import { planCertificateRemoval } from '../resources/certificate/plan-removal.ts';
import { planIdentityRemoval } from '../resources/client-identity/plan-removal.ts';
import type { Part, Refusal } from '../resources/decision.ts';
import { planConfigurationRemoval } from '../resources/domain-configuration/plan-removal.ts';
import { planEndpointRecordRemoval } from '../resources/endpoint-record/plan-removal.ts';
import type { EndpointRecordRemoval } from '../resources/endpoint-record/planned.ts';
import { planProtectionRemoval } from '../resources/record-protection/plan-removal.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { planParameterRemoval } from '../resources/trust-bundle/plan-parameter.ts';
import { planTrustBundleRemoval } from '../resources/trust-bundle/plan-removal.ts';
import { planValidationRecordRemoval } from '../resources/validation-certificate/plan-record-removal.ts';

export interface TeardownPlan {
  readonly endpointRecord: EndpointRecordRemoval;
  /** Names of the records whose protection of ours is lifted. */
  readonly protections: readonly string[];
  /** The name of the configuration to remove; undefined if none serves the domain. */
  readonly configuration: string | undefined;
  readonly validationRecords: readonly RecordSet[];
  /** The records that the user must remove, if DNS is not in Route 53. */
  readonly validationRecordsByHand: readonly ValidationRecord[];
  /** In the order of their removal. */
  readonly certificates: readonly AcmCertificate[];
  /** The policies of client identities. */
  readonly clientIdentities: readonly string[];
  /** The ids of the secrets of the certificate authority, in the order of their removal. */
  readonly secrets: readonly string[];
  /** The name of the SSM parameter with the trust bundle. */
  readonly parameter: string | undefined;
  /** The id of the secret of the trust bundle. */
  readonly trustBundle: string | undefined;
  /** The ARN of the KMS key whose deletion is to be scheduled. */
  readonly kmsKey: string | undefined;
}

export type TeardownPlanned =
  | { readonly ok: true; readonly plan: TeardownPlan; readonly changes: readonly PlannedChange[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function planTeardown(
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
): TeardownPlanned {
  const refusals: Refusal[] = [];
  const changes: PlannedChange[] = [];
  const decide = <P>(part: Part<P> | Refusal): Part<P> | undefined => {
    if ('code' in part) {
      refusals.push(part);
      return undefined;
    }
    changes.push(...part.changes);
    return part;
  };
  const endpointRecord = decide(planEndpointRecordRemoval(settings.domain, snapshot));
  const configuration = decide(planConfigurationRemoval(settings, snapshot));
  const certificates = planCertificateRemoval(settings.domain, snapshot);
  const validationRecords = decide(planValidationRecordRemoval(snapshot, certificates.plan));
  const protections =
    endpointRecord &&
    validationRecords &&
    decide(
      planProtectionRemoval(
        settings.domain,
        snapshot,
        removedNames(endpointRecord.plan, validationRecords.plan.remove),
      ),
    );
  decide(certificates);
  const identities = planIdentityRemoval(snapshot);
  changes.push(...identities.changes);
  const secrets = decide(planAuthorityRemoval(settings, snapshot));
  const trustBundle = planTrustBundleRemoval(settings, snapshot);
  changes.push(...trustBundle.changes);
  const parameter = decide(planParameterRemoval(settings.domain, snapshot.parameter));
  const kmsKey = decide(planKmsKeyRemoval(settings.domain, snapshot));
  return endpointRecord &&
    configuration &&
    validationRecords &&
    protections &&
    secrets &&
    parameter &&
    kmsKey
    ? {
        ok: true,
        plan: {
          endpointRecord: endpointRecord.plan,
          protections: protections.plan,
          configuration: configuration.plan,
          validationRecords: validationRecords.plan.remove,
          validationRecordsByHand: validationRecords.plan.byHand,
          certificates: certificates.plan,
          clientIdentities: identities.plan,
          secrets: secrets.plan,
          trustBundle: trustBundle.plan,
          parameter: parameter.plan,
          kmsKey: kmsKey.plan,
        },
        changes,
      }
    : { ok: false, refusals };
}

function removedNames(
  endpointRecord: EndpointRecordRemoval,
  validationRecords: readonly RecordSet[],
): readonly string[] {
  const removed = endpointRecord.do === 'remove' ? [endpointRecord.record] : [];
  return [...removed, ...validationRecords].map(({ name }) => name);
}
