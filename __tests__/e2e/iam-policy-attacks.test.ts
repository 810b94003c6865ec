/**
 * What the holder of each documented role tries who wants more than the domain that the role is for. Every step is refused by IAM,
 * as the sandbox judges it, conditions included; the two that IAM cannot refuse are named for what they are.
 */
import {
  ACMClient,
  AddTagsToCertificateCommand,
  DeleteCertificateCommand,
  GetCertificateCommand,
  ImportCertificateCommand,
  RemoveTagsFromCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import {
  AttachPolicyCommand,
  CreateCertificateFromCsrCommand,
  CreateDomainConfigurationCommand,
  CreatePolicyCommand,
  DeleteCertificateCommand as DeleteDeviceCommand,
  DeleteDomainConfigurationCommand,
  IoTClient,
  TagResourceCommand as TagIotResourceCommand,
  UpdateCertificateCommand as UpdateDeviceCommand,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
  SignCommand,
  TagResourceCommand as TagKeyCommand,
} from '@aws-sdk/client-kms';
import { ChangeResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  TagResourceCommand as TagSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { createClientRequest } from '../../src/pki/client-request.ts';
import { createAuthority } from '../../testkit/authority.ts';
import {
  documentedPolicy,
  type Filled,
  filledFor,
  type PolicyName,
  placeholders,
  roles,
} from './documented-policy.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let filled: Filled;
let aws: ReturnType<typeof clients>;
/** What others have in the account. */
let foreign: { certificate: string; tagged: string; pem: Buffer; key: Buffer; kmsKey: string };

const scope = 'arn:aws:iot:ap-northeast-1:123456789012:';
const device = 'c'.repeat(64);
const ourTags = [
  { Key: 'iot-custom-domain:domain', Value: domain },
  { Key: 'iot-custom-domain:role', Value: 'server-certificate' },
];
const secret = 'iot-custom-domain/other.example.com/ca';
const ownSecret = `iot-custom-domain/${domain}/ca`;

function clients() {
  const configuration = { ...clientFor(scenario), maxAttempts: 1 };
  return {
    acm: new ACMClient(configuration),
    iot: new IoTClient(configuration),
    kms: new KMSClient(configuration),
    route53: new Route53Client(configuration),
    secrets: new SecretsManagerClient(configuration),
  };
}

beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  expect((await scenario.run()).outputs.status).toBe('ready');
  aws = clients();
  foreign = await placeForeign();
  filled = await filledFor(scenario);
});
afterAll(() => scenario.close());

async function placeForeign() {
  const { certificate, privateKey } = await createAuthority({
    subject: [{ type: 'CN', value: 'shop.example.com' }],
    keyAlgorithm: 'RSA_2048',
    validityDays: 365,
    now: new Date(scenario.sandbox.clock.now()),
  });
  const pem = Buffer.from(certificate);
  const key = Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const place = async (Tags?: typeof ourTags) => {
    const command = new ImportCertificateCommand({ Certificate: pem, PrivateKey: key, Tags });
    return (await aws.acm.send(command)).CertificateArn ?? '';
  };
  const others = [{ Key: 'iot-custom-domain:domain', Value: 'other.example.com' }];
  await aws.secrets.send(new CreateSecretCommand({ Name: secret, SecretString: 'theirs' }));
  const { KeyMetadata } = await aws.kms.send(
    new CreateKeyCommand({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }),
  );
  return {
    certificate: await place(),
    tagged: await place(others),
    pem,
    key,
    kmsKey: KeyMetadata?.KeyId ?? '',
  };
}

type Attempt = readonly [what: string, send: () => Promise<unknown>];

const importInto = (CertificateArn: string | undefined, Tags?: typeof ourTags) =>
  aws.acm.send(
    new ImportCertificateCommand({
      CertificateArn,
      Certificate: foreign.pem,
      PrivateKey: foreign.key,
      Tags,
    }),
  );
