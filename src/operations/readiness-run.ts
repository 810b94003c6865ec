/** What serving and removing a readiness domain share: it is changed in a run that is about another domain. */
import type { DomainConfiguration } from '../aws/contract.ts';
import type { PlannedChange } from '../context/change.ts';
import type { Context } from '../context/context.ts';
import { RunRecord } from '../context/run-record.ts';
import { Failure, PlanRefused } from '../errors.ts';
import type { Refusal } from '../resources/decision.ts';

/** What a run does to the readiness domain besides its own. */
export interface Readiness {
  /** Those of the authority are the run's own. */
  readonly changes: readonly PlannedChange[];
  carryOut(): Promise<void>;
}

/** Records what was done in the run's record; what was learnt stays apart, since the run's report is about another domain. */
export async function recordWithin(
  context: Context,
  runRecord: RunRecord,
  work: (own: RunRecord) => Promise<void>,
): Promise<void> {
  const own = new RunRecord(context);
  try {
    await work(own);
  } finally {
    runRecord.include(own);
  }
}

/** @throws PlanRefused where another configuration serves the domain: this action's own has this name, and no device relies on it. */
export function refuseForeignReadiness(
  domain: string,
  configuration: DomainConfiguration | undefined,
  name: string,
): void {
  if (configuration && configuration.name !== name) {
    throw refusedReadiness(domain, [
      {
        code: 'domain-configuration-foreign',
        refused: `the domain configuration ${configuration.name} serves it, and was not created as its readiness domain`,
        remedy:
          'Set readiness-domain to a name that nothing else uses: devices may rely on this one.',
      },
    ]);
  }
}

export function refusedReadiness(domain: string, refusals: readonly Refusal[]): PlanRefused {
  return new PlanRefused(
    refusals.map(
      ({ code, refused, remedy }) =>
        new Failure({
          code,
          doing: `planning the readiness domain ${domain}`,
          said: refused,
          remedy,
        }),
    ),
  );
}

export function withoutAuthority(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  return changes.filter(({ resource }) => resource !== 'certificate authority');
}
