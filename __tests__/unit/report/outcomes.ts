/** Outcomes to report: a domain in service, and runs that ended otherwise. */

import type { Outcome } from '../../../src/context/outcome.ts';
import { ChecksFailed, Failure, Pending } from '../../../src/errors.ts';
import { checkPages } from '../../../src/report/check-pages.ts';
import type { CheckResult } from '../../../src/verification/check.ts';
import { devicesNow } from '../../../src/verification/devices.ts';
import { domain, fingerprint, iotEndpoint, passed } from './checks.ts';
import { root } from './root.ts';

export {
  domain,
  endingProvided,
  expiring,
  iotEndpoint,
  noClient,
  noCname,
  noMqtt,
  passed,
  passedBut,
} from './checks.ts';

export const now = new Date('2026-11-20T12:00:00Z');
/** Of an action in the workflow's own checkout. */
export const noPages = checkPages({});
/** Of one that GitHub fetched. */
export const pages = checkPages({
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_ACTION_REPOSITORY: 'owner/action',
  GITHUB_ACTION_REF: 'v1',
});
export const caCertificate = '-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n';

const known = {
  operation: 'provision',
  domain,
  region: 'eu-west-1',
  accountId: '123456789012',
  dryRun: false,
  changed: true,
  plan: [
    {
      action: 'create',
      resource: 'server certificate',
      name: domain,
      reason: { code: 'none-imported', figures: {} },
    },
    {
      action: 'keep',
      resource: 'DNS record',
      name: domain,
      reason: { code: 'cname-present', figures: { target: iotEndpoint } },
    },
  ],
  effects: [],
  notes: [],
  checks: passed,
  dnsRecords: [],
  iotEndpoint,
  caCertificate,
  trustBundle: {
    signed: {
      text: '{}\n',
      signature: new Uint8Array(),
      signer: { certificate: root, chain: [] },
    },
    bundle: {
      domain,
      sequence: 1_795_000_000,
      issuedAt: new Date('2026-11-19T12:00:00Z'),
      trusted: { phase: 'steady', current: root },
    },
  },
  serverCertificate: {
    arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
    fingerprint,
    notAfter: new Date('2027-11-20T12:00:00Z'),
    subject: `CN=${domain}`,
    issuer: 'CN=CA',
    keyAlgorithm: 'RSA_2048',
    chainBytes: 1709,
  },
  validationCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/public',
  domainConfiguration: {
    arn: 'arn:aws:iot:eu-west-1:123456789012:domainconfiguration/iot-example-com/abcde',
    name: 'iot-example-com',
  },
  breaksAt: {
    at: new Date('2027-11-20T12:00:00Z'),
    code: 'server-certificate-expires',
    name: `CN=${domain}`,
  },
  devices: { connect: 'yes', decidedBy: 'mqtt' },
  renewal: {
    isDue: false,
    dueFrom: new Date('2027-07-21T12:00:00Z'),
    endsAt: new Date('2027-11-20T12:00:00Z'),
    window: 'third-of-life',
    by: 'rotate',
  },
  lifetimes: {
    chain: [
      {
        of: 'server-certificate',
        name: `CN=${domain}`,
        fingerprint,
        notBefore: new Date('2026-11-19T12:00:00Z'),
        notAfter: new Date('2027-11-20T12:00:00Z'),
      },
      {
        of: 'ca',
        name: 'CN=CA',
        fingerprint,
        notBefore: new Date('2026-11-19T12:00:00Z'),
        notAfter: new Date('2036-11-17T12:00:00Z'),
        dueFrom: new Date('2035-11-17T12:00:00Z'),
      },
    ],
    validationCertificate: {
      notBefore: new Date('2026-11-19T00:00:00Z'),
      notAfter: new Date('2027-06-05T00:00:00Z'),
      dueFrom: new Date('2027-04-21T00:00:00Z'),
    },
  },
} as const satisfies Omit<Outcome, 'status'>;

export const ready = {
  ...known,
  rolloverDeadline: new Date('2027-02-18T00:00:00Z'),
  status: 'ready',
} as const satisfies Outcome;

export const planned = {
  operation: 'provision',
  domain,
  region: 'eu-west-1',
  dryRun: true,
  changed: false,
  plan: known.plan,
  effects: [],
  notes: [],
  checks: [],
  dnsRecords: [],
  iotEndpoint,
  status: 'planned',
} as const satisfies Outcome;

export const pending = {
  ...known,
  checks: [],
  dnsRecords: [
    { name: domain, type: 'CNAME', value: iotEndpoint, ttl: 60, purpose: 'endpoint' },
    {
      name: `_proof.${domain}`,
      type: 'CNAME',
      value: '_value.acm-validations.aws',
      ttl: 60,
      purpose: 'validation certificate',
    },
  ],
  status: 'pending',
  error: new Pending({
    code: 'await-endpoint-record',
    action: { code: 'await-endpoint-record', on: { domain, iotEndpoint } },
    figures: { seen: { kind: 'cname', answer: { kind: 'nxdomain' } }, elapsedMs: 50 * 60_000 },
  }),
} as const satisfies Outcome;

/** An import that ACM rejected with these words. */
export function failureSaying(said: string): Failure {
  return new Failure({
    code: 'aws-request-rejected',
    action: { code: 'import-server-certificate', on: { domain } },
    figures: { answer: { kind: 'error', code: 'ValidationException' } },
    said,
  });
}

/** Ended before the proof, by this error. */
export function failedBy(error: Error): Extract<Outcome, { status: 'failed' }> {
  return {
    operation: 'provision',
    domain,
    region: 'eu-west-1',
    dryRun: false,
    changed: false,
    plan: [],
    effects: [],
    notes: [],
    checks: [],
    dnsRecords: [],
    status: 'failed',
    error,
  };
}

/** Ended with the proof, in which these checks failed. */
export function failedVerification(
  ...checks: readonly CheckResult[]
): Extract<Outcome, { status: 'failed' }> {
  return {
    ...known,
    checks,
    devices: devicesNow(checks, true),
    status: 'failed',
    error: new ChecksFailed(
      domain,
      checks.map(({ id }) => id),
    ),
  };
}
