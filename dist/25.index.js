export const id = 25;
export const ids = [25];
export const modules = {

/***/ 1439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSignedTooFarOff),
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   GY: () => (/* binding */ readFailedCall),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   QY: () => (/* binding */ unlessAbsent),
/* harmony export */   aC: () => (/* binding */ isAboutCredentials),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28395);
/** What a failed SDK call tells, read from whatever was thrown. */

const thrownShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    code: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    $fault: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    $metadata: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        httpStatusCode: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
        clockSkewCorrected: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    })),
    // InvalidChangeBatch comes in two spellings, and the SDK reads the messages of the one with a root of its own as text of no code.
    Messages: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ Message: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())]) })),
});
function readFailedCall(error) {
    const { success, data } = thrownShape.safeParse(error);
    if (!success) {
        return { code: 'Error', message: String(error), unreadable: false };
    }
    const status = data.$metadata?.httpStatusCode;
    const unreadable = status !== undefined && data.$fault === undefined;
    return {
        code: data.Messages ? 'InvalidChangeBatch' : data.name,
        message: data.Messages ? [data.Messages.Message].flat().join(' ') : data.message,
        ...(status !== undefined && { status }),
        ...(data.code !== undefined && { network: data.code }),
        ...(data.$metadata?.clockSkewCorrected && { clockCorrected: true }),
        unreadable,
    };
}
/** True for an error with one of these codes. */
function hasCode(error, ...codes) {
    return codes.includes(readFailedCall(error).code);
}
/** The call's result; undefined where the service says with one of `codes` that there is no such thing. */
async function unlessAbsent(call, ...codes) {
    try {
        return await call;
    }
    catch (error) {
        if (hasCode(error, ...codes)) {
            return undefined;
        }
        throw error;
    }
}
/** A member that AWS's own documentation promises. */
function required(value, member) {
    if (value === undefined) {
        throw new Error(`the answer has no ${member}`);
    }
    return value;
}
const throttlingCodes = new Set([
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'PriorRequestNotComplete',
]);
function isThrottled({ code, status }) {
    return status === 429 || throttlingCodes.has(code);
}
const credentialCodes = new Set([
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'RequestTimeTooSkewed',
    'RequestInTheFuture',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'IncompleteSignatureException',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
]);
function isAboutCredentials({ code }) {
    return credentialCodes.has(code);
}
/** Nothing was done: the signature was refused for its time, by which the next one will be right. */
function isSignedTooFarOff(call) {
    return call.clockCorrected === true && isAboutCredentials(call);
}
/** Who is calling is known, and it may not. */
function isDenied({ code }) {
    return /^(AccessDenied|Unauthorized|Forbidden|NotAuthorized)/.test(code);
}
/** The connection failed, or fell silent, before the answer was whole. */
function isUnanswered({ network, code }) {
    return network !== undefined || code === 'TimeoutError';
}
/** Nobody can say whether the service did what it was asked: no answer came, a broken one, or a 5xx. */
function isLost(call) {
    const { status = 0, unreadable } = call;
    return isUnanswered(call) || status >= 500 || (unreadable && status < 300);
}


/***/ }),

/***/ 85113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ outlasts)
/* harmony export */ });
/** Whether a pause would outlast the run. */
function outlasts({ clock, deadline }, pauseMs) {
    return deadline !== undefined && clock.now().getTime() + pauseMs > deadline.getTime();
}


/***/ }),

/***/ 64324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   Xh: () => (/* binding */ suffixesOf),
/* harmony export */   eI: () => (/* binding */ isInZone),
/* harmony export */   sb: () => (/* binding */ coveringNames)
/* harmony export */ });
/** A DNS name as it is compared: lower-case, without the trailing dot. */
function dnsName(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
/** The names a certificate can bear to cover `domain`: itself, and the wildcard one label up (RFC 9525, section 6.3). */
function coveringNames(domain) {
    return [domain, domain.replace(/^[^.]+/, '*')];
}
/** DomainName of RequestCertificate, in octets (ACM API reference). */
const longestDomainName = 64;
/**
 * The names that a public certificate for `domain` is requested with, the DomainName first: a longer domain is a SAN beside its
 * nearest parent that fits. ACM wants each of them proven by a record of its own.
 */
function requestedNames(domain) {
    const first = suffixesOf(domain).find((name) => name.length <= longestDomainName) ?? domain;
    return first === domain ? [domain] : [first, domain];
}
/** The name and its parents, the longest first: a.b.c, b.c, c. */
function suffixesOf(domain) {
    const labels = domain.split('.');
    return labels.map((_, index) => labels.slice(index).join('.'));
}
/** True when records of `name` are kept in `zone`. */
function isInZone(name, zone) {
    return name === zone.name || name.endsWith(`.${zone.name}`);
}


/***/ }),

