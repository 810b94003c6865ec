/** node:dns's codes for a name without an address. */
const nameCodes: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'ENODATA',
  'ESERVFAIL',
  'EREFUSED',
  'ETIMEOUT',
  'EAI_AGAIN',
]);

/** The network's: nothing on the way takes the packet, or nothing gives an answer. */
const routeCodes: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/** What to do about a server that was not reached; `code` as `unreachableCode` has it. */
export function unreachableRemedy(code: string): string {
  if (nameCodes.has(code)) {
    return 'The local resolver returned no address. If the dns check passes, the zone is not delegated to these name servers, or the resolver has cached a negative answer (until the SOA negative TTL expires).';
  }
  if (routeCodes.has(code)) {
    return "No route to the port. Allow outgoing TCP to it in every firewall on the way, including the runner's own.";
  }
  if (lookupCode.test(code)) {
    return 'The DNS server is not reachable from the runner. Allow outgoing DNS (port 53), or set dns-resolver to another server.';
  }
  switch (code) {
    case 'ECONNREFUSED':
      return 'Nothing listens on that port. Check that mqtt-port is 8883 or 443 and that the domain points to the endpoint.';
    case 'ECONNRESET':
      return 'The connection was cut off. Check that this account and region has an ENABLED domain configuration for the domain, and that no firewall or proxy interferes.';
    default:
      return 'Check that the port is reachable from the runner and belongs to the endpoint.';
  }
}

/** node:dns's system calls: queryA, queryAaaa, queryCname, …, getaddrinfo. */
const lookupCode = /^(?:query[A-Z]\w*|getaddrinfo) /;
