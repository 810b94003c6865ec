/** The record: JSON lines, the first of them the header, then one for each call in the order in which they were answered. docs/aws-e2e.md describes it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { serviceNames } from './operations.ts';

export const recordVersion = 'aws-iot-custom-domain/record/1';

const header = z.strictObject({
  schema: z.literal(recordVersion),
  /** ISO 8601; the times of calls, and of certificates in them, count from here. */
  startedAt: z.iso.datetime(),
  /** Whose answers these are: AWS's, or those of what stood in its place. */
  answeredBy: z.enum(['aws', 'sandbox']),
});
export type RecordHeader = z.infer<typeof header>;

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ok'), status: z.number() }),
  z.strictObject({
    kind: z.literal('error'),
    status: z.number(),
    code: z.string(),
    message: z.string(),
  }),
  /** No answer came. */
  z.strictObject({ kind: z.literal('broken'), reason: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

const call = z.strictObject({
  /** From 1, in the order in which calls were made. */
  call: z.number().int().min(1),
  /** Milliseconds since the start. */
  at: z.number().min(0),
  /** Milliseconds until it was answered. */
  took: z.number().min(0),
  service: z.enum(serviceNames),
  region: z.string(),
  operation: z.string(),
  parameters: z.strictObject({
    path: z.record(z.string(), z.unknown()).optional(),
    query: z.record(z.string(), z.unknown()).optional(),
    body: z.unknown().optional(),
  }),
  outcome,
  response: z.unknown().optional(),
});
export type RecordedCall = z.infer<typeof call>;

export interface CallRecord {
  readonly header: RecordHeader;
  /** By call number. */
  readonly calls: readonly RecordedCall[];
}

/** Throws with the number of the line that is not as the schema has it. */
export function parseRecord(text: string): CallRecord {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const calls = rest.map((line, index) => readLine(call, line, index + 2));
  return {
    header: readLine(header, first, 1),
    calls: calls.toSorted((a, b) => a.call - b.call),
  };
}

export function readRecord(path: string): CallRecord {
  return parseRecord(readFileSync(path, 'utf8'));
}

function readLine<Schema extends z.ZodType>(schema: Schema, line: string, number: number) {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${number} of the record is not as its schema has it: ${cause}`, {
      cause,
    });
  }
}
