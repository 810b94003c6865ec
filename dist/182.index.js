export const id = 182;
export const ids = [182];
export const modules = {

/***/ 96727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* unused harmony export noteCodes */
/** What people should know of a run besides its checks, as values: the sentences are made in src/report. */
/** Each once, for those who list them: the compiler misses none. */
const noteCodes = Object.keys({
    'server-certificate-not-due': true,
    'server-certificate-due': true,
    'server-certificate-ends-with-ca': true,
    'server-certificate-shortened': true,
    'force-without-effect': true,
    'rollover-begun': true,
    'rollover-in-progress': true,
    'rollover-finished': true,
    'validation-certificate-fixed': true,
    'validation-certificate-missing': true,
    'certificate-shared': true,
    'certificate-in-use': true,
    'certificate-not-deleted': true,
    'ca-restorable': true,
    'ca-key-read': true,
    'kms-key-unused': true,
    'kms-key-restorable': true,
    'network-only': true,
    'clock-off': true,
    'tls-1.3-only': true,
});
/** Without its cause, which is for debugging. */
function summaryOf({ details: { code, doing, said, remedy } }) {
    return { code, doing, said, remedy };
}


/***/ }),

/***/ 79582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** Waiting for what others do in their own time, with progress a person can follow. */

const firstPauseMs = 1_000;
const shortPauseMs = 15_000;
const longestPauseMs = 60_000;
const reminderMs = 60_000;
/** Of what a peer or a name server says. */
const longestSeen = 1_000;
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
        throw context.signal.aborted && error === context.signal.reason && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(`waiting for ${wait.what}`, error)
            : error;
    }
}
async function pollUntilDone(context, wait) {
    const start = context.clock.now().getTime();
    let told = { seen: '', at: start };
    for (let pause = firstPauseMs;; pause = pauseAfter(pause, context.clock.now().getTime() - start)) {
        context.signal.throwIfAborted();
        const result = await wait.poll();
        if (result.done) {
            return result.value;
        }
        const now = context.clock.now().getTime();
        const seen = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(result.seen, longestSeen);
        if (seen !== told.seen || now - told.at >= reminderMs) {
            context.report({ code: 'waiting', progress: progressOf(wait, seen, now - start, context) });
            told = { seen, at: now };
        }
        const left = context.deadline.getTime() - now;
        if (left <= 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX({
                code: wait.code,
                doing: `waiting for ${wait.what}`,
                said: `${seen} after ${minutes(now - start)}`,
                remedy: `${wait.remedy} Re-run the job; it resumes where it stopped.`,
            });
        }
        await context.clock.sleep(Math.min(pause, left), context.signal);
    }
}
function progressOf({ code, what, usualMs }, seen, elapsedMs, { deadline }) {
    return {
        wait: code,
        what,
        seen,
        elapsedMs,
        ...(usualMs !== undefined && { usualMs }),
        until: deadline,
    };
}
function pauseAfter(pause, waited) {
    return Math.min(pause * 1.5, Math.max(shortPauseMs, waited / 10), longestPauseMs);
}
function minutes(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 82326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ refusePlan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** @throws PlanRefused with every reason why what was planned cannot be done. */
function refusePlan(doing, refusals) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me(refusals.map(({ code, refused, remedy }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code, doing, said: refused, remedy })));
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
 * The other domains of this account and region whose server certificate hangs from the authority in any of these secrets; other
 * regions have secrets of their own.
 */
async function observeAuthorityUsers(context, domain, secrets) {
    const standing = secrets.filter(({ restorableUntil }) => restorableUntil === undefined);
    const withCertificates = new Set(standing.filter(({ holds }) => holds === 'certificates').map(({ generation }) => generation));
    // The private key is left alone wherever the certificates are kept beside it.
    const read = await Promise.all(standing
        .filter(({ holds, generation }) => holds === 'certificates' || !withCertificates.has(generation))
        .map((secret) => readAuthority(context, secret)));
    return observeDomainsBelow(context, domain, read.filter((authority) => authority !== undefined));
}
/** The domains of this account and region, but for `domain`, whose server certificate hangs from any of these authorities. */
async function observeDomainsBelow(context, domain, authorities) {
    if (authorities.length === 0) {
        return [];
    }
    const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
    const others = (await iot.customDomains()).filter(({ domainName }) => domainName !== domain);
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
/* harmony export */   J: () => (/* binding */ removeConfiguration)
/* harmony export */ });
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79582);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);



