/** What is to be done about the certificate authority. */
import type { KeyObject } from 'node:crypto';
import type { KmsKeySpec } from '../../aws/kms-interface.ts';
import type { RolloverEnd } from '../../context/reason.ts';
import type { KeyAlgorithm } from '../../pki/material.ts';
import type { CutOffClass } from '../../verification/rollover-forecast.ts';
import type { ManagedGeneration } from './generations.ts';
import type { Rollover } from './rollover.ts';

export type AuthorityPlan =
  /** The leaf is provided; PEM, one each: what devices trust. */
  | { readonly do: 'trust'; readonly roots: readonly string[] }
  | { readonly do: 'create'; readonly key: AuthorityKeyPlan }
  /** The next generation is made beside the present one and cross-signed by it. */
  | {
      readonly do: 'create-next';
      /** What the rollover is in then: `announced` leaves the leaf alone. */
      readonly phase: 'announced' | 'rolling';
      readonly generation: number;
      readonly key: AuthorityKeyPlan;
      readonly current: ManagedGeneration;
      /** The generation immediately before, where that is another one than `current`. */
      readonly abandoned: ManagedGeneration | undefined;
      readonly finish: RolloverDeadline;
      /** The declared classes that `begin` would cut off. */
      readonly cutOff: readonly CutOffClass[];
      readonly upkeep: Upkeep;
    }
  /**
   * `finish`: while a rollover is in progress, unless no day is announced and this run announces none. `turn`: what this
   * run makes of the rollover; absent where it stays in its phase.
   */
  | {
      readonly do: 'use';
      readonly rollover: Rollover;
      readonly finish?: RolloverDeadline;
      readonly turn?: RolloverTurn;
      /** While a rollover is announced: the declared classes that `begin` would cut off. */
      readonly cutOff?: readonly CutOffClass[];
      readonly upkeep: Upkeep;
    };

export type RolloverTurn =
  | { readonly kind: 'begun' }
  /** `end`: why the current authority is retired. */
  | { readonly kind: 'finished'; readonly end: RolloverEnd }
  /** `next`: which CA is abandoned, its secret or its subject; `from`: the phase it was in. */
  | {
      readonly kind: 'aborted';
      readonly next: string;
      readonly from: 'announced' | 'begun';
      readonly isKept: boolean;
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
  /** The rollover to them is aborted, which is recorded before their leaf is replaced. */
  readonly abandon: readonly ManagedGeneration[];
  /** No device relies on them any more, as soon as the leaf of this plan is imported. */
  readonly retire: readonly ManagedGeneration[];
}

/** The day from which a rollover may be finished; announced on the domain configuration by this run where it is not yet. */
export interface RolloverDeadline {
  readonly from: Date;
  readonly isAnnounced: boolean;
}
