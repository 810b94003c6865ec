/** What OpenSSL would have said of a served chain, where a handshake ended before it could. */
import type { X509Certificate } from 'node:crypto';
import { readCertificate } from '../pki/facts.ts';
import { findAnchor, pathFaults } from '../pki/trust-path.ts';
import { validityFault } from '../pki/validity.ts';

export interface Examination {
  /** The name the leaf must cover. */
  readonly servername: string;
  /** PEM: the roots to lead to. */
  readonly trust: readonly string[];
  readonly now: Date;
}

const serverAuth = '1.3.6.1.5.5.7.3.1';

/**
 * OpenSSL's code for the first thing wrong with the chain; undefined when a device would trust it for the name: every link
 * signed by the next up to a root of `trust`, all valid now, serverAuth, the name covered.
 */
export function faultOfServed(
  leaf: X509Certificate,
  { servername, trust, now }: Examination,
): string | undefined {
  const path = chainOf(leaf).map((certificate) => readCertificate(certificate.toString()));
  const [served, ...authorities] = path;
  if (!served || pathFaults(authorities, served).length > 0) {
    return 'CERT_SIGNATURE_FAILURE';
  }
  const anchor = findAnchor(path, trust.map(readCertificate));
  if (!anchor) {
    return 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
  }
  if ([...path, anchor].some((certificate) => validityFault(certificate, now) !== undefined)) {
    return 'CERT_HAS_EXPIRED';
  }
  if (!served.extendedKeyUsage.includes(serverAuth)) {
    return 'INVALID_PURPOSE';
  }
  return leaf.checkHost(servername) === undefined ? 'ERR_TLS_CERT_ALTNAME_INVALID' : undefined;
}

function chainOf(leaf: X509Certificate): X509Certificate[] {
  const chain = [leaf];
  for (let next = leaf.issuerCertificate; next; next = next.issuerCertificate) {
    if (chain.some((certificate) => next && certificate.fingerprint256 === next.fingerprint256)) {
      break;
    }
    chain.push(next);
  }
  return chain;
}
