/** Asking a DNS server, or the system's; what it answers is data. */
import { type CaaRecord, promises as dns, type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { dnsName } from '../aws/dns-name.ts';
import { Failure } from '../errors.ts';
import { codeOf, describeError } from '../pki/native-error.ts';
import type { DnsAnswer } from './dns-answer.ts';

export interface DnsResolver {
  /** For node:tls and mqtt: the addresses of a host name, CNAMEs followed. */
  readonly lookup: LookupFunction;
  /** Targets: lower-case, without the trailing dot. */
  cname(name: string): Promise<DnsAnswer>;
  /** The A records, else the AAAA records, of the name; IP addresses. */
  addresses(name: string): Promise<DnsAnswer>;
  /** The CAA records at exactly this name. */
  caa(name: string): Promise<DnsAnswer<CaaRecord>>;
  /** Host names: lower-case, without the trailing dot. */
  nameServers(name: string): Promise<DnsAnswer>;
}

const timeoutMs = 2_000;
/** Of several servers each is asked once, which makes up for a lost datagram; a lone one is asked again. */
const triesOfLoneServer = 2;
/** As many links as common resolvers follow. */
const longestChain = 11;

/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 * @throws Failure when the server's host name has no address.
 */
export async function createResolver(server: string | undefined): Promise<DnsResolver> {
  if (server === undefined) {
    return {
      ...queriesTo(new dns.Resolver({ timeout: timeoutMs, tries: triesOfLoneServer })),
      lookup,
    };
  }
  try {
    return resolverAt([await addressOf(server, lookup)]);
  } catch (cause) {
    throw new Failure({
      code: 'dns-server-not-found',
      doing: `looking up the DNS server ${server}`,
      said: describeError(cause),
      remedy: 'Give dns-resolver the address of a DNS server',
      cause,
    });
  }
}

/**
 * A resolver that asks these servers (written as for `createResolver`), whose own names `via` resolves.
 * Undefined when none of them has an address.
 */
export async function createResolverAt(
  servers: readonly string[],
  via: DnsResolver,
): Promise<DnsResolver | undefined> {
  const addresses = await Promise.allSettled(
    servers.map((server) => addressOf(server, via.lookup)),
  );
  const known = addresses.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return known.length > 0 ? resolverAt(known) : undefined;
}

/** In place of a resolver that could not be made: knows nothing, and says why. */
export function unreachableResolver(error: unknown): DnsResolver {
  const cause = error instanceof Failure ? error.cause : error;
  const code = codeOf(cause) ?? describeError(cause);
  const ask = async () => ({ kind: 'unreachable', code }) as const;
  return {
    lookup: (hostname, _options, callback) => {
      callback(Object.assign(new Error(`${hostname} cannot be looked up`), { code }), []);
    },
    cname: ask,
    addresses: ask,
    caa: ask,
    nameServers: ask,
  };
}

function resolverAt(servers: readonly string[]): DnsResolver {
  const tries = servers.length > 1 ? 1 : triesOfLoneServer;
  const resolver = new dns.Resolver({ timeout: timeoutMs, tries });
  resolver.setServers(servers);
  return {
    ...queriesTo(resolver),
    lookup: (hostname, { all }, callback) => {
      addressesAt(resolver, hostname, longestChain).then(
        (addresses) => {
          const [first] = addresses;
          if (all) {
            callback(null, addresses);
          } else {
            callback(null, first.address, first.family);
          }
        },
        (error) => callback(error, []),
      );
    },
  };
}

function queriesTo(resolver: dns.Resolver): Omit<DnsResolver, 'lookup'> {
  return {
    cname: (name) => ask(resolver.resolveCname(name).then(plain)),
    addresses: async (name) => {
      const v4 = await ask(resolver.resolve4(name));
      return v4.kind === 'nodata' ? ask(resolver.resolve6(name)) : v4;
    },
    caa: (name) => ask(resolver.resolveCaa(name)),
    nameServers: (name) => ask(resolver.resolveNs(name).then(plain)),
  };
}

function plain(names: readonly string[]): readonly string[] {
  return names.map(dnsName);
}

async function ask<Value>(query: Promise<readonly Value[]>): Promise<DnsAnswer<Value>> {
  try {
    const values = await query;
    return values.length > 0 ? { kind: 'found', values } : { kind: 'nodata' };
  } catch (error) {
    return withoutRecords(codeOf(error) ?? describeError(error));
  }
}

/** The codes are node:dns's names for what RFC 1035, section 4.1.1, and RFC 2308 tell apart. */
function withoutRecords(code: string): Exclude<DnsAnswer, { kind: 'found' }> {
  switch (code) {
    case 'ENOTFOUND':
      return { kind: 'nxdomain' };
    case 'ENODATA':
      return { kind: 'nodata' };
    case 'ESERVFAIL':
      return { kind: 'servfail' };
    case 'EREFUSED':
      return { kind: 'refused' };
    case 'ETIMEOUT':
      return { kind: 'timeout' };
    default:
      return { kind: 'unreachable', code };
  }
}

type Addresses = [LookupAddress, ...LookupAddress[]];

/** IPv4 first. A server that is not recursive may answer with the CNAME alone: its target is then asked for. */
async function addressesAt(
  resolver: dns.Resolver,
  hostname: string,
  links: number,
): Promise<Addresses> {
  const [v4, v6] = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  const [first, ...others] = [v4, v6]
    .flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    .map((address) => ({ address, family: isIP(address) }));
  if (first) {
    return [first, ...others];
  }
  if (v4.status === 'rejected' && codeOf(v4.reason) !== 'ENODATA') {
    throw v4.reason;
  }
  const alias = await ask(resolver.resolveCname(hostname));
  if (alias.kind === 'found' && alias.values[0] !== undefined && links > 0) {
    return addressesAt(resolver, alias.values[0], links - 1);
  }
  throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENODATA' });
}

/** What setServers takes: an IP address, with a port when one is given. */
async function addressOf(server: string, via: LookupFunction): Promise<string> {
  const [, bracketed, plainHost, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? [];
  const host = bracketed ?? plainHost ?? server;
  const address = isIP(host) ? host : await firstAddress(host, via);
  const literal = isIP(address) === 6 ? `[${address}]` : address;
  return port === undefined ? literal : `${literal}:${port}`;
}

function firstAddress(name: string, via: LookupFunction): Promise<string> {
  return new Promise((resolve, reject) => {
    via(name, { all: false }, (error, address) => {
      if (error || typeof address !== 'string') {
        reject(error ?? new Error(`${name} has no address`));
      } else {
        resolve(address);
      }
    });
  });
}
