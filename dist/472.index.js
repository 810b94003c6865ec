export const id = 472;
export const ids = [472];
export const modules = {

/***/ 25472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

;// CONCATENATED MODULE: ./lib/context/limit.js
function createSlots(count) {
    let free = count;
    const waiting = [];
    return async (work) => {
        if (free > 0) {
            free -= 1;
        }
        else {
            await new Promise((resolve) => waiting.push(resolve));
        }
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next) {
                next();
            }
            else {
                free += 1;
            }
        }
    };
}

// EXTERNAL MODULE: ./lib/context/run-record.js
var run_record = __webpack_require__(24962);
// EXTERNAL MODULE: ./lib/context/tags.js
var tags = __webpack_require__(31318);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/resources/client-identity/client-identity.js + 1 modules
var client_identity = __webpack_require__(75661);
// EXTERNAL MODULE: ./lib/resources/client-identity/client-ids.js
var client_ids = __webpack_require__(23200);
// EXTERNAL MODULE: ./lib/resources/server-certificate/facts.js
var facts = __webpack_require__(8);
// EXTERNAL MODULE: ./lib/operations/conclude.js
var conclude = __webpack_require__(8337);
// EXTERNAL MODULE: ./lib/inputs/derived-names.js
var derived_names = __webpack_require__(43761);
// EXTERNAL MODULE: ./lib/pki/facts.js
var pki_facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/rollover.js
var pki_rollover = __webpack_require__(91675);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/resources/authority/generations.js
var authority_generations = __webpack_require__(47892);
// EXTERNAL MODULE: ./lib/resources/authority/read-generations.js + 1 modules
var read_generations = __webpack_require__(67720);
// EXTERNAL MODULE: ./lib/resources/authority/rollover.js
var authority_rollover = __webpack_require__(36298);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/observe.js
var observe = __webpack_require__(99601);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/choose.js
var choose = __webpack_require__(25730);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/observe.js + 2 modules
var validation_certificate_observe = __webpack_require__(42602);
// EXTERNAL MODULE: ./lib/operations/account.js
var account = __webpack_require__(42889);
;// CONCATENATED MODULE: ./lib/operations/observe-domain.js












