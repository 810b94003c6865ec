import { describe, expect, it } from '@jest/globals';
import {
  checkMqtt,
  skippedByConfiguration,
  skippedWithoutIdentity,
} from '../../../src/proof/check-mqtt.ts';
import type { MqttObservation } from '../../../src/proof/mqtt-observation.ts';
import { configuration } from '../../support/worlds.ts';

describe('mqtt', () => {
  it('passes only with a round trip', () => {
    expect(checkMqtt({ kind: 'round-trip', milliseconds: 3 }).result).toBe('pass');
  });

  it.each<[MqttObservation, string]>([
    [{ kind: 'closed', stage: 'CONNECT' }, 'iot:Connect'],
    [{ kind: 'connack', code: 2, meaning: 'identifier rejected' }, 'client id'],
    [{ kind: 'turned-away', stage: 'CONNECT', alert: 'certificate required' }, 'ACTIVE'],
    [{ kind: 'no-tls', failure: { kind: 'refused-by-peer', alert: 'unknown ca' } }, 'ACTIVE'],
    [{ kind: 'no-tls', failure: { kind: 'unreachable', code: 'ENOTFOUND' } }, 'tls-private-ca'],
    [{ kind: 'not-subscribed' }, 'iot:Subscribe'],
    [{ kind: 'closed', stage: 'PUBLISH' }, 'iot:Publish'],
    [{ kind: 'timeout', stage: 'the message back' }, 'iot:Receive'],
    [{ kind: 'timeout', stage: 'CONNECT' }, 'port'],
    [{ kind: 'not-mqtt', stage: 'CONNECT', said: 'Invalid header' }, 'mqtt-port'],
  ])('fails for %j with a remedy that names %s', (seen, named) => {
    const check = checkMqtt(seen);
    expect(check.result).toBe('fail');
    expect(check.remedy).toContain(named);
  });

  it('is skipped, never passed, without a client certificate', () => {
    expect(skippedWithoutIdentity.result).toBe('skipped');
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
