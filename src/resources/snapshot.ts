/** What was observed, as plain data: all that a plan is made from besides the settings. */
import type { KeyObject } from 'node:crypto';
import type { AcmCertificate } from '../aws/acm-interface.ts';
import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { KmsKey } from '../aws/kms-interface.ts';
import type { HostedZone, RecordSet } from '../aws/route53-interface.ts';
import type { Tags } from '../aws/tags.ts';
import type { RecordProtection } from '../failures.ts';
import type { CertificateChain } from '../pki/material.ts';
import type { RolloverState } from '../pki/rollover.ts';
import type { DnsAnswer } from '../verification/dns-answer.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';
import type { ForbiddingCaa } from '../verification/renewal-dns.ts';
import type { ManagedGeneration, ProvidedGeneration } from './authority/generations.ts';

/** An imported certificate with its body. */
export interface StoredLeaf {
  readonly certificate: AcmCertificate;
  readonly chain: CertificateChain;
}

export type AuthorityState =
  | { readonly kind: 'provided'; readonly rollover: RolloverState<ProvidedGeneration> }
  | {
      readonly kind: 'stored';
      /** Of the first generation. */
      readonly secretId: string;
      /** All of them, oldest first, the retired ones included. */
      readonly generations: readonly ManagedGeneration[];
      readonly rollover: RolloverState<ManagedGeneration>;
      /** Secrets of those that no other domain's server certificate hangs from, as far as this run could retire them. */
      readonly retirable: readonly string[];
    }
  | { readonly kind: 'absent'; readonly secretId: string }
  /** The leaf was provided, so nothing is signed; `roots` (PEM, one each) are what devices trust. */
  | { readonly kind: 'trust-only'; readonly roots: readonly string[] };

/** The KMS key that an authority yet to be made is to sign with. */
export type KmsKeyState =
  /** Named by the user. */
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'to-be-made'; readonly alias: string }
  | {
      readonly kind: 'found';
      /** As it was looked for. */
      readonly id: string;
      readonly key: KmsKey;
      /** Undefined where the key cannot sign. */
      readonly publicKey: KeyObject | undefined;
      /** Named by the user, or made by this action for the domain. */
      readonly isChosen: boolean;
    };

export interface ConfigurationState {
  readonly configuration: DomainConfiguration;
  readonly tags: Tags;
  /** What its server certificate holds; absent when it has none or ACM has it no more. */
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
      readonly protections?: readonly RecordProtection[];
    };

export interface Snapshot {
  readonly now: Date;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  readonly authority: AuthorityState;
  /** Only where this run makes an authority, and the user wants its key in KMS. */
  readonly kmsKey?: KmsKeyState | undefined;
  /** The configuration that serves the domain, under whatever name. */
  readonly configured?: ConfigurationState | undefined;
  /** The domain of a configuration that holds the wanted name for something else. */
  readonly nameTakenBy?: string | undefined;
  /** Server certificates of ours for the domain that no configuration uses, the newest first: left by killed runs, or replaced. */
  readonly spareLeaves: readonly StoredLeaf[];
  /** ARNs of the certificates that cover the domain and bear this action's tags for it. */
  readonly ours: ReadonlySet<string>;
  /** Public certificates that cover the domain, in any status. */
  readonly publicCertificates: readonly PublicCertificate[];
  /** What the CAA records say, where ACM refused a request for them and they forbid Amazon to issue still. */
  readonly forbiddingCaa?: ForbiddingCaa & { readonly arn: string };
  readonly dns: ZoneState;
}
