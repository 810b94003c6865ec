/** The part of a chain that is sent. A device has its trusted root, so the root need not be sent (RFC 8446, section 4.4.2). */
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';

/** Whether the root is imported into ACM with its chain, and so sent to devices. */
export type ChainRoot = 'include' | 'omit';

/** `chain`: PEM, the certificates after the leaf. Throws Failure if one is not a certificate. */
export function withoutRoot(chain: readonly string[]): readonly string[] {
  return chain.filter((pem) => !readCertificate(pem).selfSigned);
}

/** A chain as it is sent. A self-signed leaf sends no root either way. Throws Failure if a PEM is not a certificate. */
export function chainRootOf({ chain }: CertificateChain): ChainRoot {
  return withoutRoot(chain).length < chain.length ? 'include' : 'omit';
}
