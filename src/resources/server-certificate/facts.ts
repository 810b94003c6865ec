import type { ServerCertificateFacts } from '../../context/outcome.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { CertificateChain } from '../../pki/material.ts';
import { certificateMessageBytes } from '../../verification/certificate-message.ts';

/** A leaf in ACM. */
export interface ImportedLeaf {
  readonly arn: string;
  readonly chain: CertificateChain;
}

/** What the report tells of a leaf in ACM. */
export function leafFacts({ arn, chain }: ImportedLeaf): ServerCertificateFacts {
  const { fingerprint, notAfter, subject, issuer, keyAlgorithm } = readCertificate(
    chain.certificate,
  );
  const sent = [chain.certificate, ...chain.chain];
  const chainBytes = certificateMessageBytes(sent, 'TLSv1.2');
  return { arn, fingerprint, notAfter, subject, issuer, keyAlgorithm, chainBytes };
}
