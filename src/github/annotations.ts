/** The annotations on the run's page: an error for what failed, a warning for each check that warns. */

import type { Outcome, Outcomes } from '../context/outcome.ts';
import { checksIn, hasWarnings } from '../context/status.ts';
import type { ReportSettings } from '../inputs/settings.ts';
import type { CheckPages } from '../report/check-pages.ts';
import { checkText } from '../report/checks/check-text.ts';
import { byUrgency, checkedDomain } from '../report/overall.ts';
import { checkOf, errorOf, reasonLine, reasonsOf } from '../report/reasons.ts';
import { headline } from '../report/verdict.ts';
import type { CheckId, CheckResult } from '../verification/check.ts';
import type { Job } from './job.ts';

/** A runner shows ten of each kind for a step (actions/runner, ExecutionContext.cs): one is used to name all, one is reserved. */
const mostDomains = 8;
/** A runner cuts a message at 4,096 characters; the rest is for the text before the names. */
const longestList = 3_800;

/** With `failOn: warn` a warning is an error, too. */
export function annotate(
  outcomes: Outcomes,
  job: Job,
  pages: CheckPages,
  failOn: ReportSettings['failOn'],
): void {
  const [outcome, ...others] = outcomes;
  const warn: Job['warn'] =
    failOn === 'warn' ? (title, message) => job.error(new Error(message), title) : job.warn;
  if (others.length === 0) {
    annotateOne(outcome, { ...job, warn }, pages);
  } else {
    failDomains(outcomes, job, pages);
    warnOfDomains(outcomes, { ...job, warn }, pages);
  }
}

function annotateOne(outcome: Outcome, job: Job, pages: CheckPages): void {
  for (const reason of reasonsOf(outcome)) {
    const error = new Error(reasonLine(reason), { cause: errorOf(reason) });
    job.error(error, failTitle(outcome), pageOf(checkOf(reason)?.id, pages));
  }
  for (const check of checksIn(outcome).filter(warns)) {
    const title = warnTitle(checkedDomain(outcome, check));
    job.warn(title, withPage(describeCheck(check), pageOf(check.id, pages)));
  }
}

/** One error per domain: which checks failed, and the first thing to do. */
function failDomains(outcomes: Outcomes, job: Job, pages: CheckPages): void {
  const failed = byUrgency(outcomes).filter((outcome) => 'error' in outcome);
  for (const outcome of failed.slice(0, mostDomains)) {
    const reasons = reasonsOf(outcome);
    const [first] = reasons;
    if (first) {
      const ids = reasons.flatMap((reason) => checkOf(reason)?.id ?? []);
      const named = ids.length > 1 ? `${ids.join(', ')} failed; the first: ` : '';
      const error = new Error(`${named}${reasonLine(first)}`, { cause: errorOf(first) });
      job.error(error, failTitle(outcome), pageOf(checkOf(first)?.id, pages));
    }
  }
  if (failed.length > mostDomains) {
    job.error(
      new Error(`${headline(outcomes)}: ${namesOf(failed)}`),
      `${outcomes[0].operation} failed`,
    );
  }
}

function warnOfDomains(outcomes: Outcomes, job: Job, pages: CheckPages): void {
  const warned = byUrgency(outcomes).filter(hasWarnings);
  for (const outcome of warned.slice(0, mostDomains)) {
    const checks = outcome.checks.filter(warns);
    const told = checks.map(describeCheck).join(' ');
    job.warn(warnTitle(outcome.domain), withPage(told, pageOf(checks[0]?.id, pages)));
  }
  if (warned.length > mostDomains) {
    const message = `${warned.length} of ${outcomes.length} domains have checks that warn: ${namesOf(warned)}`;
    job.warn(`${outcomes[0].operation}: checks`, message);
  }
}

function warns({ result }: CheckResult): boolean {
  return result === 'warn';
}

function describeCheck(check: CheckResult): string {
  const { seen, remedy = '' } = checkText(check);
  return `${check.id}: ${seen}. ${remedy}`;
}

function failTitle({ domain, operation, status }: Outcome): string {
  return `${domain}: ${operation} ${status}`;
}

function warnTitle(domain: string): string {
  return `${domain}: check`;
}

function pageOf(check: CheckId | undefined, pages: CheckPages): string | undefined {
  return check && pages(check);
}

function withPage(message: string, page = ''): string {
  return `${message} ${page}`;
}

/** Every domain by name, as far as the message limit allows. */
function namesOf(outcomes: readonly Outcome[]): string {
  const names = outcomes.map(({ domain }) => domain);
  const all = names.join(', ');
  if (all.length <= longestList) {
    return all;
  }
  const shown = all.slice(0, longestList).split(', ').slice(0, -1);
  return `${shown.join(', ')} and ${names.length - shown.length} more (see the summary)`;
}
