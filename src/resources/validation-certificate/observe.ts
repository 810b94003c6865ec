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

/** Public certificates of other names, which the same record may validate: a wildcard and the name below it share one record (ACM user guide, "DNS validation"), so both are looked for, for each name. */
export async function observeRelated(
  acm: Acm,
  domain: string,
  validation: readonly AcmCertificate[],
  known: readonly AcmCertificateSummary[],
): Promise<readonly AcmCertificate[]> {
  const names = new Set(validation.flatMap((certificate) => certificate.names));
  const sought = new Set([...names].flatMap((name) => [name, `*.${name}`]));
  sought.delete(domain);
  const found = (await Promise.all([...sought].map((name) => acm.findCovering(name)))).flat();
  const arns = new Set(
    found.filter(({ type }) => type === 'AMAZON_ISSUED').map((certificate) => certificate.arn),
  );
  for (const { arn } of known) {
    arns.delete(arn);
  }
  const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
  return described.filter((certificate) => certificate !== undefined);
}
