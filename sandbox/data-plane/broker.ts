/** The MQTT broker behind the TLS front: aedes, held to IoT's registry and policies. */
import { createHash } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { Aedes } from 'aedes';
import type { Account, DevicePlaneView } from '../contract.ts';
import { type DataAction, isAllowed } from './policy.ts';

export interface Broker {
  /** Takes over a connection whose client certificate is registered and active. */
  accept(socket: TLSSocket, certificateArn: string): void;
  connectedClients(): number;
  close(): Promise<void>;
}

/** Bytes; general reference, "AWS IoT Core endpoints and quotas". aedes holds only MQTT 3.1 to a length. */
const longestClientId = 128;

export async function createBroker(account: Account, view: DevicePlaneView): Promise<Broker> {
  const certificates = new WeakMap<object, string>();
  const allows = (
    client: { conn: object; id: string },
    action: DataAction,
    rest: string,
  ): boolean => {
    const arn = certificates.get(client.conn);
    const resource = `arn:aws:iot:${account.region}:${account.accountId}:${rest}`;
    return arn !== undefined && isAllowed(view.policiesOf(arn), action, resource, client.id);
  };
  const aedes = await Aedes.createBroker({
    // No CONNACK for what a policy does not permit: the connection is closed, as AWS does.
    preConnect: (client, { clientId }, done) => {
      const permitted =
        Buffer.byteLength(clientId) <= longestClientId &&
        allows({ conn: client.conn, id: clientId }, 'iot:Connect', `client/${clientId}`);
      done(permitted ? null : new Error(`connecting as ${clientId} is not permitted`), permitted);
    },
    authorizePublish: (client, packet, done) => {
      const permitted =
        client === null ||
        (packet.qos < 2 && allows(client, 'iot:Publish', `topic/${packet.topic}`));
      done(permitted ? null : new Error(`publish to ${packet.topic} is not permitted`));
    },
    authorizeSubscribe: (client, subscription, done) => {
      const permitted = allows(client, 'iot:Subscribe', `topicfilter/${subscription.topic}`);
      done(
        permitted ? null : new Error(`subscribe to ${subscription.topic} is not permitted`),
        subscription,
      );
    },
    authorizeForward: (client, packet) =>
      allows(client, 'iot:Receive', `topic/${packet.topic}`) ? packet : null,
  });
  return {
    accept: (socket, certificateArn) => {
      certificates.set(socket, certificateArn);
      aedes.handle(socket);
    },
    connectedClients: () => aedes.connectedClients,
    close: () => new Promise((resolve) => aedes.close(() => resolve())),
  };
}

/** The id under which IoT's registry knows a certificate: SHA-256 of the DER, lower-case hex. */
export function certificateId(der: Buffer): string {
  return createHash('sha256').update(der).digest('hex');
}
