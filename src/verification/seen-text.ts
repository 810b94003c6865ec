/**
 * What a wait saw meanwhile, in words. To be removed as soon as a wait and a failure carry values: src/report/checks has these words
 * for the checks, and nothing but waits and requireReachable may ask here.
 */
import { X509Certificate } from 'node:crypto';
import { shortened } from '../errors.ts';
import type { DnsAnswer } from './dns-answer.ts';
import type { ServedChain, TlsAccepted, TlsFailure, TlsObservation } from './tls-observation.ts';

type Unreachable = Omit<Extract<TlsFailure, { kind: 'unreachable' }>, 'kind'>;

/** In words, for a person. */
export function describeTls(observation: TlsObservation): string {
  switch (observation.kind) {
    case 'accepted':
      return describeAccepted(observation);
    case 'untrusted':
      return `certificate verify failed (${observation.code})${describeServed(observation.served)}`;
    case 'wrong-name':
      return `a certificate for another name${describeServed(observation.served)}`;
    case 'refused-by-peer':
      return `the server ended the handshake (alert "${observation.alert}")`;
    case 'not-tls':
      return `the peer does not speak TLS 1.2 or 1.3 (${observation.code})`;
    case 'unreachable':
      return `no connection (${[observation.call, observation.code].filter((part) => part !== undefined).join(' ')})`;
  }
}

function describeAccepted({ protocol, cipher, alpn, endedBy }: TlsAccepted): string {
  const negotiated = alpn === undefined ? '' : `, ALPN ${alpn}`;
  const ending =
    endedBy === undefined
      ? ''
      : `, judged by the certificate served before the server asked for a client certificate (${endedBy})`;
  return `accepted, ${protocol} ${cipher}${negotiated}${ending}`;
}

function describeServed(served: ServedChain | undefined): string {
  if (served === undefined) {
    return '';
  }
  const { subject, issuer } = new X509Certificate(served.certificate);
  return `: ${oneLine(subject)} issued by ${oneLine(issuer)}`;
}

const longestName = 256;

function oneLine(name: string | undefined): string {
  return shortened((name ?? '').split('\n').join(', '), longestName) || 'an empty name';
}

/** An answer without records, in words that follow "the name servers answered" or stand alone. */
export function describeDns(answer: Exclude<DnsAnswer<unknown>, { kind: 'found' }>): string {
  switch (answer.kind) {
    case 'nxdomain':
      return 'no such name (NXDOMAIN)';
    case 'nodata':
      return 'no record of this type (NODATA)';
    case 'servfail':
      return 'SERVFAIL';
    case 'refused':
      return 'REFUSED';
    case 'timeout':
      return 'no answer in time';
    case 'unreachable':
      return `no answer (${answer.code})`;
  }
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

/** The network's: nothing on the way takes the packet, or nothing gives an answer. */
const routeCodes: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/** What to do about a server that was not reached. */
export function unreachableRemedy({ code, call }: Unreachable): string {
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
