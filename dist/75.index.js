export const id = 75;
export const ids = [75];
export const modules = {

/***/ 38772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ applyTeardown)
});

;// CONCATENATED MODULE: ./lib/resources/authority/remove.js
async function removeSecret(context, id) {
    const secrets = await context.aws.secrets();
    const until = await context.record.change({
        code: 'delete-ca-secret',
        resource: 'certificate authority',
        name: id,
        makes: 'removed',
    }, () => secrets.remove(id));
    if (until) {
        context.record.note({ code: 'ca-restorable', secretId: id, until });
    }
}
async function removeKmsKey(context, arn) {
    const kms = await context.aws.kms();
    const until = await context.record.change({ code: 'delete-kms-key', resource: 'KMS key', name: arn, makes: 'removed' }, () => kms.remove(arn));
    context.record.note({ code: 'kms-key-restorable', arn, until });
}

;// CONCATENATED MODULE: ./lib/resources/client-identity/remove.js
/** Removes what a killed run left of its identity, by the name of its policy. */
async function removeLeftIdentity(context, policyName) {
    const iot = await context.aws.iot();
    await context.record.change({
        code: 'remove-client-identity',
        resource: 'client identity',
        name: policyName,
        makes: 'removed',
    }, () => iot.removeClientIdentity({ policyName }));
}

// EXTERNAL MODULE: ./lib/resources/domain-configuration/remove.js
var remove = __webpack_require__(20041);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/manual-records.js
var manual_records = __webpack_require__(76690);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/remove.js
var endpoint_record_remove = __webpack_require__(71);
// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var server_certificate_remove = __webpack_require__(96635);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/change-zone.js
var change_zone = __webpack_require__(89398);
;// CONCATENATED MODULE: ./lib/resources/validation-certificate/remove-records.js

/** Before the certificates: once one is gone, ACM tells its record no more, and a run that was killed in between could not find it. */
async function removeValidationRecords(context, { dns }, remove) {
    if (dns.kind === 'route53' && remove.length > 0) {
        const names = remove.map(({ name }) => name).join(', ');
        await (0,change_zone/* changeZone */.h)(context, {
            step: {
                code: 'remove-validation-record',
                resource: 'DNS record',
                name: names,
                makes: 'removed',
                figures: { zone: dns.zone.name },
            },
            zone: dns.zone,
            batch: { upsert: [], remove },
        });
    }
}

;// CONCATENATED MODULE: ./lib/operations/apply-teardown.js







/**
 * @throws Pending when a wait outlives the run's deadline or IoT Core wants the configuration disabled for longer. What was
 * removed until then stays removed, and the next run goes on with what it finds.
 */
async function applyTeardown(context, settings, snapshot, plan) {
    if (snapshot.dns.kind === 'manual') {
        askForRemovals(context, settings, snapshot, plan);
    }
    await (0,endpoint_record_remove/* removeEndpointRecord */.j)(context, settings, snapshot, plan.endpointRecord);
    if (plan.configuration !== undefined) {
        await (0,remove/* removeConfiguration */.J)(context, plan.configuration);
    }
    await removeValidationRecords(context, snapshot, plan.validationRecords);
    for (const certificate of plan.certificates) {
        // ACM may not know that IoT Core uses one: what another run has put into service by now is left alone.
        await context.watch?.();
        await (0,server_certificate_remove/* removeCertificate */.SY)(context, certificate);
    }
    for (const policyName of plan.clientIdentities) {
        await removeLeftIdentity(context, policyName);
    }
    for (const id of plan.secrets) {
        await removeSecret(context, id);
    }
    if (plan.kmsKey !== undefined) {
        await removeKmsKey(context, plan.kmsKey);
    }
}
/** All at once, so that a person has one errand at their DNS provider. */
function askForRemovals(context, { domain, dns: { ttl } }, { iotEndpoint }, { endpointRecord, validationRecordsByHand }) {
    if (endpointRecord.do === 'by-hand') {
        (0,manual_records/* askForRemoval */.jG)(context, (0,manual_records/* endpointRecord */.n9)(domain, iotEndpoint, ttl));
    }
    for (const record of validationRecordsByHand) {
        (0,manual_records/* askForRemoval */.jG)(context, (0,manual_records/* validationRecord */.dV)(record, ttl));
    }
}


