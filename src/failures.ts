/**
 * What failed, as values: a stable code with its figures. src/report makes the words; docs/codes.md lists the codes, which are a
 * contract. A folder whose figures use its own types adds its codes itself (src/pki/failures.ts).
 */
import type { WaitCode } from './current-action.ts';

interface None extends Readonly<Record<never, never>> {}

/** How a call to AWS failed; the message that came with it is the failure's `said`. */
export type AwsAnswer =
  /** The service's own error code. */
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'nameless'; readonly status: number }
  /** The body did not come from the service. */
  | { readonly kind: 'unreadable'; readonly status: number }
  | { readonly kind: 'timeout'; readonly code: string }
  /** `member`: missing or unreadable, although documented as always present. */
  | { readonly kind: 'incomplete'; readonly member: string }
  /** `code`: Node's code for the connection error. */
  | { readonly kind: 'connection'; readonly code: string };

interface AwsFigures {
  readonly answer: AwsAnswer;
}

/** `permission`: the IAM action. */
interface AwsFailures {
  'aws-credentials': AwsFigures & { readonly region: string };
  'aws-access-denied': AwsFigures & { readonly permission: string };
  'aws-throttled': AwsFigures;
  'aws-quota-exceeded': AwsFigures;
  'aws-unreachable': AwsFigures & { readonly region: string };
  'aws-server-fault': AwsFigures;
  'aws-request-rejected': AwsFigures;
  'deadline-reached': AwsFigures;
}

/** What another run has changed. `name`: the domain configuration's. */
export type ChangeByAnother =
  | {
      readonly kind:
        | 'configuration-created'
        | 'configuration-deleted'
        | 'configuration-disabled'
        | 'configuration-enabled'
        | 'configuration-recreated';
      readonly name: string;
    }
  | { readonly kind: 'certificate-deleted'; readonly arn: string }
  | { readonly kind: 'trust-bundle-stored'; readonly secretId: string }
  | {
      readonly kind: 'record-removed' | 'record-written';
      readonly name: string;
      readonly value: string;
    }
  /** `fingerprint`: SHA-256. `check`: what this run found wrong with it. */
  | {
      readonly kind: 'certificate-imported';
      readonly arn: string;
      readonly fingerprint: string;
      readonly check: string;
    };

interface JobFailures {
  'another-run': { readonly change: ChangeByAnother };
  'account-not-allowed': { readonly accountId: string; readonly allowed: readonly string[] };
  'id-token-not-permitted': None;
  /** `host`: a terminal has no token. */
  'id-token-unavailable': { readonly host: 'github' | 'terminal' };
  'clock-wrong': { readonly aheadMs: number };
  cancelled: None;
  'checks-failed': { readonly checks: readonly string[] };
  /** `codes`: of the failures and failed checks that are not reported for it. */
  'secret-in-report': { readonly codes: readonly string[] };
  'report-not-written': None;
  'tracking-issue-not-kept': None;
}

interface ZoneFigures {
  readonly zoneId: string;
  readonly zoneName: string;
}

/** A record set, with what people need to find it. */
export interface RecordFigures {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
  /** An alias, or one of several by weight, latency, …. */
  readonly special: boolean;
}

/** A name and type that Route 53 protects from changes. */
export interface RecordProtection {
  /** Absolute, lower-case, without the trailing dot. */
  readonly name: string;
  readonly type: string;
  readonly comment?: string | undefined;
}

interface DnsFailures {
  'hosted-zone-not-found': { readonly domain: string } & (
    | ({ readonly why: 'private' | 'other-name' } & ZoneFigures)
    | { readonly why: 'several'; readonly zoneName: string; readonly zoneIds: readonly string[] }
    | { readonly why: 'only-private'; readonly zones: readonly ZoneFigures[] }
    | { readonly why: 'none' }
  );
  'dns-server-not-found': None;
  'domain-is-apex': { readonly domain: string; readonly zoneId: string };
  'endpoint-record-foreign': {
    readonly domain: string;
    readonly iotEndpoint: string;
    readonly records: readonly RecordFigures[];
  };
  'endpoint-record-blocked': {
    readonly domain: string;
    readonly records: readonly RecordFigures[];
    /** Record types that the action never removes. */
    readonly blocking: readonly string[];
  };
  'endpoint-record-routed': {
    readonly domain: string;
    readonly iotEndpoint: string;
    readonly zoneName: string;
  };
  'validation-record-taken': { readonly record: RecordFigures };
  'dns-record-protected': {
    readonly zoneId: string;
    readonly protections: readonly RecordProtection[];
  };
}

interface ConfigurationFailures {
  'no-domain-configuration': { readonly domain: string };
  'domain-configuration-disabled': { readonly domain: string; readonly name: string };
  'domain-configuration-foreign': {
    readonly domain: string;
    readonly name: string;
    /** `readiness`: it should have been served as a readiness domain. */
    readonly to: 'replace' | 'remove' | 'readiness';
  };
  /** `domain`: the domain that it serves. */
  'domain-configuration-name-taken': {
    readonly domain?: string | undefined;
    readonly name: string;
  };
  'deletion-refused': None;
  /** `from`: when it will work; absent if AWS does not show when it was disabled. */
  'deletion-delayed': { readonly from?: Date | undefined };
}

