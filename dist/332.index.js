export const id = 332;
export const ids = [332];
export const modules = {

/***/ 86756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ anotherRunAtWork)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The end of a run that has lost to another one: the domain is no longer as this run saw or left it. */
function anotherRunAtWork(domain, change) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX({
        code: 'another-run',
        action: { code: 'change-domain', on: { domain } },
        figures: { change },
    });
}


/***/ }),

/***/ 79582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/** Waiting for what others do in their own time, with progress a person can follow. */


const firstPauseMs = 1_000;
const shortPauseMs = 15_000;
const longestPauseMs = 60_000;
const reminderMs = 60_000;
const watchMs = 2 * 60_000;
/**
 * Polls until `poll` is done, with pauses that grow to 15 s within half a minute and later to a tenth of the time waited so far, at
 * most a minute. Logs what was seen whenever that changes, and once a minute.
 *
 * @throws Pending at the run's deadline, which is when it polls last; Cancelled when the job was cancelled.
 */
async function waitFor(context, wait) {
    try {
        return await pollUntilDone(context, wait);
    }
    catch (error) {
        throw context.signal.aborted && error === context.signal.reason && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ(wait.awaited, error)
            : error;
    }
}
async function pollUntilDone(context, wait) {
    const start = context.clock.now().getTime();
    let told = { at: start };
    let watchedAt = start;
    for (let pause = firstPauseMs;; pause = pauseAfter(pause, context.clock.now().getTime() - start)) {
        context.signal.throwIfAborted();
        const result = await wait.poll();
        if (result.done) {
            return result.value;
        }
        const now = context.clock.now().getTime();
        const { seen } = result;
        if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(seen, told.seen) || now - told.at >= reminderMs) {
            context.report({ code: 'waiting', progress: progressOf(wait, seen, now - start, context) });
            told = { seen, at: now };
        }
        if (now - watchedAt >= watchMs) {
            watchedAt = now;
            await context.watch?.();
        }
        const left = context.deadline.getTime() - now;
        if (left <= 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX({
                code: wait.awaited.code,
                action: wait.awaited,
                figures: { seen, elapsedMs: now - start },
            });
        }
        await context.clock.sleep(Math.min(pause, left), context.signal);
    }
}
function progressOf({ awaited, usualMs }, seen, elapsedMs, { deadline }) {
    return {
        awaited,
        seen,
        elapsedMs,
        usualMs,
        until: deadline,
    };
}
function pauseAfter(pause, waited) {
    return Math.min(pause * 1.5, Math.max(shortPauseMs, waited / 10), longestPauseMs);
}


/***/ }),

/***/ 52301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ watchTeardown),
/* harmony export */   QP: () => (/* binding */ explainedByAnotherRun),
/* harmony export */   eC: () => (/* binding */ watchDomain)
/* harmony export */ });
/* harmony import */ var _context_another_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86756);
/* harmony import */ var _context_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46489);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99601);
/** Whether another run is at work on the domain: it is no longer as this run saw or left it. */




