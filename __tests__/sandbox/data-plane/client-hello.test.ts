import { once } from 'node:events';
import { createServer } from 'node:net';
import { connect } from 'node:tls';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serverNameIn } from '../../../sandbox/data-plane/client-hello.ts';
import { listen } from '../../../sandbox/listen.ts';

/** What a client of Node's sends first. */
async function helloOf(servername: string): Promise<Buffer> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  const accepted = once(server, 'connection');
  const client = connect({ host: '127.0.0.1', port, servername });
  client.on('error', () => undefined);
  const [connection] = await accepted;
  const [hello] = await once(connection, 'data');
  client.destroy();
  server.close();
  return hello;
}

/** The same message in records of so many octets each. */
function inRecordsOf(octets: number, hello: Buffer): Buffer {
  const message = hello.subarray(5);
  const records: Buffer[] = [];
  for (let at = 0; at < message.length; at += octets) {
    const fragment = message.subarray(at, at + octets);
    records.push(Buffer.from([22, 3, 1, fragment.length >> 8, fragment.length & 0xff]), fragment);
  }
  return Buffer.concat(records);
}

describe('the name in a ClientHello', () => {
  const name = 'Iot.example.com';
  let hello: Buffer;
  beforeAll(async () => {
    hello = await helloOf(name);
  });

  it('is read', () => {
    expect(serverNameIn(hello)).toBe(name);
  });

  it('is empty where there is none', async () => {
    expect(serverNameIn(await helloOf(''))).toBe('');
  });

  it.each([1, 100, 200])('is read from records of %d octets', (octets) => {
    expect(serverNameIn(inRecordsOf(octets, hello))).toBe(name);
  });

  it('is not known before the message is complete', () => {
    for (let length = 0; length < hello.length; length += 1) {
      expect(serverNameIn(hello.subarray(0, length))).toBeUndefined();
    }
  });

  it.each([
    ['another protocol', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['another message', Buffer.from('16030100050e00000100', 'hex')],
    ['a message too short for what it is', Buffer.from('160301000501000001ff', 'hex')],
  ])('is empty in %s', (_, bytes) => {
    expect(serverNameIn(bytes)).toBe('');
  });

  it('is no reason to throw, whatever the bytes', () => {
    const damaged = fc
      .array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((damages) => {
        const bytes = Buffer.from(hello);
        for (const [index, octet] of damages) bytes[index] = octet;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
        serverNameIn(Buffer.from(bytes));
      }),
    );
  });
});