/***/ }),

/***/ 37896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ awaitTornDown)
});

// EXTERNAL MODULE: ./lib/resources/domain-configuration/remove.js
var remove = __webpack_require__(20041);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/remove.js
var endpoint_record_remove = __webpack_require__(71);
// EXTERNAL MODULE: ./lib/context/wait.js
var wait = __webpack_require__(79582);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/verification/tls-figures.js
var tls_figures = __webpack_require__(30762);
// EXTERNAL MODULE: ./lib/verification/tls-probe.js + 1 modules
var tls_probe = __webpack_require__(27531);
;// CONCATENATED MODULE: ./lib/verification/not-served.js
/** Whether a domain is out of service: the handshake at the endpoint that must not be answered in its name any more. */



/**
 * One handshake at the account's endpoint with SNI = domain. A certificate that covers the domain, whoever issued it, means that
 * IoT Core still serves it; the endpoint's own, which is shown for names that are not configured, that it does not. Where no
 * certificate is shown, that counts only if the endpoint shows one under its own name: a dead port proves nothing.
 *
 * @throws the signal's reason when that is aborted.
 */
async function probeNotServed(question) {
    const { iotEndpoint, domain, amazonRoots, ...target } = question;
    const handshake = (servername) => (0,tls_probe/* probeTls */.S)({ ...target, host: iotEndpoint, servername, trust: amazonRoots });
    const shown = servedIn(await handshake(domain));
    if (shown) {
        return new external_node_crypto_.X509Certificate(shown.certificate).checkHost(domain) === undefined
            ? { notServed: true }
            : { notServed: false };
    }
    const endpoint = await handshake(iotEndpoint);
    return servedIn(endpoint)
        ? { notServed: true }
        : { notServed: false, endpoint: (0,tls_figures/* tlsFigures */.D)(endpoint) };
}
function servedIn(seen) {
    return 'served' in seen ? seen.served : undefined;
}

// EXTERNAL MODULE: ./lib/verification/resolver.js + 2 modules
var verification_resolver = __webpack_require__(35888);
;// CONCATENATED MODULE: ./lib/resources/server-certificate/await-not-served.js



/** Waits until the endpoint serves no certificate for the domain. */
async function awaitNotServed(context, { domain, verification }, { iotEndpoint }) {
    const { port, amazonRoots, clientIdentity, resolver } = verification;
    const { lookup } = await (0,verification_resolver/* createResolver */.Tw)(resolver);
    await (0,wait/* waitFor */.f)(context, {
        awaited: { code: 'await-domain-unserved', on: { domain, iotEndpoint, port } },
        poll: async () => {
            const answer = await probeNotServed({
                iotEndpoint,
                domain,
                amazonRoots,
                port,
                lookup,
                clientIdentity,
                signal: context.signal,
                now: context.clock.now(),
            });
            if (answer.notServed) {
                return { done: true, value: true };
            }
            const { endpoint: handshake } = answer;
            return {
                done: false,
                seen: handshake
                    ? { kind: 'endpoint-without-certificate', handshake }
                    : { kind: 'still-served', domain },
            };
        },
    });
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var server_certificate_remove = __webpack_require__(96635);
;// CONCATENATED MODULE: ./lib/operations/await-teardown.js




/** @throws Pending when something is still there at the run's deadline. */
async function awaitTornDown(context, settings, snapshot, { certificates }) {
    await (0,remove/* awaitUnconfigured */.i)(context, settings);
    for (const { arn } of certificates) {
        await (0,server_certificate_remove/* awaitCertificateGone */.DC)(context, arn);
    }
    await (0,endpoint_record_remove/* awaitCnameRemoved */.l)(context, settings, snapshot);
    await awaitNotServed(context, settings, snapshot);
}


/***/ }),

