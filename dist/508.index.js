export const id = 508;
export const ids = [508];
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

/***/ 38508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSecrets: () => (/* binding */ createSecrets)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12994);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1439);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76762);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8083);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17733);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73012);
/** Where a certificate authority that the action made is kept. Nothing here overwrites the text of a secret. */







const absent = 'ResourceNotFoundException';
/** The longest window that DeleteSecret takes. */
const recoveryDays = 30;
function createSecrets(session) {
    const service = {
        session,
        client: new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .SecretsManagerClient */ ._H((0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .clientSettings */ .ry)(session, _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .repeatable */ .EQ)),
    };
    return {
        read: (id) => read(service, id),
        create: (secret) => create(service, secret),
        tag: (id, tags) => tag(service, id, tags),
        describe: (id) => describe(service, id),
        remove: (id) => remove(service, id),
    };
}
function read({ session, client }, id) {
    const call = {
        action: { code: 'read-secret', on: { secretId: id } },
        permission: 'secretsmanager:GetSecretValue',
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        const answer = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessAbsent */ .QY)(client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .GetSecretValueCommand */ .d2({ SecretId: id }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session)), absent);
        return answer && (answer.SecretString ?? new TextDecoder().decode(answer.SecretBinary));
    });
}
function create({ session, client }, { name, description, text, tags, kmsKeyId }) {
    const call = {
        action: { code: 'create-secret', on: { secretId: name } },
        permission: 'secretsmanager:CreateSecret',
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        try {
            await client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .CreateSecretCommand */ ._f({
                Name: name,
                Description: description,
                SecretString: text,
                // The same for the same text: a repeat makes no second version.
                ClientRequestToken: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex'),
                Tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagList */ .Tw)((0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .creationTags */ .ZU)(session, tags)),
                KmsKeyId: kmsKeyId,
            }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session));
            return 'created';
        }
        catch (error) {
            if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'ResourceExistsException')) {
                return 'already-exists';
            }
            throw error;
        }
    });
}
function tag({ session, client }, id, tags) {
    const call = {
        action: { code: 'tag-secret', on: { secretId: id, tags: Object.keys(tags) } },
        permission: 'secretsmanager:TagResource',
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        await client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .TagResourceCommand */ .eq({ SecretId: id, Tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagList */ .Tw)(tags) }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session));
    });
}
function describe({ session, client }, id) {
    const call = {
        action: { code: 'describe-secret', on: { secretId: id } },
        permission: 'secretsmanager:DescribeSecret',
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        const answer = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessAbsent */ .QY)(client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .DescribeSecretCommand */ .X5({ SecretId: id }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session)), absent);
        return (answer && {
            name: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(answer.Name, 'Name'),
            arn: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(answer.ARN, 'ARN'),
            tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagsFrom */ .Qb)(answer.Tags),
            restorableUntil: answer.DeletedDate,
        });
    });
}
function remove(service, id) {
    const { session, client } = service;
    const call = {
        action: { code: 'delete-secret', on: { secretId: id } },
        permission: 'secretsmanager:DeleteSecret',
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        try {
            const answer = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessAbsent */ .QY)(client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .DeleteSecretCommand */ .hh({ SecretId: id, RecoveryWindowInDays: recoveryDays }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session)), absent);
            return answer && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(answer.DeletionDate, 'DeletionDate');
        }
        catch (error) {
            // What an attempt whose answer was lost has scheduled already cannot be scheduled again.
            const scheduled = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'InvalidRequestException')
                ? (await describe(service, id))?.restorableUntil
                : undefined;
            if (scheduled) {
                return scheduled;
            }
            throw error;
        }
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


/***/ }),

/***/ 73012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ tagsFrom),
/* harmony export */   Tw: () => (/* binding */ tagList),
/* harmony export */   ZU: () => (/* binding */ creationTags)
/* harmony export */ });
/** Of something that is about to be created: the user's tags, and the action's own. */
function creationTags(session, own) {
    return { ...session.tags, ...own };
}
/** Tags as the services write them. */
function tagList(tags) {
    return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
function tagsFrom(list = []) {
    return Object.fromEntries(list.flatMap(({ Key, Value }) => (Key ? [[Key, Value ?? '']] : [])));
}


/***/ })

};
