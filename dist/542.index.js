export const id = 542;
export const ids = [542];
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

/***/ 14759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ adoptNewerLeaf),
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./lib/context/another-run.js
var another_run = __webpack_require__(86756);
;// CONCATENATED MODULE: ./lib/context/concurrently.js
/**
 * Runs both at once and gives both results. When one fails, the other's waits end; its calls under way are let finish, so that
 * nothing is left half known.
 *
 * @throws what the first of them to fail threw.
 */
async function sideBySide(context, first, second) {
    const failed = new AbortController();
    const branch = { ...context, signal: AbortSignal.any([context.signal, failed.signal]) };
    const run = async (work) => {
        try {
            return await work(branch);
        }
        catch (error) {
            failed.abort(error);
            throw error;
        }
    };
    const [a, b] = await Promise.allSettled([run(first), run(second)]);
    if (a.status === 'rejected' || b.status === 'rejected') {
        throw failed.signal.reason;
    }
    return [a.value, b.value];
}

// EXTERNAL MODULE: ./lib/context/tags.js
var context_tags = __webpack_require__(31318);
// EXTERNAL MODULE: ./lib/days.js
var lib_days = __webpack_require__(38800);
// EXTERNAL MODULE: ./lib/pki/attribute-types.js
var attribute_types = __webpack_require__(46820);
// EXTERNAL MODULE: ./lib/pki/material.js
var pki_material = __webpack_require__(59151);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/key-secret.js
var key_secret = __webpack_require__(19184);
;// CONCATENATED MODULE: ./lib/resources/authority/apply-key.js



/** The key of an authority that is to be made; one in KMS is made where that was planned. */
async function storableKeyOf(context, domain, plan) {
    switch (plan.kind) {
        case 'secret':
            return (0,key_secret.generateStorableKey)(plan.keyAlgorithm, context.mask);
        case 'kms':
            return kmsKey(context, plan.arn, plan.publicKey);
        case 'new-kms': {
            const arn = await createKmsKey(context, domain, plan);
            return kmsKey(context, arn, await (await context.aws.kms()).publicKey(arn));
        }
    }
}
async function kmsKey(context, arn, publicKey) {
    return (0,key_secret.storableKmsKey)(arn, (await context.aws.kms()).signer(arn, publicKey));
}
/**
 * The alias says that the key is taken into use: a run that is killed before it has one leaves a key that nothing knows, and the
 * next run makes another.
 */
async function createKmsKey(context, domain, { spec, alias }) {
    const kms = await context.aws.kms();
    const arn = await context.record.change({
        code: 'create-kms-key',
        resource: 'KMS key',
        name: alias,
        makes: 'created',
        figures: { spec },
    }, () => kms.create({
        spec,
        description: `The private CA of ${domain}`,
        tags: (0,context_tags/* tagsOf */.Fg)(domain, 'ca-key'),
    }));
    const named = await context.record.change({
        code: 'name-kms-key',
        resource: 'KMS key',
        name: arn,
        makes: 'updated',
        figures: { alias },
    }, () => kms.createAlias(alias, arn), (answer) => answer === 'created');
    if (named === 'created') {
        return arn;
    }
    const other = await kms.describe(alias);
    if (!other || !(0,context_tags/* isOurs */.MU)(await kms.tags(other.arn), domain, 'ca-key')) {
        throw new errors/* Failure */.HR({
            code: 'kms-key-foreign',
            action: { code: 'name-kms-key', on: { arn, alias } },
            figures: { why: 'alias-taken', domain, alias, unused: arn, ...(other && { arn: other.arn }) },
        });
    }
    context.record.note({ code: 'kms-key-unused', used: other.arn, unused: arn });
    return other.arn;
}

// EXTERNAL MODULE: ./lib/resources/authority/rollover.js
var authority_rollover = __webpack_require__(36298);
// EXTERNAL MODULE: ./lib/pki/cross-sign.js
var cross_sign = __webpack_require__(44604);
// EXTERNAL MODULE: ./lib/resources/authority/key-secret.js
var authority_key_secret = __webpack_require__(86553);
;// CONCATENATED MODULE: ./lib/resources/authority/signer.js



/**
 * The authority with its signer: the only place where a run reads a private key, and it does so for every signature anew.
 *
 * @throws Failure when the secret has another authority's key than the certificates that the plan was made of.
 */
async function openSigner(context, settings, generation) {
    return generation.kind === 'provided'
        ? providedSigner(settings, generation.authority)
        : keptSigner(context, generation);
}
async function keptSigner(context, { secretId, authority }) {
    const secret = await (0,authority_key_secret/* readKeySecret */.Wi)(context, secretId);
    if (secret.authority.certificate !== authority.certificate) {
        throw (0,authority_key_secret/* tampered */.rZ)(secretId, { kind: 'other-certificate' });
    }
    const { key } = secret;
    const signer = key.kind === 'local'
        ? key.signer
        : (await context.aws.kms()).signer(key.keyArn, (0,pki_material/* publicKeyOf */.kc)(authority));
    return { ...authority, signer };
}
function providedSigner(settings, { certificate }) {
    const authorities = settings.kind === 'issued' && settings.authority.kind === 'provided'
        ? [settings.authority.authority, settings.authority.next]
        : [];
    const signing = authorities.find((one) => one?.certificate === certificate);
    if (!signing) {
        throw new Error('a CA was to sign that is neither provided nor stored');
    }
    return signing;
}
/**
 * What leads a device from the next root to the current one; undefined where leaves are not the next authority's. An authority that is kept
 * has its cross-certificate from the run that made it: none is ever made for one that was found without. For authorities that
 * the user provides, both with their keys, it is made each time.
 *
 * @throws Failure when none can be made.
 */
async function crossPathOf(context, settings, rollover) {
    if (rollover.kind !== 'rolling') {
        return undefined;
    }
    const { current, next } = rollover;
    const above = [current.authority.certificate, ...current.authority.chain];
    if (next.crossCertificate !== undefined) {
        return { certificate: next.crossCertificate, above };
    }
    if (next.kind === 'managed') {
        throw (0,authority_key_secret/* tampered */.rZ)(next.secretId, { kind: 'no-cross-certificate' });
    }
    const by = await openSigner(context, settings, current);
    const certificate = await (0,cross_sign.crossSign)({ next: next.authority, by, now: context.clock.now() });
    return { certificate, above };
}

// EXTERNAL MODULE: ./lib/context/visible.js
var visible = __webpack_require__(46489);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/stored-authority.js
var stored_authority = __webpack_require__(40669);
// EXTERNAL MODULE: ./lib/resources/authority/generations.js
var generations = __webpack_require__(47892);
// EXTERNAL MODULE: ./lib/resources/authority/read-generations.js + 1 modules
var read_generations = __webpack_require__(67720);
;// CONCATENATED MODULE: ./lib/resources/authority/store.js
/** Makes and completes what is kept of a certificate authority. The text of a secret that exists is never overwritten. */









/**
 * Makes an authority, stores it, and reads it back: what is used afterwards is what the secrets hold, so that no leaf is ever
 * signed with a key that could be lost. When another run was first, its authority is used, once it was proven to succeed the one
 * before like any that is found.
 */
async function createStoredAuthority(context, store, { generation, subject, validityDays, key, succeeds }) {
    const [{ createAuthority }, { crossSign }] = await Promise.all([
        __webpack_require__.e(/* import() */ 897).then(__webpack_require__.bind(__webpack_require__, 27897)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44604)),
    ]);
    const now = context.clock.now();
    const { certificate, chain } = await createAuthority({
        subject,
        validityDays,
        signer: key.signer,
        now,
    });
    const authority = { certificate, chain };
    const certify = async (by) => by && (await crossSign({ next: authority, by, now }));
    const crossCertificate = await certify(succeeds?.current);
    const successionCertificate = await certify(succeeds?.abandoned);
    const stored = {
        authority,
        ...(crossCertificate !== undefined && { crossCertificate }),
        ...(successionCertificate !== undefined && { successionCertificate }),
    };
    const secretId = (0,generations/* generationSecretId */.IU)(store.secretId, generation);
    const text = key.secretOf(stored);
    const secrets = await context.aws.secrets();
    const result = await context.record.change({
        code: succeeds ? 'create-next-ca' : 'create-ca',
        resource: 'certificate authority',
        name: secretId,
        makes: 'created',
    }, () => secrets.create({
        name: secretId,
        description: `The private CA of ${store.domain}`,
        text,
        tags: tagsOfSecret(store.domain, 'certificate-authority', stored),
        kmsKeyId: store.secretKmsKeyId,
    }), isCreated);
    if (result === 'already-exists') {
        context.report({ code: 'ca-exists', secretId });
    }
    const found = await readBack(context, store, generation);
    if (result === 'created' && found.authority.certificate !== certificate) {
        throw (0,authority_key_secret/* tampered */.rZ)(secretId, { kind: 'overwritten' });
    }
    await recordCertificates(context, store, found);
    return found;
}
function isCreated(answer) {
    return answer === 'created';
}
/** Secrets Manager is eventually consistent: a secret just created may not be found for a moment. */
async function readBack(context, place, generation) {
    const found = await (0,visible/* lookUntilVisible */.w)(context, async () => (await (0,read_generations/* readGenerations */.W)(context, place))[generation - 1]);
    if (found) {
        return found;
    }
    const secretId = (0,generations/* generationSecretId */.IU)(place.secretId, generation);
    throw new errors/* Failure */.HR({
        code: 'ca-not-found',
        action: { code: 'read-back-ca', on: { secretId } },
        figures: { why: 'not-visible', secretId },
    });
}
/**
 * Puts the certificates of an authority, and its fingerprint, where those who may not read its key find them. Of one that has
 * them there already nothing is changed.
 *
 * @throws Failure when something else is there.
 */
async function recordCertificates(context, { domain, secretKmsKeyId }, generation) {
    if (generation.recorded === 'all') {
        return;
    }
    const secrets = await context.aws.secrets();
    const id = (0,generations/* certificateSecretId */.Ns)(generation.secretId);
    const text = (0,stored_authority.serializePublicHalf)(generation);
    const tags = tagsOfSecret(domain, 'ca-certificate', generation);
    const result = await context.record.change(step('record-ca-certificates', id, 'created'), () => secrets.create({
        name: id,
        description: `The certificates of the private CA of ${domain}; no private key`,
        text,
        tags,
        kmsKeyId: secretKmsKeyId,
    }), isCreated);
    if (result === 'already-exists') {
        if (!isSame(await (0,authority_key_secret/* readSecret */.n5)(context, id), generation)) {
            throw (0,authority_key_secret/* tampered */.rZ)(id, { kind: 'other-certificates', of: generation.secretId });
        }
        await context.record.change(step('tag-ca-secret', id, 'updated'), () => secrets.tag(id, tags));
    }
    if (generation.recorded === 'none') {
        const { secretId } = generation;
        await context.record.change(step('tag-ca-secret', secretId, 'updated'), () => secrets.tag(secretId, fingerprintTagOf(generation)));
    }
}
function isSame(text, stored) {
    const { authority, crossCertificate, successionCertificate } = stored;
    const parsed = (0,stored_authority.parsePublicHalf)(text);
    return (parsed.ok &&
        parsed.value.authority.certificate === authority.certificate &&
        parsed.value.crossCertificate === crossCertificate &&
        parsed.value.successionCertificate === successionCertificate);
}
/**
 * Records that no device is to rely on an authority any more: later runs pass it over, whatever is served then, and its key may
 * be destroyed.
 */
async function retire(context, { secretId }) {
    const secrets = await context.aws.secrets();
    const tags = { [context_tags/* retiredTag */.c]: (0,lib_days/* day */.vd)(context.clock.now()) };
    // The key's secret last: by its tag alone later runs know that nothing is left to do.
    for (const id of [(0,generations/* certificateSecretId */.Ns)(secretId), secretId]) {
        await context.record.change(step('retire-ca', id, 'updated'), () => secrets.tag(id, tags));
    }
}
/** Records that a rollover to an authority was aborted, before its leaf is replaced: every later run goes on with the abort. */
async function abandon(context, { secretId }) {
    const secrets = await context.aws.secrets();
    const tags = { [context_tags/* abandonedTag */.xi]: (0,lib_days/* day */.vd)(context.clock.now()) };
    for (const id of [(0,generations/* certificateSecretId */.Ns)(secretId), secretId]) {
        await context.record.change(step('abandon-ca', id, 'updated'), () => secrets.tag(id, tags));
    }
}
function step(code, name, makes) {
    return { code, resource: 'certificate authority', name, makes };
}
function tagsOfSecret(domain, role, stored) {
    return { ...(0,context_tags/* tagsOf */.Fg)(domain, role), ...fingerprintTagOf(stored) };
}
function fingerprintTagOf({ authority }) {
    return { [context_tags/* fingerprintTag */.bN]: (0,facts/* readCertificate */.w$)(authority.certificate).fingerprint };
}

;// CONCATENATED MODULE: ./lib/resources/authority/apply.js







/**
 * Makes the authority that is to be made, announces the day of a rollover before any leaf follows from it, and records an abort
 * before the leaf is replaced.
 */
async function applyAuthority(context, settings, snapshot, plan) {
    if (plan.do === 'trust') {
        return { rollover: undefined, trust: plan.roots, bundle: plan.roots };
    }
    await record(context, settings, plan);
    const rollover = await obtain(context, settings, plan);
    const finish = 'finish' in plan ? plan.finish : undefined;
    const isUnderWay = rollover.kind === 'announced' || rollover.kind === 'rolling';
    if (isUnderWay && finish !== undefined && !finish.isAnnounced) {
        const { current, next } = rollover;
        // Refuses what cannot be cross-signed before devices are promised anything.
        await crossPathOf(context, settings.serverCertificate, { kind: 'rolling', current, next });
        await announce(context, snapshot, (0,pki_material/* rootOf */.I5)(next.authority), finish.from);
    }
    return {
        rollover,
        trust: (0,authority_rollover/* trustOfRollover */.bt)(rollover),
        bundle: (0,authority_rollover/* bundleOfRollover */.Hl)(rollover),
    };
}
async function record(context, settings, plan) {
    if (!('upkeep' in plan)) {
        return;
    }
    for (const generation of plan.upkeep.record) {
        await recordCertificates(context, storeOf(settings), generation);
    }
    for (const generation of plan.upkeep.abandon) {
        await abandon(context, generation);
    }
}
/** To be called once the leaf that no longer leads to them is imported. */
async function retireAuthorities(context, plan) {
    for (const generation of 'upkeep' in plan ? plan.upkeep.retire : []) {
        await retire(context, generation);
    }
}
async function obtain(context, settings, plan) {
    if (plan.do === 'use') {
        return plan.rollover;
    }
    const kept = managedSettings(settings.serverCertificate);
    const store = storeOf(settings);
    if (plan.do === 'create') {
        const { subject, validityDays } = kept;
        const key = await storableKeyOf(context, settings.domain, plan.key);
        return {
            kind: 'single',
            current: await createStoredAuthority(context, store, {
                generation: 1,
                subject,
                validityDays,
                key,
            }),
        };
    }
    const { current, abandoned, generation, phase } = plan;
    const signerOf = (one) => openSigner(context, settings.serverCertificate, one);
    const succeeds = {
        current: await signerOf(current),
        ...(abandoned && { abandoned: await signerOf(abandoned) }),
    };
    const next = await createStoredAuthority(context, store, {
        generation,
        subject: ofGeneration(kept.subject, generation),
        validityDays: kept.validityDays,
        key: await storableKeyOf(context, settings.domain, plan.key),
        succeeds,
    });
    return { kind: phase, current, next };
}
function managedSettings(serverCertificate) {
    if (serverCertificate.kind === 'provided' || serverCertificate.authority.kind === 'provided') {
        throw new Error('a CA was to be created although one was provided');
    }
    return serverCertificate.authority;
}
function storeOf({ domain, serverCertificate }) {
    const { secretId, isNamed, secretKmsKeyId } = managedSettings(serverCertificate);
    return { domain, secretId, isNamed, secretKmsKeyId };
}
/** Two authorities of one subject could not be told apart by those who read of them. */
function ofGeneration(subject, generation) {
    const suffix = ` ${generation}`;
    const common = subject.findLast(({ type }) => type === 'CN');
    return common === undefined
        ? [...subject, { type: 'CN', value: `CA${suffix}` }]
        : subject.map((attribute) => attribute === common
            ? {
                ...attribute,
                value: `${attribute.value.slice(0, attribute_types/* longestCommonName */.f - suffix.length)}${suffix}`,
            }
            : attribute);
}
async function announce(context, { configured }, nextRoot, finishFrom) {
    if (!configured) {
        throw new Error('a rollover was to be announced for a domain without a configuration');
    }
    const { arn, name } = configured.configuration;
    const iot = await context.aws.iot();
    const step = {
        code: 'announce-rollover',
        resource: 'domain configuration',
        name,
        makes: 'updated',
        figures: { finishFrom: (0,lib_days/* day */.vd)(finishFrom) },
    };
    await context.record.change(step, () => iot.tag(arn, (0,authority_rollover/* announcementOf */.r4)(nextRoot, finishFrom)));
}

// EXTERNAL MODULE: ./lib/aws/answer.js
var answer = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/context/wait.js
var wait = __webpack_require__(79582);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/observe.js
var observe = __webpack_require__(99601);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/remove.js
var remove = __webpack_require__(20041);
;// CONCATENATED MODULE: ./lib/resources/domain-configuration/apply.js







/**
 * Brings the domain configuration to what the plan says and waits until IoT Core tells it enabled, with the server certificate. Where
 * another run has created it meanwhile, that one is used: it may have another server certificate.
 */
