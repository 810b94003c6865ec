export const id = 724;
export const ids = [724];
export const modules = {

/***/ 47724:
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
// EXTERNAL MODULE: ./lib/resources/domain-configuration/remove.js
var remove = __webpack_require__(20041);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/change-zone.js
var change_zone = __webpack_require__(89398);
// EXTERNAL MODULE: ./lib/resources/server-certificate/remove.js
var server_certificate_remove = __webpack_require__(96635);
// EXTERNAL MODULE: ./lib/context/wait.js
var wait = __webpack_require__(79582);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/domain-resolver.js
var domain_resolver = __webpack_require__(27902);
// EXTERNAL MODULE: ./lib/verification/dns-answer.js
var dns_answer = __webpack_require__(92363);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/verification/seen-text.js
var seen_text = __webpack_require__(67706);
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
            : { notServed: false, seen: `a certificate for ${domain} is still served` };
    }
    const endpoint = await handshake(iotEndpoint);
    return servedIn(endpoint)
        ? { notServed: true }
        : {
            notServed: false,
            seen: `the endpoint itself presents no certificate: ${(0,seen_text/* describeTls */.fT)(endpoint)}`,
        };
}
function servedIn(seen) {
    return 'served' in seen ? seen.served : undefined;
}

// EXTERNAL MODULE: ./lib/verification/resolver.js + 2 modules
var verification_resolver = __webpack_require__(35888);
// EXTERNAL MODULE: ./lib/aws/arn.js
var aws_arn = __webpack_require__(58690);
// EXTERNAL MODULE: ./lib/context/visible.js
var visible = __webpack_require__(46489);
// EXTERNAL MODULE: ./lib/inputs/derived-names.js
var derived_names = __webpack_require__(43761);
// EXTERNAL MODULE: ./lib/resources/authority/read-generations.js + 1 modules
var read_generations = __webpack_require__(67720);
// EXTERNAL MODULE: ./lib/resources/authority/users.js
var users = __webpack_require__(94207);
// EXTERNAL MODULE: ./lib/resources/client-identity/client-identity.js + 1 modules
var client_identity = __webpack_require__(75661);
// EXTERNAL MODULE: ./lib/resources/domain-configuration/observe.js
var observe = __webpack_require__(99601);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/observe.js
var endpoint_record_observe = __webpack_require__(29507);
;// CONCATENATED MODULE: ./lib/operations/observe-teardown.js
/** Reads what a teardown needs to know. Changes nothing. */












