/** Whether a certificate was issued by a public CA, judged by its chain. */

import { extendedKeyUsages } from './certificate-der.ts';
import { elementsOf } from './der.ts';
import { type CertificateFacts, readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import { derOf } from './pem.ts';
import { pathProblems, wayTo } from './trust-path.ts';

export type PublicTrustGap =
  | { readonly code: 'server-auth-missing' }
  /** `issuer`: the name at which the chain ends. */
  | { readonly code: 'root-not-public'; readonly issuer: string };

/**
 * Why a server certificate is not publicly trusted, apart from its validity; undefined if it is.
 *
 * @param roots PEM, one each. Only those whose subject is the issuer of a certificate of the chain are decoded.
 * @throws Failure if a certificate of the chain cannot be read.
 */
export function publicTrustGap(
  { certificate, chain }: CertificateChain,
  roots: readonly string[],
): PublicTrustGap | undefined {
  const leaf = readCertificate(certificate);
  if (!leaf.extendedKeyUsage.includes(extendedKeyUsages.serverAuth)) {
    return { code: 'server-auth-missing' };
  }
  const path = [leaf, ...chain.map(readCertificate)];
  const isTrusted = issuersAmong(path, roots).some((root) => {
    const [first, ...authorities] = wayTo(path, root) ?? [];
    return first !== undefined && pathProblems(authorities, first).length === 0;
  });
  return isTrusted ? undefined : { code: 'root-not-public', issuer: path.at(-1)?.issuer ?? '' };
}

function issuersAmong(
  path: readonly CertificateFacts[],
  roots: readonly string[],
): readonly CertificateFacts[] {
  const issuers = path.map(issuerName);
  return roots
    .filter((root) => {
      const der = Buffer.from(root.replace(/-----[^-]+-----/g, ''), 'base64');
      return issuers.some((issuer) => der.includes(issuer));
    })
    .map(readCertificate);
}

/** The issuer's name in DER: the fourth element of a version 3 tbsCertificate (RFC 5280, 4.1). */
function issuerName({ pem }: CertificateFacts): Buffer {
  const [tbsCertificate = Buffer.alloc(0)] = elementsOf(derOf(pem));
  const [, , , issuer = tbsCertificate] = elementsOf(tbsCertificate);
  return issuer;
}