function watchDomain(context, undertaking) {
    const { domain } = undertaking.settings;
    return async () => {
        await watchConfiguration(context, undertaking);
        await watchCertificates(context, domain);
        await watchEndpointRecord(context, undertaking);
    };
}
async function watchConfiguration(context, { settings: { domain }, snapshot: { configured }, plan }) {
    const before = plan.configuration.do === 'replace' ? undefined : configured?.configuration;
    const { facts } = context.record;
    const known = facts.domainConfiguration ?? before;
    if (!known) {
        return;
    }
    const shown = await (await context.aws.iot()).describeDomainConfiguration(known.name);
    const { name } = known;
    if (!shown) {
        throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'configuration-deleted', name });
    }
    if (shown.arn !== known.arn) {
        throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'configuration-recreated', name });
    }
    const wasEnabled = facts.domainConfiguration !== undefined || before?.status === 'ENABLED';
    if (wasEnabled && shown.status === 'DISABLED') {
        throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'configuration-disabled', name });
    }
}
async function watchCertificates(context, domain) {
    const { serverCertificate, validationCertificateArn } = context.record.facts;
    const acm = await context.aws.acm();
    for (const arn of [serverCertificate?.arn, validationCertificateArn]) {
        if (arn !== undefined && !(await (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUntilVisible */ .w)(context, () => acm.describe(arn)))) {
            throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'certificate-deleted', arn });
        }
    }
}
async function watchEndpointRecord(context, { settings: { domain }, snapshot: { dns, iotEndpoint }, plan }) {
    const isWritten = context.record.facts.effects.some(({ code, result }) => code === 'write-endpoint-record' && result !== 'failed');
    if (dns.kind !== 'route53' || !(isWritten || plan.endpointRecord.do === 'keep')) {
        return;
    }
    const route53 = await context.aws.route53();
    const record = await (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUntilVisible */ .w)(context, async () => (await route53.recordsAt(dns.zone, domain)).find(({ values }) => values.includes(iotEndpoint)));
    if (!record) {
        throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'record-removed', name: domain, value: iotEndpoint });
    }
}
function watchTeardown(context, settings, { configured }) {
    const { domain } = settings;
    return async () => {
        const found = await (0,_resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_2__/* .findConfiguration */ .oN)(context, settings);
        if (!found) {
            return;
        }
        if (found.arn !== configured?.configuration.arn) {
            throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'configuration-created', name: found.name });
        }
        const isDisabled = configured.configuration.status === 'DISABLED' ||
            context.record.facts.effects.some(({ code }) => code === 'disable-domain-configuration');
        if (isDisabled && found.status === 'ENABLED') {
            throw (0,_context_another_run_js__WEBPACK_IMPORTED_MODULE_0__/* .anotherRunAtWork */ .F)(domain, { kind: 'configuration-enabled', name: found.name });
        }
    };
}
/** What has nothing to do with the state of the domain. */
const elsewhere = new Set([
    'another-run',
    'cancelled',
    'aws-credentials',
    'aws-access-denied',
    'aws-throttled',
    'aws-quota-exceeded',
    'aws-unreachable',
    'aws-server-fault',
    'endpoint-unreachable',
]);
/** Does the work. @throws Pending where it failed and another run has changed the domain meanwhile; else what it failed with. */
async function explainedByAnotherRun(watch, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && !elsewhere.has(error.details.code)) {
            const found = await watch().then(() => undefined, (other) => other);
            if (found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && found.details.code === 'another-run') {
                throw found;
            }
        }
        throw error;
    }
}


/***/ }),

/***/ 82326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ refusePlan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** @throws PlanRefused with every reason why what was planned cannot be done. */
function refusePlan(action, refusals) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me(refusals.map((refusal) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ ...refusal, action })));
}


/***/ }),

/***/ 77130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ observeKmsKey),
  q: () => (/* binding */ observeNamedKmsKey)
});

// EXTERNAL MODULE: ./lib/context/tags.js
var context_tags = __webpack_require__(31318);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/resources/authority/kms-alias.js

/** With "alias/", KMS takes 256 characters (KMS API, CreateAlias). */
const longestName = 250;
/**
 * The alias of the KMS key that is made for the authority in that secret. An alias has no dots: each is an underscore in it. A
 * name that would not be told from another's then, or is too long, gets a hash.
 */
function kmsAliasFor(secretId) {
    const name = secretId.replaceAll('.', '_').replace(/[^\w/-]/g, '_');
    const isPlain = /^[A-Za-z0-9/.-]*$/.test(secretId) && name.length <= longestName;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(secretId).digest('hex').slice(0, 12);
    return `alias/${isPlain ? name : `${name.slice(0, longestName - hash.length - 1)}-${hash}`}`;
}

;// CONCATENATED MODULE: ./lib/resources/authority/kms-key.js
/** Reads the KMS key that a certificate authority yet to be made is to sign with. */


