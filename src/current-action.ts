/** What a run was doing, and to what, as values; src/report makes the words. The codes are a contract: docs/codes.md. */

interface Nothing extends Readonly<Record<never, never>> {}

interface OnDomain {
  readonly domain: string;
}

interface OnArn {
  readonly arn: string;
}

interface OnSecret {
  readonly secretId: string;
}

/** What the run waits for, with its figures. Usual times: docs/codes.md. */
export interface AwaitedSubjects {
  'await-validation-certificate-visible': OnDomain & OnArn;
  'await-validation-certificate-issued': OnDomain & OnArn;
  /** `name`: the domain configuration's. */
  'await-domain-configuration-enabled': { readonly name: string };
  'await-domain-configuration-disabled': { readonly name: string };
  'await-domain-configuration-deleted': OnDomain;
  'await-server-certificate-served': OnDomain;
  'await-domain-unserved': OnDomain & { readonly iotEndpoint: string; readonly port: number };
  'await-certificate-released': OnArn & { readonly of: 'server' | 'validation' };
  'await-certificate-deleted': OnArn;
  /** `names`: the records'. */
  'await-route53-insync': { readonly names: readonly string[] };
  'await-endpoint-record': OnDomain & { readonly iotEndpoint: string };
  'await-endpoint-record-removed': OnDomain & { readonly iotEndpoint: string };
}

/** The calls to AWS, by what they do. `subject`: the run's, a domain or "3 domains". */
interface CallSubjects {
  'identify-account': Nothing;
  /** `issuer`: the token's. */
  'assume-role': { readonly roleArn: string; readonly audience: string; readonly issuer: string };
  'assume-dns-role': { readonly roleArn: string };
  'find-certificates': OnDomain;
  'describe-certificate': OnArn;
  'read-certificate': OnArn;
  'read-certificate-tags': OnArn;
  'import-server-certificate': OnDomain;
  'reimport-server-certificate': { readonly subject: string } & OnArn;
  'request-validation-certificate': OnDomain;
  'delete-certificate': OnArn;
  'create-domain-configuration': OnDomain & { readonly name: string };
  'update-domain-configuration': { readonly name: string };
  'delete-domain-configuration': { readonly name: string };
  'describe-domain-configuration': { readonly name: string };
  'find-domain-configurations': { readonly subject: string };
  /** `arn`: the certificate's. */
  'find-configurations-with-certificate': OnArn;
  'list-domain-configurations': Nothing;
  'read-iot-endpoint': { readonly region: string };
  'read-iot-tags': OnArn;
  'tag-iot-resource': OnArn;
  'create-client-identity': { readonly policyName: string; readonly subject: string };
  'remove-client-identity': { readonly policyName: string };
  'find-client-identities': { readonly subject: string };
  'read-secret': OnSecret;
  'create-secret': OnSecret;
  'put-secret': OnSecret;
  /** `tags`: their keys. */
  'tag-secret': OnSecret & { readonly tags: readonly string[] };
  'describe-secret': OnSecret;
  'delete-secret': OnSecret;
  'describe-kms-key': { readonly keyId: string };
  'read-kms-public-key': OnArn;
  'read-kms-tags': OnArn;
  'create-kms-key': { readonly spec: string };
  'name-kms-key': OnArn & { readonly alias: string };
  'sign-with-kms-key': OnArn & { readonly subject: string };
  'delete-kms-key': OnArn;
  /** `name`: the parameter's. */
  'read-parameter': { readonly name: string };
  'read-parameter-tags': { readonly name: string };
  'put-parameter': { readonly name: string };
  'delete-parameter': { readonly name: string };
  'find-hosted-zone': OnDomain;
  'read-hosted-zone': OnDomain & { readonly zoneId: string };
  'list-hosted-zones': { readonly name: string };
  'read-dns-records': { readonly name: string; readonly zoneId: string };
  'change-dns-records': { readonly names: readonly string[]; readonly zoneId: string };
  'read-record-protections': { readonly names: readonly string[]; readonly zoneId: string };
  'protect-dns-record': { readonly name: string; readonly zoneId: string };
  'unprotect-dns-record': { readonly name: string; readonly zoneId: string };
  'read-dns-change': { readonly changeId: string };
}

/** Work without a call to AWS. */
interface OwnSubjects {
  'run-operation': OnDomain & { readonly operation: string };
  'check-account': Nothing;
  'observe-domain': OnDomain;
  'plan-domain': OnDomain;
  'change-domain': OnDomain;
  'plan-teardown': OnDomain;
  'plan-readiness-domain': OnDomain;
  /** Before the first change. */
  'reach-endpoint': OnDomain;
  'remove-certificates': OnDomain;
  'verify-domain': OnDomain;
  'run-check': OnDomain & { readonly check: string };
  'parse-certificate': Nothing;
  'issue-server-certificate': OnDomain;
  'check-server-certificate': OnDomain;
  'check-reimport': OnArn;
  'test-server-certificate': OnDomain & { readonly tlsVersion: string };
  /** `subject` and `issuer`: of the certificate, RFC 4514. */
  'sign-certificate': { readonly subject: string };
  'sign-trust-bundle': OnDomain;
  'cross-sign-ca': { readonly subject: string; readonly issuer: string };
  'find-ca': OnDomain;
  'find-ca-secret': OnSecret;
  'find-ca-key': OnDomain;
  'read-ca': OnSecret;
  'read-back-ca': OnSecret;
  'read-trusted-ca': OnDomain;
  'check-ca': OnSecret;
  'find-dns-server': { readonly server: string };
  'request-id-token': Nothing;
  'publish-report': Nothing;
  'write-report': { readonly folder: string };
  /** `domains`: the current one, or all if the run failed before the first. */
  'update-tracking-issue': { readonly domains: readonly string[] };
}

export interface ActionSubjects extends AwaitedSubjects, CallSubjects, OwnSubjects {}

export type ActionCode = keyof ActionSubjects;
/** One action, with one of several codes. */
export type Action<Code extends ActionCode = ActionCode> = {
  [C in Code]: { readonly code: C; readonly on: ActionSubjects[C] };
}[Code];

export type WaitCode = keyof AwaitedSubjects;
