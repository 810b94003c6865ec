import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../../sandbox/http/redact.ts';
import { type IdTokenServer, startIdTokenServer } from '../../../testkit/id-token-server.ts';
import { minute, openAccount, type TestAccount } from '../kernel/account.ts';

const roleArn = 'arn:aws:iam::123456789012:role/provision';

let account: TestAccount;
let github: IdTokenServer;
let sts: STSClient;
beforeAll(async () => {
  account = await openAccount();
  github = await startIdTokenServer(() => account.sandbox.clock.now());
  const { issuer, publicKey, subject } = github;
  const { webIdentity } = account.sandbox;
  webIdentity.addProvider({ issuer, publicKey, audiences: ['sts.amazonaws.com'] });
  webIdentity.addRole({ arn: roleArn, subject, longestSession: 7200 });
  webIdentity.addRole({
    arn: `${roleArn}-other`,
    subject: 'repo:octo/other:ref:refs/heads/main',
    longestSession: 3600,
  });
  sts = new STSClient({
    region: 'ap-northeast-1',
    endpoint: account.sandbox.endpointUrl,
    maxAttempts: 1,
  });
});
afterAll(async () => {
  await github.close();
  await account.close();
});

async function tokenFor(audience: string): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
    github.environment;
  const answer = await fetch(`${url}&audience=${audience}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  const { value }: { value: string } = JSON.parse(await answer.text());
  return value;
}

function assume(token: string, more: { RoleArn?: string; DurationSeconds?: number } = {}) {
  return sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn,
      RoleSessionName: 'session',
      WebIdentityToken: token,
      ...more,
    }),
  );
}

it('opens a session without credentials, and keeps the token out of the record', async () => {
  const token = await tokenFor('sts.amazonaws.com');
  const { AssumedRoleUser, Credentials } = await assume(token, { DurationSeconds: 7200 });
  expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::123456789012:assumed-role/provision/session');
  expect(account.sandbox.clock.now() + 7_200_000).toBeGreaterThanOrEqual(
    Credentials?.Expiration?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  expect(JSON.stringify(account.sandbox.calls.list())).not.toContain(token);
});

it('is struck out of what is written down of an exchange', () => {
  const body = 'Action=AssumeRoleWithWebIdentity&WebIdentityToken=eyJhbGciOi.e30.c2ln&Version=1';
  expect(withoutSecrets(body)).toBe(
    'Action=AssumeRoleWithWebIdentity&WebIdentityToken=AAAAAAAAAAAAAAAAAAA&Version=1',
  );
});

it('refuses another audience, issuer, signature and form of token', async () => {
  const name = 'InvalidIdentityTokenException';
  await expect(assume(await tokenFor('other'))).rejects.toMatchObject({
    name,
    message: 'Incorrect token audience',
  });
  const [header = '', payload = '', signature] = (await tokenFor('sts.amazonaws.com')).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = (more: object) =>
    `${header}.${Buffer.from(JSON.stringify({ ...claims, ...more })).toString('base64url')}.${signature}`;
  await expect(assume(changed({ iss: 'https://elsewhere.example' }))).rejects.toMatchObject({
    name,
    message: expect.stringContaining('No OpenIDConnect provider found'),
  });
  await expect(assume(changed({ sub: 'repo:octo/other' }))).rejects.toMatchObject({ name });
  await expect(assume('no token')).rejects.toMatchObject({ name });
});

it('refuses a token that has expired', async () => {
  const token = await tokenFor('sts.amazonaws.com');
  account.sandbox.clock.advance(6 * minute);
  await expect(assume(token)).rejects.toMatchObject({ name: 'ExpiredTokenException' });
});

it('refuses a role that does not trust the job, and one that does not exist, alike', async () => {
  const token = await tokenFor('sts.amazonaws.com');
  for (const RoleArn of [`${roleArn}-other`, `${roleArn}-missing`]) {
    await expect(assume(token, { RoleArn })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
  }
});

it('refuses a longer session than the role allows', async () => {
  const token = await tokenFor('sts.amazonaws.com');
  await expect(assume(token, { DurationSeconds: 7201 })).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringContaining('MaxSessionDuration'),
  });
});
