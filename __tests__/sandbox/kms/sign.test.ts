import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import {
  CreateKeyCommand,
  type CreateKeyCommandInput,
  GetPublicKeyCommand,
  type KeySpec,
  SignCommand,
  type SignCommandInput,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from '../kernel/account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

const create = async (input: CreateKeyCommandInput): Promise<string> => {
  const { KeyMetadata } = await account.kms.send(new CreateKeyCommand(input));
  return KeyMetadata?.KeyId ?? '';
};
const pair = (KeySpec: KeySpec) => create({ KeySpec, KeyUsage: 'SIGN_VERIFY' });
const publicKey = async (KeyId: string) => {
  const { PublicKey = Buffer.alloc(0) } = await account.kms.send(
    new GetPublicKeyCommand({ KeyId }),
  );
  return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
};
const sign = (KeyId: string, input: Omit<SignCommandInput, 'KeyId'>) =>
  account.kms.send(new SignCommand({ KeyId, ...input }));

const message = Buffer.alloc(4096, 'm');
const paddings = {
  PKCS1: { padding: constants.RSA_PKCS1_PADDING },
  PSS: {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  },
  ECDSA: { dsaEncoding: 'der' },
} as const;

describe('GetPublicKey', () => {
  it.each([
    ['RSA_2048', 'rsa', { modulusLength: 2048, publicExponent: 65537n }],
    ['ECC_NIST_P256', 'ec', { namedCurve: 'prime256v1' }],
  ] as const)('gives the SubjectPublicKeyInfo of an %s key', async (spec, type, details) => {
    const key = await publicKey(await pair(spec));
    expect(key.asymmetricKeyType).toBe(type);
    expect(key.asymmetricKeyDetails).toEqual(details);
  });

  it('reports spec, usage and algorithms', async () => {
    const KeyId = await pair('ECC_NIST_P256');
    expect(await account.kms.send(new GetPublicKeyCommand({ KeyId }))).toMatchObject({
      KeySpec: 'ECC_NIST_P256',
      CustomerMasterKeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: ['ECDSA_SHA_256'],
    });
  });

  it('of a symmetric key is UnsupportedOperationException', async () => {
    const KeyId = await create({});
    await expect(account.kms.send(new GetPublicKeyCommand({ KeyId }))).rejects.toMatchObject({
      name: 'UnsupportedOperationException',
    });
  });
});

describe('Sign', () => {
  it.each([
    ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256', 'PKCS1', 'sha256'],
    ['RSA_2048', 'RSASSA_PSS_SHA_256', 'PSS', 'sha256'],
    ['RSA_2048', 'RSASSA_PSS_SHA_512', 'PSS', 'sha512'],
    ['RSA_3072', 'RSASSA_PKCS1_V1_5_SHA_384', 'PKCS1', 'sha384'],
    ['ECC_NIST_P256', 'ECDSA_SHA_256', 'ECDSA', 'sha256'],
    ['ECC_NIST_P384', 'ECDSA_SHA_384', 'ECDSA', 'sha384'],
    ['ECC_NIST_P521', 'ECDSA_SHA_512', 'ECDSA', 'sha512'],
  ] as const)('by an %s key with %s verifies, of the message and of its digest', async (...row) => {
    const [spec, SigningAlgorithm, scheme, hash] = row;
    const KeyId = await pair(spec);
    const key = { key: await publicKey(KeyId), ...paddings[scheme] };
    const digest = createHash(hash).update(message).digest();
    for (const input of [
      { Message: message, MessageType: 'RAW' },
      { Message: digest, MessageType: 'DIGEST' },
      { Message: message },
    ] as const) {
      const answer = await sign(KeyId, { ...input, SigningAlgorithm });
      expect(answer.SigningAlgorithm).toBe(SigningAlgorithm);
      const signature = answer.Signature ?? Buffer.alloc(0);
      expect(verify(hash, message, key, signature)).toBe(true);
      expect(verify(hash, Buffer.from('another'), key, signature)).toBe(false);
    }
  });

  it('takes 4,096 octets at most', async () => {
    const KeyId = await pair('ECC_NIST_P256');
    await expect(
      sign(KeyId, { Message: Buffer.alloc(4097), SigningAlgorithm: 'ECDSA_SHA_256' }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value at 'message' failed to satisfy constraint: Member must have length less than or equal to 4096",
    });
  });

  it('takes a digest of the length of its hash alone', async () => {
    const KeyId = await pair('RSA_2048');
    const SigningAlgorithm = 'RSASSA_PKCS1_V1_5_SHA_256';
    await expect(
      sign(KeyId, { Message: Buffer.alloc(31), MessageType: 'DIGEST', SigningAlgorithm }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Digest is invalid length for algorithm RSASSA_PKCS1_V1_5_SHA_256.',
    });
  });

  it('refuses an algorithm that is not of the key', async () => {
    const KeyId = await pair('RSA_2048');
    await expect(
      sign(KeyId, { Message: message, SigningAlgorithm: 'ECDSA_SHA_256' }),
    ).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
      message: 'Algorithm ECDSA_SHA_256 is incompatible with key spec RSA_2048.',
    });
  });

  it('refuses a key that is for encryption', async () => {
    const KeyId = await create({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    await expect(
      sign(KeyId, { Message: message, SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' }),
    ).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
      message: expect.stringMatching(
        / key usage is ENCRYPT_DECRYPT which is not valid for Sign\.$/,
      ),
    });
  });
});

describe('the call record', () => {
  it('has the IAM action and the key’s ARN, whichever name was given', async () => {
    const KeyId = await pair('ECC_NIST_P256');
    const arn = `arn:aws:kms:ap-northeast-1:123456789012:key/${KeyId}`;
    await sign(KeyId, { Message: message, SigningAlgorithm: 'ECDSA_SHA_256' });
    expect(account.sandbox.calls.list().at(-1)).toMatchObject({
      service: 'kms',
      action: 'Sign',
      permissions: [{ action: 'kms:Sign', resource: arn }],
    });
  });

  it('has the further permission of tags given to CreateKey', async () => {
    await create({ Tags: [{ TagKey: 'a', TagValue: 'b' }] });
    expect(account.sandbox.calls.list().at(-1)?.permissions).toMatchObject([
      { action: 'kms:CreateKey', resource: '*' },
      { action: 'kms:TagResource', resource: 'arn:aws:kms:ap-northeast-1:123456789012:key/*' },
    ]);
  });
});
