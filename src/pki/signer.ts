import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

const signWith = promisify(sign);

/** Signs certificates: with a private key that is not visible outside src/pki, or one that never leaves an HSM. */
export interface Signer {
  readonly publicKey: KeyObject;
  /**
   * The signature over a DER TBSCertificate by the algorithm that `signatureAlgorithmOf(publicKey)` names, as X.509 encodes it:
   * the octets of RSASSA-PKCS1-v1_5, or the DER of an ECDSA-Sig-Value (RFC 3279, 2.2).
   */
  sign(tbs: Uint8Array): Promise<Uint8Array>;
}

/** The algorithm of every signature of a key. */
export interface SignatureAlgorithm {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'ECDSA';
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
}

/** The hash of ECDSA signatures matches the strength of the curve (NIST SP 800-57 part 1, 5.6.2). */
const hashes: ReadonlyMap<string, SignatureAlgorithm['hash']> = new Map([
  ['prime256v1', 'SHA-256'],
  ['secp384r1', 'SHA-384'],
  ['secp521r1', 'SHA-512'],
]);

/** Throws TypeError for a key that is neither RSA nor on a NIST curve. */
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

/** Signs in this process. The signer does not expose the key. */
export function localSigner(privateKey: KeyObject): Signer {
  const { hash } = signatureAlgorithmOf(privateKey);
  return {
    publicKey: createPublicKey(privateKey),
    sign: (tbs) => signWith(hash, tbs, privateKey),
  };
}
