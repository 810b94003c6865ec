/** Reads a domain configuration with its tags and the certificates that it names. Changes nothing. */
import type { AcmCertificateSummary } from '../../aws/acm-interface.ts';
import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { validationCertificateTag } from '../../context/tags.ts';
import { isFresh, lookUntilVisible } from '../../context/visible.ts';
import { configurationNameFor } from '../../inputs/derived-names.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import type { PublicCertificate } from '../../verification/public-certificate.ts';
import type { ImportedLeaf } from '../server-certificate/facts.ts';
import type { ConfigurationState, StoredLeaf } from '../snapshot.ts';
import { readPublicCertificate } from '../validation-certificate/observe.ts';

/** `covering`: the certificates that ACM's search found for the domain. */
export async function observeConfiguration(
  context: Context,
  configuration: ConfigurationState['configuration'],
  covering: readonly AcmCertificateSummary[],
): Promise<ConfigurationState> {
  const [tags, leaf] = await Promise.all([
    readConfigurationTags(context, configuration),
    observeLeaf(context, configuration, covering),
  ]);
  return { configuration, tags, leaf };
}

/**
 * What a plan needs beside the body is in the search's answer already, and DescribeCertificate is called only for a certificate
 * that was not found. A type never changes under an ARN. An import time that lags is an earlier one, and the leaf itself bounds it:
 * `storedSince` is never before the leaf is valid.
 */
async function observeLeaf(
  context: Context,
  configuration: DomainConfiguration,
  covering: readonly AcmCertificateSummary[],
): Promise<StoredLeaf | undefined> {
  const arn = configuration.serverCertificate?.arn;
  const acm = await context.aws.acm();
  const [leaf, certificate] = await Promise.all([
    readConfiguredLeaf(context, configuration),
    arn === undefined
      ? undefined
      : (covering.find((one) => one.arn === arn) ??
        lookFor(context, configuration, () => acm.describe(arn))),
  ]);
  return leaf && certificate && { certificate, chain: leaf.chain };
}

/** This action's configurations are created with tags: soon after creation, missing tags mean that the read is late. */
export async function readConfigurationTags(
  context: Context,
  configuration: DomainConfiguration,
): Promise<Tags> {
  const iot = await context.aws.iot();
  const tags = await lookFor(context, configuration, async () => {
    const read = await iot.tags(configuration.arn);
    return Object.keys(read).length > 0 ? read : undefined;
  });
  return tags ?? {};
}

/** The configuration's server certificate in ACM; undefined if it has none, or ACM no longer has it. Its body is all there is to it. */
export async function readConfiguredLeaf(
  context: Context,
  configuration: DomainConfiguration,
): Promise<ImportedLeaf | undefined> {
  const arn = configuration.serverCertificate?.arn;
  const acm = await context.aws.acm();
  return arn === undefined
    ? undefined
    : lookFor(context, configuration, async () => {
        const chain = await acm.get(arn);
        return chain && { arn, chain };
      });
}

/** The certificate named in the configuration's tag; undefined if there is none, or ACM no longer has it. */
export async function readTaggedValidationCertificate(
  context: Context,
  { configuration, tags }: Pick<ConfigurationState, 'configuration' | 'tags'>,
  amazonRoots: readonly string[],
): Promise<PublicCertificate | undefined> {
  const arn = tags[validationCertificateTag];
  const acm = await context.aws.acm();
  return arn === undefined
    ? undefined
    : lookFor(context, configuration, () => readPublicCertificate(acm, arn, amazonRoots));
}

/** The certificates existed when the configuration was created: soon after that, NotFound means that ACM's read is late. */
function lookFor<T>(
  context: Context,
  { lastStatusChange }: DomainConfiguration,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return isFresh(lastStatusChange, context.clock.now()) ? lookUntilVisible(context, look) : look();
}

/** The configuration of the domain under any name. Under the configured or default name it is found even if no list shows it. */
export async function findConfiguration(
  context: Context,
  { domain, domainConfigurationName: name = configurationNameFor(domain) }: TeardownSettings,
): Promise<DomainConfiguration | undefined> {
  const iot = await context.aws.iot();
  return (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
}