const change = (Name: string, Type: 'A' | 'CNAME', zone = 'ZFOREIGN') =>
  aws.route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zone,
      ChangeBatch: {
        Changes: [
          {
            Action: 'UPSERT',
            ResourceRecordSet: { Name, Type, TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }] },
          },
        ],
      },
    }),
  );
const ownZone = () => filled[placeholders.zone]?.[0]?.replace(/^.*\//, '') ?? '';

/** What no role may do. */
const attempts: readonly Attempt[] = [
  // Certificates of others
  ['overwrites a certificate', () => importInto(foreign.certificate)],
  ['overwrites the certificate of another domain', () => importInto(foreign.tagged)],
  [
    'overwrites the certificate of another domain under our tags',
    () => importInto(foreign.tagged, ourTags),
  ],
  [
    'deletes a certificate',
    () => aws.acm.send(new DeleteCertificateCommand({ CertificateArn: foreign.certificate })),
  ],
  [
    'makes the certificate of another domain ours',
    () =>
      aws.acm.send(
        new AddTagsToCertificateCommand({ CertificateArn: foreign.tagged, Tags: ourTags }),
      ),
  ],
  [
    'puts another tag on a certificate',
    () =>
      aws.acm.send(
        new AddTagsToCertificateCommand({
          CertificateArn: foreign.certificate,
          Tags: [...ourTags, { Key: 'team', Value: 'iot' }],
        }),
      ),
  ],
  [
    'takes the tags of a certificate away',
    () =>
      aws.acm.send(
        new RemoveTagsFromCertificateCommand({
          CertificateArn: foreign.tagged,
          Tags: [{ Key: 'iot-custom-domain:domain' }],
        }),
      ),
  ],
  ['imports a certificate without tags', () => importInto(undefined)],
  [
    'requests a certificate for another name',
    () =>
      aws.acm.send(
        new RequestCertificateCommand({
          DomainName: domain,
          SubjectAlternativeNames: ['shop.example.com'],
          ValidationMethod: 'DNS',
          Tags: ourTags,
        }),
      ),
  ],
  [
    'requests a certificate by mail',
    () =>
      aws.acm.send(
        new RequestCertificateCommand({
          DomainName: domain,
          ValidationMethod: 'EMAIL',
          Tags: ourTags,
        }),
      ),
  ],
  // Domain configurations of others
  [
    'creates a configuration for another domain',
    () =>
      aws.iot.send(
        new CreateDomainConfigurationCommand({
          domainConfigurationName: domain,
          domainName: 'shop.example.com',
          tags: ourTags,
        }),
      ),
  ],
  [
    'disables another configuration',
    () =>
      aws.iot.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: 'other.example.com',
          domainConfigurationStatus: 'DISABLED',
        }),
      ),
  ],
  [
    'deletes another configuration',
    () =>
      aws.iot.send(
        new DeleteDomainConfigurationCommand({ domainConfigurationName: 'other.example.com' }),
      ),
  ],
  [
    'tags another configuration',
    () =>
      aws.iot.send(
        new TagIotResourceCommand({
          resourceArn: `${scope}domainconfiguration/other.example.com/abcde`,
          tags: ourTags,
        }),
      ),
  ],
  [
    'puts another tag on our configuration',
    () =>
      aws.iot.send(
        new TagIotResourceCommand({
          resourceArn: `${scope}domainconfiguration/${domain}/abcde`,
          tags: [{ Key: 'team', Value: 'iot' }],
        }),
      ),
  ],
  // Devices and their data
  [
    'makes a policy for everything',
    () =>
      aws.iot.send(
        new CreatePolicyCommand({ policyName: 'wide', policyDocument: '{"Statement":[]}' }),
      ),
  ],
  [
    'makes a policy under our name',
    () =>
      aws.iot.send(
        new CreatePolicyCommand({
          policyName: 'iot-custom-domain-proof-1',
          policyDocument: '{"Statement":[]}',
        }),
      ),
  ],
  [
    'attaches a policy',
    () =>
      aws.iot.send(
        new AttachPolicyCommand({ policyName: 'wide', target: `${scope}cert/${device}` }),
      ),
  ],
  [
    'registers a device',
    () => aws.iot.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: 'x' })),
  ],
  [
    'switches a device off',
    () => aws.iot.send(new UpdateDeviceCommand({ certificateId: device, newStatus: 'INACTIVE' })),
  ],
  [
    'deletes a device',
    () => aws.iot.send(new DeleteDeviceCommand({ certificateId: device, forceDelete: true })),
  ],
  // Records of others
  ['writes a record in another zone', () => change(domain, 'CNAME')],
  ['writes another record', () => change('shop.example.com', 'CNAME', ownZone())],
  ['writes a record below the domain', () => change(`a.${domain}`, 'CNAME', ownZone())],
  [
    'has another authority issue for the domain',
    () => change(`_acme-challenge.${domain}`, 'CNAME', ownZone()),
  ],
  ['writes another type of record', () => change(domain, 'A', ownZone())],
  // Secrets of others
  ['reads a secret', () => aws.secrets.send(new GetSecretValueCommand({ SecretId: secret }))],
  [
    'overwrites a secret',
    () => aws.secrets.send(new PutSecretValueCommand({ SecretId: secret, SecretString: 'ours' })),
  ],
  [
    'overwrites our own authority',
    () =>
      aws.secrets.send(new PutSecretValueCommand({ SecretId: ownSecret, SecretString: 'other' })),
  ],
  [
    'tags a secret',
    () => aws.secrets.send(new TagSecretCommand({ SecretId: secret, Tags: ourTags })),
  ],
  [
    'deletes a secret',
    () => aws.secrets.send(new DeleteSecretCommand({ SecretId: secret, RecoveryWindowInDays: 30 })),
  ],
  [
    'deletes our own authority for good',
    () =>
      aws.secrets.send(
        new DeleteSecretCommand({ SecretId: ownSecret, ForceDeleteWithoutRecovery: true }),
      ),
  ],
  [
    'deletes our own authority with a short window',
    () =>
      aws.secrets.send(new DeleteSecretCommand({ SecretId: ownSecret, RecoveryWindowInDays: 7 })),
  ],
  [
    'plants a secret elsewhere',
    () =>
      aws.secrets.send(
        new CreateSecretCommand({ Name: `${secret}/2`, SecretString: 'ours', Tags: ourTags }),
      ),
  ],
  // Keys of others
  [
    'signs with a key',
    () =>
      aws.kms.send(
        new SignCommand({
          KeyId: foreign.kmsKey,
          Message: Buffer.from('a certificate'),
          SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
        }),
      ),
  ],
  [
    'makes a key ours',
    () =>
      aws.kms.send(
        new TagKeyCommand({
          KeyId: foreign.kmsKey,
          Tags: [{ TagKey: 'iot-custom-domain:domain', TagValue: domain }],
        }),
      ),
  ],
  [
    'gives a key our name',
    () =>
      aws.kms.send(
        new CreateAliasCommand({
          AliasName: 'alias/iot-custom-domain/ca',
          TargetKeyId: foreign.kmsKey,
        }),
      ),
  ],
  ['deletes a key', () => aws.kms.send(new ScheduleKeyDeletionCommand({ KeyId: foreign.kmsKey }))],
];

