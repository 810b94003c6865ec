/** Failures about certificates. */
import type { Finding } from './finding.ts';

declare module '../failures.ts' {
  interface FailureFigures {
    'server-certificate-unusable':
      | { readonly why: 'finding'; readonly finding: Finding }
      /** No device that trusts the CA could connect; the failure's `said` has the reason. */
      | { readonly why: 'handshake' };
  }
}
