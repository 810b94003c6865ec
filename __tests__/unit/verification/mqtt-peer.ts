/** A broker that answers word for word what a test says, over TLS. */
import { generate, type Packet, parser } from 'mqtt-packet';
import type { Made } from '../../../testkit/certificates.ts';
import { type Peer, serveTls } from './peers.ts';

/** What is answered to a packet; nothing else is. */
export type Script = (packet: Packet) => Answers;
type Answers = readonly (Packet | 'close')[];

/** A broker in good order, of either version. */
export const obliging: Script = (packet) => {
  switch (packet.cmd) {
    case 'connect':
      return [{ cmd: 'connack', sessionPresent: false, returnCode: 0, reasonCode: 0 }];
    case 'subscribe':
      return [{ cmd: 'suback', messageId: packet.messageId ?? 0, granted: [1] }];
    case 'publish':
      return [
        { cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0 },
        { ...packet, qos: 0 },
      ];
    default:
      return [];
  }
};

/** Answers in the version that the client speaks, which the script is given, or in `version`. */
export function serveScript(
  leaf: Made,
  script: (packet: Packet, spoken: number) => Answers | Promise<Answers>,
  version?: 4 | 5,
): Promise<Peer> {
  return serveTls(leaf, [], {}, (socket) => {
    const reader = parser();
    let protocolVersion = version;
    let spoken = 0;
    reader.on('packet', async (packet) => {
      if (packet.cmd === 'connect') {
        spoken = packet.protocolVersion ?? 0;
        protocolVersion ??= packet.protocolVersion === 5 ? 5 : 4;
      }
      for (const answer of await script(packet, spoken)) {
        if (answer === 'close') {
          socket.end();
        } else {
          socket.write(generate(answer, { protocolVersion }));
        }
      }
    });
    socket.on('data', (chunk: Buffer) => reader.parse(chunk));
  });
}