/** `secretId`: the name of the secret that the authority will have. */
async function observeKmsKey(context, domain, settings, secretId) {
    if (settings.kind === 'secret') {
        return undefined;
    }
    const id = settings.kind === 'kms' ? settings.keyId : kmsAliasFor(secretId);
    const kms = await context.aws.kms();
    const key = await kms.describe(id);
    if (!key) {
        return settings.kind === 'kms' ? { kind: 'missing', id } : { kind: 'to-be-made', alias: id };
    }
    const isUsable = key.usage === 'SIGN_VERIFY' && key.state === 'Enabled';
    const [publicKey, isChosen] = await Promise.all([
        isUsable ? kms.publicKey(key.arn) : undefined,
        settings.kind === 'kms'
            ? true
            : kms.tags(key.arn).then((tags) => (0,context_tags/* isOurs */.MU)(tags, domain, 'ca-key')),
    ]);
    return { kind: 'found', id, key, publicKey, isChosen };
}
/** The key that the user named to be deleted. */
async function observeNamedKmsKey(context, id) {
    if (id === undefined) {
        return undefined;
    }
    const kms = await context.aws.kms();
    const key = await kms.describe(id);
    return { id, found: key && { key, tags: await kms.tags(key.arn) } };
}


/***/ }),

/***/ 79379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ observeRollover),
/* harmony export */   Oc: () => (/* binding */ observeSecrets),
/* harmony export */   UF: () => (/* binding */ observeAuthorities),
/* harmony export */   km: () => (/* binding */ observeNextKmsKey)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pki_rollover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91675);
/* harmony import */ var _generations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47892);
/* harmony import */ var _kms_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77130);
/* harmony import */ var _read_generations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67720);
/* harmony import */ var _users_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94207);
/** Reads who signs for a domain, or is to. */






async function observeAuthorities(context, domain, serverCertificate) {
    return serverCertificate.kind === 'provided'
        ? { kind: 'trust-only', roots: serverCertificate.trust }
        : observeKeptOrProvided(context, domain, serverCertificate.authority);
}
async function observeKeptOrProvided(context, domain, settings) {
    if (settings.kind === 'provided') {
        const given = [settings.authority, ...(settings.next ? [settings.next] : [])];
        return {
            kind: 'provided',
            generations: given.map(({ certificate, chain }) => ({
                kind: 'provided',
                authority: { certificate, chain },
            })),
        };
    }
    const { secretId, isNamed } = settings;
    const generations = await (0,_read_generations_js__WEBPACK_IMPORTED_MODULE_3__/* .readGenerations */ .W)(context, { domain, secretId, isNamed });
    return { kind: 'managed', secretId, generations };
}
/** How far a rollover has come, which the leaf tells. */
async function observeRollover(context, settings, authorities, leaf) {
    const now = context.clock.now();
    if (authorities.kind === 'trust-only') {
        return authorities;
    }
    if (authorities.kind === 'provided') {
        const standing = { active: authorities.generations, abandoned: [] };
        return { kind: 'provided', rollover: (0,_pki_rollover_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloverState */ .V)(standing, leaf, now) };
    }
    const { secretId, generations } = authorities;
    if (generations.length === 0) {
        return { kind: 'absent', secretId };
    }
    const standing = (0,_generations_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(generations);
    const rollover = (0,_pki_rollover_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloverState */ .V)(standing, leaf, now);
    const retirable = await observeRetirable(context, settings, standing.active, rollover);
    return { kind: 'stored', secretId, generations, rollover, retirable };
}
/**
 * The generations that this run may tag as retired, as far as it could come to that: what the leaf of another domain hangs from
 * has a rollover of that domain before it, since several may name one authority in ca-secret-id.
 */
async function observeRetirable(context, settings, active, rollover) {
    const finishes = settings.intent.rollover === 'finish';
    const last = rollover.kind === 'single' ? rollover.current : rollover.next;
    const candidates = rollover.kind === 'single' || finishes ? active.filter((one) => one !== last) : [];
    const free = await Promise.all(candidates.map(async ({ secretId, authority }) => {
        const below = await (0,_users_js__WEBPACK_IMPORTED_MODULE_4__/* .observeDomainsBelow */ .r)(context, [settings.domain, settings.readinessDomain], [(0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(authority.certificate)]);
        return below.length === 0 ? [secretId] : [];
    }));
    return free.flat();
}
/** Only for a run that makes an authority. */
async function observeNextKmsKey(context, settings, state) {
    const { domain, serverCertificate } = settings;
    if (serverCertificate.kind === 'provided' || serverCertificate.authority.kind === 'provided') {
        return undefined;
    }
    const { key, secretId } = serverCertificate.authority;
    const begins = (settings.intent.rollover === 'announce' || settings.intent.rollover === 'begin') &&
        state.kind === 'stored' &&
        state.rollover.kind === 'single';
    if (state.kind !== 'absent' && !begins) {
        return undefined;
    }
    const generation = state.kind === 'stored' ? state.generations.length + 1 : 1;
    return (0,_kms_key_js__WEBPACK_IMPORTED_MODULE_2__/* .observeKmsKey */ .$)(context, domain, key, (0,_generations_js__WEBPACK_IMPORTED_MODULE_5__/* .generationSecretId */ .IU)(secretId, generation));
}
/** Every secret of the authority, the first generation first. One that is scheduled for deletion is given like any other. */
async function observeSecrets(context, secretId) {
    const found = [];
    for (let generation = 1;; generation += 1) {
        const secrets = await (0,_read_generations_js__WEBPACK_IMPORTED_MODULE_3__/* .describeGeneration */ .q)(context, secretId, generation);
        // The second may exist without the first.
        if (!secrets && generation > 1) {
            return found;
        }
        if (!secrets) {
            continue;
        }
        const { key, certificate } = secrets;
        found.push(...(key ? [{ ...key, holds: 'key', generation }] : []), ...(certificate ? [{ ...certificate, holds: 'certificates', generation }] : []));
    }
}


/***/ }),

