import { describe, expect, it } from '@jest/globals';
import { checkDomainConfiguration } from '../../../src/verification/check-configuration.ts';
import { checkDns } from '../../../src/verification/check-dns.ts';
import { checkValidationCertificate } from '../../../src/verification/check-validation-certificate.ts';
import type { DnsAnswer } from '../../../src/verification/dns-answer.ts';
import { overdueFrom } from '../../../src/verification/public-certificate.ts';
import type { RenewalDns } from '../../../src/verification/renewal-dns.ts';
import { certificate, configuration, domain, iotEndpoint, now } from '../../support/snapshots.ts';

describe('dns', () => {
  const check = (answer: DnsAnswer, addresses: readonly string[] = []) =>
    checkDns(domain, iotEndpoint, answer, addresses);

  const figures = { id: 'dns', domain, iotEndpoint };

  it('passes with a CNAME to the endpoint', () => {
    const answer: DnsAnswer = { kind: 'found', values: [iotEndpoint] };
    expect(check(answer)).toEqual({ ...figures, result: 'pass' });
  });

  it.each<[string, DnsAnswer, object]>([
    [
      'a CNAME elsewhere',
      { kind: 'found', values: ['other.example.org'] },
      { code: 'cname-elsewhere', cname: ['other.example.org'] },
    ],
    ['no such name', { kind: 'nxdomain' }, { code: 'cname-missing', answer: 'nxdomain' }],
    ['no CNAME at the name', { kind: 'nodata' }, { code: 'cname-missing', answer: 'nodata' }],
    ...(
      [
        { kind: 'servfail' },
        { kind: 'refused' },
        { kind: 'timeout' },
        { kind: 'unreachable', code: 'ECONNREFUSED' },
      ] as const
    ).map((answer): [string, DnsAnswer, object] => [
      answer.kind,
      answer,
      { code: 'dns-unanswered', answer },
    ]),
  ])('fails with %s', (_, answer, found) => {
    expect(check(answer)).toEqual({ ...figures, result: 'fail', ...found });
  });

  it('reports an address in its place, as behind a proxy', () => {
    expect(check({ kind: 'nodata' }, ['203.0.113.7'])).toEqual({
      ...figures,
      result: 'fail',
      code: 'address-instead',
      addresses: ['203.0.113.7'],
    });
  });

  it('compares nothing where the endpoint is not known', () => {
    const cname = ['other.example.org'];
    expect(checkDns(domain, undefined, { kind: 'found', values: cname }, [])).toEqual({
      id: 'dns',
      domain,
      result: 'skipped',
      code: 'endpoint-unknown',
      cname,
    });
  });
});

