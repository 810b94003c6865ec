import { type CertificateFacts, readCertificate } from '../pki/facts.ts';
import type { CertificateChain } from '../pki/material.ts';
import { linksToTrust, nameOfLink } from '../pki/trust-path.ts';

/** The earliest moment at which a device stops connecting if nobody acts, and what expires then. */
export interface BreaksAt {
  readonly at: Date;
  readonly code: BreaksCode;
  /** What expires, or the check that shows that devices are refused. */
  readonly name: string;
}

/** `devices-refused`: already now. The codes are a contract with readers of the report: docs/codes.md. */
export type BreaksCode =
  | 'server-certificate-expires'
  | 'served-certificate-expires'
  | 'ca-expires'
  | 'devices-refused';

/**
 * When the first device stops connecting: the earliest expiry on the paths from the stored leaf to each root that devices trust,
 * and of the served leaf (PEM) if it is another one. Of certificates that expire together the topmost is named, since the others
 * were shortened to it. The validation certificate does not count: it is not served.
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
