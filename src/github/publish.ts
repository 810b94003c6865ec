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
import { reportJson, reportJsonWithin } from '../report/report-json.ts';
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
 * is visible even if a later channel fails; the next steps have what the run did even if its files cannot be written.
 *
 * @throws Failure if a secret was about to be published, or the files could not be written.
 */
export async function publish(
  outcomes: Outcomes,
  { job, settings, environment, now }: Publication,
): Promise<void> {
  const pages = checkPages(environment);
  const [outcome, ...others] = outcomes;
  const report = reportJson(outcomes, now);
  const summary =
    others.length === 0 ? summaryOf(outcome, now, pages) : summaryOfDomains(outcomes, now, pages);
  refuseSecrets(job, [...textsIn(report), summary]);
  job.log.endGroup();
  annotate(outcomes, job, pages, settings.failOn);
  if (failsJob(outcomes, settings.failOn)) {
    job.setFailed();
  }
  const authority = sharedBy(outcomes, 'caCertificate');
  const { files, failure } = await writeFiles(report, authority, environment.RUNNER_TEMP);
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
  if (failure) {
    throw failure;
  }
  job.log.info(lastLine(outcomes));
}

/**
 * The last guard against published secrets. The report and the summary together contain every text of an outcome; outputs, files,
 * annotations and issues contain nothing else.
 */
function refuseSecrets(job: Job, texts: readonly string[]): void {
  if (texts.some((text) => job.holdsSecret(text))) {
    throw new Failure({
      code: 'secret-in-report',
      action: { code: 'publish-report', on: {} },
      figures: {},
    });
  }
}

/** Every text of a JSON document, without JSON's escapes. */
function textsIn(json: string): readonly string[] {
  const texts: string[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') {
      texts.push(value);
    }
  });
  return texts;
}
