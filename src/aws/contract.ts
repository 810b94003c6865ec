/**
 * This project's verbs over AWS: what the resources may ask for. Each service of src/aws implements one interface
 * over one SDK client. Every failure that leaves a service is a `Failure`, except where a verb says otherwise.
 */
import type { KeyObject } from 'node:crypto';
import type { CertificateChain, ServerCertificate } from '../pki/material.ts';
import type { Signer } from '../pki/signer.ts';

/** A role that the run assumes by the job's OpenID Connect token. */
export interface WebIdentityRole {
  readonly arn: string;
  readonly sessionName: string;
  /** Of one session; it is renewed for as long as the run lasts. */
  readonly durationSeconds: number;
}

/** Tags as AWS stores them. */
export type Tags = Readonly<Record<string, string>>;

// ---------------------------------------------------------------- ACM

export type AcmStatus =
  | 'PENDING_VALIDATION'
  | 'ISSUED'
  | 'INACTIVE'
  | 'EXPIRED'
  | 'VALIDATION_TIMED_OUT'
  | 'REVOKED'
  | 'FAILED';

/** A record that validates the domain for ACM; names are absolute, without the trailing dot. */
export interface ValidationRecord {
  readonly name: string;
  readonly value: string;
}

/** What ACM tells of one certificate. Members ACM has not filled in yet are absent. */
export interface AcmCertificate {
  readonly arn: string;
  readonly type: 'IMPORTED' | 'AMAZON_ISSUED' | 'PRIVATE';
  readonly status: AcmStatus;
  readonly domainName?: string;
  readonly names: readonly string[];
  /** In input spelling (RSA_2048), whatever spelling ACM answered with. */
  readonly keyAlgorithm?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly createdAt?: Date;
  /** Of an imported one: when its body was imported last. */
  readonly importedAt?: Date;
  /** Upper-case hex without colons or leading zero octets. */
  readonly serial?: string;
  readonly failureReason?: string;
  readonly inUseBy: readonly string[];
  readonly renewalEligibility?: 'ELIGIBLE' | 'INELIGIBLE';
  readonly renewalStatus?: string;
  /** Present once ACM has made it; one for each distinct record. */
  readonly validationRecords: readonly ValidationRecord[];
}

export interface Acm {
  /**
   * Certificates in any status whose names cover `domain` (exactly or by a wildcard one label up), of any key type.
   * One SearchCertificates query where ACM knows it, else ListCertificates in pages of 1,000; never one call a certificate.
   */
  findCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** The same, by SearchCertificates and ListCertificates both: where one of them does not show what it should (yet). */
  findEveryCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** Undefined when it does not exist. */
  describe(arn: string): Promise<AcmCertificate | undefined>;
  /** The certificate and chain as stored; undefined while there is none (pending) or it does not exist. */
  get(arn: string): Promise<CertificateChain | undefined>;
  /** Empty when it does not exist. */
  tags(arn: string): Promise<Tags>;
  /**
   * Imports as a new certificate and gives its ARN. ImportCertificate has no idempotency token, so this is sent once;
   * when the answer is lost (reset, time-out, 5xx) the certificate is looked for by serial before it is sent again.
   */
  importNew(domain: string, material: ServerCertificate, tags: Tags): Promise<string>;
  /** Re-imports under the same ARN. Safe to repeat. */
  reimport(arn: string, material: ServerCertificate): Promise<void>;
  /** Requests a public certificate validated by DNS. `token`: `\w{1,32}`, holds for an hour. */
  request(domain: string, token: string, tags: Tags): Promise<string>;
  /** False while ACM says it is in use; true once it is gone, also when it was gone already. */
  remove(arn: string): Promise<boolean>;
}

export interface AcmCertificateSummary {
  readonly arn: string;
  readonly type: AcmCertificate['type'];
  readonly status: AcmStatus;
  readonly names: readonly string[];
  readonly keyAlgorithm?: string;
  readonly notAfter?: Date;
  readonly createdAt?: Date;
}

// ---------------------------------------------------------------- IoT

export type AuthenticationType =
  | 'CUSTOM_AUTH_X509'
  | 'CUSTOM_AUTH'
  | 'AWS_X509'
  | 'AWS_SIGV4'
  | 'DEFAULT';
export type ApplicationProtocol = 'SECURE_MQTT' | 'MQTT_WSS' | 'HTTPS' | 'DEFAULT';

/** The settings of a domain configuration that UpdateDomainConfiguration can correct; absent = AWS's default. */
export interface DomainConfigurationSettings {
  readonly securityPolicy?: string;
  readonly authenticationType?: AuthenticationType;
  readonly applicationProtocol?: ApplicationProtocol;
}

export interface DomainConfiguration extends DomainConfigurationSettings {
  readonly name: string;
  readonly arn: string;
  readonly domainName?: string;
  readonly domainType: 'ENDPOINT' | 'AWS_MANAGED' | 'CUSTOMER_MANAGED';
  readonly status: 'ENABLED' | 'DISABLED';
  readonly serviceType: string;
  /** IoT Core takes at most one. */
  readonly serverCertificate?: {
    readonly arn: string;
    readonly status: 'VALID' | 'INVALID';
    readonly detail?: string;
  };
  readonly lastStatusChange?: Date;
}

