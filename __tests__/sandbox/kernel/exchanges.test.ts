import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportCertificateCommand, ListCertificatesCommand } from '@aws-sdk/client-acm';
import { CreateKeysAndCertificateCommand } from '@aws-sdk/client-iot';
import { CreateSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openAccount, type TestAccount } from './account.ts';

const lineSchema = z.object({
  operations: z.record(z.string(), z.array(z.string())).optional(),
  service: z.string().optional(),
  operation: z.string().optional(),
  outcome: z.string().optional(),
  request: z.object({ headers: z.record(z.string(), z.string()), body: z.string() }).optional(),
  reply: z.object({ status: z.number(), body: z.string() }).optional(),
});

const before = process.env.SANDBOX_EXCHANGES;
let directory: string;
let account: TestAccount;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'exchanges-'));
  process.env.SANDBOX_EXCHANGES = directory;
  account = await openAccount();
});
afterEach(() => {
  if (before === undefined) {
    delete process.env.SANDBOX_EXCHANGES;
  } else {
    process.env.SANDBOX_EXCHANGES = before;
  }
});

/** What was written by the time the sandbox is closed. */
async function written() {
  await account.close();
  const [name = '', ...others] = readdirSync(directory);
  expect(others).toEqual([]);
  const file = join(directory, name);
  const text = readFileSync(file, 'utf8');
  const lines = text.trim().split('\n');
  return { file, text, lines: lines.map((line) => lineSchema.parse(JSON.parse(line))) };
}

it('the first line names the operations of every service', async () => {
  const { lines } = await written();
  expect(Object.keys(lines[0]?.operations ?? {})).toEqual([
    'acm',
    'iot',
    'kms',
    'route53',
    'secretsmanager',
    'ssm',
    'sts',
  ]);
  expect(lines[0]?.operations?.sts).toEqual([
    'AssumeRoleWithWebIdentity',
    'AssumeRole',
    'GetCallerIdentity',
  ]);
});

it('an exchange is a line, whether it was answered, refused or cut off', async () => {
  await account.acm.send(new ListCertificatesCommand({ MaxItems: 7 }));
  await account.acm.send(new ListCertificatesCommand({ SortBy: 'CREATED_AT' })).catch(() => {});
  void account.sandbox.faults.add({ kind: 'reset' });
  await account.acm.send(new ListCertificatesCommand({})).catch(() => {});
  const { lines } = await written();
  expect(lines.slice(1)).toMatchObject([
    {
      service: 'acm',
      operation: 'ListCertificates',
      outcome: 'ok',
      request: { body: '{"MaxItems":7}' },
      reply: { status: 200, body: '{"CertificateSummaryList":[]}' },
    },
    { outcome: 'ValidationException', reply: { status: 400 } },
    { outcome: 'reset' },
  ]);
  expect(lines[3]?.reply).toBeUndefined();
});

it('only its owner reads it, and no key, secret or credential is in it', async () => {
  const secret = 'a "quoted"\nsecret';
  const key = Buffer.from('the-private-key');
  await account.acm
    .send(new ImportCertificateCommand({ Certificate: Buffer.from('x'), PrivateKey: key }))
    .catch(() => {});
  await account.secrets.send(new CreateSecretCommand({ Name: 'told', SecretString: secret }));
  await account.secrets.send(new GetSecretValueCommand({ SecretId: 'told' }));
  const { keyPair } = await account.iot.send(new CreateKeysAndCertificateCommand({}));
  const { Credentials } = await account.sts.send(
    new AssumeRoleCommand({
      RoleArn: 'arn:aws:iam::123456789012:role/dns',
      RoleSessionName: 'session',
    }),
  );
  const { file, text, lines } = await written();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(lines).toHaveLength(6);
  const keyLines = keyPair?.PrivateKey?.trim().split('\n') ?? [];
  for (const struckOut of [
    key.toString('base64'),
    'quoted',
    keyLines[1],
    Credentials?.SecretAccessKey,
    Credentials?.SessionToken,
    'Signature=',
  ]) {
    expect(struckOut).toBeTruthy();
    expect(text).not.toContain(struckOut);
  }
  expect(lines[1]?.request?.body).toContain(`"PrivateKey":"${'A'.repeat(20)}"`);
  expect(lines[3]?.reply?.body).toContain(`"SecretString":"${'A'.repeat(secret.length)}"`);
});