/***/ 76762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1439);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85113);



/**
 * Runs one verb.
 *
 * @throws Failure for everything AWS refuses; Cancelled when the job was cancelled meanwhile.
 */
async function attempt(session, call, run) {
    try {
        return await run();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) {
            throw error;
        }
        if (session.signal?.aborted) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(call.action, session.signal.reason);
        }
        const failure = failureOf(session.region, call, error);
        throw outOfTime(session, failure) ?? failure;
    }
}
/** What the time was too short to send again might have succeeded. A pause that would have outlasted the run is one of 20 seconds at most. */
const longestPauseMs = 20_000;
function outOfTime(session, { details }) {
    const isPassing = details.code === 'aws-throttled' ||
        details.code === 'aws-unreachable' ||
        details.code === 'aws-server-fault';
    if (!isPassing || !(0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .outlasts */ .I)(session, longestPauseMs)) {
        return undefined;
    }
    const { answer } = details.figures;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX({ ...details, code: 'deadline-reached', figures: { answer } });
}
/** The request's own parameters are never repeated: there may be a private key among them. */
function failureOf(region, call, error) {
    const failed = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailedCall */ .GY)(error);
    const said = messageOf(failed);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        ...factsOf(failed, call, region),
        action: call.action,
        ...(said !== '' && { said }),
        refused: !(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isLost */ .JD)(failed) && !call.hasChanged?.(),
        // The text of a failed parse quotes the answer, which may be a secret's.
        ...(!failed.unreadable && { cause: error }),
    });
}
/** Empty where only the answer itself says something. */
function messageOf(failed) {
    const { kind } = answerOf(failed);
    return kind === 'error' || kind === 'connection'
        ? failed.message.replace(/-----BEGIN [\s\S]*/, '(PEM)').replace(/[.\s]+$/, '')
        : '';
}
function answerOf({ code, status = 0, network, unreadable }) {
    if (unreadable) {
        return { kind: 'unreadable', status };
    }
    if (code === 'Unknown') {
        return { kind: 'nameless', status };
    }
    if (code === 'TimeoutError' && (network ?? 'ETIMEDOUT') === 'ETIMEDOUT') {
        return { kind: 'timeout', code: network ?? code };
    }
    return network === undefined ? { kind: 'error', code } : { kind: 'connection', code: network };
}
function factsOf(failed, { permission }, region) {
    const answer = answerOf(failed);
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutCredentials */ .aC)(failed)) {
        return { code: 'aws-credentials', figures: { answer, region } };
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isDenied */ .GZ)(failed)) {
        return { code: 'aws-access-denied', figures: { answer, permission } };
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(failed)) {
        return { code: 'aws-throttled', figures: { answer } };
    }
    if (failed.code === 'LimitExceededException') {
        return { code: 'aws-quota-exceeded', figures: { answer } };
    }
    if (failed.status === undefined || isSomebodyElses(failed)) {
        return { code: 'aws-unreachable', figures: { answer, region } };
    }
    return failed.status >= 500
        ? { code: 'aws-server-fault', figures: { answer } }
        : { code: 'aws-request-rejected', figures: { answer } };
}
/** AWS's own answers that are cut off, and those of its load balancers, have a 5xx as a rule. */
function isSomebodyElses({ unreadable, status = 0 }) {
    return unreadable && status < 500;
}


/***/ }),

/***/ 8083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ repeatable),
/* harmony export */   UN: () => (/* binding */ retryStrategy),
/* harmony export */   rn: () => (/* binding */ unrepeatable)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1439);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85113);


