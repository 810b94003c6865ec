/** The combined outcomes of a run. */
import type { Outcome, Outcomes } from '../context/outcome.ts';
import { hasWarnings, type Status, worstFirst } from '../context/status.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import type { CheckResult } from '../verification/check.ts';

export function countOf(outcomes: Outcomes, wanted: Status): number {
  return outcomes.filter(({ status }) => status === wanted).length;
}

export interface DomainBreaksAt extends BreaksAt {
  readonly domain: string;
}

/** The earliest moment at which devices of any of the domains stop connecting; undefined if unknown. */
export function earliestBreak(outcomes: Outcomes): DomainBreaksAt | undefined {
  return outcomes
    .flatMap(({ domain, breaksAt }) => (breaksAt ? [{ ...breaksAt, domain }] : []))
    .reduce<DomainBreaksAt | undefined>(
      (first, next) => (first === undefined || next.at < first.at ? next : first),
      undefined,
    );
}

/** The value common to all domains; undefined if one of them differs or does not have it. */
export function sharedBy(
  outcomes: Outcomes,
  member: 'accountId' | 'iotEndpoint' | 'caCertificate',
): string | undefined {
  const value = outcomes[0][member];
  return outcomes.every((outcome) => outcome[member] === value) ? value : undefined;
}

/** The most urgent first: failed, pending, warned, well; among those the first to break. */
export function byUrgency(outcomes: Outcomes): readonly Outcome[] {
  return outcomes.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      breakTime(one) - breakTime(other) ||
      one.domain.localeCompare(other.domain, 'en'),
  );
}

export function checkedDomain(
  { domain }: Pick<Outcome, 'domain'>,
  { readinessDomain = domain }: CheckResult,
): string {
  return readinessDomain;
}

function rank(outcome: Outcome): number {
  return worstFirst.indexOf(outcome.status) * 2 + (hasWarnings(outcome) ? 0 : 1);
}

/** Finite, so that two unknown ones compare. */
function breakTime({ breaksAt }: Outcome): number {
  return breaksAt?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
}
