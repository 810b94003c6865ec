export const id = 788;
export const ids = [788,959];
export const modules = {

/***/ 71788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/attention.js
var attention = __webpack_require__(44120);
// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(31101);
// EXTERNAL MODULE: ./lib/report/check-pages.js
var check_pages = __webpack_require__(41155);
// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(38800);
;// CONCATENATED MODULE: ./lib/report/breaks-text.js
const whats = {
    'server-certificate-expires': 'the server certificate',
    'served-certificate-expires': 'the server certificate still being served,',
    'ca-expires': 'the CA',
};
/** Why devices stop connecting then, as a clause. */
function breaksText({ code, name }) {
    return code === 'devices-refused'
        ? `devices are refused now, as ${name} shows`
        : `${whats[code]} ${name} expires`;
}

;// CONCATENATED MODULE: ./lib/report/check-icon.js
const checkIcon = {
    pass: '✅',
    warn: '⚠️',
    fail: '❌',
    skipped: '⏭️',
};

// EXTERNAL MODULE: ./lib/report/checks/check-text.js + 5 modules
var check_text = __webpack_require__(88411);
// EXTERNAL MODULE: ./lib/report/days.js
var report_days = __webpack_require__(18319);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
;// CONCATENATED MODULE: ./lib/report/connections.js
/** What verify is asked: would a device that trusts only the private CA connect today, and will it next month? */





const monthMs = 30 * days/* dayMs */.LP;
/** Both questions and their answers, in Markdown. */
function connects(outcome, now) {
    const current = today(outcome);
    const told = current.because === '' ? '' : `: ${(0,markdown/* escapeText */.X1)(current.because)}`;
    return [
        'A device that trusts only the private CA',
        '',
        `- connects today: **${current.answer}**${told}.`,
        `- connects next month: ${nextMonth(current, outcome.breaksAt, now)}`,
    ].join('\n');
}
/** In one word, for a table. */
function connectsToday({ devices }) {
    return devices?.connect ?? 'unknown';
}
function today(outcome) {
    const answer = connectsToday(outcome);
    const { checks, devices } = outcome;
    const seenOf = (wanted) => checks
        .filter(({ id }) => id === wanted)
        .map((check) => `${wanted}: ${(0,check_text/* checkText */.q)(check).seen}`)
        .join();
    const decidedBy = devices?.decidedBy;
    if (decidedBy === undefined) {
        return { answer, because: 'nothing was verified' };
    }
    if (answer === 'yes') {
        const tls = checks.find(({ id }) => id === 'tls-private-ca');
        const although = tls?.result === 'fail' ? `although ${seenOf('tls-private-ca')}` : '';
        const because = decidedBy === 'mqtt' ? although : 'judging by TLS only; MQTT was not tried';
        return { answer, because };
    }
    return decidedBy === 'mqtt' && answer === 'unknown'
        ? { answer, because: `TLS passes, but ${seenOf('mqtt')}` }
        : { answer, because: seenOf(decidedBy) };
}
function nextMonth({ answer }, breaksAt, now) {
    if (answer === 'no') {
        return '**no**, unless that is fixed.';
    }
    if (!breaksAt) {
        return '**unknown**: no expiry date was read.';
    }
    const { at } = breaksAt;
    const end = (0,markdown/* escapeText */.X1)(breaksText(breaksAt));
    if (at <= now) {
        return `**no**, since ${(0,days/* day */.vd)(at)}: ${end}.`;
    }
    const date = `${(0,days/* day */.vd)(at)} (${(0,report_days/* inDays */.DV)(at, now)}): ${end}`;
    return at.getTime() - now.getTime() < monthMs
        ? `**no**, unless someone acts before ${date}.`
        : `**${answer}**; nothing expires before ${date}.`;
}

// EXTERNAL MODULE: ./lib/report/overall.js
var overall = __webpack_require__(54795);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/domains-summary.js









/** The reasons get the other half, and what the table leaves. */
const mostTableBytes = budget/* mostSummaryBytes */.FO / 2;
/** For the heading, the lead and what tells of cuts. */
const reservedBytes = 16 * 1024;
/** GitHub Flavored Markdown of at most 1 MiB; `now` is what days are counted from. */
function summaryOfDomains(outcomes, now, pages) {
    const ranked = (0,overall/* byUrgency */.td)(outcomes);
    const head = ['domain', 'not passed', 'breaks'];
    const rows = (0,budget/* fitting */._Q)(ranked.map((outcome) => domainRow(outcome, now, pages)), (cells) => cells.join(' | '), mostTableBytes);
    const overview = (0,markdown/* table */.tp)(head, rows.fit);
    const reasons = (0,budget/* fitting */._Q)(ranked.flatMap((outcome) => domainReasons(outcome, pages) ?? []), (text) => text, budget/* mostSummaryBytes */.FO - reservedBytes - Buffer.byteLength(overview));
    return (0,markdown/* paragraphs */.qN)([
        `## ${verdict/* statusIcon */.I8[(0,overall/* overallStatus */.gX)(outcomes)]} ${(0,verdict/* headline */.Pl)(outcomes)}`,
        firstToBreak(outcomes, now),
        account(outcomes),
        overview,
        others(rows.others, 'domains'),
        reasons.fit.length > 0 ? `### What failed` : undefined,
        ...reasons.fit,
        others(reasons.others, 'domains that are not ready'),
    ]);
}
function account(outcomes) {
    const accountId = (0,overall/* sharedBy */.Tb)(outcomes, 'accountId');
    return accountId && `AWS account ${(0,markdown/* code */.aY)(accountId)}.`;
}
function firstToBreak(outcomes, now) {
    const first = (0,overall/* earliestBreak */.b0)(outcomes);
    if (!first) {
        return undefined;
    }
    const { domain, at } = first;
    const why = (0,markdown/* escapeText */.X1)(breaksText(first));
    const date = `${(0,days/* day */.vd)(at)}: ${why}`;
    if (first.code === 'devices-refused') {
        return `Devices of ${(0,markdown/* code */.aY)(domain)} **cannot connect**: ${why}.`;
    }
    return at <= now
        ? `Devices of ${(0,markdown/* code */.aY)(domain)} **cannot connect** since ${date}.`
        : `If nobody acts, devices of ${(0,markdown/* code */.aY)(domain)} are the first to stop connecting, **${(0,report_days/* inDays */.DV)(at, now)}**, on ${date}.`;
}
function domainRow(outcome, now, pages) {
    const { domain, status, breaksAt } = outcome;
    const icon = status === 'ready' && (0,overall/* hasWarnings */.wq)(outcome) ? checkIcon.warn : verdict/* statusIcon */.I8[status];
    return [
        `${icon} ${(0,markdown/* escapeText */.X1)(domain)}<br>${status}, connects today: ${todayText(outcome)}`,
        notPassed(outcome, pages),
        breaksAt ? breaksCell(breaksAt, now) : '',
    ];
}
function todayText(outcome) {
    const answer = connectsToday(outcome);
    return answer === 'no' ? '**no**' : answer;
}
function breaksCell({ at, code: why }, now) {
    if (why === 'devices-refused') {
        return '**now**';
    }
    return `${(0,days/* day */.vd)(at)}, ${at <= now ? '**past**' : (0,report_days/* inDays */.DV)(at, now)}`;
}
/** Those that failed or warned by name, and how many were skipped. */
function notPassed({ checks }, pages) {
    const those = (wanted) => checks.filter(({ result }) => result === wanted);
    const skipped = those('skipped').length;
    return [
        ...[...those('fail'), ...those('warn')].map(({ id, result }) => `${checkIcon[result]} ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(id), pages(id))}`),
        ...(skipped > 0 ? [`${checkIcon.skipped} ${skipped} skipped`] : []),
    ].join(', ');
}
function domainReasons(outcome, pages) {
    const list = (0,verdict/* reasonsList */.e$)(outcome, pages);
    return list && (0,markdown/* details */.zH)(`${verdict/* statusIcon */.I8[outcome.status]} ${(0,markdown/* escapeText */.X1)(outcome.domain)}`, list);
}
function others(count, what) {
    return count > 0 ? (0,budget/* leftOut */.ig)(`${count} more ${what}`) : undefined;
}

;// CONCATENATED MODULE: ./lib/report/checks/check-json.js


/** A check as the report has it: what was found as figures, and the same as sentences. */
function checkJson(check) {
    const { id, result, code, attentionBefore, ...figures } = check;
    return { id, result, code, attentionBefore, figures: bounded(figures), ...(0,check_text/* checkText */.q)(check) };
}
/** Each text in a value is as long as a sentence at most; a date knows itself how it is written. */
function bounded(value) {
    if (typeof value === 'string') {
        return (0,errors/* shortened */.vI)(value, check_text/* longestText */.I);
    }
    if (Array.isArray(value)) {
        return value.map(bounded);
    }
    return typeof value !== 'object' || value === null || 'toJSON' in value
        ? value
        : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, bounded(each)]));
}

// EXTERNAL MODULE: ./lib/report/note-text.js
var note_text = __webpack_require__(19534);
// EXTERNAL MODULE: ./lib/report/plan-text.js
var plan_text = __webpack_require__(82367);
// EXTERNAL MODULE: ./lib/report/reasons.js
var report_reasons = __webpack_require__(43959);
;// CONCATENATED MODULE: ./lib/report/report-json.js







