/** Reads what a teardown needs to know. Changes nothing. */

import type { Acm, AcmCertificate, AcmCertificateSummary } from '../aws/acm-interface.ts';
import { domainConfigurationNameIn } from '../aws/arn.ts';
import type { DomainConfiguration, Iot } from '../aws/iot-interface.ts';
import type { HostedZone } from '../aws/route53-interface.ts';
import type { Tags } from '../aws/tags.ts';
import type { Context } from '../context/context.ts';
import { isOurs, tagsOf } from '../context/tags.ts';
import { isFresh, lookUntilVisible } from '../context/visible.ts';
import { configurationNameFor } from '../inputs/derived-names.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { describeGeneration } from '../resources/authority/read-generations.ts';
import { observeAuthorityUsers } from '../resources/authority/users.ts';
import { findLeftIdentities } from '../resources/client-identity/client-identity.ts';
import { certificatesOf } from '../resources/domain-configuration/certificates.ts';
import { readConfigurationTags } from '../resources/domain-configuration/observe.ts';
import { domainResolver } from '../resources/endpoint-record/domain-resolver.ts';
import { findZone, observeServedZone, observeZone } from '../resources/endpoint-record/observe.ts';
import type {
  AuthoritySecret,
  CoveringCertificate,
  NamedKmsKey,
  TeardownSnapshot,
} from '../resources/teardown-snapshot.ts';
import { isConclusive } from '../verification/dns-answer.ts';

/** Everything a teardown of the domain needs to know, read side by side. */
export async function observeTeardown(
  context: Context,
  settings: TeardownSettings,
): Promise<TeardownSnapshot> {
  const { domain } = settings;
  const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
  const [iotEndpoint, configuration, summaries, zone, authorities, leftIdentities, kmsKey] =
    await Promise.all([
      iot.dataEndpoint(),
      findConfiguration(context, settings),
      acm.findEveryCovering(domain),
      findZone(context, domain, settings.dns),
      describeSecrets(context, settings.authority.secretId),
      observeLeftIdentities(context, iot, settings),
      observeNamedKmsKey(context, settings.authority.removeKmsKey),
    ]);
  const tags = configuration && (await readConfigurationTags(context, configuration));
  const arns = new Set([
    ...summaries.map(({ arn }) => arn),
    ...(configuration && tags ? certificatesOf(configuration, tags) : []),
  ]);
  const covering = await observeCovering(context, [...arns]);
  const validation = covering
    .filter((one) => isOurs(one.tags, domain, 'validation-certificate'))
    .map(({ certificate }) => certificate);
  const [related, dns, authorityUsers] = await Promise.all([
    observeRelated(acm, domain, validation, summaries),
    observeDns(context, settings, { iotEndpoint, zone, validation }),
    settings.authority.remove
      ? observeAuthorityUsers(context, [domain, settings.readinessDomain], authorities)
      : [],
  ]);
  return {
    now: context.clock.now(),
    iotEndpoint,
    ...(configuration && tags && { configured: { configuration, tags } }),
    covering,
    related,
    authorities,
    authorityUsers,
    leftIdentities,
    ...(kmsKey && { kmsKey }),
    dns,
  };
}

async function observeNamedKmsKey(
  context: Context,
  id: string | undefined,
): Promise<NamedKmsKey | undefined> {
  if (id === undefined) {
    return undefined;
  }
  const kms = await context.aws.kms();
  const key = await kms.describe(id);
  return { id, found: key && { key, tags: await kms.tags(key.arn) } };
}

/** One that is scheduled for deletion is told like any other. */
async function describeSecrets(
  context: Context,
  secretId: string,
): Promise<readonly AuthoritySecret[]> {
  const found: AuthoritySecret[] = [];
  for (let generation = 1; ; generation += 1) {
    const secrets = await describeGeneration(context, secretId, generation);
    if (!secrets) {
      return found;
    }
    const { key, certificate } = secrets;
    found.push(
      ...(key ? [{ ...key, holds: 'key' as const, generation }] : []),
      ...(certificate ? [{ ...certificate, holds: 'certificates' as const, generation }] : []),
    );
  }
}

