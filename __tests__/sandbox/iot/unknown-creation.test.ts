/** What nobody knows of creating a domain configuration: each knob, set to each answer. */
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from '../kernel/account.ts';
import { createConfiguration, type ReadyDomain, readyDomain } from './domain.ts';

let account: TestAccount;
let ready: ReadyDomain;
beforeEach(async () => {
  account = await openAccount();
  ready = await readyDomain(account);
});
afterEach(() => account.close());

const create = (more: Parameters<typeof createConfiguration>[2] = {}) =>
  createConfiguration(account, ready, more);
const unfit = () => create({ validationCertificateArn: ready.leafArn });

describe('the quota', () => {
  it('counts the default endpoints, or does not', async () => {
    account.sandbox.knobs.iot.quota = 4;
    account.sandbox.knobs.iot.endpointsCount = true;
    await expect(create()).rejects.toMatchObject({ name: 'LimitExceededException' });
    account.sandbox.knobs.iot.endpointsCount = false;
    await create();
  });
});

describe('a refusal', () => {
  it.each(['CertificateValidationException', 'InvalidRequestException'] as const)(
    'of a certificate may be a %s',
    async (code) => {
      account.sandbox.knobs.iot.unfitCertificate = code;
      await expect(unfit()).rejects.toMatchObject({ name: code });
    },
  );

  it.each(['ResourceAlreadyExistsException', 'InvalidRequestException'] as const)(
    'of a domain that another configuration has may be a %s',
    async (code) => {
      account.sandbox.knobs.iot.domainTwice = code;
      await create();
      await expect(create({ domainConfigurationName: 'another' })).rejects.toMatchObject({
        name: code,
      });
    },
  );

  it.each(['ResourceNotFoundException', 'UnauthorizedException'] as const)(
    'of what does not exist may be a %s',
    async (name) => {
      account.sandbox.knobs.iot.missingConfiguration = name;
      const domainConfigurationName = 'nowhere';
      for (const Command of [
        DescribeDomainConfigurationCommand,
        DeleteDomainConfigurationCommand,
      ]) {
        await expect(
          account.iot.send(new Command({ domainConfigurationName })),
        ).rejects.toMatchObject({ name });
      }
    },
  );

  it('of the deletion of what does not exist may be none', async () => {
    account.sandbox.knobs.iot.missingDeletion = 'done';
    const { $metadata } = await account.iot.send(
      new DeleteDomainConfigurationCommand({ domainConfigurationName: 'nowhere' }),
    );
    expect($metadata.httpStatusCode).toBe(200);
  });

  it('may keep to itself what is wrong, unless AWS’s own words are known', async () => {
    await expect(unfit()).rejects.toThrow('public');
    account.sandbox.knobs.iot.words = 'withheld';
    await expect(unfit()).rejects.toThrow(/^The request is not valid\.$/);
    await expect(create({ serverCertificateArns: [] })).rejects.toThrow(
      'Cannot provide a custom domain name for an AWS Managed Domain',
    );
  });
});

describe('a domain', () => {
  const odd = (domain: string) => [`${domain}.`, domain.toUpperCase()];

  it('in upper case or with a dot at its end is refused, or accepted and returned as it was given', async () => {
    for (const domainName of odd(ready.domain)) {
      await expect(create({ domainName })).rejects.toMatchObject({
        message: 'Must provide a valid domain name to configure.',
      });
    }
    account.sandbox.knobs.iot.domainNames = 'any';
    const [dotted] = odd(ready.domain);
    await create({ domainName: dotted });
    await expect(create({ domainConfigurationName: 'another' })).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
  });

  it('that is a wildcard is refused, or taken', async () => {
    const wildcard = await readyDomain(account, { names: ['*.wild.example.com'] });
    const domainName = '*.wild.example.com';
    const attempt = () => createConfiguration(account, wildcard, { domainName });
    await expect(attempt()).rejects.toMatchObject({ name: 'InvalidRequestException' });
    account.sandbox.knobs.iot.domainNames = 'any';
    // Taken as a name: what is wrong now is the validation certificate.
    await expect(attempt()).rejects.toMatchObject({ name: 'CertificateValidationException' });
  });
});

it('the caller needs acm:DescribeCertificate of both certificates, or nothing of ACM', async () => {
  account.sandbox.setPolicy({
    Statement: [{ Effect: 'Allow', Action: ['iot:*'], Resource: ['*'] }],
  });
  account.sandbox.knobs.iot.creationNeedsAcm = true;
  await expect(create()).rejects.toThrow(/acm:DescribeCertificate on resource: arn:aws:acm:/);
  await account.iot.send(
    new CreateDomainConfigurationCommand({ domainConfigurationName: 'without-certificates' }),
  );
  account.sandbox.knobs.iot.creationNeedsAcm = false;
  await create();
});
