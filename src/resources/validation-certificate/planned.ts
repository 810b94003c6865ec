/** The plan for the validation certificate and its record. */

export type ValidationCertificatePlan =
  | { readonly do: 'keep'; readonly arn: string }
  /** Requested by an earlier run and not issued yet. */
  | { readonly do: 'await'; readonly arn: string; readonly deferrable?: Deferrable | undefined }
  /** `token`: RequestCertificate's idempotency token. */
  | {
      readonly do: 'request';
      readonly token: string;
      readonly deferrable?: Deferrable | undefined;
    };

/** A configuration exists and is served without a valid validation certificate: the run does not fail if a new one is not issued. */
export interface Deferrable {
  /** The ARN of one that ACM should have renewed by now, and that is still valid. */
  readonly meanwhile: string | undefined;
}

export type ValidationRecordPlan =
  | { readonly do: 'keep' }
  /** ACM has not published the record yet, or the record does not exist in DNS: it is created as soon as it is known. */
  | { readonly do: 'write' }
  | { readonly do: 'by-hand' };
