/** Reads the public certificates that cover the domain. Changes nothing. */
import type { Acm, AcmCertificate, AcmCertificateSummary } from '../../aws/acm-interface.ts';

/** Those among `covering` that ACM issued, and the one that is named. */
export async function observePublicCertificates(
  acm: Acm,
  covering: readonly AcmCertificateSummary[],
  named: string | undefined,
): Promise<readonly AcmCertificate[]> {
  const found = covering.filter(({ type }) => type === 'AMAZON_ISSUED').map(({ arn }) => arn);
  const arns = new Set(named === undefined ? found : [named, ...found]);
  const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
  return described.filter((certificate) => certificate !== undefined);
}
