/** KMS against the sandbox's, which really signs. */
import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kms, KmsKeySpec } from '../../src/aws/kms-interface.ts';
import { accountKms } from '../support/kms.ts';
import { openAccount, type TestAccount, type TestJob } from './account.ts';

const region = 'ap-northeast-1';

let account: TestAccount;
let job: TestJob;
let kms: Kms;

beforeAll(async () => {
  account = await openAccount();
});

beforeEach(async () => {
  job = account.newJob();
  kms = await job.aws.kms();
});

afterAll(() => account.close());

const create = (spec: KmsKeySpec) => kms.create({ spec, description: 'of a test', tags: job.tags });

describe('a key', () => {
  it('is made to sign with, tagged, and found by its ARN, id and alias', async () => {
    const arn = await create('ECC_NIST_P256');
    const alias = `alias/${job.domain.replaceAll('.', '_')}`;
    expect(await kms.describe(alias)).toBeUndefined();
    expect(await kms.createAlias(alias, arn)).toBe('created');
    expect(await kms.createAlias(alias, await create('RSA_2048'))).toBe('already-exists');
    for (const id of [arn, arn.split('/').at(-1) ?? '', alias]) {
      expect(await kms.describe(id)).toEqual({
        arn,
        usage: 'SIGN_VERIFY',
        spec: 'ECC_NIST_P256',
        state: 'Enabled',
        origin: 'AWS_KMS',
        createdAt: expect.any(Date),
      });
    }
    expect(await kms.tags(arn)).toEqual(job.tags);
  });

  it.each(['RSA_2048', 'ECC_NIST_P256'] as const)(
    'of %s signs what its public key verifies',
    async (spec) => {
      const arn = await create(spec);
      const publicKey = await kms.publicKey(arn);
      const signer = kms.signer(arn, publicKey);
      const text = Buffer.alloc(5000, 'longer than KMS takes');
      const signature = await signer.sign(text);
      expect(verify('sha256', text, publicKey, signature)).toBe(true);
      expect(publicKey.equals(createPublicKey(await accountKms(region).publicKey(arn)))).toBe(true);
    },
  );

  it('is not made twice where nobody knows whether it was made', async () => {
    void account.sandbox.faults.add({ action: 'CreateKey', kind: 'lostAnswer' });
    await expect(create('RSA_2048')).rejects.toMatchObject({
      details: { action: { code: 'create-kms-key', on: { spec: 'RSA_2048' } } },
    });
    expect(job.count('CreateKey')).toBe(1);
  });

  it('just made that is not found yet is waited for', async () => {
    const arn = await create('ECC_NIST_P256');
    for (const action of ['GetPublicKey', 'CreateAlias', 'Sign']) {
      void account.sandbox.faults.add({
        action,
        kind: 'refuse',
        code: 'NotFoundException',
        times: 2,
      });
    }
    const signer = kms.signer(arn, await kms.publicKey(arn));
    await signer.sign(Buffer.from('x'));
    const alias = `alias/late/${job.domain.replaceAll('.', '_')}`;
    expect(await kms.createAlias(alias, arn)).toBe('created');
    expect(job.count('Sign')).toBe(3);
  });

  it('that does not exist is missing after a while', async () => {
    const arn = (await create('ECC_NIST_P256')).replace(/[0-9a-f]{12}$/, '0'.repeat(12));
    await expect(kms.publicKey(arn)).rejects.toMatchObject({
      details: {
        action: { code: 'read-kms-public-key', on: { arn } },
        figures: { answer: { code: 'NotFoundException' } },
      },
    });
    expect(await kms.describe(arn)).toBeUndefined();
  });

  it('that is disabled signs nothing, and the error has its code', async () => {
    const arn = await create('ECC_NIST_P256');
    const signer = kms.signer(arn, await kms.publicKey(arn));
    await accountKms(region).disable(arn);
    await expect(signer.sign(Buffer.from('x'))).rejects.toMatchObject({
      details: {
        action: { code: 'sign-with-kms-key', on: { arn, subject: job.domain } },
        figures: { answer: { code: 'DisabledException' } },
      },
    });
  });

  it('is scheduled for deletion in 30 days, once, whatever becomes of the answer', async () => {
    const arn = await create('ECC_NIST_P256');
    void account.sandbox.faults.add({ action: 'ScheduleKeyDeletion', kind: 'lostAnswer' });
    const from = await kms.remove(arn);
    const days = (from.getTime() - account.sandbox.clock.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    expect(await kms.describe(arn)).toMatchObject({ state: 'PendingDeletion', deletedFrom: from });
    expect(await kms.remove(arn)).toEqual(from);
  });
});
