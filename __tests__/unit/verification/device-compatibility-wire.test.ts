/** The length of the Certificate message, held against what the sandbox sends. */
import { createDecipheriv, createHmac } from 'node:crypto';
import { connect as connectTcp, createServer } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../../sandbox/latencies.ts';
import { listen } from '../../../sandbox/listen.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts';
import type { TlsVersion } from '../../../src/pki/device-classes.ts';
import { certificateMessageBytes } from '../../../src/verification/certificate-message.ts';
import {
  domain,
  ecKey,
  keyPem,
  leafExtensions,
  make,
  makeRoot,
  rsaKey,
} from '../../../testkit/certificates.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ domain, latencies: noLatencies });
});
afterAll(() => sandbox.close());

const keys = { RSA: () => rsaKey(), 'P-256': () => ecKey() };
const certificateMessage = 11;

it.each(
  (['TLSv1.2', 'TLSv1.3'] as const).flatMap((version) =>
    (['RSA', 'P-256'] as const).flatMap((kind) =>
      [1, 2, 3].map((length) => ({ version, kind, length })),
    ),
  ),
)('$version, $kind, certificates sent: $length', async ({ version, kind, length }) => {
  const root = await makeRoot({ key: keys[kind]() });
  const leaf = await make({
    subject: `CN=${domain}`,
    issuer: root,
    key: keys[kind](),
    extensions: leafExtensions(),
  });
  const other = await makeRoot({ subject: 'CN=Another root', key: keys[kind]() });
  const sent = [leaf, root, other].slice(0, length).map(({ certificate }) => certificate);
  sandbox.knobs.dataPlane.serveInstead = {
    [domain]: { certificateChain: sent.join(''), privateKey: keyPem(leaf.privateKey) },
  };
  const { octets, secret } = await recordHandshake(version, root.certificate);
  const messages =
    version === 'TLSv1.2' ? plainMessages(octets) : decryptedMessages(octets, secret);
  expect(lengthOf(certificateMessage, messages)).toBe(certificateMessageBytes(sent, version));
});

/** Shakes hands through a relay that keeps what the server sends. `secret`: the server's handshake traffic secret of TLS 1.3. */
async function recordHandshake(version: TlsVersion, ca: string) {
  const received: Buffer[] = [];
  const relay = createServer((client) => {
    const server = connectTcp(sandbox.mqttPort, '127.0.0.1');
    server.on('data', (data) => received.push(data));
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
    client.pipe(server).pipe(client);
  });
  const port = await listen(relay, 0, '127.0.0.1');
  let secret = '';
  await new Promise<void>((resolve, reject) => {
    const socket = connectTls({
      ...{ host: '127.0.0.1', port, servername: domain, ca },
      ...{ minVersion: version, maxVersion: version },
      ciphers: 'TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256',
    });
    socket.on('keylog', (line) => {
      const [label, , value = ''] = line.toString().trim().split(' ');
      secret = label === 'SERVER_HANDSHAKE_TRAFFIC_SECRET' ? value : secret;
    });
    socket.once('secureConnect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
  relay.close();
  return { octets: Buffer.concat(received), secret: Buffer.from(secret, 'hex') };
}

interface TlsRecord {
  readonly header: Buffer;
  readonly type: number;
  readonly payload: Buffer;
}

function recordsOf(octets: Buffer): readonly TlsRecord[] {
  const records: TlsRecord[] = [];
  for (let at = 0; at + 5 <= octets.length; ) {
    const end = at + 5 + octets.readUInt16BE(at + 3);
    const header = octets.subarray(at, at + 5);
    records.push({ header, type: octets.readUInt8(at), payload: octets.subarray(at + 5, end) });
    at = end;
  }
  return records;
}

const handshake = 22;
const applicationData = 23;

function plainMessages(octets: Buffer): Buffer {
  return Buffer.concat(
    recordsOf(octets)
      .filter(({ type }) => type === handshake)
      .map(({ payload }) => payload),
  );
}

/** RFC 8446, sections 5.2, 5.3 and 7.3, until the Finished message, which the keys end with. */
function decryptedMessages(octets: Buffer, secret: Buffer): Buffer {
  const [key, iv] = [expandLabel(secret, 'key', 16), expandLabel(secret, 'iv', 12)];
  const finished = 20;
  let messages = Buffer.alloc(0);
  for (const [sequence, record] of recordsOf(octets)
    .filter(({ type }) => type === applicationData)
    .entries()) {
    const nonce = Buffer.from(iv);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence) >>> 0, 8);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAAD(record.header);
    decipher.setAuthTag(record.payload.subarray(-16));
    const inner = Buffer.concat([
      decipher.update(record.payload.subarray(0, -16)),
      decipher.final(),
    ]);
    messages = Buffer.concat([messages, inner.subarray(0, -1)]);
    if (lengthOf(finished, messages) !== undefined) {
      break;
    }
  }
  return messages;
}

/** HKDF-Expand-Label of RFC 8446, section 7.1, with an empty context, for at most one block of SHA-256. */
function expandLabel(secret: Buffer, label: string, length: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`);
  const info = Buffer.concat([Buffer.from([0, length, name.length]), name, Buffer.from([0, 1])]);
  return createHmac('sha256', secret).update(info).digest().subarray(0, length);
}

/** Of the first message of this type, its header included; undefined where there is none. */
function lengthOf(type: number, messages: Buffer): number | undefined {
  for (let at = 0; at + 4 <= messages.length; ) {
    const length = 4 + messages.readUIntBE(at + 1, 3);
    if (messages.readUInt8(at) === type) {
      return length;
    }
    at += length;
  }
  return undefined;
}
