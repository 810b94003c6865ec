/** KMS as Debian's AWS CLI sees it: what it parses and prints of every operation, and how each is refused. */
import { createPublicKey, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { type Cli, cliFor, text, uncovered } from '../support/awscli.ts';
import { folder } from '../support/tools.ts';

let account: TestAccount;
let aws: Cli;
let id: string;
const at = folder({});

beforeAll(async () => {
  account = await openAccount();
  aws = cliFor(account.sandbox);
  const made = await kms('create-key --key-spec ECC_NIST_P256 --key-usage SIGN_VERIFY');
  id = text(made, 'KeyMetadata', 'KeyId');
});
afterAll(() => account.close());

const kms = (command: string) => aws.run('kms', ...command.split(' '));

describe('of keys the CLI prints', () => {
  it('what they are, by their alias, and their tags', async () => {
    await kms(`create-alias --alias-name alias/ca --target-key-id ${id}`);
    expect(await kms('list-aliases')).toMatchObject({
      Aliases: [{ AliasName: 'alias/ca', TargetKeyId: id }],
    });
    await kms(`tag-resource --key-id ${id} --tags TagKey=a,TagValue=1 TagKey=b,TagValue=2`);
    await kms(`untag-resource --key-id ${id} --tag-keys b`);
    expect(await kms(`list-resource-tags --key-id ${id}`)).toMatchObject({
      Tags: [{ TagKey: 'a', TagValue: '1' }],
    });
    expect(await kms('describe-key --key-id alias/ca')).toMatchObject({
      KeyMetadata: { KeyId: id, KeySpec: 'ECC_NIST_P256', SigningAlgorithms: ['ECDSA_SHA_256'] },
    });
  });

  it('a public key and a signature that go together', async () => {
    writeFileSync(at('message'), 'what is signed');
    const signed = await kms(
      `sign --key-id alias/ca --signing-algorithm ECDSA_SHA_256 --message fileb://${at('message')}`,
    );
    const { PublicKey } = await kms(`get-public-key --key-id ${id}`);
    const der = Buffer.from(String(PublicKey), 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signature = Buffer.from(text(signed, 'Signature'), 'base64');
    expect(verify('sha256', Buffer.from('what is signed'), key, signature)).toBe(true);
  });

  it('in which state they are', async () => {
    await kms(`disable-key --key-id ${id}`);
    expect(await kms(`describe-key --key-id ${id}`)).toMatchObject({
      KeyMetadata: { KeyState: 'Disabled', Enabled: false },
    });
    await kms(`enable-key --key-id ${id}`);
    expect(
      await kms(`schedule-key-deletion --key-id ${id} --pending-window-in-days 7`),
    ).toMatchObject({ KeyState: 'PendingDeletion', DeletionDate: expect.anything() });
    await kms(`cancel-key-deletion --key-id ${id}`);
  });
});

const absent = '--key-id 00000000-0000-4000-8000-000000000000';

it.each([
  ['CreateKey', 'ValidationException', 'create-key --key-spec RSA_2048'],
  ['DescribeKey', 'NotFoundException', `describe-key ${absent}`],
  ['EnableKey', 'NotFoundException', `enable-key ${absent}`],
  ['DisableKey', 'NotFoundException', `disable-key ${absent}`],
  ['ScheduleKeyDeletion', 'NotFoundException', `schedule-key-deletion ${absent}`],
  ['CancelKeyDeletion', 'NotFoundException', `cancel-key-deletion ${absent}`],
  [
    'CreateAlias',
    'NotFoundException',
    'create-alias --alias-name alias/b --target-key-id 00000000-0000-4000-8000-000000000000',
  ],
  ['ListAliases', 'NotFoundException', `list-aliases ${absent}`],
  ['GetPublicKey', 'NotFoundException', `get-public-key ${absent}`],
  [
    'Sign',
    'NotFoundException',
    `sign ${absent} --signing-algorithm ECDSA_SHA_256 --message fileb://${at('message')}`,
  ],
  ['TagResource', 'NotFoundException', `tag-resource ${absent} --tags TagKey=a,TagValue=b`],
  ['UntagResource', 'NotFoundException', `untag-resource ${absent} --tag-keys a`],
  ['ListResourceTags', 'NotFoundException', `list-resource-tags ${absent}`],
])('%s is refused with %s', async (operation, code, command) => {
  expect(await aws.refusal('kms', ...command.split(' '))).toEqual({ operation, code });
});

it('no operation of kms is left out', () => {
  expect(uncovered(account.sandbox, 'kms')).toEqual({ neverSucceeded: [], neverRefused: [] });
});
