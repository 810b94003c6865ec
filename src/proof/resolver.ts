/** Asking DNS: a given server, a zone's own name servers, or the system's. */
import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

/** What a DNS server said of a name and a type. Values are lower-case names without the trailing dot, or addresses. */
export type DnsAnswer =
  | { readonly kind: 'found'; readonly values: readonly string[] }
  /** `none`: NXDOMAIN or no record of that type. */
  | { readonly kind: 'none' }
  | { readonly kind: 'no-answer'; readonly code: string };

export interface DnsResolver {
  /** For node:tls and mqtt: resolves host names at this server, following CNAMEs. */
  readonly lookup: LookupFunction;
  cname(name: string): Promise<DnsAnswer>;
  /** The domains that CAA `issue` records at exactly this name allow; none = no CAA record there. */
  caaIssuers(name: string): Promise<DnsAnswer>;
  nameServers(name: string): Promise<DnsAnswer>;
}

const timeoutMs = 3_000;
const tries = 2;

/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 */
export async function createResolver(server: string | undefined): Promise<DnsResolver> {
  return resolverAt(server === undefined ? undefined : [await addressOf(server)]);
}

/** A resolver that asks these name servers (host names) on port 53. Undefined when none of them has an address. */
export async function createResolverAt(
  nameServers: readonly string[],
  via: DnsResolver,
): Promise<DnsResolver | undefined> {
  const addresses = await Promise.all(nameServers.map((name) => firstAddress(name, via)));
  const known = addresses.filter((address) => address !== undefined);
  return known.length > 0 ? resolverAt(known) : undefined;
}

function resolverAt(servers: readonly string[] | undefined): DnsResolver {
  const resolver = new dns.Resolver({ timeout: timeoutMs, tries });
  if (servers) {
    resolver.setServers(servers);
  }
  const ask = async (query: Promise<readonly string[]>): Promise<DnsAnswer> => {
    try {
      const values = await query;
      return values.length > 0 ? { kind: 'found', values: values.map(plain) } : { kind: 'none' };
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENODATA' || code === 'ENOTFOUND'
        ? { kind: 'none' }
        : { kind: 'no-answer', code };
    }
  };
  return {
    lookup: (hostname, options, callback) => {
      lookUp(resolver, hostname, servers === undefined).then(
        (addresses) => {
          const [first] = addresses;
          if (options.all) {
            callback(null, addresses);
          } else if (first) {
            callback(null, first.address, first.family);
          }
        },
        (error) => callback(error, options.all ? [] : ''),
      );
    },
    cname: (name) => ask(resolver.resolveCname(name)),
    caaIssuers: (name) =>
      ask(
        resolver
          .resolveCaa(name)
          .then((records) => records.flatMap(({ issue }) => (issue === undefined ? [] : [issue]))),
      ),
    nameServers: (name) => ask(resolver.resolveNs(name)),
  };
}

/** All addresses, IPv4 first. Rejects with the resolver's own error when there is none. */
async function lookUp(
  resolver: dns.Resolver,
  hostname: string,
  bySystem: boolean,
): Promise<LookupAddress[]> {
  if (bySystem) {
    return dns.lookup(hostname, { all: true });
  }
  const [v4, v6] = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  const addresses = [
    ...(v4.status === 'fulfilled' ? v4.value.map((address) => ({ address, family: 4 })) : []),
    ...(v6.status === 'fulfilled' ? v6.value.map((address) => ({ address, family: 6 })) : []),
  ];
  if (addresses.length === 0 && v4.status === 'rejected') {
    throw v4.reason;
  }
  return addresses;
}

/** What setServers takes: an IP address, with a port when one is given. */
async function addressOf(server: string): Promise<string> {
  const [, bracketed, plainHost, port] =
    /^(?:\[([^\]]+)\]|([^:]+|.*:.*:.*?))(?::(\d+))?$/.exec(server) ?? [];
  const host = bracketed ?? plainHost ?? server;
  const address = isIP(host) ? host : (await dns.lookup(host)).address;
  const literal = isIP(address) === 6 ? `[${address}]` : address;
  return port === undefined ? literal : `${literal}:${port}`;
}

function firstAddress(name: string, via: DnsResolver): Promise<string | undefined> {
  return new Promise((resolve) => {
    via.lookup(name, { all: false }, (error, address) => {
      resolve(error || typeof address !== 'string' ? undefined : address);
    });
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);
}
