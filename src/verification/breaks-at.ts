import type { BreaksAt, BreaksCode } from '../context/outcome.ts';
import { type CertificateFacts, readCertificate } from '../pki/facts.ts';
import type { CertificateChain } from '../pki/material.ts';
import { linksToTrust, nameOfLink } from '../pki/trust-path.ts';

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
