/** What was observed, as plain data: all that a plan is made from besides the settings. */
import type {
  AcmCertificate,
  DomainConfiguration,
  HostedZone,
  RecordSet,
  Tags,
} from '../../aws/contract.ts';
import type { CertificateChain } from '../../pki/material.ts';
import type { RolloverState, StoredGeneration } from '../../pki/rollover.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { DnsAnswer } from '../../proof/dns-answer.ts';

/** An imported certificate with its body. */
export interface StoredLeaf {
  readonly certificate: AcmCertificate;
  readonly chain: CertificateChain;
}

export type AuthorityState =
  | { readonly kind: 'brought'; readonly rollover: RolloverState<StoredAuthority> }
  | {
      readonly kind: 'stored';
      /** Of the first generation. */
      readonly secretId: string;
      /** How many there are, those that were let go included. */
      readonly generations: number;
      readonly rollover: RolloverState<StoredGeneration>;
    }
  | { readonly kind: 'absent'; readonly secretId: string }
  /** The leaf was brought, so nothing is signed; `roots` (PEM, one each) are what devices trust. */
  | { readonly kind: 'trust-only'; readonly roots: readonly string[] };

export interface ConfigurationState {
  readonly configuration: DomainConfiguration;
  readonly tags: Tags;
  /** What its server certificate holds; absent when it has none or ACM has it no more. */
  readonly leaf?: StoredLeaf;
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
    };

export interface World {
  readonly now: Date;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  readonly authority: AuthorityState;
  /** The configuration that serves the domain, under whatever name. */
  readonly configured?: ConfigurationState;
  /** The domain of a configuration that holds the wanted name for something else. */
  readonly nameTakenBy?: string;
  /** Server certificates of ours for the domain that no configuration uses, the newest first: left by killed runs, or replaced. */
  readonly spareLeaves: readonly StoredLeaf[];
  /** ARNs of the certificates that cover the domain and bear this action's tags for it. */
  readonly ours: ReadonlySet<string>;
  /** Public certificates that cover the domain, in any status. */
  readonly publicCertificates: readonly AcmCertificate[];
  readonly dns: ZoneState;
}
