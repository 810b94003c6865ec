import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 41314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 83480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 58690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseArn),
/* harmony export */   b: () => (/* binding */ domainConfigurationNameIn)
/* harmony export */ });
/** @throws Error for a text that is no ARN. */
function parseArn(arn) {
    const [scheme, partition, , region, account] = arn.split(':');
    if (scheme !== 'arn' || !partition || !region || !account) {
        throw new Error(`${arn} is not the ARN of a regional resource`);
    }
    return { partition, region, account };
}
/** The name in a domain configuration's ARN (`…:domainconfiguration/NAME/SUFFIX`); undefined for anything else's. */
function domainConfigurationNameIn(arn) {
    return /^arn:[^:]+:iot:[^:]+:[^:]+:domainconfiguration\/([^/]+)\/[^/]+$/.exec(arn)?.[1];
}


/***/ }),

/***/ 47053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ afterCancelling),
/* harmony export */   c8: () => (/* binding */ untilCancelled),
/* harmony export */   rO: () => (/* binding */ cleanUpMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/**
 * What a cancelled job must still do has to be over by then: GitHub sends SIGINT, 7.5 seconds later SIGTERM, and kills 2.5 seconds
 * after that (GitHub Actions, "Workflow cancellation reference").
 */
const cleanUpMs = 4_000;
/** A work that does not notice the cancelling is not waited for any longer, so that there is time left to report. */
const abandonMs = 5_000;
/** The signal of what must still be done: aborted, with the same reason, so long after `signal`. */
function afterCancelling(signal, milliseconds) {
    const late = new AbortController();
    const start = () => {
        setTimeout(() => late.abort(signal.reason), milliseconds).unref();
    };
    if (signal.aborted) {
        start();
    }
    else {
        signal.addEventListener('abort', start, { once: true });
    }
    return late.signal;
}
/**
 * Ends with `work`, or soon after the job was cancelled.
 *
 * @throws Cancelled that names what was being done, where the reason alone was thrown.
 */
async function untilCancelled(signal, action, work) {
    const abandoned = Promise.withResolvers();
    const end = afterCancelling(signal, abandonMs);
    const abandon = () => abandoned.reject(signal.reason);
    end.addEventListener('abort', abandon);
    try {
        return await Promise.race([work, abandoned.promise]);
    }
    catch (error) {
        throw signal.aborted && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(action, signal.reason)
            : error;
    }
    finally {
        end.removeEventListener('abort', abandon);
    }
}


/***/ }),

/***/ 24962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ RunRecord)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/** What a run has learnt and done so far: what the report tells also when the run ends early. */

class RunRecord {
    #context;
    #records = new Map();
    #facts = { plan: [], effects: [], notes: [], checks: [] };
    #changed = false;
    constructor(context) {
        this.#context = context;
    }
    get facts() {
        return this.#facts;
    }
    get changed() {
        return this.#changed;
    }
    /** The records that must stand, or in a teardown must go, in the order they were learnt. */
    get dnsRecords() {
        return [...this.#records.values()];
    }
    learn(facts) {
        this.#facts = { ...this.#facts, ...facts };
    }
    note(note) {
        this.learn({ notes: [...this.#facts.notes, note] });
        this.#context.report({ code: 'noted', note });
    }
    /** Makes a call that changes something, as `count` does, and reports what became of it. */
    async change(step, call, isChange = () => true) {
        const started = this.#context.clock.now().getTime();
        const end = (outcome) => this.#did(step, { ...outcome, milliseconds: this.#context.clock.now().getTime() - started });
        try {
            const answer = await this.count(call, isChange);
            end({ result: isChange(answer) ? step.makes : 'unchanged' });
            return answer;
        }
        catch (error) {
            end({
                result: 'failed',
                ...(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && { failure: error.details.code }),
            });
            throw error;
        }
    }
    /** What was tried in vain before is told by its last try. */
    #did({ makes: _, ...step }, outcome) {
        const effect = { ...step, ...outcome };
        const earlier = this.#facts.effects.filter(({ result: before, code, name }) => before !== 'unchanged' || code !== step.code || name !== step.name);
        this.learn({ effects: [...earlier, effect] });
        if (outcome.result !== 'unchanged') {
            this.#context.report({ code: 'changed', effect });
        }
    }
    /**
     * Makes a call that changes something, which counts once it is answered, or where nobody knows whether it was done: the answer was
     * lost, or the job cancelled meanwhile. `isChange`: false of an answer that says that nothing was done.
     */
    async count(call, isChange = () => true) {
        try {
            const answer = await call();
            this.#changed ||= isChange(answer);
            return answer;
        }
        catch (error) {
            this.#changed ||= !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.details.refused);
            throw error;
        }
    }
    /** Takes over what another record of this run has done; not what it has learnt, which is about another domain. */
    include(other) {
        const { effects, notes } = other.facts;
        this.learn({
            effects: [...this.#facts.effects, ...effects],
            notes: [...this.#facts.notes, ...notes],
        });
        this.#changed ||= other.changed;
        for (const record of other.dnsRecords) {
            this.needsRecord(record);
        }
    }
    needsRecord(record) {
        this.#records.set(record.name, record);
    }
}


/***/ }),

/***/ 38800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Days and moments, in UTC. */
const dayMs = 24 * 60 * 60 * 1000;
/** 2026-11-25. */
function day(date) {
    return date.toISOString().slice(0, 10);
}
/** ISO 8601, whole seconds. */
function instant(date) {
    return date.toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Me: () => (/* binding */ PlanRefused),
/* harmony export */   Tj: () => (/* binding */ ChecksFailed),
/* harmony export */   UX: () => (/* binding */ Pending),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   uW: () => (/* binding */ RecordsNeeded),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** Longer words of AWS or of a peer help nobody, and would crowd everything else out of a report. */
const longestSaid = 4_000;
/** Something that the run could not do, or found. The message is for stack traces: nothing reads it, and people get sentences. */
class Failure extends Error {
    name = 'Failure';
    details;
    constructor(details) {
        const said = details.said === undefined ? {} : { said: shortened(details.said, longestSaid) };
        super(oneLine(messageOf({ ...details, ...said })), { cause: details.cause });
        this.details = { ...details, ...said };
    }
}
/** "aws-throttled: create-secret {"secretId":"x"}: {"answer":…}: Rate exceeded". */
function messageOf({ code, action, figures, said }) {
    return [
        code,
        `${action.code} ${JSON.stringify(action.on)}`,
        JSON.stringify(figures),
        ...(said === undefined ? [] : [said]),
    ].join(': ');
}
function summaryOf({ details: { cause: _, refused: __, leftover: ___, ...summary }, }) {
    return summary;
}
/** Checks failed: each says by itself what it found and what to do, in the outcome's `checks`. */
class ChecksFailed extends Failure {
    name = 'ChecksFailed';
    /** @param checks the ids of those that failed. */
    constructor(domain, checks) {
        super({
            code: 'checks-failed',
            action: { code: 'verify-domain', on: { domain } },
            figures: { checks },
        });
    }
}
/**
 * The wait was long enough for one run and nothing is wrong: the next run goes on from here.
 * Ends the run with `status=pending`.
 */
class Pending extends Failure {
    name = 'Pending';
}
/**
 * A person has to change a DNS record, and the run was set not to wait for that. Nothing is wrong; ends the run with `status=planned`,
 * and the outcome's `dnsRecords` are what to change.
 */
class RecordsNeeded extends Failure {
    name = 'RecordsNeeded';
}
/** The job was cancelled amid something. Whether AWS did what it was asked last is not known. */
class Cancelled extends Failure {
    name = 'Cancelled';
    /** @param reason the signal's: "the job was cancelled". */
    constructor(action, reason) {
        super({
            code: 'cancelled',
            action,
            figures: {},
            said: reason instanceof Error ? reason.message : String(reason),
            cause: reason,
        });
    }
}
/** Nothing was changed: what was observed does not allow what was asked for. Every reason at once. */
class PlanRefused extends Error {
    name = 'PlanRefused';
    refusals;
    constructor(refusals) {
        super(refusals.map(({ message }) => message).join('\n'));
        this.refusals = refusals;
    }
}
/** A text of others, of at most so many UTF-16 units; where it is cut, the end says how long it was. */
function shortened(text, most) {
    if (text.length <= most) {
        return text;
    }
    const note = `… (${text.length} characters)`;
    return `${text.slice(0, Math.max(0, most - note.length)).replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 30833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ exitIfCancelled),
  Q: () => (/* binding */ processHost)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/clock.js

/** The machine's own time. */
const systemClock = {
    now: () => new Date(),
    async sleep(milliseconds, signal) {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal && { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};

;// CONCATENATED MODULE: ./lib/github/host.js
/** The program that a run works in: a process that a runner started, or a test. */

/** This process. Listens for what a runner sends a cancelled job: SIGINT, then SIGTERM. */
function processHost() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => controller.abort(new Error('the job was cancelled')));
    }
    return {
        environment: process.env,
        clock: systemClock,
        signal: controller.signal,
        setFailed: () => {
            process.exitCode = 1;
        },
    };
}
/** Ends this process after a cancelled run: what was given up may still hold a socket or a timer. */
function exitIfCancelled({ signal }) {
    if (signal.aborted) {
        setTimeout(() => process.exit(), 250).unref();
    }
}


/***/ }),

/***/ 64150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createJob)
});

// UNUSED EXPORTS: asLogLine

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __nccwpck_require__(45810);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./lib/github/commands.js
/**
 * What a runner takes from a step: commands on stdout and files to append to (GitHub docs, "Workflow commands"). Written here, and not by
 * @actions/core, since that loads an HTTP client of a megabyte: three times what Node itself takes to start. A test holds the bytes
 * against the toolkit's.
 */



/** One line to stdout. */
function issueCommand(command, message = '', properties = {}) {
    const written = Object.entries(properties)
        .map(([key, value]) => `${key}=${escapeProperty(value)}`)
        .join(',');
    writeLine(`::${command}${written && ` ${written}`}::${escapeData(message)}`);
}
function writeLine(line) {
    process.stdout.write(`${line}${external_node_os_.EOL}`);
}
/**
 * Appends an output to the file that GITHUB_OUTPUT names; without one it is a command on a line of its own, as the toolkit writes it.
 * The delimiter is random, so that no value can end its own and begin another output.
 */
function writeOutput(path, name, value) {
    if (!path) {
        writeLine('');
        issueCommand('set-output', value, { name });
        return;
    }
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(path, `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/github/id-token.js
/** The OpenID Connect token of the job, and what is wrong where GitHub gives none. */

const action = { code: 'request-id-token', on: {} };
/**
 * @param request getIDToken of @actions/core.
 * @throws Failure
 */
async function requestIdToken({ ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }, request) {
    if (!url || !token) {
        throw new errors/* Failure */.HR({
            code: 'id-token-not-permitted',
            action,
            figures: {},
            refused: true,
        });
    }
    try {
        return await request();
    }
    catch (cause) {
        throw new errors/* Failure */.HR({
            code: 'id-token-unavailable',
            action,
            figures: { host: 'github' },
            said: cause instanceof Error ? cause.message : String(cause),
            cause,
            refused: true,
        });
    }
}

;// CONCATENATED MODULE: ./lib/github/masks.js
/** What to mask so that a secret cannot be read from a log. */

const marker = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const privateKeyBlock = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----/gs;
/** Shorter lines of a longer secret tell nothing (the end of a base64 body), and masking them would shred the log. */
const shortestLine = 8;
/** A secret of one line is a passphrase or a token: shorter than this it keeps nobody out. */
const shortestSecret = 4;
/** Every text of this run that is masked, whether or not a runner is there to do it. */
class MaskedTexts {
    #texts = new Set();
    /** Gives the texts to mask. */
    add(secret) {
        const texts = masksOf(secret);
        for (const text of texts) {
            this.#texts.add(text);
        }
        return texts;
    }
    /** True where one of them is in the text; a passphrase of a few letters does not count, as it may be there by chance. */
    areIn(text) {
        return [...this.#texts].some((masked) => masked.length >= shortestLine && text.includes(masked));
    }
}
/**
 * The texts to mask, of one line each: the runner splits a text of several lines itself and would mask PEM's marker lines,
 * too. Of a text with private keys only the keys are secret: a CA's certificate that is masked line by line could not be
 * handed to another job, because GitHub drops job outputs in which it sees a masked text. Each key is masked in all of its PEM
 * forms, whichever was given: ACM takes PKCS#8 alone, while OpenSSL also writes PKCS#1 and SEC1.
 */
function masksOf(secret) {
    const text = secret.trim().replaceAll('\\n', '\n').replaceAll('\r', '');
    const keys = [...text.matchAll(privateKeyBlock)].flatMap(([block]) => [block, ...formsOf(block)]);
    const lines = (keys.length > 0 ? keys : [text])
        .flatMap(linesOf)
        .filter((line) => line.length >= shortestLine && !marker.test(line));
    return [
        ...new Set([...wholeOf(secret.trim()), ...lines, ...keys.map(derOf), ...keys.map(base64Of)]),
    ];
}
function wholeOf(secret) {
    return secret.includes('\n') || secret.length < shortestSecret ? [] : [secret];
}
function linesOf(block) {
    return block.split('\n').map((line) => line.trim());
}
/** PEM in each form that a key has; of an encrypted or damaged one nothing. */
function formsOf(block) {
    const key = readKey(linesOf(block).join('\n'));
    return key
        ? formatsOf(key).map((type) => key.export({ type, format: 'pem' }).toString().trim())
        : [];
}
function readKey(block) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(block);
    }
    catch {
        return undefined;
    }
}
function formatsOf({ asymmetricKeyType }) {
    switch (asymmetricKeyType) {
        case 'rsa':
            return ['pkcs8', 'pkcs1'];
        case 'ec':
            return ['pkcs8', 'sec1'];
        default:
            return ['pkcs8'];
    }
}
/** The base64 of the DER: the body in one piece. */
function derOf(block) {
    return linesOf(block)
        .filter((line) => !marker.test(line))
        .join('');
}
/** As it goes to AWS in a request's body, without the last group, which depends on what follows the block. */
function base64Of(block) {
    const bytes = Buffer.from(block);
    return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}

;// CONCATENATED MODULE: ./lib/github/job.js
/** The job that the action runs in. */






/** A runner keeps what it is asked to mask out of sight. At a terminal nobody does, and asking would print the secret. */
function isListened({ GITHUB_ACTIONS }) {
    return GITHUB_ACTIONS === 'true';
}
/** The host's environment tells whether a runner is listening, and where it takes outputs and a summary. */
function createJob({ environment, setFailed, }) {
    const masked = new MaskedTexts();
    const failWith = (title, message) => {
        issueCommand('error', (0,visible_text/* oneLine */.T)(message), { title });
        setFailed();
    };
    let isOpen = false;
    const endGroup = () => {
        if (isOpen) {
            issueCommand('endgroup');
            isOpen = false;
        }
    };
    const log = {
        info: (line) => writeLine(asLogLine(line)),
        group: (title) => {
            endGroup();
            issueCommand('group', asLogLine(title));
            isOpen = true;
        },
        endGroup,
        warning: (line) => issueCommand('warning', line),
        debug: (line) => issueCommand('debug', line),
    };
    const mask = (secret) => {
        const texts = masked.add(secret);
        if (isListened(environment)) {
            texts.forEach((text) => {
                issueCommand('add-mask', text);
            });
        }
    };
    return {
        log,
        mask,
        idToken: async (audience) => {
            const token = await requestIdToken(environment, async () => {
                const { getIDToken } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
                return getIDToken(audience);
            });
            mask(token);
            return token;
        },
        holdsSecret: (text) => masked.areIn(text),
        output: (name, value) => writeOutput(environment.GITHUB_OUTPUT, name, value),
        warn: (title, message) => issueCommand('warning', (0,visible_text/* oneLine */.T)(message), { title }),
        summarize: async (markdown) => {
            const { GITHUB_STEP_SUMMARY: path } = environment;
            if (path) {
                await (0,promises_.appendFile)(path, `${markdown}${external_node_os_.EOL}`).catch((error) => issueCommand('warning', `The job summary was not written: ${messageOf(error)}`));
            }
        },
        refuseInputs: (problems) => {
            for (const problem of problems) {
                failWith('Input refused', problem);
            }
        },
        fail: (error, title = 'The run failed', page = '') => {
            failWith(title, `${messageOf(error)} ${page}`);
            for (const stack of stacksOf(error)) {
                issueCommand('debug', stack);
            }
        },
    };
}
/** What the runner takes for text, whoever wrote it: neither `::command::` at its start nor `##[command]` anywhere. */
function asLogLine(line) {
    return line
        .replace(/\p{C}/gu, ' ')
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## [');
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function* stacksOf(error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        yield cause.stack ?? cause.message;
    }
}


/***/ }),

/***/ 43761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ configurationNameFor),
/* harmony export */   X: () => (/* binding */ secretIdFor),
/* harmony export */   Z0: () => (/* binding */ authoritySubjectFor),
/* harmony export */   ct: () => (/* binding */ readinessConfigurationName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _pki_attribute_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(46820);


/** IoT's limit for a domain configuration's name. */
const longestConfigurationName = 128;
/** The name of a domain's configuration where the user gives none. */
function configurationNameFor(domain) {
    return shorten(domain, longestConfigurationName);
}
/**
 * The name of a readiness domain's configuration, by that of the domain's own. IoT Core keeps a name for as long as the configuration
 * is there, so that no configuration which devices rely on has it.
 */
function readinessConfigurationName(of) {
    const suffix = '-readiness';
    return `${shorten(of, longestConfigurationName - suffix.length)}${suffix}`;
}
/** The secret that a domain's certificate authority is kept in where the user names none. */
function secretIdFor(domain) {
    return `iot-custom-domain/${domain}/ca`;
}
/** The subject of a domain's private CA where the user gives none. */
function authoritySubjectFor(domain) {
    const suffix = ' private CA';
    return [{ type: 'CN', value: `${shorten(domain, _pki_attribute_types_js__WEBPACK_IMPORTED_MODULE_1__/* .longestCommonName */ .f - suffix.length)}${suffix}` }];
}
/** `text`, or where it is longer than `most` its beginning and a hash of the whole, in `most` characters. */
function shorten(text, most) {
    if (text.length <= most) {
        return text;
    }
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
    return `${text.slice(0, most - hash.length - 1)}-${hash}`;
}


/***/ }),