async function applyConfiguration(context, settings, plan, { certificates, observed }) {
    const iot = await context.aws.iot();
    context.signal.throwIfAborted();
    let expected = { ...certificates, name: plan.name };
    switch (plan.do) {
        case 'create':
            expected = await create(context, settings, plan, certificates);
            break;
        case 'update':
            await context.record.change(stepOn('update-domain-configuration', plan.name, 'updated'), () => iot.updateDomainConfiguration(plan.name, plan.change));
            break;
        case 'replace':
            await (0,remove/* removeConfiguration */.J)(context, plan.name);
            // Cancelled or not: without its configuration the domain is out of service.
            expected = await create(context, settings, plan, certificates);
            break;
        case 'keep':
            break;
    }
    const configuration = plan.do === 'keep' && observed && isEnabled(observed, expected)
        ? observed
        : await awaitEnabled(context, expected);
    context.record.learn({
        domainConfiguration: { arn: configuration.arn, name: configuration.name },
    });
    return configuration;
}
/** Gives what is there afterwards: another run's, where that was first. */
async function create(context, settings, plan, certificates) {
    const { name } = plan;
    const iot = await context.aws.iot();
    const request = {
        name,
        domain: settings.domain,
        ...certificates,
        settings: settings.configuration,
        tags: {
            ...(plan.do === 'replace' && plan.carried),
            ...(0,context_tags/* tagsOf */.Fg)(settings.domain, 'domain-configuration'),
            ...(certificates.validationCertificateArn && {
                [context_tags/* validationCertificateTag */.X0]: certificates.validationCertificateArn,
            }),
        },
    };
    const makes = plan.do === 'replace' ? 'recreated' : 'created';
    const other = await context.record.change(stepOn('create-domain-configuration', name, makes), () => iot.createDomainConfiguration(request).then(() => undefined, (error) => createdByAnother(context, request, error)), (answer) => answer === undefined);
    if (!other) {
        return { ...certificates, name };
    }
    context.record.note({
        code: 'used-from-another-run',
        resource: 'domain configuration',
        name: other.name,
    });
    return other;
}
/** The configuration that another run created meanwhile. @throws what the creation was refused with, where there is none of ours. */
async function createdByAnother(context, { domain, name }, error) {
    if (!(error instanceof errors/* Failure */.HR && error.details.refused)) {
        throw error;
    }
    const iot = await context.aws.iot();
    const look = async () => (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
    const isTaken = (0,answer/* hasCode */.up)(error.details.cause, 'ResourceAlreadyExistsException');
    const found = isTaken ? await (0,visible/* lookUntilVisible */.w)(context, look) : await look();
    const tags = found && (await (0,observe/* readConfigurationTags */.aQ)(context, found));
    if (!found?.serverCertificate || !(0,context_tags/* isOurs */.MU)(tags ?? {}, domain, 'domain-configuration')) {
        throw error;
    }
    return { name: found.name, serverCertificateArn: found.serverCertificate.arn };
}
function stepOn(code, name, makes) {
    return { code, resource: 'domain configuration', name, makes };
}
function isEnabled({ status, serverCertificate }, { serverCertificateArn }) {
    return status === 'ENABLED' && serverCertificate?.arn === serverCertificateArn;
}
function awaitEnabled(context, expected) {
    const { name, serverCertificateArn } = expected;
    return (0,wait/* waitFor */.f)(context, {
        awaited: { code: 'await-domain-configuration-enabled', on: { name } },
        poll: async () => {
            const configuration = await (await context.aws.iot()).describeDomainConfiguration(name);
            if (configuration && isEnabled(configuration, expected)) {
                return { done: true, value: configuration };
            }
            // For a while after a change IoT Core may answer NotFound, or with the previous state.
            if (configuration?.serverCertificate?.arn !== serverCertificateArn) {
                return {
                    done: false,
                    seen: { kind: configuration ? 'configuration-outdated' : 'configuration-not-found' },
                };
            }
            return {
                done: false,
                seen: { kind: 'configuration-status', status: configuration.status },
            };
        },
    });
}

// EXTERNAL MODULE: ./lib/resources/endpoint-record/await-records.js
var await_records = __webpack_require__(95390);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/change-zone.js
var change_zone = __webpack_require__(89398);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/domain-resolver.js
var domain_resolver = __webpack_require__(27902);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/manual-records.js
var manual_records = __webpack_require__(76690);
;// CONCATENATED MODULE: ./lib/resources/endpoint-record/apply.js




/** Points the domain at the endpoint (or asks the user to) and waits until DNS shows it. */
async function applyEndpointRecord(context, settings, snapshot, plan) {
    const { domain, dns } = settings;
    const { iotEndpoint } = snapshot;
    if (plan.do === 'keep') {
        return;
    }
    if (plan.do === 'by-hand') {
        (0,manual_records/* askForRecord */.s9)(context, snapshot.dns, {
            record: (0,manual_records/* endpointRecord */.n9)(domain, iotEndpoint, dns.ttl),
            when: 'now',
        });
    }
    else if (snapshot.dns.kind === 'route53') {
        const { zone } = snapshot.dns;
        await (0,change_zone/* changeZone */.h)(context, {
            step: {
                code: 'write-endpoint-record',
                resource: 'DNS record',
                name: domain,
                makes: 'created',
                figures: { zone: zone.name, target: iotEndpoint },
            },
            zone,
            batch: {
                upsert: [{ name: domain, value: iotEndpoint, ttl: dns.ttl }],
                remove: plan.remove,
            },
        });
    }
    await awaitSeen(context, settings, snapshot);
}
async function awaitSeen(context, settings, snapshot) {
    const { domain } = settings;
    const resolver = await (0,domain_resolver/* domainResolver */.L)(settings, snapshot.dns);
    await (0,await_records/* awaitRecords */.r1)(context, settings.dns, {
        awaited: { code: 'await-endpoint-record', on: { domain, iotEndpoint: snapshot.iotEndpoint } },
        poll: async () => {
            const answer = await resolver.cname(domain);
            if (answer.kind === 'found' && answer.values.includes(snapshot.iotEndpoint)) {
                return { done: true, value: true };
            }
            return { done: false, seen: { kind: 'cname', answer } };
        },
    });
}

// EXTERNAL MODULE: ./lib/pki/requirements.js + 1 modules
var requirements = __webpack_require__(57255);
// EXTERNAL MODULE: ./lib/pki/sent-chain.js
var sent_chain = __webpack_require__(93696);
// EXTERNAL MODULE: ./lib/resources/server-certificate/reimport-refusal.js
var reimport_refusal = __webpack_require__(67774);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/apply.js










/**
 * Keeps the leaf, or issues one (unless it was provided), checks it as IoT Core and a device would, and only then imports it.
 */
async function applyServerCertificate(context, settings, plan, { rollover, trust }) {
    if (plan.do === 'keep') {
        return { arn: plan.leaf.certificate.arn, chain: plan.leaf.chain };
    }
    const previous = plan.do === 'reimport' ? plan.previous : undefined;
    const issued = await apply_obtain(context, settings, rollover, previous);
    const material = settings.chainRoot === 'omit' ? { ...issued, chain: (0,sent_chain/* withoutRoot */.c)(issued.chain) } : issued;
    await check(context, settings.domain, material, trust);
    const acm = await context.aws.acm();
    const { subject, fingerprint } = (0,facts/* readCertificate */.w$)(material.certificate);
    const step = { resource: 'server certificate', figures: { subject, fingerprint } };
    if (plan.do === 'import') {
        const { domain } = settings;
        const arn = await context.record.change({ ...step, code: 'import-server-certificate', name: domain, makes: 'created' }, () => explainingRoot(settings, () => acm.importNew(domain, material, (0,context_tags/* tagsOf */.Fg)(domain, 'server-certificate'))));
        return { arn, chain: material };
    }
    await refuseWhatWouldNotBePickedUp(context, plan.arn, material);
    await context.record.change({ ...step, code: 'reimport-server-certificate', name: plan.arn, makes: 'renewed' }, () => explainingRoot(settings, () => acm.reimport(plan.arn, material)));
    return { arn: plan.arn, chain: material };
}
/** AWS's pages disagree on whether ACM takes a chain without its root (decision 0012): a refusal changes nothing. */
async function explainingRoot({ chainRoot }, importing) {
    try {
        return await importing();
    }
    catch (error) {
        if (chainRoot === 'omit' &&
            error instanceof errors/* Failure */.HR &&
            error.details.code === 'aws-request-rejected') {
            const { action, said } = error.details;
            throw new errors/* Failure */.HR({
                code: 'chain-root-required',
                figures: {},
                action,
                ...(said !== undefined && { said }),
                cause: error,
                refused: true,
            });
        }
        throw error;
    }
}
async function apply_obtain(context, settings, rollover, previous) {
    const { domain, serverCertificate: wanted } = settings;
    if (wanted.kind === 'provided') {
        return wanted.material;
    }
    if (!rollover) {
        throw new Error('a server certificate was to be issued, but no CA was created or found');
    }
    const now = context.clock.now();
    const crossCertificate = await crossPathOf(context, wanted, rollover);
    const authority = await openSigner(context, wanted, (0,authority_rollover/* signingGeneration */.SN)(rollover));
    const { issueServerCertificate } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4876));
    const material = await issueServerCertificate(authority, {
        domain,
        subject: wanted.subject,
        keyAlgorithm: wanted.keyAlgorithm ?? (0,pki_material/* leafAlgorithmFor */.$z)(authority),
        validityDays: wanted.validityDays,
        now,
        crossCertificate,
        previous,
    });
    context.mask(material.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    noteIfShortened(context, material, wanted.validityDays);
    return material;
}
/** No device takes a leaf longer than what it hangs from (RFC 5280, 6.1.3), so it is not made to last longer. */
function noteIfShortened(context, { certificate }, validityDays) {
    const { notAfter } = (0,facts/* readCertificate */.w$)(certificate);
    const days = Math.round((notAfter.getTime() - context.clock.now().getTime()) / lib_days/* dayMs */.LP);
    if (days < validityDays) {
        context.record.note({
            code: 'server-certificate-shortened',
            days,
            requestedDays: validityDays,
            endsAt: notAfter,
        });
    }
}
async function check(context, domain, material, trust) {
    const findings = (0,requirements/* examineServerCertificate */.ou)(material, { domain, trust, now: context.clock.now() });
    const failed = findings.find(({ result }) => result === 'fail');
    if (failed) {
        throw new errors/* Failure */.HR({
            code: 'server-certificate-unusable',
            action: { code: 'check-server-certificate', on: { domain } },
            figures: { why: 'finding', finding: failed },
        });
    }
    const { proveHandshake } = await __webpack_require__.e(/* import() */ 705).then(__webpack_require__.bind(__webpack_require__, 12705));
    for (const root of trust) {
        await proveHandshake(material, { domain, trust: [root] });
    }
}
async function refuseWhatWouldNotBePickedUp(context, arn, next) {
    const current = await (await context.aws.acm()).get(arn);
    const refusal = current &&
        (0,reimport_refusal/* reimportRefusal */.N)((0,facts/* readCertificate */.w$)(current.certificate), (0,facts/* readCertificate */.w$)(next.certificate));
    if (refusal !== undefined) {
        throw new errors/* Failure */.HR({
            code: 'reimport-impossible',
            action: { code: 'check-reimport', on: { arn } },
            figures: { arn, obstacle: refusal },
        });
    }
}

// EXTERNAL MODULE: ./lib/verification/breaks-at.js
var breaks_at = __webpack_require__(37541);
// EXTERNAL MODULE: ./lib/verification/resolver.js + 2 modules
var resolver = __webpack_require__(35888);
// EXTERNAL MODULE: ./lib/verification/tls-figures.js
var tls_figures = __webpack_require__(30762);
// EXTERNAL MODULE: ./lib/verification/tls-observation.js
var tls_observation = __webpack_require__(93941);
// EXTERNAL MODULE: ./lib/verification/tls-probe.js + 1 modules
var tls_probe = __webpack_require__(27531);
;// CONCATENATED MODULE: ./lib/verification/served.js




/**
 * One handshake at the account's endpoint with SNI = domain, by which IoT Core chooses what it serves: it needs no record of
 * the domain in DNS (AWS IoT Core developer guide, "Transport security in AWS IoT Core").
 *
 * @throws the signal's reason when that is aborted.
 */
