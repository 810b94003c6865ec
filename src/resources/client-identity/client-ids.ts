/** The MQTT client IDs that the verifications of a run connect with. */
import { randomBytes } from 'node:crypto';
import type { VerificationSettings } from '../../inputs/settings.ts';
import type { MqttClientIds } from '../../verification/mqtt-versions.ts';

export interface ClientIds {
  /** What the policy of a client identity of the action's own allows: one client ID, or the start of several and `*`. */
  readonly allowed: string;
  /** `number`: of the domain in this run, from 1; no two domains share an ID. */
  readonly of: (number: number) => MqttClientIds;
}

/**
 * `mqtt-client-id` where the user gave one (never for several domains), else IDs that nobody else has. The versions of MQTT get one
 * each only where the identity is the action's own: nobody knows what else the policy of a given certificate allows.
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
