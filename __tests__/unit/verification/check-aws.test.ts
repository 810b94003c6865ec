import { describe, expect, it } from '@jest/globals';
import { checkDomainConfiguration } from '../../../src/verification/check-configuration.ts';
import { checkDns } from '../../../src/verification/check-dns.ts';
import { checkValidationCertificate } from '../../../src/verification/check-validation-certificate.ts';
import type { DnsAnswer } from '../../../src/verification/dns-answer.ts';
import type { RenewalDns } from '../../../src/verification/renewal-dns.ts';
import { certificate, configuration, domain, iotEndpoint, now } from '../../support/snapshots.ts';

describe('dns', () => {
  const check = (answer: DnsAnswer, addresses: readonly string[] = []) =>
    checkDns(domain, iotEndpoint, answer, addresses);

  it('passes with a CNAME to the endpoint', () => {
    expect(check({ kind: 'found', values: [iotEndpoint] }).result).toBe('pass');
  });

  it.each<[string, DnsAnswer, string]>([
    [
      'a CNAME elsewhere',
      { kind: 'found', values: ['other.example.org'] },
      "different account's endpoint",
    ],
    ['no such name', { kind: 'nxdomain' }, 'Create the record'],
    ['no CNAME at the name', { kind: 'nodata' }, 'a CNAME cannot coexist'],
    ['SERVFAIL', { kind: 'servfail' }, 'delegated'],
    ['REFUSED', { kind: 'refused' }, 'delegated'],
    ['silence', { kind: 'timeout' }, 'port 53'],
    ['no server', { kind: 'unreachable', code: 'ECONNREFUSED' }, 'dns-resolver'],
  ])('fails with %s, with a remedy of its own', (_, answer, named) => {
    const failed = check(answer);
    expect(failed.result).toBe('fail');
    expect(failed.remedy).toContain(named);
  });

  it('tells an address that stands in its place, as behind a proxy', () => {
    const failed = check({ kind: 'nodata' }, ['203.0.113.7']);
    expect(failed).toMatchObject({ result: 'fail', seen: expect.stringContaining('203.0.113.7') });
    expect(failed.remedy).toContain('flattens');
  });
});

describe('domain-configuration', () => {
  it('names who is cut off by a policy of TLS 1.3 alone', () => {
    const securityPolicy = 'IoTSecurityPolicy_TLS13_1_3_2022_10';
    const check = checkDomainConfiguration(configuration({ securityPolicy }));
    expect(check).toMatchObject({
      result: 'pass',
      seen: expect.stringMatching(/VALID; IoTSecurityPolicy_TLS13_1_3_2022_10 refuses devices/),
    });
    const other = { securityPolicy: 'IoTSecurityPolicy_TLS13_1_2_2022_10' };
    expect(checkDomainConfiguration(configuration(other)).seen).toMatch(/VALID$/);
  });

  it('passes when enabled, for DATA, with a valid server certificate', () => {
    expect(checkDomainConfiguration(configuration()).result).toBe('pass');
  });

  it.each([
    ['DISABLED', { status: 'DISABLED' }, 'to enable'],
    ['JOBS', { serviceType: 'JOBS' }, 'replace'],
    [
      'expired',
      { serverCertificate: { arn: 'a', status: 'INVALID', detail: 'expired' } },
      'rotate',
    ],
  ] as const)('fails when %s, shows it and says what to do', (shown, change, remedy) => {
    expect(checkDomainConfiguration(configuration(change))).toMatchObject({
      result: 'fail',
      seen: expect.stringContaining(shown),
      remedy: expect.stringContaining(remedy),
    });
  });

  it('fails without a server certificate', () => {
    const { serverCertificate: _, ...bare } = configuration();
    expect(checkDomainConfiguration(bare).result).toBe('fail');
  });

  it('is skipped when it was not read, and fails when there is none', () => {
    expect(checkDomainConfiguration(undefined).result).toBe('skipped');
    expect(checkDomainConfiguration('missing').result).toBe('fail');
  });
});

