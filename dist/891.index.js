export const id = 891;
export const ids = [891];
export const modules = {

/***/ 76891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepTrackingIssues: () => (/* binding */ keepTrackingIssues)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/check-pages.js
var check_pages = __webpack_require__(41155);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(31101);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(43959);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/issue-text.js
/** What the tracking issue of a domain says, and what it hides to be found and compared. */






/** The beginning of every hidden line. */
const marker = '<!-- aws-iot-custom-domain domain=';
/** The beginning of the hidden line by which the issue of a domain is found again. */
function markerOf(domain) {
    return `${marker}${domain} `;
}
/** The hidden line: the domain, and a digest of what fails. Times and request ids in messages do not change it. */
function hiddenLine(outcome) {
    const failing = (0,reasons/* reasonsOf */.z)(outcome)
        .map(({ error }) => (error instanceof errors/* Failure */.HR ? error.details.doing : error.name))
        .toSorted();
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(failing)).digest('hex').slice(0, 16);
    return `${markerOf(outcome.domain)}failing=${digest} -->`;
}
function issueTitle({ domain, operation, status }) {
    return `AWS IoT custom domain ${domain}: ${operation} ${status}`;
}
function issueBody(outcome, sight) {
    return withReasons(outcome, sight, [hiddenLine(outcome)], [
        `This issue follows ${(0,markdown/* escapeText */.X1)(outcome.domain)}: runs that fail keep it up to date, and the first run that succeeds closes it.`,
    ]);
}
function issueComment(outcome, sight) {
    return withReasons(outcome, sight, [], []);
}
/** As many reasons as GitHub takes. */
function withReasons(outcome, { runUrl, pages }, before, after) {
    const textWith = (reasons) => (0,markdown/* paragraphs */.qN)([
        ...before,
        `**${(0,verdict/* verdict */.WJ)(outcome)}**`,
        reasons.length > 0 ? reasons.join('\n') : undefined,
        runUrl && `[The run that saw this](${runUrl})`,
        ...after,
    ]);
    const items = (0,verdict/* reasonItems */.L_)(outcome, pages, withoutAccount);
    const room = budget/* mostBodyBytes */.lY - Buffer.byteLength(textWith([moreReasons(items.length)]));
    const { fit, others } = (0,budget/* fitting */._Q)(items, (item) => item, room);
    return textWith(others > 0 ? [...fit, moreReasons(others)] : fit);
}
function moreReasons(count) {
    return `- ${count} more reasons are left out here; the summary of the run has them.`;
}
/**
 * Without account ids and the names of who called. An issue is read by others than the log, where configure-aws-credentials masks
 * them if it is asked to; masks of other steps are not known here, and GitHub applies none to issues.
 */
function withoutAccount(text) {
    return text
        .replace(/\b\d{12}\b/g, '***')
        .replace(/\b(assumed-role|role|user|federated-user)\/[\w+=,.@/-]*\w/g, '$1/***');
}

;// CONCATENATED MODULE: ./lib/report/tracking-issue.js
/** One issue a domain: opened when a run fails, told when something else fails, closed when a run succeeds. */




/**
 * What goes wrong here is a warning: the job's result is the domains', not their issues'. A dry run proves nothing and leaves
 * the issues alone.
 *
 * @param token needs `issues: write`.
 * @param environment GITHUB_REPOSITORY, GITHUB_API_URL and what links to the run and to docs/checks, as GitHub sets them.
 */
async function keepTrackingIssues(outcomes, token, environment, log) {
    const proven = outcomes.filter(({ dryRun }) => !dryRun);
    if (proven.length === 0) {
        return;
    }
    let current = proven.map(({ domain }) => domain).join(', ');
    try {
        const repository = repositoryOf(environment);
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 50157));
        const { GITHUB_API_URL: baseUrl } = environment;
        const octokit = getOctokit(token, { ...(baseUrl && { baseUrl }) });
        const sight = { runUrl: runUrlOf(environment), pages: (0,check_pages/* checkPages */.t)(environment) };
        const tracked = await listTracked(octokit, repository);
        for (const outcome of proven) {
            current = outcome.domain;
            const issue = tracked.find(({ body }) => body.includes(markerOf(outcome.domain)));
            await keep(octokit, repository, issue, outcome, sight);
        }
    }
    catch (cause) {
        const { message } = new errors/* Failure */.HR({
            doing: `keeping the tracking issue of ${current}`,
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
async function keep(octokit, repository, issue, outcome, sight) {
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
/**
 * The open issues with a hidden line that this token's owner opened, the oldest first: anybody else could plant the line. By
 * listing, because GitHub's search lags behind; once for all domains, because a job's token has 1,000 calls an hour.
 */
async function listTracked(octokit, repository) {
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repository,
        state: 'open',
        sort: 'created',
        direction: 'asc',
        per_page: 100,
    });
    const marked = issues.flatMap(({ number, body, user, pull_request: pull }) => !pull && body?.includes(marker) ? [{ number, body, author: user?.login }] : []);
    if (marked.length === 0) {
        return [];
    }
    const own = await ownLogin(octokit);
    return marked.filter(({ author }) => author === own);
}
const viewer = schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) });
/** Whom the token acts as; REST's `GET /user` refuses the token of a job, which is an app's. */
async function ownLogin(octokit) {
    return viewer.parse(await octokit.graphql('{ viewer { login } }')).viewer.login;
}
function runUrlOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, }) {
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}


/***/ })

};