async function inspectAccount(context, { domains, allowedAccountIds }) {
    const accountId = await (0,account/* observeAccount */.S)(context, allowedAccountIds);
    const iot = await context.aws.iot();
    const [iotEndpoint, configurations] = await Promise.all([
        iot.dataEndpoint(),
        iot.findDomainConfigurations(domains.map((domain) => ({ domain, name: (0,derived_names/* configurationNameFor */.Tr)(domain) }))),
    ]);
    return { accountId, iotEndpoint, configurations };
}
/** @throws Failure when AWS does not let it be read, or nobody can say what devices trust. */
async function inspectDomain(context, domain, { configurations }, { trust, verification }) {
    const configuration = configurations.get(domain);
    const reading = configuration && (0,observe/* readConfigurationTags */.aQ)(context, configuration);
    const findValidation = async () => findValidationCertificate(context, domain, configuration && { configuration, tags: (await reading) ?? {} }, verification.amazonRoots);
    const [leaf, validationCertificate, tags = {}] = await Promise.all([
        configuration && (0,observe/* readConfiguredLeaf */["do"])(context, configuration),
        findValidation(),
        reading,
    ]);
    const trusted = await trustOf(context, domain, trust, leaf?.chain);
    const [, next] = trusted.bundle;
    return {
        ...trusted,
        configuration,
        leaf: leaf && { arn: leaf.certificate.arn, chain: leaf.chain },
        validationCertificate,
        rolloverDeadline: next === undefined ? undefined : (0,authority_rollover/* announcedDay */.SY)(tags, next),
    };
}
/** The domain as AWS shows it by now; undefined where its configuration and its certificate are as they were seen before. */
async function inspectAgain(context, domain, { view, seen, settings, }) {
    const before = seen.configuration;
    if (!before) {
        return undefined;
    }
    const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
    const [configuration, certificate] = await Promise.all([
        iot.describeDomainConfiguration(before.name),
        seen.leaf && acm.describe(seen.leaf.arn),
    ]);
    const isSame = configuration?.arn === before.arn &&
        configuration.status === before.status &&
        certificate?.serial === (seen.leaf && (0,pki_facts/* readCertificate */.w$)(seen.leaf.chain.certificate).serial);
    if (isSame) {
        return undefined;
    }
    const configurations = new Map(configuration ? [[domain, configuration]] : []);
    return inspectDomain(context, domain, { ...view, configurations }, settings);
}
/** The one that the configuration was made with, by its tag; else the best of those that cover the domain. */
async function findValidationCertificate(context, domain, tagged, amazonRoots) {
    const acm = await context.aws.acm();
    const told = tagged && (await (0,observe/* readTaggedValidationCertificate */.Rs)(context, tagged, amazonRoots));
    if (told) {
        return told;
    }
    const found = await acm.findCovering(domain);
    const covering = await (0,validation_certificate_observe/* observePublicCertificates */.gG)(acm, found, undefined, amazonRoots);
    return (0,choose/* chooseIssued */.j)(covering, undefined, context.clock.now()) ?? covering[0];
}
async function trustOf(context, domain, trust, leaf) {
    if (trust.kind === 'provided') {
        return { trust: rootsToVerify(trust, leaf), bundle: trust.roots, notes: [] };
    }
    const secretId = trust.secretId ?? (0,derived_names/* secretIdFor */.X)(domain);
    const isNamed = trust.secretId !== undefined;
    const generations = await (0,read_generations/* readGenerations */.W)(context, { domain, secretId, isNamed });
    if (generations.length === 0) {
        throw new errors/* Failure */.HR({
            code: 'ca-not-found',
            action: { code: 'read-trusted-ca', on: { domain } },
            figures: { why: 'none', secretId },
        });
    }
    const rollover = (0,pki_rollover/* rolloverState */.V)((0,authority_generations/* standingOf */.YP)(generations), leaf, context.clock.now());
    const unrecorded = generations.filter(({ recorded }) => recorded !== 'all');
    return {
        trust: (0,authority_rollover/* trustOfRollover */.bt)(rollover),
        bundle: (0,authority_rollover/* bundleOfRollover */.Hl)(rollover),
        notes: unrecorded.map(({ secretId: read }) => ({
            code: 'ca-key-read',
            secretId: read,
            certificatesIn: (0,authority_generations/* certificateSecretId */.Ns)(read),
        })),
    };
}
/** While a rollover between CAs that the user provides is announced, the leaf leads to the current root and not to the next. */
function rootsToVerify({ roots, isLeafProvided }, leaf) {
    const [current, next] = roots;
    if (isLeafProvided || leaf === undefined || current === undefined || next === undefined) {
        return roots;
    }
    const path = [leaf.certificate, ...leaf.chain].map(pki_facts/* readCertificate */.w$);
    const leadsTo = (root) => (0,trust_path/* findAnchor */.t1)(path, [(0,pki_facts/* readCertificate */.w$)(root)]) !== undefined;
    return leadsTo(current) && !leadsTo(next) ? [current] : roots;
}

// EXTERNAL MODULE: ./lib/operations/verify-subject.js + 13 modules
var verify_subject = __webpack_require__(80056);
;// CONCATENATED MODULE: ./lib/operations/verify.js
/** verify: would a device that trusts only our CA connect today? Changes nothing but its own short-lived client identity. */










/** AWS answers about ten calls a second of each kind (general reference, "AWS IoT Core endpoints and quotas"). */
const domainsAtOnce = 10;
/** One outcome a domain, in the order told. Never rejects. */
async function verify(settings, context) {
    const { domains } = settings;
    context.report({
        code: 'observing',
        domains,
        ...(settings.region && { region: settings.region }),
    });
    const account = reachAccount(context, settings);
    return withClient(context, settings, account, async (client) => {
        const run = { context, settings, account, client };
        const inSlot = createSlots(domainsAtOnce);
        const [first, ...others] = domains;
        return Promise.all([
            inSlot(() => verifyDomain(run, first, 1)),
            ...others.map((domain, index) => inSlot(() => verifyDomain(run, domain, index + 2))),
        ]);
    });
}
async function reachAccount(context, settings) {
    const { region, trust } = settings;
    if (trust.kind === 'provided' &&
        (region === undefined || !(await context.aws.hasCredentials()))) {
        return undefined;
    }
    return inspectAccount(context, settings);
}
/**
 * One identity for all domains of the run: they are names for one endpoint, where one policy counts. `work` begins at once, and
 * has the client once it is made.
 */
