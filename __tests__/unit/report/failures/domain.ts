/** What fails about DNS, the domain configuration and its certificates: each code in each of its variants. */
import type { FailureSummary } from '../../../../src/errors.ts';
import { arn, at, domain, iotEndpoint, plan } from './subjects.ts';

const record = { name: domain, type: 'A', values: ['192.0.2.1'], special: false };
const served = { kind: 'previous', fingerprint: 'AB:CD', notAfter: at } as const;

const withoutServerAuth = {
  id: 'server-auth',
  result: 'fail',
  code: 'server-auth-missing',
  extendedKeyUsage: [],
} as const;

export const domainFailures: readonly FailureSummary[] = [
  {
    code: 'hosted-zone-not-found',
    action: { code: 'find-hosted-zone', on: { domain } },
    figures: { domain, why: 'private', zoneId: 'Z1', zoneName: 'example.com' },
  },
  {
    code: 'hosted-zone-not-found',
    action: { code: 'find-hosted-zone', on: { domain } },
    figures: { domain, why: 'other-name', zoneId: 'Z1', zoneName: 'example.org' },
  },
  {
    code: 'hosted-zone-not-found',
    action: { code: 'find-hosted-zone', on: { domain } },
    figures: { domain, why: 'several', zoneName: 'example.com', zoneIds: ['Z1', 'Z2'] },
  },
  {
    code: 'hosted-zone-not-found',
    action: { code: 'find-hosted-zone', on: { domain } },
    figures: { domain, why: 'only-private', zones: [{ zoneId: 'Z1', zoneName: 'example.com' }] },
  },
  {
    code: 'hosted-zone-not-found',
    action: { code: 'find-hosted-zone', on: { domain } },
    figures: { domain, why: 'none' },
  },
  {
    code: 'dns-server-not-found',
    action: { code: 'find-dns-server', on: { server: 'name.invalid:53' } },
    figures: {},
    said: 'ENOTFOUND: getaddrinfo ENOTFOUND name.invalid',
  },
  { code: 'domain-is-apex', action: plan, figures: { domain: 'example.com', zoneId: 'Z1' } },
  {
    code: 'endpoint-record-foreign',
    action: plan,
    figures: { domain, iotEndpoint, records: [record] },
  },
  {
    code: 'endpoint-record-blocked',
    action: plan,
    figures: {
      domain,
      records: [record, { ...record, type: 'TXT', values: ['"a"'] }],
      blocking: ['TXT'],
    },
  },
  {
    code: 'endpoint-record-routed',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { domain, iotEndpoint, zoneName: 'example.com' },
  },
  {
    code: 'validation-record-taken',
    action: plan,
    figures: { record: { ...record, name: `_a.${domain}` } },
  },
  {
    code: 'dns-record-protected',
    action: { code: 'change-dns-records', on: { names: [domain], zoneId: 'Z1' } },
    figures: {
      zoneId: 'Z1',
      protections: [
        { name: domain, type: 'CNAME', comment: 'ask the fleet team' },
        { name: `_a.${domain}`, type: 'CNAME' },
      ],
    },
  },
  // The domain and its certificates.
  { code: 'no-domain-configuration', action: plan, figures: { domain } },
  { code: 'domain-configuration-disabled', action: plan, figures: { domain, name: 'a' } },
  {
    code: 'domain-configuration-foreign',
    action: plan,
    figures: { domain, name: 'a', to: 'replace' },
  },
  {
    code: 'domain-configuration-foreign',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { domain, name: 'a', to: 'remove' },
  },
  {
    code: 'domain-configuration-foreign',
    action: { code: 'plan-readiness-domain', on: { domain } },
    figures: { domain, name: 'a', to: 'readiness' },
  },
  {
    code: 'chain-root-required',
    action: { code: 'import-server-certificate', on: { domain } },
    figures: {},
    said: 'Provided certificate is not a valid self signed.',
  },
  {
    code: 'domain-configuration-name-taken',
    action: plan,
    figures: { domain: 'other.example.com', name: 'a' },
  },
  {
    code: 'domain-configuration-name-taken',
    action: plan,
    figures: { domain: undefined, name: 'a' },
  },
  {
    code: 'deletion-refused',
    action: { code: 'delete-domain-configuration', on: { name: 'a' } },
    figures: {},
    said: 'No',
  },
  {
    code: 'deletion-delayed',
    action: { code: 'delete-domain-configuration', on: { name: 'a' } },
    figures: { from: at },
    said: 'No',
  },
  {
    code: 'deletion-delayed',
    action: { code: 'delete-domain-configuration', on: { name: 'a' } },
    figures: {},
    said: 'No',
  },
  {
    code: 'domain-too-long',
    action: plan,
    figures: { domain: `${'a'.repeat(60)}.co.uk`, parent: 'co.uk' },
  },
  {
    code: 'domain-too-long',
    action: plan,
    figures: {
      domain: `${'a'.repeat(60)}.example.com`,
      parent: 'example.com',
      outside: 'a.example.com',
    },
  },
  ...(
    [
      { why: 'missing' },
      { why: 'unfit', unfit: { code: 'not-issued-by-acm', type: 'IMPORTED' } },
      { why: 'unfit', unfit: { code: 'key-pair-foreign', origin: 'ACME' } },
      { why: 'unfit', unfit: { code: 'server-auth-missing' } },
      { why: 'issued-unfit', unfit: { code: 'root-not-public', issuer: 'CN=Amazon N2' } },
      { why: 'names', names: ['example.org'] },
      { why: 'status', status: 'FAILED' },
    ] as const
  ).map(
    (figures) =>
      ({
        code: 'validation-certificate-unusable',
        action: plan,
        figures: { domain, arn, ...figures },
      }) as const,
  ),
  {
    code: 'validation-certificate-failed',
    action: { code: 'await-validation-certificate-issued', on: { domain, arn } },
    figures: { arn, status: 'VALIDATION_TIMED_OUT' },
  },
  ...[
    'CAA_ERROR',
    'DOMAIN_NOT_ALLOWED',
    'ADDITIONAL_VERIFICATION_REQUIRED',
    'INVALID_PUBLIC_DOMAIN',
  ].map(
    (reason) =>
      ({
        code: 'validation-certificate-failed',
        action: { code: 'await-validation-certificate-issued', on: { domain, arn } },
        figures: { arn, status: 'FAILED', reason },
      }) as const,
  ),
  {
    code: 'certificate-not-found',
    action: { code: 'remove-certificates', on: { domain } },
    figures: { name: 'a', arns: [arn, 'arn:other'] },
  },
  {
    code: 'certificate-unreadable',
    action: { code: 'parse-certificate', on: {} },
    figures: {},
    said: 'bad base64 decode',
  },
  {
    code: 'server-certificate-unusable',
    action: { code: 'check-server-certificate', on: { domain } },
    figures: { why: 'finding', finding: withoutServerAuth },
  },
  {
    code: 'server-certificate-unusable',
    action: { code: 'test-server-certificate', on: { domain, tlsVersion: 'TLSv1.2' } },
    figures: { why: 'handshake' },
    said: 'CERT_HAS_EXPIRED: certificate has expired',
  },
  {
    code: 'server-certificate-invalid',
    action: { code: 'await-server-certificate-served', on: { domain } },
    figures: { arn, detail: 'The CN does not match', served },
  },
  {
    code: 'server-certificate-invalid',
    action: { code: 'await-server-certificate-served', on: { domain } },
    figures: { arn, served: { kind: 'default' } },
  },
  {
    code: 'server-certificate-ignored',
    action: { code: 'await-server-certificate-served', on: { domain } },
    figures: { since: at, served },
  },
  {
    code: 'key-algorithm-mismatch',
    action: plan,
    figures: {
      why: 'input',
      keyAlgorithm: 'EC_prime256v1',
      ca: '/CN=CA',
      caKey: 'RSA_4096',
      fitting: 'RSA_2048',
    },
  },
  {
    code: 'key-algorithm-mismatch',
    action: { code: 'issue-server-certificate', on: { domain } },
    figures: { why: 'leaf', keyAlgorithm: 'EC_prime256v1', ca: '/CN=CA', caKey: 'RSA_4096' },
  },
  {
    code: 'key-algorithm-mismatch',
    action: { code: 'cross-sign-ca', on: { subject: '/CN=Next', issuer: '/CN=CA' } },
    figures: {
      why: 'cross-sign',
      ca: '/CN=Next',
      caKey: 'EC_prime256v1',
      by: '/CN=CA',
      byKey: 'RSA_2048',
    },
  },
  {
    code: 'endpoint-unreachable',
    action: { code: 'reach-endpoint', on: { domain } },
    figures: { iotEndpoint, port: 8883, reason: { code: 'ETIMEDOUT' } },
  },
  ...(
    [
      { kind: 'not-imported', type: 'AMAZON_ISSUED' },
      { kind: 'not-imported' },
      { kind: 'key', actual: 'RSA_2048', next: 'EC_prime256v1' },
      { kind: 'signature', actual: 'sha256WithRSAEncryption', next: 'sha384WithRSAEncryption' },
      { kind: 'common-name', actual: domain },
      { kind: 'names', actual: [], next: [domain, 'a.example.com'] },
      { kind: 'usages-lost', usages: ['cRLSign', '1.2.3'] },
    ] as const
  ).map(
    (obstacle) =>
      ({
        code: 'reimport-impossible',
        action: { code: 'check-reimport', on: { arn } },
        figures: { arn, obstacle },
      }) as const,
  ),
  {
    code: 'replace-required',
    action: plan,
    figures: {
      why: 'configuration',
      domain,
      name: 'a',
      difference: { code: 'other-service-type', figures: { serviceType: 'JOBS' } },
    },
  },
  {
    code: 'replace-required',
    action: plan,
    figures: {
      why: 'certificate',
      arn,
      reason: { code: 'renewal-forced', figures: {} },
      obstacle: { kind: 'key', actual: 'RSA_2048', next: 'EC_prime256v1' },
    },
  },
  {
    code: 'validation-certificate-failed',
    action: plan,
    figures: {
      arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
      status: 'FAILED',
      reason: 'CAA_ERROR',
      caa: { caaOf: domain, allowed: ['letsencrypt.org'] },
    },
  },
];
