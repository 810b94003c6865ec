/** The name in a ClientHello, read before the handshake: the TLS versions to offer hang on it (RFC 8446, section 4.1.2; RFC 6066, section 3). */
import type { Socket } from 'node:net';

const handshakeRecord = 22;
const clientHello = 1;
const serverNameExtension = 0;

/** Calls `take` once the first TLS record is there, with the bytes put back; what is no TLS is taken, too, for TLS to refuse. */
export function onClientHello(connection: Socket, take: (hello: Buffer) => void): void {
  let bytes = Buffer.alloc(0);
  const read = (chunk: Buffer): void => {
    bytes = Buffer.concat([bytes, chunk]);
    const isWhole = bytes.length >= 5 && bytes.length >= 5 + bytes.readUInt16BE(3);
    if (isWhole || (bytes[0] ?? handshakeRecord) !== handshakeRecord) {
      connection.off('data', read);
      connection.pause();
      connection.unshift(bytes);
      take(bytes);
    }
  };
  connection.on('data', read);
}

/** In lower case; undefined when there is none, or the bytes are no ClientHello. */
export function serverNameIn(record: Buffer): string | undefined {
  // What lies beyond the end counts as zero, so that no bytes can make it throw.
  const byte = (at: number): number => record[at] ?? 0;
  const length = (at: number): number => byte(at) * 256 + byte(at + 1);
  if (byte(0) !== handshakeRecord || byte(5) !== clientHello) {
    return undefined;
  }
  // Record header, handshake header, version and random; then three lists, each after its length.
  let at = 5 + 4 + 2 + 32;
  at += 1 + byte(at);
  at += 2 + length(at);
  at += 1 + byte(at);
  const end = Math.min(at + 2 + length(at), record.length);
  for (at += 2; at < end; at += 4 + length(at + 2)) {
    if (length(at) === serverNameExtension) {
      // The list's length, the kind of its first name, and the name after its own length.
      const start = at + 4 + 2 + 1 + 2;
      return record.toString('latin1', start, start + length(start - 2)).toLowerCase();
    }
  }
  return undefined;
}