/** The MQTT identity for the verification, as IoT Core's registry knows it. */
export interface RegisteredClient {
  readonly certificateArn: string;
  readonly certificateId: string;
  /** PEM. */
  readonly certificate: string;
  readonly policyName: string;
  /** Its creation was sent more than once, so that there may be certificates that nobody heard of. */
  readonly perhapsMore: boolean;
}

export interface SoughtConfiguration {
  readonly domain: string;
  /** What this action would have named it. */
  readonly name: string;
}

export interface Iot {
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  dataEndpoint(): Promise<string>;
  describeDomainConfiguration(name: string): Promise<DomainConfiguration | undefined>;
  /**
   * The customer-managed configurations of those domains that have one, under any name, by domain: List in pages of 250,
   * then Describe each until all are found. One that the list does not show (yet) is found under its likely name.
   */
  findDomainConfigurations(
    sought: readonly SoughtConfiguration[],
  ): Promise<ReadonlyMap<string, DomainConfiguration>>;
  /** Every customer-managed configuration of the account and region. */
  customDomains(): Promise<readonly DomainConfiguration[]>;
  /**
   * ARNs of the configurations of any domain that have this server certificate, which several may share. Whether ACM tells them
   * as users of it, AWS does not say. Describes every configuration of the region.
   */
  findServing(certificateArn: string): Promise<readonly string[]>;
  /** Empty when it does not exist. */
  tags(arn: string): Promise<Tags>;
  /**
   * Milliseconds by which the run's clock is ahead of AWS's, by the Date header of the last answer; negative where it is behind,
   * and about 0 where no answer came yet.
   */
  clockSkew(): number;
  /** Adds or overwrites these tags; others stay. */
  tag(arn: string, tags: Tags): Promise<void>;
  /** Never sent without a server certificate: that would make an AWS_MANAGED one. Gives the ARN. A lost answer is resolved by Describe, not by a second create. Outlives the cancelling of the job by some seconds, as the deletion does. */
  createDomainConfiguration(request: {
    readonly name: string;
    readonly domain: string;
    readonly serverCertificateArn: string;
    readonly validationCertificateArn: string | undefined;
    readonly settings: DomainConfigurationSettings;
    readonly tags: Tags;
  }): Promise<string>;
  updateDomainConfiguration(
    name: string,
    change: DomainConfigurationSettings & { readonly status?: 'ENABLED' | 'DISABLED' },
  ): Promise<void>;
  /** `refused` carries IoT's own words when it will not delete yet (not disabled, or the waiting period of AWS-managed ones). */
  deleteDomainConfiguration(
    name: string,
  ): Promise<{ readonly deleted: true } | { readonly deleted: false; readonly refused: string }>;
  /**
   * Makes the short-lived client identity in an order that leaves nothing live behind if killed anywhere: tagged policy
   * (connect as `clientId`, publish/receive/subscribe `topic`, nothing else), certificate from `csr` (inactive), attached, activated.
   * What was made is removed again when a later step fails.
   */
  createClientIdentity(request: {
    /** The domain configuration's ARN: tells the partition and the account that the policy's resources are in. */
    readonly configurationArn: string;
    /** `clientIdentityName` of the key of `csr`: what is left of it is found by that. */
    readonly policyName: string;
    readonly csr: string;
    readonly clientId: string;
    readonly topic: string;
    readonly tags: Tags;
  }): Promise<RegisteredClient>;
  /**
   * Deactivate, detach, delete both; what is gone already is done. Works after the run was cancelled, too.
   * `certificateArn` spares trusting IoT Core's list of what the policy is attached to, which may lag behind; without it, or where there are perhaps more, those that bear the policy's name are looked for.
   */
  removeClientIdentity(
    identity: Pick<RegisteredClient, 'policyName'> &
      Partial<Pick<RegisteredClient, 'certificateArn' | 'perhapsMore'>>,
  ): Promise<void>;
  /**
   * Policies of client identities that earlier runs left behind: by name prefix, bearing all of `tags`, made before `unusedSince`, or
   * before `idleSince` where their certificate is not active.
   */
  findLeftClientIdentities(
    tags: Tags,
    age: { readonly unusedSince: Date; readonly idleSince?: Date },
  ): Promise<readonly string[]>;
}

// ---------------------------------------------------------------- Route 53

export interface HostedZone {
  /** Without the `/hostedzone/` prefix. */
  readonly id: string;
  /** Absolute, without the trailing dot. */
  readonly name: string;
  /** The zone's delegation set: absolute, without trailing dots. */
  readonly nameServers: readonly string[];
}

/** A simple or routed record set as Route 53 stores it. Names and CNAME values: absolute, lower-case, without the trailing dot. */
export interface RecordSet {
  readonly name: string;
  readonly type: string;
  /** Seconds; absent on alias records. */
  readonly ttl?: number;
  readonly values: readonly string[];
  /** Set on weighted, latency, … sets and on alias records: those are never ours. */
  readonly special: boolean;
  /** As the API gave it: DELETE must repeat it exactly. Opaque outside src/aws. */
  readonly raw: unknown;
}