/***/ 87439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ observeTeardown)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31318);
/* harmony import */ var _resources_authority_kms_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77130);
/* harmony import */ var _resources_authority_observe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79379);
/* harmony import */ var _resources_authority_users_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94207);
/* harmony import */ var _resources_client_identity_observe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22890);
/* harmony import */ var _resources_domain_configuration_certificates_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20437);
/* harmony import */ var _resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99601);
/* harmony import */ var _resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29507);
/* harmony import */ var _resources_server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38391);
/* harmony import */ var _resources_validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42602);










/** Everything a teardown of the domain needs to know, read side by side. */
async function observeTeardown(context, settings) {
    const { domain } = settings;
    const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
    const [iotEndpoint, configuration, summaries, zone, authorities, leftIdentities, kmsKey] = await Promise.all([
        iot.dataEndpoint(),
        (0,_resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .findConfiguration */ .oN)(context, settings),
        acm.findEveryCovering(domain),
        (0,_resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .findZone */ ._S)(context, domain, settings.dns),
        (0,_resources_authority_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observeSecrets */ .Oc)(context, settings.authority.secretId),
        (0,_resources_client_identity_observe_js__WEBPACK_IMPORTED_MODULE_7__/* .observeLeftIdentities */ .G)(context, settings),
        (0,_resources_authority_kms_key_js__WEBPACK_IMPORTED_MODULE_0__/* .observeNamedKmsKey */ .q)(context, settings.authority.removeKmsKey),
    ]);
    const tags = configuration && (await (0,_resources_domain_configuration_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigurationTags */ .aQ)(context, configuration));
    const arns = new Set([
        ...summaries.map(({ arn }) => arn),
        ...(configuration && tags ? (0,_resources_domain_configuration_certificates_js__WEBPACK_IMPORTED_MODULE_8__/* .certificatesOf */ .m)(configuration, tags) : []),
    ]);
    const covering = await (0,_resources_server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_5__/* .observeCovering */ .av)(context, [...arns]);
    const validation = covering
        .filter((one) => (0,_context_tags_js__WEBPACK_IMPORTED_MODULE_9__/* .isOurs */ .MU)(one.tags, domain, 'validation-certificate'))
        .map(({ certificate }) => certificate);
    const [related, dns, authorityUsers] = await Promise.all([
        (0,_resources_validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_6__/* .observeRelated */ .U)(acm, domain, validation, summaries),
        (0,_resources_endpoint_record_observe_js__WEBPACK_IMPORTED_MODULE_4__/* .observePointing */ .Jq)(context, settings, { iotEndpoint, zone, validation }),
        settings.authority.remove
            ? (0,_resources_authority_users_js__WEBPACK_IMPORTED_MODULE_2__/* .observeAuthorityUsers */ .M)(context, [domain, settings.readinessDomain], authorities)
            : [],
    ]);
    return {
        now: context.clock.now(),
        iotEndpoint,
        ...(configuration && tags && { configured: { configuration, tags } }),
        covering,
        related,
        authorities,
        authorityUsers,
        leftIdentities,
        kmsKey,
        dns,
    };
}


/***/ }),

/***/ 95634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ planTeardown)
});

// EXTERNAL MODULE: ./lib/context/tags.js
var context_tags = __webpack_require__(31318);
// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(38800);
;// CONCATENATED MODULE: ./lib/resources/authority/plan-removal.js


