/** The verification of a teardown: what was removed is seen gone, by AWS, in DNS and at the endpoint. */

import type { Context } from '../context/context.ts';
import { type Poll, waitFor } from '../context/wait.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { domainResolver } from '../resources/endpoint-record/domain-resolver.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { isConclusive } from '../verification/dns-answer.ts';
import { probeNotServed } from '../verification/not-served.ts';
import { createResolver } from '../verification/resolver.ts';
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
    awaited: { code: 'await-domain-configuration-deleted', on: { domain } },
    poll: async (): Promise<Poll<true>> => {
      const found = await findConfiguration(context, settings);
      return found
        ? {
            done: false,
            seen: { kind: 'configuration-exists', name: found.name, status: found.status },
          }
        : gone;
    },
  });
}

function awaitCertificateGone(context: Context, arn: string): Promise<true> {
  return waitFor(context, {
    awaited: { code: 'await-certificate-deleted', on: { arn } },
    poll: async (): Promise<Poll<true>> =>
      (await (await context.aws.acm()).describe(arn))
        ? { done: false, seen: { kind: 'certificate-exists' } }
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
    awaited: { code: 'await-endpoint-record-removed', on: { domain, iotEndpoint } },
    poll: async (): Promise<Poll<true>> => {
      const answer = await resolver.cname(domain);
      if (!isConclusive(answer)) {
        return { done: false, seen: { kind: 'cname', answer } };
      }
      return answer.kind === 'found' && answer.values.includes(iotEndpoint)
        ? { done: false, seen: { kind: 'cname', answer } }
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
    awaited: { code: 'await-domain-unserved', on: { domain, iotEndpoint, port } },
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
      if (answer.notServed) {
        return gone;
      }
      const { endpoint: handshake } = answer;
      return {
        done: false,
        seen: handshake
          ? { kind: 'endpoint-without-certificate', handshake }
          : { kind: 'still-served', domain },
      };
    },
  });
}
