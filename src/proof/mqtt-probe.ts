/** One MQTT round trip as a device makes it, and how far it came as data. */
import { randomUUID } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { MqttClient } from 'mqtt';
import type { ClientIdentity } from '../inputs/settings.ts';
import { alpnFor } from './tls-probe.ts';

export interface MqttTarget {
  readonly host: string;
  readonly port: number;
  /** PEM: these roots and no others. */
  readonly trust: readonly string[];
  readonly clientIdentity: ClientIdentity;
  readonly clientId: string;
  readonly topic: string;
  readonly lookup: LookupFunction;
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}

export type MqttStage = 'CONNECT' | 'SUBSCRIBE' | 'PUBLISH' | 'the message back';

export type MqttObservation =
  | { readonly kind: 'round-trip'; readonly milliseconds: number }
  /** `code`: a TLS or network code, or CONNACK's return code by name. */
  | { readonly kind: 'failed'; readonly stage: MqttStage; readonly code: string }
  /** The server closed the connection without a word: what AWS does when a policy or the client id does not permit. */
  | { readonly kind: 'closed'; readonly stage: MqttStage }
  | { readonly kind: 'timeout'; readonly stage: MqttStage };

/** MQTT 3.1.1, table 3.1. */
const connackCodes: Readonly<Record<number, string>> = {
  1: 'unacceptable protocol version',
  2: 'identifier rejected',
  3: 'server unavailable',
  4: 'bad user name or password',
  5: 'not authorized',
};

/** CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the server does. */
export async function probeMqtt(target: MqttTarget): Promise<MqttObservation> {
  const { MqttClient } = await import('mqtt');
  if (target.signal.aborted) {
    return { kind: 'failed', stage: 'CONNECT', code: 'ABORTED' };
  }
  const started = performance.now();
  let stage: MqttStage = 'CONNECT';
  const ending = Promise.withResolvers<MqttObservation>();
  const end = (observation: MqttObservation): void => ending.resolve(observation);
  const fail = (error: unknown): void => end({ kind: 'failed', stage, code: codeOf(error) });
  // mqtt.js does not pass every socket error on, so the socket's own are listened to.
  const client = new MqttClient(() => openSocket(target).on('error', fail), {
    clientId: target.clientId,
    protocolVersion: 4,
    clean: true,
    reconnectPeriod: 0,
  });
  // connectAsync never settles when a TLS 1.3 server refuses the client certificate: only 'close' comes.
  const timer = setTimeout(() => end({ kind: 'timeout', stage }), target.timeoutMs ?? 15_000);
  const cancel = (): void => end({ kind: 'failed', stage, code: 'ABORTED' });
  target.signal.addEventListener('abort', cancel);
  client.on('error', fail);
  client.on('close', () => end({ kind: 'closed', stage }));
  client.on('connect', () => {
    roundTrip(client, target.topic, (reached) => {
      stage = reached;
    }).then(
      () => end({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }),
      fail,
    );
  });
  const observation = await ending.promise;
  clearTimeout(timer);
  target.signal.removeEventListener('abort', cancel);
  await client.endAsync(observation.kind !== 'round-trip').catch(() => undefined);
  return observation;
}

function openSocket(target: MqttTarget): TLSSocket {
  return connectTls({
    host: target.host,
    port: target.port,
    servername: target.host,
    ca: [...target.trust],
    cert: target.clientIdentity.certificate,
    key: target.clientIdentity.privateKey,
    rejectUnauthorized: true,
    ALPNProtocols: alpnFor(target.port),
    lookup: target.lookup,
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
  const [granted] = await client.subscribeAsync(topic, { qos: 1 });
  if (granted === undefined || granted.qos > 2) {
    throw new Error('SUBACK 0x80, the subscription was refused');
  }
  reach('PUBLISH');
  await client.publishAsync(topic, payload, { qos: 1 });
  reach('the message back');
  await back;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) {
    return String(error);
  }
  if ('code' in error && typeof error.code === 'number') {
    return `CONNACK ${error.code}, ${connackCodes[error.code] ?? 'unknown'}`;
  }
  return 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);
}

/** In words, for a person. */
export function tellMqtt(observation: MqttObservation): string {
  switch (observation.kind) {
    case 'round-trip':
      return `CONNACK (0), message published and received back in ${observation.milliseconds} ms`;
    case 'failed':
      return `failed at ${observation.stage}: ${observation.code}`;
    case 'closed':
      return `the server closed the connection at ${observation.stage} without an answer`;
    case 'timeout':
      return `no answer to ${observation.stage} in time`;
  }
}
