/** A TLS 1.2 server that shows someone else's certificate and hangs up before it would have to show the key. */
import { X509Certificate } from 'node:crypto';
import { type Peer, serveTcp } from './peers.ts';

const handshakeRecord = 22;
const alertRecord = 21;
const serverHello = 2;
const certificateMessage = 11;

export function serveCertificateWithoutKey(certificate: string): Promise<Peer> {
  const { raw } = new X509Certificate(certificate);
  const flight = Buffer.concat([
    message(serverHello, hello()),
    message(certificateMessage, withLength(withLength(raw))),
  ]);
  const fatalHandshakeFailure = Buffer.from([2, 40]);
  return serveTcp((socket) =>
    socket.once('data', () =>
      socket.end(
        Buffer.concat([
          record(handshakeRecord, flight),
          record(alertRecord, fatalHandshakeFailure),
        ]),
      ),
    ),
  );
}

/** RFC 5246, section 7.4.1.3: ECDHE_ECDSA with AES 128 GCM, and secure renegotiation (RFC 5746), without which OpenSSL stops. */
function hello(): Buffer {
  const random = Buffer.alloc(32, 7);
  const noSession = 0;
  const suite = [0xc0, 0x2b];
  const renegotiation = [0xff, 0x01, 0, 1, 0];
  return Buffer.concat([
    Buffer.from([3, 3]),
    random,
    Buffer.from([noSession, ...suite, 0, 0, renegotiation.length, ...renegotiation]),
  ]);
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), withLength(body)]);
}

function withLength(body: Buffer): Buffer {
  const length = Buffer.alloc(3);
  length.writeUIntBE(body.length, 0, 3);
  return Buffer.concat([length, body]);
}

function record(type: number, body: Buffer): Buffer {
  const header = Buffer.from([type, 3, 3, 0, 0]);
  header.writeUInt16BE(body.length, 3);
  return Buffer.concat([header, body]);
}
