/** Publishes the outcomes of a run for people and the next step. */

import type { Outcomes } from '../context/outcome.ts';
import { failsJob } from '../context/status.ts';
import type { Environment } from '../inputs/given.ts';
import type { ReportSettings } from '../inputs/settings.ts';
import { rootsOfBundle, type VerifiedBundle } from '../pki/trust-bundle.ts';
import { mostOutputBytes, outputsShortened } from '../report/budget.ts';
import { type CheckPages, checkPages } from '../report/check-pages.ts';
import { summaryOfDomains } from '../report/domains-summary.ts';
import { sharedBy } from '../report/overall.ts';
import { reportJsonWithin, reportPieces, reportTexts } from '../report/report-json.ts';
import { summaryOf } from '../report/summary.ts';
import { lastLine } from '../report/verdict.ts';
import { annotate } from './annotations.ts';
import { codesOnly, secretInReport } from './codes-only.ts';
import { writeFiles } from './files.ts';
import type { Job } from './job.ts';
import { outputsOf, shortenedLists } from './outputs.ts';

export interface Publication {
  readonly job: Job;
  readonly settings: ReportSettings;
  /** The process environment as the runner sets it. */
  readonly environment: Environment;
  readonly now: Date;
}

/**
 * One report, one summary and one set of outputs, of however many domains. The reason of a failure is published first, so that it
 * is visible even if a later channel fails; the next steps have what the run did even if its files cannot be written. Of an outcome
 * that holds a secret only the codes are published, so that nobody who has a text masked can silence the alarm.
 *
 * @throws Failure if a domain or region holds a secret, or the files could not be written.
 */
export async function publish(outcomes: Outcomes, publication: Publication): Promise<void> {
  const { job } = publication;
  const holdsSecret = (...some: Outcomes) => anyHoldsSecret(job, textsOf(some, publication));
  if (!holdsSecret(...outcomes)) {
    return publishTexts(outcomes, publication);
  }
  const [first, ...others] = outcomes.map((one) => (holdsSecret(one) ? codesOnly(one) : one));
  if (first === undefined || holdsSecret(first, ...others)) {
    job.output('changed', String(outcomes.some(({ changed }) => changed)));
    throw secretInReport([]);
  }
  return publishTexts([first, ...others], publication);
}

async function publishTexts(
  outcomes: Outcomes,
  { job, settings, environment, now }: Publication,
): Promise<void> {
  const pages = checkPages(environment);
  const summary = summaryFor(outcomes, now, pages);
  job.log.endGroup();
  annotate(outcomes, job, pages, settings.failOn);
  if (failsJob(outcomes, settings.failOn)) {
    job.setFailed();
  }
  const authority = sharedBy(outcomes, 'caCertificate');
  const { files, failure } = await writeFiles(
    {
      report: reportPieces(outcomes, now),
      caCertificate: authority,
      trustBundle: outcomes.length === 1 ? outcomes[0].trustBundle : undefined,
    },
    environment.RUNNER_TEMP,
  );
  const shown = reportJsonWithin(outcomes, now, mostOutputBytes);
  const outputs = outputsOf(outcomes, shown.json, files);
  for (const [name, value] of Object.entries(outputs)) {
    job.output(name, value);
  }
  const shortened = [
    ...(shown.omitted === 0 ? [] : ['report']),
    ...shortenedLists(outcomes, outputs),
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
 * For the last guard against published secrets: the report, the summary and the trust bundle together contain every text of an
 * outcome; outputs, files, annotations and issues contain nothing else.
 */
function* textsOf(outcomes: Outcomes, { environment, now }: Publication): Generator<string> {
  yield* reportTexts(outcomes, now);
  yield summaryFor(outcomes, now, checkPages(environment));
  yield* outcomes.flatMap(({ trustBundle }) => (trustBundle ? textsOfBundle(trustBundle) : []));
}

/**
 * The certificates as PEM, and not as the base64 in one piece that the bundle has: a line of a private key's PEM may be its public
 * key, which that base64 has as well.
 */
function textsOfBundle({ signed, bundle }: VerifiedBundle): readonly string[] {
  return [
    signed.text.replace(/"certificate":"[A-Za-z0-9+/=]+"/g, ''),
    bundle.domain,
    signed.signer.certificate,
    ...signed.signer.chain,
    ...rootsOfBundle(bundle.trusted),
  ];
}

function anyHoldsSecret(job: Job, texts: Iterable<string>): boolean {
  for (const text of texts) {
    if (job.holdsSecret(text)) {
      return true;
    }
  }
  return false;
}

function summaryFor(outcomes: Outcomes, now: Date, pages: CheckPages): string {
  const [outcome, ...others] = outcomes;
  return others.length === 0
    ? summaryOf(outcome, now, pages)
    : summaryOfDomains(outcomes, now, pages);
}
