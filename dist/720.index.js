export const id = 720;
export const ids = [720];
export const modules = {

/***/ 81720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepTrackingIssues: () => (/* binding */ keepTrackingIssues)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(38800);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/check-pages.js
var check_pages = __webpack_require__(41155);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/attention.js
var report_attention = __webpack_require__(44120);
// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(43959);
;// CONCATENATED MODULE: ./lib/report/issue-state.js
/** What the tracking issue of a domain remembers from run to run, and what a run does to the issue: pure. */




const problem = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['failed', 'pending', 'attention']),
    /** Of the codes of what is wrong: another one is worth a comment. */
    digest: schemas/* string */.YjP(),
    /** ISO 8601: when a run saw it first. */
    since: schemas/* string */.YjP(),
    /** ISO 8601: of `attention`, by when somebody must have acted. */
    before: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
/** Each operation clears what it found itself: a verification says nothing about why a rotation fails. */
const state = schemas/* object */.Ikc({
    provision: schemas/* optional */.lqM(problem),
    verify: schemas/* optional */.lqM(problem),
    rotate: schemas/* optional */.lqM(problem),
    teardown: schemas/* optional */.lqM(problem),
    /** ISO 8601: since when runs have seen devices refused. */
    refusedSince: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
const operations = ['provision', 'verify', 'rotate', 'teardown'];
/** The operations with a problem, the earliest first. */
function openProblems(known) {
    return operations
        .flatMap((operation) => {
        const one = known[operation];
        return one ? [{ ...one, operation }] : [];
    })
        .toSorted((a, b) => a.since.localeCompare(b.since));
}
/** Tolerates what it cannot read, as people may edit an issue: then nothing is remembered. */
function parseState(text) {
    try {
        return state.parse(JSON.parse(text));
    }
    catch {
        return {};
    }
}
/** What a run leaves to be remembered. A domain that is taken down has no problems. */
function nextState(known, outcome, now) {
    const { operation, status, devices } = outcome;
    if (operation === 'teardown' && status === 'ready') {
        return {};
    }
    const found = problemOf(outcome);
    const refusedSince = devices?.connect === 'no'
        ? (known.refusedSince ?? now.toISOString())
        : devices?.connect === 'yes'
            ? undefined
            : known.refusedSince;
    return {
        ...known,
        [operation]: found && { ...found, since: known[operation]?.since ?? now.toISOString() },
        refusedSince,
    };
}
function problemOf(outcome) {
    if (outcome.status === 'failed' || outcome.status === 'pending') {
        return { kind: outcome.status, digest: digestOf((0,reasons/* reasonsOf */.zM)(outcome).map(codeOf)) };
    }
    const attention = (0,report_attention/* attentionOf */.S)(outcome);
    return (attention && {
        kind: 'attention',
        digest: digestOf(attention.checks),
        before: attention.before.toISOString(),
    });
}
function codeOf(reason) {
    const check = (0,reasons/* checkOf */.EG)(reason);
    return check ? `${check.id}/${check.code}` : (0,reasons/* reasonCode */.g3)(reason);
}
function digestOf(codes) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([...codes].toSorted()))
        .digest('hex')
        .slice(0, 16);
}
/** @param issue undefined: there is none. */
function changeOf(issue, operation, next) {
    const isWrong = openProblems(next).length > 0;
    if (!issue) {
        return { do: isWrong ? 'open' : 'nothing' };
    }
    if (!issue.isOpen) {
        return { do: isWrong ? 'reopen' : 'nothing' };
    }
    return isWrong
        ? { do: 'update', comment: issue.known[operation]?.digest !== next[operation]?.digest }
        : { do: 'close' };
}

// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(31101);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/issue-text.js




