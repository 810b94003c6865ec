/** The calls to KMS that resources may make. */

import type { KeyObject } from 'node:crypto';
import type { Signer } from '../pki/signer.ts';
import type { Tags } from './tags.ts';

/** One key as KMS describes it (KMS API, KeyMetadata). */
export interface KmsKey {
  readonly arn: string;
  /** SIGN_VERIFY, ENCRYPT_DECRYPT, …. */
  readonly usage: string;
  /** RSA_2048, ECC_NIST_P256, …. */
  readonly spec: string;
  /** Enabled, Disabled, PendingDeletion, …. */
  readonly state: string;
  /** Where its key material is from: AWS_KMS, EXTERNAL (imported), AWS_CLOUDHSM, …. */
  readonly origin: string;
  readonly createdAt: Date;
  /** Set once its deletion is scheduled: the deletion can be cancelled until then. */
  readonly deletedFrom?: Date | undefined;
}

export interface Kms {
  /** By id, ARN or alias; undefined if it does not exist. */
  describe(id: string): Promise<KmsKey | undefined>;
  publicKey(arn: string): Promise<KeyObject>;
  tags(arn: string): Promise<Tags>;
  /** Creates a signing key and returns its ARN. Not idempotent, so it is sent once. */
  create(request: {
    readonly spec: KmsKeySpec;
    readonly description: string;
    readonly tags: Tags;
  }): Promise<string>;
  /** `already-exists` if someone else created it meanwhile. `name` starts with "alias/". */
  createAlias(name: string, arn: string): Promise<'created' | 'already-exists'>;
  /** A signer that uses this key; `publicKey` is the key's own. Each signature is a call. */
  signer(arn: string, publicKey: KeyObject): Signer;
  /** Schedules its deletion in 30 days, the longest window, and returns that day. Safe to repeat. */
  remove(arn: string): Promise<Date>;
}

/** The two key specs whose certificates IoT Core accepts. */
export type KmsKeySpec = 'RSA_2048' | 'ECC_NIST_P256';
