/** Makes one TLS handshake, verified as a device does. */
import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { attempt } from './attempt.ts';
import { openTls, type TlsPeer } from './open-tls.ts';
import type { ServedChain, TlsAccepted, TlsFailure, TlsObservation } from './tls-observation.ts';
import { type PeerExpectation, verifyServed } from './verify-served.ts';

export type { TlsObservation } from './tls-observation.ts';

export interface TlsTarget extends TlsPeer {
  readonly timeoutMs?: number | undefined;
  readonly signal: AbortSignal;
  readonly now: Date;
}

const defaultTimeoutMs = 10_000;

/**
 * Verifies the server's side of TLS, with or without a client certificate. In TLS 1.3, and in TLS 1.2 with an optional client
 * certificate, the client verifies the server before the server judges the client: Node's verification decides, and what the
 * server does to the client afterwards does not count. A TLS 1.2 server that requires a client certificate ends the handshake
 * before Node verifies anything, with the same alert whatever is trusted; then `verifyServed` verifies the chain it sent, so that
 * the alert counts neither as trust nor as distrust.
 *
 * @throws the signal's reason if aborted.
 */
export function probeTls(target: TlsTarget): Promise<TlsObservation> {
  const limits = {
    timeoutMs: target.timeoutMs ?? defaultTimeoutMs,
    late: (): TlsObservation => ({ kind: 'unreachable', code: 'ETIMEDOUT' }),
    signal: target.signal,
  };
  return attempt(limits, (settle) => {
    const socket = openTls(target, {
      secured: (served) => settle(accepted(socket, served)),
      lost: (failure) => settle(judged(socket, failure, target)),
    });
    return () => socket.destroy();
  });
}

function accepted(socket: TLSSocket, served: ServedChain): TlsAccepted {
  return {
    kind: 'accepted',
    fingerprint: new X509Certificate(served.certificate).fingerprint256,
    served,
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher()?.standardName ?? 'unknown',
    alpn: socket.alpnProtocol || undefined,
  };
}

/** A server that ended the handshake itself is judged by the chain it sent; every other failure is returned unchanged. */
function judged(
  socket: TLSSocket,
  failure: TlsFailure,
  verification: PeerExpectation,
): TlsObservation {
  if (failure.kind !== 'refused-by-peer' || failure.served === undefined) {
    return failure;
  }
  const { served, alert } = failure;
  const verdict = verifyServed(served, verification);
  switch (verdict.kind) {
    case 'accepted':
      return { ...accepted(socket, served), endedBy: alert };
    case 'undecided':
      return failure;
    default:
      return { ...verdict, served };
  }
}
