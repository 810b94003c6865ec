/** Failures about what may be imported under a server certificate's ARN. */
import type { Reason, RenewalReason } from '../../context/reason.ts';
import type { ReimportRefusal } from './reimport-refusal.ts';

declare module '../../failures.ts' {
  interface FailureFigures {
    'reimport-impossible': { readonly arn: string; readonly obstacle: ReimportRefusal };
    'replace-required':
      | {
          readonly why: 'configuration';
          readonly domain: string;
          readonly name: string;
          readonly difference: Reason<'other-service-type' | 'other-certificate-required'>;
        }
      /** The certificate must be renewed because of `reason`, and cannot be renewed under its ARN. */
      | {
          readonly why: 'certificate';
          readonly arn: string;
          readonly reason: RenewalReason;
          readonly obstacle: ReimportRefusal;
        };
  }
}
