import type { Context } from '../../context/context.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import { probeNotServed } from '../../verification/not-served.ts';
import { createResolver } from '../../verification/resolver.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';

/** Waits until the endpoint serves no certificate for the domain. */
export async function awaitNotServed(
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
        clientIdentity,
        signal: context.signal,
        now: context.clock.now(),
      });
      return answer.notServed ? { done: true, value: true } : { done: false, seen: answer.seen };
    },
  });
}
