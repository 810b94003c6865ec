/** What a wait observed, as a clause. */
import type { Seen } from '../context/seen.ts';
import { instant } from '../days.ts';
import { shortened } from '../errors.ts';
import type { DnsAnswer } from '../verification/dns-answer.ts';
import type { ServedInstead } from '../verification/served.ts';
import { answerText } from './checks/dns-text.ts';
import { handshakeText } from './checks/handshake-text.ts';
import { awsAnswerText } from './failures/aws-text.ts';

/** The limit of a peer's or name server's text. */
const longest = 1_000;

export function seenText(seen: Seen): string {
  return shortened(textOf(seen), longest);
}

function textOf(seen: Seen): string {
  switch (seen.kind) {
    case 'imported-over':
      return 'another run has imported its certificate over this one';
    case 'certificate-not-visible':
      return 'ACM does not return it yet';
    case 'record-not-published':
      return 'ACM has not published its validation record yet';
    case 'validation-pending':
      return `PENDING_VALIDATION; ${recordText(seen)}`;
    case 'configuration-not-found':
      return 'not found yet';
    case 'configuration-outdated':
      return 'still in its previous state';
    case 'configuration-status':
      return `still reported as ${seen.status.toLowerCase()}`;
    case 'configuration-exists':
      return `${seen.name} still exists (${seen.status.toLowerCase()})`;
    case 'served-as-invalid':
      return 'it is served but still reported as INVALID';
    case 'not-served':
      return `${servedText(seen.served)}${invalidClause(seen)}`;
    case 'still-served':
      return `a certificate for ${seen.domain} is still served`;
    case 'endpoint-without-certificate':
      return `the endpoint itself presents no certificate: ${handshakeText(seen.handshake)}`;
    case 'certificate-in-use':
      return 'still in use';
    case 'certificate-exists':
      return 'it still exists';
    case 'change-pending':
      return 'PENDING';
    case 'call-failed':
      return `the call failed: ${awsAnswerText(seen.answer, seen.said ?? '')}`;
    case 'cname':
      return cnameText(seen.answer);
  }
}

function recordText({ missing }: Extract<Seen, { kind: 'validation-pending' }>): string {
  if (!missing) {
    return 'DNS shows its record';
  }
  const { name, answer } = missing;
  return answer.kind === 'found'
    ? `DNS shows ${name} as CNAME ${answer.values.join(', ')}`
    : `DNS does not show ${name}: ${answerText(answer)}`;
}

function cnameText(answer: DnsAnswer): string {
  if (answer.kind === 'found') {
    return `CNAME ${answer.values.join(', ')}`;
  }
  // Without an answer nothing is known about a CNAME.
  return answer.kind === 'nxdomain' || answer.kind === 'nodata'
    ? `no CNAME: ${answerText(answer)}`
    : answerText(answer);
}

/** IoT Core silently ignores a leaf that it cannot use (developer guide, "Managing custom domains"). */
export function servedText(served: ServedInstead): string {
  switch (served.kind) {
    case 'previous':
      return `IoT Core is still serving the previous certificate (expires ${instant(served.notAfter)}, SHA-256 ${served.fingerprint})`;
    case 'default':
      return "the endpoint's default certificate is served";
    case 'none':
      return handshakeText(served.handshake);
  }
}

function invalidClause({ invalid, served }: Extract<Seen, { kind: 'not-served' }>): string {
  return invalid && served.kind !== 'previous'
    ? `; the new one is INVALID so far: ${invalid.detail ?? 'no reason given'}`
    : '';
}
