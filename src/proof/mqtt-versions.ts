/** The round trip with both versions of MQTT that IoT Core speaks, one after the other. */
import type { MqttObservation } from './mqtt-observation.ts';
import { type MqttTarget, probeMqtt } from './mqtt-probe.ts';

export interface MqttVersionsTarget extends Omit<MqttTarget, 'protocolVersion'> {
  /** Waits; rejects with the signal's reason when that is aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface MqttVersions {
  readonly v311: MqttObservation;
  /** Absent where it could tell nothing that MQTT 3.1.1 did not. */
  readonly v5?: MqttObservation;
}

/** IoT Core takes one CONNECT a second for a client id (general reference, "AWS IoT Core endpoints and quotas"). */
const connectIntervalMs = 1_000;

/**
 * MQTT 3.1.1, then MQTT 5 under the same client id, which the policy may be made for: never both at once, as the second would
 * cut the first off. MQTT 5 is also asked where MQTT 3.1.1 was closed without a word, since it has words for the reason.
 *
 * @throws the signal's reason when that is aborted.
 */
export async function probeMqttVersions(target: MqttVersionsTarget): Promise<MqttVersions> {
  const v311 = await probeMqtt({ ...target, protocolVersion: 4 });
  if (v311.kind !== 'round-trip' && v311.kind !== 'closed') {
    return { v311 };
  }
  await target.pause(connectIntervalMs, target.signal);
  return { v311, v5: await probeMqtt({ ...target, protocolVersion: 5 }) };
}

/**
 * True of the answers that a server without MQTT 5 gives to its CONNECT: return code 1 (MQTT 3.1.1, section 3.1.2.2), reason code
 * 0x84 (MQTT 5.0, section 3.1.2.2), or none. The last counts only beside a round trip with MQTT 3.1.1.
 */
export function isMqtt5NotOffered({ v311, v5 }: MqttVersions): boolean {
  if (v311.kind !== 'round-trip') {
    return false;
  }
  return v5?.kind === 'refused'
    ? v5.by === 'CONNACK' && (v5.code === 0x01 || v5.code === 0x84)
    : v5?.kind === 'closed' && v5.stage === 'CONNECT';
}
