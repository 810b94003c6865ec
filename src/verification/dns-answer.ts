/** The server did not say what there is. */
export type Unanswered =
  | { readonly kind: 'servfail' | 'refused' | 'timeout' }
  /** The server could not be asked, or answered with something else; node:dns's code. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** What came of asking for a name and a type. */
export type DnsAnswer<Value = string> =
  | { readonly kind: 'found'; readonly values: readonly Value[] }
  /** No such name. */
  | { readonly kind: 'nxdomain' }
  /** The name exists, without a record of this type. */
  | { readonly kind: 'nodata' }
  | Unanswered;

/** Whether the server told what there is; otherwise nothing is known of the name. */
export function isConclusive(
  answer: DnsAnswer<unknown>,
): answer is Extract<DnsAnswer<unknown>, { kind: 'found' | 'nxdomain' | 'nodata' }> {
  return answer.kind === 'found' || answer.kind === 'nxdomain' || answer.kind === 'nodata';
}
