/**
 * Detached signatures in CMS (RFC 5652), as the parsers of small devices accept them: version 1, one signer, no signed attributes.
 * RFC 5652, 5.3, allows that for the content type id-data; Mbed TLS accepts nothing else (docs/decisions/0013-trust-bundle.md).
 */
import { X509Certificate as NativeCertificate } from 'node:crypto';
import { elementsOf, encodeElement, encodeOid, encodeSequence, inSetOrder } from './der.ts';
import type { CertificateChain } from './material.ts';
import { derOf } from './pem.ts';
import { type SignatureAlgorithm, signatureAlgorithmOf } from './signer.ts';

const version1 = encodeElement('INTEGER', Buffer.of(1));
const noParameters = encodeElement('NULL', Buffer.alloc(0));

/** RFC 5652, 4 and 5.1. */
const idData = encodeOid('1.2.840.113549.1.7.1');
const idSignedData = encodeOid('1.2.840.113549.1.7.2');

/**
 * With NULL for the parameters, which everyone must accept (RFC 5754, 2): wolfSSL 5.9 expects the DigestInfo inside an RSA signature to
 * be like it, and that always has NULL (RFC 8017, 9.2).
 */
const digestAlgorithms: Readonly<Record<SignatureAlgorithm['hash'], Buffer>> = {
  'SHA-256': encodeSequence(encodeOid('2.16.840.1.101.3.4.2.1'), noParameters),
  'SHA-384': encodeSequence(encodeOid('2.16.840.1.101.3.4.2.2'), noParameters),
  'SHA-512': encodeSequence(encodeOid('2.16.840.1.101.3.4.2.3'), noParameters),
};

/** RFC 5754, 3.3. */
const ecdsaAlgorithms: Readonly<Record<SignatureAlgorithm['hash'], Buffer>> = {
  'SHA-256': encodeSequence(encodeOid('1.2.840.10045.4.3.2')),
  'SHA-384': encodeSequence(encodeOid('1.2.840.10045.4.3.3')),
  'SHA-512': encodeSequence(encodeOid('1.2.840.10045.4.3.4')),
};

/** RFC 5754, 3.2: rsaEncryption, which every implementation must accept (RFC 3370, 3.2). */
const rsaAlgorithm = encodeSequence(encodeOid('1.2.840.113549.1.1.1'), noParameters);

/**
 * The DER of a SignedData without its content.
 *
 * @param signature over the content itself, as `Signer.sign` returns it.
 * @param signer the certificate whose key signed; its chain is included, without the root unless that is the signer.
 */
export function detachedCms(signature: Uint8Array, signer: CertificateChain): Buffer {
  const { name, hash } = signatureAlgorithmOf(new NativeCertificate(signer.certificate).publicKey);
  const signerInfo = encodeSequence(
    version1,
    issuerAndSerialNumber(derOf(signer.certificate)),
    digestAlgorithms[hash],
    name === 'ECDSA' ? ecdsaAlgorithms[hash] : rsaAlgorithm,
    encodeElement('OCTET STRING', signature),
  );
  const included = [signer.certificate, ...signer.chain.slice(0, -1)];
  const signedData = encodeSequence(
    version1,
    encodeElement('SET', digestAlgorithms[hash]),
    encodeSequence(idData),
    encodeElement('[0]', inSetOrder(included.map(derOf))),
    encodeElement('SET', signerInfo),
  );
  return encodeSequence(idSignedData, encodeElement('[0]', signedData));
}

/** Both byte for byte as in the certificate: TBSCertificate ::= { [0] version, serialNumber, signature, issuer, … } (RFC 5280, 4.1). */
function issuerAndSerialNumber(certificate: Buffer): Buffer {
  const [tbs] = elementsOf(certificate);
  const [, serialNumber, , issuer] = tbs === undefined ? [] : elementsOf(tbs);
  if (serialNumber === undefined || issuer === undefined) {
    throw new TypeError('the certificate of the signer has no issuer');
  }
  return encodeSequence(issuer, serialNumber);
}
