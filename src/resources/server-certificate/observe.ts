/** Reads the server certificates that ACM stores for the domain. Changes nothing. */
import type { Acm, AcmCertificateSummary } from '../../aws/acm-interface.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredLeaf } from '../snapshot.ts';

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
  const leaves = await Promise.all(spare.map(({ arn }) => readUnused(acm, arn)));
  return leaves.filter((leaf) => leaf !== undefined).toSorted((a, b) => issuedAt(b) - issuedAt(a));
}

/** Undefined if something uses it, or if ACM no longer has it or never had its body. */
async function readUnused(acm: Acm, arn: string): Promise<StoredLeaf | undefined> {
  const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
  return certificate?.inUseBy.length === 0 && chain ? { certificate, chain } : undefined;
}

function issuedAt({ chain }: StoredLeaf): number {
  return readCertificate(chain.certificate).notBefore.getTime();
}