describe('domain-configuration', () => {
  it('names who is cut off by a policy of TLS 1.3 alone', () => {
    const securityPolicy = 'IoTSecurityPolicy_TLS13_1_3_2022_10';
    const check = checkDomainConfiguration(configuration({ securityPolicy }));
    expect(check).toMatchObject({
      result: 'pass',
      tls13Only: securityPolicy,
    });
    const other = { securityPolicy: 'IoTSecurityPolicy_TLS13_1_2_2022_10' };
    expect(checkDomainConfiguration(configuration(other))).toHaveProperty('tls13Only', undefined);
  });

  it('passes when enabled, for DATA, with a valid server certificate', () => {
    expect(checkDomainConfiguration(configuration()).result).toBe('pass');
  });

  it.each([
    ['configuration-disabled', { status: 'DISABLED' }],
    ['configuration-not-data', { serviceType: 'JOBS' }],
    [
      'configuration-invalid',
      { serverCertificate: { arn: 'a', status: 'INVALID', detail: 'expired' } },
    ],
  ] as const)('fails as %s, and shows why: %j', (code, change) => {
    const { serverCertificate, ...others } = { serverCertificate: undefined, ...change };
    const { status, detail } = serverCertificate ?? {};
    expect(checkDomainConfiguration(configuration(change))).toMatchObject({
      result: 'fail',
      code,
      ...others,
      ...(status && { serverCertificate: { status, detail } }),
    });
  });

  it('fails without a server certificate', () => {
    const { serverCertificate: _, ...bare } = configuration();
    expect(checkDomainConfiguration(bare)).toMatchObject({
      result: 'fail',
      code: 'configuration-without-certificate',
    });
  });

  it('is skipped when it was not read, and fails when there is none', () => {
    expect(checkDomainConfiguration(undefined)).toMatchObject({
      result: 'skipped',
      code: 'not-asked',
    });
    expect(checkDomainConfiguration('missing')).toMatchObject({
      result: 'fail',
      code: 'configuration-missing',
    });
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

  it.each<[string, DnsAnswer, object]>([
    ['is gone', { kind: 'nxdomain' }, { result: 'fail', code: 'validation-record-gone', record }],
    [
      'leads elsewhere',
      { kind: 'found', values: ['other.example'] },
      {
        result: 'fail',
        code: 'validation-record-elsewhere',
        record,
        cname: ['other.example'],
      },
    ],
    [
      'cannot be looked up',
      { kind: 'timeout' },
      {
        result: 'warn',
        code: 'validation-dns-unanswered',
        asked: { type: 'CNAME', name: record.name },
        answer: { kind: 'timeout' },
      },
    ],
  ])('does not pass when its record %s', (_, answer, found) => {
    expect(check({}, { records: [{ record, answer }] })).toMatchObject({
      ...found,
      status: 'ISSUED',
      domain,
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
    );

  it.each(['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com', 'Amazon.com; a=b'])(
    'takes a CAA record for %s',
    (issue) => {
      expect(caa(domain, { issue: 'letsencrypt.org' }, { issue }).result).toBe('pass');
    },
  );

  it('fails when CAA names others, or nobody', () => {
    const fails = { result: 'fail', code: 'validation-caa-forbids', caaOf: domain };
    const allowed = ['letsencrypt.org'];
    expect(caa(domain, { issue: 'letsencrypt.org' })).toMatchObject({ ...fails, allowed });
    expect(caa(domain, { issue: ';' })).toMatchObject({ ...fails, allowed: [] });
  });

  it('lets issuewild rule over wildcards alone, and CAA without any issue over nothing', () => {
    const wild = [{ issue: 'amazon.com' }, { issuewild: 'letsencrypt.org' }];
    expect(caa(domain, ...wild).result).toBe('pass');
    expect(caa('*.example.com', ...wild).result).toBe('fail');
    expect(caa('*.example.com', { issue: 'amazon.com' }).result).toBe('pass');
    expect(caa(domain, {}).result).toBe('pass');
  });

  it.each([
    [
      'its renewal failed',
      { renewalStatus: 'FAILED' },
      { result: 'fail', code: 'validation-renewal-failed', renewalStatus: 'FAILED' },
    ],
    [
      'its renewal waits for validation',
      { renewalStatus: 'PENDING_VALIDATION' },
      { result: 'fail', code: 'validation-renewal-failed', renewalStatus: 'PENDING_VALIDATION' },
    ],
    [
      'a fifth of its lifetime is left',
      { notBefore: inDays(-159), notAfter: inDays(39) },
      { result: 'warn', code: 'validation-renewal-late', daysLeft: 39 },
    ],
    [
      'it was imported and a fifth of its lifetime is left',
      { type: 'IMPORTED', notBefore: inDays(-159), notAfter: inDays(39) },
      { result: 'warn', code: 'validation-certificate-imported', daysLeft: 39 },
    ],
  ] as const)('does not pass when %s', (_, change, found) => {
    expect(check(change)).toMatchObject(found);
  });

  it.each([
    [47, 10],
    [100, 21],
    [198, 40],
    [398, 81],
  ])('of %d days is not late with %d left, for the plan as for the check', (days, left) => {
    const life = { notBefore: inDays(left - days), notAfter: inDays(left) };
    expect(check(life).result).toBe('pass');
    expect(overdueFrom(certificate(life))?.getTime()).toBeGreaterThan(now.getTime());
  });

  it.each([
    [47, 8, false],
    [47, 7, true],
    [198, 30, false],
    [198, 29, true],
  ])('of %d days with %d left needs a person: %s', (days, left, needsPerson) => {
    const { result, attentionBefore } = check({
      notBefore: inDays(left - days),
      notAfter: inDays(left),
    });
    expect([result, attentionBefore !== undefined]).toEqual(['warn', needsPerson]);
  });
});
