/** The ids of the proof are a contract with users: docs, alerts and dashboards name them. */
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

/** What one check found. A check that could not be made is `skipped`, never `pass`. */
export interface CheckResult<Id extends CheckId = CheckId> {
  readonly id: Id;
  readonly result: 'pass' | 'warn' | 'fail' | 'skipped';
  readonly seen: string;
  readonly expected: string;
  /** What to do about a warn, a fail or a skip. */
  readonly remedy?: string;
}
