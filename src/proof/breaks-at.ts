import type { BreaksAt } from '../operations/outcome.ts';
import { readCertificate } from '../pki/facts.ts';
import type { CertificateChain } from '../pki/material.ts';

/** The earliest end among the leaf, its chain, and what devices trust. The validation certificate ends nothing: it is not served. */
export function breaksAt(
  { certificate, chain }: CertificateChain,
  trust: readonly string[],
): BreaksAt {
  const leaf = readCertificate(certificate);
  return [...chain, ...trust]
    .map(readCertificate)
    .map(({ notAfter, subject }) => ({
      at: notAfter,
      because: `the certificate authority ${subject} expires`,
    }))
    .reduce((first, next) => (next.at < first.at ? next : first), {
      at: leaf.notAfter,
      because: `the server certificate ${leaf.subject} expires`,
    });
}
