/** Judges an ACM certificate as a validation certificate, as IoT Core does. */
import type { AcmCertificate } from '../aws/acm-interface.ts';
import type { CertificateChain } from '../pki/material.ts';
import { type PublicTrustGap, publicTrustGap } from '../pki/public-trust.ts';

/** Why IoT Core does not accept a certificate as validation certificate, apart from its status, names and dates. */
export type Unfitness =
  | PublicTrustGap
  | { readonly code: 'not-issued-by-acm'; readonly type: AcmCertificate['type'] }
  | { readonly code: 'key-pair-foreign'; readonly origin: string };

export interface PublicCertificate extends AcmCertificate {
  /** Absent: none was found. */
  readonly unfit?: Unfitness | undefined;
}

type Life = Pick<AcmCertificate, 'notBefore' | 'notAfter'>;

/** When this part of its lifetime is left; undefined if ACM does not report its lifetime. */
export function leftFrom({ notBefore, notAfter }: Life, part: number): Date | undefined {
  return (
    notBefore &&
    notAfter &&
    new Date(notAfter.getTime() - (notAfter.getTime() - notBefore.getTime()) * part)
  );
}

/**
 * From when on its renewal is late, so that another one is requested. ACM begins to renew a certificate of 198 days 45 days before
 * its end (ACM user guide, "Managed certificate renewal"); with a fifth of its lifetime left (39.6 days) the renewal should have
 * happened. A fraction, because public lifetimes become shorter every year.
 */
export function overdueFrom(certificate: Life): Date | undefined {
  return leftFrom(certificate, 1 / 5);
}

/**
 * Judged by its chain, not by its type: "signed by a public certificate authority" means a root of Mozilla's CA bundle (AWS IoT
 * Core developer guide, "Creating and configuring customer-managed domains"), and Amazon N2, whose type is AMAZON_ISSUED as well,
 * has its own root (ACM API reference, RootHierarchyType). A certificate issued over ACME "cannot be used with AWS integrated
 * services" (ACM user guide, "Services integrated with ACM").
 *
 * @param chain undefined: not issued.
 * @param roots PEM, one each.
 */
export function judgePublicCertificate(
  certificate: AcmCertificate,
  chain: CertificateChain | undefined,
  roots: readonly string[],
): PublicCertificate {
  const unfit = unfitness(certificate) ?? (chain && publicTrustGap(chain, roots));
  return unfit ? { ...certificate, unfit } : certificate;
}

function unfitness({ type, keyPairOrigin = managed }: AcmCertificate): Unfitness | undefined {
  if (type !== 'AMAZON_ISSUED') {
    return { code: 'not-issued-by-acm', type };
  }
  return keyPairOrigin === managed
    ? undefined
    : { code: 'key-pair-foreign', origin: keyPairOrigin };
}

/** Also for certificates that ACM describes without an origin. */
const managed = 'AWS_MANAGED';