/** The configuration of the domain under any name; under the name given, or the one that this action gives, also where no list shows it. */
export async function findConfiguration(
  context: Context,
  { domain, domainConfigurationName: name = configurationNameFor(domain) }: TeardownSettings,
): Promise<DomainConfiguration | undefined> {
  const iot = await context.aws.iot();
  return (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
}

/** Each is listed or named by the configuration: ACM's NotFound may be late, and so may the lack of tags on one that is new. */
async function observeCovering(
  context: Context,
  arns: readonly string[],
): Promise<readonly CoveringCertificate[]> {
  const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
  const observed = await Promise.all(
    arns.map(async (arn) => {
      const certificate = await lookUntilVisible(context, () => acm.describe(arn));
      return (
        certificate && {
          certificate,
          tags: await tagsOfCertificate(context, acm, certificate),
          usedBy: await usersOf(iot, certificate),
        }
      );
    }),
  );
  return observed.filter((one) => one !== undefined);
}

/** What this action made bears tags from the start. */
async function tagsOfCertificate(
  context: Context,
  acm: Acm,
  { arn, importedAt, createdAt }: AcmCertificate,
): Promise<Tags> {
  const tags = await acm.tags(arn);
  if (Object.keys(tags).length > 0 || !isFresh(importedAt ?? createdAt, context.clock.now())) {
    return tags;
  }
  const late = await lookUntilVisible(context, async () => {
    const read = await acm.tags(arn);
    return Object.keys(read).length > 0 ? read : undefined;
  });
  return late ?? {};
}

/** As ACM tells, and as IoT Core does: whether ACM counts IoT Core as a user AWS does not say. */
async function usersOf(
  iot: Iot,
  { arn, type, inUseBy }: AcmCertificate,
): Promise<readonly string[]> {
  const [told, serving] = await Promise.all([
    standing(iot, inUseBy),
    type === 'IMPORTED' ? iot.findServing(arn) : [],
  ]);
  return [...new Set([...told, ...serving])];
}

async function standing(iot: Iot, users: readonly string[]): Promise<readonly string[]> {
  const stands = await Promise.all(
    users.map(async (arn) => {
      const name = domainConfigurationNameIn(arn);
      return name === undefined || (await iot.describeDomainConfiguration(name))?.arn === arn;
    }),
  );
  return users.filter((_, index) => stands[index]);
}

/** A wildcard and the name below it share one record (ACM user guide, "DNS validation"), so both are looked for, for each name. */
async function observeRelated(
  acm: Acm,
  domain: string,
  validation: readonly AcmCertificate[],
  known: readonly AcmCertificateSummary[],
): Promise<readonly AcmCertificate[]> {
  const names = new Set(validation.flatMap((certificate) => certificate.names));
  const sought = new Set([...names].flatMap((name) => [name, `*.${name}`]));
  sought.delete(domain);
  const found = (await Promise.all([...sought].map((name) => acm.findCovering(name)))).flat();
  const arns = new Set(
    found.filter(({ type }) => type === 'AMAZON_ISSUED').map((certificate) => certificate.arn),
  );
  for (const { arn } of known) {
    arns.delete(arn);
  }
  const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
  return described.filter((certificate) => certificate !== undefined);
}

/** Where the user provided a client identity for the verification none was ever made, and the role need not be allowed to look. */
async function observeLeftIdentities(
  context: Context,
  iot: Iot,
  { domain, verification }: TeardownSettings,
): Promise<readonly string[]> {
  if (verification.clientIdentity) {
    return [];
  }
  const now = context.clock.now();
  const [ours, left] = await Promise.all([
    iot.findLeftClientIdentities(tagsOf(domain, 'proof-identity'), { unusedSince: now }),
    findLeftIdentities(iot, now),
  ]);
  return [...new Set([...ours, ...left])];
}

async function observeDns(
  context: Context,
  settings: TeardownSettings,
  {
    iotEndpoint,
    zone,
    validation,
  }: {
    readonly iotEndpoint: string;
    readonly zone: HostedZone | undefined;
    readonly validation: readonly AcmCertificate[];
  },
): Promise<TeardownSnapshot['dns']> {
  if (zone) {
    const listed = await observeZone(context, zone, settings.domain, validation);
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