/** For calls that may be repeated: reads, and changes that come out the same when done twice. */
const repeatable = { throttledAttempts: 10, lostAttempts: 5 };
/** For calls that make another thing each time they are performed. */
const unrepeatable = { throttledAttempts: 10, lostAttempts: 1 };
/** The time is right after one answer: a signature that is still refused is refused for another reason. */
const signedAttempts = 3;
const firstPauseMs = { THROTTLING: 1_000, TRANSIENT: 200 };
const longestPauseMs = 20_000;
function retryStrategy(session, policy) {
    const { clock, log, signal } = session;
    return {
        acquireInitialRetryToken: async () => tokenAfter(0),
        refreshRetryTokenForRetry: async (token, info) => {
            const retries = token.getRetryCount() + 1;
            const pause = pauseBefore(retries, info, policy);
            if (pause === undefined || (0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .outlasts */ .I)(session, pause)) {
                throw new Error('This failure is not retried.', { cause: info.error });
            }
            log.debug(`AWS answered ${info.error?.name ?? info.errorType}: retry ${retries} in ${Math.round(pause)} ms.`);
            await clock.sleep(pause, signal);
            return tokenAfter(retries);
        },
        recordSuccess: () => { },
    };
}
function tokenAfter(retries) {
    return { getRetryCount: () => retries, getRetryDelay: () => 0 };
}
/** As which of the SDK's kinds a failure is sent again; undefined: not at all. */
function kindOf({ error, errorType }) {
    const failed = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailedCall */ .GY)(error);
    if (failed.code === 'LimitExceededException' || isRefusedInTime(failed)) {
        return undefined;
    }
    if (errorType === 'THROTTLING' || errorType === 'TRANSIENT') {
        return errorType;
    }
    // What answered was not AWS, or not to the end.
    return failed.unreadable ? 'TRANSIENT' : undefined;
}
/** The SDK calls every failure transient whose Date header moved its clock, a plain refusal too. */
function isRefusedInTime(failed) {
    const { clockCorrected = false, status = 500, unreadable } = failed;
    return (clockCorrected &&
        status < 500 &&
        !unreadable &&
        !(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignedTooFarOff */ .$)(failed) &&
        !(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isThrottled */ .B5)(failed));
}
function attemptsFor(kind, { error }, { throttledAttempts, lostAttempts }) {
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignedTooFarOff */ .$)((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailedCall */ .GY)(error))) {
        return signedAttempts;
    }
    return kind === 'THROTTLING' ? throttledAttempts : lostAttempts;
}
/** Exponential, half of it at random so that parallel jobs part ways; undefined: give up. */
function pauseBefore(retries, info, policy) {
    const kind = kindOf(info);
    if (kind === undefined) {
        return undefined;
    }
    const attempts = attemptsFor(kind, info, policy);
    if (retries >= attempts) {
        return undefined;
    }
    const pause = Math.min(firstPauseMs[kind] * 2 ** (retries - 1), longestPauseMs);
    return pause / 2 + (Math.random() * pause) / 2;
}


/***/ }),

/***/ 23025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRoute53: () => (/* binding */ createRoute53)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-route-53/dist-cjs/index.js
var dist_cjs = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/aws/answer.js
var aws_answer = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/aws/errors.js
var errors = __webpack_require__(76762);
// EXTERNAL MODULE: ./lib/aws/retry.js
var retry = __webpack_require__(8083);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var dns_name = __webpack_require__(64324);
;// CONCATENATED MODULE: ./lib/aws/route53-record-set.js

function recordSetFrom(raw) {
    const { Name = '', Type = '', TTL, ResourceRecords = [] } = raw;
    const values = ResourceRecords.map(({ Value = '' }) => Value);
    return {
        name: recordName(Name),
        type: Type,
        ttl: TTL,
        values: Type === 'CNAME' ? values.map(recordName) : values,
        special: raw.SetIdentifier !== undefined || raw.AliasTarget !== undefined,
        raw,
    };
}
/** Route 53 writes `*` as `\052`: all but letters, digits, hyphens, underscores and dots comes as three octal digits. */
function recordName(name) {
    const unescaped = name.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
    return (0,dns_name/* dnsName */.Tu)(unescaped);
}
/** @throws Error for a record set that Route 53 did not give. */
function rawRecordSet({ name, type, raw }) {
    if (!isRaw(raw)) {
        throw new Error(`${type} ${name} is not a record set as returned by Route 53`);
    }
    return raw;
}
function isRaw(raw) {
    return typeof raw === 'object' && raw !== null && 'Name' in raw && 'Type' in raw;
}