const version = 2;
/**
 * The report as JSON text, described by docs/report.schema.json. Members may be added to a version; anything that a reader
 * could break on makes a new one.
 */
function reportJson(outcomes, now) {
    const [outcome, ...others] = outcomes;
    const report = others.length === 0 ? reportOfOne(outcome, now) : reportOfAll(outcomes, now);
    return JSON.stringify(report, undefined, 2);
}
/**
 * The same within so many bytes: without indentation where that is enough; else of several domains those that are most urgent, with how
 * many others there are. The report of a single domain is never cut.
 */
function reportJsonWithin(outcomes, now, bytes) {
    const whole = reportJson(outcomes, now);
    if (outcomes.length === 1 || Buffer.byteLength(whole) <= bytes) {
        return { json: whole, omitted: 0 };
    }
    const frame = JSON.stringify(reportOfSome(outcomes, [], now));
    const { fit, others } = (0,budget/* fitting */._Q)((0,overall/* byUrgency */.td)(outcomes), (outcome) => JSON.stringify(reportOfOne(outcome, now)), bytes - Buffer.byteLength(frame));
    const shown = new Set(fit);
    const inOrder = outcomes.filter((outcome) => shown.has(outcome));
    return { json: JSON.stringify(reportOfSome(outcomes, inOrder, now)), omitted: others };
}
function reportOfOne(outcome, now) {
    return {
        version,
        generatedAt: now,
        ...outcome,
        plan: (0,plan_text/* planJson */.iY)(outcome.plan),
        checks: outcome.checks.map(checkJson),
        notes: outcome.notes.map((note) => ({ ...note, message: (0,note_text/* noteText */.g)(note) })),
        breaksAt: withText(outcome.breaksAt),
        error: undefined,
        errors: (0,report_reasons/* reasonsOf */.zM)(outcome).map(describe),
    };
}
/** Of each domain the whole report that a run for it alone would have given. */
function reportOfAll(outcomes, now) {
    return reportOfSome(outcomes, outcomes, now);
}
function reportOfSome(outcomes, shown, now) {
    const omitted = outcomes.length - shown.length;
    return {
        version,
        generatedAt: now,
        operation: outcomes[0].operation,
        status: (0,overall/* overallStatus */.gX)(outcomes),
        breaksAt: withText((0,overall/* earliestBreak */.b0)(outcomes)),
        ...(omitted > 0 && { domainsOmitted: omitted }),
        domains: shown.map((outcome) => reportOfOne(outcome, now)),
    };
}
function describe(reason) {
    return {
        code: (0,report_reasons/* reasonCode */.g3)(reason),
        check: (0,report_reasons/* checkOf */.EG)(reason)?.id,
        ...(reason.kind === 'failure' && factsOf(reason.failure)),
        message: (0,report_reasons/* reasonLine */.$E)(reason),
        ...(0,report_reasons/* reasonWords */.IK)(reason),
    };
}
function factsOf({ details: { action, figures } }) {
    return { action: { code: action.code, ...action.on }, figures };
}
function withText(breaksAt) {
    return breaksAt && { ...breaksAt, because: breaksText(breaksAt) };
}

;// CONCATENATED MODULE: ./lib/report/check-lists.js



const worstFirst = ['fail', 'warn', 'skipped'];
/** Undefined when nothing was checked. What was expected of a failed one, and what to do, is above, under "What failed". */
function checksList(checks, pages) {
    if (checks.length === 0) {
        return undefined;
    }
    const passed = checks.filter(({ result }) => result === 'pass');
    const others = worstFirst.flatMap((wanted) => checks.filter(({ result }) => result === wanted));
    const list = (those) => those.length === 0 ? undefined : those.map((check) => itemOf(check, pages)).join('\n');
    const folded = list(passed);
    return (0,markdown/* paragraphs */.qN)([
        '### Checks',
        list(others),
        folded && (0,markdown/* details */.zH)(`${checkIcon.pass} ${countOf(passed.length)} passed`, folded),
    ]);
}
function countOf(count) {
    return count === 1 ? '1 check' : `${count} checks`;
}
function itemOf(check, pages) {
    const { id, result } = check;
    const { seen, expected, remedy = '' } = (0,check_text/* checkText */.q)(check);
    const more = [
        ...(result === 'warn' ? [`expected: ${(0,markdown/* escapeText */.X1)(expected)}`] : []),
        ...(result === 'warn' || result === 'skipped' ? taskOf(remedy) : []),
    ];
    const how = result === 'pass' ? '' : ` ${result}`;
    const head = `- ${checkIcon[result]} ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(id), pages(id))}${how}: ${(0,markdown/* escapeText */.X1)(seen)}`;
    return [head, ...more].join('<br>');
}
function taskOf(remedy) {
    return remedy === '' ? [] : [`**What to do:** ${(0,markdown/* escapeText */.X1)(remedy)}`];
}

;// CONCATENATED MODULE: ./lib/report/connections-list.js



const connections = [
    {
        to: 'default endpoint',
        trusting: 'Amazon root',
        expected: 'must connect',
        told: ['tls-default-endpoint'],
    },
    {
        to: 'custom domain',
        trusting: 'Amazon root',
        expected: 'must be refused',
        told: ['tls-amazon-root'],
    },
    {
        to: 'custom domain',
        trusting: 'private CA',
        expected: 'must connect',
        told: ['mqtt', 'tls-private-ca'],
    },
];
/** Undefined when none of the three was tried. */
function connectionsList(checks) {
    const tried = connections.map(({ told }) => told
        .map((id) => checks.find((check) => check.id === id))
        .find((check) => check !== undefined && check.result !== 'skipped'));
    if (tried.every((check) => check === undefined)) {
        return undefined;
    }
    const items = connections.map(({ to, trusting, expected }, at) => {
        const check = tried[at];
        const [icon, actual] = check
            ? [checkIcon[check.result], (0,markdown/* escapeText */.X1)((0,check_text/* checkText */.q)(check).seen)]
            : [checkIcon.skipped, 'not tried'];
        return `- ${icon} **${to}**, trusting the **${trusting}**: ${expected}<br>${actual}`;
    });
    return `### Three connections\n\n${items.join('\n')}`;
}

// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/dns-records.js


/** Markdown; undefined where none is to be set. */
function dnsRecordsList(outcome) {
    const { dnsRecords: records } = outcome;
    if (records.length === 0) {
        return undefined;
    }
    return (0,markdown/* paragraphs */.qN)([
        '### DNS records',
        `${dns_records_taskOf(outcome)} at your DNS provider:`,
        records.map(dns_records_itemOf).join('\n'),
        (0,markdown/* details */.zH)('As lines of a zone file', (0,markdown/* codeBlock */.DV)('text', records.map(zoneLine))),
    ]);
}
function dns_records_taskOf({ operation, status, dryRun }) {
    if (operation === 'teardown') {
        return 'Remove these records, if they still exist,';
    }
    if (status === 'planned' && dryRun) {
        return 'The run will ask for these records in this order; do not create the last one earlier. They belong';
    }
    return status === 'ready' ? 'Keep these records' : 'Create these records';
}
function dns_records_itemOf({ name, type, value, ttl, purpose }) {
    return [
        `- **${type}** for the ${purpose}, TTL ${ttl}`,
        `name ${(0,markdown/* code */.aY)(name)}`,
        `value ${(0,markdown/* code */.aY)(value)}`,
    ].join('<br>');
}
function zoneLine({ name, type, value, ttl, purpose }) {
    return (0,visible_text/* oneLine */.T)(`${name}. ${ttl} IN ${type} ${value}. ; ${purpose}`);
}

;// CONCATENATED MODULE: ./lib/report/drawings/mermaid.js
/** Text for mermaid's grammar, which knows no escape of its own but HTML entities (mermaid docs, "Entity codes to escape characters"). */

/** Longer ones would widen the drawing until the rest of it cannot be read. */
const longestLine = 44;
/**
 * A line of a quoted label. Whatever is not a letter, a digit or harmless punctuation becomes `#code;`: quotes, brackets, arrows,
 * backticks, HTML, `%%` and `;`, and `#` itself. The middle of a long text is left out, since both of its ends tell names apart. A word joiner keeps mermaid from making an icon of `fa:fa-…`.
 */
