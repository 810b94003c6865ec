/** Every reason of a plan in words. */
import { expect, it } from '@jest/globals';
import type { Reason } from '../../../src/context/reason.ts';
import { reasonCodes, reasonText } from '../../../src/report/reason-text.ts';
import { domain, iotEndpoint } from './outcomes.ts';

const at = new Date('2027-03-01T12:00:00Z');
const arn = 'arn:aws:acm:eu-west-1:123456789012:certificate/public';
const fingerprint = 'AB:CD';
const nothing = { storedIn: [], abandoned: [], retired: [] };
const upkeep = { storedIn: ['ca/certificate'], abandoned: [], retired: ['ca', 'ca/2'] };
const ending = { arn, notAfter: at };
const target = iotEndpoint;
const address = { name: domain, type: 'A', values: ['192.0.2.1', '192.0.2.2'], special: false };
const alias = { name: domain, type: 'AAAA', values: [], special: true };
const kept = { from: 'stored', fingerprint, noRollover: false, ignoresKms: false } as const;
const long = `${'a'.repeat(60)}.example.com`;
const unprovable = `${long} has 72 characters; ACM allows 64 in the first name of a certificate. The nearest parent that fits, example.com, would have to be validated as well, and is outside the hosted zone a.example.com`;
const finding = {
  id: 'server-auth',
  result: 'fail',
  code: 'server-auth-missing',
  extendedKeyUsage: [],
} as const;

