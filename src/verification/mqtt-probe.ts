/** Makes one MQTT round trip as a device does. */
import { randomUUID } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { IClientOptions, MqttClient } from 'mqtt';
import type { ClientIdentity } from '../inputs/settings.ts';
import { describeError } from '../pki/native-error.ts';
import { attempt } from './attempt.ts';
import {
  isOfSession,
  type MqttObservation,
  type MqttStage,
  type MqttVersion,
  type SessionStage,
} from './mqtt-observation.ts';
import { refusalIn, returnCodes } from './mqtt-refusal.ts';
import { openTls, type TlsPeer } from './open-tls.ts';
import type { TlsFailure } from './tls-observation.ts';

export type { MqttObservation } from './mqtt-observation.ts';

export interface MqttTarget extends Omit<TlsPeer, 'servername'> {
  readonly protocolVersion: MqttVersion;
  readonly clientIdentity: ClientIdentity;
  readonly clientId: string;
  readonly topic: string;
  readonly timeoutMs?: number | undefined;
  readonly signal: AbortSignal;
}

const defaultTimeoutMs = 15_000;
/**
 * The byte limit of a session, since mqtt.js buffers a packet of up to 256 MB until it is complete. IoT Core's largest message has
 * 128 kB (general reference, "AWS IoT Core endpoints and quotas"), so a few messages of others on the topic do no harm.
 */
const mostBytes = 4 * 1024 * 1024;
/** How long a DISCONNECT may take to be sent. */
const lingerMs = 1_000;

/**
 * CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the server
 * does: mqtt.js alone waits forever on a TLS 1.3 server that refuses the client certificate.
 *
 * @throws the signal's reason if aborted.
 */
export async function probeMqtt(target: MqttTarget): Promise<MqttObservation> {
  const { MqttClient, ReasonCodes } = await loadMqtt();
  const { timeoutMs = defaultTimeoutMs, signal, topic } = target;
  const names = target.protocolVersion === 4 ? returnCodes : ReasonCodes;
  const started = performance.now();
  let stage: MqttStage = 'TCP';
  const reach = (next: MqttStage): void => {
    stage = next;
  };
  const late = (): MqttObservation => ({ kind: 'timeout', stage });
  return attempt({ timeoutMs, late, signal }, (settle) => {
    let client: MqttClient | undefined;
    const fail = (error: unknown): void =>
      settle({ kind: 'not-mqtt', stage, said: describeError(error) });
    // mqtt.js starts only after the handshake: if it wrote before that, it would handle the handshake's errors.
    const secured = (): void => {
      client = new MqttClient(() => socket, optionsOf(target, timeoutMs));
      let received = 0;
      socket.on('data', ({ byteLength }: Buffer) => {
        received += byteLength;
        if (received > mostBytes) {
          settle({ kind: 'not-mqtt', stage, said: `> ${mostBytes} bytes` });
        }
      });
      // Recorded before mqtt.js turns it into an error.
      client.on('packetreceive', (packet) => {
        const refusal = isOfSession(stage) ? refusalIn(packet, stage, names) : undefined;
        if (refusal) {
          settle(refusal);
        }
      });
      client.on('error', fail);
      roundTrip(client, topic, reach).then(
        () => settle({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }),
        fail,
      );
    };
    const lost = (failure: TlsFailure): void => settle(lostAt(stage, failure));
    const socket = openTls({ ...target, servername: target.host }, { secured, lost });
    socket.once('connect', () => reach('TLS'));
    return () => hangUp(client, socket);
  });
}

/** Without mqtt.js's connectors, which load libraries of WebSocket and SOCKS: two thirds of the package. */
async function loadMqtt() {
  const [client, { ReasonCodes }] = await Promise.all([
    import('mqtt/lib/client'),
    import('mqtt/lib/handlers/ack'),
  ]);
  return { MqttClient: client.default.default, ReasonCodes };
}

function optionsOf({ clientId, protocolVersion }: MqttTarget, timeoutMs: number): IClientOptions {
  return {
    clientId,
    protocolVersion,
    clean: true,
    reconnectPeriod: 0,
    // Longer than the probe's own timeout, which reports the stage.
    connectTimeout: 2 * timeoutMs,
  };
}

async function roundTrip(
  client: MqttClient,
  topic: string,
  reach: (stage: SessionStage) => void,
): Promise<void> {
  const payload = randomUUID();
  const back = new Promise<void>((resolve) => {
    client.on('message', (on, message) => {
      if (on === topic && message.toString() === payload) {
        resolve();
      }
    });
  });
  reach('CONNECT');
  await new Promise((resolve) => client.once('connect', resolve));
  reach('SUBSCRIBE');
  await client.subscribeAsync(topic, { qos: 1 });
  reach('PUBLISH');
  await client.publishAsync(topic, payload, { qos: 1 });
  reach('the message back');
  await back;
}

/** Sends DISCONNECT if there is a session, without waiting for the server. */
function hangUp(client: MqttClient | undefined, socket: TLSSocket): void {
  if (!client?.connected) {
    client?.end(true);
    socket.destroy();
    return;
  }
  socket.once('finish', () => socket.destroy());
  setTimeout(() => socket.destroy(), lingerMs).unref();
  client.end();
}

function lostAt(stage: MqttStage, failure: TlsFailure): MqttObservation {
  if (!isOfSession(stage)) {
    return { kind: 'no-tls', failure };
  }
  switch (failure.kind) {
    case 'refused-by-peer':
      return { kind: 'turned-away', stage, alert: failure.alert };
    case 'unreachable':
      return { kind: 'closed', stage };
    default:
      return { kind: 'not-mqtt', stage, said: 'code' in failure ? failure.code : failure.kind };
  }
}
