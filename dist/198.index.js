export const id = 198;
export const ids = [198];
export const modules = {

/***/ 72198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teardown: () => (/* binding */ teardown)
});

// EXTERNAL MODULE: ./lib/context/tags.js
var context_tags = __webpack_require__(31318);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/resources/domain-configuration/certificates.js

/**
 * ARNs of the certificates that a domain configuration was created with, as far as it names them: the server certificate by Describe,
 * the validation certificate by our tag. No list or search of ACM is needed to find these.
 */
function certificatesOf({ serverCertificate }, tags) {
    return [serverCertificate?.arn, tags[context_tags/* validationCertificateTag */.X0]].filter((arn) => arn !== undefined);
}

// EXTERNAL MODULE: ./lib/operations/account.js
var account = __webpack_require__(42889);
// EXTERNAL MODULE: ./lib/operations/another-run.js
var another_run = __webpack_require__(52301);
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
// EXTERNAL MODULE: ./lib/verification/dns-answer.js
var dns_answer = __webpack_require__(92363);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/await-records.js
var await_records = __webpack_require__(95390);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/change-zone.js
var change_zone = __webpack_require__(89398);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/domain-resolver.js
var domain_resolver = __webpack_require__(27902);
;// CONCATENATED MODULE: ./lib/resources/endpoint-record/remove.js