async function probeServed(question) {
    const { iotEndpoint, domain, expectedFingerprint, ...target } = question;
    const seen = await (0,tls_probe/* probeTls */.S)({ ...target, host: iotEndpoint, servername: domain });
    if (seen.kind !== 'accepted') {
        return (0,tls_observation/* isDefaultCertificate */.P)(seen, iotEndpoint)
            ? { served: false, instead: { kind: 'default' } }
            : { served: false, instead: { kind: 'none', handshake: (0,tls_figures/* tlsFailureFigures */.FU)(seen) } };
    }
    const { fingerprint, served } = seen;
    if (fingerprint === expectedFingerprint) {
        return { served: true };
    }
    const { certificate } = served;
    const { notAfter } = (0,facts/* readCertificate */.w$)(certificate);
    return { served: false, instead: { kind: 'previous', fingerprint, notAfter }, certificate };
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/facts.js
var server_certificate_facts = __webpack_require__(8);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/newer.js
/** A leaf that another run imported over the one that this run knows. */



/**
 * What ACM stores under the ARN now, as another run imported it; undefined: it is what this run knows.
 *
 * @param trust PEM, one each: the roots that devices of the domain trust.
 * @throws Pending where devices could not verify it: the other run has something else in mind.
 */
async function leafOfAnotherRun(context, { arn, chain, before }, { domain, trust }) {
    const known = [chain, ...(before ? [before] : [])].map(({ certificate }) => (0,facts/* readCertificate */.w$)(certificate));
    const acm = await context.aws.acm();
    const serial = (await acm.describe(arn))?.serial;
    if (serial === undefined || known.some((one) => one.serial === serial)) {
        return undefined;
    }
    const stored = await acm.get(arn);
    if (!stored) {
        return undefined;
    }
    const { fingerprint } = (0,facts/* readCertificate */.w$)(stored.certificate);
    if (known.some((one) => one.fingerprint === fingerprint)) {
        return undefined;
    }
    const now = context.clock.now();
    const findings = (0,requirements/* examineServerCertificate */.ou)(stored, { domain, trust, now });
    const failed = findings.find(({ result }) => result === 'fail');
    if (failed) {
        throw (0,another_run/* anotherRunAtWork */.F)(domain, {
            kind: 'certificate-imported',
            arn,
            fingerprint,
            check: `${failed.id}: ${failed.code}`,
        });
    }
    return stored;
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/propagation.js
var propagation = __webpack_require__(2381);
// EXTERNAL MODULE: ./lib/resources/server-certificate/reach.js
var reach = __webpack_require__(27428);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/await-served.js










/** After a change IoT Core may show the previous state, for how long is not documented (CloudFormation allows 35 s): after two minutes it is the current one. */
const settledMs = 2 * 60_000;
/** "It might take up to 60 minutes" (developer guide, "Creating and configuring customer-managed domains"). */
const intoServiceMs = 60 * 60_000;
/**
 * Waits until the leaf is served at the account's endpoint under SNI = domain, verified against what devices trust, and gives the
 * configuration as it is told then. DNS for the domain is not needed, so this is seen before any of its records is touched. Where
 * another run imports its leaf over this one, that is waited for: IoT Core will never serve this one.
 *
 * @throws Pending at the run's deadline, Failure once waiting longer is pointless, also because the network fails; what is served meanwhile, and until when, is
 * in both and in the run record.
 */
async function awaitServed(context, { domain, verification }, known) {
    const { iotEndpoint, trust, arn } = known;
    const { lookup } = await (0,resolver/* createResolver */.Tw)(verification.resolver);
    let stored = known;
    const iot = await context.aws.iot();
    const start = context.clock.now().getTime();
    const awaited = { code: 'await-server-certificate-served', on: { domain } };
    return (0,wait/* waitFor */.f)(context, {
        awaited,
        usualMs: intoServiceMs,
        poll: async () => {
            const { chain } = stored;
            const leaf = { arn, chain };
            const answer = await probeServed({
                iotEndpoint,
                domain,
                trust,
                expectedFingerprint: (0,facts/* readCertificate */.w$)(chain.certificate).fingerprint,
                port: verification.port,
                lookup,
                signal: context.signal,
                now: context.clock.now(),
                clientIdentity: verification.clientIdentity,
            });
            if (!answer.served && isUnreachable(answer)) {
                // IoT Core itself may cut off a name that it does not serve yet.
                await (0,reach/* requireReachable */.Z)(context, verification, iotEndpoint, awaited);
            }
            if (answer.served && isValid(stored.configuration)) {
                return { done: true, value: { leaf, configuration: stored.configuration } };
            }
            const { name } = stored.configuration;
            const configuration = (await iot.describeDomainConfiguration(name)) ?? stored.configuration;
            const isSettled = context.clock.now().getTime() - start >= settledMs;
            if (answer.served) {
                // What IoT Core goes on calling INVALID although it serves it is for the verification to tell.
                return isValid(configuration) || isSettled
                    ? { done: true, value: { leaf, configuration } }
                    : { done: false, seen: { kind: 'served-as-invalid' } };
            }
            const newer = await leafOfAnotherRun(context, stored, { domain, trust });
            if (newer) {
                const since = context.clock.now();
                stored = { ...stored, chain: newer, before: chain, since, configuration };
                noteNewer(context, { arn, chain: newer });
                return { done: false, seen: { kind: 'imported-over' } };
            }
            if (answer.certificate) {
                context.record.learn({ breaksAt: (0,breaks_at/* breaksAt */.e)(chain, trust, answer.certificate) });
            }
            const now = context.clock.now();
            if (isSettled) {
                refuseHopeless(awaited, { ...stored, configuration }, answer, now);
            }
            return { done: false, seen: notServed(answer, configuration) };
        },
    });
}
function noteNewer(context, leaf) {
    context.record.learn({ serverCertificate: (0,server_certificate_facts/* leafFacts */.k)(leaf) });
    context.record.note({
        code: 'used-from-another-run',
        resource: 'server certificate',
        name: leaf.arn,
    });
}
function isValid({ serverCertificate }) {
    return serverCertificate?.status === 'VALID';
}
/** @throws Failure when IoT Core will not serve the leaf, however long one waits. */
function refuseHopeless(action, { arn, configuration, since }, answer, now) {
    const { detail } = configuration.serverCertificate ?? {};
    if (!isValid(configuration) && !mayComeIntoService(configuration, answer, since, now)) {
        throw new errors/* Failure */.HR({
            code: 'server-certificate-invalid',
            action,
            figures: {
                arn,
                ...(detail !== undefined && { detail }),
                served: answer.instead,
            },
        });
    }
    if (answer.certificate && (0,propagation/* isPropagationOver */.H0)(since, now)) {
        throw new errors/* Failure */.HR({
            code: 'server-certificate-ignored',
            action,
            figures: { since, served: answer.instead },
        });
    }
}
/**
 * Nobody knows whether the status is told of the certificate as it is stored or as it is served: while none is served yet, INVALID
 * may say no more than that.
 */
function mayComeIntoService({ lastStatusChange }, { certificate }, since, now) {
    const changed = Math.max(since.getTime(), lastStatusChange?.getTime() ?? 0);
    return certificate === undefined && now.getTime() < changed + intoServiceMs;
}
function isUnreachable({ instead }) {
    return instead.kind === 'none' && instead.handshake.kind === 'unreachable';
}
function notServed({ instead }, { serverCertificate }) {
    const { status, detail } = serverCertificate ?? {};
    return {
        kind: 'not-served',
        served: instead,
        ...(status === 'INVALID' && { invalid: detail === undefined ? {} : { detail } }),
    };
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var server_certificate_remove = __webpack_require__(96635);
// EXTERNAL MODULE: ./lib/resources/server-certificate/renewal.js
var renewal = __webpack_require__(14259);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/observe.js + 2 modules
var validation_certificate_observe = __webpack_require__(42602);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/plan.js
var validation_certificate_plan = __webpack_require__(63088);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var dns_name = __webpack_require__(64324);
;// CONCATENATED MODULE: ./lib/resources/validation-certificate/records.js
/** The records by which ACM knows whose a domain is: written, or asked for, and looked for in DNS. */



/** Writes those that are missing in the zone; where a person sets them, asks for them. */
async function seeToRecords(context, settings, snapshot, records) {
    if (snapshot.dns.kind === 'manual') {
        for (const record of records) {
            (0,manual_records/* askForRecord */.s9)(context, snapshot.dns, {
                record: (0,manual_records/* validationRecord */.dV)(record, settings.dns.ttl),
                when: 'now',
            });
        }
    }
    else {
        await writeRecords(context, settings, snapshot.dns.zone, records);
    }
}
/** What DNS shows of the records that ACM looks for. */
async function shownOf(resolver, records) {
    if (records.length === 0) {
        return { kind: 'record-not-published' };
    }
    const missing = await Promise.all(records.map(async ({ name, value }) => {
        const answer = await resolver.cname(name);
        return answer.kind === 'found' && answer.values.includes(value) ? [] : [{ name, answer }];
    }));
    const [first] = missing.flat();
    return { kind: 'validation-pending', ...(first && { missing: first }) };
}
async function writeRecords(context, { dns }, zone, records) {
    const route53 = await context.aws.route53();
    const missing = [];
    for (const { name, value } of records.filter((record) => (0,dns_name/* isInZone */.eI)(record.name, zone))) {
        const standing = await route53.recordsAt(zone, name);
        if (!standing.some(({ type, values }) => type === 'CNAME' && values[0] === value)) {
            missing.push({ name, value, ttl: dns.ttl });
        }
    }
    if (missing.length > 0) {
        const names = missing.map(({ name }) => name).join(', ');
        await context.record.change({
            code: 'write-validation-record',
            resource: 'DNS record',
            name: names,
            makes: 'created',
            figures: { zone: zone.name },
        }, () => route53.change(zone, { upsert: missing, remove: [] }), change_zone/* isSent */.x);
    }
}

;// CONCATENATED MODULE: ./lib/resources/validation-certificate/apply.js








/**
 * Brings the validation certificate to ISSUED, seeing to each of its records as soon as ACM tells it. Gives its ARN. A run that is
 * deferrable it waits for a while only, and goes on with a note and what there is instead: undefined where that is nothing.
 */
async function applyValidationCertificate(context, settings, snapshot, plan) {
    const { validationCertificate } = plan;
    const deferrable = 'deferrable' in validationCertificate ? validationCertificate.deferrable : undefined;
    if (!deferrable) {
        return obtainIssued(context, settings, snapshot, plan);
    }
    const soon = context.clock.now().getTime() + optionalWaitMs;
    const hurried = { ...context, deadline: new Date(Math.min(soon, context.deadline.getTime())) };
    try {
        return await obtainIssued(hurried, settings, snapshot, plan);
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR)) {
            throw error;
        }
        const { meanwhile = context.record.facts.validationCertificateArn } = deferrable;
        context.record.learn({ ...(meanwhile && { validationCertificateArn: meanwhile }) });
        context.record.note({ code: 'validation-certificate-missing', failure: (0,errors/* summaryOf */.YG)(error) });
        return meanwhile;
    }
}
/** How long a run waits for a certificate that it could do without. */
const optionalWaitMs = 5 * 60_000;
async function obtainIssued(context, settings, snapshot, plan) {
    const arn = await validation_certificate_apply_obtain(context, snapshot, settings.domain, plan.validationCertificate);
    context.record.learn({ validationCertificateArn: arn });
    if (plan.validationCertificate.do !== 'keep' || plan.validationRecord.do !== 'keep') {
        await awaitIssued(context, settings, snapshot, arn);
    }
    return arn;
}
async function awaitIssued(context, settings, snapshot, arn) {
    const { domain } = settings;
    const told = new Set();
    const resolver = await (0,domain_resolver/* domainResolver */.L)(settings, snapshot.dns);
    const awaited = { code: 'await-validation-certificate-issued', on: { domain, arn } };
    await (0,wait/* waitFor */.f)(context, {
        awaited,
        poll: async () => {
            const certificate = await describeAlive(context, arn, domain);
            const records = (certificate?.validationRecords ?? []).filter(({ name }) => !told.has(name));
            await seeToRecords(context, settings, snapshot, records);
            for (const { name } of records) {
                told.add(name);
            }
            if (certificate?.status === 'ISSUED') {
                await requireFit(context, settings, arn);
                return { done: true, value: true };
            }
            const seen = await shownOf(resolver, certificate?.validationRecords ?? []);
            const isMissing = seen.kind === 'validation-pending' && seen.missing !== undefined;
            return isMissing && !(0,await_records/* awaitsPeople */.JS)(settings.dns)
                ? (0,await_records/* recordsNeeded */.uG)(context, awaited, seen)
                : { done: false, seen };
        },
    });
}
/**
 * Before it is issued nobody can tell which root a certificate that somebody else requested will lead to.
 *
 * @throws Failure when IoT Core would refuse it; a later run does not choose it again.
 */
async function requireFit(context, settings, arn) {
    const acm = await context.aws.acm();
    const certificate = await (0,validation_certificate_observe/* readPublicCertificate */.JZ)(acm, arn, settings.verification.amazonRoots);
    if (certificate?.unfit) {
        throw new errors/* Failure */.HR({
            code: 'validation-certificate-unusable',
            action: {
                code: 'await-validation-certificate-issued',
                on: { domain: settings.domain, arn },
            },
            figures: { why: 'issued-unfit', domain: settings.domain, arn, unfit: certificate.unfit },
        });
    }
}
async function validation_certificate_apply_obtain(context, { publicCertificates }, domain, plan) {
    if (plan.do !== 'request') {
        return plan.arn;
    }
    const acm = await context.aws.acm();
    const tags = (0,context_tags/* tagsOf */.Fg)(domain, 'validation-certificate');
    const arn = await context.record.change({
        code: 'request-validation-certificate',
        resource: 'validation certificate',
        name: domain,
        makes: 'created',
    }, () => acm.request(domain, plan.token, tags));
    if (await isKnown(context, domain, arn)) {
        return arn;
    }
    const token = (0,validation_certificate_plan/* requestToken */.Fr)(domain, [...publicCertificates, { arn }]);
    return acm.request(domain, token, tags);
}
/** ACM tells a new certificate after several seconds (ACM API reference, RequestCertificate). */
const visibleWithinMs = 60_000;
/**
 * False: it was made by an earlier run within the token's hour and deleted since. Whether a token goes on answering with
 * such a one is not known.
 */
function isKnown(context, domain, arn) {
    const from = context.clock.now().getTime();
    return (0,wait/* waitFor */.f)(context, {
        awaited: { code: 'await-validation-certificate-visible', on: { domain, arn } },
        poll: async () => {
            const known = (await (await context.aws.acm()).describe(arn)) !== undefined;
            return known || context.clock.now().getTime() - from > visibleWithinMs
                ? { done: true, value: known }
                : { done: false, seen: { kind: 'certificate-not-visible' } };
        },
    });
}
/**
 * ACM user guide, "Troubleshoot certificate requests": none of these is ever left, a new request is needed.
 *
 * @throws Failure when the certificate can never be issued.
 */
async function describeAlive(context, arn, domain) {
    const certificate = await (await context.aws.acm()).describe(arn);
    if (!certificate ||
        certificate.status === 'PENDING_VALIDATION' ||
        certificate.status === 'ISSUED') {
        return certificate;
    }
    const { status, failureReason } = certificate;
    throw new errors/* Failure */.HR({
        code: 'validation-certificate-failed',
        action: { code: 'await-validation-certificate-issued', on: { domain, arn } },
        figures: { arn, status, ...(failureReason !== undefined && { reason: failureReason }) },
    });
}

// EXTERNAL MODULE: ./lib/verification/lifetimes.js + 1 modules
var lifetimes = __webpack_require__(52849);
;// CONCATENATED MODULE: ./lib/operations/apply.js

















/**
 * @throws Pending when a wait outlives the run's deadline, Failure for everything else. Whatever was done until then stands
 * and is found by the next run.
 */
async function apply(context, settings, snapshot, plan) {
    const authority = await applyAuthority(context, settings, snapshot, plan.authority);
    const { rollover, trust, bundle } = authority;
    context.record.learn({ caCertificate: bundle.join('') });
    const [serverCertificate, validationCertificateArn] = await sideBySide(context, (branch) => applyServerCertificate(branch, settings, plan.serverCertificate, authority), (branch) => applyValidationCertificate(branch, settings, snapshot, plan));
    context.record.learn({
        serverCertificate: (0,server_certificate_facts/* leafFacts */.k)(serverCertificate),
        lifetimes: (0,lifetimes/* lifetimesOf */.s)({
            domain: settings.domain,
            trust: bundle,
            serverCertificate: serverCertificate.chain,
            validationCertificate: snapshot.publicCertificates.find(({ arn }) => arn === validationCertificateArn),
            renewBeforeDays: settings.renewBeforeDays,
            now: context.clock.now(),
        }),
    });
    await retireAuthorities(context, plan.authority);
    const enabled = await applyConfiguration(context, settings, plan.configuration, {
        certificates: { serverCertificateArn: serverCertificate.arn, validationCertificateArn },
        observed: plan.serverCertificate.do === 'keep' ? snapshot.configured?.configuration : undefined,
    });
    const now = context.clock.now();
    const configured = await leafOf(context, enabled, serverCertificate);
    const { configuration, leaf } = await awaitServed(context, settings, {
        iotEndpoint: snapshot.iotEndpoint,
        trust,
        ...configured,
        before: snapshot.configured?.leaf?.chain,
        since: configured === serverCertificate
            ? (0,propagation/* propagatingSince */.v4)(plan.serverCertificate, plan.configuration, now)
            : now,
        configuration: enabled,
    });
    if (rollover?.kind === 'aborting') {
        // The leaf of the abandoned authority is no longer served.
        context.record.learn({ caCertificate: trust.join('') });
    }
    await applyEndpointRecord(context, settings, snapshot, plan.endpointRecord);
    const validationCertificate = validationCertificateArn === undefined
        ? undefined
        : await readValidationCertificate(context, settings, snapshot, {
            plan,
            arn: validationCertificateArn,
        });
    await recordValidationCertificate(context, snapshot, configuration, validationCertificate);
    return {
        snapshot,
        trust,
        rollover,
        leafSource: rollover ? (0,renewal/* issuedBelow */.HN)(rollover) : { kind: 'provided' },
        serverCertificate: leaf,
        validationCertificate: validationCertificate ?? 'missing',
        configuration,
    };
}
/** What was read before is good for one that is kept; one that was awaited has changed. */
async function readValidationCertificate(context, { verification }, { publicCertificates }, { plan, arn }) {
    const kept = plan.validationCertificate.do === 'keep'
        ? publicCertificates.find((certificate) => certificate.arn === arn)
        : undefined;
    return kept ?? (0,validation_certificate_observe/* readPublicCertificate */.JZ)(await context.aws.acm(), arn, verification.amazonRoots);
}
/**
 * The leaf that the configuration has: this run's, or that of another run which created it first. Then this run's is removed, as
 * nothing will ever use it.
 */
async function leafOf(context, configuration, own) {
    if (configuration.serverCertificate?.arn === own.arn) {
        return own;
    }
    const found = await (0,observe/* readConfiguredLeaf */["do"])(context, configuration);
    if (!found) {
        throw (0,another_run/* anotherRunAtWork */.F)(configuration.domainName ?? configuration.name, {
            kind: 'configuration-created',
            name: configuration.name,
        });
    }
    const leaf = { arn: found.certificate.arn, chain: found.chain };
    noteNewer(context, leaf);
    const unused = await (await context.aws.acm()).describe(own.arn);
    if (unused) {
        await (0,server_certificate_remove/* tryToRemoveCertificate */.wg)(context, unused);
    }
    return leaf;
}
/**
 * What is there after another run imported its leaf over the one that was verified; undefined: none did. It is waited for until
 * IoT Core serves it.
 */
async function adoptNewerLeaf(context, settings, applied) {
    const { snapshot, trust, serverCertificate, configuration } = applied;
    const { domain } = settings;
    const known = { ...serverCertificate, before: undefined };
    const chain = await leafOfAnotherRun(context, known, { domain, trust });
    if (!chain) {
        return undefined;
    }
    const newer = { arn: serverCertificate.arn, chain };
    noteNewer(context, newer);
    const served = await awaitServed(context, settings, {
        ...newer,
        iotEndpoint: snapshot.iotEndpoint,
        trust,
        before: serverCertificate.chain,
        since: context.clock.now(),
        configuration,
    });
    return { ...applied, serverCertificate: served.leaf, configuration: served.configuration };
}
/**
 * What the configuration would be made anew with; DescribeDomainConfiguration does not tell. Not on what is not ours.
 * UpdateDomainConfiguration has no member for it, so the configuration itself keeps the one it was made with.
 */
async function recordValidationCertificate(context, { configured }, { arn, name }, issued) {
    const recorded = configured?.tags[context_tags/* validationCertificateTag */.X0];
    if (recorded !== undefined && issued?.status === 'ISSUED' && recorded !== issued.arn) {
        const iot = await context.aws.iot();
        await context.record.change({
            code: 'record-validation-certificate',
            resource: 'domain configuration',
            name,
            makes: 'updated',
            figures: { certificate: issued.arn },
        }, () => iot.tag(arn, { [context_tags/* validationCertificateTag */.X0]: issued.arn }));
        context.record.note({
            code: 'validation-certificate-fixed',
            configuration: name,
            kept: recorded,
            ready: issued.arn,
        });
    }
}


/***/ }),

/***/ 16542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ converge)
});

// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(38800);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/plan.js
var plan = __webpack_require__(12338);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/manual-records.js
var manual_records = __webpack_require__(76690);
// EXTERNAL MODULE: ./lib/resources/server-certificate/reach.js
var reach = __webpack_require__(27428);
// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var remove = __webpack_require__(96635);
// EXTERNAL MODULE: ./lib/resources/server-certificate/renewal.js
var renewal = __webpack_require__(14259);
// EXTERNAL MODULE: ./lib/operations/account.js
var account = __webpack_require__(42889);
// EXTERNAL MODULE: ./lib/operations/another-run.js
var another_run = __webpack_require__(52301);
// EXTERNAL MODULE: ./lib/operations/apply.js + 13 modules
var apply = __webpack_require__(14759);
// EXTERNAL MODULE: ./lib/operations/conclude.js
var conclude = __webpack_require__(8337);
;// CONCATENATED MODULE: ./lib/operations/judge-clock.js
/** Whether what is made now would be dated right. */

/** AWS refuses signatures that are more off ("Troubleshoot Signature Version 4 signing for AWS API requests", IAM user guide). */
const noticedMs = 5 * 60_000;
/** By so much certificates are backdated: one made by a clock that is further ahead is not valid yet. */
const refusedMs = days/* dayMs */.LP;
/** @param skewMs by how much the runner's clock is ahead of AWS's. */
function judgeClock(skewMs) {
    const off = Math.abs(skewMs);
    if (off > refusedMs) {
        return 'wrong';
    }
    return off > noticedMs ? 'off' : 'right';
}

// EXTERNAL MODULE: ./lib/operations/observe.js
var observe = __webpack_require__(24494);
// EXTERNAL MODULE: ./lib/pki/material.js
var material = __webpack_require__(59151);
// EXTERNAL MODULE: ./lib/resources/authority/rollover.js
var rollover = __webpack_require__(36298);
// EXTERNAL MODULE: ./lib/verification/lifetimes.js + 1 modules
var lifetimes = __webpack_require__(52849);
;// CONCATENATED MODULE: ./lib/operations/observed-lifetimes.js



/** Of what exists before anything of the plan is applied. */
function observedLifetimes({ domain, renewBeforeDays }, { configured, publicCertificates, now }, { authority, validationCertificate }) {
    const arn = validationCertificate.do === 'keep'
        ? validationCertificate.arn
        : validationCertificate.deferrable?.meanwhile;
    return (0,lifetimes/* lifetimesOf */.s)({
        domain,
        trust: trustBefore(authority),
        serverCertificate: configured?.leaf?.chain,
        validationCertificate: publicCertificates.find((certificate) => certificate.arn === arn),
        renewBeforeDays,
        now,
    });
}
/** PEM, one each: what devices are given before the plan is applied. */
function trustBefore(authority) {
    switch (authority.do) {
        case 'trust':
            return authority.roots;
        case 'create':
            return [];
        case 'create-next':
            return [(0,material/* rootOf */.I5)(authority.current.authority)];
        case 'use':
            return (0,rollover/* bundleOfRollover */.Hl)(authority.rollover);
    }
}

