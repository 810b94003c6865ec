/** A leaf that another run imported over the one that this run knows. */
import { anotherRunAtWork } from '../../context/another-run.ts';
import type { Context } from '../../context/context.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { CertificateChain } from '../../pki/material.ts';
import { examineServerCertificate } from '../../pki/requirements.ts';
import type { ImportedLeaf } from './facts.ts';

/** What ACM's leaf is held against. */
export interface KnownLeaf extends ImportedLeaf {
  /** Of what was stored under the ARN before, which ACM may still show. */
  readonly before: CertificateChain | undefined;
}

/**
 * What ACM stores under the ARN now, as another run imported it; undefined: it is what this run knows.
 *
 * @param trust PEM, one each: the roots that devices of the domain trust.
 * @throws Pending where devices could not verify it: the other run has something else in mind.
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
