export const id = 891;
export const ids = [891];
export const modules = {

/***/ 76891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepTrackingIssue: () => (/* binding */ keepTrackingIssue)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(43959);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/issue-text.js
/** What the tracking issue of a domain says, and what it hides to be found and compared. */





/** The beginning of the hidden line by which the issue of a domain is found again. */
function markerOf(domain) {
    return `<!-- aws-iot-custom-domain domain=${domain} `;
}
/** The hidden line: the domain, and a digest of what fails. Times and request ids in messages do not change it. */
function hiddenLine(outcome) {
    const failing = (0,reasons/* reasonsOf */.z)(outcome)
        .map((error) => (error instanceof errors/* Failure */.HR ? error.details.doing : error.name))
        .toSorted();
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(failing)).digest('hex').slice(0, 16);
    return `${markerOf(outcome.domain)}failing=${digest} -->`;
}
function issueTitle({ domain, operation, status }) {
    return `AWS IoT custom domain ${domain}: ${operation} ${status}`;
}
/** @param runUrl of the run that saw this; undefined outside GitHub. */
function issueBody(outcome, runUrl) {
    return (0,markdown/* paragraphs */.qN)([
        hiddenLine(outcome),
        issueComment(outcome, runUrl),
        `This issue follows ${(0,markdown/* escapeText */.X1)(outcome.domain)}: runs that fail keep it up to date, and the first run that succeeds closes it.`,
    ]);
}
function issueComment(outcome, runUrl) {
    return (0,markdown/* paragraphs */.qN)([
        `**${(0,verdict/* verdict */.W)(outcome)}**`,
        (0,verdict/* reasonsList */.e)(outcome),
        runUrl && `[The run that saw this](${runUrl})`,
    ]);
}

;// CONCATENATED MODULE: ./lib/report/tracking-issue.js
/** One issue for a domain: opened when a run fails, told when something else fails, closed when a run succeeds. */


/**
 * What goes wrong here is a warning: the job's result is the domain's, not the issue's. A dry run proves nothing and leaves
 * the issue alone.
 *
 * @param token needs `issues: write`.
 * @param environment GITHUB_REPOSITORY, GITHUB_API_URL and what links to the run, as GitHub sets them.
 */
async function keepTrackingIssue(outcome, token, environment, log) {
    if (outcome.dryRun) {
        return;
    }
    try {
        const repository = repositoryOf(environment);
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
        const { GITHUB_API_URL: baseUrl } = environment;
        const octokit = getOctokit(token, { ...(baseUrl && { baseUrl }) });
        await keep(octokit, repository, outcome, runUrlOf(environment));
    }
    catch (cause) {
        const { message } = new errors/* Failure */.HR({
            doing: `keeping the tracking issue of ${outcome.domain}`,
            said: cause instanceof Error ? cause.message : String(cause),
            remedy: 'Give the job the permission issues: write, pass its token as github-token, and see that the repository has issues enabled.',
            cause,
        });
        log.warning(message);
    }
}
function repositoryOf({ GITHUB_REPOSITORY: name = '' }) {
    const [owner, repo] = name.split('/');
    if (!owner || !repo) {
        throw new Error('GITHUB_REPOSITORY does not name a repository');
    }
    return { owner, repo };
}
async function keep(octokit, repository, outcome, runUrl) {
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
const insiders = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** The oldest open issue with the domain's hidden line. By listing, because GitHub's search lags behind. */
async function findIssue(octokit, repository, domain) {
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
function runUrlOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, }) {
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}


/***/ })

};
