import { type CertificateFacts, readCertificate } from './facts.ts';
import { missingPem, type PemBlock, pemBlocks } from './pem.ts';
import type { Field, MaterialProblem } from './problem.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Reads a field of one or more certificates in PEM. A repeated certificate counts once.
 */
export function readCertificates(
  text: string,
  field: Field,
): Result<readonly [CertificateFacts, ...CertificateFacts[]], MaterialProblem> {
  const blocks = pemBlocks(text);
  if (blocks.length === 0) {
    return err({ code: 'not-pem', field, form: missingPem(text) });
  }
  const certificates = new Map<string, CertificateFacts>();
  const problems: MaterialProblem[] = [];
  for (const [index, block] of blocks.entries()) {
    const read = readBlock(block, field, blocks.length > 1 ? index + 1 : undefined);
    if (read.ok) {
      certificates.set(read.value.fingerprint, read.value);
    } else {
      problems.push(...read.problems);
    }
  }
  const [first, ...others] = certificates.values();
  return first === undefined || problems.length > 0 ? err(...problems) : ok([first, ...others]);
}

function readBlock(
  { label, text }: PemBlock,
  field: Field,
  block: number | undefined,
): Result<CertificateFacts, MaterialProblem> {
  if (label.endsWith('PRIVATE KEY')) {
    return err({ code: 'private-key-among-certificates', field, block });
  }
  if (label !== 'CERTIFICATE') {
    return err({ code: 'other-block', field, block, label, required: 'certificate' });
  }
  try {
    return ok(readCertificate(text));
  } catch {
    return err({ code: 'certificate-damaged', field, block });
  }
}
