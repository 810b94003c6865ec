import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Route53Client } from '@aws-sdk/client-route-53';
import { ApiError, type Service, type WireReply } from '../../../sandbox/contract.ts';
import { createRoute53, type Route53 } from '../../../sandbox/route53/route53.ts';

/** Route 53 behind a real HTTP endpoint with a real client, on a clock that stands still until it is moved. */
export interface TestAccount extends Route53 {
  readonly client: Route53Client;
  readonly endpoint: string;
  readonly latencies: { dnsPropagationMs: number };
  pass(milliseconds: number): void;
  close(): void;
}

export async function openAccount(): Promise<TestAccount> {
  let now = Date.UTC(2026, 10, 23);
  const latencies = {
    validationRecordMs: 0,
    validationMs: 0,
    dnsPropagationMs: 0,
    domainConfigurationMs: 0,
    firstServeMs: 0,
    pickUpMs: 0,
  };
  const route53 = createRoute53({
    clock: { now: () => now, after: () => {}, advance: () => {}, close: () => {} },
    account: { accountId: '123456789012', region: 'eu-west-1' },
    latencies: () => latencies,
  });
  const { endpoint, close } = await serve(route53.service);
  const client = new Route53Client({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  });
  return {
    ...route53,
    client,
    endpoint,
    latencies,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    close: () => {
      client.destroy();
      close();
    },
  };
}

async function serve(service: Service): Promise<{ endpoint: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await perform(service, request);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { endpoint: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

async function perform(service: Service, request: IncomingMessage): Promise<WireReply> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET' } = request;
  const body = await text(request);
  try {
    const wire = { method, path: pathname, query: searchParams, headers: {}, body };
    return service.route(wire, 'request-1').perform();
  } catch (error) {
    if (error instanceof ApiError) return service.renderError(error, 'request-1');
    throw error;
  }
}
