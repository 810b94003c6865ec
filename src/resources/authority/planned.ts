/** The plan for the certificate authority. */
import type { KeyObject } from 'node:crypto';
import type { KmsKeySpec } from '../../aws/kms-interface.ts';
import type { RolloverEnd } from '../../context/reason.ts';
import type { KeyAlgorithm } from '../../pki/material.ts';
import type { ManagedGeneration } from './generations.ts';
import type { Rollover } from './rollover.ts';

export type AuthorityPlan =
  /** The leaf is provided; PEM, one each: the roots that devices trust. */
  | { readonly do: 'trust'; readonly roots: readonly string[] }
  | { readonly do: 'create'; readonly key: AuthorityKeyPlan }
  /** The next generation is created and cross-signed by the current one. */
  | {
      readonly do: 'begin';
      readonly generation: number;
      readonly key: AuthorityKeyPlan;
      readonly current: ManagedGeneration;
      readonly finish: RolloverDeadline;
      readonly upkeep: Upkeep;
    }
  /**
   * `finish`: present while a rollover is in progress, unless no deadline is announced and this run announces none. `end`: why
   * this run finishes it.
   */
  | {
      readonly do: 'use';
      readonly rollover: Rollover;
      readonly finish?: RolloverDeadline;
      readonly end?: RolloverEnd;
      readonly upkeep: Upkeep;
    };

/** The key of a new CA, of the algorithm `keyAlgorithm`. */
export type AuthorityKeyPlan = { readonly keyAlgorithm: KeyAlgorithm } & (
  | { readonly kind: 'secret' }
  | { readonly kind: 'kms'; readonly arn: string; readonly publicKey: KeyObject }
  | { readonly kind: 'new-kms'; readonly alias: string; readonly spec: KmsKeySpec }
);

/** What must still be recorded about existing CAs. */
export interface Upkeep {
  /** Their certificates are not yet stored where they can be read without the key. */
  readonly record: readonly ManagedGeneration[];
  /** No device relies on them once the leaf of this plan is imported. */
  readonly retire: readonly ManagedGeneration[];
}

/** The rollover deadline; this run announces it on the domain configuration if that is not done yet. */
export interface RolloverDeadline {
  readonly from: Date;
  readonly isAnnounced: boolean;
}
