/** Secrets Manager and STS as Debian's AWS CLI sees them: what it parses and prints of every operation, and how each is refused. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIdTokenServer } from '../../testkit/id-token-server.ts';
import { openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { type Cli, cliFor, text, uncovered } from '../support/awscli.ts';

let account: TestAccount;
let aws: Cli;

beforeAll(async () => {
  account = await openAccount();
  aws = cliFor(account.sandbox);
});
afterAll(() => account.close());

const secrets = (command: string) => aws.run('secretsmanager', ...command.split(' '));
const sts = (command: string) => aws.run('sts', ...command.split(' '));

describe('of secrets the CLI prints', () => {
  it('the newest text, and which versions there are', async () => {
    const made = await secrets('create-secret --name ca --secret-string first');
    expect(made).toMatchObject({ Name: 'ca', ARN: expect.stringContaining(':secret:ca-') });
    const put = await secrets('put-secret-value --secret-id ca --secret-string second');
    expect(await secrets('get-secret-value --secret-id ca')).toMatchObject({
      SecretString: 'second',
      VersionId: put.VersionId,
      VersionStages: ['AWSCURRENT'],
      CreatedDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    await secrets('tag-resource --secret-id ca --tags Key=a,Value=1 Key=b,Value=2');
    await secrets('untag-resource --secret-id ca --tag-keys b');
    expect(await secrets('describe-secret --secret-id ca')).toMatchObject({
      Tags: [{ Key: 'a', Value: '1' }],
      VersionIdsToStages: {
        [text(made, 'VersionId')]: ['AWSPREVIOUS'],
        [text(put, 'VersionId')]: ['AWSCURRENT'],
      },
    });
  });

  it('all of them, page by page', async () => {
    await secrets('create-secret --name other --secret-string text');
    const { SecretList: all } = await secrets('list-secrets --page-size 1');
    expect(all).toMatchObject([
      { Name: 'ca', SecretVersionsToStages: expect.anything() },
      { Name: 'other' },
    ]);
  });

  it('until when one that is deleted can be restored', async () => {
    expect(
      await secrets('delete-secret --secret-id other --recovery-window-in-days 7'),
    ).toMatchObject({ DeletionDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(await secrets('restore-secret --secret-id other')).toMatchObject({ Name: 'other' });
  });
});

it.each([
  ['CreateSecret', 'ResourceExistsException', 'create-secret --name ca --secret-string another'],
  ['GetSecretValue', 'ResourceNotFoundException', 'get-secret-value --secret-id absent'],
  ['DescribeSecret', 'ResourceNotFoundException', 'describe-secret --secret-id absent'],
  [
    'PutSecretValue',
    'ResourceNotFoundException',
    'put-secret-value --secret-id absent --secret-string a',
  ],
  ['DeleteSecret', 'ResourceNotFoundException', 'delete-secret --secret-id absent'],
  ['RestoreSecret', 'ResourceNotFoundException', 'restore-secret --secret-id absent'],
  [
    'TagResource',
    'ResourceNotFoundException',
    'tag-resource --secret-id absent --tags Key=a,Value=b',
  ],
  ['UntagResource', 'ResourceNotFoundException', 'untag-resource --secret-id absent --tag-keys a'],
  ['ListSecrets', 'InvalidNextTokenException', 'list-secrets --no-paginate --next-token nonsense'],
])('%s is refused with %s', async (operation, code, command) => {
  expect(await aws.refusal('secretsmanager', ...command.split(' '))).toEqual({ operation, code });
});

describe('of identities the CLI prints', () => {
  it('who calls, and the credentials of a role with their end', async () => {
    expect(await sts('get-caller-identity')).toMatchObject({
      Account: '123456789012',
      Arn: expect.stringContaining(':assumed-role/sandbox/'),
    });
    const role = 'arn:aws:iam::123456789012:role/dns';
    expect(
      await sts(`assume-role --role-arn ${role} --role-session-name cli --duration-seconds 900`),
    ).toMatchObject({
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/dns/cli' },
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA/),
        Expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    });
  });

  it('the credentials of a role for a token of an identity provider, and why it is refused', async () => {
    const github = await startIdTokenServer(() => account.sandbox.clock.now());
    const { issuer, publicKey, subject, environment } = github;
    const arn = 'arn:aws:iam::123456789012:role/provision';
    const { webIdentity } = account.sandbox;
    webIdentity.addProvider({ issuer, publicKey, audiences: ['sts.amazonaws.com'] });
    webIdentity.addRole({ arn, subject, longestSession: 3600 });
    const answer = await fetch(
      `${environment.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`,
      { headers: { authorization: `Bearer ${environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` } },
    );
    const { value: token }: { value: string } = JSON.parse(await answer.text());
    await github.close();
    const command = `assume-role-with-web-identity --role-arn ${arn} --role-session-name cli`;
    expect(await sts(`${command} --web-identity-token ${token}`)).toMatchObject({
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/provision/cli' },
      Credentials: { AccessKeyId: expect.stringMatching(/^ASIA/) },
    });
    expect(
      await aws.refusal('sts', ...`${command} --web-identity-token nonsense`.split(' ')),
    ).toEqual({ operation: 'AssumeRoleWithWebIdentity', code: 'InvalidIdentityToken' });
  });

  it('why a role is not assumed, and that too much was asked', async () => {
    const short =
      'assume-role --role-arn arn:aws:iam::123456789012:user/dns --role-session-name cli';
    expect(await aws.refusal('sts', ...short.split(' '))).toEqual({
      operation: 'AssumeRole',
      code: 'ValidationError',
    });
    void account.sandbox.faults.add({ action: 'GetCallerIdentity', kind: 'throttle' });
    expect(await aws.refusal('sts', 'get-caller-identity')).toEqual({
      operation: 'GetCallerIdentity',
      code: 'Throttling',
    });
  });
});

it.each(['secretsmanager', 'sts'] as const)('no operation of %s is left out', (service) => {
  expect(uncovered(account.sandbox, service)).toEqual({ neverSucceeded: [], neverRefused: [] });
});
