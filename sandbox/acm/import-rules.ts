/** What ACM requires of an import: user guide, "Prerequisites for importing ACM certificates" and "Reimport a certificate". */
import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { ApiError } from '../contract.ts';
import { type CertificateFacts, readFacts, splitCertificates } from '../pki/facts.ts';
import { importedNames, type Material } from './entry.ts';
import { keyTypes } from './members.ts';

export interface ImportKnobs {
  /** Whether a leaf that a CA signed must come with a chain: AWS's pages disagree (aws-facts, 9.5). */
  chainRequired: boolean;
}

export function invalid(message: string): ApiError {
  return new ApiError('ValidationException', message);
}

/** Reads and judges the three blobs. Throws ValidationException. */
export function readMaterial(
  blobs: { readonly certificate: string; readonly privateKey: string; readonly chain: string },
  now: Date,
  knobs: ImportKnobs,
): Material {
  const facts = readLeaf(blobs.certificate);
  const key = readKey(blobs.privateKey);
  if (!facts.native.checkPrivateKey(key)) {
    throw invalid('The private key does not match the public key of the certificate.');
  }
  if (!keyTypes.some((keyType) => keyType === facts.keyAlgorithm)) {
    throw invalid(`The key algorithm ${facts.keyAlgorithm} is not supported.`);
  }
  if (now < facts.notBefore || now > facts.notAfter) {
    throw invalid('The certificate is not within its validity period.');
  }
  if (facts.native.issuer === '' || facts.native.issuer === undefined) {
    throw invalid('The certificate must have an issuer.');
  }
  if (importedNames(facts).length === 0 && !facts.native.subjectAltName?.includes('IP Address:')) {
    throw invalid('The certificate must contain a fully qualified domain name or an IP address.');
  }
  const chain = splitCertificates(blobs.chain);
  judgeChain(facts, blobs.chain, chain, knobs);
  return { facts, chain, privateKey: blobs.privateKey };
}

function readLeaf(text: string): CertificateFacts {
  const found = splitCertificates(text);
  if (found.length > 1) {
    throw invalid(
      'The certificate field contains more than one certificate. You can specify only one certificate in this field.',
    );
  }
  try {
    return readFacts(found[0] ?? text);
  } catch {
    throw invalid('The certificate is not a valid PEM-encoded X.509 certificate.');
  }
}

function readKey(pem: string): KeyObject {
  if (pem.includes('ENCRYPTED')) {
    throw invalid('The private key must be unencrypted.');
  }
  try {
    return createPrivateKey(pem);
  } catch {
    throw invalid('The private key is not a valid PEM-encoded key.');
  }
}

function judgeChain(
  leaf: CertificateFacts,
  text: string,
  chain: readonly string[],
  { chainRequired }: ImportKnobs,
): void {
  // Not checkIssued: OpenSSL requires keyCertSign of any signer, even for a self-signed certificate.
  const selfSigned =
    leaf.native.subject === leaf.native.issuer && leaf.native.verify(leaf.native.publicKey);
  if (text.trim() !== '' && chain.length === 0) {
    throw invalid('The certificate chain is not valid PEM.');
  }
  if (chain.length === 0) {
    if (!selfSigned && chainRequired) {
      throw invalid(
        'Provided certificate is not a valid self signed. Please provide either a valid self-signed certificate or certificate chain.',
      );
    }
    return;
  }
  const links = chain.map(readChainCertificate);
  if (links.some((link) => link.sha256 === leaf.sha256)) {
    throw invalid('The certificate chain must not contain the certificate itself.');
  }
  const path = [leaf, ...links];
  const broken = path.some((link, at) => {
    const issuer = path[at + 1];
    return issuer !== undefined && !isIssuedBy(link.native, issuer.native);
  });
  if (broken) {
    throw invalid('Could not validate the certificate with the certificate chain.');
  }
  if (links[0] && links[0].keyFamily !== leaf.keyFamily) {
    throw invalid(
      'The cryptographic algorithm of the certificate must match the algorithm of the signing CA.',
    );
  }
}

function readChainCertificate(pem: string): CertificateFacts {
  try {
    return readFacts(pem);
  } catch {
    throw invalid('The certificate chain is not valid PEM.');
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

const clientAuth = '1.3.6.1.5.5.7.3.2';

/** Throws ValidationException if `next` may not replace `present` under the same ARN. */
export function judgeReimport(present: CertificateFacts, next: CertificateFacts): void {
  if (present.keyAlgorithm !== next.keyAlgorithm) {
    throw invalid(
      'The key type or key size of the new certificate differs from that of the currently imported certificate.',
    );
  }
  const lostUsage = present.keyUsages.some(
    (usage) =>
      !next.keyUsages.includes(usage) &&
      !(usage === 'KEY_ENCIPHERMENT' && present.keyFamily === 'EC'),
  );
  if (lostUsage) {
    throw invalid(
      'New certificate is missing one or more Key Usages supported by the currently imported certificate',
    );
  }
  const lostExtended = present.extendedKeyUsages.some(
    (oid) => !next.extendedKeyUsages.includes(oid) && oid !== clientAuth,
  );
  if (lostExtended) {
    throw invalid(
      'New certificate is missing one or more Extended Key Usages supported by the currently imported certificate',
    );
  }
  if (!importedNames(present).some((name) => importedNames(next).includes(name))) {
    throw invalid(
      'The new certificate must keep at least one domain name of the currently imported certificate.',
    );
  }
}