/***/ 94207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ observeAuthorityUsers),
/* harmony export */   r: () => (/* binding */ observeDomainsBelow)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62388);


/**
 * The domains of this account and region, but for `own`, whose server certificate hangs from the authority in any of these
 * secrets; other regions have secrets of their own.
 */
async function observeAuthorityUsers(context, own, secrets) {
    const standing = secrets.filter(({ restorableUntil }) => restorableUntil === undefined);
    const withCertificates = new Set(standing.filter(({ holds }) => holds === 'certificates').map(({ generation }) => generation));
    // The private key is left alone wherever the certificates are kept beside it.
    const read = await Promise.all(standing
        .filter(({ holds, generation }) => holds === 'certificates' || !withCertificates.has(generation))
        .map((secret) => readAuthority(context, secret)));
    return observeDomainsBelow(context, own, read.filter((authority) => authority !== undefined));
}
/** The domains of this account and region, but for `own`, whose server certificate hangs from any of these authorities. */
async function observeDomainsBelow(context, own, authorities) {
    if (authorities.length === 0) {
        return [];
    }
    const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
    const others = (await iot.customDomains()).filter(({ domainName }) => !own.includes(domainName));
    const users = await Promise.all(others.map(async ({ domainName, name, serverCertificate }) => {
        const path = serverCertificate && (await readPath(acm, serverCertificate.arn));
        return path && (0,_pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__/* .findAnchor */ .t1)(path, authorities) ? [domainName ?? name] : [];
    }));
    return users.flat().toSorted();
}
/** Undefined where the secrets hold no authority: then no leaf can have been issued with it. */
async function readAuthority(context, { name, holds }) {
    const text = await (await context.aws.secrets()).read(name);
    if (text === undefined) {
        return undefined;
    }
    const parsed = await parse(context, text, holds);
    return parsed.ok ? (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(parsed.value.authority.certificate) : undefined;
}
async function parse(context, text, holds) {
    return holds === 'key'
        ? (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(184)]).then(__webpack_require__.bind(__webpack_require__, 19184))).parseKeySecret(text, context.mask)
        : (await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 40669))).parsePublicHalf(text);
}
async function readPath(acm, arn) {
    const stored = await acm.get(arn);
    return stored && [stored.certificate, ...stored.chain].map(_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$);
}


/***/ }),

/***/ 20041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ removeConfiguration),
/* harmony export */   i: () => (/* binding */ awaitUnconfigured)
/* harmony export */ });
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79582);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99601);




/** AWS IoT Core developer guide, "Managing custom domains": AWS-managed domains must have been disabled for 7 days. */
const waitingPeriodMs = 7 * _days_js__WEBPACK_IMPORTED_MODULE_3__/* .dayMs */ .LP;
const resource = 'domain configuration';
/**
 * Disables the domain configuration and deletes it. IoT Core deletes only what is disabled, and may show that late.
 *
 * @throws Pending with the day from which it will work, where IoT Core wants it disabled for longer; it stays disabled.
 */
