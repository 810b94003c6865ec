/** What a run did to one thing, as values; src/report makes the words. */
import type { FailureCode } from '../errors.ts';
import type { PlannedChange } from './change.ts';

/** One call that changes something. The codes are a contract with readers of the report: docs/codes.md. */
export const stepCodes = [
  'create-ca',
  'create-next-ca',
  'record-ca-certificates',
  'tag-ca-secret',
  'retire-ca',
  'abandon-ca',
  'create-kms-key',
  'name-kms-key',
  'delete-kms-key',
  'announce-rollover',
  'sign-trust-bundle',
  'delete-trust-bundle',
  'write-trust-bundle-parameter',
  'delete-trust-bundle-parameter',
  'delete-ca-secret',
  'import-server-certificate',
  'reimport-server-certificate',
  'request-validation-certificate',
  'record-validation-certificate',
  'delete-certificate',
  'create-domain-configuration',
  'update-domain-configuration',
  'disable-domain-configuration',
  'delete-domain-configuration',
  'write-validation-record',
  'remove-validation-record',
  'write-endpoint-record',
  'remove-endpoint-record',
  'protect-dns-record',
  'unprotect-dns-record',
  'remove-client-identity',
] as const;
export type StepCode = (typeof stepCodes)[number];

/** Details of a step: a record's zone and target; a certificate's subject (or else its names), SHA-256 and ARN; a KMS key's kind and alias; the rollover deadline. */
export type StepFigure =
  | 'zone'
  | 'target'
  | 'subject'
  | 'names'
  | 'fingerprint'
  | 'certificate'
  | 'spec'
  | 'alias'
  | 'finishFrom'
  | 'sequence';
type StepFigures = Readonly<Partial<Record<StepFigure, string>>>;

export interface Step {
  readonly code: StepCode;
  readonly resource: PlannedChange['resource'];
  /** Which one: an ARN, the name of a secret, of a configuration, of a record. */
  readonly name: string;
  /** The result of the call. */
  readonly makes: Exclude<EffectResult, 'kept' | 'failed' | 'unchanged'>;
  readonly figures?: StepFigures | undefined;
}

/** `unchanged`: there was nothing to do, or it is not possible yet. */
export type EffectResult =
  | 'kept'
  | 'created'
  | 'updated'
  | 'renewed'
  | 'recreated'
  | 'removed'
  | 'unchanged'
  | 'failed';

/** The result for one thing in this run. */
export interface Effect {
  readonly resource: PlannedChange['resource'];
  readonly name: string;
  readonly result: EffectResult;
  /** The call; absent for a thing that was kept. */
  readonly code?: StepCode | undefined;
  readonly figures?: StepFigures | undefined;
  /** How long the call took. */
  readonly milliseconds?: number | undefined;
  /** Why it failed; absent if the failure has no code. */
  readonly failure?: FailureCode | undefined;
}
