export const id = 428;
export const ids = [428];
export const modules = {

/***/ 96428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAcm: () => (/* binding */ createAcm)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-acm/dist-cjs/index.js
var dist_cjs = __webpack_require__(33490);
// EXTERNAL MODULE: ./lib/pki/pem.js
var pem = __webpack_require__(55050);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var dns_name = __webpack_require__(64324);
;// CONCATENATED MODULE: ./lib/aws/acm-certificate.js

// Right after RequestCertificate ACM leaves out even status and type, and only then.
const justRequested = { type: 'AMAZON_ISSUED', status: 'PENDING_VALIDATION' };
function certificateFrom(arn, detail) {
    const { DomainName, KeyAlgorithm, NotBefore, NotAfter, CreatedAt, ImportedAt, Serial } = detail;
    const [{ ValidationMethod: validationMethod } = {}] = detail.DomainValidationOptions ?? [];
    return {
        arn,
        type: detail.Type ?? justRequested.type,
        status: detail.Status ?? justRequested.status,
        domainName: DomainName && (0,dns_name/* dnsName */.Tu)(DomainName),
        names: namesFrom([DomainName, ...(detail.SubjectAlternativeNames ?? [])]),
        keyAlgorithm: KeyAlgorithm && keyAlgorithmFrom(KeyAlgorithm),
        notBefore: NotBefore,
        notAfter: NotAfter,
        createdAt: CreatedAt,
        importedAt: ImportedAt,
        serial: Serial && serialFrom(Serial),
        failureReason: detail.FailureReason,
        inUseBy: detail.InUseBy ?? [],
        renewalEligibility: detail.RenewalEligibility,
        renewalStatus: detail.RenewalSummary?.RenewalStatus,
        validationMethod,
        keyPairOrigin: detail.CertificateKeyPairOrigin,
        validationRecords: validationRecordsFrom(detail),
    };
}
function summaryFromList(summary) {
    return summaryFrom(summary.CertificateArn, {
        ...summary,
        names: [summary.DomainName, ...(summary.SubjectAlternativeNameSummaries ?? [])],
    });
}
function summaryFromSearch(result) {
    const { AcmCertificateMetadata: metadata } = result.CertificateMetadata ?? {};
    const { Subject, SubjectAlternativeNames = [], KeyAlgorithm, NotAfter, } = result.X509Attributes ?? {};
    return summaryFrom(result.CertificateArn, {
        ...metadata,
        KeyAlgorithm,
        NotAfter,
        names: [Subject?.CommonName, ...SubjectAlternativeNames.map(({ DnsName }) => DnsName)],
    });
}
function summaryFrom(arn, { Type, Status, KeyAlgorithm, NotAfter, CreatedAt, names }) {
    if (arn === undefined) {
        return undefined;
    }
    return {
        arn,
        type: Type ?? justRequested.type,
        status: Status ?? justRequested.status,
        names: namesFrom(names),
        keyAlgorithm: KeyAlgorithm && keyAlgorithmFrom(KeyAlgorithm),
        notAfter: NotAfter,
        createdAt: CreatedAt,
    };
}
function namesFrom(names) {
    return [...new Set(names.filter((name) => name !== undefined).map(dns_name/* dnsName */.Tu))];
}
/** Answers say RSA-2048 where requests say RSA_2048. */
function keyAlgorithmFrom(answered) {
    return answered.replace('-', '_');
}
/** `00:8f:03` as 8F03. */
function serialFrom(colonHex) {
    const hex = colonHex.replaceAll(':', '').toUpperCase();
    return hex.replace(/^(?:00)+(?=..)/, '');
}
/** A wildcard and the name beside it share one record. */
function validationRecordsFrom(detail) {
    const records = (detail.DomainValidationOptions ?? []).flatMap(({ ResourceRecord: record }) => record?.Name && record.Value
        ? [{ name: (0,dns_name/* dnsName */.Tu)(record.Name), value: (0,dns_name/* dnsName */.Tu)(record.Value) }]
        : []);
    return [...new Map(records.map((record) => [record.name, record])).values()];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/aws/answer.js
var aws_answer = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/aws/send-once.js
var send_once = __webpack_require__(31625);
// EXTERNAL MODULE: ./lib/aws/session.js
var aws_session = __webpack_require__(17733);
// EXTERNAL MODULE: ./lib/aws/tags.js
var aws_tags = __webpack_require__(73012);
;// CONCATENATED MODULE: ./lib/aws/acm-import.js
/** ImportCertificate, which has no idempotency token: a second import makes a second certificate. */







/** ACM shows a new certificate after seconds. */
const pausesMs = [1_000, 2_000, 4_000, 8_000];
/**
 * Imports under a new ARN. `unrepeating` repeats throttled calls only.
 *
 * @throws what the SDK throws.
 */
function importUnderNewArn(session, unrepeating, acm, { domain, material, tags }) {
    return (0,send_once/* sendOnce */.E)(session, {
        send: async () => {
            const { CertificateArn } = await unrepeating.send(new dist_cjs/* ImportCertificateCommand */.sbc({
                ...importFields(material),
                Tags: (0,aws_tags/* tagList */.Tw)((0,aws_tags/* creationTags */.ZU)(session, tags)),
            }), (0,aws_session/* sendOptions */.$Y)(session));
            return (0,aws_answer/* required */.mw)(CertificateArn, 'CertificateArn');
        },
        look: () => findImported(acm, domain, material),
        pausesMs,
    });
}
/** What both kinds of import carry, as ACM takes it: PEM bytes, the key unencrypted, the root last. */
function importFields({ certificate, privateKey, chain }) {
    return {
        Certificate: Buffer.from(certificate),
        PrivateKey: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })),
        ...(chain.length > 0 && { CertificateChain: Buffer.from(chain.join('')) }),
    };
}
async function findImported(acm, domain, material) {
    const leaf = new external_node_crypto_.X509Certificate(material.certificate);
    const imported = (await acm.findCovering(domain)).filter(({ type }) => type === 'IMPORTED');
    for (const { arn } of imported) {
        const described = await acm.describe(arn);
        // Serials are unique to an authority only, so the certificate itself decides.
        if (described?.serial === serialFrom(leaf.serialNumber)) {
            const stored = await acm.get(arn);
            if (stored && new external_node_crypto_.X509Certificate(stored.certificate).raw.equals(leaf.raw)) {
                return arn;
            }
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/aws/acm-search.js
/** Which certificates cover a domain: two queries where ACM knows how, every certificate of the account where it does not. */





/**
 * @param listed the statuses of what is listed beside the search; undefined: all.
 * @throws what the SDK throws.
 */
async function searchCovering(service, domain, listed) {
    const wanted = (0,dns_name/* coveringNames */.sb)(domain);
    const issued = await search(service, wanted);
    const found = issued ? [...issued, ...(await list(service, listed))] : await list(service);
    const byArn = new Map(found.map((summary) => [summary.arn, summary]));
    return [...byArn.values()].filter(({ names }) => wanted.some((name) => names.includes(name)));
}
/** A certificate in one of these has no body yet or never will, and it is by the body that SearchCertificates looks. */
const unissued = [
    'PENDING_VALIDATION',
    'VALIDATION_TIMED_OUT',
    'FAILED',
];
/** Undefined where SearchCertificates is not allowed, as by a policy written before April 2026, or not known, as to stand-ins for AWS. */
async function search({ session, client }, names) {
    const filter = { Or: names.flatMap(statementsFor) };
    const found = [];
    let token;
    try {
        do {
            const { Results, NextToken } = await client.send(new dist_cjs/* SearchCertificatesCommand */.m$7({ FilterStatement: filter, NextToken: token }), (0,aws_session/* sendOptions */.$Y)(session));
            if (!Results) {
                return undefined;
            }
            found.push(...Results.map(summaryFromSearch).filter((summary) => summary !== undefined));
            token = NextToken;
        } while (token);
        return found;
    }
    catch (error) {
        if (!isUnknownOrRefused(error)) {
            throw error;
        }
        const { code, status } = (0,aws_answer/* readFailedCall */.GY)(error);
        session.log.debug(`SearchCertificates: ${code} (HTTP ${status}); ListCertificates is used.`);
        return undefined;
    }
}
function statementsFor(name) {
    const equals = { Value: name, ComparisonOperator: 'EQUALS' };
    return [
        { Filter: { X509AttributeFilter: { Subject: { CommonName: equals } } } },
        { Filter: { X509AttributeFilter: { SubjectAlternativeName: { DnsName: equals } } } },
    ];
}
/** Every answer but those that ListCertificates would get, too. A stand-in may answer 500, in a shape of its own. */
function isUnknownOrRefused(error) {
    const failed = (0,aws_answer/* readFailedCall */.GY)(error);
    const { status, unreadable } = failed;
    if (status === undefined || (0,aws_answer/* isUnanswered */.Ni)(failed)) {
        return false;
    }
    const isProblem = status >= 500 && status !== 501 && !unreadable;
    return !isProblem && !(0,aws_answer/* isThrottled */.B5)(failed) && !(0,aws_answer/* isAboutCredentials */.aC)(failed);
}
/** @param statuses absent: whatever their status. */
async function list({ session, client }, statuses) {
    const pages = (0,dist_cjs/* paginateListCertificates */.M$t)({ client, pageSize: 1_000 }, 
    // Without this list ACM hides all but RSA_1024 and RSA_2048.
    {
        Includes: { keyTypes: Object.values(dist_cjs/* KeyAlgorithm */.rxy) },
        ...(statuses && { CertificateStatuses: [...statuses] }),
    }, (0,aws_session/* sendOptions */.$Y)(session));
    const found = [];
    for await (const { CertificateSummaryList = [] } of pages) {
        found.push(...CertificateSummaryList.map(summaryFromList).filter((one) => one !== undefined));
    }
    return found;
}

// EXTERNAL MODULE: ./lib/aws/errors.js
var errors = __webpack_require__(76762);
// EXTERNAL MODULE: ./lib/aws/retry.js
var retry = __webpack_require__(8083);
;// CONCATENATED MODULE: ./lib/aws/acm.js
/** The server certificate and the validation certificate, as AWS Certificate Manager keeps them. */











const absent = 'ResourceNotFoundException';
function createAcm(session) {
    const client = new dist_cjs/* ACMClient */.Bdm((0,aws_session/* clientSettings */.ry)(session, retry/* repeatable */.EQ));
    const unrepeating = new dist_cjs/* ACMClient */.Bdm((0,aws_session/* clientSettings */.ry)(session, retry/* unrepeatable */.rn));
    const service = { session, client };
    const searching = (domain) => ({
        action: { code: 'find-certificates', on: { domain } },
        permission: 'acm:ListCertificates',
    });
    const lookups = {
        findCovering: (domain) => (0,errors/* attempt */.C)(session, searching(domain), () => searchCovering(service, domain, unissued)),
        findEveryCovering: (domain) => (0,errors/* attempt */.C)(session, searching(domain), () => searchCovering(service, domain, undefined)),
        describe: (arn) => describe(service, arn),
        get: (arn) => get(service, arn),
    };
    return {
        ...lookups,
        tags: (arn) => tags(service, arn),
        importNew: (domain, material, tags) => (0,errors/* attempt */.C)(session, importing({ code: 'import-server-certificate', on: { domain } }), () => importUnderNewArn(session, unrepeating, lookups, { domain, material, tags })),
        reimport: (arn, material) => reimport(service, arn, material),
        request: (domain, token, tags) => request(service, domain, token, tags),
        remove: (arn) => remove(service, arn),
    };
}
function describe({ session, client }, arn) {
    const call = {
        action: { code: 'describe-certificate', on: { arn } },
        permission: 'acm:DescribeCertificate',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const answer = await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* DescribeCertificateCommand */.iIX({ CertificateArn: arn }), (0,aws_session/* sendOptions */.$Y)(session)), absent);
        return answer && certificateFrom(arn, (0,aws_answer/* required */.mw)(answer.Certificate, 'Certificate'));
    });
}
function get({ session, client }, arn) {
    const call = {
        action: { code: 'read-certificate', on: { arn } },
        permission: 'acm:GetCertificate',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const answer = await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* GetCertificateCommand */.xL8({ CertificateArn: arn }), (0,aws_session/* sendOptions */.$Y)(session)), absent, 'RequestInProgressException');
        const [certificate] = (0,pem/* splitPem */.Z1)(answer?.Certificate ?? '');
        return certificate === undefined
            ? undefined
            : { certificate, chain: (0,pem/* splitPem */.Z1)(answer?.CertificateChain ?? '') };
    });
}
function tags({ session, client }, arn) {
    const call = {
        action: { code: 'read-certificate-tags', on: { arn } },
        permission: 'acm:ListTagsForCertificate',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const answer = await (0,aws_answer/* unlessAbsent */.QY)(client.send(new dist_cjs/* ListTagsForCertificateCommand */.hJk({ CertificateArn: arn }), (0,aws_session/* sendOptions */.$Y)(session)), absent);
        return (0,aws_tags/* tagsFrom */.Qb)(answer?.Tags);
    });
}
function importing(action) {
    return { action, permission: 'acm:ImportCertificate' };
}
function reimport(service, arn, material) {
    const { session, client } = service;
    const call = importing({
        code: 'reimport-server-certificate',
        on: { subject: session.subject, arn },
    });
    return (0,errors/* attempt */.C)(session, call, async () => {
        await client.send(new dist_cjs/* ImportCertificateCommand */.sbc({ ...importFields(material), CertificateArn: arn }), (0,aws_session/* sendOptions */.$Y)(session));
    });
}
function request(service, domain, token, tags) {
    const { session, client } = service;
    const call = {
        action: { code: 'request-validation-certificate', on: { domain } },
        permission: 'acm:RequestCertificate',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        const { CertificateArn } = await client.send(new dist_cjs/* RequestCertificateCommand */.e3D({
            ...namesInput(domain),
            ValidationMethod: 'DNS',
            IdempotencyToken: token,
            Tags: (0,aws_tags/* tagList */.Tw)((0,aws_tags/* creationTags */.ZU)(session, tags)),
        }), (0,aws_session/* sendOptions */.$Y)(session));
        return (0,aws_answer/* required */.mw)(CertificateArn, 'CertificateArn');
    });
}
function namesInput(domain) {
    const [DomainName, ...others] = (0,dns_name/* requestedNames */.HZ)(domain);
    return { DomainName, ...(others.length > 0 && { SubjectAlternativeNames: others }) };
}
function remove(service, arn) {
    const { session } = service;
    const call = {
        action: { code: 'delete-certificate', on: { arn } },
        permission: 'acm:DeleteCertificate',
    };
    return (0,errors/* attempt */.C)(session, call, async () => {
        for (const pause of conflictPausesMs) {
            const outcome = await deleteOnce(service, arn);
            if (outcome !== 'conflict') {
                return outcome === 'gone';
            }
            await session.clock.sleep(pause, session.signal);
        }
        return (await deleteOnce(service, arn)) === 'gone';
    });
}
/** Soon after an import ACM answers ConflictException, on live AWS for up to 20 seconds (alchemy-run/alchemy, whose tests run there). */
const conflictPausesMs = [2_000, 4_000, 8_000, 16_000];
/** `conflict`: ACM is still busy with the certificate. */
async function deleteOnce({ session, client }, arn) {
    try {
        await client.send(new dist_cjs/* DeleteCertificateCommand */.Uub({ CertificateArn: arn }), (0,aws_session/* sendOptions */.$Y)(session));
        return 'gone';
    }
    catch (error) {
        switch ((0,aws_answer/* readFailedCall */.GY)(error).code) {
            case absent:
                return 'gone';
            case 'ResourceInUseException':
                return 'in-use';
            case 'ConflictException':
                return 'conflict';
            default:
                throw error;
        }
    }
}


