/** The decision: pure, over settings and snapshot. Refuses what cannot be done, before anything is changed. */
import type { PlannedChange } from '../context/change.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { planAuthority } from '../resources/authority/plan.ts';
import type { AuthorityPlan } from '../resources/authority/planned.ts';
import { planUnusedCertificates } from '../resources/certificate/plan-unused.ts';
import type { Decision, Part, Refusal } from '../resources/decision.ts';
import { planConfiguration } from '../resources/domain-configuration/plan.ts';
import type { ConfigurationPlan } from '../resources/domain-configuration/planned.ts';
import { planEndpointRecord } from '../resources/endpoint-record/plan.ts';
import type { EndpointRecordPlan } from '../resources/endpoint-record/planned.ts';
import { planProtections } from '../resources/record-protection/plan.ts';
import type { ProtectionPlan } from '../resources/record-protection/planned.ts';
import { planServerCertificate } from '../resources/server-certificate/plan.ts';
import type { ServerCertificatePlan } from '../resources/server-certificate/planned.ts';
import type { ListedCertificate, Snapshot } from '../resources/snapshot.ts';
import { planTrustBundle } from '../resources/trust-bundle/plan.ts';
import { planParameter } from '../resources/trust-bundle/plan-parameter.ts';
import type { ParameterPlan, TrustBundlePlan } from '../resources/trust-bundle/planned.ts';
import { planValidationCertificate } from '../resources/validation-certificate/plan.ts';
import { planValidationRecord } from '../resources/validation-certificate/plan-record.ts';
import type {
  ValidationCertificatePlan,
  ValidationRecordPlan,
} from '../resources/validation-certificate/planned.ts';

export interface Plan {
  readonly authority: AuthorityPlan;
  readonly trustBundle: TrustBundlePlan;
  readonly parameter: ParameterPlan;
  readonly serverCertificate: ServerCertificatePlan;
  readonly validationCertificate: ValidationCertificatePlan;
  readonly validationRecord: ValidationRecordPlan;
  readonly configuration: ConfigurationPlan;
  readonly endpointRecord: EndpointRecordPlan;
  readonly protections: ProtectionPlan;
  /** Deleted last, if ACM releases them. */
  readonly unusedCertificates: readonly ListedCertificate[];
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan; readonly changes: readonly PlannedChange[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function plan(settings: DesiredSettings, snapshot: Snapshot): Planned {
  const refusals: Refusal[] = [];
  const changes: PlannedChange[] = [];
  const decide = <P>(decision: Decision<P> | Part<P> | Refusal): P | undefined => {
    if ('code' in decision) {
      refusals.push(decision);
      return undefined;
    }
    changes.push(...('change' in decision ? [decision.change] : decision.changes));
    return decision.plan;
  };
  if (settings.intent.outOfService === 'refuse' && !snapshot.configured) {
    const { domain } = settings;
    return { ok: false, refusals: [{ code: 'no-domain-configuration', figures: { domain } }] };
  }
  const authority = decide(planAuthority(settings, snapshot));
  const serverCertificate =
    authority && decide(planServerCertificate(settings, snapshot, authority));
  const trustBundle =
    authority &&
    serverCertificate &&
    decide(planTrustBundle(settings, snapshot, authority, serverCertificate));
  const parameter =
    trustBundle && decide(planParameter(settings.domain, snapshot.parameter, trustBundle));
  const validationCertificate = decide(planValidationCertificate(settings, snapshot));
  const validationRecord =
    validationCertificate && decide(planValidationRecord(snapshot, validationCertificate));
  const configuration =
    serverCertificate && decide(planConfiguration(settings, snapshot, serverCertificate));
  const endpointRecord = decide(planEndpointRecord(settings, snapshot));
  const protections =
    validationCertificate &&
    validationRecord &&
    endpointRecord &&
    decide(
      planProtections(settings, snapshot, {
        endpointRecord,
        validationCertificate,
        validationRecord,
      }),
    );
  if (
    authority &&
    trustBundle &&
    parameter &&
    serverCertificate &&
    validationCertificate &&
    validationRecord &&
    configuration &&
    endpointRecord &&
    protections
  ) {
    const unused = planUnusedCertificates(
      snapshot,
      serverCertificate,
      validationCertificate,
      configuration,
    );
    return {
      ok: true,
      plan: {
        authority,
        trustBundle,
        parameter,
        serverCertificate,
        validationCertificate,
        validationRecord,
        configuration,
        endpointRecord,
        protections,
        unusedCertificates: unused.plan,
      },
      changes: [...changes, ...unused.changes],
    };
  }
  return { ok: false, refusals };
}
