import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AedesOptions } from 'aedes';
import fc from 'fast-check';
import type { Packet } from 'mqtt-packet';
import type { MqttObservation, MqttStage } from '../../../src/verification/mqtt-observation.ts';
import { probeMqtt } from '../../../src/verification/mqtt-probe.ts';
import { domain, keyPem, type Made, make } from '../../../testkit/certificates.ts';
import { patiently } from '../../support/patiently.ts';
import { obliging, type Script, serveScript } from './mqtt-peer.ts';
import {
  cutAfter,
  loopback,
  makeWorld,
  type Peer,
  serveMqtt,
  serveTcp,
  serveTls,
  type World,
} from './peers.ts';

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

async function probe(
  serving: Promise<Peer>,
  timeoutMs = 20_000,
  changes: Partial<Parameters<typeof probeMqtt>[0]> = {},
) {
  const peer = await serving;
  peers.push(peer);
  return probeMqtt({
    host: domain,
    port: peer.port,
    trust: [world.root.certificate],
    clientIdentity: { certificate: device.certificate, privateKey: keyPem(device.privateKey) },
    clientId: 'client',
    topic: 'topic/test',
    lookup: loopback,
    timeoutMs,
    signal: new AbortController().signal,
    protocolVersion: 4,
    ...changes,
  });
}

/** With MQTT 5. */
const probe5 = (serving: Promise<Peer>, timeoutMs = 20_000) =>
  probe(serving, timeoutMs, { protocolVersion: 5 });

const broker = (options: AedesOptions = {}) => serveMqtt(world.leaf, options);

describe('an MQTT probe of a server that falls silent', () => {
  const forgetful: Script = (packet) =>
    packet.cmd === 'publish'
      ? [{ cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0x10 }]
      : obliging(packet);
  const elsewhere: Script = (packet) =>
    packet.cmd === 'publish'
      ? [
          { cmd: 'puback', messageId: packet.messageId ?? 0 },
          { ...packet, qos: 0, topic: `${packet.topic}/2` },
        ]
      : obliging(packet);
  type Silence = readonly [
    name: string,
    stage: MqttStage,
    start: (limitMs: number) => Promise<MqttObservation>,
  ];
  const silences: readonly Silence[] = [
    [
      'says nothing to TLS',
      'TLS',
      (limitMs) =>
        probe(
          serveTcp(() => undefined),
          limitMs,
        ),
    ],
    ['says nothing to CONNECT', 'CONNECT', (limitMs) => probe(serveTls(world.leaf, []), limitMs)],
    [
      'gives the message back on another topic',
      'the message back',
      (limitMs) => probe(serveScript(world.leaf, elsewhere), limitMs),
    ],
    [
      'never gives the message back',
      'the message back',
      (limitMs) => probe(broker({ authorizeForward: () => null }), limitMs),
    ],
    [
      'knows no subscriber at PUBACK, with MQTT 5',
      'the message back',
      (limitMs) => probe5(serveScript(world.leaf, forgetful), limitMs),
    ],
  ];

  /** All at once: what is waited for is the limit, and once is enough. */
  let seen: ReadonlyMap<string, MqttObservation>;
  beforeAll(async () => {
    seen = new Map(
      await Promise.all(
        silences.map(
          async ([name, stage, start]) =>
            [
              name,
              await patiently(start, (one) => one.kind !== 'timeout' || one.stage === stage),
            ] as const,
        ),
      ),
    );
  });

  it.each(silences)('and %s settles by its limit', (name, stage) => {
    expect(seen.get(name)).toEqual({ kind: 'timeout', stage });
  });
});

