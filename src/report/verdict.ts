/** What a run came to, in Markdown. */
import { Failure, shortened } from '../errors.ts';
import type { Outcome, Outcomes } from '../outcome.ts';
import type { CheckResult } from '../proof/check.ts';
import type { CheckPages } from './check-pages.ts';
import { dayOf } from './days.ts';
import { code, escapeText, link } from './markdown.ts';
import { countOf, overallStatus } from './overall.ts';
import { reasonsOf } from './reasons.ts';

export const statusIcon = {
  ready: '✅',
  planned: '📋',
  pending: '⏳',
  failed: '❌',
} as const satisfies Record<Outcome['status'], string>;

const notYet = {
  provision: ' is not ready',
  verify: ' is not ready',
  rotate: ': rotate is not through',
  teardown: ' is not taken down',
} as const satisfies Record<Outcome['operation'], string>;

const inService = 'in service on its private CA';

/** Status and domain in one line. */
export function verdict(outcome: Outcome): string {
  const { status, domain, operation } = outcome;
  const name = escapeText(domain);
  const icon = statusIcon[status];
  switch (status) {
    case 'ready':
      return `${icon} ${name} ${readyAs(outcome)}${asFarAs(outcome.checks)}`;
    case 'planned':
      return `${icon} ${name}: what ${operation} would change`;
    case 'pending':
      return `${icon} ${name}${notYet[operation]} yet; nothing is wrong`;
    case 'failed':
      return `${icon} ${name}: ${operation} failed`;
  }
}

function readyAs({ operation, plan, renewal }: Outcome): string {
  switch (operation) {
    case 'teardown':
      return 'is taken down';
    case 'rotate': {
      const renewed = plan.some(
        ({ resource, action }) => resource === 'server certificate' && action !== 'keep',
      );
      return renewed
        ? `is ${inService}, with a renewed server certificate`
        : `is ${inService}; ${dueness(renewal)}`;
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
    ? `its server certificate expires with its CA on ${dayOf(renewal.endsAt)}`
    : `its server certificate is due since ${dayOf(renewal.dueFrom)} and has to be provided`;
}

/** A check that was skipped is no pass, and the verdict must not read as if it were. */
function asFarAs(checks: readonly CheckResult[]): string {
  const skipped = checks.filter(({ result }) => result === 'skipped').length;
  return skipped > 0
    ? `, as far as ${checks.length - skipped} of ${checks.length} checks tell`
    : '';
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
      return `${count('pending')} of ${length} domains are not ready yet; nothing is wrong`;
    case 'failed':
      return [
        `${count('failed')} of ${length} domains failed`,
        ...(count('pending') > 0 ? [`${count('pending')} not ready yet`] : []),
      ].join(', ');
  }
}

/** A list of why it did not end well, with what to do about each; undefined when it did. */
export function reasonsList(outcome: Outcome, pages: CheckPages): string | undefined {
  const items = reasonItems(outcome, pages);
  return items.length > 0 ? items.join('\n') : undefined;
}

/** Longer ones leave no room for what to do. */
const longestReason = 4_000;

/** The items of that list; `shown` is what of each text is shown. */
export function reasonItems(
  outcome: Outcome,
  pages: CheckPages,
  shown: (text: string) => string = (text) => text,
): readonly string[] {
  const outside = (text: string): string => code(shortened(shown(text), longestReason));
  return reasonsOf(outcome).map(({ error, check }) => {
    if (!(error instanceof Failure)) {
      return `- ${outside(error.message)}`;
    }
    const { doing, said, remedy } = error.details;
    const page = check && pages(check);
    const more = page === undefined ? '' : ` ${link(`More about ${check}`, page)}`;
    const task = remedy === '' ? '' : `<br>**What to do:** ${escapeText(shown(remedy))}`;
    return `- ${escapeText(shown(doing))}: ${outside(said)}${task}${more}`;
  });
}
