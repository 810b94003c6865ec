/** What the words of a check add to its code: each figure that decides on a sentence. */
import { describe, expect, it } from '@jest/globals';
import type { ExpiryFinding } from '../../../src/pki/finding.ts';
import { checkText } from '../../../src/report/checks/check-text.ts';
import { inputProblemText } from '../../../src/report/input-problem-text.ts';
import type { CheckResult } from '../../../src/verification/check.ts';
import { checkMqtt, skippedWithoutClient } from '../../../src/verification/check-mqtt.ts';
import { checkDefaultEndpoint } from '../../../src/verification/check-tls.ts';
import type { DeviceRefusal } from '../../../src/verification/device-compatibility.ts';
import type { MqttObservation, MqttRefusal } from '../../../src/verification/mqtt-observation.ts';
import type { TlsFailureFigures } from '../../../src/verification/tls-figures.ts';
import { samples } from './check-samples.ts';
import { accepted, endingProvided, expiring, leafLink, noCname, passed } from './checks.ts';

function remedyOf(check: CheckResult): string {
  return checkText(check).remedy ?? '';
}

describe('dns', () => {
  it('says of a name without a CNAME that nothing else may be there', () => {
    const check = { ...noCname, answer: 'nodata' } as const;
    const { seen, remedy } = checkText(check);
    expect(seen).toBe('no CNAME: no record of this type (NODATA)');
    expect(remedy).toContain('a CNAME cannot coexist with them');
  });

  it.each([
    [{ kind: 'servfail' }, 'SERVFAIL'],
    [{ kind: 'refused' }, 'REFUSED'],
    [{ kind: 'timeout' }, 'no answer in time'],
  ] as const)('names %j', (answer, words) => {
    const { iotEndpoint: _, answer: __, ...dns } = noCname;
    const { seen, expected } = checkText({ ...dns, code: 'dns-unanswered', answer });
    expect(seen).toBe(`no CNAME: ${words}`);
    expect(expected).toContain("the account's iot:Data-ATS endpoint");
  });
});

describe('the certificate', () => {
  it('is said to be the one that is served, where it was read there', () => {
    const [issuer] = passed.filter((check) => check.id === 'issuer' && check.result === 'pass');
    expect(issuer && checkText({ ...issuer, asServed: true }).seen).toBe(
      'as served: issued by /CN=CA',
    );
  });

  it('that could not be read sends to the credentials where there were none', () => {
    const check = {
      id: 'issuer',
      result: 'skipped',
      code: 'not-readable',
      awsAsked: false,
    } as const;
    expect(remedyOf(check)).toBe('Run with AWS credentials, and fix tls-private-ca.');
  });

  it('that was provided and misses a requirement is a problem of its inputs, in one line', () => {
    const extendedKeyUsage: readonly string[] = [];
    const finding = {
      id: 'server-auth',
      result: 'fail',
      code: 'server-auth-missing',
      extendedKeyUsage,
    } as const;
    expect(inputProblemText({ inputs: 'server-certificate', found: finding })).toBe(
      'server-certificate: the server certificate fails server-auth: no extendedKeyUsage; required: extendedKeyUsage with serverAuth. Reissue it with extendedKeyUsage = serverAuth.',
    );
    expect(inputProblemText('domain is empty')).toBe('domain is empty');
  });
});

