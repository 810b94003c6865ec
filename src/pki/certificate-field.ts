import { type CertificateFacts, readCertificate } from './facts.ts';
import { missingPemProblem, type PemBlock, pemBlocks } from './pem.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Reads a field of one or more certificates in PEM. A repeated certificate counts once. `field` is its name in problems: "the CA
 * certificate".
 */
export function readCertificates(
  text: string,
  field: string,
): Result<readonly [CertificateFacts, ...CertificateFacts[]]> {
  const blocks = pemBlocks(text);
  if (blocks.length === 0) {
    return err(`${field} ${missingPemProblem(text)}`);
  }
  const certificates = new Map<string, CertificateFacts>();
  const problems: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const read = readBlock(block, `${field}${blocks.length > 1 ? ` (block ${index + 1})` : ''}`);
    if (read.ok) {
      certificates.set(read.value.fingerprint, read.value);
    } else {
      problems.push(...read.problems);
    }
  }
  const [first, ...others] = certificates.values();
  return first === undefined || problems.length > 0 ? err(...problems) : ok([first, ...others]);
}

function readBlock({ label, text }: PemBlock, field: string): Result<CertificateFacts> {
  if (label.endsWith('PRIVATE KEY')) {
    return err(
      `${field} contains a private key; move it to the private key's own input, and replace the key if this text was ever public`,
    );
  }
  if (label !== 'CERTIFICATE') {
    return err(`${field} holds a ${label} block instead of a CERTIFICATE block`);
  }
  try {
    return ok(readCertificate(text));
  } catch {
    return err(
      `${field} is damaged: its PEM does not decode to a certificate; paste the complete file again`,
    );
  }
}
