/** How both probes open a connection: as a device does, with only the device's trust. */
import { X509Certificate } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { type ConnectionOptions, connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { servedChain } from './served-chain.ts';
import { type TlsCredentials, tlsContextOf } from './tls-context.ts';
import { tlsFailure } from './tls-failure.ts';
import type { ServedChain, TlsFailure } from './tls-observation.ts';

export interface TlsPeer extends TlsCredentials {
  readonly host: string;
  readonly port: number;
  /** SNI, and the name that the certificate must cover. */
  readonly servername: string;
  readonly lookup: LookupFunction;
}

export interface ConnectionListener {
  /** The handshake succeeded and the server is verified. */
  readonly secured: (served: ServedChain) => void;
  /** The connection ended, before or after the handshake; called one or more times. */
  readonly lost: (failure: TlsFailure) => void;
}

/** Starts to connect. The caller destroys the socket; its errors are handled until then. */
export function openTls(peer: TlsPeer, { secured, lost }: ConnectionListener): TLSSocket {
  const socket = connect(connectionTo(peer));
  let served: ServedChain | undefined;
  const look = (): ServedChain | undefined => {
    served ??= servedChain(socket);
    return served;
  };
  // Runs before Node's own listener, which destroys the socket and the peer certificates if the verification fails.
  socket.prependOnceListener('secure', look);
  socket.once('secureConnect', () => {
    const shown = look();
    if (shown === undefined) {
      lost({ kind: 'untrusted', code: 'no certificate' });
    } else {
      secured(shown);
    }
  });
  // Stays after the handshake: a TLS 1.3 server may refuse the client only then.
  socket.on('error', (error) => lost(tlsFailure(socket, error, look())));
  socket.once('close', () => lost({ kind: 'unreachable', code: 'ECONNRESET' }));
  return socket;
}

/** The server is always verified. @throws Error if OpenSSL does not accept a PEM. */
export function connectionTo(peer: TlsPeer): ConnectionOptions {
  return {
    host: peer.host,
    port: peer.port,
    servername: peer.servername,
    lookup: peer.lookup,
    secureContext: tlsContextOf(peer),
    rejectUnauthorized: true,
    checkServerIdentity: nameProblem,
    ALPNProtocols: alpnFor(peer.port),
  };
}

/**
 * OpenSSL's name check instead of Node's, which also accepts a SAN with a trailing dot: that is not a valid DNS name in a
 * certificate (RFC 5280, section 4.2.1.6), and TLS libraries of devices refuse it.
 */
function nameProblem(servername: string, { raw }: PeerCertificate): Error | undefined {
  return new X509Certificate(raw).checkHost(servername) === undefined
    ? Object.assign(new Error(`the certificate is not for ${servername}`), {
        code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      })
    : undefined;
}

/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with a client certificate needs this on 443. */
function alpnFor(port: number): string[] {
  return port === 443 ? ['x-amzn-mqtt-ca'] : [];
}
