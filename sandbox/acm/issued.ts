/** Public certificates in the account that this project did not request. */
import type { AmazonTrust, KeyPairOrigin, PublicLeaf } from '../contract.ts';
import { readFacts } from '../pki/facts.ts';
import type { Entry } from './entry.ts';

export interface IssuedCertificate extends PublicLeaf {
  readonly origin?: KeyPairOrigin;
  /** Absent: DNS. */
  readonly method?: 'DNS' | 'EMAIL';
}

export function issuedEntry(
  arn: string,
  { origin, method = 'DNS', ...leaf }: IssuedCertificate,
  amazonTrust: AmazonTrust,
): Entry {
  const { certificate, chain, privateKey } = amazonTrust.issue(leaf);
  const at = leaf.notBefore.getTime();
  return {
    arn,
    type: 'AMAZON_ISSUED',
    origin,
    hierarchy: leaf.hierarchy,
    usage: leaf.usage ?? (leaf.hierarchy && 'CLIENT_AND_SERVER_AUTH'),
    createdAt: at,
    domainName: leaf.names[0] ?? '',
    names: leaf.names,
    tags: new Map(),
    inUseBy: new Set(),
    releasedAt: undefined,
    importedAt: undefined,
    issuedAt: at,
    material: { facts: readFacts(certificate), chain, privateKey },
    request: {
      method,
      keyAlgorithm: 'RSA_2048',
      recordsAt: at,
      seenAt: at,
      failureReason: undefined,
    },
    version: 1,
  };
}
