/** What a leaf says of its domain, decided without issuing one. */
import { longestCommonName } from './attribute-types.ts';
import { extendedKeyUsages, type KeyUsage } from './certificate-der.ts';
import { limits } from './check-server-certificate.ts';
import { dnsNameCovers } from './dns-name.ts';
import type { CertificateFacts } from './facts.ts';
import type { KeyAlgorithm } from './material.ts';

/** What all leaves of a domain have in common, independent of signer and time. */
export type IssuedShape = Pick<
  CertificateFacts,
  'keyAlgorithm' | 'commonName' | 'names' | 'keyUsage' | 'extendedKeyUsage'
>;

/** Usages allowed for the key of an end entity; the others are for CAs or restrict keyAgreement (RFC 5280, 4.2.1.3). */
const leafKeyUsages: readonly KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
];

/**
 * ACM refuses a re-import that drops a usage, so a leaf has only those that TLS needs: signatures, and key transport if TLS 1.2
 * may use RSA for it. X.520 limits a CN to 64 characters: a longer domain is only in the SAN, where AWS and every TLS client look
 * first.
 *
 * `previous`: the leaf to be renewed, whose names and usages are copied, so that ACM and IoT Core accept the new one under its
 * ARN. Not copied is what no server certificate should have: usages of CAs, extended usages other than serverAuth and clientAuth,
 * names that do not cover the domain or are too many.
 */
export function issuedShape(
  domain: string,
  keyAlgorithm: KeyAlgorithm,
  previous?: CertificateFacts,
): IssuedShape {
  const shape: IssuedShape = {
    keyAlgorithm,
    commonName: domain.length <= longestCommonName ? domain : undefined,
    names: [domain],
    keyUsage:
      keyAlgorithm === 'RSA_2048' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
    extendedKeyUsage: [extendedKeyUsages.serverAuth],
  };
  return previous === undefined ? shape : widen(shape, domain, previous);
}

function widen(shape: IssuedShape, domain: string, previous: CertificateFacts): IssuedShape {
  const { commonName, names, keyUsage, extendedKeyUsage } = previous;
  const covers = (name: string) => dnsNameCovers(name, domain);
  // A CN counts only if there is no SAN.
  const covered =
    names.length > 0
      ? names.some(covers) && names.length <= limits.names
      : commonName !== undefined && covers(commonName);
  return {
    ...shape,
    commonName: commonName === undefined || covers(commonName) ? commonName : shape.commonName,
    names: covered ? names : [domain],
    // Without the extension every usage is permitted, and adding it would take some away.
    keyUsage:
      keyUsage.length === 0
        ? []
        : leafKeyUsages.filter((usage) => [...shape.keyUsage, ...keyUsage].includes(usage)),
    extendedKeyUsage: [
      ...shape.extendedKeyUsage,
      ...extendedKeyUsage.filter((usage) => usage === extendedKeyUsages.clientAuth),
    ],
  };
}
