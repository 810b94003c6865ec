/** What a probe may meet at the other end, on ports of this machine. */
import {
  connect,
  createServer as createTcpServer,
  type LookupFunction,
  type Server,
  type Socket,
} from 'node:net';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { Aedes, type AedesOptions } from 'aedes';
import {
  authorityExtension,
  domain,
  keyPem,
  leafExtensions,
  type Made,
  make,
} from '../../../testkit/certificates.ts';

/** An authority, and a leaf of it for the domain. */
type Served = Pick<Made, 'certificate' | 'privateKey'>;

export interface World {
  readonly root: Made;
  readonly leaf: Made;
}

export async function makeWorld(recipe: Partial<Parameters<typeof make>[0]> = {}): Promise<World> {
  const root = await make({ subject: 'CN=root', extensions: [authorityExtension()] });
  const leaf = await make({
    subject: `CN=${domain}`,
    issuer: root,
    extensions: leafExtensions(),
    ...recipe,
  });
  return { root, leaf };
}

/** Every name is this machine. */
export const loopback: LookupFunction = (_host, options, callback) =>
  options.all
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

export interface Peer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `chain` (the leaf first) with the leaf's key. */
export function serveTls(
  leaf: Served,
  chain: readonly Served[],
  options: TlsOptions = {},
  behave: (socket: TLSSocket) => void = () => undefined,
): Promise<Peer> {
  const server = createServer(
    {
      cert: [leaf, ...chain].map(({ certificate }) => certificate).join(''),
      key: keyPem(leaf.privateKey),
      ...options,
    },
    (socket) => {
      socket.on('error', () => socket.destroy());
      behave(socket);
    },
  );
  server.on('tlsClientError', () => undefined);
  return listen(server);
}

/** Speaks no TLS: what it does with a connection is the test's. */
export function serveTcp(behave: (socket: Socket) => void): Promise<Peer> {
  return listen(
    createTcpServer((socket) => {
      socket.on('error', () => socket.destroy());
      behave(socket);
    }),
  );
}

/** Passes on what `peer` sends until that many bytes, then resets the connection. */
export function cutAfter(peer: Peer, bytes: number): Promise<Peer> {
  return serveTcp((client) => {
    let left = bytes;
    const server = connect(peer.port, '127.0.0.1');
    server.on('error', () => server.destroy());
    client.on('close', () => server.destroy());
    client.pipe(server);
    server.on('data', (chunk) => {
      client.write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) {
        client.resetAndDestroy();
      }
    });
  });
}

export async function serveMqtt(
  leaf: Served,
  options: AedesOptions = {},
  tls: TlsOptions = {},
): Promise<Peer & { readonly broker: Aedes }> {
  const broker = await Aedes.createBroker(options);
  const server = createServer(
    { cert: leaf.certificate, key: keyPem(leaf.privateKey), ...tls },
    (socket) => broker.handle(socket),
  );
  server.on('tlsClientError', () => undefined);
  const peer = await listen(server);
  return {
    port: peer.port,
    broker,
    close: async () => {
      await new Promise<void>((resolve) => broker.close(resolve));
      await peer.close();
    },
  };
}

async function listen(server: Server): Promise<Peer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server listens on no port');
  }
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) {
          socket.destroy();
        }
        server.close(() => resolve());
      }),
  };
}
