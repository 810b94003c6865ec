/** Signatures as KMS makes them, of a message or of the digest that the caller made of it. */
import {
  constants,
  createHash,
  type KeyObject,
  privateEncrypt,
  randomBytes,
  sign as signMessage,
} from 'node:crypto';
import { signWithEcdsa } from './ecdsa.ts';
import type { Hash, SigningScheme } from './specs.ts';

/**
 * RAW: KMS hashes the message. PSS takes a salt as long as the hash; an ECDSA signature is DER as in ANSI X9.62 (KMS API
 * reference, Sign; developer guide, Supported signing algorithms).
 */
export function signRaw(key: KeyObject, { scheme, hash }: SigningScheme, message: Buffer): Buffer {
  switch (scheme) {
    case 'PKCS1':
      return signMessage(hash, message, { key, padding: constants.RSA_PKCS1_PADDING });
    case 'PSS':
      return signMessage(hash, message, {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      });
    case 'ECDSA':
      return signMessage(hash, message, { key, dsaEncoding: 'der' });
  }
}

/** DIGEST: as `signRaw` of the message that was hashed. Node signs no digests, so the encodings are made here. */
export function signDigest(
  key: KeyObject,
  { scheme, hash }: SigningScheme,
  digest: Buffer,
): Buffer {
  switch (scheme) {
    case 'PKCS1':
      return privateEncrypt(
        { key, padding: constants.RSA_PKCS1_PADDING },
        Buffer.concat([Buffer.from(digestInfo[hash], 'hex'), digest]),
      );
    case 'PSS':
      return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, pss(key, hash, digest));
    case 'ECDSA':
      return signWithEcdsa(key, digest);
  }
}

/** DigestInfo up to the digest (RFC 8017, section 9.2, note 1). */
const digestInfo: Readonly<Record<Hash, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

/** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) for a modulus of whole octets. */
function pss(key: KeyObject, hash: Hash, digest: Buffer): Buffer {
  const length = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const salt = randomBytes(digest.length);
  const seed = createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
  const block = Buffer.alloc(length - seed.length - 1);
  block[block.length - salt.length - 1] = 1;
  salt.copy(block, block.length - salt.length);
  const masked = Buffer.from(
    mask(seed, block.length, hash).map((octet, at) => octet ^ (block[at] ?? 0)),
  );
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Buffer.concat([masked, seed, Buffer.from([0xbc])]);
}

/** MGF1 (RFC 8017, appendix B.2.1). */
function mask(seed: Buffer, length: number, hash: Hash): Buffer {
  const blocks: Buffer[] = [];
  for (let made = 0, counter = 0; made < length; counter += 1) {
    const index = Buffer.alloc(4);
    index.writeUInt32BE(counter);
    const block = createHash(hash).update(seed).update(index).digest();
    blocks.push(block);
    made += block.length;
  }
  return Buffer.concat(blocks).subarray(0, length);
}
