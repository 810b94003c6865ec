import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome, Outcomes } from '../../../src/context/outcome.ts';
import { Cancelled, PlanRefused } from '../../../src/errors.ts';
import { keepTrackingIssues, type Tracking } from '../../../src/github/tracking-issue.ts';
import { endingProvided, saying } from '../report/checks.ts';
import {
  domain,
  expiring,
  failedBy,
  failedVerification,
  failureSaying,
  noCname,
  noMqtt,
  now,
  passedBut,
  pending,
  planned,
  ready,
} from '../report/outcomes.ts';
import { type GitHub, openIssue, startGitHub } from './github.ts';

let gitHub: GitHub;
let warnings: string[];
let clock: Date;

beforeEach(async () => {
  gitHub = await startGitHub();
  warnings = [];
  clock = now;
});
afterEach(() => gitHub.close());

function run(outcome: Outcome, id = '1', repository = 'owner/repo'): Promise<void> {
  return runFor([outcome], id, repository);
}

async function runFor(
  outcomes: Outcomes,
  id = '1',
  repository = 'owner/repo',
  settings: Partial<Tracking['settings']> = {},
): Promise<void> {
  const log = {
    info: () => undefined,
    debug: () => undefined,
    warning: (line: string) => warnings.push(line),
  };
  const environment = {
    GITHUB_API_URL: gitHub.url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: id,
  };
  await keepTrackingIssues(outcomes, {
    settings: { issueLabels: [], issueAssignees: [], ...settings },
    token: 'the-token',
    environment,
    log,
    now: clock,
  });
}

describe('on GitHub Enterprise Server', () => {
  beforeEach(async () => {
    await gitHub.close();
    gitHub = await startGitHub('enterprise-server');
  });

  it('is kept below /api/v3, from the failure to the success that closes it', async () => {
    await run(failedVerification(noCname));
    await run(failedVerification(noMqtt), '2');
    await run({ ...ready, operation: 'provision' }, '3');
    expect(warnings).toEqual([]);
    expect(gitHub.issues).toMatchObject([
      {
        title: expect.stringContaining('iot.example.com'),
        state: 'closed',
        body: expect.stringContaining('(https://github.example/owner/repo/actions/runs/2)'),
      },
    ]);
  });
});