const recoveryMs = 30 * days/* dayMs */.LP;
const roles = { key: 'certificate-authority', certificates: 'ca-certificate' };
/** Every device trusts the authority for years, so it is kept, with all its generations, unless its secret was named to be deleted. */
function planAuthorityRemoval({ domain, authority }, { authorities, authorityUsers, now }) {
    const standing = authorities.filter(({ restorableUntil }) => restorableUntil === undefined);
    const ours = standing.filter(({ tags, holds }) => (0,context_tags/* isOurs */.MU)(tags, domain, roles[holds]));
    const named = standing.find(({ generation, holds }) => generation === 1 && holds === 'key');
    if (authority.remove && named && !ours.includes(named)) {
        return {
            code: 'ca-foreign',
            figures: { domain, secretId: named.name, to: 'remove' },
        };
    }
    if (authority.remove && authorityUsers.length > 0) {
        const { secretId } = authority;
        return { code: 'ca-shared', figures: { secretId, users: authorityUsers } };
    }
    const going = authority.remove ? ours : [];
    const restorableUntil = new Date(now.getTime() + recoveryMs);
    return {
        // The latest first: they are found by counting up from the first, which a killed run must not have removed alone.
        plan: going.map(({ name }) => name).toReversed(),
        changes: authorities.map((one) => going.includes(one)
            ? change('delete', one, { code: 'ca-deleted', figures: { restorableUntil } })
            : change('keep', one, keptBecause(one, authority.remove))),
    };
}
/** Only the key that the user named, and only where this action made it for the domain. */
function planKmsKeyRemoval(domain, { kmsKey, now }) {
    if (!kmsKey) {
        return { plan: undefined, changes: [] };
    }
    const { id, found } = kmsKey;
    if (!found || !(0,context_tags/* isOurs */.MU)(found.tags, domain, 'ca-key')) {
        return found
            ? { code: 'kms-key-foreign', figures: { why: 'remove', domain, arn: found.key.arn } }
            : { code: 'kms-key-unusable', figures: { why: 'missing', keyId: id, to: 'remove' } };
    }
    const { arn, deletedFrom } = found.key;
    const restorableUntil = deletedFrom ?? new Date(now.getTime() + recoveryMs);
    const reason = {
        code: deletedFrom ? 'kms-key-already-deleted' : 'kms-key-deleted',
        figures: { restorableUntil },
    };
    return {
        plan: deletedFrom ? undefined : arn,
        changes: [{ action: deletedFrom ? 'keep' : 'delete', resource: 'KMS key', name: arn, reason }],
    };
}
function keptBecause({ restorableUntil }, wanted) {
    if (restorableUntil) {
        return { code: 'ca-already-deleted', figures: { restorableUntil } };
    }
    return { code: wanted ? 'not-created-by-action' : 'ca-trusted-by-devices', figures: {} };
}
function change(action, { name }, reason) {
    return { action, resource: 'certificate authority', name, reason };
}

;// CONCATENATED MODULE: ./lib/resources/client-identity/plan-removal.js
/** Whatever killed runs left, by the names of the policies. */
function planIdentityRemoval({ leftIdentities }) {
    return { plan: leftIdentities, changes: leftIdentities.map(deletion) };
}
function deletion(name) {
    return {
        action: 'delete',
        resource: 'client identity',
        name,
        reason: { code: 'left-by-killed-run', figures: {} },
    };
}

;// CONCATENATED MODULE: ./lib/resources/domain-configuration/plan-removal.js

/** Ours by its tags, or named by the user. Another one that serves the domain makes the whole teardown somebody else's matter. */
function planConfigurationRemoval({ domain, domainConfigurationName: named }, { configured }) {
    if (!configured) {
        return { plan: undefined, changes: [] };
    }
    const { name, status } = configured.configuration;
    const ours = (0,context_tags/* isOurs */.MU)(configured.tags, domain, 'domain-configuration');
    if (!ours && name !== named) {
        return { code: 'domain-configuration-foreign', figures: { domain, name, to: 'remove' } };
    }
    const reason = { code: 'configuration-removed', figures: { named: !ours, status } };
    return {
        plan: name,
        changes: [{ action: 'delete', resource: 'domain configuration', name, reason }],
    };
}

// EXTERNAL MODULE: ./lib/resources/endpoint-record/record-figures.js
var record_figures = __webpack_require__(21010);
;// CONCATENATED MODULE: ./lib/resources/endpoint-record/plan-removal.js

