/** What fails for what a server certificate's ARN may hold next. */
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
      /** The certificate must be renewed for `reason`, and not under its ARN. */
      | {
          readonly why: 'certificate';
          readonly arn: string;
          readonly reason: RenewalReason;
          readonly obstacle: ReimportRefusal;
        };
  }
}
