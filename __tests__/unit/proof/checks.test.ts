import { describe, expect, it } from '@jest/globals';
import {
  checkDomainConfiguration,
  checkValidationCertificate,
  type RenewalDns,
} from '../../../src/proof/check-aws.ts';
import { checkDns } from '../../../src/proof/check-dns.ts';
import { checkMqtt, skippedMqtt } from '../../../src/proof/check-mqtt.ts';
import {
  checkAmazonRoot,
  checkDefaultEndpoint,
  checkPrivateCa,
} from '../../../src/proof/check-tls.ts';
import type { TlsObservation } from '../../../src/proof/tls-probe.ts';
import { certificate, configuration, domain, iotEndpoint, now } from '../../support/worlds.ts';

const fingerprint = 'AA:BB';
const accepted: TlsObservation = {
  kind: 'accepted',
  fingerprint,
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  alpn: undefined,
};
const unknownIssuer: TlsObservation = {
  kind: 'untrusted',
  code: 'SELF_SIGNED_CERT_IN_CHAIN',
  served: 'CN=x issued by CN=y',
};
const others: readonly TlsObservation[] = [
  { kind: 'untrusted', code: 'CERT_HAS_EXPIRED', served: undefined },
  { kind: 'untrusted', code: 'INVALID_PURPOSE', served: undefined },
  { kind: 'wrong-name', served: undefined },
  { kind: 'refused', code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' },
  { kind: 'unreachable', code: 'ENOTFOUND' },
  { kind: 'unreachable', code: 'ETIMEDOUT' },
];

describe('tls-amazon-root', () => {
  it('passes only when the refusal is for want of trust', () => {
    expect(checkAmazonRoot(unknownIssuer).result).toBe('pass');
    expect(others.map((seen) => checkAmazonRoot(seen).result)).toEqual(others.map(() => 'fail'));
  });

  it('has words of its own for the domain being accepted', () => {
    const check = checkAmazonRoot(accepted);
    expect(check.result).toBe('fail');
    expect(check.remedy).toContain('not on your private CA');
  });
});

describe('tls-private-ca', () => {
  it('passes with the leaf that ACM stores', () => {
    expect(checkPrivateCa(accepted, fingerprint).result).toBe('pass');
  });

  it('fails with another leaf, and says that what is stored is not what is served', () => {
    const check = checkPrivateCa(accepted, 'CC:DD');
    expect(check.result).toBe('fail');
    expect(check.remedy).toContain('stores a leaf that IoT Core does not serve');
  });

  it('is no pass when the leaf in ACM is not known', () => {
    expect(checkPrivateCa(accepted, undefined).result).toBe('warn');
  });

  it.each([unknownIssuer, ...others])('fails for $kind $code', (seen) => {
    expect(checkPrivateCa(seen, fingerprint).result).toBe('fail');
  });

  it('says that the default certificate may be served for up to 60 minutes', () => {
    expect(checkPrivateCa({ kind: 'wrong-name', served: undefined }, fingerprint).remedy).toContain(
      '60 minutes',
    );
  });
});

it('tls-default-endpoint passes only when accepted', () => {
  expect(checkDefaultEndpoint(accepted).result).toBe('pass');
  expect([unknownIssuer, ...others].map((seen) => checkDefaultEndpoint(seen).result)).not.toContain(
    'pass',
  );
});

describe('mqtt', () => {
  it('passes only with a round trip', () => {
    expect(checkMqtt({ kind: 'round-trip', milliseconds: 3 }).result).toBe('pass');
    expect(skippedMqtt('none').result).toBe('skipped');
  });

  it.each([
    [{ kind: 'closed', stage: 'CONNECT' } as const, 'iot:Connect'],
    [{ kind: 'closed', stage: 'PUBLISH' } as const, 'iot:Publish'],
    [{ kind: 'timeout', stage: 'the message back' } as const, 'iot:Receive'],
    [
      {
        kind: 'failed',
        stage: 'CONNECT',
        code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      } as const,
      'ACTIVE',
    ],
  ])('fails for %j with a remedy that names %s', (seen, named) => {
    const check = checkMqtt(seen);
    expect(check.result).toBe('fail');
    expect(check.remedy).toContain(named);
  });
});

describe('dns', () => {
  it('passes with a CNAME to the endpoint alone', () => {
    expect(checkDns(domain, iotEndpoint, { kind: 'found', values: [iotEndpoint] }).result).toBe(
      'pass',
    );
    expect(checkDns(domain, iotEndpoint, { kind: 'found', values: ['other'] }).result).toBe('fail');
    expect(checkDns(domain, iotEndpoint, { kind: 'none' }).result).toBe('fail');
    expect(checkDns(domain, iotEndpoint, { kind: 'no-answer', code: 'ESERVFAIL' }).result).toBe(
      'fail',
    );
  });
});

describe('domain-configuration', () => {
  it('passes when enabled, for DATA, with a valid server certificate', () => {
    expect(checkDomainConfiguration(configuration()).result).toBe('pass');
  });

  it.each([
    ['DISABLED', { status: 'DISABLED' }],
    ['JOBS', { serviceType: 'JOBS' }],
    ['INVALID', { serverCertificate: { arn: 'arn', status: 'INVALID', detail: 'expired' } }],
  ] as const)('fails when %s, and shows it', (shown, change) => {
    const check = checkDomainConfiguration(configuration(change));
    expect(check).toMatchObject({ result: 'fail', seen: expect.stringContaining(shown) });
  });

  it('is skipped, not passed, when it was not read', () => {
    expect(checkDomainConfiguration(undefined).result).toBe('skipped');
  });
});

describe('validation-certificate', () => {
  const healthy: RenewalDns = {
    records: new Map([
      [`_proof.${domain}`, { kind: 'found', values: ['_value.acm-validations.aws'] }],
    ]),
    caaIssuers: { kind: 'none' },
  };
  const check = (change: Parameters<typeof certificate>[0] = {}, dns = healthy) =>
    checkValidationCertificate(domain, certificate(change), dns, now);

  it('passes when issued, covering, with its record in DNS', () => {
    expect(check().result).toBe('pass');
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

  it.each([
    [
      'its record is gone',
      {},
      { ...healthy, records: new Map([['_proof', { kind: 'none' as const }]]) },
    ],
    [
      'CAA forbids Amazon',
      {},
      { ...healthy, caaIssuers: { kind: 'found' as const, values: ['letsencrypt.org'] } },
    ],
    ['its renewal failed', { renewalStatus: 'FAILED' }, healthy],
    ['it ends within 45 days', { notAfter: new Date(now.getTime() + 40 * 86_400_000) }, healthy],
  ])('warns when %s', (_, change, dns) => {
    expect(check(change, dns)).toMatchObject({ result: 'warn', remedy: expect.any(String) });
  });

  it('takes a CAA record that names Amazon', () => {
    const dns = { ...healthy, caaIssuers: { kind: 'found' as const, values: ['amazontrust.com'] } };
    expect(check({}, dns).result).toBe('pass');
  });
});
