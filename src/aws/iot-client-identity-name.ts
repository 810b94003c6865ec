/**
 * The name of a short-lived client identity's policy, derived from the public key of its certificate, so that later runs find
 * both. The key is the only part of a request that CreateCertificateFromCsr certainly keeps.
 */
import { createHash, type KeyObject, X509Certificate } from 'node:crypto';

const prefix = 'iot-custom-domain-proof-';
/** Hexadecimal digits. */
const length = 16;

/** @param publicKey the client's, created for this verification only. */
export function clientIdentityName(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return `${prefix}${createHash('sha256').update(spki).digest('hex').slice(0, length)}`;
}

export function isClientIdentityName(policyName: string): boolean {
  return policyName.startsWith(prefix);
}

/** @param pem the certificate. */
export function bearsName(pem: string, name: string): boolean {
  return clientIdentityName(new X509Certificate(pem).publicKey) === name;
}
