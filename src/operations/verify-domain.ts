/** The verification at the end of an operation that changes a domain: with the provided client identity, or a short-lived one. */

import type { Context } from '../context/context.ts';
import { tagsOf } from '../context/tags.ts';
import type { ClientIdentity, DesiredSettings } from '../inputs/settings.ts';
import { withClientIdentity } from '../resources/client-identity/client-identity.ts';
import { clientIdsOf } from '../resources/client-identity/client-ids.ts';
import { excludedRoots } from '../resources/snapshot.ts';
import type { VerificationSubject } from '../verification/subject.ts';
import type { Applied } from './apply.ts';
import { createSecondLooks } from './second-look.ts';
import { refuseFailed, verifySubject } from './verify-subject.ts';

/** Verifies the domain and records the findings. @throws Failure that names the failed checks. */
export async function verifyDomain(
  context: Context,
  settings: DesiredSettings,
  applied: Applied,
): Promise<void> {
  const { domain } = settings;
  const { topic, clientIdentity } = settings.verification;
  const clientIds = clientIdsOf(settings.verification);
  context.report({ code: 'verifying', domain, what: 'service' });
  const subject = subjectOf(context, settings, applied);
  const verifyAs = (identity: ClientIdentity, age: 'new' | 'known') =>
    verifySubject(
      context,
      { ...subject, mqtt: { identity, clientIds: clientIds.of(1), topic } },
      { identity: age, secondLooks: createSecondLooks(context) },
    );
  if (clientIdentity) {
    await verifyAs(clientIdentity, 'known');
  } else {
    const request = {
      configurationArn: applied.configuration.arn,
      clientId: clientIds.allowed,
      topic,
      tags: tagsOf(domain, 'proof-identity'),
    };
    await withClientIdentity(context, request, (identity) => verifyAs(identity, 'new'));
  }
  refuseFailed(domain, context.record.facts.checks);
}

function subjectOf(
  context: Context,
  settings: DesiredSettings,
  applied: Applied,
): VerificationSubject {
  const { snapshot, trust, serverCertificate, configuration, validationCertificate } = applied;
  const { port, amazonRoots, resolver, deviceClasses } = settings.verification;
  return {
    domain: settings.domain,
    iotEndpoint: snapshot.iotEndpoint,
    trust,
    excluded: excludedRoots(snapshot.authority),
    amazonRoots,
    port,
    deviceClasses,
    serverCertificate: serverCertificate.chain,
    domainConfiguration: configuration,
    validationCertificate,
    nameServers: snapshot.dns.kind === 'route53' ? snapshot.dns.zone.nameServers : undefined,
    resolver,
    renewBeforeDays: settings.renewBeforeDays,
    leafSource: applied.leafSource,
    now: context.clock.now(),
  };
}
