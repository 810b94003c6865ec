import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isMqtt5NotOffered,
  type MqttClientIds,
  probeMqttVersions,
} from '../../../src/verification/mqtt-versions.ts';
import { domain, keyPem, type Made, make } from '../../../testkit/certificates.ts';
import { patiently } from '../../support/patiently.ts';
import { obliging, type Script, serveScript } from './mqtt-peer.ts';
import { loopback, makeWorld, type Peer, serveMqtt, type World } from './peers.ts';

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

const paused: number[] = [];

const one: MqttClientIds = { v311: 'client', v5: 'client' };
const two: MqttClientIds = { v311: 'client-311', v5: 'client-5' };

async function probe(
  serving: Promise<Peer>,
  { clientIds = one, signal = new AbortController().signal, timeoutMs = 20_000 } = {},
) {
  const peer = await serving;
  peers.push(peer);
  paused.length = 0;
  return probeMqttVersions({
    host: domain,
    port: peer.port,
    trust: [world.root.certificate],
    clientIdentity: { certificate: device.certificate, privateKey: keyPem(device.privateKey) },
    clientIds,
    topic: 'topic/test',
    lookup: loopback,
    timeoutMs,
    signal,
    pause: async (milliseconds) => {
      paused.push(milliseconds);
    },
  });
}

/** Obliging with MQTT 3.1.1; with MQTT 5 as the script says, in the form of that version or of MQTT 3.1.1. */
function with5(script: Script): Parameters<typeof serveScript>[1] {
  return (packet, spoken) => (spoken === 5 ? script : obliging)(packet);
}

const answering = (script: Script) => serveScript(world.leaf, with5(script));
const connack = (reasonCode: number): Script => {
  return () => [{ cmd: 'connack', sessionPresent: false, reasonCode }, 'close'];
};

describe('the two versions of MQTT', () => {
  it('are tried one after the other with the same client id, a second apart', async () => {
    const clientIds: string[] = [];
    const seen = await probe(
      serveScript(world.leaf, (packet) => {
        if (packet.cmd === 'connect') {
          clientIds.push(`${packet.protocolVersion} ${packet.clientId}`);
        }
        return obliging(packet);
      }),
    );
    expect(seen).toMatchObject({ v311: { kind: 'round-trip' }, v5: { kind: 'round-trip' } });
    expect(clientIds).toEqual(['4 client', '5 client']);
    expect(paused).toEqual([1_000]);
    expect(isMqtt5NotOffered(seen)).toBe(false);
  });

  it.each<[string, () => Promise<Peer>]>([
    ['return code 1', () => serveMqtt(world.leaf)],
    ['reason code 0x84', () => answering(connack(0x84))],
    ['no answer, but the end', () => answering(() => ['close'])],
  ])('are one where MQTT 5 gets %s', async (_, serve) => {
    const seen = await probe(serve());
    expect(seen.v311.kind).toBe('round-trip');
    expect(isMqtt5NotOffered(seen)).toBe(true);
  });

  it.each<[string, Script]>([
    ['refuses the connection', connack(0x87)],
    ['ends the session', (packet) => (packet.cmd === 'subscribe' ? ['close'] : obliging(packet))],
    [
      'refuses the message as one of an unknown version',
      (packet) =>
        packet.cmd === 'publish'
          ? [{ cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0x84 }]
          : obliging(packet),
    ],
  ])('are both offered where the server %s with MQTT 5', async (_, script) => {
    const seen = await probe(answering(script));
    expect(seen.v311.kind).toBe('round-trip');
    expect(seen.v5?.kind).not.toBe('round-trip');
    expect(isMqtt5NotOffered(seen)).toBe(false);
  });

  it('are both offered where the server says nothing with MQTT 5', async () => {
    const seen = await patiently(
      (timeoutMs) =>
        probe(
          answering(() => []),
          { timeoutMs },
        ),
      ({ v311 }) => v311.kind !== 'timeout',
    );
    expect(seen).toMatchObject({ v311: { kind: 'round-trip' }, v5: { kind: 'timeout' } });
    expect(isMqtt5NotOffered(seen)).toBe(false);
  });

  it('are both tried where MQTT 3.1.1 is closed without a word: MQTT 5 has words', async () => {
    const denying: Script = (packet) =>
      packet.cmd === 'connect' && packet.protocolVersion === 5 ? connack(0x87)(packet) : ['close'];
    expect(await probe(serveScript(world.leaf, denying))).toMatchObject({
      v311: { kind: 'closed', stage: 'CONNECT' },
      v5: { by: 'CONNACK', code: 0x87 },
    });
  });

  it('are not said to be one where MQTT 3.1.1 is closed, too', async () => {
    const seen = await probe(serveScript(world.leaf, () => ['close']));
    expect(seen.v5).toEqual({ kind: 'closed', stage: 'CONNECT' });
    expect(isMqtt5NotOffered(seen)).toBe(false);
  });

  it('need no second connection where the first says it all', async () => {
    const refusing: Script = () => [{ cmd: 'connack', sessionPresent: false, returnCode: 5 }];
    expect(await probe(serveScript(world.leaf, refusing))).toEqual({
      v311: expect.objectContaining({ by: 'CONNACK', code: 5 }),
    });
    expect(paused).toEqual([]);
  });

  it('are given up when the job is cancelled between them', async () => {
    const cancelled = new AbortController();
    const reason = new Error('cancelled');
    const cancelling: Script = (packet) => {
      if (packet.cmd === 'disconnect') {
        cancelled.abort(reason);
      }
      return packet.cmd === 'connect' && packet.protocolVersion === 5 ? [] : obliging(packet);
    };
    const seen = probe(serveScript(world.leaf, cancelling), { signal: cancelled.signal });
    await expect(seen).rejects.toBe(reason);
  });
});

