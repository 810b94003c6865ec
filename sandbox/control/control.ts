/**
 * The control URL: the sandbox's knobs over HTTP, JSON in and out, for clients outside this process.
 *
 * - `POST /clock` `{"advanceMs": 86400000}` → `{"now": ISO}`
 * - `GET /calls` → the call record; `DELETE /calls` empties it
 * - `POST /faults` a fault rule (sandbox/http/faults.ts); `DELETE /faults` lifts all
 * - `PUT /latencies` any of the latencies in milliseconds
 * - `PUT /policy` an IAM policy to hold callers to; `DELETE /policy` allows everything again
 * - `PUT /knobs` `{"acm": {…}, "iot": {…}, "lags": {…}, "dataPlane": {…}, "dns": {…}, "route53": {…}}`, any of them
 */
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { AcmKnobs } from '../acm/store.ts';
import type { Lags, Latencies, SandboxClock } from '../contract.ts';
import type { DataPlaneKnobs } from '../data-plane/data-plane.ts';
import type { DnsKnobs } from '../dns/server.ts';
import type { CallRecord } from '../http/calls.ts';
import { type Faults, faultRule } from '../http/faults.ts';
import { type PolicyDocument, policyDocument } from '../http/iam.ts';
import type { IotKnobs } from '../iot/knobs.ts';
import { defaultLatencies, noLags } from '../latencies.ts';
import { listen } from '../listen.ts';
import type { Route53Knobs } from '../route53/state.ts';

export interface Control {
  readonly url: string;
  close(): Promise<void>;
}

const latency = z.number().min(0);

/** Any of these amounts, in milliseconds. */
function someOf<Amounts extends Readonly<Record<string, number>>>(amounts: Amounts) {
  return z.partialRecord(z.enum(namesOf(amounts)), latency);
}

function namesOf<Amounts extends object>(amounts: Amounts): Extract<keyof Amounts, string>[] {
  const names: Extract<keyof Amounts, string>[] = [];
  for (const name in amounts) {
    names.push(name);
  }
  return names;
}

const latencies = someOf({ ...defaultLatencies });

/** JSON has no undefined: null resets a setting. */
function unset<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().transform((value) => value ?? undefined);
}

const knobs = z
  .strictObject({
    acm: z
      .strictObject({
        chainRequired: z.boolean(),
        importsPerSecond: unset(z.number().int()),
        importsPerYear: z.number().int(),
        reimportsCount: z.boolean(),
        searchKnown: z.boolean(),
        searchShowsPending: z.boolean(),
        findsNothing: z.boolean(),
        tokenWithOtherParameters: z.enum(['same-certificate', 'refused']),
        tokenOutlivesCertificate: z.boolean(),
        importSettlesMs: z.number().int(),
        requestFailure: unset(z.string()),
      } satisfies Record<keyof AcmKnobs, z.ZodType>)
      .partial(),
    iot: z
      .strictObject({
        commonNameSuffices: z.boolean(),
        leafFault: unset(z.string()),
        customDomainDeletion: z.enum(['at-once', 'after-7-days']),
        quota: z.number().int(),
        creationsPerSecond: unset(z.number().int().positive()),
        endpointsCount: z.boolean(),
        serverCertificateInUse: z.boolean(),
        validationCertificateInUse: z.boolean(),
        domainNames: z.enum(['strict', 'any']),
        domainTwice: z.enum(['ResourceAlreadyExistsException', 'InvalidRequestException']),
        unfitCertificate: z.enum(['CertificateValidationException', 'InvalidRequestException']),
        missingConfiguration: z.enum(['ResourceNotFoundException', 'UnauthorizedException']),
        missingDeletion: z.enum(['refused', 'done']),
        words: z.enum(['told', 'withheld']),
        statusOf: z.enum(['stored', 'served']),
        expiredStatus: z.enum(['INVALID', 'VALID']),
        expiredServed: z.enum(['last-valid', 'default-certificate']),
        pickUp: z.enum(['all-the-same', 'any-the-same', 'never']),
        creationNeedsAcm: z.boolean(),
      } satisfies Record<keyof IotKnobs, z.ZodType>)
      .partial(),
    dataPlane: z
      .strictObject({
        unknownSni: z.enum(['default-certificate', 'refused']),
        serveInstead: z.record(
          z.string().lowercase(),
          z.strictObject({ certificateChain: z.string(), privateKey: z.string() }),
        ),
        clientCertificate: z.enum(['requested', 'demanded']),
        maxTls: z.enum(['TLSv1.2', 'TLSv1.3']),
        plainTcp: z.boolean(),
        closeAfterHandshake: z.boolean(),
        silent: z.boolean(),
        closeAfterConnect: z.boolean(),
        connackCode: unset(z.number().int().min(0).max(255)),
        connectsPerSecond: unset(z.number().positive()),
        mqtt5: z.boolean(),
        mqtt5Denials: z.enum(['acknowledged', 'disconnected']),
      } satisfies Record<keyof DataPlaneKnobs, z.ZodType>)
      .partial(),
    lags: someOf(noLags),
    dns: z
      .strictObject({
        faults: z.record(z.string().lowercase().regex(/[^.]$/), z.enum(['servfail', 'drop'])),
      } satisfies Record<keyof DnsKnobs, z.ZodType>)
      .partial(),
    route53: z
      .strictObject({
        requestsPerSecond: unset(z.number()),
        changeProcessingMs: z.number(),
        queriedNames: z.array(z.string()),
      } satisfies Record<keyof Route53Knobs, z.ZodType>)
      .partial(),
  })
  .partial();

