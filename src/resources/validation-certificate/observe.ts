/** Reads the public certificates that cover the domain. Changes nothing. */
import type { Acm, AcmCertificate, AcmCertificateSummary } from '../../aws/acm-interface.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import {
  type ForbiddingCaa,
  forbiddingCaa,
  lookAtRenewal,
} from '../../verification/renewal-dns.ts';
import { domainResolver } from '../endpoint-record/domain-resolver.ts';
import type { ZoneState } from '../snapshot.ts';

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

/**
 * What the CAA records say where ACM refused a request for them and they forbid it still; undefined: another request may succeed.
 * Asked only after such a refusal.
 */
export async function observeForbiddingCaa(
  settings: Pick<DesiredSettings, 'domain' | 'verification'>,
  dns: ZoneState,
  certificates: readonly AcmCertificate[],
): Promise<ForbiddingCaa | undefined> {
  const refused = certificates.find(
    ({ status, failureReason }) => status === 'FAILED' && failureReason === 'CAA_ERROR',
  );
  if (!refused) {
    return undefined;
  }
  const resolver = await domainResolver(settings, dns);
  return forbiddingCaa(await lookAtRenewal({ ...refused, validationRecords: [] }, resolver));
}
