/** Reads a server's refusal from a packet. */
import type { Packet } from 'mqtt';
import type { MqttRefusal, RefusingPacket, SessionStage } from './mqtt-observation.ts';

/** Reason codes from here on are failures (MQTT 5.0, section 2.4), and so is SUBACK's 0x80 of MQTT 3.1.1. */
const failure = 0x80;

/** MQTT 3.1.1, table 3.1 (CONNACK) and section 3.9.3 (SUBACK). */
export const returnCodes: Readonly<Record<number, string>> = {
  1: 'unacceptable protocol version',
  2: 'identifier rejected',
  3: 'server unavailable',
  4: 'bad user name or password',
  5: 'not authorized',
  128: 'failure',
};

/** The refusal in a packet received at a stage, by the code names of its version; undefined: none. */
export function refusalIn(
  packet: Packet,
  stage: SessionStage,
  names: Readonly<Record<number, string>>,
): MqttRefusal | undefined {
  const refused = codeIn(packet);
  return (
    refused && {
      kind: 'refused',
      stage,
      ...refused,
      meaning: names[refused.code] || 'a code without a name',
    }
  );
}

function codeIn(
  packet: Packet,
): { readonly by: RefusingPacket; readonly code: number } | undefined {
  switch (packet.cmd) {
    case 'connack': {
      const code = packet.reasonCode ?? packet.returnCode ?? 0;
      return code === 0 ? undefined : { by: 'CONNACK', code };
    }
    case 'suback': {
      const code = packet.granted.map(Number).find((granted) => granted >= failure);
      return code === undefined ? undefined : { by: 'SUBACK', code };
    }
    case 'puback': {
      const code = packet.reasonCode ?? 0;
      return code < failure ? undefined : { by: 'PUBACK', code };
    }
    case 'disconnect':
      return { by: 'DISCONNECT', code: packet.reasonCode ?? 0 };
    default:
      return undefined;
  }
}