/***/ 16123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ rolloverSteps),
/* harmony export */   ek: () => (/* binding */ rotateIntent),
/* harmony export */   k0: () => (/* binding */ provisionIntent)
/* harmony export */ });
/** The steps of a rollover, in their order but for the way back. */
const rolloverSteps = ['announce', 'begin', 'abort', 'finish'];
const provisionIntent = {
    renew: 'never',
    rollover: 'hold',
    rolloverDays: 0,
    isDeadlineBinding: true,
    outOfService: 'restore',
};
function rotateIntent({ force, rollover, rolloverDays }) {
    return {
        renew: force ? 'always' : 'when-due',
        rollover: rollover ?? 'advance',
        rolloverDays,
        isDeadlineBinding: !force,
        outOfService: 'refuse',
    };
}


/***/ }),

/***/ 80342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30833);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64150);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(68807);
/** What action.yml starts. Everything else is in run.ts, which can be imported without starting anything. */



const host = (0,_github_host_js__WEBPACK_IMPORTED_MODULE_0__/* .processHost */ .Q)();
await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(host, (0,_github_job_js__WEBPACK_IMPORTED_MODULE_1__/* .createJob */ ._)(host));
(0,_github_host_js__WEBPACK_IMPORTED_MODULE_0__/* .exitIfCancelled */ .F)(host);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 46820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findAttributeType),
/* harmony export */   f: () => (/* binding */ longestCommonName)
/* harmony export */ });
/** X.520's ub-common-name, in characters. */
const longestCommonName = 64;
const table = [
    ['CN', '2.5.4.3', longestCommonName, 'utf8String', 'commonName'],
    ['SN', '2.5.4.4', 64, 'utf8String', 'surname'],
    ['serialNumber', '2.5.4.5', 64, 'printableString'],
    ['C', '2.5.4.6', 2, 'printableString', 'countryName'],
    ['L', '2.5.4.7', 128, 'utf8String', 'localityName'],
    ['ST', '2.5.4.8', 128, 'utf8String', 'S', 'stateOrProvinceName'],
    ['street', '2.5.4.9', 128, 'utf8String', 'streetAddress'],
    ['O', '2.5.4.10', 64, 'utf8String', 'organizationName'],
    ['OU', '2.5.4.11', 64, 'utf8String', 'organizationalUnitName'],
    ['title', '2.5.4.12', 64, 'utf8String', 'T'],
    ['postalCode', '2.5.4.17', 40, 'utf8String'],
    ['GN', '2.5.4.42', 64, 'utf8String', 'G', 'givenName'],
    ['initials', '2.5.4.43', 64, 'utf8String', 'I'],
    ['dnQualifier', '2.5.4.46', 64, 'printableString'],
    ['UID', '0.9.2342.19200300.100.1.1', 256, 'utf8String', 'userId'],
    ['DC', '0.9.2342.19200300.100.1.25', 63, 'ia5String', 'domainComponent'],
    ['emailAddress', '1.2.840.113549.1.9.1', 255, 'ia5String', 'E'],
];
const known = new Map(table.flatMap(([name, oid, maximum, encoding, ...aliases]) => [name, oid, ...aliases].map((key) => [
    key.toLowerCase(),
    { name, oid, maximum, encoding },
])));
/** X.660: the first arc is 0, 1 or 2, and the second below 40 under the first two. */
const dottedOid = /^(?:[01]\.(?:\d|[1-3]\d)|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))*$/;
const longestUnknownValue = 1024;
/** The type by short name, long name (both in any case, RFC 4514 section 3) or dotted OID; undefined when it is none. */
function findAttributeType(nameOrOid) {
    const found = known.get(nameOrOid.toLowerCase());
    if (found !== undefined || !dottedOid.test(nameOrOid)) {
        return found;
    }
    return {
        name: nameOrOid,
        oid: nameOrOid,
        maximum: longestUnknownValue,
        encoding: 'utf8String',
    };
}


/***/ }),

/***/ 21253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l4: () => (/* binding */ deviceClasses),
/* harmony export */   pv: () => (/* binding */ tlsVersions),
/* harmony export */   zJ: () => (/* binding */ deviceClassIds)
/* harmony export */ });
/** What is known of the TLS stacks in the field, as data; conformance/devices holds it to the stacks themselves. */
const tlsVersions = ['TLSv1.2', 'TLSv1.3'];
const deviceClassIds = [
    'openssl',
    'gnutls',
    'go',
    'java',
    'rustls',
    'wolfssl',
    'wolfssl-alt-cert-chains',
    'wolfssl-small',
    'mbedtls-1k',
    'mbedtls-2k',
    'mbedtls-4k',
    'mbedtls-16k',
    'bearssl',
    'late-clock',
    'time-32-bit',
    'utc-time',
];
const both = tlsVersions;
const onlyTls12 = ['TLSv1.2'];
const hour = 60 * 60 * 1000;
function mbedtls(kilobytes) {
    return {
        name: `Mbed TLS before 3.6.3, buffers of ${kilobytes} KB`,
        versions: onlyTls12,
        recordBytes: kilobytes * 1024,
        refusesNameConstraints: 'anywhere',
    };
}
const deviceClasses = {
    openssl: { name: 'OpenSSL', versions: both },
    gnutls: { name: 'GnuTLS', versions: both },
    go: { name: "Go's crypto/tls", versions: both, requiresSan: true },
    java: { name: "Java's JSSE", versions: both },
    rustls: { name: 'rustls', versions: both, requiresSan: true },
    wolfssl: { name: 'wolfSSL, default build', versions: both, anchorsEveryCertificate: true },
    'wolfssl-alt-cert-chains': { name: 'wolfSSL with ALT_CERT_CHAINS', versions: both },
    'wolfssl-small': {
        name: 'wolfSSL for RSA up to 2048 and P-256',
        versions: both,
        anchorsEveryCertificate: true,
        keys: ['RSA_1024', 'RSA_2048', 'EC_prime256v1'],
    },
    'mbedtls-1k': mbedtls(1),
    'mbedtls-2k': mbedtls(2),
    'mbedtls-4k': mbedtls(4),
    'mbedtls-16k': mbedtls(16),
    bearssl: { name: 'BearSSL', versions: onlyTls12, refusesNameConstraints: 'below-root' },
    /** A clock set to local time instead of UTC is up to 14 hours behind. */
    'late-clock': {
        name: 'a clock that is up to 14 hours late',
        versions: both,
        clockLateBy: 14 * hour,
    },
    /** LibreSSL where time_t has 32 bits refuses a later date. */
    'time-32-bit': {
        name: 'a 32-bit clock, which refuses dates after 2038-01-19',
        versions: both,
        datesEnd: new Date('2038-01-19T03:14:08Z'),
    },
    /** From 2050 on dates are GeneralizedTime (RFC 5280, section 4.1.2.5), which some modems cannot read. */
    'utc-time': {
        name: 'no GeneralizedTime, so no dates from 2050 on',
        versions: both,
        datesEnd: new Date('2050-01-01T00:00:00Z'),
    },
};


