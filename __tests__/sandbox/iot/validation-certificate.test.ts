import { DescribeDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeCertificate } from '../acm/validation.ts';
import { day, hour, minute, openAccount, type TestAccount } from '../kernel/account.ts';
import { createConfiguration, importLeaf, type ReadyDomain, readyDomain } from './domain.ts';

const lifetime = 198 * day;

let account: TestAccount;
let ready: ReadyDomain;
beforeEach(async () => {
  account = await openAccount();
  ready = await readyDomain(account);
});
afterEach(() => account.close());

describe('the validation certificate', () => {
  it('expires after 198 days where IoT Core is no use of it', async () => {
    await createConfiguration(account, ready);
    account.sandbox.clock.advance(lifetime + minute);
    expect(await describeCertificate(account, ready.validationArn)).toMatchObject({
      Status: 'EXPIRED',
    });
  });

  it('is renewed under its ARN 45 days before its end, again and again, where IoT Core is one', async () => {
    account.sandbox.knobs.iot.validationCertificateInUse = true;
    await createConfiguration(account, ready);
    const end = async () =>
      Number((await describeCertificate(account, ready.validationArn)).NotAfter);
    const first = await end();
    account.sandbox.clock.advance(lifetime - 45 * day - hour);
    expect(await end()).toBe(first);
    account.sandbox.clock.advance(2 * hour);
    expect(await end()).toBe(first + lifetime - 45 * day);
    account.sandbox.clock.advance(3 * lifetime);
    expect(await end()).toBeGreaterThan(account.sandbox.clock.now() + 45 * day);
  });
});

it('a re-import that IoT Core finds fault with for reasons of its own is reported as INVALID', async () => {
  account.sandbox.knobs.iot.leafFault = 'Nobody knows why.';
  await expect(createConfiguration(account, ready)).rejects.toThrow('Nobody knows why.');
  account.sandbox.knobs.iot.leafFault = undefined;
  await createConfiguration(account, ready);
  account.sandbox.knobs.iot.leafFault = 'Nobody knows why.';
  await importLeaf(account, ready.root, { names: [ready.domain] }, ready.leafArn);
  const { serverCertificates } = await account.iot.send(
    new DescribeDomainConfigurationCommand({ domainConfigurationName: ready.domain }),
  );
  expect(serverCertificates).toMatchObject([
    { serverCertificateStatus: 'INVALID', serverCertificateStatusDetail: 'Nobody knows why.' },
  ]);
});
