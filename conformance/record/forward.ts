import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { HttpAnswer, HttpCall } from './wire.ts';

export interface Forwarded extends HttpAnswer {
  /** To be passed on untouched: names and values by turns, as they came. */
  readonly rawHeaders: readonly string[];
  readonly rawBody: Buffer;
}

/** An answer that does not begin, or breaks off for so long, is none. */
const timeoutMs = 120_000;

/** Sends the call to `url` with these headers. Rejects with the system's error when no answer comes. */
export function forward(
  call: HttpCall,
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<Forwarded> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = send(
      url,
      {
        method: call.method,
        headers: {
          ...headers,
          'accept-encoding': 'identity',
          'content-length': Buffer.byteLength(call.body),
        },
        timeout: timeoutMs,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const rawBody = Buffer.concat(chunks);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
            ),
            body: rawBody.toString('utf8'),
            rawHeaders: incoming.rawHeaders,
            rawBody,
          });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer in ${timeoutMs} ms`)));
    outgoing.on('error', reject);
    outgoing.end(call.body);
  });
}
