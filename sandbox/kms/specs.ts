/**
 * What a KMS key can be: by its spec, the usages and algorithms it has and how its key is made.
 * Source: KMS developer guide, Key spec reference (https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html).
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { takeRsaKey } from '../pki/rsa-keys.ts';

/** MACs and key agreement are refused: the sandbox has neither. */
export const keyUsage = z.enum(['SIGN_VERIFY', 'ENCRYPT_DECRYPT']);
export type KeyUsage = z.infer<typeof keyUsage>;

/** Those that the sandbox makes; HMAC, ML-DSA, Ed25519, SM2 and secp256k1 are refused. */
export const keySpec = z.enum([
  ...(['SYMMETRIC_DEFAULT', 'RSA_2048', 'RSA_3072', 'RSA_4096'] as const),
  ...(['ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521'] as const),
]);
export type KeySpec = z.infer<typeof keySpec>;

const rsaAlgorithms = [
  ...(['RSASSA_PKCS1_V1_5_SHA_256', 'RSASSA_PKCS1_V1_5_SHA_384'] as const),
  ...(['RSASSA_PKCS1_V1_5_SHA_512', 'RSASSA_PSS_SHA_256'] as const),
  ...(['RSASSA_PSS_SHA_384', 'RSASSA_PSS_SHA_512'] as const),
];
export const signingAlgorithm = z.enum([
  ...rsaAlgorithms,
  ...(['ECDSA_SHA_256', 'ECDSA_SHA_384', 'ECDSA_SHA_512'] as const),
]);
export type SigningAlgorithm = z.infer<typeof signingAlgorithm>;

export type Hash = 'sha256' | 'sha384' | 'sha512';

/** How Sign makes a signature. */
export interface SigningScheme {
  readonly scheme: 'PKCS1' | 'PSS' | 'ECDSA';
  readonly hash: Hash;
}

export const schemes: Readonly<Record<SigningAlgorithm, SigningScheme>> = {
  RSASSA_PKCS1_V1_5_SHA_256: { scheme: 'PKCS1', hash: 'sha256' },
  RSASSA_PKCS1_V1_5_SHA_384: { scheme: 'PKCS1', hash: 'sha384' },
  RSASSA_PKCS1_V1_5_SHA_512: { scheme: 'PKCS1', hash: 'sha512' },
  RSASSA_PSS_SHA_256: { scheme: 'PSS', hash: 'sha256' },
  RSASSA_PSS_SHA_384: { scheme: 'PSS', hash: 'sha384' },
  RSASSA_PSS_SHA_512: { scheme: 'PSS', hash: 'sha512' },
  ECDSA_SHA_256: { scheme: 'ECDSA', hash: 'sha256' },
  ECDSA_SHA_384: { scheme: 'ECDSA', hash: 'sha384' },
  ECDSA_SHA_512: { scheme: 'ECDSA', hash: 'sha512' },
};

interface SpecFacts {
  readonly usages: readonly KeyUsage[];
  /** What it encrypts with, where its usage is ENCRYPT_DECRYPT. */
  readonly encryption?: readonly string[];
  /** What it signs with, where its usage is SIGN_VERIFY. */
  readonly signing?: readonly SigningAlgorithm[];
  /** The private key; a symmetric key is never seen by anybody and has none here. */
  readonly generate?: () => KeyObject;
}

function rsa(modulusLength: number): SpecFacts {
  return {
    usages: ['SIGN_VERIFY', 'ENCRYPT_DECRYPT'],
    encryption: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
    signing: rsaAlgorithms,
    generate: () =>
      modulusLength === 2048
        ? takeRsaKey()
        : generateKeyPairSync('rsa', { modulusLength }).privateKey,
  };
}

function elliptic(namedCurve: string, algorithm: SigningAlgorithm): SpecFacts {
  return {
    usages: ['SIGN_VERIFY'],
    signing: [algorithm],
    generate: () => generateKeyPairSync('ec', { namedCurve }).privateKey,
  };
}

export const keySpecs: Readonly<Record<KeySpec, SpecFacts>> = {
  SYMMETRIC_DEFAULT: { usages: ['ENCRYPT_DECRYPT'], encryption: ['SYMMETRIC_DEFAULT'] },
  RSA_2048: rsa(2048),
  RSA_3072: rsa(3072),
  RSA_4096: rsa(4096),
  ECC_NIST_P256: elliptic('P-256', 'ECDSA_SHA_256'),
  ECC_NIST_P384: elliptic('P-384', 'ECDSA_SHA_384'),
  ECC_NIST_P521: elliptic('P-521', 'ECDSA_SHA_512'),
};
