/**
 * The name by which everything of a verification's identity is found again: its policy has it, and it is made of the key of its certificate.
 * That is all that a certificate from CreateCertificateFromCsr is certain to keep of what was asked for.
 */
import { createHash, type KeyObject, X509Certificate } from 'node:crypto';

const prefix = 'iot-custom-domain-proof-';
/** Hexadecimal digits. */
const length = 16;

/** @param publicKey the client's, made for this verification alone. */
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
