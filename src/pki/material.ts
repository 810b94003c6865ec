/** The types of the private PKI. Certificates are PEM text with one certificate each, ending in a newline. */
import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Signer } from './signer.ts';

/** The two key algorithms that IoT Core accepts for a server certificate (AWS IoT developer guide, "Configurable endpoints"). */
export const keyAlgorithms = ['RSA_2048', 'EC_prime256v1'] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

/** One attribute of a distinguished name: the short name (C, ST, L, O, OU, CN, …) or a dotted OID, and the value. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** A distinguished name in the order its attributes are encoded. */
export type DistinguishedName = readonly NameAttribute[];

/** A certificate with its chain to the root: each certificate in `chain` signs the previous one; the root comes last. */
export interface CertificateChain {
  readonly certificate: string;
  readonly chain: readonly string[];
}

/** PEM: the certificate at the top, which devices trust; the certificate itself if it has no chain. */
export function rootOf({ certificate, chain }: CertificateChain): string {
  return chain.at(-1) ?? certificate;
}

/** A certificate authority that can sign. `chain` is empty if the authority is itself the root. */
export interface SigningAuthority extends CertificateChain {
  readonly signer: Signer;
}

/** A CA can sign only leaves of the same key algorithm for ACM (ACM API, ImportCertificate). */
export function leafAlgorithmFor(authority: CertificateChain): KeyAlgorithm {
  return publicKeyOf(authority).asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048';
}

/** The key that the certificate certifies. */
export function publicKeyOf({ certificate }: CertificateChain): KeyObject {
  return new X509Certificate(certificate).publicKey;
}

/** A leaf with its private key, which exists only in memory. */
export interface ServerCertificate extends CertificateChain {
  readonly privateKey: KeyObject;
}