async function withClient(context, settings, account, work) {
    const { promise: client, resolve: provide } = Promise.withResolvers();
    const outcomes = work(client);
    try {
        await provideClient(context, settings, await account.catch(() => undefined), async (made) => {
            provide(made);
            await outcomes;
        });
    }
    catch (error) {
        // `work` never rejects: this is about the making of the identity.
        provide(error instanceof errors/* Failure */.HR ? { kind: 'failed', failure: error } : { kind: 'none' });
    }
    return outcomes;
}
/** The client lives for as long as `use` takes. @throws Failure when it cannot be made. */
async function provideClient(context, { domains, dryRun, verification }, account, use) {
    const ids = (0,client_ids/* clientIdsOf */.x)(verification);
    if (verification.clientIdentity) {
        return use({ kind: 'known', identity: verification.clientIdentity, ids });
    }
    if (account === undefined || dryRun) {
        return use({ kind: 'none', ...(account && { why: 'dry-run' }) });
    }
    const [configuration] = account.configurations.values();
    if (configuration === undefined) {
        return use({ kind: 'none', why: 'no-configuration' });
    }
    const [only, ...others] = domains;
    const request = {
        configurationArn: configuration.arn,
        clientId: ids.allowed,
        topic: verification.topic,
        tags: (0,tags/* tagsOf */.Fg)(others.length === 0 ? only : 'several-domains', 'proof-identity'),
    };
    return (0,client_identity/* withClientIdentity */.k)(context, request, (identity) => use({ kind: 'new', identity, ids }));
}
/** How often a domain is verified that another run changes meanwhile. */
const longestLooks = 3;
function verifyDomain(run, domain, number) {
    const { settings, account } = run;
    const { operation, region, dryRun } = settings;
    const context = { ...run.context, record: new run_record/* RunRecord */.d(run.context) };
    return (0,conclude/* conclude */.E)(context, { operation, domain, region, dryRun }, async () => {
        context.signal.throwIfAborted();
        const view = await account;
        let seen = view && (await inspectDomain(context, domain, view, settings));
        if (view && seen) {
            learn(context.record, view, seen);
        }
        else {
            context.record.note({ code: 'network-only' });
        }
        const client = await run.client;
        const mqtt = mqttSubject(settings, client, number);
        for (let look = 1;; look += 1) {
            const subject = { ...subjectOf(run, domain, view, seen), ...(mqtt && { mqtt }) };
            await (0,verify_subject/* verifySubject */.i)(context, subject, client.kind === 'new' ? 'new' : 'known');
            const hasFailed = context.record.facts.checks.some(({ result }) => result === 'fail');
            const later = hasFailed && view && seen && look < longestLooks
                ? await inspectAgain(context, domain, { view, seen, settings })
                : undefined;
            if (!later || !view) {
                break;
            }
            seen = later;
            learn(context.record, view, { ...seen, notes: [] });
        }
        (0,verify_subject/* refuseFailed */.Q)(domain, context.record.facts.checks);
        return 'ready';
    });
}
function learn(record, { accountId, iotEndpoint }, seen) {
    const { configuration, leaf, bundle, notes, validationCertificate, rolloverDeadline } = seen;
    record.learn({
        ...(accountId && { accountId }),
        iotEndpoint,
        caCertificate: bundle.join(''),
        ...(leaf && { serverCertificate: (0,facts/* leafFacts */.k)(leaf) }),
        ...(validationCertificate && { validationCertificateArn: validationCertificate.arn }),
        ...(rolloverDeadline && { rolloverDeadline }),
        ...(configuration && {
            domainConfiguration: { arn: configuration.arn, name: configuration.name },
        }),
    });
    for (const note of notes) {
        record.note(note);
    }
}
function subjectOf({ context, settings }, domain, view, seen) {
    const { verification, trust, renewBeforeDays } = settings;
    const { amazonRoots, port, resolver, deviceClasses } = verification;
    return {
        domain,
        amazonRoots,
        port,
        deviceClasses,
        trust: seen?.trust ?? (trust.kind === 'provided' ? trust.roots : []),
        ...(view && { iotEndpoint: view.iotEndpoint }),
        ...(seen && {
            domainConfiguration: seen.configuration ?? 'missing',
            validationCertificate: seen.validationCertificate ?? 'missing',
        }),
        ...(seen?.leaf && { serverCertificate: seen.leaf.chain }),
        ...(resolver !== undefined && { resolver }),
        ...(renewBeforeDays !== undefined && { renewBeforeDays }),
        ...(trust.kind === 'provided' && { leafSource: leafSourceOf(trust) }),
        now: context.clock.now(),
    };
}
function leafSourceOf({ isLeafProvided, }) {
    return isLeafProvided ? { kind: 'provided' } : 'unknown';
}
/** `number`: of the domain, from 1. */
function mqttSubject({ verification }, client, number) {
    const { topic } = verification;
    switch (client.kind) {
        case 'none':
            return client.why && { none: client.why };
        case 'failed':
            return { failed: client.failure };
        default: {
            const { identity, ids } = client;
            return { identity, clientIds: ids.of(number), topic };
        }
    }
}


/***/ })

};