function mermaidText(text) {
    return inTheMiddle((0,visible_text/* oneLine */.T)(text).replaceAll(':fa-', ':\u2060fa-')).replace(/[^\p{L}\p{N} ,.=@/()-]|-(?=-)|(?<=-)-/gu, (character) => `#${character.codePointAt(0)};`);
}
function inTheMiddle(text) {
    const characters = [...text];
    const half = Math.floor((longestLine - 1) / 2);
    return characters.length <= longestLine
        ? text
        : `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}
/** A fenced block that GitHub draws (GitHub docs, "Creating Mermaid diagrams"). */
function drawing(lines) {
    return ['```mermaid', ...lines, '```'].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/drawings/connection-path.js



/** GitHub's colours for success, attention, danger and neutral, dark text on light: readable in the light and the dark theme. */
const classes = {
    pass: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    warn: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    fail: 'fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-width:3px',
    skipped: 'fill:#eaeef2,stroke:#656d76,color:#1f2328,stroke-dasharray:4',
};
/** Undefined where nothing was verified. */
function connectionPath(outcome) {
    if (outcome.checks.length === 0) {
        return undefined;
    }
    const parts = partsOf(outcome);
    return drawing([
        '%%{init: {"flowchart": {"wrappingWidth": 420, "rankSpacing": 28, "nodeSpacing": 24}}}%%',
        'flowchart TB',
        `  accTitle: The path of a connection`,
        `  accDescr: ${parts.map((part) => `${part.title} ${resultOf(part, outcome)}`).join(', ')}`,
        ...parts.map((part) => `  ${nodeOf(part, outcome)}`),
        '  device --> cname --> endpoint --> served',
        '  endpoint -.-> stored',
        '  served --> ca',
        '  stored -.-> ca',
        ...Object.entries(classes).map(([name, style]) => `  classDef ${name} ${style}`),
    ]);
}
function partsOf(outcome) {
    const { domain, iotEndpoint, serverCertificate: stored } = outcome;
    const roots = (outcome.lifetimes?.chain ?? []).filter(({ of }) => of === 'ca' || of === 'next-ca');
    return [
        { id: 'device', title: 'Device', lines: [], checks: ['mqtt', 'device-compatibility'] },
        { id: 'cname', title: 'CNAME', lines: [domain], checks: ['dns'] },
        {
            id: 'endpoint',
            title: 'IoT Core endpoint',
            lines: iotEndpoint === undefined ? [] : [iotEndpoint],
            checks: ['domain-configuration', 'validation-certificate', 'tls-default-endpoint'],
        },
        {
            id: 'served',
            title: 'Leaf served',
            lines: servedLines(outcome),
            checks: ['tls-private-ca', 'tls-amazon-root'],
        },
        {
            id: 'stored',
            title: 'Leaf in ACM',
            lines: stored ? [shortFingerprint(stored.fingerprint), until(stored.notAfter)] : [],
            checks: ['server-auth', 'common-name', 'key-algorithm', 'expiry'],
        },
        {
            id: 'ca',
            title: 'Private CA',
            lines: roots.flatMap(({ name, notAfter }) => [name, until(notAfter)]),
            checks: ['issuer'],
        },
    ];
}
function until(notAfter) {
    return `until ${(0,days/* day */.vd)(notAfter)}`;
}
/** Of the certificate that the handshake under the private CA met. */
function servedLines({ checks, serverCertificate }) {
    const check = checks.find(({ id }) => id === 'tls-private-ca');
    if (check === undefined || !('code' in check || 'handshakes' in check)) {
        return [];
    }
    if ('served' in check) {
        return [shortFingerprint(check.served.fingerprint), until(check.served.notAfter)];
    }
    return check.result === 'pass' && serverCertificate
        ? [shortFingerprint(serverCertificate.fingerprint), 'the one in ACM']
        : [];
}
/** Enough of it to tell two certificates apart; the table of the chain has the whole. */
function shortFingerprint(fingerprint) {
    return `SHA-256 ${fingerprint.slice(0, 11)}…`;
}
function nodeOf(part, outcome) {
    const { id, title, lines } = part;
    const result = resultOf(part, outcome);
    const problems = outcome.checks
        .filter((check) => part.checks.includes(check.id) && check.result !== 'pass')
        .map((check) => `${check.id} ${check.result}`);
    const label = [`${checkIcon[result]} ${title}`, ...[...lines, ...problems].map(mermaidText)];
    return `${id}["${label.join('<br/>')}"]:::${result}`;
}
const connection_path_worstFirst = ['fail', 'warn', 'skipped'];
/** The worst of its checks: a part is proven only by all of them. */
function resultOf({ checks: ids }, { checks }) {
    const results = checks.filter(({ id }) => ids.includes(id)).map(({ result }) => result);
    return results.length === 0
        ? 'skipped'
        : (connection_path_worstFirst.find((result) => results.includes(result)) ?? 'pass');
}

;// CONCATENATED MODULE: ./lib/report/drawings/timeline.js


/** Undefined where no validity is known. `now`: the day of the run, whenever the page is looked at. */
function timeline(outcome, now) {
    const spans = spansOf(outcome);
    const { rolloverDeadline: deadline } = outcome;
    if (spans.length === 0) {
        return undefined;
    }
    const axis = axisOf(spans, now, deadline);
    return drawing([
        '%%{init: {"gantt": {"leftPadding": 88, "rightPadding": 12, "barHeight": 22, "barGap": 5, "topPadding": 50, "fontSize": 12, "sectionFontSize": 12}}}%%',
        'gantt',
        '  accTitle: Validity and renewal',
        `  accDescr: ${spans.map(({ title, to }) => `${title} until ${(0,days/* day */.vd)(to)}`).join(', ')}`,
        '  dateFormat YYYY-MM-DD',
        '  axisFormat %Y-%m',
        `  tickInterval ${tickMonths(axis)}month`,
        // The viewer's today would be another one each day.
        '  todayMarker off',
        ...spans.flatMap((span) => sectionOf(span, axis)),
        '  section Dates',
        `  ${milestone(`today, ${(0,days/* day */.vd)(now)}`, now)}`,
        ...(deadline
            ? [
                `  ${milestone(`rollover deadline, ${(0,days/* day */.vd)(deadline)}`, later(deadline, axis.from), 'crit, ')}`,
            ]
            : []),
    ]);
}
const titles = {
    'server-certificate': 'Leaf',
    ca: 'CA',
    'next-ca': 'Next CA',
};
function spansOf({ lifetimes, renewal }) {
    const { chain = [], validationCertificate: validation } = lifetimes ?? {};
    const spans = chain.flatMap(({ of, notBefore, notAfter, dueFrom }) => of === 'intermediate'
        ? []
        : [
            {
                title: titles[of],
                from: notBefore,
                to: notAfter,
                dueFrom: of === 'server-certificate' ? renewal?.dueFrom : dueFrom,
            },
        ]);
    const leaves = spans.filter(({ title }) => title === titles['server-certificate']);
    return [
        ...leaves,
        ...(validation
            ? [
                {
                    title: 'Validation',
                    from: validation.notBefore ?? new Date(0),
                    to: validation.notAfter,
                    dueFrom: validation.dueFrom,
                },
            ]
            : []),
        ...spans.filter((span) => !leaves.includes(span)),
    ];
}
/**
 * As far as the leaf, the validation certificate and the deadline go, with a little before today and after the last: a CA of ten
 * years would leave them no room. Longer bars are cut there, and their labels have their ends. What has expired is on it, too.
 */
function axisOf(spans, now, deadline) {
    const near = spans.filter(({ title }) => title === titles['server-certificate'] || title === 'Validation');
    const ends = (near.length > 0 ? near : spans).map(({ to }) => to.getTime());
    const today = now.getTime();
    const last = Math.max(today + 30 * days/* dayMs */.LP, deadline?.getTime() ?? 0, ...ends);
    const first = Math.min(today, ...ends);
    const margin = (last - first) / 6;
    return { from: new Date(first - margin), to: new Date(last + margin) };
}
function sectionOf({ title, from, to, dueFrom }, axis) {
    const valid = { from, to: dueFrom && dueFrom < to ? dueFrom : to };
    return [
        `  section ${title}`,
        ...bar(`until ${(0,days/* day */.vd)(to)}`, valid, axis, ''),
        ...(dueFrom && dueFrom < to
            ? bar(`renewal from ${(0,days/* day */.vd)(dueFrom)}`, { from: dueFrom, to }, axis, 'active, ')
            : []),
    ];
}
/** Nothing of what is outside the axis. */
function bar(label, span, axis, tags) {
    const from = later(span.from, axis.from);
    const to = new Date(Math.min(span.to.getTime(), axis.to.getTime()));
    const more = span.to > axis.to ? ' →' : '';
    return from < to ? [`  ${label}${more} :${tags}${(0,days/* day */.vd)(from)}, ${(0,days/* day */.vd)(to)}`] : [];
}
function later(one, other) {
    return one < other ? other : one;
}
function milestone(label, at, tags = '') {
    return `${label} :${tags}milestone, ${(0,days/* day */.vd)(at)}, 0d`;
}
/** About five ticks: more would run into each other on a narrow screen. */
function tickMonths({ from, to }) {
    return Math.max(1, Math.ceil((to.getTime() - from.getTime()) / (5 * 30 * days/* dayMs */.LP)));
}

;// CONCATENATED MODULE: ./lib/report/facts-list.js


const roles = {
    'server-certificate': 'server certificate',
    intermediate: 'intermediate',
    ca: 'CA',
    'next-ca': 'next CA',
};
/** Markdown, folded; undefined where nothing is known. */
function factsList(outcome) {
    const chain = certificates(outcome.lifetimes);
    const named = arns(outcome);
    return chain === undefined && named === undefined
        ? undefined
        : (0,markdown/* paragraphs */.qN)([
            chain && (0,markdown/* details */.zH)('Certificates, fingerprints and validity', chain),
            named && (0,markdown/* details */.zH)('Account and ARNs', named),
        ]);
}
function certificates({ chain, validationCertificate } = { chain: [] }) {
    const items = [
        ...chain.map(({ of, name, fingerprint, notBefore, notAfter }) => [
            `- ${roles[of]} ${(0,markdown/* code */.aY)(name)}`,
            `valid ${(0,days/* day */.vd)(notBefore)} to ${(0,days/* day */.vd)(notAfter)}`,
            `SHA-256 ${(0,markdown/* code */.aY)(fingerprint)}`,
        ].join('<br>')),
        ...(validationCertificate
            ? [`- validation certificate, public<br>valid until ${(0,days/* day */.vd)(validationCertificate.notAfter)}`]
            : []),
    ];
    return items.length > 0 ? items.join('\n') : undefined;
}
function arns(outcome) {
    const { serverCertificate: leaf, domainConfiguration, accountId, region } = outcome;
    const known = [
        ['AWS account', accountId],
        ['region', accountId && region],
        ['domain configuration', domainConfiguration?.arn],
        ['server certificate', leaf?.arn],
        ['its issuer', leaf?.issuer],
        ['its key', leaf?.keyAlgorithm],
        ['validation certificate', outcome.validationCertificateArn],
    ];
    const items = known.flatMap(([name, value]) => value === undefined ? [] : [`- ${name}<br>${(0,markdown/* code */.aY)(value)}`]);
    return items.length > 0 ? items.join('\n') : undefined;
}

// EXTERNAL MODULE: ./lib/report/reason-text.js
var reason_text = __webpack_require__(56658);
;// CONCATENATED MODULE: ./lib/report/removal.js


/** What a teardown that came to its end removed and what it left, each with the plan's reason; undefined for other runs. */
function removedAndKept({ operation, status, plan }) {
    if (operation !== 'teardown' || status !== 'ready') {
        return undefined;
    }
    const lists = [listOf('Removed', plan, 'delete'), listOf('Kept', plan, 'keep')].filter((list) => list !== undefined);
    return lists.length > 0 ? lists.join('\n\n') : undefined;
}
function listOf(title, plan, wanted) {
    const items = plan
        .filter(({ action }) => action === wanted)
        .map(({ resource, name, reason }) => `- ${resource} ${(0,markdown/* code */.aY)(name)}: ${(0,markdown/* escapeText */.X1)((0,reason_text/* reasonText */.uV)(reason))}`);
    return items.length > 0 ? [`${title}:`, '', ...items].join('\n') : undefined;
}

;// CONCATENATED MODULE: ./lib/report/intro.js







/** Markdown of one paragraph or a few; `now` is what days are counted from. */
function lead(outcome, now) {
    const { domain, iotEndpoint, operation, status, notes } = outcome;
    const isGone = operation === 'teardown' && status === 'ready';
    const sentences = [
        iotEndpoint === undefined || isGone ? '' : `${(0,markdown/* code */.aY)(domain)} → ${(0,markdown/* code */.aY)(iotEndpoint)}.`,
        whatHappened(outcome),
        checkCount(outcome),
        operation === 'verify' || isGone ? '' : breaks(outcome, now),
    ].filter((sentence) => sentence !== '');
    return (0,markdown/* paragraphs */.qN)([
        operation === 'verify' ? connects(outcome, now) : undefined,
        sentences.length > 0 ? sentences.join(' ') : undefined,
        notes.length > 0 ? notes.map((note) => (0,markdown/* escapeText */.X1)((0,note_text/* noteText */.g)(note))).join(' ') : undefined,
        isGone ? undefined : whereAndWhen(outcome),
        removedAndKept(outcome),
    ]);
}
/** Account and region, and the two days that an operator plans by; of a domain in service the title has the second. */
function whereAndWhen({ accountId, region, renewal, breaksAt, status, }) {
    const parts = [
        ...(accountId === undefined ? [] : [`AWS account ${(0,markdown/* code */.aY)(accountId)}`]),
        ...(accountId === undefined || region === undefined ? [] : [`region ${(0,markdown/* code */.aY)(region)}`]),
        ...(renewal ? [`${renewals[renewal.by]} ${(0,days/* day */.vd)(renewal.dueFrom)}`] : []),
        ...(breaksAt && status !== 'ready' ? [`breaks-at ${(0,days/* day */.vd)(breaksAt.at)}`] : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : undefined;
}
const renewals = {
    rotate: 'renewed by <code>rotate</code> from',
    owner: 'renewed by you from',
    'rotate-or-owner': 'due for renewal from',
    rollover: 'due, with its CA, from',
};
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
function whatHappened({ status, operation, changed, dryRun }) {
    if (operation === 'verify') {
        return '';
    }
    if (dryRun && status === 'planned') {
        return 'A dry run: nothing was changed and nothing was verified.';
    }
    switch (status) {
        case 'ready':
            return changed ? '' : 'No changes were necessary.';
        default:
            return changed
                ? 'Changes made so far are kept; the next run resumes from them.'
                : 'Nothing was changed.';
    }
}
/** Of a domain that is not in service, only the end that was passed already tells anything. */
function breaks({ breaksAt, status }, now) {
    if (!breaksAt) {
        return '';
    }
    const { at, code } = breaksAt;
    const why = (0,markdown/* escapeText */.X1)(breaksText(breaksAt));
    const date = `${(0,days/* day */.vd)(at)}: ${why}`;
    if (at <= now) {
        return code === 'devices-refused'
            ? `**Devices cannot connect**: ${why}.`
            : `**Devices cannot connect** since ${date}.`;
    }
    return status === 'ready'
        ? `If nobody acts, devices stop connecting **${(0,report_days/* inDays */.DV)(at, now)}**, on ${date}.`
        : '';
}

;// CONCATENATED MODULE: ./lib/report/plan-list.js



const actionIcon = {
    create: '➕',
    update: '✏️',
    replace: '♻️',
    delete: '➖',
    keep: '✔️',
};
/** Markdown; undefined where nothing is planned. */
function planList(title, changes) {
    if (changes.length === 0) {
        return undefined;
    }
    const kept = changes.filter(({ action }) => action === 'keep');
    const changing = changes.filter(({ action }) => action !== 'keep');
    return changing.length === 0
        ? (0,markdown/* details */.zH)((0,plan_text/* planCount */.d8)(changes), plan_list_listOf(kept))
        : (0,markdown/* paragraphs */.qN)([
            `### ${title}`,
            (0,plan_text/* planCount */.d8)(changes),
            plan_list_listOf(changing),
            kept.length > 0 ? (0,markdown/* details */.zH)(`${kept.length} unchanged`, plan_list_listOf(kept)) : undefined,
        ]);
}
function plan_list_listOf(changes) {
    return changes.map(plan_list_itemOf).join('\n');
}
function plan_list_itemOf({ action, resource, name, reason, impact }) {
    return [
        `- ${actionIcon[action]} **${action}** ${resource}: ${(0,markdown/* escapeText */.X1)((0,reason_text/* reasonText */.uV)(reason))}`,
        ...(impact === undefined ? [] : [`⚠️ **${plan_text/* impacts */.uG[impact]}**`]),
        (0,markdown/* code */.aY)(name),
    ].join('<br>');
}

