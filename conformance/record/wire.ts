/** What a request asks and what an answer says, in the wire protocols of the services, and a request made of it again. */
import { z } from 'zod';
import { matchRest, restOperation, type ServiceName, serviceNames } from './operations.ts';
import { readXml, writeXml } from './xml.ts';

export interface HttpMessage {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpCall extends HttpMessage {
  readonly method: string;
  /** With the query, as on the request line. */
  readonly target: string;
}

export interface HttpAnswer extends HttpMessage {
  readonly status: number;
}

/** A call's members by where they travel; a part without members is absent. */
export interface Parameters {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** Whose signature a request bears, and for what: Signature Version 4's credential scope. */
export interface Scope {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: ServiceName;
}

export interface Asked {
  /** As the service's model names it; `(unknown)` when it has no such operation. */
  readonly operation: string;
  readonly parameters: Parameters;
}

export type Said =
  | { readonly kind: 'ok'; readonly status: number; readonly response: unknown }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      /** Everything that the error says, the message included. */
      readonly response: unknown;
    };

const scopePattern =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/;

/** Undefined when the request is not signed, or for a service that is not recorded. */
export function readScope({ headers }: HttpMessage): Scope | undefined {
  const [, accessKeyId = '', region = '', name] =
    scopePattern.exec(headers.authorization ?? '') ?? [];
  // Older models of IoT sign for API Gateway.
  const signed = name === 'execute-api' ? 'iot' : name;
  const service = serviceNames.find((known) => known === signed);
  return service && { accessKeyId, region, service };
}

const members = z.record(z.string(), z.unknown());

export function readCall(service: ServiceName, call: HttpCall): Asked {
  const [path = '/', query = ''] = call.target.split('?', 2);
  switch (service) {
    case 'acm':
    case 'secretsmanager': {
      const operation = (call.headers['x-amz-target'] ?? '').split('.').at(-1) || '(unknown)';
      return { operation, parameters: part('body', readBody(service, call.body)) };
    }
    case 'sts': {
      const form = Object.fromEntries(new URLSearchParams(call.body));
      return { operation: form.Action ?? '(unknown)', parameters: part('body', form) };
    }
    case 'iot':
    case 'route53': {
      const found = matchRest(service, call.method, path);
      return {
        operation: found?.operation ?? '(unknown)',
        parameters: {
          ...part('path', found?.labels ?? {}),
          ...part('query', Object.fromEntries(new URLSearchParams(query))),
          ...part('body', readBody(service, call.body)),
        },
      };
    }
  }
}

function part(name: keyof Parameters, value: unknown): Parameters {
  const read = members.safeParse(value);
  return read.success && Object.keys(read.data).length === 0 ? {} : { [name]: value };
}

/** A body that is not what its service speaks, such as a gateway's page, is recorded as the text it is. */
function readBody(service: ServiceName, body: string): unknown {
  if (body === '') {
    return {};
  }
  try {
    return service === 'route53' || service === 'sts' ? readXml(body).members : JSON.parse(body);
  } catch {
    return { '(unreadable)': body };
  }
}

export function readAnswer(service: ServiceName, answer: HttpAnswer): Said {
  const { status, body } = answer;
  const response = readBody(service, body);
  return status < 300
    ? { kind: 'ok', status, response }
    : { kind: 'error', status, ...errorOf(answer, response), response };
}

const errorMembers = z.object({
  __type: z.string().optional(),
  message: z.string().optional(),
  Message: z.string().optional(),
  Error: z.object({ Code: z.string(), Message: z.string().default('') }).optional(),
  Messages: z.array(z.string()).optional(),
});

/** JSON names the code in `__type` or in a header, XML in `<Code>`; a batch that Route 53 refuses is named by its root element. */
function errorOf(
  { headers, body }: HttpAnswer,
  response: unknown,
): { readonly code: string; readonly message: string } {
  const read = errorMembers.safeParse(response).data ?? {};
  const fromHeader = headers['x-amzn-errortype']?.split(':', 1)[0];
  const fromRoot = read.Messages ? readXml(body).root : undefined;
  return {
    code: read.Error?.Code ?? read.__type?.split('#').at(-1) ?? fromHeader ?? fromRoot ?? '(none)',
    message: read.Error?.Message ?? read.message ?? read.Message ?? read.Messages?.join('; ') ?? '',
  };
}

const targets: Readonly<Partial<Record<ServiceName, string>>> = {
  acm: 'CertificateManager',
  secretsmanager: 'secretsmanager',
};

/** The request that `readCall` would read so, unsigned. Throws for an operation that the service's model does not have. */
export function writeCall(service: ServiceName, { operation, parameters }: Asked): HttpCall {
  const body = parameters.body ?? {};
  switch (service) {
    case 'acm':
    case 'secretsmanager':
      return {
        method: 'POST',
        target: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `${targets[service]}.${operation}`,
        },
        body: JSON.stringify(body),
      };
    case 'sts':
      return {
        method: 'POST',
        target: '/',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(z.record(z.string(), z.string()).parse(body)).toString(),
      };
    case 'iot':
    case 'route53':
      return writeRest(service, { operation, parameters });
  }
}

function writeRest(service: 'iot' | 'route53', { operation, parameters }: Asked): HttpCall {
  const rest = restOperation(service, operation);
  if (!rest) {
    throw new Error(`${service} has no operation ${operation}`);
  }
  const { path = {}, query = {}, body } = parameters;
  const [template = ''] = rest.template.split('?', 1);
  const address = template.replace(/\{(\w+)\+?\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name] ?? '')),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const text =
    body === undefined
      ? ''
      : service === 'iot'
        ? JSON.stringify(body)
        : writeXml(`${operation}Request`, body);
  return {
    method: rest.method,
    target: search === '' ? address : `${address}?${search}`,
    headers: { 'content-type': service === 'iot' ? 'application/json' : 'application/xml' },
    body: text,
  };
}