/** The domain's simple CNAME to this account's endpoint goes; whatever else stands at the name is somebody else's. */
function planEndpointRecordRemoval(domain, { dns, iotEndpoint }) {
    if (dns.kind === 'manual') {
        return dns.pointsHere
            ? part({ do: 'by-hand' }, keep(domain, byUser(iotEndpoint)))
            : part({ do: 'nothing' });
    }
    const leading = dns.atDomain.filter(({ type, values }) => type === 'CNAME' && values.includes(iotEndpoint));
    if (leading.some(({ special }) => special)) {
        return {
            code: 'endpoint-record-routed',
            figures: { domain, iotEndpoint, zoneName: dns.zone.name },
        };
    }
    const foreign = dns.atDomain
        .filter((record) => !leading.includes(record))
        .map((record) => keep(domain, { code: 'points-elsewhere', figures: { record: (0,record_figures/* figuresOf */.h)(record) } }));
    const [record] = leading;
    return record
        ? part({ do: 'remove', record }, remove(domain, { code: 'cname-removed', figures: { target: iotEndpoint } }), ...foreign)
        : part({ do: 'nothing' }, ...foreign);
}
/**
 * The records that ACM told for the certificates that go, except those that another certificate of the account is renewed by: ACM
 * gives one record for a name and an account, whoever asks (ACM user guide, "DNS validation").
 */
function planValidationRecordRemoval(snapshot, going) {
    const staying = [
        ...snapshot.covering.map(({ certificate }) => certificate),
        ...snapshot.related,
    ].filter(({ arn }) => going.every((one) => one.arn !== arn));
    const records = new Map(going.flatMap(({ validationRecords }) => validationRecords).map((one) => [one.name, one]));
    const parts = [...records.values()].map((record) => {
        const sharing = staying.find(({ validationRecords }) => validationRecords.some(({ name }) => name === record.name));
        return sharing
            ? part(nothing, keep(record.name, { code: 'record-shared', figures: { arn: sharing.arn } }))
            : planUnshared(record, snapshot.dns);
    });
    return {
        plan: {
            remove: parts.flatMap(({ plan }) => plan.remove),
            byHand: parts.flatMap(({ plan }) => plan.byHand),
        },
        changes: parts.flatMap(({ changes }) => changes),
    };
}
const nothing = { remove: [], byHand: [] };
/** Removed only where it stands with exactly the value that ACM told. */
function planUnshared(record, dns) {
    const { name, value } = record;
    if (dns.kind === 'manual') {
        return part({ remove: [], byHand: [record] }, keep(name, byUser(value)));
    }
    const at = dns.atValidation.get(name);
    if (!at) {
        return part(nothing, keep(name, { code: 'record-not-in-zone', figures: { zone: dns.zone.name } }));
    }
    const [only, ...others] = at;
    if (only === undefined) {
        return part(nothing);
    }
    return others.length === 0 && isExactly(only, value)
        ? part({ remove: [only], byHand: [] }, remove(name, { code: 'record-validated', figures: {} }))
        : part(nothing, keep(name, { code: 'record-foreign', figures: { records: at.map(record_figures/* figuresOf */.h) } }));
}
function isExactly({ type, values, special }, value) {
    return type === 'CNAME' && !special && values.length === 1 && values[0] === value;
}
function byUser(target) {
    return { code: 'removed-by-user', figures: { target } };
}
function part(plan, ...changes) {
    return { plan, changes };
}
function keep(name, reason) {
    return { action: 'keep', resource: 'DNS record', name, reason };
}
function remove(name, reason) {
    return { action: 'delete', resource: 'DNS record', name, reason };
}

;// CONCATENATED MODULE: ./lib/resources/server-certificate/plan-removal.js

/** Those that this action made and nothing else uses. The validation certificates come first: ACM holds on to the others for longer. */
function planCertificateRemoval(domain, { covering, configured }) {
    const decided = covering
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ certificate, tags, usedBy }) => {
        const others = usedBy.filter((arn) => arn !== configured?.configuration.arn);
        const ours = (0,context_tags/* isOurs */.MU)(tags, domain, 'server-certificate') ||
            (0,context_tags/* isOurs */.MU)(tags, domain, 'validation-certificate');
        const kept = ours ? stillUsed(others) : notOurs;
        return { certificate, kept };
    });
    return {
        plan: decided.filter(({ kept }) => kept === undefined).map(({ certificate }) => certificate),
        changes: decided.map(({ certificate, kept }) => changeOf(certificate, kept)),
    };
}
function rank({ certificate }) {
    return certificate.type === 'AMAZON_ISSUED' ? 0 : 1;
}
const notOurs = { code: 'not-created-by-action', figures: {} };
function stillUsed(users) {
    return users.length > 0 ? { code: 'in-use', figures: { users } } : undefined;
}
function changeOf({ arn, type }, kept) {
    return {
        action: kept === undefined ? 'delete' : 'keep',
        resource: type === 'AMAZON_ISSUED' ? 'validation certificate' : 'server certificate',
        name: arn,
        reason: kept ?? { code: 'created-by-action', figures: {} },
    };
}

