export const id = 281;
export const ids = [281];
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

/***/ 16994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ bearsName),
/* harmony export */   v4: () => (/* binding */ clientIdentityName),
/* harmony export */   zA: () => (/* binding */ isClientIdentityName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/**
 * The name by which everything of a verification's identity is found again: its policy has it, and it is made of the key of its certificate.
 * That is all that a certificate from CreateCertificateFromCsr is certain to keep of what was asked for.
 */

const prefix = 'iot-custom-domain-proof-';
/** Hexadecimal digits. */
const length = 16;
/** @param publicKey the client's, made for this verification alone. */
function clientIdentityName(publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return `${prefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spki).digest('hex').slice(0, length)}`;
}
function isClientIdentityName(policyName) {
    return policyName.startsWith(prefix);
}
/** @param pem the certificate. */
function bearsName(pem, name) {
    return clientIdentityName(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).publicKey) === name;
}


/***/ }),

/***/ 12281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createIot: () => (/* binding */ createIot)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iot/dist-cjs/index.js
var dist_cjs = __webpack_require__(18907);
// EXTERNAL MODULE: ./lib/aws/answer.js
var aws_answer = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var dns_name = __webpack_require__(64324);
// EXTERNAL MODULE: ./lib/aws/errors.js
var errors = __webpack_require__(76762);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/aws/arn.js
var arn = __webpack_require__(58690);
// EXTERNAL MODULE: ./lib/aws/iot-client-identity-name.js
var iot_client_identity_name = __webpack_require__(16994);
// EXTERNAL MODULE: ./lib/aws/session.js
var aws_session = __webpack_require__(17733);
;// CONCATENATED MODULE: ./lib/aws/iot-client-identity-strays.js
/**
 * Certificates of a verification's identity that no policy leads to: created, and not attached yet or no longer. Device certificates have no
 * tags ("Tagging your AWS IoT resources", developer guide), so they are found by when they were created and by the key that the policy is named after.
 */




const absent = 'ResourceNotFoundException';
/** The certificate is created right after the policy; each call may be sent again for minutes. */
const createdWithinMs = 15 * 60_000;
/**
 * The ARNs of the certificates of the key that the policy is named after. ListCertificates gives the newest first, so that of however many
 * devices an account has only those are listed that came after the policy.
 */
