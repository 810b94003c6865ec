/** Whether a certificate is in service already: the handshake that must pass before anything is pointed at it. */
import type { LookupFunction } from 'node:net';
import type { ClientIdentity } from '../inputs/settings.ts';
import { describeTls } from './seen-text.ts';
import { isDefaultCertificate, type TlsObservation } from './tls-observation.ts';
import { probeTls } from './tls-probe.ts';

export interface ServedQuestion {
  /** The account's iot:Data-ATS host. */
  readonly iotEndpoint: string;
  readonly domain: string;
  /** PEM: the roots that devices trust. */
  readonly trust: readonly string[];
  /** Of the leaf as stored: SHA-256 over the DER, upper-case hex with colons. */
  readonly expectedFingerprint: string;
  readonly port: number;
  readonly lookup: LookupFunction;
  readonly clientIdentity?: ClientIdentity | undefined;
  readonly timeoutMs?: number | undefined;
  readonly signal: AbortSignal;
  readonly now: Date;
}

export type ServedAnswer =
  | { readonly served: true }
  /** `seen`: what is there instead, as a clause. `certificate`: the leaf (PEM) that devices are served instead and accept.
   * `unreachable`: no connection. */
  | {
      readonly served: false;
      readonly seen: string;
      readonly certificate?: string | undefined;
      readonly unreachable?: true | undefined;
    };

/**
 * One handshake at the account's endpoint with SNI = domain, by which IoT Core chooses what it serves: it needs no record of
 * the domain in DNS (AWS IoT Core developer guide, "Transport security in AWS IoT Core").
 *
 * @throws the signal's reason when that is aborted.
 */
export async function probeServed(question: ServedQuestion): Promise<ServedAnswer> {
  const { iotEndpoint, domain, expectedFingerprint, ...target } = question;
  const seen = await probeTls({ ...target, host: iotEndpoint, servername: domain });
  if (seen.kind !== 'accepted') {
    return {
      served: false,
      seen: tellInstead(seen, iotEndpoint),
      ...(seen.kind === 'unreachable' && { unreachable: true }),
    };
  }
  return seen.fingerprint === expectedFingerprint
    ? { served: true }
    : {
        served: false,
        seen: `another certificate is served, SHA-256 ${seen.fingerprint}`,
        certificate: seen.served.certificate,
      };
}

function tellInstead(seen: TlsObservation, iotEndpoint: string): string {
  return isDefaultCertificate(seen, iotEndpoint)
    ? "the endpoint's default certificate is served"
    : describeTls(seen);
}
