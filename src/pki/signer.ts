import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

const signWith = promisify(sign);

/** Who signs certificates: a private key that nobody above src/pki sees, or one that never leaves an HSM. */
export interface Signer {
  readonly publicKey: KeyObject;
  /**
   * The signature over a DER TBSCertificate by the algorithm that `signatureAlgorithmOf(publicKey)` names, as X.509 has it: the
   * octets of RSASSA-PKCS1-v1_5, or the DER of an ECDSA-Sig-Value (RFC 3279, 2.2).
   */
  sign(tbs: Uint8Array): Promise<Uint8Array>;
}

/** The algorithm of every signature that a key makes. */
export interface SignatureAlgorithm {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'ECDSA';
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
}

/** The hash of ECDSA signatures is as strong as the curve (NIST SP 800-57 part 1, 5.6.2). */
const hashes: ReadonlyMap<string, SignatureAlgorithm['hash']> = new Map([
  ['prime256v1', 'SHA-256'],
  ['secp384r1', 'SHA-384'],
  ['secp521r1', 'SHA-512'],
]);

/** Throws TypeError for a key that cannot sign certificates: neither RSA nor on a NIST curve. */
export function signatureAlgorithmOf({
  asymmetricKeyType,
  asymmetricKeyDetails,
}: KeyObject): SignatureAlgorithm {
  if (asymmetricKeyType === 'rsa') {
    return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  }
  const hash = hashes.get(asymmetricKeyDetails?.namedCurve ?? '');
  if (hash === undefined) {
    throw new TypeError(`a key of type ${asymmetricKeyType} cannot sign certificates`);
  }
  return { name: 'ECDSA', hash };
}

/** That algorithm as OpenSSL names it: sha256WithRSAEncryption, ecdsa-with-SHA256. */
export function signatureNameOf(key: KeyObject): string {
  const { name, hash } = signatureAlgorithmOf(key);
  const digest = hash.replace('-', '');
  return name === 'ECDSA' ? `ecdsa-with-${digest}` : `${digest.toLowerCase()}WithRSAEncryption`;
}

/** Signs in this process. The key stays inside: the signer has no way to give it out. */
export function localSigner(privateKey: KeyObject): Signer {
  const { hash } = signatureAlgorithmOf(privateKey);
  return {
    publicKey: createPublicKey(privateKey),
    sign: (tbs) => signWith(hash, tbs, privateKey),
  };
}
