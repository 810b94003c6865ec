/** MQTT 5 in front of a broker of MQTT 3.1.1. */
import { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import {
  generate,
  type IPublishPacket,
  type ISubscribePacket,
  type Packet,
  parser,
} from 'mqtt-packet';
import type { DataPlaneKnobs } from './knobs.ts';
import { type Device, type Rules, reasonCodes } from './rules.ts';

export interface GatewayOptions {
  readonly socket: TLSSocket;
  readonly device: Device;
  readonly rules: Rules;
  readonly denials: DataPlaneKnobs['mqtt5Denials'];
}

/** MQTT 5.0, section 3.14.2.1. */
const disconnectWithWill = 0x04;
/** MQTT 5.0, section 2.4: the reason codes for the broker's own refusals, whose codes are those of MQTT 3.1.1. */
const unspecifiedError = 0x80;

/** Features that the CONNACK declares unavailable. */
const offered = {
  sessionExpiryInterval: 0,
  maximumQoS: 1,
  subscriptionIdentifiersAvailable: false,
  sharedSubscriptionAvailable: false,
};

/**
 * The broker's end of a connection on which the device speaks MQTT 5. Packets are translated with their topics, payloads,
 * identifiers, QoS and retain flag; refusals have reason codes. Not translated: properties, subscription options other than QoS,
 * sessions beyond the connection, enhanced authentication. If the broker closes an idle connection, there is no DISCONNECT.
 */
export class Mqtt5Gateway extends Duplex {
  readonly #options: GatewayOptions;
  readonly #fromDevice = parser({ protocolVersion: 5 });
  readonly #fromBroker = parser({ protocolVersion: 4 });
  /** By packet identifier, the codes of a SUBACK or UNSUBACK to come; undefined: the broker decides. */
  readonly #owed = new Map<number, readonly (number | undefined)[]>();

  constructor(options: GatewayOptions) {
    super();
    this.#options = options;
    const { socket } = options;
    this.#fromDevice.on('packet', (packet) => this.#carryIn(packet));
    this.#fromDevice.on('error', () => this.#disconnect(reasonCodes.protocolError));
    this.#fromBroker.on('packet', (packet) => this.#carryOut(packet));
    socket.on('data', (chunk: Buffer) => this.#fromDevice.parse(chunk));
    socket.on('close', () => this.destroy());
    socket.resume();
  }

  /** Another connection has taken the client ID. */
  takenOver(): void {
    if (!this.destroyed) {
      this.#disconnect(reasonCodes.sessionTakenOver);
    }
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#fromBroker.parse(chunk);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#options.socket.destroySoon();
    done(error);
  }

  #carryIn(packet: Packet): void {
    switch (packet.cmd) {
      case 'connect':
        this.#ask({ ...packet, protocolVersion: 4, clean: true });
        break;
      case 'publish':
        this.#publish(packet);
        break;
      case 'subscribe':
        this.#subscribe(packet);
        break;
      case 'unsubscribe':
        this.#owed.set(
          packet.messageId ?? 0,
          packet.unsubscriptions.map(() => 0),
        );
        this.#ask(packet);
        break;
      case 'disconnect':
        if (packet.reasonCode === disconnectWithWill) {
          this.#hangUp();
        } else {
          this.#ask(packet);
        }
        break;
      case 'puback':
      case 'pingreq':
        this.#ask(packet);
        break;
      default:
        this.#disconnect(reasonCodes.protocolError);
    }
  }

  #publish(packet: IPublishPacket): void {
    const { device, rules, denials } = this.#options;
    if (packet.properties?.topicAlias !== undefined) {
      this.#disconnect(reasonCodes.topicAliasInvalid);
      return;
    }
    const refused = rules.refusedPublish(device, packet.topic, packet.qos);
    if (refused === undefined) {
      this.#ask(packet);
    } else if (packet.qos === 1 && denials === 'acknowledged') {
      this.#tell({ cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: refused });
    } else {
      this.#disconnect(refused);
    }
  }

  #subscribe(packet: ISubscribePacket): void {
    const { device, rules, denials } = this.#options;
    if (packet.properties?.subscriptionIdentifier !== undefined) {
      this.#disconnect(reasonCodes.subscriptionIdentifiersNotSupported);
      return;
    }
    const codes = packet.subscriptions.map(({ topic }) => rules.refusedSubscribe(device, topic));
    const permitted = packet.subscriptions.filter((_, index) => codes[index] === undefined);
    const refused = codes.find((code) => code !== undefined);
    if (refused !== undefined && denials === 'disconnected') {
      this.#disconnect(refused);
      return;
    }
    const messageId = packet.messageId ?? 0;
    this.#owed.set(messageId, codes);
    if (permitted.length > 0) {
      this.#ask({ ...packet, subscriptions: permitted });
    } else {
      this.#tell({ cmd: 'suback', messageId, granted: this.#settle(messageId, []) });
    }
  }

  #carryOut(packet: Packet): void {
    switch (packet.cmd) {
      case 'connack':
        this.#tell({
          ...packet,
          reasonCode: packet.returnCode === 0 ? 0 : unspecifiedError,
          properties: offered,
        });
        break;
      case 'puback':
        this.#tell({ ...packet, reasonCode: 0 });
        break;
      case 'suback':
        this.#tell({ ...packet, granted: this.#settle(packet.messageId ?? 0, packet.granted) });
        break;
      case 'unsuback':
        this.#tell({ ...packet, granted: this.#settle(packet.messageId ?? 0, []) });
        break;
      default:
        this.#tell(packet);
    }
  }

  /** The codes to answer, with the broker's for the undefined ones. */
  #settle(messageId: number, granted: readonly unknown[]): number[] {
    const codes = this.#owed.get(messageId) ?? [];
    this.#owed.delete(messageId);
    const said = granted.map(Number);
    return codes.map((code) => code ?? said.shift() ?? unspecifiedError);
  }

  #ask(packet: Packet): void {
    this.push(generate(packet, { protocolVersion: 4 }));
  }

  #tell(packet: Packet): void {
    this.#options.socket.write(generate(packet, { protocolVersion: 5 }));
  }

  #disconnect(reasonCode: number): void {
    this.#tell({ cmd: 'disconnect', reasonCode });
    this.#hangUp();
  }

  /** Without DISCONNECT to the broker, which then publishes the will. */
  #hangUp(): void {
    this.#fromDevice.removeAllListeners('packet');
    this.push(null);
  }
}