/** The beginning of every hidden line. */
const marker = '<!-- aws-iot-custom-domain domain=';
/** The beginning of the hidden line by which the issue of a domain in a region is found again. */
function markerOf({ domain, region = 'none' }) {
    return `${marker}${domain} region=${region} `;
}
const stateEnd = ' -->';
/** The hidden line: the domain, its region, and what is remembered. */
function hiddenLine(outcome, state) {
    return `${markerOf(outcome)}state=${JSON.stringify(state)}${stateEnd}`;
}
/** What the body of an issue remembers. */
function stateIn(body, outcome) {
    const [, rest = ''] = body.split(`${markerOf(outcome)}state=`);
    const [text = ''] = rest.split(stateEnd);
    return parseState(text);
}
function issueTitle({ domain }, state) {
    const problems = openProblems(state);
    const failing = problems.filter(({ kind }) => kind !== 'attention');
    const told = failing.length > 0
        ? failing.map(({ operation, kind }) => `${operation} ${kind}`).join(', ')
        : `needs attention before ${earliest(problems)}`;
    return `AWS IoT custom domain ${domain}: ${told}`;
}
function earliest(problems) {
    const [first = ''] = problems.flatMap(({ before }) => before ?? []).toSorted();
    return first.slice(0, 10);
}
function issueBody(outcome, state, links) {
    return withReasons(outcome, links, {
        before: [hiddenLine(outcome, state)],
        after: [
            ...otherProblems(outcome, state),
            `This issue follows ${(0,markdown/* escapeText */.X1)(outcome.domain)}${inRegion(outcome)}. Each operation that fails is listed until a run of the same operation succeeds; then the issue is closed.`,
        ],
        state,
    });
}
function issueComment(outcome, state, links) {
    return withReasons(outcome, links, { before: [], after: otherProblems(outcome, state), state });
}
function inRegion({ region }) {
    return region === undefined ? '' : ` in ${region}`;
}
/** What other operations found and have not seen mended. */
function otherProblems({ operation }, state) {
    const others = openProblems(state).filter((one) => one.operation !== operation);
    return others.length === 0
        ? []
        : [
            others
                .map(({ operation: other, kind, since }) => kind === 'attention'
                ? `Still open: ${other} warns since ${since.slice(0, 10)}.`
                : `Still open: ${other} ${kind} since ${since.slice(0, 10)}.`)
                .join(' '),
        ];
}
/** Whether devices are refused now, since when, and until when they connect. */
function devicesLine({ devices, breaksAt }, { refusedSince }) {
    const breaks = breaksAt ? `; breaks-at ${breaksAt.at.toISOString()}` : '';
    if (devices?.connect === 'yes') {
        return `Devices connect now${breaks}.`;
    }
    if (refusedSince === undefined) {
        return `This run could not determine whether devices connect${breaks}.`;
    }
    return devices?.connect === 'no'
        ? `**Devices are refused now**, since ${refusedSince} or longer${breaks}.`
        : `When last checked, devices were refused, since ${refusedSince} or longer.`;
}
/** As many reasons as GitHub takes. */
function withReasons(outcome, { runUrl, pages }, { before, after, state }) {
    const textWith = (reasons) => (0,markdown/* paragraphs */.qN)([
        ...before,
        `**${(0,verdict/* verdict */.WJ)(outcome)}**`,
        outcome.operation === 'teardown' ? undefined : devicesLine(outcome, state),
        reasons.length > 0 ? reasons.join('\n') : undefined,
        runUrl && `[The run that saw this](${runUrl})`,
        ...after,
    ]);
    const items = [
        ...(0,verdict/* reasonItems */.L_)(outcome, pages, withoutAccount),
        ...(0,verdict/* warningItems */.dW)(outcome, pages, withoutAccount),
    ];
    const room = budget/* mostBodyBytes */.lY - Buffer.byteLength(textWith([moreReasons(items.length)]));
    const { fit, others } = (0,budget/* fitting */._Q)(items, (item) => item, room);
    return textWith(others > 0 ? [...fit, moreReasons(others)] : fit);
}
function moreReasons(count) {
    return `- ${count} more reasons are in the summary of the run.`;
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

;// CONCATENATED MODULE: ./lib/github/tracking-issue.js
/**
 * One issue a domain and region: opened when a run of any operation fails or a warning waits for a person, closed when each of
 * those operations has succeeded again, reopened by a relapse.
 */







/**
 * What goes wrong here is a warning: the job's result is the domains', not their issues'. A dry run proves nothing and leaves
 * the issues alone.
 */
async function keepTrackingIssues(outcomes, { settings, token, environment, log, now }) {
    const proven = outcomes.filter(({ dryRun }) => !dryRun);
    if (proven.length === 0) {
        return;
    }
    let current = proven.map(({ domain }) => domain);
    try {
        const repository = repositoryOf(environment);
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 50157));
        const { GITHUB_API_URL: baseUrl } = environment;
        const octokit = getOctokit(token, { ...(baseUrl && { baseUrl }) });
        const links = { runUrl: runUrlOf(environment), pages: (0,check_pages/* checkPages */.t)(environment) };
        const tracker = { octokit, repository, settings, links };
        const find = await findTracked(octokit, repository, now);
        for (const outcome of proven) {
            current = [outcome.domain];
            await keep(tracker, outcome, now, find);
        }
    }
    catch (cause) {
        const failure = new errors/* Failure */.HR({
            code: 'tracking-issue-not-kept',
            action: { code: 'update-tracking-issue', on: { domains: current } },
            figures: {},
            said: cause instanceof Error ? cause.message : String(cause),
            cause,
        });
        log.warning((0,reasons.errorLine)(failure));
    }
}
function repositoryOf({ GITHUB_REPOSITORY: name = '' }) {
    const [owner, repo] = name.split('/');
    if (!owner || !repo) {
        throw new Error('GITHUB_REPOSITORY does not name a repository');
    }
    return { owner, repo };
}
/** One that was closed is looked for only where something is wrong. */
async function keep(tracker, outcome, now, find) {
    const open = await find(outcome, 'open');
    const known = open ? stateIn(open.body, outcome) : {};
    const next = nextState(known, outcome, now);
    const opening = changeOf(undefined, outcome.operation, next);
    const issue = open ?? (opening.do === 'open' ? await find(outcome, 'closed') : undefined);
    const change = changeOf(issue && { isOpen: issue === open, known }, outcome.operation, next);
    await carryOut(tracker, change, issue, { outcome, state: next });
}
async function carryOut({ octokit, repository, settings, links }, change, issue, { outcome, state }) {
    const { issues } = octokit.rest;
    const text = { title: issueTitle(outcome, state), body: issueBody(outcome, state, links) };
    if (!issue) {
        if (change.do === 'open') {
            const { issueLabels: labels, issueAssignees: assignees } = settings;
            await issues.create({
                ...repository,
                ...text,
                ...(labels.length > 0 && { labels: [...labels] }),
                ...(assignees.length > 0 && { assignees: [...assignees] }),
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
/** A relapse after longer than that is another matter; looking further back would list a repository's whole past. */
const relapseMs = 90 * days/* dayMs */.LP;
/**
 * The issues with a hidden line that this token's owner opened: anybody else could plant the line. By listing, because GitHub's
 * search lags behind; once for all domains, because a job's token has 1,000 calls an hour.
 */
async function findTracked(octokit, repository, now) {
    const since = new Date(now.getTime() - relapseMs).toISOString();
    const open = await listTracked(octokit, repository, { state: 'open', direction: 'asc' });
    let closed;
    return async (outcome, state) => {
        if (state === 'closed') {
            const terms = { state, since, direction: 'desc' };
            closed ??= await listTracked(octokit, repository, terms);
        }
        const issues = state === 'open' ? open : closed;
        return issues?.find(({ body }) => body.includes(markerOf(outcome)));
    };
}
async function listTracked(octokit, repository, terms) {
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...repository,
        ...terms,
        sort: 'created',
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
