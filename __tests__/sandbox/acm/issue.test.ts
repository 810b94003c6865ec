import { X509Certificate } from 'node:crypto';
import { GetCertificateCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, hour, minute, openAccount, type TestAccount } from '../kernel/account.ts';
import { describeCertificate, newZone, publish, publishRecords, request } from './validation.ts';

let account: TestAccount;
let zone: { readonly id: string; readonly name: string };
beforeEach(async () => {
  account = await openAccount();
  zone = newZone(account);
});
afterEach(() => account.close());

const statusOf = async (arn: string) => (await describeCertificate(account, arn)).Status;

describe('a requested certificate', () => {
  it('waits until DNS shows its record', async () => {
    account.sandbox.setLatencies({ dnsPropagationMs: minute });
    const arn = await request(account, { DomainName: zone.name });
    await publishRecords(account, zone.id, arn);
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
    account.sandbox.clock.advance(minute);
    expect(await statusOf(arn)).toBe('ISSUED');
  });

  it('waits for the records of all its names', async () => {
    const other = newZone(account);
    const arn = await request(account, {
      DomainName: zone.name,
      SubjectAlternativeNames: [other.name],
    });
    const single = await request(account, { DomainName: zone.name });
    await publishRecords(account, zone.id, single);
    expect(await statusOf(single)).toBe('ISSUED');
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
  });

  it('takes its time once DNS shows the record', async () => {
    account.sandbox.setLatencies({ validationMs: 30 * minute });
    const arn = await request(account, { DomainName: zone.name });
    await publishRecords(account, zone.id, arn);
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
    account.sandbox.clock.advance(29 * minute);
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
    account.sandbox.clock.advance(minute);
    expect(await statusOf(arn)).toBe('ISSUED');
  });

  it('is not moved by a record with another value', async () => {
    const arn = await request(account, { DomainName: zone.name });
    const { DomainValidationOptions: [option] = [] } = await describeCertificate(account, arn);
    const name = option?.ResourceRecord?.Name ?? '';
    await publish(account, zone.id, { name, type: 'CNAME', value: 'elsewhere.test.' });
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
  });

  it('has no body before it is issued', async () => {
    const arn = await request(account, { DomainName: zone.name });
    await expect(
      account.acm.send(new GetCertificateCommand({ CertificateArn: arn })),
    ).rejects.toMatchObject({ name: 'RequestInProgressException' });
  });

  it('is Amazon’s, covers its names, lives 198 days, and is not in use', async () => {
    const names = [zone.name, `*.${zone.name}`];
    const arn = await request(account, {
      DomainName: zone.name,
      SubjectAlternativeNames: names.slice(1),
    });
    await publishRecords(account, zone.id, arn);
    const detail = await describeCertificate(account, arn);
    expect(detail).toMatchObject({
      Status: 'ISSUED',
      Type: 'AMAZON_ISSUED',
      Issuer: 'Amazon',
      KeyAlgorithm: 'RSA-2048',
      RenewalEligibility: 'INELIGIBLE',
      DomainValidationOptions: names.map(() => ({ ValidationStatus: 'SUCCESS' })),
      InUseBy: [],
    });
    const body = await account.acm.send(new GetCertificateCommand({ CertificateArn: arn }));
    const certificate = new X509Certificate(body.Certificate ?? '');
    expect(certificate.subjectAltName).toBe(names.map((name) => `DNS:${name}`).join(', '));
    expect(detail.NotAfter).toEqual(certificate.validToDate);
    const life = (detail.NotAfter?.getTime() ?? 0) - account.sandbox.clock.now();
    expect(Math.round(life / day)).toBe(198);
  });

  it('is EXPIRED after 198 days', async () => {
    const arn = await request(account, { DomainName: zone.name });
    await publishRecords(account, zone.id, arn);
    expect(await statusOf(arn)).toBe('ISSUED');
    account.sandbox.clock.advance(197 * day);
    expect(await statusOf(arn)).toBe('ISSUED');
    account.sandbox.clock.advance(day + minute);
    expect(await statusOf(arn)).toBe('EXPIRED');
  });

  it('is issued at once when the record still exists from an earlier request', async () => {
    await publishRecords(account, zone.id, await request(account, { DomainName: zone.name }));
    expect(await statusOf(await request(account, { DomainName: zone.name }))).toBe('ISSUED');
  });

  it('ends FAILED with the reason the account is set to', async () => {
    account.sandbox.knobs.acm.requestFailure = 'DOMAIN_NOT_ALLOWED';
    const arn = await request(account, { DomainName: zone.name });
    await publishRecords(account, zone.id, arn);
    expect(await describeCertificate(account, arn)).toMatchObject({
      Status: 'FAILED',
      FailureReason: 'DOMAIN_NOT_ALLOWED',
      DomainValidationOptions: [{ ValidationStatus: 'FAILED' }],
    });
  });
});

