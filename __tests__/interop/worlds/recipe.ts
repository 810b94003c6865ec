/** A certificate to be made by someone else's tool. */

/** A private key in a file that the tool made. */
export interface Key {
  readonly file: string;
}

export interface Issued {
  readonly pem: string;
  readonly file: string;
  readonly key: Key;
}

export type KeyUsage = 'digitalSignature' | 'keyEncipherment' | 'keyCertSign';

/** Absent members are absent from the certificate. */
export interface Recipe {
  readonly commonName: string;
  readonly key: Key;
  readonly issuer: Issued | 'itself';
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  readonly extendedKeyUsage?: readonly ('serverAuth' | 'clientAuth')[];
  readonly keyUsage?: readonly KeyUsage[];
  /** basicConstraints: CA:TRUE. */
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  /** Name constraints: a DNS subtree. */
  readonly permitted?: string;
  readonly excluded?: string;
  /** The OID of an extension that no verifier knows. */
  readonly unknownCritical?: string;
  /** Days from now; negative: in the past. */
  readonly from?: number;
  readonly until?: number;
  readonly digest?: 'sha256' | 'sha1';
}

export type KeyKind = 'RSA_2048' | 'RSA_1024' | 'EC_prime256v1';

/** One tool that makes keys and certificates. */
export interface CertificateTool {
  readonly name: string;
  key(kind: KeyKind): Key;
  issue(recipe: Recipe): Issued;
}

export const dayMs = 86_400_000;

/** The validity of a recipe: from yesterday for a year, where it says nothing. */
export function validityOf({ from = -1, until = 365 }: Recipe): readonly [Date, Date] {
  return [new Date(Date.now() + from * dayMs), new Date(Date.now() + until * dayMs)];
}
