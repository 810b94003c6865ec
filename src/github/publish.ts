/** Publishes the outcomes of a run for people and the next step. */

import type { Outcomes } from '../context/outcome.ts';
import { failsJob } from '../context/status.ts';
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';
import type { ReportSettings } from '../inputs/settings.ts';
import { warningsOf } from '../report/attention.ts';
import { mostOutputBytes, outputsShortened } from '../report/budget.ts';
import { checkPages } from '../report/check-pages.ts';
import { summaryOfDomains } from '../report/domains-summary.ts';
import { sharedBy } from '../report/overall.ts';
import { reportJsonWithin, reportPieces, reportTexts } from '../report/report-json.ts';
import { summaryOf } from '../report/summary.ts';
import { lastLine } from '../report/verdict.ts';
import { annotate } from './annotations.ts';
import { writeFiles } from './files.ts';
import type { Job } from './job.ts';
import { outputsOf } from './outputs.ts';

export interface Publication {
  readonly job: Job;
  readonly settings: ReportSettings;
  /** The process environment as the runner sets it. */
  readonly environment: Environment;
  readonly now: Date;
}

/**
 * One report, one summary and one set of outputs, of however many domains. The reason of a failure is published first, so that it
 * is visible even if a later channel fails.
 *
 * @throws Failure if a secret was about to be published.
 */
export async function publish(
  outcomes: Outcomes,
  { job, settings, environment, now }: Publication,
): Promise<void> {
  const pages = checkPages(environment);
  const [outcome, ...others] = outcomes;
  const summary =
    others.length === 0 ? summaryOf(outcome, now, pages) : summaryOfDomains(outcomes, now, pages);
  refuseSecrets(job, reportTexts(outcomes, now));
  refuseSecrets(job, [summary]);
  job.log.endGroup();
  annotate(outcomes, job, pages, settings.failOn);
  if (failsJob(outcomes, settings.failOn)) {
    job.setFailed();
  }
  const authority = sharedBy(outcomes, 'caCertificate');
  const files = await writeFiles(reportPieces(outcomes, now), authority, environment.RUNNER_TEMP);
  const shown = reportJsonWithin(outcomes, now, mostOutputBytes);
  const outputs = outputsOf(outcomes, shown.json, files);
  for (const [name, value] of Object.entries(outputs)) {
    job.output(name, value);
  }
  const shortened = [
    ...(shown.omitted === 0 ? [] : ['report']),
    ...(outputs.warnings === JSON.stringify(outcomes.flatMap(warningsOf)) ? [] : ['warnings']),
  ];
  if (shortened.length > 0) {
    job.log.info(outputsShortened(shortened));
  }
  await job.summarize(summary);
  if (settings.issueOnFailure && settings.githubToken !== undefined) {
    const { keepTrackingIssues } = await import('./tracking-issue.ts');
    const { githubToken: token } = settings;
    await keepTrackingIssues(outcomes, { settings, token, environment, log: job.log, now });
  }
  job.log.info(lastLine(outcomes));
}

/**
 * The last guard against published secrets. The report and the summary together contain every text of an outcome; outputs, files,
 * annotations and issues contain nothing else.
 */
function refuseSecrets(job: Job, texts: Iterable<string>): void {
  for (const text of texts) {
    if (job.holdsSecret(text)) {
      throw new Failure({
        code: 'secret-in-report',
        action: { code: 'publish-report', on: {} },
        figures: {},
      });
    }
  }
}