/** AWS IoT Core developer guide, "Managing custom domains": AWS-managed domains must have been disabled for 7 days. */
const waitingPeriodMs = 7 * _days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayMs */ .LP;
const resource = 'domain configuration';
/**
 * Disables the domain configuration and deletes it. IoT Core deletes only what is disabled, and tells so about 35 s late.
 *
 * @throws Pending with the day from which it will work, where IoT Core wants it disabled for longer; it stays disabled.
 */
async function removeConfiguration(context, name) {
    const iot = await context.aws.iot();
    if ((await iot.describeDomainConfiguration(name))?.status === 'ENABLED') {
        await context.record.change({ code: 'disable-domain-configuration', resource, name, makes: 'updated' }, () => iot.updateDomainConfiguration(name, { status: 'DISABLED' }));
    }
    const disabled = await (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(context, {
        code: 'await-domain-configuration-disabled',
        what: `the domain configuration ${name} to be disabled`,
        remedy: 'Check it in the IoT Core console.',
        poll: async () => {
            const configuration = await iot.describeDomainConfiguration(name);
            return configuration?.status === 'ENABLED'
                ? { done: false, seen: 'still reported as enabled' }
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
    const doing = `deleting the domain configuration ${name}`;
    const from = disabledAt && new Date(disabledAt.getTime() + waitingPeriodMs);
    if (from && from.getTime() + leewayMs <= now.getTime()) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            code: 'deletion-refused',
            doing,
            said,
            remedy: `It has been disabled for more than 7 days, so this is not AWS's waiting period. Check it in the IoT Core console, then re-run the job.`,
        });
    }
    const when = from ? `from ${from.toISOString()} on` : 'after 7 days';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX({
        code: 'deletion-delayed',
        doing,
        said,
        remedy: `It stays disabled; after AWS's waiting period of 7 days it can be deleted ${when}. Re-run the job then with the same inputs; it resumes where it stopped.`,
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
        code: 'await-route53-insync',
        usualMs: 60_000,
        what: `Route 53 to serve the change of ${[...new Set(names)].join(', ')}`,
        remedy: 'Check the hosted zone in the Route 53 console.',
        poll: async () => change === undefined || (await route53.isInSync(change))
            ? { done: true, value: true }
            : { done: false, seen: 'PENDING' },
    });
}
/** Where nothing was left to change, nothing was sent. */
function isSent(changeId) {
    return changeId !== undefined;
}


/***/ }),

/***/ 27902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ domainResolver)
/* harmony export */ });
/* harmony import */ var _verification_resolver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35888);
/* harmony import */ var _verification_zone_resolver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33584);


/** Who is asked for the records of the domain: the resolver that was named, else the zone's own name servers. */
async function domainResolver({ domain, verification: { resolver } }, dns) {
    return (0,_verification_zone_resolver_js__WEBPACK_IMPORTED_MODULE_1__/* .zoneResolver */ .d)({
        domain,
        ...(resolver !== undefined && { resolver }),
        ...(dns.kind === 'route53' && { nameServers: dns.zone.nameServers }),
    }, await (0,_verification_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .createResolver */ .Tw)(resolver));
}


/***/ }),

/***/ 29507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ observeZone),
/* harmony export */   MN: () => (/* binding */ observeServedZone),
/* harmony export */   _S: () => (/* binding */ findZone),
/* harmony export */   em: () => (/* binding */ observeShown)
/* harmony export */ });
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64324);
/* harmony import */ var _context_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46489);
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


/***/ }),

/***/ 96635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ removeCertificate),
/* harmony export */   w: () => (/* binding */ tryToRemoveCertificate)
/* harmony export */ });
/* harmony import */ var _context_note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96727);
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79582);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/**
 * Deletes it, waiting for ACM, which says ResourceInUse for up to 20 minutes after the last use went.
 *
 * @throws Pending when it is still in use at the run's deadline.
 */