;// CONCATENATED MODULE: ./lib/report/summary.js











/** GitHub Flavored Markdown of at most 1 MiB; `now` is what days are counted from. */
function summaryOf(outcome, now, pages) {
    const isGone = outcome.operation === 'teardown';
    return (0,budget/* summaryWithin */.uo)([
        `## ${(0,verdict/* verdict */.WJ)(outcome)}`,
        lead(outcome, now),
        reasons(outcome, pages),
        dnsRecordsList(outcome),
        titled('The path of a connection', isGone ? undefined : connectionPath(outcome)),
        titled('Validity and renewal', isGone ? undefined : timeline(outcome, now)),
        plan(outcome),
        checksList(outcome.checks, pages),
        connectionsList(outcome.checks),
        device(outcome),
        factsList(outcome),
    ], budget/* mostSummaryBytes */.FO);
}
function titled(title, content) {
    return content && `### ${title}\n\n${content}`;
}
function reasons(outcome, pages) {
    const title = outcome.status === 'pending' ? 'What the run is waiting for' : 'What failed';
    return titled(title, (0,verdict/* reasonsList */.e$)(outcome, pages));
}
/** Not of a teardown that came to its end: the lead has the same. */
function plan({ plan: changes, status, operation }) {
    return operation === 'teardown' && status === 'ready'
        ? undefined
        : planList(status === 'ready' ? 'Changes' : 'Plan', changes);
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

;// CONCATENATED MODULE: ./lib/github/annotations.js
/** What stands on the run's page: an error for what failed, a warning for each check that warns. */




/** A runner shows ten of each kind for a step (actions/runner, ExecutionContext.cs): one is left to name all, one is spare. */
const mostDomains = 8;
/** A runner cuts a message at 4,096 characters; the rest is for what stands before the names. */
const longestList = 3_800;
/** The job fails where any domain did not end well, and with `warn` also where a check of any warns. */
function annotate(outcomes, job, pages, failOn) {
    const [outcome, ...others] = outcomes;
    const warn = failOn === 'warn' ? (title, message) => job.fail(new Error(message), title) : job.warn;
    if (others.length === 0) {
        annotateOne(outcome, { ...job, warn }, pages);
    }
    else {
        failDomains(outcomes, job, pages);
        warnOfDomains(outcomes, { ...job, warn }, pages);
    }
}
function annotateOne(outcome, job, pages) {
    for (const reason of (0,report_reasons/* reasonsOf */.zM)(outcome)) {
        const error = new Error((0,report_reasons/* reasonLine */.$E)(reason), { cause: (0,report_reasons/* errorOf */.Mz)(reason) });
        job.fail(error, failTitle(outcome), pageOf((0,report_reasons/* checkOf */.EG)(reason)?.id, pages));
    }
    for (const check of outcome.checks.filter(warns)) {
        job.warn(warnTitle(outcome), withPage(describeCheck(check), pageOf(check.id, pages)));
    }
}
/** One error a domain: which checks failed, and the first thing to do. */
function failDomains(outcomes, job, pages) {
    const failed = (0,overall/* byUrgency */.td)(outcomes).filter((outcome) => 'error' in outcome);
    for (const outcome of failed.slice(0, mostDomains)) {
        const reasons = (0,report_reasons/* reasonsOf */.zM)(outcome);
        const [first] = reasons;
        if (first) {
            const ids = reasons.flatMap((reason) => (0,report_reasons/* checkOf */.EG)(reason)?.id ?? []);
            const named = ids.length > 1 ? `${ids.join(', ')} failed; the first: ` : '';
            const error = new Error(`${named}${(0,report_reasons/* reasonLine */.$E)(first)}`, { cause: (0,report_reasons/* errorOf */.Mz)(first) });
            job.fail(error, failTitle(outcome), pageOf((0,report_reasons/* checkOf */.EG)(first)?.id, pages));
        }
    }
    if (failed.length > mostDomains) {
        job.fail(new Error(`${(0,verdict/* headline */.Pl)(outcomes)}: ${namesOf(failed)}`), `${outcomes[0].operation} failed`);
    }
}
function warnOfDomains(outcomes, job, pages) {
    const warned = (0,overall/* byUrgency */.td)(outcomes).filter(overall/* hasWarnings */.wq);
    for (const outcome of warned.slice(0, mostDomains)) {
        const checks = outcome.checks.filter(warns);
        const told = checks.map(describeCheck).join(' ');
        job.warn(warnTitle(outcome), withPage(told, pageOf(checks[0]?.id, pages)));
    }
    if (warned.length > mostDomains) {
        const message = `${warned.length} of ${outcomes.length} domains have checks that warn: ${namesOf(warned)}`;
        job.warn(`${outcomes[0].operation}: checks`, message);
    }
}
function warns({ result }) {
    return result === 'warn';
}
function describeCheck(check) {
    const { seen, remedy = '' } = (0,check_text/* checkText */.q)(check);
    return `${check.id}: ${seen}. ${remedy}`;
}
function failTitle({ domain, operation, status }) {
    return `${domain}: ${operation} ${status}`;
}
function warnTitle({ domain }) {
    return `${domain}: check`;
}
function pageOf(check, pages) {
    return check && pages(check);
}
function withPage(message, page = '') {
    return `${message} ${page}`;
}
/** Every domain by name, as far as a message reaches. */
function namesOf(outcomes) {
    const names = outcomes.map(({ domain }) => domain);
    const all = names.join(', ');
    if (all.length <= longestList) {
        return all;
    }
    const shown = all.slice(0, longestList).split(', ').slice(0, -1);
    return `${shown.join(', ')} and ${names.length - shown.length} more (see the summary)`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/github/files.js




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
            code: 'report-not-written',
            action: { code: 'write-report', on: { folder: parent } },
            figures: {},
            said: cause instanceof Error ? cause.message : String(cause),
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/report/plan-markdown.js




/** What an earlier comment of the same domain and operation is found by. */
function planMarker({ operation, domain }) {
    return `<!-- aws-iot-custom-domain: ${operation} ${domain} -->`;
}
/**
 * The plan of one domain, what changes first and what does not folded; why there is none where it was refused. Undefined for an
 * operation that plans nothing. At most as long as a comment may be.
 */
function planMarkdown(outcome) {
    const { operation, plan } = outcome;
    if (operation === 'verify') {
        return undefined;
    }
    const isChange = ({ action }) => action !== 'keep';
    const changes = plan.filter(isChange);
    const kept = plan.filter((change) => !isChange(change));
    const blocks = [
        `${planMarker(outcome)}\n### ${(0,verdict/* verdict */.WJ)(outcome)}`,
        place(outcome),
        (0,verdict/* reasonsList */.e$)(outcome, () => undefined),
        plan.length > 0 ? (0,plan_text/* planCount */.d8)(plan) : undefined,
        changes.length > 0 ? (0,markdown/* codeBlock */.DV)('text', (0,plan_text/* changeLines */.Ow)(changes)) : undefined,
        kept.length > 0
            ? (0,markdown/* details */.zH)(`${kept.length} unchanged`, (0,markdown/* codeBlock */.DV)('text', (0,plan_text/* changeLines */.Ow)(kept)))
            : undefined,
    ];
    const whole = (0,markdown/* paragraphs */.qN)(blocks);
    return Buffer.byteLength(whole) <= budget/* mostBodyBytes */.lY
        ? whole
        : (0,markdown/* paragraphs */.qN)([...blocks.slice(0, 2), 'Too long for a comment: the job summary has it all.']);
}
function place({ accountId, region }) {
    return accountId === undefined || region === undefined
        ? undefined
        : `AWS account ${(0,markdown/* code */.aY)(accountId)}, ${(0,markdown/* code */.aY)(region)}.`;
}

;// CONCATENATED MODULE: ./lib/github/outputs.js





/**
 * The outputs of action.yml. What is not known is left out, which a workflow reads as the empty text; so is what belongs to
 * one domain where there are several.
 *
 * @param report within `mostOutputBytes`.
 */
function outputsOf(outcomes, report, files) {
    const [outcome, ...others] = outcomes;
    const lone = others.length === 0 ? outcome : undefined;
    const outputs = {
        endpoint: lone && endpointOf(lone),
        'iot-endpoint': (0,overall/* sharedBy */.Tb)(outcomes, 'iotEndpoint'),
        'ca-certificate': (0,overall/* sharedBy */.Tb)(outcomes, 'caCertificate'),
        'ca-certificate-path': files.caCertificatePath,
        'server-certificate-arn': lone?.serverCertificate?.arn,
        'server-certificate-fingerprint': lone?.serverCertificate?.fingerprint,
        'server-certificate-not-after': lone?.serverCertificate?.notAfter.toISOString(),
        'chain-bytes': lone?.serverCertificate?.chainBytes.toString(),
        'validation-certificate-arn': lone?.validationCertificateArn,
        'domain-configuration-arn': lone?.domainConfiguration?.arn,
        'domain-configuration-name': lone?.domainConfiguration?.name,
        'renews-at': lone?.renewal?.dueFrom.toISOString(),
        'breaks-at': (0,overall/* earliestBreak */.b0)(outcomes)?.at.toISOString(),
        changed: String(outcomes.some(({ changed }) => changed)),
        plan: lone && JSON.stringify((0,plan_text/* planJson */.iY)(lone.plan)),
        'plan-markdown': lone && planMarkdown(lone),
        status: (0,overall/* overallStatus */.gX)(outcomes),
        warnings: JSON.stringify(warningsWithin(outcomes)),
        'dns-records': lone && JSON.stringify(lone.dnsRecords),
        report,
        'report-path': files.reportPath,
    };
    return Object.fromEntries(Object.entries(outputs).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
}
/** In the order of urgency as far as they fit; the report has them all. */
function warningsWithin(outcomes) {
    const warnings = outcomes.flatMap(attention/* warningsOf */.n);
    const all = (0,budget/* fitting */._Q)(warnings, (one) => JSON.stringify(one), budget/* mostOutputBytes */.yF);
    return all.others === 0
        ? warnings
        : (0,budget/* fitting */._Q)((0,overall/* byUrgency */.td)(outcomes).flatMap(attention/* warningsOf */.n), (one) => JSON.stringify(one), budget/* mostOutputBytes */.yF).fit;
}
/** The domain once it is proven: a step that hands it to devices must not get a name that they cannot connect to. */
function endpointOf({ status, operation, domain }) {
    return status === 'ready' && operation !== 'teardown' ? domain : undefined;
}

;// CONCATENATED MODULE: ./lib/github/publish.js
/** Tells the outcomes of a run to people and to the next step, and sets the job's exit code. */












/**
 * One report, one summary and one set of outputs, of however many domains. The job fails unless each outcome is `ready`, or
 * `planned` by a dry run. Why it fails is told first, so that it is seen even if a later way of telling does not work.
 *
 * @throws Failure when a secret was about to be published.
 */
async function publish(outcomes, { job, settings, environment, now }) {
    const pages = (0,check_pages/* checkPages */.t)(environment);
    const [outcome, ...others] = outcomes;
    const report = reportJson(outcomes, now);
    const summary = others.length === 0 ? summaryOf(outcome, now, pages) : summaryOfDomains(outcomes, now, pages);
    refuseSecrets(job, [...textsIn(report), summary]);
    job.log.endGroup();
    annotate(outcomes, job, pages, settings.failOn);
    const authority = (0,overall/* sharedBy */.Tb)(outcomes, 'caCertificate');
    const files = await writeFiles(report, authority, environment.RUNNER_TEMP);
    const shown = reportJsonWithin(outcomes, now, budget/* mostOutputBytes */.yF);
    const outputs = outputsOf(outcomes, shown.json, files);
    for (const [name, value] of Object.entries(outputs)) {
        job.output(name, value);
    }
    const shortened = [
        ...(shown.omitted === 0 ? [] : ['report']),
        ...(outputs.warnings === JSON.stringify(outcomes.flatMap(attention/* warningsOf */.n)) ? [] : ['warnings']),
    ];
    if (shortened.length > 0) {
        job.log.info((0,budget/* outputsShortened */.R5)(shortened));
    }
    await job.summarize(summary);
    if (settings.issueOnFailure && settings.githubToken !== undefined) {
        const { keepTrackingIssues } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 81720));
        const { githubToken: token } = settings;
        await keepTrackingIssues(outcomes, { settings, token, environment, log: job.log, now });
    }
    job.log.info((0,verdict/* lastLine */.fM)(outcomes));
}
/**
 * The last guard. The report holds every text of an outcome, and the summary what is left of them once they are laid out;
 * outputs, files, annotations and the issues are made of nothing else.
 */
function refuseSecrets(job, texts) {
    if (texts.some((text) => job.holdsSecret(text))) {
        throw new errors/* Failure */.HR({
            code: 'secret-in-report',
            action: { code: 'publish-report', on: {} },
            figures: {},
        });
    }
}
/** Every text of a JSON document, as it is without JSON's escapes. */
function textsIn(json) {
    const texts = [];
    JSON.parse(json, (_, value) => {
        if (typeof value === 'string') {
            texts.push(value);
        }
    });
    return texts;
}


/***/ }),

