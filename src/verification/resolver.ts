/** Queries a DNS server, or the system's; returns the answers as data. */
import { type CaaRecord, getServers, type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { dnsName } from '../aws/dns-name.ts';
import { Failure } from '../errors.ts';
import { codeOf, describeError } from '../pki/native-error.ts';
import type { DnsAnswer } from './dns-answer.ts';
import { askServers, type DnsServer, questionLimitMs } from './dns-exchange.ts';
import { type DnsQuestion, longestChain, type RecordOf, recordsAt } from './dns-message.ts';

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

/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 * @throws Failure when the server's host name has no address.
 */
export async function createResolver(server: string | undefined): Promise<DnsResolver> {
  if (server === undefined) {
    return { ...queriesTo(getServers().map(serverAt)), lookup };
  }
  try {
    return resolverAt([await addressOf(server, lookup)]);
  } catch (cause) {
    throw new Failure({
      code: 'dns-server-not-found',
      action: { code: 'find-dns-server', on: { server } },
      figures: {},
      said: describeError(cause),
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

/** Replaces a resolver that could not be created: every answer is that reason. */
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

function resolverAt(servers: readonly DnsServer[]): DnsResolver {
  const find = shared((hostname) => addressesAt(servers, hostname));
  return {
    ...queriesTo(servers),
    lookup: (hostname, { all }, callback) => {
      find(hostname).then(
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

/** Lookups of the same name at the same time share one answer: a domain's connections begin together. */
function shared<T>(find: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const pending = new Map<string, Promise<T>>();
  return (name) => {
    const finding = pending.get(name) ?? find(name).finally(() => pending.delete(name));
    pending.set(name, finding);
    return finding;
  };
}

function queriesTo(servers: readonly DnsServer[]): Omit<DnsResolver, 'lookup'> {
  const answers = async <Type extends DnsQuestion['type']>(name: string, type: Type) =>
    recordsAt(name, type, (await askServers(servers, { name, type })).answers).records;
  const texts = async (name: string, type: 'A' | 'AAAA' | 'CNAME' | 'NS') =>
    (await answers(name, type)).map(({ data }) => dnsName(data));
  return {
    cname: (name) => ask(texts(name, 'CNAME')),
    addresses: async (name) => {
      const v4 = await ask(texts(name, 'A'));
      return v4.kind === 'nodata' ? ask(texts(name, 'AAAA')) : v4;
    },
    caa: (name) => ask(answers(name, 'CAA').then((records) => records.map(caaRecord))),
    nameServers: (name) => ask(texts(name, 'NS')),
  };
}

/** In node:dns's form. */
function caaRecord({ data: { flags = 0, tag, value } }: RecordOf<'CAA'>): CaaRecord {
  return { critical: flags, [tag]: value };
}

async function ask<Value>(query: Promise<readonly Value[]>): Promise<DnsAnswer<Value>> {
  try {
    const values = await query;
    return values.length > 0 ? { kind: 'found', values } : { kind: 'nodata' };
  } catch (error) {
    return withoutRecords(codeOf(error) ?? describeError(error));
  }
}

/** The codes are node:dns's names for the cases of RFC 1035, section 4.1.1, and RFC 2308. */
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

/**
 * IPv4 first. A non-recursive server may answer with only the CNAME: its target is then queried.
 *
 * @throws Error with node:dns's code; ETIMEOUT if that takes too long in total.
 */
async function addressesAt(servers: readonly DnsServer[], hostname: string): Promise<Addresses> {
  const until = performance.now() + questionLimitMs;
  let name = hostname;
  for (let links = 0; links <= longestChain; links += 1) {
    if (performance.now() > until) {
      throw Object.assign(new Error(`${hostname} was not found in time`), { code: 'ETIMEOUT' });
    }
    const { addresses, alias } = await addressesOrAlias(servers, name);
    const [first, ...others] = addresses;
    if (first) {
      return [first, ...others];
    }
    if (alias === undefined) {
      break;
    }
    name = alias;
  }
  throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENODATA' });
}

async function addressesOrAlias(
  servers: readonly DnsServer[],
  name: string,
): Promise<{ readonly addresses: readonly LookupAddress[]; readonly alias: string | undefined }> {
  const [v4, v6] = await Promise.allSettled(
    (['A', 'AAAA'] as const).map(async (type) =>
      recordsAt(name, type, (await askServers(servers, { name, type })).answers),
    ),
  );
  const addresses = [v4, v6]
    .flatMap((one) => (one?.status === 'fulfilled' ? one.value.records : []))
    .map(({ data }) => ({ address: data, family: isIP(data) }));
  if (addresses.length === 0 && v4?.status === 'rejected') {
    throw v4.reason;
  }
  return { addresses, alias: v4?.status === 'fulfilled' ? v4.value.alias : undefined };
}

/** `server`: as for `createResolver`; a host name is resolved by `via`. */
async function addressOf(server: string, via: LookupFunction): Promise<DnsServer> {
  const { address: host, port } = serverAt(server);
  return { address: isIP(host) ? host : await firstAddress(host, via), port };
}

/** "192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:5353"; a bare IPv6 address as `getServers` has it. */
function serverAt(server: string): DnsServer {
  const [, bracketed, plainHost, port = '53'] =
    /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? [];
  return { address: bracketed ?? plainHost ?? server, port: Number(port) };
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