describe('expiry', () => {
  it.each([
    ['owner', false, 'Run rotate with a new server-certificate and server-private-key.'],
    [
      'rotate-or-owner',
      false,
      'Run rotate with ca-private-key to issue a new server certificate, or with a new server-certificate.',
    ],
    [
      'rollover',
      false,
      "Run rotate with rollover: announce (and next-ca-certificate if you provide the CA), and install the new CA's root on the devices before this one expires.",
    ],
    [
      'rollover',
      true,
      "Make every device trust the new CA's root, then run rotate with rollover: finish.",
    ],
  ] as const)('names who renews what is due: %s, in a rollover: %s', (by, isRolling, remedy) => {
    expect(remedyOf({ ...endingProvided, by, isRolling })).toBe(remedy);
  });

  it('says once what two certificates need', () => {
    const due = [leafLink, { ...leafLink, of: 'ca' }, { ...leafLink, of: 'ca' }] as const;
    expect(remedyOf({ ...expiring, due })).toMatch(
      /^Run rotate to issue a new server certificate\. Run rotate with rollover: announce [^.]*\.$/,
    );
  });

  const lapsed = (figures: Partial<Extract<ExpiryFinding, { result: 'fail' }>>) =>
    checkText({
      id: 'expiry',
      result: 'fail',
      code: 'certificate-not-valid',
      by: 'rotate',
      isRolling: false,
      lapse: 'expired',
      link: { ...leafLink, of: 'ca' },
      ...figures,
    });

  it('says of an expired CA that its devices are lost, unless a rollover helps them', () => {
    expect(lapsed({}).remedy).toMatch(/^Create a new CA and install its root on the devices/);
    expect(lapsed({ isRolling: true }).remedy).toContain('rollover: finish');
  });

  it('says from when a certificate is valid', () => {
    expect(lapsed({ lapse: 'not-yet-valid' }).seen).toBe(
      `${leafLink.name} is not valid before 2026-11-19T12:00:00Z`,
    );
  });
});

describe('tls-private-ca', () => {
  it('names each root where devices have one of several', () => {
    const roots = ['/CN=CA', '/CN=CA 2'];
    const handshakes = roots.map((root) => ({ root, handshake: accepted }));
    const ok = 'accepted, TLSv1.3 TLS_AES_128_GCM_SHA256';
    const stored = 'AB';
    expect(checkText({ id: 'tls-private-ca', result: 'pass', stored, handshakes })).toEqual({
      seen: `trusting /CN=CA alone: ${ok}; trusting /CN=CA 2 alone: ${ok}`,
      expected: 'accepted under the private CA, serving the certificate in ACM (SHA-256 AB)',
    });
  });

  it('says that waiting is in vain where IoT Core calls what is stored INVALID', () => {
    const served = { fingerprint: 'CD', notAfter: leafLink.notAfter };
    expect(
      remedyOf({
        id: 'tls-private-ca',
        result: 'fail',
        code: 'tls-other-certificate',
        served,
        isInvalid: true,
      }),
    ).toMatch(/^The certificate in ACM is one that IoT Core cannot serve\./);
  });

  it('says how a TLS 1.2 server was judged that ended the handshake', () => {
    const handshake = { ...accepted, endedBy: 'handshake failure' };
    const check = {
      id: 'tls-private-ca',
      result: 'pass',
      handshakes: [{ root: '/CN=CA', handshake }],
    } as const;
    expect(checkText(check).seen).toContain(
      'judged by the certificate served before the server asked for a client certificate',
    );
  });

  const failed = (handshake: TlsFailureFigures) =>
    remedyOf({ id: 'tls-private-ca', result: 'fail', code: `tls-${handshake.kind}`, handshake });

  it('distinguishes a foreign certificate from one of the CA that is not valid', () => {
    const untrusted = { kind: 'untrusted', code: 'CERT_HAS_EXPIRED' } as const;
    expect(failed({ ...untrusted, isUnknownIssuer: false })).toContain('is not valid: see');
    expect(failed({ ...untrusted, isUnknownIssuer: true })).toContain('chain was imported');
  });

  it.each([
    ['ENOTFOUND', 'If the dns check passes'],
    ['EHOSTUNREACH', 'No route'],
    ['ETIMEDOUT', 'No route'],
    ['ECONNREFUSED', 'Nothing listens'],
    ['ECONNRESET', 'cut off'],
    ['EPIPE', 'reachable from the runner'],
  ])('sends the reader of %s to what it means', (code, words) => {
    expect(failed({ kind: 'unreachable', code })).toContain(words);
  });

  it('distinguishes a DNS server that refuses from a port that does', () => {
    const refused = { kind: 'unreachable', code: 'ECONNREFUSED', call: 'queryA' } as const;
    expect(failed(refused)).toContain('The DNS server is not reachable');
  });
});

