/** Requests signed again: the client signed for the recorder's address, AWS wants its own. */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpCall, Scope } from './wire.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** SHA-256, keyed with a secret where there is one, as the signer wants it. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', octets(secret));
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('a hash of the signer is used once');
  }
}

function octets(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') {
    return Buffer.from(data);
  }
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** Headers of the connection, which are not passed on as they are, and of the signature before. */
const dropped =
  /^(host|connection|content-length|accept-encoding|transfer-encoding|expect|authorization|x-amz-date|x-amz-security-token|x-amz-content-sha256)$/;

/** What a request is signed for, and with. */
export interface Signing {
  readonly scope: Scope;
  readonly credentials: Credentials;
  readonly now: Date;
}

/** The headers to send the request to `url` with. */
export async function signedHeaders(
  call: HttpCall,
  url: URL,
  { scope, credentials, now }: Signing,
): Promise<Record<string, string>> {
  const kept = Object.entries(call.headers).filter(([name]) => !dropped.test(name));
  const signer = new SignatureV4({
    service: scope.service,
    region: signingRegion(scope),
    credentials,
    sha256: Sha256,
  });
  const { headers } = await signer.sign(
    {
      method: call.method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { ...Object.fromEntries(kept), host: url.host },
      body: call.body,
    },
    { signingDate: now },
  );
  return headers;
}

/** Route 53 takes no other; a client that was given its address signs for the region it works in. */
function signingRegion({ service, region }: Scope): string {
  return service === 'route53' ? 'us-east-1' : region;
}

/** The address of a service in AWS's own partition. Route 53's is one for all regions. */
export function awsEndpoint({ service, region }: Scope): string {
  return service === 'route53'
    ? 'https://route53.amazonaws.com'
    : `https://${service}.${region}.amazonaws.com`;
}
