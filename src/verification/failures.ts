/** Failures about the served certificate and the validation certificate. */
import type { Unfitness } from './public-certificate.ts';
import type { CutOffClass } from './rollover-forecast.ts';
import type { ServedInstead } from './served.ts';

declare module '../failures.ts' {
  interface FailureFigures {
    'validation-certificate-unusable': { readonly domain: string; readonly arn: string } & (
      | { readonly why: 'missing' }
      /** `issued-unfit`: detected when the awaited certificate was issued. */
      | { readonly why: 'unfit' | 'issued-unfit'; readonly unfit: Unfitness }
      | { readonly why: 'names'; readonly names: readonly string[] }
      | { readonly why: 'status'; readonly status: string }
    );
    'server-certificate-invalid': {
      readonly arn: string;
      /** serverCertificateStatusDetail of DescribeDomainConfiguration. */
      readonly detail?: string | undefined;
      readonly served: ServedInstead;
    };
    /** Declared classes that a step of a rollover would cut off. */
    'rollover-cuts-off-devices': {
      readonly step: 'begin' | 'finish';
      readonly classes: readonly CutOffClass[];
    };
    /** `since`: since when ACM has it. */
    'server-certificate-ignored': { readonly since: Date; readonly served: ServedInstead };
  }
}
