/** What every plan of a resource is given back in. */
import type { PlannedChange } from '../context/change.ts';
import type { FailureCode } from '../errors.ts';

/** One decision with its line for people. */
export interface Decision<P> {
  readonly plan: P;
  readonly change: PlannedChange;
}

/** Why something cannot be planned, and what the user can do about it. */
export interface Refusal {
  readonly code: FailureCode;
  readonly refused: string;
  readonly remedy: string;
}

/** A part of the plan with its lines for people. */
export interface Part<P> {
  readonly plan: P;
  readonly changes: readonly PlannedChange[];
}
