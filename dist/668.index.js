export const id = 668;
export const ids = [668];
export const modules = {

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45810);
/** GitHub Flavored Markdown that holds whatever text it is given. */

/**
 * For a table cell or a sentence: one line, without markup, HTML or math. An underscore inside a word starts nothing and
 * stays, so that ARNs and key algorithms can be read in the source, too.
 */
function escapeText(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text).replace(/[\\`*[\]<>|~#$&]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** Inline code that nothing in the text can end; HTML, because backticks cannot hold a pipe inside a table. */
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** A fenced block of these lines, to be copied; the fence is longer than any run of backticks inside. */
function codeBlock(language, lines) {
    const content = lines.join('\n');
    const longestRun = Math.max(2, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longestRun + 1);
    return [`${fence}${language}`, content, fence].join('\n');
}
/** Cells are Markdown of one line. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Folded until somebody opens it. */
function details(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
/** One below the other, those that there are. */
function paragraphs(blocks) {
    return blocks.filter((block) => block !== undefined).join('\n\n');
}


/***/ }),

/***/ 98668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/report/files.js




/**
 * Writes the report and, where it is known, the CA's certificate into a new folder: under RUNNER_TEMP, which lasts for the
 * job, or the system's folder for temporary files where there is no runner.
 *
 * @throws Failure
 */
async function writeFiles(report, caCertificate, runnerTemp) {
    const parent = runnerTemp || (0,external_node_os_.tmpdir)();
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'iot-custom-domain-'));
        const reportPath = (0,external_node_path_.join)(folder, 'report.json');
        await (0,promises_.writeFile)(reportPath, `${report}\n`);
        if (caCertificate === undefined) {
            return { reportPath };
        }
        const caCertificatePath = (0,external_node_path_.join)(folder, 'ca.crt');
        await (0,promises_.writeFile)(caCertificatePath, caCertificate);
        return { reportPath, caCertificatePath };
    }
    catch (cause) {
        throw new errors/* Failure */.HR({
            doing: `writing the report into ${parent}`,
            said: cause instanceof Error ? cause.message : String(cause),
            remedy: 'See that the folder RUNNER_TEMP exists and has space left.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/report/outputs.js
/** The outputs of action.yml. What is not known is left out, which a workflow reads as the empty text. */
function outputsOf(outcome, report, files) {
    const { domainConfiguration, serverCertificate } = outcome;
    const outputs = {
        endpoint: endpointOf(outcome),
        'iot-endpoint': outcome.iotEndpoint,
        'ca-certificate': outcome.caCertificate,
        'ca-certificate-path': files.caCertificatePath,
        'server-certificate-arn': serverCertificate?.arn,
        'server-certificate-fingerprint': serverCertificate?.fingerprint,
        'server-certificate-not-after': serverCertificate?.notAfter.toISOString(),
        'validation-certificate-arn': outcome.validationCertificateArn,
        'domain-configuration-arn': domainConfiguration?.arn,
        'domain-configuration-name': domainConfiguration?.name,
        'breaks-at': outcome.breaksAt?.at.toISOString(),
        changed: String(outcome.changed),
        plan: JSON.stringify(outcome.plan),
        status: outcome.status,
        'dns-records': JSON.stringify(outcome.dnsRecords),
        report,
        'report-path': files.reportPath,
    };
    return Object.fromEntries(Object.entries(outputs).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
}
/** The domain once it is proven: a step that hands it to devices must not get a name that they cannot connect to. */
function endpointOf({ status, operation, domain }) {
    return status === 'ready' && operation !== 'teardown' ? domain : undefined;
}

// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __webpack_require__(43959);
;// CONCATENATED MODULE: ./lib/report/report-json.js


/**
 * The report as JSON text, described by docs/report.schema.json. Members may be added to a version; anything that a reader
 * could break on makes a new one.
 */
function reportJson(outcome, now) {
    const report = {
        version: 1,
        generatedAt: now,
        ...outcome,
        error: undefined,
        errors: (0,reasons/* reasonsOf */.z)(outcome).map(describe),
    };
    return JSON.stringify(report, undefined, 2);
}
function describe(error) {
    if (!(error instanceof errors/* Failure */.HR)) {
        return { message: error.message };
    }
    const { doing, said, remedy } = error.details;
    return { message: error.message, doing, said, remedy };
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/plan-text.js + 1 modules
var plan_text = __webpack_require__(87473);
;// CONCATENATED MODULE: ./lib/report/proof-tables.js

const icon = { pass: '✅', warn: '⚠️', fail: '❌', skipped: '⏭️' };
const connections = [
    {
        to: 'default endpoint',
        trusting: 'Amazon root',
        expected: 'connects',
        told: ['tls-default-endpoint'],
    },
    {
        to: 'custom domain',
        trusting: 'Amazon root',
        expected: 'is refused',
        told: ['tls-amazon-root'],
    },
    {
        to: 'custom domain',
        trusting: 'private CA',
        expected: 'connects',
        told: ['mqtt', 'tls-private-ca'],
    },
];
/** Undefined when none of the three was tried. */
function connectionsTable(checks) {
    const tried = connections.map(({ told }) => told
        .map((id) => checks.find((check) => check.id === id))
        .find((check) => check !== undefined && check.result !== 'skipped'));
    if (tried.every((check) => check === undefined)) {
        return undefined;
    }
    const rows = connections.map(({ to, trusting, expected }, at) => {
        const check = tried[at];
        return [
            to,
            trusting,
            expected,
            check ? `${icon[check.result]} ${(0,markdown/* escapeText */.X1)(check.seen)}` : '⏭️ not tried',
        ];
    });
    return `### Three connections\n\n${(0,markdown/* table */.tp)(['to the', 'trusting the', 'expected', 'actual'], rows)}`;
}
/** Undefined when nothing was checked. */
function checksTable(checks) {
    if (checks.length === 0) {
        return undefined;
    }
    const rows = checks.map((check) => [
        `${icon[check.result]} ${check.result}`,
        (0,markdown/* code */.aY)(check.id),
        seenCell(check),
        check.result === 'pass' ? '' : (0,markdown/* escapeText */.X1)(check.remedy ?? ''),
    ]);
    return `### Checks\n\n${(0,markdown/* table */.tp)(['result', 'check', 'seen', 'what to do'], rows)}`;
}
function seenCell({ result, seen, expected }) {
    return result === 'warn' || result === 'fail'
        ? `${(0,markdown/* escapeText */.X1)(seen)}<br>expected: ${(0,markdown/* escapeText */.X1)(expected)}`
        : (0,markdown/* escapeText */.X1)(seen);
}

// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/summary.js





/** GitHub Flavored Markdown; `now` is what days are counted from. */
function summaryOf(outcome, now) {
    return (0,markdown/* paragraphs */.qN)([
        `## ${(0,verdict/* verdict */.W)(outcome)}`,
        lead(outcome, now),
        summary_reasons(outcome),
        dnsRecords(outcome),
        connectionsTable(outcome.checks),
        plan(outcome),
        checksTable(outcome.checks),
        device(outcome),
        facts(outcome),
    ]);
}
function lead(outcome, now) {
    const { domain, iotEndpoint } = outcome;
    return [
        iotEndpoint === undefined ? '' : `${(0,markdown/* code */.aY)(domain)} → ${(0,markdown/* code */.aY)(iotEndpoint)}.`,
        whatHappened(outcome),
        checkCount(outcome),
        breaks(outcome, now),
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
function checkCount({ checks }) {
    const count = (wanted) => checks.filter(({ result }) => result === wanted).length;
    const others = [
        [count('fail'), 'failed'],
        [count('warn'), 'warned'],
        [count('skipped'), 'skipped'],
    ];
    const told = others.filter(([number]) => number > 0).map(([number, how]) => `, ${number} ${how}`);
    return checks.length === 0
        ? ''
        : `${count('pass')} of ${checks.length} checks passed${told.join('')}.`;
}
function whatHappened({ status, operation, changed }) {
    switch (status) {
        case 'planned':
            return 'A dry run: nothing was changed, and nothing was proven.';
        case 'ready':
            return changed || operation === 'verify' ? '' : 'Nothing had to be changed.';
        default:
            return changed
                ? 'What was changed until then stands: the next run finds it and goes on from there.'
                : 'Nothing was changed.';
    }
}
const dayMs = 86_400_000;
/** Of a domain that is not in service, only the end that was passed already tells anything. */
function breaks({ breaksAt, status }, now) {
    if (!breaksAt) {
        return '';
    }
    const { at, because } = breaksAt;
    const date = `${at.toISOString().slice(0, 10)}: ${(0,markdown/* escapeText */.X1)(because)}`;
    if (at <= now) {
        return `**Devices cannot connect** since ${date}.`;
    }
    const days = Math.floor((at.getTime() - now.getTime()) / dayMs);
    return status === 'ready'
        ? `If nobody does anything, devices stop connecting **${inDays(days)}**, on ${date}.`
        : '';
}
function inDays(days) {
    switch (days) {
        case 0:
            return 'within a day';
        case 1:
            return 'in 1 day';
        default:
            return `in ${days} days`;
    }
}
function summary_reasons(outcome) {
    const list = (0,verdict/* reasonsList */.e)(outcome);
    const title = outcome.status === 'pending' ? 'What is awaited' : 'What went wrong';
    return list && `### ${title}\n\n${list}`;
}
function dnsRecords({ dnsRecords: records, status }) {
    if (records.length === 0) {
        return undefined;
    }
    const lines = records.map(({ name, type, value, ttl, purpose }) => (0,visible_text/* oneLine */.T)(`${name}. ${ttl} IN ${type} ${value}. ; ${purpose}`));
    const task = status === 'ready'
        ? "Leave these records standing where the domain's DNS is kept:"
        : "Set these records where the domain's DNS is kept:";
    return `### DNS records\n\n${task}\n\n${(0,markdown/* codeBlock */.DV)('text', lines)}`;
}
function plan({ plan: changes, status }) {
    if (changes.length === 0) {
        return undefined;
    }
    const lines = (0,markdown/* codeBlock */.DV)('text', (0,plan_text/* planLines */.H)(changes));
    return changes.every(({ action }) => action === 'keep')
        ? (0,markdown/* details */.zH)((0,plan_text/* planCount */.d)(changes), lines)
        : `### ${status === 'ready' ? 'Changes' : 'Plan'}\n\n${lines}`;
}
function device({ status, operation, domain, caCertificate }) {
    if (status !== 'ready' || operation === 'teardown' || caCertificate === undefined) {
        return undefined;
    }
    const command = [
        'mosquitto_pub --cafile ca.crt --cert client.crt --key client.key \\',
        `  -h ${domain} -p 8883 -q 1 -t topic/test -m hello`,
    ];
    return (0,markdown/* paragraphs */.qN)([
        '### From a device',
        `${(0,markdown/* code */.aY)('ca.crt')} is the output ${(0,markdown/* code */.aY)('ca-certificate')}, ${(0,markdown/* code */.aY)('client.crt')} a certificate that is registered in IoT Core.`,
        (0,markdown/* codeBlock */.DV)('sh', command),
        (0,markdown/* details */.zH)('ca.crt', (0,markdown/* codeBlock */.DV)('text', caCertificate.trimEnd().split('\n'))),
    ]);
}
function facts(outcome) {
    const { serverCertificate: leaf, domainConfiguration } = outcome;
    const known = [
        ['domain configuration', domainConfiguration?.arn],
        ['server certificate', leaf?.arn],
        ['its subject', leaf?.subject],
        ['its issuer', leaf?.issuer],
        ['its key', leaf?.keyAlgorithm],
        ['its end', leaf?.notAfter.toISOString()],
        ['its SHA-256', leaf?.fingerprint],
        ['validation certificate', outcome.validationCertificateArn],
    ];
    const rows = known.flatMap(([name, value]) => (value === undefined ? [] : [[name, (0,markdown/* code */.aY)(value)]]));
    return rows.length > 0
        ? (0,markdown/* details */.zH)('ARNs and fingerprints', (0,markdown/* table */.tp)(['what', 'which'], rows))
        : undefined;
}

;// CONCATENATED MODULE: ./lib/report/publish.js
/** Tells an outcome to people and to the next step, and sets the job's exit code. */






/**
 * The job fails unless the outcome is `ready`, or `planned` by a dry run. Why it fails is told first, so that it is seen
 * even if a later way of telling does not work.
 *
 * @throws Failure when the artifact cannot be uploaded, or when a private key was about to be published.
 */
async function publish(outcome, { job, settings, environment, now }) {
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
        const { keepTrackingIssue } = await __webpack_require__.e(/* import() */ 891).then(__webpack_require__.bind(__webpack_require__, 76891));
        await keepTrackingIssue(outcome, settings.githubToken, environment, job.log);
    }
    if (settings.artifactName !== undefined) {
        const { uploadArtifact } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 41490));
        await uploadArtifact(settings.artifactName, files);
    }
}
function annotate(outcome, job) {
    const { checks, domain, operation, status } = outcome;
    for (const error of (0,reasons/* reasonsOf */.z)(outcome)) {
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
function refusePrivateKeys(...texts) {
    if (texts.some((text) => text.includes('PRIVATE KEY-----'))) {
        throw new errors/* Failure */.HR({
            doing: 'publishing the report',
            said: 'it holds a private key',
            remedy: 'Nothing was published. This is a bug of the action: please report it, without the key.',
        });
    }
}


/***/ }),

