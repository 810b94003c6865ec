/** A call whose refusal is an answer, too. */
import { z } from 'zod';

export type Attempt<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly code: string; readonly said: string };

const serviceError = z.object({
  name: z.string(),
  message: z.string(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }),
});

/** Rejects only with what is no answer of AWS's. */
export async function attempt<Value>(call: Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { kind: 'done', value: await call };
  } catch (error) {
    const read = serviceError.safeParse(error).data;
    if (!read) {
      throw error;
    }
    const { name, message, $metadata } = read;
    return {
      kind: 'refused',
      code: name,
      said: `${name} (HTTP ${$metadata.httpStatusCode}): ${message}`,
    };
  }
}

/** Throttled, or failed on AWS's side: says nothing about what was asked. */
export function isBusy(code: string): boolean {
  return /Throttl|TooManyRequests|InternalFailure|ServiceUnavailable/.test(code);
}