/** What those may not do, either, that run on a schedule. */
const notOnASchedule: readonly Attempt[] = [
  ['imports a further certificate', () => importInto(undefined, ourTags)],
  [
    'deletes our certificate',
    () =>
      aws.acm.send(
        new DeleteCertificateCommand({
          CertificateArn: filled[placeholders.serverCertificate]?.[0],
        }),
      ),
  ],
  [
    'marks a certificate as a server certificate of ours',
    () =>
      aws.acm.send(
        new AddTagsToCertificateCommand({ CertificateArn: foreign.certificate, Tags: ourTags }),
      ),
  ],
  [
    'creates a configuration',
    () =>
      aws.iot.send(
        new CreateDomainConfigurationCommand({
          domainConfigurationName: domain,
          domainName: domain,
          tags: ourTags,
        }),
      ),
  ],
  [
    'disables our configuration',
    () =>
      aws.iot.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: domain,
          domainConfigurationStatus: 'DISABLED',
        }),
      ),
  ],
  ['moves the domain', () => change(domain, 'CNAME', ownZone())],
  [
    'plants a generation of the authority',
    () =>
      aws.secrets.send(
        new CreateSecretCommand({ Name: `${ownSecret}/2`, SecretString: 'x', Tags: ourTags }),
      ),
  ],
  [
    'retires the authority',
    () =>
      aws.secrets.send(
        new TagSecretCommand({
          SecretId: ownSecret,
          Tags: [{ Key: 'iot-custom-domain:retired', Value: '2026-01-01' }],
        }),
      ),
  ],
  [
    'deletes the authority',
    () =>
      aws.secrets.send(new DeleteSecretCommand({ SecretId: ownSecret, RecoveryWindowInDays: 30 })),
  ],
];

