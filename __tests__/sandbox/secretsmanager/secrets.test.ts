import {
  CreateSecretCommand,
  type CreateSecretCommandInput,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  type Tag,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day, minute, openAccount, type TestAccount } from '../kernel/account.ts';

let account: TestAccount;
let name: string;
let count = 0;
beforeAll(async () => {
  account = await openAccount();
});
beforeEach(() => {
  count += 1;
  name = `test/secret-${count}`;
});
afterAll(() => account.close());

const token = (letter: string) => letter.repeat(32);
const create = (input: Partial<CreateSecretCommandInput> = {}) =>
  account.secrets.send(new CreateSecretCommand({ Name: name, SecretString: 'first', ...input }));
const put = (SecretString: string, ClientRequestToken?: string) =>
  account.secrets.send(
    new PutSecretValueCommand({ SecretId: name, SecretString, ClientRequestToken }),
  );
const get = (version: { VersionId?: string; VersionStage?: string } = {}) =>
  account.secrets.send(new GetSecretValueCommand({ SecretId: name, ...version }));

describe('CreateSecret', () => {
  it('gives an ARN that ends in six characters of its own, and the value back by name and ARN', async () => {
    const { ARN, Name } = await create();
    expect(Name).toBe(name);
    expect(ARN).toMatch(
      new RegExp(`^arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:${name}-\\w{6}$`),
    );
    expect(await get()).toMatchObject({
      SecretString: 'first',
      VersionStages: ['AWSCURRENT'],
    });
    expect(await account.secrets.send(new GetSecretValueCommand({ SecretId: ARN }))).toMatchObject({
      Name: name,
      SecretString: 'first',
    });
  });

  it('keeps description and tags', async () => {
    await create({ Description: 'a note', Tags: [{ Key: 'a', Value: 'b' }] });
    await account.secrets.send(
      new TagResourceCommand({ SecretId: name, Tags: [{ Key: 'c', Value: 'd' }] }),
    );
    expect(await account.secrets.send(new DescribeSecretCommand({ SecretId: name }))).toMatchObject(
      {
        Description: 'a note',
        Tags: [
          { Key: 'a', Value: 'b' },
          { Key: 'c', Value: 'd' },
        ],
      },
    );
  });

  it('refuses a name that is taken', async () => {
    await create();
    await expect(create({ SecretString: 'second' })).rejects.toMatchObject({
      name: 'ResourceExistsException',
      message: `The operation failed because the secret ${name} already exists.`,
    });
    expect(await get()).toMatchObject({ SecretString: 'first' });
  });

  it('sent again with its token, is answered as the first time', async () => {
    const first = await create({ ClientRequestToken: token('a') });
    expect(first.VersionId).toBe(token('a'));
    await put('second');
    const { ARN, VersionId } = await create({ ClientRequestToken: token('a') });
    expect({ ARN, VersionId }).toEqual({ ARN: first.ARN, VersionId: token('a') });
    expect(await get()).toMatchObject({ SecretString: 'second' });
  });

  it('refuses the same token with another value', async () => {
    await create({ ClientRequestToken: token('a') });
    await expect(
      create({ ClientRequestToken: token('a'), SecretString: 'second' }),
    ).rejects.toMatchObject({ name: 'ResourceExistsException' });
  });

  it('refuses a token of fewer than 32 characters', async () => {
    await expect(create({ ClientRequestToken: 'short' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('refuses a name with a character that names cannot have', async () => {
    await expect(create({ Name: 'a secret' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('accepts at most 65,536 octets', async () => {
    await create({ SecretString: 'x'.repeat(65_536) });
    await expect(put('é'.repeat(32_769))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

describe('PutSecretValue', () => {
  it('makes the new value current and the one before it previous', async () => {
    const { VersionId: first = '' } = await create();
    const { VersionId: second = '' } = await put('second');
    expect(await get()).toMatchObject({ SecretString: 'second', VersionId: second });
    expect(await get({ VersionStage: 'AWSPREVIOUS' })).toMatchObject({
      SecretString: 'first',
      VersionId: first,
    });
    const { VersionIdsToStages } = await account.secrets.send(
      new DescribeSecretCommand({ SecretId: name }),
    );
    expect(VersionIdsToStages).toEqual({ [first]: ['AWSPREVIOUS'], [second]: ['AWSCURRENT'] });
  });

  it('keeps older values by their version only', async () => {
    const { VersionId = '' } = await create();
    await put('second');
    await put('third');
    expect(await get({ VersionStage: 'AWSPREVIOUS' })).toMatchObject({ SecretString: 'second' });
    expect(await get({ VersionId })).toMatchObject({ SecretString: 'first' });
  });

  it('sent again with its token, makes no further version', async () => {
    await create();
    await put('second', token('b'));
    expect(await put('second', token('b'))).toMatchObject({ VersionId: token('b') });
    expect(await get({ VersionStage: 'AWSPREVIOUS' })).toMatchObject({ SecretString: 'first' });
  });

  it('refuses the same token with another value', async () => {
    await create();
    await put('second', token('b'));
    await expect(put('third', token('b'))).rejects.toMatchObject({
      name: 'ResourceExistsException',
    });
  });

  it('refuses a secret that is not there', async () => {
    await expect(put('second')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('GetSecretValue', () => {
  it('of a secret that is not there is ResourceNotFoundException', async () => {
    await expect(get()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
  });

  it.each([{ VersionStage: 'AWSPREVIOUS' }, { VersionId: token('z') }])(
    'of %j, which is not there, is ResourceNotFoundException',
    async (version) => {
      await create();
      await expect(get(version)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    },
  );
});

describe('DeleteSecret', () => {
  const remove = (how: { RecoveryWindowInDays?: number; ForceDeleteWithoutRecovery?: boolean }) =>
    account.secrets.send(new DeleteSecretCommand({ SecretId: name, ...how }));

  it('leaves 30 days by default', async () => {
    await create();
    const { DeletionDate } = await remove({});
    const window = (DeletionDate?.getTime() ?? 0) - account.sandbox.clock.now();
    expect(Math.round(window / day)).toBe(30);
  });

  it('hides the value and keeps the name until the window is over', async () => {
    await create();
    await remove({ RecoveryWindowInDays: 7 });
    const marked = {
      name: 'InvalidRequestException',
      message: "You can't perform this operation on the secret because it was marked for deletion.",
    };
    await expect(get()).rejects.toMatchObject(marked);
    await expect(put('second')).rejects.toMatchObject(marked);
    await expect(create()).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message:
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
    });
    account.sandbox.clock.advance(7 * day + minute);
    await expect(get()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(create()).resolves.toMatchObject({ Name: name });
  });

  it('can be taken back while the window is open', async () => {
    await create();
    await remove({ RecoveryWindowInDays: 7 });
    await account.secrets.send(new RestoreSecretCommand({ SecretId: name }));
    account.sandbox.clock.advance(8 * day);
    expect(await get()).toMatchObject({ SecretString: 'first' });
  });

  it('by force is immediate and permanent', async () => {
    await create();
    await remove({ ForceDeleteWithoutRecovery: true });
    await expect(
      account.secrets.send(new RestoreSecretCommand({ SecretId: name })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(create()).resolves.toMatchObject({ Name: name });
  });

  it('refuses force together with a window', async () => {
    await create();
    await expect(
      remove({ ForceDeleteWithoutRecovery: true, RecoveryWindowInDays: 7 }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it.each([6, 31])('refuses a window of %d days', async (RecoveryWindowInDays) => {
    await create();
    await expect(remove({ RecoveryWindowInDays })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('ListSecrets', () => {
  it('shows what is there, without what is marked for deletion', async () => {
    const own = await openAccount();
    for (const Name of ['kept', 'marked']) {
      await own.secrets.send(new CreateSecretCommand({ Name, SecretString: 'text' }));
    }
    await own.secrets.send(new DeleteSecretCommand({ SecretId: 'marked' }));
    const answer = await own.secrets.send(new ListSecretsCommand({}));
    expect(answer.SecretList?.map(({ Name }) => Name)).toEqual(['kept']);
    expect(JSON.stringify(answer)).not.toContain('"text"');
    await own.close();
  });

  it('refuses filters, rather than pass them over', async () => {
    await expect(
      account.secrets.send(new ListSecretsCommand({ Filters: [{ Key: 'name', Values: ['a'] }] })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('TagResource', () => {
  const tag = (...Tags: Tag[]) =>
    account.secrets.send(new TagResourceCommand({ SecretId: name, Tags }));
  const tags = async () =>
    (await account.secrets.send(new DescribeSecretCommand({ SecretId: name }))).Tags;

  it('adds to the tags that are there and replaces the value of a key that is there', async () => {
    await create({ Tags: [{ Key: 'a', Value: '1' }] });
    await tag({ Key: 'a', Value: '2' }, { Key: 'b', Value: '' });
    expect(await tags()).toEqual([
      { Key: 'a', Value: '2' },
      { Key: 'b', Value: '' },
    ]);
  });

  it('changes neither the value nor its version', async () => {
    const { VersionId } = await create();
    await tag({ Key: 'a', Value: '1' });
    expect(await get()).toMatchObject({ SecretString: 'first', VersionId });
  });

  it('is undone by UntagResource, which passes over keys that are not there', async () => {
    await create({ Tags: [{ Key: 'a', Value: '1' }] });
    const untag = new UntagResourceCommand({ SecretId: name, TagKeys: ['a', 'b'] });
    await account.secrets.send(untag);
    await account.secrets.send(untag);
    expect(await tags()).toEqual([]);
  });

  it('accepts at most 50 tags', async () => {
    const fifty = Array.from({ length: 50 }, (_, at) => ({ Key: `key-${at}`, Value: '' }));
    await create({ Tags: fifty });
    await tag({ Key: 'key-0', Value: 'changed' });
    await expect(tag({ Key: 'key-50', Value: '' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it.each([
    ['a key that is given twice', [{ Key: 'a' }, { Key: 'a' }], 'InvalidParameterException'],
    ['a key of AWS', [{ Key: 'aws:a' }], 'InvalidParameterException'],
    ['a key of 129 characters', [{ Key: 'a'.repeat(129) }], 'ValidationException'],
    ['a value of 257 characters', [{ Key: 'a', Value: 'b'.repeat(257) }], 'ValidationException'],
  ])('refuses %s', async (_what, given, code) => {
    await create();
    await expect(tag(...given)).rejects.toMatchObject({ name: code });
    expect(await tags()).toEqual([]);
  });

  it('refuses a secret that is not there, or is marked for deletion', async () => {
    await expect(tag({ Key: 'a' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await create();
    await account.secrets.send(new DeleteSecretCommand({ SecretId: name }));
    await expect(tag({ Key: 'a' })).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });
});