/***/ 44120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ attentionOf),
/* harmony export */   n: () => (/* binding */ warningsOf)
/* harmony export */ });
/* harmony import */ var _checks_check_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88411);

/** Undefined where nothing waits for a person. */
function attentionOf({ checks }) {
    const waiting = checks.filter(({ result }) => result === 'warn').flatMap(withDate);
    const times = waiting.map(({ before }) => before.getTime());
    return times.length > 0
        ? { before: new Date(Math.min(...times)), checks: waiting.map(({ id }) => id) }
        : undefined;
}
function withDate({ id, attentionBefore }) {
    return attentionBefore === undefined ? [] : [{ id, before: attentionBefore }];
}
function warningsOf({ domain, checks }) {
    return checks
        .filter(({ result }) => result === 'warn')
        .map((check) => {
        const { id, code, attentionBefore } = check;
        const { seen, remedy = '' } = (0,_checks_check_text_js__WEBPACK_IMPORTED_MODULE_0__/* .checkText */ .q)(check);
        return {
            domain,
            check: id,
            ...(code && { code }),
            seen,
            remedy,
            needsPerson: attentionBefore !== undefined,
            ...(attentionBefore && { before: attentionBefore }),
        };
    });
}


/***/ }),

/***/ 31101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ mostSummaryBytes),
/* harmony export */   R5: () => (/* binding */ outputsShortened),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   lY: () => (/* binding */ mostBodyBytes),
/* harmony export */   uo: () => (/* binding */ summaryWithin),
/* harmony export */   yF: () => (/* binding */ mostOutputBytes)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);
/** What GitHub takes at most, and how a text is kept within it. */