describe('an MQTT probe', () => {
  it('sees its own message come back', async () => {
    expect(await probe(broker())).toEqual({ kind: 'round-trip', milliseconds: expect.any(Number) });
  });

  it('reports a connection closed without CONNACK', async () => {
    const closing = broker({
      preConnect: (_client, _packet, done) => done(new Error('no'), false),
    });
    expect(await probe(closing)).toEqual({ kind: 'closed', stage: 'CONNECT' });
  });

  it('reports a subscription that is refused in words', async () => {
    const refusing = broker({
      authorizeSubscribe: (_client, _subscription, done) => done(null, null),
    });
    expect(await probe(refusing)).toMatchObject({ by: 'SUBACK', code: 0x80, meaning: 'failure' });
  });

  it("names CONNACK's code", async () => {
    const refusing = broker({
      authenticate: (_client, _user, _password, done) =>
        done(Object.assign(new Error('no'), { returnCode: 5 }), false),
    });
    expect(await probe(refusing)).toEqual({
      kind: 'refused',
      stage: 'CONNECT',
      by: 'CONNACK',
      code: 5,
      meaning: 'not authorized',
    });
  });

  it('reports a subscription that ends the connection', async () => {
    const closing = broker({
      authorizeSubscribe: (_client, _subscription, done) => done(new Error('no')),
    });
    expect(await probe(closing)).toEqual({ kind: 'closed', stage: 'SUBSCRIBE' });
  });

  it('reports a publication that ends the connection', async () => {
    const closing = broker({
      authorizePublish: (client, _packet, done) => done(client ? new Error('no') : null),
    });
    expect(await probe(closing)).toEqual({ kind: 'closed', stage: 'PUBLISH' });
  });

  it('reports a server whose certificate it does not trust', async () => {
    const other = await makeWorld();
    expect(await probe(broker(), 5_000, { trust: [other.root.certificate] })).toMatchObject({
      kind: 'no-tls',
      failure: { kind: 'untrusted', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'settles, short of a round trip, when %s turns the client certificate away',
    async (maxVersion) => {
      const refusing = { requestCert: true, rejectUnauthorized: true, maxVersion };
      const seen = await probe(serveTls(world.leaf, [], refusing));
      // The alert may be lost to the reset that follows it.
      expect(['no-tls', 'turned-away', 'closed']).toContain(seen.kind);
    },
  );

  it('reports a server that is not there', async () => {
    const closed = await broker();
    await closed.close();
    expect(await probe(Promise.resolve({ ...closed, close: async () => undefined }))).toEqual({
      kind: 'no-tls',
      failure: { kind: 'unreachable', code: 'ECONNREFUSED' },
    });
  });

  it('reports a server that speaks something else over TLS', async () => {
    const web = serveTls(world.leaf, [], {}, (socket) => socket.end('HTTP/1.1 400\r\n\r\n'));
    expect(await probe(web)).toMatchObject({ kind: 'not-mqtt', stage: 'CONNECT' });
  });

  it('reports a server to which no connection comes about', async () => {
    const nowhere = { lookup: () => undefined };
    const seen = probe(broker(), 300, nowhere);
    expect(await seen).toEqual({ kind: 'timeout', stage: 'TCP' });
  });

  it.each(['write', 'end'] as const)(
    'reports a server that answers without TLS (%s)',
    async (answer) => {
      const plain = serveTcp((socket) =>
        socket.once('data', () => socket[answer]('HTTP/1.1 400\r\n\r\n')),
      );
      expect(await probe(plain)).toMatchObject({ kind: 'no-tls', failure: { kind: 'not-tls' } });
    },
  );

  it('says DISCONNECT when it is done', async () => {
    const lastPacket = Promise.withResolvers<string>();
    const watching = await broker();
    watching.broker.on('client', ({ conn }) => {
      let last = '';
      conn.on('data', (chunk: Buffer) => {
        last = chunk.toString('hex');
      });
      conn.on('close', () => lastPacket.resolve(last));
    });
    expect((await probe(Promise.resolve(watching))).kind).toBe('round-trip');
    expect(await lastPacket.promise).toMatch(/e000$/);
  });

  it('sees nothing, and says so by throwing, when the job was cancelled', async () => {
    const cancelled = new AbortController();
    const reason = new Error('cancelled');
    const reached = serveTcp(() => cancelled.abort(reason));
    const seen = probe(reached, 5_000, { signal: cancelled.signal });
    await expect(seen).rejects.toBe(reason);
  });

  it('never takes arbitrary answers of a trusted server for a round trip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 32 }), async (bytes) => {
        const babbling = serveTls(world.leaf, [], {}, (socket) => socket.end(Buffer.from(bytes)));
        return (await probe(babbling)).kind !== 'round-trip';
      }),
      { numRuns: 30 },
    );
  });

  it('never takes a connection that is cut off in the handshake for a round trip', async () => {
    const whole = await broker();
    peers.push(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(600), async (bytes) => {
        return (await probe(cutAfter(whole, bytes))).kind === 'no-tls';
      }),
      { numRuns: 20 },
    );
  });
});

