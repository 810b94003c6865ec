/** The round trip with both versions of MQTT that IoT Core speaks. */
import type { MqttObservation, MqttVersion } from './mqtt-observation.ts';
import { type MqttTarget, probeMqtt } from './mqtt-probe.ts';

/** The client ID for each version; two clients with the same ID would disconnect each other. */
export interface MqttClientIds {
  readonly v311: string;
  readonly v5: string;
}

export interface MqttVersionsTarget extends Omit<MqttTarget, 'protocolVersion' | 'clientId'> {
  readonly clientIds: MqttClientIds;
  /** Waits; rejects with the signal's reason if aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface MqttVersions {
  readonly v311: MqttObservation;
  /** Absent if it would add nothing to the result of MQTT 3.1.1. */
  readonly v5?: MqttObservation | undefined;
}

/** IoT Core accepts one CONNECT per second and client ID (general reference, "AWS IoT Core endpoints and quotas"). */
const connectIntervalMs = 1_000;

/**
 * Both versions at the same time; where they share one client ID, MQTT 3.1.1 first and MQTT 5 a second later. MQTT 5 counts if
 * MQTT 3.1.1 made its round trip, or if that was closed without a packet, since MQTT 5 returns reasons.
 *
 * @throws the signal's reason if aborted.
 */
export function probeMqttVersions(target: MqttVersionsTarget): Promise<MqttVersions> {
  return target.clientIds.v311 === target.clientIds.v5 ? probeInTurn(target) : probeAtOnce(target);
}

async function probeInTurn(target: MqttVersionsTarget): Promise<MqttVersions> {
  const v311 = await probeVersion(target, 4);
  return asksForMqtt5(v311) ? { v311, v5: await probeMqtt5Later(target) } : { v311 };
}

async function probeAtOnce(target: MqttVersionsTarget): Promise<MqttVersions> {
  const decided = new AbortController();
  const signal = AbortSignal.any([target.signal, decided.signal]);
  const probing5 = probeVersion({ ...target, signal }, 5);
  // Awaited below, or aborted.
  probing5.catch(() => undefined);
  try {
    const v311 = await probeVersion(target, 4);
    return asksForMqtt5(v311) ? await confirmed(target, { v311, v5: await probing5 }) : { v311 };
  } finally {
    decided.abort();
  }
}

/**
 * A new certificate reaches some hosts of IoT Core before others, so a connection closed without a packet may mean only that. MQTT
 * 5 is tried once more before it counts as not offered.
 */
async function confirmed(target: MqttVersionsTarget, seen: MqttVersions): Promise<MqttVersions> {
  return seen.v5?.kind === 'closed' && isMqtt5NotOffered(seen)
    ? { ...seen, v5: await probeMqtt5Later(target) }
    : seen;
}

async function probeMqtt5Later(target: MqttVersionsTarget): Promise<MqttObservation> {
  await target.pause(connectIntervalMs, target.signal);
  return probeVersion(target, 5);
}

function probeVersion(
  target: MqttVersionsTarget,
  protocolVersion: MqttVersion,
): Promise<MqttObservation> {
  const { v311, v5 } = target.clientIds;
  return probeMqtt({ ...target, protocolVersion, clientId: protocolVersion === 4 ? v311 : v5 });
}

function asksForMqtt5({ kind }: MqttObservation): boolean {
  return kind === 'round-trip' || kind === 'closed';
}

/**
 * True for the answers of a server without MQTT 5 to its CONNECT: return code 1 (MQTT 3.1.1, section 3.1.2.2), reason code 0x84
 * (MQTT 5.0, section 3.1.2.2), or none. The last counts only if MQTT 3.1.1 made a round trip.
 */
export function isMqtt5NotOffered({ v311, v5 }: MqttVersions): boolean {
  if (v311.kind !== 'round-trip') {
    return false;
  }
  return v5?.kind === 'refused'
    ? v5.by === 'CONNACK' && (v5.code === 0x01 || v5.code === 0x84)
    : v5?.kind === 'closed' && v5.stage === 'CONNECT';
}
