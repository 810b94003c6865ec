/**
 * One issue per domain and region: opened when a run of any operation fails or a warning needs a person, closed when each of those
 * operations has succeeded again, reopened by the next failure.
 */
import * as z from 'zod/mini';
import type { Outcome, Outcomes } from '../context/outcome.ts';
import { dayMs } from '../days.ts';
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';
import type { ReportSettings } from '../inputs/settings.ts';
import type { Log } from '../ports.ts';
import { checkPages } from '../report/check-pages.ts';
import {
  changeOf,
  type IssueChange,
  type IssueState,
  isTracked,
  nextState,
} from '../report/issue-state.ts';
import {
  type IssueLinks,
  issueBody,
  issueComment,
  issueTitle,
  marker,
  markerOf,
  stateIn,
} from '../report/issue-text.ts';
import { errorLine } from '../report/reasons.ts';

type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export interface Tracking {
  readonly settings: Pick<ReportSettings, 'issueLabels' | 'issueAssignees'>;
  /** Needs `issues: write`. */
  readonly token: string;
  /** GITHUB_REPOSITORY, GITHUB_API_URL and what links to the run and to docs/checks, as GitHub sets them. */
  readonly environment: Environment;
  readonly log: Log;
  readonly now: Date;
}

/**
 * An error here is only a warning: the job's result depends on the domains, not on their issues.
 */
export async function keepTrackingIssues(
  outcomes: Outcomes,
  { settings, token, environment, log, now }: Tracking,
): Promise<void> {
  const proven = outcomes.filter(isTracked);
  if (proven.length === 0) {
    return;
  }
  let current = proven.map(({ domain }) => domain);
  try {
    const repository = repositoryOf(environment);
    const { getOctokit } = await import('@actions/github');
    const { GITHUB_API_URL: baseUrl } = environment;
    const octokit = getOctokit(token, baseUrl ? { baseUrl } : {});
    const links = { runUrl: runUrlOf(environment), pages: checkPages(environment) };
    const tracker = { octokit, repository, settings, links };
    const find = await findTracked(octokit, repository, now);
    for (const outcome of proven) {
      current = [outcome.domain];
      await keep(tracker, outcome, now, find);
    }
  } catch (cause) {
    const failure = new Failure({
      code: 'tracking-issue-not-kept',
      action: { code: 'update-tracking-issue', on: { domains: current } },
      figures: {},
      said: cause instanceof Error ? cause.message : String(cause),
      cause,
    });
    log.warning(errorLine(failure));
  }
}

function repositoryOf({ GITHUB_REPOSITORY: name = '' }: Environment): Repository {
  const [owner, repo] = name.split('/');
  if (!owner || !repo) {
    throw new Error('GITHUB_REPOSITORY does not name a repository');
  }
  return { owner, repo };
}

interface Tracker extends Pick<Tracking, 'settings'> {
  readonly octokit: Octokit;
  readonly repository: Repository;
  readonly links: IssueLinks;
}

type FindTracked = (
  outcome: Outcome,
  state: 'open' | 'closed',
) => Promise<TrackedIssue | undefined>;

/** A closed issue is searched for only if something is wrong. */
async function keep(
  tracker: Tracker,
  outcome: Outcome,
  now: Date,
  find: FindTracked,
): Promise<void> {
  const open = await find(outcome, 'open');
  const known = open ? stateIn(open.body, outcome) : {};
  const next = nextState(known, outcome, now);
  const opening = changeOf(undefined, outcome.operation, next);
  const issue = open ?? (opening.do === 'open' ? await find(outcome, 'closed') : undefined);
  const change = changeOf(issue && { isOpen: issue === open, known }, outcome.operation, next);
  await carryOut(tracker, change, issue, { outcome, state: next });
}

async function carryOut(
  { octokit, repository, settings, links }: Tracker,
  change: IssueChange,
  issue: TrackedIssue | undefined,
  { outcome, state }: { readonly outcome: Outcome; readonly state: IssueState },
): Promise<void> {
  const { issues } = octokit.rest;
  const text = { title: issueTitle(outcome, state), body: issueBody(outcome, state, links) };
  if (!issue) {
    if (change.do === 'open') {
      const { issueLabels: labels, issueAssignees: assignees } = settings;
      await issues.create({
        ...repository,
        ...text,
        labels: [...labels],
        assignees: [...assignees],
      });
    }
    return;
  }
  const at = { ...repository, issue_number: issue.number };
  const comment = { ...at, body: issueComment(outcome, state, links) };
  switch (change.do) {
    case 'close':
      await issues.createComment(comment);
      await issues.update({ ...at, state: 'closed', state_reason: 'completed' });
      return;
    case 'reopen':
      await issues.update({ ...at, ...text, state: 'open' });
      await issues.createComment(comment);
      return;
    case 'update':
      await issues.update({ ...at, ...text });
      if (change.comment) {
        await issues.createComment(comment);
      }
  }
}

interface TrackedIssue {
  readonly number: number;
  readonly body: string;
}

/** A failure after a longer time gets a new issue; searching further back would list a repository's whole history. */
const relapseMs = 90 * dayMs;

/**
 * The issues with a hidden line that this token's owner opened: anybody else could forge the line. Uses lists, because GitHub's
 * search lags behind; once for all domains, because a job's token is limited to 1,000 calls an hour.
 */
async function findTracked(
  octokit: Octokit,
  repository: Repository,
  now: Date,
): Promise<FindTracked> {
  const since = new Date(now.getTime() - relapseMs).toISOString();
  const open = await listTracked(octokit, repository, { state: 'open', direction: 'asc' });
  let closed: readonly TrackedIssue[] | undefined;
  return async (outcome, state) => {
    if (state === 'closed') {
      const terms = { state, since, direction: 'desc' } as const;
      closed ??= await listTracked(octokit, repository, terms);
    }
    const issues = state === 'open' ? open : closed;
    return issues?.find(({ body }) => body.includes(markerOf(outcome)));
  };
}

async function listTracked(
  octokit: Octokit,
  repository: Repository,
  terms: {
    readonly state: 'open' | 'closed';
    readonly direction: 'asc' | 'desc';
    readonly since?: string | undefined;
  },
): Promise<readonly TrackedIssue[]> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    ...terms,
    sort: 'created',
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

/** The user that the token acts as; REST's `GET /user` refuses the token of a job, which is an app's. */
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
