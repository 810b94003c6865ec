/** One TLS handshake, verified as a device verifies it. */
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
 * Proves the server's side of TLS, with or without a client certificate. In TLS 1.3 the client has verified the server before the
 * server looks at the client, and so it is in TLS 1.2 where a client certificate is asked for but not demanded: the
 * handshake as Node verifies it decides, and what the server does to the client afterwards does not count. A TLS 1.2 server
 * that demands one ends the handshake before Node verifies anything, with the same alert whatever is trusted; there the
 * chain it served is verified by `verifyServed`, so that the alert is taken neither for trust nor for distrust.
 *
 * @throws the signal's reason when that is aborted.
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

/** A server that ended the handshake itself is judged by the chain it served; every other failure is what it is. */
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
