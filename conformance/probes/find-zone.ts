import { ListHostedZonesByNameCommand, type Route53Client } from '@aws-sdk/client-route-53';
import type { Zone } from './ground.ts';

/** The public hosted zone with the longest name that holds the domain. Throws when the account has none. */
export async function findZone(route53: Route53Client, domain: string): Promise<Zone> {
  const labels = domain.split('.');
  for (let at = 1; at < labels.length - 1; at += 1) {
    const name = labels.slice(at).join('.');
    const { HostedZones = [] } = await route53.send(
      // Sorted by name from there on: those of that very name come first.
      new ListHostedZonesByNameCommand({ DNSName: name, MaxItems: 10 }),
    );
    const zone = HostedZones.find(
      ({ Name, Config }) => Name === `${name}.` && Config?.PrivateZone !== true,
    );
    if (zone?.Id !== undefined) {
      return { id: zone.Id, name };
    }
  }
  throw new Error(`the account has no public hosted zone that holds ${domain}`);
}
