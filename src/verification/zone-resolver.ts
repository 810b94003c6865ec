import { suffixesOf } from '../aws/dns-name.ts';
import { isConclusive } from './dns-answer.ts';
import { createResolverAt, type DnsResolver } from './resolver.ts';

/** Who is asked for the records of a domain. */
export interface ZoneQuestion {
  /** A server that was named is asked for everything. */
  readonly resolver?: string | undefined;
  /** The zone's own name servers, where they are known: host or host:port. */
  readonly nameServers?: readonly string[] | undefined;
  /** Where they are not known, they are looked for from this domain upwards. */
  readonly domain?: string | undefined;
}

/**
 * Asks the zone's own name servers, which have no memory of what was there before, and `via` for what they cannot answer:
 * names of other zones, or everything where a firewall lets only the system's resolver through. Addresses are always `via`'s.
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
 * The name servers of the zone that holds `domain`. The first that counts is its parent, as a domain that can be a
 * CNAME is no zone's apex; the last is where the answer is not known, lest a parent zone's servers be taken for the zone's. All are
 * asked at once, so that a server that takes its time does so once.
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
