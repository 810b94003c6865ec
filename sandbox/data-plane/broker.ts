/** The MQTT broker behind the TLS front: aedes, which speaks MQTT 3.1.1, with IoT's limits and policies. */
import type { Duplex } from 'node:stream';
import { Aedes } from 'aedes';
import { Mqtt5Gateway } from './mqtt5-gateway.ts';
import type { Device, Rules } from './rules.ts';

export interface Broker {
  /** Handles a connection whose CONNECT, not yet read from it, is permitted. */
  accept(connection: Duplex, device: Device): void;
  connectedClients(): number;
  close(): Promise<void>;
}

export async function createBroker(rules: Rules): Promise<Broker> {
  const devices = new WeakMap<object, Device>();
  /** By client id, whose device speaks MQTT 5. */
  const gateways = new Map<string, Mqtt5Gateway>();
  const refused = (what: string): Error => new Error(`${what} is not permitted`);
  const aedes = await Aedes.createBroker({
    // An error closes the connection without a packet, as AWS does in MQTT 3.1.1. The broker's own messages have no client.
    authorizePublish: (client, { topic, qos }, done) => {
      const device = client && devices.get(client.conn);
      const isPermitted =
        client === null || (device && rules.refusedPublish(device, topic, qos) === undefined);
      done(isPermitted ? null : refused(`publish to ${topic}`));
    },
    authorizeSubscribe: ({ conn }, subscription, done) => {
      const device = devices.get(conn);
      const isPermitted =
        device && rules.refusedSubscribe(device, subscription.topic) === undefined;
      done(isPermitted ? null : refused(`subscribe to ${subscription.topic}`), subscription);
    },
    authorizeForward: ({ conn }, packet) => {
      const device = devices.get(conn);
      return device && rules.mayReceive(device, packet.topic) ? packet : null;
    },
  });
  return {
    accept: (connection, device) => {
      const { clientId } = device;
      devices.set(connection, device);
      // aedes closes the previous connection of the client ID without a reason code.
      gateways.get(clientId)?.takenOver();
      gateways.delete(clientId);
      if (connection instanceof Mqtt5Gateway) {
        gateways.set(clientId, connection);
      }
      aedes.handle(connection);
    },
    connectedClients: () => aedes.connectedClients,
    close: () => new Promise((resolve) => aedes.close(() => resolve())),
  };
}
