/** Reads the SNI of a TLS client before the handshake, because the allowed versions depend on it. */
import type { Socket } from 'node:net';

/** RFC 8446, sections 4 and 5.1; RFC 6066, section 3. */
const handshakeRecord = 22;
const clientHello = 1;
const serverNameExtension = 0;
const recordHeader = 5;
const messageHeader = 4;

/** Longer than any ClientHello: without a name by then there is none. */
const mostBytes = 65_536;

/** Gives the SNI in lower case, "" where there is none, and leaves what was read for the handshake. */
export function onClientHello(connection: Socket, take: (serverName: string) => void): void {
  let received = Buffer.alloc(0);
  const read = (): void => {
    received = Buffer.concat([received, connection.read() ?? Buffer.alloc(0)]);
    const serverName = serverNameIn(received);
    if (serverName === undefined && received.length < mostBytes) {
      return;
    }
    connection.off('readable', read);
    connection.unshift(received);
    take((serverName ?? '').toLowerCase());
  };
  connection.on('readable', read);
}

/** Undefined: the message is not complete; "": it has no name, or is none that can be read. */
export function serverNameIn(received: Buffer): string | undefined {
  const message = firstMessage(received);
  if (message === undefined) {
    return undefined;
  }
  return message[0] === clientHello ? nameIn(new Reader(message.subarray(messageHeader))) : '';
}

/** A message may be cut over several records. */
function firstMessage(received: Buffer): Buffer | undefined {
  const fragments: Buffer[] = [];
  for (let at = 0; at + recordHeader <= received.length; ) {
    if (received[at] !== handshakeRecord) {
      return Buffer.alloc(messageHeader);
    }
    const start = at + recordHeader;
    at = start + received.readUInt16BE(at + 3);
    fragments.push(received.subarray(start, at));
    const message = Buffer.concat(fragments);
    if (
      message.length >= messageHeader &&
      message.length >= messageHeader + message.readUIntBE(1, 3)
    ) {
      return message;
    }
  }
  return undefined;
}

function nameIn(hello: Reader): string {
  hello.skip(2 + 32);
  hello.vector(1);
  hello.vector(2);
  hello.vector(1);
  const extensions = new Reader(hello.vector(2));
  while (extensions.hasMore()) {
    const type = extensions.number(2);
    const data = new Reader(extensions.vector(2));
    if (type === serverNameExtension) {
      const names = new Reader(data.vector(2));
      // Of type host_name, the only one.
      names.skip(1);
      return names.vector(2).toString('latin1');
    }
  }
  return '';
}

/** Reads nothing past its end; OpenSSL judges whether the message is valid. */
class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  hasMore(): boolean {
    return this.#at < this.#bytes.length;
  }

  skip(octets: number): void {
    this.#at += octets;
  }

  number(octets: number): number {
    const read = this.#bytes.subarray(this.#at, this.#at + octets);
    this.#at += octets;
    return read.reduce((value, octet) => value * 256 + octet, 0);
  }

  /** What follows its length in `octets`. */
  vector(octets: number): Buffer {
    const length = this.number(octets);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
