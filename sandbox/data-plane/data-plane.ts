/** IoT's data plane: TLS with the certificate chosen by SNI, client certificates checked against the registry, MQTT behind it. */

import { createHash } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { yearMs } from '../clock.ts';
import type { Account, AmazonTrust, DevicePlaneView, SandboxClock } from '../contract.ts';
import { listen } from '../listen.ts';
import { partitionOf } from '../partition.ts';
import { createBroker } from './broker.ts';
import { onClientHello } from './client-hello.ts';
import { type ConnectHandler, receive } from './connect-handler.ts';
import { type DataPlaneKnobs, defaultKnobs } from './knobs.ts';
import { Rules } from './rules.ts';
import { mqttAlpn, startHandshake, type TlsFront } from './tls-front.ts';

export type { DataPlaneKnobs } from './knobs.ts';

export interface DataPlane {
  readonly port: number;
  readonly knobs: DataPlaneKnobs;
  connectedClients(): number;
  close(): Promise<void>;
}

export interface DataPlaneOptions {
  readonly host: string;
  readonly port: number;
  readonly account: Account;
  readonly view: DevicePlaneView;
  readonly amazonTrust: AmazonTrust;
  readonly clock: SandboxClock;
}

export async function startDataPlane(options: DataPlaneOptions): Promise<DataPlane> {
  const { view, account, clock } = options;
  const knobs = defaultKnobs();
  const rules = new Rules({ account, view, clock, knobs });
  const broker = await createBroker(rules);
  const front: TlsFront = { view, knobs, defaultCertificate: defaultCertificate(options) };
  const connections = new Set<Socket>();
  const server = createServer((connection) => {
    connections.add(connection);
    connection.on('error', () => connection.destroy());
    connection.on('close', () => connections.delete(connection));
    if (knobs.plainTcp) {
      connection.once('data', () => connection.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
      return;
    }
    onClientHello(connection, (serverName) => {
      const socket = startHandshake(connection, serverName, front);
      socket.on('error', () => socket.destroy());
      socket.once('secure', () => admit(socket, view, { rules, broker, knobs }));
    });
  });
  const port = await listen(server, options.port, options.host);
  return {
    port,
    knobs,
    connectedClients: broker.connectedClients,
    close: async () => {
      for (const connection of connections) {
        connection.destroy();
      }
      await broker.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The account's own endpoint's, which lives as long as any test. */
function defaultCertificate({ view, account, amazonTrust, clock }: DataPlaneOptions) {
  const { certificate, chain, privateKey } = amazonTrust.issue({
    names: [view.dataEndpoint, `*.iot.${account.region}.${partitionOf(account.region).dnsSuffix}`],
    notBefore: new Date(clock.now() - yearMs),
    notAfter: new Date(clock.now() + 20 * yearMs),
  });
  return { certificateChain: [certificate, ...chain].join(''), privateKey };
}

/** The order of AWS: certificate and SNI, registered and ACTIVE, then the policy on CONNECT. */
function admit(socket: TLSSocket, view: DevicePlaneView, handler: ConnectHandler): void {
  const shown = socket.getPeerX509Certificate();
  const registered = shown && view.clientCertificate(certificateId(shown.raw));
  if (handler.knobs.closeAfterHandshake || registered?.status !== 'ACTIVE' || !isMqttPort(socket)) {
    // Once its own side of the handshake is sent.
    socket.destroySoon();
    return;
  }
  receive(socket, registered.arn, handler);
}

/** The id under which IoT's registry knows a certificate: SHA-256 of the DER, lower-case hex. */
function certificateId(der: Buffer): string {
  return createHash('sha256').update(der).digest('hex');
}

/**
 * Port 443 is HTTPS for clients that do not request MQTT by ALPN. Ports other than 443 and 8883 are specific to the sandbox and
 * accept both.
 */
function isMqttPort(socket: TLSSocket): boolean {
  return socket.localPort !== 443 || socket.alpnProtocol === mqttAlpn;
}
