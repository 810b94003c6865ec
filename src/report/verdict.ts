/** The result of a run, in Markdown. */

import type { Outcome, Outcomes } from '../context/outcome.ts';
import { checksIn, overallStatus } from '../context/status.ts';
import { day } from '../days.ts';
import { shortened } from '../errors.ts';
import type { CheckResult } from '../verification/check.ts';
import { attentionOf } from './attention.ts';
import type { CheckPages } from './check-pages.ts';
import { checkText } from './checks/check-text.ts';
import { code, escapeText, link } from './markdown.ts';
import { countOf, earliestBreak } from './overall.ts';
import { checkOf, errorLine, errorOf, reasonsOf, reasonWords } from './reasons.ts';
import { rolloverClauses } from './rollover-text.ts';

export const statusIcon = {
  ready: '✅',
  planned: '📋',
  pending: '⏳',
  failed: '❌',
} as const satisfies Record<Outcome['status'], string>;

const attentionIcon = '⚠️';

const notYet = {
  provision: ' is not ready yet',
  verify: ' is not ready yet',
  rotate: ': rotation is still in progress',
  teardown: ' is not taken down yet',
} as const satisfies Record<Outcome['operation'], string>;

const inService = 'in service on its private CA';

/** The title of the page in Markdown. */
export function verdict(outcome: Outcome): string {
  return escapeText(verdictText(outcome));
}

/** The result of the run in one line: the title of the page, and the last line of the log. */
export function verdictText(outcome: Outcome): string {
  const { status, domain, operation } = outcome;
  switch (status) {
    case 'ready': {
      const icon = attentionOf(outcome) ? attentionIcon : statusIcon.ready;
      return `${icon} ${domain} ${readyAs(outcome)}${asFarAs(outcome.checks)}${outlook(outcome)}`;
    }
    case 'planned':
      return `${statusIcon.planned} ${domain}: ${plannedAs(outcome)}`;
    case 'pending':
      return `${statusIcon.pending} ${domain}${notYet[operation]} (no error)`;
    case 'failed':
      return `${statusIcon.failed} ${domain}: ${operation} failed${stateOfDevices(outcome)}`;
  }
}

/** Of a run that changed nothing, or that does not wait for the records that it needs. */
function plannedAs({ dryRun, operation }: Outcome): string {
  if (dryRun) {
    return `what ${operation} would change`;
  }
  const task = operation === 'teardown' ? 'remove' : 'create';
  return `${task} the DNS records listed, then run ${operation} again`;
}

/** Until when this lasts if nobody acts. */
function outlook(outcome: Outcome): string {
  const { operation, breaksAt } = outcome;
  if (operation === 'teardown' || breaksAt === undefined) {
    return '';
  }
  const attention = attentionOf(outcome);
  const needs = attention ? `; needs attention before ${day(attention.before)}` : '';
  return `${needs}; breaks-at ${day(breaksAt.at)}`;
}

/** Whether a domain whose run failed still serves its devices. */
function stateOfDevices({ devices, breaksAt }: Outcome): string {
  switch (devices?.connect) {
    case 'no':
      return '; devices are refused now';
    case 'yes':
      return breaksAt ? `; devices connect until ${day(breaksAt.at)}` : '; devices connect';
    default:
      return '';
  }
}

function readyAs({ operation, effects, renewal, notes }: Outcome): string {
  switch (operation) {
    case 'teardown':
      return 'is taken down';
    case 'rotate': {
      const renewed = effects.some(
        ({ resource, result }) => resource === 'server certificate' && result === 'renewed',
      );
      const rollover = notes.flatMap(({ code }) => rolloverClauses[code] ?? []);
      const kept = renewal?.isDue || rollover.length === 0 ? [dueness(renewal)] : [];
      return renewed
        ? [`is ${inService}, with a renewed server certificate`, ...rollover].join('; ')
        : [`is ${inService}`, ...kept, ...rollover].join('; ');
    }
    default:
      return `is ${inService}`;
  }
}

