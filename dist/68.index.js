export const id = 68;
export const ids = [68,184,669];
export const modules = {

/***/ 52068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ converge)
});

// EXTERNAL MODULE: ./lib/days.js
var lib_days = __webpack_require__(38800);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/aws/iot-security-policy.js
var iot_security_policy = __webpack_require__(68431);
// EXTERNAL MODULE: ./lib/context/tags.js
var context_tags = __webpack_require__(31318);
// EXTERNAL MODULE: ./lib/resources/authority/rollover.js
var authority_rollover = __webpack_require__(36298);
;// CONCATENATED MODULE: ./lib/resources/domain-configuration/plan.js



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
    if (settings.operation === 'rotate' && configuration.status === 'DISABLED') {
        return {
            code: 'domain-configuration-disabled',
            refused: `the domain configuration ${name} of ${settings.domain} is disabled: someone disabled it, or a replace or teardown is waiting until IoT Core allows its deletion`,
            remedy: 'Re-run that operation to resume it, or run provision to put the domain back into service.',
        };
    }
    const change = drift(settings.configuration, configuration);
    const differences = Object.entries(change).map(([member, value]) => `${member} → ${value}`);
    return differences.length > 0
        ? decide('update', name, differences.join(', '), { do: 'update', name, change })
        : decide('keep', name, 'enabled and up to date', { do: 'keep', name });
}
function planReplace(settings, { configuration: { name }, tags }, difference) {
    const { domain } = settings;
    if (!settings.replace) {
        return {
            code: 'replace-required',
            refused: `the domain configuration ${name} of ${domain} ${difference}, which IoT Core cannot change on an existing configuration`,
            remedy: 'Run provision with replace: true to delete and recreate it. Devices cannot connect until it is served again.',
        };
    }
    if (!(0,context_tags/* isOurs */.MU)(tags, domain, 'domain-configuration') && name !== settings.domainConfigurationName) {
        return {
            code: 'domain-configuration-foreign',
            refused: `the domain configuration ${name} serves ${domain}, and was not created by this action`,
            remedy: `Set domain-configuration-name: ${name} to replace it anyway.`,
        };
    }
    const plan = { do: 'replace', name, carried: (0,authority_rollover/* announcementIn */.ZA)(tags) };
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
        ? decide('create', name, 'the domain has none', { do: 'create', name })
        : {
            code: 'domain-configuration-name-taken',
            refused: `the domain configuration ${name} exists and serves ${snapshot.nameTakenBy}`,
            remedy: 'Choose another domain-configuration-name.',
        };
}
/** What UpdateDomainConfiguration has no member for. */
function immutableDifference(configuration, serverCertificate) {
    if (configuration.serviceType !== 'DATA') {
        return `is of the service type ${configuration.serviceType}, not DATA`;
    }
    const current = configuration.serverCertificate?.arn;
    const stays = (serverCertificate.do === 'keep' && serverCertificate.leaf.certificate.arn === current) ||
        (serverCertificate.do === 'reimport' && serverCertificate.arn === current);
    return stays ? undefined : 'requires a server certificate other than the one it was created with';
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
    return securityPolicy !== undefined && (0,iot_security_policy/* isTls13Only */.c)(securityPolicy)
        ? { code: 'tls-1.3-only', securityPolicy }
        : undefined;
}
function decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'domain configuration', name, reason } };
}

;// CONCATENATED MODULE: ./lib/resources/endpoint-record/manual-records.js
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

// EXTERNAL MODULE: ./lib/verification/resolver.js + 2 modules
var resolver = __webpack_require__(35888);
// EXTERNAL MODULE: ./lib/verification/seen-text.js
var seen_text = __webpack_require__(67706);
// EXTERNAL MODULE: ./lib/verification/tls-probe.js + 1 modules
var tls_probe = __webpack_require__(27531);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/reach.js




/** A packet lost is not a network that fails: so many handshakes, with these pauses between them. */
const pausesMs = [1_000, 2_000];
const timeoutMs = 4_000;
/**
 * Passes as soon as one TLS handshake at the account's endpoint, under its own name, got an answer, whatever that was: what is wrong
 * with it is for the checks to tell. Takes 15 seconds at most.
 *
 * @param doing what needs the endpoint, for the message.
 * @throws Failure where none did, with the words of the checks.
 */
async function requireReachable(context, verification, iotEndpoint, doing) {
    const { lookup } = await (0,resolver/* createResolver */.Tw)(verification.resolver);
    const handshake = () => (0,tls_probe/* probeTls */.S)({
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
        throw new errors/* Failure */.HR({
            code: 'endpoint-unreachable',
            doing,
            said: `${iotEndpoint}, port ${verification.port}: ${(0,seen_text/* describeTls */.fT)(seen)}`,
            remedy: (0,seen_text/* unreachableRemedy */.ZK)(seen),
        });
    }
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var remove = __webpack_require__(96635);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/renewal.js
var renewal = __webpack_require__(38632);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/propagation.js
/** How long IoT Core takes to serve what ACM stores. */


/**
 * IoT Core may take 60 minutes to serve a new certificate (developer guide, "Creating and configuring customer-managed domains");
 * of a re-import AWS says no time. After two days it has passed the leaf over, as it silently does with what it cannot take.
 */
const longestPropagationMs = 2 * lib_days/* dayMs */.LP;
/** Since when ACM has the leaf. AWS does not say whether ImportedAt moves with a re-import: no leaf is stored before it is valid. */
function storedSince({ certificate: { importedAt }, chain }) {
    const { notBefore } = (0,facts/* readCertificate */.w$)(chain.certificate);
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

;// CONCATENATED MODULE: ./lib/resources/server-certificate/renewal.js
/** When a certificate that meets the requirements is issued again all the same. */




/** Why, as a clause; undefined when it is to be kept. */
function reissueReason(leaf, settings, snapshot, authority) {
    if (settings.operation !== 'rotate' || settings.serverCertificate.kind === 'provided') {
        return undefined;
    }
    if (authority.do === 'begin') {
        return 'to be issued by the next CA';
    }
    if (authority.do === 'use' && authority.finished !== undefined) {
        return 'its chain is to lead to the next CA only';
    }
    const served = snapshot.configured?.configuration.serverCertificate;
    if (served?.status === 'INVALID' && isPropagationOver(storedSince(leaf), snapshot.now)) {
        return `IoT Core reports it as INVALID${served.detail === undefined ? '' : `: ${served.detail}`}`;
    }
    if (settings.force) {
        return 'renewal is forced';
    }
    const { isDue, by, dueFrom, endsAt } = leafRenewal(leaf.chain, settings, snapshot.now, authority);
    return isDue && by === 'rotate'
        ? `expires on ${(0,lib_days/* day */.vd)(endsAt)}, renewal is due from ${(0,lib_days/* day */.vd)(dueFrom)}`
        : undefined;
}
/** The one rule, over what this plan would have the next leaf issued with. */
function leafRenewal({ certificate }, { renewBeforeDays }, now, authority) {
    const source = leafSourceOf(authority);
    return (0,renewal/* renewalOf */.wc)((0,facts/* readCertificate */.w$)(certificate), { renewBeforeDays, source, now });
}
function leafSourceOf(authority) {
    switch (authority.do) {
        case 'trust':
            return { kind: 'provided' };
        case 'create':
            return { kind: 'issued', supports: [] };
        case 'begin':
            return issuedBelow({ kind: 'single', current: authority.current });
        case 'use':
            return issuedBelow(authority.rollover);
    }
}
/** A leaf is issued to end no later than all that it hangs from. */
function issuedBelow(rollover) {
    const generations = rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
    const supports = generations.flatMap(({ authority: { certificate, chain }, crossCertificate }) => [
        certificate,
        ...chain,
        ...(rollover.kind === 'rolling' && crossCertificate ? [crossCertificate] : []),
    ]);
    return { kind: 'issued', supports: supports.map(facts/* readCertificate */.w$) };
}

// EXTERNAL MODULE: ./lib/operations/account.js
var account = __webpack_require__(42889);
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

// EXTERNAL MODULE: ./lib/pki/attribute-types.js
var attribute_types = __webpack_require__(46820);
// EXTERNAL MODULE: ./lib/pki/material.js
var pki_material = __webpack_require__(59151);
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
            doing: `naming the KMS key ${arn} ${alias}`,
            said: `${alias} was given to ${other?.arn ?? 'another key'}, which does not have this action's tags for ${domain}`,
            remedy: `Nothing was signed. Find out who created that alias, delete it, and re-run the job; ${arn} is not used and can be deleted.`,
        });
    }
    context.record.note({ code: 'kms-key-unused', used: other.arn, unused: arn });
    return other.arn;
}

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
        throw (0,authority_key_secret/* tampered */.rZ)(secretId, 'it contains a different certificate from the stored one');
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
 * What leads a device from the next root to the present one; undefined when no rollover is in progress. An authority that is kept
 * has its cross-certificate from the run that made it: none is ever made for one that was found without. For authorities that
 * the user provides, both with their keys, it is made each time.
 *
 * @throws Failure when none can be made.
 */
async function crossPathOf(context, settings, rollover) {
    if (rollover.kind === 'single') {
        return undefined;
    }
    const { current, next } = rollover;
    const above = [current.authority.certificate, ...current.authority.chain];
    if (next.crossCertificate !== undefined) {
        return { certificate: next.crossCertificate, above };
    }
    if (next.kind === 'managed') {
        throw (0,authority_key_secret/* tampered */.rZ)(next.secretId, 'it has no cross-certificate by the previous CA');
    }
    const by = await openSigner(context, settings, current);
    const certificate = await (0,cross_sign.crossSign)({ next: next.authority, by, now: context.clock.now() });
    return { certificate, above };
}

