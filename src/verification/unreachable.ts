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
    return "The resolver here gives no address for the name. Mend dns first; where it passes, the zone is not delegated to the name servers that hold it, or the resolver remembers a time before the record (for as long as the zone's SOA says).";
  }
  if (routeCodes.has(code)) {
    return "No route from here: let outgoing TCP to the port pass every firewall on the way, the runner's own included.";
  }
  if (lookupCode.test(code)) {
    return 'The DNS server that is asked for the address cannot be reached from here: let DNS (port 53) out, or give another in dns-resolver.';
  }
  switch (code) {
    case 'ECONNREFUSED':
      return 'Nothing listens on that port there: see that mqtt-port is 8883 or 443, and that the domain leads to the endpoint.';
    case 'ECONNRESET':
      return 'The connection was cut off: see that a domain configuration of this account and region has the domain and is ENABLED, and that no firewall or proxy on the way cuts in.';
    default:
      return 'See that the port is open from here and leads to the endpoint.';
  }
}

/**
 * The code of a connection that could not be made. With the system call where that was a look-up and the code could be the
 * port's as well: "queryA ECONNREFUSED".
 */
export function unreachableCode(error: Error, code: string): string {
  const call = 'syscall' in error ? String(error.syscall) : '';
  const withCall = `${call} ${code}`;
  return lookupCode.test(withCall) && !nameCodes.has(code) ? withCall : code;
}

/** node:dns's system calls: queryA, queryAaaa, queryCname, …, getaddrinfo. */
const lookupCode = /^(?:query[A-Z]\w*|getaddrinfo) /;