async function strayCertificates({ session, client }, policyName) {
    const policy = await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* GetPolicyCommand */.s4W({ policyName }), (0,aws_session/* sendOptions */.$Y)(session)), absent);
    const from = policy?.creationDate?.getTime();
    if (from === undefined) {
        return [];
    }
    const strays = [];
    const pages = (0,dist_cjs/* paginateListCertificates */.M$t)({ client, pageSize: 250 }, {}, (0,aws_session/* sendOptions */.$Y)(session));
    for await (const { certificates = [] } of pages) {
        for (const { certificateId, certificateArn, creationDate } of certificates) {
            const at = creationDate?.getTime() ?? 0;
            if (at < from - 1_000) {
                return strays;
            }
            if (at <= from + createdWithinMs && certificateArn && certificateId) {
                const pem = (await describe({ session, client }, certificateId))?.certificatePem;
                if (pem !== undefined && (0,iot_client_identity_name/* bearsName */.TQ)(pem, policyName)) {
                    strays.push(certificateArn);
                }
            }
        }
    }
    return strays;
}
/** Whether none of these certificates (ARNs) is active, so that nobody can be connecting with them. */
async function areIdle(service, certificateArns) {
    for (const arn of certificateArns) {
        if ((await describe(service, arn.replace(/^.*\//, '')))?.status === 'ACTIVE') {
            return false;
        }
    }
    return true;
}
async function describe({ session, client }, certificateId) {
    const answer = await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* DescribeCertificateCommand */.iIX({ certificateId }), (0,aws_session/* sendOptions */.$Y)(session)), absent);
    return answer?.certificateDescription;
}

// EXTERNAL MODULE: ./lib/aws/retry.js
var retry = __webpack_require__(8083);
;// CONCATENATED MODULE: ./lib/aws/iot-client-identity-removal.js
/**
 * The end of a verification's MQTT identity. The certificate is deactivated before anything else, so that nothing live is left
 * wherever this is interrupted, and the policy goes last: a later run finds the rest by it. A forced deletion takes an inactive
 * certificate with its policies still attached (IoT API reference, DeleteCertificate), so that nothing is detached unless the policy's
 * own deletion is refused for it.
 */






/** A deletion is refused for as long as IoT Core still sees the detachment or the deactivation coming. */
const stillUsedCodes = ['DeleteConflictException', 'CertificateStateException'];
const stillUsedPausesMs = [1_000, 2_000, 4_000, 8_000];
/** AWS may hang: the run has ended, and the next one finds what is left. */
const longestMs = 60_000;
/** DetachPolicy's model has no error of its own for a policy that is not there. */
const notAttached = ['ResourceNotFoundException', 'InvalidRequestException'];
const iot_client_identity_removal_absent = 'ResourceNotFoundException';
/** Made for one removal: it has a limit of its own, a shorter one once the job was cancelled. */
function cleaner(running) {
    const late = (0,aws_session/* despiteCancelling */.jr)(running);
    const limit = AbortSignal.timeout(longestMs);
    const signal = late.signal ? AbortSignal.any([late.signal, limit]) : limit;
    const session = { ...late, signal };
    return { session, client: new dist_cjs/* IoTClient */.CgZ((0,aws_session/* clientSettings */.ry)(session, retry/* repeatable */.EQ)) };
}
/**
 * @param known.certificateArns those known to belong to it that may not be attached yet.
 * @param known.all whether these are all there can be; else those that bear its name are looked for.
 */
function removeClientIdentity(running, policyName, known) {
    const service = cleaner(running);
    const { session } = service;
    let changed = false;
    const call = {
        action: { code: 'remove-client-identity', on: { policyName } },
        permission: 'iot:DeletePolicy',
        hasChanged: () => changed,
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const removed = new Set();
        const removeEach = async (arns) => {
            for (const arn of arns) {
                if (!removed.has(arn)) {
                    await removeCertificate(service, arn, () => {
                        changed = true;
                    });
                    removed.add(arn);
                }
            }
        };
        await removeEach(known.certificateArns);
        if (!known.all) {
            await removeEach(await targetsOf(service, policyName));
            await removeEach(await strayCertificates(service, policyName));
        }
        await deletePolicy(service, policyName, removed);
    });
}
/** None where the policy is not there. */
async function targetsOf({ session, client }, policyName) {
    const targets = [];
    const pages = (0,dist_cjs/* paginateListTargetsForPolicy */.BH1)({ client, pageSize: 250 }, { policyName }, (0,aws_session/* sendOptions */.$Y)(session));
    const reading = async () => {
        for await (const page of pages) {
            targets.push(...(page.targets ?? []));
        }
        return targets;
    };
    return (await (0,aws_answer/* unlessAbsent */.QY)(reading(), iot_client_identity_removal_absent)) ?? [];
}
async function removeCertificate(service, arn, deactivated) {
    const { session, client } = service;
    const certificateId = arn.replace(/^.*\//, '');
    await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* UpdateCertificateCommand */.Csq({ certificateId, newStatus: 'INACTIVE' }), (0,aws_session/* sendOptions */.$Y)(session)), iot_client_identity_removal_absent);
    deactivated();
    await deleteWhenUnused(service, () => client.send(new dist_cjs/* DeleteCertificateCommand */.Uub({ certificateId, forceDelete: true }), (0,aws_session/* sendOptions */.$Y)(session)));
}
/** Detached whatever ListTargetsForPolicy says, which may lag behind: detaching what is not attached does nothing. */
async function deletePolicy(service, policyName, certificateArns) {
    const { session, client } = service;
    const send = () => client.send(new dist_cjs/* DeletePolicyCommand */.Z6J({ policyName }), (0,aws_session/* sendOptions */.$Y)(session));
    try {
        await (0,aws_answer/* unlessAbsent */.QY)(send(), iot_client_identity_removal_absent);
        return;
    }
    catch (error) {
        if (!(0,aws_answer/* hasCode */.up)(error, ...stillUsedCodes)) {
            throw error;
        }
    }
    for (const target of certificateArns) {
        await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* DetachPolicyCommand */.$dF({ policyName, target }), (0,aws_session/* sendOptions */.$Y)(session)), ...notAttached);
    }
    await deleteWhenUnused(service, send);
}
async function deleteWhenUnused({ session }, send) {
    for (const pause of stillUsedPausesMs) {
        try {
            await (0,aws_answer/* unlessAbsent */.QY)(send(), iot_client_identity_removal_absent);
            return;
        }
        catch (error) {
            if (!(0,aws_answer/* hasCode */.up)(error, ...stillUsedCodes)) {
                throw error;
            }
            await session.clock.sleep(pause, session.signal);
        }
    }
    await (0,aws_answer/* unlessAbsent */.QY)(send(), iot_client_identity_removal_absent);
}