interface CertificateFailures {
  'domain-too-long': UnprovableParent;
  /** `reason`: the FailureReason of DescribeCertificate. */
  'validation-certificate-failed': {
    readonly arn: string;
    readonly status: string;
    readonly reason?: string | undefined;
    /** CAA still forbids another one: the CAA record's name, and who may issue. */
    readonly caa?: { readonly caaOf: string; readonly allowed: readonly string[] } | undefined;
  };
  'certificate-unreadable': None;
  /** ACM does not accept a chain without its root. */
  'chain-root-required': None;
  /** `name`: the domain configuration that was created with these. */
  'certificate-not-found': { readonly name: string; readonly arns: readonly string[] };
  'key-algorithm-mismatch':
    | ({ readonly why: 'input'; readonly fitting: string } & KeyMismatch)
    | ({ readonly why: 'leaf' } & KeyMismatch)
    | {
        readonly why: 'cross-sign';
        readonly ca: string;
        readonly caKey: string;
        readonly by: string;
        readonly byKey: string;
      };
  'endpoint-unreachable': {
    readonly iotEndpoint: string;
    readonly port: number;
    /** Node's code for the connection error, and node:dns's call if it was a look-up. */
    readonly reason: { readonly code: string; readonly call?: string | undefined };
  };
}

/** No certificate can be requested for so long a domain, since its parent has to be validated as well and cannot be. */
export interface UnprovableParent {
  readonly domain: string;
  readonly parent: string;
  /** The hosted zone that does not hold the parent; absent: the parent is a public suffix. */
  readonly outside?: string | undefined;
}

/** `keyAlgorithm`: the leaf's; `caKey`: of the CA with the subject `ca`. */
interface KeyMismatch {
  readonly keyAlgorithm: string;
  readonly ca: string;
  readonly caKey: string;
}

/** Why a certificate is unusable at a time. `short`: less than a day is left. */
export interface LifeProblem {
  readonly kind: 'not-yet-valid' | 'expired' | 'short';
  readonly at: Date;
}

interface CaFailures {
  'ca-not-found':
    | {
        readonly why: 'served-without';
        readonly domain: string;
        readonly issuer: string;
        readonly secretId: string;
      }
    | { readonly why: 'none' | 'not-visible'; readonly secretId: string }
    /** `found`: the ARN that the name resolves to. */
    | { readonly why: 'not-here'; readonly secretId: string; readonly found?: string | undefined };
  'ca-foreign': {
    readonly domain: string;
    readonly secretId: string;
    readonly to: 'use' | 'remove';
  };
  /** The SSM parameter was not created by this action for the domain. */
  'parameter-foreign': {
    readonly domain: string;
    readonly name: string;
    readonly to: 'write' | 'remove';
  };
  'ca-shared': { readonly secretId: string; readonly users: readonly string[] };
  'ca-key-missing': {
    readonly secretId: string;
    /** The secret with its certificates; absent: the secret with the key is scheduled for deletion. */
    readonly certificatesIn?: string | undefined;
    /** The secret of its successor, if only that exists. */
    readonly successorIn?: string | undefined;
  };
  'ca-not-trusted': {
    readonly domain: string;
    readonly issuer: string;
    /** The root of the CA that is stored; absent: the user provided one, or a leaf. SHA-256. */
    readonly stored?: { readonly secretId: string; readonly fingerprint: string } | undefined;
  };
  'ca-expires-too-soon':
    | {
        readonly why: 'begin';
        readonly ca: string;
        readonly life: LifeProblem;
        readonly secretId: string;
      }
    /** `of`: the signing CA, or the one that is rolled over. */
    | {
        readonly why: 'leaf';
        readonly ca: string;
        readonly life: LifeProblem;
        readonly of: 'signer' | 'previous';
      };
  'chain-too-long': {
    readonly domain: string;
    readonly certificates: number;
    readonly most: number;
  };
  /** `step`: the requested step of the rollover. */
  'rollover-aborting': { readonly domain: string; readonly step: string };
  'rollover-promised': { readonly domain: string } & (
    | { readonly why: 'finish'; readonly until?: Date | undefined }
    /** `next`: the subject of the only CA that was provided. */
    | { readonly why: 'without-previous'; readonly next: string; readonly until: Date }
  );
}

interface KmsFailures {
  'kms-key-unusable':
    | { readonly why: 'missing'; readonly keyId: string; readonly to: 'use' | 'remove' }
    | ({ readonly why: 'unfit'; readonly arn: string; readonly specs: readonly string[] } & {
        readonly problem:
          | { readonly kind: 'usage' | 'state' | 'origin'; readonly actual: string }
          | {
              readonly kind: 'spec';
              readonly actual: string;
              readonly keyAlgorithm?: string | undefined;
            }
          | { readonly kind: 'no-public-key' };
      })
    | { readonly why: 'taken'; readonly arn: string; readonly secretId: string };
  'kms-key-foreign': /** `keyId`: the alias of the key that was to be created. */
    | {
        readonly why: 'found';
        readonly keyId: string;
        readonly arn: string;
        readonly origin: string;
        readonly createdAt: Date;
      }
    | { readonly why: 'remove'; readonly domain: string; readonly arn: string };
}

/** The run's deadline passed. The last observed state: src/context/seen.ts. */
export interface WaitFigures {
  readonly elapsedMs: number;
}

type WaitFailures = { [Code in WaitCode]: WaitFigures };

export interface FailureFigures
  extends AwsFailures,
    JobFailures,
    DnsFailures,
    ConfigurationFailures,
    CertificateFailures,
    CaFailures,
    KmsFailures,
    WaitFailures {}

export type FailureCode = keyof FailureFigures;

/** A code with its figures, one of several. */
export type FailureFacts<Code extends FailureCode = FailureCode> = {
  [C in Code]: { readonly code: C; readonly figures: FailureFigures[C] };
}[Code];
