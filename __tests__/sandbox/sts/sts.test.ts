import { ACMClient, ListCertificatesCommand } from '@aws-sdk/client-acm';
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Credentials,
  clientConfiguration,
  hour,
  minute,
  openAccount,
  type TestAccount,
} from '../kernel/account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

const roleArn = 'arn:aws:iam::210987654321:role/path/dns';

async function assumeRole(
  input: Partial<AssumeRoleCommandInput> = {},
): Promise<Credentials & { readonly expiresAt: number }> {
  const { Credentials: given } = await account.sts.send(
    new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'session', ...input }),
  );
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    expiresAt: given?.Expiration?.getTime() ?? 0,
  };
}

/** What each service says to these credentials: undefined, or the error's name and status. */
async function answers({ accessKeyId, secretAccessKey }: Credentials) {
  const configuration = clientConfiguration(account.sandbox, { accessKeyId, secretAccessKey });
  const sent = await Promise.allSettled<unknown>([
    new ACMClient(configuration).send(new ListCertificatesCommand({})),
    new Route53Client(configuration).send(new ListHostedZonesCommand({})),
    new STSClient(configuration).send(new GetCallerIdentityCommand({})),
  ]);
  return sent.map((answer) => (answer.status === 'fulfilled' ? 'taken' : answer.reason.name));
}

describe('GetCallerIdentity', () => {
  it('names the account', async () => {
    expect(await account.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '123456789012',
      Arn: 'arn:aws:sts::123456789012:assumed-role/sandbox/session',
    });
  });

  it('names the assumed role to those who assumed one', async () => {
    const configuration = clientConfiguration(account.sandbox, await assumeRole());
    expect(await new STSClient(configuration).send(new GetCallerIdentityCommand({}))).toMatchObject(
      {
        Account: '210987654321',
        Arn: 'arn:aws:sts::210987654321:assumed-role/dns/session',
      },
    );
  });

  it('needs no permission', async () => {
    account.sandbox.setPolicy({ Statement: [{ Effect: 'Deny', Action: ['*'], Resource: ['*'] }] });
    const identity = account.sts.send(new GetCallerIdentityCommand({}));
    await expect(identity).resolves.toMatchObject({ Account: '123456789012' });
    account.sandbox.setPolicy(undefined);
  });
});

describe('AssumeRole', () => {
  it('gives credentials that every service takes', async () => {
    expect(await answers(await assumeRole())).toEqual(['taken', 'taken', 'taken']);
  });

  it('gives others each time', async () => {
    const [first, second] = [await assumeRole(), await assumeRole()];
    expect(second.accessKeyId).not.toBe(first.accessKeyId);
  });

  it('gives them for an hour unless asked for longer, and they are refused after', async () => {
    const [short, long] = [await assumeRole(), await assumeRole({ DurationSeconds: 7200 })];
    expect(short.expiresAt).toBeLessThanOrEqual(account.sandbox.clock.now() + hour);
    account.sandbox.clock.advance(hour - minute);
    expect(await answers(short)).toEqual(['taken', 'taken', 'taken']);
    account.sandbox.clock.advance(2 * minute);
    expect(await answers(short)).toEqual(['ExpiredTokenException', 'ExpiredToken', 'ExpiredToken']);
    expect(await answers(long)).toEqual(['taken', 'taken', 'taken']);
  });

  it.each<[string, Partial<AssumeRoleCommandInput>]>([
    ['a role ARN that is none', { RoleArn: 'arn:aws:iam::1:role/too-short-an-account' }],
    ['a session name of one character', { RoleSessionName: 'x' }],
    ['a session name with a space', { RoleSessionName: 'a session' }],
    ['less than 15 minutes', { DurationSeconds: 899 }],
    ['more than 12 hours', { DurationSeconds: 43_201 }],
  ])('refuses %s', async (_what, input) => {
    await expect(assumeRole(input)).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

describe('credentials that nobody gave', () => {
  it('are refused by each service in its own words', async () => {
    const unknown = { accessKeyId: 'AKIAUNKNOWN000000000', secretAccessKey: 'any' };
    expect(await answers(unknown)).toEqual([
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'InvalidClientTokenId',
    ]);
  });
});