/** Everything a teardown of the domain needs to know, read side by side. */
async function observeTeardown(context, settings) {
    const { domain } = settings;
    const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
    const [iotEndpoint, configuration, summaries, zone, authorities, leftIdentities, kmsKey] = await Promise.all([
        iot.dataEndpoint(),
        findConfiguration(context, settings),
        acm.findEveryCovering(domain),
        (0,endpoint_record_observe/* findZone */._S)(context, domain, settings.dns),
        describeSecrets(context, settings.authority.secretId),
        observeLeftIdentities(context, iot, settings),
        observeNamedKmsKey(context, settings.authority.removeKmsKey),
    ]);
    const tags = configuration && (await (0,observe/* readConfigurationTags */.aQ)(context, configuration));
    const arns = new Set([
        ...summaries.map(({ arn }) => arn),
        ...(configuration && tags ? certificatesOf(configuration, tags) : []),
    ]);
    const covering = await observeCovering(context, [...arns]);
    const validation = covering
        .filter((one) => (0,context_tags/* isOurs */.MU)(one.tags, domain, 'validation-certificate'))
        .map(({ certificate }) => certificate);
    const [related, dns, authorityUsers] = await Promise.all([
        observeRelated(acm, domain, validation, summaries),
        observeDns(context, settings, { iotEndpoint, zone, validation }),
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
        ...(kmsKey && { kmsKey }),
        dns,
    };
}
async function observeNamedKmsKey(context, id) {
    if (id === undefined) {
        return undefined;
    }
    const kms = await context.aws.kms();
    const key = await kms.describe(id);
    return { id, found: key && { key, tags: await kms.tags(key.arn) } };
}
/** One that is scheduled for deletion is told like any other. */
async function describeSecrets(context, secretId) {
    const found = [];
    for (let generation = 1;; generation += 1) {
        const secrets = await (0,read_generations/* describeGeneration */.q)(context, secretId, generation);
        if (!secrets) {
            return found;
        }
        const { key, certificate } = secrets;
        found.push(...(key ? [{ ...key, holds: 'key', generation }] : []), ...(certificate ? [{ ...certificate, holds: 'certificates', generation }] : []));
    }
}
/** The configuration of the domain under any name; under the name given, or the one that this action gives, also where no list shows it. */
async function findConfiguration(context, { domain, domainConfigurationName: name = (0,derived_names/* configurationNameFor */.Tr)(domain) }) {
    const iot = await context.aws.iot();
    return (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
}
/** Each is listed or named by the configuration: ACM's NotFound may be late, and so may the lack of tags on one that is new. */
async function observeCovering(context, arns) {
    const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
    const observed = await Promise.all(arns.map(async (arn) => {
        const certificate = await (0,visible/* lookUntilVisible */.w)(context, () => acm.describe(arn));
        return (certificate && {
            certificate,
            tags: await tagsOfCertificate(context, acm, certificate),
            usedBy: await usersOf(iot, certificate),
        });
    }));
    return observed.filter((one) => one !== undefined);
}
/** What this action made bears tags from the start. */
async function tagsOfCertificate(context, acm, { arn, importedAt, createdAt }) {
    const tags = await acm.tags(arn);
    if (Object.keys(tags).length > 0 || !(0,visible/* isFresh */.p)(importedAt ?? createdAt, context.clock.now())) {
        return tags;
    }
    const late = await (0,visible/* lookUntilVisible */.w)(context, async () => {
        const read = await acm.tags(arn);
        return Object.keys(read).length > 0 ? read : undefined;
    });
    return late ?? {};
}
/** As ACM tells, and as IoT Core does: whether ACM counts IoT Core as a user AWS does not say. */
async function usersOf(iot, { arn, type, inUseBy }) {
    const [told, serving] = await Promise.all([
        standing(iot, inUseBy),
        type === 'IMPORTED' ? iot.findServing(arn) : [],
    ]);
    return [...new Set([...told, ...serving])];
}
async function standing(iot, users) {
    const stands = await Promise.all(users.map(async (arn) => {
        const name = (0,aws_arn/* domainConfigurationNameIn */.b)(arn);
        return name === undefined || (await iot.describeDomainConfiguration(name))?.arn === arn;
    }));
    return users.filter((_, index) => stands[index]);
}
/** A wildcard and the name below it share one record (ACM user guide, "DNS validation"), so both are looked for, for each name. */
async function observeRelated(acm, domain, validation, known) {
    const names = new Set(validation.flatMap((certificate) => certificate.names));
    const sought = new Set([...names].flatMap((name) => [name, `*.${name}`]));
    sought.delete(domain);
    const found = (await Promise.all([...sought].map((name) => acm.findCovering(name)))).flat();
    const arns = new Set(found.filter(({ type }) => type === 'AMAZON_ISSUED').map((certificate) => certificate.arn));
    for (const { arn } of known) {
        arns.delete(arn);
    }
    const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
    return described.filter((certificate) => certificate !== undefined);
}
/** Where the user provided a client identity for the verification none was ever made, and the role need not be allowed to look. */
async function observeLeftIdentities(context, iot, { domain, verification }) {
    if (verification.clientIdentity) {
        return [];
    }
    const now = context.clock.now();
    const [ours, left] = await Promise.all([
        iot.findLeftClientIdentities((0,context_tags/* tagsOf */.Fg)(domain, 'proof-identity'), { unusedSince: now }),
        (0,client_identity/* findLeftIdentities */.R)(iot, now),
    ]);
    return [...new Set([...ours, ...left])];
}
async function observeDns(context, settings, { iotEndpoint, zone, validation, }) {
    if (zone) {
        const listed = await (0,endpoint_record_observe/* observeZone */.H5)(context, zone, settings.domain, validation);
        return (0,endpoint_record_observe/* observeServedZone */.MN)(context, settings, listed, [
            { name: settings.domain, value: iotEndpoint },
            ...validation.flatMap(({ validationRecords }) => validationRecords),
        ]);
    }
    const resolver = await (0,domain_resolver/* domainResolver */.L)(settings, { kind: 'manual' });
    const answer = await resolver.cname(settings.domain);
    const pointsHere = answer.kind === 'found' && answer.values.includes(iotEndpoint);
    return { kind: 'manual', pointsHere: pointsHere || !(0,dns_answer/* isConclusive */.c)(answer) };
}

;// CONCATENATED MODULE: ./lib/operations/await-teardown.js
/** The verification of a teardown: what was removed is seen gone, by AWS, in DNS and at the endpoint. */







const gone = { done: true, value: true };
/** @throws Pending when something is still there at the run's deadline. */
async function awaitTornDown(context, settings, snapshot, { certificates }) {
    await awaitUnconfigured(context, settings);
    for (const { arn } of certificates) {
        await awaitCertificateGone(context, arn);
    }
    await awaitCnameRemoved(context, settings, snapshot);
    await awaitNotServed(context, settings, snapshot);
}
function awaitUnconfigured(context, settings) {
    const { domain } = settings;
    return (0,wait/* waitFor */.f)(context, {
        code: 'await-domain-configuration-deleted',
        what: `IoT Core to delete the domain configuration of ${domain}`,
        remedy: 'Check the domain configurations in the IoT Core console.',
        poll: async () => {
            const found = await findConfiguration(context, settings);
            return found
                ? { done: false, seen: `${found.name} still exists (${found.status.toLowerCase()})` }
                : gone;
        },
    });
}
function awaitCertificateGone(context, arn) {
    return (0,wait/* waitFor */.f)(context, {
        code: 'await-certificate-deleted',
        what: `ACM to delete certificate ${arn}`,
        remedy: 'Check the certificate in the ACM console.',
        poll: async () => (await (await context.aws.acm()).describe(arn))
            ? { done: false, seen: 'it still exists' }
            : gone,
    });
}
/** Waits until the name servers have no CNAME of the domain to the endpoint. */
async function awaitCnameRemoved(context, settings, { dns, iotEndpoint }) {
    const { domain } = settings;
    const resolver = await (0,domain_resolver/* domainResolver */.L)(settings, dns);
    await (0,wait/* waitFor */.f)(context, {
        code: 'await-endpoint-record-removed',
        what: `DNS to stop showing the CNAME of ${domain} to ${iotEndpoint}`,
        remedy: 'Check that the record is removed and that the zone is delegated to its name servers.',
        poll: async () => {
            const answer = await resolver.cname(domain);
            if (!(0,dns_answer/* isConclusive */.c)(answer)) {
                return { done: false, seen: (0,seen_text/* describeDns */.lx)(answer) };
            }
            return answer.kind === 'found' && answer.values.includes(iotEndpoint)
                ? { done: false, seen: `CNAME ${iotEndpoint}` }
                : gone;
        },
    });
}
async function awaitNotServed(context, { domain, verification }, { iotEndpoint }) {
    const { port, amazonRoots, clientIdentity, resolver } = verification;
    const { lookup } = await (0,verification_resolver/* createResolver */.Tw)(resolver);
    await (0,wait/* waitFor */.f)(context, {
        code: 'await-domain-unserved',
        what: `IoT Core to stop serving ${domain}`,
        remedy: `Check that the runner can reach port ${port} of ${iotEndpoint}; IoT Core may take a while to stop serving.`,
        poll: async () => {
            const answer = await probeNotServed({
                iotEndpoint,
                domain,
                amazonRoots,
                port,
                lookup,
                ...(clientIdentity && { clientIdentity }),
                signal: context.signal,
                now: context.clock.now(),
            });
            return answer.notServed ? gone : { done: false, seen: answer.seen };
        },
    });
}

;// CONCATENATED MODULE: ./lib/operations/apply-teardown.js
/** Carries a teardown out: traffic first, then what serves it, then what that was made of. */




/**
 * @throws Pending when a wait outlives the run's deadline or IoT Core wants the configuration disabled for longer. What was
 * removed until then stays removed, and the next run goes on with what it finds.
 */
async function applyTeardown(context, settings, snapshot, plan) {
    if (snapshot.dns.kind === 'manual') {
        askForRemoval(context, settings, snapshot, plan);
    }
    await removeEndpointRecord(context, settings, snapshot, plan);
    if (plan.configuration !== undefined) {
        await (0,remove/* removeConfiguration */.J)(context, plan.configuration);
    }
    await removeValidationRecords(context, snapshot, plan);
    for (const certificate of plan.certificates) {
        await (0,server_certificate_remove/* removeCertificate */.S)(context, certificate);
    }
    for (const policyName of plan.clientIdentities) {
        const iot = await context.aws.iot();
        await context.record.change({
            code: 'remove-client-identity',
            resource: 'client identity',
            name: policyName,
            makes: 'removed',
        }, () => iot.removeClientIdentity({ policyName }));
    }
    for (const id of plan.secrets) {
        await removeSecret(context, id);
    }
    if (plan.kmsKey !== undefined) {
        await removeKmsKey(context, plan.kmsKey);
    }
}
async function removeKmsKey(context, arn) {
    const kms = await context.aws.kms();
    const until = await context.record.change({ code: 'delete-kms-key', resource: 'KMS key', name: arn, makes: 'removed' }, () => kms.remove(arn));
    context.record.note({ code: 'kms-key-restorable', arn, until });
}
function askForRemoval(context, { domain, dns: { ttl } }, { iotEndpoint }, { endpointRecord, validationRecordsByHand }) {
    const ask = (name, value, purpose) => {
        const record = { name, type: 'CNAME', value, ttl, purpose };
        context.record.needsRecord(record);
        context.report({ code: 'remove-record', record });
    };
    if (endpointRecord.do === 'by-hand') {
        ask(domain, iotEndpoint, 'endpoint');
    }
    for (const { name, value } of validationRecordsByHand) {
        ask(name, value, 'validation certificate');
    }
}
async function removeEndpointRecord(context, settings, snapshot, { endpointRecord }) {
    if (endpointRecord.do === 'by-hand') {
        await awaitCnameRemoved(context, settings, snapshot);
    }
    else if (endpointRecord.do === 'remove' && snapshot.dns.kind === 'route53') {
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
            batch: { upsert: [], remove: [endpointRecord.record] },
        });
    }
}
/** Before the certificates: once one is gone, ACM tells its record no more, and a run that was killed in between could not find it. */
async function removeValidationRecords(context, { dns }, { validationRecords: remove }) {
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

// EXTERNAL MODULE: ./lib/operations/conclude.js
var conclude = __webpack_require__(8337);
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
            refused: `the secret ${named.name} was not created by this action for ${domain}, so it is not deleted`,
            remedy: 'Omit delete-ca-secret, and delete the secret manually if required.',
        };
    }
    if (authority.remove && authorityUsers.length > 0) {
        const users = authorityUsers.join(', ');
        return {
            code: 'ca-shared',
            refused: `the CA in the secret ${authority.secretId} has also issued the server certificate of ${users}`,
            remedy: `Omit delete-ca-secret, or tear down ${users} first: without its CA a server certificate cannot be renewed.`,
        };
    }
    const going = authority.remove ? ours : [];
    const until = new Date(now.getTime() + recoveryMs);
    return {
        // The latest first: they are found by counting up from the first, which a killed run must not have removed alone.
        plan: going.map(({ name }) => name).toReversed(),
        changes: authorities.map((one) => going.includes(one)
            ? change('delete', one, `named in delete-ca-secret; ${restorable(until)}`)
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
        return {
            code: found ? 'kms-key-foreign' : 'kms-key-unusable',
            refused: found
                ? `the KMS key ${found.key.arn} was not created by this action for ${domain}, so its deletion is not scheduled`
                : `there is no KMS key ${id} in the account and region of this run`,
            remedy: 'Correct or omit delete-ca-kms-key; schedule the deletion manually if required.',
        };
    }
    const { arn, deletedFrom } = found.key;
    const until = deletedFrom ?? new Date(now.getTime() + recoveryMs);
    const reason = `${deletedFrom ? 'already deleted' : 'named in delete-ca-kms-key'}; its deletion can be cancelled until ${(0,days/* day */.vd)(until)}`;
    return {
        plan: deletedFrom ? undefined : arn,
        changes: [{ action: deletedFrom ? 'keep' : 'delete', resource: 'KMS key', name: arn, reason }],
    };
}
function keptBecause({ restorableUntil }, wanted) {
    if (restorableUntil) {
        return `already deleted; ${restorable(restorableUntil)}`;
    }
    return wanted
        ? 'not created by this action'
        : 'kept because devices trust it; delete-ca-secret is not set';
}
function restorable(until) {
    return `can be restored until ${(0,days/* day */.vd)(until)}`;
}
function change(action, { name }, reason) {
    return { action, resource: 'certificate authority', name, reason };
}

