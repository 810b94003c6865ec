/** The plan for the certificate authority. */
import type { KeyObject } from 'node:crypto';
import type { KmsKeySpec } from '../../aws/kms-interface.ts';
import type { RolloverEnd } from '../../context/reason.ts';
import { type KeyAlgorithm, rootOf } from '../../pki/material.ts';
import type { CutOffClass } from '../../verification/rollover-forecast.ts';
import type { ManagedGeneration } from './generations.ts';
import type { Rollover } from './rollover.ts';

export type AuthorityPlan =
  /** The leaf is provided; PEM, one each: the roots that devices trust. */
  | { readonly do: 'trust'; readonly roots: readonly string[] }
  | { readonly do: 'create'; readonly key: AuthorityKeyPlan }
  /** The next generation is created and cross-signed by the current one. */
  | {
      readonly do: 'create-next';
      /** The phase afterwards: `announced` does not change the leaf. */
      readonly phase: 'announced' | 'rolling';
      readonly generation: number;
      readonly key: AuthorityKeyPlan;
      readonly current: ManagedGeneration;
      /** The immediately preceding generation, if it is not `current`. */
      readonly abandoned: ManagedGeneration | undefined;
      readonly finish: RolloverDeadline;
      /** The declared classes that `begin` would cut off. */
      readonly cutOff: readonly CutOffClass[];
      readonly upkeep: Upkeep;
    }
  /**
   * `finish`: present while a rollover is in progress, unless no deadline is announced and this run announces none. `turn`: what
   * this run makes of the rollover; absent where it stays in its phase.
   */
  | {
      readonly do: 'use';
      readonly rollover: Rollover;
      readonly finish?: RolloverDeadline | undefined;
      readonly turn?: RolloverTurn | undefined;
      /** While a rollover is announced: the declared classes that `begin` would cut off. */
      readonly cutOff?: readonly CutOffClass[] | undefined;
      readonly upkeep: Upkeep;
    };

export type RolloverTurn =
  | { readonly kind: 'begun' }
  /** `end`: why the current CA is retired. */
  | { readonly kind: 'finished'; readonly end: RolloverEnd }
  /** `next`: which CA is abandoned, its secret or its subject; `from`: the phase it was in. */
  | {
      readonly kind: 'aborted';
      readonly next: string;
      readonly from: 'announced' | 'begun';
      readonly isKept: boolean;
    };

/** The key of a new CA, of the algorithm `keyAlgorithm`. */
export type AuthorityKeyPlan = { readonly keyAlgorithm: KeyAlgorithm } & (
  | { readonly kind: 'secret' }
  | {
      readonly kind: 'kms';
      readonly arn: string;
      readonly createdAt: Date;
      readonly publicKey: KeyObject;
    }
  | { readonly kind: 'new-kms'; readonly alias: string; readonly spec: KmsKeySpec }
);

/** What must still be recorded about existing CAs. */
export interface Upkeep {
  /** Their certificates are not yet stored where they can be read without the key. */
  readonly record: readonly ManagedGeneration[];
  /** The rollover to them is aborted; this is recorded before their leaf is replaced. */
  readonly abandon: readonly ManagedGeneration[];
  /** No device relies on them once the leaf of this plan is imported. */
  readonly retire: readonly ManagedGeneration[];
}

/** The rollover deadline; this run announces it on the domain configuration if that is not done yet. */
export interface RolloverDeadline {
  readonly from: Date;
  readonly isAnnounced: boolean;
}

/**
 * PEM, one each: the roots that devices have before the plan is applied, as far as they exist.
 *
 * @param inUse of CAs that are in use: those that the domain must verify under, or those that are published.
 */
export function rootsOfPlan(
  plan: AuthorityPlan,
  inUse: (rollover: Rollover) => readonly string[],
): readonly string[] {
  switch (plan.do) {
    case 'trust':
      return plan.roots;
    case 'create':
      return [];
    case 'create-next':
      return [rootOf(plan.current.authority)];
    case 'use':
      return inUse(plan.rollover);
  }
}