describe('a validation times out', () => {
  it('after 72 hours, for good', async () => {
    const arn = await request(account, { DomainName: zone.name });
    account.sandbox.clock.advance(72 * hour - minute);
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
    account.sandbox.clock.advance(2 * minute);
    expect(await statusOf(arn)).toBe('VALIDATION_TIMED_OUT');
    await publishRecords(account, zone.id, arn);
    expect(await statusOf(arn)).toBe('VALIDATION_TIMED_OUT');
  });

  it('not when DNS showed the record in time, though nobody asked until later', async () => {
    const arn = await request(account, { DomainName: zone.name });
    await publishRecords(account, zone.id, arn);
    account.sandbox.clock.advance(100 * hour);
    expect(await statusOf(arn)).toBe('ISSUED');
  });

  it('not while ACM is still at work on a record it saw in the last minute', async () => {
    const arn = await request(account, { DomainName: zone.name });
    account.sandbox.clock.advance(72 * hour - minute);
    account.sandbox.setLatencies({ validationMs: 10 * minute });
    await publishRecords(account, zone.id, arn);
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
    account.sandbox.clock.advance(5 * minute);
    expect(await statusOf(arn)).toBe('PENDING_VALIDATION');
    account.sandbox.clock.advance(5 * minute);
    expect(await statusOf(arn)).toBe('ISSUED');
  });
});

describe('CAA records', () => {
  async function statusUnder(value: string, domain: string, at = zone.name) {
    await publish(account, zone.id, { name: at, type: 'CAA', value });
    const arn = await request(account, { DomainName: domain });
    await publishRecords(account, zone.id, arn);
    const { Status, FailureReason } = await describeCertificate(account, arn);
    return FailureReason ?? Status;
  }

  it.each(['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'])(
    'that name %s let the certificate be issued',
    async (issuer) => {
      expect(await statusUnder(`0 issue "${issuer}"`, zone.name)).toBe('ISSUED');
    },
  );

  it.each(['0 issue "letsencrypt.org"', '0 issue ";"', '0 issue "notamazon.com"'])(
    '%s end it with CAA_ERROR',
    async (value) => {
      expect(await statusUnder(value, zone.name)).toBe('CAA_ERROR');
    },
  );

  it('are looked for upwards', async () => {
    expect(await statusUnder('0 issue "letsencrypt.org"', `iot.${zone.name}`)).toBe('CAA_ERROR');
  });

  it('nearer to the name go before those above', async () => {
    const near = `iot.${zone.name}`;
    await publish(account, zone.id, { name: near, type: 'CAA', value: '0 issue "amazon.com"' });
    expect(await statusUnder('0 issue "letsencrypt.org"', near)).toBe('ISSUED');
  });

  it('that only say where to report forbid nothing', async () => {
    expect(await statusUnder('0 iodef "mailto:ca@letsencrypt.org"', zone.name)).toBe('ISSUED');
  });

  it('for wildcards hold for wildcards only', async () => {
    const value = '0 issuewild "letsencrypt.org"';
    expect(await statusUnder(value, `*.${zone.name}`)).toBe('CAA_ERROR');
    expect(await statusUnder(value, zone.name)).toBe('ISSUED');
  });
});