// EXTERNAL MODULE: ./lib/aws/tags.js
var aws_tags = __webpack_require__(73012);
;// CONCATENATED MODULE: ./lib/aws/iot-client-identity.js
/**
 * The short-lived MQTT client of the verification. The tagged policy is made first and deleted last: it is what a later run
 * finds a killed run's identity by. The certificate is active from the start: without a policy it can do nothing. It is deactivated first.
 */










const iot_client_identity_absent = 'ResourceNotFoundException';
function clientIdentities(service, tags) {
    return {
        createClientIdentity: (request) => create(service, request),
        removeClientIdentity: ({ policyName, certificateArn, perhapsMore = false }) => removeClientIdentity(service.session, policyName, {
            certificateArns: certificateArn ? [certificateArn] : [],
            all: certificateArn !== undefined && !perhapsMore,
        }),
        findLeftClientIdentities: (wanted, age) => findLeft(service, tags, wanted, age),
    };
}
function create(service, request) {
    const { session } = service;
    const { policyName } = request;
    const certificateArns = [];
    const call = {
        action: { code: 'create-client-identity', on: { policyName, subject: session.subject } },
        permission: 'iot:CreatePolicy',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        try {
            await createPolicy(service, request);
            const created = await createCertificate(service, request.csr);
            certificateArns.push(created.certificateArn);
            await service.client.send(new dist_cjs/* AttachPolicyCommand */.FL3({ policyName, target: created.certificateArn }), (0,aws_session/* sendOptions */.$Y)(session));
            return { ...created, policyName };
        }
        catch (error) {
            const leftover = await removeClientIdentity(session, policyName, {
                certificateArns,
                all: false,
            }).catch((failure) => failure);
            if (!(leftover instanceof lib_errors/* Failure */.HR)) {
                throw error;
            }
            const failure = session.signal?.aborted
                ? new lib_errors/* Cancelled */.cJ(call.action, session.signal.reason)
                : (0,errors/* failureOf */.g)(session.region, call, error);
            throw new lib_errors/* Failure */.HR({ ...failure.details, leftover });
        }
    });
}
async function createPolicy({ session, client }, request) {
    const { policyName } = request;
    const created = client.send(new dist_cjs/* CreatePolicyCommand */.Mrm({
        policyName,
        policyDocument: JSON.stringify(policyDocument((0,arn/* parseArn */.L)(request.configurationArn), request)),
        tags: (0,aws_tags/* tagList */.Tw)((0,aws_tags/* creationTags */.ZU)(session, request.tags)),
    }), (0,aws_session/* sendOptions */.$Y)(session));
    // The name is random: one that exists already was made by this very call, whose answer was lost.
    await (0,aws_answer/* unlessAbsent */.QY)(created, 'ResourceAlreadyExistsException');
}
/** Resources as AWS IoT Core policies name them (developer guide, "AWS IoT Core policy resources"). */
function policyDocument({ partition, region, account }, { clientId, topic }) {
    const arn = (resource) => `arn:${partition}:iot:${region}:${account}:${resource}`;
    const allow = (Action, Resource) => ({
        Effect: 'Allow',
        Action,
        Resource,
    });
    return {
        Version: '2012-10-17',
        Statement: [
            allow('iot:Connect', arn(`client/${clientId}`)),
            allow(['iot:Publish', 'iot:Receive'], arn(`topic/${topic}`)),
            allow('iot:Subscribe', arn(`topicfilter/${topic}`)),
        ],
    };
}
async function createCertificate({ session, client }, csr) {
    const { certificateArn, certificateId, certificatePem, $metadata } = await client.send(new dist_cjs/* CreateCertificateFromCsrCommand */.JAx({ certificateSigningRequest: csr, setAsActive: true }), (0,aws_session/* sendOptions */.$Y)(session));
    return {
        certificateArn: (0,aws_answer/* required */.mw)(certificateArn, 'certificateArn'),
        certificateId: (0,aws_answer/* required */.mw)(certificateId, 'certificateId'),
        certificate: (0,aws_answer/* required */.mw)(certificatePem, 'certificatePem'),
        // Each time it is performed it creates another one.
        perhapsMore: ($metadata.attempts ?? 1) > 1,
    };
}
function findLeft(service, tagsOf, wanted, { unusedSince, idleSince = new Date(0), except }) {
    const isLeft = async (name, madeAt) => madeAt < unusedSince ||
        (madeAt < idleSince && areIdle(service, await targetsOf(service, name)));
    const call = {
        action: { code: 'find-client-identities', on: { subject: service.session.subject } },
        permission: 'iot:ListPolicies',
    };
    return (0,errors/* attempt */.C)(service.session, call, async () => {
        const left = [];
        for (const { name, arn } of await identityPolicies(service)) {
            if (name === except) {
                continue;
            }
            const madeAt = await creationDate(service, name);
            if (madeAt && (await isLeft(name, madeAt))) {
                const tags = await tagsOf(arn);
                if (Object.entries(wanted).every(([key, value]) => tags[key] === value)) {
                    left.push(name);
                }
            }
        }
        return left;
    });
}
async function identityPolicies({ session, client, }) {
    const found = [];
    const pages = (0,dist_cjs/* paginateListPolicies */.ebv)({ client, pageSize: 250 }, {}, (0,aws_session/* sendOptions */.$Y)(session));
    for await (const { policies = [] } of pages) {
        for (const { policyName, policyArn } of policies) {
            if (policyName && (0,iot_client_identity_name/* isClientIdentityName */.zA)(policyName) && policyArn) {
                found.push({ name: policyName, arn: policyArn });
            }
        }
    }
    return found;
}
async function creationDate({ session, client }, policyName) {
    const policy = await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* GetPolicyCommand */.s4W({ policyName }), (0,aws_session/* sendOptions */.$Y)(session)), iot_client_identity_absent);
    return policy?.creationDate;
}

