import { type KeyObject, X509Certificate as NativeCertificate } from 'node:crypto';
import { Failure } from '../errors.ts';
import { encodedFacts, type KeyUsage } from './certificate-der.ts';
import { describeError } from './native-error.ts';
import type { Validity } from './validity.ts';

/** A certificate's contents, as plain data. */
export interface CertificateFacts extends Validity {
  /** Ends in a newline. */
  readonly pem: string;
  /** OpenSSL's slash form, in the order of encoding. */
  readonly subject: string;
  readonly issuer: string;
  /** The last one if a subject has several. */
  readonly commonName: string | undefined;
  /** The dNSNames of the subjectAltName, lower-case. */
  readonly names: readonly string[];
  /** Upper-case hex, without leading zero octets. */
  readonly serial: string;
  /** SHA-256 over the DER, upper-case hex with colons. */
  readonly fingerprint: string;
  /** As ACM's inputs name it: RSA_2048, EC_prime256v1, …. */
  readonly keyAlgorithm: string;
  /** As OpenSSL names it: sha256WithRSAEncryption, ecdsa-with-SHA256, …, or the OID. */
  readonly signatureAlgorithm: string;
  /** OIDs; empty if the extension is absent. */
  readonly extendedKeyUsage: readonly string[];
  /** Empty if the extension is absent, which permits every usage. */
  readonly keyUsage: readonly KeyUsage[];
  /** basicConstraints has CA:TRUE. */
  readonly isAuthority: boolean;
  /** basicConstraints' pathLenConstraint. */
  readonly pathLength: number | undefined;
  /** Every extension: its OID, and whether it is critical. */
  readonly extensions: readonly { readonly type: string; readonly critical: boolean }[];
  /** The length of the DER, in octets. */
  readonly bytes: number;
  /** Subject and issuer are equal, and its own key verifies the signature. */
  readonly selfSigned: boolean;
}

/** A cache: a plan reads the facts of the same few certificates dozens of times, and decoding one takes milliseconds. */
const decoded = new Map<string, CertificateFacts>();
const maxDecoded = 256;

/** Reads one certificate in PEM; the same text is decoded once. Throws Failure if it is not a certificate. */
export function readCertificate(pem: string): CertificateFacts {
  const known = decoded.get(pem);
  if (known !== undefined) {
    return known;
  }
  const facts = decode(pem);
  const [oldest] = decoded.keys();
  if (oldest !== undefined && decoded.size >= maxDecoded) {
    decoded.delete(oldest);
  }
  decoded.set(pem, facts);
  return facts;
}

function decode(pem: string): CertificateFacts {
  try {
    const native = new NativeCertificate(pem);
    return { ...nativeFacts(native), ...encodedFacts(native.raw) };
  } catch (cause) {
    throw new Failure({
      code: 'certificate-unreadable',
      action: { code: 'parse-certificate', on: {} },
      figures: {},
      said: describeError(cause),
      cause,
    });
  }
}

function nativeFacts(certificate: NativeCertificate) {
  return {
    pem: certificate.toString(),
    bytes: certificate.raw.length,
    serial: certificate.serialNumber.toUpperCase(),
    notBefore: certificate.validFromDate,
    notAfter: certificate.validToDate,
    fingerprint: certificate.fingerprint256,
    keyAlgorithm: keyAlgorithmOf(certificate.publicKey),
    signatureAlgorithm: certificate.signatureAlgorithm ?? certificate.signatureAlgorithmOid,
    selfSigned:
      certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  };
}

/** As ACM's inputs name key algorithms: RSA_2048, EC_prime256v1. */
export function keyAlgorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  switch (asymmetricKeyType) {
    case 'rsa':
      return `RSA_${asymmetricKeyDetails?.modulusLength}`;
    case 'ec':
      return `EC_${asymmetricKeyDetails?.namedCurve}`;
    default:
      return String(asymmetricKeyType);
  }
}

/** RSA or EC, from RSA_2048 or EC_prime256v1. */
export function keyFamily(keyAlgorithm: string): string {
  return keyAlgorithm.split('_', 1).join();
}