// EXTERNAL MODULE: ./lib/operations/plan.js + 13 modules
var operations_plan = __webpack_require__(91620);
// EXTERNAL MODULE: ./lib/operations/refuse-plan.js
var refuse_plan = __webpack_require__(82326);
// EXTERNAL MODULE: ./lib/operations/verify-domain.js
var verify_domain = __webpack_require__(82526);
;// CONCATENATED MODULE: ./lib/operations/converge.js
/** The walk that every operation with a desired state takes: observe, plan, apply, verify, clean up. */

















/**
 * Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then.
 *
 * @param notesOn what people should know of what is planned.
 * @param planMore what is to be done besides, once the domain was verified.
 */
function converge(settings, context, notesOn, planMore = async () => undefined) {
    const { domain } = settings;
    return (0,conclude/* conclude */.E)(context, settings, async () => {
        context.report({ code: 'observing', domains: [domain], region: settings.region });
        const accountId = await (0,account/* observeAccount */.S)(context, settings.allowedAccountIds);
        context.record.learn({ ...(accountId && { accountId }) });
        const { snapshot, planned } = await observeAndPlan(context, settings);
        refuseWrongClock(context, domain, (await context.aws.iot()).clockSkew());
        context.record.learn({ iotEndpoint: snapshot.iotEndpoint });
        if (!planned.ok) {
            (0,refuse_plan/* refusePlan */.g)({ code: 'plan-domain', on: { domain } }, planned.refusals);
        }
        const renewal = renewalOfKept(planned.plan, settings, snapshot.now);
        let applied;
        const more = await planMore(planned.plan, () => applied?.rollover);
        const changes = [...planned.changes, ...(more?.changes ?? [])];
        const { authority } = planned.plan;
        context.record.learn({
            plan: changes,
            lifetimes: observedLifetimes(settings, snapshot, planned.plan),
            ...(renewal && { renewal }),
            // Announced as a day, on the domain configuration.
            ...('finish' in authority &&
                authority.finish && { rolloverDeadline: new Date((0,days/* day */.vd)(authority.finish.from)) }),
        });
        const cutOff = (0,plan/* cutOffBy */.x)(settings.configuration.securityPolicy);
        [...notesOn(planned.plan, renewal), ...(cutOff === undefined ? [] : [cutOff])].forEach((note) => {
            context.record.note(note);
        });
        context.report({ code: 'planned', changes });
        if (settings.dryRun) {
            for (const record of (0,manual_records/* recordsOfPlan */.Fx)(settings, snapshot, planned.plan.validationCertificate)) {
                (0,manual_records/* askForRecord */.s9)(context, snapshot.dns, { record, when: 'later' });
            }
            return 'planned';
        }
        await (0,reach/* requireReachable */.Z)(context, settings.verification, snapshot.iotEndpoint, {
            code: 'reach-endpoint',
            on: { domain },
        });
        const undertaking = { settings, snapshot, plan: planned.plan };
        const watch = (0,another_run/* watchDomain */.eC)(context, undertaking);
        applied = await (0,another_run/* explainedByAnotherRun */.QP)(watch, () => bringAbout({ ...context, watch }, undertaking));
        await more?.carryOut();
        return 'ready';
    });
}
/** What is refused is looked at twice: another run may have been at work while this one read. */
async function observeAndPlan(context, settings) {
    const first = await (0,observe/* observe */.l)(context, settings);
    const planned = (0,operations_plan/* plan */.e)(settings, first);
    if (planned.ok) {
        return { snapshot: first, planned };
    }
    const snapshot = await (0,observe/* observe */.l)(context, settings);
    return { snapshot, planned: (0,operations_plan/* plan */.e)(settings, snapshot) };
}
/** How often the leaf of another run is taken over before this run gives way. */
const longestRounds = 3;
async function bringAbout(context, { settings, snapshot, plan: planned }) {
    let applied = await (0,apply/* apply */.B)(context, settings, snapshot, planned);
    for (let round = 1;; round += 1) {
        try {
            await (0,verify_domain/* verifyDomain */.q)(context, settings, applied);
            break;
        }
        catch (error) {
            const newer = error instanceof errors/* ChecksFailed */.Tj && round < longestRounds
                ? await (0,apply/* adoptNewerLeaf */.A)(context, settings, applied)
                : undefined;
            if (!newer) {
                throw error;
            }
            applied = newer;
        }
    }
    for (const certificate of planned.unusedCertificates.filter((one) => isLeft(one, applied))) {
        await (0,remove/* tryToRemoveCertificate */.wg)(context, certificate);
    }
    return applied;
}
/** Whether nothing needs it: another run may have put it into service, and an expired one is named until its successor is issued. */
function isLeft({ arn, status }, { serverCertificate, validationCertificate }) {
    const isSucceeded = validationCertificate !== 'missing' && validationCertificate.status === 'ISSUED';
    return arn !== serverCertificate.arn && (status !== 'EXPIRED' || isSucceeded);
}
/** @throws Failure where certificates made now would not be valid yet, or expire early. */
function refuseWrongClock(context, domain, skewMs) {
    const verdict = judgeClock(skewMs);
    if (verdict === 'wrong') {
        throw new errors/* Failure */.HR({
            code: 'clock-wrong',
            action: { code: 'observe-domain', on: { domain } },
            figures: { aheadMs: skewMs },
        });
    }
    if (verdict === 'off') {
        context.record.note({ code: 'clock-off', aheadSeconds: Math.round(skewMs / 1_000) });
    }
}
/** Undefined where another leaf is to be imported. */
function renewalOfKept({ serverCertificate, authority }, settings, now) {
    return serverCertificate.do === 'keep'
        ? (0,renewal/* leafRenewal */.r8)(serverCertificate.leaf.chain, settings, now, authority)
        : undefined;
}


/***/ }),

/***/ 24494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31318);
/* harmony import */ var _pki_dns_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93511);
/* harmony import */ var _resources_authority_observe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79379);
/* harmony import */ var _resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99601);
/* harmony import */ var _resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29507);
/* harmony import */ var _resources_server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38391);
/* harmony import */ var _resources_validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42602);







/**
 * Everything a plan for the domain needs to know, read side by side.
 *
 * @param known the authority, where that is not for this domain to find.
 */
async function observe(context, settings, known) {
    const { domain } = settings;
    const iot = await context.aws.iot();
    const acm = await context.aws.acm();
    const [iotEndpoint, authorities, configuration, covering, zone] = await Promise.all([
        iot.dataEndpoint(),
        known
            ? { kind: 'known', state: known }
            : (0,_resources_authority_observe_js__WEBPACK_IMPORTED_MODULE_0__/* .observeAuthorities */ .UF)(context, domain, settings.serverCertificate),
        iot
            .findDomainConfigurations([{ domain, name: settings.domainConfigurationName }])
            .then((found) => found.get(domain)),
        acm.findCovering(domain),
        (0,_resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_2__/* .findZone */ ._S)(context, domain, settings.dns),
    ]);
    const configuredArn = configuration?.serverCertificate?.arn;
    const [configured, nameHolder, ours, found] = await Promise.all([
        configuration && (0,_resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observeConfiguration */ .Dq)(context, configuration),
        configuration ? undefined : iot.describeDomainConfiguration(settings.domainConfigurationName),
        (0,_resources_server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observeOurs */ .M1)(acm, domain, covering),
        (0,_resources_validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observePublicCertificates */ .gG)(acm, covering, settings.validationCertificateArn, settings.verification.amazonRoots),
    ]);
    const publicCertificates = await withTagged(context, settings, configured, found);
    const spareLeaves = await (0,_resources_server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observeSpareLeaves */ .WD)(acm, covering, ours, configuredArn);
    // Between the deletion and the making anew of a configuration, the leaf for it tells what devices trust.
    const leaf = configured?.leaf ?? spareLeaves[0];
    const authority = authorities.kind === 'known'
        ? authorities.state
        : await (0,_resources_authority_observe_js__WEBPACK_IMPORTED_MODULE_0__/* .observeRollover */ .A_)(context, settings, authorities, leaf?.chain);
    const kmsKey = await (0,_resources_authority_observe_js__WEBPACK_IMPORTED_MODULE_0__/* .observeNextKmsKey */ .km)(context, settings, authority);
    const dns = zone
        ? await (0,_resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_2__/* .observeZone */ .H5)(context, zone, domain, publicCertificates)
        : await (0,_resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_2__/* .observeShown */ .em)(settings, publicCertificates);
    const forbiddingCaa = await (0,_resources_validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observeForbiddingCaa */ .ae)(settings, dns, publicCertificates);
    return {
        now: context.clock.now(),
        iotEndpoint,
        authority,
        ...(kmsKey && { kmsKey }),
        ...(configured && { configured }),
        ...(nameHolder && { nameTakenBy: nameHolder.domainName ?? 'no domain' }),
        spareLeaves,
        ours,
        publicCertificates,
        ...(forbiddingCaa !== undefined && { forbiddingCaa }),
        dns,
    };
}
/** The validation certificate that the configuration's tag names is among them, also where ACM's lists do not show it. */
async function withTagged(context, { domain, verification }, configured, found) {
    const arn = configured?.tags[_context_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .validationCertificateTag */ .X0];
    if (!configured || arn === undefined || found.some((one) => one.arn === arn)) {
        return found;
    }
    const tagged = await (0,_resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .readTaggedValidationCertificate */ .Rs)(context, configured, verification.amazonRoots);
    return tagged?.type === 'AMAZON_ISSUED' &&
        tagged.names.some((name) => (0,_pki_dns_name_js__WEBPACK_IMPORTED_MODULE_6__/* .dnsNameCovers */ .T)(name, domain))
        ? [...found, tagged]
        : found;
}


/***/ }),

/***/ 91620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/material.js
var material = __webpack_require__(59151);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/resources/authority/generations.js
var authority_generations = __webpack_require__(47892);
;// CONCATENATED MODULE: ./lib/resources/authority/upkeep.js

/** What is to be written down of the authorities that are kept, once `rollover` is what devices rely on. */
function upkeepOf(authority, rollover, aborted) {
    if (authority.kind !== 'stored') {
        return { record: [], abandon: [], retire: [] };
    }
    const relied = rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
    const { generations } = authority;
    const isOneOf = (some, { authority: { certificate } }) => some.some((one) => one.authority.certificate === certificate);
    return {
        record: generations.filter(({ recorded }) => recorded !== 'all'),
        abandon: generations.filter((one) => one.abandoned === 'partly' ||
            (one.abandoned === 'no' && aborted !== undefined && isOneOf([aborted], one))),
        retire: generations.filter((one) => authority.retirable.includes(one.secretId) && !isOneOf(relied, one)),
    };
}
/** For the plan: the names of the secrets that are written. */
function upkeepFigures({ record, abandon, retire }) {
    return {
        storedIn: record.map(({ secretId }) => (0,authority_generations/* certificateSecretId */.Ns)(secretId)),
        abandoned: abandon.map(({ secretId }) => secretId),
        retired: retire.map(({ secretId }) => secretId),
    };
}

;// CONCATENATED MODULE: ./lib/resources/authority/decision.js
/** What every decision about the certificate authority is put together from. */



/** Those of the domain configuration. */
function tagsOf({ configured }) {
    return configured?.tags ?? {};
}
function nameOf(authority) {
    return authority.kind === 'stored'
        ? (0,authority_generations/* generationSecretId */.IU)(authority.secretId, authority.generations.length)
        : 'as configured';
}
/** By its fingerprint a person sees whether it is the one that the devices have. */
function fingerprintOf({ authority }) {
    return (0,facts/* readCertificate */.w$)(authority.certificate).fingerprint;
}
/** An authority that exists, with what is still to be recorded of it. */
function use({ authority }, action, reasonWith, { aborted, ...plan }) {
    const upkeep = upkeepOf(authority, plan.rollover, aborted);
    const figures = upkeepFigures(upkeep);
    const isRecorded = Object.values(figures).every((secrets) => secrets.length === 0);
    return decide(isRecorded ? action : 'update', nameOf(authority), reasonWith(figures), {
        do: 'use',
        ...plan,
        upkeep,
    });
}
function decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'certificate authority', name, reason } };
}

;// CONCATENATED MODULE: ./lib/resources/authority/plan-key.js

const specs = {
    RSA_2048: 'RSA_2048',
    EC_prime256v1: 'ECC_NIST_P256',
};
function planAuthorityKey({ kmsKey, keyAlgorithm, current, others, }) {
    const kind = current ? (0,material/* leafAlgorithmFor */.$z)(current) : keyAlgorithm;
    if (kmsKey === undefined) {
        return { kind: 'secret', keyAlgorithm: kind ?? 'RSA_2048' };
    }
    if (kmsKey.kind === 'to-be-made') {
        const algorithm = kind ?? 'RSA_2048';
        return {
            kind: 'new-kms',
            alias: kmsKey.alias,
            spec: specs[algorithm],
            keyAlgorithm: algorithm,
        };
    }
    if (kmsKey.kind === 'missing') {
        return {
            code: 'kms-key-unusable',
            figures: { why: 'missing', keyId: kmsKey.id, to: 'use' },
        };
    }
    const { key, publicKey, id } = kmsKey;
    if (!kmsKey.isChosen) {
        return { code: 'kms-key-foreign', figures: { why: 'found', keyId: id, arn: key.arn } };
    }
    const problem = keyProblem(key, kind);
    if (problem !== undefined || publicKey === undefined) {
        return {
            code: 'kms-key-unusable',
            figures: {
                why: 'unfit',
                arn: key.arn,
                specs: specsFor(kind),
                problem: problem ?? { kind: 'no-public-key' },
            },
        };
    }
    const same = others.find(({ authority }) => (0,material/* publicKeyOf */.kc)(authority).equals(publicKey));
    return same
        ? {
            code: 'kms-key-unusable',
            figures: { why: 'taken', arn: key.arn, secretId: same.secretId },
        }
        : {
            kind: 'kms',
            arn: key.arn,
            publicKey,
            keyAlgorithm: publicKey.asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048',
        };
}
/** As key-algorithm has it. */
function keyAlgorithmOf({ serverCertificate }) {
    return serverCertificate.kind === 'issued' ? serverCertificate.keyAlgorithm : undefined;
}
function keyProblem({ usage, spec, state }, kind) {
    if (usage !== 'SIGN_VERIFY') {
        return { kind: 'usage', actual: usage };
    }
    if (!specsFor(kind).some((one) => one === spec)) {
        return { kind: 'spec', actual: spec, ...(kind !== undefined && { keyAlgorithm: kind }) };
    }
    return state === 'Enabled' ? undefined : { kind: 'state', actual: state };
}
function specsFor(kind) {
    return kind === undefined ? Object.values(specs) : [specs[kind]];
}
/** For the plan: where the key is. */
function caKeyOf(plan) {
    switch (plan.kind) {
        case 'secret':
            return { kind: 'secret' };
        case 'kms':
            return { kind: 'kms', arn: plan.arn };
        case 'new-kms':
            return { kind: 'new-kms', alias: plan.alias };
    }
}

// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(38800);
;// CONCATENATED MODULE: ./lib/resources/authority/finish-day.js
/** From when a rollover may be finished. */


/**
 * Days before the end of an authority. From `finishable` on a rollover may be finished in any case, so that a weekly run has time
 * to; from `finished` on a run finishes it unasked: the leaf ends with the authority, and devices of the next one need another.
 */
const daysBeforeEnd = { finishable: 7, finished: 3 };
/** A promise that outlasts the current authority could not be kept. */
function rolloverDeadline({ intent: { rolloverDays } }, { now }, current) {
    const wanted = now.getTime() + rolloverDays * days/* dayMs */.LP;
    const latest = endOf(current).getTime() - daysBeforeEnd.finishable * days/* dayMs */.LP;
    return {
        from: new Date(Math.max(now.getTime(), Math.min(wanted, latest))),
        isAnnounced: false,
    };
}
/** When the authority or the first of those above it ends. */
function endOf({ authority: { certificate, chain } }) {
    const ends = [certificate, ...chain].map((pem) => (0,facts/* readCertificate */.w$)(pem).notAfter.getTime());
    return new Date(Math.min(...ends));
}

// EXTERNAL MODULE: ./lib/pki/sent-chain.js
var sent_chain = __webpack_require__(93696);
// EXTERNAL MODULE: ./lib/verification/rollover-forecast.js
var rollover_forecast = __webpack_require__(56822);
;// CONCATENATED MODULE: ./lib/resources/authority/plan-devices.js



/** What `begin` would cut off of devices that trust the current root, or both. `next`: as far as it exists. */
function cutOffByBegin(settings, snapshot, { authority: current }, next) {
    const root = (0,material/* rootOf */.I5)(current);
    const nextRoot = next ? (0,material/* rootOf */.I5)(next.authority) : root;
    const between = next ? [next.authority.certificate, ...next.authority.chain].slice(0, -1) : [];
    // The cross-certificate of a root is as long as the root itself.
    const cross = next?.crossCertificate ?? nextRoot;
    const above = [...between, cross, current.certificate, ...current.chain];
    return cutOff(settings, snapshot, above, [[root], [root, nextRoot]]);
}
/** What `finish` would cut off of devices that trust the next root, or both. */
function cutOffByFinish(settings, snapshot, { authority: current }, { authority: next }) {
    const above = [next.certificate, ...next.chain];
    return cutOff(settings, snapshot, above, [[(0,material/* rootOf */.I5)(next)], [(0,material/* rootOf */.I5)(current), (0,material/* rootOf */.I5)(next)]]);
}
/** `above`: PEM, what is sent after the leaf. */
function cutOff({ verification, configuration, chainRoot }, { configured, now }, above, trust) {
    const leaf = configured?.leaf?.chain.certificate;
    if (leaf === undefined) {
        return [];
    }
    const securityPolicy = configuration.securityPolicy ?? configured?.configuration.securityPolicy;
    return (0,rollover_forecast/* cutOffBy */.xO)(verification.deviceClasses, {
        sent: [leaf, ...(chainRoot === 'omit' ? (0,sent_chain/* withoutRoot */.c)(above) : above)],
        trust,
        securityPolicy,
        now,
    });
}
/** Undefined where no declared class would be cut off. */
function refuseCutOff(step, classes) {
    return classes.length === 0
        ? undefined
        : { code: 'rollover-cuts-off-devices', figures: { step, classes } };
}

