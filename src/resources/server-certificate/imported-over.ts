/** Detects a leaf that another run imported over this run's. */
import { anotherRunAtWork } from '../../context/another-run.ts';
import type { Context } from '../../context/context.ts';
import { examineServerCertificate } from '../../pki/check-server-certificate.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { CertificateChain } from '../../pki/material.ts';
import type { ImportedLeaf } from './facts.ts';

/** What ACM's leaf is compared with. */
export interface KnownLeaf extends ImportedLeaf {
  /** Of the previous leaf under the ARN, which ACM may still show. */
  readonly before: CertificateChain | undefined;
}

/**
 * The leaf that another run imported under the ARN; undefined: ACM still has the one that this run knows.
 *
 * @param trust PEM, one each: the roots that devices of the domain trust.
 * @throws Pending if devices could not verify it: the other run has another configuration.
 */
export async function leafOfAnotherRun(
  context: Context,
  { arn, chain, before }: KnownLeaf,
  { domain, trust }: { readonly domain: string; readonly trust: readonly string[] },
): Promise<CertificateChain | undefined> {
  const known = [chain, ...(before ? [before] : [])].map(({ certificate }) =>
    readCertificate(certificate),
  );
  const acm = await context.aws.acm();
  const serial = (await acm.describe(arn))?.serial;
  if (serial === undefined || known.some((one) => one.serial === serial)) {
    return undefined;
  }
  const stored = await acm.get(arn);
  if (!stored) {
    return undefined;
  }
  const { fingerprint } = readCertificate(stored.certificate);
  if (known.some((one) => one.fingerprint === fingerprint)) {
    return undefined;
  }
  const now = context.clock.now();
  const findings = examineServerCertificate(stored, { domain, trust, now });
  const failed = findings.find(({ result }) => result === 'fail');
  if (failed) {
    throw anotherRunAtWork(domain, {
      kind: 'certificate-imported',
      arn,
      fingerprint,
      check: `${failed.id}: ${failed.code}`,
    });
  }
  return stored;
}
