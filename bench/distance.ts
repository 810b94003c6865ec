/** AWS at a distance: a way to the sandbox's API on which everything is that much later, in either direction. */
import { connect, createServer, type Socket } from 'node:net';

export interface Distance {
  /** In place of the sandbox's endpoint. */
  readonly url: string;
  close(): void;
}

export async function putAtDistance(endpointUrl: string, oneWayMs: number): Promise<Distance> {
  const { hostname, port } = new URL(endpointUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const service = connect(Number(port), hostname);
    delay(client, service, oneWayMs);
    delay(service, client, oneWayMs);
    for (const socket of [client, service]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => {
      server.close();
      for (const socket of sockets) {
        socket.destroy();
      }
    },
  };
}

function delay(from: Socket, to: Socket, oneWayMs: number): void {
  const later = (work: () => void) => setTimeout(work, oneWayMs);
  from.on('data', (chunk) => later(() => to.write(chunk)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
}
