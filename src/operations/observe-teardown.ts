/** Reads what a teardown needs to know. Changes nothing. */
import { domainConfigurationNameIn } from '../aws/arn.ts';
import type {
  Acm,
  AcmCertificate,
  AcmCertificateSummary,
  HostedZone,
  Iot,
} from '../aws/contract.ts';
import type { Context } from '../context/context.ts';
import { isOurs, tagsOf } from '../context/tags.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { describeGeneration } from '../resources/authority/read-generations.ts';
import { observeAuthorityUsers } from '../resources/authority/users.ts';
import { findLeftIdentities } from '../resources/client-identity/client-identity.ts';
import { domainResolver } from '../resources/endpoint-record/domain-resolver.ts';
import { findZone, observeZone } from '../resources/endpoint-record/observe.ts';
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
      iot.findDomainConfigurations([domain]).then((found) => found.get(domain)),
      acm.findCovering(domain),
      findZone(context, domain, settings.dns),
      describeSecrets(context, settings.authority.secretId),
      observeLeftIdentities(context, iot, settings),
      observeNamedKmsKey(context, settings.authority.removeKmsKey),
    ]);
  const [tags, covering] = await Promise.all([
    configuration && iot.tags(configuration.arn),
    observeCovering(acm, iot, summaries),
  ]);
  const validation = covering
    .filter((one) => isOurs(one.tags, domain, 'validation-certificate'))
    .map(({ certificate }) => certificate);
  const [related, dns, authorityUsers] = await Promise.all([
    observeRelated(acm, domain, validation, summaries),
    observeDns(context, settings, iotEndpoint, zone, validation),
    settings.authority.remove ? observeAuthorityUsers(context, domain, authorities) : [],
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

async function observeCovering(
  acm: Acm,
  iot: Iot,
  summaries: readonly AcmCertificateSummary[],
): Promise<readonly CoveringCertificate[]> {
  const observed = await Promise.all(
    summaries.map(async ({ arn }) => {
      const [certificate, tags] = await Promise.all([acm.describe(arn), acm.tags(arn)]);
      return certificate && { certificate, tags, usedBy: await usersOf(iot, certificate) };
    }),
  );
  return observed.filter((one) => one !== undefined);
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
  iotEndpoint: string,
  zone: HostedZone | undefined,
  validation: readonly AcmCertificate[],
): Promise<TeardownSnapshot['dns']> {
  if (zone) {
    return observeZone(context, zone, settings.domain, validation);
  }
  const resolver = await domainResolver(settings, { kind: 'manual' });
  const answer = await resolver.cname(settings.domain);
  const pointsHere = answer.kind === 'found' && answer.values.includes(iotEndpoint);
  return { kind: 'manual', pointsHere: pointsHere || !isConclusive(answer) };
}
