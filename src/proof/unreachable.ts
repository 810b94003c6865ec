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

/** What to do about a server that was not reached; `code` as Node tells it: "ECONNREFUSED". */
export function unreachableRemedy(code: string): string {
  if (nameCodes.has(code)) {
    return "The resolver here gives no address for the name. Mend dns first; where it passes, the zone is not delegated to the name servers that hold it, or the resolver remembers a time before the record (for as long as the zone's SOA says).";
  }
  if (routeCodes.has(code)) {
    return "No route from here: let outgoing TCP to the port pass every firewall on the way, the runner's own included.";
  }
  return code === 'ECONNREFUSED'
    ? 'Nothing listens on that port there: see that mqtt-port is 8883 or 443, and that the domain leads to the endpoint.'
    : 'See that the port is open from here and leads to the endpoint.';
}
