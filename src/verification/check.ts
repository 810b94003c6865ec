import { findingCodes } from '../pki/finding.ts';

/** The ids of the verification are a contract with users: docs, alerts and dashboards name them. */
export const checkIds = [
  'domain-configuration',
  'server-auth',
  'common-name',
  'key-algorithm',
  'issuer',
  'expiry',
  'validation-certificate',
  'dns',
  'tls-private-ca',
  'tls-amazon-root',
  'tls-default-endpoint',
  'device-compatibility',
  'mqtt',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What is not as it should be, for readers that are programs: a contract, docs/codes.md. */
export const checkCodes = [
  ...findingCodes,
  'not-asked',
  'not-readable',
  'probe-broken',
  'configuration-missing',
  'configuration-not-data',
  'configuration-without-certificate',
  'configuration-invalid',
  'configuration-disabled',
  'validation-certificate-missing',
  'validation-certificate-not-valid',
  'validation-certificate-imported',
  'validation-renewal-failed',
  'validation-renewal-late',
  'validation-record-gone',
  'validation-record-elsewhere',
  'validation-caa-forbids',
  'validation-dns-unanswered',
  'cname-missing',
  'cname-elsewhere',
  'address-instead',
  'dns-unanswered',
  'endpoint-unknown',
  'roots-unknown',
  'tls-out-of-service',
  'tls-default-certificate',
  'tls-other-certificate',
  'tls-unconfirmed',
  'tls-untrusted',
  'tls-wrong-name',
  'tls-refused-by-peer',
  'tls-not-tls',
  'tls-unreachable',
  'amazon-root-accepted',
  'amazon-root-not-tested',
  'mqtt-without-client',
  'mqtt-not-offered',
  'mqtt-identity-failed',
  'mqtt-no-tls',
  'mqtt-turned-away',
  'mqtt-refused',
  'mqtt-closed',
  'mqtt-timeout',
  'mqtt-not-mqtt',
  'device-class-cut-off',
  'device-class-at-risk',
  'device-class-not-tried',
] as const;
export type CheckCode = (typeof checkCodes)[number];

interface CheckBase<Id extends CheckId> {
  readonly id: Id;
  readonly seen: string;
  readonly expected: string;
  /** What to do about a warn, a fail or a skip. */
  readonly remedy?: string;
  /** Of a warning for which no scheduled run does what is to be done: by when a person must have. */
  readonly attentionBefore?: Date;
}

/** What one check found. A check that could not be made is `skipped`, never `pass`; every result but pass says why by a code. */
export type CheckResult<Id extends CheckId = CheckId> =
  | (CheckBase<Id> & { readonly result: 'pass'; readonly code?: undefined })
  | (CheckBase<Id> & { readonly result: 'warn' | 'fail' | 'skipped'; readonly code: CheckCode });