;// CONCATENATED MODULE: ./lib/resources/authority/plan-next.js
/** Which authority a rollover leads to, where the action makes it. */








/** The next generation of `current`, which no rollover is in progress of. */
function planNext(settings, snapshot, { secretId, generations, rollover }, phase) {
    if (rollover.kind !== 'single') {
        throw new Error('the next CA was to be created while a rollover is in progress');
    }
    const current = rollover.current;
    const ended = refuseEnding(current, snapshot.now, secretId);
    if (ended) {
        return ended;
    }
    const cutOff = cutOffByBegin(settings, snapshot, current);
    const devices = phase === 'rolling' ? refuseCutOff('begin', cutOff) : undefined;
    if (devices) {
        return devices;
    }
    const key = planAuthorityKey({
        kmsKey: snapshot.kmsKey,
        keyAlgorithm: keyAlgorithmOf(settings),
        current: current.authority,
        others: generations,
    });
    if ('code' in key) {
        return key;
    }
    const finish = rolloverDeadline(settings, snapshot, current);
    const generation = generations.length + 1;
    const last = generations.at(-1);
    const figures = { phase, finishFrom: finish.from, key: caKeyOf(key) };
    const reason = { code: 'next-ca-missing', figures };
    return decide('create', (0,authority_generations/* generationSecretId */.IU)(secretId, generation), reason, {
        do: 'create-next',
        phase,
        generation,
        key,
        current,
        abandoned: last?.secretId === current.secretId ? undefined : last,
        finish,
        cutOff,
        upkeep: upkeepOf(snapshot.authority, rollover),
    });
}
function refuseEnding(current, now, secretId) {
    const end = endOf(current);
    if (end.getTime() - now.getTime() >= days/* dayMs */.LP) {
        return undefined;
    }
    const { subject } = (0,facts/* readCertificate */.w$)(current.authority.certificate);
    const life = { kind: end < now ? 'expired' : 'short', at: end };
    return { code: 'ca-expires-too-soon', figures: { why: 'begin', ca: subject, life, secretId } };
}

// EXTERNAL MODULE: ./lib/pki/requirements.js + 1 modules
var requirements = __webpack_require__(57255);
// EXTERNAL MODULE: ./lib/resources/authority/rollover.js
var authority_rollover = __webpack_require__(36298);
;// CONCATENATED MODULE: ./lib/resources/authority/plan-rollover.js
/** How a rollover of the certificate authority goes from phase to phase. */








/** Also what a run does that was killed in the middle of a phase: what it had to do is still to be done. */
function planRollover(settings, snapshot, rollover) {
    const { rollover: wish } = settings.intent;
    if (rollover.kind === 'aborting') {
        return wish === 'hold' || wish === 'advance' || wish === 'abort'
            ? planAbort(snapshot, rollover, false)
            : { code: 'rollover-aborting', figures: { domain: settings.domain, step: wish } };
    }
    if (wish === 'abort') {
        return planAbort(snapshot, rollover, true);
    }
    if (wish === 'finish') {
        return planFinish(settings, snapshot, rollover);
    }
    if (wish !== 'hold' && isOver(settings, snapshot, rollover)) {
        const end = { kind: 'previous-expires', at: endOf(rollover.current) };
        return finishRollover(snapshot, rollover, end);
    }
    return rollover.kind === 'announced' && wish !== 'begin'
        ? planAnnounced(settings, snapshot, rollover)
        : planRolling(settings, snapshot, rollover);
}
function planAnnounced(settings, snapshot, rollover) {
    const finish = finishOf(settings, snapshot, rollover);
    const figures = figuresOf(rollover, finish);
    return use(snapshot, 'keep', (upkeep) => ({ code: 'rollover-announced', figures: { ...figures, ...upkeep } }), {
        rollover,
        ...(finish && { finish }),
        cutOff: cutOffByBegin(settings, snapshot, rollover.current, rollover.next),
    });
}
function figuresOf({ next }, finish) {
    return { fingerprint: fingerprintOf(next), ...(finish && { finishFrom: finish.from }) };
}
function planRolling(settings, snapshot, { kind, current, next }) {
    const rollover = { kind: 'rolling', current, next };
    const long = refuseLongChain(settings.domain, rollover);
    const refused = long ??
        (kind === 'announced'
            ? refuseCutOff('begin', cutOffByBegin(settings, snapshot, current, next))
            : undefined);
    if (refused) {
        return refused;
    }
    const finish = finishOf(settings, snapshot, rollover);
    const figures = figuresOf(rollover, finish);
    const known = { rollover, ...(finish && { finish }) };
    return kind === 'announced'
        ? use(snapshot, 'update', (upkeep) => ({ code: 'rollover-begins', figures: { ...figures, ...upkeep } }), { ...known, turn: { kind: 'begun' } })
        : use(snapshot, 'keep', (upkeep) => ({ code: 'rollover-in-progress', figures: { ...figures, ...upkeep } }), known);
}
/** As announced; else what a rotation announces, and what no other run does. */
function finishOf(settings, snapshot, { current, next }) {
    const announced = (0,authority_rollover/* announcedDay */.SY)(tagsOf(snapshot), (0,material/* rootOf */.I5)(next.authority));
    if (announced) {
        return { from: announced, isAnnounced: true };
    }
    return settings.intent.rollover === 'hold'
        ? undefined
        : rolloverDeadline(settings, snapshot, current);
}
/** The current authority is about to end, and nothing was promised for longer. */
function isOver(settings, snapshot, rollover) {
    const left = (endOf(rollover.current).getTime() - snapshot.now.getTime()) / days/* dayMs */.LP;
    const finish = finishOf(settings, snapshot, rollover);
    const isPromised = finish?.isAnnounced === true && snapshot.now < finish.from;
    return left < daysBeforeEnd.finished && !isPromised;
}
/** The leaf, the authorities between it and the next root, the cross-certificate, and all of the current authority. */
function refuseLongChain(domain, { current, next }) {
    const count = 1 + next.authority.chain.length + 1 + 1 + current.authority.chain.length;
    return count > requirements/* limits */.Fy.certificates
        ? {
            code: 'chain-too-long',
            figures: { domain, certificates: count, most: requirements/* limits */.Fy.certificates },
        }
        : undefined;
}
function planFinish(settings, snapshot, rollover) {
    const { domain, intent } = settings;
    const { current, next } = rollover;
    const cutOff = refuseCutOff('finish', cutOffByFinish(settings, snapshot, current, next));
    if (cutOff) {
        return cutOff;
    }
    const announced = (0,authority_rollover/* announcedDay */.SY)(tagsOf(snapshot), (0,material/* rootOf */.I5)(next.authority));
    if (!intent.isDeadlineBinding || (announced && snapshot.now >= announced)) {
        return finishRollover(snapshot, rollover, { kind: 'requested' });
    }
    return {
        code: 'rollover-promised',
        figures: { domain, why: 'finish', ...(announced && { until: announced }) },
    };
}
function finishRollover(snapshot, { next }, end) {
    return use(snapshot, 'update', (upkeep) => ({ code: 'rollover-ends', figures: { end, ...upkeep } }), { rollover: { kind: 'single', current: next }, turn: { kind: 'finished', end } });
}
/** Where the leaf is the next authority's, both roots are given to devices until that leaf is replaced. */
function planAbort(snapshot, { kind, current, next }, isRequested) {
    const isKept = next.kind === 'managed';
    return use(snapshot, 'update', (upkeep) => ({ code: 'rollover-aborted', figures: { isRequested, ...upkeep } }), {
        rollover: kind === 'announced' ? { kind: 'single', current } : { kind: 'aborting', current, next },
        turn: {
            kind: 'aborted',
            next: isKept ? next.secretId : (0,facts/* readCertificate */.w$)(next.authority.certificate).subject,
            from: kind === 'announced' ? 'announced' : 'begun',
            isKept,
        },
        aborted: next,
    });
}

;// CONCATENATED MODULE: ./lib/resources/authority/plan.js








/** An authority that exists is kept, whatever it looks like; one is made only where none is, or where a rollover begins. */
function planAuthority(settings, snapshot) {
    const { authority } = snapshot;
    switch (authority.kind) {
        case 'trust-only':
            return decide('keep', 'as configured', { code: 'ca-only-trusted', figures: {} }, { do: 'trust', roots: authority.roots });
        case 'absent':
            return planCreate(settings, snapshot, authority.secretId);
        default:
            return authority.rollover.kind === 'single'
                ? planSingle(settings, snapshot, authority, authority.rollover)
                : planRollover(settings, snapshot, authority.rollover);
    }
}
function planCreate(settings, { kmsKey }, secretId) {
    const key = planAuthorityKey({ kmsKey, keyAlgorithm: keyAlgorithmOf(settings), others: [] });
    return 'code' in key
        ? key
        : decide('create', secretId, { code: 'ca-missing', figures: { key: caKeyOf(key) } }, { do: 'create', key });
}
/** What a rollover is in once this was asked for where there is none; undefined: nothing comes of it. */
const phaseAfter = {
    hold: undefined,
    advance: undefined,
    announce: 'announced',
    begin: 'rolling',
    abort: undefined,
    finish: undefined,
};
function planSingle(settings, snapshot, authority, rollover) {
    const { rollover: wish } = settings.intent;
    const phase = phaseAfter[wish];
    if (phase && authority.kind === 'stored') {
        return planNext(settings, snapshot, authority, phase);
    }
    const dropped = droppedEarly(settings, snapshot, rollover);
    if (dropped) {
        return dropped;
    }
    const figures = {
        from: authority.kind,
        fingerprint: fingerprintOf(rollover.current),
        noRollover: wish === 'finish' || wish === 'abort',
        ignoresKms: ignoresKms(settings, rollover.current),
    };
    return use(snapshot, 'keep', (upkeep) => ({ code: 'ca-kept', figures: { ...figures, ...upkeep } }), { rollover });
}
/**
 * Who gives only the next one of two authorities, be it provided or by the name of its secret, would have the next leaf issued
 * without the cross-certificate, and cut off devices that were promised more time.
 */
function droppedEarly(settings, snapshot, { current }) {
    const root = (0,facts/* readCertificate */.w$)((0,material/* rootOf */.I5)(current.authority));
    const isCrossed = snapshot.configured?.leaf?.chain.chain
        .map(facts/* readCertificate */.w$)
        .some((link) => !link.selfSigned && (0,trust_path/* isSameAuthority */.wF)(link, root));
    const announced = (0,authority_rollover/* announcedDay */.SY)(tagsOf(snapshot), root.pem);
    return isCrossed && announced && snapshot.now < announced && settings.intent.isDeadlineBinding
        ? {
            code: 'rollover-promised',
            figures: {
                domain: settings.domain,
                why: 'without-previous',
                next: root.subject,
                until: announced,
            },
        }
        : undefined;
}
/** An authority keeps its key: another one is another authority. */
function ignoresKms({ serverCertificate }, { kmsKeyArn }) {
    return (kmsKeyArn === undefined &&
        serverCertificate.kind === 'issued' &&
        serverCertificate.authority.kind === 'managed' &&
        serverCertificate.authority.key.kind !== 'secret');
}

// EXTERNAL MODULE: ./lib/resources/domain-configuration/plan.js
var plan = __webpack_require__(12338);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/record-figures.js
var record_figures = __webpack_require__(21010);
;// CONCATENATED MODULE: ./lib/resources/endpoint-record/plan.js

/** The types that say where a name leads; all others (TXT, MX, NS, …) are never removed, not even when asked. */
const addressTypes = new Set(['A', 'AAAA', 'CNAME', 'HTTPS', 'SVCB']);
/** The domain's CNAME to the account's endpoint. A record that points elsewhere is somebody's until the user says otherwise. */
function planEndpointRecord(settings, snapshot) {
    const { domain, dns } = settings;
    if (dns.kind === 'manual' || snapshot.dns.kind === 'manual') {
        return planByHand(domain, snapshot);
    }
    const { atDomain, zone } = snapshot.dns;
    if (zone.name === domain) {
        return { code: 'domain-is-apex', figures: { domain, zoneId: zone.id } };
    }
    const target = snapshot.iotEndpoint;
    if (atDomain.length === 0) {
        const reason = { code: 'cname-missing', figures: { target, byUser: false } };
        return plan_decide(domain, 'create', reason, { do: 'write', remove: [] });
    }
    const [only, ...others] = atDomain;
    if (only && others.length === 0 && leadsTo(only, target)) {
        return planTtl(domain, only, dns.ttl, target);
    }
    return planOverForeign(domain, target, atDomain, dns.overwrite);
}
function planTtl(domain, { ttl }, required, target) {
    if (ttl === required) {
        const reason = { code: 'cname-present', figures: { target } };
        return plan_decide(domain, 'keep', reason, { do: 'keep' });
    }
    const figures = { ...(ttl !== undefined && { actual: ttl }), required };
    return plan_decide(domain, 'update', { code: 'ttl-differs', figures }, { do: 'write', remove: [] });
}
/** A person sets it: the plan says what is left for them to do. */
function planByHand(domain, snapshot) {
    const { dns, iotEndpoint: target } = snapshot;
    const answer = dns.kind === 'manual' ? dns.shown.get(domain) : undefined;
    const plan = { do: 'by-hand' };
    if (answer?.kind !== 'found') {
        const figures = { target, byUser: true };
        return plan_decide(domain, 'create', { code: 'cname-missing', figures }, plan);
    }
    const { values } = answer;
    if (values.includes(target)) {
        return plan_decide(domain, 'keep', { code: 'cname-present', figures: { target } }, plan);
    }
    const records = [{ name: domain, type: 'CNAME', values, special: false }];
    const figures = { records, target, byUser: true };
    return plan_decide(domain, 'update', { code: 'records-replaced', figures }, plan);
}
function leadsTo(record, iotEndpoint) {
    return record.type === 'CNAME' && !record.special && record.values[0] === iotEndpoint;
}
function planOverForeign(domain, iotEndpoint, atDomain, overwrite) {
    const records = atDomain.map(record_figures/* figuresOf */.h);
    const untouchable = atDomain.filter(({ type }) => !addressTypes.has(type));
    if (untouchable.length > 0) {
        return {
            code: 'endpoint-record-blocked',
            figures: { domain, records, blocking: untouchable.map(({ type }) => type) },
        };
    }
    if (!overwrite) {
        return { code: 'endpoint-record-foreign', figures: { domain, iotEndpoint, records } };
    }
    // An UPSERT overwrites a simple CNAME; everything else has to go in the same batch.
    const remove = atDomain.filter(({ type, special }) => type !== 'CNAME' || special);
    const figures = { records, target: iotEndpoint, byUser: false };
    return plan_decide(domain, 'update', { code: 'records-replaced', figures }, { do: 'write', remove });
}
function plan_decide(name, action, reason, plan) {
    return { plan, change: { action, resource: 'DNS record', name, reason } };
}

// EXTERNAL MODULE: ./lib/pki/leaf.js + 1 modules
var leaf = __webpack_require__(4876);
// EXTERNAL MODULE: ./lib/pki/signer.js
var pki_signer = __webpack_require__(31360);
// EXTERNAL MODULE: ./lib/resources/server-certificate/reimport-refusal.js
var reimport_refusal = __webpack_require__(67774);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/reimport.js






/**
 * The leaf's renewal under the ARN that the configuration knows; what ACM would refuse, or IoT Core not pick up, is refused here.
 * So is another authority than the present leaf's, unless the user allows it: then the same ARN serves it, without the outage of a
 * configuration made anew.
 */
