/** The decision: pure, over settings and world. What cannot be done is refused here, before anything was changed. */
import type { KeyObject } from 'node:crypto';
import type {
  AcmCertificate,
  DomainConfigurationSettings,
  KmsKeySpec,
  RecordSet,
  Tags,
} from '../aws/contract.ts';
import type { PlannedChange } from '../context/change.ts';
import type { FailureCode } from '../errors.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { CertificateFacts } from '../pki/facts.ts';
import type { KeyAlgorithm } from '../pki/material.ts';
import type { KeptGeneration } from '../resources/authority/generations.ts';
import { planAuthority } from '../resources/authority/plan.ts';
import type { Rollover } from '../resources/authority/rollover.ts';
import { planConfiguration } from '../resources/domain-configuration/plan.ts';
import { planEndpointRecord } from '../resources/endpoint-record/plan.ts';
import { planServerCertificate } from '../resources/server-certificate/plan.ts';
import { planUnusedCertificates } from '../resources/server-certificate/unused.ts';
import type { StoredLeaf, World } from '../resources/snapshot.ts';
import { planValidationCertificate } from '../resources/validation-certificate/plan.ts';
import { planValidationRecord } from '../resources/validation-certificate/plan-record.ts';

export type AuthorityPlan =
  /** The leaf is brought; PEM, one each: what devices trust. */
  | { readonly do: 'trust'; readonly roots: readonly string[] }
  | { readonly do: 'create'; readonly key: AuthorityKeyPlan }
  /** The next generation is made beside the present one and cross-signed by it. */
  | {
      readonly do: 'begin';
      readonly generation: number;
      readonly key: AuthorityKeyPlan;
      readonly present: KeptGeneration;
      readonly finish: FinishDay;
      readonly upkeep: Upkeep;
    }
  /**
   * `finish`: while a rollover is in progress, unless no day is announced and this run announces none. `finished`: why this run
   * lets the authority before go, as a clause.
   */
  | {
      readonly do: 'use';
      readonly rollover: Rollover;
      readonly finish?: FinishDay;
      readonly finished?: string;
      readonly upkeep: Upkeep;
    };

/** The key of an authority that is to be made, of the kind `keyAlgorithm`. */
export type AuthorityKeyPlan = { readonly keyAlgorithm: KeyAlgorithm } & (
  | { readonly kind: 'secret' }
  | { readonly kind: 'kms'; readonly arn: string; readonly publicKey: KeyObject }
  | { readonly kind: 'new-kms'; readonly alias: string; readonly spec: KmsKeySpec }
);

/** What is still to be written down of authorities that exist. */
export interface Upkeep {
  /** Their certificates are not yet where those who may not read the key find them. */
  readonly record: readonly KeptGeneration[];
  /** No device relies on them any more, as soon as the leaf of this plan is imported. */
  readonly retire: readonly KeptGeneration[];
}

/** The day from which a rollover may be finished; announced on the domain configuration by this run where it is not yet. */
export interface FinishDay {
  readonly from: Date;
  readonly isAnnounced: boolean;
}

export type ServerCertificatePlan =
  | { readonly do: 'keep'; readonly leaf: StoredLeaf }
  | { readonly do: 'import' }
  /** `like`: the leaf that it renews. */
  | { readonly do: 'reimport'; readonly arn: string; readonly like: CertificateFacts };

export type ValidationCertificatePlan =
  | { readonly do: 'keep'; readonly arn: string }
  /** Requested by an earlier run and not issued yet. */
  | { readonly do: 'await'; readonly arn: string; readonly spared?: Spared }
  /** `token`: RequestCertificate's idempotency token. */
  | { readonly do: 'request'; readonly token: string; readonly spared?: Spared };

/** A configuration stands already and is served without a validation certificate: the run does not fail for want of another one. */
export interface Spared {
  /** The ARN of one that ACM should have renewed by now, and that still proves the domain. */
  readonly meanwhile: string | undefined;
}

export type ConfigurationPlan =
  | { readonly do: 'keep'; readonly name: string }
  | { readonly do: 'create'; readonly name: string }
  | {
      readonly do: 'update';
      readonly name: string;
      readonly change: DomainConfigurationSettings & { readonly status?: 'ENABLED' };
    }
  /** Disabled, deleted and made anew: the domain is out of service meanwhile. `carried`: tags for the new one. */
  | { readonly do: 'replace'; readonly name: string; readonly carried: Tags };

export type EndpointRecordPlan =
  | { readonly do: 'keep' }
  | { readonly do: 'by-hand' }
  /** `remove`: what stands in the way and may be overwritten; removed in the same atomic batch. */
  | { readonly do: 'write'; readonly remove: readonly RecordSet[] };

export interface Plan {
  readonly authority: AuthorityPlan;
  readonly serverCertificate: ServerCertificatePlan;
  readonly validationCertificate: ValidationCertificatePlan;
  readonly validationRecord: ValidationRecordPlan;
  readonly configuration: ConfigurationPlan;
  readonly endpointRecord: EndpointRecordPlan;
  /** Deleted last, as far as ACM lets them go. */
  readonly unusedCertificates: readonly AcmCertificate[];
}

export type ValidationRecordPlan =
  | { readonly do: 'keep' }
  /** ACM has not told the record yet, or told one that does not stand: it is written as soon as it is known. */
  | { readonly do: 'write' }
  | { readonly do: 'by-hand' };

/** One decision with its line for people. */
export interface Decision<P> {
  readonly plan: P;
  readonly change: PlannedChange;
}

/** Why something cannot be planned, and what the user can do about it. */
export interface Refusal {
  readonly code: FailureCode;
  readonly refused: string;
  readonly remedy: string;
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan; readonly changes: readonly PlannedChange[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function plan(settings: DesiredSettings, world: World): Planned {
  const refusals: Refusal[] = [];
  const changes: PlannedChange[] = [];
  const decide = <P>(decision: Decision<P> | Refusal): P | undefined => {
    if ('refused' in decision) {
      refusals.push(decision);
      return undefined;
    }
    changes.push(decision.change);
    return decision.plan;
  };
  if (settings.operation === 'rotate' && !world.configured) {
    return { ok: false, refusals: [nothingToRotate(settings.domain)] };
  }
  const authority = decide(planAuthority(settings, world));
  const serverCertificate = authority && decide(planServerCertificate(settings, world, authority));
  const validationCertificate = decide(planValidationCertificate(settings, world));
  const validationRecord =
    validationCertificate && decide(planValidationRecord(world, validationCertificate));
  const configuration =
    serverCertificate && decide(planConfiguration(settings, world, serverCertificate));
  const endpointRecord = decide(planEndpointRecord(settings, world));
  if (
    authority &&
    serverCertificate &&
    validationCertificate &&
    validationRecord &&
    configuration &&
    endpointRecord
  ) {
    const unused = planUnusedCertificates(
      world,
      serverCertificate,
      validationCertificate,
      configuration,
    );
    return {
      ok: true,
      plan: {
        authority,
        serverCertificate,
        validationCertificate,
        validationRecord,
        configuration,
        endpointRecord,
        unusedCertificates: unused.plan,
      },
      changes: [...changes, ...unused.changes],
    };
  }
  return { ok: false, refusals };
}

function nothingToRotate(domain: string): Refusal {
  return {
    code: 'no-domain-configuration',
    refused: `${domain} has no domain configuration in this account and region`,
    remedy: 'Run provision: rotate renews what is in service.',
  };
}

/** True when the plan has no call of change in it. */
export function isNoOp(changes: readonly PlannedChange[]): boolean {
  return changes.every(({ action }) => action === 'keep');
}
