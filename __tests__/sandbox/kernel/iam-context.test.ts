/** What conditions are judged by, call by call (Service Authorization Reference). */
import {
  AddTagsToCertificateCommand,
  DeleteCertificateCommand,
  ImportCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import {
  CreateDomainConfigurationCommand,
  CreatePolicyCommand,
  TagResourceCommand as TagIotResourceCommand,
  UntagResourceCommand as UntagIotResourceCommand,
} from '@aws-sdk/client-iot';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  ScheduleKeyDeletionCommand,
  SignCommand,
} from '@aws-sdk/client-kms';
import { ChangeResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import { CreateSecretCommand, DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

/** What IAM was asked for the last call, answered or refused. */
async function asked(send: Promise<unknown>) {
  await send.catch(() => {});
  return (account.sandbox.calls.list().at(-1)?.permissions ?? []).map(
    ({ action, context }) => [action, context] as const,
  );
}

const Tags = [{ Key: 'Team', Value: 'iot' }];
const requested = { 'aws:requesttag/team': ['iot'], 'aws:tagkeys': ['Team'] };
const borne = { 'aws:resourcetag/team': ['iot'] };

describe('of ACM', () => {
  const request = (SubjectAlternativeNames?: string[]) =>
    account.acm.send(
      new RequestCertificateCommand({ DomainName: 'a.example.com', SubjectAlternativeNames, Tags }),
    );

  it('RequestCertificate has its names and its defaults, and so has the tagging of what it makes', async () => {
    const context = {
      ...requested,
      'acm:domainnames': ['a.example.com', 'b.example.com'],
      'acm:validationmethod': ['EMAIL'],
      'acm:keyalgorithm': ['RSA_2048'],
    };
    expect(await asked(request(['b.example.com']))).toEqual([
      ['acm:RequestCertificate', context],
      ['acm:AddTagsToCertificate', context],
    ]);
  });

  it('ImportCertificate of a new certificate has the tags that it gives, and no others', async () => {
    const blob = Buffer.from('nonsense');
    expect(
      await asked(
        account.acm.send(
          new ImportCertificateCommand({ Certificate: blob, PrivateKey: blob, Tags }),
        ),
      ),
    ).toEqual([
      ['acm:ImportCertificate', requested],
      ['acm:AddTagsToCertificate', requested],
    ]);
  });

  it('what is done to a certificate has the tags that it bears', async () => {
    const { CertificateArn } = await request();
    const more = [{ Key: 'b', Value: '' }];
    expect(
      await asked(
        account.acm.send(new AddTagsToCertificateCommand({ CertificateArn, Tags: more })),
      ),
    ).toEqual([
      ['acm:AddTagsToCertificate', { ...borne, 'aws:requesttag/b': [''], 'aws:tagkeys': ['b'] }],
    ]);
    expect(await asked(account.acm.send(new DeleteCertificateCommand({ CertificateArn })))).toEqual(
      [['acm:DeleteCertificate', { ...borne, 'aws:resourcetag/b': [''] }]],
    );
  });
});

describe('of IoT', () => {
  it('CreateDomainConfiguration has its domain, and asks for TagResource where it gives tags', async () => {
    const create = (tags?: typeof Tags) =>
      account.iot.send(
        new CreateDomainConfigurationCommand({
          domainConfigurationName: 'a',
          domainName: 'a.example.com',
          tags,
        }),
      );
    const domain = { 'iot:domainname': ['a.example.com'] };
    expect(await asked(create())).toEqual([['iot:CreateDomainConfiguration', domain]]);
    expect(await asked(create(Tags))).toEqual([
      ['iot:CreateDomainConfiguration', { ...requested, ...domain }],
      ['iot:TagResource', { ...requested, ...domain }],
    ]);
  });

  it('a policy has the tags that it bears, and those that are given and taken', async () => {
    const { policyArn: resourceArn } = await account.iot.send(
      new CreatePolicyCommand({ policyName: 'a', policyDocument: '{"Statement":[]}', tags: Tags }),
    );
    const tag = new TagIotResourceCommand({ resourceArn, tags: [{ Key: 'b', Value: 'c' }] });
    expect(await asked(account.iot.send(tag))).toEqual([
      ['iot:TagResource', { ...borne, 'aws:requesttag/b': ['c'], 'aws:tagkeys': ['b'] }],
    ]);
    const untag = new UntagIotResourceCommand({ resourceArn, tagKeys: ['b'] });
    expect(await asked(account.iot.send(untag))).toEqual([
      ['iot:UntagResource', { ...borne, 'aws:resourcetag/b': ['c'], 'aws:tagkeys': ['b'] }],
    ]);
  });
});

it('of Route 53: names in lower case without their dot, types and actions, each once', async () => {
  const record = (Name: string) => ({
    Name,
    Type: 'CNAME' as const,
    TTL: 60,
    ResourceRecords: [{ Value: 'a' }],
  });
  const Changes = ['A.Example.com.', '*.example.com'].map((name) => ({
    Action: 'UPSERT' as const,
    ResourceRecordSet: record(name),
  }));
  const change = new ChangeResourceRecordSetsCommand({
    HostedZoneId: 'Z1',
    ChangeBatch: { Changes },
  });
  expect(await asked(account.route53.send(change))).toEqual([
    [
      'route53:ChangeResourceRecordSets',
      {
        'route53:changeresourcerecordsetsnormalizedrecordnames': [
          'a.example.com',
          '\\052.example.com',
        ],
        'route53:changeresourcerecordsetsrecordtypes': ['CNAME'],
        'route53:changeresourcerecordsetsactions': ['UPSERT'],
      },
    ],
  ]);
});

it('of Secrets Manager: tags, names, and how long a deletion can be taken back', async () => {
  const create = new CreateSecretCommand({ Name: 'a', SecretString: 'x', Tags });
  const named = { 'secretsmanager:name': ['a'] };
  expect(await asked(account.secrets.send(create))).toEqual([
    ['secretsmanager:CreateSecret', { ...requested, ...named }],
    ['secretsmanager:TagResource', { ...requested, ...named }],
  ]);
  const remove = (how: { RecoveryWindowInDays?: number; ForceDeleteWithoutRecovery?: boolean }) =>
    asked(account.secrets.send(new DeleteSecretCommand({ SecretId: 'a', ...how })));
  expect(await remove({ RecoveryWindowInDays: 30 })).toEqual([
    ['secretsmanager:DeleteSecret', { ...borne, 'secretsmanager:recoverywindowindays': ['30'] }],
  ]);
  expect(await remove({ ForceDeleteWithoutRecovery: true })).toEqual([
    [
      'secretsmanager:DeleteSecret',
      { ...borne, 'secretsmanager:forcedeletewithoutrecovery': ['true'] },
    ],
  ]);
});

it('of KMS: what the key is, what it is called, what is asked of it', async () => {
  const own = { 'kms:keyspec': ['ECC_NIST_P256'], 'kms:keyusage': ['SIGN_VERIFY'] };
  const kmsTags = [{ TagKey: 'Team', TagValue: 'iot' }];
  const create = new CreateKeyCommand({
    KeySpec: 'ECC_NIST_P256',
    KeyUsage: 'SIGN_VERIFY',
    Tags: kmsTags,
  });
  const { KeyMetadata } = await account.kms.send(create);
  expect(await asked(account.kms.send(create))).toEqual([
    ['kms:CreateKey', { ...own, ...requested }],
    ['kms:TagResource', { ...own, ...requested }],
  ]);
  const known = { ...own, ...borne, 'kms:keyorigin': ['AWS_KMS'] };
  const TargetKeyId = KeyMetadata?.KeyId ?? '';
  const alias = new CreateAliasCommand({ AliasName: 'alias/a', TargetKeyId });
  expect(await asked(account.kms.send(alias))).toEqual([
    ['kms:CreateAlias', known],
    ['kms:CreateAlias', known],
  ]);
  const sign = new SignCommand({
    KeyId: 'alias/a',
    Message: Buffer.from('a'),
    SigningAlgorithm: 'ECDSA_SHA_256',
  });
  const named = { ...known, 'kms:resourcealiases': ['alias/a'] };
  expect(await asked(account.kms.send(sign))).toEqual([
    [
      'kms:Sign',
      {
        ...named,
        'kms:requestalias': ['alias/a'],
        'kms:signingalgorithm': ['ECDSA_SHA_256'],
      },
    ],
  ]);
  const schedule = new ScheduleKeyDeletionCommand({ KeyId: TargetKeyId, PendingWindowInDays: 7 });
  expect(await asked(account.kms.send(schedule))).toEqual([
    ['kms:ScheduleKeyDeletion', { ...named, 'kms:schedulekeydeletionpendingwindowindays': ['7'] }],
  ]);
});
