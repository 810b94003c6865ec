/** Reads a domain configuration with its tags and the certificates that it names. Changes nothing. */
import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { validationCertificateTag } from '../../context/tags.ts';
import { isFresh, lookUntilVisible } from '../../context/visible.ts';
import { configurationNameFor } from '../../inputs/derived-names.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import type { PublicCertificate } from '../../verification/public-certificate.ts';
import { readLeaf } from '../server-certificate/observe.ts';
import type { ConfigurationState, StoredLeaf } from '../snapshot.ts';
import { readPublicCertificate } from '../validation-certificate/observe.ts';

export async function observeConfiguration(
  context: Context,
  configuration: ConfigurationState['configuration'],
): Promise<ConfigurationState> {
  const [tags, leaf] = await Promise.all([
    readConfigurationTags(context, configuration),
    readConfiguredLeaf(context, configuration),
  ]);
  return { configuration, tags, leaf };
}

/** A configuration of ours has tags from the start: soon after its creation, none is no answer. */
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

/** What the server certificate of the configuration holds; undefined where it has none, or ACM has it no more. */
export async function readConfiguredLeaf(
  context: Context,
  configuration: DomainConfiguration,
): Promise<StoredLeaf | undefined> {
  const arn = configuration.serverCertificate?.arn;
  const acm = await context.aws.acm();
  return arn === undefined ? undefined : lookFor(context, configuration, () => readLeaf(acm, arn));
}

/** The certificate in the configuration's tag; undefined where it has none, or ACM has it no more. */
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

/** The certificates existed when the configuration was created: soon after that, ACM's NotFound is no answer. */
function lookFor<T>(
  context: Context,
  { lastStatusChange }: DomainConfiguration,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return isFresh(lastStatusChange, context.clock.now()) ? lookUntilVisible(context, look) : look();
}

/** The configuration of the domain under any name; under the name given, or the one that this action gives, also where no list shows it. */
export async function findConfiguration(
  context: Context,
  { domain, domainConfigurationName: name = configurationNameFor(domain) }: TeardownSettings,
): Promise<DomainConfiguration | undefined> {
  const iot = await context.aws.iot();
  return (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
}
