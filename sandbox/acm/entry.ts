import type { CertificateUsage, KeyPairOrigin, RootHierarchy } from '../contract.ts';
import type { CertificateFacts } from '../pki/facts.ts';

export interface Material {
  readonly facts: CertificateFacts;
  /** PEM, one each. */
  readonly chain: readonly string[];
  readonly privateKey: string;
}

/** The result of RequestCertificate. */
export interface Request {
  readonly method: 'DNS' | 'EMAIL';
  readonly keyAlgorithm: string;
  /** When ACM publishes the validation records. */
  readonly recordsAt: number;
  /** When DNS first showed them all. */
  seenAt: number | undefined;
  failureReason: string | undefined;
}

/** Of ACM's RenewalSummary. */
export type RenewalStatus = 'PENDING_AUTO_RENEWAL' | 'PENDING_VALIDATION' | 'SUCCESS' | 'FAILED';

/** One certificate of the account. Times in milliseconds of the sandbox's clock. */
export interface Entry {
  readonly arn: string;
  readonly type: 'IMPORTED' | 'AMAZON_ISSUED';
  /** Absent: CUSTOMER_PROVIDED if imported, AWS_MANAGED if requested. */
  readonly origin?: KeyPairOrigin | undefined;
  /** Absent: not an Amazon N2 certificate. */
  readonly hierarchy?: RootHierarchy | undefined;
  readonly usage?: CertificateUsage | undefined;
  readonly createdAt: number;
  readonly domainName: string;
  readonly names: readonly string[];
  readonly tags: Map<string, string>;
  readonly inUseBy: Set<string>;
  /** When it was last released: ACM still reports it as in use for a while. */
  releasedAt: number | undefined;
  importedAt: number | undefined;
  issuedAt: number | undefined;
  material: Material | undefined;
  readonly request: Request | undefined;
  /** The state of its renewal; absent: it has not begun. */
  renewal?: RenewalStatus | undefined;
  /** Grows with each import. */
  version: number;
}

export function originOf({ origin, type }: Entry): KeyPairOrigin {
  return origin ?? (type === 'IMPORTED' ? 'CUSTOMER_PROVIDED' : 'AWS_MANAGED');
}

/** A copy that later changes do not affect. */
export function copyEntry(entry: Entry): Entry {
  const { tags, inUseBy, request } = entry;
  return {
    ...entry,
    tags: new Map(tags),
    inUseBy: new Set(inUseBy),
    request: request && { ...request },
  };
}

/** The names change with a re-import, so they are read from the body if there is one. */
export function namesOf(entry: Entry): readonly string[] {
  return entry.type === 'IMPORTED' && entry.material
    ? importedNames(entry.material.facts)
    : entry.names;
}

export function importedNames({ names, commonName }: CertificateFacts): readonly string[] {
  return names.length > 0 ? names : commonName ? [commonName.toLowerCase()] : [];
}
