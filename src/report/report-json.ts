import type { Outcome, Outcomes } from '../context/outcome.ts';
import { overallStatus } from '../context/status.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import { breaksText } from './breaks-text.ts';
import { fitting, joinedWithin } from './budget.ts';
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
  return [...reportPieces(outcomes, now)].join('');
}

/** The same text in pieces of one domain each: the report of a thousand domains is never in memory as a whole. */
export function* reportPieces(outcomes: Outcomes, now: Date): Generator<string> {
  const [outcome, ...others] = outcomes;
  if (others.length === 0) {
    yield indented(reportOfOne(outcome, now));
    return;
  }
  const frame = indented(frameOf(outcomes, now));
  const end = frame.lastIndexOf('[]');
  yield `${frame.slice(0, end)}[\n    `;
  for (const [index, one] of outcomes.entries()) {
    const separator = index === 0 ? '' : ',\n    ';
    yield separator + indented(reportOfOne(one, now)).replaceAll('\n', '\n    ');
  }
  yield `\n  ]${frame.slice(end + '[]'.length)}`;
}

/** Every text in the report, without JSON's escapes. */
export function* reportTexts(outcomes: Outcomes, now: Date): Generator<string> {
  yield* textsIn(frameOf(outcomes, now));
  for (const outcome of outcomes) {
    yield* textsIn(reportOfOne(outcome, now));
  }
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
  const whole =
    outcomes.length === 1
      ? reportJson(outcomes, now)
      : joinedWithin(reportPieces(outcomes, now), bytes);
  if (whole !== undefined) {
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

function indented(report: object): string {
  return JSON.stringify(report, undefined, 2);
}

function textsIn(report: object): readonly string[] {
  const texts: string[] = [];
  JSON.parse(JSON.stringify(report), (_, value: unknown) => {
    if (typeof value === 'string') {
      texts.push(value);
    }
  });
  return texts;
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
function reportOfSome(outcomes: Outcomes, shown: readonly Outcome[], now: Date): object {
  const omitted = outcomes.length - shown.length;
  return {
    ...frameOf(outcomes, now),
    domainsOmitted: omitted > 0 ? omitted : undefined,
    domains: shown.map((outcome) => reportOfOne(outcome, now)),
  };
}

/** The report of several domains without any of them. */
function frameOf(outcomes: Outcomes, now: Date): object {
  return {
    version,
    generatedAt: now,
    operation: outcomes[0].operation,
    status: overallStatus(outcomes),
    breaksAt: withText(earliestBreak(outcomes)),
    domains: [],
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
