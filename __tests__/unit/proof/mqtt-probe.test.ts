import type { LookupFunction } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AedesOptions } from 'aedes';
import { probeMqtt } from '../../../src/proof/mqtt-probe.ts';
import { domain, keyPem, type Made, make } from '../pki/made.ts';
import { makeWorld, type Peer, serveMqtt, serveTls, type World } from './peers.ts';

let world: World;
let device: Made;
beforeAll(async () => {
  world = await makeWorld();
  device = await make({ subject: 'CN=device' });
});

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

const lookup: LookupFunction = (_host, options, callback) =>
  options.all
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

async function probe(serving: Promise<Peer>, timeoutMs = 5_000, trust = world.root.certificate) {
  const peer = await serving;
  peers.push(peer);
  return probeMqtt({
    host: domain,
    port: peer.port,
    trust: [trust],
    clientIdentity: { certificate: device.certificate, privateKey: keyPem(device.privateKey) },
    clientId: 'client',
    topic: 'topic/test',
    lookup,
    timeoutMs,
    signal: new AbortController().signal,
  });
}

const broker = (options: AedesOptions = {}) => serveMqtt(world.leaf, options);

describe('an MQTT probe', () => {
  it('sees its own message come back', async () => {
    expect(await probe(broker())).toEqual({ kind: 'round-trip', milliseconds: expect.any(Number) });
  });

  it('tells a connection closed without CONNACK', async () => {
    const closing = broker({
      preConnect: (_client, _packet, done) => done(new Error('no'), false),
    });
    expect(await probe(closing)).toEqual({ kind: 'closed', stage: 'CONNECT' });
  });

  it("tells CONNACK's code by name", async () => {
    const refusing = broker({
      authenticate: (_client, _user, _password, done) =>
        done(Object.assign(new Error('no'), { returnCode: 5 }), false),
    });
    expect(await probe(refusing)).toMatchObject({
      kind: 'failed',
      stage: 'CONNECT',
      code: expect.stringMatching(/5.*not authorized/i),
    });
  });

  it('tells a subscription that ends the connection', async () => {
    const closing = broker({
      authorizeSubscribe: (_client, _subscription, done) => done(new Error('no')),
    });
    expect(await probe(closing)).toMatchObject({ stage: 'SUBSCRIBE' });
  });

  it('tells a publication that ends the connection', async () => {
    const closing = broker({
      authorizePublish: (client, _packet, done) => done(client ? new Error('no') : null),
    });
    expect(await probe(closing)).toMatchObject({ stage: 'PUBLISH' });
  });

  it('tells a message that never comes back', async () => {
    const silent = broker({ authorizeForward: () => null });
    expect(await probe(silent, 500)).toEqual({ kind: 'timeout', stage: 'the message back' });
  });

  it('tells a server whose certificate it does not trust', async () => {
    const other = await makeWorld();
    expect(await probe(broker(), 5_000, other.root.certificate)).toMatchObject({
      kind: 'failed',
      stage: 'CONNECT',
      code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    });
  });

  it('settles when TLS 1.3 turns the client certificate away, which mqtt.js alone would not', async () => {
    const picky = serveTls(world.leaf, [], { requestCert: true, rejectUnauthorized: true });
    const seen = await probe(picky);
    expect(['failed', 'closed']).toContain(seen.kind);
    expect(seen).toMatchObject({ stage: 'CONNECT' });
  });

  it('settles when the server says nothing', async () => {
    expect(await probe(serveTls(world.leaf, []), 300)).toEqual({
      kind: 'timeout',
      stage: 'CONNECT',
    });
  });
});
