import { Failure, PlanRefused } from '../errors.ts';
import type { Refusal } from '../resources/decision.ts';

/** @throws PlanRefused with every reason why what was planned cannot be done. */
export function refusePlan(doing: string, refusals: readonly Refusal[]): never {
  throw new PlanRefused(
    refusals.map(
      ({ code, refused, remedy }) => new Failure({ code, doing, said: refused, remedy }),
    ),
  );
}
