import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  CreateDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
  ListDomainConfigurationsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-iot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  clientAuth,
  ecKey,
  leafExtensions,
  make,
  makeRoot,
  rsaKey,
} from '../../../testkit/certificates.ts';
import { blobsOf, importInto, makeLeaf } from '../acm/imports.ts';
import { newZone, request } from '../acm/validation.ts';
import { openAccount, type TestAccount } from '../kernel/account.ts';
import {
  createConfiguration,
  importLeaf,
  issuedCertificate,
  type ReadyDomain,
  readyDomain,
} from './domain.ts';

let account: TestAccount;
let ready: ReadyDomain;
beforeAll(async () => {
  account = await openAccount();
  account.sandbox.knobs.iot.quota = 1_000;
});
beforeEach(async () => {
  ready = await readyDomain(account);
});
afterAll(() => account.close());

const describeConfiguration = (name: string) =>
  account.iot.send(new DescribeDomainConfigurationCommand({ domainConfigurationName: name }));

describe('a domain configuration', () => {
  it('is customer-managed and enabled, with its server certificate valid and AWS defaults', async () => {
    const made = await createConfiguration(account, ready);
    expect(made.domainConfigurationArn).toMatch(
      new RegExp(
        `^arn:aws:iot:ap-northeast-1:123456789012:domainconfiguration/${ready.domain}/[a-z0-9]{5}$`,
      ),
    );
    expect(await describeConfiguration(ready.domain)).toMatchObject({
      domainName: ready.domain,
      domainType: 'CUSTOMER_MANAGED',
      domainConfigurationStatus: 'ENABLED',
      serviceType: 'DATA',
      serverCertificates: [
        { serverCertificateArn: ready.leafArn, serverCertificateStatus: 'VALID' },
      ],
      tlsConfig: { securityPolicy: 'IoTSecurityPolicy_TLS13_1_2_2022_10' },
      authenticationType: 'DEFAULT',
      applicationProtocol: 'DEFAULT',
      lastStatusChangeDate: expect.any(Date),
    });
  });

  it('is described without its validation certificate and without its tags, which ListTagsForResource reports', async () => {
    const tags = [{ Key: 'role', Value: 'ours' }];
    const { domainConfigurationArn: resourceArn } = await createConfiguration(account, ready, {
      tags,
    });
    const told = await describeConfiguration(ready.domain);
    expect(told).not.toHaveProperty('validationCertificateArn');
    expect(told).not.toHaveProperty('tags');
    expect((await account.iot.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual(
      tags,
    );
  });

  it('is listed by name, ARN and service type alone, beside the default endpoints', async () => {
    await createConfiguration(account, ready);
    const { domainConfigurations = [] } = await account.iot.send(
      new ListDomainConfigurationsCommand({}),
    );
    const names = domainConfigurations.map(
      ({ domainConfigurationName }) => domainConfigurationName,
    );
    expect(names).toEqual(
      expect.arrayContaining(['iot:Data-ATS', 'iot:Data', 'iot:CredentialProvider', 'iot:Jobs']),
    );
    const ours = domainConfigurations.find(
      ({ domainConfigurationName }) => domainConfigurationName === ready.domain,
    );
    expect(Object.keys(ours ?? {}).sort()).toEqual([
      'domainConfigurationArn',
      'domainConfigurationName',
      'serviceType',
    ]);
  });

  it('marks its server certificate as in use in ACM', async () => {
    await createConfiguration(account, ready);
    const { Certificate } = await account.acm.send(
      new DescribeCertificateCommand({ CertificateArn: ready.leafArn }),
    );
    expect(Certificate?.InUseBy).toEqual([
      expect.stringContaining(`domainconfiguration/${ready.domain}/`),
    ]);
  });

  it('without any certificate becomes AWS-managed, with an amazonaws.com name', async () => {
    await account.iot.send(
      new CreateDomainConfigurationCommand({ domainConfigurationName: 'managed' }),
    );
    const told = await describeConfiguration('managed');
    expect(told.domainType).toBe('AWS_MANAGED');
    expect(told.domainName).toMatch(/amazonaws\.com$/);
  });
});

describe('creating is refused', () => {
  it('for a domain without a server certificate, in AWS’s words', async () => {
    await expect(
      createConfiguration(account, ready, { serverCertificateArns: [] }),
    ).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: 'Cannot provide a custom domain name for an AWS Managed Domain',
    });
  });

  it.each([
    '-bad.example.com',
    'under_score.example.com',
    '*.example.com',
    'UPPER.example.com',
    'trailing.example.com.',
  ])('for the domain %s, in AWS’s words', async (domainName) => {
    await expect(createConfiguration(account, ready, { domainName })).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: 'Must provide a valid domain name to configure.',
    });
  });

  it.each(['', 'IoT:mine', 'with space', 'a'.repeat(129)])('under the name %j', async (name) => {
    const named = createConfiguration(account, ready, { domainConfigurationName: name });
    await expect(named).rejects.toThrow();
    const { domainConfigurations = [] } = await account.iot.send(
      new ListDomainConfigurationsCommand({}),
    );
    expect(domainConfigurations.map((one) => one.domainConfigurationName)).not.toContain(name);
  });

  it('with two server certificates', async () => {
    const serverCertificateArns = [ready.leafArn, ready.leafArn];
    await expect(createConfiguration(account, ready, { serverCertificateArns })).rejects.toThrow();
  });

  it('for a name that is taken: 409, with the holder’s ARN', async () => {
    const { domainConfigurationArn } = await createConfiguration(account, ready);
    await expect(createConfiguration(account, ready)).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
      resourceArn: domainConfigurationArn,
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('for a domain that another configuration has', async () => {
    await createConfiguration(account, ready);
    const second = createConfiguration(account, ready, { domainConfigurationName: 'another' });
    await expect(second).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
      resourceId: ready.domain,
    });
  });

  it('for a service type other than DATA', async () => {
    await expect(createConfiguration(account, ready, { serviceType: 'JOBS' })).rejects.toThrow(
      'JOBS',
    );
  });

  it('for an authentication type that does not go with the protocol', async () => {
    const pair = { authenticationType: 'AWS_SIGV4', applicationProtocol: 'SECURE_MQTT' } as const;
    await expect(createConfiguration(account, ready, pair)).rejects.toThrow('AWS_SIGV4');
  });

  it('more than once a second, where the sandbox is set to count', async () => {
    account.sandbox.clock.advance(1_000);
    account.sandbox.knobs.iot.creationsPerSecond = 1;
    await createConfiguration(account, ready);
    const again = () => createConfiguration(account, ready);
    await expect(again()).rejects.toMatchObject({ name: 'ThrottlingException' });
    account.sandbox.clock.advance(1_000);
    await expect(again()).rejects.toMatchObject({ name: 'ResourceAlreadyExistsException' });
    account.sandbox.knobs.iot.creationsPerSecond = undefined;
  });

  it('beyond the quota, with HTTP 410', async () => {
    account.sandbox.knobs.iot.quota = 0;
    await expect(createConfiguration(account, ready)).rejects.toMatchObject({
      name: 'LimitExceededException',
      $metadata: { httpStatusCode: 410 },
    });
    account.sandbox.knobs.iot.quota = 1_000;
  });
});

