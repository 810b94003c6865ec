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
    awaited: { code: 'await-domain-unserved', on: { domain, iotEndpoint, port } },
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
      if (answer.notServed) {
        return { done: true, value: true };
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
