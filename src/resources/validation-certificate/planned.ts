/** What is to be done about the validation certificate and its record. */

export type ValidationCertificatePlan =
  | { readonly do: 'keep'; readonly arn: string }
  /** Requested by an earlier run and not issued yet. */
  | { readonly do: 'await'; readonly arn: string; readonly deferrable?: Deferrable }
  /** `token`: RequestCertificate's idempotency token. */
  | { readonly do: 'request'; readonly token: string; readonly deferrable?: Deferrable };

/** A configuration stands already and is served without a validation certificate: the run does not fail for want of another one. */
export interface Deferrable {
  /** The ARN of one that ACM should have renewed by now, and that still proves the domain. */
  readonly meanwhile: string | undefined;
}

export type ValidationRecordPlan =
  | { readonly do: 'keep' }
  /** ACM has not told the record yet, or told one that does not stand: it is written as soon as it is known. */
  | { readonly do: 'write' }
  | { readonly do: 'by-hand' };
