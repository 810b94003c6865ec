import type { BreaksAt } from '../operations/outcome.ts';
import { readCertificate } from '../pki/facts.ts';
import type { CertificateChain } from '../pki/material.ts';

/**
 * The earliest end among the leaf as stored, its chain, what devices trust and, where it is another one, the leaf that is served (PEM).
 * The validation certificate ends nothing: it is not served.
 */
export function breaksAt(
  { certificate, chain }: CertificateChain,
  trust: readonly string[],
  served?: string,
): BreaksAt {
  const stored = endOf('the server certificate', certificate);
  return [
    ...(served === undefined ? [] : [endOf('the server certificate still served,', served)]),
    ...[...chain, ...trust].map((authority) => endOf('the certificate authority', authority)),
  ].reduce((first, next) => (next.at < first.at ? next : first), stored);
}

function endOf(what: string, certificate: string): BreaksAt {
  const { subject, notAfter } = readCertificate(certificate);
  return { at: notAfter, because: `${what} ${subject} expires` };
}
