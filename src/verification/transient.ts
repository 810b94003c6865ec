/** Which findings may be gone a few seconds later, since nothing but the network failed. */
import type { CheckResult } from './check.ts';
import type { MqttFailureFigures } from './check-mqtt.ts';
import type { Unanswered } from './dns-answer.ts';
import type { TlsFigures } from './tls-figures.ts';

/** Of sockets, look-ups included: refused, reset, timed out, no route; getaddrinfo's for a name server that fails. */
const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ESERVFAIL',
  'EREFUSED',
  'ETIMEOUT',
  'ETRUNCATED',
  'EAI_AGAIN',
]);

/**
 * True of a check that says nothing of the domain, as no answer came: from DNS, from the port, in the TLS handshake, or from MQTT
 * before CONNACK. An answer is never transient: no such name, another CNAME, an untrusted certificate, a refusal.
 */
export function isTransient(check: CheckResult): boolean {
  switch (check.code) {
    case 'dns-unanswered':
    case 'validation-dns-unanswered':
      return isUnanswered(check.answer);
    case 'tls-unreachable':
    case 'amazon-root-not-tested':
      return isUnreachable(check.handshake);
    case 'mqtt-no-tls':
    case 'mqtt-closed':
    case 'mqtt-timeout':
      return isBeforeConnack(check.failure);
    default:
      return false;
  }
}

function isUnanswered(answer: Unanswered): boolean {
  return answer.kind !== 'unreachable' || networkCodes.has(answer.code);
}

function isUnreachable(handshake: TlsFigures): boolean {
  return handshake.kind === 'unreachable' && networkCodes.has(handshake.code);
}

function isBeforeConnack(failure: MqttFailureFigures): boolean {
  switch (failure.kind) {
    case 'no-tls':
      return isUnreachable(failure.failure);
    case 'closed':
      return failure.stage === 'CONNECT';
    case 'timeout':
      return failure.stage === 'TCP' || failure.stage === 'TLS' || failure.stage === 'CONNECT';
    default:
      return false;
  }
}
