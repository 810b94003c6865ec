/** The validated inputs: the rest of the program trusts every member of these types. */
import type { DomainConfigurationSettings } from '../aws/iot-interface.ts';
import type { WebIdentityRole } from '../aws/sts-interface.ts';
import type { Tags } from '../aws/tags.ts';
import type { DeviceClassId } from '../pki/device-classes.ts';
import type {
  DistinguishedName,
  KeyAlgorithm,
  ServerCertificate,
  SigningAuthority,
} from '../pki/material.ts';
import type { ChainRoot } from '../pki/sent-chain.ts';
import type { Intent } from './intent.ts';

/** Where the domain's records are, and what the run may change there. */
export type DnsSettings =
  | {
      readonly kind: 'route53';
      readonly hostedZoneId: string | undefined;
      readonly roleArn: string | undefined;
      readonly overwrite: boolean;
      /** Route 53 record protections: kept up, or this action's own are lifted; undefined: they are not looked at. */
      readonly protect: boolean | undefined;
      /** Seconds. */
      readonly ttl: number;
    }
  | {
      readonly kind: 'manual';
      /** Seconds. */
      readonly ttl: number;
      /** False: a run that needs a record changed ends `planned`, instead of waiting for the change in DNS. */
      readonly waits: boolean;
    };

/** The certificate authority: provided by the user, or managed by the action in Secrets Manager. */
export type AuthoritySettings =
  | {
      readonly kind: 'provided';
      readonly authority: SigningAuthority;
      /** The CA that replaces `authority` in a rollover. */
      readonly next: SigningAuthority | undefined;
    }
  | {
      readonly kind: 'managed';
      readonly secretId: string;
      /** Whether the user set the secret's name: then a CA in it is accepted even if this action did not create it. */
      readonly isNamed: boolean;
      readonly subject: DistinguishedName;
      readonly validityDays: number;
      /** Of a new CA, the first one or that of a rollover. */
      readonly key: AuthorityKeySettings;
      /** The KMS key that encrypts the secrets; undefined: the account's aws/secretsmanager. */
      readonly secretKmsKeyId: string | undefined;
    };

export type AuthorityKeySettings =
  /** The private key is in the secret. */
  | { readonly kind: 'secret' }
  /** It is a KMS key, by id, ARN or alias. */
  | { readonly kind: 'kms'; readonly keyId: string }
  /** It is a new KMS key. */
  | { readonly kind: 'new-kms' };

/** The leaf: provided by the user, or issued by the authority. */
export type ServerCertificateSettings =
  | {
      readonly kind: 'provided';
      readonly material: ServerCertificate;
      /** PEM, one each: the roots that devices trust; two during a rollover of the CA. */
      readonly trust: readonly string[];
    }
  | {
      readonly kind: 'issued';
      readonly authority: AuthoritySettings;
      readonly subject: DistinguishedName;
      /** Undefined: its CA's algorithm, RSA_2048 for a new CA. */
      readonly keyAlgorithm: KeyAlgorithm | undefined;
      readonly validityDays: number;
    };

/** A device's identity; PEM. */
export interface ClientIdentity {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface VerificationSettings {
  /** Undefined: a short-lived one is created in IoT Core and removed after the verification. */
  readonly clientIdentity: ClientIdentity | undefined;
  readonly port: number;
  readonly topic: string;
  /** Undefined: a unique one is generated. */
  readonly clientId: string | undefined;
  /** host or host:port of the DNS server for every check; undefined: the zone's name servers, otherwise the system's. */
  readonly resolver: string | undefined;
  /** PEM, one certificate each: the trust for the default endpoint. */
  readonly amazonRoots: readonly string[];
  /** The classes of devices that must connect; empty: unknown. */
  readonly deviceClasses: readonly DeviceClassId[];
}

export interface ReportSettings {
  readonly githubToken: string | undefined;
  readonly issueOnFailure: boolean;
  readonly issueLabels: readonly string[];
  /** Logins. */
  readonly issueAssignees: readonly string[];
  /** What makes the job fail: only failed checks, or also warnings. */
  readonly failOn: 'fail' | 'warn';
}

export interface CommonSettings {
  readonly dryRun: boolean;
  /** Undefined: the job's own credentials. */
  readonly role: WebIdentityRole | undefined;
  /** The accounts that the run may work in; empty: any. */
  readonly allowedAccountIds: readonly string[];
  /** The user's tags, for everything that the run creates. */
  readonly tags: Tags;
  readonly verification: VerificationSettings;
  readonly report: ReportSettings;
  readonly dns: DnsSettings;
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays: number | undefined;
  readonly waitMinutes: number;
}

/** Settings of every operation that changes a domain. */
export interface DomainSettings extends CommonSettings {
  /** Lower-case A-labels, no trailing dot, neither a wildcard nor an apex. */
  readonly domain: string;
  readonly region: string;
  /** A second name that is served only under the next root during a rollover. */
  readonly readinessDomain: string | undefined;
  /** The name of the SSM parameter that gets the trust bundle. */
  readonly bundleParameter: string | undefined;
}

/** Settings of the operations with a desired state. */
export interface DesiredSettings extends DomainSettings {
  readonly operation: 'provision' | 'rotate';
  readonly intent: Intent;
  /** For a new configuration; an existing one for the domain is adopted under any name. */
  readonly domainConfigurationName: string;
  readonly serverCertificate: ServerCertificateSettings;
  /** Undefined: a new certificate includes it, and an existing one in ACM is kept. */
  readonly chainRoot: ChainRoot | undefined;
  readonly validationCertificateArn: string | undefined;
  readonly configuration: DomainConfigurationSettings;
  readonly replace: boolean;
}

/** What the devices of a domain trust. */
export type TrustSettings =
  /** `roots`: PEM, one each; during a rollover there are two. `isLeafProvided`: the server certificate is provided as well. */
  | {
      readonly kind: 'provided';
      readonly roots: readonly string[];
      readonly isLeafProvided: boolean;
    }
  /** Undefined: the secret is named after the domain. */
  | { readonly kind: 'managed'; readonly secretId: string | undefined };

export interface VerifySettings extends CommonSettings {
  readonly operation: 'verify';
  /** As `DomainSettings.domain`; no two are the same. */
  readonly domains: readonly [string, ...string[]];
  /** Of the only domain: verified as well while its CA is rolled over. */
  readonly readinessDomain: string | undefined;
  /** Undefined only if the trust is provided: then only the network is examined. */
  readonly region: string | undefined;
  readonly trust: TrustSettings;
}

export interface TeardownSettings extends DomainSettings {
  readonly operation: 'teardown';
  /**
   * A configuration of the domain with this name is removed even if this action did not create it; undefined: only one with this
   * action's tags.
   */
  readonly domainConfigurationName: string | undefined;
  /** `remove` only if the user named the secret; `removeKmsKey`: the key that the user named, too. */
  readonly authority: {
    readonly secretId: string;
    readonly remove: boolean;
    readonly removeKmsKey: string | undefined;
  };
}

export type Settings = DesiredSettings | VerifySettings | TeardownSettings;
