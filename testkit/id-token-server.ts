/** What GitHub runs for a job with `id-token: write`: the server that a job asks for its OpenID Connect token. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { listen } from '../sandbox/listen.ts';

export interface IdTokenServer {
  /** As in its tokens. */
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: KeyObject;
  /** The audiences that were asked for, in order. */
  readonly audiences: readonly string[];
  /** ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN, as the runner sets them. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const subject = 'repo:octo/fleet:environment:iot-custom-domain-provision';
const requestToken = 'request-token-of-the-job';
/** Minutes that a token is good for. */
const lifetime = 5;

/**
 * @param now milliseconds since 1970, which tokens are dated by.
 * @param issuer GitHub's; an Enterprise Server is its own: https://HOSTNAME/_services/token (GHES docs, "OpenID Connect reference").
 */
export async function startIdTokenServer(
  now: () => number,
  issuer = 'https://token.actions.githubusercontent.com',
): Promise<IdTokenServer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const audiences: string[] = [];
  const server = createServer((request, response) => {
    const audience = new URL(request.url ?? '', 'http://localhost').searchParams.get('audience');
    if (request.headers.authorization !== `Bearer ${requestToken}` || audience === null) {
      response.writeHead(401).end();
      return;
    }
    audiences.push(audience);
    const iat = Math.floor(now() / 1000);
    const claims = { iss: issuer, aud: audience, sub: subject, iat, exp: iat + lifetime * 60 };
    response.end(JSON.stringify({ value: jwt(claims, privateKey) }));
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    issuer,
    subject,
    publicKey,
    audiences,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function jwt(claims: object, key: KeyObject): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}
