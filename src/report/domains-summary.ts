/** The job summary of several domains: the verdict, the first to break, a row a domain, and the reasons of each that failed. */

import type { Outcome, Outcomes } from '../context/outcome.ts';
import { hasWarnings, overallStatus } from '../context/status.ts';
import { day } from '../days.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import type { CheckResult } from '../verification/check.ts';
import { breaksText } from './breaks-text.ts';
import { fitting, leftOut, mostSummaryBytes } from './budget.ts';
import { checkIcon } from './check-icon.ts';
import type { CheckPages } from './check-pages.ts';
import { connectsToday } from './connections.ts';
import { inDays } from './days.ts';
import { code, details, escapeText, link, paragraphs, table } from './markdown.ts';
import { byUrgency, earliestBreak, sharedBy } from './overall.ts';
import { headline, reasonsList, statusIcon } from './verdict.ts';

/** The reasons get the other half, and the rest of the table's half. */
const mostTableBytes = mostSummaryBytes / 2;
/** Reserved for the heading, the lead and the note about cuts. */
const reservedBytes = 16 * 1024;

/** GitHub Flavored Markdown of at most 1 MiB; `now`: the time from which days are counted. */
export function summaryOfDomains(outcomes: Outcomes, now: Date, pages: CheckPages): string {
  const ranked = byUrgency(outcomes);
  const head = ['domain', 'not passed', 'breaks'];
  const rows = fitting(
    ranked.map((outcome) => domainRow(outcome, now, pages)),
    (cells) => cells.join(' | '),
    mostTableBytes,
  );
  const overview = table(head, rows.fit);
  const reasons = fitting(
    ranked.flatMap((outcome) => domainReasons(outcome, pages) ?? []),
    (text) => text,
    mostSummaryBytes - reservedBytes - Buffer.byteLength(overview),
  );
  return paragraphs([
    `## ${statusIcon[overallStatus(outcomes)]} ${headline(outcomes)}`,
    firstToBreak(outcomes, now),
    account(outcomes),
    overview,
    others(rows.others, 'domains'),
    reasons.fit.length > 0 ? `### What failed` : undefined,
    ...reasons.fit,
    others(reasons.others, 'domains that are not ready'),
  ]);
}

function account(outcomes: Outcomes): string | undefined {
  const accountId = sharedBy(outcomes, 'accountId');
  return accountId && `AWS account ${code(accountId)}.`;
}

function firstToBreak(outcomes: Outcomes, now: Date): string | undefined {
  const first = earliestBreak(outcomes);
  if (!first) {
    return undefined;
  }
  const { domain, at } = first;
  const why = escapeText(breaksText(first));
  const date = `${day(at)}: ${why}`;
  if (first.code === 'devices-refused') {
    return `Devices of ${code(domain)} **cannot connect**: ${why}.`;
  }
  return at <= now
    ? `Devices of ${code(domain)} **cannot connect** since ${date}.`
    : `If nobody acts, devices of ${code(domain)} are the first to stop connecting, **${inDays(at, now)}**, on ${date}.`;
}

function domainRow(outcome: Outcome, now: Date, pages: CheckPages): readonly string[] {
  const { domain, status, breaksAt } = outcome;
  const icon = status === 'ready' && hasWarnings(outcome) ? checkIcon.warn : statusIcon[status];
  return [
    `${icon} ${escapeText(domain)}<br>${status}, connects today: ${todayText(outcome)}`,
    notPassed(outcome, pages),
    breaksAt ? breaksCell(breaksAt, now) : '',
  ];
}

function todayText(outcome: Outcome): string {
  const answer = connectsToday(outcome);
  return answer === 'no' ? '**no**' : answer;
}

function breaksCell({ at, code: why }: BreaksAt, now: Date): string {
  if (why === 'devices-refused') {
    return '**now**';
  }
  return `${day(at)}, ${at <= now ? '**past**' : inDays(at, now)}`;
}

/** Those that failed or warned by name, and how many were skipped. */
function notPassed({ checks }: Outcome, pages: CheckPages): string {
  const those = (wanted: CheckResult['result']) => checks.filter(({ result }) => result === wanted);
  const skipped = those('skipped').length;
  return [
    ...[...those('fail'), ...those('warn')].map(
      ({ id, result }) => `${checkIcon[result]} ${link(code(id), pages(id))}`,
    ),
    ...(skipped > 0 ? [`${checkIcon.skipped} ${skipped} skipped`] : []),
  ].join(', ');
}

function domainReasons(outcome: Outcome, pages: CheckPages): string | undefined {
  const list = reasonsList(outcome, pages);
  return list && details(`${statusIcon[outcome.status]} ${escapeText(outcome.domain)}`, list);
}

function others(count: number, what: string): string | undefined {
  return count > 0 ? leftOut(`${count} more ${what}`) : undefined;
}
