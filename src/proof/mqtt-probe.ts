/** One MQTT round trip as a device makes it. */
import { randomUUID } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { MqttClient } from 'mqtt';
import type { ClientIdentity } from '../inputs/settings.ts';
import { codeOf, describeError } from '../pki/native-error.ts';
import { attempt } from './attempt.ts';
import {
  isOfSession,
  type MqttObservation,
  type MqttStage,
  type MqttVersion,
  type RefusingPacket,
  type SessionStage,
} from './mqtt-observation.ts';
import { openTls, type TlsPeer } from './open-tls.ts';
import { type TlsFailure, tellTls } from './tls-observation.ts';

export type { MqttObservation } from './mqtt-observation.ts';

export interface MqttTarget extends Omit<TlsPeer, 'servername'> {
  readonly protocolVersion: MqttVersion;
  readonly clientIdentity: ClientIdentity;
  readonly clientId: string;
  readonly topic: string;
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}

const defaultTimeoutMs = 15_000;
/** How long a DISCONNECT may take to be sent. */
const lingerMs = 1_000;

/**
 * CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the
 * server does: mqtt.js by itself waits for ever on a TLS 1.3 server that turns the client certificate away.
 *
 * @throws the signal's reason when that is aborted.
 */
export async function probeMqtt(target: MqttTarget): Promise<MqttObservation> {
  const { MqttClient, ReasonCodes } = await import('mqtt');
  const { timeoutMs = defaultTimeoutMs, signal, topic, clientId, protocolVersion } = target;
  const names = protocolVersion === 4 ? returnCodes : ReasonCodes;
  const started = performance.now();
  let stage: MqttStage = 'TCP';
  const reach = (next: MqttStage): void => {
    stage = next;
  };
  const late = (): MqttObservation => ({ kind: 'timeout', stage });
  return attempt({ timeoutMs, late, signal }, (settle) => {
    // Listens before mqtt.js does, which does not pass every error of its stream on.
    const socket = openTls(
      { ...target, servername: target.host },
      { secured: () => reach('CONNECT'), lost: (failure) => settle(lostAt(stage, failure)) },
    );
    socket.once('connect', () => reach('TLS'));
    const client = new MqttClient(() => socket, {
      clientId,
      protocolVersion,
      clean: true,
      reconnectPeriod: 0,
      // Never first: this probe's own limit tells the stage.
      connectTimeout: 2 * timeoutMs,
    });
    const refuse = (error: unknown): void => settle(refusedAt(stage, error, names));
    // Later than CONNECT it is mqtt.js that objects to what came, with a code that no server sent.
    client.on('error', (error) =>
      stage === 'CONNECT' ? refuse(error) : settle(notMqtt(stage, error)),
    );
    client.on('disconnect', ({ reasonCode = 0 }) => {
      if (isOfSession(stage)) {
        settle(refusal(stage, 'DISCONNECT', reasonCode, names));
      }
    });
    client.once('connect', () => {
      roundTrip(client, topic, reach).then(
        () => settle({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }),
        refuse,
      );
    });
    return () => hangUp(client, socket);
  });
}

async function roundTrip(
  client: MqttClient,
  topic: string,
  reach: (stage: MqttStage) => void,
): Promise<void> {
  const payload = randomUUID();
  const back = new Promise<void>((resolve) => {
    client.on('message', (_topic, message) => {
      if (message.toString() === payload) {
        resolve();
      }
    });
  });
  reach('SUBSCRIBE');
  await client.subscribeAsync(topic, { qos: 1 });
  reach('PUBLISH');
  await client.publishAsync(topic, payload, { qos: 1 });
  reach('the message back');
  await back;
}

/** Sends DISCONNECT where there is a session, and waits for nobody. */
function hangUp(client: MqttClient, socket: TLSSocket): void {
  if (!client.connected) {
    client.end(true);
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
      return { kind: 'not-mqtt', stage, said: tellTls(failure) };
  }
}

type CodeNames = Readonly<Record<number, string>>;

/** MQTT 3.1.1, tables 3.1 (CONNACK) and 3.9.3 (SUBACK); the names of MQTT 5 are mqtt.js's. */
const returnCodes: CodeNames = {
  1: 'unacceptable protocol version',
  2: 'identifier rejected',
  3: 'server unavailable',
  4: 'bad user name or password',
  5: 'not authorized',
  128: 'failure',
};

/** The packet that answers what is sent at a stage. */
const answers: Readonly<Record<SessionStage, RefusingPacket | undefined>> = {
  CONNECT: 'CONNACK',
  SUBSCRIBE: 'SUBACK',
  PUBLISH: 'PUBACK',
  'the message back': undefined,
};

/** mqtt.js gives what the server answered as a number in `code`. */
function refusedAt(stage: MqttStage, error: unknown, names: CodeNames): MqttObservation {
  const code = Number(codeOf(error));
  const by = isOfSession(stage) ? answers[stage] : undefined;
  return !isOfSession(stage) || by === undefined || Number.isNaN(code)
    ? notMqtt(stage, error)
    : refusal(stage, by, code, names);
}

function notMqtt(stage: MqttStage, error: unknown): MqttObservation {
  return { kind: 'not-mqtt', stage, said: describeError(error) };
}

function refusal(
  stage: SessionStage,
  by: RefusingPacket,
  code: number,
  names: CodeNames,
): MqttObservation {
  return { kind: 'refused', stage, by, code, meaning: names[code] || 'a code without a name' };
}
