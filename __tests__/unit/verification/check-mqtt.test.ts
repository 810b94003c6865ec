import { describe, expect, it } from '@jest/globals';
import {
  checkMqtt,
  skippedByConfiguration,
  skippedWithoutClient,
} from '../../../src/verification/check-mqtt.ts';
import type {
  MqttFailure,
  MqttObservation,
  MqttRefusal,
  SessionStage,
} from '../../../src/verification/mqtt-observation.ts';
import { makeRoot } from '../../../testkit/certificates.ts';
import { configuration } from '../../support/snapshots.ts';

const around: MqttObservation = { kind: 'round-trip', milliseconds: 3 };
const closed = (stage: SessionStage): MqttFailure => ({ kind: 'closed', stage });
const refused = (
  by: MqttRefusal['by'],
  code: number,
  stage: SessionStage = 'CONNECT',
): MqttFailure => ({ kind: 'refused', by, code, stage, meaning: 'its name' });

describe('mqtt', () => {
  it('passes with both versions, and says how long each took', () => {
    const v5: MqttObservation = { kind: 'round-trip', milliseconds: 5 };
    expect(checkMqtt({ v311: around, v5 })).toEqual({
      id: 'mqtt',
      result: 'pass',
      v311: around,
      v5,
    });
  });

  it.each([
    ['CONNACK 0x01', refused('CONNACK', 0x01)],
    ['CONNACK 0x84', refused('CONNACK', 0x84)],
    ['no CONNACK', closed('CONNECT')],
  ])('passes without MQTT 5 where that gets %s, and says so', (_, v5) => {
    expect(checkMqtt({ v311: around, v5 })).toMatchObject({
      result: 'pass',
      v311: around,
      v5: { kind: 'not-offered' },
    });
  });

  it.each<MqttFailure>([
    refused('CONNACK', 0x87),
    refused('PUBACK', 0x87, 'PUBLISH'),
    refused('DISCONNECT', 0x87, 'SUBSCRIBE'),
    closed('SUBSCRIBE'),
    { kind: 'timeout', stage: 'CONNECT' },
    { kind: 'no-tls', failure: { kind: 'unreachable', code: 'ECONNREFUSED' } },
  ])('fails for %j with MQTT 5 though MQTT 3.1.1 goes round', (v5) => {
    expect(checkMqtt({ v311: around, v5 })).toEqual({
      id: 'mqtt',
      result: 'fail',
      code: `mqtt-${v5.kind}`,
      v311: around,
      v5,
      failure: v5,
    });
  });

  it.each<MqttFailure>([
    { kind: 'timeout', stage: 'TCP' },
    { kind: 'no-tls', failure: { kind: 'not-tls', code: 'ERR_SSL' } },
    { kind: 'turned-away', stage: 'CONNECT', alert: 'certificate required' },
    refused('CONNACK', 5),
    closed('the message back'),
    { kind: 'not-mqtt', stage: 'CONNECT', said: 'Invalid header' },
  ])('fails for %j, with it for the reason', (v311) => {
    const code = `mqtt-${v311.kind}`;
    expect(checkMqtt({ v311 })).toEqual({ id: 'mqtt', result: 'fail', code, v311, failure: v311 });
  });

  it('holds no certificate, only whose it was', async () => {
    const { certificate } = await makeRoot({ subject: 'CN=somebody else' });
    const served = { certificate, chain: [] };
    const v311 = { kind: 'no-tls', failure: { kind: 'wrong-name', served } } as const;
    const names = { subject: 'CN=somebody else', issuer: 'CN=somebody else' };
    expect(checkMqtt({ v311 })).toMatchObject({
      failure: { kind: 'no-tls', failure: { kind: 'wrong-name', served: names } },
    });
  });

  it('distinguishes by MQTT 5 what MQTT 3.1.1 has no words for: who is denied, and who is unknown', () => {
    const denied = refused('CONNACK', 0x87);
    expect(checkMqtt({ v311: closed('CONNECT'), v5: denied })).toMatchObject({
      code: 'mqtt-refused',
      failure: denied,
    });
    expect(checkMqtt({ v311: closed('CONNECT'), v5: closed('CONNECT') })).toMatchObject({
      code: 'mqtt-closed',
      failure: closed('CONNECT'),
    });
  });

  it('fails where MQTT 3.1.1 does not go round, whatever MQTT 5 does', () => {
    expect(checkMqtt({ v311: closed('CONNECT'), v5: around })).toMatchObject({ result: 'fail' });
  });

  it('is skipped, never passed, without a client certificate', () => {
    expect(skippedWithoutClient('unknown')).toMatchObject({
      result: 'skipped',
      code: 'mqtt-without-client',
      why: 'unknown',
    });
  });

  it.each([
    ['CUSTOM_AUTH', { authenticationType: 'CUSTOM_AUTH' }],
    ['AWS_SIGV4', { authenticationType: 'AWS_SIGV4' }],
    ['HTTPS', { applicationProtocol: 'HTTPS' }],
    ['MQTT_WSS', { applicationProtocol: 'MQTT_WSS' }],
  ] as const)('is skipped where the configuration is set to %s', (named, settings) => {
    expect(skippedByConfiguration(configuration(settings))).toMatchObject({
      result: 'skipped',
      code: 'mqtt-not-offered',
      setting: named,
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
