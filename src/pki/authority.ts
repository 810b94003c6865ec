import type { DistinguishedName, SigningAuthority } from './material.ts';
import type { Signer } from './signer.ts';
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
  /** The signer with the CA's key. Every leaf has the same key algorithm, since ACM accepts only leaves of their CA's algorithm. */
  readonly signer: Signer;
  readonly now: Date;
}

/** digitalSignature: for the trust bundle, which is neither a certificate nor a CRL (RFC 5280, 4.2.1.3). */
const usage = KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign;

/**
 * A new self-signed root that may sign certificates, CRLs and trust bundles. Its RSA key has 2048 bits, like the leaves': modems
 * of small devices have little memory for a chain. NIST SP 800-57 part 1 rates such a key as acceptable through 2030: a root that
 * lasts longer should be rolled over to P-256 by then.
 */
export async function createAuthority({
  subject,
  validityDays,
  signer,
  now,
}: AuthorityRequest): Promise<SigningAuthority> {
  const { publicKey } = signer;
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
        new KeyUsagesExtension(usage, true),
        new SubjectKeyIdentifierExtension(identifier),
        new AuthorityKeyIdentifierExtension(identifier),
      ],
    },
    signer,
  );
  return { certificate, chain: [], signer };
}