const reasons: readonly (readonly [Reason, string])[] = [
  [{ code: 'ca-only-trusted', figures: {} }, 'a server certificate is provided'],
  [
    { code: 'ca-missing', figures: { key: { kind: 'secret' } } },
    'none is stored in Secrets Manager yet',
  ],
  [
    { code: 'ca-missing', figures: { key: { kind: 'kms', arn: 'arn:key', createdAt: at } } },
    'none is stored in Secrets Manager yet; it signs with the existing KMS key arn:key of 2027-03-01',
  ],
  [
    { code: 'ca-kept', figures: { ...kept, ...nothing } },
    'stored in Secrets Manager, SHA-256 AB:CD',
  ],
  [
    { code: 'ca-kept', figures: { ...kept, from: 'provided', ...nothing } },
    'provided by the user, SHA-256 AB:CD',
  ],
  [
    { code: 'ca-kept', figures: { ...kept, noRollover: true, ignoresKms: true, ...upkeep } },
    'no rollover is in progress, SHA-256 AB:CD; its key is not in KMS: ca-kms-key-id takes effect with the next CA, at rollover: announce or begin; its certificates are stored in ca/certificate; ca is tagged as retired; ca/2 is tagged as retired',
  ],
  [
    {
      code: 'next-ca-missing',
      figures: { phase: 'rolling', finishFrom: at, key: { kind: 'new-kms', alias: 'alias/x' } },
    },
    'the next one, cross-signed; finish from 2027-03-01; a new KMS key is created for it, alias/x',
  ],
  [
    {
      code: 'next-ca-missing',
      figures: { phase: 'announced', finishFrom: at, key: { kind: 'secret' } },
    },
    'the next one, announced; finish from 2027-03-01',
  ],
  [
    { code: 'rollover-announced', figures: { fingerprint, finishFrom: at, ...nothing } },
    'the next one is announced, finish from 2027-03-01, SHA-256 AB:CD',
  ],
  [
    { code: 'rollover-begins', figures: { fingerprint, ...nothing } },
    'the rollover begins, SHA-256 AB:CD',
  ],
  [
    {
      code: 'rollover-aborted',
      figures: { isRequested: true, ...nothing, abandoned: ['ca/2'] },
    },
    'the rollover is aborted: as requested; ca/2 is tagged as abandoned',
  ],
  [
    { code: 'rollover-aborted', figures: { isRequested: false, ...nothing } },
    'the rollover is aborted: by an earlier run, and the leaf is still its own',
  ],
  [{ code: 'current-ca-signs', figures: {} }, 'to be issued by the current CA again'],
  [
    { code: 'chain-root-differs', figures: { required: 'omit' } },
    'its chain is to be sent without the root',
  ],
  [
    { code: 'chain-root-differs', figures: { required: 'include' } },
    'its chain is to be sent with the root',
  ],
  [
    { code: 'rollover-in-progress', figures: { fingerprint, finishFrom: at, ...nothing } },
    'a rollover is in progress, finish from 2027-03-01, SHA-256 AB:CD',
  ],
  [
    { code: 'rollover-in-progress', figures: { fingerprint, ...upkeep } },
    'a rollover is in progress, SHA-256 AB:CD; its certificates are stored in ca/certificate; ca is tagged as retired; ca/2 is tagged as retired',
  ],
  [
    { code: 'rollover-ends', figures: { end: { kind: 'requested' }, ...nothing } },
    'the rollover is finished: as requested',
  ],
  [
    { code: 'rollover-ends', figures: { end: { kind: 'previous-expires', at }, ...nothing } },
    'the rollover is finished: the previous one expires at 2027-03-01T12:00:00Z',
  ],
  [
    { code: 'ca-deleted', figures: { restorableUntil: at } },
    'named in delete-ca-secret; can be restored until 2027-03-01',
  ],
  [
    { code: 'ca-already-deleted', figures: { restorableUntil: at } },
    'already deleted; can be restored until 2027-03-01',
  ],
  [
    { code: 'ca-trusted-by-devices', figures: {} },
    'kept because devices trust it; delete-ca-secret is not set',
  ],
  [{ code: 'parameter-current', figures: {} }, 'has the trust bundle'],
  [{ code: 'parameter-outdated', figures: {} }, 'to have the trust bundle'],
  [{ code: 'bundle-missing', figures: {} }, 'none is stored in Secrets Manager yet'],
  [{ code: 'bundle-outdated', figures: {} }, 'the roots or the phase of the rollover have changed'],
  [
    { code: 'bundle-deleted', figures: { restorableUntil: at } },
    'belongs to the CA named in delete-ca-secret; can be restored until 2027-03-01',
  ],
  [
    { code: 'kms-key-deleted', figures: { restorableUntil: at } },
    'named in delete-ca-kms-key; its deletion can be cancelled until 2027-03-01',
  ],
  [
    { code: 'kms-key-already-deleted', figures: { restorableUntil: at } },
    'already deleted; its deletion can be cancelled until 2027-03-01',
  ],
  [{ code: 'requirement-missed', figures: { finding } }, 'server-auth: no extendedKeyUsage'],
  [{ code: 'other-provided', figures: {} }, 'another server certificate was provided'],
  [
    { code: 'key-differs', figures: { actual: 'RSA_2048', required: 'EC_prime256v1' } },
    'its key is RSA_2048, required is EC_prime256v1',
  ],
  [{ code: 'next-ca-signs', figures: {} }, 'to be issued by the next CA'],
  [{ code: 'chain-to-next-ca', figures: {} }, 'its chain is to lead to the next CA only'],
  [{ code: 'reported-invalid', figures: {} }, 'IoT Core reports it as INVALID'],
  [
    { code: 'reported-invalid', figures: { detail: 'no match' } },
    'IoT Core reports it as INVALID: no match',
  ],
  [{ code: 'renewal-forced', figures: {} }, 'renewal is forced'],
  [
    { code: 'renewal-due', figures: { endsAt: at, dueFrom: new Date('2027-01-01') } },
    'expires on 2027-03-01, renewal is due from 2027-01-01',
  ],
  [{ code: 'requirements-met', figures: {} }, 'meets the requirements'],
  [{ code: 'imported-earlier', figures: {} }, 'imported by an earlier run'],
  [{ code: 'none-imported', figures: {} }, 'none is imported for the domain'],
  [{ code: 'unused', figures: {} }, 'created by this action, unused'],
  [{ code: 'unused', figures: { status: 'EXPIRED' } }, 'created by this action, unused, EXPIRED'],
  [{ code: 'validation-issued', figures: {} }, 'issued and covers the domain'],
  [{ code: 'validation-requested', figures: {} }, 'requested, to be issued'],
  [
    { code: 'validation-requested', figures: { ending } },
    `requested, to be issued: ${arn} expires 2027-03-01T12:00:00Z and ACM has not renewed it`,
  ],
  [{ code: 'validation-missing', figures: {} }, 'no issued certificate covers the domain'],
  [
    { code: 'validation-missing', figures: { ending } },
    `${arn} expires 2027-03-01T12:00:00Z and ACM has not renewed it`,
  ],
  [
    { code: 'validation-request-failed', figures: { retryAfterDays: 7 } },
    'no issued certificate covers the domain; a request for another one failed and is repeated after 7 days',
  ],
  [
    {
      code: 'validation-unprovable',
      figures: { ending, domain: long, parent: 'example.com', outside: 'a.example.com' },
    },
    `${arn} expires 2027-03-01T12:00:00Z and ACM has not renewed it; ${unprovable}`,
  ],
  [{ code: 'validation-given', figures: { status: 'ISSUED' } }, 'given, issued'],
  [
    { code: 'validation-given', figures: { status: 'PENDING_VALIDATION' } },
    'given, waiting to be issued',
  ],
  [{ code: 'validation-given', figures: { status: 'EXPIRED' } }, 'given, EXPIRED'],
  [{ code: 'in-use', figures: { users: ['arn:a', 'arn:b'] } }, 'in use by arn:a, arn:b'],
  [{ code: 'configuration-missing', figures: {} }, 'the domain has none'],
  [{ code: 'configuration-current', figures: {} }, 'enabled and up to date'],
  [
    { code: 'settings-differ', figures: { change: { status: 'ENABLED', securityPolicy: 'p' } } },
    'status → ENABLED, securityPolicy → p',
  ],
  [
    { code: 'other-service-type', figures: { serviceType: 'JOBS' } },
    'is of the service type JOBS, not DATA',
  ],
  [
    { code: 'other-certificate-required', figures: {} },
    'requires a server certificate other than the one it was created with',
  ],
  [
    { code: 'configuration-removed', figures: { named: false, status: 'ENABLED' } },
    'created by this action, enabled now',
  ],
  [
    { code: 'configuration-removed', figures: { named: true, status: 'DISABLED' } },
    'named in domain-configuration-name, disabled now',
  ],
  [{ code: 'cname-missing', figures: { target, byUser: false } }, `CNAME ${target}`],
  [
    { code: 'cname-missing', figures: { target, byUser: true } },
    `by you, when the run asks for it: CNAME ${target}`,
  ],
  [{ code: 'cname-present', figures: { target } }, `is a CNAME to ${target}`],
  [{ code: 'ttl-differs', figures: { actual: 300, required: 60 } }, 'TTL 300 → 60'],
  [
    { code: 'records-replaced', figures: { records: [address, alias], target, byUser: false } },
    `A 192.0.2.1, 192.0.2.2; AAAA (routed or alias) → CNAME ${target}`,
  ],
  [
    { code: 'record-elsewhere', figures: { records: [address, alias], target } },
    `A 192.0.2.1, 192.0.2.2; AAAA (routed or alias), not CNAME ${target}; rotate leaves it, and the dns check fails`,
  ],
  [
    { code: 'record-validates', figures: { byUser: true } },
    'by you, when the run asks for it: validates the domain for ACM',
  ],
  [{ code: 'record-present', figures: {} }, 'present and correct'],
  [{ code: 'record-in-other-zone', figures: {} }, 'not in this zone'],
  [{ code: 'record-obsolete', figures: { status: 'FAILED' } }, 'its certificate is FAILED'],
  [{ code: 'cname-removed', figures: { target } }, `CNAME ${target}`],
  [{ code: 'removed-by-user', figures: { target } }, `to be removed manually: CNAME ${target}`],
  [
    { code: 'points-elsewhere', figures: { record: address } },
    'A 192.0.2.1, 192.0.2.2: points elsewhere; not created by this action',
  ],
  [{ code: 'record-shared', figures: { arn } }, `ACM renews ${arn} by it`],
  [
    { code: 'record-not-in-zone', figures: { zone: 'example.com' } },
    'not in the hosted zone example.com',
  ],
  [{ code: 'record-validated', figures: {} }, 'validated the domain for ACM'],
  [
    { code: 'record-foreign', figures: { records: [alias] } },
    "AAAA (routed or alias): not ACM's validation record; not created by this action",
  ],
  [
    { code: 'protection-missing', figures: {} },
    'from then on Route 53 rejects changes of this record',
  ],
  [
    { code: 'protection-present', figures: {} },
    'created by this action; Route 53 rejects changes of this record',
  ],
  [
    { code: 'protection-adopted', figures: { comment: 'frozen' } },
    'not created by this action (frozen); Route 53 rejects changes of this record',
  ],
  [
    { code: 'protection-adopted', figures: {} },
    'not created by this action; Route 53 rejects changes of this record',
  ],
  [{ code: 'protection-interrupted', figures: {} }, 'lifted while this run changes the record'],
  [{ code: 'created-by-action', figures: {} }, 'created by this action'],
  [{ code: 'not-created-by-action', figures: {} }, 'not created by this action'],
  [
    { code: 'issued-elsewhere', figures: {} },
    "has this action's tags, but names others than the domain, and no CA of the domain signed it; delete it yourself if it is yours",
  ],
  [{ code: 'left-by-killed-run', figures: {} }, 'left by a verification that was killed'],
];

it.each(reasons.map(([reason, words]) => [reason.code, reason, words] as const))(
  '%s',
  (_, reason, words) => {
    expect(reasonText(reason)).toBe(words);
  },
);

it('every reason there is has its words here', () => {
  const listed = new Set<string>(reasons.map(([{ code }]) => code));
  expect(reasonCodes.filter((code) => !listed.has(code))).toEqual([]);
});
