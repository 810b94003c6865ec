import { connect } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MqttClient } from 'mqtt';
import { generate, type Packet } from 'mqtt-packet';
import { defaultKnobs } from '../../../sandbox/data-plane/knobs.ts';
import { openAccount, type TestAccount } from '../kernel/account.ts';
import {
  allBut,
  type Device,
  everything,
  makeDevice,
  roundTrip,
  topic,
  unanswered,
} from './device.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());
afterEach(() => {
  Object.assign(account.sandbox.knobs.dataPlane, defaultKnobs());
});

const round = async (statements: readonly object[], clientId = 'client') =>
  roundTrip(account, await makeDevice(account, statements), { clientId, protocolVersion: 5 });

/** A device of this test's own making, connected with MQTT 5. */
async function session(device: Device, options: object = {}): Promise<MqttClient> {
  const client = new MqttClient(
    () =>
      connect({
        port: account.sandbox.mqttPort,
        servername: account.sandbox.iotEndpoint,
        ca: account.sandbox.amazonRootCertificate,
        cert: device.certificate,
        key: device.privateKey,
      }),
    { protocolVersion: 5, clientId: 'own', reconnectPeriod: 0, ...options },
  );
  client.on('error', () => undefined);
  await new Promise((resolve) => client.once('connect', resolve));
  return client;
}

const disconnected = (client: MqttClient) =>
  new Promise<number | undefined>((resolve) =>
    client.once('disconnect', ({ reasonCode }) => resolve(reasonCode)),
  );

const publish = { cmd: 'publish', topic, payload: '', qos: 0, dup: false, retain: false } as const;
const subscribe: Packet = { cmd: 'subscribe', messageId: 1, subscriptions: [{ topic, qos: 1 }] };

it('MQTT 3.1.1 has no words for QoS 2, and is cut off', async () => {
  const client = await session(await makeDevice(account), { protocolVersion: 4 });
  const ended = new Promise((resolve) => client.once('close', () => resolve('closed')));
  client.stream.write(generate({ ...publish, qos: 2, messageId: 1 }));
  expect(await ended).toBe('closed');
});

