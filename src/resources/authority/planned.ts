/** What is to be done about the certificate authority. */
import type { KeyObject } from 'node:crypto';
import type { KmsKeySpec } from '../../aws/kms-interface.ts';
import type { RolloverEnd } from '../../context/reason.ts';
import type { KeyAlgorithm } from '../../pki/material.ts';
import type { ManagedGeneration } from './generations.ts';
import type { Rollover } from './rollover.ts';

export type AuthorityPlan =
  /** The leaf is provided; PEM, one each: what devices trust. */
  | { readonly do: 'trust'; readonly roots: readonly string[] }
  | { readonly do: 'create'; readonly key: AuthorityKeyPlan }
  /** The next generation is made beside the present one and cross-signed by it. */
  | {
      readonly do: 'begin';
      readonly generation: number;
      readonly key: AuthorityKeyPlan;
      readonly current: ManagedGeneration;
      readonly finish: RolloverDeadline;
      readonly upkeep: Upkeep;
    }
  /**
   * `finish`: while a rollover is in progress, unless no day is announced and this run announces none. `end`: why this run
   * finishes it.
   */
  | {
      readonly do: 'use';
      readonly rollover: Rollover;
      readonly finish?: RolloverDeadline;
      readonly end?: RolloverEnd;
      readonly upkeep: Upkeep;
    };

/** The key of an authority that is to be made, of the kind `keyAlgorithm`. */
export type AuthorityKeyPlan = { readonly keyAlgorithm: KeyAlgorithm } & (
  | { readonly kind: 'secret' }
  | { readonly kind: 'kms'; readonly arn: string; readonly publicKey: KeyObject }
  | { readonly kind: 'new-kms'; readonly alias: string; readonly spec: KmsKeySpec }
);

/** What is still to be written down of authorities that exist. */
export interface Upkeep {
  /** Their certificates are not yet where those who may not read the key find them. */
  readonly record: readonly ManagedGeneration[];
  /** No device relies on them any more, as soon as the leaf of this plan is imported. */
  readonly retire: readonly ManagedGeneration[];
}

/** The day from which a rollover may be finished; announced on the domain configuration by this run where it is not yet. */
export interface RolloverDeadline {
  readonly from: Date;
  readonly isAnnounced: boolean;
}
