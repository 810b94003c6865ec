/** Why a run did not end well. */

import type { Outcome } from '../context/outcome.ts';
import { checksIn } from '../context/status.ts';
import { ChecksFailed, Failure, PlanRefused } from '../errors.ts';
import type { CheckResult } from '../verification/check.ts';
import { actionText } from './action-text.ts';
import { checkText } from './checks/check-text.ts';
import { type FailureText, failureLine, failureText } from './failure-text.ts';
import { checkedDomain } from './overall.ts';

export type Reason =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'check'; readonly domain: string; readonly check: CheckResult }
  /** A bug: this error has no words. */
  | { readonly kind: 'unexpected'; readonly error: Error };

/** Each reason by itself, a failed check being one; none for an outcome without error. */
export function reasonsOf(outcome: Outcome): readonly Reason[] {
  if (!('error' in outcome)) {
    return [];
  }
  const { error } = outcome;
  const failed = checksIn(outcome).filter(({ result }) => result === 'fail');
  return [
    // The checks themselves say the same, each with its own remedy.
    ...(error instanceof ChecksFailed && failed.length > 0 ? [] : reasonsIn(error)),
    ...failed.map(
      (check) => ({ kind: 'check', domain: checkedDomain(outcome, check), check }) as const,
    ),
  ];
}

function reasonsIn(error: Error): readonly Reason[] {
  if (error instanceof PlanRefused) {
    return error.refusals.map((failure) => ({ kind: 'failure', failure }));
  }
  return [
    error instanceof Failure ? { kind: 'failure', failure: error } : { kind: 'unexpected', error },
  ];
}

/** A stable code, of failures and of no check: docs/codes.md. */
export function reasonCode(reason: Reason): string {
  switch (reason.kind) {
    case 'failure':
      return reason.failure.details.code;
    case 'check':
      return 'check-failed';
    case 'unexpected':
      return 'unexpected';
  }
}

/** The failed check, if it was one. */
export function checkOf(reason: Reason): CheckResult | undefined {
  return reason.kind === 'check' ? reason.check : undefined;
}

/** Undefined for an unexpected error. */
export function reasonWords(reason: Reason): FailureText | undefined {
  switch (reason.kind) {
    case 'failure':
      return failureText(reason.failure.details);
    case 'check': {
      const { id } = reason.check;
      const { seen, expected, remedy = '' } = checkText(reason.check);
      return {
        doing: actionText({ code: 'run-check', on: { domain: reason.domain, check: id } }),
        said: `${seen}; expected: ${expected}`,
        remedy,
      };
    }
    case 'unexpected':
      return undefined;
  }
}

/** In one line that can be acted on. */
export function reasonLine(reason: Reason): string {
  const words = reasonWords(reason);
  return words ? failureLine(words) : errorLine(errorOf(reason));
}

/** The text for debugging. */
export function errorOf(reason: Reason): Error {
  switch (reason.kind) {
    case 'failure':
      return reason.failure;
    case 'check':
      return new Error(`${reason.check.id} failed`);
    case 'unexpected':
      return reason.error;
  }
}

/** Any thrown value as one line for people. */
export function errorLine(error: unknown): string {
  if (error instanceof PlanRefused) {
    return error.refusals.map(errorLine).join(' ');
  }
  if (error instanceof Failure) {
    return failureLine(failureText(error.details));
  }
  return error instanceof Error ? error.message : String(error);
}
