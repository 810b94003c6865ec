/** Shared by serving and removing a readiness domain, which happen in the run of another domain. */
import type { PlannedChange } from '../context/change.ts';
import type { Context } from '../context/context.ts';
import { RunRecord } from '../context/run-record.ts';
import type { Refusal } from '../resources/decision.ts';
import { refusePlan } from './refuse-plan.ts';

/** A run's work on the readiness domain, in addition to its own domain. */
export interface Readiness {
  /** Without those of the CA, which belong to the run. */
  readonly changes: readonly PlannedChange[];
  carryOut(): Promise<void>;
}

/**
 * Adds what was done and checked to the run's record; what was observed stays separate, since the run's report is about another
 * domain.
 *
 * @param work gets a context with a separate record.
 */
export async function recordWithin(
  context: Context,
  domain: string,
  work: (own: Context) => Promise<void>,
): Promise<void> {
  const record = new RunRecord(context);
  try {
    await work({ ...context, record });
  } finally {
    context.record.include(record);
    const { checks } = record.facts;
    context.record.learn({ readiness: checks.length > 0 ? { domain, checks } : undefined });
  }
}

/**
 * @throws PlanRefused if another configuration serves the domain: only the one with this name is this action's, and no device
 * relies on it.
 */
export function refuseForeignReadiness(
  domain: string,
  configuration: { readonly name: string } | undefined,
  name: string,
): void {
  if (configuration && configuration.name !== name) {
    refuseReadiness(domain, [
      {
        code: 'domain-configuration-foreign',
        figures: { domain, name: configuration.name, to: 'readiness' },
      },
    ]);
  }
}

/** @throws PlanRefused with every reason. */
export function refuseReadiness(domain: string, refusals: readonly Refusal[]): never {
  refusePlan({ code: 'plan-readiness-domain', on: { domain } }, refusals);
}

export function withoutAuthority(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  return changes.filter(({ resource }) => resource !== 'certificate authority');
}
