/** The shape of one operation of KMS, and what several of them read. */
import { z } from 'zod';
import type { Permission } from '../contract.ts';
import { readInput } from '../http/json11.ts';
import { contextOf } from './context.ts';
import type { KeyStore } from './keys.ts';

type Body = Readonly<Record<string, unknown>>;
type Permissions = (store: KeyStore, body: Body) => readonly Permission[];

export interface Operation {
  readonly changes: boolean;
  /** Of a body that may be malformed: IAM is asked before it is read. */
  readonly permissions: Permissions;
  readonly perform: (store: KeyStore, body: Body) => object;
}

interface OperationShape<Schema extends z.ZodType> {
  readonly changes: boolean;
  /** Strict: ignoring a member would produce an answer that AWS never gives. */
  readonly input: Schema;
  readonly permissions: Permissions;
  readonly perform: (store: KeyStore, input: z.infer<Schema>) => object;
}

export function operation<Schema extends z.ZodType>({
  changes,
  input,
  permissions,
  perform,
}: OperationShape<Schema>): Operation {
  return {
    changes,
    permissions,
    perform: (store, body) => perform(store, readInput(body, input)),
  };
}

export const keyId = z.string().min(1).max(2048);
export const byKeyId = z.strictObject({ KeyId: keyId });

/** IAM is asked about the key's ARN, whichever of its names was given; about the ARN of that name where there is no such key. */
export function onKey(action: string, member = 'KeyId'): Permissions {
  return (store, body) => {
    const given = String(body[member] ?? '*');
    return [
      {
        action: `kms:${action}`,
        resource: store.peek(given)?.arn ?? wholeArn(store, given),
        context: contextOf(store, given, body),
      },
    ];
  };
}

function wholeArn(store: KeyStore, given: string): string {
  return /^(?:alias|key)\//.test(given) ? store.arnOf(given) : given;
}
