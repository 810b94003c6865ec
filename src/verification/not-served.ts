/** Whether a domain is out of service: the endpoint must no longer present a certificate for it. */
import { X509Certificate } from 'node:crypto';
import { type TlsFigures, tlsFigures } from './tls-figures.ts';
import type { ServedChain, TlsObservation } from './tls-observation.ts';
import { probeTls, type TlsTarget } from './tls-probe.ts';

interface NotServedQuestion extends Omit<TlsTarget, 'host' | 'servername' | 'trust'> {
  /** The account's iot:Data-ATS host. */
  readonly iotEndpoint: string;
  readonly domain: string;
  /** PEM: the trust for the endpoint's own certificate. */
  readonly amazonRoots: readonly string[];
}

export type NotServedAnswer =
  | { readonly notServed: true }
  /** Still served. With `endpoint` it is unknown: the handshake under the endpoint's own name showed no certificate either. */
  | { readonly notServed: false; readonly endpoint?: TlsFigures | undefined };

/**
 * One handshake at the account's endpoint with SNI = domain. A certificate that covers the domain, from any issuer, means that IoT
 * Core still serves it; the endpoint's own, which IoT Core presents for unknown names, means that it does not. No certificate
 * counts only if the endpoint presents one under its own name: a dead port proves nothing.
 *
 * @throws the signal's reason if aborted.
 */
export async function probeNotServed(question: NotServedQuestion): Promise<NotServedAnswer> {
  const { iotEndpoint, domain, amazonRoots, ...target } = question;
  const handshake = (servername: string) =>
    probeTls({ ...target, host: iotEndpoint, servername, trust: amazonRoots });
  const shown = servedIn(await handshake(domain));
  if (shown) {
    return new X509Certificate(shown.certificate).checkHost(domain) === undefined
      ? { notServed: true }
      : { notServed: false };
  }
  const endpoint = await handshake(iotEndpoint);
  return servedIn(endpoint)
    ? { notServed: true }
    : { notServed: false, endpoint: tlsFigures(endpoint) };
}

function servedIn(seen: TlsObservation): ServedChain | undefined {
  return 'served' in seen ? seen.served : undefined;
}
