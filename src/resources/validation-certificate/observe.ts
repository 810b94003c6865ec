/** Reads the public certificates that cover the domain. Changes nothing. */
import { rootCertificates } from 'node:tls';
import type { Acm, AcmCertificate, AcmCertificateSummary } from '../../aws/acm-interface.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import {
  judgePublicCertificate,
  type PublicCertificate,
} from '../../verification/public-certificate.ts';
import {
  type ForbiddingCaa,
  forbiddingCaa,
  lookAtRenewal,
} from '../../verification/renewal-dns.ts';
import type { ZoneState } from '../snapshot.ts';
import { domainResolver } from '../zone/resolver.ts';

/** Those among `covering` that ACM issued, and the named one. */
export async function observePublicCertificates(
  acm: Acm,
  covering: readonly AcmCertificateSummary[],
  named: string | undefined,
  amazonRoots: readonly string[],
): Promise<readonly PublicCertificate[]> {
  const found = covering.filter(({ type }) => type === 'AMAZON_ISSUED').map(({ arn }) => arn);
  const arns = new Set(named === undefined ? found : [named, ...found]);
  const read = await Promise.all(
    [...arns].map((arn) => readPublicCertificate(acm, arn, amazonRoots)),
  );
  return read.filter((certificate) => certificate !== undefined);
}

/**
 * Undefined when it does not exist.
 *
 * @param amazonRoots PEM, one each: trusted in addition to Mozilla's CA bundle, which Node ships.
 */
export async function readPublicCertificate(
  acm: Acm,
  arn: string,
  amazonRoots: readonly string[],
): Promise<PublicCertificate | undefined> {
  const certificate = await acm.describe(arn);
  if (!certificate) {
    return undefined;
  }
  const chain = certificate.status === 'ISSUED' ? await acm.get(arn) : undefined;
  return judgePublicCertificate(certificate, chain, [...amazonRoots, ...rootCertificates]);
}

/**
 * Public certificates of other names, which the same record may validate: a wildcard and its base name share one record (ACM user
 * guide, "DNS validation"), so both are searched for.
 */
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

/**
 * The CAA records, if ACM refused a request because of them and they still forbid it; undefined: another request may succeed.
 * Queried only after such a refusal.
 */
export async function observeForbiddingCaa(
  settings: Pick<DesiredSettings, 'domain' | 'verification'>,
  dns: ZoneState,
  certificates: readonly AcmCertificate[],
): Promise<(ForbiddingCaa & { readonly arn: string }) | undefined> {
  const refused = certificates.find(
    ({ status, failureReason }) => status === 'FAILED' && failureReason === 'CAA_ERROR',
  );
  if (!refused) {
    return undefined;
  }
  const resolver = await domainResolver(settings, dns);
  const found = forbiddingCaa(await lookAtRenewal({ ...refused, validationRecords: [] }, resolver));
  return found && { ...found, arn: refused.arn };
}
