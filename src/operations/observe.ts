/** Reads the current state of AWS and the zone. Changes nothing. */
import type { Context } from '../context/context.ts';
import { validationCertificateTag } from '../context/tags.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { dnsNameCovers } from '../pki/dns-name.ts';
import {
  observeAuthorities,
  observeNextKmsKey,
  observeRollover,
} from '../resources/authority/observe.ts';
import { observeOurs } from '../resources/certificate/observe.ts';
import {
  observeConfiguration,
  readTaggedValidationCertificate,
} from '../resources/domain-configuration/observe.ts';
import { withProtections } from '../resources/record-protection/observe.ts';
import { observeSpareLeaves } from '../resources/server-certificate/observe.ts';
import type { AuthorityState, ConfigurationState, Snapshot } from '../resources/snapshot.ts';
import {
  observeForbiddingCaa,
  observePublicCertificates,
} from '../resources/validation-certificate/observe.ts';
import { findZone, observeShown, observeZone } from '../resources/zone/observe.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';

/**
 * Everything a plan for the domain needs, read concurrently.
 *
 * @param known the CA, if this domain does not determine it.
 */
export async function observe(
  context: Context,
  settings: DesiredSettings,
  known?: AuthorityState,
): Promise<Snapshot> {
  const { domain } = settings;
  const iot = await context.aws.iot();
  const acm = await context.aws.acm();
  const [iotEndpoint, authorities, configuration, covering, zone] = await Promise.all([
    iot.dataEndpoint(),
    known
      ? ({ kind: 'known', state: known } as const)
      : observeAuthorities(context, domain, settings.serverCertificate),
    iot
      .findDomainConfigurations([{ domain, name: settings.domainConfigurationName }])
      .then((found) => found.get(domain)),
    acm.findCovering(domain),
    findZone(context, domain, settings.dns),
  ]);
  const configuredArn = configuration?.serverCertificate?.arn;
  const [configured, nameHolder, ours, found] = await Promise.all([
    configuration && observeConfiguration(context, configuration),
    configuration ? undefined : iot.describeDomainConfiguration(settings.domainConfigurationName),
    observeOurs(acm, domain, covering),
    observePublicCertificates(
      acm,
      covering,
      settings.validationCertificateArn,
      settings.verification.amazonRoots,
    ),
  ]);
  const publicCertificates = await withTagged(context, settings, configured, found);
  const spareLeaves = await observeSpareLeaves(acm, covering, ours, configuredArn);
  // Between the deletion and re-creation of a configuration, the unused leaf shows what devices trust.
  const leaf = configured?.leaf ?? spareLeaves[0];
  const authority =
    authorities.kind === 'known'
      ? authorities.state
      : await observeRollover(context, settings, authorities, leaf?.chain);
  const kmsKey = await observeNextKmsKey(context, settings, authority);
  const dns = zone
    ? await withProtections(
        context,
        settings,
        await observeZone(context, zone, domain, publicCertificates),
      )
    : await observeShown(settings, publicCertificates);
  const forbiddingCaa = await observeForbiddingCaa(settings, dns, publicCertificates);
  return {
    now: context.clock.now(),
    iotEndpoint,
    authority,
    kmsKey,
    configured,
    nameTakenBy: nameHolder && (nameHolder.domainName ?? 'no domain'),
    spareLeaves,
    ours,
    publicCertificates,
    forbiddingCaa,
    dns,
  };
}

/** Includes the validation certificate named in the configuration's tag, even if ACM's lists do not show it. */
async function withTagged(
  context: Context,
  { domain, verification }: DesiredSettings,
  configured: ConfigurationState | undefined,
  found: readonly PublicCertificate[],
): Promise<readonly PublicCertificate[]> {
  const arn = configured?.tags[validationCertificateTag];
  if (!configured || arn === undefined || found.some((one) => one.arn === arn)) {
    return found;
  }
  const tagged = await readTaggedValidationCertificate(
    context,
    configured,
    verification.amazonRoots,
  );
  return tagged?.type === 'AMAZON_ISSUED' &&
    tagged.names.some((name) => dnsNameCovers(name, domain))
    ? [...found, tagged]
    : found;
}