/** What a run that only verifies may not do, either. */
const notToVerify: readonly Attempt[] = [
  ['renews our certificate', () => importInto(filled[placeholders.serverCertificate]?.[0])],
  [
    'requests a certificate for the domain',
    () =>
      aws.acm.send(
        new RequestCertificateCommand({
          DomainName: domain,
          ValidationMethod: 'DNS',
          Tags: ourTags,
        }),
      ),
  ],
  [
    'reads the private key of the authority',
    () => aws.secrets.send(new GetSecretValueCommand({ SecretId: ownSecret })),
  ],
];

const byRole: Readonly<Record<(typeof roles)[number], readonly Attempt[]>> = {
  provision: attempts,
  rotate: [...attempts, ...notOnASchedule],
  verify: [...attempts, ...notOnASchedule, ...notToVerify],
};

/** What such a role has for some setups. */
const withRole: Readonly<Record<(typeof roles)[number], readonly PolicyName[]>> = {
  provision: ['ca-kms-key', 'secret-kms-key', 'readiness-domain'],
  rotate: ['ca-kms-key', 'secret-kms-key'],
  verify: ['readiness-domain-verify'],
};

describe.each(roles)('the holder of the role %s', (role) => {
  beforeEach(() => {
    scenario.sandbox.setPolicy(documentedPolicy([role, ...withRole[role]], filled));
  });

  it.each(byRole[role])('is denied who %s', async (_what, send) => {
    await expect(send()).rejects.toMatchObject({ name: expect.stringMatching(/^AccessDenied/) });
  });
});