async function removeConfiguration(context, name) {
    const iot = await context.aws.iot();
    if ((await iot.describeDomainConfiguration(name))?.status === 'ENABLED') {
        await context.record.change({ code: 'disable-domain-configuration', resource, name, makes: 'updated' }, () => iot.updateDomainConfiguration(name, { status: 'DISABLED' }));
    }
    const disabled = await (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, {
        awaited: { code: 'await-domain-configuration-disabled', on: { name } },
        poll: async () => {
            const configuration = await iot.describeDomainConfiguration(name);
            return configuration?.status === 'ENABLED'
                ? {
                    done: false,
                    seen: { kind: 'configuration-status', status: configuration.status },
                }
                : { done: true, value: configuration };
        },
    });
    context.signal.throwIfAborted();
    const result = await context.record.change({ code: 'delete-domain-configuration', resource, name, makes: 'removed' }, () => iot.deleteDomainConfiguration(name), ({ deleted }) => deleted);
    if (!result.deleted) {
        throw refusal(name, result.refused, disabled?.lastStatusChange, context.clock.now());
    }
}
/** To the second nobody agrees on when a period is over. */
const leewayMs = 60 * 60_000;
/** Once the longest waiting period that AWS knows is over, waiting longer is pointless. */
function refusal(name, said, disabledAt, now) {
    const action = { code: 'delete-domain-configuration', on: { name } };
    const from = disabledAt && new Date(disabledAt.getTime() + waitingPeriodMs);
    if (from && from.getTime() + leewayMs <= now.getTime()) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({ code: 'deletion-refused', action, figures: {}, said });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX({ code: 'deletion-delayed', action, figures: from ? { from } : {}, said });
}
function awaitUnconfigured(context, settings) {
    const { domain } = settings;
    return (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, {
        awaited: { code: 'await-domain-configuration-deleted', on: { domain } },
        poll: async () => {
            const found = await (0,_observe_js__WEBPACK_IMPORTED_MODULE_2__/* .findConfiguration */ .oN)(context, settings);
            return found
                ? {
                    done: false,
                    seen: { kind: 'configuration-exists', name: found.name, status: found.status },
                }
                : { done: true, value: true };
        },
    });
}


/***/ }),

/***/ 95390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ awaitsPeople),
/* harmony export */   r1: () => (/* binding */ awaitRecords),
/* harmony export */   uG: () => (/* binding */ recordsNeeded)
/* harmony export */ });
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79582);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * As `waitFor`, for a change of records that a person makes with `dns: manual`.
 *
 * @throws RecordsNeeded when they have not yet and the run is set not to wait.
 */
async function awaitRecords(context, dns, wait) {
    if (awaitsPeople(dns)) {
        return (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, wait);
    }
    const result = await wait.poll();
    return result.done ? result.value : recordsNeeded(context, wait.awaited, result.seen);
}
function awaitsPeople(dns) {
    return dns.kind !== 'manual' || dns.waits;
}
/** @throws RecordsNeeded always. */
function recordsNeeded({ report }, awaited, seen) {
    report({ code: 'not-waiting', awaited, seen });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordsNeeded */ .uW({
        code: awaited.code,
        action: awaited,
        figures: { seen, elapsedMs: 0 },
    });
}


/***/ }),

/***/ 89398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ changeZone),
/* harmony export */   x: () => (/* binding */ isSent)
/* harmony export */ });
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79582);

/** Changes records of the zone and waits until every one of its name servers has them (INSYNC). */
async function changeZone(context, { step, zone, batch }) {
    const route53 = await context.aws.route53();
    const change = await context.record.change(step, () => route53.change(zone, batch), isSent);
    const names = [...batch.upsert, ...batch.remove].map(({ name }) => name);
    await (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, {
        awaited: { code: 'await-route53-insync', on: { names: [...new Set(names)] } },
        usualMs: 60_000,
        poll: async () => change === undefined || (await route53.isInSync(change))
            ? { done: true, value: true }
            : { done: false, seen: { kind: 'change-pending' } },
    });
}
/** Where nothing was left to change, nothing was sent. */
function isSent(changeId) {
    return changeId !== undefined;
}


/***/ }),

