import { suffixesOf } from '../aws/dns-name.ts';
import { isConclusive } from './dns-answer.ts';
import { createResolverAt, type DnsResolver } from './resolver.ts';

/** Which servers are queried for the records of a domain. */
export interface ZoneQuestion {
  /** A configured server is queried for everything. */
  readonly resolver?: string | undefined;
  /** The zone's name servers, if known: host or host:port. */
  readonly nameServers?: readonly string[] | undefined;
  /** If they are unknown, they are searched for from this domain upwards. */
  readonly domain?: string | undefined;
}

/**
 * Queries the zone's name servers, which cache nothing, and `via` for what they cannot answer: names of other zones, or everything
 * if a firewall allows only the system's resolver. Addresses always come from `via`.
 */
export async function zoneResolver(
  { resolver, nameServers, domain }: ZoneQuestion,
  via: DnsResolver,
): Promise<DnsResolver> {
  if (resolver !== undefined) {
    return via;
  }
  const servers = nameServers ?? (domain === undefined ? [] : await findNameServers(domain, via));
  const zone = await createResolverAt(servers, via);
  return zone ? withFallback(zone, via) : via;
}

/**
 * The name servers of the zone that holds `domain`. The search starts at its parent, as a domain with a CNAME cannot be a zone's
 * apex; it stops at the first inconclusive answer, so that a parent zone's servers are not mistaken for the zone's. Queried
 * concurrently, so that a slow server delays only once.
 */
async function findNameServers(domain: string, via: DnsResolver): Promise<readonly string[]> {
  const parents = suffixesOf(domain).slice(1);
  const answers = await Promise.all(parents.map((parent) => via.nameServers(parent)));
  const decisive = answers.find((answer) => answer.kind === 'found' || !isConclusive(answer));
  return decisive?.kind === 'found' ? decisive.values : [];
}

function withFallback(zone: DnsResolver, via: DnsResolver): DnsResolver {
  return {
    lookup: via.lookup,
    cname: (name) => firstConclusive(zone.cname(name), () => via.cname(name)),
    addresses: (name) => firstConclusive(zone.addresses(name), () => via.addresses(name)),
    caa: (name) => firstConclusive(zone.caa(name), () => via.caa(name)),
    nameServers: (name) => firstConclusive(zone.nameServers(name), () => via.nameServers(name)),
  };
}

async function firstConclusive<Answer extends Parameters<typeof isConclusive>[0]>(
  asked: Promise<Answer>,
  fallback: () => Promise<Answer>,
): Promise<Answer> {
  const answer = await asked;
  return isConclusive(answer) ? answer : fallback();
}
