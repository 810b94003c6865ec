/** Reads the leaves that ACM stores for the domain. Changes nothing. */
import type { Acm, AcmCertificateSummary } from '../../aws/acm-interface.ts';
import { isOurs } from '../../context/tags.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredLeaf } from '../snapshot.ts';

/** Undefined when ACM has it no more, or never had its body. */
export async function readLeaf(acm: Acm, arn: string): Promise<StoredLeaf | undefined> {
  const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
  return certificate && chain && { certificate, chain };
}

/** ARNs among `covering` that bear this action's tags for the domain, as server or validation certificate. */
export async function observeOurs(
  acm: Acm,
  domain: string,
  covering: readonly AcmCertificateSummary[],
): Promise<ReadonlySet<string>> {
  const tagged = await Promise.all(
    covering.map(async ({ arn }) => {
      const tags = await acm.tags(arn);
      const isMade =
        isOurs(tags, domain, 'server-certificate') ||
        isOurs(tags, domain, 'validation-certificate');
      return isMade ? [arn] : [];
    }),
  );
  return new Set(tagged.flat());
}

/** Leaves of ours that no configuration uses, the newest first. */
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
