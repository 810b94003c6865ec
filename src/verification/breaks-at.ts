import { type CertificateFacts, readCertificate } from '../pki/facts.ts';
import type { CertificateChain } from '../pki/material.ts';
import { linksToTrust, nameOfLink } from '../pki/trust-path.ts';

/** The earliest moment at which a device stops connecting if nobody does anything, and what ends then. */
export interface BreaksAt {
  readonly at: Date;
  readonly code: BreaksCode;
  /** What expires, or the check that shows that devices are refused. */
  readonly name: string;
}

/** `devices-refused`: now, whatever expires when. The codes are a contract with readers of the report: docs/codes.md. */
export type BreaksCode =
  | 'server-certificate-expires'
  | 'served-certificate-expires'
  | 'ca-expires'
  | 'devices-refused';

/**
 * When the first device stops connecting: the earliest end on the ways from the leaf as stored to each root that devices trust,
 * and of the leaf that is served (PEM), where it is another one. Of what ends together the topmost is named, since the rest was
 * shortened to it. The validation certificate ends nothing: it is not served.
 */
export function breaksAt(
  { certificate, chain }: CertificateChain,
  trust: readonly string[],
  served?: string,
): BreaksAt {
  const leaf = readCertificate(certificate);
  const [, ...authorities] = linksToTrust(
    [leaf, ...chain.map(readCertificate)],
    trust.map(readCertificate),
  );
  return [
    ...(served === undefined ? [] : [endOf('served-certificate-expires', readCertificate(served))]),
    ...authorities.map((authority) => endOf('ca-expires', authority)),
  ].reduce(
    (first, next) => (next.at <= first.at ? next : first),
    endOf('server-certificate-expires', leaf),
  );
}

function endOf(code: BreaksCode, link: CertificateFacts): BreaksAt {
  return { at: link.notAfter, code, name: nameOfLink(link) };
}