describe('a server certificate is refused', () => {
  const unfit = { name: 'CertificateValidationException' };

  it.each([
    ['without serverAuth', { extendedKeyUsages: [clientAuth] }, 'serverAuth'],
    ['with a P-384 key', { key: ecKey('secp384r1') }, 'EC_secp384r1'],
    ['that covers another name', { names: ['other.example.com'] }, 'does not cover'],
    ['with five names', { names: ['a.b.c', 'd.b.c', 'e.b.c', 'f.b.c', 'g.b.c'] }, 'more than 4'],
  ])('%s', async (_, recipe, said) => {
    const leafArn = await importLeaf(account, ready.root, { names: [ready.domain], ...recipe });
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toMatchObject({
      ...unfit,
      message: expect.stringContaining(said),
    });
  });

  it('with an RSA key of 3072 bits', async () => {
    const root = await makeRoot({ key: rsaKey() });
    const leafArn = await importLeaf(account, root, { names: [ready.domain], key: rsaKey(3072) });
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toThrow('RSA_3072');
  });

  it('at the end of a chain of more than five', async () => {
    const chain = [ready.root];
    for (let depth = 1; depth < 5; depth += 1) {
      const [issuer] = chain;
      if (issuer) {
        chain.unshift(await makeRoot({ subject: `CN=intermediate ${depth}`, issuer }));
      }
    }
    const [issuer] = chain;
    const leaf = await makeLeaf({ names: [ready.domain], ...(issuer && { issuer }) });
    const leafArn = await importInto(account.acm, blobsOf(leaf, ...chain));
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toThrow(
      'longer than 5',
    );
  });

  it('with a chain of more than 16 KB', async () => {
    const filler = Array.from({ length: 40 }, (_, index) => `OU=${String(index).repeat(30)}`);
    const root = await makeRoot({ subject: ['CN=wordy', ...filler].join(',') });
    const chain = [root];
    for (let depth = 1; depth < 4; depth += 1) {
      const [issuer = root] = chain;
      chain.unshift(
        await makeRoot({ subject: [`CN=wordy ${depth}`, ...filler].join(','), issuer }),
      );
    }
    const [issuer = root] = chain;
    const leaf = await makeLeaf({ names: [ready.domain], issuer });
    const leafArn = await importInto(account.acm, blobsOf(leaf, ...chain));
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toThrow('16 KB');
  });

  it('that has the domain as CN and not among its SANs', async () => {
    const leafArn = await importLeaf(account, ready.root, {
      subject: `CN=${ready.domain}`,
      names: ['other.example.com'],
    });
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toThrow(
      'does not cover',
    );
  });

  it('that names the domain in its CN alone, or not, as the sandbox is set', async () => {
    const leaf = await make({
      subject: `CN=${ready.domain}`,
      issuer: ready.root,
      extensions: leafExtensions({ names: [] }).slice(0, 2),
    });
    const leafArn = await importInto(account.acm, blobsOf(leaf, ready.root));
    account.sandbox.knobs.iot.commonNameSuffices = false;
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toMatchObject(unfit);
    account.sandbox.knobs.iot.commonNameSuffices = true;
    await createConfiguration(account, { ...ready, leafArn });
  });

  it('of another region', async () => {
    const leafArn = ready.leafArn.replace('ap-northeast-1', 'eu-west-1');
    await expect(createConfiguration(account, { ...ready, leafArn })).rejects.toMatchObject(unfit);
  });
});

