export const id = 100;
export const ids = [100];
export const modules = {

/***/ 94100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAws: () => (/* binding */ createAws)
/* harmony export */ });
const longestAnswerMs = 30_000;
/**
 * @param options.dnsRoleArn a role to assume for Route 53.
 * @param options.tags for everything that is created, beside the tags that a verb is given.
 * @param options.role what the run works as; absent: whose credentials the SDK's own chain finds.
 * @param options.subject what the run is about, as failed calls name it: the domain, or how many.
 * @param options.requestTimeoutMs the longest wait for an answer; absent: 30 s.
 * @param options.deadline when the run's time is over: nothing is sent again after it; absent: never.
 * @param options.signal ends calls and pauses at once when the job is cancelled, `cleanUpSignal` those that must still be made.
 */
function createAws(options) {
    const { region, subject, clock, log, mask, signal, cleanUpSignal, dnsRoleArn } = options;
    const { tags = {}, role, deadline, requestTimeoutMs = longestAnswerMs } = options;
    const own = { region, subject, tags, clock, log, mask, requestTimeoutMs, deadline };
    const unassumed = { ...own, signal, cleanUpSignal };
    const session = {
        ...unassumed,
        ...(role && { credentials: assumedOnFirstUse(unassumed, role.settings, role.idToken) }),
    };
    return {
        region,
        hasCredentials: async () => role !== undefined || (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(907), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 6719))).hasCredentials(region),
        callerAccount: async (attempts) => (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(695), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 26039))).callerAccount(session, attempts),
        acm: onFirstUse(async () => (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(490), __webpack_require__.e(428)]).then(__webpack_require__.bind(__webpack_require__, 96428))).createAcm(session)),
        iot: onFirstUse(async () => (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(907), __webpack_require__.e(281)]).then(__webpack_require__.bind(__webpack_require__, 12281))).createIot(session)),
        route53: onFirstUse(async () => {
            const { createRoute53 } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(621), __webpack_require__.e(25)]).then(__webpack_require__.bind(__webpack_require__, 23025));
            const credentials = dnsRoleArn === undefined
                ? undefined
                : (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(695), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 10625))).assumedRole(session, dnsRoleArn);
            return createRoute53(session, credentials);
        }),
        secrets: onFirstUse(async () => (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(994), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 38508))).createSecrets(session)),
        kms: onFirstUse(async () => (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(632), __webpack_require__.e(476)]).then(__webpack_require__.bind(__webpack_require__, 74476))).createKms(session)),
    };
}
function onFirstUse(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/** Loads the client of STS only where something is asked of AWS. */
function assumedOnFirstUse(session, role, idToken) {
    const provider = onFirstUse(async () => (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(861), __webpack_require__.e(695), __webpack_require__.e(501)]).then(__webpack_require__.bind(__webpack_require__, 14501))).webIdentity(session, role, idToken));
    return Object.assign(async () => (await provider())(), { memoized: true });
}


/***/ })

};