function planReimport({ certificate: { arn }, chain }, cause, { settings, snapshot, authority }) {
    const { domain } = settings;
    const previous = (0,facts/* readCertificate */.w$)(chain.certificate);
    if (snapshot.authority.kind === 'absent' && !settings.replace) {
        return {
            code: 'ca-not-found',
            figures: {
                why: 'served-without',
                domain,
                issuer: previous.issuer,
                secretId: snapshot.authority.secretId,
            },
        };
    }
    if (cause.breaksTrust && !settings.replace) {
        return { code: 'ca-not-trusted', figures: { domain, issuer: previous.issuer } };
    }
    const refusal = refusalOf(settings, snapshot, authority, previous);
    if (refusal !== undefined) {
        return {
            code: 'replace-required',
            figures: { why: 'certificate', arn, reason: cause.reason, obstacle: refusal },
        };
    }
    return {
        plan: { do: 'reimport', arn, previous },
        change: {
            action: 'update',
            resource: 'server certificate',
            name: arn,
            reason: cause.reason,
            ...impactOf(cause),
        },
    };
}
/** Only where the user allows it is another authority's leaf issued. */
function impactOf(cause) {
    return cause?.breaksTrust ? { impact: 'cuts-off' } : {};
}
function refusalOf({ serverCertificate, domain }, { configured }, authority, previous) {
    const type = configured?.leaf?.certificate.type;
    if (type !== 'IMPORTED') {
        return { kind: 'not-imported', ...(type !== undefined && { type }) };
    }
    if (serverCertificate.kind === 'provided') {
        return (0,reimport_refusal/* reimportRefusal */.N)(previous, (0,facts/* readCertificate */.w$)(serverCertificate.material.certificate));
    }
    const signer = signerOfPlan(authority);
    const { keyAlgorithm = kindOfLeaf(authority) } = serverCertificate;
    return (0,reimport_refusal/* reimportRefusal */.N)(previous, {
        ...(0,leaf/* issuedShape */.H)(domain, keyAlgorithm, previous),
        signatureAlgorithm: signer
            ? (0,pki_signer/* signatureNameOf */.Z3)((0,material/* publicKeyOf */.kc)(signer))
            : signatureNames[keyAlgorithm],
    });
}
function kindOfLeaf(authority) {
    const signer = signerOfPlan(authority);
    if (signer) {
        return (0,material/* leafAlgorithmFor */.$z)(signer);
    }
    return authority.do === 'create' ? authority.key.keyAlgorithm : 'RSA_2048';
}
/** Of an authority that is yet to be made, whose key is of the leaf's kind. */
const signatureNames = {
    RSA_2048: 'sha256WithRSAEncryption',
    EC_prime256v1: 'ecdsa-with-SHA256',
};
/** Who signs, as far as it exists: what a rollover makes is of the present one's kind. */
function signerOfPlan(authority) {
    switch (authority.do) {
        case 'create-next':
            return authority.current.authority;
        case 'use':
            return (0,authority_rollover/* signingGeneration */.SN)(authority.rollover).authority;
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/renewal.js
var renewal = __webpack_require__(14259);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/plan.js








/**
 * A leaf that meets the requirements is kept; another is re-imported under the ARN that the configuration knows. Only where that
 * cannot be, and the user allows it, a certificate of its own is imported for a configuration made anew.
 */
function planServerCertificate(settings, snapshot, authority) {
    const mismatch = authorityMismatch(settings, authority);
    if (mismatch) {
        return mismatch;
    }
    const wanted = { settings, snapshot, authority, trust: trustOfPlan(authority) };
    const current = snapshot.configured?.leaf;
    const cause = current && (stepOf(current, wanted) ?? causeOf(current, wanted) ?? renewalOf(current, wanted));
    if (current && !cause) {
        return keep(current, { code: 'requirements-met', figures: {} });
    }
    const reimport = current && cause && planReimport(current, cause, wanted);
    if (reimport && !(settings.replace && 'code' in reimport)) {
        return reimport;
    }
    const spare = snapshot.spareLeaves.find((leaf) => !causeOf(leaf, wanted));
    return spare
        ? keep(spare, { code: 'imported-earlier', figures: {} })
        : {
            plan: { do: 'import' },
            change: {
                action: 'create',
                resource: 'server certificate',
                name: settings.domain,
                reason: cause?.reason ?? { code: 'none-imported', figures: {} },
                ...impactOf(cause),
            },
        };
}
/** PEM, one each: the roots that devices trust, as far as they exist. */
function trustOfPlan(authority) {
    switch (authority.do) {
        case 'trust':
            return authority.roots;
        case 'create':
            return [];
        case 'create-next':
            return [(0,material/* rootOf */.I5)(authority.current.authority)];
        case 'use':
            return (0,authority_rollover/* trustOfRollover */.bt)(authority.rollover);
    }
}
/**
 * A step of a rollover is what the user asked for, whoever it cuts off. An abort may be known from a tag alone, which must not take
 * a domain back to an authority that its leaf does not lead to.
 */
function stepOf(leaf, wanted) {
    const { authority } = wanted;
    const reason = (0,renewal/* phaseReason */.IV)(authority);
    if (reason === undefined) {
        return undefined;
    }
    const isAbort = authority.do === 'use' && authority.rollover.kind === 'aborting';
    return { reason, breaksTrust: isAbort && causeOf(leaf, wanted)?.breaksTrust === true };
}
function causeOf(leaf, { settings, snapshot, trust }) {
    const findings = (0,requirements/* examineServerCertificate */.ou)(leaf.chain, {
        domain: settings.domain,
        trust,
        now: snapshot.now,
    });
    const failed = findings.filter(({ result }) => result === 'fail');
    const breaksTrust = failed.some(({ id }) => id === 'issuer') &&
        (0,trust_path/* findAnchor */.t1)([leaf.chain.certificate, ...leaf.chain.chain].map(facts/* readCertificate */.w$), trust.map(facts/* readCertificate */.w$)) === undefined;
    const [first] = failed;
    if (first) {
        return { reason: { code: 'requirement-missed', figures: { finding: first } }, breaksTrust };
    }
    const reason = differenceFromWanted(leaf, settings);
    return reason === undefined ? undefined : { reason, breaksTrust };
}
function differenceFromWanted(leaf, { serverCertificate, chainRoot }) {
    const current = (0,facts/* readCertificate */.w$)(leaf.chain.certificate);
    if (serverCertificate.kind === 'provided') {
        const wanted = (0,facts/* readCertificate */.w$)(serverCertificate.material.certificate).fingerprint;
        if (current.fingerprint !== wanted) {
            return { code: 'other-provided', figures: {} };
        }
    }
    else {
        const { keyAlgorithm: required } = serverCertificate;
        const { keyAlgorithm: actual } = current;
        if (required !== undefined && actual !== required) {
            return { code: 'key-differs', figures: { actual, required } };
        }
    }
    return rootDifference(leaf, chainRoot);
}
/** Only what the user asked for has a leaf imported again. A self-signed leaf has no root above it to be sent. */
function rootDifference({ chain }, required) {
    return required === undefined ||
        required === (0,sent_chain/* chainRootOf */.L)(chain) ||
        (0,facts/* readCertificate */.w$)(chain.certificate).selfSigned
        ? undefined
        : { code: 'chain-root-differs', figures: { required } };
}
/** A leaf without fault may still have to be issued anew. */
function renewalOf(leaf, { settings, snapshot, authority }) {
    const reason = (0,renewal/* reissueReason */.hP)(leaf, settings, snapshot, authority);
    return reason === undefined ? undefined : { reason, breaksTrust: false };
}
/** ACM: "The cryptographic algorithm of an imported certificate must match the algorithm of the signing CA". */
function authorityMismatch({ serverCertificate }, authority) {
    const signer = signerOfPlan(authority);
    if (serverCertificate.kind === 'provided' || signer === undefined) {
        return undefined;
    }
    const { keyAlgorithm } = serverCertificate;
    const kept = (0,facts/* readCertificate */.w$)(signer.certificate);
    return keyAlgorithm === undefined || (0,facts/* keyFamily */.Ef)(kept.keyAlgorithm) === (0,facts/* keyFamily */.Ef)(keyAlgorithm)
        ? undefined
        : {
            code: 'key-algorithm-mismatch',
            figures: {
                why: 'input',
                keyAlgorithm,
                ca: kept.subject,
                caKey: kept.keyAlgorithm,
                fitting: (0,material/* leafAlgorithmFor */.$z)(signer),
            },
        };
}
function keep(leaf, reason) {
    return {
        plan: { do: 'keep', leaf },
        change: { action: 'keep', resource: 'server certificate', name: leaf.certificate.arn, reason },
    };
}

// EXTERNAL MODULE: ./lib/resources/validation-certificate/plan.js
var validation_certificate_plan = __webpack_require__(63088);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/unused.js

/**
 * What this action made for the domain and nothing uses once the rest of the plan is carried out: server certificates of killed
 * runs and of a configuration that is made anew, and validation certificates that can never prove anything again. One that is
 * still ISSUED stays: a configuration may have been made with it, and AWS does not say whether IoT Core looks at it again.
 */
function planUnusedCertificates({ now, ours, spareLeaves, configured, publicCertificates }, serverCertificate, validationCertificate, configuration) {
    const replaced = configuration.do === 'replace' ? configured?.leaf : undefined;
    const used = [arnOf(serverCertificate), arnOfValidation(validationCertificate)];
    const leaves = [...spareLeaves, ...(replaced ? [replaced] : [])]
        .map(({ certificate }) => certificate)
        .filter(({ type }) => type === 'IMPORTED');
    const spent = publicCertificates.filter((certificate) => isSpent(certificate.status) &&
        // One that has expired goes in the run that obtains the next one.
        (validationCertificate.do === 'keep' || certificate.status === 'EXPIRED') &&
        // While it stands, later runs know not to request another one.
        !(0,validation_certificate_plan/* hasFailedLately */.D9)(certificate, now) &&
        certificate.inUseBy.length === 0);
    const plan = [...spent, ...leaves].filter(({ arn }) => ours.has(arn) && !used.includes(arn));
    return { plan, changes: plan.map(deletion) };
}
function arnOf(plan) {
    switch (plan.do) {
        case 'keep':
            return plan.leaf.certificate.arn;
        case 'reimport':
            return plan.arn;
        case 'import':
            return undefined;
    }
}
function arnOfValidation(plan) {
    return plan.do === 'request' ? undefined : plan.arn;
}
function isSpent(status) {
    return status !== 'ISSUED' && status !== 'PENDING_VALIDATION';
}
function deletion({ arn, type, status }) {
    const isLeaf = type === 'IMPORTED';
    return {
        action: 'delete',
        resource: isLeaf ? 'server certificate' : 'validation certificate',
        name: arn,
        reason: { code: 'unused', figures: isLeaf ? {} : { status } },
    };
}

// EXTERNAL MODULE: ./lib/resources/endpoint-record/manual-records.js
var manual_records = __webpack_require__(76690);
;// CONCATENATED MODULE: ./lib/resources/validation-certificate/plan-record.js


/** The record that proves the domain, now and at each renewal. */
function planValidationRecord(snapshot, certificatePlan) {
    const isByHand = snapshot.dns.kind === 'manual';
    if (certificatePlan.do === 'request') {
        const plan = { do: isByHand ? 'by-hand' : 'write' };
        return decideRecord('create', 'as specified by ACM', validates(isByHand), plan);
    }
    const certificate = snapshot.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
    const records = certificate?.validationRecords ?? [];
    const names = namesOf(records);
    if (certificate &&
        certificate.status !== 'ISSUED' &&
        certificate.status !== 'PENDING_VALIDATION') {
        const reason = { code: 'record-obsolete', figures: { status: certificate.status } };
        return decideRecord('keep', names, reason, { do: 'keep' });
    }
    if (snapshot.dns.kind === 'manual') {
        return plan_record_planByHand(records, snapshot.dns);
    }
    const { atValidation } = snapshot.dns;
    const inZone = records.filter(({ name }) => atValidation.has(name));
    const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
    const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
    if (foreign) {
        return { code: 'validation-record-taken', figures: { record: (0,record_figures/* figuresOf */.h)(foreign) } };
    }
    if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
        return decideRecord('create', names, validates(false), { do: 'write' });
    }
    return decideRecord('keep', names, inZone.length > 0 ? present : inOtherZone, { do: 'keep' });
}
const present = { code: 'record-present', figures: {} };
const inOtherZone = { code: 'record-in-other-zone', figures: {} };
function validates(byUser) {
    return { code: 'record-validates', figures: { byUser } };
}
/** A person sets them: the plan says what is left for them to do. */
function plan_record_planByHand(records, dns) {
    const missing = records.filter((record) => !(0,manual_records/* isShown */.aJ)(dns, record));
    const plan = { do: 'by-hand' };
    return records.length > 0 && missing.length === 0
        ? decideRecord('keep', namesOf(records), present, plan)
        : decideRecord('create', namesOf(missing), validates(true), plan);
}
function namesOf(records) {
    return records.map(({ name }) => name).join(', ') || 'as specified by ACM';
}
function stands(record, at) {
    return at?.some(({ type, values }) => type === 'CNAME' && values[0] === record.value) ?? false;
}
/** ACM's own values may be replaced: another account's or an older one's. */
function isForeign({ type, values }) {
    return type !== 'CNAME' || !values.every((value) => value.endsWith('.acm-validations.aws'));
}
function decideRecord(action, name, reason, plan) {
    return { plan, change: { action, resource: 'DNS record', name, reason } };
}

;// CONCATENATED MODULE: ./lib/operations/plan.js







function plan_plan(settings, snapshot) {
    const refusals = [];
    const changes = [];
    const decide = (decision) => {
        if ('code' in decision) {
            refusals.push(decision);
            return undefined;
        }
        changes.push(decision.change);
        return decision.plan;
    };
    if (settings.intent.outOfService === 'refuse' && !snapshot.configured) {
        const { domain } = settings;
        return { ok: false, refusals: [{ code: 'no-domain-configuration', figures: { domain } }] };
    }
    const authority = decide(planAuthority(settings, snapshot));
    const serverCertificate = authority && decide(planServerCertificate(settings, snapshot, authority));
    const validationCertificate = decide((0,validation_certificate_plan/* planValidationCertificate */.yQ)(settings, snapshot));
    const validationRecord = validationCertificate && decide(planValidationRecord(snapshot, validationCertificate));
    const configuration = serverCertificate && decide((0,plan/* planConfiguration */.S)(settings, snapshot, serverCertificate));
    const endpointRecord = decide(planEndpointRecord(settings, snapshot));
    if (authority &&
        serverCertificate &&
        validationCertificate &&
        validationRecord &&
        configuration &&
        endpointRecord) {
        const unused = planUnusedCertificates(snapshot, serverCertificate, validationCertificate, configuration);
        return {
            ok: true,
            plan: {
                authority,
                serverCertificate,
                validationCertificate,
                validationRecord,
                configuration,
                endpointRecord,
                unusedCertificates: unused.plan,
            },
            changes: [...changes, ...unused.changes],
        };
    }
    return { ok: false, refusals };
}


/***/ }),

/***/ 82526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ verifyDomain)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31318);
/* harmony import */ var _resources_client_identity_client_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75661);
/* harmony import */ var _resources_client_identity_client_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23200);
/* harmony import */ var _verify_subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80056);
/** The verification at the end of an operation that changes a domain: with the given client identity, or a short-lived one. */




/** Verifies the domain and records what was found. @throws Failure that names the checks that failed. */
async function verifyDomain(context, settings, applied) {
    const { domain } = settings;
    const { topic, clientIdentity } = settings.verification;
    const clientIds = (0,_resources_client_identity_client_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .clientIdsOf */ .x)(settings.verification);
    context.report({ code: 'verifying', domain, what: 'service' });
    const subject = subjectOf(context, settings, applied);
    const verifyAs = (identity, age) => (0,_verify_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .verifySubject */ .i)(context, { ...subject, mqtt: { identity, clientIds: clientIds.of(1), topic } }, age);
    if (clientIdentity) {
        await verifyAs(clientIdentity, 'known');
    }
    else {
        const request = {
            configurationArn: applied.configuration.arn,
            clientId: clientIds.allowed,
            topic,
            tags: (0,_context_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagsOf */ .Fg)(domain, 'proof-identity'),
        };
        await (0,_resources_client_identity_client_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .withClientIdentity */ .k)(context, request, (identity) => verifyAs(identity, 'new'));
    }
    (0,_verify_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseFailed */ .Q)(domain, context.record.facts.checks);
}
function subjectOf(context, settings, applied) {
    const { snapshot, trust, serverCertificate, configuration, validationCertificate } = applied;
    const { port, amazonRoots, resolver, deviceClasses } = settings.verification;
    return {
        domain: settings.domain,
        iotEndpoint: snapshot.iotEndpoint,
        trust,
        amazonRoots,
        port,
        deviceClasses,
        serverCertificate: serverCertificate.chain,
        domainConfiguration: configuration,
        validationCertificate,
        ...(snapshot.dns.kind === 'route53' && { nameServers: snapshot.dns.zone.nameServers }),
        resolver,
        renewBeforeDays: settings.renewBeforeDays,
        leafSource: applied.leafSource,
        now: context.clock.now(),
    };
}


/***/ }),

/***/ 86730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCertificates: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55050);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67003);



/**
 * Reads a field that takes one or more certificates in PEM. A certificate that is there twice counts once.
 * `field` is what problems call it: "the CA certificate".
 */
function readCertificates(text, field) {
    const blocks = (0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .pemBlocks */ .PQ)(text);
    if (blocks.length === 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)(`${field} ${(0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPemProblem */ .KX)(text)}`);
    }
    const certificates = new Map();
    const problems = [];
    for (const [index, block] of blocks.entries()) {
        const read = readBlock(block, `${field}${blocks.length > 1 ? ` (block ${index + 1})` : ''}`);
        if (read.ok) {
            certificates.set(read.value.fingerprint, read.value);
        }
        else {
            problems.push(...read.problems);
        }
    }
    const [first, ...others] = certificates.values();
    return first === undefined || problems.length > 0 ? (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)(...problems) : (0,_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)([first, ...others]);
}
function readBlock({ label, text }, field) {
    if (label.endsWith('PRIVATE KEY')) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)(`${field} contains a private key; move it to the private key's own input, and replace the key if this text was ever public`);
    }
    if (label !== 'CERTIFICATE') {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)(`${field} holds a ${label} block instead of a CERTIFICATE block`);
    }
    try {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(text));
    }
    catch {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)(`${field} is damaged: its PEM does not decode to a certificate; paste the complete file again`);
    }
}


/***/ }),

/***/ 19184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generateStorableKey: () => (/* binding */ generateStorableKey),
/* harmony export */   parseKeySecret: () => (/* binding */ parseKeySecret),
/* harmony export */   storableKey: () => (/* binding */ storableKey),
/* harmony export */   storableKmsKey: () => (/* binding */ storableKmsKey)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62306);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27757);
/* harmony import */ var _provided_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70045);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67003);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31360);
/* harmony import */ var _stored_authority_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40669);







const localVersion = 1;
const kmsVersion = 2;
const secretHalf = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt('version', [
    zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        version: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(localVersion),
        ..._stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.certificateMembers,
        privateKey: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP('is not text'),
    }),
    zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        version: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(kmsVersion),
        ..._stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.certificateMembers,
        kmsKeyArn: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP('is not text')
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/, 'is not the ARN of a KMS key')),
    }),
], {
    error: ({ note }) => note === undefined ? _stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.notOurJson : (0,_stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.otherVersion)(`${localVersion} or ${kmsVersion}`),
});
/** A new private key, masked before anything else can happen to it. */
async function generateStorableKey(keyAlgorithm, mask) {
    return storableKey(await (0,_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .generatePrivateKey */ .A)(keyAlgorithm), mask);
}
/** A private key of this process. */
function storableKey(privateKey, mask) {
    const pem = masked(privateKey, mask);
    return {
        signer: (0,_signer_js__WEBPACK_IMPORTED_MODULE_3__/* .localSigner */ .M)(privateKey),
        secretOf: (stored) => {
            const text = JSON.stringify({
                version: localVersion,
                ...(0,_stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.membersOf)(stored),
                privateKey: pem,
            });
            mask(text);
            return text;
        },
    };
}
/** A key that stays in KMS. */
function storableKmsKey(kmsKeyArn, signer) {
    return {
        signer,
        secretOf: (stored) => JSON.stringify({ version: kmsVersion, ...(0,_stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.membersOf)(stored), kmsKeyArn }),
    };
}
/**
 * Reads what `StorableKey.secretOf` wrote, as `readMembers` does; a private key must be that of the certificate. Masks the text
 * and the private key, whatever it reads, unless the text says that the key is in KMS: the certificates in it go into outputs,
 * which GitHub drops when they hold a masked text.
 */
