/** Tells an outcome to people and to the next step, and sets the job's exit code. */
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';
import type { ReportSettings } from '../inputs/settings.ts';
import type { Outcome } from '../operations/outcome.ts';
import { writeFiles } from './files.ts';
import type { Job } from './job.ts';
import { outputsOf } from './outputs.ts';
import { reasonsOf } from './reasons.ts';
import { reportJson } from './report-json.ts';
import { summaryOf } from './summary.ts';

export interface Publication {
  readonly job: Job;
  readonly settings: ReportSettings;
  /** The process environment as the runner sets it. */
  readonly environment: Environment;
  readonly now: Date;
}

/**
 * The job fails unless the outcome is `ready`, or `planned` by a dry run. Why it fails is told first, so that it is seen
 * even if a later way of telling does not work.
 *
 * @throws Failure when the artifact cannot be uploaded, or when a private key was about to be published.
 */
export async function publish(
  outcome: Outcome,
  { job, settings, environment, now }: Publication,
): Promise<void> {
  const report = reportJson(outcome, now);
  const summary = summaryOf(outcome, now);
  refusePrivateKeys(report, summary);
  annotate(outcome, job);
  const files = await writeFiles(report, outcome.caCertificate, environment.RUNNER_TEMP);
  for (const [name, value] of Object.entries(outputsOf(outcome, report, files))) {
    job.output(name, value);
  }
  await job.summarize(summary);
  if (settings.issueOnFailure && settings.githubToken !== undefined) {
    const { keepTrackingIssue } = await import('./tracking-issue.ts');
    await keepTrackingIssue(outcome, settings.githubToken, environment, job.log);
  }
  if (settings.artifactName !== undefined) {
    const { uploadArtifact } = await import('./artifact.ts');
    await uploadArtifact(settings.artifactName, files);
  }
}

function annotate(outcome: Outcome, job: Job): void {
  const { checks, domain, operation, status } = outcome;
  for (const error of reasonsOf(outcome)) {
    job.fail(error, `${domain}: ${operation} ${status}`);
  }
  for (const { id, result, seen, remedy = '' } of checks) {
    if (result === 'warn') {
      job.warn(`${domain}: check`, `${id}: ${seen}. ${remedy}`);
    }
  }
}

/**
 * The last guard. The report holds every text of an outcome, and the summary what is left of them once they are laid out;
 * outputs, files, annotations and the issue are made of nothing else.
 */
function refusePrivateKeys(...texts: readonly string[]): void {
  if (texts.some((text) => text.includes('PRIVATE KEY-----'))) {
    throw new Failure({
      doing: 'publishing the report',
      said: 'it holds a private key',
      remedy:
        'Nothing was published. This is a bug of the action: please report it, without the key.',
    });
  }
}
