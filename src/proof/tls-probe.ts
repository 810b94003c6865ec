/** One TLS handshake, verified as a device verifies it, and what came of it as data. */
import type { X509Certificate } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { ClientIdentity } from '../inputs/settings.ts';
import { faultOfServed } from './by-hand.ts';

export interface TlsTarget {
  readonly host: string;
  readonly port: number;
  /** SNI, and the name that the certificate must cover. */
  readonly servername: string;
  /** PEM: these roots and no others. */
  readonly trust: readonly string[];
  readonly lookup: LookupFunction;
  readonly clientIdentity?: ClientIdentity;
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
  readonly now: Date;
}

export type TlsObservation =
  | {
      readonly kind: 'accepted';
      /** SHA-256 over the DER, upper-case hex with colons. */
      readonly fingerprint: string;
      readonly protocol: string;
      readonly cipher: string;
      readonly alpn: string | undefined;
    }
  /** The certificate was refused: it leads to none of the roots, lacks serverAuth, is expired, …. */
  | { readonly kind: 'untrusted'; readonly code: string; readonly served: string | undefined }
  /** The certificate is for other names. */
  | { readonly kind: 'wrong-name'; readonly served: string | undefined }
  /** The server ended the handshake with an alert, or spoke something that is not TLS. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No connection: name unknown, port closed, time-out, reset. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with client certificates on 443 needs this ALPN. */
export function alpnFor(port: number): string[] {
  return port === 443 ? ['x-amzn-mqtt-ca'] : [];
}

/**
 * Codes by which OpenSSL says that a certificate leads to none of the roots: the only ones that prove that a trust does not accept
 * a server. A wrong name, an expired certificate or a dead port prove nothing about the roots.
 */
const unknownIssuerCodes: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/** True when the handshake failed because the certificate leads to none of the roots. */
export function isUnknownIssuer(observation: TlsObservation): boolean {
  return observation.kind === 'untrusted' && unknownIssuerCodes.has(observation.code);
}

const verifyCodes: ReadonlySet<string> = new Set([
  ...unknownIssuerCodes,
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'CERT_CHAIN_TOO_LONG',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
]);

/**
 * TLS 1.3 is preferred: there the client has verified the server before the server looks at the client, so the server's side is
 * proven with or without a client certificate. In TLS 1.2 a server that demands one ends the handshake with an alert before Node
 * verifies anything, for the right trust and the wrong one alike; the peer has proven its key by then (RFC 5246, 7.4.3), and its
 * chain is examined by hand. Without a chain to examine it is `refused`, which neither proves nor disproves trust.
 */
export function probeTls(target: TlsTarget): Promise<TlsObservation> {
  if (target.signal.aborted) {
    return Promise.resolve({ kind: 'unreachable', code: 'ABORTED' });
  }
  return new Promise((resolve) => {
    const socket = connect({
      host: target.host,
      port: target.port,
      servername: target.servername,
      ca: [...target.trust],
      lookup: target.lookup,
      ALPNProtocols: alpnFor(target.port),
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(target.clientIdentity && {
        cert: target.clientIdentity.certificate,
        key: target.clientIdentity.privateKey,
      }),
    });
    const settle = (observation: TlsObservation): void => {
      target.signal.removeEventListener('abort', cancel);
      resolve(observation);
      socket.destroy();
    };
    const cancel = (): void => settle({ kind: 'unreachable', code: 'ABORTED' });
    target.signal.addEventListener('abort', cancel);
    socket.setTimeout(target.timeoutMs ?? 10_000, () =>
      settle({ kind: 'unreachable', code: 'ETIMEDOUT' }),
    );
    socket.once('secureConnect', () => settle(accepted(socket)));
    // Stays after the handshake: a TLS 1.3 server may refuse the client only then.
    socket.on('error', (error) => settle(failed(socket, error, target)));
    socket.once('close', () => settle({ kind: 'unreachable', code: 'ECONNRESET' }));
  });
}

function accepted(socket: TLSSocket): TlsObservation {
  const served = socket.getPeerX509Certificate();
  if (!socket.authorized || !served) {
    return { kind: 'untrusted', code: String(socket.authorizationError), served: describe(served) };
  }
  return acceptedBy(socket, served);
}

function acceptedBy(socket: TLSSocket, leaf: X509Certificate): TlsObservation {
  return {
    kind: 'accepted',
    fingerprint: leaf.fingerprint256,
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher()?.standardName ?? 'unknown',
    alpn: socket.alpnProtocol || undefined,
  };
}

function failed(socket: TLSSocket, error: Error, target: TlsTarget): TlsObservation {
  const code = 'code' in error ? String(error.code) : error.message;
  const leaf = socket.getPeerX509Certificate();
  const isAlert = /^ERR_SSL_.*_ALERT_/.test(code);
  const found = isAlert && leaf ? faultOfServed(leaf, target) : code;
  const served = describe(leaf);
  if (found === undefined && leaf) {
    return acceptedBy(socket, leaf);
  }
  if (found === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return { kind: 'wrong-name', served };
  }
  if (found !== undefined && verifyCodes.has(found)) {
    return { kind: 'untrusted', code: found, served };
  }
  return code.startsWith('ERR_SSL_') ? { kind: 'refused', code } : { kind: 'unreachable', code };
}

function describe(certificate: X509Certificate | undefined): string | undefined {
  return certificate && `${oneLine(certificate.subject)} issued by ${oneLine(certificate.issuer)}`;
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ') || 'an empty name';
}

/** In words, for a person. */
export function tellTls(observation: TlsObservation): string {
  switch (observation.kind) {
    case 'accepted':
      return `accepted, ${observation.protocol} ${observation.cipher}`;
    case 'untrusted':
      return `certificate verify failed (${observation.code})${observation.served ? `: ${observation.served}` : ''}`;
    case 'wrong-name':
      return `a certificate for another name${observation.served ? `: ${observation.served}` : ''}`;
    case 'refused':
      return `refused by the server (${observation.code})`;
    case 'unreachable':
      return `no connection (${observation.code})`;
  }
}
