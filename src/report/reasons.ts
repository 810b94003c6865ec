/** Why a run did not end well. */
import { Failure, PlanRefused } from '../errors.ts';
import type { Outcome } from '../operations/outcome.ts';
import type { CheckResult } from '../proof/check.ts';
import { oneLine } from './visible-text.ts';

/** Each reason by itself, a failed check being one; none for an outcome without error. */
export function reasonsOf(outcome: Outcome): readonly Error[] {
  if (!('error' in outcome)) {
    return [];
  }
  const { checks, domain, error } = outcome;
  const failed = checks.filter(({ result }) => result === 'fail');
  return [
    ...(isToldBy(failed, error) ? [] : partsOf(error)),
    ...failed.map(
      ({ id, seen, expected, remedy }) =>
        new Failure({
          doing: `checking ${id} of ${domain}`,
          said: `${seen}; expected: ${expected}`,
          remedy: remedy ?? '',
        }),
    ),
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