// EXTERNAL MODULE: ./lib/aws/session.js
var aws_session = __webpack_require__(17733);
;// CONCATENATED MODULE: ./lib/aws/route53-hosted-zone.js
/** Which hosted zone the domain's records belong in. */







/** Zones of one name are few, and what follows them in the list is of no interest. */
const pageSize = 10;
async function findZone(service, domain, zoneId) {
    if (zoneId !== undefined) {
        return getNamedZone(service, domain, zoneId);
    }
    const id = await longestPublicZone(service, domain);
    return (await getZone(service, domain, id)).zone;
}
async function getNamedZone(service, domain, zoneId) {
    const { zone, isPrivate } = await getZone(service, domain, zoneId);
    if (isPrivate) {
        throw zoneFailure({ domain, why: 'private', zoneId, zoneName: zone.name });
    }
    if (domain !== zone.name && !domain.endsWith(`.${zone.name}`)) {
        throw zoneFailure({ domain, why: 'other-name', zoneId, zoneName: zone.name });
    }
    return zone;
}
function zoneFailure(figures) {
    return new lib_errors/* Failure */.HR({
        code: 'hosted-zone-not-found',
        action: { code: 'find-hosted-zone', on: { domain: figures.domain } },
        figures,
    });
}
function getZone({ session, client }, domain, id) {
    const call = {
        action: { code: 'read-hosted-zone', on: { domain, zoneId: id } },
        permission: 'route53:GetHostedZone',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const answer = await client.send(new dist_cjs/* GetHostedZoneCommand */.HAz({ Id: id }), (0,aws_session/* sendOptions */.$Y)(session));
        const { Name, Id, Config } = (0,aws_answer/* required */.mw)(answer.HostedZone, 'HostedZone');
        return {
            isPrivate: Config?.PrivateZone === true,
            zone: {
                id: bareId((0,aws_answer/* required */.mw)(Id, 'Id')),
                name: recordName((0,aws_answer/* required */.mw)(Name, 'Name')),
                nameServers: (answer.DelegationSet?.NameServers ?? []).map(dns_name/* dnsName */.Tu),
            },
        };
    });
}
async function longestPublicZone(service, domain) {
    const privateZones = [];
    for (const name of (0,dns_name/* suffixesOf */.Xh)(domain)) {
        const zones = await zonesNamed(service, name);
        const open = zones.filter(({ Config }) => Config?.PrivateZone !== true);
        const [only, second] = open.map(({ Id }) => bareId((0,aws_answer/* required */.mw)(Id, 'Id')));
        if (only !== undefined && second !== undefined) {
            throw zoneFailure({ domain, why: 'several', zoneName: name, zoneIds: [only, second] });
        }
        if (only !== undefined) {
            return only;
        }
        privateZones.push(...zones.map(({ Id }) => ({ zoneId: bareId((0,aws_answer/* required */.mw)(Id, 'Id')), zoneName: name })));
    }
    throw zoneFailure(privateZones.length > 0
        ? { domain, why: 'only-private', zones: privateZones }
        : { domain, why: 'none' });
}
/** `DNSName` is where the list starts, not a filter; public and private zones of one name follow each other. */
function zonesNamed({ session, client }, name) {
    const call = {
        action: { code: 'list-hosted-zones', on: { name } },
        permission: 'route53:ListHostedZonesByName',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const zones = [];
        let next = { DNSName: name, MaxItems: pageSize };
        while (next) {
            const page = await client.send(new dist_cjs/* ListHostedZonesByNameCommand */.agy(next), (0,aws_session/* sendOptions */.$Y)(session));
            const { HostedZones = [], IsTruncated, NextDNSName, NextHostedZoneId } = page;
            const named = HostedZones.filter((zone) => recordName(zone.Name ?? '') === name);
            zones.push(...named);
            next =
                IsTruncated && NextDNSName && NextHostedZoneId && recordName(NextDNSName) === name
                    ? { DNSName: NextDNSName, HostedZoneId: NextHostedZoneId, MaxItems: pageSize }
                    : undefined;
        }
        return zones;
    });
}
function bareId(id) {
    return id.replace(/^\/hostedzone\//, '');
}

;// CONCATENATED MODULE: ./lib/aws/route53-refusal.js
/** Why Route 53 turned a batch away that says nothing wrong of itself: protections and change guardrails. */





/**
 * The protections at exactly these names (Route 53 API reference, ListResourceRecordSetProtections).
 *
 * @throws what the SDK throws.
 */
async function protectionsAt({ session, client }, zone, names) {
    const found = await Promise.all([...new Set(names)].map(async (name) => {
        const { ResourceRecordSetProtections: protections = [] } = await client.send(new dist_cjs/* ListResourceRecordSetProtectionsCommand */.njq({
            HostedZoneId: zone.id,
            StartRecordName: name,
        }), (0,aws_session/* sendOptions */.$Y)(session));
        return protections.flatMap(({ RecordName, RecordType, Comment }) => RecordName && RecordType && recordName(RecordName) === recordName(name)
            ? [
                {
                    name: recordName(RecordName),
                    type: RecordType,
                    comment: Comment,
                },
            ]
            : []);
    }));
    return found.flat();
}
/**
 * The refusal of a batch by a code of its own; undefined where neither a protection nor a guardrail is the reason, or the role may not
 * list protections.
 */
async function explainRefusal(service, zone, { action, names, error: cause }) {
    const zoneId = zone.id;
    const protections = await protectionsAt(service, zone, names).catch(() => []);
    if (protections.length > 0) {
        const figures = { zoneId, protections };
        return new lib_errors/* Failure */.HR({ code: 'dns-record-protected', action, figures, refused: true, cause });
    }
    const { message } = (0,aws_answer/* readFailedCall */.GY)(cause);
    return message.includes(guardrail)
        ? new lib_errors/* Failure */.HR({
            code: 'dns-record-in-use',
            action,
            figures: { zoneId, guardrail },
            said: message,
            refused: true,
            cause,
        })
        : undefined;
}
/** Route 53 "returns an error that identifies the guardrail" (API reference, ChangeGuardrail): by this name. */
const guardrail = 'ACTIVE_RECORD_CHECK';

;// CONCATENATED MODULE: ./lib/aws/route53.js
/** The zone that the domain and its validation record are in. */








/** One name seldom has more, and what follows it is of no interest. */
const route53_pageSize = 20;
/** `credentials`: those of the account that the zone is in, when it is not the job's own. */
function createRoute53(session, credentials) {
    const client = new dist_cjs/* Route53Client */.LhC({
        ...(0,aws_session/* clientSettings */.ry)(session, retry/* repeatable */.EQ),
        ...(credentials && { credentials }),
    });
    const service = { session, client };
    return {
        findZone: (domain, zoneId) => findZone(service, domain, zoneId),
        recordsAt: (zone, name) => recordsAt(service, zone, name),
        change: (zone, batch) => change(service, zone, batch),
        isInSync: (changeId) => isInSync(service, changeId),
    };
}
function recordsAt({ session, client }, zone, name) {
    const call = {
        action: { code: 'read-dns-records', on: { name, zoneId: zone.id } },
        permission: 'route53:ListResourceRecordSets',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const found = [];
        let start = {
            HostedZoneId: zone.id,
            MaxItems: route53_pageSize,
            StartRecordName: name,
        };
        while (start) {
            const page = await client.send(new dist_cjs/* ListResourceRecordSetsCommand */.IOz(start), (0,aws_session/* sendOptions */.$Y)(session));
            const sets = (page.ResourceRecordSets ?? []).map(recordSetFrom);
            found.push(...sets.filter((set) => set.name === recordName(name)));
            start = startOfNext(zone, name, page);
        }
        return found;
    });
}
/** `StartRecordName` is where the list starts, not a filter: it goes on behind the name. */
function startOfNext(zone, name, { IsTruncated, NextRecordName, NextRecordType, NextRecordIdentifier, }) {
    return IsTruncated && NextRecordName && recordName(NextRecordName) === recordName(name)
        ? {
            HostedZoneId: zone.id,
            MaxItems: route53_pageSize,
            StartRecordName: NextRecordName,
            StartRecordType: NextRecordType,
            StartRecordIdentifier: NextRecordIdentifier,
        }
        : undefined;
}
function change(service, zone, batch) {
    const { session } = service;
    const names = [...batch.upsert, ...batch.remove].map(({ name }) => name);
    const call = {
        action: { code: 'change-dns-records', on: { names: [...new Set(names)], zoneId: zone.id } },
        permission: 'route53:ChangeResourceRecordSets',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        try {
            return await sendBatch(service, zone, batch);
        }
        catch (error) {
            if (!(0,aws_answer/* hasCode */.up)(error, 'InvalidChangeBatch')) {
                throw error;
            }
            const remove = await stillThere(service, zone, batch.remove);
            if (remove.length === batch.remove.length) {
                throw (await explainRefusal(service, zone, { action: call.action, names, error })) ?? error;
            }
            session.log.debug('Some of the records to delete no longer exist; sending the remaining changes.');
            return sendBatch(service, zone, { ...batch, remove });
        }
    });
}
async function sendBatch({ session, client }, zone, { upsert, remove }) {
    const changes = [
        ...remove.map((set) => ({ Action: 'DELETE', ResourceRecordSet: rawRecordSet(set) })),
        ...upsert.map(({ name, value, ttl }) => ({
            Action: 'UPSERT',
            ResourceRecordSet: {
                Name: name,
                Type: 'CNAME',
                TTL: ttl,
                ResourceRecords: [{ Value: value }],
            },
        })),
    ];
    if (changes.length === 0) {
        return undefined;
    }
    const { ChangeInfo } = await client.send(new dist_cjs/* ChangeResourceRecordSetsCommand */.yzn({
        HostedZoneId: zone.id,
        ChangeBatch: { Comment: `aws-iot-custom-domain: ${session.subject}`, Changes: changes },
    }), (0,aws_session/* sendOptions */.$Y)(session));
    return (0,aws_answer/* required */.mw)(ChangeInfo?.Id, 'ChangeInfo.Id');
}
/** A deletion that was done by an attempt whose answer was lost makes the whole batch refused. */
async function stillThere(service, zone, remove) {
    const names = [...new Set(remove.map(({ name }) => name))];
    const standing = (await Promise.all(names.map((name) => recordsAt(service, zone, name)))).flat();
    return remove.filter((set) => standing.some((one) => identity(one) === identity(set)));
}
/** What no two record sets of a zone share. */
function identity(set) {
    return JSON.stringify([set.name, set.type, rawRecordSet(set).SetIdentifier]);
}
function isInSync({ session, client }, changeId) {
    const call = {
        action: { code: 'read-dns-change', on: { changeId } },
        permission: 'route53:GetChange',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const { ChangeInfo } = await client.send(new dist_cjs/* GetChangeCommand */.Yn4({ Id: changeId }), (0,aws_session/* sendOptions */.$Y)(session));
        return ChangeInfo?.Status === 'INSYNC';
    });
}


