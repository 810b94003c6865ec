/** The first lines under the verdict: its basis, and how long it holds. */
import type { Outcome } from '../context/outcome.ts';
import { day } from '../days.ts';
import type { Renewer } from '../pki/renewal.ts';
import type { CheckResult } from '../verification/check.ts';
import { breaksText } from './breaks-text.ts';
import { connects } from './connections.ts';
import { inDays } from './days.ts';
import { code, escapeText, paragraphs } from './markdown.ts';
import { noteText } from './note-text.ts';
import { removedAndKept } from './removal.ts';

/** Markdown of one paragraph or a few; `now`: the time from which days are counted. */
export function lead(outcome: Outcome, now: Date): string {
  const { domain, iotEndpoint, operation, status, notes } = outcome;
  const isAstray = outcome.checks.some(({ id, result }) => id === 'dns' && result === 'fail');
  const isGone = operation === 'teardown' && status === 'ready';
  const sentences = [
    iotEndpoint === undefined || isGone || isAstray
      ? ''
      : `${code(domain)} → ${code(iotEndpoint)}.`,
    whatHappened(outcome),
    checkCount(outcome.checks, 'checks'),
    checkCount(
      outcome.readiness?.checks ?? [],
      `checks of the readiness domain ${code(outcome.readiness?.domain ?? '')}`,
    ),
    operation === 'verify' || isGone ? '' : breaks(outcome, now),
  ].filter((sentence) => sentence !== '');
  return paragraphs([
    operation === 'verify' ? connects(outcome, now) : undefined,
    sentences.length > 0 ? sentences.join(' ') : undefined,
    notes.length > 0 ? notes.map((note) => escapeText(noteText(note))).join(' ') : undefined,
    isGone ? undefined : whereAndWhen(outcome),
    removedAndKept(outcome),
  ]);
}

/** Account and region, and the two dates that an operator needs; for a domain in service the title has the second. */
function whereAndWhen({
  accountId,
  region,
  renewal,
  breaksAt,
  status,
}: Outcome): string | undefined {
  const parts = [
    ...(accountId === undefined ? [] : [`AWS account ${code(accountId)}`]),
    ...(accountId === undefined || region === undefined ? [] : [`region ${code(region)}`]),
    ...(renewal ? [`${renewals[renewal.by]} ${day(renewal.dueFrom)}`] : []),
    ...(breaksAt && status !== 'ready' ? [`breaks-at ${day(breaksAt.at)}`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

const renewals = {
  rotate: 'renewed by <code>rotate</code> from',
  owner: 'renewed by you from',
  'rotate-or-owner': 'due for renewal from',
  rollover: 'due, with its CA, from',
} as const satisfies Record<Renewer, string>;

/** `what`: the plural of what they are. */
function checkCount(checks: readonly CheckResult[], what: string): string {
  const count = (wanted: CheckResult['result']) =>
    checks.filter(({ result }) => result === wanted).length;
  const others = [
    [count('fail'), 'failed'],
    [count('warn'), 'warned'],
    [count('skipped'), 'skipped'],
  ] as const;
  const told = others.filter(([number]) => number > 0).map(([number, how]) => `, ${number} ${how}`);
  return checks.length === 0
    ? ''
    : `${count('pass')} of ${checks.length} ${what} passed${told.join('')}.`;
}

function whatHappened({ status, operation, changed, dryRun }: Outcome): string {
  if (operation === 'verify') {
    return '';
  }
  if (dryRun && status === 'planned') {
    return 'A dry run: nothing was changed and nothing was verified.';
  }
  switch (status) {
    case 'ready':
      return changed ? '' : 'No changes were necessary.';
    default:
      return changed
        ? 'Changes made so far are kept; the next run resumes from them.'
        : 'Nothing was changed.';
  }
}

/** For a domain out of service only an expiry in the past is informative. */
function breaks({ breaksAt, status }: Outcome, now: Date): string {
  if (!breaksAt) {
    return '';
  }
  const { at, code } = breaksAt;
  const why = escapeText(breaksText(breaksAt));
  const date = `${day(at)}: ${why}`;
  if (at <= now) {
    return code === 'devices-refused'
      ? `**Devices cannot connect**: ${why}.`
      : `**Devices cannot connect** since ${date}.`;
  }
  return status === 'ready'
    ? `If nobody acts, devices stop connecting **${inDays(at, now)}**, on ${date}.`
    : '';
}
