/** The verification of a served chain where Node never comes to it. */
import { X509Certificate } from 'node:crypto';
import { type CertificateFacts, readCertificate } from '../pki/facts.ts';
import { findAnchor, pathFaults } from '../pki/trust-path.ts';
import { ExtendedKeyUsage } from '../pki/x509.ts';
import type { ServedChain } from './tls-observation.ts';

export type Verdict =
  | { readonly kind: 'accepted' }
  /** `code`: the name Node has for the same fault. */
  | { readonly kind: 'untrusted'; readonly code: string }
  | { readonly kind: 'wrong-name' };

export interface Verification {
  readonly servername: string;
  /** PEM: these roots and no others. */
  readonly trust: readonly string[];
  readonly now: Date;
}

/**
 * Verifies as OpenSSL would after the handshake (RFC 5280, section 6.1; RFC 9525): the path to a trusted root, each link's
 * signature and right to sign, the dates, serverAuth, the name.
 */
export function verifyServed(
  { certificate, chain }: ServedChain,
  { servername, trust, now }: Verification,
): Verdict {
  const leaf = readCertificate(certificate);
  const code = pathFault([leaf, ...chain.map(readCertificate)], trust.map(readCertificate), now);
  if (code !== undefined) {
    return { kind: 'untrusted', code };
  }
  const { extendedKeyUsage } = leaf;
  if (extendedKeyUsage.length > 0 && !extendedKeyUsage.includes(ExtendedKeyUsage.serverAuth)) {
    return { kind: 'untrusted', code: 'INVALID_PURPOSE' };
  }
  return new X509Certificate(certificate).checkHost(servername) === undefined
    ? { kind: 'wrong-name' }
    : { kind: 'accepted' };
}

function pathFault(
  path: readonly [CertificateFacts, ...CertificateFacts[]],
  trust: readonly CertificateFacts[],
  now: Date,
): string | undefined {
  // The shortest way to a root, as OpenSSL prefers it: what was sent beyond does not matter.
  const trusted = path
    .map((_, index) => path.slice(0, index + 1))
    .map((links) => ({ links, anchor: findAnchor(links, trust) }))
    .find(({ anchor }) => anchor !== undefined);
  if (trusted?.anchor === undefined) {
    return unknownIssuer(path);
  }
  const links = [...trusted.links, trusted.anchor];
  if (pathFaults(trusted.links.slice(1), path[0]).length > 0) {
    return 'INVALID_CA';
  }
  if (links.some(({ notBefore }) => now < notBefore)) {
    return 'CERT_NOT_YET_VALID';
  }
  return links.some(({ notAfter }) => now > notAfter) ? 'CERT_HAS_EXPIRED' : undefined;
}

function unknownIssuer(path: readonly [CertificateFacts, ...CertificateFacts[]]): string {
  const alone = path.length === 1;
  if (path.at(-1)?.selfSigned) {
    return alone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
  }
  return alone ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
}
