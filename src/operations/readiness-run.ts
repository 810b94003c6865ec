/** What serving and removing a readiness domain share: it is changed in a run that is about another domain. */
import type { PlannedChange } from '../context/change.ts';
import type { Context } from '../context/context.ts';
import { RunRecord } from '../context/run-record.ts';
import type { Refusal } from '../resources/decision.ts';
import { refusePlan } from './refuse-plan.ts';

/** What a run does to the readiness domain besides its own. */
export interface Readiness {
  /** Those of the authority are the run's own. */
  readonly changes: readonly PlannedChange[];
  carryOut(): Promise<void>;
}

/**
 * Records what was done in the run's record; what was learnt stays apart, since the run's report is about another domain.
 *
 * @param work is handed a context with a record of its own.
 */
export async function recordWithin(
  context: Context,
  work: (own: Context) => Promise<void>,
): Promise<void> {
  const record = new RunRecord(context);
  try {
    await work({ ...context, record });
  } finally {
    context.record.include(record);
  }
}

/** @throws PlanRefused where another configuration serves the domain: this action's own has this name, and no device relies on it. */
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
