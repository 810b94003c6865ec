import {
  CreateAliasCommand,
  CreateKeyCommand,
  type CreateKeyCommandInput,
  DisableKeyCommand,
} from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { policyDocument } from '../../../sandbox/http/iam.ts';
import { openAccount, type TestAccount } from '../kernel/account.ts';

let account: TestAccount;
let name: string;
let count = 0;
beforeAll(async () => {
  account = await openAccount();
});
beforeEach(() => {
  count += 1;
  name = `test/encrypted-${count}`;
});
afterEach(() => account.sandbox.setPolicy(undefined));
afterAll(() => account.close());

const key = async (input: CreateKeyCommandInput = {}) => {
  const { KeyMetadata } = await account.kms.send(new CreateKeyCommand(input));
  return { id: KeyMetadata?.KeyId ?? '', arn: KeyMetadata?.Arn ?? '' };
};
const create = (KmsKeyId?: string) =>
  account.secrets.send(new CreateSecretCommand({ Name: name, SecretString: 'text', KmsKeyId }));
const get = () => account.secrets.send(new GetSecretValueCommand({ SecretId: name }));
const put = () =>
  account.secrets.send(new PutSecretValueCommand({ SecretId: name, SecretString: 'other' }));
const kmsKeyId = async () =>
  (await account.secrets.send(new DescribeSecretCommand({ SecretId: name }))).KmsKeyId;

describe('the KMS key of a secret', () => {
  it('is described as it was given, and the secret is read with it', async () => {
    const { arn } = await key();
    await create(arn);
    expect(await kmsKeyId()).toBe(arn);
    expect(await get()).toMatchObject({ SecretString: 'text' });
  });

  it.each([undefined, 'alias/aws/secretsmanager'])(
    'is not described where it is that of AWS (%s)',
    async (given) => {
      await create(given);
      expect(await kmsKeyId()).toBeUndefined();
    },
  );

  it('may be given by its alias', async () => {
    const { id } = await key();
    await account.kms.send(new CreateAliasCommand({ AliasName: 'alias/secrets', TargetKeyId: id }));
    await expect(create('alias/secrets')).resolves.toMatchObject({ Name: name });
  });

  it('that is not there is refused, and no secret is made', async () => {
    await expect(create('alias/nobodys')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The operation failed because of an invalid KMS key: Invalid keyId',
    });
    await expect(get()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('that is a key pair is refused', async () => {
    const { arn } = await key({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    await expect(create(arn)).rejects.toMatchObject({ name: 'EncryptionFailure' });
  });

  it('that is disabled later keeps the value from being read and written', async () => {
    const { id } = await key();
    await create(id);
    await account.kms.send(new DisableKeyCommand({ KeyId: id }));
    await expect(get()).rejects.toMatchObject({ name: 'DecryptionFailure' });
    await expect(put()).rejects.toMatchObject({ name: 'EncryptionFailure' });
  });
});

describe('a caller without permissions on the key', () => {
  const hold = (...actions: string[]) =>
    account.sandbox.setPolicy(
      policyDocument.parse({
        Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
      }),
    );
  const denied = { name: 'AccessDeniedException', message: 'Access to KMS is not allowed' };

  it('is refused in Secrets Manager’s own words', async () => {
    const { arn } = await key();
    hold('secretsmanager:*');
    await expect(create(arn)).rejects.toMatchObject(denied);
    hold('secretsmanager:*', 'kms:Decrypt', 'kms:GenerateDataKey');
    await create(arn);
    hold('secretsmanager:*', 'kms:Decrypt');
    await expect(put()).rejects.toMatchObject(denied);
    await expect(get()).resolves.toMatchObject({ SecretString: 'text' });
    hold('secretsmanager:*', 'kms:GenerateDataKey');
    await expect(get()).rejects.toMatchObject(denied);
  });

  it('needs none for the key of AWS', async () => {
    hold('secretsmanager:*');
    await create();
    await put();
    await expect(get()).resolves.toMatchObject({ SecretString: 'other' });
  });
});
