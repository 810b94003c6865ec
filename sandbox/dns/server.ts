import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, isIPv6, type Server, type Socket } from 'node:net';
import { type RespondOptions, respond } from './respond.ts';
import type { World } from './zone.ts';

export interface DnsServerOptions {
  readonly world: World;
  /** Where to listen; 127.0.0.1 by default. */
  readonly host?: string;
  /** 0, the default, picks a port that is free over UDP and TCP. */
  readonly port?: number;
}

export interface DnsKnobs {
  /** The answer for exactly this name (lower-case, without the trailing dot) instead: SERVFAIL, or nothing. */
  faults: Readonly<Record<string, 'servfail' | 'drop'>>;
}

/** The sandbox's DNS server: resolver and every zone's name server in one, over UDP and TCP on one port. */
export interface DnsServer {
  readonly host: string;
  readonly port: number;
  readonly knobs: DnsKnobs;
  close(): Promise<void>;
}

/** Long enough for a client that sends several queries on a connection. */
const idleMs = 10_000;

/** Listens; rejects with the system's error when the port is taken. */
export async function startDnsServer(options: DnsServerOptions): Promise<DnsServer> {
  const { world, host = '127.0.0.1' } = options;
  const { tcp, udp, port } = await bindBoth(host, options.port ?? 0);
  const knobs: DnsKnobs = { faults: {} };
  const faultOf: RespondOptions['faultOf'] = (name) =>
    Object.hasOwn(knobs.faults, name) ? knobs.faults[name] : undefined;

  udp.on('message', (message, client) => {
    const answer = respond(message, { world, transport: 'udp', faultOf });
    if (answer !== undefined) udp.send(answer, client.port, client.address);
  });
  const connections = new Set<Socket>();
  tcp.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    answerStream(socket, (message) => respond(message, { world, transport: 'tcp', faultOf }));
  });

  return {
    host,
    port,
    knobs,
    close: async () => {
      for (const connection of connections) connection.destroy();
      udp.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
}

/** A port free for TCP may be in use for UDP: with port 0 another one is tried then. */
async function bindBoth(
  host: string,
  wanted: number,
  attempts = 5,
): Promise<{ tcp: Server; udp: UdpSocket; port: number }> {
  const tcp = createServer();
  tcp.listen(wanted, host);
  await once(tcp, 'listening');
  const address = tcp.address();
  const port = typeof address === 'object' && address !== null ? address.port : wanted;
  const udp = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  try {
    udp.bind(port, host);
    await once(udp, 'listening');
  } catch (error) {
    tcp.close();
    udp.close();
    if (wanted !== 0 || attempts === 1) throw error;
    return bindBoth(host, wanted, attempts - 1);
  }
  // A datagram that could not be sent is lost, as datagrams are: the client asks again.
  udp.on('error', () => undefined);
  return { tcp, udp, port };
}

/** RFC 1035, section 4.2.2: over TCP each message follows its length in two octets. */
function answerStream(socket: Socket, answerTo: (message: Buffer) => Buffer | undefined): void {
  let received = Buffer.alloc(0);
  socket.setTimeout(idleMs, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2) {
      const end = 2 + received.readUInt16BE(0);
      if (received.length < end) return;
      const answer = answerTo(received.subarray(2, end));
      received = received.subarray(end);
      if (answer !== undefined) socket.write(framed(answer));
    }
  });
}

function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}
