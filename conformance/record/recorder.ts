/**
 * A proxy between a client and AWS: signs each call again, passes the answer back untouched, and writes down both, made fit to be
 * published. Listens on the loopback interface alone: anyone who reaches it acts with the credentials it was started with.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen } from '../../sandbox/listen.ts';
import { type Forwarded, forward } from './forward.ts';
import { Publisher } from './publish.ts';
import type { Outcome, RecordedCall, RecordHeader } from './schema.ts';
import { recordVersion } from './schema.ts';
import { awsEndpoint, type Credentials, signedHeaders } from './sign.ts';
import { type HttpCall, readAnswer, readCall, readScope, type Said, type Scope } from './wire.ts';

export interface RecorderOptions {
  readonly credentials: Credentials;
  /** Where calls go instead of to AWS: the sandbox's address. */
  readonly upstream?: string | undefined;
  readonly port?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes each line of the record, without its end, once. */
  readonly write: (line: string) => void;
}

export interface Recorder {
  readonly url: string;
  close(): Promise<void>;
}

/** A call under way. */
interface Begun {
  readonly number: number;
  readonly startedAt: number;
  readonly scope: Scope;
  readonly call: HttpCall;
}

export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const session = new Session(options);
  const server = createServer((incoming, response) => {
    session.serve(incoming, response).catch((error: unknown) => {
      // Without an answer, as AWS itself would leave a client that it cannot be reached by.
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  const port = await listen(server, options.port ?? 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const assumed = z.object({
  AssumeRoleResult: z.object({
    Credentials: z.object({
      AccessKeyId: z.string(),
      SecretAccessKey: z.string(),
      SessionToken: z.string(),
    }),
  }),
});

class Session {
  readonly #options: RecorderOptions;
  readonly #startedAt: number;
  readonly #publisher: Publisher;
  /** Of roles that a client assumed through this recorder, by access key. */
  readonly #assumed = new Map<string, Credentials>();
  #calls = 0;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#startedAt = options.now();
    this.#publisher = new Publisher(new Date(this.#startedAt));
    this.#keepSecret(options.credentials);
    const header: RecordHeader = {
      schema: recordVersion,
      startedAt: new Date(this.#startedAt).toISOString(),
      answeredBy: options.upstream === undefined ? 'aws' : 'sandbox',
    };
    options.write(JSON.stringify(header));
  }

  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readRequest(incoming);
    const scope = readScope(call);
    if (!scope) {
      response.writeHead(403).end('the recorder forwards signed calls of the services it knows\n');
      return;
    }
    this.#calls += 1;
    const begun = { number: this.#calls, startedAt: this.#options.now(), scope, call };
    try {
      const answer = await this.#send(begun);
      const said = readAnswer(scope.service, answer);
      this.#learnRole(said);
      this.#write(begun, said);
      response.writeHead(answer.status, [...endToEnd(answer)]).end(answer.rawBody);
    } catch (error) {
      this.#write(begun, undefined, codeOf(error));
      throw error;
    }
  }

  async #send({ scope, call }: Begun): Promise<Forwarded> {
    const { upstream, credentials, now } = this.#options;
    const url = new URL(call.target, upstream ?? awsEndpoint(scope));
    const signing = {
      scope,
      credentials: this.#assumed.get(scope.accessKeyId) ?? credentials,
      now: new Date(now()),
    };
    return forward(call, url, await signedHeaders(call, url, signing));
  }

  #learnRole(said: Said): void {
    const role = said.kind === 'ok' ? assumed.safeParse(said.response).data : undefined;
    if (role) {
      const { AccessKeyId, SecretAccessKey, SessionToken } = role.AssumeRoleResult.Credentials;
      const credentials = {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
      };
      this.#assumed.set(AccessKeyId, credentials);
      this.#keepSecret(credentials);
    }
  }

  #keepSecret(credentials: Credentials): void {
    for (const secret of Object.values(credentials)) {
      this.#publisher.pseudonyms.addSecret(secret);
    }
  }

  #write({ number, startedAt, scope, call }: Begun, said: Said | undefined, reason = ''): void {
    const { operation, parameters } = readCall(scope.service, call);
    const published = this.#publisher.publish({
      parameters,
      response: said?.response,
    });
    const { parameters: asked, response } = published;
    const line: Omit<RecordedCall, 'parameters'> & { readonly parameters: unknown } = {
      call: number,
      at: startedAt - this.#startedAt,
      took: this.#options.now() - startedAt,
      service: scope.service,
      region: scope.region,
      operation,
      parameters: asked,
      outcome: this.#outcome(said, reason),
      ...(response !== undefined && { response }),
    };
    this.#options.write(JSON.stringify(line));
  }

  #outcome(said: Said | undefined, reason: string): Outcome {
    if (!said) {
      return { kind: 'broken', reason };
    }
    const { kind, status } = said;
    return kind === 'ok'
      ? { kind, status }
      : { kind, status, code: said.code, message: this.#publisher.sentence(said.message) };
  }
}

async function readRequest(incoming: IncomingMessage): Promise<HttpCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Headers that are not about the connection between the recorder and AWS (RFC 9110, section 7.6.1). */
function* endToEnd({ rawHeaders }: Forwarded): Generator<string> {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!/^(connection|keep-alive|transfer-encoding)$/i.test(name)) {
      yield name;
      yield value;
    }
  }
}

function codeOf(error: unknown): string {
  const { code } = z.object({ code: z.string() }).safeParse(error).data ?? { code: 'no answer' };
  return code;
}
