import { type KeyObject, X509Certificate as NativeCertificate } from 'node:crypto';
import { createSerialNumber } from './serial-number.ts';
import type { Validity } from './validity.ts';
import {
  type Extension,
  type Name,
  PublicKey,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from './x509.ts';

export interface CertificateContent {
  readonly subject: Name;
  /** Taken over to the byte. */
  readonly issuer: Name;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  readonly extensions: readonly Extension[];
}

/** The hash of ECDSA signatures is as strong as the curve (NIST SP 800-57 part 1, 5.6.2). */
const curves = new Map([
  ['prime256v1', { namedCurve: 'P-256', hash: 'SHA-256' }],
  ['secp384r1', { namedCurve: 'P-384', hash: 'SHA-384' }],
  ['secp521r1', { namedCurve: 'P-521', hash: 'SHA-512' }],
]);

/** The algorithm of every signature that is made with this key, as OpenSSL names it. */
export function signatureNameOf(key: KeyObject): string {
  const { name, hash } = signatureAlgorithm(key);
  const digest = hash.replace('-', '');
  return name === 'ECDSA' ? `ecdsa-with-${digest}` : `${digest.toLowerCase()}WithRSAEncryption`;
}

/** An X.509 v3 certificate in PEM with a random serial number, signed with SHA-256 or better by an RSA or ECDSA key. */
export async function signCertificate(
  { subject, issuer, publicKey, validity, extensions }: CertificateContent,
  key: KeyObject,
): Promise<string> {
  const algorithm = signatureAlgorithm(key);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: createSerialNumber(),
    subject,
    issuer,
    publicKey: spki(publicKey),
    ...validity,
    extensions: [...extensions],
    signingAlgorithm: algorithm,
    signingKey: key.toCryptoKey(algorithm, false, ['sign']),
  });
  return new NativeCertificate(Buffer.from(certificate.rawData)).toString();
}

/** The SHA-1 of the public key in hex: how RFC 5280, 4.2.1.2, method 1, names a key. */
export async function keyIdentifier(publicKey: KeyObject): Promise<string> {
  const identifier = await new PublicKey(spki(publicKey)).getKeyIdentifier();
  return Buffer.from(identifier).toString('hex');
}

/** What the certificate calls its key, in hex; the key's SHA-1 where it does not say. */
export async function keyIdentifierOf(certificate: X509Certificate): Promise<string> {
  const stated = certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId;
  return stated ?? Buffer.from(await certificate.publicKey.getKeyIdentifier()).toString('hex');
}

function signatureAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) {
  if (asymmetricKeyType === 'rsa') {
    return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  }
  const curve = curves.get(asymmetricKeyDetails?.namedCurve ?? '');
  if (curve === undefined) {
    throw new TypeError(`a key of type ${asymmetricKeyType} signs no certificates here`);
  }
  return { name: 'ECDSA', ...curve };
}

function spki(publicKey: KeyObject): Buffer<ArrayBuffer> {
  return Buffer.from(publicKey.export({ type: 'spki', format: 'der' }));
}