describe('MQTT 5', () => {
  it('goes round', async () => {
    expect(await round(everything)).toMatchObject({ kind: 'round-trip' });
  });

  it.each([
    ['Connect', 'CONNECT', 'CONNACK'],
    ['Subscribe', 'SUBSCRIBE', 'SUBACK'],
    ['Publish', 'PUBLISH', 'PUBACK'],
  ])('has the code "Not authorized" where iot:%s is not allowed', async (action, stage, by) => {
    expect(await round(allBut(action))).toEqual({
      kind: 'refused',
      stage,
      by,
      code: 0x87,
      meaning: 'Not authorized',
    });
  });

  it('keeps from a device what it may not receive', async () => {
    const device = await makeDevice(account, allBut('Receive'));
    const seen = await unanswered(account, device, 'the message back', { protocolVersion: 5 });
    expect(seen).toEqual({
      kind: 'timeout',
      stage: 'the message back',
    });
  });

  it.each([
    ['Subscribe', 'SUBSCRIBE'],
    ['Publish', 'PUBLISH'],
  ])('ends by DISCONNECT instead where iot:%s is not allowed, if set so', async (action, stage) => {
    account.sandbox.knobs.dataPlane.mqtt5Denials = 'disconnected';
    expect(await round(allBut(action))).toMatchObject({ stage, by: 'DISCONNECT', code: 0x87 });
  });

  it('refuses a client id of more than 128 bytes by its code', async () => {
    expect(await round(everything, 'x'.repeat(129))).toMatchObject({ by: 'CONNACK', code: 0x85 });
  });

  it('refuses a second CONNECT within a second by its code, where the sandbox is set to count them', async () => {
    account.sandbox.knobs.dataPlane.connectsPerSecond = 1;
    await round(everything);
    expect(await round(everything)).toMatchObject({ by: 'CONNACK', code: 0x97 });
  });

  it('is answered with return code 1 where it is not offered', async () => {
    account.sandbox.knobs.dataPlane.mqtt5 = false;
    expect(await round(everything)).toMatchObject({ by: 'CONNACK', code: 0x01 });
  });

  it('answers for each topic filter of a SUBSCRIBE', async () => {
    const client = await session(await makeDevice(account));
    const suback = new Promise((resolve) =>
      client.on('packetreceive', (packet) => packet.cmd === 'suback' && resolve(packet)),
    );
    await client.subscribeAsync(['other', topic, 'another'], { qos: 1 }).catch(() => undefined);
    expect(await suback).toMatchObject({ granted: [0x87, 1, 0x87] });
    client.end(true);
  });

  it('unsubscribes', async () => {
    const client = await session(await makeDevice(account));
    await client.subscribeAsync(topic, { qos: 1 });
    const seen: string[] = [];
    client.on('message', (_topic, message) => seen.push(message.toString()));
    await client.publishAsync(topic, 'first', { qos: 1 });
    expect(await client.unsubscribeAsync(topic)).toMatchObject({ granted: [0] });
    await client.publishAsync(topic, 'second', { qos: 1 });
    expect(seen).toEqual(['first']);
    client.end(true);
  });

  it('says in CONNACK what it does not have', async () => {
    const device = await makeDevice(account);
    const client = await session(device, { clean: false });
    expect(client.serverProperties).toMatchObject({
      maximumQoS: 1,
      subscriptionIdentifiersAvailable: false,
      sharedSubscriptionAvailable: false,
    });
    client.end(true);
  });

  it('ends by DISCONNECT what has no acknowledgement to be refused in: QoS 0', async () => {
    const client = await session(await makeDevice(account));
    const ended = disconnected(client);
    client.publish('not/mine', '', { qos: 0 });
    expect(await ended).toBe(0x87);
  });

  it.each<[string, Packet, number]>([
    ['topic alias', { ...publish, properties: { topicAlias: 1 } }, 0x94],
    ['QoS 2', { ...publish, qos: 2, messageId: 1 }, 0x9b],
    ['subscription identifier', { ...subscribe, properties: { subscriptionIdentifier: 1 } }, 0xa1],
    ['enhanced authentication', { cmd: 'auth', reasonCode: 0x18 }, 0x82],
  ])('has no %s, and says so', async (_, packet, code) => {
    const client = await session(await makeDevice(account));
    const ended = disconnected(client);
    client.stream.write(generate(packet, { protocolVersion: 5 }));
    expect(await ended).toBe(code);
  });

  it('ends by DISCONNECT what is no MQTT', async () => {
    const client = await session(await makeDevice(account));
    const ended = disconnected(client);
    client.stream.write(Buffer.from([0x00, 0x00]));
    expect(await ended).toBe(0x82);
  });

  it('ends by DISCONNECT, taken over, the connection whose client id connects again', async () => {
    const device = await makeDevice(account);
    const first = await session(device);
    const ended = disconnected(first);
    const second = await session(device);
    expect(await ended).toBe(0x8e);
    await second.publishAsync(topic, '', { qos: 1 });
    expect(second.connected).toBe(true);
    second.end(true);
  });

  it('publishes the will of a device that asks for it as it disconnects, or is cut off', async () => {
    const device = await makeDevice(account);
    const watcher = await session(device, { clientId: 'watcher' });
    await watcher.subscribeAsync(topic, { qos: 1 });
    const wills: string[] = [];
    const { promise: both, resolve } = Promise.withResolvers<void>();
    watcher.on('message', (_topic, message) => {
      wills.push(message.toString());
      if (wills.length === 2) {
        resolve();
      }
    });
    const will = (payload: string) => ({ will: { topic, payload: Buffer.from(payload), qos: 1 } });
    (await session(device, { clientId: 'asks', ...will('asked') })).end({ reasonCode: 0x04 });
    (await session(device, { clientId: 'lost', ...will('lost') })).stream.destroy();
    await both;
    expect(wills.sort()).toEqual(['asked', 'lost']);
    watcher.end(true);
  });
});