/** GitHub takes no summary at all that is larger (GitHub docs, "Workflow commands", "Job summary size limits"). */
const mostSummaryBytes = 1024 * 1024;
/** Of an issue or a comment: GitHub refuses more than 65,536 characters. In bytes, which are never fewer. */
const mostBodyBytes = 65_536;
/**
 * Of one output. GitHub takes 1 MB of outputs a job, counted in UTF-16 (GitHub docs, "Defining outputs for jobs"), and Linux no variable
 * of more than 131,072 bytes, its name included (execve(2), MAX_ARG_STRLEN): two outputs of this size are within both.
 */
const mostOutputBytes = 120_000;
/** What Markdown puts between two items and around cells, generously. */
const separator = 8;
/** The first items whose texts are not longer together, and how many others there are. */
function fitting(items, textOf, bytes) {
    let left = bytes;
    const end = items.findIndex((item) => {
        left -= Buffer.byteLength(textOf(item)) + separator;
        return left < 0;
    });
    const fit = end < 0 ? items : items.slice(0, end);
    return { fit, others: items.length - fit.length };
}
/** The blocks one below the other; where they are too long for a summary, those that fit, and a line that says so. */
function summaryWithin(blocks, bytes) {
    const whole = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(blocks);
    if (Buffer.byteLength(whole) <= bytes) {
        return whole;
    }
    const note = leftOut('Some parts');
    let left = bytes - Buffer.byteLength(note);
    const fit = blocks.filter((block = '') => {
        const cost = Buffer.byteLength(block) + separator;
        const fits = cost <= left;
        left -= fits ? cost : 0;
        return fits;
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)([...fit, note]);
}
/** `what` is missing from a summary. */
function leftOut(what) {
    return `${what} are omitted, because GitHub limits summaries to 1 MiB: the file named by the output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('report-path')} has them all.`;
}
/** Outputs that hold less than the file. */
function outputsShortened(names) {
    return `The ${names.length === 1 ? 'output' : 'outputs'} ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} shortened to what fits into a variable: the file named by the output report-path has everything.`;
}


/***/ }),

/***/ 41155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ checkPages)
/* harmony export */ });
/**
 * The pages of the very version that runs. GitHub tells the repository and the ref of an action that it fetched, and none of one
 * that lies in the workflow's own checkout (GitHub docs, "Variables reference").
 */
function checkPages({ GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, }) {
    if (!server || !repository || !ref) {
        return () => undefined;
    }
    const folder = encodeURI(`${server}/${repository}/blob/${ref}/docs/checks`);
    return (id) => `${folder}/${id}.md`;
}


/***/ }),

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45810);
/** GitHub Flavored Markdown that holds whatever text it is given. */

/**
 * For a table cell or a sentence: one line, without markup, HTML, math or links. An underscore inside a word starts nothing and
 * stays, so that ARNs and key algorithms can be read in the source, too.
 */
function escapeText(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)
        .replace(/[\\`*[\]<>|~#$&]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, (character) => `&#${character.charCodeAt(0)};`)
        .replace(linking, '$&<wbr>');
}
/**
 * Where GitHub makes a link of plain text: a mention or an address, a URL, a reference to an issue (GitHub docs, "Autolinked
 * references and URLs"). It looks at what is shown, so that only an element in between stops it.
 */
const linking = /@|:(?=\/\/)|www(?=\.)|gh-(?=\d)|&#35;(?=\d)/gi;
/** Inline code that nothing in the text can end; HTML, because backticks cannot hold a pipe inside a table. */
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** `text` is Markdown; it stays plain where there is no address. */
function link(text, address) {
    return address === undefined ? text : `[${text}](${address})`;
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

/***/ 19534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38800);
/* harmony import */ var _checks_device_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41640);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18319);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55069);
/* harmony import */ var _rollover_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14305);





