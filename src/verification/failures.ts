/** What fails for what is served, and for what proves the domain. */
import type { Unfitness } from './public-certificate.ts';
import type { CutOffClass } from './rollover-forecast.ts';
import type { ServedInstead } from './served.ts';

declare module '../failures.ts' {
  interface FailureFigures {
    'validation-certificate-unusable': { readonly domain: string; readonly arn: string } & (
      | { readonly why: 'missing' }
      /** `issued-unfit`: it showed when the certificate that was waited for was issued. */
      | { readonly why: 'unfit' | 'issued-unfit'; readonly unfit: Unfitness }
      | { readonly why: 'names'; readonly names: readonly string[] }
      | { readonly why: 'status'; readonly status: string }
    );
    'server-certificate-invalid': {
      readonly arn: string;
      /** serverCertificateStatusDetail of DescribeDomainConfiguration. */
      readonly detail?: string;
      readonly served: ServedInstead;
    };
    /** Declared classes that a step of a rollover would cut off. */
    'rollover-cuts-off-devices': {
      readonly step: 'begin' | 'finish';
      readonly classes: readonly CutOffClass[];
    };
    /** `since`: when ACM has had it. */
    'server-certificate-ignored': { readonly since: Date; readonly served: ServedInstead };
  }
}
