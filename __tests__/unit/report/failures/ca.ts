/** What fails about the CA and its keys: each code in each of its variants. */
import type { FailureSummary } from '../../../../src/errors.ts';
import { at, domain, key, plan, secretId } from './subjects.ts';

export const caFailures: readonly FailureSummary[] = [
  {
    code: 'ca-not-found',
    action: plan,
    figures: { why: 'served-without', domain, issuer: '/CN=CA', secretId },
  },
  {
    code: 'ca-not-found',
    action: { code: 'read-trusted-ca', on: { domain } },
    figures: { why: 'none', secretId },
  },
  {
    code: 'ca-not-found',
    action: { code: 'read-back-ca', on: { secretId } },
    figures: { why: 'not-visible', secretId },
  },
  {
    code: 'ca-not-found',
    action: { code: 'find-ca-secret', on: { secretId: 'arn:secret' } },
    figures: { why: 'not-here', secretId, found: 'arn:other' },
  },
  {
    code: 'ca-not-found',
    action: { code: 'find-ca-secret', on: { secretId: 'arn:secret' } },
    figures: { why: 'not-here', secretId },
  },
  {
    code: 'ca-unreadable',
    action: { code: 'read-ca', on: { secretId } },
    figures: { secretId, problems: [{ code: 'stored-malformed', member: [], required: 'json' }] },
  },
  {
    code: 'ca-unreadable',
    action: { code: 'read-secret', on: { secretId } },
    figures: { secretId },
  },
  ...(
    [
      { kind: 'overwritten' },
      { kind: 'other-certificates', of: secretId },
      { kind: 'other-certificate' },
      { kind: 'no-cross-certificate' },
      { kind: 'untagged', domain, missing: secretId },
      {
        kind: 'unreadable',
        problems: [{ code: 'stored-malformed', member: [], required: 'json' }],
      },
      {
        kind: 'not-successor',
        problem: { code: 'cross-certificate-missing', by: '/CN=CA' },
      },
      {
        kind: 'other-fingerprint',
        subject: '/CN=CA',
        fingerprint: 'AB:CD',
        tag: 'fingerprint',
        tagged: 'EF:01',
      },
    ] as const
  ).map(
    (change) =>
      ({
        code: 'ca-changed',
        action: { code: 'check-ca', on: { secretId } },
        figures: { secretId, change },
      }) as const,
  ),
  {
    code: 'ca-unusable',
    action: { code: 'sign-certificate', on: { subject: 'CN=iot.example.com' } },
    figures: { why: 'signature' },
  },
  {
    code: 'ca-unusable',
    action: { code: 'sign-trust-bundle', on: { domain } },
    figures: { why: 'signature' },
  },
  {
    code: 'ca-unusable',
    action: { code: 'issue-server-certificate', on: { domain } },
    figures: { why: 'chain', problem: { code: 'not-a-ca', subject: '/CN=CA' } },
  },
  {
    code: 'parameter-foreign',
    action: { code: 'plan-domain', on: { domain } },
    figures: { domain, name: '/iot/bundle', to: 'write' },
  },
  {
    code: 'parameter-foreign',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { domain, name: '/iot/bundle', to: 'remove' },
  },
  {
    code: 'ca-foreign',
    action: { code: 'find-ca', on: { domain } },
    figures: { domain, secretId, to: 'use' },
  },
  {
    code: 'ca-foreign',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { domain, secretId, to: 'remove' },
  },
  {
    code: 'ca-shared',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { secretId, users: ['b.example.com', 'c.example.com'] },
  },
  {
    code: 'ca-key-missing',
    action: { code: 'find-ca-key', on: { domain } },
    figures: { secretId },
  },
  {
    code: 'ca-key-missing',
    action: { code: 'find-ca-key', on: { domain } },
    figures: { secretId, certificatesIn: `${secretId}/certificate` },
  },
  { code: 'ca-not-trusted', action: plan, figures: { domain, issuer: '/CN=CA' } },
  {
    code: 'ca-not-trusted',
    action: plan,
    figures: { domain, issuer: '/CN=CA', stored: { secretId, fingerprint: 'AB:CD' } },
  },
  {
    code: 'ca-expires-too-soon',
    action: plan,
    figures: { why: 'begin', ca: '/CN=CA', life: { kind: 'expired', at }, secretId },
  },
  {
    code: 'ca-expires-too-soon',
    action: plan,
    figures: { why: 'begin', ca: '/CN=CA', life: { kind: 'short', at }, secretId },
  },
  {
    code: 'ca-expires-too-soon',
    action: { code: 'issue-server-certificate', on: { domain } },
    figures: { why: 'leaf', ca: '/CN=CA', life: { kind: 'short', at }, of: 'signer' },
  },
  {
    code: 'ca-expires-too-soon',
    action: { code: 'issue-server-certificate', on: { domain } },
    figures: { why: 'leaf', ca: '/CN=CA', life: { kind: 'not-yet-valid', at }, of: 'previous' },
  },
  {
    code: 'cross-sign-impossible',
    action: { code: 'cross-sign-ca', on: { subject: '/CN=Next', issuer: '/CN=CA' } },
    figures: { why: 'chain', problem: { code: 'not-a-ca', subject: '/CN=CA' } },
  },
  {
    code: 'cross-sign-impossible',
    action: { code: 'cross-sign-ca', on: { subject: '/CN=Next', issuer: '/CN=CA' } },
    figures: { why: 'life', ca: '/CN=CA', life: { kind: 'expired', at } },
  },
  { code: 'chain-too-long', action: plan, figures: { domain, certificates: 6, most: 5 } },
  { code: 'rollover-promised', action: plan, figures: { domain, why: 'finish', until: at } },
  { code: 'rollover-promised', action: plan, figures: { domain, why: 'finish' } },
  {
    code: 'rollover-promised',
    action: plan,
    figures: { domain, why: 'without-previous', next: '/CN=Next', until: at },
  },
  { code: 'rollover-aborting', action: plan, figures: { domain, step: 'begin' } },
  ...(['begin', 'finish'] as const).map(
    (step) =>
      ({
        code: 'rollover-cuts-off-devices',
        action: plan,
        figures: {
          step,
          classes: [
            {
              id: 'mbedtls-2k',
              refusal: { rule: 'certificate-message', bytes: 2559, limit: 2048 },
            },
          ],
        },
      }) as const,
  ),
  {
    code: 'kms-key-unusable',
    action: plan,
    figures: { why: 'missing', keyId: 'alias/x', to: 'use' },
  },
  {
    code: 'kms-key-unusable',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { why: 'missing', keyId: 'alias/x', to: 'remove' },
  },
  ...(
    [
      { kind: 'usage', actual: 'ENCRYPT_DECRYPT' },
      { kind: 'state', actual: 'PendingDeletion' },
      { kind: 'spec', actual: 'RSA_4096' },
      { kind: 'spec', actual: 'RSA_4096', keyAlgorithm: 'EC_prime256v1' },
      { kind: 'no-public-key' },
      { kind: 'origin', actual: 'EXTERNAL' },
    ] as const
  ).map(
    (problem) =>
      ({
        code: 'kms-key-unusable',
        action: plan,
        figures: { why: 'unfit', arn: key, specs: ['RSA_2048', 'ECC_NIST_P256'], problem },
      }) as const,
  ),
  { code: 'kms-key-unusable', action: plan, figures: { why: 'taken', arn: key, secretId } },
  {
    code: 'kms-key-foreign',
    action: plan,
    figures: {
      why: 'found',
      keyId: 'alias/x',
      arn: key,
      origin: 'AWS_KMS',
      createdAt: new Date('2026-11-23T12:00:00Z'),
    },
  },
  {
    code: 'kms-key-foreign',
    action: { code: 'plan-teardown', on: { domain } },
    figures: { why: 'remove', domain, arn: key },
  },
  {
    code: 'ca-key-missing',
    action: { code: 'find-ca', on: { domain } },
    figures: { secretId: 'fleet/ca', successorIn: 'fleet/ca/2' },
  },
];
