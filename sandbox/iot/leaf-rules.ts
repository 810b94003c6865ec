/** What IoT Core demands of a server certificate (developer guide, "Creating and configuring customer-managed domains"; quotas of the AWS General Reference). */
import type { StoredCertificate } from '../contract.ts';
import { canonicalName } from '../dns/name.ts';
import { nameCovers, readFacts } from '../pki/facts.ts';
import type { IotKnobs } from './knobs.ts';

const serverAuth = '1.3.6.1.5.5.7.3.1';
const algorithms: readonly string[] = ['RSA_2048', 'EC_prime256v1'];

/** What is wrong with the certificate for this domain, its validity aside; undefined when IoT Core takes it. */
export function leafFault(
  { certificate, chain }: StoredCertificate,
  domain: string,
  knobs: Pick<IotKnobs, 'commonNameSuffices' | 'leafFault'>,
): string | undefined {
  if (knobs.leafFault !== undefined) {
    return knobs.leafFault;
  }
  const facts = readFacts(certificate);
  const octets = [certificate, ...chain].reduce((sum, pem) => sum + Buffer.byteLength(pem), 0);
  const names =
    facts.names.length > 0 ? facts.names : knobs.commonNameSuffices ? [facts.commonName ?? ''] : [];
  if (!facts.extendedKeyUsages.includes(serverAuth)) {
    return 'The server certificate must have the extended key usage serverAuth.';
  }
  if (!algorithms.includes(facts.keyAlgorithm)) {
    return `The key algorithm ${facts.keyAlgorithm} of the server certificate is not supported.`;
  }
  if (/sha1|md5/i.test(facts.signatureAlgorithm)) {
    return `The signature algorithm ${facts.signatureAlgorithm} of the server certificate is not supported.`;
  }
  if (facts.names.length > 4) {
    return 'The server certificate has more than 4 domain names.';
  }
  if (chain.length + 1 > 5 || octets > 16 * 1024) {
    return 'The server certificate chain is longer than 5 certificates or 16 KB.';
  }
  return names.some((name) => nameCovers(name.toLowerCase(), canonicalName(domain)))
    ? undefined
    : `The server certificate does not cover ${domain}.`;
}

export function validityProblem(
  { certificate }: StoredCertificate,
  now: number,
): string | undefined {
  const { notBefore, notAfter } = readFacts(certificate);
  return notBefore.getTime() > now || notAfter.getTime() < now
    ? 'The server certificate is not within its validity period.'
    : undefined;
}

/** IoT Core picks a re-import up only with the same signing algorithm, common name or SANs (developer guide, "Managing custom domains"). */
export function isPickedUp(
  served: StoredCertificate,
  next: StoredCertificate,
  pickUp: IotKnobs['pickUp'],
): boolean {
  const [before, after] = [readFacts(served.certificate), readFacts(next.certificate)];
  const same = [
    before.signatureAlgorithm === after.signatureAlgorithm,
    before.commonName === after.commonName,
    before.names.toSorted().join() === after.names.toSorted().join(),
  ];
  switch (pickUp) {
    case 'all-the-same':
      return same.every(Boolean);
    case 'any-the-same':
      return same.some(Boolean);
    case 'never':
      return false;
  }
}
