/** What a teardown observes, as plain data. */
import type { AcmCertificate } from '../aws/acm-interface.ts';
import type { KmsKey } from '../aws/kms-interface.ts';
import type { SecretDescription } from '../aws/secrets-interface.ts';
import type { Tags } from '../aws/tags.ts';
import type { ConfigurationState, ParameterState, ZoneState } from './snapshot.ts';

/** A certificate that covers the domain. */
export interface CoveringCertificate {
  readonly certificate: AcmCertificate;
  readonly tags: Tags;
  /** ARNs of its users, without configurations that IoT Core no longer has, which ACM may still list for a while. */
  readonly usedBy: readonly string[];
}

export interface TeardownSnapshot {
  readonly now: Date;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  /** The configuration that serves the domain, under any name. */
  readonly configured?: Pick<ConfigurationState, 'configuration' | 'tags'> | undefined;
  /** In any status, created by anyone. */
  readonly covering: readonly CoveringCertificate[];
  /** Public certificates that do not cover the domain but may be validated by the same record. */
  readonly related: readonly AcmCertificate[];
  /** Every secret of the CA, first generation first, the secret with the key before the one with the certificates. */
  readonly authorities: readonly AuthoritySecret[];
  /** The secret of the trust bundle; searched for only if the CA is to be deleted. */
  readonly trustBundle?: SecretDescription | undefined;
  /** The SSM parameter for the trust bundle; undefined: none is named. */
  readonly parameter?: ParameterState | undefined;
  /** Other domains whose server certificate chains to the CA; searched for only if it is to be deleted. */
  readonly authorityUsers: readonly string[];
  /** The KMS key that the user chose for deletion. */
  readonly kmsKey?: NamedKmsKey | undefined;
  /** Policies of client identities that killed verifications of the domain left behind. */
  readonly leftIdentities: readonly string[];
  readonly dns:
    | Extract<ZoneState, { kind: 'route53' }>
    /** `pointsHere`: whether DNS shows the domain as a CNAME to the endpoint; also true if DNS could not be queried. */
    | { readonly kind: 'manual'; readonly pointsHere: boolean };
}

export interface NamedKmsKey {
  /** As the user wrote it. */
  readonly id: string;
  /** Undefined if the key does not exist. */
  readonly found: { readonly key: KmsKey; readonly tags: Tags } | undefined;
}

export interface AuthoritySecret extends SecretDescription {
  readonly holds: 'key' | 'certificates';
  /** 1 for the first CA; each rollover adds one. */
  readonly generation: number;
}
