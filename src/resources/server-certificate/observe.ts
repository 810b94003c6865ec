/** Reads the server certificates that ACM stores for the domain. Changes nothing. */
import type { Acm, AcmCertificateSummary } from '../../aws/acm-interface.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredLeaf } from '../snapshot.ts';

/** Undefined if ACM no longer has it, or never had its body. */
export async function readLeaf(acm: Acm, arn: string): Promise<StoredLeaf | undefined> {
  const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
  return certificate && chain && { certificate, chain };
}

/** Leaves created by this action that no configuration uses, newest first. */
export async function observeSpareLeaves(
  acm: Acm,
  covering: readonly AcmCertificateSummary[],
  ours: ReadonlySet<string>,
  configuredArn: string | undefined,
): Promise<readonly StoredLeaf[]> {
  const spare = covering.filter(
    ({ type, arn }) => type === 'IMPORTED' && ours.has(arn) && arn !== configuredArn,
  );
  const leaves = await Promise.all(spare.map(({ arn }) => readLeaf(acm, arn)));
  return leaves
    .filter((leaf) => leaf !== undefined)
    .filter(isUnused)
    .toSorted((a, b) => issuedAt(b) - issuedAt(a));
}

function issuedAt({ chain }: StoredLeaf): number {
  return readCertificate(chain.certificate).notBefore.getTime();
}

function isUnused({ certificate }: StoredLeaf): boolean {
  return certificate.inUseBy.length === 0;
}