async function removeCertificate(context, certificate) {
    const acm = await context.aws.acm();
    const name = nameOf(certificate);
    await (0,_context_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(context, {
        code: 'await-certificate-released',
        usualMs: 20 * 60_000,
        what: `ACM to release ${name}`,
        remedy: 'ACM may report it as in use for 20 minutes after the domain configuration was deleted.',
        poll: async () => (await context.record.change(deletionOf(certificate), () => acm.remove(certificate.arn), isRemoved))
            ? { done: true, value: true }
            : { done: false, seen: 'still in use' },
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR)) {
            throw error;
        }
        context.record.note({
            code: 'certificate-not-deleted',
            resource,
            arn,
            failure: (0,_context_note_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryOf */ .Y)(error),
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
function nameOf({ arn, type }) {
    return `${type === 'AMAZON_ISSUED' ? 'validation' : 'server'} certificate ${arn}`;
}


/***/ }),

/***/ 67706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ unreachableRemedy),
/* harmony export */   fT: () => (/* binding */ describeTls),
/* harmony export */   lx: () => (/* binding */ describeDns)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/**
 * What a wait saw meanwhile, in words. To be removed as soon as a wait and a failure carry values: src/report/checks has these words
 * for the checks, and nothing but waits and requireReachable may ask here.
 */


/** In words, for a person. */
function describeTls(observation) {
    switch (observation.kind) {
        case 'accepted':
            return describeAccepted(observation);
        case 'untrusted':
            return `certificate verify failed (${observation.code})${describeServed(observation.served)}`;
        case 'wrong-name':
            return `a certificate for another name${describeServed(observation.served)}`;
        case 'refused-by-peer':
            return `the server ended the handshake (alert "${observation.alert}")`;
        case 'not-tls':
            return `the peer does not speak TLS 1.2 or 1.3 (${observation.code})`;
        case 'unreachable':
            return `no connection (${[observation.call, observation.code].filter((part) => part !== undefined).join(' ')})`;
    }
}
function describeAccepted({ protocol, cipher, alpn, endedBy }) {
    const negotiated = alpn === undefined ? '' : `, ALPN ${alpn}`;
    const ending = endedBy === undefined
        ? ''
        : `, judged by the certificate served before the server asked for a client certificate (${endedBy})`;
    return `accepted, ${protocol} ${cipher}${negotiated}${ending}`;
}
function describeServed(served) {
    if (served === undefined) {
        return '';
    }
    const { subject, issuer } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(served.certificate);
    return `: ${oneLine(subject)} issued by ${oneLine(issuer)}`;
}
const longestName = 256;
function oneLine(name) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)((name ?? '').split('\n').join(', '), longestName) || 'an empty name';
}
/** An answer without records, in words that follow "the name servers answered" or stand alone. */
function describeDns(answer) {
    switch (answer.kind) {
        case 'nxdomain':
            return 'no such name (NXDOMAIN)';
        case 'nodata':
            return 'no record of this type (NODATA)';
        case 'servfail':
            return 'SERVFAIL';
        case 'refused':
            return 'REFUSED';
        case 'timeout':
            return 'no answer in time';
        case 'unreachable':
            return `no answer (${answer.code})`;
    }
}
/** node:dns's codes for a name without an address. */
const nameCodes = new Set([
    'ENOTFOUND',
    'ENODATA',
    'ESERVFAIL',
    'EREFUSED',
    'ETIMEOUT',
    'EAI_AGAIN',
]);
/** The network's: nothing on the way takes the packet, or nothing gives an answer. */
const routeCodes = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);
/** What to do about a server that was not reached. */
function unreachableRemedy({ code, call }) {
    if (nameCodes.has(code)) {
        return 'The local resolver returned no address. If the dns check passes, the zone is not delegated to these name servers, or the resolver has cached a negative answer (until the SOA negative TTL expires).';
    }
    if (call !== undefined) {
        return 'The DNS server is not reachable from the runner. Allow outgoing DNS (port 53), or set dns-resolver to another server.';
    }
    if (routeCodes.has(code)) {
        return "No route to the port. Allow outgoing TCP to it in every firewall on the way, including the runner's own.";
    }
    switch (code) {
        case 'ECONNREFUSED':
            return 'Nothing listens on that port. Check that mqtt-port is 8883 or 443 and that the domain points to the endpoint.';
        case 'ECONNRESET':
            return 'The connection was cut off. Check that this account and region has an ENABLED domain configuration for the domain, and that no firewall or proxy interferes.';
        default:
            return 'Check that the port is reachable from the runner and belongs to the endpoint.';
    }
}


/***/ })

};