function noteText(note) {
    switch (note.code) {
        case 'server-certificate-not-due':
            return `The server certificate is not due before ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.dueFrom)}.`;
        case 'server-certificate-due':
            return `The server certificate has been due since ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.dueFrom)} and expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.endsAt)}: provide a new one in server-certificate.`;
        case 'server-certificate-ends-with-ca':
            return `The server certificate expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.endsAt)} with its CA; a new one would not last longer: ${note.isRolling ? 'finish the rollover' : 'roll the CA over'}.`;
        case 'force-without-effect':
            return 'The provided server certificate is already in ACM. force renews only certificates that the action issues; provide a new one.';
        case 'server-certificate-shortened':
            return `The server certificate was issued for ${note.days} days instead of ${note.requestedDays}: it expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.endsAt)} with its CA. Roll the CA over in time: rotate with rollover: begin, or finish where a rollover is in progress.`;
        case 'validation-certificate-fixed':
            return `The domain configuration ${note.configuration} keeps the validation certificate it was created with, ${note.kept}: IoT Core cannot change that, and AWS does not document whether its expiry matters. If the configuration has to be recreated (provision with replace: true), ${note.ready} is ready for it.`;
        case 'validation-certificate-missing':
            return `No long-lasting validation certificate is available yet: ${(0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureLine */ .Pu)((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .kY)(note.failure))} Devices are served without one, but the domain configuration could not be recreated.`;
        case 'ca-restorable':
            return `Until ${note.until.toISOString()} the CA can be restored: aws secretsmanager restore-secret --secret-id ${note.secretId}`;
        case 'ca-key-read':
            return `The secret ${note.secretId} was read with the private key of the CA in it, because the CA's certificates are not stored separately yet. The next run of provision or rotate stores them in ${note.certificatesIn}; verify needs no private key from then on.`;
        case 'kms-key-unused':
            return `Another run created the KMS key ${note.used} first; it is used. ${note.unused} is not, and can be deleted.`;
        case 'kms-key-restorable':
            return `Until ${note.until.toISOString()} the deletion of the KMS key can be cancelled: aws kms cancel-key-deletion --key-id ${note.arn}`;
        case 'used-from-another-run':
            return `Another run was at work at the same time: this run uses its ${note.resource}, ${note.name}.`;
        case 'network-only':
            return 'Only what the network shows was checked: without AWS credentials the checks that ask AWS are skipped.';
        case 'clock-off':
            return `The runner's clock is ${(0,_days_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(Math.abs(note.aheadSeconds) * 1_000)} ${note.aheadSeconds > 0 ? 'ahead of' : 'behind'} AWS's. Synchronize it (NTP): certificates are dated by it.`;
        case 'tls-1.3-only':
            return `${note.securityPolicy} refuses every device without TLS 1.3: check firmware on TLS 1.2 stacks (mbedTLS 2, modems) and AWS IoT Device SDKs on aws-c-io (macOS, and Linux with an older aws-crt) before it is set.`;
        case 'readiness-served':
            return `${note.domain} is served by the next root alone: a device that connects there trusts it (docs/rollover.md, "Readiness").`;
        case 'readiness-removed':
            return `The readiness domain ${note.domain} is removed: no rollover needs it.`;
        case 'rollover-announced':
        case 'rollover-begun':
        case 'rollover-not-announced':
        case 'rollover-would-cut-off':
        case 'rollover-aborted':
        case 'rollover-in-progress':
        case 'rollover-finished':
            return rolloverText(note);
        case 'certificate-shared':
        case 'certificate-in-use':
        case 'certificate-not-deleted':
            return leftoverText(note);
    }
}
function rolloverText(note) {
    switch (note.code) {
        case 'rollover-announced':
            return `A rollover of the CA is announced, and the domain still serves the current one. Install the whole of ca-certificate on devices, then run rollover: begin; rollover: finish is possible from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom)}, rollover: abort at any time.`;
        case 'rollover-not-announced':
            return 'It begins without rollover: announce: devices have not had time to install the next root. Every device that trusts the current root must accept the longer chain now (docs/devices.md); rollover: abort is the way back.';
        case 'rollover-would-cut-off':
            return `rollover: begin would cut off ${note.classes.map(({ id, refusal }) => `${id} (${(0,_checks_device_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalText */ .Kw)(refusal)})`).join(', ')}, and is refused. Fix that, or install both roots on every device and run rollover: finish without begin.`;
        case 'rollover-aborted':
            return abortText(note);
        case 'rollover-begun':
            return `This run begins a rollover of the CA. Give devices the whole of ca-certificate, and run rollover: finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom)} on.`;
        case 'rollover-finished':
            return `This run finishes the rollover of the CA: ${(0,_rollover_text_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloverEndText */ .o)(note.end)}. Devices that do not trust the next CA are refused from then on.`;
        case 'rollover-in-progress': {
            const from = (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom);
            const task = note.isFinishable
                ? `it may be finished since ${from}, by rollover: finish`
                : `run rollover: finish from ${from} on`;
            return `A rollover of the CA is in progress: ${task}, once every device trusts the next CA.`;
        }
    }
}
function abortText({ next, from, isKept }) {
    const cutOff = from === 'begun' ? ' Devices that trust the next root alone are refused from now on.' : '';
    const after = isKept
        ? 'It stays stored and is never used again: the next rollover creates another one.'
        : 'Remove next-ca-certificate and next-ca-private-key from every workflow, or the rollover is announced again.';
    return `This run aborts the rollover of the CA: ${next} is abandoned.${cutOff} ${after}`;
}
function leftoverText(note) {
    const name = `${note.resource} ${note.arn}`;
    switch (note.code) {
        case 'certificate-shared':
            return `The ${name} is no longer needed here, and stays for ${note.users.join(', ')}.`;
        case 'certificate-in-use':
            return `The ${name} is no longer needed, but ACM still reports it as in use, for up to 20 minutes; a later run deletes it.`;
        case 'certificate-not-deleted':
            return `The ${name} is no longer needed, and was not deleted: ${(0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureLine */ .Pu)((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .kY)(note.failure))}`;
    }
}


/***/ }),

/***/ 54795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tb: () => (/* binding */ sharedBy),
/* harmony export */   b0: () => (/* binding */ earliestBreak),
/* harmony export */   gX: () => (/* binding */ overallStatus),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   td: () => (/* binding */ byUrgency),
/* harmony export */   wq: () => (/* binding */ hasWarnings)
/* harmony export */ });
const worstFirst = ['failed', 'pending', 'planned', 'ready'];
/** A run is as good as the worst of its domains. */
function overallStatus(outcomes) {
    return worstFirst.find((status) => countOf(outcomes, status) > 0) ?? outcomes[0].status;
}
function countOf(outcomes, wanted) {
    return outcomes.filter(({ status }) => status === wanted).length;
}
/** The earliest moment at which devices of any of the domains stop connecting; undefined where none is known. */
function earliestBreak(outcomes) {
    return outcomes
        .flatMap(({ domain, breaksAt }) => (breaksAt ? [{ ...breaksAt, domain }] : []))
        .reduce((first, next) => (first === undefined || next.at < first.at ? next : first), undefined);
}
/** What is the same for all of the domains; undefined where one of them differs or does not know it. */
function sharedBy(outcomes, member) {
    const value = outcomes[0][member];
    return outcomes.every((outcome) => outcome[member] === value) ? value : undefined;
}
/** The most urgent first: failed, pending, warned, well; among those the first to break. */
function byUrgency(outcomes) {
    return outcomes.toSorted((one, other) => rank(one) - rank(other) ||
        breakTime(one) - breakTime(other) ||
        one.domain.localeCompare(other.domain, 'en'));
}
function hasWarnings({ checks }) {
    return checks.some(({ result }) => result === 'warn');
}
function rank(outcome) {
    return worstFirst.indexOf(outcome.status) * 2 + (hasWarnings(outcome) ? 0 : 1);
}
/** Finite, so that two unknown ones compare. */
function breakTime({ breaksAt }) {
    return breaksAt?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
}


/***/ }),

/***/ 82367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   d8: () => (/* binding */ planCount),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   uG: () => (/* binding */ impacts)
/* harmony export */ });
/* unused harmony export changeSign */
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56658);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45810);


/** As people know them from Terraform. */
const changeSign = {
    create: '+',
    update: '~',
    replace: '-/+',
    delete: '-',
    keep: '=',
};
const signWidth = Math.max(...Object.values(changeSign).map(({ length }) => length));
/** One line a change, and last the line that counts them. */
function planLines(changes) {
    return [...changeLines(changes), planCount(changes)];
}
/** One line a change, aligned, and what devices notice of them. */
function changeLines(changes) {
    const rows = changes.map(({ action, resource, name, reason }) => ({
        sign: changeSign[action].padStart(signWidth),
        resource,
        name: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(name),
        reason: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)((0,_reason_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonText */ .uV)(reason)),
    }));
    const resourceWidth = Math.max(0, ...rows.map(({ resource }) => resource.length));
    const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
    return [
        ...rows.map(({ sign, resource, name, reason }) => `${sign} ${resource.padEnd(resourceWidth)}  ${name.padEnd(nameWidth)}  # ${reason}`),
        ...impactLines(changes),
    ];
}
/** What devices notice of a change. */
const impacts = {
    outage: 'outage: no device can connect from the moment this is disabled until the new one is served, usually within an hour; where IoT Core delays the deletion, 7 days',
    'cuts-off': 'cuts devices off: one that does not trust the new CA can no longer connect',
};
/** What devices notice, a line for each change that they do. */
function impactLines(changes) {
    return changes.flatMap(({ impact, resource, name }) => impact === undefined
        ? []
        : [`${'!'.padStart(signWidth)} ${impacts[impact]} (${resource} ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(name)})`]);
}
/** "Plan: 3 to create, 1 to update, 0 to delete, 2 unchanged." or that there is nothing to do. */
function planCount(changes) {
    const count = (action) => changes.filter((change) => change.action === action).length;
    const unchanged = count('keep');
    if (unchanged === changes.length) {
        return 'No changes: the domain already matches the configuration.';
    }
    const replaced = count('replace');
    return [
        `Plan: ${count('create')} to create`,
        `${count('update')} to update`,
        ...(replaced > 0 ? [`${replaced} to replace`] : []),
        `${count('delete')} to delete`,
        `${unchanged} unchanged.`,
    ].join(', ');
}
/** As the output `plan` and the report have it: the reason in words, by its code and by its figures. */
function planJson(changes) {
    return changes.map(({ reason, ...change }) => ({
        ...change,
        reason: (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonText */ .uV)(reason),
        reasonCode: reason.code,
        figures: reason.figures,
    }));
}


/***/ }),

/***/ 43959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   IK: () => (/* binding */ reasonWords),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   errorLine: () => (/* binding */ errorLine),
/* harmony export */   g3: () => (/* binding */ reasonCode),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _action_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68956);
/* harmony import */ var _checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88411);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55069);
/** Why a run did not end well. */




