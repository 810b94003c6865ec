/** The first packet on a connection: CONNECT, and what IoT Core, or a knob, answers to it. */
import type { TLSSocket } from 'node:tls';
import { generate, type IConnectPacket, type Packet, parser } from 'mqtt-packet';
import type { Broker } from './broker.ts';
import type { DataPlaneKnobs } from './knobs.ts';
import { Mqtt5Gateway } from './mqtt5-gateway.ts';
import type { Rules } from './rules.ts';

export interface ConnectHandler {
  readonly rules: Rules;
  readonly broker: Broker;
  readonly knobs: DataPlaneKnobs;
}

/** Handles a connection whose client certificate is registered and active. */
export function receive(socket: TLSSocket, certificateArn: string, handler: ConnectHandler): void {
  if (handler.knobs.silent) {
    socket.resume();
    return;
  }
  onFirstPacket(socket, (packet) => {
    if (packet.cmd === 'connect') {
      answer(socket, packet, certificateArn, handler);
    } else {
      socket.destroy();
    }
  });
}

/** The bytes read to parse the first packet are put back. */
function onFirstPacket(socket: TLSSocket, take: (packet: Packet) => void): void {
  const chunks: Buffer[] = [];
  const reader = parser();
  const read = (chunk: Buffer): void => {
    chunks.push(chunk);
    reader.parse(chunk);
  };
  reader.once('packet', (packet) => {
    socket.off('data', read);
    socket.pause();
    socket.unshift(Buffer.concat(chunks));
    take(packet);
  });
  reader.on('error', () => socket.destroy());
  socket.on('data', read);
}

function answer(
  socket: TLSSocket,
  { clientId, protocolVersion }: IConnectPacket,
  certificateArn: string,
  { rules, broker, knobs }: ConnectHandler,
): void {
  const device = { certificateArn, clientId };
  const speaks5 = protocolVersion === 5 && knobs.mqtt5;
  if (knobs.closeAfterConnect) {
    socket.destroy();
    return;
  }
  if (knobs.connackCode !== undefined) {
    socket.end(connack(protocolVersion, knobs.connackCode));
    return;
  }
  const refused = rules.refusedConnect(device);
  if (refused === undefined) {
    const { mqtt5Denials: denials } = knobs;
    broker.accept(speaks5 ? new Mqtt5Gateway({ socket, device, rules, denials }) : socket, device);
  } else if (speaks5) {
    socket.end(connack(protocolVersion, refused));
  } else {
    // No CONNACK in MQTT 3.1.1 if the policy does not permit the connection: the connection is closed, as AWS does.
    socket.destroy();
  }
}

function connack(protocolVersion: IConnectPacket['protocolVersion'], code: number): Buffer {
  return generate(
    { cmd: 'connack', sessionPresent: false, returnCode: code, reasonCode: code },
    { protocolVersion },
  );
}
