/** Reads a domain configuration with its tags and the leaf that it names. Changes nothing. */
import type { Rim } from '../../context/context.ts';
import { readLeaf } from '../server-certificate/observe.ts';
import type { ConfigurationState } from '../snapshot.ts';

export async function observeConfiguration(
  rim: Rim,
  configuration: ConfigurationState['configuration'],
): Promise<ConfigurationState> {
  const [iot, acm] = [await rim.aws.iot(), await rim.aws.acm()];
  const arn = configuration.serverCertificate?.arn;
  const [tags, leaf] = await Promise.all([iot.tags(configuration.arn), arn && readLeaf(acm, arn)]);
  return { configuration, tags, ...(leaf && { leaf }) };
}
