/** Warnings with a date: what works today and stops working unless a person acts. */

import type { Outcome } from '../context/outcome.ts';
import { checksIn } from '../context/status.ts';
import type { CheckCode, CheckId, CheckResult } from '../verification/check.ts';
import { checkText } from './checks/check-text.ts';
import { checkedDomain } from './overall.ts';

export interface Attention {
  /** The first day by which someone must act. */
  readonly before: Date;
  readonly checks: readonly CheckId[];
}

/** Undefined if nothing needs a person. */
export function attentionOf(outcome: Pick<Outcome, 'checks' | 'readiness'>): Attention | undefined {
  const waiting = checksIn(outcome)
    .filter(({ result }) => result === 'warn')
    .flatMap(withDate);
  const times = waiting.map(({ before }) => before.getTime());
  return times.length > 0
    ? { before: new Date(Math.min(...times)), checks: waiting.map(({ id }) => id) }
    : undefined;
}

function withDate({ id, attentionBefore }: CheckResult) {
  return attentionBefore === undefined ? [] : [{ id, before: attentionBefore }];
}

/** A warning in the format of the output `warnings`. */
export interface Warning {
  readonly domain: string;
  readonly check: CheckId;
  readonly code?: CheckCode | undefined;
  readonly seen: string;
  readonly remedy: string;
  /** Whether a person has to act; `before`: by when. */
  readonly needsPerson: boolean;
  readonly before?: Date | undefined;
}

export function warningsOf(outcome: Outcome): readonly Warning[] {
  return checksIn(outcome)
    .filter(({ result }) => result === 'warn')
    .map((check) => {
      const { id, code, attentionBefore } = check;
      const { seen, remedy = '' } = checkText(check);
      return {
        domain: checkedDomain(outcome, check),
        check: id,
        code,
        seen,
        remedy,
        needsPerson: attentionBefore !== undefined,
        before: attentionBefore,
      };
    });
}