describe('an MQTT probe of a server that says too much', () => {
  /** PUBLISH with the longest remaining length that MQTT has, 256 MB (MQTT 3.1.1, section 2.2.3), and what follows. */
  const endless = Buffer.alloc(64 * 1024, 0x61);
  const flooding = () =>
    serveTls(world.leaf, [], {}, (socket) => {
      const flood = () => {
        socket.write(endless);
      };
      socket.on('drain', flood);
      socket.once('data', () => {
        socket.write(Buffer.from([0x20, 2, 0, 0, 0x30, 0xff, 0xff, 0xff, 0x7f]));
        flood();
      });
    });

  it('hangs up before it is all in memory', async () => {
    const started = performance.now();
    expect(await probe(flooding(), 25_000)).toMatchObject({
      kind: 'not-mqtt',
      said: expect.stringMatching(/^> \d+ bytes$/),
    });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('an MQTT probe with MQTT 5', () => {
  it('sees its own message come back', async () => {
    expect(await probe5(serveScript(world.leaf, obliging))).toMatchObject({ kind: 'round-trip' });
  });

  it.each<[Packet['cmd'], Packet, object]>([
    [
      'connect',
      { cmd: 'connack', sessionPresent: false, reasonCode: 0x87 },
      { stage: 'CONNECT', by: 'CONNACK', code: 0x87, meaning: 'Not authorized' },
    ],
    [
      'subscribe',
      { cmd: 'suback', messageId: 1, granted: [0x8f] },
      { stage: 'SUBSCRIBE', by: 'SUBACK', code: 0x8f, meaning: 'Topic Filter invalid' },
    ],
    [
      'publish',
      { cmd: 'puback', messageId: 2, reasonCode: 0x87 },
      { stage: 'PUBLISH', by: 'PUBACK', code: 0x87, meaning: 'Not authorized' },
    ],
  ])('reports what %s is refused with, by name', async (cmd, answer, expected) => {
    const refusing: Script = (packet) => {
      if (packet.cmd !== cmd) {
        return obliging(packet);
      }
      return ['messageId' in answer ? { ...answer, messageId: packet.messageId ?? 0 } : answer];
    };
    expect(await probe5(serveScript(world.leaf, refusing))).toEqual({
      kind: 'refused',
      ...expected,
    });
  });

  it.each<[Packet['cmd'], string]>([
    ['subscribe', 'SUBSCRIBE'],
    ['publish', 'PUBLISH'],
  ])('reports a DISCONNECT at %s by its reason, before the connection ends', async (cmd, stage) => {
    const ending: Script = (packet) =>
      packet.cmd === cmd ? [{ cmd: 'disconnect', reasonCode: 0x8e }, 'close'] : obliging(packet);
    expect(await probe5(serveScript(world.leaf, ending))).toEqual({
      kind: 'refused',
      stage,
      by: 'DISCONNECT',
      code: 0x8e,
      meaning: 'Session taken over',
    });
  });

  it('reports a code that has no name as such', async () => {
    const odd: Script = () => [{ cmd: 'connack', sessionPresent: false, reasonCode: 0xfe }];
    expect(await probe5(serveScript(world.leaf, odd))).toMatchObject({
      code: 0xfe,
      meaning: 'a code without a name',
    });
  });

  it('understands the refusal of a server that only knows MQTT 3.1.1', async () => {
    expect(await probe5(broker())).toMatchObject({ by: 'CONNACK', code: 0x01 });
  });
});
