/** Failures about certificates and CAs. */
import type { Finding } from './finding.ts';
import type { MaterialProblem, PathProblem, SuccessionProblem } from './problem.ts';

/** What is wrong in the secret of a CA. */
export type CaChange =
  /** This run created the secret. */
  | { readonly kind: 'overwritten' }
  | { readonly kind: 'other-certificates'; readonly of: string }
  | { readonly kind: 'other-certificate' }
  | { readonly kind: 'no-cross-certificate' }
  /** `missing`: the name of the secret with the key. */
  | { readonly kind: 'untagged'; readonly domain: string; readonly missing: string }
  | { readonly kind: 'unreadable'; readonly problems: readonly MaterialProblem[] }
  | { readonly kind: 'not-successor'; readonly problem: SuccessionProblem }
  | {
      readonly kind: 'other-fingerprint';
      readonly subject: string;
      readonly fingerprint: string;
      readonly tag: string;
      readonly tagged: string;
    };

declare module '../failures.ts' {
  interface FailureFigures {
    'server-certificate-unusable':
      | { readonly why: 'finding'; readonly finding: Finding }
      /** No device that trusts the CA could connect; the failure's `said` has the reason. */
      | { readonly why: 'handshake' };
    'ca-unreadable': {
      readonly secretId: string;
      /** Absent: the secret exists, but has no value. */
      readonly problems?: readonly MaterialProblem[] | undefined;
    };
    'ca-changed': { readonly secretId: string; readonly change: CaChange };
    'ca-unusable':
      | { readonly why: 'signature' }
      | { readonly why: 'chain'; readonly problem: PathProblem };
    'cross-sign-impossible':
      | { readonly why: 'chain'; readonly problem: PathProblem }
      | { readonly why: 'life'; readonly ca: string; readonly life: LifeProblem };
  }
}
