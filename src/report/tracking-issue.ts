/** One issue a domain: opened when a run fails, told when something else fails, closed when a run succeeds. */
import { z } from 'zod';
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';
import type { Outcome, Outcomes } from '../outcome.ts';
import type { Log } from '../ports.ts';
import { checkPages } from './check-pages.ts';
import {
  hiddenLine,
  issueBody,
  issueComment,
  issueTitle,
  marker,
  markerOf,
  type Sight,
} from './issue-text.ts';

type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/**
 * What goes wrong here is a warning: the job's result is the domains', not their issues'. A dry run proves nothing and leaves
 * the issues alone.
 *
 * @param token needs `issues: write`.
 * @param environment GITHUB_REPOSITORY, GITHUB_API_URL and what links to the run and to docs/checks, as GitHub sets them.
 */
export async function keepTrackingIssues(
  outcomes: Outcomes,
  token: string,
  environment: Environment,
  log: Log,
): Promise<void> {
  const proven = outcomes.filter(({ dryRun }) => !dryRun);
  if (proven.length === 0) {
    return;
  }
  let current = proven.map(({ domain }) => domain).join(', ');
  try {
    const repository = repositoryOf(environment);
    const { getOctokit } = await import('@actions/github');
    const { GITHUB_API_URL: baseUrl } = environment;
    const octokit = getOctokit(token, { ...(baseUrl && { baseUrl }) });
    const sight = { runUrl: runUrlOf(environment), pages: checkPages(environment) };
    const tracked = await listTracked(octokit, repository);
    for (const outcome of proven) {
      current = outcome.domain;
      const issue = tracked.find(({ body }) => body.includes(markerOf(outcome.domain)));
      await keep(octokit, repository, issue, outcome, sight);
    }
  } catch (cause) {
    const { message } = new Failure({
      doing: `keeping the tracking issue of ${current}`,
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
  issue: TrackedIssue | undefined,
  outcome: Outcome,
  sight: Sight,
): Promise<void> {
  const { issues } = octokit.rest;
  const title = issueTitle(outcome);
  const body = issueBody(outcome, sight);
  if (!issue) {
    if (outcome.status !== 'ready') {
      await issues.create({ ...repository, title, body });
    }
    return;
  }
  const at = { ...repository, issue_number: issue.number };
  const comment = { ...at, body: issueComment(outcome, sight) };
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

interface TrackedIssue {
  readonly number: number;
  readonly body: string;
}

/**
 * The open issues with a hidden line that this token's owner opened, the oldest first: anybody else could plant the line. By
 * listing, because GitHub's search lags behind; once for all domains, because a job's token has 1,000 calls an hour.
 */
async function listTracked(
  octokit: Octokit,
  repository: Repository,
): Promise<readonly TrackedIssue[]> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  const marked = issues.flatMap(({ number, body, user, pull_request: pull }) =>
    !pull && body?.includes(marker) ? [{ number, body, author: user?.login }] : [],
  );
  if (marked.length === 0) {
    return [];
  }
  const own = await ownLogin(octokit);
  return marked.filter(({ author }) => author === own);
}

const viewer = z.object({ viewer: z.object({ login: z.string() }) });

/** Whom the token acts as; REST's `GET /user` refuses the token of a job, which is an app's. */
async function ownLogin(octokit: Octokit): Promise<string> {
  return viewer.parse(await octokit.graphql('{ viewer { login } }')).viewer.login;
}

function runUrlOf({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: Environment): string | undefined {
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