;// CONCATENATED MODULE: ./lib/aws/iot-domain-configuration-search.js
/** Domain configurations as IoT Core tells them, and those that are looked for among them. */





/** AWS's own CloudFormation handler allows a new configuration 35 s until it is described; how long it takes is not documented. */
const pausesMs = [5_000, 10_000, 20_000];
/** DescribeDomainConfiguration is allowed ten times a second. */
const describedAtOnce = 5;
function iot_domain_configuration_search_describe(service, name) {
    const { session, client } = service;
    const call = {
        action: { code: 'describe-domain-configuration', on: { name } },
        permission: 'iot:DescribeDomainConfiguration',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const answer = await unlessMissing(service, name, client.send(new dist_cjs/* DescribeDomainConfigurationCommand */.jgK({ domainConfigurationName: name }), (0,aws_session/* sendOptions */.$Y)(session)));
        return answer && configurationFrom(answer);
    });
}
/**
 * The result of a call that names a configuration; undefined where there is none of the name. IoT Core answers
 * UnauthorizedException for a topic rule that does not exist (alchemy-run/alchemy, tests on live AWS), and may do so here; what IAM
 * denies is AccessDeniedException. The list of names tells which of the two it is.
 */
async function unlessMissing(service, name, call) {
    try {
        return await (0,aws_answer/* unlessAbsent */.QY)(call, 'ResourceNotFoundException');
    }
    catch (error) {
        if ((0,aws_answer/* hasCode */.up)(error, 'UnauthorizedException') && !(await mayBeListed(service, name))) {
            return undefined;
        }
        throw error;
    }
}
/** True, too, where the list cannot be read. */
async function mayBeListed(service, name) {
    try {
        for await (const names of namesIn(service)) {
            if (names.includes(name)) {
                return true;
            }
        }
        return false;
    }
    catch {
        return true;
    }
}
function configurationFrom(answer) {
    const { domainName, tlsConfig, authenticationType, applicationProtocol } = answer;
    const [certificate] = answer.serverCertificates ?? [];
    return {
        name: (0,aws_answer/* required */.mw)(answer.domainConfigurationName, 'domainConfigurationName'),
        arn: (0,aws_answer/* required */.mw)(answer.domainConfigurationArn, 'domainConfigurationArn'),
        domainName: domainName && (0,dns_name/* dnsName */.Tu)(domainName),
        domainType: (0,aws_answer/* required */.mw)(answer.domainType, 'domainType'),
        status: (0,aws_answer/* required */.mw)(answer.domainConfigurationStatus, 'domainConfigurationStatus'),
        serviceType: (0,aws_answer/* required */.mw)(answer.serviceType, 'serviceType'),
        ...(certificate?.serverCertificateArn && {
            serverCertificate: {
                arn: certificate.serverCertificateArn,
                status: certificate.serverCertificateStatus ?? 'INVALID',
                detail: certificate.serverCertificateStatusDetail,
            },
        }),
        securityPolicy: tlsConfig?.securityPolicy,
        authenticationType,
        applicationProtocol,
        lastStatusChange: answer.lastStatusChangeDate,
    };
}
/** By the name that the action gives them first, which takes one call a domain; the list only for those that have another. */
function find(service, sought) {
    const { session } = service;
    const call = {
        action: { code: 'find-domain-configurations', on: { subject: session.subject } },
        permission: 'iot:ListDomainConfigurations',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const wanted = new Set(sought.map(({ domain }) => domain));
        const found = new Map();
        const likely = sought.map(({ name }) => name);
        const absent = new Set(await findAmong(service, likely, wanted, found));
        if (found.size === wanted.size) {
            return found;
        }
        const described = new Set(likely);
        let notVisible = [];
        for await (const names of namesIn(service)) {
            const others = names.filter((name) => !described.has(name));
            notVisible = [
                ...notVisible,
                ...names.filter((name) => absent.has(name)),
                ...(await findAmong(service, others, wanted, found)),
            ];
            if (found.size === wanted.size) {
                return found;
            }
        }
        for (const pause of pausesMs) {
            if (notVisible.length === 0 || found.size === wanted.size) {
                break;
            }
            await session.clock.sleep(pause, session.signal);
            notVisible = await findAmong(service, notVisible, wanted, found);
        }
        return found;
    });
}
/** A page of names at a time. */
async function* namesIn({ session, client, }) {
    const pages = (0,dist_cjs/* paginateListDomainConfigurations */.jKt)({ client, pageSize: 250 }, {}, (0,aws_session/* sendOptions */.$Y)(session));
    for await (const { domainConfigurations = [] } of pages) {
        yield domainConfigurations.flatMap(({ domainConfigurationName: name }) => 
        // The account's own endpoints are named iot:…; a colon is not allowed to anybody else.
        name === undefined || name.includes(':') ? [] : [name]);
    }
}
/**
 * Those that are named after their domain, as the action names them, are described first. Gives those that are listed and
 * not told of: made, or deleted, seconds ago.
 */