/***/ }),

/***/ 59151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ leafAlgorithmFor),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Im: () => (/* binding */ keyAlgorithms),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/** The things of the private PKI, as values. Certificates are PEM text with one certificate each, ending in a newline. */

/** The two key algorithms IoT Core takes for a server certificate (AWS IoT developer guide, "Configurable endpoints"). */
const keyAlgorithms = ['RSA_2048', 'EC_prime256v1'];
/** PEM: the certificate at the top, which devices trust; the certificate itself where nothing is above it. */
function rootOf({ certificate, chain }) {
    return chain.at(-1) ?? certificate;
}
/** The only leaf that an authority can sign for ACM is one of its own kind of key (ACM API, ImportCertificate). */
function leafAlgorithmFor(authority) {
    return publicKeyOf(authority).asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048';
}
/** The key that the certificate certifies. */
function publicKeyOf({ certificate }) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey;
}


/***/ }),

/***/ 82841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseDistinguishedName),
/* harmony export */   s: () => (/* binding */ formatAttribute)
/* harmony export */ });
/* harmony import */ var _attribute_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46820);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67003);


class NameProblem extends Error {
}
/**
 * Reads a distinguished name in one of the two ways people write it:
 * - OpenSSL's `-subj` form, `/C=JP/O=Example/CN=CA`, in the order of encoding; a backslash makes the next character plain.
 * - RFC 4514, `CN=CA,O=Example,C=JP`, which section 2.1 has written in reverse: its last component is encoded first.
 *
 * Values keep to X.520's upper bounds. Components of several attributes (`CN=a+OU=b`) are refused.
 */
function parseDistinguishedName(text) {
    const written = text.replace(/^\s+|[\r\n]+$/g, '');
    try {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(written.startsWith('/') ? parseSlashForm(written) : parseRfc4514(written));
    }
    catch (error) {
        if (error instanceof NameProblem) {
            return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(error.message);
        }
        throw error;
    }
}
/** `TYPE=value`, escaped for the slash form, which `parseDistinguishedName` reads back as the same attribute. */
function formatAttribute({ type, value }) {
    return `${type}=${value.replace(/[\\/+]/g, '\\$&')}`;
}
function parseSlashForm(text) {
    return splitUnescaped(text.slice(1), '/').map((component) => {
        const [type, value] = splitAttribute(component);
        return attribute(type, tokens(value).map(unescapeSlashForm).join(''));
    });
}
function parseRfc4514(text) {
    if (text === '') {
        throw new NameProblem('is empty; write at least a common name, as in /CN=Example CA');
    }
    return splitUnescaped(text, ',')
        .map((component) => {
        const [type, value] = splitAttribute(component);
        return attribute(type, unescapeRfc4514(value));
    })
        .reverse();
}
function splitUnescaped(text, separator) {
    const components = [];
    let component = '';
    for (const token of tokens(text)) {
        if (token === separator) {
            components.push(component);
            component = '';
        }
        else {
            component += token;
        }
    }
    return [...components, component];
}
/** Characters, each together with the backslash before it. */
function tokens(text) {
    return text.match(/\\[\s\S]|[\s\S]/gu) ?? [];
}
function splitAttribute(component) {
    const equals = component.indexOf('=');
    if (equals < 1) {
        throw new NameProblem(`has «${component}» instead of TYPE=value; put a backslash before a separator that belongs to a value`);
    }
    return [component.slice(0, equals).trim(), component.slice(equals + 1)];
}
function attribute(written, value) {
    const type = (0,_attribute_types_js__WEBPACK_IMPORTED_MODULE_0__/* .findAttributeType */ .G)(written);
    if (type === undefined) {
        throw new NameProblem(`has the unknown attribute type «${written}»; use C, ST, L, O, OU, CN, another short name of X.520 or a dotted OID`);
    }
    const problem = valueProblem(type, value);
    if (problem !== undefined) {
        throw new NameProblem(`has a value of ${type.name} that ${problem}`);
    }
    return { type: type.name, value };
}
function unescapeSlashForm(token) {
    if (token === '+') {
        throw joinedAttributes();
    }
    return withoutBackslash(token);
}
/** RFC 4514, 2.4: blanks around the value do not count, any octet of its UTF-8 form may be written as two hex digits. */
function unescapeRfc4514(raw) {
    const pieces = raw.match(/(?:\\[0-9a-f]{2})+|\\[\s\S]|[\s\S]/giu) ?? [];
    const first = pieces.findIndex((piece) => piece !== ' ');
    const last = pieces.findLastIndex((piece) => piece !== ' ');
    const value = pieces.slice(Math.max(first, 0), last + 1);
    if (value[0] === '#') {
        throw new NameProblem('has a value in hexadecimal (#…); write it as text, or \\# for a number sign');
    }
    return value.map(unescapeRfc4514Piece).join('');
}
function unescapeRfc4514Piece(piece) {
    if (piece === '+') {
        throw joinedAttributes();
    }
    if (/^["<>;]$/.test(piece)) {
        throw new NameProblem(`has an unescaped ${piece} in a value; write \\${piece}`);
    }
    return /^\\[0-9a-f]{2}/i.test(piece) ? decodeUtf8(piece) : withoutBackslash(piece);
}
function decodeUtf8(piece) {
    try {
        const octets = Buffer.from(piece.replaceAll('\\', ''), 'hex');
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
    }
    catch (cause) {
        throw new NameProblem(`has «${piece}», which is not UTF-8`, { cause });
    }
}
function withoutBackslash(token) {
    if (token === '\\') {
        throw new NameProblem('ends in a single backslash; write \\\\ for a backslash');
    }
    return token.startsWith('\\') ? token.slice(1) : token;
}
function joinedAttributes() {
    return new NameProblem('joins several attributes in one component with +, which is not supported; separate them, or write \\+ for a plus');
}
function valueProblem(type, value) {
    const length = [...value].length;
    if (length === 0) {
        return 'is empty';
    }
    if (/\p{Cc}|\p{Cs}/u.test(value)) {
        return 'holds a control character';
    }
    if (type.name === 'C' && !/^[A-Za-z]{2}$/.test(value)) {
        return `is «${value}», not a two-letter ISO 3166 country code`;
    }
    if (length > type.maximum) {
        return `is ${length} characters long; the limit is ${type.maximum} (X.520)`;
    }
    if (type.encoding === 'printableString' && /[^A-Za-z0-9 '()+,\-./:=?]/.test(value)) {
        return "holds a character outside PrintableString (A-Z a-z 0-9 space ' ( ) + , - . / : = ?)";
    }
    if (type.encoding === 'ia5String' && /[^\x20-\x7e]/.test(value)) {
        return 'holds a character outside ASCII';
    }
    return undefined;
}


/***/ }),

/***/ 67003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
function err(...problems) {
    return { ok: false, problems };
}
function ok(value) {
    return { ok: true, value };
}
function problemsOf(reading) {
    return reading.ok ? [] : reading.problems;
}


/***/ }),

/***/ 17889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ certificateText),
  N: () => (/* binding */ findingText)
});

// EXTERNAL MODULE: ./lib/report/days.js
var days = __nccwpck_require__(18319);
;// CONCATENATED MODULE: ./lib/report/checks/expiry-text.js

const expected = 'every certificate of the chain valid and not due for renewal';
function expiryText(finding) {
    switch (finding.code) {
        case undefined:
            return { seen: endsText(finding.links), expected };
        case 'certificate-not-valid': {
            const { link, lapse } = finding;
            const since = lapse === 'expired'
                ? `expired at ${(0,days/* instantOf */.B9)(link.notAfter)}`
                : `is not valid before ${(0,days/* instantOf */.B9)(link.notBefore)}`;
            return { seen: `${link.name} ${since}`, expected, remedy: lapsedRemedy(link, finding) };
        }
        case 'server-certificate-due':
        case 'ca-due':
            return {
                seen: endsText(finding.links),
                expected,
                remedy: [...new Set(finding.due.map((link) => dueRemedy(link, finding)))].join(' '),
            };
    }
}
function endsText(links) {
    return links.map(({ name, notAfter }) => `${name} until ${(0,days/* instantOf */.B9)(notAfter)}`).join(', ');
}
function lapsedRemedy(link, succession) {
    return link.of === 'server-certificate' || succession.isRolling
        ? dueRemedy(link, succession)
        : 'Create a new CA and install its root on the devices: devices that trust only this one cannot connect.';
}
function dueRemedy({ of }, succession) {
    return of === 'ca' ? rolloverRemedy(succession) : serverCertificateRemedy(succession);
}
function serverCertificateRemedy(succession) {
    switch (succession.by) {
        case 'rotate':
            return 'Run rotate to issue a new server certificate.';
        case 'owner':
            return 'Run rotate with a new server-certificate and server-private-key.';
        case 'rotate-or-owner':
            return 'Run rotate with ca-private-key to issue a new server certificate, or with a new server-certificate.';
        case 'rollover':
            return rolloverRemedy(succession);
    }
}
function rolloverRemedy({ isRolling }) {
    return isRolling
        ? "Make every device trust the new CA's root, then run rotate with rollover: finish."
        : "Run rotate with rollover: begin (and next-ca-certificate if you provide the CA), and install the new CA's root on the devices before this one expires.";
}

;// CONCATENATED MODULE: ./lib/report/checks/certificate-text.js

