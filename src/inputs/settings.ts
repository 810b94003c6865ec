/** What the user wrote, validated: the inside of the program trusts every member of these types. */
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

/** Where the domain's records are kept, and what may be done there. */
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
      /** False: a run that needs a record changed ends `planned`, instead of waiting until DNS shows the change. */
      readonly waits: boolean;
    };

/** The certificate authority: the user's own, or one the action keeps in Secrets Manager. */
export type AuthoritySettings =
  | {
      readonly kind: 'provided';
      readonly authority: SigningAuthority;
      /** The one that `authority` is rolled over to. */
      readonly next: SigningAuthority | undefined;
    }
  | {
      readonly kind: 'managed';
      readonly secretId: string;
      /** Whether the user wrote the secret's name: then a CA in it counts, whoever made it. */
      readonly isNamed: boolean;
      readonly subject: DistinguishedName;
      readonly validityDays: number;
      /** Of a CA that is yet to be made, the first one or that of a rollover. */
      readonly key: AuthorityKeySettings;
      /** The KMS key that encrypts the secrets; undefined: the account's aws/secretsmanager. */
      readonly secretKmsKeyId: string | undefined;
    };

export type AuthorityKeySettings =
  /** The private key is in the secret. */
  | { readonly kind: 'secret' }
  /** It is a KMS key, by id, ARN or alias. */
  | { readonly kind: 'kms'; readonly keyId: string }
  /** It is a KMS key that is made for it. */
  | { readonly kind: 'new-kms' };

/** The leaf: the user's own, or issued by the authority. */
export type ServerCertificateSettings =
  | {
      readonly kind: 'provided';
      readonly material: ServerCertificate;
      /** PEM, one each: the roots that devices trust; two while the authority above it is rolled over. */
      readonly trust: readonly string[];
    }
  | {
      readonly kind: 'issued';
      readonly authority: AuthoritySettings;
      readonly subject: DistinguishedName;
      /** Undefined: the kind of its authority, RSA_2048 where that is yet to be made. */
      readonly keyAlgorithm: KeyAlgorithm | undefined;
      readonly validityDays: number;
    };

/** The identity a device would show; PEM. */
export interface ClientIdentity {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface VerificationSettings {
  /** Undefined: a short-lived one is made in IoT Core and removed after the verification. */
  readonly clientIdentity: ClientIdentity | undefined;
  readonly port: number;
  readonly topic: string;
  /** Undefined: a unique one is generated. */
  readonly clientId: string | undefined;
  /** host or host:port of the DNS server asked in every check; undefined: the zone's name servers, else the system's. */
  readonly resolver: string | undefined;
  /** PEM, one certificate each: the trust for the default endpoint. */
  readonly amazonRoots: readonly string[];
  /** The classes of devices that must connect; empty: not known. */
  readonly deviceClasses: readonly DeviceClassId[];
}

export interface ReportSettings {
  readonly githubToken: string | undefined;
  readonly issueOnFailure: boolean;
  readonly issueLabels: readonly string[];
  /** Logins. */
  readonly issueAssignees: readonly string[];
  /** What makes the job fail: a check that failed, or also one that warns. */
  readonly failOn: 'fail' | 'warn';
}

export interface CommonSettings {
  readonly dryRun: boolean;
  /** Undefined: the credentials that the job has. */
  readonly role: WebIdentityRole | undefined;
  /** The accounts that the run may work in; empty: any. */
  readonly allowedAccountIds: readonly string[];
  /** The user's own, for everything that the run creates. */
  readonly tags: Tags;
  readonly verification: VerificationSettings;
  readonly report: ReportSettings;
  readonly dns: DnsSettings;
  /** Undefined: a third of the leaf's lifetime. */
  readonly renewBeforeDays: number | undefined;
  readonly waitMinutes: number;
}

/** What every operation that changes a domain has. */
export interface DomainSettings extends CommonSettings {
  /** Lower-case A-labels, no trailing dot, neither a wildcard nor an apex. */
  readonly domain: string;
  readonly region: string;
  /** A second name that is served by the next root alone during a rollover. */
  readonly readinessDomain: string | undefined;
}

/** Of the operations that bring a domain to a desired state. */
export interface DesiredSettings extends DomainSettings {
  readonly operation: 'provision' | 'rotate';
  readonly intent: Intent;
  /** For a configuration yet to be made; one that exists for the domain under another name is adopted. */
  readonly domainConfigurationName: string;
  readonly serverCertificate: ServerCertificateSettings;
  /** Undefined: a new certificate includes it, and one in ACM is kept as it is. */
  readonly chainRoot: ChainRoot | undefined;
  readonly validationCertificateArn: string | undefined;
  readonly configuration: DomainConfigurationSettings;
  readonly replace: boolean;
}

/** What the devices of a domain trust. */
export type TrustSettings =
  /** `roots`: PEM, one each; during a rollover there are two. `isLeafProvided`: so is the server certificate. */
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
  /** Undefined only where the trust is provided: then the wire alone is looked at. */
  readonly region: string | undefined;
  readonly trust: TrustSettings;
}

export interface TeardownSettings extends DomainSettings {
  readonly operation: 'teardown';
  /** A configuration of the domain by this name is removed whoever made it; undefined: only one that bears our tags. */
  readonly domainConfigurationName: string | undefined;
  /** `remove` only when the user asked for it by the secret's name; `removeKmsKey`: the key that the user named, too. */
  readonly authority: {
    readonly secretId: string;
    readonly remove: boolean;
    readonly removeKmsKey: string | undefined;
  };
}

export type Settings = DesiredSettings | VerifySettings | TeardownSettings;