async function findAmong(service, names, wanted, found) {
    const notVisible = [];
    const likeliest = names.toSorted((a, b) => Number(wanted.has(b)) - Number(wanted.has(a)));
    for (let start = 0; start < likeliest.length && found.size < wanted.size; start += describedAtOnce) {
        const batch = likeliest.slice(start, start + describedAtOnce);
        const described = await Promise.all(batch.map((name) => iot_domain_configuration_search_describe(service, name)));
        notVisible.push(...batch.filter((_, index) => described[index] === undefined));
        for (const one of described) {
            if (one?.domainType === 'CUSTOMER_MANAGED' &&
                one.domainName !== undefined &&
                wanted.has(one.domainName)) {
                found.set(one.domainName, one);
            }
        }
    }
    return notVisible;
}
async function findServing(service, certificateArn) {
    const all = await describeAll(service, {
        code: 'find-configurations-with-certificate',
        on: { arn: certificateArn },
    });
    return all.flatMap(({ arn, serverCertificate }) => serverCertificate?.arn === certificateArn ? [arn] : []);
}
async function customDomains(service) {
    const all = await describeAll(service, { code: 'list-domain-configurations', on: {} });
    return all.filter(({ domainType }) => domainType === 'CUSTOMER_MANAGED');
}
/** Those that go meanwhile are left out. */
function describeAll(service, action) {
    const call = { action, permission: 'iot:ListDomainConfigurations' };
    return (0,errors/* attempt */.C)(service.session, call, async () => {
        const all = [];
        for await (const names of namesIn(service)) {
            for (let start = 0; start < names.length; start += describedAtOnce) {
                const batch = names.slice(start, start + describedAtOnce);
                const described = await Promise.all(batch.map((name) => iot_domain_configuration_search_describe(service, name)));
                all.push(...described.filter((one) => one !== undefined));
            }
        }
        return all;
    });
}