function certificateText(check) {
    if (check.code === 'not-readable') {
        return {
            seen: 'the certificate in ACM was not read, and no certificate that devices would accept is served',
            expected: 'a certificate that meets the requirement',
            remedy: check.awsAsked
                ? 'Fix domain-configuration and tls-private-ca first.'
                : 'Run with AWS credentials, and fix tls-private-ca.',
        };
    }
    const text = findingText(check);
    return check.asServed ? { ...text, seen: `as served: ${text.seen}` } : text;
}
function findingText(finding) {
    switch (finding.id) {
        case 'server-auth':
            return serverAuthText(finding);
        case 'common-name':
            return nameText(finding);
        case 'key-algorithm':
            return keyText(finding);
        case 'issuer':
            return issuerText(finding);
        case 'expiry':
            return expiryText(finding);
    }
}
function serverAuthText({ code, extendedKeyUsage }) {
    return {
        seen: extendedKeyUsage.length === 0
            ? 'no extendedKeyUsage'
            : `extendedKeyUsage ${extendedKeyUsage.join(', ')}`,
        expected: 'extendedKeyUsage with serverAuth',
        ...(code && { remedy: 'Reissue it with extendedKeyUsage = serverAuth.' }),
    };
}
function nameText(finding) {
    const { domain, commonName = 'absent', names, mostNames } = finding;
    const remedy = nameRemedy(finding.code, finding);
    return {
        seen: `CN ${commonName}, ${names.length === 0 ? 'no SAN' : `SAN ${names.join(', ')}`}`,
        expected: `CN ${domain}, and among at most ${mostNames} SANs one that covers it`,
        ...(remedy !== undefined && { remedy }),
    };
}
function nameRemedy(code, { domain, names }) {
    const reissue = `Reissue it with CN ${domain} and SAN DNS:${domain}.`;
    switch (code) {
        case undefined:
            return undefined;
        case 'name-not-covered':
            return reissue;
        case 'name-by-wildcard':
            return [wildcard, ...(names.length === 0 ? [withoutSan] : []), reissue, newNames].join(' ');
        case 'name-without-san':
            return [withoutSan, reissue, newNames].join(' ');
    }
}
const wildcard = 'IoT Core accepts a wildcard, but its private key can impersonate every sibling of the domain.';
const withoutSan = 'IoT Core accepts a certificate without a SAN, but TLS stacks that ignore the common name refuse it: Go (crypto/x509), rustls and others that follow RFC 9525.';
/** IoT Core picks up a re-import only if the names stay (AWS IoT Core developer guide, "Managing custom domains"). */
const newNames = 'Changing the names of a certificate in service requires provision with replace: true.';
function keyText({ code, ...figures }) {
    const { keyAlgorithms, certificates, bytes } = figures.accepted;
    return {
        seen: keySeen(figures),
        expected: `${keyAlgorithms.join(' or ')}, CA keys of the same kind, SHA-256 or better, at most ${certificates} certificates of ${bytes} bytes`,
        ...(code && { remedy: 'Reissue it with a key, signatures and a chain that IoT Core accepts.' }),
    };
}
function keySeen({ keyAlgorithm, signatureAlgorithm, certificates, bytes, weak, other, }) {
    const below = other ? `, below ${other.subject} with ${other.keyAlgorithm}` : '';
    const signature = weak
        ? `${weak.subject} signed with ${weak.signatureAlgorithm}`
        : signatureAlgorithm;
    return `${keyAlgorithm}${below}, ${signature}, ${certificates} certificates of ${bytes} bytes`;
}
function issuerText(finding) {
    const { issuer, trusted } = finding;
    const to = trusted.join(' and to ') || 'a trusted CA';
    const expected = `a chain, each certificate signed by the next, to ${to}`;
    switch (finding.code) {
        case undefined:
            return { seen: `issued by ${issuer}`, expected };
        case 'chain-broken':
            return {
                seen: finding.problem ?? `a chain that ends at ${finding.endsAt}, which is not trusted`,
                expected,
                remedy: 'Provide the chain in order, each certificate signing the previous one, the root last, and the CA that devices trust.',
            };
        case 'chain-misses-root':
            return {
                seen: `issued by ${issuer}, with a chain that does not lead to ${finding.missed.join(' or ')}: a device that trusts only that CA would not connect`,
                expected,
                remedy: 'Run rotate: during a rollover it issues the server certificate with the cross-certificate, which leads to both roots.',
            };
    }
}


/***/ }),

/***/ 18319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38800);
/** Times as people count them. */

/** "in 12 days", whole ones, of a moment still to come. */
function inDays(at, now) {
    const days = Math.floor((at.getTime() - now.getTime()) / _days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    switch (days) {
        case 0:
            return 'within a day';
        case 1:
            return 'in 1 day';
        default:
            return `in ${days} days`;
    }
}
/** "350 ms", "1.2 s", "3 min 20 s". */
function duration(milliseconds) {
    if (milliseconds < 1_000) {
        return `${Math.round(milliseconds)} ms`;
    }
    if (milliseconds < 10_000) {
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    }
    const seconds = Math.round(milliseconds / 1_000);
    const rest = seconds % 60;
    return seconds < 60
        ? `${seconds} s`
        : `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
/** ISO 8601 in UTC, whole seconds: "2027-03-01T12:00:00Z". */
function instantOf(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/** Text that came from outside (AWS, a peer, a certificate), before it is shown. */
/** One line of what can be seen: control, format and separator characters of any kind become single spaces. */
function oneLine(text) {
    return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}


/***/ }),

/***/ 68807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/context/cancelling.js
var cancelling = __nccwpck_require__(47053);
// EXTERNAL MODULE: ./lib/context/run-record.js
var run_record = __nccwpck_require__(24962);
;// CONCATENATED MODULE: ./lib/github/node-version.js
/** What action.yml declares (`runs.using`), and every test runs on. */
const declared = 24;
/** That the action runs on another Node than the one it was tested with; undefined where it does not. `version`: "24.21.0". */
function otherNode(version) {
    return version.startsWith(`${declared}.`)
        ? undefined
        : `This is Node ${version}; the action requires Node ${declared} and is tested on no other version.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./lib/pki/material.js
var material = __nccwpck_require__(59151);
// EXTERNAL MODULE: ./lib/pki/name.js
var pki_name = __nccwpck_require__(82841);
// EXTERNAL MODULE: ./lib/pki/result.js
var result = __nccwpck_require__(67003);
;// CONCATENATED MODULE: ./lib/inputs/field.js

const longestSeen = 80;
/** What the user wrote, as a fault repeats it. */
function seen(text) {
    if (mayHoldKey(text)) {
        return '«…»';
    }
    return text.length > longestSeen ? `«${text.slice(0, longestSeen)}…»` : `«${text}»`;
}
/** A line of PEM has 64 characters of base64, an AWS secret key 40; hex counts as well. */
function mayHoldKey(text) {
    return /[A-Za-z0-9+/=]{40}/.test(text) || text.includes('-----');
}
/** Reads text of one line. Whatever is pasted into the wrong input, its problems hold nothing of a key. */
function readLine(read) {
    return (text) => {
        if (/[\r\n]|-----/.test(text)) {
            return (0,result/* err */._)('has several lines or is PEM; give one line of text');
        }
        const reading = read(text);
        return reading.ok || !mayHoldKey(text)
            ? reading
            : (0,result/* err */._)(...reading.problems.map((problem) => problem.replace(/«[^»]*»/g, '«…»')));
    };
}
/** Text that fits `pattern`, which `accepted` puts into words: "an ARN of …". */
function matching(pattern, accepted) {
    return (text) => (pattern.test(text) ? (0,result.ok)(text) : (0,result/* err */._)(`${seen(text)} is not ${accepted}`));
}
/** Of an input that earlier releases took: it is refused with what to do instead. */
function removed(instead) {
    return () => (0,result/* err */._)(`was removed; ${instead}`);
}
/** Several, separated by commas. */
function listOf(read) {
    return (text) => {
        const items = text
            .split(',')
            .map((item) => item.trim())
            .filter((item) => item !== '')
            .map(read);
        const problems = items.flatMap((item) => (item.ok ? [] : item.problems));
        return problems.length > 0
            ? (0,result/* err */._)(...problems)
            : (0,result.ok)(items.flatMap((item) => (item.ok ? [item.value] : [])));
    };
}
/** One of a few words, in exactly this spelling. */
function oneOf(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text);
        return word === undefined ? (0,result/* err */._)(`${seen(text)} is not one of ${words.join(', ')}`) : (0,result.ok)(word);
    };
}
/** A whole decimal number from `least` to `most`; `what` names it: "number of days". */
function wholeNumber(what, least, most) {
    return (text) => {
        const value = Number(text);
        return /^\d+$/.test(text) && value >= least && value <= most
            ? (0,result.ok)(value)
            : (0,result/* err */._)(`${seen(text)} is not a ${what}, a whole number from ${least} to ${most}`);
    };
}
/** YAML 1.2's core schema, as getBooleanInput of the toolkit reads it. */
const readFlag = (text) => {
    if (/^(true|True|TRUE)$/.test(text)) {
        return (0,result.ok)(true);
    }
    return /^(false|False|FALSE)$/.test(text) ? (0,result.ok)(false) : (0,result/* err */._)(`${seen(text)} is not true or false`);
};

;// CONCATENATED MODULE: ./lib/inputs/aws-names.js


/** Domain configurations are not available in GovCloud (AWS IoT developer guide, "Configurable endpoints"). */
function readRegion(text) {
    if (text.startsWith('us-gov-')) {
        return (0,result/* err */._)(`${seen(text)} is a GovCloud region, where IoT Core has no domain configurations`);
    }
    return matching(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/, 'an AWS region such as eu-central-1')(text);
}
const readAccountId = matching(/^\d{12}$/, 'the ID of an AWS account, 12 digits');
/** `[\w.-]{1,128}` (CreateDomainConfiguration); names that begin with `IoT:` are AWS's own. */
function readConfigurationName(text) {
    return /^iot:/i.test(text)
        ? (0,result/* err */._)(`${seen(text)} begins with IoT:, which is reserved for AWS`)
        : matching(/^[\w.-]{1,128}$/, '1 to 128 letters, digits, dots, underscores and hyphens')(text);
}
/** A name of Secrets Manager (CreateSecret), or the ARN of a secret that exists. */
const readSecretId = matching(/^([\w/+=.@-]{1,512}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]{1,519})$/, 'the name or ARN of a secret: 1 to 512 letters, digits and /_+=.@-');
/** A KMS key as the KMS API takes it in KeyId: its id, its ARN, its alias, or the ARN of that. */
const readKmsKeyId = matching(/^(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:)?(alias\/[\w/-]{1,250}|key\/[\w-]{1,64})$|^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'a KMS key: its id, its ARN, or an alias such as alias/fleet-ca');
/** The word that has a KMS key made. */
const newKmsKey = 'new';
/** A KMS key, or `new` to have one made. */
function readAuthorityKmsKeyId(text) {
    return text === newKmsKey ? (0,result.ok)(text) : readKmsKeyId(text);
}
const readCertificateArn = matching(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[A-Za-z0-9/-]+$/, 'the ARN of an ACM certificate (arn:aws:acm:REGION:ACCOUNT:certificate/ID)');
const readRoleArn = matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of an IAM role (arn:aws:iam::ACCOUNT:role/NAME)');
/** `RoleSessionName` (STS API reference, AssumeRoleWithWebIdentity). */
const readRoleSessionName = matching(/^[\w+=,.@-]{2,64}$/, 'the name of a session, 2 to 64 letters, digits and _+=,.@-');
/** With or without the `/hostedzone/` that the API puts before it; the value is without. */
function readHostedZoneId(text) {
    const [, id] = /^(?:\/?hostedzone\/)?(Z[A-Z0-9]{1,31})$/.exec(text) ?? [];
    return id === undefined
        ? (0,result/* err */._)(`${seen(text)} is not the id of a Route 53 hosted zone (Z and up to 31 capitals or digits)`)
        : (0,result.ok)(id);
}
/**
 * AWS adds policies from time to time, so only the pattern of all that there are is checked here (AWS IoT developer guide, "Transport
 * security in AWS IoT Core"): what it is made of, the least version of TLS, the month. IoT Core refuses an unknown one.
 */
const readSecurityPolicy = matching(/^IoTSecurityPolicy_TLS1\d_1_\d(_[A-Za-z0-9]+)*_20\d\d_\d\d$/, 'the name of a security policy such as IoTSecurityPolicy_TLS13_1_2_2022_10, the default of new configurations, or IoTSecurityPolicy_TLS13_1_3_2022_10');
const readAuthenticationType = oneOf([
    'DEFAULT',
    'AWS_X509',
    'CUSTOM_AUTH_X509',
    'CUSTOM_AUTH',
    'AWS_SIGV4',
]);
const readApplicationProtocol = oneOf([
    'DEFAULT',
    'SECURE_MQTT',
    'MQTT_WSS',
    'HTTPS',
]);
/** Which protocols go with which authentication (AWS IoT developer guide, "Device communication protocols"). */
const protocolsOf = {
    DEFAULT: ['DEFAULT'],
    AWS_X509: ['SECURE_MQTT', 'HTTPS'],
    CUSTOM_AUTH_X509: ['SECURE_MQTT', 'HTTPS'],
    CUSTOM_AUTH: ['SECURE_MQTT', 'MQTT_WSS', 'HTTPS'],
    AWS_SIGV4: ['MQTT_WSS', 'HTTPS'],
};

// EXTERNAL MODULE: ./lib/pki/device-classes.js
var device_classes = __nccwpck_require__(21253);
;// CONCATENATED MODULE: ./lib/inputs/device-classes.js



