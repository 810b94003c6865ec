/** Why a run did not end well. */

import type { Outcome } from '../context/outcome.ts';
import { ChecksFailed, Failure, PlanRefused } from '../errors.ts';
import type { CheckCode, CheckId } from '../verification/check.ts';
import { checkText } from './checks/check-text.ts';

export interface Reason {
  readonly error: Error;
  /** The check that failed, where it was one. */
  readonly check?: CheckId;
  /** What of it is not as it should be. */
  readonly code?: CheckCode;
}

/** Each reason by itself, a failed check being one; none for an outcome without error. */
export function reasonsOf(outcome: Outcome): readonly Reason[] {
  if (!('error' in outcome)) {
    return [];
  }
  const { checks, domain, error } = outcome;
  const failed = checks.filter(({ result }) => result === 'fail');
  return [
    ...partsOf(error).map((part) => ({ error: part })),
    ...failed.map((check) => {
      const { seen, expected, remedy = '' } = checkText(check);
      return {
        error: new Failure({
          code: 'check-failed',
          doing: `checking ${check.id} of ${domain}`,
          said: `${seen}; expected: ${expected}`,
          remedy,
        }),
        check: check.id,
        ...(check.code && { code: check.code }),
      };
    }),
  ];
}

function partsOf(error: Error): readonly Error[] {
  // The checks themselves say the same, each with its own remedy.
  if (error instanceof ChecksFailed) {
    return [];
  }
  return error instanceof PlanRefused ? error.refusals : [error];
}
