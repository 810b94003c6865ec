/** The proof at the end of an operation that changes a domain: with the given client identity, or a short-lived one. */

import type { Rim } from '../context/context.ts';
import type { Ledger } from '../context/run-record.ts';
import { tagsOf } from '../context/tags.ts';
import type { ClientIdentity, ProvisionSettings, RotateSettings } from '../inputs/settings.ts';
import { withProofIdentity } from '../resources/client-identity/client-identity.ts';
import { clientIdsOf } from '../resources/client-identity/client-ids.ts';
import type { ProofSubject } from '../verification/subject.ts';
import type { Applied } from './apply.ts';
import { proveSubject, refuseFailed } from './verify-subject.ts';

/** Proves the domain and tells the ledger. @throws Failure that names the checks that failed. */
export async function proveDomain(
  rim: Rim,
  ledger: Ledger,
  settings: ProvisionSettings | RotateSettings,
  applied: Applied,
): Promise<void> {
  const { domain } = settings;
  const { topic, clientIdentity } = settings.proof;
  const clientIds = clientIdsOf(settings.proof);
  rim.tell({ code: 'verifying', domain, what: 'service' });
  const subject = subjectOf(rim, settings, applied);
  const proveAs = (identity: ClientIdentity, age: 'new' | 'known') =>
    proveSubject(
      rim,
      ledger,
      { ...subject, mqtt: { identity, clientIds: clientIds.of(1), topic } },
      age,
    );
  if (clientIdentity) {
    await proveAs(clientIdentity, 'known');
  } else {
    const request = {
      configurationArn: applied.configuration.arn,
      clientId: clientIds.allowed,
      topic,
      tags: tagsOf(domain, 'proof-identity'),
    };
    await withProofIdentity(rim, request, (identity) => proveAs(identity, 'new'));
  }
  refuseFailed(domain, ledger.facts.checks);
}

function subjectOf(
  rim: Rim,
  settings: ProvisionSettings | RotateSettings,
  applied: Applied,
): ProofSubject {
  const { world, trust, serverCertificate, configuration, validationCertificate } = applied;
  const { port, amazonRoots, resolver, deviceClasses } = settings.proof;
  return {
    domain: settings.domain,
    iotEndpoint: world.iotEndpoint,
    trust,
    amazonRoots,
    port,
    deviceClasses,
    serverCertificate: serverCertificate.chain,
    domainConfiguration: configuration,
    validationCertificate,
    ...(world.dns.kind === 'route53' && { nameServers: world.dns.zone.nameServers }),
    ...(resolver !== undefined && { resolver }),
    ...(settings.renewBeforeDays !== undefined && { renewBeforeDays: settings.renewBeforeDays }),
    leafSource: applied.leafSource,
    now: rim.clock.now(),
  };
}