/***/ 76690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ recordsOfPlan),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   dV: () => (/* binding */ validationRecord),
/* harmony export */   jG: () => (/* binding */ askForRemoval),
/* harmony export */   n9: () => (/* binding */ endpointRecord),
/* harmony export */   s9: () => (/* binding */ askForRecord)
/* harmony export */ });
function isShown(dns, { name, value }) {
    const answer = dns.kind === 'manual' ? dns.shown.get(name) : undefined;
    return answer?.kind === 'found' && answer.values.includes(value);
}
/** Puts the record into the report, and asks for it where DNS does not show it yet; `later`: in a dry run. */
function askForRecord({ report, record: runRecord }, dns, { record, when }) {
    runRecord.needsRecord(record);
    if (!isShown(dns, record)) {
        report({ code: 'create-record', record, when });
    }
}
function validationRecord({ name, value }, ttl) {
    return { name, type: 'CNAME', value, ttl, purpose: 'validation certificate' };
}
function endpointRecord(domain, iotEndpoint, ttl) {
    return { name: domain, type: 'CNAME', value: iotEndpoint, ttl, purpose: 'endpoint' };
}
/** All records that a person sets, but those of a certificate that is yet to be requested. The endpoint's comes last. */
function recordsOfPlan({ domain, dns }, { publicCertificates, iotEndpoint }, planned) {
    if (dns.kind !== 'manual') {
        return [];
    }
    const certificate = publicCertificates.find(({ arn }) => planned.do !== 'request' && arn === planned.arn);
    return [
        ...(certificate?.validationRecords ?? []).map((record) => validationRecord(record, dns.ttl)),
        endpointRecord(domain, iotEndpoint, dns.ttl),
    ];
}
/** Puts the record into the report, and asks for its removal. */
function askForRemoval({ report, record: runRecord }, record) {
    runRecord.needsRecord(record);
    report({ code: 'remove-record', record });
}


/***/ }),

/***/ 29507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ observeZone),
/* harmony export */   Jq: () => (/* binding */ observePointing),
/* harmony export */   _S: () => (/* binding */ findZone),
/* harmony export */   em: () => (/* binding */ observeShown)
/* harmony export */ });
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64324);
/* harmony import */ var _context_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46489);
/* harmony import */ var _verification_dns_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92363);
/* harmony import */ var _domain_resolver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27902);




/** The zone that the domain's records are kept in; undefined where that is not Route 53's matter. */
async function findZone(context, domain, dns) {
    return dns.kind === 'manual'
        ? undefined
        : (await context.aws.route53()).findZone(domain, dns.hostedZoneId);
}
/** What anybody sees of records that a person keeps. */
async function observeShown(settings, publicCertificates) {
    const resolver = await (0,_domain_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .domainResolver */ .L)(settings, { kind: 'manual' });
    const names = publicCertificates.flatMap(({ validationRecords }) => validationRecords.map(({ name }) => name));
    const answers = [...new Set([settings.domain, ...names])].map(async (name) => [name, await resolver.cname(name)]);
    return { kind: 'manual', shown: new Map(await Promise.all(answers)) };
}
/** The records at the domain and at the validation records' names. */
async function observeZone(context, zone, domain, publicCertificates) {
    const route53 = await context.aws.route53();
    const validationNames = new Set(publicCertificates
        .flatMap(({ validationRecords }) => validationRecords.map(({ name }) => name))
        .filter((name) => (0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isInZone */ .eI)(name, zone)));
    const [atDomain, atValidation] = await Promise.all([
        route53.recordsAt(zone, domain),
        Promise.all([...validationNames].map(async (name) => [name, await route53.recordsAt(zone, name)])),
    ]);
    return { kind: 'route53', zone, atDomain, atValidation: new Map(atValidation) };
}
/**
 * As `observeZone`, and what DNS shows of these records the zone is asked for until it lists it: a teardown removes what is listed, and
 * the list may be late about a record that was just written.
 *
 * @param expected the records as this action writes them, in the zone or not.
 */
