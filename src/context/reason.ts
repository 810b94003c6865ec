/** The reason of each line of a plan, as values; src/report makes the words. The codes are a contract: docs/codes.md. */
import type { RecordFigures, UnprovableParent } from '../failures.ts';
import type { Finding } from '../pki/finding.ts';
import type { ChainRoot } from '../pki/sent-chain.ts';

interface None extends Readonly<Record<never, never>> {}

/** The fingerprint shows whether this is the CA that devices have. */
interface Fingerprint {
  /** SHA-256, upper-case hex with colons. */
  readonly fingerprint: string;
}

/** Where the key of a new CA is: in the CA's secret, in an existing KMS key, or in a KMS key to be created under an alias. */
export type CaKey =
  | { readonly kind: 'secret' }
  | { readonly kind: 'kms'; readonly arn: string; readonly createdAt: Date }
  | { readonly kind: 'new-kms'; readonly alias: string };

/** What must still be recorded about existing CAs. */
export interface CaUpkeep {
  /** Names of the secrets in which certificates must be stored. */
  readonly storedIn: readonly string[];
  /** Names of the secrets to tag as abandoned. */
  readonly abandoned: readonly string[];
  /** Names of the secrets to tag as retired. */
  readonly retired: readonly string[];
}

/** Why this run finishes a rollover. `at`: when the previous CA expires. */
export type RolloverEnd =
  | { readonly kind: 'requested' }
  | { readonly kind: 'previous-expires'; readonly at: Date };

interface CaReasons {
  /** A server certificate is provided: nothing is signed. */
  'ca-only-trusted': None;
  'ca-missing': { readonly key: CaKey };
  'ca-kept': Fingerprint &
    CaUpkeep & {
      readonly from: 'stored' | 'provided';
      /** Finishing or aborting a rollover was requested, and none is in progress. */
      readonly noRollover: boolean;
      /** ca-kms-key-id is set, but the CA's key is in its secret. */
      readonly ignoresKms: boolean;
    };
  /** The next CA is created; `phase`: the rollover's phase afterwards. */
  'next-ca-missing': {
    readonly phase: 'announced' | 'rolling';
    readonly finishFrom: Date;
    readonly key: CaKey;
  };
  'rollover-announced': Fingerprint & CaUpkeep & { readonly finishFrom?: Date | undefined };
  'rollover-begins': Fingerprint & CaUpkeep & { readonly finishFrom?: Date | undefined };
  'rollover-in-progress': Fingerprint & CaUpkeep & { readonly finishFrom?: Date | undefined };
  'rollover-ends': CaUpkeep & { readonly end: RolloverEnd };
  /** `isRequested`: by this run; otherwise by an earlier one. */
  'rollover-aborted': CaUpkeep & { readonly isRequested: boolean };
  'ca-deleted': { readonly restorableUntil: Date };
  'ca-already-deleted': { readonly restorableUntil: Date };
  'ca-trusted-by-devices': None;
  'bundle-missing': None;
  /** Its roots or its phase are not those of the domain. */
  'bundle-outdated': None;
  /** The SSM parameter has the trust bundle that the run publishes. */
  'parameter-current': None;
  'parameter-outdated': None;
  'bundle-deleted': { readonly restorableUntil: Date };
  'kms-key-deleted': { readonly restorableUntil: Date };
  'kms-key-already-deleted': { readonly restorableUntil: Date };
}

/** Why an existing server certificate is not kept. */
export interface RenewalReasons {
  'requirement-missed': { readonly finding: Finding };
  'other-provided': None;
  'key-differs': { readonly actual: string; readonly required: string };
  'next-ca-signs': None;
  'chain-to-next-ca': None;
  'current-ca-signs': None;
  'chain-root-differs': { readonly required: ChainRoot };
  /** `detail`: IoT Core's message. */
  'reported-invalid': { readonly detail?: string | undefined };
  'renewal-forced': None;
  'renewal-due': { readonly endsAt: Date; readonly dueFrom: Date };
}

/** `ending`: the certificate that ACM should have renewed; absent: none covers the domain. */
interface WithEnding {
  readonly ending?: { readonly arn: string; readonly notAfter: Date } | undefined;
}

interface CertificateReasons extends RenewalReasons {
  'requirements-met': None;
  'imported-earlier': None;
  'none-imported': None;
  /** `status`: the validation certificate's. */
  unused: { readonly status?: string | undefined };
  'validation-issued': None;
  'validation-requested': WithEnding;
  'validation-missing': WithEnding;
  'validation-request-failed': WithEnding & { readonly retryAfterDays: number };
  'validation-unprovable': WithEnding & UnprovableParent;
  'validation-given': { readonly status: string };
  'in-use': { readonly users: readonly string[] };
}

interface ConfigurationReasons {
  'configuration-missing': None;
  'configuration-current': None;
  /** Named as in UpdateDomainConfiguration. */
  'settings-differ': { readonly change: Readonly<Record<string, string | undefined>> };
  'other-service-type': { readonly serviceType: string };
  'other-certificate-required': None;
  /** `named`: by the user, and not created by this action. */
  'configuration-removed': { readonly named: boolean; readonly status: string };
}

/** `byUser`: a person sets or removes the record. */
interface RecordReasons {
  'cname-missing': { readonly target: string; readonly byUser: boolean };
  'cname-present': { readonly target: string };
  'ttl-differs': { readonly actual?: number | undefined; readonly required: number };
  'records-replaced': {
    readonly records: readonly RecordFigures[];
    readonly target: string;
    readonly byUser: boolean;
  };
  /** A rotation does not change it. */
  'record-elsewhere': { readonly records: readonly RecordFigures[]; readonly target: string };
  'record-validates': { readonly byUser: boolean };
  'record-present': None;
  'record-in-other-zone': None;
  /** The certificate can no longer be validated. */
  'record-obsolete': { readonly status: string };
  'cname-removed': { readonly target: string };
  'removed-by-user': { readonly target: string };
  'points-elsewhere': { readonly record: RecordFigures };
  'record-shared': { readonly arn: string };
  'record-not-in-zone': { readonly zone: string };
  'record-validated': None;
  'record-foreign': { readonly records: readonly RecordFigures[] };
  'protection-missing': None;
  'protection-present': None;
  /** Created by someone else; kept. */
  'protection-adopted': { readonly comment?: string | undefined };
  /** Lifted for a change of the record, and created again. */
  'protection-interrupted': None;
}

interface CommonReasons {
  'created-by-action': None;
  'not-created-by-action': None;
  /** Tagged as this action's, and no CA of the domain signed it. */
  'issued-elsewhere': None;
  'left-by-killed-run': None;
}

export interface ReasonFigures
  extends CaReasons,
    CertificateReasons,
    ConfigurationReasons,
    RecordReasons,
    CommonReasons {}

export type ReasonCode = keyof ReasonFigures;

/** A reason with one of several codes. */
export type Reason<Code extends ReasonCode = ReasonCode> = {
  [C in Code]: { readonly code: C; readonly figures: ReasonFigures[C] };
}[Code];

/** Why a server certificate must be renewed. */
export type RenewalReason = Reason<keyof RenewalReasons>;
