import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { KmsKey } from '../../../../src/aws/kms-interface.ts';
import { planAuthorityKey, type WantedKey } from '../../../../src/resources/authority/plan-key.ts';
import type { KmsKeyState } from '../../../../src/resources/snapshot.ts';
import { authority, kept } from '../../../support/snapshots.ts';

const arn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ec = createPublicKey(generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey);

const createdAt = new Date('2026-11-23T12:00:00Z');
const signing = {
  arn,
  usage: 'SIGN_VERIFY',
  spec: 'ECC_NIST_P256',
  state: 'Enabled',
  origin: 'AWS_KMS',
  createdAt,
};

function found(
  changes: Partial<KmsKey> = {},
  more: Partial<Extract<KmsKeyState, { kind: 'found' }>> = {},
): KmsKeyState {
  return { kind: 'found', key: { ...signing, ...changes }, publicKey: ec, ...more };
}

function planned(kmsKey: KmsKeyState | undefined, more: Partial<WantedKey> = {}) {
  return planAuthorityKey({ kmsKey, keyAlgorithm: undefined, others: [], ...more });
}

function unfit(kind: string, actual?: string) {
  return { why: 'unfit', arn, problem: { kind, ...(actual !== undefined && { actual }) } };
}

describe('the key of an authority that is to be made', () => {
  it('is kept in the secret, RSA where nobody says otherwise', () => {
    expect(planned(undefined)).toEqual({ kind: 'secret', keyAlgorithm: 'RSA_2048' });
    expect(planned(undefined, { keyAlgorithm: 'EC_prime256v1' })).toEqual({
      kind: 'secret',
      keyAlgorithm: 'EC_prime256v1',
    });
  });

  it('is of the kind of the authority that is rolled over, whatever key-algorithm says', async () => {
    const current = await authority('EC_prime256v1');
    for (const kmsKey of [undefined, { kind: 'to-be-made', alias: 'alias/x' } as const]) {
      expect(planned(kmsKey, { keyAlgorithm: 'RSA_2048', current })).toMatchObject({
        keyAlgorithm: 'EC_prime256v1',
      });
    }
  });

  it('is a KMS key with the spec of its kind, where one is made', () => {
    const alias = 'alias/x';
    expect(planned({ kind: 'to-be-made', alias })).toEqual({
      kind: 'new-kms',
      alias,
      spec: 'RSA_2048',
      keyAlgorithm: 'RSA_2048',
    });
    expect(planned({ kind: 'to-be-made', alias }, { keyAlgorithm: 'EC_prime256v1' })).toMatchObject(
      { spec: 'ECC_NIST_P256' },
    );
  });

  it('is the KMS key that is there, and of its kind', () => {
    expect(planned(found())).toEqual({
      kind: 'kms',
      arn,
      createdAt,
      publicKey: ec,
      keyAlgorithm: 'EC_prime256v1',
    });
  });

  it.each([
    [
      'is missing',
      { kind: 'missing', id: 'alias/x' } as const,
      { why: 'missing', keyId: 'alias/x' },
    ],
    ['encrypts', found({ usage: 'ENCRYPT_DECRYPT' }), unfit('usage', 'ENCRYPT_DECRYPT')],
    ['is too long', found({ spec: 'RSA_4096' }), unfit('spec', 'RSA_4096')],
    ['is on another curve', found({ spec: 'ECC_NIST_P384' }), unfit('spec', 'ECC_NIST_P384')],
    ['is to be deleted', found({ state: 'PendingDeletion' }), unfit('state', 'PendingDeletion')],
    ['was imported', found({ origin: 'EXTERNAL' }), unfit('origin', 'EXTERNAL')],
    ['shows no public key', found({}, { publicKey: undefined }), unfit('no-public-key')],
  ])('is refused where it %s', (_, kmsKey, figures) => {
    expect(planned(kmsKey)).toMatchObject({ code: 'kms-key-unusable', figures });
  });

  it('is never one that has the alias already, whatever it is', () => {
    expect(planned({ kind: 'alias-taken', alias: 'alias/x', key: signing })).toEqual({
      code: 'kms-key-foreign',
      figures: { why: 'found', keyId: 'alias/x', arn, origin: 'AWS_KMS', createdAt },
    });
  });

  it('is never that of another generation, retired ones included', async () => {
    const one = await authority('EC_prime256v1');
    const others = [{ ...kept(one), retired: true }];
    const kmsKey = found({}, { publicKey: one.signer.publicKey });
    expect(planned(kmsKey, { others })).toMatchObject({
      code: 'kms-key-unusable',
      figures: { why: 'taken', arn, secretId: others[0]?.secretId },
    });
  });
});
