/** The MQTT client IDs of a run's verifications. */
import { randomBytes } from 'node:crypto';
import type { VerificationSettings } from '../../inputs/settings.ts';
import type { MqttClientIds } from '../../verification/mqtt-versions.ts';

export interface ClientIds {
  /** What the policy of a short-lived identity allows: one client ID, or a prefix and `*`. */
  readonly allowed: string;
  /** `number`: the domain's in this run, from 1; no two domains share an ID. */
  readonly of: (number: number) => MqttClientIds;
}

/**
 * `mqtt-client-id` if set (never for several domains), otherwise unique IDs. Each version of MQTT gets its own ID only with a
 * short-lived identity: it is unknown which other IDs the policy of a provided certificate allows.
 */
export function clientIdsOf({ clientId, clientIdentity }: VerificationSettings): ClientIds {
  if (clientId !== undefined) {
    return { allowed: clientId, of: () => ({ v311: clientId, v5: clientId }) };
  }
  const prefix = `iot-custom-domain-${randomBytes(8).toString('hex')}`;
  const [end311, end5] = clientIdentity ? ['', ''] : ['-311', '-5'];
  return {
    allowed: `${prefix}-*`,
    of: (number) => ({
      v311: `${prefix}-${number}${end311}`,
      v5: `${prefix}-${number}${end5}`,
    }),
  };
}
