import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { ServedChain } from './tls-observation.ts';

/**
 * The certificates that the server has sent so far; undefined if none. Read only with getPeerCertificate: in Node 24.21
 * getPeerX509Certificate empties what it reads, after which Node's own name check finds no certificate.
 */
export function servedChain(socket: TLSSocket): ServedChain | undefined {
  const [certificate, ...chain] = pathFrom(socket.getPeerCertificate(true));
  return certificate === undefined ? undefined : { certificate, chain };
}

/** PEM, leaf first. Node returns an empty object or null if there is no certificate, and lists a self-signed one as its own issuer. */
function pathFrom(leaf: Partial<DetailedPeerCertificate> | null): readonly string[] {
  const path = new Map<string, string>();
  for (
    let link = leaf;
    link?.raw && link.fingerprint256 && !path.has(link.fingerprint256);
    link = link.issuerCertificate ?? null
  ) {
    path.set(link.fingerprint256, new X509Certificate(link.raw).toString());
  }
  return [...path.values()];
}
