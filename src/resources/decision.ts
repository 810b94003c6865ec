/** What every plan of a resource is given back in. */
import type { PlannedChange } from '../context/change.ts';
import type { FailureFacts } from '../failures.ts';

/** One decision with its line for people. */
export interface Decision<P> {
  readonly plan: P;
  readonly change: PlannedChange;
}

/** Why something cannot be planned. */
export type Refusal = FailureFacts;

/** A part of the plan with its lines for people. */
export interface Part<P> {
  readonly plan: P;
  readonly changes: readonly PlannedChange[];
}