describe('the holder of provision with ca-kms-key-new', () => {
  const kmsTags = (name: string) => [{ TagKey: 'iot-custom-domain:domain', TagValue: name }];
  const createKey = async (Tags = kmsTags('other.example.com')) => {
    scenario.sandbox.setPolicy(undefined);
    const { KeyMetadata } = await aws.kms.send(
      new CreateKeyCommand({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY', Tags }),
    );
    scenario.sandbox.setPolicy(documentedPolicy(['provision', 'ca-kms-key-new'], filled));
    return KeyMetadata?.KeyId ?? '';
  };
  const sign = (KeyId: string) =>
    aws.kms.send(
      new SignCommand({
        KeyId,
        Message: Buffer.from('a certificate'),
        SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      }),
    );
  const tag = (KeyId: string) => aws.kms.send(new TagKeyCommand({ KeyId, Tags: kmsTags(domain) }));
  const name = (TargetKeyId: string) =>
    aws.kms.send(
      new CreateAliasCommand({
        AliasName: `alias/iot-custom-domain/${domain.replaceAll('.', '_')}/ca/2`,
        TargetKeyId,
      }),
    );

  it.each([
    ['tags', tag],
    ['names', name],
    ['signs with', sign],
  ])('is denied who %s the key of another domain', async (_, send) => {
    await expect(send(await createKey())).rejects.toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
    });
  });

  it('can tag, name and sign with a key without that tag, and no run signs with it for that', async () => {
    const key = await createKey([]);
    for (const send of [tag, name, sign]) {
      await send(key);
    }
    scenario.sandbox.setPolicy(undefined);
    const { errors } = await scenario.run({
      operation: 'rotate',
      rollover: 'announce',
      'ca-kms-key-id': 'new',
      'dry-run': 'true',
    });
    expect(errors).toEqual([expect.stringContaining(key)]);
    const { outputs } = await scenario.run({
      operation: 'teardown',
      'delete-ca-secret': ownSecret,
      'delete-ca-kms-key': key,
      'dry-run': 'true',
    });
    expect(outputs.status).toBe('failed');
  });
});

describe('what IAM cannot refuse', () => {
  it.each([
    ['provision', 'server-certificate'],
    ['rotate', 'validation-certificate'],
  ] as const)(
    'the holder of %s, a tag of ours on a certificate without tags: it opens nothing, since nothing goes by it',
    async (role, Value) => {
      scenario.sandbox.setPolicy(undefined);
      const CertificateArn = (
        await aws.acm.send(
          new ImportCertificateCommand({ Certificate: foreign.pem, PrivateKey: foreign.key }),
        )
      ).CertificateArn;
      scenario.sandbox.setPolicy(documentedPolicy([role], filled));
      const [domainTag] = ourTags;
      const Tags = [...(domainTag ? [domainTag] : []), { Key: 'iot-custom-domain:role', Value }];
      await aws.acm.send(new AddTagsToCertificateCommand({ CertificateArn, Tags }));
      await expect(importInto(CertificateArn)).rejects.toThrow('acm:ImportCertificate');
      await expect(
        aws.acm.send(new DeleteCertificateCommand({ CertificateArn })),
      ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    },
  );

  it('the holder of provision, an import over a certificate under our tags: ACM refuses it, and what was there stays', async () => {
    scenario.sandbox.setPolicy(documentedPolicy(['provision'], filled));
    const { certificate: CertificateArn } = foreign;
    await expect(importInto(CertificateArn, ourTags)).rejects.toThrow(
      'Tagging is not permitted on re-import.',
    );
    const { Certificate } = await aws.acm.send(new GetCertificateCommand({ CertificateArn }));
    expect(Certificate).toBe(foreign.pem.toString());
  });
});

it('generated-client gives the whole MQTT data plane, as its page says', async () => {
  scenario.sandbox.setPolicy(undefined);
  const { csr } = await createClientRequest('client', () => {});
  const { certificateId: theirs = '' } = await aws.iot.send(
    new CreateCertificateFromCsrCommand({ certificateSigningRequest: csr, setAsActive: true }),
  );
  scenario.sandbox.setPolicy(documentedPolicy(['verify', 'generated-client'], filled));
  const { certificateArn } = await aws.iot.send(
    new CreateCertificateFromCsrCommand({ certificateSigningRequest: csr, setAsActive: true }),
  );
  const policyName = 'iot-custom-domain-proof-wide';
  const everything = { Effect: 'Allow', Action: 'iot:*', Resource: '*' };
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [everything] });
  await aws.iot.send(new CreatePolicyCommand({ policyName, policyDocument }));
  await aws.iot.send(new AttachPolicyCommand({ policyName, target: certificateArn }));
  await aws.iot.send(new UpdateDeviceCommand({ certificateId: theirs, newStatus: 'INACTIVE' }));
});
