import type { Action } from '../current-action.ts';
import { Failure, PlanRefused } from '../errors.ts';
import type { Refusal } from '../resources/decision.ts';

/** @throws PlanRefused with every reason why the plan cannot be applied. */
export function refusePlan(action: Action, refusals: readonly Refusal[]): never {
  throw new PlanRefused(refusals.map((refusal) => new Failure({ ...refusal, action })));
}
