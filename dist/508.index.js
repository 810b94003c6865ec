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

/***/ 76762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* unused harmony export failureOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1439);
/** Whatever the SDK throws, as a Failure a person can act on. */


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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(call.doing, session.signal.reason);
        }
        throw failureOf(session.region, call, error);
    }
}
/** The request's own parameters are never repeated: there may be a private key among them. */
function failureOf(region, call, error) {
    const failed = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailedCall */ .GY)(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: codeFor(failed),
        doing: call.doing,
        said: said(failed),
        remedy: call.remedies?.[failed.code] ?? remedyFor(failed, call, region),
        refused: !(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isLost */ .JD)(failed) && !call.hasChanged?.(),
        // The text of a failed parse quotes the answer, which may be a secret's.
        cause: failed.unreadable ? undefined : error,
    });
}
function said(failed) {
    if (failed.unreadable) {
        return `HTTP ${failed.status} with a body that is not the service's`;
    }
    if (failed.code === 'Unknown') {
        return `HTTP ${failed.status}`;
    }
    if (failed.code === 'TimeoutError' && (failed.network ?? 'ETIMEDOUT') === 'ETIMEDOUT') {
        return `no answer in time (${failed.network ?? failed.code})`;
    }
    const message = failed.message.replace(/-----BEGIN [\s\S]*/, '(PEM)').replace(/[.\s]+$/, '');
    return [failed.network ?? failed.code, message].filter((part) => part !== '').join(': ');
}
function codeFor(failed) {
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutCredentials */ .aC)(failed)) {
        return 'aws-credentials';
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isDenied */ .GZ)(failed)) {
        return 'aws-access-denied';
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(failed)) {
        return 'aws-throttled';
    }
    if (failed.code === 'LimitExceededException') {
        return 'aws-quota-exceeded';
    }
    if (failed.status === undefined || isSomebodyElses(failed)) {
        return 'aws-unreachable';
    }
    return failed.status >= 500 ? 'aws-server-fault' : 'aws-request-rejected';
}
function remedyFor(failed, call, region) {
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutCredentials */ .aC)(failed)) {
        return credentialsRemedy(failed, region);
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isDenied */ .GZ)(failed)) {
        return `In the role's policy, allow the action that the message names, otherwise ${call.permission}. docs/iam-policy.md has the complete policy.`;
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(failed)) {
        return 'AWS throttled every retry. Re-run the job when there is less API traffic in this account.';
    }
    if (failed.code === 'LimitExceededException') {
        return 'A quota is exhausted. Remove what is no longer needed, or request an increase in Service Quotas.';
    }
    if (failed.status === undefined) {
        return connectionRemedy(failed, region);
    }
    if (isSomebodyElses(failed)) {
        return 'A proxy or a sign-in page seems to answer in place of AWS. Allow HTTPS to amazonaws.com and re-run the job.';
    }
    if (failed.status >= 500) {
        return 'The service failed. Re-run the job; it resumes where it stopped.';
    }
    return 'AWS rejected the request. Fix what the message names and re-run the job.';
}
/** AWS's own answers that are cut off, and those of its load balancers, have a 5xx as a rule. */
function isSomebodyElses({ unreadable, status = 0 }) {
    return unreadable && status < 500;
}
function credentialsRemedy({ code }, region) {
    const step = 'a step with aws-actions/configure-aws-credentials before this one, in a job with `permissions: id-token: write`';
    return /Expired/.test(code)
        ? `The job's credentials have expired. Re-run the job; it resumes where it stopped. It needs ${step}; role-duration-seconds makes the credentials last longer.`
        : `Have ${step}, and check that its aws-region, ${region}, is enabled in the account.`;
}
function connectionRemedy({ network }, region) {
    if (network === undefined) {
        return `Check that ${region} is an AWS region and re-run the job. If it fails again, report it with this line.`;
    }
    if (network.startsWith('ERR_PROXY')) {
        return 'Allow the connection at the proxy that HTTPS_PROXY names, or except the host in NO_PROXY, then re-run the job.';
    }
    if (/CERT|SIGNED|ISSUER|VERIFY|^ERR_(TLS|SSL)/.test(network)) {
        return 'A proxy is intercepting TLS between the runner and AWS. Point NODE_EXTRA_CA_CERTS at its CA certificate.';
    }
    return `Check that ${region} is an AWS region and that the runner can reach it, then re-run the job.`;
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

/** For calls that may be repeated: reads, and changes that come out the same when done twice. */
const repeatable = { throttledAttempts: 10, lostAttempts: 5 };
/** For calls that make another thing each time they are performed. */
const unrepeatable = { throttledAttempts: 10, lostAttempts: 1 };
/** The time is right after one answer: a signature that is still refused is refused for another reason. */
const signedAttempts = 3;
const firstPauseMs = { THROTTLING: 1_000, TRANSIENT: 200 };
const longestPauseMs = 20_000;
function retryStrategy({ clock, log, signal }, policy) {
    return {
        acquireInitialRetryToken: async () => tokenAfter(0),
        refreshRetryTokenForRetry: async (token, info) => {
            const retries = token.getRetryCount() + 1;
            const pause = pauseBefore(retries, info, policy);
            if (pause === undefined) {
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
/** The code for a secret in its recovery window, and for little else. */
function deletedRemedy(id) {
    return {
        InvalidRequestException: `If it is scheduled for deletion, restore it with \`aws secretsmanager restore-secret --secret-id ${id}\`, or set ca-secret-id to another secret.`,
    };
}
function read({ session, client }, id) {
    const call = {
        doing: `reading the secret ${id}`,
        permission: 'secretsmanager:GetSecretValue',
        remedies: deletedRemedy(id),
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        const answer = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessAbsent */ .QY)(client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .GetSecretValueCommand */ .d2({ SecretId: id }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session)), absent);
        return answer && (answer.SecretString ?? new TextDecoder().decode(answer.SecretBinary));
    });
}
function create({ session, client }, { name, description, text, tags, kmsKeyId }) {
    const call = {
        doing: `creating the secret ${name}`,
        permission: 'secretsmanager:CreateSecret',
        remedies: deletedRemedy(name),
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
                ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
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
        doing: `tagging the secret ${id} with ${Object.keys(tags).join(', ')}`,
        permission: 'secretsmanager:TagResource',
        remedies: deletedRemedy(id),
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        await client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .TagResourceCommand */ .eq({ SecretId: id, Tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagList */ .Tw)(tags) }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session));
    });
}
function describe({ session, client }, id) {
    const call = {
        doing: `describing the secret ${id}`,
        permission: 'secretsmanager:DescribeSecret',
    };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(session, call, async () => {
        const answer = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessAbsent */ .QY)(client.send(new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_5__/* .DescribeSecretCommand */ .X5({ SecretId: id }), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOptions */ .$Y)(session)), absent);
        return (answer && {
            name: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(answer.Name, 'Name'),
            arn: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(answer.ARN, 'ARN'),
            tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagsFrom */ .Qb)(answer.Tags),
            ...(answer.DeletedDate && { restorableUntil: answer.DeletedDate }),
        });
    });
}
function remove(service, id) {
    const { session, client } = service;
    const call = {
        doing: `scheduling the deletion of the secret ${id}`,
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
/** For calls that a cancelled job must still make. */
function despiteCancelling(session) {
    return { ...session, signal: session.cleanUpSignal };
}
/** The second argument of an SDK client's `send`: ends a call at once when the job is cancelled. */
function sendOptions(session) {
    return session.signal ? { abortSignal: session.signal } : {};
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
