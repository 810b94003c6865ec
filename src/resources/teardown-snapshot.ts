/** What a teardown observes, as plain data. */
import type { AcmCertificate } from '../aws/acm-interface.ts';
import type { KmsKey } from '../aws/kms-interface.ts';
import type { SecretDescription } from '../aws/secrets-interface.ts';
import type { Tags } from '../aws/tags.ts';
import type { ConfigurationState, ZoneState } from './snapshot.ts';

/** A certificate that covers the domain. */
export interface CoveringCertificate {
  readonly certificate: AcmCertificate;
  readonly tags: Tags;
  /** ARNs of what uses it; without configurations that IoT Core has no more, which ACM may still name for a while. */
  readonly usedBy: readonly string[];
}

export interface TeardownSnapshot {
  readonly now: Date;
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  readonly iotEndpoint: string;
  /** The configuration that serves the domain, under whatever name. */
  readonly configured?: Pick<ConfigurationState, 'configuration' | 'tags'> | undefined;
  /** In any status, whoever made them. */
  readonly covering: readonly CoveringCertificate[];
  /** Public certificates that do not cover the domain, and may be validated by the same record nevertheless. */
  readonly related: readonly AcmCertificate[];
  /** Every secret of the certificate authority, the first generation first, that with the key before that with the certificates. */
  readonly authorities: readonly AuthoritySecret[];
  /** Other domains whose server certificate hangs from the authority; looked for only where it is to be deleted. */
  readonly authorityUsers: readonly string[];
  /** The KMS key that the user named to be deleted. */
  readonly kmsKey?: NamedKmsKey | undefined;
  /** Policies of client identities that killed verifications of the domain left behind. */
  readonly leftIdentities: readonly string[];
  readonly dns:
    | Extract<ZoneState, { kind: 'route53' }>
    /** `pointsHere`: whether DNS shows the domain as a CNAME to the endpoint; true also where nobody could be asked. */
    | { readonly kind: 'manual'; readonly pointsHere: boolean };
}

export interface NamedKmsKey {
  /** As the user wrote it. */
  readonly id: string;
  /** Undefined where there is no such key. */
  readonly found: { readonly key: KmsKey; readonly tags: Tags } | undefined;
}

export interface AuthoritySecret extends SecretDescription {
  readonly holds: 'key' | 'certificates';
  /** 1 for the authority made first; each rollover adds one. */
  readonly generation: number;
}