export interface Route53 {
  /**
   * `zoneId` given: that zone, which must be public and hold `domain`. Otherwise the longest public zone that holds `domain`.
   * Two public zones of one name, a private-only or missing zone are Failures that name `hosted-zone-id`.
   */
  findZone(domain: string, zoneId: string | undefined): Promise<HostedZone>;
  /** Every record set at exactly `name`. */
  recordsAt(zone: HostedZone, name: string): Promise<readonly RecordSet[]>;
  /**
   * One atomic batch: deletes `remove`, upserts the CNAMEs. Waits out PriorRequestNotComplete.
   * Gives the change id; undefined when there was nothing left to change (every deletion was done already).
   */
  change(
    zone: HostedZone,
    batch: {
      readonly upsert: readonly {
        readonly name: string;
        readonly value: string;
        readonly ttl: number;
      }[];
      readonly remove: readonly RecordSet[];
    },
  ): Promise<string | undefined>;
  isInSync(changeId: string): Promise<boolean>;
}

// ---------------------------------------------------------------- Secrets Manager

/** A secret without its text. */
export interface SecretDescription {
  readonly name: string;
  readonly arn: string;
  readonly tags: Tags;
  /** Set once its deletion is scheduled: until then it can be restored. */
  readonly restorableUntil?: Date;
}

export interface NewSecret {
  readonly name: string;
  /** What it is, for people who find it in the console. */
  readonly description: string;
  readonly text: string;
  readonly tags: Tags;
  /** The KMS key that encrypts it; undefined: the account's aws/secretsmanager. */
  readonly kmsKeyId: string | undefined;
}

export interface Secrets {
  /** The secret's text; undefined when there is no such secret. A secret scheduled for deletion is a Failure that says how to restore it. */
  read(id: string): Promise<string | undefined>;
  /**
   * `already-exists` when another run made it meanwhile: nothing was overwritten. The text of a secret is never updated by this
   * interface. Safe to repeat.
   */
  create(secret: NewSecret): Promise<'created' | 'already-exists'>;
  /** Adds or overwrites these tags; others stay. Safe to repeat. */
  tag(id: string, tags: Tags): Promise<void>;
  /** Also of a secret that is scheduled for deletion; undefined when there is no such secret. */
  describe(id: string): Promise<SecretDescription | undefined>;
  /**
   * Schedules its deletion in 30 days, the longest recovery window there is, and gives until when it can be restored; undefined
   * when there is no such secret. Safe to repeat.
   */
  remove(id: string): Promise<Date | undefined>;
}

// ---------------------------------------------------------------- KMS

/** What KMS says of one key (KMS API, KeyMetadata). */
export interface KmsKey {
  readonly arn: string;
  /** SIGN_VERIFY, ENCRYPT_DECRYPT, …. */
  readonly usage: string;
  /** RSA_2048, ECC_NIST_P256, …. */
  readonly spec: string;
  /** Enabled, Disabled, PendingDeletion, …. */
  readonly state: string;
  /** Set once its deletion is scheduled: until then that can be cancelled. */
  readonly deletedFrom?: Date;
}

export interface Kms {
  /** By id, ARN or alias; undefined when there is no such key. */
  describe(id: string): Promise<KmsKey | undefined>;
  publicKey(arn: string): Promise<KeyObject>;
  tags(arn: string): Promise<Tags>;
  /** Makes a key to sign with and gives its ARN. Each call makes another key, so that it is sent once. */
  create(request: {
    readonly spec: KmsKeySpec;
    readonly description: string;
    readonly tags: Tags;
  }): Promise<string>;
  /** `already-exists` when another run made it meanwhile. `name` starts with "alias/". */
  createAlias(name: string, arn: string): Promise<'created' | 'already-exists'>;
  /** Signs with that key, whose public key it is. Each signature is a call. */
  signer(arn: string, publicKey: KeyObject): Signer;
  /** Schedules its deletion in 30 days, the longest window there is, and gives that day. Safe to repeat. */
  remove(arn: string): Promise<Date>;
}

/** The two specs whose certificates IoT Core takes. */
export type KmsKeySpec = 'RSA_2048' | 'ECC_NIST_P256';

/** Everything convergence may ask of AWS. Rooms are made on first use, so that a run loads only the SDK clients it needs. */
export interface Aws {
  readonly region: string;
  /** False where the SDK's credential chain comes to its end without any; whether AWS takes what it found is not asked. */
  hasCredentials(): Promise<boolean>;
  /** The ID of the account of the credentials. `one` attempt where the run can do without it. */
  callerAccount(attempts: 'one' | 'several'): Promise<string>;
  acm(): Promise<Acm>;
  iot(): Promise<Iot>;
  route53(): Promise<Route53>;
  secrets(): Promise<Secrets>;
  kms(): Promise<Kms>;
}
