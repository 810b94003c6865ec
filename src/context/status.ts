/**
 * How a run ends: the status of each domain and of the run, and whether the job fails (exit code 1). Refused inputs and bugs, which
 * have no outcome, end in run.ts.
 */
import { Pending, RecordsNeeded } from '../errors.ts';
import type { ReportSettings } from '../inputs/settings.ts';
import type { CheckResult } from '../verification/check.ts';
import type { Outcome, Outcomes } from './outcome.ts';

export type Status = Outcome['status'];

/** Of a domain whose work ended with an error; without one it is `ready`, or `planned` in a dry run. */
export function statusAfter(error: unknown): 'planned' | 'pending' | 'failed' {
  if (error instanceof RecordsNeeded) {
    return 'planned';
  }
  return error instanceof Pending ? 'pending' : 'failed';
}

export const worstFirst: readonly Status[] = ['failed', 'pending', 'planned', 'ready'];

/** A run is as good as the worst of its domains. */
export function overallStatus(outcomes: Outcomes): Status {
  const worst = worstFirst.find((status) => outcomes.some((outcome) => outcome.status === status));
  return worst ?? outcomes[0].status;
}

/** Unless each domain is `ready` or `planned`; with `warn` also if any check warns. */
export function failsJob(outcomes: Outcomes, failOn: ReportSettings['failOn']): boolean {
  return outcomes.some(
    (outcome) => 'error' in outcome || (failOn === 'warn' && hasWarnings(outcome)),
  );
}

export function hasWarnings(outcome: Pick<Outcome, 'checks' | 'readiness'>): boolean {
  return checksIn(outcome).some(({ result }) => result === 'warn');
}

/** Those of the domain, followed by those of its readiness domain. */
export function checksIn({
  checks,
  readiness,
}: Pick<Outcome, 'checks' | 'readiness'>): readonly CheckResult[] {
  return readiness ? [...checks, ...readiness.checks] : checks;
}
