import { type CertificateFacts, readCertificate } from './facts.ts';
import { missingPemFault, type PemBlock, pemBlocks } from './pem.ts';
import { accept, type Reading, refuse } from './reading.ts';

/**
 * Reads a field that takes one or more certificates in PEM. A certificate that is there twice counts once.
 * `field` is what faults call it: "the CA certificate".
 */
export function readCertificates(
  text: string,
  field: string,
): Reading<readonly [CertificateFacts, ...CertificateFacts[]]> {
  const blocks = pemBlocks(text);
  if (blocks.length === 0) {
    return refuse(`${field} ${missingPemFault(text)}`);
  }
  const certificates = new Map<string, CertificateFacts>();
  const faults: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const read = readBlock(block, `${field}${blocks.length > 1 ? ` (block ${index + 1})` : ''}`);
    if (read.ok) {
      certificates.set(read.value.fingerprint, read.value);
    } else {
      faults.push(...read.faults);
    }
  }
  const [first, ...others] = certificates.values();
  return first === undefined || faults.length > 0 ? refuse(...faults) : accept([first, ...others]);
}

function readBlock({ label, text }: PemBlock, field: string): Reading<CertificateFacts> {
  if (label.endsWith('PRIVATE KEY')) {
    return refuse(
      `${field} holds a private key; give that in the private key's own input, and replace the key if this text was ever public`,
    );
  }
  if (label !== 'CERTIFICATE') {
    return refuse(`${field} holds a ${label} block where a CERTIFICATE is expected`);
  }
  try {
    return accept(readCertificate(text));
  } catch {
    return refuse(
      `${field} is damaged: its PEM does not decode to a certificate; paste the file again`,
    );
  }
}
