/** What was observed, as plain data: with the settings, the only input of a plan. */
import type { KeyObject } from 'node:crypto';
import type { AcmCertificate } from '../aws/acm-interface.ts';
import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { KmsKey } from '../aws/kms-interface.ts';
import type { HostedZone, RecordSet } from '../aws/route53-interface.ts';
import type { Tags } from '../aws/tags.ts';
import type { FailureSummary } from '../errors.ts';
import type { RecordProtection } from '../failures.ts';
import type { CertificateChain } from '../pki/material.ts';
import type { RolloverState } from '../pki/rollover.ts';
import type { BundleProblem, VerifiedBundle } from '../pki/trust-bundle.ts';
import type { DnsAnswer } from '../verification/dns-answer.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';
import type { ForbiddingCaa } from '../verification/renewal-dns.ts';
import type { ManagedGeneration, ProvidedGeneration } from './authority/generations.ts';

/** What ACM's lists show of a certificate as well as its description. */
export type ListedCertificate = Pick<AcmCertificate, 'arn' | 'type' | 'status' | 'importedAt'>;

/** An imported certificate with its body. */
export interface StoredLeaf {
  readonly certificate: ListedCertificate;
  readonly chain: CertificateChain;
}

export type AuthorityState =
  | {
      readonly kind: 'provided';
      readonly rollover: RolloverState<ProvidedGeneration>;
      readonly excluded?: ExcludedRoots | undefined;
    }
  | {
      readonly kind: 'stored';
      /** Of the first generation. */
      readonly secretId: string;
      /** All of them, oldest first, including retired ones. */
      readonly generations: readonly ManagedGeneration[];
      readonly rollover: RolloverState<ManagedGeneration>;
      /** Secrets of the generations that this run may retire, because no other domain's server certificate chains to them. */
      readonly retirable: readonly string[];
      readonly excluded?: ExcludedRoots | undefined;
    }
  | { readonly kind: 'absent'; readonly secretId: string }
  /** The leaf was provided, so nothing is signed; `roots` (PEM, one each) are the roots that devices trust. */
  | { readonly kind: 'trust-only'; readonly roots: readonly string[] };

/** The stored trust bundle of a domain. */
export type BundleState =
  /** Its CA is provided: nothing about it is stored, and each run signs one. */
  | { readonly kind: 'not-stored' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'stored'; readonly verified: VerifiedBundle }
  /** The secret holds something else; `isReplaceable`: a bundle of another CA, in a secret with this action's tags. */
  | { readonly kind: 'foreign'; readonly problem: BundleProblem; readonly isReplaceable: boolean }
  | { readonly kind: 'unreadable'; readonly failure: FailureSummary };
/** PEM, one each: on a readiness domain, the roots that the leaf must not chain to. */
type ExcludedRoots = readonly string[];

/** Undefined: it is not a readiness domain. */
export function excludedRoots(authority: AuthorityState): ExcludedRoots | undefined {
  return 'excluded' in authority ? authority.excluded : undefined;
}

/** The SSM parameter for the trust bundle. */
export type ParameterState =
  | { readonly kind: 'absent'; readonly name: string }
  | {
      readonly kind: 'found';
      readonly name: string;
      readonly value: string;
      /** It has this action's tags for the domain. */
      readonly isOurs: boolean;
    };

/** The KMS key with which a new CA will sign. */
export type KmsKeyState =
  /** Named by the user. */
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'to-be-made'; readonly alias: string }
  /** A key was to be created, and its alias exists. Nothing proves that a run of this action created the key that has it. */
  | { readonly kind: 'alias-taken'; readonly alias: string; readonly key: KmsKey }
  /** Named by the user. */
  | {
      readonly kind: 'found';
      readonly key: KmsKey;
      /** Undefined if the key cannot sign. */
      readonly publicKey: KeyObject | undefined;
    };

export interface ConfigurationState {
  readonly configuration: DomainConfiguration;
  readonly tags: Tags;
  /** Its server certificate; absent if it has none or ACM no longer has it. */
  readonly leaf?: StoredLeaf | undefined;
}

export type ZoneState =
  /** `shown`: what the name servers answer at the domain and at each validation record's name. */
  | { readonly kind: 'manual'; readonly shown: ReadonlyMap<string, DnsAnswer> }
  | {
      readonly kind: 'route53';
      readonly zone: HostedZone;
      /** Every record set at the domain. */
      readonly atDomain: readonly RecordSet[];
      /** Every record set at a validation record's name, by that name; only names inside the zone. */
      readonly atValidation: ReadonlyMap<string, readonly RecordSet[]>;
      /** Of these names; undefined where nobody looked. */
      readonly protections?: readonly RecordProtection[] | undefined;
    };

export interface Snapshot {
  readonly now: Date;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  readonly authority: AuthorityState;
  /** Undefined: the domain has none, since nothing is signed for it or it has the CA of another domain. */
  readonly bundle?: BundleState | undefined;
  /** Undefined: none is named. */
  readonly parameter?: ParameterState | undefined;
  /** Only if this run creates a CA and the user wants its key in KMS. */
  readonly kmsKey?: KmsKeyState | undefined;
  /** The configuration that serves the domain, under any name. */
  readonly configured?: ConfigurationState | undefined;
  /** What a configuration serves that has the configured name already; without a domain: only AWS's own names. */
  readonly nameTakenBy?: { readonly domain?: string | undefined } | undefined;
  /**
   * Server certificates that this action created for the domain and no configuration uses, newest first: left by killed runs, or
   * replaced.
   */
  readonly spareLeaves: readonly StoredLeaf[];
  /** ARNs of the certificates that have this action's tags for the domain, among those that may be unused. */
  readonly ours: ReadonlySet<string>;
  /** Public certificates that cover the domain, in any status. */
  readonly publicCertificates: readonly PublicCertificate[];
  /** The CAA records, if ACM refused a request because of them and they still forbid Amazon to issue. */
  readonly forbiddingCaa?: (ForbiddingCaa & { readonly arn: string }) | undefined;
  readonly dns: ZoneState;
}
