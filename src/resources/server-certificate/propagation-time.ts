/** How long IoT Core takes to serve what ACM stores. */

import { dayMs } from '../../days.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { ConfigurationPlan } from '../domain-configuration/planned.ts';
import type { StoredLeaf } from '../snapshot.ts';
import type { ServerCertificatePlan } from './planned.ts';

/**
 * IoT Core may take 60 minutes to serve a new certificate (developer guide, "Creating and configuring customer-managed domains");
 * AWS documents no time for a re-import. After two days the leaf counts as ignored, as IoT Core silently does with one that it
 * cannot use.
 */
const longestPropagationMs = 2 * dayMs;

/** Since when ACM has the leaf. AWS does not say whether ImportedAt moves with a re-import: no leaf is stored before it is valid. */
export function storedSince({ certificate: { importedAt }, chain }: StoredLeaf): Date {
  const { notBefore } = readCertificate(chain.certificate);
  return importedAt && importedAt > notBefore ? importedAt : notBefore;
}

/** Since when IoT Core could have served the leaf of the plan: at the earliest since its configuration exists. */
export function propagatingSince(
  serverCertificate: ServerCertificatePlan,
  configuration: ConfigurationPlan,
  now: Date,
): Date {
  const isKnown = configuration.do === 'keep' || configuration.do === 'update';
  return serverCertificate.do === 'keep' && isKnown ? storedSince(serverCertificate.leaf) : now;
}

/** Whether IoT Core has had enough time to serve a leaf that ACM has had since then. */
export function isPropagationOver(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= longestPropagationMs;
}
