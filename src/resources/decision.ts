/** The result of every plan of a resource. */
import type { PlannedChange } from '../context/change.ts';
import type { FailureFacts } from '../failures.ts';

/** One decision with its line of the plan. */
export interface Decision<P> {
  readonly plan: P;
  readonly change: PlannedChange;
}

/** Why something cannot be planned. */
export type Refusal = FailureFacts;

/** A part of the plan with its lines. */
export interface Part<P> {
  readonly plan: P;
  readonly changes: readonly PlannedChange[];
}

export function part<P>(plan: P, ...changes: readonly PlannedChange[]): Part<P> {
  return { plan, changes };
}
