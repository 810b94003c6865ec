import { once } from 'node:events';
import { duplexPair } from 'node:stream';
import { connect, createSecureContext, TLSSocket } from 'node:tls';
import { Failure } from '../errors.ts';
import type { ServerCertificate } from './material.ts';
import { describeError } from './native-error.ts';

/** The versions of IoT Core's default security policy. */
const versions = ['TLSv1.2', 'TLSv1.3'] as const;
type TlsVersion = (typeof versions)[number];

export interface Peer {
  readonly domain: string;
  /** PEM: the device's trusted roots, and no others. */
  readonly trust: readonly string[];
}

/**
 * Serves the certificate to a client that verifies as a device does, in TLS 1.2 and in TLS 1.3, inside this process. Validity is
 * checked against the system's clock. Throws Failure if the client would not connect.
 */
export async function proveHandshake(material: ServerCertificate, peer: Peer): Promise<void> {
  for (const version of versions) {
    try {
      await handshake(material, peer, version);
    } catch (cause) {
      throw new Failure({
        code: 'server-certificate-unusable',
        action: {
          code: 'test-server-certificate',
          on: { domain: peer.domain, tlsVersion: version },
        },
        figures: { why: 'handshake' },
        said: describeError(cause),
        cause,
      });
    }
  }
}

async function handshake(
  { certificate, chain, privateKey }: ServerCertificate,
  { domain, trust }: Peer,
  version: TlsVersion,
): Promise<void> {
  const [serverSide, clientSide] = duplexPair();
  const server = new TLSSocket(serverSide, {
    isServer: true,
    secureContext: createSecureContext({
      cert: [certificate, ...chain].join(''),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    }),
  });
  const client = connect({
    socket: clientSide,
    servername: domain,
    ca: [...trust],
    rejectUnauthorized: true,
    minVersion: version,
    maxVersion: version,
  });
  server.on('error', (error) => client.destroy(error));
  try {
    await once(client, 'secureConnect');
  } finally {
    client.destroy();
    server.destroy();
  }
}
