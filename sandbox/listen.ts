import type { Server } from 'node:net';

/** Listens and gives the port; rejects with the system's error when it is taken. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`the server at ${host} listens on no port`);
  }
  return address.port;
}
