/** One issue for a domain: opened when a run fails, told when something else fails, closed when a run succeeds. */
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';
import type { Outcome } from '../operations/outcome.ts';
import type { Log } from '../ports.ts';
import { hiddenLine, issueBody, issueComment, issueTitle, markerOf } from './issue-text.ts';

type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/**
 * What goes wrong here is a warning: the job's result is the domain's, not the issue's. A dry run proves nothing and leaves
 * the issue alone.
 *
 * @param token needs `issues: write`.
 * @param environment GITHUB_REPOSITORY, GITHUB_API_URL and what links to the run, as GitHub sets them.
 */
export async function keepTrackingIssue(
  outcome: Outcome,
  token: string,
  environment: Environment,
  log: Log,
): Promise<void> {
  if (outcome.dryRun) {
    return;
  }
  try {
    const repository = repositoryOf(environment);
    const { getOctokit } = await import('@actions/github');
    const { GITHUB_API_URL: baseUrl } = environment;
    const octokit = getOctokit(token, { ...(baseUrl && { baseUrl }) });
    await keep(octokit, repository, outcome, runUrlOf(environment));
  } catch (cause) {
    const { message } = new Failure({
      doing: `keeping the tracking issue of ${outcome.domain}`,
      said: cause instanceof Error ? cause.message : String(cause),
      remedy:
        'Give the job the permission issues: write, pass its token as github-token, and see that the repository has issues enabled.',
      cause,
    });
    log.warning(message);
  }
}

function repositoryOf({ GITHUB_REPOSITORY: name = '' }: Environment): Repository {
  const [owner, repo] = name.split('/');
  if (!owner || !repo) {
    throw new Error('GITHUB_REPOSITORY does not name a repository');
  }
  return { owner, repo };
}

async function keep(
  octokit: Octokit,
  repository: Repository,
  outcome: Outcome,
  runUrl: string | undefined,
): Promise<void> {
  const { issues } = octokit.rest;
  const issue = await findIssue(octokit, repository, outcome.domain);
  const title = issueTitle(outcome);
  const body = issueBody(outcome, runUrl);
  if (!issue) {
    if (outcome.status !== 'ready') {
      await issues.create({ ...repository, title, body });
    }
    return;
  }
  const at = { ...repository, issue_number: issue.number };
  const comment = { ...at, body: issueComment(outcome, runUrl) };
  if (outcome.status === 'ready') {
    await issues.createComment(comment);
    await issues.update({ ...at, state: 'closed', state_reason: 'completed' });
    return;
  }
  await issues.update({ ...at, title, body });
  if (!issue.body.includes(hiddenLine(outcome))) {
    await issues.createComment(comment);
  }
}

/** Who may write into the repository, in GitHub's words. In a public one, anybody else could plant the hidden line. */
const insiders: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** The oldest open issue with the domain's hidden line. By listing, because GitHub's search lags behind. */
async function findIssue(
  octokit: Octokit,
  repository: Repository,
  domain: string,
): Promise<{ readonly number: number; readonly body: string } | undefined> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
    ...repository,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const { number, body, user, author_association: author, pull_request: pull } of data) {
      const trusted = user?.type === 'Bot' || insiders.has(author ?? '');
      if (trusted && !pull && body?.includes(markerOf(domain))) {
        return { number, body };
      }
    }
  }
  return undefined;
}

function runUrlOf({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: Environment): string | undefined {
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
