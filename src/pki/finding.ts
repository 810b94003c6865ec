import type { CertificateFacts } from './facts.ts';
import type { LeafSource } from './renewal.ts';

/** What is wrong with a certificate, for readers that are programs: a contract, docs/codes.md. */
export const findingCodes = [
  'server-auth-missing',
  'name-not-covered',
  'name-by-wildcard',
  'name-without-san',
  'key-or-chain-refused',
  'chain-broken',
  'chain-misses-root',
  'certificate-not-valid',
  'server-certificate-due',
  'ca-due',
] as const;
export type FindingCode = (typeof findingCodes)[number];

interface FindingBase {
  readonly id: 'server-auth' | 'common-name' | 'key-algorithm' | 'issuer' | 'expiry';
  readonly seen: string;
  readonly expected: string;
  readonly remedy?: string;
  /** Of a warning for which no scheduled run does what is to be done: by when a person must have. */
  readonly attentionBefore?: Date;
}

/** One check of the verification that needs nothing but the certificates. */
export type Finding = FindingBase &
  (
    | { readonly result: 'pass'; readonly code?: undefined }
    | { readonly result: 'warn' | 'fail'; readonly code: FindingCode }
  );

export interface Examination {
  readonly domain: string;
  /**
   * PEM, one certificate each: the roots that devices trust. During a rollover a device has only one of them, and nobody knows
   * which: the leaf must stand on each.
   */
  readonly trust: readonly string[];
  readonly now: Date;
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays?: number | undefined;
  /** Undefined: `rotate` issues the next leaf, and it would hang from what this one hangs from; `unknown`: or it is provided. */
  readonly leafSource?: LeafSource | 'unknown' | undefined;
}

/** What is examined. */
export interface Subject extends Omit<Examination, 'trust'> {
  readonly leaf: CertificateFacts;
  /** The leaf and its chain. */
  readonly path: readonly CertificateFacts[];
  readonly trust: readonly CertificateFacts[];
}
