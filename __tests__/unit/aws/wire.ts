/** A server that answers the real SDK over real HTTP with what a test wrote down, and remembers what it was asked. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';
import { openConnections, type Session } from '../../../src/aws/session.ts';
import type { Log } from '../../../src/ports.ts';
import { TestClock } from '../../support/test-clock.ts';

export interface Asked {
  /** "ImportCertificate" where the protocol names the operation, else "PUT /domainConfigurations/x". */
  readonly action: string;
  readonly body: string;
  readonly query: URLSearchParams;
  /** Who signed it. */
  readonly accessKeyId: string;
}

export type Answer =
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  | 'reset'
  | 'hang'
  /** Breaks off in the middle of the body. */
  | 'cut'
  /** Not HTTP, as of a broken proxy. */
  | 'garbage';

/** `calls`: how often that action was asked for, this time included. */
export type Script = (asked: Asked, calls: number) => Answer;

export interface Wire {
  readonly asked: readonly Asked[];
  actions(): readonly string[];
  count(action: string): number;
  /** How many connections were made. */
  connections(): number;
}

const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()));
});

/** Listens until the test ends; the SDK finds it by AWS_ENDPOINT_URL. */
export async function startWire(script: Script): Promise<Wire> {
  const asked: Asked[] = [];
  const count = (action: string) => asked.filter((one) => one.action === action).length;
  const server = createServer(async (request, response) => {
    const one = await read(request);
    asked.push(one);
    const answer = script(one, count(one.action));
    if (answer === 'reset') {
      request.socket.destroy();
    } else if (answer === 'garbage') {
      request.socket.end(
        'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
    } else if (answer === 'cut') {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{', () => request.socket.destroy());
    } else if (answer !== 'hang') {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    }
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  running.push(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${portOf(server)}`;
  process.env.AWS_ACCESS_KEY_ID = 'AKIDJOB';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret';
  return {
    asked,
    actions: () => asked.map(({ action }) => action),
    count,
    connections: () => connections,
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server listens on no port');
  }
  return address.port;
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wire');
  const target = request.headers['x-amz-target'];
  const body = await text(request);
  const named =
    typeof target === 'string' ? target.split('.')[1] : new URLSearchParams(body).get('Action');
  return {
    action: named || `${request.method} ${decodeURIComponent(pathname)}`,
    body,
    query: searchParams,
    accessKeyId: /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '',
  };
}

export function json(members: object, status = 200): Answer {
  return { status, body: JSON.stringify(members) };
}

/** An error as the JSON protocols spell it. */
export function refusal(code: string, message: string, status = 400, more: object = {}): Answer {
  return {
    status,
    headers: { 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message, ...more }),
  };
}

export function xml(body: string, status = 200): Answer {
  return { status, body: `<?xml version="1.0"?>${body}` };
}

export interface TestSession extends Session {
  readonly clock: TestClock;
  readonly lines: string[];
}

export function testSession(overrides: Partial<Session> = {}): TestSession {
  const lines: string[] = [];
  const log: Log = {
    info: (line) => lines.push(`info: ${line}`),
    warning: (line) => lines.push(`warning: ${line}`),
    debug: (line) => lines.push(`debug: ${line}`),
  };
  return {
    region: 'ap-northeast-1',
    subject: 'iot.example.com',
    signal: undefined,
    tags: {},
    cleanUpSignal: undefined,
    connections: openConnections(),
    deadline: undefined,
    requestTimeoutMs: 5_000,
    ...overrides,
    clock: new TestClock(),
    log,
    mask: () => undefined,
    lines,
  };
}
