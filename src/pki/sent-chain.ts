/** What of a chain is sent. A device has the root that it trusts, so that the root need not be sent (RFC 8446, section 4.4.2). */
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';

/** Whether the root is imported into ACM with the certificates that lead to it, and so is sent to devices. */
export type ChainRoot = 'include' | 'omit';

/** `chain`: PEM, the certificates after the leaf. Throws Failure when one is no certificate. */
export function withoutRoot(chain: readonly string[]): readonly string[] {
  return chain.filter((pem) => !readCertificate(pem).selfSigned);
}

/** As a chain is sent. A leaf that nothing is above sends no root either way. Throws Failure when a PEM is no certificate. */
export function chainRootOf({ chain }: CertificateChain): ChainRoot {
  return withoutRoot(chain).length < chain.length ? 'include' : 'omit';
}
