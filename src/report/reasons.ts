/** Why a run did not end well. */
import { Failure, PlanRefused } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import type { CheckId, CheckResult } from '../proof/check.ts';
import { oneLine } from './visible-text.ts';

export interface Reason {
  readonly error: Error;
  /** The check that failed, where it was one. */
  readonly check?: CheckId;
}

/** Each reason by itself, a failed check being one; none for an outcome without error. */
export function reasonsOf(outcome: Outcome): readonly Reason[] {
  if (!('error' in outcome)) {
    return [];
  }
  const { checks, domain, error } = outcome;
  const failed = checks.filter(({ result }) => result === 'fail');
  return [
    ...(isToldBy(failed, error) ? [] : partsOf(error)).map((part) => ({ error: part })),
    ...failed.map(({ id, seen, expected, remedy }) => ({
      error: new Failure({
        doing: `checking ${id} of ${domain}`,
        said: `${seen}; expected: ${expected}`,
        remedy: remedy ?? '',
      }),
      check: id,
    })),
  ];
}

/** The error of a failed proof strings the failed checks together: they say the same, and each with its own remedy. */
function isToldBy(failed: readonly CheckResult[], error: Error): boolean {
  const message = oneLine(error.message);
  return (
    failed.length > 0 && failed.every(({ id, seen }) => message.includes(oneLine(`${id}: ${seen}`)))
  );
}

function partsOf(error: Error): readonly Error[] {
  return error instanceof PlanRefused ? error.refusals : [error];
}
