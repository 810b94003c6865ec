import { type KeyObject, X509Certificate as NativeCertificate } from 'node:crypto';
import { Failure } from '../errors.ts';
import { elementsOf, encodeElement } from './der.ts';
import { createSerialNumber } from './serial-number.ts';
import { type Signer, signatureAlgorithmOf } from './signer.ts';
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
  /** Copied byte for byte. */
  readonly issuer: Name;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  readonly extensions: readonly Extension[];
}

/**
 * An X.509 v3 certificate in PEM with a random serial number, signed with SHA-256 or better by an RSA or ECDSA key. Throws Failure
 * if the signature does not verify with the signer's key: an external signer may use another key than requested.
 */
export async function signCertificate(
  content: CertificateContent,
  signer: Signer,
): Promise<string> {
  const { tbs, algorithm } = await draft(content, signer);
  const signature = await signer.sign(tbs);
  const bits = encodeElement('BIT STRING', Buffer.concat([Buffer.of(0), signature]));
  const certificate = new NativeCertificate(
    encodeElement('SEQUENCE', Buffer.concat([tbs, algorithm, bits])),
  );
  if (!certificate.verify(signer.publicKey)) {
    throw new Failure({
      code: 'ca-unusable',
      action: {
        code: 'sign-certificate',
        on: { subject: certificate.subject.replaceAll('\n', ', ') },
      },
      figures: { why: 'signature' },
    });
  }
  return certificate.toString();
}

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue } (RFC 5280, 4.1), all but the last, in DER. */
async function draft(
  { subject, issuer, publicKey, validity, extensions }: CertificateContent,
  signer: Signer,
): Promise<{ readonly tbs: Buffer; readonly algorithm: Buffer }> {
  const { rawData } = await X509CertificateGenerator.create({
    serialNumber: createSerialNumber(),
    subject,
    issuer,
    publicKey: spki(publicKey),
    ...validity,
    extensions: [...extensions],
    signingAlgorithm: signatureAlgorithmOf(signer.publicKey),
    // The library signs only with a key in this process; this placeholder signature is replaced later.
    signature: new Uint8Array(placeholderOctets).fill(1),
  });
  const [tbs, algorithm] = elementsOf(Buffer.from(rawData));
  if (tbs === undefined || algorithm === undefined) {
    throw new TypeError('the drafted certificate has no TBSCertificate');
  }
  return { tbs, algorithm };
}

/** Two integers of a P-256 signature. */
const placeholderOctets = 64;

/** The SHA-1 of the public key in hex: how RFC 5280, 4.2.1.2, method 1, names a key. */
export async function keyIdentifier(publicKey: KeyObject): Promise<string> {
  const identifier = await new PublicKey(spki(publicKey)).getKeyIdentifier();
  return Buffer.from(identifier).toString('hex');
}

/** The certificate's subjectKeyIdentifier in hex; the key's SHA-1 if it has none. */
export async function keyIdentifierOf(certificate: X509Certificate): Promise<string> {
  const stated = certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId;
  return stated ?? Buffer.from(await certificate.publicKey.getKeyIdentifier()).toString('hex');
}

function spki(publicKey: KeyObject): Buffer<ArrayBuffer> {
  return Buffer.from(publicKey.export({ type: 'spki', format: 'der' }));
}
