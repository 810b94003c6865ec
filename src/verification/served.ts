/** Whether a certificate is already served: this handshake must pass before DNS points to the endpoint. */
import { readCertificate } from '../pki/facts.ts';
import { type TlsFailureFigures, tlsFailureFigures } from './tls-figures.ts';
import { isDefaultCertificate } from './tls-observation.ts';
import { probeTls, type TlsTarget } from './tls-probe.ts';

/** `trust`: the roots that devices trust. */
interface ServedQuestion extends Omit<TlsTarget, 'host' | 'servername'> {
  /** The account's iot:Data-ATS host. */
  readonly iotEndpoint: string;
  readonly domain: string;
  /** Of the stored leaf: SHA-256 over the DER, upper-case hex with colons. */
  readonly expectedFingerprint: string;
}

export type ServedAnswer =
  | { readonly served: true }
  /** `certificate`: the leaf (PEM) that is served instead and that devices accept. */
  | {
      readonly served: false;
      readonly instead: ServedInstead;
      readonly certificate?: string | undefined;
    };

/** What a handshake for the domain showed instead of the awaited leaf. */
export type ServedInstead =
  | { readonly kind: 'previous'; readonly fingerprint: string; readonly notAfter: Date }
  /** The endpoint's own certificate. */
  | { readonly kind: 'default' }
  /** No certificate that devices accept. */
  | { readonly kind: 'none'; readonly handshake: TlsFailureFigures };

/**
 * One handshake at the account's endpoint with SNI = domain, by which IoT Core chooses what it serves: it needs no record of the
 * domain in DNS (AWS IoT Core developer guide, "Transport security in AWS IoT Core").
 *
 * @throws the signal's reason if aborted.
 */
export async function probeServed(question: ServedQuestion): Promise<ServedAnswer> {
  const { iotEndpoint, domain, expectedFingerprint, ...target } = question;
  const seen = await probeTls({ ...target, host: iotEndpoint, servername: domain });
  if (seen.kind !== 'accepted') {
    return isDefaultCertificate(seen, iotEndpoint)
      ? { served: false, instead: { kind: 'default' } }
      : { served: false, instead: { kind: 'none', handshake: tlsFailureFigures(seen) } };
  }
  const { fingerprint, served } = seen;
  if (fingerprint === expectedFingerprint) {
    return { served: true };
  }
  const { certificate } = served;
  const { notAfter } = readCertificate(certificate);
  return { served: false, instead: { kind: 'previous', fingerprint, notAfter }, certificate };
}