/***/ }),

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


/***/ }),

/***/ 55050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ missingPemProblem),
/* harmony export */   PQ: () => (/* binding */ pemBlocks),
/* harmony export */   Z1: () => (/* binding */ splitPem)
/* harmony export */ });
const block = /^-----BEGIN ([A-Z0-9 ]+)-----\n[\s\S]*?\n-----END \1-----$/gm;
/** Every block of a text, in order. Text around the blocks, CRLF, a byte order mark and indentation are tolerated. */
function pemBlocks(text) {
    const unindented = text.replace(/\r\n?/g, '\n').replace(/^[\uFEFF \t]+|[ \t]+$/gm, '');
    return [...unindented.matchAll(block)].map(([found, label = '']) => ({
        label,
        text: `${found}\n`,
    }));
}
/** The certificates of a text, one PEM each, ending in a newline; other blocks are left out. */
function splitPem(text) {
    return pemBlocks(text)
        .filter(({ label }) => label === 'CERTIFICATE')
        .map((found) => found.text);
}
/** Why a text without any PEM block has none, in a clause that follows the name of the field; never quotes the text. */
function missingPemProblem(text) {
    if (text.trim() === '') {
        return 'is empty';
    }
    if (/-----BEGIN [^-]*-----[^\r\n]/.test(text)) {
        return 'has lost its line breaks (they became spaces or a literal \\n); store the file unchanged';
    }
    if (text.includes('-----BEGIN ')) {
        return 'is cut off: a BEGIN line has no END line of the same kind; paste the whole file';
    }
    if (text.startsWith('0') && /[^\t\n\r -~]/.test(text)) {
        return 'is DER, a binary form; convert it to PEM with openssl (-inform DER -outform PEM)';
    }
    if (/^\s*MII[A-Za-z0-9+/=\s]+$/.test(text)) {
        return 'is base64 without the BEGIN and END lines; paste the PEM file with those lines';
    }
    return 'is not PEM; paste a file that begins with -----BEGIN';
}


/***/ })

};
