/** Reads: what AWS and the zone hold now. Changes nothing. */
import type { Acm, AcmCertificate, AcmCertificateSummary, HostedZone } from '../aws/contract.ts';
import type { Rim } from '../context/context.ts';
import { isOurs } from '../context/tags.ts';
import type { DesiredSettings, DnsSettings } from '../inputs/settings.ts';
import { readCertificate } from '../pki/facts.ts';
import {
  observeAuthorities,
  observeNextKmsKey,
  observeRollover,
} from '../resources/authority/observe.ts';
import { domainResolver } from '../resources/endpoint-record/domain-resolver.ts';
import type { ConfigurationState, StoredLeaf, World, ZoneState } from '../resources/snapshot.ts';

/** Everything a plan for the domain needs to know, read side by side. */
export async function observe(rim: Rim, settings: DesiredSettings): Promise<World> {
  const { domain } = settings;
  const iot = await rim.aws.iot();
  const acm = await rim.aws.acm();
  const [iotEndpoint, authorities, configuration, covering, zone] = await Promise.all([
    iot.dataEndpoint(),
    observeAuthorities(rim, domain, settings.serverCertificate),
    iot.findDomainConfigurations([domain]).then((found) => found.get(domain)),
    acm.findCovering(domain),
    findZone(rim, domain, settings.dns),
  ]);
  const configuredArn = configuration?.serverCertificate?.arn;
  const [configured, nameHolder, ours, publicCertificates] = await Promise.all([
    configuration && observeConfiguration(rim, configuration),
    configuration ? undefined : iot.describeDomainConfiguration(settings.domainConfigurationName),
    observeOurs(acm, domain, covering),
    observePublicCertificates(acm, covering, settings.validationCertificateArn),
  ]);
  const spareLeaves = await observeSpareLeaves(acm, covering, ours, configuredArn);
  // Between the deletion and the making anew of a configuration, the leaf for it tells what devices trust.
  const leaf = configured?.leaf ?? spareLeaves[0];
  const authority = await observeRollover(rim, settings, authorities, leaf?.chain);
  const kmsKey = await observeNextKmsKey(rim, settings, authority);
  return {
    now: rim.clock.now(),
    iotEndpoint,
    authority,
    ...(kmsKey && { kmsKey }),
    ...(configured && { configured }),
    ...(nameHolder && { nameTakenBy: nameHolder.domainName ?? 'no domain' }),
    spareLeaves,
    ours,
    publicCertificates,
    dns: zone
      ? await observeZone(rim, zone, domain, publicCertificates)
      : await observeShown(settings, publicCertificates),
  };
}

async function observeConfiguration(
  rim: Rim,
  configuration: ConfigurationState['configuration'],
): Promise<ConfigurationState> {
  const [iot, acm] = [await rim.aws.iot(), await rim.aws.acm()];
  const arn = configuration.serverCertificate?.arn;
  const [tags, leaf] = await Promise.all([iot.tags(configuration.arn), arn && readLeaf(acm, arn)]);
  return { configuration, tags, ...(leaf && { leaf }) };
}

/** Undefined when ACM has it no more, or never had its body. */
export async function readLeaf(acm: Acm, arn: string): Promise<StoredLeaf | undefined> {
  const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
  return certificate && chain && { certificate, chain };
}

async function observeOurs(
  acm: Acm,
  domain: string,
  covering: readonly AcmCertificateSummary[],
): Promise<ReadonlySet<string>> {
  const tagged = await Promise.all(
    covering.map(async ({ arn }) => {
      const tags = await acm.tags(arn);
      const isMade =
        isOurs(tags, domain, 'server-certificate') ||
        isOurs(tags, domain, 'validation-certificate');
      return isMade ? [arn] : [];
    }),
  );
  return new Set(tagged.flat());
}

async function observeSpareLeaves(
  acm: Acm,
  covering: readonly AcmCertificateSummary[],
  ours: ReadonlySet<string>,
  configuredArn: string | undefined,
): Promise<readonly StoredLeaf[]> {
  const spare = covering.filter(
    ({ type, arn }) => type === 'IMPORTED' && ours.has(arn) && arn !== configuredArn,
  );
  const leaves = await Promise.all(spare.map(({ arn }) => readLeaf(acm, arn)));
  return leaves
    .filter((leaf) => leaf !== undefined)
    .filter(isUnused)
    .toSorted((a, b) => issuedAt(b) - issuedAt(a));
}

function issuedAt({ chain }: StoredLeaf): number {
  return readCertificate(chain.certificate).notBefore.getTime();
}

function isUnused({ certificate }: StoredLeaf): boolean {
  return certificate.inUseBy.length === 0;
}

/** Those among `covering` that ACM issued, and the one that is named. */
export async function observePublicCertificates(
  acm: Acm,
  covering: readonly AcmCertificateSummary[],
  named: string | undefined,
): Promise<readonly AcmCertificate[]> {
  const found = covering.filter(({ type }) => type === 'AMAZON_ISSUED').map(({ arn }) => arn);
  const arns = new Set(named === undefined ? found : [named, ...found]);
  const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
  return described.filter((certificate) => certificate !== undefined);
}

/** The zone that the domain's records are kept in; undefined where that is not Route 53's matter. */
export async function findZone(
  rim: Rim,
  domain: string,
  dns: DnsSettings,
): Promise<HostedZone | undefined> {
  return dns.kind === 'manual'
    ? undefined
    : (await rim.aws.route53()).findZone(domain, dns.hostedZoneId);
}

/** What anybody sees of records that a person keeps. */
async function observeShown(
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
  rim: Rim,
  zone: HostedZone,
  domain: string,
  publicCertificates: readonly AcmCertificate[],
): Promise<Extract<ZoneState, { kind: 'route53' }>> {
  const route53 = await rim.aws.route53();
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

/** True when records of `name` are kept in `zone`. */
export function isInZone(name: string, zone: HostedZone): boolean {
  return name === zone.name || name.endsWith(`.${zone.name}`);
}