async function observeServedZone(context, settings, listed, expected) {
    const { zone, atDomain, atValidation } = listed;
    const resolver = await (0,_domain_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .domainResolver */ .L)(settings, listed);
    const route53 = await context.aws.route53();
    const late = async ({ name, value }) => {
        const known = name === settings.domain ? atDomain : (atValidation.get(name) ?? []);
        if (known.length > 0 || !(0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isInZone */ .eI)(name, zone)) {
            return known;
        }
        const answer = await resolver.cname(name);
        if (answer.kind !== 'found' || !answer.values.includes(value)) {
            return known;
        }
        const seen = await (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUntilVisible */ .w)(context, async () => {
            const sets = await route53.recordsAt(zone, name);
            return sets.length > 0 ? sets : undefined;
        });
        return seen ?? known;
    };
    const looked = await Promise.all(expected.map(async (record) => [record.name, await late(record)]));
    const found = new Map(looked);
    return {
        ...listed,
        atDomain: found.get(settings.domain) ?? atDomain,
        atValidation: new Map([...atValidation].map(([name, sets]) => [name, found.get(name) ?? sets])),
    };
}
/** What a teardown has to remove: in the zone, or as DNS shows it where a person keeps the records. */
async function observePointing(context, settings, { iotEndpoint, zone, validation }) {
    if (zone) {
        const listed = await observeZone(context, zone, settings.domain, validation);
        return observeServedZone(context, settings, listed, [
            { name: settings.domain, value: iotEndpoint },
            ...validation.flatMap(({ validationRecords }) => validationRecords),
        ]);
    }
    const resolver = await (0,_domain_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .domainResolver */ .L)(settings, { kind: 'manual' });
    const answer = await resolver.cname(settings.domain);
    const pointsHere = answer.kind === 'found' && answer.values.includes(iotEndpoint);
    return { kind: 'manual', pointsHere: pointsHere || !(0,_verification_dns_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .isConclusive */ .c)(answer) };
}


/***/ }),

/***/ 21010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ figuresOf)
/* harmony export */ });
/** What a report says of a record set, without what the API wants back. */
function figuresOf({ name, type, values, special }) {
    return { name, type, values, special };
}


/***/ }),

/***/ 96635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ awaitCertificateGone),
/* harmony export */   SY: () => (/* binding */ removeCertificate),
/* harmony export */   wg: () => (/* binding */ tryToRemoveCertificate)
/* harmony export */ });
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79582);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Deletes it, waiting for ACM, which says ResourceInUse for up to 20 minutes after the last use went.
 *
 * @throws Pending when it is still in use at the run's deadline.
 */
async function removeCertificate(context, certificate) {
    const { arn, type } = certificate;
    const acm = await context.aws.acm();
    await (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, {
        awaited: {
            code: 'await-certificate-released',
            on: { arn, of: type === 'AMAZON_ISSUED' ? 'validation' : 'server' },
        },
        usualMs: 20 * 60_000,
        poll: async () => (await context.record.change(deletionOf(certificate), () => acm.remove(certificate.arn), isRemoved))
            ? { done: true, value: true }
            : { done: false, seen: { kind: 'certificate-in-use' } },
    });
}
/**
 * Deletes it if nothing has it and ACM lets it go now. Otherwise that is a note: the domain works, and a later run tries again.
 */
async function tryToRemoveCertificate(context, certificate) {
    const { resource, name: arn } = deletionOf(certificate);
    try {
        const serving = await (await context.aws.iot()).findServing(certificate.arn);
        if (serving.length > 0) {
            context.record.note({ code: 'certificate-shared', resource, arn, users: serving });
            return;
        }
        const acm = await context.aws.acm();
        const removed = await context.record.change(deletionOf(certificate), () => acm.remove(certificate.arn), isRemoved);
        if (!removed) {
            context.record.note({ code: 'certificate-in-use', resource, arn });
        }
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)) {
            throw error;
        }
        context.record.note({
            code: 'certificate-not-deleted',
            resource,
            arn,
            failure: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryOf */ .YG)(error),
        });
    }
}
/** ACM's answer, as `Acm.remove` gives it: false while it is still in use. */
function isRemoved(answer) {
    return answer;
}
function deletionOf({ arn, type }) {
    const resource = type === 'AMAZON_ISSUED' ? 'validation certificate' : 'server certificate';
    return { code: 'delete-certificate', resource, name: arn, makes: 'removed' };
}
function awaitCertificateGone(context, arn) {
    return (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, {
        awaited: { code: 'await-certificate-deleted', on: { arn } },
        poll: async () => (await (await context.aws.acm()).describe(arn))
            ? { done: false, seen: { kind: 'certificate-exists' } }
            : { done: true, value: true },
    });
}


/***/ })

};