describe('the two versions of MQTT under a client id each', () => {
  it('are tried at the same time, without a pause', async () => {
    const connected: string[] = [];
    const { promise: both, resolve } = Promise.withResolvers<void>();
    const seen = await probe(
      serveScript(world.leaf, async (packet) => {
        if (packet.cmd === 'connect') {
          connected.push(`${packet.protocolVersion} ${packet.clientId}`);
          if (connected.length === 2) {
            resolve();
          }
          await both;
        }
        return obliging(packet);
      }),
      { clientIds: two },
    );
    expect(seen).toMatchObject({ v311: { kind: 'round-trip' }, v5: { kind: 'round-trip' } });
    expect(connected.toSorted()).toEqual(['4 client-311', '5 client-5']);
    expect(paused).toEqual([]);
  });

  it.each<[string, Script]>([
    ['0x01', connack(0x01)],
    ['0x84', connack(0x84)],
  ])('are one where MQTT 5 gets CONNACK %s', async (_, script) => {
    const seen = await probe(answering(script), { clientIds: two });
    expect(isMqtt5NotOffered(seen)).toBe(true);
    expect(paused).toEqual([]);
  });

  it('are one where MQTT 5 is closed without a word once more after MQTT 3.1.1 went round', async () => {
    let asked = 0;
    const seen = await probe(
      answering(() => {
        asked += 1;
        return ['close'];
      }),
      { clientIds: two },
    );
    expect(isMqtt5NotOffered(seen)).toBe(true);
    expect(asked).toBe(2);
    expect(paused).toEqual([1_000]);
  });

  it('are both offered where MQTT 5 was closed only while the client was not known yet', async () => {
    let isKnown = false;
    const seen = await probe(
      answering((packet) => {
        const answer = isKnown ? obliging(packet) : (['close'] as const);
        isKnown = true;
        return answer;
      }),
      { clientIds: two },
    );
    expect(seen).toMatchObject({ v311: { kind: 'round-trip' }, v5: { kind: 'round-trip' } });
  });

  it('are both reported where MQTT 3.1.1 is closed without a word, and MQTT 5 not asked again', async () => {
    const denying: Script = (packet) =>
      packet.cmd === 'connect' && packet.protocolVersion === 5 ? connack(0x87)(packet) : ['close'];
    const seen = await probe(serveScript(world.leaf, denying), { clientIds: two });
    expect(seen).toMatchObject({ v311: { kind: 'closed' }, v5: { by: 'CONNACK', code: 0x87 } });
    expect(paused).toEqual([]);
  });

  it('do not wait for MQTT 5 where MQTT 3.1.1 says it all', async () => {
    const script: Script = (packet) =>
      packet.cmd === 'connect' && packet.protocolVersion === 4
        ? [{ cmd: 'connack', sessionPresent: false, returnCode: 5 }]
        : [];
    expect(await probe(serveScript(world.leaf, script), { clientIds: two })).toEqual({
      v311: expect.objectContaining({ by: 'CONNACK', code: 5 }),
    });
  });

  it('are both given up when the job is cancelled', async () => {
    const cancelled = new AbortController();
    const reason = new Error('cancelled');
    const cancelling: Script = (packet) => {
      if (packet.cmd === 'connect') {
        cancelled.abort(reason);
      }
      return [];
    };
    const seen = probe(serveScript(world.leaf, cancelling), {
      clientIds: two,
      signal: cancelled.signal,
    });
    await expect(seen).rejects.toBe(reason);
  });
});
