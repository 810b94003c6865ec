/** Whether the runner reaches the port that devices connect to; otherwise no wait or verification can succeed. */

import { pausesOf, type Repeating } from '../aws/pauses.ts';
import type { Action } from '../current-action.ts';
import { Failure } from '../errors.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { createResolver } from './resolver.ts';
import { probeTls, type TlsObservation } from './tls-probe.ts';

/** The pauses between attempts: a lost packet is not yet a failed network. */
const pausesMs = [1_000, 2_000];
const timeoutMs = 4_000;

/**
 * Passes as soon as one TLS handshake at the account's endpoint, under its own name, got any answer; the checks report what is
 * wrong with it. Takes at most 15 seconds.
 *
 * @param action what needs the endpoint.
 * @throws Failure if none did, with the figures of the checks.
 */
export async function requireReachable(
  limits: Repeating & { readonly signal: AbortSignal },
  verification: DesiredSettings['verification'],
  iotEndpoint: string,
  action: Action,
): Promise<void> {
  const { lookup } = await createResolver(verification.resolver);
  const handshake = (): Promise<TlsObservation> =>
    probeTls({
      host: iotEndpoint,
      servername: iotEndpoint,
      trust: verification.amazonRoots,
      port: verification.port,
      lookup,
      timeoutMs,
      signal: limits.signal,
      now: limits.clock.now(),
    });
  const pause = pausesOf(limits, pausesMs);
  let seen = await handshake();
  while (seen.kind === 'unreachable' && (await pause())) {
    seen = await handshake();
  }
  if (seen.kind === 'unreachable') {
    const { code, call } = seen;
    throw new Failure({
      code: 'endpoint-unreachable',
      action,
      figures: { iotEndpoint, port: verification.port, reason: { code, call } },
    });
  }
}
