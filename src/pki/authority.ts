import { createPublicKey } from 'node:crypto';
import type { CertificateAuthority, DistinguishedName, KeyAlgorithm } from './material.ts';
import { generatePrivateKey } from './private-key.ts';
import { keyIdentifier, signCertificate } from './signing.ts';
import { validityFrom } from './validity.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
} from './x509.ts';
import { encodeName } from './x509-name.ts';

export interface AuthorityRequest {
  readonly subject: DistinguishedName;
  readonly validityDays: number;
  /** Of the authority's key, and so of every leaf's: ACM takes only leaves of their authority's algorithm. */
  readonly keyAlgorithm: KeyAlgorithm;
  readonly now: Date;
}

/**
 * A new self-signed root that may sign certificates and CRLs and nothing else.
 * Its RSA key has 2048 bits, like the leaves': modems of small devices have little room for a chain, and a private root
 * is replaced long before 2048 bits are too few (NIST SP 800-57 part 1 allows them through 2030).
 */
export async function createAuthority({
  subject,
  validityDays,
  keyAlgorithm,
  now,
}: AuthorityRequest): Promise<CertificateAuthority> {
  const privateKey = await generatePrivateKey(keyAlgorithm);
  const publicKey = createPublicKey(privateKey);
  const identifier = await keyIdentifier(publicKey);
  const name = encodeName(subject);
  const certificate = await signCertificate(
    {
      subject: name,
      issuer: name,
      publicKey,
      validity: validityFrom(now, validityDays),
      extensions: [
        new BasicConstraintsExtension(true, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        new SubjectKeyIdentifierExtension(identifier),
        new AuthorityKeyIdentifierExtension(identifier),
      ],
    },
    privateKey,
  );
  return { certificate, chain: [], privateKey };
}
