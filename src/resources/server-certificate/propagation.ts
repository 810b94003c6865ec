/** How long IoT Core takes to serve what ACM stores. */

import { dayMs } from '../../days.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { ConfigurationPlan } from '../domain-configuration/planned.ts';
import type { StoredLeaf } from '../snapshot.ts';
import type { ServerCertificatePlan } from './planned.ts';

/**
 * IoT Core may take 60 minutes to serve a new certificate (developer guide, "Creating and configuring customer-managed domains");
 * of a re-import AWS says no time. After two days it has passed the leaf over, as it silently does with what it cannot take.
 */
const longestPropagationMs = 2 * dayMs;

/** Since when ACM has the leaf. AWS does not say whether ImportedAt moves with a re-import: no leaf is stored before it is valid. */
export function storedSince({ certificate: { importedAt }, chain }: StoredLeaf): Date {
  const { notBefore } = readCertificate(chain.certificate);
  return importedAt && importedAt > notBefore ? importedAt : notBefore;
}

/** Since when IoT Core could have served the leaf of the plan: a leaf that has waited for its configuration is new to it. */
export function propagatingSince(
  serverCertificate: ServerCertificatePlan,
  configuration: ConfigurationPlan,
  now: Date,
): Date {
  const isKnown = configuration.do === 'keep' || configuration.do === 'update';
  return serverCertificate.do === 'keep' && isKnown ? storedSince(serverCertificate.leaf) : now;
}

/** Whether IoT Core has had all the time there is to serve a leaf that ACM has since then. */
export function isPropagationOver(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= longestPropagationMs;
}
