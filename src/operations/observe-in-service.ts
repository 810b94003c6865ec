/** Reads the domain configuration and the certificates that cover the domain. Changes nothing. */
import type { Context } from '../context/context.ts';
import { validationCertificateTag } from '../context/tags.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { dnsNameCovers } from '../pki/dns-name.ts';
import { observeOurs } from '../resources/certificate/observe.ts';
import { perhapsUnused } from '../resources/certificate/plan-unused.ts';
import {
  observeConfiguration,
  readTaggedValidationCertificate,
} from '../resources/domain-configuration/observe.ts';
import { observeSpareLeaves } from '../resources/server-certificate/observe.ts';
import type { ConfigurationState, Snapshot } from '../resources/snapshot.ts';
import { chooseLasting } from '../resources/validation-certificate/choose.ts';
import { observePublicCertificates } from '../resources/validation-certificate/observe.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';

export type InService = Pick<
  Snapshot,
  'configured' | 'nameTakenBy' | 'spareLeaves' | 'ours' | 'publicCertificates'
>;

export async function observeInService(
  context: Context,
  settings: DesiredSettings,
): Promise<InService> {
  const { domain, domainConfigurationName: name, verification } = settings;
  const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
  const [configuration, covering] = await Promise.all([
    iot.findDomainConfigurations([{ domain, name }]).then((found) => found.get(domain)),
    acm.searchCovering(domain),
  ]);
  const configuredArn = configuration?.serverCertificate?.arn;
  const ownership = { configured: configuredArn, replace: settings.replace };
  const imported = covering.filter(({ type }) => type === 'IMPORTED');
  const [configured, nameHolder, ourLeaves, found] = await Promise.all([
    configuration && observeConfiguration(context, configuration, covering),
    configuration ? undefined : iot.describeDomainConfiguration(name),
    observeOurs(acm, domain, perhapsUnused(imported, ownership)),
    observePublicCertificates(
      acm,
      covering,
      settings.validationCertificateArn,
      verification.amazonRoots,
    ),
  ]);
  const issued = await withTagged(context, settings, configured, found);
  const publicCertificates = await withUnissued(context, settings, configured, issued);
  const [spareLeaves, ourRequests] = await Promise.all([
    observeSpareLeaves(acm, covering, ourLeaves, configuredArn),
    observeOurs(acm, domain, perhapsUnused(publicCertificates, ownership)),
  ]);
  return {
    configured,
    nameTakenBy: nameHolder && { domain: nameHolder.domainName },
    spareLeaves,
    ours: new Set([...ourLeaves, ...ourRequests]),
    publicCertificates,
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

/**
 * Includes what is on its way, or failed, unless an issued certificate is used. AWS does not say whether a search shows what is not
 * issued, and a request has an idempotency token for an hour only, so that the list has the last word before another one.
 */
async function withUnissued(
  context: Context,
  { domain, validationCertificateArn, verification }: DesiredSettings,
  configured: ConfigurationState | undefined,
  found: readonly PublicCertificate[],
): Promise<readonly PublicCertificate[]> {
  const used = configured?.tags[validationCertificateTag];
  if (
    validationCertificateArn !== undefined ||
    chooseLasting(found, used, context.clock.now()) !== undefined
  ) {
    return found;
  }
  const acm = await context.aws.acm();
  const listed = (await acm.listUnissued(domain)).filter(
    ({ arn }) => !found.some((one) => one.arn === arn),
  );
  return [
    ...found,
    ...(await observePublicCertificates(acm, listed, undefined, verification.amazonRoots)),
  ];
}
