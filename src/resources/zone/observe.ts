/** Reads the zone with the domain's records. Changes nothing. */
import type { AcmCertificate, ValidationRecord } from '../../aws/acm-interface.ts';
import { isInZone } from '../../aws/dns-name.ts';
import type { HostedZone, RecordSet } from '../../aws/route53-interface.ts';
import type { Context } from '../../context/context.ts';
import { lookUntilVisible } from '../../context/visible.ts';
import type {
  DesiredSettings,
  DnsSettings,
  DomainSettings,
  TeardownSettings,
} from '../../inputs/settings.ts';
import { isConclusive } from '../../verification/dns-answer.ts';
import type { ZoneState } from '../snapshot.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { domainResolver } from './resolver.ts';

/** The zone with the domain's records; undefined if that is not in Route 53. */
export async function findZone(
  context: Context,
  domain: string,
  dns: DnsSettings,
): Promise<HostedZone | undefined> {
  return dns.kind === 'manual'
    ? undefined
    : (await context.aws.route53()).findZone(domain, dns.hostedZoneId);
}

/** What DNS shows of the records that a person maintains. */
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

/** The records at the domain and at the validation records' names. `certificates`: may not be known yet. */
export async function observeZone(
  context: Context,
  zone: HostedZone,
  domain: string,
  certificates: () => Promise<readonly AcmCertificate[]>,
): Promise<Extract<ZoneState, { kind: 'route53' }>> {
  const route53 = await context.aws.route53();
  const sets = await route53.recordsAtEach(zone, domain, async () =>
    (await certificates())
      .flatMap(({ validationRecords }) => validationRecords.map(({ name }) => name))
      .filter((name) => isInZone(name, zone)),
  );
  const atValidation = new Map(sets);
  atValidation.delete(domain);
  return { kind: 'route53', zone, atDomain: sets.get(domain) ?? [], atValidation };
}

/**
 * As `observeZone`, and repeated until the zone lists every one of these records that DNS shows: a teardown removes what is
 * listed, and the list may not show a recent record yet.
 *
 * @param expected the records as this action writes them, whether they are in the zone or not.
 */
async function observeServedZone(
  context: Context,
  settings: Pick<DomainSettings, 'domain' | 'verification'>,
  listed: Extract<ZoneState, { kind: 'route53' }>,
  expected: readonly ValidationRecord[],
): Promise<Extract<ZoneState, { kind: 'route53' }>> {
  const { zone, atDomain, atValidation } = listed;
  const resolver = await domainResolver(settings, listed);
  const route53 = await context.aws.route53();
  const late = async ({ name, value }: ValidationRecord): Promise<readonly RecordSet[]> => {
    const known = name === settings.domain ? atDomain : (atValidation.get(name) ?? []);
    if (known.length > 0 || !isInZone(name, zone)) {
      return known;
    }
    const answer = await resolver.cname(name);
    if (answer.kind !== 'found' || !answer.values.includes(value)) {
      return known;
    }
    const seen = await lookUntilVisible(context, async () => {
      const sets = await route53.recordsAt(zone, name);
      return sets.length > 0 ? sets : undefined;
    });
    return seen ?? known;
  };
  const looked = await Promise.all(
    expected.map(async (record) => [record.name, await late(record)] as const),
  );
  const found = new Map(looked);
  return {
    ...listed,
    atDomain: found.get(settings.domain) ?? atDomain,
    atValidation: new Map([...atValidation].map(([name, sets]) => [name, found.get(name) ?? sets])),
  };
}

interface Pointing {
  readonly iotEndpoint: string;
  readonly zone: HostedZone | undefined;
  /** The certificates whose validation records the zone may hold. */
  readonly validation: readonly AcmCertificate[];
}

/** What a teardown has to remove: from the zone, or from what DNS shows if a person maintains the records. */
export async function observePointing(
  context: Context,
  settings: TeardownSettings,
  { iotEndpoint, zone, validation }: Pointing,
): Promise<TeardownSnapshot['dns']> {
  if (zone) {
    const listed = await observeZone(context, zone, settings.domain, async () => validation);
    return observeServedZone(context, settings, listed, [
      { name: settings.domain, value: iotEndpoint },
      ...validation.flatMap(({ validationRecords }) => validationRecords),
    ]);
  }
  const resolver = await domainResolver(settings, { kind: 'manual' });
  const answer = await resolver.cname(settings.domain);
  const pointsHere = answer.kind === 'found' && answer.values.includes(iotEndpoint);
  return { kind: 'manual', pointsHere: pointsHere || !isConclusive(answer) };
}
