/** The sandbox's KMS and moto's, which others wrote and which really signs: the same calls, the same codes, signatures that verify. */
import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  type CreateKeyCommandInput,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  ListAliasesCommand,
  ListResourceTagsCommand,
  type MessageType,
  ScheduleKeyDeletionCommand,
  SignCommand,
  type SigningAlgorithmSpec,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientConfiguration, openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { type Moto, startMoto } from '../support/moto.ts';

let account: TestAccount;
let moto: Moto;
let theirs: KMSClient;
beforeAll(async () => {
  [account, moto] = await Promise.all([openAccount(), startMoto()]);
  theirs = new KMSClient({ ...clientConfiguration(account.sandbox), endpoint: moto.url });
});
afterAll(async () => {
  theirs.destroy();
  await Promise.all([account.close(), moto.close()]);
});

const create = async (kms: KMSClient, input: CreateKeyCommandInput): Promise<string> => {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand(input));
  return KeyMetadata?.KeyId ?? '';
};
const ecdsa = { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' } as const;
const rsa = { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' } as const;
const sign = (KeyId: string, SigningAlgorithm: SigningAlgorithmSpec = 'ECDSA_SHA_256') =>
  new SignCommand({ KeyId, Message: Buffer.from('message'), SigningAlgorithm });

/** Makes its calls, each under a name. */
type Script = (
  kms: KMSClient,
  call: (name: string, sent: Promise<unknown>) => Promise<void>,
) => Promise<void>;

/** By the call's name: "ok" or its code. */
async function codesOf(kms: KMSClient, script: Script): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  await script(kms, async (name, sent) => {
    codes.set(
      name,
      await sent.then(
        () => 'ok',
        (error) => error.name,
      ),
    );
  });
  return codes;
}

const scripts: Readonly<Record<string, Script>> = {
  'making keys': async (kms, call) => {
    await call('symmetric', kms.send(new CreateKeyCommand({})));
    await call('RSA', kms.send(new CreateKeyCommand(rsa)));
    await call('P-256', kms.send(new CreateKeyCommand(ecdsa)));
    await call('no usage', kms.send(new CreateKeyCommand({ ...rsa, KeyUsage: undefined })));
    await call(
      'P-256 to encrypt',
      kms.send(new CreateKeyCommand({ ...ecdsa, KeyUsage: 'ENCRYPT_DECRYPT' })),
    );
  },
  'finding keys': async (kms, call) => {
    const id = await create(kms, ecdsa);
    await call(
      'alias',
      kms.send(new CreateAliasCommand({ AliasName: 'alias/a', TargetKeyId: id })),
    );
    const nobodys = id.replace(/^.{8}/, '00000000');
    for (const [by, KeyId] of Object.entries({
      id,
      alias: 'alias/a',
      nobodys,
      none: 'alias/b',
      bad: 'b',
    })) {
      await call(`describe by ${by}`, kms.send(new DescribeKeyCommand({ KeyId })));
      await call(`public key by ${by}`, kms.send(new GetPublicKeyCommand({ KeyId })));
      await call(`sign by ${by}`, kms.send(sign(KeyId)));
    }
  },
  'naming keys': async (kms, call) => {
    const TargetKeyId = await create(kms, ecdsa);
    for (const AliasName of ['alias/one', 'two', 'alias/aws/three']) {
      await call(AliasName, kms.send(new CreateAliasCommand({ AliasName, TargetKeyId })));
    }
    const again = new CreateAliasCommand({ AliasName: 'alias/one', TargetKeyId });
    await call('alias/one again', kms.send(again));
    await call('list', kms.send(new ListAliasesCommand({ KeyId: TargetKeyId })));
  },
  'signing with what does not fit': async (kms, call) => {
    const encrypts = await create(kms, { ...rsa, KeyUsage: 'ENCRYPT_DECRYPT' });
    await call('a key to encrypt', kms.send(sign(encrypts, 'RSASSA_PKCS1_V1_5_SHA_256')));
    const signs = await create(kms, rsa);
    await call('an algorithm of others', kms.send(sign(signs, 'ECDSA_SHA_256')));
  },
  'tagging keys': async (kms, call) => {
    const KeyId = await create(kms, { ...ecdsa, Tags: [{ TagKey: 'a', TagValue: 'b' }] });
    const Tags = [{ TagKey: 'c', TagValue: 'd' }];
    await call('tag', kms.send(new TagResourceCommand({ KeyId, Tags })));
    await call('untag', kms.send(new UntagResourceCommand({ KeyId, TagKeys: ['a', 'z'] })));
    await call('list', kms.send(new ListResourceTagsCommand({ KeyId })));
  },
  'states of keys': async (kms, call) => {
    const KeyId = await create(kms, ecdsa);
    await call('disable', kms.send(new DisableKeyCommand({ KeyId })));
    await call('sign when disabled', kms.send(sign(KeyId)));
    await call('describe when disabled', kms.send(new DescribeKeyCommand({ KeyId })));
    await call('enable', kms.send(new EnableKeyCommand({ KeyId })));
    const schedule = (PendingWindowInDays: number) =>
      kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays }));
    await call('6 days', schedule(6));
    await call('7 days', schedule(7));
    await call('sign when pending deletion', kms.send(sign(KeyId)));
    await call('describe when pending deletion', kms.send(new DescribeKeyCommand({ KeyId })));
    await call('cancel', kms.send(new CancelKeyDeletionCommand({ KeyId })));
    await call('sign when canceled', kms.send(sign(KeyId)));
  },
};

