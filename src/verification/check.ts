import type { Finding, Found } from '../pki/finding.ts';
import type { ConfigurationCheck } from './check-configuration.ts';
import type { DeviceCheck } from './check-device-compatibility.ts';
import type { DnsCheck } from './check-dns.ts';
import type { MqttCheck } from './check-mqtt.ts';
import type { AmazonRootCheck, DefaultEndpointCheck, PrivateCaCheck } from './check-tls.ts';
import type { ValidationCheck } from './check-validation-certificate.ts';

/** A requirement of the server certificate. */
export type CertificateCheck =
  /** `asServed`: the certificate was read from the connection, since ACM was not called or has none. */
  | (Finding & { readonly asServed?: true })
  /** `awsAsked`: IoT Core was called about the domain. */
  | Found<Finding['id'], 'skipped', 'not-readable', { readonly awsAsked: boolean }>;

type Probed =
  | ValidationCheck
  | DnsCheck
  | PrivateCaCheck
  | AmazonRootCheck
  | DefaultEndpointCheck
  | MqttCheck;

/** The probe itself failed, so nothing is known about the domain; `said`: the error. */
export type BrokenProbe = Found<Probed['id'], 'fail', 'probe-broken', { readonly said: string }>;

/**
 * What one check found, as data: its ID, its result, a code for what is wrong (none if it passed), and their figures.
 * src/report/checks makes its sentences. A check that could not be made is `skipped`, never `pass`.
 */
export type CheckResult =
  | ConfigurationCheck
  | CertificateCheck
  | Probed
  | DeviceCheck
  | BrokenProbe;

/** The IDs of the checks are a contract with users: docs, alerts and dashboards name them. */
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
] as const satisfies readonly CheckResult['id'][];
export type CheckId = CheckResult['id'];

/** What is wrong, for programs: a contract, docs/codes.md. */
export type CheckCode = NonNullable<CheckResult['code']>;

/** Every code once, for listings; the compiler checks that none is missing. */
export const checkCodes = Object.keys({
  'server-auth-missing': true,
  'name-not-covered': true,
  'name-by-wildcard': true,
  'name-without-san': true,
  'key-or-chain-refused': true,
  'chain-broken': true,
  'chain-misses-root': true,
  'chain-reaches-current-root': true,
  'certificate-not-valid': true,
  'server-certificate-due': true,
  'ca-due': true,
  'not-asked': true,
  'not-readable': true,
  'probe-broken': true,
  'configuration-missing': true,
  'configuration-not-data': true,
  'configuration-without-certificate': true,
  'configuration-invalid': true,
  'configuration-disabled': true,
  'validation-certificate-missing': true,
  'validation-certificate-not-valid': true,
  'validation-certificate-not-public': true,
  'validation-certificate-imported': true,
  'validation-certificate-by-email': true,
  'validation-renewal-failed': true,
  'validation-renewal-late': true,
  'validation-record-gone': true,
  'validation-record-elsewhere': true,
  'validation-caa-forbids': true,
  'validation-dns-unanswered': true,
  'cname-missing': true,
  'cname-elsewhere': true,
  'address-instead': true,
  'dns-unanswered': true,
  'endpoint-unknown': true,
  'roots-unknown': true,
  'tls-out-of-service': true,
  'tls-default-certificate': true,
  'tls-other-certificate': true,
  'tls-unconfirmed': true,
  'tls-untrusted': true,
  'tls-wrong-name': true,
  'tls-refused-by-peer': true,
  'tls-not-tls': true,
  'tls-unreachable': true,
  'amazon-root-accepted': true,
  'amazon-root-not-tested': true,
  'mqtt-without-client': true,
  'mqtt-not-offered': true,
  'mqtt-identity-failed': true,
  'mqtt-no-tls': true,
  'mqtt-turned-away': true,
  'mqtt-refused': true,
  'mqtt-closed': true,
  'mqtt-timeout': true,
  'mqtt-not-mqtt': true,
  'device-class-cut-off': true,
  'device-class-at-risk': true,
  'device-class-not-tried': true,
} satisfies Record<CheckCode, true>);
