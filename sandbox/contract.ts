/**
 * The interfaces between the folders of the sandbox. The HTTP endpoint knows services only by `Service`; services know each other
 * only by the narrow views below. Nothing in sandbox/ imports from src/.
 */

/** An HTTP request after the body was read. Header names are lower-case. */
export interface WireRequest {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type SigningName = 'acm' | 'iot' | 'kms' | 'route53' | 'secretsmanager' | 'ssm' | 'sts';

/** A permission that IAM checks before the call. */
export interface Permission {
  /** "acm:ImportCertificate" */
  readonly action: string;
  /** The ARN, or "*". */
  readonly resource: string;
  /** The context for conditions: values by condition key in lower case (http/iam-keys.ts). Absent: none. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
  /** The service's own message if it is denied; absent: IAM's. */
  readonly refusal?: string;
}

/** A request that was recognised: its name, its permissions, and how to perform it. */
export interface RoutedCall {
  /** The operation's name in the service's model: "ImportCertificate". */
  readonly action: string;
  readonly changes: boolean;
  readonly permissions: readonly Permission[];
  /** What was sent, for the call record. Private keys and secret texts are already redacted. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Throws (or rejects with) ApiError for every refusal. */
  perform(): WireReply | Promise<WireReply>;
}

/** An error in a service's model. `extra` members are rendered next to the message (resourceArn, messages, …). */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, status = 400, extra: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.extra = extra;
  }
}

/** State as it was at one moment: `read` sees it, and nothing that it does to it lasts. `read` is over when it returns. */
export type Past = <T>(read: () => T) => T;

/** One AWS service in its own wire protocol. */
export interface Service {
  readonly signingName: SigningName;
  /** The names of all operations that it knows. */
  readonly operations: readonly string[];
  /** True for a request that needs no credentials. Absent: always false. */
  takesUnsigned?(request: WireRequest): boolean;
  /** Recognises a request. Unknown operations, and unknown members of a query, throw ApiError: they are refused, never faked. */
  route(request: WireRequest, requestId: string): RoutedCall;
  /** The error in this service's own shape and with its own codes for throttling, 5xx and AccessDenied. */
  renderError(error: ApiError, requestId: string): WireReply;
  /** The code this service uses when it throttles ("ThrottlingException", "Throttling"). */
  readonly throttlingCode: string;
  /** The code it uses when IAM says no ("AccessDeniedException", "AccessDenied", …). */
  readonly accessDeniedCode: string;
  /** The HTTP status with which it refuses callers: 400 in AWS JSON 1.1, like any other refusal, else 403. */
  readonly deniedStatus: 400 | 403;
  /** Copies its current state. Absent: it has no state that is listed or described. */
  remember?(): Past;
}

/** Time in the sandbox: real time plus however far it was moved. Milliseconds since 1970. */
export interface SandboxClock {
  now(): number;
  /** Runs `task` when the clock has passed `delayMs` from now, whether by waiting or by being moved. */
  after(delayMs: number, task: () => void): void;
  /** Moves the clock forward, running due tasks in the order of their time. */
  advance(ms: number): void;
  /** Runs `read` with the clock at `then`; it is over when it returns. */
  at<T>(then: number, read: () => T): T;
  /** Drops all timers. */
  close(): void;
}

/**
 * The age of the state that reads return, in milliseconds of the sandbox's clock. `…ListMs`: of List… and Search…, `…DescribeMs`:
 * of Describe…, which Route 53 does not have.
 */
export type Lags = Record<
  | `${Exclude<SigningName, 'ssm' | 'sts'>}ListMs`
  | `${Exclude<SigningName, 'ssm' | 'sts' | 'route53'>}DescribeMs`,
  number
>;

/** How long background processes take, in milliseconds of the sandbox's clock. */
export interface Latencies {
  /** RequestCertificate until the validation record shows in DescribeCertificate. */
  validationRecordMs: number;
  /** Validation record seen in DNS until ISSUED. */
  validationMs: number;
  /** Change batch until INSYNC, and until the sandbox's DNS answers with it. */
  dnsPropagationMs: number;
  /** Create/update/disable until DescribeDomainConfiguration can be trusted (NotFound or the old state until then). */
  domainConfigurationMs: number;
  /** A new domain configuration until its certificate is served under SNI. */
  firstServeMs: number;
  /** A re-import until the new certificate is served under SNI. */
  pickUpMs: number;
}

