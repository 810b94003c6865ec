/** One HTTP endpoint for all services: the service is named by the request's SigV4 credential scope. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  ApiError,
  type RoutedCall,
  type SandboxClock,
  type Service,
  type WireReply,
  type WireRequest,
} from '../contract.ts';
import { listen } from '../listen.ts';
import type { CallRecord, RecordedCall } from './calls.ts';
import { admit, type Caller, type Callers, readScope } from './credentials.ts';
import { type ExchangeLog, openExchangeLog } from './exchanges.ts';
import { type Faults, isPerformed } from './faults.ts';
import { findRefusal, type PolicyDocument } from './iam.ts';
import type { LaggingReads } from './lagging-reads.ts';
import { type RequestOutcome, strike } from './outcome.ts';
import type { Turns } from './turns.ts';

export interface EndpointOptions {
  readonly host: string;
  readonly port: number;
  readonly services: readonly Service[];
  readonly clock: SandboxClock;
  readonly calls: CallRecord;
  readonly faults: Faults;
  /** The policy for callers; undefined: everything is allowed. */
  readonly policy: () => PolicyDocument | undefined;
  readonly callers: Callers;
  readonly reads: LaggingReads;
  readonly turns: Turns;
}

export interface Endpoint {
  readonly url: string;
  close(): Promise<void>;
}

interface Decision {
  readonly outcome: RequestOutcome;
  /** Undefined: the call was to no service of the sandbox. */
  readonly service?: Service;
  /** Undefined: refused before it was recognised. */
  readonly call?: RecordedCall;
}

/** With SANDBOX_EXCHANGES=DIR in the environment, every exchange is recorded there. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const directory = process.env.SANDBOX_EXCHANGES;
  const exchanges = directory ? openExchangeLog(directory, options.services) : undefined;
  const server = createServer((incoming, response) => {
    serve(options, exchanges, incoming, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  const port = await listen(server, options.port, options.host);
  return {
    url: `http://${options.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          exchanges?.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function serve(
  options: EndpointOptions,
  exchanges: ExchangeLog | undefined,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await readRequest(incoming);
  const round = await options.turns.take();
  const requestId = randomUUID();
  const { outcome, service, call } = await decide(options, { request, requestId, round });
  const reply =
    typeof outcome === 'string' ? undefined : stamped(outcome.reply, options, requestId);
  if (service) {
    const { signingName } = service;
    exchanges?.add({
      service: signingName,
      operation: call?.action,
      outcome: call?.outcome,
      request,
      reply,
    });
  }
  if (reply) {
    response.writeHead(reply.status, reply.headers).end(reply.body);
  } else if (outcome === 'reset') {
    incoming.socket.resetAndDestroy();
  }
}

/** Adds the headers that every AWS service sends. */
function stamped(reply: WireReply, { clock }: EndpointOptions, requestId: string): WireReply {
  const date = new Date(clock.now()).toUTCString();
  return { ...reply, headers: { 'x-amzn-requestid': requestId, date, ...reply.headers } };
}

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  const [path = '/', query = ''] = (incoming.url ?? '/').split('?', 2);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Older models of IoT sign for API Gateway. */
const signingAliases: Readonly<Record<string, string>> = { 'execute-api': 'iot' };

/** A request when it is its turn. */
interface Turn {
  readonly request: WireRequest;
  readonly requestId: string;
  readonly round: number | undefined;
}

async function decide(
  options: EndpointOptions,
  { request, requestId, round }: Turn,
): Promise<Decision> {
  const { accessKeyId = '', signingName: scope } = readScope(request);
  const name = scope && (signingAliases[scope] ?? scope);
  const service = options.services.find((candidate) =>
    name === undefined ? candidate.takesUnsigned?.(request) : candidate.signingName === name,
  );
  if (!service) {
    const body = `no service of the sandbox is called ${scope ?? '(no SigV4 scope)'}`;
    return { outcome: { reply: { status: 403, headers: {}, body } } };
  }
  let call: RecordedCall | undefined;
  try {
    const caller =
      name === undefined
        ? undefined
        : admit(options.callers(accessKeyId), service, options.clock.now());
    const routed = service.route(request, requestId);
    call = record(options, service, routed, round);
    return {
      outcome: await perform(options, { service, routed, caller, record: call, requestId }),
      service,
      call,
    };
  } catch (error) {
    if (error instanceof ApiError) {
      const reply = service.renderError(error, requestId);
      return { outcome: { reply }, service, ...(call && { call }) };
    }
    throw error;
  }
}

function record(
  { calls, clock }: EndpointOptions,
  { signingName }: Service,
  { action, changes, permissions, parameters }: RoutedCall,
  round: number | undefined,
): RecordedCall {
  return calls.add({
    service: signingName,
    action,
    changes,
    permissions,
    parameters,
    at: clock.now(),
    ...(round !== undefined && { round }),
    outcome: 'ok',
  });
}

/** A recorded call and its answer. */
interface AdmittedCall {
  readonly service: Service;
  readonly routed: RoutedCall;
  /** Undefined: the call has no signature. */
  readonly caller: Caller | undefined;
  readonly record: RecordedCall;
  readonly requestId: string;
}

async function perform(
  options: EndpointOptions,
  { service, routed, caller, record, requestId }: AdmittedCall,
): Promise<RequestOutcome> {
  const fault = options.faults.take(record);
  try {
    if (fault && !isPerformed(fault.rule)) {
      record.outcome = fault.rule.kind;
      fault.struck();
      return strike(fault.rule, service, requestId);
    }
    if (caller) {
      authorize(options.policy(), service, routed, caller);
    }
    const reply = await options.reads.perform(service, routed);
    fault?.struck();
    if (!fault || fault.rule.kind === 'notify') {
      return { reply };
    }
    record.outcome = fault.rule.kind;
    return fault.rule.kind === 'performedHang' ? 'hang' : 'reset';
  } catch (error) {
    fault?.giveBack();
    if (error instanceof ApiError) {
      record.outcome = error.code;
    }
    throw error;
  }
}

function authorize(
  policy: PolicyDocument | undefined,
  service: Service,
  { permissions }: RoutedCall,
  { arn }: Caller,
): void {
  const refusal = policy && findRefusal(policy, permissions);
  if (refusal) {
    const { action, resource, explicit } = refusal;
    if (refusal.refusal !== undefined) {
      throw new ApiError(service.accessDeniedCode, refusal.refusal, service.deniedStatus);
    }
    const why = explicit
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
    throw new ApiError(
      service.accessDeniedCode,
      `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${why}`,
      service.deniedStatus,
    );
  }
}
