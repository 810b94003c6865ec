/** One TLS handshake with the account's endpoint: what was served, and how it ended. The server is always verified. */
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { z } from 'zod';

export interface LookOptions {
  readonly host: string;
  readonly port: number;
  /** SNI, and the name that the certificate must cover. */
  readonly servername: string;
  /** PEM: these roots and no others. */
  readonly trust: readonly string[];
  /** The only version offered; absent: 1.2 and 1.3. */
  readonly version?: SecureVersion;
}

export interface Look {
  /** The served leaf, SHA-256, upper-case hex with colons; undefined when none was shown. */
  readonly leaf: string | undefined;
  /** The name, the dates and the chain up to the given roots are in order. */
  readonly isVerified: boolean;
  /** Node's code of the error that ended it, `closed` or `open`. */
  readonly ended: string;
}

/** A server that turns a client away after the handshake does so within a round trip. */
const patienceMs = 3_000;

export function look({ host, port, servername, trust, version }: LookOptions): Promise<Look> {
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      servername,
      ca: [...trust],
      rejectUnauthorized: true,
      minVersion: version ?? 'TLSv1.2',
      maxVersion: version ?? 'TLSv1.3',
    });
    let leaf: string | undefined;
    let isVerified = false;
    const timer = setTimeout(() => end('open'), patienceMs);
    const end = (ended: string) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ leaf, isVerified, ended });
    };
    // Before Node's own listener, which destroys the socket, and all it was shown, when the verification fails.
    socket.prependOnceListener('secure', () => {
      leaf = servedLeaf(socket);
    });
    socket.once('secureConnect', () => {
      isVerified = true;
    });
    socket.once('error', (error) => end(codeOf(error)));
    socket.once('close', () => end('closed'));
  });
}

/** Whether the server ended it, by an alert or without a word; anything else says nothing about what the server does. */
export function isRefusal({ ended }: Look): boolean {
  return /ALERT/.test(ended) || ended === 'closed' || ended === 'ECONNRESET';
}

function servedLeaf(socket: TLSSocket): string | undefined {
  const { fingerprint256 } = socket.getPeerCertificate();
  return fingerprint256;
}

function codeOf(error: Error): string {
  return z.object({ code: z.string() }).safeParse(error).data?.code ?? error.message;
}