;// CONCATENATED MODULE: ./lib/operations/plan-teardown.js
/** What a teardown removes and what stays: pure, over settings and snapshot. What is refused is refused before anything was changed. */





function planTeardown(settings, snapshot) {
    const refusals = [];
    const changes = [];
    const decide = (part) => {
        if ('code' in part) {
            refusals.push(part);
            return undefined;
        }
        changes.push(...part.changes);
        return part;
    };
    const endpointRecord = decide(planEndpointRecordRemoval(settings.domain, snapshot));
    const configuration = decide(planConfigurationRemoval(settings, snapshot));
    const certificates = planCertificateRemoval(settings.domain, snapshot);
    const validationRecords = decide(planValidationRecordRemoval(snapshot, certificates.plan));
    decide(certificates);
    const identities = planIdentityRemoval(snapshot);
    changes.push(...identities.changes);
    const secrets = decide(planAuthorityRemoval(settings, snapshot));
    const kmsKey = decide(planKmsKeyRemoval(settings.domain, snapshot));
    return endpointRecord && configuration && validationRecords && secrets && kmsKey
        ? {
            ok: true,
            plan: {
                endpointRecord: endpointRecord.plan,
                configuration: configuration.plan,
                validationRecords: validationRecords.plan.remove,
                validationRecordsByHand: validationRecords.plan.byHand,
                certificates: certificates.plan,
                clientIdentities: identities.plan,
                secrets: secrets.plan,
                kmsKey: kmsKey.plan,
            },
            changes,
        }
        : { ok: false, refusals };
}


/***/ }),

/***/ 28075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ planReadinessRemoval)
/* harmony export */ });
/* harmony import */ var _inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43761);
/* harmony import */ var _apply_teardown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38772);
/* harmony import */ var _await_teardown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37896);
/* harmony import */ var _observe_teardown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87439);
/* harmony import */ var _plan_teardown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95634);
/* harmony import */ var _readiness_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76042);






/**
 * Nothing is done where nothing is left of it. The authority stays: it is the domain's own.
 *
 * @param of the name of the domain configuration that the readiness domain belongs to.
 * @throws PlanRefused before anything is changed.
 */
async function planReadinessRemoval(context, settings, of) {
    const wanted = removalOf(settings, (0,_inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readinessConfigurationName */ .ct)(of));
    const { domain, domainConfigurationName: name = '' } = wanted;
    const snapshot = await (0,_observe_teardown_js__WEBPACK_IMPORTED_MODULE_3__/* .observeTeardown */ .P)(context, wanted);
    (0,_readiness_run_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseForeignReadiness */ .Tz)(domain, snapshot.configured?.configuration, name);
    const planned = (0,_plan_teardown_js__WEBPACK_IMPORTED_MODULE_4__/* .planTeardown */ .U)(wanted, snapshot);
    if (!planned.ok) {
        (0,_readiness_run_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseReadiness */ .bs)(domain, planned.refusals);
    }
    const changes = (0,_readiness_run_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutAuthority */ .eo)(planned.changes).filter(({ action }) => action !== 'keep');
    return {
        changes,
        carryOut: async () => {
            if (changes.length > 0) {
                await (0,_readiness_run_js__WEBPACK_IMPORTED_MODULE_5__/* .recordWithin */ .Pm)(context, async (own) => {
                    await (0,_apply_teardown_js__WEBPACK_IMPORTED_MODULE_1__/* .applyTeardown */ .P)(own, wanted, snapshot, planned.plan);
                    await (0,_await_teardown_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitTornDown */ .O)(own, wanted, snapshot, planned.plan);
                });
                context.record.note({ code: 'readiness-removed', domain });
            }
        },
    };
}
function removalOf(settings, domainConfigurationName) {
    const { readinessDomain, domain } = settings;
    return {
        ...settings,
        operation: 'teardown',
        domain: readinessDomain,
        readinessDomain: undefined,
        domainConfigurationName,
        authority: { secretId: (0,_inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_0__/* .secretIdFor */ .X)(domain), remove: false, removeKmsKey: undefined },
    };
}


