/** The result of a TLS handshake. */
import { X509Certificate } from 'node:crypto';
import type { CertificateChain } from '../pki/material.ts';

/** The leaf and the CA certificates sent with it; the last one may be a trusted root that completes the path and was not sent. */
export type ServedChain = CertificateChain;

export interface TlsAccepted {
  readonly kind: 'accepted';
  /** Of the leaf: SHA-256 over the DER, upper-case hex with colons. */
  readonly fingerprint: string;
  readonly served: ServedChain;
  readonly protocol: string;
  readonly cipher: string;
  readonly alpn: string | undefined;
  /** The alert by which a TLS 1.2 server ended the handshake after its own part, because it requires a client certificate. */
  readonly endedBy?: string | undefined;
}

/** `served` is absent if nothing could be read. */
export type TlsFailure =
  /** The certificate does not verify; `code` is Node's name for OpenSSL's reason. */
  | { readonly kind: 'untrusted'; readonly code: string; readonly served?: ServedChain | undefined }
  /** The certificate verifies but is for other names. */
  | { readonly kind: 'wrong-name'; readonly served?: ServedChain | undefined }
  /**
   * The server ended the handshake; `alert` as RFC 8446, section 6, names it: "unknown ca". `served` only if the server had proved
   * possession of the leaf's private key.
   */
  | {
      readonly kind: 'refused-by-peer';
      readonly alert: string;
      readonly served?: ServedChain | undefined;
    }
  /** The answer is not TLS 1.2 or 1.3. */
  | { readonly kind: 'not-tls'; readonly code: string }
  /**
   * No connection, or an interrupted one: ENOTFOUND, ECONNREFUSED, ECONNRESET, ETIMEDOUT, …. `call`: the system call of a look-up
   * (queryA), if the code could also be a connection's.
   */
  | { readonly kind: 'unreachable'; readonly code: string; readonly call?: string | undefined };

export type TlsObservation = TlsAccepted | TlsFailure;

/**
 * The only reasons which prove that the trusted roots do not cover a server: no path to any of them could be built. In
 * X509_verify_cert's terms: no issuer for the only certificate sent, for the last one sent, for one on the way; or a self-signed
 * certificate, alone or at the end, that is not among the roots. Anything else (expired, another name, wrong purpose, a dead port)
 * occurs regardless of the trusted roots, and so says nothing about trust.
 */
const unknownIssuerCodes: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
]);

/** True if the handshake failed because the certificate chains to none of the trusted roots. */
export function isUnknownIssuer(observation: TlsObservation): boolean {
  return observation.kind === 'untrusted' && unknownIssuerCodes.has(observation.code);
}

/** True if the served certificate is the account endpoint's own, which IoT Core presents for unknown names. */
export function isDefaultCertificate(observation: TlsObservation, iotEndpoint: string): boolean {
  const served = 'served' in observation ? observation.served : undefined;
  return (
    served !== undefined &&
    new X509Certificate(served.certificate).checkHost(iotEndpoint) !== undefined
  );
}
