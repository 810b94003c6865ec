/** What the resources may ask of IoT Core. */
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
  /** IoT Core takes at most one. */
  readonly serverCertificate?: {
    readonly arn: string;
    readonly status: 'VALID' | 'INVALID';
    readonly detail?: string | undefined;
  };
  readonly lastStatusChange?: Date | undefined;
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
   * (connect as `clientId`, publish/receive/subscribe `topic`, nothing else), certificate from `csr`, which can do nothing until it is attached.
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
   * Deactivate, delete both; what is gone already is done. Works after the run was cancelled, too.
   * `certificateArn` spares trusting IoT Core's list of what the policy is attached to, which may lag behind; without it, or where there are perhaps more, those that bear the policy's name are looked for.
   */
  removeClientIdentity(
    identity: Pick<RegisteredClient, 'policyName'> &
      Partial<Pick<RegisteredClient, 'certificateArn' | 'perhapsMore'>>,
  ): Promise<void>;
  /**
   * Policies of client identities that earlier runs left behind: by name prefix, bearing all of `tags`, made before `unusedSince`, or
   * before `idleSince` where their certificate is not active. `except`: the one in use, whatever the clocks say of its age.
   */
  findLeftClientIdentities(
    tags: Tags,
    age: { readonly unusedSince: Date; readonly idleSince?: Date; readonly except?: string },
  ): Promise<readonly string[]>;
}
