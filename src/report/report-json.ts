import type { Outcome, Outcomes } from '../context/outcome.ts';
import { overallStatus } from '../context/status.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import { breaksText } from './breaks-text.ts';
import { fitting } from './budget.ts';
import { checkJson } from './checks/check-json.ts';
import { noteText } from './note-text.ts';
import { byUrgency, earliestBreak } from './overall.ts';
import { planJson } from './plan-text.ts';
import { type Reason, reasonCode, reasonLine, reasonsOf, reasonWords } from './reasons.ts';

const version = 2;

/**
 * The report as JSON text, described by docs/report.schema.json. Members may be added to a version; anything that a reader
 * could break on makes a new one.
 */
export function reportJson(outcomes: Outcomes, now: Date): string {
  const [outcome, ...others] = outcomes;
  const report = others.length === 0 ? reportOfOne(outcome, now) : reportOfAll(outcomes, now);
  return JSON.stringify(report, undefined, 2);
}

/**
 * The same within a limit of bytes: without indentation if that is enough; otherwise the most urgent domains, with the number of
 * others. The report of a single domain is never cut.
 */
export function reportJsonWithin(
  outcomes: Outcomes,
  now: Date,
  bytes: number,
): { readonly json: string; readonly omitted: number } {
  const whole = reportJson(outcomes, now);
  if (outcomes.length === 1 || Buffer.byteLength(whole) <= bytes) {
    return { json: whole, omitted: 0 };
  }
  const frame = JSON.stringify(reportOfSome(outcomes, [], now));
  const { fit, others } = fitting(
    byUrgency(outcomes),
    (outcome) => JSON.stringify(reportOfOne(outcome, now)),
    bytes - Buffer.byteLength(frame),
  );
  const shown = new Set(fit);
  const inOrder = outcomes.filter((outcome) => shown.has(outcome));
  return { json: JSON.stringify(reportOfSome(outcomes, inOrder, now)), omitted: others };
}

function reportOfOne(outcome: Outcome, now: Date): object {
  return {
    version,
    generatedAt: now,
    ...outcome,
    plan: planJson(outcome.plan),
    checks: outcome.checks.map(checkJson),
    readiness: outcome.readiness && {
      ...outcome.readiness,
      checks: outcome.readiness.checks.map(checkJson),
    },
    notes: outcome.notes.map((note) => ({ ...note, message: noteText(note) })),
    breaksAt: withText(outcome.breaksAt),
    error: undefined,
    errors: reasonsOf(outcome).map(describe),
  };
}

/** Of each domain the whole report that a run for it alone would have given. */
function reportOfAll(outcomes: Outcomes, now: Date): object {
  return reportOfSome(outcomes, outcomes, now);
}

function reportOfSome(outcomes: Outcomes, shown: readonly Outcome[], now: Date): object {
  const omitted = outcomes.length - shown.length;
  return {
    version,
    generatedAt: now,
    operation: outcomes[0].operation,
    status: overallStatus(outcomes),
    breaksAt: withText(earliestBreak(outcomes)),
    domainsOmitted: omitted > 0 ? omitted : undefined,
    domains: shown.map((outcome) => reportOfOne(outcome, now)),
  };
}

function describe(reason: Reason): object {
  const check = reason.kind === 'check' ? reason : undefined;
  const { action, figures } = reason.kind === 'failure' ? reason.failure.details : {};
  return {
    code: reasonCode(reason),
    check: check?.check.id,
    domain: check?.domain,
    action: action && { code: action.code, ...action.on },
    figures,
    message: reasonLine(reason),
    ...reasonWords(reason),
  };
}

function withText(breaksAt: BreaksAt | undefined): object | undefined {
  return breaksAt && { ...breaksAt, because: breaksText(breaksAt) };
}
