/** What fails for what is served. */
import type { ServedInstead } from './served.ts';

declare module '../failures.ts' {
  interface FailureFigures {
    'server-certificate-invalid': {
      readonly arn: string;
      /** serverCertificateStatusDetail of DescribeDomainConfiguration. */
      readonly detail?: string;
      readonly served: ServedInstead;
    };
    /** `since`: when ACM has had it. */
    'server-certificate-ignored': { readonly since: Date; readonly served: ServedInstead };
  }
}
