/** Every exchange as it was on the wire, for conformance/models to check. Off unless the environment asks for it. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Service, SigningName, WireReply, WireRequest } from '../contract.ts';
import { withoutSecrets } from './redact.ts';

export interface Exchange {
  readonly service: SigningName;
  /** Undefined: refused before it was recognised. */
  readonly operation: string | undefined;
  /** As in the call record: "ok", an error code, or the effect of a fault rule. */
  readonly outcome: string | undefined;
  readonly request: WireRequest;
  /** Undefined: the client got none. */
  readonly reply: WireReply | undefined;
}

export interface ExchangeLog {
  add(exchange: Exchange): void;
  /** Writes what is still buffered. */
  close(): void;
}

/** Headers that are part of the request; the others are credentials or specific to the client. */
const keptHeaders = ['content-type', 'x-amz-target'];

const heldBackCharacters = 1_000_000;

/**
 * Appends to a file of this process in `directory` (mode 0600), one JSON text a line: first the operations that these
 * services know, then the exchanges.
 */
export function openExchangeLog(directory: string, services: readonly Service[]): ExchangeLog {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `${process.pid}.jsonl`);
  const known = services.map(({ signingName, operations }) => [signingName, operations]);
  let held = line({ operations: Object.fromEntries(known) });
  const flush = (): void => {
    appendFileSync(file, held, { mode: 0o600 });
    held = '';
  };
  return {
    add: (exchange) => {
      held += line(rendered(exchange));
      if (held.length > heldBackCharacters) {
        flush();
      }
    },
    close: flush,
  };
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`;
}

function rendered({ service, operation, outcome, request, reply }: Exchange): object {
  const { method, path, query, headers, body } = request;
  return {
    service,
    operation,
    outcome,
    userAgent: headers['user-agent'],
    request: {
      method,
      path,
      query: query.toString(),
      headers: Object.fromEntries(keptHeaders.map((name) => [name, headers[name]])),
      body: withoutSecrets(body),
    },
    reply: reply && { ...reply, body: withoutSecrets(reply.body) },
  };
}