// EXTERNAL MODULE: ./lib/aws/send-once.js
var send_once = __webpack_require__(31625);
;// CONCATENATED MODULE: ./lib/aws/iot-domain-configuration.js
/** Domain configurations: what makes IoT Core answer under a domain, and with which certificate. */








function domainConfigurations({ service, lasting, }) {
    return {
        describeDomainConfiguration: (name) => iot_domain_configuration_search_describe(service, name),
        findDomainConfigurations: (sought) => find(service, sought),
        customDomains: () => customDomains(service),
        findServing: (certificateArn) => findServing(service, certificateArn),
        createDomainConfiguration: (request) => iot_domain_configuration_create(lasting, request),
        updateDomainConfiguration: (name, change) => update(service, name, change),
        deleteDomainConfiguration: (name) => remove(lasting, name),
    };
}
function iot_domain_configuration_create(service, request) {
    const { session, unrepeating } = service;
    const call = {
        action: {
            code: 'create-domain-configuration',
            on: { domain: request.domain, name: request.name },
        },
        permission: 'iot:CreateDomainConfiguration',
    };
    return (0,errors/* attempt */.C)(session, call, () => (0,send_once/* sendOnce */.E)(session, {
        send: async () => {
            const { domainConfigurationArn } = await unrepeating.send(new dist_cjs/* CreateDomainConfigurationCommand */.yTZ(createInput(session, request)), (0,aws_session/* sendOptions */.$Y)(session));
            return (0,aws_answer/* required */.mw)(domainConfigurationArn, 'domainConfigurationArn');
        },
        look: async () => {
            const found = await iot_domain_configuration_search_describe(service, request.name);
            return found?.domainName === (0,dns_name/* dnsName */.Tu)(request.domain) ? found.arn : undefined;
        },
        pausesMs: pausesMs,
        arrivedCode: 'ResourceAlreadyExistsException',
    }));
}
function createInput(session, request) {
    return {
        domainConfigurationName: request.name,
        domainName: request.domain,
        serverCertificateArns: [request.serverCertificateArn],
        validationCertificateArn: request.validationCertificateArn,
        serviceType: 'DATA',
        tags: (0,aws_tags/* tagList */.Tw)((0,aws_tags/* creationTags */.ZU)(session, request.tags)),
        ...settingsInput(request.settings),
    };
}
function settingsInput(settings) {
    const { securityPolicy, authenticationType, applicationProtocol } = settings;
    return {
        ...(securityPolicy && { tlsConfig: { securityPolicy } }),
        authenticationType,
        applicationProtocol,
    };
}
function update({ session, client }, name, { status, ...settings }) {
    const call = {
        action: { code: 'update-domain-configuration', on: { name } },
        permission: 'iot:UpdateDomainConfiguration',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        await client.send(new dist_cjs/* UpdateDomainConfigurationCommand */.XCz({
            domainConfigurationName: name,
            domainConfigurationStatus: status,
            ...settingsInput(settings),
        }), (0,aws_session/* sendOptions */.$Y)(session));
    });
}
function remove(service, name) {
    const { session, client } = service;
    const call = {
        action: { code: 'delete-domain-configuration', on: { name } },
        permission: 'iot:DeleteDomainConfiguration',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        try {
            await unlessMissing(service, name, client.send(new dist_cjs/* DeleteDomainConfigurationCommand */.vR1({ domainConfigurationName: name }), (0,aws_session/* sendOptions */.$Y)(session)));
            return { deleted: true };
        }
        catch (error) {
            if ((0,aws_answer/* hasCode */.up)(error, 'InvalidRequestException')) {
                return { deleted: false, refused: (0,aws_answer/* readFailedCall */.GY)(error).message };
            }
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./lib/aws/iot.js
/** AWS IoT Core's control plane. */









function createIot(session) {
    const client = new dist_cjs/* IoTClient */.CgZ((0,aws_session/* clientSettings */.ry)(session, retry/* repeatable */.EQ));
    const service = { session, client };
    const late = (0,aws_session/* despiteCancelling */.jr)(session);
    const lasting = {
        session: late,
        client: new dist_cjs/* IoTClient */.CgZ((0,aws_session/* clientSettings */.ry)(late, retry/* repeatable */.EQ)),
        unrepeating: new dist_cjs/* IoTClient */.CgZ((0,aws_session/* clientSettings */.ry)(late, retry/* unrepeatable */.rn)),
    };
    const tags = (arn) => readTags(service, arn);
    return {
        ...domainConfigurations({ service, lasting }),
        ...clientIdentities(service, tags),
        dataEndpoint: () => dataEndpoint(service),
        tags,
        clockSkew: () => session.clock.now().getTime() - Date.now() - client.config.systemClockOffset,
        tag: (arn, tags) => tag(service, arn, tags),
    };
}
function dataEndpoint({ session, client }) {
    const call = {
        action: { code: 'read-iot-endpoint', on: { region: session.region } },
        permission: 'iot:DescribeEndpoint',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const { endpointAddress } = await client.send(new dist_cjs/* DescribeEndpointCommand */.CX3({ endpointType: 'iot:Data-ATS' }), (0,aws_session/* sendOptions */.$Y)(session));
        return (0,dns_name/* dnsName */.Tu)((0,aws_answer/* required */.mw)(endpointAddress, 'endpointAddress'));
    });
}
function readTags({ session, client }, arn) {
    const call = {
        action: { code: 'read-iot-tags', on: { arn } },
        permission: 'iot:ListTagsForResource',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const pages = (0,dist_cjs/* paginateListTagsForResource */.mGo)({ client }, { resourceArn: arn }, (0,aws_session/* sendOptions */.$Y)(session));
        let tags = {};
        const reading = async () => {
            for await (const page of pages) {
                tags = { ...tags, ...(0,aws_tags/* tagsFrom */.Qb)(page.tags) };
            }
        };
        await (0,aws_answer/* unlessAbsent */.QY)(reading(), 'ResourceNotFoundException');
        return tags;
    });
}
function tag({ session, client }, arn, tags) {
    const call = {
        action: { code: 'tag-iot-resource', on: { arn } },
        permission: 'iot:TagResource',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        await client.send(new dist_cjs/* TagResourceCommand */.eqU({ resourceArn: arn, tags: (0,aws_tags/* tagList */.Tw)(tags) }), (0,aws_session/* sendOptions */.$Y)(session));
    });
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

/***/ 31625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sendOnce)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1439);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85113);