// EXTERNAL MODULE: ./lib/context/visible.js
var visible = __webpack_require__(46489);
// EXTERNAL MODULE: ./lib/pki/stored-authority.js
var stored_authority = __webpack_require__(40669);
// EXTERNAL MODULE: ./lib/resources/authority/generations.js
var authority_generations = __webpack_require__(47892);
// EXTERNAL MODULE: ./lib/resources/authority/read-generations.js + 1 modules
var read_generations = __webpack_require__(67720);
;// CONCATENATED MODULE: ./lib/resources/authority/store.js
/** Makes and completes what is kept of a certificate authority. The text of a secret that exists is never overwritten. */









/**
 * Makes an authority, stores it, and reads it back: what is used afterwards is what the secrets hold, so that no leaf is ever
 * signed with a key that could be lost. When another run was first, its authority is used, once it was proven to succeed the one
 * before like any that is found.
 */
async function createStoredAuthority(context, store, { generation, subject, validityDays, key, crossSignedBy }) {
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
    const cross = crossSignedBy && (await crossSign({ next: authority, by: crossSignedBy, now }));
    const stored = { authority, ...(cross !== undefined && { crossCertificate: cross }) };
    const secretId = (0,authority_generations/* generationSecretId */.I)(store.secretId, generation);
    const text = key.secretOf(stored);
    const secrets = await context.aws.secrets();
    const result = await context.record.change({
        code: crossSignedBy ? 'create-next-ca' : 'create-ca',
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
        throw (0,authority_key_secret/* tampered */.rZ)(secretId, 'this run created it, but it now contains a different certificate');
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
    throw new errors/* Failure */.HR({
        code: 'ca-not-found',
        doing: `reading back the CA just stored in ${(0,authority_generations/* generationSecretId */.I)(place.secretId, generation)}`,
        said: 'the secret is not found',
        remedy: 'Nothing was signed. Re-run the job; it uses the CA once the secret is visible.',
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
    const id = (0,authority_generations/* certificateSecretId */.N)(generation.secretId);
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
            throw (0,authority_key_secret/* tampered */.rZ)(id, `it does not contain the certificates of ${generation.secretId}`);
        }
        await context.record.change(step('tag-ca-secret', id, 'updated'), () => secrets.tag(id, tags));
    }
    if (generation.recorded === 'none') {
        const { secretId } = generation;
        await context.record.change(step('tag-ca-secret', secretId, 'updated'), () => secrets.tag(secretId, fingerprintTagOf(generation)));
    }
}
function isSame(text, { authority, crossCertificate }) {
    const parsed = (0,stored_authority.parsePublicHalf)(text);
    return (parsed.ok &&
        parsed.value.authority.certificate === authority.certificate &&
        parsed.value.crossCertificate === crossCertificate);
}
/**
 * Records that no device is to rely on an authority any more: later runs pass it over, whatever is served then, and its key may
 * be destroyed.
 */
async function retire(context, { secretId }) {
    const secrets = await context.aws.secrets();
    const tags = { [context_tags/* retiredTag */.c]: (0,lib_days/* day */.vd)(context.clock.now()) };
    // The key's secret last: by its tag alone later runs know that nothing is left to do.
    for (const id of [(0,authority_generations/* certificateSecretId */.N)(secretId), secretId]) {
        await context.record.change(step('retire-ca', id, 'updated'), () => secrets.tag(id, tags));
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








/** Makes the authority that is to be made, and announces the day of a rollover before any leaf follows from it. */
async function applyAuthority(context, settings, snapshot, plan) {
    if (plan.do === 'trust') {
        return { rollover: undefined, trust: plan.roots };
    }
    await record(context, settings, plan);
    const rollover = await obtain(context, settings, plan);
    const finish = 'finish' in plan ? plan.finish : undefined;
    if (rollover.kind === 'rolling' && finish !== undefined && !finish.isAnnounced) {
        // Refuses what cannot be cross-signed before devices are promised anything.
        await crossPathOf(context, settings.serverCertificate, rollover);
        await announce(context, snapshot, (0,pki_material/* rootOf */.I5)(rollover.next.authority), finish.from);
    }
    return { rollover, trust: (0,authority_rollover/* trustOfRollover */.bt)(rollover) };
}
async function record(context, settings, plan) {
    for (const generation of 'upkeep' in plan ? plan.upkeep.record : []) {
        await recordCertificates(context, storeOf(settings), generation);
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
    const { current, generation } = plan;
    const next = await createStoredAuthority(context, store, {
        generation,
        subject: ofGeneration(kept.subject, generation),
        validityDays: kept.validityDays,
        key: await storableKeyOf(context, settings.domain, plan.key),
        crossSignedBy: await openSigner(context, settings.serverCertificate, current),
    });
    return { kind: 'rolling', current, next };
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
        throw new errors/* Failure */.HR({
            code: 'no-domain-configuration',
            doing: 'announcing the CA rollover',
            said: 'there is no domain configuration to record its date on',
            remedy: 'Run provision first.',
        });
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

// EXTERNAL MODULE: ./lib/context/wait.js
var wait = __webpack_require__(79582);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/remove.js
var domain_configuration_remove = __webpack_require__(20041);
;// CONCATENATED MODULE: ./lib/resources/domain-configuration/apply.js



/** Brings the domain configuration to what the plan says and waits until IoT Core tells it enabled, with the server certificate. */
async function applyConfiguration(context, settings, plan, certificates) {
    const iot = await context.aws.iot();
    context.signal.throwIfAborted();
    switch (plan.do) {
        case 'create':
            await create(context, settings, plan, certificates);
            break;
        case 'update':
            await context.record.change(stepOn('update-domain-configuration', plan.name, 'updated'), () => iot.updateDomainConfiguration(plan.name, plan.change));
            break;
        case 'replace':
            await (0,domain_configuration_remove/* removeConfiguration */.J)(context, plan.name);
            // Cancelled or not: without its configuration the domain is out of service.
            await create(context, settings, plan, certificates);
            break;
        case 'keep':
            break;
    }
    const configuration = await awaitEnabled(context, plan.name, certificates.serverCertificateArn);
    context.record.learn({
        domainConfiguration: { arn: configuration.arn, name: configuration.name },
    });
    return configuration;
}
async function create(context, settings, plan, certificates) {
    const { name } = plan;
    const iot = await context.aws.iot();
    const makes = plan.do === 'replace' ? 'recreated' : 'created';
    await context.record.change(stepOn('create-domain-configuration', name, makes), () => iot.createDomainConfiguration({
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
    }));
}
function stepOn(code, name, makes) {
    return { code, resource: 'domain configuration', name, makes };
}
function awaitEnabled(context, name, serverCertificateArn) {
    return (0,wait/* waitFor */.f)(context, {
        code: 'await-domain-configuration-enabled',
        what: `the domain configuration ${name} to be enabled with its server certificate`,
        remedy: 'Check it in the IoT Core console.',
        poll: async () => {
            const configuration = await (await context.aws.iot()).describeDomainConfiguration(name);
            // IoT Core may answer NotFound, or with what was, for about 35 s after a change.
            if (configuration?.serverCertificate?.arn !== serverCertificateArn) {
                return {
                    done: false,
                    seen: configuration ? 'still in its previous state' : 'not found yet',
                };
            }
            return configuration.status === 'ENABLED'
                ? { done: true, value: configuration }
                : { done: false, seen: 'still reported as disabled' };
        },
    });
}

// EXTERNAL MODULE: ./lib/resources/endpoint-record/change-zone.js
var change_zone = __webpack_require__(89398);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/domain-resolver.js
var domain_resolver = __webpack_require__(27902);
;// CONCATENATED MODULE: ./lib/resources/endpoint-record/apply.js





/** Points the domain at the endpoint (or asks the user to) and waits until DNS shows it. */
async function applyEndpointRecord(context, settings, snapshot, plan) {
    const { domain, dns } = settings;
    const { iotEndpoint } = snapshot;
    if (plan.do === 'keep') {
        return;
    }
    if (plan.do === 'by-hand') {
        askForRecord(context, snapshot.dns, {
            record: endpointRecord(domain, iotEndpoint, dns.ttl),
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
    await (0,wait/* waitFor */.f)(context, {
        code: 'await-endpoint-record',
        what: `DNS to show ${domain} as a CNAME to ${snapshot.iotEndpoint}`,
        remedy: 'Check that the record exists and that the zone is delegated to its name servers.',
        poll: async () => {
            const answer = await resolver.cname(domain);
            if (answer.kind === 'found' && answer.values.includes(snapshot.iotEndpoint)) {
                return { done: true, value: true };
            }
            const seen = answer.kind === 'found'
                ? `CNAME ${answer.values.join(', ')}`
                : `no CNAME: ${(0,seen_text/* describeDns */.lx)(answer)}`;
            return { done: false, seen };
        },
    });
}

// EXTERNAL MODULE: ./lib/pki/requirements.js + 2 modules
var requirements = __webpack_require__(48979);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/reimport-refusal.js
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
        return `its key is ${current.keyAlgorithm}, the new one ${next.keyAlgorithm}`;
    }
    if (current.signatureAlgorithm !== next.signatureAlgorithm) {
        return `it is signed with ${current.signatureAlgorithm}, the new one with ${next.signatureAlgorithm}`;
    }
    if (current.commonName !== next.commonName) {
        return `its CN is ${current.commonName ?? 'empty'}, the new one's ${next.commonName ?? 'empty'}`;
    }
    if (current.names.toSorted().join() !== next.names.toSorted().join()) {
        return `its SANs are ${current.names.join(', ') || 'none'}, the new one's ${next.names.join(', ') || 'none'}`;
    }
    const lost = [
        ...current.keyUsage.filter((usage) => !next.keyUsage.includes(usage) &&
            !(usage === 'keyEncipherment' && current.keyAlgorithm.startsWith('EC_'))),
        ...current.extendedKeyUsage.filter((usage) => !next.extendedKeyUsage.includes(usage) && usage !== clientAuth),
    ];
    return lost.length > 0
        ? `it has key usages that the new one lacks: ${lost.join(', ')}`
        : undefined;
}

;// CONCATENATED MODULE: ./lib/resources/server-certificate/apply.js









/**
 * Keeps the leaf, or issues one (unless it was provided), checks it as IoT Core and a device would, and only then imports it.
 */
async function applyServerCertificate(context, settings, plan, { rollover, trust }) {
    if (plan.do === 'keep') {
        return { arn: plan.leaf.certificate.arn, chain: plan.leaf.chain };
    }
    const previous = plan.do === 'reimport' ? plan.previous : undefined;
    const material = await apply_obtain(context, settings, rollover, previous);
    await check(context, settings.domain, material, trust);
    const acm = await context.aws.acm();
    const { subject, fingerprint } = (0,facts/* readCertificate */.w$)(material.certificate);
    const step = { resource: 'server certificate', figures: { subject, fingerprint } };
    if (plan.do === 'import') {
        const { domain } = settings;
        const arn = await context.record.change({ ...step, code: 'import-server-certificate', name: domain, makes: 'created' }, () => acm.importNew(domain, material, (0,context_tags/* tagsOf */.Fg)(domain, 'server-certificate')));
        return { arn, chain: material };
    }
    await refuseWhatWouldNotBePickedUp(context, plan.arn, material);
    await context.record.change({ ...step, code: 'reimport-server-certificate', name: plan.arn, makes: 'renewed' }, () => acm.reimport(plan.arn, material));
    return { arn: plan.arn, chain: material };
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
            doing: `checking the server certificate of ${domain} before its import`,
            said: `${failed.id}: ${failed.code}`,
            remedy: 'Provide a server certificate that meets the requirement.',
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
        reimportRefusal((0,facts/* readCertificate */.w$)(current.certificate), (0,facts/* readCertificate */.w$)(next.certificate));
    if (refusal !== undefined) {
        throw new errors/* Failure */.HR({
            code: 'reimport-impossible',
            doing: `re-importing the server certificate ${arn}`,
            said: refusal,
            remedy: 'Nothing was imported. Run provision with replace: true to recreate the domain configuration.',
        });
    }
}

// EXTERNAL MODULE: ./lib/verification/breaks-at.js
var breaks_at = __webpack_require__(37541);
// EXTERNAL MODULE: ./lib/verification/tls-observation.js
var tls_observation = __webpack_require__(93941);
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
        return {
            served: false,
            seen: tellInstead(seen, iotEndpoint),
            ...(seen.kind === 'unreachable' && { unreachable: true }),
        };
    }
    return seen.fingerprint === expectedFingerprint
        ? { served: true }
        : {
            served: false,
            seen: `another certificate is served, SHA-256 ${seen.fingerprint}`,
            certificate: seen.served.certificate,
        };
}
function tellInstead(seen, iotEndpoint) {
    return (0,tls_observation/* isDefaultCertificate */.P)(seen, iotEndpoint)
        ? "the endpoint's default certificate is served"
        : (0,seen_text/* describeTls */.fT)(seen);
}

;// CONCATENATED MODULE: ./lib/resources/server-certificate/await-served.js









/** After a change IoT Core may tell what was for about 35 s: what it tells after two minutes is so. */
const settledMs = 2 * 60_000;
/** "It might take up to 60 minutes" (developer guide, "Creating and configuring customer-managed domains"). */
const intoServiceMs = 60 * 60_000;
/**
 * Waits until the leaf is served at the account's endpoint under SNI = domain, verified against what devices trust, and gives the
 * configuration as it is told then. DNS for the domain is not needed, so this is seen before any of its records is touched.
 *
 * @throws Pending at the run's deadline, Failure once waiting longer is pointless, also because the network fails; what is served meanwhile, and until when, is
 * in both and in the run record.
 */
async function awaitServed(context, { domain, verification }, stored) {
    const { iotEndpoint, trust, chain } = stored;
    const { lookup } = await (0,resolver/* createResolver */.Tw)(verification.resolver);
    const { fingerprint } = (0,facts/* readCertificate */.w$)(chain.certificate);
    const iot = await context.aws.iot();
    const start = context.clock.now().getTime();
    const what = `IoT Core to serve the server certificate of ${domain}`;
    return (0,wait/* waitFor */.f)(context, {
        code: 'await-server-certificate-served',
        usualMs: intoServiceMs,
        what,
        remedy: 'IoT Core may take up to 60 minutes.',
        poll: async () => {
            const answer = await probeServed({
                iotEndpoint,
                domain,
                trust,
                expectedFingerprint: fingerprint,
                port: verification.port,
                lookup,
                signal: context.signal,
                now: context.clock.now(),
                ...(verification.clientIdentity && { clientIdentity: verification.clientIdentity }),
            });
            if (!answer.served && answer.unreachable) {
                // IoT Core itself may cut off a name that it does not serve yet.
                await requireReachable(context, verification, iotEndpoint, `waiting for ${what}`);
            }
            if (answer.served && isValid(stored.configuration)) {
                return { done: true, value: stored.configuration };
            }
            const { name } = stored.configuration;
            const configuration = (await iot.describeDomainConfiguration(name)) ?? stored.configuration;
            const isSettled = context.clock.now().getTime() - start >= settledMs;
            if (answer.served) {
                // What IoT Core goes on calling INVALID although it serves it is for the verification to tell.
                return isValid(configuration) || isSettled
                    ? { done: true, value: configuration }
                    : { done: false, seen: 'it is served but still reported as INVALID' };
            }
            if (answer.certificate) {
                context.record.learn({ breaksAt: (0,breaks_at/* breaksAt */.e)(chain, trust, answer.certificate) });
            }
            const now = context.clock.now();
            if (isSettled) {
                refuseHopeless(domain, { ...stored, configuration }, answer, now);
            }
            return { done: false, seen: describe(answer, configuration) };
        },
    });
}
function isValid({ serverCertificate }) {
    return serverCertificate?.status === 'VALID';
}
/** @throws Failure when IoT Core will not serve the leaf, however long one waits. */
function refuseHopeless(domain, { arn, configuration, since }, answer, now) {
    const doing = `waiting for IoT Core to serve the server certificate of ${domain}`;
    if (!isValid(configuration) && !mayComeIntoService(configuration, answer, since, now)) {
        throw new errors/* Failure */.HR({
            code: 'server-certificate-invalid',
            doing,
            said: `it reports ${arn} as INVALID: ${configuration.serverCertificate?.detail ?? 'no reason given'}; ${describe(answer)}`,
            remedy: 'An ACM import cannot be undone. Fix the problem above, then run rotate with force: true, or provide another certificate.',
        });
    }
    if (answer.certificate && isPropagationOver(since, now)) {
        throw new errors/* Failure */.HR({
            code: 'server-certificate-ignored',
            doing,
            said: `ACM has it since ${(0,lib_days/* instant */.uR)(since)}; ${describe(answer)}`,
            remedy: 'IoT Core is ignoring this certificate. Run rotate with force: true to issue a new one. If that is ignored too, run teardown and provision before the date above.',
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
/** A leaf that IoT Core does not take is silently passed over (developer guide, "Managing custom domains"). */
function describe({ seen, certificate }, configuration) {
    if (certificate === undefined) {
        const { status, detail = 'no reason given' } = configuration?.serverCertificate ?? {};
        return status === 'INVALID' ? `${seen}; the new one is INVALID so far: ${detail}` : seen;
    }
    const { fingerprint, notAfter } = (0,facts/* readCertificate */.w$)(certificate);
    return `IoT Core is still serving the previous certificate (expires ${(0,lib_days/* instant */.uR)(notAfter)}, SHA-256 ${fingerprint})`;
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/facts.js
var server_certificate_facts = __webpack_require__(8);
// EXTERNAL MODULE: ./lib/context/note.js
var note = __webpack_require__(96727);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/tldts/dist/cjs/index.js
var cjs = __webpack_require__(20935);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var dns_name = __webpack_require__(64324);
// EXTERNAL MODULE: ./lib/pki/dns-name.js
var pki_dns_name = __webpack_require__(93511);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/choose.js
var choose = __webpack_require__(25730);
;// CONCATENATED MODULE: ./lib/resources/validation-certificate/plan.js







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
    const used = snapshot.configured?.tags[context_tags/* validationCertificateTag */.X0];
    const lasting = all.filter((certificate) => !isRenewalOverdue(certificate, now));
    const fresh = (0,choose/* chooseIssued */.j)(lasting, used, now);
    if (fresh) {
        return plan_decide('keep', fresh.arn, 'issued and covers the domain', {
            do: 'keep',
            arn: fresh.arn,
        });
    }
    const ending = (0,choose/* chooseIssued */.j)(all, used, now);
    const why = ending
        ? `${ending.arn} expires ${(0,lib_days/* instant */.uR)(ending.notAfter)} and ACM has not renewed it`
        : 'no issued certificate covers the domain';
    const deferrable = isServedAnyway(settings, snapshot) && {
        deferrable: { meanwhile: ending?.arn },
    };
    const pending = all.find((certificate) => isOnItsWay(certificate, domain, now));
    if (pending) {
        const reason = ending ? `requested, to be issued: ${why}` : 'requested, to be issued';
        return plan_decide('keep', pending.arn, reason, { do: 'await', arn: pending.arn, ...deferrable });
    }
    const failed = all.find((certificate) => hasFailedLately(certificate, now));
    // A provision is run by somebody, who may have mended it.
    if (deferrable && failed && settings.operation === 'rotate' && !settings.force) {
        const { arn } = ending ?? failed;
        const reason = `${why}; a request for another one failed and is repeated after ${daysBetweenRequests} days`;
        return plan_decide('keep', arn, reason, { do: 'keep', arn });
    }
    const unprovable = unprovableParent(domain, snapshot);
    if (unprovable !== undefined) {
        return ending
            ? plan_decide('keep', ending.arn, `${why}; ${unprovable}`, { do: 'keep', arn: ending.arn })
            : { code: 'domain-too-long', refused: unprovable, remedy: nameOne };
    }
    return plan_decide('create', domain, why, {
        do: 'request',
        token: requestToken(domain, all),
        ...deferrable,
    });
}
const nameOne = 'Set validation-certificate-arn to a public ACM certificate of this region that covers the domain, such as a wildcard of its parent, or use a domain of at most 64 characters.';
/** Why nobody could prove a certificate to be requested for a domain that does not fit into its DomainName; undefined where one can. */
function unprovableParent(domain, { dns }) {
    const [parent, ...others] = (0,dns_name/* requestedNames */.HZ)(domain);
    if (others.length === 0) {
        return undefined;
    }
    const whose = (0,cjs/* parse */.qg)(parent).domain === null
        ? 'a public suffix'
        : dns.kind === 'route53' && !(0,dns_name/* isInZone */.eI)(parent, dns.zone)
            ? `outside the hosted zone ${dns.zone.name}`
            : undefined;
    return (whose &&
        `${domain} has ${domain.length} characters; ACM allows 64 in the first name of a certificate. The nearest parent that fits, ${parent}, would have to be validated as well, and is ${whose}`);
}
/** The validation certificate is asked for when a configuration is made, and AWS tells of no other moment. */
function isServedAnyway({ replace }, { configured }) {
    return configured !== undefined && !replace;
}
function planNamed(arn, settings, snapshot) {
    const { domain } = settings;
    const certificate = snapshot.publicCertificates.find((candidate) => candidate.arn === arn);
    const code = 'validation-certificate-unusable';
    const remedy = `Set validation-certificate-arn to a public ACM certificate of this region that covers ${domain} and is ISSUED, or omit it to find or request one.`;
    if (!certificate) {
        return { code, refused: `validation-certificate-arn ${arn} does not exist`, remedy };
    }
    if (certificate.type !== 'AMAZON_ISSUED') {
        return {
            code,
            refused: `validation-certificate-arn ${arn} is ${certificate.type}, not a public certificate`,
            remedy,
        };
    }
    if (!certificate.names.some((name) => (0,pki_dns_name/* dnsNameCovers */.T)(name, domain))) {
        return {
            code,
            refused: `validation-certificate-arn ${arn} covers ${certificate.names.join(', ')}`,
            remedy,
        };
    }
    if ((0,choose/* isIssued */.s)(certificate, snapshot.now)) {
        return plan_decide('keep', arn, 'given, issued', { do: 'keep', arn });
    }
    if (certificate.status === 'PENDING_VALIDATION') {
        const deferrable = isServedAnyway(settings, snapshot) && {
            deferrable: { meanwhile: undefined },
        };
        return plan_decide('keep', arn, 'given, waiting to be issued', { do: 'await', arn, ...deferrable });
    }
    return isServedAnyway(settings, snapshot)
        ? plan_decide('keep', arn, `given, ${certificate.status}`, { do: 'keep', arn })
        : { code, refused: `validation-certificate-arn ${arn} is ${certificate.status}`, remedy };
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
    return isFailed && age < daysBetweenRequests * lib_days/* dayMs */.LP;
}
function isOnItsWay(certificate, domain, now) {
    const age = now.getTime() - Number(certificate.createdAt ?? now);
    return (certificate.status === 'PENDING_VALIDATION' &&
        certificate.names.includes(domain) &&
        (certificate.validationRecords.length > 0 || age < recordAssignedWithinMs));
}
/**
 * The same for the same state of the account, so that two runs within the token's hour get one certificate; another one
 * once a certificate has failed, since a token goes on answering with the certificate it made.
 */
function requestToken(domain, certificates) {
    const dead = certificates.map(({ arn }) => arn).toSorted();
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([domain, dead]))
        .digest('hex')
        .slice(0, 32);
}
function plan_decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'validation certificate', name, reason } };
}

;// CONCATENATED MODULE: ./lib/resources/validation-certificate/records.js
/** The records by which ACM knows whose a domain is: written, or asked for, and looked for in DNS. */




/** Writes those that are missing in the zone; where a person sets them, asks for them. */
async function seeToRecords(context, settings, snapshot, records) {
    if (snapshot.dns.kind === 'manual') {
        for (const record of records) {
            askForRecord(context, snapshot.dns, {
                record: validationRecord(record, settings.dns.ttl),
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
        return 'ACM has not published its validation record yet';
    }
    const missing = await Promise.all(records.map(async ({ name, value }) => {
        const answer = await resolver.cname(name);
        if (answer.kind === 'found') {
            const shown = answer.values.join(', ');
            return answer.values.includes(value) ? [] : [`DNS shows ${name} as CNAME ${shown}`];
        }
        return [`DNS does not show ${name}: ${(0,seen_text/* describeDns */.lx)(answer)}`];
    }));
    const [first = 'DNS shows its record'] = missing.flat();
    return `PENDING_VALIDATION; ${first}`;
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
        context.record.note({ code: 'validation-certificate-missing', failure: (0,note/* summaryOf */.Y)(error) });
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
    await (0,wait/* waitFor */.f)(context, {
        code: 'await-validation-certificate-issued',
        what: `the validation certificate of ${domain} to be issued`,
        remedy: `ACM issues ${arn} once public DNS shows its validation record; check that the zone is delegated and that no CAA record forbids amazon.com.`,
        poll: async () => {
            const certificate = await describeAlive(context, arn, domain);
            const records = (certificate?.validationRecords ?? []).filter(({ name }) => !told.has(name));
            await seeToRecords(context, settings, snapshot, records);
            for (const { name } of records) {
                told.add(name);
            }
            if (certificate?.status === 'ISSUED') {
                return { done: true, value: true };
            }
            return { done: false, seen: await shownOf(resolver, certificate?.validationRecords ?? []) };
        },
    });
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
    const token = requestToken(domain, [...publicCertificates, { arn }]);
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
        code: 'await-validation-certificate-visible',
        what: `ACM to return the validation certificate of ${domain}`,
        remedy: `Look at ${arn} in the ACM console.`,
        poll: async () => {
            const known = (await (await context.aws.acm()).describe(arn)) !== undefined;
            return known || context.clock.now().getTime() - from > visibleWithinMs
                ? { done: true, value: known }
                : { done: false, seen: 'ACM does not return it yet' };
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
    throw new errors/* Failure */.HR({
        code: 'validation-certificate-failed',
        doing: `waiting for the validation certificate ${arn} of ${domain}`,
        said: [certificate.status, certificate.failureReason].filter(Boolean).join(', '),
        remedy: `${remedies[certificate.failureReason ?? ''] ?? 'Check the certificate in the ACM console.'} A later run requests a new one.`,
    });
}
/** By FailureReason of DescribeCertificate (ACM API reference). */
const remedies = {
    CAA_ERROR: 'Add amazon.com to the CAA records of the domain or of a parent, or remove the CAA records.',
    DOMAIN_NOT_ALLOWED: 'The domain is on a list of unsafe domains. Request a review at VirusTotal, then contact AWS Support.',
    ADDITIONAL_VERIFICATION_REQUIRED: 'AWS requires additional verification of the domain. Open a case with AWS Support.',
    INVALID_PUBLIC_DOMAIN: 'The domain is not under a public suffix; use a public domain.',
};

;// CONCATENATED MODULE: ./lib/operations/apply.js











/**
 * @throws Pending when a wait outlives the run's deadline, Failure for everything else. Whatever was done until then stands
 * and is found by the next run.
 */
async function apply(context, settings, snapshot, plan) {
    const authority = await applyAuthority(context, settings, snapshot, plan.authority);
    const { rollover, trust } = authority;
    context.record.learn({ caCertificate: trust.join('') });
    const [serverCertificate, validationCertificateArn] = await sideBySide(context, (branch) => applyServerCertificate(branch, settings, plan.serverCertificate, authority), (branch) => applyValidationCertificate(branch, settings, snapshot, plan));
    context.record.learn({ serverCertificate: (0,server_certificate_facts/* leafFacts */.k)(serverCertificate) });
    await retireAuthorities(context, plan.authority);
    const enabled = await applyConfiguration(context, settings, plan.configuration, {
        serverCertificateArn: serverCertificate.arn,
        validationCertificateArn,
    });
    const configuration = await awaitServed(context, settings, {
        iotEndpoint: snapshot.iotEndpoint,
        trust,
        ...serverCertificate,
        since: propagatingSince(plan.serverCertificate, plan.configuration, context.clock.now()),
        configuration: enabled,
    });
    await applyEndpointRecord(context, settings, snapshot, plan.endpointRecord);
    const validationCertificate = validationCertificateArn === undefined
        ? undefined
        : await (await context.aws.acm()).describe(validationCertificateArn);
    await recordValidationCertificate(context, snapshot, configuration, validationCertificate);
    return {
        snapshot,
        trust,
        leafSource: rollover ? issuedBelow(rollover) : { kind: 'provided' },
        serverCertificate,
        validationCertificate: validationCertificate ?? 'missing',
        configuration,
    };
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

// EXTERNAL MODULE: ./lib/operations/conclude.js
var conclude = __webpack_require__(8337);
;// CONCATENATED MODULE: ./lib/operations/judge-clock.js
/** Whether what is made now would be dated right. */

/** AWS refuses signatures that are more off ("Troubleshoot Signature Version 4 signing for AWS API requests", IAM user guide). */
const noticedMs = 5 * 60_000;
/** By so much certificates are backdated: one made by a clock that is further ahead is not valid yet. */
const refusedMs = lib_days/* dayMs */.LP;
/** @param skewMs by how much the runner's clock is ahead of AWS's. */
function judgeClock(skewMs) {
    const off = Math.abs(skewMs);
    if (off > refusedMs) {
        return 'wrong';
    }
    return off > noticedMs ? 'off' : 'right';
}

// EXTERNAL MODULE: ./lib/pki/rollover.js
var pki_rollover = __webpack_require__(91675);
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

// EXTERNAL MODULE: ./lib/resources/authority/users.js
var users = __webpack_require__(94207);
;// CONCATENATED MODULE: ./lib/resources/authority/observe.js
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
    const generations = await (0,read_generations/* readGenerations */.W)(context, { domain, secretId, isNamed });
    return { kind: 'managed', secretId, generations };
}
/** How far a rollover has come, which the leaf tells. */
async function observeRollover(context, settings, authorities, leaf) {
    const now = context.clock.now();
    if (authorities.kind === 'trust-only') {
        return authorities;
    }
    if (authorities.kind === 'provided') {
        return { kind: 'provided', rollover: (0,pki_rollover/* rolloverState */.V)(authorities.generations, leaf, now) };
    }
    const { secretId, generations } = authorities;
    if (generations.length === 0) {
        return { kind: 'absent', secretId };
    }
    const active = generations.filter(({ retired }) => !retired);
    const rollover = (0,pki_rollover/* rolloverState */.V)(active, leaf, now);
    const retirable = await observeRetirable(context, settings, active, rollover);
    return { kind: 'stored', secretId, generations, rollover, retirable };
}
/**
 * The generations that this run may tag as retired, as far as it could come to that: what the leaf of another domain hangs from
 * has a rollover of that domain before it, since several may name one authority in ca-secret-id.
 */
async function observeRetirable(context, settings, active, rollover) {
    const finishes = settings.operation === 'rotate' && settings.rollover === 'finish';
    const last = rollover.kind === 'single' ? rollover.current : rollover.next;
    const candidates = rollover.kind === 'single' || finishes ? active.filter((one) => one !== last) : [];
    const free = await Promise.all(candidates.map(async ({ secretId, authority }) => {
        const below = await (0,users/* observeDomainsBelow */.r)(context, settings.domain, [
            (0,facts/* readCertificate */.w$)(authority.certificate),
        ]);
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
    const begins = settings.operation === 'rotate' &&
        settings.rollover === 'begin' &&
        state.kind === 'stored' &&
        state.rollover.kind === 'single';
    if (state.kind !== 'absent' && !begins) {
        return undefined;
    }
    const generation = state.kind === 'stored' ? state.generations.length + 1 : 1;
    return observeKmsKey(context, domain, key, (0,authority_generations/* generationSecretId */.I)(secretId, generation));
}

// EXTERNAL MODULE: ./lib/resources/domain-configuration/observe.js
var observe = __webpack_require__(99601);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/observe.js
var endpoint_record_observe = __webpack_require__(29507);
// EXTERNAL MODULE: ./lib/resources/server-certificate/observe.js
var server_certificate_observe = __webpack_require__(38391);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/observe.js
var validation_certificate_observe = __webpack_require__(20211);
;// CONCATENATED MODULE: ./lib/operations/observe.js







/** Everything a plan for the domain needs to know, read side by side. */
async function observe_observe(context, settings) {
    const { domain } = settings;
    const iot = await context.aws.iot();
    const acm = await context.aws.acm();
    const [iotEndpoint, authorities, configuration, covering, zone] = await Promise.all([
        iot.dataEndpoint(),
        observeAuthorities(context, domain, settings.serverCertificate),
        iot
            .findDomainConfigurations([{ domain, name: settings.domainConfigurationName }])
            .then((found) => found.get(domain)),
        acm.findCovering(domain),
        (0,endpoint_record_observe/* findZone */._S)(context, domain, settings.dns),
    ]);
    const configuredArn = configuration?.serverCertificate?.arn;
    const [configured, nameHolder, ours, found] = await Promise.all([
        configuration && (0,observe/* observeConfiguration */.Dq)(context, configuration),
        configuration ? undefined : iot.describeDomainConfiguration(settings.domainConfigurationName),
        (0,server_certificate_observe/* observeOurs */.M1)(acm, domain, covering),
        (0,validation_certificate_observe/* observePublicCertificates */.g)(acm, covering, settings.validationCertificateArn),
    ]);
    const publicCertificates = await withTagged(context, domain, configured, found);
    const spareLeaves = await (0,server_certificate_observe/* observeSpareLeaves */.WD)(acm, covering, ours, configuredArn);
    // Between the deletion and the making anew of a configuration, the leaf for it tells what devices trust.
    const leaf = configured?.leaf ?? spareLeaves[0];
    const authority = await observeRollover(context, settings, authorities, leaf?.chain);
    const kmsKey = await observeNextKmsKey(context, settings, authority);
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
        dns: zone
            ? await (0,endpoint_record_observe/* observeZone */.H5)(context, zone, domain, publicCertificates)
            : await (0,endpoint_record_observe/* observeShown */.em)(settings, publicCertificates),
    };
}
/** The validation certificate that the configuration's tag names is among them, also where ACM's lists do not show it. */
async function withTagged(context, domain, configured, found) {
    const arn = configured?.tags[context_tags/* validationCertificateTag */.X0];
    if (!configured || arn === undefined || found.some((one) => one.arn === arn)) {
        return found;
    }
    const tagged = await (0,observe/* readTaggedValidationCertificate */.Rs)(context, configured);
    return tagged?.type === 'AMAZON_ISSUED' &&
        tagged.names.some((name) => (0,pki_dns_name/* dnsNameCovers */.T)(name, domain))
        ? [...found, tagged]
        : found;
}

// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
;// CONCATENATED MODULE: ./lib/resources/authority/upkeep.js

/** What is to be written down of the authorities that are kept, once `rollover` is what devices rely on. */
function upkeepOf(authority, rollover) {
    if (authority.kind !== 'stored') {
        return { record: [], retire: [] };
    }
    const relied = rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
    const { generations } = authority;
    return {
        record: generations.filter(({ recorded }) => recorded !== 'all'),
        retire: generations.filter(({ secretId, authority: { certificate } }) => authority.retirable.includes(secretId) &&
            !relied.some((one) => one.authority.certificate === certificate)),
    };
}
/** As clauses for people. */
function upkeepReasons({ record, retire }) {
    return [
        ...record.map(({ secretId }) => `its certificates are stored in ${(0,authority_generations/* certificateSecretId */.N)(secretId)}`),
        ...retire.map(({ secretId }) => `${secretId} is tagged as retired`),
    ];
}

;// CONCATENATED MODULE: ./lib/resources/authority/decision.js
/** What every decision about the certificate authority is put together from. */



/** Those of the domain configuration. */
function tagsOf({ configured }) {
    return configured?.tags ?? {};
}
function nameOf(authority) {
    return authority.kind === 'stored'
        ? (0,authority_generations/* generationSecretId */.I)(authority.secretId, authority.generations.length)
        : 'as configured';
}
/** By its fingerprint a person sees whether it is the one that the devices have. */
function nameOfKey({ authority }) {
    return `SHA-256 ${(0,facts/* readCertificate */.w$)(authority.certificate).fingerprint}`;
}
/** An authority that exists, with what is still to be written down of it. */
function use({ authority }, action, reason, plan) {
    const upkeep = upkeepOf(authority, plan.rollover);
    const more = upkeepReasons(upkeep);
    return decision_decide(action === 'keep' && more.length > 0 ? 'update' : action, nameOf(authority), [reason, ...more].join('; '), { do: 'use', ...plan, upkeep });
}
function decision_decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'certificate authority', name, reason } };
}

;// CONCATENATED MODULE: ./lib/resources/authority/plan-key.js

const specs = {
    RSA_2048: 'RSA_2048',
    EC_prime256v1: 'ECC_NIST_P256',
};
function planAuthorityKey({ kmsKey, keyAlgorithm, current, others, }) {
    const kind = current ? (0,pki_material/* leafAlgorithmFor */.$z)(current) : keyAlgorithm;
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
            refused: `there is no KMS key ${kmsKey.id} in the account and region of this run`,
            remedy: "Set ca-kms-key-id to the key's ARN, or to new to create one.",
        };
    }
    const { key, publicKey, id } = kmsKey;
    if (!kmsKey.isChosen) {
        return {
            code: 'kms-key-foreign',
            refused: `${id} names the KMS key ${key.arn}, which does not have this action's tags for the domain`,
            remedy: "To use it, set ca-kms-key-id to the key's ARN. Otherwise delete the alias.",
        };
    }
    const problem = keyProblem(key, kind);
    if (problem !== undefined || publicKey === undefined) {
        return {
            code: 'kms-key-unusable',
            refused: `the KMS key ${key.arn} cannot be a CA's key: ${problem ?? 'it has no public key'}`,
            remedy: `Set ca-kms-key-id to a key with the usage SIGN_VERIFY and the spec ${specsFor(kind).join(' or ')}, or to new to create one.`,
        };
    }
    const same = others.find(({ authority }) => (0,pki_material/* publicKeyOf */.kc)(authority).equals(publicKey));
    return same
        ? {
            code: 'kms-key-unusable',
            refused: `the KMS key ${key.arn} already belongs to the CA in ${same.secretId}`,
            remedy: 'Set ca-kms-key-id to another key, or to new: a rollover requires a different key.',
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
        return `its usage is ${usage}`;
    }
    if (!specsFor(kind).some((one) => one === spec)) {
        return kind === undefined
            ? `its spec is ${spec}`
            : `its spec is ${spec}, but a key for ${kind} is required`;
    }
    return state === 'Enabled' ? undefined : `it is ${state}`;
}
function specsFor(kind) {
    return kind === undefined ? Object.values(specs) : [specs[kind]];
}
/** For people: a clause about a key in KMS, which ends the reason of a plan. */
function kmsClause(plan) {
    switch (plan.kind) {
        case 'secret':
            return '';
        case 'kms':
            return `; it signs with the KMS key ${plan.arn}`;
        case 'new-kms':
            return `; a KMS key is created for it, ${plan.alias}`;
    }
}

;// CONCATENATED MODULE: ./lib/resources/authority/plan-rollover.js
/** How a rollover of the certificate authority begins, goes on and ends. */









/**
 * Days before the end of an authority. From `finishable` on a rollover may be finished in any case, so that a weekly run has time
 * to; from `finished` on a run finishes it unasked: the leaf ends with the authority, and devices of the next one need another.
 */
const daysBeforeEnd = { finishable: 7, finished: 3 };
function planBegin(settings, snapshot, { secretId, generations, rollover }) {
    if (rollover.kind === 'rolling') {
        throw new Error('a rollover was to begin while one is in progress');
    }
    const current = rollover.current;
    const end = endOf(current);
    if (end.getTime() - snapshot.now.getTime() < lib_days/* dayMs */.LP) {
        const { subject } = (0,facts/* readCertificate */.w$)(current.authority.certificate);
        return {
            code: 'ca-expires-too-soon',
            refused: `the CA ${subject} ${end < snapshot.now ? 'expired' : 'expires'} at ${(0,lib_days/* instant */.uR)(end)}, too soon to cross-sign a successor`,
            remedy: `Run provision with replace: true and a ca-secret-id other than ${secretId} to switch to a new CA immediately, and make every device trust it.`,
        };
    }
    const finish = rolloverDeadline(settings, snapshot, current);
    const generation = generations.length + 1;
    const key = planAuthorityKey({
        kmsKey: snapshot.kmsKey,
        keyAlgorithm: keyAlgorithmOf(settings),
        current: current.authority,
        others: generations,
    });
    if ('refused' in key) {
        return key;
    }
    const next = (0,authority_generations/* generationSecretId */.I)(secretId, generation);
    const reason = `the next one, cross-signed; finish from ${(0,lib_days/* day */.vd)(finish.from)}${kmsClause(key)}`;
    return decision_decide('create', next, reason, {
        do: 'begin',
        generation,
        key,
        current,
        finish,
        upkeep: upkeepOf(snapshot.authority, rollover),
    });
}
/** Also what a run does that was killed after it had begun: the leaf is still to be issued, the day to be announced. */
function planRolling(settings, snapshot, rollover) {
    const announced = (0,authority_rollover/* announcedDay */.SY)(tagsOf(snapshot), (0,pki_material/* rootOf */.I5)(rollover.next.authority));
    if (settings.operation === 'rotate' && settings.rollover === 'finish') {
        return planFinish(settings, snapshot, rollover, announced);
    }
    const long = refuseLongChain(settings.domain, rollover);
    if (long) {
        return long;
    }
    const end = endOf(rollover.current);
    const left = (end.getTime() - snapshot.now.getTime()) / lib_days/* dayMs */.LP;
    const isPromised = announced !== undefined && snapshot.now < announced;
    if (settings.operation === 'rotate' && left < daysBeforeEnd.finished && !isPromised) {
        return finishRollover(snapshot, rollover, `the previous one expires at ${(0,lib_days/* instant */.uR)(end)}`);
    }
    const finish = announced
        ? { from: announced, isAnnounced: true }
        : settings.operation === 'rotate'
            ? rolloverDeadline(settings, snapshot, rollover.current)
            : undefined;
    const until = finish ? `, finish from ${(0,lib_days/* day */.vd)(finish.from)}` : '';
    return use(snapshot, 'keep', `a rollover is in progress${until}, ${nameOfKey(rollover.next)}`, {
        rollover,
        ...(finish && { finish }),
    });
}
/** The leaf, the authorities between it and the next root, the cross-certificate, and all of the present authority. */
function refuseLongChain(domain, { current, next }) {
    const count = 1 + next.authority.chain.length + 1 + 1 + current.authority.chain.length;
    return count > requirements/* limits */.Fy.certificates
        ? {
            code: 'chain-too-long',
            refused: `a leaf of ${domain} would have ${count} certificates in its chain during the rollover; IoT Core allows ${requirements/* limits */.Fy.certificates}`,
            remedy: 'Use CAs with fewer intermediates, such as the roots.',
        }
        : undefined;
}
function planFinish({ domain, force }, snapshot, rollover, announced) {
    if (force || (announced && snapshot.now >= announced)) {
        return finishRollover(snapshot, rollover, 'as requested');
    }
    const until = announced ? `until ${(0,lib_days/* day */.vd)(announced)}` : 'until a date is announced';
    const first = announced
        ? 'from that date'
        : 'after rotate (without rollover) has announced the date';
    return {
        code: 'rollover-promised',
        refused: `devices of ${domain} may rely on the current CA ${until}`,
        remedy: `Run rollover: finish ${first}; force: true finishes now and cuts off every device that does not trust the next CA.`,
    };
}
function finishRollover(snapshot, { next }, finished) {
    return use(snapshot, 'update', `the rollover is finished: ${finished}`, {
        rollover: { kind: 'single', current: next },
        finished,
    });
}
/** A promise that outlasts the present authority could not be kept. */
function rolloverDeadline({ rolloverDays }, { now }, current) {
    const wanted = now.getTime() + rolloverDays * lib_days/* dayMs */.LP;
    const latest = endOf(current).getTime() - daysBeforeEnd.finishable * lib_days/* dayMs */.LP;
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

;// CONCATENATED MODULE: ./lib/resources/authority/plan.js








/** An authority that exists is kept, whatever it looks like; one is made only where none is, or where a rollover begins. */
function planAuthority(settings, snapshot) {
    const { authority } = snapshot;
    switch (authority.kind) {
        case 'trust-only':
            return decision_decide('keep', 'as configured', 'a server certificate is provided', {
                do: 'trust',
                roots: authority.roots,
            });
        case 'absent':
            return plan_planCreate(settings, snapshot, authority.secretId);
        default:
            return authority.rollover.kind === 'rolling'
                ? planRolling(settings, snapshot, authority.rollover)
                : planSingle(settings, snapshot, authority, authority.rollover);
    }
}
function plan_planCreate(settings, { kmsKey }, secretId) {
    const key = planAuthorityKey({ kmsKey, keyAlgorithm: keyAlgorithmOf(settings), others: [] });
    return 'refused' in key
        ? key
        : decision_decide('create', secretId, `none is stored in Secrets Manager yet${kmsClause(key)}`, {
            do: 'create',
            key,
        });
}
function planSingle(settings, snapshot, authority, rollover) {
    const wish = settings.operation === 'rotate' ? settings.rollover : undefined;
    if (settings.operation === 'rotate' && wish === 'begin' && authority.kind === 'stored') {
        return planBegin(settings, snapshot, authority);
    }
    const dropped = droppedEarly(settings, snapshot, rollover);
    if (dropped) {
        return dropped;
    }
    const kept = authority.kind === 'stored' ? 'stored in Secrets Manager' : 'provided by the user';
    const reason = wish === 'finish' ? 'no rollover is in progress' : kept;
    const ignored = ignoredKmsKey(settings, rollover.current);
    return use(snapshot, 'keep', `${reason}, ${nameOfKey(rollover.current)}${ignored}`, { rollover });
}
/**
 * Who gives only the next one of two authorities, be it provided or by the name of its secret, would have the next leaf issued
 * without the cross-certificate, and cut off devices that were promised more time.
 */
function droppedEarly(settings, snapshot, { current }) {
    const root = (0,facts/* readCertificate */.w$)((0,pki_material/* rootOf */.I5)(current.authority));
    const isCrossed = snapshot.configured?.leaf?.chain.chain
        .map(facts/* readCertificate */.w$)
        .some((link) => !link.selfSigned && (0,trust_path/* isSameAuthority */.wF)(link, root));
    const announced = (0,authority_rollover/* announcedDay */.SY)(tagsOf(snapshot), root.pem);
    const isForced = settings.operation === 'rotate' && settings.force;
    return isCrossed && announced && snapshot.now < announced && !isForced
        ? {
            code: 'rollover-promised',
            refused: `devices of ${settings.domain} may rely on the CA that precedes ${root.subject} until ${(0,lib_days/* day */.vd)(announced)}`,
            remedy: `Until then set ca-secret-id to the secret of that CA, or, if you provide both, set ca-certificate to it and next-ca-certificate to ${root.subject}. rotate with force: true cuts off every device that does not trust the next CA.`,
        }
        : undefined;
}
/** An authority keeps its key: another one is another authority. */
function ignoredKmsKey({ serverCertificate }, { kmsKeyArn }) {
    const wanted = serverCertificate.kind === 'issued' &&
        serverCertificate.authority.kind === 'managed' &&
        serverCertificate.authority.key.kind !== 'secret';
    return wanted && kmsKeyArn === undefined
        ? '; its key is not in KMS: ca-kms-key-id takes effect with rollover: begin'
        : '';
}

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
        return {
            code: 'domain-is-apex',
            refused: `${domain} is the apex of its hosted zone ${zone.id}, where DNS allows no CNAME`,
            remedy: `Use a name below it, such as iot.${domain}; IoT Core custom domains require a CNAME.`,
        };
    }
    if (atDomain.length === 0) {
        return endpoint_record_plan_decide(domain, 'create', `CNAME ${snapshot.iotEndpoint}`, { do: 'write', remove: [] });
    }
    const [only, ...others] = atDomain;
    if (only && others.length === 0 && leadsTo(only, snapshot.iotEndpoint)) {
        return only.ttl === dns.ttl
            ? endpoint_record_plan_decide(domain, 'keep', `is a CNAME to ${snapshot.iotEndpoint}`, { do: 'keep' })
            : endpoint_record_plan_decide(domain, 'update', `TTL ${only.ttl} → ${dns.ttl}`, { do: 'write', remove: [] });
    }
    return planOverForeign(domain, snapshot.iotEndpoint, atDomain, dns.overwrite);
}
/** A person sets it: the plan says what is left for them to do. */
function planByHand(domain, { dns, iotEndpoint }) {
    const answer = dns.kind === 'manual' ? dns.shown.get(domain) : undefined;
    const plan = { do: 'by-hand' };
    if (answer?.kind !== 'found') {
        return endpoint_record_plan_decide(domain, 'create', `by you, when the run asks for it: CNAME ${iotEndpoint}`, plan);
    }
    return answer.values.includes(iotEndpoint)
        ? endpoint_record_plan_decide(domain, 'keep', `is a CNAME to ${iotEndpoint}`, plan)
        : endpoint_record_plan_decide(domain, 'update', `by you, when the run asks for it: CNAME ${answer.values.join(', ')} → CNAME ${iotEndpoint}`, plan);
}
function leadsTo(record, iotEndpoint) {
    return record.type === 'CNAME' && !record.special && record.values[0] === iotEndpoint;
}
function planOverForeign(domain, iotEndpoint, atDomain, overwrite) {
    const standing = atDomain.map(({ type, values }) => `${type} ${values.join(', ')}`).join('; ');
    const untouchable = atDomain.filter(({ type }) => !addressTypes.has(type));
    if (untouchable.length > 0) {
        return {
            code: 'endpoint-record-blocked',
            refused: `${domain} has records that cannot coexist with a CNAME: ${standing}`,
            remedy: `Move the ${untouchable.map(({ type }) => type).join(', ')} records elsewhere; the action does not remove them.`,
        };
    }
    if (!overwrite) {
        return {
            code: 'endpoint-record-foreign',
            refused: `${domain} has a record that this action did not create: ${standing}`,
            remedy: `Set overwrite-dns-record: true to point ${domain} at ${iotEndpoint} instead, or remove the record.`,
        };
    }
    // An UPSERT overwrites a simple CNAME; everything else has to go in the same batch.
    const remove = atDomain.filter(({ type, special }) => type !== 'CNAME' || special);
    return endpoint_record_plan_decide(domain, 'update', `${standing} → CNAME ${iotEndpoint}`, { do: 'write', remove });
}
function endpoint_record_plan_decide(name, action, reason, plan) {
    return { plan, change: { action, resource: 'DNS record', name, reason } };
}

// EXTERNAL MODULE: ./lib/pki/leaf.js + 1 modules
var leaf = __webpack_require__(4876);
// EXTERNAL MODULE: ./lib/pki/signer.js
var pki_signer = __webpack_require__(31360);
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
            refused: `${domain} is already served with a certificate issued by ${previous.issuer}, but no CA is stored in the secret ${snapshot.authority.secretId}`,
            remedy: 'Set ca-certificate and ca-private-key to the CA that its devices trust, or ca-secret-id to its secret. provision with replace: true creates a new CA, which no device trusts yet.',
        };
    }
    if (cause.breaksTrust && !settings.replace) {
        return {
            code: 'ca-not-trusted',
            refused: `${domain}'s server certificate was issued by ${previous.issuer}, not by the CA you provided`,
            remedy: 'Provide the CA that the devices trust. provision with replace: true switches to the one provided and cuts off devices that do not trust it.',
        };
    }
    const refusal = refusalOf(settings, snapshot, authority, previous);
    if (refusal !== undefined) {
        return {
            code: 'replace-required',
            refused: `the server certificate ${arn} must be renewed (${cause.reason}), but cannot be re-imported: ${refusal}`,
            remedy: 'Run provision with replace: true to recreate the domain configuration with a new certificate.',
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
        return `it is ${type}, not imported`;
    }
    if (serverCertificate.kind === 'provided') {
        return reimportRefusal(previous, (0,facts/* readCertificate */.w$)(serverCertificate.material.certificate));
    }
    const signer = signerOfPlan(authority);
    const { keyAlgorithm = kindOfLeaf(authority) } = serverCertificate;
    return reimportRefusal(previous, {
        ...(0,leaf/* issuedShape */.H)(domain, keyAlgorithm, previous),
        signatureAlgorithm: signer
            ? (0,pki_signer/* signatureNameOf */.Z3)((0,pki_material/* publicKeyOf */.kc)(signer))
            : signatureNames[keyAlgorithm],
    });
}
function kindOfLeaf(authority) {
    const signer = signerOfPlan(authority);
    if (signer) {
        return (0,pki_material/* leafAlgorithmFor */.$z)(signer);
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
        case 'begin':
            return authority.current.authority;
        case 'use':
            return (0,authority_rollover/* signingGeneration */.SN)(authority.rollover).authority;
        default:
            return undefined;
    }
}

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
    const cause = current && (causeOf(current, wanted) ?? renewalOf(current, wanted));
    if (current && !cause) {
        return keep(current, 'meets the requirements');
    }
    const reimport = current && cause && planReimport(current, cause, wanted);
    if (reimport && !(settings.replace && 'refused' in reimport)) {
        return reimport;
    }
    const spare = snapshot.spareLeaves.find((leaf) => !causeOf(leaf, wanted));
    return spare
        ? keep(spare, 'imported by an earlier run')
        : {
            plan: { do: 'import' },
            change: {
                action: 'create',
                resource: 'server certificate',
                name: settings.domain,
                reason: cause?.reason ?? 'none is imported for the domain',
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
        case 'begin':
            return [(0,pki_material/* rootOf */.I5)(authority.current.authority)];
        case 'use':
            return (0,authority_rollover/* trustOfRollover */.bt)(authority.rollover);
    }
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
        return { reason: `${first.id}: ${first.code}`, breaksTrust };
    }
    const reason = differenceFromWanted(leaf, settings);
    return reason === undefined ? undefined : { reason, breaksTrust };
}
function differenceFromWanted(leaf, { serverCertificate }) {
    const current = (0,facts/* readCertificate */.w$)(leaf.chain.certificate);
    if (serverCertificate.kind === 'provided') {
        const wanted = (0,facts/* readCertificate */.w$)(serverCertificate.material.certificate).fingerprint;
        return current.fingerprint === wanted ? undefined : 'another server certificate was provided';
    }
    const { keyAlgorithm } = serverCertificate;
    return keyAlgorithm === undefined || current.keyAlgorithm === keyAlgorithm
        ? undefined
        : `its key is ${current.keyAlgorithm}, required is ${keyAlgorithm}`;
}
/** A leaf without fault may still have to be issued anew. */
function renewalOf(leaf, { settings, snapshot, authority }) {
    const reason = reissueReason(leaf, settings, snapshot, authority);
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
            refused: `key-algorithm is ${keyAlgorithm}, but the CA ${kept.subject} has a key of ${kept.keyAlgorithm} and ACM accepts only certificates with their CA's key algorithm`,
            remedy: `Set key-algorithm: ${(0,pki_material/* leafAlgorithmFor */.$z)(signer)} or omit it, or provide another CA.`,
        };
}
function keep(leaf, reason) {
    return {
        plan: { do: 'keep', leaf },
        change: { action: 'keep', resource: 'server certificate', name: leaf.certificate.arn, reason },
    };
}

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
    const spent = publicCertificates.filter((certificate) => validationCertificate.do === 'keep' &&
        isSpent(certificate.status) &&
        // While it stands, later runs know not to request another one.
        !hasFailedLately(certificate, now) &&
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
    return type === 'IMPORTED'
        ? { action: 'delete', resource: 'server certificate', name: arn, reason: 'ours, unused' }
        : {
            action: 'delete',
            resource: 'validation certificate',
            name: arn,
            reason: `ours, unused, ${status}`,
        };
}

;// CONCATENATED MODULE: ./lib/resources/validation-certificate/plan-record.js

/** The record that proves the domain, now and at each renewal. */
function planValidationRecord(snapshot, certificatePlan) {
    const isByHand = snapshot.dns.kind === 'manual';
    if (certificatePlan.do === 'request') {
        const plan = { do: isByHand ? 'by-hand' : 'write' };
        const reason = isByHand ? byHand : 'validates the domain for ACM';
        return decideRecord('create', 'as specified by ACM', reason, plan);
    }
    const certificate = snapshot.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
    const records = certificate?.validationRecords ?? [];
    const names = namesOf(records);
    if (certificate &&
        certificate.status !== 'ISSUED' &&
        certificate.status !== 'PENDING_VALIDATION') {
        return decideRecord('keep', names, `its certificate is ${certificate.status}`, { do: 'keep' });
    }
    if (snapshot.dns.kind === 'manual') {
        return plan_record_planByHand(records, snapshot.dns);
    }
    const { atValidation } = snapshot.dns;
    const inZone = records.filter(({ name }) => atValidation.has(name));
    const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
    const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
    if (foreign) {
        return {
            code: 'validation-record-taken',
            refused: `ACM's validation record ${foreign.name} is occupied by ${foreign.type} ${foreign.values.join(', ')}`,
            remedy: 'Remove that record: ACM requires its own CNAME there.',
        };
    }
    if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
        return decideRecord('create', names, 'validates the domain for ACM', { do: 'write' });
    }
    return decideRecord('keep', names, inZone.length > 0 ? 'stands' : 'not in this zone', {
        do: 'keep',
    });
}
const byHand = 'by you, when the run asks for it: validates the domain for ACM';
/** A person sets them: the plan says what is left for them to do. */
function plan_record_planByHand(records, dns) {
    const missing = records.filter((record) => !isShown(dns, record));
    const plan = { do: 'by-hand' };
    return records.length > 0 && missing.length === 0
        ? decideRecord('keep', namesOf(records), 'stands', plan)
        : decideRecord('create', namesOf(missing), byHand, plan);
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







function plan(settings, snapshot) {
    const refusals = [];
    const changes = [];
    const decide = (decision) => {
        if ('refused' in decision) {
            refusals.push(decision);
            return undefined;
        }
        changes.push(decision.change);
        return decision.plan;
    };
    if (settings.operation === 'rotate' && !snapshot.configured) {
        return { ok: false, refusals: [nothingToRotate(settings.domain)] };
    }
    const authority = decide(planAuthority(settings, snapshot));
    const serverCertificate = authority && decide(planServerCertificate(settings, snapshot, authority));
    const validationCertificate = decide(planValidationCertificate(settings, snapshot));
    const validationRecord = validationCertificate && decide(planValidationRecord(snapshot, validationCertificate));
    const configuration = serverCertificate && decide(planConfiguration(settings, snapshot, serverCertificate));
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
function nothingToRotate(domain) {
    return {
        code: 'no-domain-configuration',
        refused: `${domain} has no domain configuration in this account and region`,
        remedy: 'Run provision first: rotate renews an existing domain.',
    };
}

// EXTERNAL MODULE: ./lib/operations/refuse-plan.js
var refuse_plan = __webpack_require__(82326);
// EXTERNAL MODULE: ./lib/resources/client-identity/client-identity.js + 1 modules
var client_identity = __webpack_require__(75661);
// EXTERNAL MODULE: ./lib/resources/client-identity/client-ids.js
var client_ids = __webpack_require__(23200);
// EXTERNAL MODULE: ./lib/operations/verify-subject.js + 17 modules
var verify_subject = __webpack_require__(45638);
;// CONCATENATED MODULE: ./lib/operations/verify-domain.js
/** The verification at the end of an operation that changes a domain: with the given client identity, or a short-lived one. */




/** Verifies the domain and records what was found. @throws Failure that names the checks that failed. */
async function verifyDomain(context, settings, applied) {
    const { domain } = settings;
    const { topic, clientIdentity } = settings.verification;
    const clientIds = (0,client_ids/* clientIdsOf */.x)(settings.verification);
    context.report({ code: 'verifying', domain, what: 'service' });
    const subject = subjectOf(context, settings, applied);
    const verifyAs = (identity, age) => (0,verify_subject/* verifySubject */.i)(context, { ...subject, mqtt: { identity, clientIds: clientIds.of(1), topic } }, age);
    if (clientIdentity) {
        await verifyAs(clientIdentity, 'known');
    }
    else {
        const request = {
            configurationArn: applied.configuration.arn,
            clientId: clientIds.allowed,
            topic,
            tags: (0,context_tags/* tagsOf */.Fg)(domain, 'proof-identity'),
        };
        await (0,client_identity/* withClientIdentity */.k)(context, request, (identity) => verifyAs(identity, 'new'));
    }
    (0,verify_subject/* refuseFailed */.Q)(domain, context.record.facts.checks);
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
        ...(resolver !== undefined && { resolver }),
        ...(settings.renewBeforeDays !== undefined && { renewBeforeDays: settings.renewBeforeDays }),
        leafSource: applied.leafSource,
        now: context.clock.now(),
    };
}

;// CONCATENATED MODULE: ./lib/operations/converge.js
/** The walk that every operation with a desired state takes: observe, plan, apply, verify, clean up. */















/**
 * Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then.
 *
 * @param notesOn what people should know of what is planned.
 */
function converge(settings, context, notesOn) {
    const { domain } = settings;
    return (0,conclude/* conclude */.E)(context, settings, async () => {
        context.report({ code: 'observing', domains: [domain], region: settings.region });
        const accountId = await (0,account/* observeAccount */.S)(context, settings.allowedAccountIds);
        context.record.learn({ ...(accountId && { accountId }) });
        const snapshot = await observe_observe(context, settings);
        refuseWrongClock(context, domain, (await context.aws.iot()).clockSkew());
        context.record.learn({ iotEndpoint: snapshot.iotEndpoint });
        const planned = plan(settings, snapshot);
        if (!planned.ok) {
            (0,refuse_plan/* refusePlan */.g)(`planning ${domain}`, planned.refusals);
        }
        const renewal = renewalOfKept(planned.plan, settings, snapshot.now);
        context.record.learn({ plan: planned.changes, ...(renewal && { renewal }) });
        const cutOff = cutOffBy(settings.configuration.securityPolicy);
        [...notesOn(planned.plan, renewal), ...(cutOff === undefined ? [] : [cutOff])].forEach((note) => {
            context.record.note(note);
        });
        context.report({ code: 'planned', changes: planned.changes });
        if (settings.dryRun) {
            for (const record of recordsOfPlan(settings, snapshot, planned.plan.validationCertificate)) {
                askForRecord(context, snapshot.dns, { record, when: 'later' });
            }
            return 'planned';
        }
        await requireReachable(context, settings.verification, snapshot.iotEndpoint, `reaching the endpoint of ${domain} before the first change`);
        const applied = await apply(context, settings, snapshot, planned.plan);
        await verifyDomain(context, settings, applied);
        for (const certificate of planned.plan.unusedCertificates) {
            await (0,remove/* tryToRemoveCertificate */.w)(context, certificate);
        }
        return 'ready';
    });
}
/** @throws Failure where certificates made now would not be valid yet, or expire early. */
function refuseWrongClock(context, domain, skewMs) {
    const verdict = judgeClock(skewMs);
    if (verdict === 'wrong') {
        const days = Math.round(Math.abs(skewMs) / lib_days/* dayMs */.LP);
        throw new errors/* Failure */.HR({
            code: 'clock-wrong',
            doing: `reading the current state of ${domain}`,
            said: `the runner's clock is ${days} ${days === 1 ? 'day' : 'days'} ${skewMs > 0 ? 'ahead of' : 'behind'} AWS's, and certificates are dated by it`,
            remedy: "Nothing was changed. Set the runner's clock (NTP) and re-run the job.",
        });
    }
    if (verdict === 'off') {
        context.record.note({ code: 'clock-off', aheadSeconds: Math.round(skewMs / 1_000) });
    }
}
/** Undefined where another leaf is to be imported. */
function renewalOfKept({ serverCertificate, authority }, settings, now) {
    return serverCertificate.do === 'keep'
        ? leafRenewal(serverCertificate.leaf.chain, settings, now, authority)
        : undefined;
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
    const doing = `issuing the server certificate of ${domain}`;
    const supports = [...own, ...cross];
    const spent = supports.find((link) => lifeProblem(link, now) !== undefined);
    if (spent !== undefined) {
        throw new errors/* Failure */.HR({
            code: 'ca-expires-too-soon',
            doing,
            said: `the CA ${(0,trust_path/* nameOfLink */.bG)(spent)} ${lifeProblem(spent, now)}`,
            remedy: own.includes(spent)
                ? 'Provide a CA that is valid for longer, after installing its root on the devices'
                : 'Finish the CA rollover: run rotate with rollover: finish',
        });
    }
    const other = supports.find((link) => (0,facts/* keyFamily */.Ef)(link.keyAlgorithm) !== (0,facts/* keyFamily */.Ef)(keyAlgorithm));
    if (other !== undefined) {
        throw new errors/* Failure */.HR({
            code: 'key-algorithm-mismatch',
            doing,
            said: `its key is to be ${keyAlgorithm}, but that of the CA ${other.subject} is ${other.keyAlgorithm}, and ACM accepts only certificates with their CA's key algorithm`,
            remedy: "Set key-algorithm to the CA's kind of key, or provide another CA",
        });
    }
    return (0,validity/* within */.ux)((0,validity/* validityFrom */.DM)(now, validityDays), supports);
}
function lifeProblem(link, now) {
    const left = link.notAfter.getTime() - now.getTime();
    return ((0,validity/* validityProblem */.Y0)(link, now) ??
        (left < days/* dayMs */.LP
            ? `expires ${(0,days/* instant */.uR)(link.notAfter)}, so that a certificate it issues would be valid for less than a day`
            : undefined));
}

// EXTERNAL MODULE: ./lib/pki/private-key.js
var private_key = __webpack_require__(27757);
// EXTERNAL MODULE: ./lib/pki/signing.js + 2 modules
var signing = __webpack_require__(69525);
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
            doing: `issuing the server certificate of ${domain}`,
            said: problem,
            remedy: 'No device would accept it, so it was discarded. Provide a CA with its chain in order and, in a rollover, the cross-certificate of its root',
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
function membersOf({ authority, crossCertificate }) {
    const { certificate, chain } = authority;
    return { certificate, chain: [...chain], crossCertificate };
}
/**
 * The certificates of a stored authority. They must lead from its own to a root, each link signed, with none left over: whoever
 * may write the secret could otherwise add a root that devices are then given. Validity in time is not checked: what an expired
 * authority signed can still be reported.
 */
function readMembers({ certificate, chain, crossCertificate, }) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)([certificate, ...chain].join(''), 'the stored certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [own] = certificates.value;
    const { path, problems } = (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readPath */ .G7)(own, certificates.value, 'the stored certificate');
    const broken = [...problems, ...(0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblems */ .KV)(path)];
    const root = path.at(-1) ?? own;
    const cross = crossCertificate === undefined ? (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(undefined) : readCrossCertificate(crossCertificate, root);
    if (!cross.ok || broken.length > 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(...broken, ...(0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(cross));
    }
    const [, ...above] = path;
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({
        authority: { certificate: own.pem, chain: above.map(({ pem }) => pem) },
        ...(cross.value !== undefined && { crossCertificate: cross.value }),
    });
}
function readCrossCertificate(text, root) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)(text, 'the stored cross-certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [cross, ...others] = certificates.value;
    return others.length === 0 && (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameAuthority */ .wF)(cross, root) && !cross.selfSigned
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(cross.pem)
        : (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`the stored cross-certificate is not one certificate of ${root.subject} and its key, signed by another CA`);
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


/***/ })

};