function parseKeySecret(text, mask) {
    const parsed = secretHalf.safeParse((0,_stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.parseJson)(text));
    if (parsed.data?.version !== kmsVersion) {
        mask(text);
    }
    if (!parsed.success) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_7__/* .err */ ._)(...(0,_stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.shapeProblems)(parsed.error));
    }
    const stored = (0,_stored_authority_js__WEBPACK_IMPORTED_MODULE_4__.readMembers)(parsed.data);
    if (!stored.ok) {
        return stored;
    }
    if (parsed.data.version === kmsVersion) {
        const { kmsKeyArn } = parsed.data;
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)({ ...stored.value, kmsKeyArn, key: { kind: 'kms', keyArn: kmsKeyArn } });
    }
    const key = (0,_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$)(parsed.data.privateKey, undefined, 'the stored private key');
    if (!key.ok) {
        return key;
    }
    masked(key.value, mask);
    return (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_2__/* .belongsTo */ .g4)(key.value, (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(stored.value.authority.certificate))
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)({ ...stored.value, key: { kind: 'local', signer: (0,_signer_js__WEBPACK_IMPORTED_MODULE_3__/* .localSigner */ .M)(key.value) } })
        : (0,_result_js__WEBPACK_IMPORTED_MODULE_7__/* .err */ ._)('the stored private key does not belong to the stored certificate');
}
function masked(privateKey, mask) {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    mask(pem);
    return pem;
}


/***/ }),

/***/ 4876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  issueServerCertificate: () => (/* binding */ issueServerCertificate),
  H: () => (/* binding */ issuedShape)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/attribute-types.js
var attribute_types = __webpack_require__(46820);
// EXTERNAL MODULE: ./lib/pki/dns-name.js
var dns_name = __webpack_require__(93511);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(38800);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/pki/validity.js
var validity = __webpack_require__(20884);
;// CONCATENATED MODULE: ./lib/pki/leaf-validity.js





/**
 * The validity asked for, shortened to that of everything the leaf hangs from. Throws Failure when less than a day would be
 * left of it, and when a key of another kind than the leaf's is above it.
 */
function leafValidity({ own, cross }, terms) {
    const { domain, keyAlgorithm, validityDays, now } = terms;
    const action = { code: 'issue-server-certificate', on: { domain } };
    const supports = [...own, ...cross];
    for (const link of supports) {
        const life = lifeProblem(link, now);
        if (life) {
            const of = own.includes(link) ? 'signer' : 'previous';
            throw new errors/* Failure */.HR({
                code: 'ca-expires-too-soon',
                action,
                figures: { why: 'leaf', ca: (0,trust_path/* nameOfLink */.bG)(link), life, of },
            });
        }
    }
    const other = supports.find((link) => (0,facts/* keyFamily */.Ef)(link.keyAlgorithm) !== (0,facts/* keyFamily */.Ef)(keyAlgorithm));
    if (other !== undefined) {
        throw new errors/* Failure */.HR({
            code: 'key-algorithm-mismatch',
            action,
            figures: { why: 'leaf', keyAlgorithm, ca: other.subject, caKey: other.keyAlgorithm },
        });
    }
    return (0,validity/* within */.ux)((0,validity/* validityFrom */.DM)(now, validityDays), supports);
}
/** Of what a leaf is to be issued under. */
function lifeProblem(link, now) {
    const left = link.notAfter.getTime() - now.getTime();
    return ((0,validity/* problemWithLife */.it)(link, now) ?? (left < days/* dayMs */.LP ? { kind: 'short', at: link.notAfter } : undefined));
}

// EXTERNAL MODULE: ./lib/pki/private-key.js
var private_key = __webpack_require__(27757);
// EXTERNAL MODULE: ./lib/pki/signing.js + 1 modules
var signing = __webpack_require__(66642);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
// EXTERNAL MODULE: ./lib/pki/x509-name.js
var x509_name = __webpack_require__(11708);
;// CONCATENATED MODULE: ./lib/pki/leaf.js











/** What the key of an end entity may be used for; the other usages are an authority's or narrow keyAgreement (RFC 5280, 4.2.1.3). */
const leafKeyUsages = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
];
/**
 * ACM refuses a re-import that drops a usage, so a leaf has only those that TLS needs: a signature, and key transport
 * where TLS 1.2 may use RSA for it. X.520 ends a CN at 64 characters: a longer domain stands in the SAN alone,
 * which is where AWS and every TLS client look first.
 *
 * `previous`: the leaf to be renewed, whose names and usages are taken over, so that ACM and IoT Core take the new one under its
 * ARN. What no server certificate should have is not: a usage of authorities, an extended one beyond serverAuth and clientAuth,
 * a name in the place of the domain.
 */
function issuedShape(domain, keyAlgorithm, previous) {
    const shape = {
        keyAlgorithm,
        commonName: domain.length <= attribute_types/* longestCommonName */.f ? domain : undefined,
        names: [domain],
        keyUsage: keyAlgorithm === 'RSA_2048' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
        extendedKeyUsage: [x509/* ExtendedKeyUsage */.CD.serverAuth],
    };
    return previous === undefined ? shape : widen(shape, domain, previous);
}
function widen(shape, domain, previous) {
    const { commonName, names, keyUsage, extendedKeyUsage } = previous;
    const covers = (name) => (0,dns_name/* dnsNameCovers */.T)(name, domain);
    // A CN counts only where there is no SAN.
    const covered = names.length > 0 ? names.some(covers) : commonName !== undefined && covers(commonName);
    return {
        ...shape,
        commonName: commonName === undefined || covers(commonName) ? commonName : shape.commonName,
        names: covered ? names : [domain, ...names],
        // Without the extension every usage is permitted, and adding it would take some away.
        keyUsage: keyUsage.length === 0
            ? []
            : leafKeyUsages.filter((usage) => [...shape.keyUsage, ...keyUsage].includes(usage)),
        extendedKeyUsage: [
            ...shape.extendedKeyUsage,
            ...extendedKeyUsage.filter((usage) => usage === x509/* ExtendedKeyUsage */.CD.clientAuth),
        ],
    };
}
/**
 * A leaf for `domain` with a new key, signed by `authority`; never valid longer than what it hangs from.
 *
 * With a cross-certificate, its chain leads through that to the old root, and leaves the new one out: a device that trusts
 * the new root finds the way to it without (RFC 8446, 4.4.2), and one that trusts the old root alone finds the way to that.
 *
 * Throws Failure when less than a day is left of what the leaf would hang from, when that has a key of another kind than the
 * leaf's, and when the leaf's chain would not lead to its root.
 */
async function issueServerCertificate(authority, request) {
    const { domain, keyAlgorithm, crossCertificate, previous } = request;
    const own = [authority.certificate, ...authority.chain];
    const cross = crossCertificate ? [crossCertificate.certificate, ...crossCertificate.above] : [];
    const chain = crossCertificate ? [...own.slice(0, -1), ...cross] : own;
    const validity = leafValidity({ own: own.map(facts/* readCertificate */.w$), cross: cross.map(facts/* readCertificate */.w$) }, request);
    const shape = issuedShape(domain, keyAlgorithm, previous);
    const subject = withCommonName(request.subject, shape.commonName);
    const issuer = new x509/* X509Certificate */.yI(authority.certificate);
    const privateKey = await (0,private_key/* generatePrivateKey */.A)(keyAlgorithm);
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey);
    const certificate = await (0,signing/* signCertificate */.jm)({
        subject: (0,x509_name/* encodeName */.a)(subject),
        issuer: issuer.subjectName,
        publicKey,
        validity,
        extensions: [
            ...shapeExtensions(shape, subject),
            new x509/* SubjectKeyIdentifierExtension */.QE(await (0,signing/* keyIdentifier */.P_)(publicKey)),
            new x509/* AuthorityKeyIdentifierExtension */.Z$(await (0,signing/* keyIdentifierOf */.om)(issuer)),
        ],
    }, authority.signer);
    refuseBrokenPath(domain, certificate, [own, chain]);
    return { certificate, chain, privateKey };
}
function refuseBrokenPath(domain, certificate, paths) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    const [problem] = paths.flatMap((path) => (0,trust_path/* pathProblems */.KV)(path.map(facts/* readCertificate */.w$), leaf));
    if (problem !== undefined) {
        throw new errors/* Failure */.HR({
            code: 'ca-unusable',
            action: { code: 'issue-server-certificate', on: { domain } },
            figures: { why: 'chain', problem },
        });
    }
}
function shapeExtensions(shape, subject) {
    const { keyUsage, extendedKeyUsage, names } = shape;
    const usage = keyUsage.reduce((flags, name) => flags | x509/* KeyUsageFlags */.Ob[name], 0);
    // RFC 5280, 4.2.1.6: with an empty subject the names must be understood.
    const critical = subject.length === 0;
    const alternatives = names.map((value) => ({ type: 'dns', value }));
    return [
        new x509/* BasicConstraintsExtension */.WA(false),
        ...(keyUsage.length > 0 ? [new x509/* KeyUsagesExtension */.hy(usage, true)] : []),
        new x509/* ExtendedKeyUsageExtension */.j6([...extendedKeyUsage]),
        ...(names.length > 0 ? [new x509/* SubjectAlternativeNameExtension */.Wx(alternatives, critical)] : []),
    ];
}
/** The subject with that one CN, where its first CN stood, else at the end. */
function withCommonName(subject, commonName) {
    const wanted = commonName === undefined ? [] : [{ type: 'CN', value: commonName }];
    const first = subject.findIndex(({ type }) => type === 'CN');
    const place = first === -1 ? subject.length : first;
    const others = (part) => part.filter(({ type }) => type !== 'CN');
    return [...others(subject.slice(0, place)), ...wanted, ...others(subject.slice(place))];
}


/***/ }),

/***/ 70045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ strengthProblems),
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   g4: () => (/* binding */ belongsTo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10419);
/* harmony import */ var _strength_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59175);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62388);
/** What is asked of the authorities that a user brings, whether to sign with or as a leaf's chain. */




/** The way from `first` to its root through `pool`; a pool that has no root, or more than the way needs, is at fault. */
function readPath(first, pool, field) {
    const { path, unused } = (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .orderPath */ .od)(first, pool);
    const last = path.at(-1) ?? first;
    const rootless = last.selfSigned
        ? []
        : [
            `${field} does not reach a root: the certificate of ${last.issuer}, which signed ${last.subject}, is missing; add it`,
        ];
    const stray = unused.map(({ subject }) => `${field} holds ${subject}, which signed none of the other certificates; remove it`);
    return { path, problems: [...rootless, ...stray] };
}
/** What makes the authorities of a path too weak for ACM, IoT Core or a device's TLS library. */
function strengthProblems(authorities) {
    const [own] = authorities;
    return authorities.flatMap((authority) => {
        const { subject, keyAlgorithm, signatureAlgorithm, selfSigned } = authority;
        const weakKey = (0,_strength_js__WEBPACK_IMPORTED_MODULE_3__/* .hasStrongKey */ .$)(authority)
            ? []
            : [
                `${subject} has a key of ${keyAlgorithm}; RSA with at least 2048 bits or a NIST curve is required`,
            ];
        // What a root says of itself proves nothing, so its own signature may be old.
        const weakSignature = selfSigned || (0,_strength_js__WEBPACK_IMPORTED_MODULE_3__/* .hasStrongSignature */ .S)(authority)
            ? []
            : [`${subject} is signed with ${signatureAlgorithm}; SHA-256 or better is required`];
        const mixed = own === undefined || (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFamily */ .Ef)(own.keyAlgorithm) === (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFamily */ .Ef)(keyAlgorithm)
            ? []
            : [
                `${subject} has a key of ${keyAlgorithm} above a key of ${own.keyAlgorithm}; ACM requires one kind of key throughout the chain`,
            ];
        return [...weakKey, ...weakSignature, ...mixed];
    });
}
function belongsTo(key, { pem }) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).checkPrivateKey(key);
}


/***/ }),

/***/ 40669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateMembers: () => (/* binding */ certificateMembers),
/* harmony export */   membersOf: () => (/* binding */ membersOf),
/* harmony export */   notOurJson: () => (/* binding */ notOurJson),
/* harmony export */   otherVersion: () => (/* binding */ otherVersion),
/* harmony export */   parseJson: () => (/* binding */ parseJson),
/* harmony export */   parsePublicHalf: () => (/* binding */ parsePublicHalf),
/* harmony export */   readMembers: () => (/* binding */ readMembers),
/* harmony export */   serializePublicHalf: () => (/* binding */ serializePublicHalf),
/* harmony export */   shapeProblems: () => (/* binding */ shapeProblems)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28395);
/* harmony import */ var _certificate_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86730);
/* harmony import */ var _provided_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70045);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67003);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62388);
/** The public half of a certificate authority as it is stored, and the parts that its secret half shares with it. */





const version = 1;
/** The members that both halves have. */
const certificateMembers = {
    certificate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text'),
    chain: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text'), 'is not a list'),
    crossCertificate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text')),
    successionCertificate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text')),
};
const notOurJson = 'is not a JSON object written by the action';
const otherVersion = (known) => `is not ${known}; a newer release of the action wrote it`;
const publicHalf = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(version, otherVersion(String(version))),
    ...certificateMembers,
    kmsKeyArn: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text')),
}, notOurJson);
/** The public half as text: JSON with PEM members and the version of this form. */
function serializePublicHalf(stored) {
    const { kmsKeyArn } = stored;
    const text = { version, ...membersOf(stored), kmsKeyArn };
    return JSON.stringify(text);
}
/** Reads what `serializePublicHalf` wrote, as `readMembers` does. */
function parsePublicHalf(text) {
    const parsed = publicHalf.safeParse(parseJson(text));
    if (!parsed.success) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(...shapeProblems(parsed.error));
    }
    const { kmsKeyArn } = parsed.data;
    const stored = readMembers(parsed.data);
    return stored.ok
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({ ...stored.value, ...(kmsKeyArn !== undefined && { kmsKeyArn }) })
        : stored;
}
function membersOf({ authority, crossCertificate, successionCertificate }) {
    const { certificate, chain } = authority;
    return { certificate, chain: [...chain], crossCertificate, successionCertificate };
}
/**
 * The certificates of a stored authority. They must lead from its own to a root, each link signed, with none left over: whoever
 * may write the secret could otherwise add a root that devices are then given. Validity in time is not checked: what an expired
 * authority signed can still be reported.
 */
function readMembers({ certificate, chain, crossCertificate, successionCertificate, }) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)([certificate, ...chain].join(''), 'the stored certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [own] = certificates.value;
    const { path, problems } = (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readPath */ .G7)(own, certificates.value, 'the stored certificate');
    const broken = [...problems, ...(0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblems */ .KV)(path)];
    const root = path.at(-1) ?? own;
    const cross = readCrossCertificate(crossCertificate, root, 'cross-certificate');
    const succession = readCrossCertificate(successionCertificate, root, 'succession certificate');
    if (!cross.ok || !succession.ok || broken.length > 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(...broken, ...(0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(cross), ...(0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(succession));
    }
    const [, ...above] = path;
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({
        authority: { certificate: own.pem, chain: above.map(({ pem }) => pem) },
        ...(cross.value !== undefined && { crossCertificate: cross.value }),
        ...(succession.value !== undefined && { successionCertificate: succession.value }),
    });
}
function readCrossCertificate(text, root, what) {
    if (text === undefined) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(undefined);
    }
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)(text, `the stored ${what}`);
    if (!certificates.ok) {
        return certificates;
    }
    const [cross, ...others] = certificates.value;
    return others.length === 0 && (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameAuthority */ .wF)(cross, root) && !cross.selfSigned
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(cross.pem)
        : (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`the stored ${what} is not one certificate of ${root.subject} and its key, signed by another CA`);
}
/** One fault is enough: a form of another version has every member at fault. */
function shapeProblems({ issues }) {
    return issues
        .slice(0, 1)
        .map(({ path, message }) => ['the stored CA', ...path.map(String), message].join(' '));
}
/** Undefined for a text that is not JSON, which no shape takes. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 12338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ planConfiguration),
/* harmony export */   x: () => (/* binding */ cutOffBy)
/* harmony export */ });
/* harmony import */ var _aws_iot_security_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68431);
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31318);
/* harmony import */ var _authority_rollover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36298);



