import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../../src/verification/check.ts';
import type { MqttFailureFigures } from '../../../src/verification/check-mqtt.ts';
import type { Unanswered } from '../../../src/verification/dns-answer.ts';
import type { TlsFailureFigures } from '../../../src/verification/tls-figures.ts';
import { isTransient } from '../../../src/verification/transient.ts';
import { domain, iotEndpoint } from '../../support/snapshots.ts';

const result = 'fail';

const dns = (answer: Unanswered): CheckResult => ({
  id: 'dns',
  result,
  code: 'dns-unanswered',
  domain,
  answer,
});

const tls = (code: string): CheckResult => ({
  id: 'tls-private-ca',
  result,
  code: 'tls-unreachable',
  handshake: { kind: 'unreachable', code },
});

const amazonRoot = (handshake: TlsFailureFigures): CheckResult => ({
  id: 'tls-amazon-root',
  result,
  code: 'amazon-root-not-tested',
  handshake,
});

const mqtt = (failure: MqttFailureFigures): CheckResult => ({
  id: 'mqtt',
  result,
  code: `mqtt-${failure.kind}`,
  v311: failure,
  failure,
});

const refused = { by: 'CONNACK', code: 5, meaning: 'not authorized' } as const;

describe('a finding', () => {
  it.each<[string, CheckResult]>([
    ['SERVFAIL', dns({ kind: 'servfail' })],
    ['REFUSED', dns({ kind: 'refused' })],
    ['a time-out of DNS', dns({ kind: 'timeout' })],
    ['a closed DNS port', dns({ kind: 'unreachable', code: 'ECONNREFUSED' })],
    ['an answer truncated over TCP', dns({ kind: 'unreachable', code: 'ETRUNCATED' })],
    ['a closed port', tls('ECONNREFUSED')],
    ['a reset', tls('ECONNRESET')],
    ['a port that does not answer', tls('ETIMEDOUT')],
    ['no route', tls('EHOSTUNREACH')],
    ['SERVFAIL at the look-up', tls('ESERVFAIL')],
    ['the same by getaddrinfo', tls('EAI_AGAIN')],
    ['a reset under the Amazon root', amazonRoot({ kind: 'unreachable', code: 'ECONNRESET' })],
    ['MQTT closed before CONNACK', mqtt({ kind: 'closed', stage: 'CONNECT' })],
    ['MQTT silent before CONNACK', mqtt({ kind: 'timeout', stage: 'CONNECT' })],
    [
      'MQTT without a connection',
      mqtt({ kind: 'no-tls', failure: { kind: 'unreachable', code: 'ECONNRESET' } }),
    ],
  ])('is transient: %s', (_, check) => {
    expect(isTransient(check)).toBe(true);
  });

  it.each<[string, CheckResult]>([
    ['a pass', { id: 'dns', result: 'pass', domain, iotEndpoint }],
    ['no such name', { id: 'dns', result, code: 'cname-missing', domain, answer: 'nxdomain' }],
    ['another CNAME', { id: 'dns', result, code: 'cname-elsewhere', domain, cname: ['other'] }],
    ['no such name server', dns({ kind: 'unreachable', code: 'ENOTFOUND' })],
    ['no such name at the look-up', tls('ENOTFOUND')],
    [
      'an untrusted certificate',
      amazonRoot({ kind: 'untrusted', code: 'CERT_HAS_EXPIRED', isUnknownIssuer: false }),
    ],
    [
      'a domain out of service',
      {
        id: 'tls-private-ca',
        result,
        code: 'tls-out-of-service',
        handshake: { kind: 'unreachable', code: 'ECONNRESET' },
      },
    ],
    ['a refused CONNECT', mqtt({ kind: 'refused', stage: 'CONNECT', ...refused })],
    ['MQTT closed after CONNACK', mqtt({ kind: 'closed', stage: 'SUBSCRIBE' })],
    ['no message back', mqtt({ kind: 'timeout', stage: 'the message back' })],
  ])('is conclusive: %s', (_, check) => {
    expect(isTransient(check)).toBe(false);
  });
});
