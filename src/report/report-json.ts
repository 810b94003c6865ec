import type { Outcome, Outcomes } from '../context/outcome.ts';
import { overallStatus } from '../context/status.ts';
import type { VerifiedBundle } from '../pki/trust-bundle.ts';
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
 * The report as JSON text, described by docs/report.schema.json, in pieces of one domain each: the report of a thousand domains is
 * never in memory as a whole. Members may be added to a version; anything that a reader could break on makes a new one.
 */
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

interface Shortened {
  readonly json: string;
  /** The number of domains, or of items of a single domain's lists, that did not fit. */
  readonly omitted: number;
}

/**
 * The same within a limit of bytes: without indentation if that is enough; otherwise the most urgent domains, with the number of
 * others, or the first items of the lists that grow with what a run has to do.
 */
export function reportJsonWithin(outcomes: Outcomes, now: Date, bytes: number): Shortened {
  const whole = joinedWithin(reportPieces(outcomes, now), bytes);
  if (whole !== undefined) {
    return { json: whole, omitted: 0 };
  }
  const [outcome, ...more] = outcomes;
  return more.length === 0
    ? oneWithin(reportOfOne(outcome, now), bytes)
    : someWithin(outcomes, now, bytes);
}

/** The lists of a report without a limit of their own, the most important first. */
const longLists = ['errors', 'notes', 'effects', 'plan'] as const;

type Report = Readonly<Record<string, unknown>> & {
  readonly [List in (typeof longLists)[number]]: readonly object[];
};

function oneWithin(report: Report, bytes: number): Shortened {
  const compact = JSON.stringify(report);
  if (Buffer.byteLength(compact) <= bytes) {
    return { json: compact, omitted: 0 };
  }
  const items = longLists.reduce((sum, list) => sum + report[list].length, 0);
  const empty = { errors: [], notes: [], effects: [], plan: [] };
  let cut: Report & { readonly itemsOmitted: number } = {
    ...report,
    ...empty,
    itemsOmitted: items,
  };
  for (const list of longLists) {
    const left = bytes - Buffer.byteLength(JSON.stringify(cut));
    const { fit } = fitting(report[list], (item) => JSON.stringify(item), left);
    cut = { ...cut, [list]: fit, itemsOmitted: cut.itemsOmitted - fit.length };
  }
  return { json: JSON.stringify(cut), omitted: cut.itemsOmitted };
}

function someWithin(outcomes: Outcomes, now: Date, bytes: number): Shortened {
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

function reportOfOne(outcome: Outcome, now: Date): Report {
  return {
    version,
    generatedAt: now,
    ...outcome,
    trustBundle: outcome.trustBundle && bundleJson(outcome.trustBundle),
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

/** Its files have the rest. */
function bundleJson({ bundle: { sequence, issuedAt, trusted } }: VerifiedBundle): object {
  return { sequence, issuedAt, phase: trusted.phase };
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
