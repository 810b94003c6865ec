/** What fails for what a certificate is. */
import type { Finding } from './finding.ts';

declare module '../failures.ts' {
  interface FailureFigures {
    'server-certificate-unusable':
      | { readonly why: 'finding'; readonly finding: Finding }
      /** No device that trusts the CA could connect; how is the failure's `said`. */
      | { readonly why: 'handshake' };
  }
}
