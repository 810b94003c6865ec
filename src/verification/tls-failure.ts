import type { TLSSocket } from 'node:tls';
import { codeOf, describeError } from '../pki/native-error.ts';
import type { ServedChain, TlsFailure } from './tls-observation.ts';

/** OpenSSL's reasons for alerts that came from the peer: SSL_R_SSLV3_ALERT_…, SSL_R_TLSV1_…, SSL_R_TLSV13_…, as Node spells them. */
const alertCode = /^ERR_SSL_(?:SSL\/TLS|SSLV3|TLSV1|TLSV13)_(?:ALERT_)?(?<alert>[A-Z_]+)$/;

/** The alert that the peer sent, in the words of RFC 8446, section 6: "certificate required"; undefined when it sent none. */
function alertOf(error: unknown): string | undefined {
  const alert = alertCode.exec(codeOf(error) ?? '')?.groups?.alert;
  return alert?.toLowerCase().replaceAll('_', ' ');
}

/** What an error of the connection means. Call it in the error's own event: Node releases the handshake right after. */
export function tlsFailure(
  socket: TLSSocket,
  error: Error,
  served: ServedChain | undefined,
): TlsFailure {
  const code = codeOf(error) ?? describeError(error);
  const seen = served && { served };
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return { kind: 'wrong-name', ...seen };
  }
  // Node sets this only if the verification failed.
  if (socket.authorizationError) {
    // Node has no code for some of OpenSSL's reasons and only passes their text.
    return { kind: 'untrusted', code: code === 'UNSPECIFIED' ? error.message : code, ...seen };
  }
  const alert = alertOf(error);
  if (alert !== undefined) {
    return { kind: 'refused-by-peer', alert, ...(provedKeyPossession(socket) && seen) };
  }
  return code.startsWith('ERR_SSL_')
    ? { kind: 'not-tls', code }
    : { kind: 'unreachable', code, ...lookupOf(error, code) };
}

/**
 * Whether a TLS 1.2 server has shown that it holds the leaf's private key: OpenSSL takes an ephemeral key only with the leaf's
 * signature over it and this handshake's random values (RFC 5246, section 7.4.3). A certificate alone proves nothing: anybody can
 * present it.
 */
function provedKeyPossession(socket: TLSSocket): boolean {
  if (socket.getProtocol() !== 'TLSv1.2') {
    return false;
  }
  const ephemeral = socket.getEphemeralKeyInfo();
  return ephemeral !== null && 'type' in ephemeral && ephemeral.type !== undefined;
}

/** node:dns's codes for a name without an address, which no connection error has. */
const nameCodes: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'ENODATA',
  'ESERVFAIL',
  'EREFUSED',
  'ETIMEOUT',
  'EAI_AGAIN',
]);

/** node:dns's system calls: queryA, queryAaaa, queryCname, …, getaddrinfo. */
const lookupCall = /^(?:query[A-Z]\w*|getaddrinfo)$/;

/** The look-up that failed with a code that a connection may also have: ECONNREFUSED. */
function lookupOf(error: Error, code: string): { readonly call?: string | undefined } {
  const call = 'syscall' in error ? String(error.syscall) : '';
  return lookupCall.test(call) && !nameCodes.has(code) ? { call } : {};
}
