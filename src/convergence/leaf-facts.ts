import type { ServerCertificateFacts } from '../operations/outcome.ts';
import { readCertificate } from '../pki/facts.ts';
import type { ImportedLeaf } from './apply-server-certificate.ts';

/** What the report tells of a leaf in ACM. */
export function leafFacts({ arn, chain }: ImportedLeaf): ServerCertificateFacts {
  const { fingerprint, notAfter, subject, issuer, keyAlgorithm } = readCertificate(
    chain.certificate,
  );
  return { arn, fingerprint, notAfter, subject, issuer, keyAlgorithm };
}
