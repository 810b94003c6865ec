/** The result of every plan of a resource. */
import type { PlannedChange } from '../context/change.ts';
import type { Reason } from '../context/reason.ts';
import type { FailureFacts } from '../failures.ts';

/** One decision with its line of the plan. */
export interface Decision<P> {
  readonly plan: P;
  readonly change: PlannedChange;
}

/** Makes the decisions about one kind of resource. */
export function decisionOn<P>(resource: PlannedChange['resource']) {
  return (action: PlannedChange['action'], name: string, reason: Reason, plan: P): Decision<P> => ({
    plan,
    change: { action, resource, name, reason },
  });
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