async function removeEndpointRecord(context, settings, snapshot, plan) {
    if (plan.do === 'by-hand') {
        await awaitCnameRemoved(context, settings, snapshot);
    }
    else if (plan.do === 'remove' && snapshot.dns.kind === 'route53') {
        const { zone } = snapshot.dns;
        await (0,change_zone/* changeZone */.h)(context, {
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
    const resolver = await (0,domain_resolver/* domainResolver */.L)(settings, dns);
    await (0,await_records/* awaitRecords */.r1)(context, settings.dns, {
        awaited: { code: 'await-endpoint-record-removed', on: { domain, iotEndpoint } },
        poll: async () => {
            const answer = await resolver.cname(domain);
            if (!(0,dns_answer/* isConclusive */.c)(answer)) {
                return { done: false, seen: { kind: 'cname', answer } };
            }
            return answer.kind === 'found' && answer.values.includes(iotEndpoint)
                ? { done: false, seen: { kind: 'cname', answer } }
                : { done: true, value: true };
        },
    });
}

// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var server_certificate_remove = __webpack_require__(96635);
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
    await removeEndpointRecord(context, settings, snapshot, plan.endpointRecord);
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

;// CONCATENATED MODULE: ./lib/operations/await-teardown.js




/** @throws Pending when something is still there at the run's deadline. */
async function awaitTornDown(context, settings, snapshot, { certificates }) {
    await (0,remove/* awaitUnconfigured */.i)(context, settings);
    for (const { arn } of certificates) {
        await (0,server_certificate_remove/* awaitCertificateGone */.DC)(context, arn);
    }
    await awaitCnameRemoved(context, settings, snapshot);
    await awaitNotServed(context, settings, snapshot);
}

// EXTERNAL MODULE: ./lib/operations/conclude.js
var conclude = __webpack_require__(8337);
// EXTERNAL MODULE: ./lib/resources/authority/kms-key.js + 1 modules
var kms_key = __webpack_require__(77130);
// EXTERNAL MODULE: ./lib/resources/authority/observe.js
var observe = __webpack_require__(79379);
// EXTERNAL MODULE: ./lib/resources/authority/users.js
var users = __webpack_require__(94207);
// EXTERNAL MODULE: ./lib/resources/client-identity/observe.js
var client_identity_observe = __webpack_require__(22890);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/observe.js
var domain_configuration_observe = __webpack_require__(99601);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/observe.js
var endpoint_record_observe = __webpack_require__(29507);
// EXTERNAL MODULE: ./lib/resources/server-certificate/observe.js
var server_certificate_observe = __webpack_require__(38391);
// EXTERNAL MODULE: ./lib/resources/validation-certificate/observe.js + 2 modules
var validation_certificate_observe = __webpack_require__(42602);
;// CONCATENATED MODULE: ./lib/operations/observe-teardown.js










/** Everything a teardown of the domain needs to know, read side by side. */
async function observeTeardown(context, settings) {
    const { domain } = settings;
    const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
    const [iotEndpoint, configuration, summaries, zone, authorities, leftIdentities, kmsKey] = await Promise.all([
        iot.dataEndpoint(),
        (0,domain_configuration_observe/* findConfiguration */.oN)(context, settings),
        acm.findEveryCovering(domain),
        (0,endpoint_record_observe/* findZone */._S)(context, domain, settings.dns),
        (0,observe/* observeSecrets */.Oc)(context, settings.authority.secretId),
        (0,client_identity_observe/* observeLeftIdentities */.G)(context, settings),
        (0,kms_key/* observeNamedKmsKey */.q)(context, settings.authority.removeKmsKey),
    ]);
    const tags = configuration && (await (0,domain_configuration_observe/* readConfigurationTags */.aQ)(context, configuration));
    const arns = new Set([
        ...summaries.map(({ arn }) => arn),
        ...(configuration && tags ? certificatesOf(configuration, tags) : []),
    ]);
    const covering = await (0,server_certificate_observe/* observeCovering */.av)(context, [...arns]);
    const validation = covering
        .filter((one) => (0,context_tags/* isOurs */.MU)(one.tags, domain, 'validation-certificate'))
        .map(({ certificate }) => certificate);
    const [related, dns, authorityUsers] = await Promise.all([
        (0,validation_certificate_observe/* observeRelated */.U)(acm, domain, validation, summaries),
        (0,endpoint_record_observe/* observePointing */.Jq)(context, settings, { iotEndpoint, zone, validation }),
        settings.authority.remove ? (0,users/* observeAuthorityUsers */.M)(context, domain, authorities) : [],
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
        ? part({ do: 'remove', record }, plan_removal_remove(domain, { code: 'cname-removed', figures: { target: iotEndpoint } }), ...foreign)
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
        ? part({ remove: [only], byHand: [] }, plan_removal_remove(name, { code: 'record-validated', figures: {} }))
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
function plan_removal_remove(name, reason) {
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

// EXTERNAL MODULE: ./lib/operations/refuse-plan.js
var refuse_plan = __webpack_require__(82326);
;// CONCATENATED MODULE: ./lib/operations/teardown.js
/** teardown: takes a domain out of service and removes what this action made for it, from whatever state it is in. */











/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
function teardown(settings, context) {
    const { domain } = settings;
    return (0,conclude/* conclude */.E)(context, settings, async () => {
        context.report({ code: 'observing', domains: [domain], region: settings.region });
        const accountId = await (0,account/* observeAccount */.S)(context, settings.allowedAccountIds);
        context.record.learn({ accountId });
        const snapshot = await observeTeardown(context, settings);
        const planned = planTeardown(settings, snapshot);
        if (!planned.ok) {
            (0,refuse_plan/* refusePlan */.g)({ code: 'plan-teardown', on: { domain } }, planned.refusals);
        }
        context.record.learn({ plan: planned.changes });
        context.report({ code: 'planned', changes: planned.changes });
        if (settings.dryRun) {
            return 'planned';
        }
        const watch = (0,another_run/* watchTeardown */.Mt)(context, settings, snapshot);
        const watched = { ...context, watch };
        return (0,another_run/* explainedByAnotherRun */.QP)(watch, async () => {
            await applyTeardown(watched, settings, snapshot, planned.plan);
            context.report({ code: 'verifying', domain, what: 'teardown' });
            await awaitTornDown(watched, settings, snapshot, planned.plan);
            refuseUnseenCertificates(settings, snapshot);
            return 'ready';
        });
    });
}
/** @throws Pending where the configuration of ours that was there named a certificate that ACM does not return. */
function refuseUnseenCertificates({ domain }, { configured, covering }) {
    if (!configured || !(0,context_tags/* isOurs */.MU)(configured.tags, domain, 'domain-configuration')) {
        return;
    }
    const { configuration, tags } = configured;
    const unseen = certificatesOf(configuration, tags).filter((arn) => covering.every(({ certificate }) => certificate.arn !== arn));
    if (unseen.length > 0) {
        throw new errors/* Pending */.UX({
            code: 'certificate-not-found',
            action: { code: 'remove-certificates', on: { domain } },
            figures: { name: configuration.name, arns: unseen },
        });
    }
}


/***/ })

};
