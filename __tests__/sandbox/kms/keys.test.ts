import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  type CreateKeyCommandInput,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  GetPublicKeyCommand,
  ListAliasesCommand,
  ListResourceTagsCommand,
  ScheduleKeyDeletionCommand,
  SignCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, minute, openAccount, type TestAccount } from '../kernel/account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

const scope = 'arn:aws:kms:ap-northeast-1:123456789012:';
const nobody = '00000000-0000-4000-8000-000000000000';

const create = async (input: CreateKeyCommandInput = {}) => {
  const { KeyMetadata } = await account.kms.send(
    new CreateKeyCommand({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', ...input }),
  );
  return { id: KeyMetadata?.KeyId ?? '', arn: KeyMetadata?.Arn ?? '', metadata: KeyMetadata };
};
const describeKey = async (KeyId: string) =>
  (await account.kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata;
const sign = (KeyId: string) =>
  account.kms.send(
    new SignCommand({ KeyId, Message: Buffer.from('a'), SigningAlgorithm: 'ECDSA_SHA_256' }),
  );
const schedule = (KeyId: string, PendingWindowInDays?: number) =>
  account.kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays }));
const alias = (AliasName: string, TargetKeyId: string) =>
  account.kms.send(new CreateAliasCommand({ AliasName, TargetKeyId }));

