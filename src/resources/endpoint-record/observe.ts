/** Reads the zone that the domain's records are in. Changes nothing. */
import type { AcmCertificate, HostedZone } from '../../aws/contract.ts';
import { isInZone } from '../../aws/dns-name.ts';
import type { Context } from '../../context/context.ts';
import type { DesiredSettings, DnsSettings } from '../../inputs/settings.ts';
import type { ZoneState } from '../snapshot.ts';
import { domainResolver } from './domain-resolver.ts';

/** The zone that the domain's records are kept in; undefined where that is not Route 53's matter. */
export async function findZone(
  context: Context,
  domain: string,
  dns: DnsSettings,
): Promise<HostedZone | undefined> {
  return dns.kind === 'manual'
    ? undefined
    : (await context.aws.route53()).findZone(domain, dns.hostedZoneId);
}

/** What anybody sees of records that a person keeps. */
export async function observeShown(
  settings: DesiredSettings,
  publicCertificates: readonly AcmCertificate[],
): Promise<ZoneState> {
  const resolver = await domainResolver(settings, { kind: 'manual' });
  const names = publicCertificates.flatMap(({ validationRecords }) =>
    validationRecords.map(({ name }) => name),
  );
  const answers = [...new Set([settings.domain, ...names])].map(
    async (name) => [name, await resolver.cname(name)] as const,
  );
  return { kind: 'manual', shown: new Map(await Promise.all(answers)) };
}

/** The records at the domain and at the validation records' names. */
export async function observeZone(
  context: Context,
  zone: HostedZone,
  domain: string,
  publicCertificates: readonly AcmCertificate[],
): Promise<Extract<ZoneState, { kind: 'route53' }>> {
  const route53 = await context.aws.route53();
  const validationNames = new Set(
    publicCertificates
      .flatMap(({ validationRecords }) => validationRecords.map(({ name }) => name))
      .filter((name) => isInZone(name, zone)),
  );
  const [atDomain, atValidation] = await Promise.all([
    route53.recordsAt(zone, domain),
    Promise.all(
      [...validationNames].map(
        async (name) => [name, await route53.recordsAt(zone, name)] as const,
      ),
    ),
  ]);
  return { kind: 'route53', zone, atDomain, atValidation: new Map(atValidation) };
}
