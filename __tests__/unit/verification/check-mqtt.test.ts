import { describe, expect, it } from '@jest/globals';
import {
  checkMqtt,
  skippedByConfiguration,
  skippedWithoutClient,
} from '../../../src/verification/check-mqtt.ts';
import type {
  MqttObservation,
  MqttRefusal,
  SessionStage,
} from '../../../src/verification/mqtt-observation.ts';
import { configuration } from '../../support/snapshots.ts';

const around: MqttObservation = { kind: 'round-trip', milliseconds: 3 };
const closed = (stage: SessionStage): MqttObservation => ({ kind: 'closed', stage });
const unreachable = (code: string): MqttObservation => ({
  kind: 'no-tls',
  failure: { kind: 'unreachable', code },
});
const alerted = (alert: string): MqttObservation => ({
  kind: 'no-tls',
  failure: { kind: 'refused-by-peer', alert },
});
const refused = (
  by: MqttRefusal['by'],
  code: number,
  stage: SessionStage = 'CONNECT',
): MqttObservation => ({ kind: 'refused', by, code, stage, meaning: 'its name' });

describe('mqtt', () => {
  it('passes with both versions, and says so', () => {
    expect(checkMqtt({ v311: around, v5: { kind: 'round-trip', milliseconds: 5 } })).toMatchObject({
      result: 'pass',
      seen: 'MQTT 3.1.1 and 5: message published and received back in 3 and 5 ms',
    });
  });

  it.each([
    ['CONNACK 0x01', refused('CONNACK', 0x01)],
    ['CONNACK 0x84', refused('CONNACK', 0x84)],
    ['no CONNACK', closed('CONNECT')],
  ])('passes without MQTT 5 where that gets %s, and says so', (_, v5) => {
    expect(checkMqtt({ v311: around, v5 })).toMatchObject({
      result: 'pass',
      seen: 'MQTT 3.1.1: message published and received back in 3 ms; MQTT 5 is not offered',
    });
  });

  it.each<[MqttObservation, string]>([
    [refused('CONNACK', 0x87), 'iot:Connect'],
    [refused('PUBACK', 0x87, 'PUBLISH'), 'iot:Publish'],
    [refused('DISCONNECT', 0x87, 'SUBSCRIBE'), 'iot:Subscribe'],
    [closed('SUBSCRIBE'), 'iot:Subscribe'],
    [{ kind: 'timeout', stage: 'CONNECT' }, 'mqtt-port'],
    [unreachable('ECONNREFUSED'), 'Nothing listens'],
  ])('fails for %j with MQTT 5 though MQTT 3.1.1 goes round', (v5, named) => {
    const check = checkMqtt({ v311: around, v5 });
    expect(check.result).toBe('fail');
    expect(check.seen).toMatch(/^MQTT 3\.1\.1: message .*; MQTT 5: /);
    expect(check.remedy).toContain(named);
  });

  it.each<[MqttObservation, string]>([
    [unreachable('ENOTFOUND'), 'If the dns check passes'],
    [unreachable('EHOSTUNREACH'), 'No route'],
    [unreachable('ETIMEDOUT'), 'No route'],
    [{ kind: 'timeout', stage: 'TCP' }, 'No route'],
    [unreachable('ECONNREFUSED'), 'Nothing listens'],
    [unreachable('ECONNRESET'), 'cut off'],
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
    [{ kind: 'turned-away', stage: 'CONNECT', alert: 'certificate required' }, 'ACTIVE'],
    [{ kind: 'turned-away', stage: 'CONNECT', alert: 'internal error' }, 'ended the handshake'],
    [refused('CONNACK', 2), 'mqtt-client-id'],
    [refused('CONNACK', 3), 'Run again'],
    [refused('CONNACK', 4), 'its name'],
    [refused('CONNACK', 5), 'iot:Connect'],
    [refused('SUBACK', 0x80, 'SUBSCRIBE'), 'iot:Subscribe'],
    [closed('CONNECT'), 'registered'],
    [closed('SUBSCRIBE'), 'iot:Subscribe'],
    [closed('PUBLISH'), 'iot:Publish'],
    [closed('the message back'), 'same client ID'],
    [{ kind: 'timeout', stage: 'the message back' }, 'iot:Receive'],
    [{ kind: 'not-mqtt', stage: 'CONNECT', said: 'Invalid header' }, 'mqtt-port'],
  ])('fails for %j with a remedy that says %s', (v311, named) => {
    const check = checkMqtt({ v311 });
    expect(check.result).toBe('fail');
    expect(check.seen).toMatch(/^MQTT 3\.1\.1: ./);
    expect(check.remedy).toContain(named);
  });

  it('tells apart by MQTT 5 what MQTT 3.1.1 has no words for: who is denied, and who is unknown', () => {
    const denied = checkMqtt({ v311: closed('CONNECT'), v5: refused('CONNACK', 0x87) });
    expect(denied.seen).toContain('MQTT 5: CONNACK 0x87 (its name)');
    expect(denied.remedy).toContain('iot:Connect');
    expect(denied.remedy).not.toContain('registered');
    const unknown = checkMqtt({ v311: closed('CONNECT'), v5: closed('CONNECT') });
    expect(unknown.remedy).toContain('registered');
  });

  it.each([0x87, 0x8e, 0x97])('has a remedy of its own for a DISCONNECT with %d', (code) => {
    const remedies = [0x87, 0x8e, 0x97].map(
      (each) => checkMqtt({ v311: around, v5: refused('DISCONNECT', each, 'PUBLISH') }).remedy,
    );
    const { remedy } = checkMqtt({ v311: around, v5: refused('DISCONNECT', code, 'PUBLISH') });
    expect(remedies.filter((each) => each === remedy)).toHaveLength(1);
  });

  it('fails where MQTT 3.1.1 does not go round, whatever MQTT 5 does', () => {
    expect(checkMqtt({ v311: closed('CONNECT'), v5: around })).toMatchObject({ result: 'fail' });
  });

  it('is skipped, never passed, without a client certificate', () => {
    expect(skippedWithoutClient('unknown').result).toBe('skipped');
  });

  it.each([
    ['CUSTOM_AUTH', { authenticationType: 'CUSTOM_AUTH' }],
    ['AWS_SIGV4', { authenticationType: 'AWS_SIGV4' }],
    ['HTTPS', { applicationProtocol: 'HTTPS' }],
    ['MQTT_WSS', { applicationProtocol: 'MQTT_WSS' }],
  ] as const)('is skipped where the configuration is set to %s', (named, settings) => {
    expect(skippedByConfiguration(configuration(settings))).toMatchObject({
      result: 'skipped',
      seen: expect.stringContaining(named),
    });
  });

  it.each([
    {},
    { authenticationType: 'AWS_X509', applicationProtocol: 'SECURE_MQTT' },
    { authenticationType: 'DEFAULT', applicationProtocol: 'DEFAULT' },
  ] as const)('is made where the configuration is set to %j', (settings) => {
    expect(skippedByConfiguration(configuration(settings))).toBeUndefined();
  });
});
