/** Differences between AWS and the sandbox that are known and accepted, each with its reason. */

export interface Accepted {
  readonly service: string;
  readonly operation: string;
  /** A difference's path, or the beginning of one that ends in `*`. */
  readonly path: string;
  readonly reason: string;
}

/** Empty: no record of AWS has been compared yet, and a record of the sandbox replays without any. */
export const accepted: readonly Accepted[] = [];

/** Why a difference is accepted; undefined when it is not. */
export function reasonFor(
  service: string,
  operation: string,
  path: string,
  list: readonly Accepted[] = accepted,
): string | undefined {
  return list.find(
    (one) =>
      one.service === service &&
      one.operation === operation &&
      (one.path.endsWith('*') ? path.startsWith(one.path.slice(0, -1)) : one.path === path),
  )?.reason;
}
