/** What an operation of IoT's control plane is, and what several of them read. */
import { z } from 'zod';
import { ApiError, type Permission } from '../contract.ts';
import type { ConditionContext } from '../http/iam-keys.ts';
import type { DomainConfigurations } from './domain-configurations.ts';
import type { Registry } from './registry.ts';

export interface IotState {
  readonly configurations: DomainConfigurations;
  readonly registry: Registry;
  /** By endpoint type: iot:Data-ATS, …. */
  readonly endpoints: Readonly<Record<string, string>>;
}

export interface Input {
  /** Path members, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface Operation {
  readonly action: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: RegExp;
  /** What it reads from the query. */
  readonly query?: readonly string[];
  /** False for a read by POST. */
  readonly changes: boolean;
  /** A whole ARN, what follows `arn:aws:iot:REGION:ACCOUNT:`, or "*". */
  readonly resource: (path: Input['path'], input: Pick<Input, 'body' | 'query'>) => string;
  /** Condition keys of its own. */
  readonly context?: (body: Readonly<Record<string, unknown>>) => ConditionContext;
  /** What else IAM is asked for the caller of it. */
  readonly also?: (state: IotState, body: string) => readonly Permission[];
  readonly perform: (state: IotState, input: Input) => object | Promise<object>;
}

export const tagList = z.array(
  z.strictObject({ Key: z.string().min(1).max(128), Value: z.string().max(256).default('') }),
);

export function tagMap(tags: z.infer<typeof tagList>): Map<string, string> {
  return new Map(tags.map(({ Key, Value }) => [Key, Value]));
}

/** For operations that IAM cannot hold to a resource. */
export const anything: Operation['resource'] = () => '*';

/** The query of an operation that is read with `pageOf`. */
export const pageQuery = ['marker', 'pageSize'];

/** One page by `marker` and `pageSize`. Throws InvalidRequestException for a size out of bounds. */
export function pageOf<T>(
  all: readonly T[],
  query: URLSearchParams,
  most: number,
): { page: readonly T[]; next: string | undefined } {
  const size = Number(query.get('pageSize') ?? most);
  if (!Number.isInteger(size) || size < 1 || size > most) {
    throw new ApiError('InvalidRequestException', `pageSize must be between 1 and ${most}`);
  }
  const from = Number(query.get('marker') ?? 0);
  const end = from + size;
  return { page: all.slice(from, end), next: end < all.length ? String(end) : undefined };
}