/** Account facts that every folder needs. */
export interface Account {
  readonly accountId: string;
  readonly region: string;
}

/** ACM's CertificateKeyPairOrigin. */
export type KeyPairOrigin = 'AWS_MANAGED' | 'ACME' | 'CUSTOMER_PROVIDED';

/** ACM's state as IoT sees it. PEM throughout. */
export interface StoredCertificate {
  readonly arn: string;
  readonly type: 'IMPORTED' | 'AMAZON_ISSUED';
  readonly keyPairOrigin: KeyPairOrigin;
  readonly status: string;
  readonly certificate: string;
  readonly chain: readonly string[];
  /** PEM; the sandbox's data plane serves with it, no API returns it. */
  readonly privateKey: string;
  /** Grows with each re-import. */
  readonly version: number;
}

export interface CertificateView {
  /** Undefined when there is no such certificate or it has no body yet (pending validation). */
  get(arn: string): StoredCertificate | undefined;
  /** Status of a certificate that may have no body yet; undefined when it does not exist. */
  status(arn: string): string | undefined;
  setInUse(arn: string, by: string): void;
  clearInUse(arn: string, by: string): void;
  /** Called after each import, re-import and issue. */
  onChange(listener: (arn: string) => void): void;
}

/** KMS keys as seen by a service that encrypts with them. */
export interface EncryptionKeyView {
  /** By key ID, key ARN, alias name or alias ARN; undefined when there is none. `usable`: it encrypts and decrypts now. */
  get(id: string): { readonly arn: string; readonly usable: boolean } | undefined;
  /** The value of `kms:ViaService` in calls of a service on behalf of a caller: "secretsmanager.eu-west-1.amazonaws.com". */
  viaService(name: string): string;
}

/** Public DNS as ACM's validators and the data plane see it: Route 53's public zones after propagation. */
export interface PublicDns {
  /** Values of the record sets at exactly `name` of `type`, lower-case, without trailing dots; empty when none. Names without trailing dot. */
  lookup(name: string, type: string): readonly string[];
}

/** ACM's RootHierarchyType and CertificateUsage: Amazon N2, since November 2026 (ACM API reference, RequestCertificate). */
export type RootHierarchy = 'N2_AMAZON_MANAGED' | 'N2_SFG2_AMAZON_MANAGED';
export type CertificateUsage = 'CLIENT_AND_SERVER_AUTH' | 'CLIENT_AUTH_ONLY';

export interface PublicLeaf {
  readonly names: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Absent: a standard public certificate. */
  readonly hierarchy?: RootHierarchy | undefined;
  readonly usage?: CertificateUsage | undefined;
}

/** Emulates Amazon Trust Services: issues publicly trusted leaves. PEM throughout. */
export interface AmazonTrust {
  /** Replaces Amazon Root CA 1 and Starfield G2, and is the sandbox's only Amazon root in Mozilla's bundle. The N2 root is not in it. */
  readonly rootCertificate: string;
  issue(leaf: PublicLeaf): {
    readonly certificate: string;
    readonly chain: readonly string[];
    readonly privateKey: string;
  };
}

/** IoT's control-plane state as the data plane sees it. */
export interface DevicePlaneView {
  /** The account's iot:Data-ATS host. */
  readonly dataEndpoint: string;
  /** What is served under this SNI now; undefined = the default certificate. Takes latencies and ENABLED/DISABLED into account. */
  servedFor(sni: string):
    | {
        readonly certificate: string;
        readonly chain: readonly string[];
        readonly privateKey: string;
        readonly securityPolicy: string;
      }
    | undefined;
  /** A client certificate by the SHA-256 of its DER (lower-case hex = certificateId). */
  clientCertificate(sha256: string): { readonly arn: string; readonly status: string } | undefined;
  /** Policy documents (JSON text) attached to a certificate ARN. */
  policiesOf(certificateArn: string): readonly string[];
}