/** Of a leaf that rotate kept. */
function dueness(renewal: Outcome['renewal']): string {
  if (!renewal?.isDue) {
    return 'its server certificate is not due';
  }
  return renewal.by === 'rollover'
    ? `its server certificate expires with its CA on ${day(renewal.endsAt)}`
    : `its server certificate has been due since ${day(renewal.dueFrom)} and a new one must be provided`;
}

/** A skipped check is not a pass, and the verdict must not suggest that it is. */
function asFarAs(checks: readonly CheckResult[]): string {
  const skipped = checks.filter(({ result }) => result === 'skipped').length;
  return skipped > 0
    ? `, as far as ${checks.length - skipped} of ${checks.length} checks show`
    : '';
}

/** The last line of the log. */
export function lastLine(outcomes: Outcomes): string {
  const [outcome, ...others] = outcomes;
  return others.length === 0
    ? verdictText(outcome)
    : `${statusIcon[overallStatus(outcomes)]} ${headline(outcomes)}${firstBreak(outcomes)}`;
}

function firstBreak(outcomes: Outcomes): string {
  const first = earliestBreak(outcomes);
  return first ? `; breaks-at ${day(first.at)} (${first.domain})` : '';
}

/** "3 of 100 domains failed": several domains in one line, without markup. */
export function headline(outcomes: Outcomes): string {
  const count = (status: Outcome['status']) => countOf(outcomes, status);
  const { length } = outcomes;
  switch (overallStatus(outcomes)) {
    case 'ready':
      return `${length} domains are in service on their private CA${asFarAs(outcomes.flatMap(({ checks }) => checks))}`;
    case 'planned':
      return `${length} domains: what ${outcomes[0].operation} would change`;
    case 'pending':
      return `${count('pending')} of ${length} domains are not ready yet (no error)`;
    case 'failed':
      return [
        `${count('failed')} of ${length} domains failed`,
        ...(count('pending') > 0 ? [`${count('pending')} not ready yet`] : []),
      ].join(', ');
  }
}

/** A list of why the run failed, with what to do about each; undefined if it succeeded. */
export function reasonsList(outcome: Outcome, pages: CheckPages): string | undefined {
  const items = reasonItems(outcome, pages);
  return items.length > 0 ? items.join('\n') : undefined;
}

/** Longer ones leave no room for what to do. */
const longestReason = 4_000;

/** The items of that list; `shown`: the displayed part of each text. */
export function reasonItems(
  outcome: Outcome,
  pages: CheckPages,
  shown: (text: string) => string = (text) => text,
): readonly string[] {
  const outside = (text: string): string => code(shortened(shown(text), longestReason));
  return reasonsOf(outcome).map((reason) => {
    const words = reasonWords(reason);
    if (!words) {
      return `- ${outside(errorLine(errorOf(reason)))}`;
    }
    const { doing, said, remedy } = words;
    const check = checkOf(reason)?.id;
    const page = check && pages(check);
    const more = page === undefined ? '' : ` ${link(`More about ${check}`, page)}`;
    const task = remedy === '' ? '' : `<br>**What to do:** ${escapeText(shown(remedy))}`;
    return `- ${escapeText(shown(doing))}: ${outside(said)}${task}${more}`;
  });
}

/** What needs a person, with what to do about each. */
export function warningItems(
  outcome: Outcome,
  pages: CheckPages,
  shown: (text: string) => string,
): readonly string[] {
  return checksIn(outcome)
    .filter(({ result, attentionBefore }) => result === 'warn' && attentionBefore !== undefined)
    .map((check) => {
      const { id, readinessDomain } = check;
      const { seen, remedy = '' } = checkText(check);
      const said = code(shortened(shown(seen), longestReason));
      const of = readinessDomain === undefined ? '' : ` of ${escapeText(readinessDomain)}`;
      return `- ${link(id, pages(id))}${of}: ${said}<br>**What to do:** ${escapeText(shown(remedy))}`;
    });
}