describe('validation-certificate', () => {
  const record = { name: `_proof.${domain}`, value: '_value.acm-validations.aws' };
  const healthy: RenewalDns = {
    records: [{ record, answer: { kind: 'found', values: [record.value] } }],
    caa: [{ name: domain, answer: { kind: 'nodata' } }],
  };
  const check = (change: Parameters<typeof certificate>[0] = {}, dns: Partial<RenewalDns> = {}) =>
    checkValidationCertificate(domain, certificate(change), { ...healthy, ...dns }, now);
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

  it('passes when issued, covering, with its record in DNS', () => {
    expect(check().result).toBe('pass');
    expect(check({ names: ['*.example.com'] }).result).toBe('pass');
  });

  it.each(['PENDING_VALIDATION', 'EXPIRED', 'FAILED', 'REVOKED'] as const)(
    'fails when %s',
    (status) => {
      expect(check({ status }).result).toBe('fail');
    },
  );

  it('fails when it covers another name or has ended', () => {
    expect(check({ names: ['example.org'] }).result).toBe('fail');
    expect(check({ notAfter: now }).result).toBe('fail');
  });

  it('is skipped when ACM was not asked, and fails when there is none', () => {
    const none = { records: [], caa: [] };
    expect(checkValidationCertificate(domain, undefined, none, now).result).toBe('skipped');
    expect(checkValidationCertificate(domain, 'missing', none, now).result).toBe('fail');
  });

  it.each<['fail' | 'warn', string, DnsAnswer, string]>([
    ['fail', 'is gone', { kind: 'nxdomain' }, 'missing'],
    ['fail', 'leads elsewhere', { kind: 'found', values: ['other.example'] }, 'instead of'],
    ['warn', 'cannot be looked up', { kind: 'timeout' }, 'could not be looked up'],
  ])('is a %s when its record %s', (result, _, answer, told) => {
    expect(check({}, { records: [{ record, answer }] })).toMatchObject({
      result,
      seen: expect.stringContaining(told),
      remedy: expect.any(String),
    });
  });

  const caa = (name: string, ...records: readonly { issue?: string; issuewild?: string }[]) =>
    check(
      {},
      {
        caa: [
          {
            name,
            answer: {
              kind: 'found',
              values: records.map((values) => ({ critical: 0, ...values })),
            },
          },
        ],
      },
    ).result;

  it.each(['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com', 'Amazon.com; a=b'])(
    'takes a CAA record for %s',
    (issue) => {
      expect(caa(domain, { issue: 'letsencrypt.org' }, { issue })).toBe('pass');
    },
  );

  it('fails when CAA names others, or nobody', () => {
    expect(caa(domain, { issue: 'letsencrypt.org' })).toBe('fail');
    expect(caa(domain, { issue: ';' })).toBe('fail');
  });

  it('lets issuewild rule over wildcards alone, and CAA without any issue over nothing', () => {
    const wild = [{ issue: 'amazon.com' }, { issuewild: 'letsencrypt.org' }];
    expect(caa(domain, ...wild)).toBe('pass');
    expect(caa('*.example.com', ...wild)).toBe('fail');
    expect(caa('*.example.com', { issue: 'amazon.com' })).toBe('pass');
    expect(caa(domain, {})).toBe('pass');
  });

  it.each([
    ['fail', 'its renewal failed', { renewalStatus: 'FAILED' }],
    ['fail', 'its renewal waits for validation', { renewalStatus: 'PENDING_VALIDATION' }],
    ['warn', 'it ends within 45 days', { notAfter: inDays(40) }],
    ['warn', 'it was imported and ends within 45 days', { type: 'IMPORTED', notAfter: inDays(40) }],
  ] as const)('is a %s when %s', (result, _, change) => {
    expect(check(change)).toMatchObject({ result, remedy: expect.any(String) });
  });
});