;// CONCATENATED MODULE: ./lib/resources/endpoint-record/plan-removal.js
/** The domain's simple CNAME to this account's endpoint goes; whatever else stands at the name is somebody else's. */
function planEndpointRecordRemoval(domain, { dns, iotEndpoint }) {
    if (dns.kind === 'manual') {
        return dns.pointsHere
            ? part({ do: 'by-hand' }, keep(domain, `to be removed manually: CNAME ${iotEndpoint}`))
            : part({ do: 'nothing' });
    }
    const leading = dns.atDomain.filter(({ type, values }) => type === 'CNAME' && values.includes(iotEndpoint));
    if (leading.some(({ special }) => special)) {
        return {
            code: 'endpoint-record-routed',
            refused: `${domain} is a routed CNAME (weighted, by latency, …) to ${iotEndpoint}, which this action never creates`,
            remedy: `Remove that record in the hosted zone ${dns.zone.name}, so that no device is directed to a removed domain, then re-run the job.`,
        };
    }
    const foreign = dns.atDomain
        .filter((record) => !leading.includes(record))
        .map((record) => keep(domain, `${describe(record)}: points elsewhere; not created by this action`));
    const [record] = leading;
    return record
        ? part({ do: 'remove', record }, plan_removal_remove(domain, `CNAME ${iotEndpoint}`), ...foreign)
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
            ? part(nothing, keep(record.name, `${sharing.arn} is renewed by it`))
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
        return part({ remove: [], byHand: [record] }, keep(name, `to be removed manually: CNAME ${value}`));
    }
    const at = dns.atValidation.get(name);
    if (!at) {
        return part(nothing, keep(name, `not in the hosted zone ${dns.zone.name}`));
    }
    const [only, ...others] = at;
    if (only === undefined) {
        return part(nothing);
    }
    return others.length === 0 && isExactly(only, value)
        ? part({ remove: [only], byHand: [] }, plan_removal_remove(name, 'validated the domain for ACM'))
        : part(nothing, keep(name, `${at.map(describe).join('; ')}: not ACM's validation record; not created by this action`));
}
function isExactly({ type, values, special }, value) {
    return type === 'CNAME' && !special && values.length === 1 && values[0] === value;
}
function describe({ type, values, special }) {
    return [type, values.join(', '), special && '(routed or alias)'].filter(Boolean).join(' ');
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
        const kept = ours ? stillUsed(others) : 'not created by this action';
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
function stillUsed(users) {
    return users.length > 0 ? `in use by ${users.join(', ')}` : undefined;
}
function changeOf({ arn, type }, kept) {
    return {
        action: kept === undefined ? 'delete' : 'keep',
        resource: type === 'AMAZON_ISSUED' ? 'validation certificate' : 'server certificate',
        name: arn,
        reason: kept ?? 'created by this action',
    };
}

;// CONCATENATED MODULE: ./lib/operations/plan-teardown.js
/** What a teardown removes and what stays: pure, over settings and snapshot. What is refused is refused before anything was changed. */




function planTeardown(settings, snapshot) {
    const refusals = [];
    const changes = [];
    const decide = (part) => {
        if ('refused' in part) {
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
    changes.push(...snapshot.leftIdentities.map(identityChange));
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
                clientIdentities: snapshot.leftIdentities,
                secrets: secrets.plan,
                kmsKey: kmsKey.plan,
            },
            changes,
        }
        : { ok: false, refusals };
}
/** Ours by its tags, or named by the user. Another one that serves the domain makes the whole teardown somebody else's matter. */
function planConfigurationRemoval({ domain, domainConfigurationName: named }, { configured }) {
    if (!configured) {
        return { plan: undefined, changes: [] };
    }
    const { name, status } = configured.configuration;
    const ours = (0,context_tags/* isOurs */.MU)(configured.tags, domain, 'domain-configuration');
    if (!ours && name !== named) {
        return {
            code: 'domain-configuration-foreign',
            refused: `the domain configuration ${name} serves ${domain}, and was not created by this action`,
            remedy: `Set domain-configuration-name: ${name} to remove it anyway.`,
        };
    }
    const reason = ours ? 'created by this action' : 'named in domain-configuration-name';
    const resource = 'domain configuration';
    return {
        plan: name,
        changes: [
            { action: 'delete', resource, name, reason: `${reason}, ${status.toLowerCase()} now` },
        ],
    };
}
function identityChange(name) {
    return {
        action: 'delete',
        resource: 'client identity',
        name,
        reason: 'left by a verification that was killed',
    };
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
        context.record.learn({ ...(accountId && { accountId }) });
        const snapshot = await observeTeardown(context, settings);
        const planned = planTeardown(settings, snapshot);
        if (!planned.ok) {
            (0,refuse_plan/* refusePlan */.g)(`planning the teardown of ${domain}`, planned.refusals);
        }
        context.record.learn({ plan: planned.changes });
        context.report({ code: 'planned', changes: planned.changes });
        if (settings.dryRun) {
            return 'planned';
        }
        await applyTeardown(context, settings, snapshot, planned.plan);
        context.report({ code: 'verifying', domain, what: 'teardown' });
        await awaitTornDown(context, settings, snapshot, planned.plan);
        refuseUnseenCertificates(settings, snapshot);
        return 'ready';
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
            doing: `removing the certificates of ${domain}`,
            said: `the domain configuration ${configuration.name} was created with ${unseen.join(' and ')}, which ACM does not return`,
            remedy: 'Everything else is removed. Look for it in the ACM console, then re-run the job; it removes what ACM returns by then.',
        });
    }
}


/***/ })

};