/***/ 43959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45810);
/** Why a run did not end well. */


/** Each reason by itself, a failed check being one; none for an outcome without error. */
function reasonsOf(outcome) {
    if (!('error' in outcome)) {
        return [];
    }
    const { checks, domain, error } = outcome;
    const failed = checks.filter(({ result }) => result === 'fail');
    return [
        ...(isToldBy(failed, error) ? [] : partsOf(error)),
        ...failed.map(({ id, seen, expected, remedy }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            doing: `checking ${id} of ${domain}`,
            said: `${seen}; expected: ${expected}`,
            remedy: remedy ?? '',
        })),
    ];
}
/** The error of a failed proof strings the failed checks together: they say the same, and each with its own remedy. */
function isToldBy(failed, error) {
    const message = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(error.message);
    return (failed.length > 0 && failed.every(({ id, seen }) => message.includes((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(`${id}: ${seen}`))));
}
function partsOf(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me ? error.refusals : [error];
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ verdict),
/* harmony export */   e: () => (/* binding */ reasonsList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43959);
/** What a run came to, in Markdown. */



const readyAs = {
    provision: 'is in service on its private CA',
    verify: 'is in service on its private CA',
    rotate: 'is in service on its private CA',
    teardown: 'is taken down',
};
/** Status and domain in one line. */
function verdict({ status, domain, operation }) {
    const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(domain);
    switch (status) {
        case 'ready':
            return `✅ ${name} ${readyAs[operation]}`;
        case 'planned':
            return `📋 ${name}: what ${operation} would change`;
        case 'pending':
            return `⏳ ${name} is not ready yet; nothing is wrong`;
        case 'failed':
            return `❌ ${name}: ${operation} failed`;
    }
}
/** A list of why it did not end well, with what to do about each; undefined when it did. */
function reasonsList(outcome) {
    const items = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonsOf */ .z)(outcome).map((error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)) {
            return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(error.message)}`;
        }
        const { doing, said, remedy } = error.details;
        const task = remedy === '' ? '' : `<br>**What to do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(remedy)}`;
        return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(doing)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(said)}${task}`;
    });
    return items.length > 0 ? items.join('\n') : undefined;
}


/***/ })

};