/** Created, adopted under whatever name, corrected where UpdateDomainConfiguration can, else replaced when that is allowed. */
function planConfiguration(settings, snapshot, serverCertificate) {
    const { configured } = snapshot;
    if (!configured) {
        return planCreate(settings, snapshot);
    }
    const { configuration } = configured;
    const { name } = configuration;
    const immutable = immutableDifference(configuration, serverCertificate);
    if (immutable !== undefined) {
        return planReplace(settings, configured, immutable);
    }
    if (settings.intent.outOfService === 'refuse' && configuration.status === 'DISABLED') {
        return {
            code: 'domain-configuration-disabled',
            figures: { domain: settings.domain, name },
        };
    }
    const change = drift(settings.configuration, configuration);
    return Object.keys(change).length > 0
        ? decide('update', name, { code: 'settings-differ', figures: { change: { ...change } } }, { do: 'update', name, change })
        : decide('keep', name, { code: 'configuration-current', figures: {} }, { do: 'keep', name });
}
function planReplace(settings, { configuration: { name }, tags }, difference) {
    const { domain } = settings;
    if (!settings.replace) {
        return {
            code: 'replace-required',
            figures: { why: 'configuration', domain, name, difference },
        };
    }
    if (!(0,_context_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(tags, domain, 'domain-configuration') && name !== settings.domainConfigurationName) {
        return {
            code: 'domain-configuration-foreign',
            figures: { domain, name, to: 'replace' },
        };
    }
    const plan = { do: 'replace', name, carried: (0,_authority_rollover_js__WEBPACK_IMPORTED_MODULE_0__/* .announcementIn */ .ZA)(tags) };
    const change = {
        action: 'replace',
        resource: 'domain configuration',
        name,
        reason: difference,
        impact: 'outage',
    };
    return { plan, change };
}
function planCreate(settings, snapshot) {
    const name = settings.domainConfigurationName;
    return snapshot.nameTakenBy === undefined
        ? decide('create', name, { code: 'configuration-missing', figures: {} }, { do: 'create', name })
        : {
            code: 'domain-configuration-name-taken',
            figures: { domain: snapshot.nameTakenBy, name },
        };
}
/** What UpdateDomainConfiguration has no member for. */
function immutableDifference(configuration, serverCertificate) {
    const { serviceType } = configuration;
    if (serviceType !== 'DATA') {
        return { code: 'other-service-type', figures: { serviceType } };
    }
    const current = configuration.serverCertificate?.arn;
    const stays = (serverCertificate.do === 'keep' && serverCertificate.leaf.certificate.arn === current) ||
        (serverCertificate.do === 'reimport' && serverCertificate.arn === current);
    return stays ? undefined : { code: 'other-certificate-required', figures: {} };
}
/** Only what the user asked for is corrected: an input left out leaves the configuration's setting alone. */
function drift(wanted, configuration) {
    const { securityPolicy, authenticationType, applicationProtocol } = wanted;
    return {
        ...(configuration.status !== 'ENABLED' && { status: 'ENABLED' }),
        ...(securityPolicy !== undefined &&
            securityPolicy !== configuration.securityPolicy && { securityPolicy }),
        ...(authenticationType !== undefined &&
            authenticationType !== (configuration.authenticationType ?? 'DEFAULT') && {
            authenticationType,
        }),
        ...(applicationProtocol !== undefined &&
            applicationProtocol !== (configuration.applicationProtocol ?? 'DEFAULT') && {
            applicationProtocol,
        }),
    };
}
/**
 * Who cannot connect under a security policy; undefined where every device of today can. AWS's own device SDKs are among them on
 * macOS, and on Linux with an older aws-crt (awslabs/aws-c-io#699, #792).
 */
function cutOffBy(securityPolicy) {
    return securityPolicy !== undefined && (0,_aws_iot_security_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .isTls13Only */ .c)(securityPolicy)
        ? { code: 'tls-1.3-only', securityPolicy }
        : undefined;
}
function decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'domain configuration', name, reason } };
}


/***/ }),

/***/ 2381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isPropagationOver),
/* harmony export */   mc: () => (/* binding */ storedSince),
/* harmony export */   v4: () => (/* binding */ propagatingSince)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38800);
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/** How long IoT Core takes to serve what ACM stores. */


/**
 * IoT Core may take 60 minutes to serve a new certificate (developer guide, "Creating and configuring customer-managed domains");
 * of a re-import AWS says no time. After two days it has passed the leaf over, as it silently does with what it cannot take.
 */
const longestPropagationMs = 2 * _days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
/** Since when ACM has the leaf. AWS does not say whether ImportedAt moves with a re-import: no leaf is stored before it is valid. */
function storedSince({ certificate: { importedAt }, chain }) {
    const { notBefore } = (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(chain.certificate);
    return importedAt && importedAt > notBefore ? importedAt : notBefore;
}
/** Since when IoT Core could have served the leaf of the plan: a leaf that has waited for its configuration is new to it. */
function propagatingSince(serverCertificate, configuration, now) {
    const isKnown = configuration.do === 'keep' || configuration.do === 'update';
    return serverCertificate.do === 'keep' && isKnown ? storedSince(serverCertificate.leaf) : now;
}
/** Whether IoT Core has had all the time there is to serve a leaf that ACM has since then. */
function isPropagationOver(since, now) {
    return now.getTime() - since.getTime() >= longestPropagationMs;
}


/***/ }),

/***/ 27428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireReachable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _verification_resolver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35888);
/* harmony import */ var _verification_tls_probe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27531);
/** Whether the runner reaches the port that devices connect to: without it nothing can be waited for, and nothing proven. */



/** A packet lost is not a network that fails: so many handshakes, with these pauses between them. */
const pausesMs = [1_000, 2_000];
const timeoutMs = 4_000;
/**
 * Passes as soon as one TLS handshake at the account's endpoint, under its own name, got an answer, whatever that was: what is wrong
 * with it is for the checks to tell. Takes 15 seconds at most.
 *
 * @param action what needs the endpoint.
 * @throws Failure where none did, with the words of the checks.
 */
async function requireReachable(context, verification, iotEndpoint, action) {
    const { lookup } = await (0,_verification_resolver_js__WEBPACK_IMPORTED_MODULE_1__/* .createResolver */ .Tw)(verification.resolver);
    const handshake = () => (0,_verification_tls_probe_js__WEBPACK_IMPORTED_MODULE_2__/* .probeTls */ .S)({
        host: iotEndpoint,
        servername: iotEndpoint,
        trust: verification.amazonRoots,
        port: verification.port,
        lookup,
        timeoutMs,
        signal: context.signal,
        now: context.clock.now(),
    });
    let seen = await handshake();
    for (const pause of pausesMs) {
        if (seen.kind !== 'unreachable') {
            return;
        }
        await context.clock.sleep(pause, context.signal);
        seen = await handshake();
    }
    if (seen.kind === 'unreachable') {
        const { code, call } = seen;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'endpoint-unreachable',
            action,
            figures: { iotEndpoint, port: verification.port, reason: { code, ...(call && { call }) } },
        });
    }
}


/***/ }),

/***/ 67774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reimportRefusal)
/* harmony export */ });
/** What a new leaf must share with the old one to be re-imported under its ARN and picked up by IoT Core. */
const clientAuth = '1.3.6.1.5.5.7.3.2';
/**
 * Why `next` cannot take the place of `present` under the same ARN; undefined when it can.
 *
 * ACM user guide, "Reimport a certificate": key type and size stay; key usages and extended key usages may be added, not
 * removed, but for clientAuth and, with ECDSA, keyEncipherment. IoT Core developer guide, "Managing custom domains": only a
 * certificate with the same signing algorithm, common name and SANs is picked up.
 */
function reimportRefusal(current, next) {
    if (current.keyAlgorithm !== next.keyAlgorithm) {
        return { kind: 'key', actual: current.keyAlgorithm, next: next.keyAlgorithm };
    }
    if (current.signatureAlgorithm !== next.signatureAlgorithm) {
        return { kind: 'signature', actual: current.signatureAlgorithm, next: next.signatureAlgorithm };
    }
    if (current.commonName !== next.commonName) {
        return {
            kind: 'common-name',
            ...(current.commonName !== undefined && { actual: current.commonName }),
            ...(next.commonName !== undefined && { next: next.commonName }),
        };
    }
    if (current.names.toSorted().join() !== next.names.toSorted().join()) {
        return { kind: 'names', actual: current.names, next: next.names };
    }
    const lost = [
        ...current.keyUsage.filter((usage) => !next.keyUsage.includes(usage) &&
            !(usage === 'keyEncipherment' && current.keyAlgorithm.startsWith('EC_'))),
        ...current.extendedKeyUsage.filter((usage) => !next.extendedKeyUsage.includes(usage) && usage !== clientAuth),
    ];
    return lost.length > 0 ? { kind: 'usages-lost', usages: lost } : undefined;
}


/***/ }),

/***/ 14259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ issuedBelow),
/* harmony export */   IV: () => (/* binding */ phaseReason),
/* harmony export */   hP: () => (/* binding */ reissueReason),
/* harmony export */   r8: () => (/* binding */ leafRenewal)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pki_renewal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38632);
/* harmony import */ var _authority_rollover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36298);
/* harmony import */ var _propagation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2381);




/** Why the step that this plan makes in a rollover has another leaf issued; undefined where it does not. */
function phaseReason(authority) {
    if (authority.do === 'create-next' && authority.phase === 'rolling') {
        return { code: 'next-ca-signs', figures: {} };
    }
    if (authority.do !== 'use') {
        return undefined;
    }
    switch (authority.turn?.kind) {
        case 'begun':
            return { code: 'next-ca-signs', figures: {} };
        case 'finished':
            return { code: 'chain-to-next-ca', figures: {} };
        default:
            return authority.rollover.kind === 'aborting'
                ? { code: 'current-ca-signs', figures: {} }
                : undefined;
    }
}
/** Why; undefined when it is to be kept. */
function reissueReason(leaf, settings, snapshot, authority) {
    const { renew } = settings.intent;
    if (renew === 'never' || settings.serverCertificate.kind === 'provided') {
        return undefined;
    }
    const served = snapshot.configured?.configuration.serverCertificate;
    if (served?.status === 'INVALID' && (0,_propagation_js__WEBPACK_IMPORTED_MODULE_2__/* .isPropagationOver */ .H0)((0,_propagation_js__WEBPACK_IMPORTED_MODULE_2__/* .storedSince */ .mc)(leaf), snapshot.now)) {
        const { detail } = served;
        return { code: 'reported-invalid', figures: { ...(detail !== undefined && { detail }) } };
    }
    if (renew === 'always') {
        return { code: 'renewal-forced', figures: {} };
    }
    const { isDue, by, dueFrom, endsAt } = leafRenewal(leaf.chain, settings, snapshot.now, authority);
    return isDue && by === 'rotate'
        ? { code: 'renewal-due', figures: { endsAt, dueFrom } }
        : undefined;
}
/** The one rule, over what this plan would have the next leaf issued with. */
function leafRenewal({ certificate }, { renewBeforeDays }, now, authority) {
    const source = leafSourceOf(authority);
    return (0,_pki_renewal_js__WEBPACK_IMPORTED_MODULE_3__/* .renewalOf */ .wc)((0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(certificate), { renewBeforeDays, source, now });
}
function leafSourceOf(authority) {
    switch (authority.do) {
        case 'trust':
            return { kind: 'provided' };
        case 'create':
            return { kind: 'issued', supports: [] };
        case 'create-next':
            return issuedBelow({ kind: 'single', current: authority.current });
        case 'use':
            return issuedBelow(authority.rollover);
    }
}
/** A leaf is issued to end no later than all that it hangs from. */
function issuedBelow(rollover) {
    const supports = (0,_authority_rollover_js__WEBPACK_IMPORTED_MODULE_1__/* .servingGenerations */ ._V)(rollover).flatMap(({ authority: { certificate, chain }, crossCertificate }) => [
        certificate,
        ...chain,
        ...(rollover.kind === 'rolling' && crossCertificate ? [crossCertificate] : []),
    ]);
    return { kind: 'issued', supports: supports.map(_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$) };
}


/***/ }),

/***/ 63088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ hasFailedLately),
/* harmony export */   Fr: () => (/* binding */ requestToken),
/* harmony export */   yQ: () => (/* binding */ planValidationCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var tldts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20935);
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64324);
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31318);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38800);
/* harmony import */ var _pki_dns_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93511);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25730);







/**
 * ACM assigns the record within seconds to minutes; a certificate without one after that was not asked for by DNS
 * and will never be issued by our doing.
 */
const recordAssignedWithinMs = 5 * 60_000;
/**
 * The public certificate that proves the domain: one that is issued is used, one on its way is awaited, else one is requested.
 * One that ACM should have renewed and has not is succeeded by another in time, since ACM may never renew it: a configuration
 * that has to be made anew needs one that is valid.
 */
function planValidationCertificate(settings, snapshot) {
    const { domain, validationCertificateArn: named } = settings;
    if (named !== undefined) {
        return planNamed(named, settings, snapshot);
    }
    const { publicCertificates: all, now } = snapshot;
    const used = snapshot.configured?.tags[_context_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .validationCertificateTag */ .X0];
    const lasting = all.filter((certificate) => !isRenewalOverdue(certificate, now));
    const fresh = (0,_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseIssued */ .j)(lasting, used, now);
    if (fresh) {
        const reason = { code: 'validation-issued', figures: {} };
        return decide('keep', fresh.arn, reason, { do: 'keep', arn: fresh.arn });
    }
    const ending = (0,_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseIssued */ .j)(all, used, now);
    const figures = ending ? { ending: { arn: ending.arn, notAfter: ending.notAfter } } : {};
    const deferrable = isServedAnyway(settings, snapshot) && {
        deferrable: { meanwhile: ending?.arn },
    };
    const pending = all.find((certificate) => isOnItsWay(certificate, domain, now));
    if (pending) {
        const reason = { code: 'validation-requested', figures };
        return decide('keep', pending.arn, reason, { do: 'await', arn: pending.arn, ...deferrable });
    }
    const failed = all.find((certificate) => hasFailedLately(certificate, now));
    const { forbiddingCaa } = snapshot;
    if (forbiddingCaa !== undefined && !deferrable) {
        const { arn, caaOf, allowed } = forbiddingCaa;
        return {
            code: 'validation-certificate-failed',
            figures: { arn, status: 'FAILED', reason: 'CAA_ERROR', caa: { caaOf, allowed } },
        };
    }
    const isPointless = forbiddingCaa !== undefined ||
        // A run that is not on schedule is a person's, who may have fixed it.
        settings.intent.renew === 'when-due';
    if (deferrable && failed && isPointless) {
        const { arn } = ending ?? failed;
        const reason = {
            code: 'validation-request-failed',
            figures: { ...figures, retryAfterDays: daysBetweenRequests },
        };
        return decide('keep', arn, reason, { do: 'keep', arn });
    }
    const unprovable = unprovableParent(domain, snapshot);
    if (unprovable !== undefined) {
        return ending
            ? decide('keep', ending.arn, { code: 'validation-unprovable', figures: { ...figures, ...unprovable } }, { do: 'keep', arn: ending.arn })
            : { code: 'domain-too-long', figures: unprovable };
    }
    const reason = { code: 'validation-missing', figures };
    return decide('create', domain, reason, {
        do: 'request',
        token: requestToken(domain, all),
        ...deferrable,
    });
}
/** Why nobody could prove a certificate to be requested for a domain that does not fit into its DomainName; undefined where one can. */
function unprovableParent(domain, { dns }) {
    const [parent, ...others] = (0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_4__/* .requestedNames */ .HZ)(domain);
    if (others.length === 0) {
        return undefined;
    }
    if ((0,tldts__WEBPACK_IMPORTED_MODULE_1__.parse)(parent).domain === null) {
        return { domain, parent };
    }
    return dns.kind === 'route53' && !(0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInZone */ .eI)(parent, dns.zone)
        ? { domain, parent, outside: dns.zone.name }
        : undefined;
}
/** The validation certificate is asked for when a configuration is made, and AWS tells of no other moment. */
function isServedAnyway({ replace }, { configured }) {
    return configured !== undefined && !replace;
}
function planNamed(arn, settings, snapshot) {
    const { domain } = settings;
    const certificate = snapshot.publicCertificates.find((candidate) => candidate.arn === arn);
    const code = 'validation-certificate-unusable';
    if (!certificate) {
        return { code, figures: { domain, arn, why: 'missing' } };
    }
    const { unfit, names, status } = certificate;
    if (unfit) {
        return { code, figures: { domain, arn, why: 'unfit', unfit } };
    }
    if (!names.some((name) => (0,_pki_dns_name_js__WEBPACK_IMPORTED_MODULE_5__/* .dnsNameCovers */ .T)(name, domain))) {
        return { code, figures: { domain, arn, why: 'names', names } };
    }
    const reason = { code: 'validation-given', figures: { status } };
    if ((0,_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .isIssued */ .s)(certificate, snapshot.now)) {
        return decide('keep', arn, reason, { do: 'keep', arn });
    }
    if (status === 'PENDING_VALIDATION') {
        const deferrable = isServedAnyway(settings, snapshot) && {
            deferrable: { meanwhile: undefined },
        };
        return decide('keep', arn, reason, { do: 'await', arn, ...deferrable });
    }
    return isServedAnyway(settings, snapshot)
        ? decide('keep', arn, reason, { do: 'keep', arn })
        : { code, figures: { domain, arn, why: 'status', status } };
}
/**
 * ACM begins to renew a certificate of 198 days 45 days before its end (ACM user guide, "Managed certificate renewal"); a fifth of
 * its life, 39.6 days, before the end it should have come to pass. Certificates are to live shorter from year to year.
 */
function isRenewalOverdue({ notBefore, notAfter }, now) {
    return (notBefore !== undefined &&
        notAfter !== undefined &&
        notAfter.getTime() - now.getTime() < (notAfter.getTime() - notBefore.getTime()) / 5);
}
/** What made a request fail is mended by people, in days: requesting in every run would fill the account with failures. */
const daysBetweenRequests = 7;
function hasFailedLately({ status, createdAt }, now) {
    const isFailed = status === 'FAILED' || status === 'VALIDATION_TIMED_OUT';
    const age = now.getTime() - Number(createdAt ?? now);
    return isFailed && age < daysBetweenRequests * _days_js__WEBPACK_IMPORTED_MODULE_6__/* .dayMs */ .LP;
}
function isOnItsWay(certificate, domain, now) {
    const age = now.getTime() - Number(certificate.createdAt ?? now);
    return (certificate.status === 'PENDING_VALIDATION' &&
        certificate.unfit === undefined &&
        certificate.names.includes(domain) &&
        (certificate.validationRecords.length > 0 || age < recordAssignedWithinMs));
}
/**
 * The same for the same state of the account, so that two runs within the token's hour get one certificate; another one
 * once a certificate has failed, since a token goes on answering with the certificate it made.
 */
function requestToken(domain, certificates) {
    const dead = certificates.map(({ arn }) => arn).toSorted();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([domain, dead]))
        .digest('hex')
        .slice(0, 32);
}
function decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'validation certificate', name, reason } };
}


/***/ })

};
