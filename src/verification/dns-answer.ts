/** The server's answer was not conclusive. */
export type Unanswered =
  | { readonly kind: 'servfail' | 'refused' | 'timeout' }
  /** The query failed, or the answer was not valid; node:dns's code. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** The result of a query for a name and a type. */
export type DnsAnswer<Value = string> =
  | { readonly kind: 'found'; readonly values: readonly Value[] }
  /** No such name. */
  | { readonly kind: 'nxdomain' }
  /** The name exists, without a record of this type. */
  | { readonly kind: 'nodata' }
  | Unanswered;

/** Whether the answer is conclusive; otherwise nothing is known about the name. */
export function isConclusive(
  answer: DnsAnswer<unknown>,
): answer is Extract<DnsAnswer<unknown>, { kind: 'found' | 'nxdomain' | 'nodata' }> {
  return answer.kind === 'found' || answer.kind === 'nxdomain' || answer.kind === 'nodata';
}
