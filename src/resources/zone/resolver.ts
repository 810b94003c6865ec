import type { DomainSettings } from '../../inputs/settings.ts';
import { createResolver, type DnsResolver } from '../../verification/resolver.ts';
import { zoneResolver } from '../../verification/zone-resolver.ts';
import type { ZoneState } from '../snapshot.ts';

/** Which resolver is queried for the domain's records: the configured one, otherwise the zone's name servers. */
export async function domainResolver(
  { domain, verification: { resolver } }: Pick<DomainSettings, 'domain' | 'verification'>,
  dns: Extract<ZoneState, { kind: 'route53' }> | { readonly kind: 'manual' },
): Promise<DnsResolver> {
  return zoneResolver(
    {
      domain,
      resolver,
      nameServers: dns.kind === 'route53' ? dns.zone.nameServers : undefined,
    },
    await createResolver(resolver),
  );
}