const readDeviceClass = oneOf(device_classes/* deviceClassIds */.zJ);
/** Reads classes separated by commas or white space; one that is given twice counts once. */
function readDeviceClasses(text) {
    if (mayHoldKey(text)) {
        return (0,result/* err */._)('contains PEM or base64, which is not repeated here; give the names of classes');
    }
    const readings = text
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map(readDeviceClass);
    const problems = readings.flatMap(result/* problemsOf */.G);
    return problems.length > 0
        ? (0,result/* err */._)(...problems)
        : (0,result.ok)([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(77030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
;// CONCATENATED MODULE: ./lib/inputs/domain.js




/** RFC 1035, 2.3.4, as text: without the root's empty label. */
const longestDomain = 253;
const longestLabel = 63;
/** ACM issues no certificate for these (ACM user guide, troubleshooting-failed). */
const amazonDomains = [
    'amazonaws.com',
    'amazonaws.com.cn',
    'cloudfront.net',
    'elasticbeanstalk.com',
];
/**
 * Reads the name that devices will connect to: lower case, A-labels, no trailing dot.
 * Reading its own result again changes nothing. Whether it is an apex: apex.ts.
 */
function readDomain(text) {
    const kindProblem = findKindProblem(text);
    if (kindProblem !== undefined) {
        return (0,result/* err */._)(`${seen(text)} ${kindProblem}`);
    }
    const domain = (0,external_node_url_.domainToASCII)(text).replace(/\.$/, '');
    const problem = findHostnameProblem(domain) ?? findOwnerProblem(domain);
    return problem === undefined ? (0,result.ok)(domain) : (0,result/* err */._)(`${seen(text)} ${problem}`);
}
/** Reads one domain a line; blank lines are skipped, and a repeated domain counts once. */
function readDomains(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const readings = lines.map((line) => readLine(readDomain)(line.trim()));
    const domains = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    const [first, ...others] = new Set(domains);
    if (first !== undefined && domains.length === readings.length) {
        return (0,result.ok)([first, ...others]);
    }
    // A key in several lines ends in a short one, which by itself looks like any other text.
    return mayHoldKey(text)
        ? (0,result/* err */._)('contains PEM or base64, which is not repeated here; give one domain per line')
        : (0,result/* err */._)(...readings.flatMap(result/* problemsOf */.G));
}
/** Things people paste that are no domain name, each with the way out. */
function findKindProblem(text) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
    if (scheme) {
        return `is a URL; give the name without ${scheme[0]}`;
    }
    if ((0,external_node_net_.isIP)(text.replace(/^\[|\]$/g, '')) !== 0) {
        return 'is an IP address; give a fully qualified domain name';
    }
    if (/[/?#\\]/.test(text)) {
        return 'has a path; give the name alone';
    }
    if (/:\d*$/.test(text)) {
        return 'has a port; give the name alone (mqtt-port sets the port of the MQTT check)';
    }
    if (text.includes('*')) {
        return 'is a wildcard; IoT Core requires a domain configuration for each full name, so give one name';
    }
    return undefined;
}
/** RFC 1123, 2.1 (letters, digits, hyphens) with the lengths of RFC 1035. */
function findHostnameProblem(domain) {
    const labels = domain.split('.');
    if (domain === '') {
        return 'is not a domain name';
    }
    if (domain.includes('_')) {
        return 'has an underscore, which is not allowed in host names and certificates';
    }
    if (domain.length > longestDomain) {
        return `is ${domain.length} characters long; DNS allows ${longestDomain}`;
    }
    const overlong = labels.find((label) => label.length > longestLabel);
    if (overlong !== undefined) {
        return `has a label of ${overlong.length} characters; DNS allows ${longestLabel}`;
    }
    if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))) {
        return 'is not a host name: each label consists of letters, digits and inner hyphens';
    }
    if (/^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) {
        return 'ends in a number, as only IP addresses do';
    }
    return labels.length < 2 ? 'has one label; give a fully qualified domain name' : undefined;
}
function findOwnerProblem(domain) {
    const owner = amazonDomains.find((name) => domain === name || domain.endsWith(`.${name}`));
    return (owner && `is under ${owner}, for which ACM issues no certificates; use a domain that you own`);
}

// EXTERNAL MODULE: ./lib/inputs/intent.js
var intent = __nccwpck_require__(16123);
;// CONCATENATED MODULE: ./lib/inputs/mqtt.js


/** AWS IoT Core quotas, "Message broker and protocol limits". */
const longestTopic = 256;
const mostSlashes = 7;
const longestClientId = 128;
/** A topic to publish to and to subscribe to, as IoT Core and the policy of the verification's identity take it literally. */
function readTopic(text) {
    const problem = findTextProblem(text, longestTopic);
    if (problem !== undefined) {
        return (0,result/* err */._)(`${seen(text)} ${problem}`);
    }
    if (/[+#]/.test(text)) {
        return (0,result/* err */._)(`${seen(text)} has an MQTT wildcard, + or #; give one topic`);
    }
    if (text.startsWith('$')) {
        return (0,result/* err */._)(`${seen(text)} begins with $, which is reserved for AWS topics`);
    }
    const slashes = text.split('/').length - 1;
    return slashes > mostSlashes
        ? (0,result/* err */._)(`${seen(text)} has ${slashes} slashes; IoT Core accepts ${mostSlashes}`)
        : (0,result.ok)(text);
}
function readClientId(text) {
    const problem = findTextProblem(text, longestClientId);
    return problem === undefined ? (0,result.ok)(text) : (0,result/* err */._)(`${seen(text)} ${problem}`);
}
/**
 * `*`, `?` and `${` mean something in an IoT policy: there the short-lived identity of the verification would be
 * allowed more than this one topic or client ID.
 */
function findTextProblem(text, most) {
    if (/\p{Cc}/u.test(text)) {
        return 'has a control character';
    }
    if (/[*?]|\$\{/.test(text)) {
        return `has *, ? or \${, which IoT policies interpret as a wildcard or a variable`;
    }
    const bytes = Buffer.byteLength(text);
    return bytes > most ? `is ${bytes} bytes long; IoT Core accepts ${most}` : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/resolver.js



const accepted = 'HOST or HOST:PORT of a DNS server, an IPv6 address in brackets: 192.0.2.53, [2001:db8::53]:5353';
/** Reads where a DNS server listens; the value is the text itself. */
function readResolver(text) {
    if ((0,external_node_net_.isIPv6)(text)) {
        return (0,result/* err */._)(`${seen(text)} is an IPv6 address without brackets; write [${text}]`);
    }
    const [, address, name, port = '53'] = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const isHost = address === undefined ? name !== undefined && isHostname(name) : (0,external_node_net_.isIPv6)(address);
    const isPort = Number(port) >= 1 && Number(port) <= 65_535;
    return isHost && isPort ? (0,result.ok)(text) : (0,result/* err */._)(`${seen(text)} is not ${accepted}`);
}
function isHostname(text) {
    return (0,external_node_net_.isIP)(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

;// CONCATENATED MODULE: ./lib/inputs/row.js


/** @param remedy "NAME is required; REMEDY". */
function required(read, remedy, traits = {}) {
    return { ...traits, read: readerOf(read, traits), absent: (0,result/* err */._)(`is required; ${remedy}`) };
}
function optional(read, traits = {}) {
    return { ...traits, read: readerOf(read, traits), absent: (0,result.ok)(undefined) };
}
function defaulting(read, value, traits = {}) {
    return { ...traits, read: readerOf(read, traits), absent: (0,result.ok)(value) };
}
function flag(traits = {}) {
    return defaulting(readFlag, false, traits);
}
/** PEM, a passphrase or a token: taken as it is here. PEM is read in provided.ts, each with its partners. */
function row_text(traits = {}) {
    return { ...traits, read: result.ok, absent: (0,result.ok)(undefined) };
}
function readerOf(read, { multiline }) {
    return multiline ? read : readLine(read);
}

;// CONCATENATED MODULE: ./lib/inputs/tags.js


/** What every service here takes (AWS General Reference, "Tag naming limits and requirements"; ACM API reference, Tag). */
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const longestKey = 128;
const longestValue = 256;
/** A resource has at most 50; the action's own need room. */
const mostTags = 40;
/** Reads `key=value`, one a line; a value may hold further equals signs, or be empty. */
function readTags(text) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map(readTag);
    const tags = lines.flatMap((line) => (line.ok ? [line.value] : []));
    const problems = [...lines.flatMap(result/* problemsOf */.G), ...problemsOfAll(tags.map(([key]) => key))];
    return problems.length > 0 ? (0,result/* err */._)(...problems) : (0,result.ok)(Object.fromEntries(tags));
}
function readTag(line) {
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(0, at)).trim();
    const value = line.slice(at + 1).trim();
    const problem = at < 1 ? `${seen(line)} is not key=value` : problemOf(key, value);
    return problem === undefined ? (0,result.ok)([key, value]) : (0,result/* err */._)(problem);
}
function problemOf(key, value) {
    if (/^aws:/i.test(key)) {
        return `${seen(key)} begins with aws:, which is reserved for AWS`;
    }
    if (/^iot-custom-domain:/i.test(key)) {
        return `${seen(key)} begins with iot-custom-domain:, which is reserved for this action's own tags`;
    }
    if (key.length > longestKey) {
        return `${seen(key)} is a key of ${key.length} characters; at most ${longestKey} are allowed`;
    }
    if (value.length > longestValue) {
        return `${seen(key)} has a value of ${value.length} characters; at most ${longestValue} are allowed`;
    }
    return characters.test(key) && characters.test(value)
        ? undefined
        : `${seen(key)} has characters other than letters, digits, spaces and _.:/=+-@`;
}
function problemsOfAll(keys) {
    const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
    return [
        ...[...repeated].map((key) => `has ${seen(key)} more than once`),
        ...(keys.length > mostTags ? [`has ${keys.length} tags; at most ${mostTags} are allowed`] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/inputs/table.js
/**
 * The inputs of action.yml, a row each, in its order and groups: how the text is read, what holds where it is absent, and what it
 * requires or cannot be combined with. Rules of more than two inputs, or of their values, are in rules.ts.
 */











/** A hundred years: what is longer is a slip of the keyboard. */
const readDays = wholeNumber('number of days', 1, 36_500);
const readSeconds = (least, most) => wholeNumber('number of seconds', least, most);
const readLabel = matching(/^.{1,50}$/u, 'a label of at most 50 characters');
const readLogin = matching(/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i, 'a login of GitHub');
/** Verify and teardown take the same `with:` as these, less the private keys. */
const issuing = ['provision', 'rotate'];
const roleToAssume = [
    { input: 'role-to-assume', because: 'give the role to assume, or leave it out' },
];
const issueOnFailure = (name) => [{ input: 'issue-on-failure', because: `set it, or omit ${name}` }];
const clientPair = (input) => [{ input, because: 'give both, or neither to have an identity created' }];
const providedLeaf = {
    input: 'server-certificate',
    because: ': the action issues a server certificate only when you do not provide one',
};
const providedAuthority = {
    input: 'ca-certificate',
    because: ': the action creates a CA only when you do not provide one',
};
const manualDns = {
    input: 'dns',
    value: 'manual',
    because: ', which does not use Route 53; remove one of them',
};
const withoutClientCertificate = (value) => ({
    input: 'authentication-type',
    value,
    because: ', which accepts no client certificate; remove one of them',
});
const table = {
    // Operation and domain
    operation: required(oneOf(['provision', 'verify', 'rotate', 'teardown']), 'give provision, verify, rotate or teardown'),
    domain: required(readDomains, 'give the fully qualified name that devices connect to', {
        multiline: true,
    }),
    'aws-region': optional(readRegion),
    'role-to-assume': optional(readRoleArn),
    'role-session-name': defaulting(readRoleSessionName, 'aws-iot-custom-domain', {
        requires: roleToAssume,
    }),
    'role-duration-seconds': defaulting(readSeconds(900, 43_200), 3600, { requires: roleToAssume }),
    'allowed-account-ids': defaulting(listOf(readAccountId), []),
    tags: defaulting(readTags, {}, { multiline: true }),
    'domain-configuration-name': optional(readConfigurationName),
    'dry-run': flag(),
    // Certificate authority
    'ca-certificate': row_text({
        requires: [
            {
                input: 'ca-private-key',
                unless: 'server-certificate',
                because: 'give the key, which issues server certificates, or provide a server-certificate',
                during: issuing,
            },
        ],
    }),
    'ca-private-key': row_text({
        secret: true,
        requires: [{ input: 'ca-certificate', because: 'give the certificate of that key' }],
        conflicts: [providedLeaf],
    }),
    'ca-private-key-passphrase': row_text({
        secret: true,
        requires: [{ input: 'ca-private-key', because: 'give the key that it decrypts' }],
    }),
    'ca-secret-id': optional(readSecretId, {
        regional: "the CA is stored in the domain's region",
        conflicts: [providedLeaf, providedAuthority],
    }),
    'ca-subject': optional(pki_name/* parseDistinguishedName */.X, { conflicts: [providedLeaf, providedAuthority] }),
    'ca-validity-days': defaulting(readDays, 3650, { conflicts: [providedLeaf, providedAuthority] }),
    'ca-kms-key-id': optional(readAuthorityKmsKeyId, {
        regional: "the CA's key must be in the domain's region",
        conflicts: [providedLeaf, providedAuthority],
    }),
    'kms-key-id': optional(readKmsKeyId, {
        regional: 'a secret must be encrypted with a key in its own region',
        conflicts: [providedLeaf, providedAuthority],
    }),
    // Server certificate
    'server-certificate': row_text({
        requires: [
            { input: 'server-private-key', because: 'ACM imports both together', during: issuing },
        ],
    }),
    'server-private-key': row_text({
        secret: true,
        requires: [
            { input: 'server-certificate', because: 'ACM imports both together', during: issuing },
        ],
    }),
    'server-certificate-chain': row_text({
        requires: [
            {
                input: 'server-certificate',
                because: 'give the certificate that the chain belongs to',
                during: issuing,
            },
        ],
    }),
    'server-certificate-chain-root': optional(oneOf(['include', 'omit'])),
    'server-certificate-subject': optional(pki_name/* parseDistinguishedName */.X, { conflicts: [providedLeaf] }),
    'server-certificate-validity-days': defaulting(readDays, 365, { conflicts: [providedLeaf] }),
    'key-algorithm': optional(oneOf(material/* keyAlgorithms */.Im), { conflicts: [providedLeaf] }),
    'renew-before-days': optional(readDays),
    force: flag({ only: 'rotate' }),
    // CA rollover
    rollover: optional(oneOf(intent/* rolloverSteps */.Bd), {
        only: 'rotate',
        conflicts: [
            {
                input: 'server-certificate',
                because: ', which the action does not issue; provide one whose chain contains the cross-certificate, and the next root in next-ca-certificate',
            },
        ],
    }),
    // Half a year: firmware reaches a fleet slowly.
    'rollover-days': defaulting(readDays, 180, { only: 'rotate' }),
    'readiness-domain': optional(readDomain, { conflicts: [providedLeaf] }),
    'next-ca-certificate': row_text({
        requires: [
            {
                input: 'ca-certificate',
                unless: 'server-certificate',
                because: 'give the CA that it succeeds',
                during: issuing,
            },
            {
                input: 'next-ca-private-key',
                unless: 'server-certificate',
                because: 'give the key, which issues the server certificate',
                during: issuing,
            },
        ],
    }),
    'next-ca-private-key': row_text({
        secret: true,
        requires: [{ input: 'next-ca-certificate', because: 'give the certificate of that key' }],
    }),
    // Validation certificate and DNS
    'validation-certificate-arn': optional(readCertificateArn, {
        regional: 'IoT Core requires certificates of its own region',
    }),
    dns: defaulting(oneOf(['route53', 'manual']), 'route53'),
    'hosted-zone-id': optional(readHostedZoneId, { conflicts: [manualDns] }),
    'dns-role-arn': optional(readRoleArn, { conflicts: [manualDns] }),
    'record-ttl': defaulting(readSeconds(0, 2_147_483_647), 60),
    'overwrite-dns-record': flag({ conflicts: [manualDns] }),
    // Domain configuration settings
    'security-policy': optional(readSecurityPolicy),
    'authentication-type': optional(readAuthenticationType),
    'application-protocol': optional(readApplicationProtocol),
    // Verification
    'client-certificate': row_text({
        requires: clientPair('client-private-key'),
        // A domain that asks its devices for no client certificate would never look at this one.
        conflicts: [withoutClientCertificate('CUSTOM_AUTH'), withoutClientCertificate('AWS_SIGV4')],
    }),
    'client-private-key': row_text({ secret: true, requires: clientPair('client-certificate') }),
    'mqtt-port': defaulting(wholeNumber('port number', 1, 65_535), 8883),
    'mqtt-topic': defaulting(readTopic, 'topic/test'),
    'mqtt-client-id': optional(readClientId),
    'dns-resolver': optional(readResolver),
    'amazon-root-ca': row_text(),
    'device-classes': defaulting(readDeviceClasses, [], { multiline: true }),
    'fail-on': defaulting(oneOf(['fail', 'warn']), 'fail'),
    // Replacing and deleting
    replace: flag({ only: 'provision' }),
    'delete-ca-secret': optional(readSecretId, { only: 'teardown' }),
    'delete-ca-kms-key': optional(readKmsKeyId, {
        only: 'teardown',
        requires: [{ input: 'delete-ca-secret', because: 'a restored CA cannot sign without its key' }],
    }),
    // The run and its report
    'wait-minutes': optional(wholeNumber('number of minutes', 0, 360)),
    'github-token': row_text({ secret: true }),
    'issue-on-failure': flag({
        requires: [
            {
                input: 'github-token',
                because: 'give github.token, and the job the permission issues: write',
            },
        ],
    }),
    'issue-labels': defaulting(listOf(readLabel), [], { requires: issueOnFailure('issue-labels') }),
    'issue-assignees': defaulting(listOf(readLogin), [], {
        requires: issueOnFailure('issue-assignees'),
    }),
    'artifact-name': optional(removed('upload the files that the outputs ca-certificate-path and report-path name with actions/upload-artifact')),
};
/** The table by name. That every input it names exists is checked here, by the type. */
const rows = table;
/** In the order of action.yml. */
const inputNames = Object.keys(table).filter(isInputName);
function isInputName(name) {
    return Object.hasOwn(table, name);
}
/** A flag is false where it is absent. */
function isFlag(name) {
    const { absent } = rows[name];
    return absent.ok && absent.value === false;
}

;// CONCATENATED MODULE: ./lib/inputs/given.js


/**
 * Reads the inputs as the runner hands them over. The region alone has a second source: the variables that
 * configure-aws-credentials exports, which every AWS SDK reads too.
 */
function readGivenInputs(environment) {
    const given = {};
    for (const name of inputNames) {
        const text = readInput(environment, name);
        if (text !== '') {
            given[name] = text;
        }
    }
    const region = given['aws-region'] || environment.AWS_REGION?.trim() || environment.AWS_DEFAULT_REGION?.trim();
    return region ? { ...given, 'aws-region': region } : given;
}
/** What the SDK signs with, and may use wherever it leaks until it expires. */
const credentialVariables = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/**
 * Every secret text of the inputs and of the AWS credentials in the environment, to be masked before anything else is done. A text
 * of several lines is given as one; the mask takes it line by line. A key that a passphrase opens is given both ways, and so is
 * whatever else holds a private key.
 */
function secretInputs(environment) {
    const inputs = inputNames.map((name) => ({ name, text: readInput(environment, name) }));
    return [
        ...inputs.filter(isSecret).map(({ text }) => text),
        ...openedKey(environment),
        ...credentialVariables.map((name) => environment[name]?.trim() ?? ''),
    ].filter((text) => text !== '');
}
function isSecret({ name, text }) {
    return rows[name].secret === true || text.includes('PRIVATE KEY-----');
}
function openedKey(environment) {
    const key = readInput(environment, 'ca-private-key');
    const passphrase = readInput(environment, 'ca-private-key-passphrase');
    if (key === '' || passphrase === '') {
        return [];
    }
    try {
        const opened = (0,external_node_crypto_.createPrivateKey)({ key, passphrase });
        return [opened.export({ type: 'pkcs8', format: 'pem' }).toString()];
    }
    catch {
        return [];
    }
}
/** The runner puts an input's name into upper case and keeps its hyphens. */
function readInput(environment, name) {
    return environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}

;// CONCATENATED MODULE: ./lib/inputs/input-error.js
/** Bad input: every problem at once, found before anything was called. The message is for programmers. */
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.map(lineOf).join('\n'));
        this.problems = problems;
    }
}
function lineOf(problem) {
    const line = typeof problem === 'string'
        ? problem
        : `${problem.inputs}: ${problem.finding.id}: ${problem.finding.code}`;
    return line.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/inputs/amazon-roots.js

/**
 * The roots that an account's default endpoint may lead to (AWS IoT Core developer guide, "Server authentication"):
 * Amazon's own four, and the one that cross-signed them.
 */
const names = /Amazon Root CA [1-4]|Starfield Services Root Certificate Authority - G2/;
/** The user's bundle; PEM, one certificate each. Undefined where none was given. */
async function readAmazonRoots(text) {
    if (text === undefined) {
        return (0,result.ok)(undefined);
    }
    const { readCertificates } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(730)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86730));
    const certificates = readCertificates(text, 'amazon-root-ca');
    return certificates.ok ? (0,result.ok)(certificates.value.map(({ pem }) => pem)) : certificates;
}
/** Amazon's roots as Node ships them; PEM, one certificate each. */
function shippedAmazonRoots() {
    shipped ??= readShippedRoots();
    return shipped;
}
/** Decoding the 140 roots of Node takes longer than parsing all other inputs: it is done once in a process. */
let shipped;
async function readShippedRoots() {
    const { rootCertificates } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 41692, 19));
    return rootCertificates.filter(bearsName).map((root) => `${root}\n`);
}
/** The name is looked for in the DER: to parse every root that Node ships takes longer than all other inputs together. */
function bearsName(root) {
    const base64 = root.replace(/-----[^-]+-----/g, '');
    return names.test(Buffer.from(base64, 'base64').toString('latin1'));
}

;// CONCATENATED MODULE: ./lib/inputs/apex.js
/** Where in the tree of names a custom domain can be. The public suffix list is loaded for this alone, and takes as long as all other inputs. */

/** Of domains as readDomain gives them: a clause for each that is an apex or above one. */
async function findApexProblems(domains) {
    if (domains.length === 0) {
        return [];
    }
    const { parse } = await __nccwpck_require__.e(/* import() */ 935).then(__nccwpck_require__.t.bind(__nccwpck_require__, 20935, 19));
    return domains.flatMap((domain) => {
        const { domain: apex, publicSuffix } = parse(domain);
        if (domain === publicSuffix) {
            return `${seen(domain)} is a public suffix, under which others register their domains; use a name below a domain of your own`;
        }
        // RFC 1034, 3.6.2: no other data beside a CNAME, and an apex has SOA and NS.
        return domain === apex
            ? `${seen(domain)} is an apex, where DNS allows no CNAME; use a name below it, such as iot.${domain}`
            : [];
    });
}

// EXTERNAL MODULE: ./lib/inputs/derived-names.js
var derived_names = __nccwpck_require__(43761);
;// CONCATENATED MODULE: ./lib/inputs/provided.js
/** The certificates and keys that the user brings in PEM. The PKI is loaded only when there are any. */



/**
 * Reads what the operation takes of the PEM inputs; a fault begins with the names of the inputs it is about.
 * Where one of a pair is missing nothing is read: the table's requirements say so.
 */
async function readProvided(values, now) {
    const issuing = values.operation === 'provision' || values.operation === 'rotate';
    const trusting = values.operation === 'verify';
    const authority = issuing ? await readAuthority(values, currentAuthority, now) : (0,result.ok)(undefined);
    const [serverCertificate, nextAuthority, roots, nextRoots, clientIdentity, amazonRoots] = await Promise.all([
        issuing ? readServerCertificate(values, now) : (0,result.ok)(undefined),
        issuing ? readNextAuthority(values, authority, now) : (0,result.ok)(undefined),
        trusting ? readRoots(values, rootInput(values)) : (0,result.ok)(undefined),
        readRoots(values, 'next-ca-certificate'),
        readClientIdentity(values, now),
        readAmazonRoots(values['amazon-root-ca']),
    ]);
    return serverCertificate.ok &&
        authority.ok &&
        nextAuthority.ok &&
        roots.ok &&
        nextRoots.ok &&
        clientIdentity.ok &&
        amazonRoots.ok
        ? (0,result.ok)({
            serverCertificate: serverCertificate.value,
            isLeafProvided: values['server-certificate'] !== undefined ||
                values['server-certificate-chain'] !== undefined,
            authority: authority.value,
            nextAuthority: nextAuthority.value,
            roots: roots.value,
            nextRoots: nextRoots.value ?? [],
            clientIdentity: clientIdentity.value,
            amazonRoots: amazonRoots.value,
        })
        : (0,result/* err */._)(...[
            serverCertificate,
            authority,
            nextAuthority,
            roots,
            nextRoots,
            clientIdentity,
            amazonRoots,
        ].flatMap(result/* problemsOf */.G));
}
const leafInputs = [
    'server-certificate',
    'server-private-key',
    'server-certificate-chain',
    'ca-certificate',
];
/** What the leaf leads to is the root that devices trust, so ca-certificate may complete the chain. */
async function readServerCertificate(values, now) {
    const certificate = values['server-certificate'];
    const privateKey = values['server-private-key'];
    const [domain] = values.domain ?? [];
    if (certificate === undefined || privateKey === undefined || domain === undefined) {
        return (0,result.ok)(undefined);
    }
    const pki = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(11)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61011));
    const chain = [values['server-certificate-chain'], values['ca-certificate']].join('\n');
    const reading = pki.readServerCertificate({ certificate, privateKey, chain, domain, now });
    const inputs = namesGiven(values, leafInputs);
    return reading.ok
        ? reading
        : (0,result/* err */._)(...reading.problems.map((problem) => typeof problem === 'string' ? `${inputs}: ${problem}` : { inputs, finding: problem }));
}
const currentAuthority = {
    certificates: 'ca-certificate',
    privateKey: 'ca-private-key',
    passphrase: 'ca-private-key-passphrase',
};
const nextAuthorityInputs = {
    certificates: 'next-ca-certificate',
    privateKey: 'next-ca-private-key',
};
async function readAuthority(values, inputs, now) {
    const certificates = values[inputs.certificates];
    const privateKey = values[inputs.privateKey];
    if (certificates === undefined || privateKey === undefined) {
        return (0,result.ok)(undefined);
    }
    const pki = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(829)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2829));
    const passphrase = inputs.passphrase && values[inputs.passphrase];
    const authority = naming(values, Object.values(inputs), pki.readAuthority({ certificates, privateKey, passphrase, now }));
    return authority.ok ? refuseOtherAlgorithm(authority.value, values) : authority;
}
/** ACM and IoT Core take a leaf of another kind of key under no ARN that exists: the next CA is of the current one's kind. */
async function readNextAuthority(values, current, now) {
    const next = await readAuthority(values, nextAuthorityInputs, now);
    if (!next.ok || !current.ok || !next.value || !current.value) {
        return next;
    }
    const [kind, currentKind] = [(0,material/* leafAlgorithmFor */.$z)(next.value), (0,material/* leafAlgorithmFor */.$z)(current.value)];
    return kind === currentKind
        ? next
        : (0,result/* err */._)(`next-ca-certificate has a key for ${kind} leaves, and ca-certificate for ${currentKind}; a rollover cannot change the kind of key. Provide a next CA with that kind of key, or run provision with replace: true`);
}
function refuseOtherAlgorithm(authority, values) {
    const wanted = values['key-algorithm'];
    return wanted !== undefined && wanted !== (0,material/* leafAlgorithmFor */.$z)(authority)
        ? (0,result/* err */._)(`key-algorithm is ${wanted}, and the CA provided supports only ${(0,material/* leafAlgorithmFor */.$z)(authority)}; omit key-algorithm`)
        : (0,result.ok)(authority);
}
function rootInput(values) {
    return values['ca-certificate'] ? 'ca-certificate' : 'server-certificate-chain';
}
/** The roots alone, to verify against: no private key is needed for that. Two while a certificate authority is rolled over. */
async function readRoots(values, name) {
    const text = values[name];
    if (text === undefined) {
        return (0,result.ok)(undefined);
    }
    const { readCertificates } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(730)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86730));
    const certificates = readCertificates(text, name);
    if (!certificates.ok) {
        return certificates;
    }
    const roots = certificates.value.filter(({ selfSigned }) => selfSigned).map(({ pem }) => pem);
    return roots.length === 0
        ? (0,result/* err */._)(`${name} contains no self-signed certificate; add the root that devices trust`)
        : (0,result.ok)(roots);
}
async function readClientIdentity(values, now) {
    const certificate = values['client-certificate'];
    const privateKey = values['client-private-key'];
    if (certificate === undefined || privateKey === undefined) {
        return (0,result.ok)(undefined);
    }
    const identity = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(925)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78925));
    return identity.readClientIdentity(certificate, privateKey, now);
}
/** The same reading, each fault led by the names of those inputs that were given. */
function naming(values, names, reading) {
    const about = namesGiven(values, names);
    return reading.ok ? reading : (0,result/* err */._)(...reading.problems.map((problem) => `${about}: ${problem}`));
}
function namesGiven(values, names) {
    return names.filter((name) => values[name] !== undefined).join(', ');
}

