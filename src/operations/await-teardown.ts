/** The verification of a teardown: what was removed is seen gone, by AWS, in DNS and at the endpoint. */

import type { Context } from '../context/context.ts';
import { type Poll, waitFor } from '../context/wait.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { domainResolver } from '../resources/endpoint-record/domain-resolver.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { isConclusive } from '../verification/dns-answer.ts';
import { probeNotServed } from '../verification/not-served.ts';
import { createResolver } from '../verification/resolver.ts';
import { describeDns } from '../verification/seen-text.ts';
import { findConfiguration } from './observe-teardown.ts';
import type { TeardownPlan } from './plan-teardown.ts';

const gone: Poll<true> = { done: true, value: true };

/** @throws Pending when something is still there at the run's deadline. */
export async function awaitTornDown(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
  { certificates }: TeardownPlan,
): Promise<void> {
  await awaitUnconfigured(context, settings);
  for (const { arn } of certificates) {
    await awaitCertificateGone(context, arn);
  }
  await awaitCnameRemoved(context, settings, snapshot);
  await awaitNotServed(context, settings, snapshot);
}

function awaitUnconfigured(context: Context, settings: TeardownSettings): Promise<true> {
  const { domain } = settings;
  return waitFor(context, {
    code: 'await-domain-configuration-deleted',
    what: `IoT Core to delete the domain configuration of ${domain}`,
    remedy: 'Check the domain configurations in the IoT Core console.',
    poll: async (): Promise<Poll<true>> => {
      const found = await findConfiguration(context, settings);
      return found
        ? { done: false, seen: `${found.name} still exists (${found.status.toLowerCase()})` }
        : gone;
    },
  });
}

function awaitCertificateGone(context: Context, arn: string): Promise<true> {
  return waitFor(context, {
    code: 'await-certificate-deleted',
    what: `ACM to delete certificate ${arn}`,
    remedy: 'Check the certificate in the ACM console.',
    poll: async (): Promise<Poll<true>> =>
      (await (await context.aws.acm()).describe(arn))
        ? { done: false, seen: 'it still exists' }
        : gone,
  });
}

/** Waits until the name servers have no CNAME of the domain to the endpoint. */
export async function awaitCnameRemoved(
  context: Context,
  settings: TeardownSettings,
  { dns, iotEndpoint }: TeardownSnapshot,
): Promise<void> {
  const { domain } = settings;
  const resolver = await domainResolver(settings, dns);
  await waitFor(context, {
    code: 'await-endpoint-record-removed',
    what: `DNS to stop showing the CNAME of ${domain} to ${iotEndpoint}`,
    remedy: 'Check that the record is removed and that the zone is delegated to its name servers.',
    poll: async (): Promise<Poll<true>> => {
      const answer = await resolver.cname(domain);
      if (!isConclusive(answer)) {
        return { done: false, seen: describeDns(answer) };
      }
      return answer.kind === 'found' && answer.values.includes(iotEndpoint)
        ? { done: false, seen: `CNAME ${iotEndpoint}` }
        : gone;
    },
  });
}

async function awaitNotServed(
  context: Context,
  { domain, verification }: TeardownSettings,
  { iotEndpoint }: TeardownSnapshot,
): Promise<void> {
  const { port, amazonRoots, clientIdentity, resolver } = verification;
  const { lookup } = await createResolver(resolver);
  await waitFor(context, {
    code: 'await-domain-unserved',
    what: `IoT Core to stop serving ${domain}`,
    remedy: `Check that the runner can reach port ${port} of ${iotEndpoint}; IoT Core may take a while to stop serving.`,
    poll: async (): Promise<Poll<true>> => {
      const answer = await probeNotServed({
        iotEndpoint,
        domain,
        amazonRoots,
        port,
        lookup,
        ...(clientIdentity && { clientIdentity }),
        signal: context.signal,
        now: context.clock.now(),
      });
      return answer.notServed ? gone : { done: false, seen: answer.seen };
    },
  });
}
