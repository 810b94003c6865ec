import type { DesiredSettings } from '../inputs/settings.ts';
import { readCertificate } from '../pki/facts.ts';
import { createResolver } from '../proof/resolver.ts';
import { probeServed } from '../proof/served.ts';
import type { Rim } from './rim.ts';
import { type Poll, waitFor } from './wait.ts';

/**
 * Waits until the leaf is served at the account's endpoint under SNI = domain, verified against what devices trust. DNS for
 * the domain is not needed, so this is seen before any of its records is touched. IoT Core may take up to 60 minutes
 * (developer guide, "Creating and configuring customer-managed domains").
 */
export async function awaitServed(
  rim: Rim,
  { domain, proof }: DesiredSettings,
  iotEndpoint: string,
  trust: readonly string[],
  leaf: string,
): Promise<void> {
  const { lookup } = await createResolver(proof.resolver);
  const { fingerprint } = readCertificate(leaf);
  await waitFor(rim, {
    what: `IoT Core to serve the server certificate of ${domain}`,
    remedy: 'IoT Core may take up to 60 minutes.',
    poll: async (): Promise<Poll<true>> => {
      const answer = await probeServed({
        iotEndpoint,
        domain,
        trust,
        expectedFingerprint: fingerprint,
        port: proof.port,
        lookup,
        signal: rim.signal,
        now: rim.clock.now(),
        ...(proof.clientIdentity && { clientIdentity: proof.clientIdentity }),
      });
      return answer.served ? { done: true, value: true } : { done: false, seen: answer.seen };
    },
  });
}