describe('CreateKey', () => {
  it('makes a key pair that DescribeKey shows, with the algorithms of its usage alone', async () => {
    const { id, arn, metadata } = await create({ KeySpec: 'RSA_2048', Description: 'a note' });
    expect(arn).toBe(`${scope}key/${id}`);
    expect(metadata).toEqual({
      AWSAccountId: '123456789012',
      KeyId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      Arn: arn,
      CreationDate: expect.any(Date),
      Enabled: true,
      Description: 'a note',
      KeyUsage: 'SIGN_VERIFY',
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
      KeyManager: 'CUSTOMER',
      CustomerMasterKeySpec: 'RSA_2048',
      KeySpec: 'RSA_2048',
      SigningAlgorithms: [
        'RSASSA_PKCS1_V1_5_SHA_256',
        'RSASSA_PKCS1_V1_5_SHA_384',
        'RSASSA_PKCS1_V1_5_SHA_512',
        'RSASSA_PSS_SHA_256',
        'RSASSA_PSS_SHA_384',
        'RSASSA_PSS_SHA_512',
      ],
      MultiRegion: false,
    });
    expect(await describeKey(id)).toEqual(metadata);
  });

  it('without a spec makes a symmetric key, which encrypts', async () => {
    const { KeyMetadata } = await account.kms.send(new CreateKeyCommand({}));
    expect(KeyMetadata).toMatchObject({
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    });
  });

  it('wants a usage for every key pair', async () => {
    const input = { KeySpec: 'ECC_NIST_P256', KeyUsage: undefined } as const;
    await expect(create(input)).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    });
  });

  it.each([
    ['ECC_NIST_P256', 'ENCRYPT_DECRYPT'],
    ['SYMMETRIC_DEFAULT', 'SIGN_VERIFY'],
  ] as const)('refuses %s for %s', async (KeySpec, KeyUsage) => {
    await expect(create({ KeySpec, KeyUsage })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('makes a key for each call: it knows no token', async () => {
    const [one, other] = [await create(), await create()];
    expect(one.id).not.toBe(other.id);
  });
});

describe('a key', () => {
  it.each(['ID', 'ARN', 'alias', 'alias ARN'])('is found by its %s', async (by) => {
    const { id, arn } = await create();
    const name = `alias/found-by-${by.replace(' ', '-')}`;
    await alias(name, id);
    const given = { ID: id, ARN: arn, alias: name, 'alias ARN': `${scope}${name}` }[by] ?? '';
    expect(await describeKey(given)).toMatchObject({ KeyId: id });
    expect(await sign(given)).toMatchObject({ KeyId: arn });
    const { KeyId } = await account.kms.send(new GetPublicKeyCommand({ KeyId: given }));
    expect(KeyId).toBe(arn);
  });

  it.each([
    ['an ID that nobody has', nobody, `Key '${scope}key/${nobody}' does not exist`],
    [
      'an ARN that nobody has',
      `${scope}key/${nobody}`,
      `Key '${scope}key/${nobody}' does not exist`,
    ],
    ['what is no ID', 'mine', "Invalid keyId 'mine'"],
    ['an alias that nobody has', 'alias/nobodys', `Alias ${scope}alias/nobodys is not found.`],
    ['another region', `arn:aws:kms:eu-west-1:123456789012:key/${nobody}`, 'Invalid arn eu-west-1'],
  ])('by %s is NotFoundException', async (_what, KeyId, message) => {
    await expect(describeKey(KeyId)).rejects.toMatchObject({ name: 'NotFoundException', message });
  });

  it('is not found by its alias where it is managed', async () => {
    const { id } = await create();
    const KeyId = 'alias/not-where-managed';
    await alias(KeyId, id);
    const notFound = { name: 'NotFoundException' };
    const { kms } = account;
    await expect(kms.send(new TagResourceCommand({ KeyId, Tags: [] }))).rejects.toMatchObject(
      notFound,
    );
    await expect(kms.send(new ListResourceTagsCommand({ KeyId }))).rejects.toMatchObject(notFound);
    await expect(schedule(KeyId)).rejects.toMatchObject(notFound);
  });
});

describe('CreateAlias', () => {
  it('names a key, which ListAliases shows', async () => {
    const { id } = await create();
    await alias('alias/one', id);
    await alias('alias/another', id);
    const { Aliases, Truncated } = await account.kms.send(new ListAliasesCommand({ KeyId: id }));
    expect(Truncated).toBe(false);
    expect(Aliases).toEqual(
      ['alias/another', 'alias/one'].map((AliasName) => ({
        AliasName,
        AliasArn: `${scope}${AliasName}`,
        TargetKeyId: id,
        CreationDate: expect.any(Date),
        LastUpdatedDate: expect.any(Date),
      })),
    );
  });

  it('is listed in pages', async () => {
    const { id } = await create();
    for (const name of ['alias/page-1', 'alias/page-2', 'alias/page-3']) {
      await alias(name, id);
    }
    const list = (Marker?: string) =>
      account.kms.send(new ListAliasesCommand({ KeyId: id, Limit: 2, Marker }));
    const { Aliases = [], Truncated, NextMarker } = await list();
    expect({ length: Aliases.length, Truncated }).toEqual({ length: 2, Truncated: true });
    expect((await list(NextMarker)).Aliases).toMatchObject([{ AliasName: 'alias/page-3' }]);
    await expect(list('made-up')).rejects.toMatchObject({ name: 'InvalidMarkerException' });
  });

  it.each([
    ['without its prefix', 'mine', 'ValidationException'],
    ['of AWS', 'alias/aws/mine', 'NotAuthorizedException'],
    ['with a character that names cannot have', 'alias/a.b', 'ValidationException'],
  ])('refuses a name %s', async (_what, name, code) => {
    const { id } = await create();
    await expect(alias(name, id)).rejects.toMatchObject({ name: code });
  });

  it('refuses a name that is taken, and a key that is named by an alias', async () => {
    const { id } = await create();
    await alias('alias/taken', id);
    await expect(alias('alias/taken', id)).rejects.toMatchObject({
      name: 'AlreadyExistsException',
    });
    await expect(alias('alias/of-an-alias', 'alias/taken')).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });
});

describe('tags of a key', () => {
  const tags = async (KeyId: string) =>
    (await account.kms.send(new ListResourceTagsCommand({ KeyId }))).Tags;
  const tag = (KeyId: string, ...Tags: { TagKey: string; TagValue: string }[]) =>
    account.kms.send(new TagResourceCommand({ KeyId, Tags }));

  it('come with the key, are added to, replaced and taken away', async () => {
    const { id } = await create({ Tags: [{ TagKey: 'a', TagValue: '1' }] });
    await tag(id, { TagKey: 'a', TagValue: '2' }, { TagKey: 'b', TagValue: '' });
    expect(await tags(id)).toEqual([
      { TagKey: 'a', TagValue: '2' },
      { TagKey: 'b', TagValue: '' },
    ]);
    await account.kms.send(new UntagResourceCommand({ KeyId: id, TagKeys: ['a', 'c'] }));
    expect(await tags(id)).toEqual([{ TagKey: 'b', TagValue: '' }]);
  });

  it.each([
    ['given twice', ['a', 'a'], 'TagException'],
    ['of AWS', ['aws:a'], 'TagException'],
    ['more than 50', Array.from({ length: 51 }, (_, at) => `${at}`), 'LimitExceededException'],
  ])('that are %s are refused, by CreateKey and TagResource', async (_what, keys, code) => {
    const Tags = keys.map((TagKey) => ({ TagKey, TagValue: '' }));
    const { id } = await create();
    await expect(create({ Tags })).rejects.toMatchObject({ name: code });
    await expect(tag(id, ...Tags)).rejects.toMatchObject({ name: code });
    expect(await tags(id)).toEqual([]);
  });
});

describe('a key that is disabled', () => {
  it('signs nothing and shows no public key until it is enabled again', async () => {
    const { id, arn } = await create();
    await account.kms.send(new DisableKeyCommand({ KeyId: id }));
    expect(await describeKey(id)).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
    const disabled = { name: 'DisabledException', message: `${arn} is disabled.` };
    await expect(sign(id)).rejects.toMatchObject(disabled);
    await expect(account.kms.send(new GetPublicKeyCommand({ KeyId: id }))).rejects.toMatchObject(
      disabled,
    );
    await account.kms.send(new EnableKeyCommand({ KeyId: id }));
    await expect(sign(id)).resolves.toBeDefined();
  });
});

describe('ScheduleKeyDeletion', () => {
  it('leaves 30 days by default', async () => {
    const { id, arn } = await create();
    const answer = await schedule(id);
    expect(answer).toMatchObject({
      KeyId: arn,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 30,
    });
    const window = (answer.DeletionDate?.getTime() ?? 0) - account.sandbox.clock.now();
    expect(Math.round(window / day)).toBe(30);
  });

  it.each([6, 31])('refuses a window of %d days', async (days) => {
    const { id } = await create();
    await expect(schedule(id, days)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('ends every use of the key and of its names, but not its description', async () => {
    const { id, arn } = await create();
    await schedule(id, 7);
    const pending = { name: 'KMSInvalidStateException', message: `${arn} is pending deletion.` };
    await expect(sign(id)).rejects.toMatchObject(pending);
    await expect(account.kms.send(new GetPublicKeyCommand({ KeyId: id }))).rejects.toMatchObject(
      pending,
    );
    await expect(alias('alias/pending', id)).rejects.toMatchObject(pending);
    await expect(
      account.kms.send(new TagResourceCommand({ KeyId: id, Tags: [] })),
    ).rejects.toMatchObject(pending);
    await expect(account.kms.send(new EnableKeyCommand({ KeyId: id }))).rejects.toMatchObject(
      pending,
    );
    await expect(schedule(id, 7)).rejects.toMatchObject(pending);
    expect(await describeKey(id)).toMatchObject({
      Enabled: false,
      KeyState: 'PendingDeletion',
      DeletionDate: expect.any(Date),
    });
  });

  it('can be taken back while the window is open; the key is disabled then', async () => {
    const { id, arn } = await create();
    const cancel = () => account.kms.send(new CancelKeyDeletionCommand({ KeyId: id }));
    await expect(cancel()).rejects.toMatchObject({
      name: 'KMSInvalidStateException',
      message: `${arn} is not pending deletion.`,
    });
    await schedule(id, 7);
    expect(await cancel()).toMatchObject({ KeyId: arn });
    account.sandbox.clock.advance(8 * day);
    expect(await describeKey(id)).toMatchObject({ KeyState: 'Disabled' });
    await account.kms.send(new EnableKeyCommand({ KeyId: id }));
    await expect(sign(id)).resolves.toBeDefined();
  });

  it('takes the key and its aliases away when the window is over', async () => {
    const { id } = await create();
    await alias('alias/going', id);
    await schedule(id, 7);
    account.sandbox.clock.advance(7 * day + minute);
    await expect(describeKey(id)).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(describeKey('alias/going')).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(alias('alias/going', (await create()).id)).resolves.toBeDefined();
  });
});
