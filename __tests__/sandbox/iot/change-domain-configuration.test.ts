import { DeleteCertificateCommand } from '@aws-sdk/client-acm';
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
  UpdateDomainConfigurationCommand,
  type UpdateDomainConfigurationCommandInput,
} from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, minute, openAccount, type TestAccount } from '../kernel/account.ts';
import { createConfiguration, type ReadyDomain, readyDomain } from './domain.ts';

let account: TestAccount;
let ready: ReadyDomain;
beforeEach(async () => {
  account = await openAccount();
  ready = await readyDomain(account);
});
afterEach(() => account.close());

const describeIt = (name = ready.domain) =>
  account.iot.send(new DescribeDomainConfigurationCommand({ domainConfigurationName: name }));
const update = (change: Partial<UpdateDomainConfigurationCommandInput>) =>
  account.iot.send(
    new UpdateDomainConfigurationCommand({ domainConfigurationName: ready.domain, ...change }),
  );
const remove = (name = ready.domain) =>
  account.iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName: name }));

describe('describing', () => {
  it('answers NotFound for a while after creation', async () => {
    account.sandbox.setLatencies({ domainConfigurationMs: 35_000 });
    await createConfiguration(account, ready);
    await expect(describeIt()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    account.sandbox.clock.advance(36_000);
    expect((await describeIt()).domainName).toBe(ready.domain);
  });

  it('reports the old state for a while after an update', async () => {
    await createConfiguration(account, ready);
    account.sandbox.setLatencies({ domainConfigurationMs: 35_000 });
    await update({ domainConfigurationStatus: 'DISABLED' });
    expect((await describeIt()).domainConfigurationStatus).toBe('ENABLED');
    account.sandbox.clock.advance(36_000);
    expect((await describeIt()).domainConfigurationStatus).toBe('DISABLED');
  });

  it('calls the server certificate INVALID, with the reason, once it has expired', async () => {
    await createConfiguration(account, ready);
    account.sandbox.clock.advance(3_650 * day);
    const [certificate] = (await describeIt()).serverCertificates ?? [];
    expect(certificate).toMatchObject({
      serverCertificateStatus: 'INVALID',
      serverCertificateStatusDetail: expect.stringContaining('validity'),
    });
  });
});

describe('updating', () => {
  it('corrects security policy, authentication type and protocol, and leaves the rest', async () => {
    await createConfiguration(account, ready);
    await update({
      tlsConfig: { securityPolicy: 'IoTSecurityPolicy_TLS12_1_2_2022_10' },
      authenticationType: 'AWS_X509',
      applicationProtocol: 'SECURE_MQTT',
    });
    expect(await describeIt()).toMatchObject({
      tlsConfig: { securityPolicy: 'IoTSecurityPolicy_TLS12_1_2_2022_10' },
      authenticationType: 'AWS_X509',
      applicationProtocol: 'SECURE_MQTT',
      domainConfigurationStatus: 'ENABLED',
      serverCertificates: [{ serverCertificateArn: ready.leafArn }],
    });
  });

  it('refuses a security policy that AWS does not have', async () => {
    await createConfiguration(account, ready);
    const securityPolicy = 'IoTSecurityPolicy_TLS13_1_3_2099_01';
    await expect(update({ tlsConfig: { securityPolicy } })).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: `SecurityPolicy ${securityPolicy} not recognized`,
    });
  });

  it('refuses the default endpoints', async () => {
    const touching = account.iot.send(
      new UpdateDomainConfigurationCommand({
        domainConfigurationName: 'iot:Data-ATS',
        domainConfigurationStatus: 'DISABLED',
      }),
    );
    await expect(touching).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });
});

describe('deleting', () => {
  it('is refused while enabled', async () => {
    await createConfiguration(account, ready);
    await expect(remove()).rejects.toThrow('DISABLED');
  });

  it('is done at once when disabled, by today’s guide', async () => {
    await createConfiguration(account, ready);
    await update({ domainConfigurationStatus: 'DISABLED' });
    await remove();
    await expect(describeIt()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is done only after 7 days disabled, where the sandbox is set to what the article met', async () => {
    account.sandbox.knobs.iot.customDomainDeletion = 'after-7-days';
    await createConfiguration(account, ready);
    await update({ domainConfigurationStatus: 'DISABLED' });
    account.sandbox.clock.advance(7 * day - minute);
    await expect(remove()).rejects.toThrow('7 days');
    account.sandbox.clock.advance(2 * minute);
    await remove();
  });

  it('of an AWS-managed one always waits 7 days', async () => {
    await account.iot.send(
      new CreateDomainConfigurationCommand({ domainConfigurationName: 'managed' }),
    );
    await account.iot.send(
      new UpdateDomainConfigurationCommand({
        domainConfigurationName: 'managed',
        domainConfigurationStatus: 'DISABLED',
      }),
    );
    await expect(remove('managed')).rejects.toThrow('7 days');
    account.sandbox.clock.advance(7 * day);
    await remove('managed');
  });

  it('leaves the certificate in use in ACM for 20 minutes', async () => {
    const removeLeaf = () =>
      account.acm.send(new DeleteCertificateCommand({ CertificateArn: ready.leafArn }));
    await createConfiguration(account, ready);
    await expect(removeLeaf()).rejects.toMatchObject({ name: 'ResourceInUseException' });
    await update({ domainConfigurationStatus: 'DISABLED' });
    await remove();
    await expect(removeLeaf()).rejects.toMatchObject({ name: 'ResourceInUseException' });
    account.sandbox.clock.advance(20 * minute);
    await removeLeaf();
  });
});