/** What can be set from outside while the sandbox runs. */
export interface Controlled {
  readonly clock: SandboxClock;
  readonly calls: CallRecord;
  readonly faults: Faults;
  readonly knobs: {
    readonly acm: AcmKnobs;
    readonly iot: IotKnobs;
    readonly lags: Lags;
    readonly dataPlane: DataPlaneKnobs;
    readonly dns: DnsKnobs;
    readonly route53: Route53Knobs;
  };
  setLatencies(latencies: Partial<Latencies>): void;
  setPolicy(policy: PolicyDocument | undefined): void;
}

type Handler = (sandbox: Controlled, body: unknown) => unknown;

const handlers: Readonly<Record<string, Handler>> = {
  'POST /clock': ({ clock }, body) => {
    clock.advance(z.object({ advanceMs: latency }).parse(body).advanceMs);
    return { now: new Date(clock.now()).toISOString() };
  },
  'GET /calls': ({ calls }) => calls.list(),
  'DELETE /calls': ({ calls }) => calls.clear(),
  'POST /faults': ({ faults }, body) => {
    // Only callers in this process can wait for a fault to strike.
    faults.add(faultRule.parse(body)).catch(() => undefined);
  },
  'DELETE /faults': ({ faults }) => faults.clear(),
  'PUT /latencies': (sandbox, body) => sandbox.setLatencies(latencies.parse(body)),
  'PUT /policy': (sandbox, body) => sandbox.setPolicy(policyDocument.parse(body)),
  'DELETE /policy': (sandbox) => sandbox.setPolicy(undefined),
  'PUT /knobs': ({ knobs: all }, body) => {
    const { acm, iot, lags, dataPlane, dns, route53 } = knobs.parse(body);
    Object.assign(all.acm, acm);
    Object.assign(all.iot, iot);
    Object.assign(all.lags, lags);
    Object.assign(all.dataPlane, dataPlane);
    Object.assign(all.dns, dns);
    Object.assign(all.route53, route53);
  },
};

export async function startControl(sandbox: Controlled, host: string): Promise<Control> {
  const server = createServer((request, response) => {
    handle(sandbox, request).then(
      (answer) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(answer ?? {})),
      (error) => response.writeHead(400).end(`${error instanceof Error ? error.message : error}\n`),
    );
  });
  const port = await listen(server, 0, host);
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(sandbox: Controlled, request: IncomingMessage): Promise<unknown> {
  const handler = handlers[`${request.method} ${request.url}`];
  if (!handler) {
    throw new Error(`no such knob; there are ${Object.keys(handlers).join(', ')}`);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return handler(sandbox, text === '' ? {} : JSON.parse(text));
}
