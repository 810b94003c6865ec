/** AWS JSON 1.1: the operation in X-Amz-Target, JSON in and out, errors by `__type`. */
import { isDate } from 'node:util/types';
import { z } from 'zod';
import { ApiError, type WireReply, type WireRequest } from '../contract.ts';

const headers = { 'content-type': 'application/x-amz-json-1.1' };

/** The operation after the target's prefix. */
export function targetOf(request: WireRequest): string {
  return (request.headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';
}

const bodySchema = z.record(z.string(), z.unknown());

/** Throws SerializationException when the body is no JSON object. */
export function readJson(body: string): Readonly<Record<string, unknown>> {
  try {
    return bodySchema.parse(body === '' ? {} : JSON.parse(body));
  } catch {
    throw new ApiError('SerializationException', 'The request body is not a JSON object.');
  }
}

/** An operation's input. Throws ValidationException, naming the first member that does not fit. */
export function readInput<Schema extends z.ZodType>(
  body: Readonly<Record<string, unknown>>,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ApiError(
      'ValidationException',
      `1 validation error detected: ${issue?.path.join('.')}: ${issue?.message}`,
    );
  }
  return parsed.data;
}

/** Members that are undefined are left out. Dates become epoch seconds, as in this protocol. */
export function replyJson(body: object): WireReply {
  return { status: 200, headers, body: JSON.stringify(body, epochSeconds) };
}

/** `messageMember`: what the error's shape in the service's model calls its message; undefined: it has none. */
export function errorJson(
  { code, message, status, extra }: ApiError,
  messageMember: 'message' | 'Message' | undefined,
): WireReply {
  const said = messageMember === undefined ? {} : { [messageMember]: message };
  const body = { __type: code, ...said, ...extra };
  return { status, headers, body: JSON.stringify(body) };
}

/** JSON.stringify calls toJSON before the replacer, so the Date is read off its holder. */
export function epochSeconds(this: unknown, key: string, value: unknown): unknown {
  const original =
    typeof this === 'object' && this !== null
      ? Object.getOwnPropertyDescriptor(this, key)?.value
      : value;
  // Not instanceof: a test runner has a Date of its own beside the one of Node's core.
  return isDate(original) ? original.getTime() / 1000 : value;
}