describe('tls-default-endpoint', () => {
  it.each([
    [{ kind: 'untrusted', code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'no proxy intercepts TLS'],
    [{ kind: 'unreachable', code: 'ECONNREFUSED' }, 'reachable from the runner'],
    [{ kind: 'not-tls', code: 'ERR_SSL' }, 'The peer is not IoT Core'],
  ] as const)('says for %j: %s', (failure, words) => {
    expect(remedyOf(checkDefaultEndpoint(failure))).toContain(words);
  });

  it('sends to the credentials where the endpoint is not known', () => {
    const check = {
      id: 'tls-default-endpoint',
      result: 'skipped',
      code: 'endpoint-unknown',
    } as const;
    expect(checkText(check)).toEqual({
      seen: "the account's endpoint is not known, and the domain does not point to one",
      expected: "a verdict under Amazon's root",
      remedy: 'Run with AWS credentials.',
    });
  });
});

describe('mqtt', () => {
  const around: MqttObservation = { kind: 'round-trip', milliseconds: 3 };
  const refused = (
    by: MqttRefusal['by'],
    code: number,
    stage: MqttRefusal['stage'] = 'CONNECT',
  ): MqttObservation => ({ kind: 'refused', by, code, stage, meaning: 'its name' });
  const closed = (stage: MqttRefusal['stage']): MqttObservation => ({ kind: 'closed', stage });
  const alerted = (alert: string): MqttObservation => ({
    kind: 'no-tls',
    failure: { kind: 'refused-by-peer', alert },
  });
  const unreachable = (code: string): MqttObservation => ({
    kind: 'no-tls',
    failure: { kind: 'unreachable', code },
  });

  it.each<[MqttObservation, string]>([
    [unreachable('ENOTFOUND'), 'If the dns check passes'],
    [{ kind: 'timeout', stage: 'TCP' }, 'No route'],
    [{ kind: 'timeout', stage: 'TLS' }, 'sends nothing'],
    [{ kind: 'timeout', stage: 'CONNECT' }, 'sends nothing'],
    [
      { kind: 'no-tls', failure: { kind: 'untrusted', code: 'CERT_HAS_EXPIRED' } },
      'tls-private-ca',
    ],
    [{ kind: 'no-tls', failure: { kind: 'wrong-name' } }, 'tls-private-ca'],
    [{ kind: 'no-tls', failure: { kind: 'not-tls', code: 'ERR_SSL' } }, '8883 or 443'],
    [alerted('unknown ca'), 'ACTIVE'],
    [alerted('certificate unknown'), 'ACTIVE'],
    [alerted('no application protocol'), 'ALPN'],
    [alerted('protocol version'), 'security policy'],
    [{ kind: 'turned-away', stage: 'CONNECT', alert: 'internal error' }, 'ended the handshake'],
    [refused('CONNACK', 2), 'mqtt-client-id'],
    [refused('CONNACK', 3), 'Run again'],
    [refused('CONNACK', 4), 'its name'],
    [refused('SUBACK', 0x80, 'SUBSCRIBE'), 'iot:Subscribe'],
    [closed('CONNECT'), 'registered'],
    [closed('SUBSCRIBE'), 'iot:Subscribe'],
    [closed('PUBLISH'), 'iot:Publish'],
    [closed('the message back'), 'same client ID'],
  ])('says for %j: %s', (v311, words) => {
    const check = checkMqtt({ v311 });
    expect(checkText(check).seen).toMatch(/^MQTT 3\.1\.1: ./);
    expect(remedyOf(check)).toContain(words);
  });

  it.each<[MqttObservation, string]>([
    [refused('CONNACK', 0x87), 'iot:Connect'],
    [refused('PUBACK', 0x87, 'PUBLISH'), 'iot:Publish'],
    [refused('DISCONNECT', 0x87, 'SUBSCRIBE'), 'iot:Subscribe'],
  ])('says of MQTT 5 alone, for %j: %s', (v5, words) => {
    const check = checkMqtt({ v311: around, v5 });
    expect(checkText(check).seen).toMatch(/^MQTT 3\.1\.1: message .*; MQTT 5: /);
    expect(remedyOf(check)).toContain(words);
  });

  it('names by MQTT 5 who is denied, and not who is unknown', () => {
    const denied = checkMqtt({ v311: closed('CONNECT'), v5: refused('CONNACK', 0x87) });
    expect(checkText(denied).seen).toContain('MQTT 5: CONNACK 0x87 (its name)');
    expect(remedyOf(denied)).toContain('iot:Connect');
    expect(remedyOf(denied)).not.toContain('registered');
  });

  it('has a remedy of its own for each reason of a DISCONNECT, and says at which stage', () => {
    const checks = [0x87, 0x8e, 0x97].map((code) =>
      checkMqtt({ v311: around, v5: refused('DISCONNECT', code, 'PUBLISH') }),
    );
    expect(new Set(checks.map(remedyOf)).size).toBe(3);
    expect(checks[0] && checkText(checks[0]).seen).toMatch(/DISCONNECT 0x87 .* at PUBLISH$/);
  });

  it('says that MQTT 5 is not offered, where it is not', () => {
    expect(checkText(checkMqtt({ v311: around, v5: refused('CONNACK', 0x01) })).seen).toBe(
      'MQTT 3.1.1: message published and received back in 3 ms; MQTT 5 is not offered',
    );
    expect(checkText(checkMqtt({ v311: around })).seen).toBe(
      'MQTT 3.1.1: message published and received back in 3 ms',
    );
  });

  it('has a remedy of its own for each reason why there is no client', () => {
    const reasons = ['dry-run', 'no-configuration', 'unknown'] as const;
    const remedies = reasons.map((why) => remedyOf(skippedWithoutClient(why)));
    expect(new Set(remedies).size).toBe(reasons.length);
  });
});

describe('device-compatibility', () => {
  const subject = '/CN=CA';
  const at = new Date('2050-01-01T00:00:00Z');

  it.each<[DeviceRefusal, string, string]>([
    [{ rule: 'tls-version', version: 'TLSv1.3' }, 'no TLSv1.3, which', 'Set security-policy'],
    [{ rule: 'no-path' }, 'does not lead to a trusted root', 'issuer first'],
    [{ rule: 'unanchored', subject }, '/CN=CA in the chain', 'Install both roots'],
    [{ rule: 'key', subject, keyAlgorithm: 'RSA_4096' }, 'RSA_4096 key of /CN=CA', 'RSA 2048'],
    [{ rule: 'subject-alternative-name' }, 'the leaf has no SAN', 'as a SAN'],
    [{ rule: 'name-constraints', subject }, 'critical nameConstraints', 'without critical'],
    [{ rule: 'not-yet-valid', subject, notBefore: at }, 'before 2050-01-01', 'notBefore'],
    [{ rule: 'late-date', subject, notAfter: at }, 'a date it cannot read', 'expires earlier'],
  ])('says why a class is refused, and what to do: %j', (refusal, reason, remedy) => {
    const sample = samples['device-class-cut-off'];
    if (sample.code !== 'device-class-cut-off') {
      throw new Error('another sample');
    }
    const devices = ['openssl', 'bearssl'] as const;
    const text = checkText({
      ...sample,
      refused: devices.map((device) => ({ device, kind: 'cut-off', refusal })),
    });
    expect(text.seen).toContain('; refused by openssl, bearssl (');
    expect(text.seen).toContain(reason);
    expect(text.remedy).toContain(remedy);
  });
});