/** Each reason by itself, a failed check being one; none for an outcome without error. */
function reasonsOf(outcome) {
    if (!('error' in outcome)) {
        return [];
    }
    const { checks, domain, error } = outcome;
    const failed = checks.filter(({ result }) => result === 'fail');
    return [
        // The checks themselves say the same, each with its own remedy.
        ...(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChecksFailed */ .Tj ? [] : reasonsIn(error)),
        ...failed.map((check) => ({ kind: 'check', domain, check })),
    ];
}
function reasonsIn(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me) {
        return error.refusals.map((failure) => ({ kind: 'failure', failure }));
    }
    return [
        error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? { kind: 'failure', failure: error } : { kind: 'unexpected', error },
    ];
}
/** A stable code, of failures and of no check: docs/codes.md. */
function reasonCode(reason) {
    switch (reason.kind) {
        case 'failure':
            return reason.failure.details.code;
        case 'check':
            return 'check-failed';
        case 'unexpected':
            return 'unexpected';
    }
}
/** The check that failed, where it was one. */
function checkOf(reason) {
    return reason.kind === 'check' ? reason.check : undefined;
}
/** Undefined for what is unexpected. */
function reasonWords(reason) {
    switch (reason.kind) {
        case 'failure':
            return (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureText */ .kY)(reason.failure.details);
        case 'check': {
            const { id } = reason.check;
            const { seen, expected, remedy = '' } = (0,_checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__/* .checkText */ .q)(reason.check);
            return {
                doing: (0,_action_text_js__WEBPACK_IMPORTED_MODULE_1__/* .actionText */ .K)({ code: 'run-check', on: { domain: reason.domain, check: id } }),
                said: `${seen}; expected: ${expected}`,
                remedy,
            };
        }
        case 'unexpected':
            return undefined;
    }
}
/** In one line that can be acted on. */
function reasonLine(reason) {
    const words = reasonWords(reason);
    return words ? (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureLine */ .Pu)(words) : errorLine(errorOf(reason));
}
/** What a debugger is shown. */
function errorOf(reason) {
    switch (reason.kind) {
        case 'failure':
            return reason.failure;
        case 'check':
            return new Error(`${reason.check.id} failed`);
        case 'unexpected':
            return reason.error;
    }
}
/** Whatever was thrown, in one line for people. */
function errorLine(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me) {
        return error.refusals.map(errorLine).join(' ');
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) {
        return (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureLine */ .Pu)((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureText */ .kY)(error.details));
    }
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ statusIcon),
/* harmony export */   L_: () => (/* binding */ reasonItems),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   dW: () => (/* binding */ warningItems),
/* harmony export */   e$: () => (/* binding */ reasonsList),
/* harmony export */   fM: () => (/* binding */ lastLine)
/* harmony export */ });
/* unused harmony export verdictText */
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _attention_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44120);
/* harmony import */ var _checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88411);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63021);
/* harmony import */ var _overall_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54795);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43959);
/** What a run came to, in Markdown. */







const statusIcon = {
    ready: '✅',
    planned: '📋',
    pending: '⏳',
    failed: '❌',
};
const attentionIcon = '⚠️';
const notYet = {
    provision: ' is not ready yet',
    verify: ' is not ready yet',
    rotate: ': rotation is still in progress',
    teardown: ' is not taken down yet',
};
const inService = 'in service on its private CA';
/** The title of the page in Markdown. */
function verdict(outcome) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(verdictText(outcome));
}
/** What the run came to in one line: the title of the page, and the last line of the log. */
function verdictText(outcome) {
    const { status, domain, operation } = outcome;
    switch (status) {
        case 'ready': {
            const icon = (0,_attention_js__WEBPACK_IMPORTED_MODULE_1__/* .attentionOf */ .S)(outcome) ? attentionIcon : statusIcon.ready;
            return `${icon} ${domain} ${readyAs(outcome)}${asFarAs(outcome.checks)}${outlook(outcome)}`;
        }
        case 'planned':
            return `${statusIcon.planned} ${domain}: ${plannedAs(outcome)}`;
        case 'pending':
            return `${statusIcon.pending} ${domain}${notYet[operation]} (no error)`;
        case 'failed':
            return `${statusIcon.failed} ${domain}: ${operation} failed${stateOfDevices(outcome)}`;
    }
}
/** Of a run that changed nothing, or that does not wait for the records that it needs. */
function plannedAs({ dryRun, operation }) {
    if (dryRun) {
        return `what ${operation} would change`;
    }
    const task = operation === 'teardown' ? 'remove' : 'create';
    return `${task} the DNS records listed, then run ${operation} again`;
}
/** Until when it goes on like that if nobody does anything. */
function outlook(outcome) {
    const { operation, breaksAt } = outcome;
    if (operation === 'teardown' || breaksAt === undefined) {
        return '';
    }
    const attention = (0,_attention_js__WEBPACK_IMPORTED_MODULE_1__/* .attentionOf */ .S)(outcome);
    const needs = attention ? `; needs attention before ${(0,_days_js__WEBPACK_IMPORTED_MODULE_5__/* .day */ .vd)(attention.before)}` : '';
    return `${needs}; breaks-at ${(0,_days_js__WEBPACK_IMPORTED_MODULE_5__/* .day */ .vd)(breaksAt.at)}`;
}
/** Whether a domain whose run failed serves its devices all the same. */
function stateOfDevices({ devices, breaksAt }) {
    switch (devices?.connect) {
        case 'no':
            return '; devices are refused now';
        case 'yes':
            return breaksAt ? `; devices connect until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_5__/* .day */ .vd)(breaksAt.at)}` : '; devices connect';
        default:
            return '';
    }
}
function readyAs({ operation, effects, renewal }) {
    switch (operation) {
        case 'teardown':
            return 'is taken down';
        case 'rotate': {
            const renewed = effects.some(({ resource, result }) => resource === 'server certificate' && result === 'renewed');
            return renewed
                ? `is ${inService}, with a renewed server certificate`
                : `is ${inService}; ${dueness(renewal)}`;
        }
        default:
            return `is ${inService}`;
    }
}
/** Of a leaf that rotate kept. */
function dueness(renewal) {
    if (!renewal?.isDue) {
        return 'its server certificate is not due';
    }
    return renewal.by === 'rollover'
        ? `its server certificate expires with its CA on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_5__/* .day */ .vd)(renewal.endsAt)}`
        : `its server certificate has been due since ${(0,_days_js__WEBPACK_IMPORTED_MODULE_5__/* .day */ .vd)(renewal.dueFrom)} and a new one must be provided`;
}
/** A check that was skipped is no pass, and the verdict must not read as if it were. */
function asFarAs(checks) {
    const skipped = checks.filter(({ result }) => result === 'skipped').length;
    return skipped > 0
        ? `, as far as ${checks.length - skipped} of ${checks.length} checks show`
        : '';
}
/** The last line of the log. */
function lastLine(outcomes) {
    const [outcome, ...others] = outcomes;
    return others.length === 0
        ? verdictText(outcome)
        : `${statusIcon[(0,_overall_js__WEBPACK_IMPORTED_MODULE_6__/* .overallStatus */ .gX)(outcomes)]} ${headline(outcomes)}${firstBreak(outcomes)}`;
}
function firstBreak(outcomes) {
    const first = (0,_overall_js__WEBPACK_IMPORTED_MODULE_6__/* .earliestBreak */ .b0)(outcomes);
    return first ? `; breaks-at ${(0,_days_js__WEBPACK_IMPORTED_MODULE_5__/* .day */ .vd)(first.at)} (${first.domain})` : '';
}
/** "3 of 100 domains failed": several domains in one line, without markup. */
function headline(outcomes) {
    const count = (status) => (0,_overall_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(outcomes, status);
    const { length } = outcomes;
    switch ((0,_overall_js__WEBPACK_IMPORTED_MODULE_6__/* .overallStatus */ .gX)(outcomes)) {
        case 'ready':
            return `${length} domains are in service on their private CA${asFarAs(outcomes.flatMap(({ checks }) => checks))}`;
        case 'planned':
            return `${length} domains: what ${outcomes[0].operation} would change`;
        case 'pending':
            return `${count('pending')} of ${length} domains are not ready yet (no error)`;
        case 'failed':
            return [
                `${count('failed')} of ${length} domains failed`,
                ...(count('pending') > 0 ? [`${count('pending')} not ready yet`] : []),
            ].join(', ');
    }
}
/** A list of why it did not end well, with what to do about each; undefined when it did. */
function reasonsList(outcome, pages) {
    const items = reasonItems(outcome, pages);
    return items.length > 0 ? items.join('\n') : undefined;
}
/** Longer ones leave no room for what to do. */
const longestReason = 4_000;
/** The items of that list; `shown` is what of each text is shown. */
function reasonItems(outcome, pages, shown = (text) => text) {
    const outside = (text) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(shown(text), longestReason));
    return (0,_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonsOf */ .zM)(outcome).map((reason) => {
        const words = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonWords */ .IK)(reason);
        if (!words) {
            return `- ${outside((0,_reasons_js__WEBPACK_IMPORTED_MODULE_3__.errorLine)((0,_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .errorOf */ .Mz)(reason)))}`;
        }
        const { doing, said, remedy } = words;
        const check = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOf */ .EG)(reason)?.id;
        const page = check && pages(check);
        const more = page === undefined ? '' : ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(`More about ${check}`, page)}`;
        const task = remedy === '' ? '' : `<br>**What to do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(shown(remedy))}`;
        return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(shown(doing))}: ${outside(said)}${task}${more}`;
    });
}
/** What waits for a person, with what to do about each. */
function warningItems({ checks }, pages, shown) {
    return checks
        .filter(({ result, attentionBefore }) => result === 'warn' && attentionBefore !== undefined)
        .map((check) => {
        const { id } = check;
        const { seen, remedy = '' } = (0,_checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__/* .checkText */ .q)(check);
        const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(shown(seen), longestReason));
        return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(id, pages(id))}: ${said}<br>**What to do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(shown(remedy))}`;
    });
}


/***/ })

};
