/** What the resources may ask of KMS. */

import type { KeyObject } from 'node:crypto';
import type { Signer } from '../pki/signer.ts';
import type { Tags } from './tags.ts';

/** What KMS says of one key (KMS API, KeyMetadata). */
export interface KmsKey {
  readonly arn: string;
  /** SIGN_VERIFY, ENCRYPT_DECRYPT, …. */
  readonly usage: string;
  /** RSA_2048, ECC_NIST_P256, …. */
  readonly spec: string;
  /** Enabled, Disabled, PendingDeletion, …. */
  readonly state: string;
  /** Set once its deletion is scheduled: until then that can be cancelled. */
  readonly deletedFrom?: Date | undefined;
}

export interface Kms {
  /** By id, ARN or alias; undefined when there is no such key. */
  describe(id: string): Promise<KmsKey | undefined>;
  publicKey(arn: string): Promise<KeyObject>;
  tags(arn: string): Promise<Tags>;
  /** Makes a key to sign with and gives its ARN. Each call makes another key, so that it is sent once. */
  create(request: {
    readonly spec: KmsKeySpec;
    readonly description: string;
    readonly tags: Tags;
  }): Promise<string>;
  /** `already-exists` when another run made it meanwhile. `name` starts with "alias/". */
  createAlias(name: string, arn: string): Promise<'created' | 'already-exists'>;
  /** Signs with that key, whose public key it is. Each signature is a call. */
  signer(arn: string, publicKey: KeyObject): Signer;
  /** Schedules its deletion in 30 days, the longest window there is, and gives that day. Safe to repeat. */
  remove(arn: string): Promise<Date>;
}

/** The two specs whose certificates IoT Core takes. */
export type KmsKeySpec = 'RSA_2048' | 'ECC_NIST_P256';
