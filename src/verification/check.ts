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
  | (Finding & { readonly asServed?: true | undefined })
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