/***/ }),

/***/ 76042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ recordWithin),
/* harmony export */   Tz: () => (/* binding */ refuseForeignReadiness),
/* harmony export */   bs: () => (/* binding */ refuseReadiness),
/* harmony export */   eo: () => (/* binding */ withoutAuthority)
/* harmony export */ });
/* harmony import */ var _context_run_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24962);
/* harmony import */ var _refuse_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82326);


/**
 * Records what was done in the run's record; what was learnt stays apart, since the run's report is about another domain.
 *
 * @param work is handed a context with a record of its own.
 */
async function recordWithin(context, work) {
    const record = new _context_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RunRecord */ .d(context);
    try {
        await work({ ...context, record });
    }
    finally {
        context.record.include(record);
    }
}
/** @throws PlanRefused where another configuration serves the domain: this action's own has this name, and no device relies on it. */
function refuseForeignReadiness(domain, configuration, name) {
    if (configuration && configuration.name !== name) {
        refuseReadiness(domain, [
            {
                code: 'domain-configuration-foreign',
                figures: { domain, name: configuration.name, to: 'readiness' },
            },
        ]);
    }
}
/** @throws PlanRefused with every reason. */
function refuseReadiness(domain, refusals) {
    (0,_refuse_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .refusePlan */ .g)({ code: 'plan-readiness-domain', on: { domain } }, refusals);
}
function withoutAuthority(changes) {
    return changes.filter(({ resource }) => resource !== 'certificate authority');
}


/***/ }),

/***/ 20437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ certificatesOf)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31318);

/**
 * ARNs of the certificates that a domain configuration was created with, as far as it names them: the server certificate by Describe,
 * the validation certificate by our tag. No list or search of ACM is needed to find these.
 */
function certificatesOf({ serverCertificate }, tags) {
    return [serverCertificate?.arn, tags[_context_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .validationCertificateTag */ .X0]].filter((arn) => arn !== undefined);
}


/***/ }),

/***/ 71:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ removeEndpointRecord),
/* harmony export */   l: () => (/* binding */ awaitCnameRemoved)
/* harmony export */ });
/* harmony import */ var _verification_dns_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92363);
/* harmony import */ var _await_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95390);
/* harmony import */ var _change_zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89398);
/* harmony import */ var _domain_resolver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27902);




async function removeEndpointRecord(context, settings, snapshot, plan) {
    if (plan.do === 'by-hand') {
        await awaitCnameRemoved(context, settings, snapshot);
    }
    else if (plan.do === 'remove' && snapshot.dns.kind === 'route53') {
        const { zone } = snapshot.dns;
        await (0,_change_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .changeZone */ .h)(context, {
            step: {
                code: 'remove-endpoint-record',
                resource: 'DNS record',
                name: settings.domain,
                makes: 'removed',
                figures: { zone: zone.name, target: snapshot.iotEndpoint },
            },
            zone,
            batch: { upsert: [], remove: [plan.record] },
        });
    }
}
/** Waits until the name servers have no CNAME of the domain to the endpoint. */
async function awaitCnameRemoved(context, settings, { dns, iotEndpoint }) {
    const { domain } = settings;
    const resolver = await (0,_domain_resolver_js__WEBPACK_IMPORTED_MODULE_2__/* .domainResolver */ .L)(settings, dns);
    await (0,_await_records_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitRecords */ .r1)(context, settings.dns, {
        awaited: { code: 'await-endpoint-record-removed', on: { domain, iotEndpoint } },
        poll: async () => {
            const answer = await resolver.cname(domain);
            if (!(0,_verification_dns_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .isConclusive */ .c)(answer)) {
                return { done: false, seen: { kind: 'cname', answer } };
            }
            return answer.kind === 'found' && answer.values.includes(iotEndpoint)
                ? { done: false, seen: { kind: 'cname', answer } }
                : { done: true, value: true };
        },
    });
}


/***/ })

};