/***/ }),

/***/ 17733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ sendOptions),
/* harmony export */   jr: () => (/* binding */ despiteCancelling),
/* harmony export */   ry: () => (/* binding */ clientSettings)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8083);

const connectionTimeoutMs = 10_000;
/** How CloudTrail's userAgent tells the action's calls from others of the same role. */
const userAgent = 'aws-iot-custom-domain';
function clientSettings(session, policy) {
    return {
        region: session.region,
        ...(session.credentials && { credentials: session.credentials }),
        customUserAgent: userAgent,
        maxAttempts: policy.throttledAttempts,
        retryStrategy: (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryStrategy */ .UN)(session, policy),
        requestHandler: {
            connectionTimeout: connectionTimeoutMs,
            requestTimeout: session.requestTimeoutMs,
            socketTimeout: session.requestTimeoutMs,
            throwOnRequestTimeout: true,
            httpsAgent: { rejectUnauthorized: true, proxyEnv: process.env },
        },
    };
}
/** For calls that a cancelled job must still make, and one whose time is over. */
function despiteCancelling(session) {
    return { ...session, signal: session.cleanUpSignal, deadline: undefined };
}
/** The last look of a wait is made at the deadline, and needs an answer. */
const leastAnswerMs = 10_000;
/** The second argument of an SDK client's `send`: ends a call at once when the job is cancelled, and one that hangs soon after the deadline. */
function sendOptions(session) {
    const { signal, clock, deadline, requestTimeoutMs } = session;
    const left = deadline ? deadline.getTime() - clock.now().getTime() : requestTimeoutMs;
    const signals = [
        ...(signal ? [signal] : []),
        ...(left < requestTimeoutMs ? [AbortSignal.timeout(Math.max(left, leastAnswerMs))] : []),
    ];
    return signals.length > 0 ? { abortSignal: AbortSignal.any(signals) } : {};
}


/***/ })

};
