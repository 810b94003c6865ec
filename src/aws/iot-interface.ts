/** The calls to IoT Core that resources may make. */
import type { Tags } from './tags.ts';

export type AuthenticationType =
  | 'CUSTOM_AUTH_X509'
  | 'CUSTOM_AUTH'
  | 'AWS_X509'
  | 'AWS_SIGV4'
  | 'DEFAULT';
export type ApplicationProtocol = 'SECURE_MQTT' | 'MQTT_WSS' | 'HTTPS' | 'DEFAULT';

/** The settings of a domain configuration that UpdateDomainConfiguration can correct; absent = AWS's default. */
export interface DomainConfigurationSettings {
  readonly securityPolicy?: string | undefined;
  readonly authenticationType?: AuthenticationType | undefined;
  readonly applicationProtocol?: ApplicationProtocol | undefined;
}

export interface DomainConfiguration extends DomainConfigurationSettings {
  readonly name: string;
  readonly arn: string;
  readonly domainName?: string | undefined;
  readonly domainType: 'ENDPOINT' | 'AWS_MANAGED' | 'CUSTOMER_MANAGED';
  readonly status: 'ENABLED' | 'DISABLED';
  readonly serviceType: string;
  /** IoT Core accepts at most one. */
  readonly serverCertificate?:
    | {
        readonly arn: string;
        readonly status: 'VALID' | 'INVALID';
        readonly detail?: string | undefined;
      }
    | undefined;
  readonly lastStatusChange?: Date | undefined;
}

/** The MQTT identity for the verification, as registered in IoT Core. */
export interface RegisteredClient {
  readonly certificateArn: string;
  readonly certificateId: string;
  /** PEM. */
  readonly certificate: string;
  readonly policyName: string;
  /** The creation was sent more than once, so there may be certificates whose ARN is unknown. */
  readonly perhapsMore: boolean;
}

export interface SoughtConfiguration {
  readonly domain: string;
  /** The name that this action would have chosen. */
  readonly name: string;
}

export interface Iot {
  /** The account's iot:Data-ATS host, lower-case, without a trailing dot. */
  dataEndpoint(): Promise<string>;
  describeDomainConfiguration(name: string): Promise<DomainConfiguration | undefined>;
  /**
   * The customer-managed configurations of those domains that have one, under any name, by domain: List in pages of 250, then
   * Describe each until all are found. One that the list does not show yet is found by its likely name.
   */
  findDomainConfigurations(
    sought: readonly SoughtConfiguration[],
  ): Promise<ReadonlyMap<string, DomainConfiguration>>;
  /** Every customer-managed configuration of the account and region. */
  customDomains(): Promise<readonly DomainConfiguration[]>;
  /**
   * ARNs of the configurations of any domain that use this server certificate, which several may share. AWS does not document
   * whether ACM lists them in InUseBy. Describes every configuration of the region.
   */
  findServing(certificateArn: string): Promise<readonly string[]>;
  /** Empty when it does not exist. */
  tags(arn: string): Promise<Tags>;
  /**
   * Milliseconds by which the run's clock is ahead of AWS's, negative if it is behind. The SDK compares it with the Date header of
   * each answer and corrects its own from 5 minutes on: 0 for less, and before the first answer.
   */
  clockSkew(): number;
  /** Adds or overwrites these tags; others stay. */
  tag(arn: string, tags: Tags): Promise<void>;
  /**
   * Never sent without a server certificate: that would create an AWS_MANAGED one. Returns the ARN. A lost answer is resolved by
   * Describe, not by a second create. Continues for some seconds after the job was cancelled, as the deletion does.
   */
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
    change: DomainConfigurationSettings & { readonly status?: 'ENABLED' | 'DISABLED' | undefined },
  ): Promise<'updated' | 'missing'>;
  /** `refused` has IoT Core's message if it does not delete it yet (not disabled, or the waiting period of AWS-managed ones). */
  deleteDomainConfiguration(
    name: string,
  ): Promise<{ readonly deleted: true } | { readonly deleted: false; readonly refused: string }>;
  /**
   * Creates the short-lived client identity in an order that leaves nothing usable behind if the run is killed: tagged policy
   * (connect as `clientId`, publish/receive/subscribe `topic`, nothing else), certificate from `csr`, which can do nothing until
   * it is attached. If a later step fails, what was created is removed again.
   */
  createClientIdentity(request: {
    /** The domain configuration's ARN: gives the partition and account of the policy's resources. */
    readonly configurationArn: string;
    /** `clientIdentityName` of the key of `csr`: later runs find leftovers by it. */
    readonly policyName: string;
    readonly csr: string;
    readonly clientId: string;
    readonly topic: string;
    readonly tags: Tags;
  }): Promise<RegisteredClient>;
  /**
   * Deactivate, delete both; what is gone already is done. Works after the run was cancelled, too. `certificateArn` avoids relying
   * on IoT Core's list of the policy's targets, which may lag behind; without it, or if there may be more certificates, those
   * whose key matches the policy's name are searched for. Returns the ARNs of what else the policy was attached to, which only
   * lost this policy.
   */
  removeClientIdentity(
    identity: Pick<RegisteredClient, 'policyName'> &
      Partial<Pick<RegisteredClient, 'certificateArn' | 'perhapsMore'>>,
  ): Promise<readonly string[]>;
  /**
   * Policies of client identities that earlier runs left behind: by name prefix, with all of `tags`, created before `unusedSince`,
   * or before `idleSince` if their certificate is not active. `except`: the one in use, whatever the clocks say of its age.
   * `mostPolicies`: of the account, the newest of which are listed; absent: all.
   */
  findLeftClientIdentities(
    tags: Tags,
    age: {
      readonly unusedSince: Date;
      readonly idleSince?: Date | undefined;
      readonly except?: string | undefined;
      readonly mostPolicies?: number | undefined;
    },
  ): Promise<readonly string[]>;
}
