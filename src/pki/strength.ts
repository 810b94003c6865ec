import type { CertificateFacts } from './facts.ts';

const signatures = /^(?:sha(?:256|384|512)WithRSAEncryption|ecdsa-with-SHA(?:256|384|512))$/;
const curves = ['EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];
const smallestModulus = 2048;

/** Signed with SHA-256 or better, in one of the forms IoT Core names for X.509 certificates. */
export function hasStrongSignature({ signatureAlgorithm }: CertificateFacts): boolean {
  return signatures.test(signatureAlgorithm);
}

/** A CA key that ACM accepts and current TLS libraries trust: RSA of 2048 bits or more, or a NIST curve. */
export function hasStrongKey({ keyAlgorithm }: CertificateFacts): boolean {
  const [, modulus] = /^RSA_(\d+)$/.exec(keyAlgorithm) ?? [];
  return curves.includes(keyAlgorithm) || Number(modulus ?? 0) >= smallestModulus;
}