describe('the tracking issue', () => {
  it('is opened by a run that fails, with what to do and a link to the run', async () => {
    await run(failedVerification(noCname));
    expect(gitHub.issues).toMatchObject([
      { title: 'AWS IoT custom domain iot.example.com: provision failed', state: 'open' },
    ]);
    const body = gitHub.issues[0]?.body;
    expect(body).toContain('**❌ iot.example.com: provision failed**');
    expect(body).toContain('<br>**What to do:** Create the record iot.');
    expect(body).toContain('(https://github.example/owner/repo/actions/runs/1)');
    expect(new Set(gitHub.calls.map(({ token }) => token))).toEqual(new Set(['token the-token']));
  });

  it('is opened by a run that has to be continued, too', async () => {
    await run(pending);
    expect(gitHub.issues).toMatchObject([
      { title: 'AWS IoT custom domain iot.example.com: provision pending' },
    ]);
  });

  it('is kept up to date, without a comment while the same thing fails', async () => {
    await run(failedVerification(noCname), '1');
    await run(failedVerification({ ...noCname, domain: 'elsewhere.example.com' }), '2');
    expect(gitHub.issues).toHaveLength(1);
    expect(gitHub.issues[0]?.comments).toEqual([]);
    expect(gitHub.issues[0]?.body).toContain('elsewhere.example.com');
    expect(gitHub.issues[0]?.body).toContain('/runs/2)');
  });

  it('says since when a run has failed, not since when it first warned', async () => {
    await run({ ...ready, operation: 'provision', checks: passedBut(endingProvided) });
    clock = new Date(now.getTime() + 86_400_000);
    await run(failedVerification(noCname));
    const since = clock.toISOString();
    expect(gitHub.issues[0]?.body).toContain(`"since":"${since}"`);
    clock = new Date(clock.getTime() + 86_400_000);
    await run(failedVerification(noCname));
    expect(gitHub.issues[0]?.body).toContain(`"since":"${since}"`);
  });

  it('is left as it is by a run that was cancelled', async () => {
    const action = { code: 'run-operation', on: { operation: 'provision', domain } } as const;
    const cancelled = failedBy(new Cancelled(action, new Error('the job was cancelled')));
    await run(cancelled);
    expect(gitHub.issues).toEqual([]);
    await run(failedVerification(noCname));
    const before = gitHub.issues[0]?.body;
    await run(cancelled, '2');
    expect(gitHub.issues).toMatchObject([{ body: before, comments: [] }]);
  });

  it('gets one comment when something else fails', async () => {
    await run(failedVerification(noCname));
    await run(failedVerification(noCname, noMqtt));
    await run(failedVerification(noMqtt, noCname));
    expect(gitHub.issues).toHaveLength(1);
    expect(gitHub.issues[0]?.comments).toEqual([
      expect.stringContaining('closed the connection at CONNECT'),
    ]);
  });

  it('gets no comment when only the words of a failure differ', async () => {
    const failure = (said: string) => failedBy(failureSaying(said));
    await run(failure('request 1 failed'));
    await run(failure('request 2 failed'));
    expect(gitHub.issues[0]?.comments).toEqual([]);
    expect(gitHub.issues[0]?.body).toContain('request 2 failed');
  });

  it('is closed with a comment by a run that succeeds', async () => {
    await run(failedVerification(noCname));
    await run(ready, '2');
    expect(gitHub.issues).toMatchObject([{ state: 'closed' }]);
    expect(gitHub.issues[0]?.comments).toEqual([
      '**✅ iot.example.com is in service on its private CA; breaks-at 2027-11-20**\n\nDevices connect now; breaks-at 2027-11-20T12:00:00.000Z.\n\n[The run that saw this](https://github.example/owner/repo/actions/runs/2)',
    ]);
  });

  it('is reopened, with a comment, when a domain fails again after that', async () => {
    await run(failedVerification(noCname));
    await run(ready, '2');
    await run(failedVerification(noMqtt), '3');
    expect(gitHub.issues.map(({ state }) => state)).toEqual(['open']);
    expect(gitHub.issues[0]?.comments).toEqual([
      expect.stringContaining('in service'),
      expect.stringContaining('closed the connection at CONNECT'),
    ]);
    expect(gitHub.issues[0]?.body).toContain('/runs/3)');
  });

  it('stays open for what rotate failed on while verify passes, and is closed by a rotate', async () => {
    const rotate = { ...failedBy(new Error('no key')), operation: 'rotate' } as const;
    const verify = { ...ready, operation: 'verify' } as const;
    await run(rotate);
    for (let hours = 0; hours < 48; hours += 12) {
      clock = new Date(now.getTime() + hours * 3_600_000);
      await run(verify);
      await run(rotate);
    }
    expect(gitHub.issues).toMatchObject([
      {
        title: 'AWS IoT custom domain iot.example.com: rotate failed',
        state: 'open',
        comments: [],
      },
    ]);
    await run({ ...ready, operation: 'rotate' });
    expect(gitHub.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('lists each operation that fails, and says which is left when one succeeds', async () => {
    await run({ ...failedBy(new Error('no key')), operation: 'rotate' });
    clock = new Date('2026-11-22T12:00:00Z');
    await run({ ...failedVerification(noCname), operation: 'verify' });
    expect(gitHub.issues[0]?.title).toBe(
      'AWS IoT custom domain iot.example.com: rotate failed, verify failed',
    );
    expect(gitHub.issues[0]?.body).toContain('Still open: rotate failed since 2026-11-20.');
    await run({ ...ready, operation: 'rotate' });
    expect(gitHub.issues[0]).toMatchObject({
      title: 'AWS IoT custom domain iot.example.com: verify failed',
      state: 'open',
    });
    expect(gitHub.issues[0]?.comments.at(-1)).toContain(
      'Still open: verify failed since 2026-11-22.',
    );
  });

  it('is opened by a warning that waits for a person, titled with the date', async () => {
    const attentionBefore = new Date('2027-03-01T00:00:00Z');
    await run({ ...ready, checks: passedBut(expiring) });
    expect(gitHub.issues).toEqual([]);
    await run({ ...ready, checks: passedBut({ ...endingProvided, attentionBefore }) });
    expect(gitHub.issues).toMatchObject([
      { title: 'AWS IoT custom domain iot.example.com: needs attention before 2027-03-01' },
    ]);
    expect(gitHub.issues[0]?.body).toContain(
      '<br>**What to do:** Run rotate with a new server-certificate',
    );
    await run(ready);
    expect(gitHub.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('says whether devices are refused now, since when, and breaks-at', async () => {
    const refused = {
      ...failedVerification(noCname),
      operation: 'verify',
      devices: { connect: 'no', decidedBy: 'tls-private-ca' },
      breaksAt: { at: now, code: 'devices-refused', name: 'tls-private-ca' },
    } as const;
    await run(refused);
    clock = new Date('2026-11-22T12:00:00Z');
    await run(refused);
    expect(gitHub.issues[0]?.body).toContain(
      '**Devices are refused now**, since 2026-11-20T12:00:00.000Z or longer; breaks-at 2026-11-20T12:00:00.000Z.',
    );
    await run({ ...failedVerification(noMqtt), devices: { connect: 'unknown' } });
    expect(gitHub.issues[0]?.body).toContain('When last checked, devices were refused');
    await run({ ...failedVerification(noMqtt), devices: { connect: 'yes', decidedBy: 'mqtt' } });
    expect(gitHub.issues[0]?.body).toContain(
      'Devices connect now; breaks-at 2027-11-20T12:00:00.000Z.',
    );
  });

  it('is closed by a teardown, whatever failed before', async () => {
    await run({ ...failedVerification(noCname), operation: 'verify' });
    await run({ ...ready, operation: 'teardown' });
    expect(gitHub.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('has the labels and the assignees that are given', async () => {
    const settings = { issueLabels: ['iot', 'on-call'], issueAssignees: ['octocat'] };
    await runFor([failedVerification(noCname)], '1', 'owner/repo', settings);
    expect(gitHub.issues).toMatchObject([{ labels: ['iot', 'on-call'], assignees: ['octocat'] }]);
  });

  it('is not touched by a dry run, whatever that finds', async () => {
    await run(failedVerification(noCname));
    gitHub.calls.length = 0;
    await run(planned);
    await run({ ...failedBy(new Error('refused')), dryRun: true });
    expect(gitHub.calls).toEqual([]);
  });

  it('is not opened for a domain in service', async () => {
    await run(ready);
    expect(gitHub.issues).toEqual([]);
  });

  it("is each domain's own in each region", async () => {
    await run({ ...failedVerification(noCname), domain: 'iot.example.com.example.org' });
    await run({ ...failedVerification(noCname), region: 'us-east-1' });
    await run(failedVerification(noCname));
    await run(ready);
    expect(gitHub.issues.map(({ state }) => state)).toEqual(['open', 'open', 'closed']);
  });

  it('is looked for once, however many domains a run has', async () => {
    const other = { ...failedVerification(noCname), domain: 'other.example.com' } as const;
    await runFor([failedVerification(noCname), other]);
    await runFor([{ ...ready, domain: 'other.example.com' }, failedVerification(noCname)], '2');
    expect(gitHub.issues).toMatchObject([
      { title: 'AWS IoT custom domain iot.example.com: provision failed', state: 'open' },
      { title: 'AWS IoT custom domain other.example.com: provision failed', state: 'closed' },
    ]);
    // The open ones in each run, and those that were closed in the first one, which found none.
    expect(gitHub.calls.filter(({ call }) => call.startsWith('GET'))).toHaveLength(3);
  });

  it('is found on any page of the open issues', async () => {
    gitHub.issues.push(openIssue(1), openIssue(2), openIssue(3));
    await run(failedVerification(noCname));
    await run(failedVerification(noCname));
    expect(gitHub.issues).toHaveLength(4);
  });

  it.each([
    ['someone else', { user: { login: 'octocat' } }],
    ['another bot', { user: { login: 'dependabot[bot]' } }],
    ['a pull request', { pull_request: {} }],
  ])('is never one that %s pretends to be', async (_, other) => {
    await run(failedVerification(noCname));
    const body = gitHub.issues.pop()?.body ?? '';
    gitHub.issues.push(openIssue(1, { body, ...other }));
    await run(failedVerification(noMqtt));
    await run(ready);
    expect(gitHub.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(gitHub.issues[0]).toMatchObject({ body, comments: [] });
  });

  it('notifies nobody whom a peer names, and links to nothing of its', async () => {
    const seen = '@octocat, https://evil.example, www.evil.example, a@evil.example, GH-7 and #7';
    await run(failedVerification(saying(seen)));
    expect(gitHub.issues[0]?.body).not.toMatch(/@octo|:\/\/evil|www\.evil|a@evil|GH-7|#7|35;7/);
    expect(gitHub.issues[0]?.body.replaceAll('<wbr>', '')).toContain('@octocat, https://evil');
  });

  it('shows no account and no role, which other steps may have masked in the log', async () => {
    const user = 'arn:aws:sts::123456789012:assumed-role/Deploy_1/GitHubActions@main';
    const said = `AccessDenied: User: ${user} is not authorized on arn:aws:iot:eu-west-1:123456789012:cert/x`;
    await run(failedBy(failureSaying(said)));
    const body = gitHub.issues[0]?.body.replaceAll('<wbr>', '').replaceAll('&#42;', '*') ?? '';
    expect(body).not.toMatch(/123456789012|Deploy|GitHubActions/);
    expect(body).toContain('assumed-role/***');
    expect(body).toContain('arn:aws:iot:eu-west-1:***:cert/x');
  });

  it('is opened, and commented on, however much a peer says', async () => {
    const said = '|🔐'.repeat(20_000);
    const failure = failureSaying(said);
    await run(failedVerification(saying(said)));
    const opened = gitHub.issues[0]?.body ?? '';
    await run(failedBy(new PlanRefused(Array.from({ length: 13 }, () => failure))));
    await run(failedBy(new Error('|'.repeat(80_000))));
    expect(warnings).toEqual([]);
    const [issue] = gitHub.issues;
    const [comment = '', ...others] = issue?.comments ?? [];
    expect(opened.includes('**What to do:** Fix what the message names')).toBe(true);
    expect(comment.includes('more reasons are in the summary')).toBe(true);
    const texts = [opened, issue?.body ?? '', comment, ...others];
    expect(texts).toHaveLength(4);
    expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(65_536);
  });
});

describe('a tracking issue that cannot be kept', () => {
  it('is a warning that says why and which permission it takes', async () => {
    gitHub.refuse(403, 'Resource not accessible by integration');
    await run(failedVerification(noCname));
    expect(warnings).toEqual([
      expect.stringMatching(
        /^updating the tracking issue of iot\.example\.com: Resource not accessible by integration.* issues: write/,
      ),
    ]);
  });

  it.each([
    ['', 'GITHUB_REPOSITORY does not name a repository'],
    ['owner/other', 'Not Found'],
  ])('is a warning where the repository is %j', async (repository, why) => {
    await run(failedVerification(noCname), '1', repository);
    expect(warnings).toEqual([expect.stringContaining(why)]);
  });
});
