import { ListCertificatesCommand } from '@aws-sdk/client-acm';
import { ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { CreateSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { policyDocument } from '../../../sandbox/http/iam.ts';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount({ accountId: '210987654321' });
});
afterEach(() => account.sandbox.setPolicy(undefined));
afterAll(() => account.close());

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}
const hold = (...Statement: Statement[]) =>
  account.sandbox.setPolicy(policyDocument.parse({ Version: '2012-10-17', Statement }));
const allow = (Action: Statement['Action'], Resource: Statement['Resource'] = '*') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const list = () => account.acm.send(new ListCertificatesCommand({}));
const create = (Name: string, Tags?: { Key: string; Value: string }[]) =>
  account.secrets.send(new CreateSecretCommand({ Name, SecretString: 'text', Tags }));
const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } };

describe('the IAM policy', () => {
  it('absent, allows everything', async () => {
    await expect(list()).resolves.toBeDefined();
  });

  it('that says nothing about a call denies it, naming who, what and which', async () => {
    hold(allow('iot:*'));
    await expect(list()).rejects.toMatchObject({
      ...denied,
      message:
        'User: arn:aws:sts::210987654321:assumed-role/sandbox/session is not authorized to perform: acm:ListCertificates on resource: * because no identity-based policy allows the acm:ListCertificates action',
    });
    expect(account.sandbox.calls.list().at(-1)?.outcome).toBe('AccessDeniedException');
  });

  it('denies in Route 53’s own code', async () => {
    hold(allow('iot:*'));
    await expect(account.route53.send(new ListHostedZonesCommand({}))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it.each([
    'acm:ListCertificates',
    'ACM:listcertificates',
    'acm:List*',
    'acm:ListCertificate?',
    '*',
  ])('allows by the action %s', async (action) => {
    hold(allow(action));
    await expect(list()).resolves.toBeDefined();
  });

  it.each(['acm:ListCertificate', 'acm:ListCertificates?', 'acm:List.*', 'acm:ListTags*'])(
    'does not allow by the action %s',
    async (action) => {
      hold(allow(action));
      await expect(list()).rejects.toMatchObject(denied);
    },
  );

  it('allows by resource, for a secret that is not there yet by the name it will have', async () => {
    const of = (name: string) =>
      `arn:aws:secretsmanager:ap-northeast-1:210987654321:secret:${name}-??????`;
    hold(allow(['secretsmanager:CreateSecret', 'secretsmanager:GetSecretValue'], of('mine')));
    await create('mine');
    const read = account.secrets.send(new GetSecretValueCommand({ SecretId: 'mine' }));
    await expect(read).resolves.toMatchObject({ SecretString: 'text' });
    await expect(create('others')).rejects.toMatchObject(denied);
  });

  it('must allow all that a call needs', async () => {
    hold(allow('secretsmanager:CreateSecret'));
    await create('untagged');
    await expect(create('tagged', [{ Key: 'a', Value: 'b' }])).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining('secretsmanager:TagResource'),
    });
  });

  it('that denies goes before any that allows', async () => {
    hold(allow('*'), { Effect: 'Deny', Action: 'acm:List*', Resource: '*' });
    await expect(list()).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining('with an explicit deny in an identity-based policy'),
    });
  });

  it('keeps a denied call from being performed', async () => {
    hold(allow('acm:*'));
    await expect(create('kept-out')).rejects.toMatchObject(denied);
    account.sandbox.setPolicy(undefined);
    await expect(create('kept-out')).resolves.toBeDefined();
  });

  it.each([
    ['NotAction', { NotAction: 'acm:*' }],
    ['NotResource', { NotResource: '*' }],
    ['a principal', { Principal: '*' }],
  ])('with %s is refused rather than guessed at', (_what, more) => {
    const Statement = [{ ...allow('*'), ...more }];
    expect(() => policyDocument.parse({ Statement })).toThrow(Object.keys(more)[0]);
  });
});