const states = 'KMS developer guide, Key states of AWS KMS keys';
const recorded = 'recorded at AWS in test_kms.snapshot.json of LocalStack';
/** Where moto answers otherwise: the sandbox's code, moto's, and who says that AWS has the first. */
const departures: Readonly<
  Record<string, readonly [ours: string, theirs: string, source: string]>
> = {
  'making keys, no usage': ['ValidationException', 'ok', recorded],
  'making keys, P-256 to encrypt': ['ValidationException', 'ok', 'API reference, CreateKey'],
  'naming keys, alias/aws/three': [
    ...(['NotAuthorizedException', 'ok'] as const),
    'API reference, CreateAlias: the prefix is reserved. moto refuses alias/aws alone, with that code',
  ],
  'signing with what does not fit, a key to encrypt': [
    ...(['InvalidKeyUsageException', 'ValidationException', recorded] as const),
  ],
  'signing with what does not fit, an algorithm of others': [
    ...(['InvalidKeyUsageException', 'ValidationException', recorded] as const),
  ],
  'states of keys, 6 days': ['ValidationException', 'ok', 'API reference, ScheduleKeyDeletion'],
  'states of keys, sign when canceled': ['DisabledException', 'ok', states],
  'states of keys, sign when disabled': ['DisabledException', 'ok', states],
  'states of keys, sign when pending deletion': ['KMSInvalidStateException', 'ok', states],
};

it('every call has the same code from both, but for what is known', async () => {
  const different: Record<string, readonly [ours: string, theirs: string | undefined]> = {};
  for (const [name, script] of Object.entries(scripts)) {
    const [ours, others] = [await codesOf(account.kms, script), await codesOf(theirs, script)];
    expect(ours.size).toBeGreaterThan(1);
    for (const [call, code] of ours) {
      if (others.get(call) !== code) {
        different[`${name}, ${call}`] = [code, others.get(call)];
      }
    }
  }
  const known = Object.entries(departures).map(([call, [ours, others]]) => [call, [ours, others]]);
  expect(different).toEqual(Object.fromEntries(known));
});

const message = Buffer.from('what is signed');
const digest = createHash('sha256').update(message).digest();
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING };
/** Salts as long as the hash (developer guide, Supported signing algorithms). moto's are as long as they can be. */
const ourPss = { ...pss, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
const theirPss = { ...pss, saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN };
const pkcs1 = { padding: constants.RSA_PKCS1_PADDING };
const der = { dsaEncoding: 'der' } as const;

describe.each([
  { spec: rsa, algorithm: 'RSASSA_PKCS1_V1_5_SHA_256', ours: pkcs1, others: pkcs1 },
  { spec: rsa, algorithm: 'RSASSA_PSS_SHA_256', ours: ourPss, others: theirPss },
  { spec: ecdsa, algorithm: 'ECDSA_SHA_256', ours: der, others: der },
] as const)('a signature with $algorithm', ({ spec, algorithm, ours, others }) => {
  /** Of a new key, and that key's public half. */
  const signed = async (kms: KMSClient, Message: Buffer, MessageType: MessageType) => {
    const KeyId = await create(kms, spec);
    const { PublicKey = Buffer.alloc(0) } = await kms.send(new GetPublicKeyCommand({ KeyId }));
    const { Signature = Buffer.alloc(0) } = await kms.send(
      new SignCommand({ KeyId, Message, MessageType, SigningAlgorithm: algorithm }),
    );
    const der = Buffer.from(PublicKey);
    return { Signature, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
  };

  it('verifies, of either maker', async () => {
    const [own, other] = [
      await signed(account.kms, message, 'RAW'),
      await signed(theirs, message, 'RAW'),
    ];
    expect(verify('sha256', message, { key: own.key, ...ours }, own.Signature)).toBe(true);
    expect(verify('sha256', message, { key: other.key, ...others }, other.Signature)).toBe(true);
  });

  it('of a digest is one of the message; moto takes the digest for a message', async () => {
    const [own, other] = [
      await signed(account.kms, digest, 'DIGEST'),
      await signed(theirs, digest, 'DIGEST'),
    ];
    expect(verify('sha256', message, { key: own.key, ...ours }, own.Signature)).toBe(true);
    expect(verify('sha256', digest, { key: other.key, ...others }, other.Signature)).toBe(true);
  });
});
