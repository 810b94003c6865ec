/** What came of asking for a name and a type. */
export type DnsAnswer<Value = string> =
  | { readonly kind: 'found'; readonly values: readonly Value[] }
  /** No such name. */
  | { readonly kind: 'nxdomain' }
  /** The name exists, without a record of this type. */
  | { readonly kind: 'nodata' }
  | { readonly kind: 'servfail' | 'refused' | 'timeout' }
  /** The server could not be asked, or answered with something else; node:dns's code. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** Whether the server told what there is; otherwise nothing is known of the name. */
export function isConclusive(
  answer: DnsAnswer<unknown>,
): answer is Extract<DnsAnswer<unknown>, { kind: 'found' | 'nxdomain' | 'nodata' }> {
  return answer.kind === 'found' || answer.kind === 'nxdomain' || answer.kind === 'nodata';
}

/** An answer without records, in words that follow "the name servers answered" or stand alone. */
export function describeDns(answer: Exclude<DnsAnswer<unknown>, { kind: 'found' }>): string {
  switch (answer.kind) {
    case 'nxdomain':
      return 'no such name (NXDOMAIN)';
    case 'nodata':
      return 'no record of this type (NODATA)';
    case 'servfail':
      return 'SERVFAIL';
    case 'refused':
      return 'REFUSED';
    case 'timeout':
      return 'no answer in time';
    case 'unreachable':
      return `no answer (${answer.code})`;
  }
}