const longestSends = 3;
/**
 * Sends a call that must not be repeated blindly. Where nobody can say whether it was performed, what it would have
 * made is looked for, and the call is sent again only when that has not shown up.
 */
async function sendOnce(session, call) {
    for (let sends = 1;; sends += 1) {
        try {
            return await call.send();
        }
        catch (error) {
            const failed = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailedCall */ .GY)(error);
            const arrived = sends > 1 && failed.code === call.arrivedCode;
            if (!arrived && !(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isLost */ .JD)(failed)) {
                throw error;
            }
            session.log.debug(`The response was lost (${failed.network ?? failed.code}): checking whether the call took effect.`);
            const found = await lookRepeatedly(session, call).catch(asUnknown);
            if (found !== undefined) {
                return found;
            }
            if (sends === longestSends || (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .outlasts */ .I)(session, 0)) {
                throw error;
            }
        }
    }
}
/** @throws the same, though without saying that nothing was done: the look was refused, the call itself was not. */
function asUnknown(error) {
    throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ ...error.details, refused: false }) : error;
}
async function lookRepeatedly(session, { look, pausesMs }) {
    for (const pause of pausesMs) {
        const found = await look();
        if (found !== undefined) {
            return found;
        }
        if ((0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .outlasts */ .I)(session, pause)) {
            return undefined;
        }
        await session.clock.sleep(pause, session.signal);
    }
    return look();
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
