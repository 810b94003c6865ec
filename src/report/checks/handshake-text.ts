/** The result of a TLS handshake in words, and what to do about an unreachable server. */
import type { AcceptedFigures, ServedNames, TlsFigures } from '../../verification/tls-figures.ts';
import type { TlsFailure } from '../../verification/tls-observation.ts';

export type Unreachable = Extract<TlsFailure, { kind: 'unreachable' }>;

/** A clause. */
export function handshakeText(handshake: TlsFigures): string {
  switch (handshake.kind) {
    case 'accepted':
      return acceptedText(handshake);
    case 'untrusted':
      return `certificate verify failed (${handshake.code})${servedText(handshake.served)}`;
    case 'wrong-name':
      return `a certificate for another name${servedText(handshake.served)}`;
    case 'refused-by-peer':
      return `the server ended the handshake (alert "${handshake.alert}")`;
    case 'not-tls':
      return `the peer does not speak TLS 1.2 or 1.3 (${handshake.code})`;
    case 'unreachable':
      return `no connection (${codeText(handshake)})`;
  }
}

function acceptedText({ protocol, cipher, alpn, endedBy }: AcceptedFigures): string {
  const negotiated = alpn === undefined ? '' : `, ALPN ${alpn}`;
  const ending =
    endedBy === undefined
      ? ''
      : `, judged by the certificate served before the server asked for a client certificate (${endedBy})`;
  return `accepted, ${protocol} ${cipher}${negotiated}${ending}`;
}

function servedText(served: ServedNames | undefined): string {
  return served === undefined
    ? ''
    : `: ${served.subject || noName} issued by ${served.issuer || noName}`;
}

const noName = 'an empty name';

function codeText({ call, code }: Unreachable): string {
  return call === undefined ? code : `${call} ${code}`;
}

/** node:dns's codes for a name without an address. */
const nameCodes: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'ENODATA',
  'ESERVFAIL',
  'EREFUSED',
  'ETIMEOUT',
  'EAI_AGAIN',
]);

/** Codes of network problems: no route, or no answer. */
const routeCodes: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/** What to do about an unreachable server. */
export function unreachableRemedy({ code, call }: Omit<Unreachable, 'kind'>): string {
  if (nameCodes.has(code)) {
    return 'The local resolver returned no address. If the dns check passes, the zone is not delegated to these name servers, or the resolver has cached a negative answer (until the SOA negative TTL expires).';
  }
  if (call !== undefined) {
    return 'The DNS server is not reachable from the runner. Allow outgoing DNS (port 53), or set dns-resolver to another server.';
  }
  if (routeCodes.has(code)) {
    return "No route to the port. Allow outgoing TCP to it in every firewall on the way, including the runner's own.";
  }
  switch (code) {
    case 'ECONNREFUSED':
      return 'Nothing listens on that port. Check that mqtt-port is 8883 or 443 and that the domain points to the endpoint.';
    case 'ECONNRESET':
      return 'The connection was cut off. Check that this account and region has an ENABLED domain configuration for the domain, and that no firewall or proxy interferes.';
    default:
      return 'Check that the port is reachable from the runner and belongs to the endpoint.';
  }
}