;// CONCATENATED MODULE: ./lib/inputs/reading.js

/** Reads every input, also those that the operation does not use: a malformed one is refused whatever the operation. */
function readFields(given) {
    const values = {};
    const problems = inputNames.flatMap((name) => readInto(values, name, given[name]));
    return { given, values, problems };
}
function readInto(values, name, text) {
    const row = rows[name];
    const result = text === undefined ? row.absent : row.read(text);
    if (!result.ok) {
        return result.problems.map((problem) => `${name} ${problem}`);
    }
    values[name] = result.value;
    return [];
}
/** True where every input has its value, so that there was no problem with any. */
function isComplete(values) {
    return inputNames.every((name) => Object.hasOwn(values, name));
}
/** A flag that is off counts as not given: the runner fills in the defaults of action.yml. */
function isGiven({ given, values }, name) {
    return isFlag(name) ? values[name] === true : given[name] !== undefined;
}

// EXTERNAL MODULE: ./lib/aws/arn.js
var arn = __nccwpck_require__(58690);
;// CONCATENATED MODULE: ./lib/inputs/rules.js
/** Inputs that are each well-formed and cannot be combined: what the table's rows say of each other, and the rules that take more. */







/** Every contradiction among the inputs, a sentence each, whatever else is wrong with them. */
function findContradictions(reading) {
    return [
        ...inputNames.filter((name) => isGiven(reading, name)).flatMap((name) => ofRow(reading, name)),
        ...rules.map((rule) => rule(reading)),
    ].filter((problem) => problem !== undefined);
}
const rules = [
    rolloverToNothing,
    readinessOfItself,
    clientIdOfSeveral,
    renewalBeforeIssue,
    leafOutlivesAuthority,
    foreignCommonName,
    unknownProtocolPair,
    otherSecretDeleted,
    waitsForNobody,
];
function ofRow(reading, name) {
    const { only, requires = [], conflicts = [], regional } = rows[name];
    const { operation } = reading.values;
    return [
        only !== undefined && operation !== undefined && operation !== only
            ? `${name} is only valid with operation: ${only} (this run uses operation: ${operation})`
            : undefined,
        ...requires.map((requirement) => unmet(reading, name, requirement)),
        ...conflicts.map((conflict) => conflicting(reading, name, conflict)),
        regional && foreignRegion(reading, name, regional),
    ];
}
function unmet(reading, name, { input, unless, because, during }) {
    const isMet = isGiven(reading, input) || (unless !== undefined && isGiven(reading, unless));
    const { operation } = reading.values;
    const applies = during === undefined || (operation !== undefined && during.includes(operation));
    const wanted = isFlag(input) ? `${input}: true` : input;
    return applies && !isMet ? `${name} requires ${wanted}; ${because}` : undefined;
}
function conflicting({ given }, name, { input, value, because }) {
    const text = given[input];
    const other = value === undefined ? input : `${input}: ${value}`;
    return text !== undefined && (value === undefined || text === value)
        ? `${name} cannot be combined with ${other}${because}`
        : undefined;
}
function foreignRegion({ values }, name, because) {
    const region = values['aws-region'];
    const value = values[name];
    const actual = typeof value === 'string' && value.startsWith('arn:') ? (0,arn/* parseArn */.L)(value).region : undefined;
    return region !== undefined && actual !== undefined && actual !== region
        ? `${name} is of region ${actual}, and ${because}, ${region}`
        : undefined;
}
function rolloverToNothing(reading) {
    return isGiven(reading, 'rollover') &&
        isGiven(reading, 'ca-certificate') &&
        !isGiven(reading, 'server-certificate') &&
        !isGiven(reading, 'next-ca-certificate')
        ? 'rollover with ca-certificate requires next-ca-certificate and next-ca-private-key: the CA to roll over to'
        : undefined;
}
function readinessOfItself({ values }) {
    const readiness = values['readiness-domain'];
    return readiness !== undefined && values.domain?.includes(readiness)
        ? 'readiness-domain is the domain itself; give another name, which no device relies on'
        : undefined;
}
/** A second connection under a client ID cuts the first one off (AWS IoT Core developer guide, "MQTT"). */
function clientIdOfSeveral(reading) {
    const count = reading.values.domain?.length ?? 0;
    return count > 1 && isGiven(reading, 'mqtt-client-id')
        ? `mqtt-client-id is given together with ${count} domains, which would disconnect each other; omit it to generate one for each`
        : undefined;
}
function renewalBeforeIssue(reading) {
    const { operation, ...values } = reading.values;
    const before = values['renew-before-days'];
    const lifetime = values['server-certificate-validity-days'];
    const issues = operation === 'provision' || operation === 'rotate';
    return issues &&
        !isGiven(reading, 'server-certificate') &&
        before !== undefined &&
        lifetime !== undefined &&
        before >= lifetime
        ? `renew-before-days is ${before}, and the server certificate lives ${lifetime} days, so that it would be due immediately; give fewer days`
        : undefined;
}
/** Only where both were asked for: a CA that exists already may have another lifetime than the default. */
function leafOutlivesAuthority({ given, values }) {
    const leaf = given['server-certificate-validity-days'] && values['server-certificate-validity-days'];
    const authority = given['ca-validity-days'] && values['ca-validity-days'];
    return leaf && authority && leaf > authority
        ? `server-certificate-validity-days is ${leaf} and ca-validity-days ${authority}; a certificate cannot outlive its CA`
        : undefined;
}
function foreignCommonName({ values }) {
    const domain = loneDomain(values);
    const subject = values['server-certificate-subject'] ?? [];
    const names = subject.filter(({ type }) => type === 'CN').map(({ value }) => value);
    const foreign = names.find((name) => {
        const read = readDomain(name);
        return !read.ok || read.value !== domain;
    });
    return domain !== undefined && foreign !== undefined
        ? `server-certificate-subject has the CN ${seen(foreign)}, but the CN is always the domain, ${domain}; omit the CN`
        : undefined;
}
function unknownProtocolPair({ given, values }) {
    const type = given['authentication-type'] ? values['authentication-type'] : 'DEFAULT';
    const protocol = given['application-protocol'] ? values['application-protocol'] : 'DEFAULT';
    return type !== undefined && protocol !== undefined && !protocolsOf[type].includes(protocol)
        ? `application-protocol ${protocol} is not valid with authentication-type ${type}; IoT Core accepts ${protocolsOf[type].join(', ')} with it`
        : undefined;
}
/** The name must be written out: it is what stands between a copied workflow and the end of a CA that devices trust. */
function otherSecretDeleted({ given, values }) {
    const domain = loneDomain(values);
    const stored = given['ca-secret-id'];
    const secretId = stored ?? (domain && (0,derived_names/* secretIdFor */.X)(domain));
    const deleted = given['delete-ca-secret'];
    return deleted !== undefined && secretId !== undefined && deleted !== secretId
        ? `delete-ca-secret is not the CA's secret, ${stored === undefined ? secretId : 'the one in ca-secret-id'}; write that name, or omit the input to keep the CA`
        : undefined;
}
/** AWS is always waited for; what a run can leave unawaited is what a person does. */
function waitsForNobody({ values }) {
    return values['wait-minutes'] === 0 && values.dns === 'route53'
        ? 'wait-minutes is 0, which is only valid with dns: manual; give 1 to 360 minutes, or dry-run: true to see the plan without changes'
        : undefined;
}
function loneDomain({ domain: domains }) {
    return domains?.length === 1 ? domains[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/target.js


/** Gives the problems of the inputs together; those of each by itself are among the reading's. */
function readTarget(reading) {
    const { operation, domain: domains, 'aws-region': region } = reading.values;
    const missing = isGiven(reading, 'aws-region') ? undefined : missingRegion(reading);
    const crowd = operation !== 'verify' && domains !== undefined && domains.length > 1
        ? `domain has ${domains.length} names, one per line; only verify accepts several`
        : undefined;
    const problems = [crowd, missing].filter((problem) => problem !== undefined);
    if (operation === undefined || domains === undefined || problems.length > 0) {
        return (0,result/* err */._)(...problems);
    }
    if (operation === 'verify') {
        return (0,result.ok)({ operation, domains, region });
    }
    return region === undefined ? (0,result/* err */._)() : (0,result.ok)({ operation, domain: domains[0], region });
}
function missingRegion(reading) {
    if (reading.values.operation !== 'verify') {
        return 'aws-region is required; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give this input';
    }
    return isGiven(reading, 'ca-certificate')
        ? undefined
        : 'aws-region is required unless ca-certificate is given; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give ca-certificate to check only what the network shows';
}

;// CONCATENATED MODULE: ./lib/inputs/parse.js













/**
 * Reads the inputs that the runner put into the environment. `now` is what certificates must be valid at.
 * Throws InputError with every fault there is: of each input by itself, of the certificates and keys, of inputs
 * that contradict each other, and of variables under which no connection would be safe. No fault holds a key, a passphrase or a token.
 */
async function parseSettings(environment, now) {
    const reading = readFields(readGivenInputs(environment));
    const target = readTarget(reading);
    const [provided, apexProblems] = await Promise.all([
        readProvided(reading.values, now),
        findApexProblems(reading.values.domain ?? []),
    ]);
    const problems = [
        ...findUnsafeVariables(environment),
        ...reading.problems,
        ...apexProblems.map((problem) => `domain ${problem}`),
        ...(0,result/* problemsOf */.G)(target),
        ...findContradictions(reading),
        ...(0,result/* problemsOf */.G)(provided),
    ];
    const { values: fields } = reading;
    if (!target.ok || !provided.ok || !isComplete(fields) || problems.length > 0) {
        throw new InputError(problems);
    }
    const amazonRoots = provided.value.amazonRoots ?? (await shippedAmazonRoots());
    return settingsOf(target.value, { fields, provided: { ...provided.value, amazonRoots } });
}
/** Node's HTTPS, which the GitHub API and the credential providers use, heeds exactly `0` (Node.js CLI documentation). */
function findUnsafeVariables({ NODE_TLS_REJECT_UNAUTHORIZED }) {
    return NODE_TLS_REJECT_UNAUTHORIZED === '0'
        ? [
            'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns off the verification of TLS servers, and this run would send private keys to them; remove the variable, and point NODE_EXTRA_CA_CERTS at the CA certificate of a proxy that intercepts TLS',
        ]
        : [];
}
function settingsOf(target, { fields, provided }) {
    const common = commonSettings(fields, provided);
    switch (target.operation) {
        case 'verify':
            return {
                ...common,
                ...target,
                trust: provided.roots === undefined
                    ? { kind: 'managed', secretId: fields['ca-secret-id'] }
                    : {
                        kind: 'provided',
                        roots: [...provided.roots, ...provided.nextRoots],
                        isLeafProvided: provided.isLeafProvided,
                    },
            };
        case 'provision':
            return {
                ...common,
                ...target,
                readinessDomain: fields['readiness-domain'],
                ...issuingSettings(target.domain, fields, provided),
                operation: 'provision',
                intent: intent/* provisionIntent */.k0,
                replace: fields.replace,
            };
        case 'rotate':
            return {
                ...common,
                ...target,
                readinessDomain: fields['readiness-domain'],
                ...issuingSettings(target.domain, fields, provided),
                operation: 'rotate',
                replace: false,
                intent: (0,intent/* rotateIntent */.ek)({
                    force: fields.force,
                    rollover: fields.rollover,
                    rolloverDays: fields['rollover-days'],
                }),
            };
        case 'teardown':
            return {
                ...common,
                ...target,
                readinessDomain: fields['readiness-domain'],
                operation: 'teardown',
                domainConfigurationName: fields['domain-configuration-name'],
                authority: {
                    secretId: fields['ca-secret-id'] ?? (0,derived_names/* secretIdFor */.X)(target.domain),
                    remove: fields['delete-ca-secret'] !== undefined,
                    removeKmsKey: fields['delete-ca-kms-key'],
                },
            };
    }
}
function commonSettings(fields, { clientIdentity, amazonRoots }) {
    return {
        dryRun: fields['dry-run'],
        role: roleSettings(fields),
        allowedAccountIds: fields['allowed-account-ids'],
        tags: fields.tags,
        dns: dnsSettings(fields),
        renewBeforeDays: fields['renew-before-days'],
        waitMinutes: fields['wait-minutes'] || defaultWaitMinutes(fields),
        verification: {
            clientIdentity,
            amazonRoots,
            port: fields['mqtt-port'],
            topic: fields['mqtt-topic'],
            clientId: fields['mqtt-client-id'],
            resolver: fields['dns-resolver'],
            deviceClasses: fields['device-classes'],
        },
        report: {
            githubToken: fields['github-token'],
            issueOnFailure: fields['issue-on-failure'],
            issueLabels: fields['issue-labels'],
            issueAssignees: fields['issue-assignees'],
            failOn: fields['fail-on'],
        },
    };
}
function roleSettings(fields) {
    const arn = fields['role-to-assume'];
    return arn === undefined
        ? undefined
        : {
            arn,
            sessionName: fields['role-session-name'],
            durationSeconds: fields['role-duration-seconds'],
        };
}
/** Credentials of an earlier step usually expire after 60 minutes; a role that the run assumes itself is renewed. */
function defaultWaitMinutes(fields) {
    return fields['role-to-assume'] === undefined ? 50 : 180;
}
function dnsSettings(fields) {
    const ttl = fields['record-ttl'];
    return fields.dns === 'manual'
        ? { kind: 'manual', ttl, waits: fields['wait-minutes'] !== 0 }
        : {
            kind: 'route53',
            hostedZoneId: fields['hosted-zone-id'],
            roleArn: fields['dns-role-arn'],
            overwrite: fields['overwrite-dns-record'],
            ttl,
        };
}
function issuingSettings(domain, fields, provided) {
    const securityPolicy = fields['security-policy'];
    const authenticationType = fields['authentication-type'];
    const applicationProtocol = fields['application-protocol'];
    return {
        domainConfigurationName: fields['domain-configuration-name'] ?? (0,derived_names/* configurationNameFor */.Tr)(domain),
        serverCertificate: serverCertificateSettings(domain, fields, provided),
        chainRoot: fields['server-certificate-chain-root'],
        validationCertificateArn: fields['validation-certificate-arn'],
        configuration: {
            ...(securityPolicy && { securityPolicy }),
            ...(authenticationType && { authenticationType }),
            ...(applicationProtocol && { applicationProtocol }),
        },
    };
}
function serverCertificateSettings(domain, fields, { serverCertificate, authority, nextAuthority, nextRoots }) {
    if (serverCertificate !== undefined) {
        const trust = [(0,material/* rootOf */.I5)(serverCertificate), ...nextRoots];
        return { kind: 'provided', material: serverCertificate, trust };
    }
    return {
        kind: 'issued',
        authority: authority === undefined
            ? {
                kind: 'managed',
                secretId: fields['ca-secret-id'] ?? (0,derived_names/* secretIdFor */.X)(domain),
                isNamed: fields['ca-secret-id'] !== undefined,
                subject: fields['ca-subject'] ?? (0,derived_names/* authoritySubjectFor */.Z0)(domain),
                validityDays: fields['ca-validity-days'],
                key: authorityKeySettings(fields['ca-kms-key-id']),
                secretKmsKeyId: fields['kms-key-id'],
            }
            : { kind: 'provided', authority, next: nextAuthority },
        subject: fields['server-certificate-subject'] ?? [{ type: 'CN', value: domain }],
        keyAlgorithm: fields['key-algorithm'],
        validityDays: fields['server-certificate-validity-days'],
    };
}
function authorityKeySettings(keyId) {
    if (keyId === undefined) {
        return { kind: 'secret' };
    }
    return keyId === newKmsKey ? { kind: 'new-kms' } : { kind: 'kms', keyId };
}

// EXTERNAL MODULE: ./lib/report/checks/certificate-text.js + 1 modules
var certificate_text = __nccwpck_require__(17889);
;// CONCATENATED MODULE: ./lib/report/input-problem-text.js

/** What is wrong with the input, and how to fix it, in a line. */
function inputProblemText(problem) {
    if (typeof problem === 'string') {
        return problem;
    }
    const { inputs, finding } = problem;
    const { seen, expected, remedy = '' } = (0,certificate_text/* findingText */.N)(finding);
    return `${inputs}: the server certificate fails ${finding.id}: ${seen}; required: ${expected}. ${remedy}`;
}

;// CONCATENATED MODULE: ./lib/run.js
/** One run of the action: inputs → operation → report. */







/** Never rejects: a run that goes wrong says why by its job, which fails. */
async function run(host, job) {
    const other = otherNode(process.versions.node);
    if (other !== undefined) {
        job.log.warning(other);
    }
    try {
        await runIn(host, job);
    }
    catch (error) {
        if (error instanceof InputError) {
            job.refuseInputs(error.problems.map(inputProblemText));
            job.output('changed', 'false');
        }
        else {
            const { errorLine } = await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(959)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43959));
            job.fail(new Error(errorLine(error), { cause: error }));
        }
        job.output('status', 'failed');
    }
}
async function runIn(host, job) {
    const { environment, clock } = host;
    for (const secret of secretInputs(environment)) {
        job.mask(secret);
    }
    const settings = await parseSettings(environment, clock.now());
    const outcomes = await operate(settings, await createContext(settings, job, host));
    const { publish } = await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(788)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71788));
    const now = clock.now();
    await publish(outcomes, { job, settings: settings.report, environment, now });
}
async function operate(settings, context) {
    switch (settings.operation) {
        case 'provision': {
            const { provision } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(935), __nccwpck_require__.e(588), __nccwpck_require__.e(668), __nccwpck_require__.e(332), __nccwpck_require__.e(542), __nccwpck_require__.e(989)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3989));
            return [await provision(settings, context)];
        }
        case 'verify': {
            const { verify } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(588), __nccwpck_require__.e(668), __nccwpck_require__.e(472)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25472));
            return verify(settings, context);
        }
        case 'teardown': {
            const { teardown } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(588), __nccwpck_require__.e(332), __nccwpck_require__.e(75), __nccwpck_require__.e(764)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66764));
            return [await teardown(settings, context)];
        }
        case 'rotate': {
            const { rotate } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(935), __nccwpck_require__.e(588), __nccwpck_require__.e(668), __nccwpck_require__.e(332), __nccwpck_require__.e(542), __nccwpck_require__.e(75), __nccwpck_require__.e(412)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67412));
            return [await rotate(settings, context)];
        }
    }
}
async function createContext(settings, { log, mask, idToken }, { clock, signal }) {
    const [{ createAws }, { createRunLog }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 100).then(__nccwpck_require__.bind(__nccwpck_require__, 94100)),
        Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(47)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39047)),
    ]);
    const { region = '', dns, waitMinutes, tags, role } = settings;
    const deadline = new Date(clock.now().getTime() + waitMinutes * 60_000);
    const report = createRunLog(log);
    const cleanUpSignal = (0,cancelling/* afterCancelling */.RZ)(signal, cancelling/* cleanUpMs */.rO);
    return {
        aws: createAws({
            region,
            subject: subjectOf(settings),
            tags,
            role: role && { settings: role, idToken },
            clock,
            log,
            mask,
            signal,
            cleanUpSignal,
            deadline,
            dnsRoleArn: dns.kind === 'route53' ? dns.roleArn : undefined,
        }),
        clock,
        log,
        mask,
        report,
        record: new run_record/* RunRecord */.d({ clock, report }),
        signal,
        cleanUpSignal,
        deadline,
    };
}
/** What the run is about, as a failed call names it. */
function subjectOf(settings) {
    if (settings.operation !== 'verify') {
        return settings.domain;
    }
    const [first, ...others] = settings.domains;
    return others.length === 0 ? first : `${settings.domains.length} domains`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(80342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
