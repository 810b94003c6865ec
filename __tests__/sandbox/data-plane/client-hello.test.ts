import { once } from 'node:events';
import { connect as connectTcp, createServer, type Socket } from 'node:net';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onClientHello, serverNameIn } from '../../../sandbox/data-plane/client-hello.ts';
import { listen } from '../../../sandbox/listen.ts';

let heard: (hello: Buffer, connection: Socket) => void;
let port: number;
const server = createServer((connection) =>
  onClientHello(connection, (hello) => heard(hello, connection)),
);
beforeEach(async () => {
  port = await listen(server, 0, '127.0.0.1');
});
afterEach(async () => {
  server.close();
  await once(server, 'close');
});

/** The ClientHello of what `start` connects. */
async function helloOf(start: () => Socket): Promise<Buffer> {
  const client = start();
  client.on('error', () => undefined);
  return new Promise((resolve) => {
    heard = (hello, connection) => {
      connection.destroy();
      client.destroy();
      resolve(hello);
    };
  });
}

const helloFor = (servername: string) =>
  helloOf(() => connect({ port, host: '127.0.0.1', servername }));

it('the name is read, in lower case', async () => {
  expect(serverNameIn(await helloFor('IoT.Example.com'))).toBe('iot.example.com');
});

it('there is none where the client sent none', async () => {
  expect(serverNameIn(await helloFor(''))).toBeUndefined();
});

it('a hello that comes byte by byte is waited for', async () => {
  const whole = await helloFor('iot.example.com');
  const pieces = await helloOf(() => {
    const socket = connectTcp({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => {
      for (const byte of whole) {
        socket.write(Buffer.from([byte]));
      }
    });
    return socket;
  });
  expect(serverNameIn(pieces)).toBe('iot.example.com');
});

it('no bytes make it throw, cut off or changed', async () => {
  const whole = await helloFor('iot.example.com');
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      serverNameIn(bytes.subarray(0, length));
    }),
  );
});
