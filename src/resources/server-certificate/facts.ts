import type { ServerCertificateFacts } from '../../context/outcome.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { CertificateChain } from '../../pki/material.ts';

/** A leaf in ACM. */
export interface ImportedLeaf {
  readonly arn: string;
  readonly chain: CertificateChain;
}

/** The report's facts about a leaf in ACM. */
export function leafFacts({ arn, chain }: ImportedLeaf): ServerCertificateFacts {
  const { fingerprint, notAfter, subject, issuer, keyAlgorithm } = readCertificate(
    chain.certificate,
  );
  return { arn, fingerprint, notAfter, subject, issuer, keyAlgorithm };
}