describe('a leaf that is not publicly trusted needs a validation certificate', () => {
  it('at all', async () => {
    const { validationArn: _, ...rest } = ready;
    const without = account.iot.send(
      new CreateDomainConfigurationCommand({
        domainConfigurationName: rest.domain,
        domainName: rest.domain,
        serverCertificateArns: [rest.leafArn],
      }),
    );
    await expect(without).rejects.toMatchObject({ name: 'CertificateValidationException' });
  });

  it('that is issued', async () => {
    const validationArn = await request(account, { DomainName: ready.domain });
    account.sandbox.setLatencies({ validationMs: 60_000 });
    await expect(createConfiguration(account, { ...ready, validationArn })).rejects.toThrow(
      'cannot be used',
    );
    account.sandbox.setLatencies({ validationMs: 0 });
  });

  it('that is public', async () => {
    await expect(
      createConfiguration(account, { ...ready, validationArn: ready.leafArn }),
    ).rejects.toThrow('public');
  });

  it.each([
    ['whose root Mozilla trusts', { hierarchy: 'N2_AMAZON_MANAGED' }],
    ['that has serverAuth', { hierarchy: 'N2_SFG2_AMAZON_MANAGED', usage: 'CLIENT_AUTH_ONLY' }],
    ['whose key pair ACM manages', { origin: 'ACME' }],
  ] as const)('%s', async (_, kind) => {
    const { certificates, clock } = account.sandbox;
    const validationArn = certificates.addIssued({
      names: [ready.domain],
      notBefore: new Date(clock.now()),
      notAfter: new Date(clock.now() + 86_400_000),
      ...kind,
    });
    await expect(createConfiguration(account, { ...ready, validationArn })).rejects.toMatchObject({
      name: 'CertificateValidationException',
    });
  });

  it('that covers the domain', async () => {
    const zone = newZone(account);
    const validationArn = await issuedCertificate(account, zone, `iot.${zone.name}`);
    await expect(createConfiguration(account, { ...ready, validationArn })).rejects.toThrow(
      'does not cover',
    );
  });
});
