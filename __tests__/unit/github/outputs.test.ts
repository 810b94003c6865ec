import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { outputsOf } from '../../../src/github/outputs.ts';
import { planJson } from '../../../src/report/plan-text.ts';
import {
  caCertificate,
  domain,
  failedBy,
  iotEndpoint,
  pending,
  planned,
  ready,
} from '../report/outcomes.ts';

const files = {
  reportPath: '/tmp/report.json',
  caCertificatePath: '/tmp/ca.crt',
  trustBundlePath: '/tmp/trust-bundle',
};

describe('the outputs', () => {
  it('of a domain in service are all that action.yml promises, in its order', () => {
    const { outputs } = z
      .object({ outputs: z.record(z.string(), z.unknown()) })
      .parse(parse(readFileSync('action.yml', 'utf8')));
    expect(Object.keys(outputsOf([ready], '{}', files))).toEqual(Object.keys(outputs));
  });

  it('are plain texts, times in ISO 8601, lists in JSON', () => {
    expect(outputsOf([ready], '{"version":1}', files)).toEqual({
      endpoint: domain,
      'iot-endpoint': iotEndpoint,
      'ca-certificate': caCertificate,
      'ca-certificate-path': '/tmp/ca.crt',
      'trust-bundle-path': '/tmp/trust-bundle',
      'server-certificate-arn': 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
      'server-certificate-fingerprint': ready.serverCertificate.fingerprint,
      'server-certificate-not-after': '2027-11-20T12:00:00.000Z',
      'chain-bytes': '1709',
      'validation-certificate-arn': 'arn:aws:acm:eu-west-1:123456789012:certificate/public',
      'domain-configuration-arn':
        'arn:aws:iot:eu-west-1:123456789012:domainconfiguration/iot-example-com/abcde',
      'domain-configuration-name': 'iot-example-com',
      'renews-at': '2027-07-21T12:00:00.000Z',
      'breaks-at': '2027-11-20T12:00:00.000Z',
      changed: 'true',
      plan: JSON.stringify(planJson(ready.plan)),
      'plan-markdown': expect.stringContaining('### ✅ iot.example.com'),
      status: 'ready',
      warnings: '[]',
      'dns-records': '[]',
      report: '{"version":1}',
      'report-path': '/tmp/report.json',
    });
  });

  it('leave out what is not known', () => {
    const { reportPath } = files;
    expect(outputsOf([failedBy(new Error('no'))], '{}', { reportPath })).toEqual({
      changed: 'false',
      plan: '[]',
      'plan-markdown': expect.stringContaining('provision failed'),
      status: 'failed',
      warnings: '[]',
      'dns-records': '[]',
      report: '{}',
      'report-path': '/tmp/report.json',
    });
  });

  it.each([
    ['pending', pending],
    ['planned', planned],
    ['taken down', { ...ready, operation: 'teardown' } as const],
  ])('give no endpoint for a domain that is %s', (_, outcome) => {
    expect(outputsOf([outcome], '{}', files)).not.toHaveProperty('endpoint');
  });

  it('of several domains are those that hold for all of them', () => {
    const soon = { at: new Date('2026-12-01T00:00:00Z'), code: 'ca-expires', name: 'x' } as const;
    const other = { ...ready, domain: 'other.example.com', changed: false, breaksAt: soon };
    const shared = { ...files, trustBundlePath: undefined };
    expect(outputsOf([{ ...ready, changed: false }, other], '{}', shared)).toEqual({
      'iot-endpoint': iotEndpoint,
      'ca-certificate': caCertificate,
      'ca-certificate-path': '/tmp/ca.crt',
      'breaks-at': '2026-12-01T00:00:00.000Z',
      changed: 'false',
      status: 'ready',
      warnings: '[]',
      report: '{}',
      'report-path': '/tmp/report.json',
    });
  });

  it('leave out what is not the same for all of several domains', () => {
    const other = { ...ready, iotEndpoint: 'other', caCertificate: 'other' };
    const { reportPath } = files;
    expect(outputsOf([ready, other], '{}', { reportPath })).toEqual({
      'breaks-at': '2027-11-20T12:00:00.000Z',
      changed: 'true',
      status: 'ready',
      warnings: '[]',
      report: '{}',
      'report-path': '/tmp/report.json',
    });
  });

  it.each([
    ['failed', [ready, pending, failedBy(new Error('no'))]],
    ['pending', [ready, pending]],
    ['planned', [planned, planned]],
    ['ready', [ready, ready]],
  ] as const)('have the status %s of several domains', (status, outcomes) => {
    expect(outputsOf(outcomes, '{}', files)).toMatchObject({ status });
  });

  it('give the records to set by hand', () => {
    const records: unknown = JSON.parse(outputsOf([pending], '{}', files)['dns-records'] ?? '');
    expect(records).toEqual(pending.dnsRecords);
  });
});
