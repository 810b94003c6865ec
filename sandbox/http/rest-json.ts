/** AWS REST-JSON: the operation by method and path, the error's code in a header. */
import type { z } from 'zod';
import { ApiError, type WireReply } from '../contract.ts';
import { epochSeconds, readJson } from './json11.ts';

const headers = { 'content-type': 'application/json' };

export function readBody<Schema extends z.ZodType>(body: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(readJson(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ApiError('InvalidRequestException', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  return parsed.data;
}

/** The members of a body that may be malformed: IAM is asked before it is read. */
export function peekBody(body: string): Readonly<Record<string, unknown>> {
  try {
    return readJson(body);
  } catch {
    return {};
  }
}

export function replyRestJson(body: object): WireReply {
  return { status: 200, headers, body: JSON.stringify(body, epochSeconds) };
}

export function errorRestJson({ code, message, status, extra }: ApiError): WireReply {
  return {
    status,
    headers: { ...headers, 'x-amzn-errortype': code },
    body: JSON.stringify({ message, ...extra }),
  };
}
