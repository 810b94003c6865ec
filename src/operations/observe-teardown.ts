/** Reads what a teardown needs. Changes nothing. */
import { isInZone } from '../aws/dns-name.ts';
import type { HostedZone } from '../aws/route53-interface.ts';
import type { Context } from '../context/context.ts';
import { isOurs } from '../context/tags.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { observeSecrets } from '../resources/authority/observe.ts';
import { observeNamedKmsKey } from '../resources/authority/observe-kms-key.ts';
import { observeAuthorityUsers } from '../resources/authority/observe-users.ts';
import { observeCovering } from '../resources/certificate/observe.ts';
import { observeLeftIdentities } from '../resources/client-identity/observe.ts';
import { certificatesOf } from '../resources/domain-configuration/certificates.ts';
import {
  findConfiguration,
  readConfigurationTags,
} from '../resources/domain-configuration/observe.ts';
import { findProtections } from '../resources/record-protection/observe.ts';
import type { CoveringCertificate, TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { observeBundleSecret } from '../resources/trust-bundle/observe.ts';
import { observeParameter } from '../resources/trust-bundle/parameter.ts';
import { observeRelated } from '../resources/validation-certificate/observe.ts';
import { findZone, observePointing } from '../resources/zone/observe.ts';

/** Everything a teardown of the domain needs, read concurrently. */
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
      observeSecrets(context, settings.authority.secretId),
      observeLeftIdentities(context, settings),
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
  const [related, pointing, protections, authorityUsers, trustBundle, parameter] =
    await Promise.all([
      observeRelated(acm, domain, validation, summaries),
      observePointing(context, settings, { iotEndpoint, zone, validation }),
      zone && findProtections(context, zone, protectable(domain, zone, covering)),
      settings.authority.remove
        ? observeAuthorityUsers(context, [domain, settings.readinessDomain], authorities)
        : [],
      settings.authority.remove ? observeBundleSecret(context, domain) : undefined,
      observeParameter(context, domain, settings.bundleParameter),
    ]);
  return {
    now: context.clock.now(),
    iotEndpoint,
    configured: configuration && tags && { configuration, tags },
    covering,
    related,
    authorities,
    authorityUsers,
    trustBundle,
    parameter,
    leftIdentities,
    kmsKey,
    dns: pointing.kind === 'route53' && protections ? { ...pointing, protections } : pointing,
  };
}

/** A certificate that was adopted has its record protected, too. */
function protectable(
  domain: string,
  zone: HostedZone,
  covering: readonly CoveringCertificate[],
): readonly string[] {
  const validation = covering.flatMap(({ certificate: { validationRecords } }) =>
    validationRecords.map(({ name }) => name),
  );
  return [domain, ...validation.filter((name) => isInZone(name, zone))];
}
