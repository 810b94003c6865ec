/** Reads a domain configuration with its tags and the leaf that it names. Changes nothing. */
import type { Context } from '../../context/context.ts';
import { readLeaf } from '../server-certificate/observe.ts';
import type { ConfigurationState } from '../snapshot.ts';

export async function observeConfiguration(
  context: Context,
  configuration: ConfigurationState['configuration'],
): Promise<ConfigurationState> {
  const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
  const arn = configuration.serverCertificate?.arn;
  const [tags, leaf] = await Promise.all([iot.tags(configuration.arn), arn && readLeaf(acm, arn)]);
  return { configuration, tags, ...(leaf && { leaf }) };
}
