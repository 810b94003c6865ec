export const id = 666;
export const ids = [666];
export const modules = {

/***/ 64324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   Xh: () => (/* binding */ suffixesOf),
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
/** The name and its parents, the longest first: a.b.c, b.c, c. */
function suffixesOf(domain) {
    const labels = domain.split('.');
    return labels.map((_, index) => labels.slice(index).join('.'));
}


/***/ }),

/***/ 84666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/convergence/tags.js
const domainTag = 'iot-custom-domain:domain';
const roleTag = 'iot-custom-domain:role';
/** On the domain configuration, because DescribeDomainConfiguration does not tell it. */
const validationCertificateTag = 'iot-custom-domain:validation-certificate';
function tagsOf(domain, role) {
    return { [domainTag]: domain, [roleTag]: role };
}
function isOurs(tags, domain, role) {
    return tags[domainTag] === domain && tags[roleTag] === role;
}

;// CONCATENATED MODULE: ./lib/convergence/wait.js
/** Waiting for what others do in their own time, with progress a person can follow. */

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
const reminderMs = 60_000;
/**
 * Polls with growing pauses until `poll` is done; tells what was seen whenever that changes, and once a minute.
 *
 * @throws Pending at the run's deadline.
 */
async function waitFor(rim, wait) {
    const start = rim.clock.now().getTime();
    let told = { seen: '', at: start };
    for (let pause = firstPauseMs;; pause = Math.min(pause * 1.5, longestPauseMs)) {
        rim.signal.throwIfAborted();
        const result = await wait.poll();
        if (result.done) {
            return result.value;
        }
        const now = rim.clock.now().getTime();
        if (result.seen !== told.seen || now - told.at >= reminderMs) {
            rim.log.info(`Waiting for ${wait.what}: ${result.seen} (${minutes(now - start)}).`);
            told = { seen: result.seen, at: now };
        }
        if (now + pause > rim.deadline.getTime()) {
            throw new errors/* Pending */.UX({
                doing: `waiting for ${wait.what}`,
                said: `${result.seen} after ${minutes(now - start)}`,
                remedy: `${wait.remedy} Run the job again: it goes on from here.`,
            });
        }
        await rim.clock.sleep(pause, rim.signal);
    }
}
function minutes(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./lib/convergence/apply-configuration.js



/** Brings the domain configuration to what the plan says and waits until IoT Core tells it enabled with a valid server certificate. */
async function applyConfiguration(rim, ledger, settings, plan, certificates) {
    const iot = await rim.aws.iot();
    switch (plan.do) {
        case 'create':
            await create(rim, ledger, settings, plan.name, certificates);
            break;
        case 'update':
            ledger.changing(`Updating the domain configuration ${plan.name}.`);
            await iot.updateDomainConfiguration(plan.name, plan.change);
            break;
        case 'replace':
            await remove(rim, ledger, plan.name);
            await create(rim, ledger, settings, plan.name, certificates);
            break;
        case 'keep':
            break;
    }
    const configuration = await awaitEnabled(rim, plan.name, certificates.serverCertificateArn);
    ledger.learn({ domainConfiguration: { arn: configuration.arn, name: configuration.name } });
    return configuration;
}
async function create(rim, ledger, settings, name, certificates) {
    ledger.changing(`Creating the domain configuration ${name} for ${settings.domain}.`);
    await (await rim.aws.iot()).createDomainConfiguration({
        name,
        domain: settings.domain,
        ...certificates,
        settings: settings.configuration,
        tags: {
            ...tagsOf(settings.domain, 'domain-configuration'),
            [validationCertificateTag]: certificates.validationCertificateArn,
        },
    });
}
/** IoT Core deletes only what is disabled, and tells so about 35 s late. */
async function remove(rim, ledger, name) {
    const iot = await rim.aws.iot();
    if ((await iot.describeDomainConfiguration(name))?.status === 'ENABLED') {
        ledger.changing(`Disabling the domain configuration ${name}, to be made anew.`);
        await iot.updateDomainConfiguration(name, { status: 'DISABLED' });
    }
    await waitFor(rim, {
        what: `the domain configuration ${name} to be disabled`,
        remedy: 'Look at it in the IoT Core console.',
        poll: async () => {
            const configuration = await iot.describeDomainConfiguration(name);
            return configuration?.status === 'ENABLED'
                ? { done: false, seen: 'still told as enabled' }
                : { done: true, value: true };
        },
    });
    ledger.changing(`Deleting the domain configuration ${name}.`);
    const result = await iot.deleteDomainConfiguration(name);
    if (!result.deleted) {
        throw new errors/* Pending */.UX({
            doing: `deleting the domain configuration ${name}`,
            said: result.refused,
            remedy: 'It stays disabled; AWS may want it so for 7 days. Run the job again then, with the same inputs: it goes on from here.',
        });
    }
}
function awaitEnabled(rim, name, serverCertificateArn) {
    return waitFor(rim, {
        what: `the domain configuration ${name} to be enabled with its server certificate`,
        remedy: 'Look at it in the IoT Core console.',
        poll: async () => {
            const configuration = await (await rim.aws.iot()).describeDomainConfiguration(name);
            // IoT Core may answer NotFound, or with what was, for about 35 s after a change.
            if (configuration?.serverCertificate?.arn !== serverCertificateArn) {
                return { done: false, seen: configuration ? 'the old state' : 'not found yet' };
            }
            if (configuration.serverCertificate.status === 'INVALID') {
                throw new errors/* Failure */.HR({
                    doing: `checking the domain configuration ${name}`,
                    said: `IoT Core calls the server certificate ${serverCertificateArn} INVALID: ${configuration.serverCertificate.detail ?? 'no detail given'}`,
                    remedy: 'Mend what the detail names, or give another server certificate.',
                });
            }
            return configuration.status === 'ENABLED'
                ? { done: true, value: configuration }
                : { done: false, seen: 'still told as disabled' };
        },
    });
}

// EXTERNAL MODULE: ./lib/pki/native-error.js
var native_error = __webpack_require__(18226);
// EXTERNAL MODULE: ./lib/pki/requirements.js
var requirements = __webpack_require__(18450);
;// CONCATENATED MODULE: ./lib/proof/check-configuration.js
const id = 'domain-configuration';
const expected = 'ENABLED, of service type DATA, server certificate VALID';
/** What IoT Core says of the domain. Undefined: it was not asked. */
function checkDomainConfiguration(configuration) {
    if (configuration === undefined) {
        const remedy = 'Run with AWS credentials.';
        return { id, result: 'skipped', seen: 'not read', expected, remedy };
    }
    if (configuration === 'missing') {
        const remedy = 'Run provision: it makes one.';
        return { id, result: 'fail', seen: 'no domain configuration for the domain', expected, remedy };
    }
    const check = { id, seen: tell(configuration), expected };
    const remedy = remedyOf(configuration);
    return remedy === undefined ? { ...check, result: 'pass' } : { ...check, result: 'fail', remedy };
}
function tell({ name, status, serviceType, serverCertificate }) {
    const detail = serverCertificate?.detail ? ` (${serverCertificate.detail})` : '';
    return `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${detail}`;
}
function remedyOf({ status, serviceType, serverCertificate, }) {
    if (serviceType !== 'DATA') {
        return 'IoT Core cannot change the service type: run provision with replace to have the configuration made anew.';
    }
    if (serverCertificate === undefined) {
        return 'IoT Core cannot add a server certificate: run provision with replace to have the configuration made anew.';
    }
    if (serverCertificate.status === 'INVALID') {
        return 'IoT Core cannot serve the leaf as it is in ACM and goes on with the last valid one, if any: see what server-auth, common-name, key-algorithm, issuer and expiry say, and run rotate.';
    }
    return status === 'ENABLED' ? undefined : 'Run provision: it enables the configuration.';
}

;// CONCATENATED MODULE: ./lib/proof/dns-answer.js
/** Whether the server told what there is; otherwise nothing is known of the name. */
function isConclusive(answer) {
    return answer.kind === 'found' || answer.kind === 'nxdomain' || answer.kind === 'nodata';
}
/** An answer without records, in words that follow "the name servers answered" or stand alone. */
function tellDns(answer) {
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

;// CONCATENATED MODULE: ./lib/proof/check-dns.js

/** The domain at the zone's name servers. */
function checkDns(domain, iotEndpoint, answer) {
    const id = 'dns';
    const expected = `${domain} CNAME ${iotEndpoint}`;
    if (answer.kind === 'found' && answer.values.includes(iotEndpoint)) {
        return { id, result: 'pass', seen: `CNAME ${iotEndpoint}`, expected };
    }
    return {
        id,
        result: 'fail',
        seen: answer.kind === 'found'
            ? `CNAME ${answer.values.join(', ')}`
            : `no CNAME: ${tellDns(answer)}`,
        expected,
        remedy: check_dns_remedyOf(answer, expected),
    };
}
function check_dns_remedyOf(answer, record) {
    if (!isConclusive(answer)) {
        return 'See that the zone is delegated to name servers that serve it, and that DNS can be asked from here (port 53); dns-resolver names another server to ask.';
    }
    switch (answer.kind) {
        case 'found':
            return "The CNAME leads to another endpoint than this account's: correct it, or run with the credentials of the account it leads to.";
        case 'nodata':
            return `Set the record ${record} in place of what stands there; a DNS provider that proxies or flattens CNAMEs must be told not to.`;
        case 'nxdomain':
            return `Set the record ${record}, and see that the zone is delegated to the name servers that hold it.`;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/proof/tls-observation.js
/** What came of a TLS handshake, as data and in words. */

/**
 * The only reasons that prove that a trust does not vouch for a server: the path could be built to none of its roots. In X509_verify_cert's
 * terms: no issuer for the only certificate sent, for the last one sent, for one on the way; or a self-signed
 * certificate, alone or at the end, that is not among the roots. Anything else (expired, another name, wrong purpose, a
 * dead port) is found no matter what is trusted, and so says nothing about trust.
 */
const unknownIssuerCodes = new Set([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_GET_ISSUER_CERT',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
]);
/** True when the handshake failed because the certificate leads to none of the trusted roots. */
function isUnknownIssuer(observation) {
    return observation.kind === 'untrusted' && unknownIssuerCodes.has(observation.code);
}
/** True when what was served is the certificate of the account's own endpoint, which IoT Core shows for names it does not know. */
function isDefaultCertificate(observation, iotEndpoint) {
    const served = 'served' in observation ? observation.served : undefined;
    return (served !== undefined &&
        new external_node_crypto_.X509Certificate(served.certificate).checkHost(iotEndpoint) !== undefined);
}
/** In words, for a person. */
function tellTls(observation) {
    switch (observation.kind) {
        case 'accepted':
            return `accepted, ${observation.protocol} ${observation.cipher}${observation.endedBy ? `, verified from what was served before the server asked for a client certificate (${observation.endedBy})` : ''}`;
        case 'untrusted':
            return `certificate verify failed (${observation.code})${tellServed(observation.served)}`;
        case 'wrong-name':
            return `a certificate for another name${tellServed(observation.served)}`;
        case 'refused-by-peer':
            return `the server ended the handshake (alert "${observation.alert}")`;
        case 'not-tls':
            return `what answers does not speak TLS 1.2 or 1.3 (${observation.code})`;
        case 'unreachable':
            return `no connection (${observation.code})`;
    }
}
function tellServed(served) {
    if (served === undefined) {
        return '';
    }
    const { subject, issuer } = new external_node_crypto_.X509Certificate(served.certificate);
    return `: ${oneLine(subject)} issued by ${oneLine(issuer)}`;
}
function oneLine(name) {
    return (name ?? '').split('\n').join(', ') || 'an empty name';
}

;// CONCATENATED MODULE: ./lib/proof/mqtt-observation.js
/** How far an MQTT round trip came, as data and in words. */

/** In words, for a person. */
function tellMqtt(observation) {
    switch (observation.kind) {
        case 'round-trip':
            return `CONNACK (0), message published and received back in ${observation.milliseconds} ms`;
        case 'no-tls':
            return tellTls(observation.failure);
        case 'turned-away':
            return `turned away at ${observation.stage} (alert "${observation.alert}")`;
        case 'connack':
            return `CONNACK (${observation.code}), ${observation.meaning}`;
        case 'not-subscribed':
            return 'SUBACK (0x80), the subscription was refused';
        case 'closed':
            return `the server closed the connection at ${observation.stage} without an answer`;
        case 'timeout':
            return `no answer to ${observation.stage} in time`;
        case 'not-mqtt':
            return `no MQTT at ${observation.stage}: ${observation.said}`;
    }
}

;// CONCATENATED MODULE: ./lib/proof/check-mqtt.js

const check_mqtt_id = 'mqtt';
const check_mqtt_expected = 'CONNACK (0), and the message published comes back';
/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
function checkMqtt(seen) {
    const check = { id: check_mqtt_id, seen: tellMqtt(seen), expected: check_mqtt_expected };
    return seen.kind === 'round-trip'
        ? { ...check, result: 'pass' }
        : { ...check, result: 'fail', remedy: check_mqtt_remedyOf(seen) };
}
/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt = new Set(['HTTPS', 'MQTT_WSS']);
/** The check where MQTT with a client certificate is not on offer at the domain; undefined where it is. */
function skippedByConfiguration({ authenticationType, applicationProtocol, }) {
    const other = withoutCertificates.has(authenticationType)
        ? authenticationType
        : withoutMqtt.has(applicationProtocol)
            ? applicationProtocol
            : undefined;
    return (other && {
        id: check_mqtt_id,
        result: 'skipped',
        seen: `the domain configuration is set to ${other}, which takes no MQTT with client certificates`,
        expected: check_mqtt_expected,
        remedy: 'Prove it with a client of that kind.',
    });
}
const skippedWithoutIdentity = {
    id: check_mqtt_id,
    result: 'skipped',
    seen: 'no client certificate',
    expected: check_mqtt_expected,
    remedy: 'Give client-certificate and client-private-key, or credentials that may make a short-lived one.',
};
const notTakenRemedy = 'IoT Core turned the client certificate away: it must be registered in this account and region, and ACTIVE.';
function check_mqtt_remedyOf(seen) {
    switch (seen.kind) {
        case 'no-tls':
            return seen.failure.kind === 'refused-by-peer'
                ? notTakenRemedy
                : 'Mend tls-private-ca first: MQTT goes over the same connection.';
        case 'turned-away':
            return notTakenRemedy;
        case 'connack':
        case 'closed':
            return seen.kind === 'connack' || seen.stage === 'CONNECT'
                ? 'The client certificate must be registered and ACTIVE, and its policy must allow iot:Connect for this client id.'
                : 'The policy of the client certificate must allow iot:Publish, iot:Subscribe and iot:Receive on the topic; a client id that connects elsewhere at the same time is cut off here.';
        case 'not-subscribed':
            return 'The policy of the client certificate must allow iot:Subscribe on the topic.';
        case 'timeout':
            return seen.stage === 'the message back'
                ? 'The policy of the client certificate must allow iot:Receive on the topic.'
                : 'See that the port is open from here and leads to IoT Core.';
        case 'not-mqtt':
            return 'See that mqtt-port is the one of MQTT, 8883 or 443, and that nothing on the way answers in its place.';
    }
}

;// CONCATENATED MODULE: ./lib/proof/check-tls.js

/** The article's TEST3 without MQTT: the domain under the private CA, serving the very leaf that ACM stores. */
function checkPrivateCa(seen, { expectedFingerprint, iotEndpoint, }) {
    const id = 'tls-private-ca';
    const leaf = expectedFingerprint ? ` (SHA-256 ${expectedFingerprint})` : '';
    const check = {
        id,
        seen: tellTls(seen),
        expected: `accepted under the private CA, serving the leaf in ACM${leaf}`,
    };
    if (seen.kind !== 'accepted') {
        const remedy = isDefaultCertificate(seen, iotEndpoint)
            ? notInServiceYet
            : privateCaRemedy(seen);
        return { ...check, result: 'fail', remedy };
    }
    if (expectedFingerprint === undefined) {
        return {
            ...check,
            result: 'warn',
            seen: `${check.seen}, SHA-256 ${seen.fingerprint}`,
            remedy: 'The leaf in ACM could not be read, so that it is the one served is not shown; run with AWS credentials.',
        };
    }
    return seen.fingerprint === expectedFingerprint
        ? { ...check, result: 'pass' }
        : {
            ...check,
            result: 'fail',
            seen: `another leaf is served: SHA-256 ${seen.fingerprint}`,
            remedy: 'ACM stores a leaf that IoT Core does not serve. It picks a re-import up within about an hour, and silently goes on with the last valid leaf when it cannot take the new one: look at serverCertificateStatus.',
        };
}
const notInServiceYet = "IoT Core's default certificate is served: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.";
function privateCaRemedy(seen) {
    switch (seen.kind) {
        case 'wrong-name':
            return 'The certificate is of your private CA, but for another name: have the leaf issued anew with the domain as SAN.';
        case 'untrusted':
            return isUnknownIssuer(seen)
                ? 'See that ca-certificate is the CA that issued the leaf, and that its chain was imported with it.'
                : 'The certificate leads to your private CA but is not good: see server-auth, issuer and expiry, and run rotate.';
        case 'refused-by-peer':
            return 'The server ended the handshake; see that the security policy of the domain configuration allows TLS 1.2 or 1.3.';
        case 'not-tls':
            return 'Something else than IoT Core answers: see that the domain leads to the endpoint, mqtt-port is right, and no proxy is in between.';
        case 'unreachable':
            return unreachableRemedy(seen.code);
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
function unreachableRemedy(code) {
    return nameCodes.has(code)
        ? "The resolver here gives no address for the name. Mend dns first; where it passes, the zone is not delegated to the name servers that hold it, or the resolver remembers a time before the record (for as long as the zone's SOA says)."
        : 'See that the port is open from here and leads to the endpoint.';
}
/** The article's TEST2: must fail, and must fail for want of trust. */
function checkAmazonRoot(seen) {
    const check = {
        id: 'tls-amazon-root',
        seen: tellTls(seen),
        expected: "certificate verify failed: Amazon's root does not vouch for the domain",
    };
    if (isUnknownIssuer(seen)) {
        return { ...check, result: 'pass' };
    }
    return {
        ...check,
        result: 'fail',
        remedy: seen.kind === 'accepted'
            ? "The domain is served with a certificate that Amazon's root vouches for: it is not on your private CA."
            : 'The refusal was not for want of trust, so it could not be proven; mend tls-private-ca first.',
    };
}
/** The article's TEST1. */
function checkDefaultEndpoint(seen) {
    const check = {
        id: 'tls-default-endpoint',
        seen: tellTls(seen),
        expected: "accepted under Amazon's root",
    };
    return seen.kind === 'accepted'
        ? { ...check, result: 'pass' }
        : {
            ...check,
            result: 'fail',
            remedy: seen.kind === 'untrusted'
                ? 'Give amazon-root-ca where the partition has another root, and see that no proxy opens TLS on the way.'
                : 'See that the endpoint is reachable from here.',
        };
}
/** Without a root every server is refused, which would look like the refusal that is wanted. */
function skippedWithoutRoots(id) {
    return {
        id,
        result: 'skipped',
        seen: "no root of Amazon's to verify with",
        expected: "a verdict under Amazon's root",
        remedy: 'Give amazon-root-ca.',
    };
}

// EXTERNAL MODULE: ./lib/pki/dns-name.js
var dns_name = __webpack_require__(93511);
// EXTERNAL MODULE: ./lib/pki/validity.js
var validity = __webpack_require__(20884);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var aws_dns_name = __webpack_require__(64324);
;// CONCATENATED MODULE: ./lib/proof/renewal-dns.js


/** Nothing is asked for a certificate that ACM does not renew. */
async function lookAtRenewal(certificate, zone) {
    if (certificate === undefined ||
        certificate === 'missing' ||
        certificate.type !== 'AMAZON_ISSUED') {
        return { records: [], caa: [] };
    }
    const [records, caa] = await Promise.all([
        Promise.all(certificate.validationRecords.map(async (record) => ({
            record,
            answer: await zone.cname(record.name),
        }))),
        Promise.all(certificate.names.map(async (name) => ({ name, answer: await closestCaa(name, zone) }))),
    ]);
    return { records, caa };
}
/** RFC 8659, section 3: the records of the closest name at or above this one that has any. */
async function closestCaa(name, zone) {
    for (const suffix of (0,aws_dns_name/* suffixesOf */.Xh)(name.replace(/^\*\./, ''))) {
        const answer = await zone.caa(suffix);
        if (answer.kind === 'found' || !isConclusive(answer)) {
            return answer;
        }
    }
    return { kind: 'nodata' };
}
/** Why ACM might not be able to renew, by what DNS says. */
function dnsDoubt({ records, caa }) {
    return (firstOf(records, ({ record, answer }) => recordDoubt(record, answer)) ??
        firstOf(caa, ({ name, answer }) => caaDoubt(name, answer)));
}
function firstOf(items, doubtOf) {
    return items.map(doubtOf).find((doubt) => doubt !== undefined);
}
function recordDoubt({ name, value }, answer) {
    if (answer.kind === 'found' && answer.values.includes((0,aws_dns_name/* dnsName */.Tu)(value))) {
        return undefined;
    }
    if (!isConclusive(answer)) {
        return unknown(`its record ${name}`, answer);
    }
    return {
        seen: answer.kind === 'found'
            ? `its record ${name} leads to ${answer.values.join(', ')} instead of ${value}`
            : `its record ${name} is gone from DNS`,
        remedy: `Run provision, or set the record ${name} CNAME ${value} by hand; ACM cannot renew without it.`,
    };
}
function caaDoubt(name, answer) {
    if (!isConclusive(answer)) {
        return unknown(`the CAA records of ${name}`, answer);
    }
    const issuers = answer.kind === 'found' ? issuersFor(name, answer.values) : undefined;
    if (issuers === undefined || issuers.some((issuer) => amazonIssuers.has(issuer))) {
        return undefined;
    }
    return {
        seen: `CAA for ${name} allows ${issuers.filter((issuer) => issuer !== '').join(', ') || 'nobody'}`,
        remedy: 'Add amazon.com to the CAA records, or ACM cannot renew.',
    };
}
function unknown(what, answer) {
    return {
        seen: `${what} could not be looked up: ${tellDns(answer)}`,
        remedy: 'See that DNS can be asked from here, and that every name server of the zone answers; ACM asks the same.',
    };
}
/** ACM user guide, "Set up a CAA record". */
const amazonIssuers = new Set([
    'amazon.com',
    'amazontrust.com',
    'awstrust.com',
    'amazonaws.com',
]);
/**
 * Who may issue (RFC 8659, sections 4.2 and 4.3): `issuewild` rules over wildcards where there is any, else `issue`. Undefined:
 * neither is there, everybody may. An empty name stands for nobody.
 */
function issuersFor(name, records) {
    const issue = valuesOf(records.map((record) => record.issue));
    const wild = valuesOf(records.map((record) => record.issuewild));
    const ruling = name.startsWith('*.') && wild.length > 0 ? wild : issue;
    return ruling.length > 0 ? ruling : undefined;
}
/** The issuer's domain stands before the parameters: "amazon.com; validationmethods=dns-01". */
function valuesOf(values) {
    return values
        .filter((value) => value !== undefined)
        .map((value) => (0,aws_dns_name/* dnsName */.Tu)(value.replace(/;.*$/s, '').trim()));
}

;// CONCATENATED MODULE: ./lib/proof/check-validation-certificate.js



const check_validation_certificate_id = 'validation-certificate';
/**
 * What ACM says of the certificate by which IoT Core knows whose the domain is, and whether ACM will be able to renew it.
 * Undefined: ACM was not asked.
 */
function checkValidationCertificate(domain, certificate, dns, now) {
    const expected = `ISSUED, covers ${domain}, its record stands in DNS, no CAA record forbids Amazon`;
    if (certificate === undefined) {
        const remedy = 'Run with AWS credentials.';
        return { id: check_validation_certificate_id, result: 'skipped', seen: 'not read', expected, remedy };
    }
    const renew = 'Run provision: it requests a new validation certificate.';
    if (certificate === 'missing') {
        const seen = `no public certificate covers ${domain}`;
        return { id: check_validation_certificate_id, result: 'fail', seen, expected, remedy: renew };
    }
    const { status, names, notAfter, failureReason } = certificate;
    const seen = `${status}, covers ${names.join(', ')}, until ${notAfter ? (0,validity/* instant */.uR)(notAfter) : 'unknown'}`;
    const isGood = status === 'ISSUED' &&
        names.some((name) => (0,dns_name/* dnsNameCovers */.T)(name, domain)) &&
        (notAfter === undefined || now < notAfter);
    if (!isGood) {
        const why = failureReason ? `${seen}, ${failureReason}` : seen;
        return { id: check_validation_certificate_id, result: 'fail', seen: why, expected, remedy: renew };
    }
    const doubt = dnsDoubt(dns) ?? renewalDoubt(certificate, now);
    return doubt === undefined
        ? { id: check_validation_certificate_id, result: 'pass', seen, expected }
        : { id: check_validation_certificate_id, result: 'warn', seen: `${seen}; ${doubt.seen}`, expected, remedy: doubt.remedy };
}
/** ACM renews public certificates 45 days before they end (ACM user guide, "Managed certificate renewal"). */
const renewalDays = 45;
function renewalDoubt({ type, notAfter, renewalStatus, renewalEligibility }, now) {
    if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
        return {
            seen: `its renewal is ${renewalStatus}`,
            remedy: 'Look at the certificate in the ACM console: ACM tells there what it waits for.',
        };
    }
    const daysLeft = notAfter === undefined
        ? Number.POSITIVE_INFINITY
        : (notAfter.getTime() - now.getTime()) / validity/* dayInMilliseconds */.IT;
    if (daysLeft >= renewalDays) {
        return undefined;
    }
    const left = `${Math.floor(daysLeft)} days left`;
    return type === 'IMPORTED'
        ? { seen: left, remedy: 'It was imported, and ACM renews no such certificate: import it anew.' }
        : {
            seen: `${left} and not renewed (${renewalEligibility ?? 'eligibility unknown'})`,
            remedy: 'Serving goes on without it, but the domain configuration could not be made anew: run provision once it has ended to have a new one requested.',
        };
}

;// CONCATENATED MODULE: ./lib/proof/attempt.js
/**
 * One attempt over the network: the first thing that settles it wins, and nothing settles later than `timeoutMs`.
 * `start` gives what ends the attempt; it is called once, however it settled.
 *
 * @throws the signal's reason when that is aborted: an attempt that was called off saw nothing.
 */
async function attempt({ timeoutMs, late, signal }, start) {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers();
    const stop = start(resolve);
    const timer = setTimeout(() => resolve(late()), timeoutMs);
    const cancel = () => reject(signal.reason);
    signal.addEventListener('abort', cancel);
    try {
        return await promise;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        stop();
    }
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/proof/served-chain.js

/**
 * What the server has shown so far; undefined when that is nothing. Read with getPeerCertificate alone: in Node 24.21
 * getPeerX509Certificate empties what it reads, after which Node's own check of the name finds no certificate.
 */
function servedChain(socket) {
    const [certificate, ...chain] = pathFrom(socket.getPeerCertificate(true));
    return certificate === undefined ? undefined : { certificate, chain };
}
/** PEM, leaf first. Node gives an empty object or null where there is no certificate, and a self-signed one as its own issuer. */
function pathFrom(leaf) {
    const path = new Map();
    for (let link = leaf; link?.raw && link.fingerprint256 && !path.has(link.fingerprint256); link = link.issuerCertificate ?? null) {
        path.set(link.fingerprint256, new external_node_crypto_.X509Certificate(link.raw).toString());
    }
    return [...path.values()];
}

;// CONCATENATED MODULE: ./lib/proof/tls-failure.js

/** OpenSSL's reasons for alerts that came from the peer: SSL_R_SSLV3_ALERT_…, SSL_R_TLSV1_…, SSL_R_TLSV13_…, as Node spells them. */
const alertCode = /^ERR_SSL_(?:SSL\/TLS|SSLV3|TLSV1|TLSV13)_(?:ALERT_)?(?<alert>[A-Z_]+)$/;
/** The alert that the peer sent, in the words of RFC 8446, section 6: "certificate required"; undefined when it sent none. */
function alertOf(error) {
    const alert = alertCode.exec((0,native_error/* codeOf */.$)(error) ?? '')?.groups?.alert;
    return alert?.toLowerCase().replaceAll('_', ' ');
}
/** What an error of the connection means. To be called as the error is told: Node lets go of the handshake right after. */
function tlsFailure(socket, error, served) {
    const code = (0,native_error/* codeOf */.$)(error) ?? (0,native_error/* describeError */.U)(error);
    const seen = served && { served };
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return { kind: 'wrong-name', ...seen };
    }
    // Set by Node when, and only when, it was the verification that failed.
    if (socket.authorizationError) {
        return { kind: 'untrusted', code, ...seen };
    }
    const alert = alertOf(error);
    if (alert !== undefined) {
        return { kind: 'refused-by-peer', alert, ...(hasShownKey(socket) && seen) };
    }
    return code.startsWith('ERR_SSL_') ? { kind: 'not-tls', code } : { kind: 'unreachable', code };
}
/**
 * Whether a TLS 1.2 server has shown that it holds the leaf's private key: OpenSSL takes an ephemeral key only with the leaf's
 * signature over it and this handshake's random values (RFC 5246, section 7.4.3). A certificate alone could be anybody's.
 */
function hasShownKey(socket) {
    if (socket.getProtocol() !== 'TLSv1.2') {
        return false;
    }
    const ephemeral = socket.getEphemeralKeyInfo();
    return ephemeral !== null && 'type' in ephemeral && ephemeral.type !== undefined;
}

;// CONCATENATED MODULE: ./lib/proof/open-tls.js



/** Begins to connect. The caller destroys the socket; its errors are handled for as long as it lives. */
function openTls(peer, { secured, lost }) {
    const socket = (0,external_node_tls_.connect)(connectionTo(peer));
    let served;
    const look = () => {
        served ??= servedChain(socket);
        return served;
    };
    // Before Node's own listener, which destroys the socket, and all it was shown, when the verification fails.
    socket.prependOnceListener('secure', look);
    socket.once('secureConnect', () => {
        const shown = look();
        if (shown === undefined) {
            lost({ kind: 'untrusted', code: 'no certificate' });
        }
        else {
            secured(shown);
        }
    });
    // Stays after the handshake: a TLS 1.3 server may turn the client away only then.
    socket.on('error', (error) => lost(tlsFailure(socket, error, look())));
    socket.once('close', () => lost({ kind: 'unreachable', code: 'ECONNRESET' }));
    return socket;
}
/** TLS 1.3 or 1.2, whichever the server prefers, as IoT Core's security policies offer both. The server is always verified. */
function connectionTo(peer) {
    return {
        host: peer.host,
        port: peer.port,
        servername: peer.servername,
        lookup: peer.lookup,
        ca: [...peer.trust],
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
        ALPNProtocols: alpnFor(peer.port),
        ...(peer.clientIdentity && {
            cert: peer.clientIdentity.certificate,
            key: peer.clientIdentity.privateKey,
        }),
    };
}
/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with a client certificate needs this on 443. */
function alpnFor(port) {
    return port === 443 ? ['x-amzn-mqtt-ca'] : [];
}

;// CONCATENATED MODULE: ./lib/proof/mqtt-probe.js
/** One MQTT 3.1.1 round trip as a device makes it. */





const defaultTimeoutMs = 15_000;
/** How long a DISCONNECT may take to be sent. */
const lingerMs = 1_000;
/**
 * CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the
 * server does: mqtt.js by itself waits for ever on a TLS 1.3 server that turns the client certificate away.
 *
 * @throws the signal's reason when that is aborted.
 */
async function probeMqtt(target) {
    const { MqttClient } = await Promise.all(/* import() */[__webpack_require__.e(576), __webpack_require__.e(825)]).then(__webpack_require__.t.bind(__webpack_require__, 44825, 19));
    const { timeoutMs = defaultTimeoutMs, signal, topic, clientId } = target;
    const started = performance.now();
    let stage = 'TLS';
    const reach = (next) => {
        stage = next;
    };
    const late = () => ({ kind: 'timeout', stage });
    return attempt({ timeoutMs, late, signal }, (settle) => {
        // Listens before mqtt.js does, which does not pass every error of its stream on.
        const socket = openTls({ ...target, servername: target.host }, { secured: () => reach('CONNECT'), lost: (failure) => settle(lostAt(stage, failure)) });
        const client = new MqttClient(() => socket, {
            clientId,
            protocolVersion: 4,
            clean: true,
            reconnectPeriod: 0,
            // Never first: this probe's own limit tells the stage.
            connectTimeout: 2 * timeoutMs,
        });
        const refuse = (error) => settle(refusedAt(stage, error));
        client.on('error', refuse);
        client.once('connect', () => {
            roundTrip(client, topic, reach).then(() => settle({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }), refuse);
        });
        return () => hangUp(client, socket);
    });
}
async function roundTrip(client, topic, reach) {
    const payload = (0,external_node_crypto_.randomUUID)();
    const back = new Promise((resolve) => {
        client.on('message', (_topic, message) => {
            if (message.toString() === payload) {
                resolve();
            }
        });
    });
    reach('SUBSCRIBE');
    await client.subscribeAsync(topic, { qos: 1 });
    reach('PUBLISH');
    await client.publishAsync(topic, payload, { qos: 1 });
    reach('the message back');
    await back;
}
/** Sends DISCONNECT where there is a session, and waits for nobody. */
function hangUp(client, socket) {
    if (!client.connected) {
        client.end(true);
        return;
    }
    socket.once('finish', () => socket.destroy());
    setTimeout(() => socket.destroy(), lingerMs).unref();
    client.end();
}
function lostAt(stage, failure) {
    if (stage === 'TLS') {
        return { kind: 'no-tls', failure };
    }
    switch (failure.kind) {
        case 'refused-by-peer':
            return { kind: 'turned-away', stage, alert: failure.alert };
        case 'unreachable':
            return { kind: 'closed', stage };
        default:
            return { kind: 'not-mqtt', stage, said: tellTls(failure) };
    }
}
/** MQTT 3.1.1, table 3.1. */
const connackCodes = {
    1: 'unacceptable protocol version',
    2: 'identifier rejected',
    3: 'server unavailable',
    4: 'bad user name or password',
    5: 'not authorized',
};
/** mqtt.js gives what the broker answered as a number in `code`. */
function refusedAt(stage, error) {
    const code = Number((0,native_error/* codeOf */.$)(error));
    if (Number.isNaN(code)) {
        return { kind: 'not-mqtt', stage, said: (0,native_error/* describeError */.U)(error) };
    }
    return stage === 'CONNECT'
        ? { kind: 'connack', code, meaning: connackCodes[code] ?? 'a code unknown to MQTT 3.1.1' }
        : { kind: 'not-subscribed' };
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/proof/resolver.js
/** Asking a DNS server, or the system's; what it answers is data. */





const timeoutMs = 2_000;
/** Of several servers each is asked once, which makes up for a lost datagram; a lone one is asked again. */
const triesOfLoneServer = 2;
/** As many links as common resolvers follow. */
const longestChain = 11;
/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 * @throws Failure when the server's host name has no address.
 */
async function createResolver(server) {
    if (server === undefined) {
        return {
            ...queriesTo(new external_node_dns_.promises.Resolver({ timeout: timeoutMs, tries: triesOfLoneServer })),
            lookup: external_node_dns_.lookup,
        };
    }
    try {
        return resolverAt([await addressOf(server, external_node_dns_.lookup)]);
    }
    catch (cause) {
        throw new errors/* Failure */.HR({
            doing: `looking up the DNS server ${server}`,
            said: (0,native_error/* describeError */.U)(cause),
            remedy: 'Give dns-resolver the address of a DNS server',
            cause,
        });
    }
}
/**
 * A resolver that asks these servers (written as for `createResolver`), whose own names `via` resolves.
 * Undefined when none of them has an address.
 */
async function createResolverAt(servers, via) {
    const addresses = await Promise.allSettled(servers.map((server) => addressOf(server, via.lookup)));
    const known = addresses.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return known.length > 0 ? resolverAt(known) : undefined;
}
/** In place of a resolver that could not be made: knows nothing, and says why. */
function unreachableResolver(error) {
    const cause = error instanceof errors/* Failure */.HR ? error.cause : error;
    const code = (0,native_error/* codeOf */.$)(cause) ?? (0,native_error/* describeError */.U)(cause);
    const ask = async () => ({ kind: 'unreachable', code });
    return {
        lookup: (hostname, _options, callback) => {
            callback(Object.assign(new Error(`${hostname} cannot be looked up`), { code }), []);
        },
        cname: ask,
        caa: ask,
        nameServers: ask,
    };
}
function resolverAt(servers) {
    const tries = servers.length > 1 ? 1 : triesOfLoneServer;
    const resolver = new external_node_dns_.promises.Resolver({ timeout: timeoutMs, tries });
    resolver.setServers(servers);
    return {
        ...queriesTo(resolver),
        lookup: (hostname, { all }, callback) => {
            addressesAt(resolver, hostname, longestChain).then((addresses) => {
                const [first] = addresses;
                if (all) {
                    callback(null, addresses);
                }
                else {
                    callback(null, first.address, first.family);
                }
            }, (error) => callback(error, []));
        },
    };
}
function queriesTo(resolver) {
    return {
        cname: (name) => ask(resolver.resolveCname(name).then(plain)),
        caa: (name) => ask(resolver.resolveCaa(name)),
        nameServers: (name) => ask(resolver.resolveNs(name).then(plain)),
    };
}
function plain(names) {
    return names.map(aws_dns_name/* dnsName */.Tu);
}
async function ask(query) {
    try {
        const values = await query;
        return values.length > 0 ? { kind: 'found', values } : { kind: 'nodata' };
    }
    catch (error) {
        return withoutRecords((0,native_error/* codeOf */.$)(error) ?? (0,native_error/* describeError */.U)(error));
    }
}
/** The codes are node:dns's names for what RFC 1035, section 4.1.1, and RFC 2308 tell apart. */
function withoutRecords(code) {
    switch (code) {
        case 'ENOTFOUND':
            return { kind: 'nxdomain' };
        case 'ENODATA':
            return { kind: 'nodata' };
        case 'ESERVFAIL':
            return { kind: 'servfail' };
        case 'EREFUSED':
            return { kind: 'refused' };
        case 'ETIMEOUT':
            return { kind: 'timeout' };
        default:
            return { kind: 'unreachable', code };
    }
}
/** IPv4 first. A server that is not recursive may answer with the CNAME alone: its target is then asked for. */
async function addressesAt(resolver, hostname, links) {
    const [v4, v6] = await Promise.allSettled([
        resolver.resolve4(hostname),
        resolver.resolve6(hostname),
    ]);
    const [first, ...others] = [v4, v6]
        .flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
        .map((address) => ({ address, family: (0,external_node_net_.isIP)(address) }));
    if (first) {
        return [first, ...others];
    }
    if (v4.status === 'rejected' && (0,native_error/* codeOf */.$)(v4.reason) !== 'ENODATA') {
        throw v4.reason;
    }
    const alias = await ask(resolver.resolveCname(hostname));
    if (alias.kind === 'found' && alias.values[0] !== undefined && links > 0) {
        return addressesAt(resolver, alias.values[0], links - 1);
    }
    throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENODATA' });
}
/** What setServers takes: an IP address, with a port when one is given. */
async function addressOf(server, via) {
    const [, bracketed, plainHost, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? [];
    const host = bracketed ?? plainHost ?? server;
    const address = (0,external_node_net_.isIP)(host) ? host : await firstAddress(host, via);
    const literal = (0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : address;
    return port === undefined ? literal : `${literal}:${port}`;
}
function firstAddress(name, via) {
    return new Promise((resolve, reject) => {
        via(name, { all: false }, (error, address) => {
            if (error || typeof address !== 'string') {
                reject(error ?? new Error(`${name} has no address`));
            }
            else {
                resolve(address);
            }
        });
    });
}

// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/proof/verify-served.js
/** The verification of a served chain where Node never comes to it. */




/**
 * Verifies as OpenSSL would after the handshake (RFC 5280, section 6.1; RFC 9525): the path to a trusted root, each link's
 * signature and right to sign, the dates, serverAuth, the name.
 */
function verifyServed({ certificate, chain }, { servername, trust, now }) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    const code = pathFault([leaf, ...chain.map(facts/* readCertificate */.w$)], trust.map(facts/* readCertificate */.w$), now);
    if (code !== undefined) {
        return { kind: 'untrusted', code };
    }
    const { extendedKeyUsage } = leaf;
    if (extendedKeyUsage.length > 0 && !extendedKeyUsage.includes(x509/* ExtendedKeyUsage */.CD.serverAuth)) {
        return { kind: 'untrusted', code: 'INVALID_PURPOSE' };
    }
    return new external_node_crypto_.X509Certificate(certificate).checkHost(servername) === undefined
        ? { kind: 'wrong-name' }
        : { kind: 'accepted' };
}
function pathFault(path, trust, now) {
    // The shortest way to a root, as OpenSSL prefers it: what was sent beyond does not matter.
    const trusted = path
        .map((_, index) => path.slice(0, index + 1))
        .map((links) => ({ links, anchor: (0,trust_path/* findAnchor */.t1)(links, trust) }))
        .find(({ anchor }) => anchor !== undefined);
    if (trusted?.anchor === undefined) {
        return unknownIssuer(path);
    }
    const links = [...trusted.links, trusted.anchor];
    if ((0,trust_path/* pathFaults */.Jn)(trusted.links.slice(1), path[0]).length > 0) {
        return 'INVALID_CA';
    }
    if (links.some(({ notBefore }) => now < notBefore)) {
        return 'CERT_NOT_YET_VALID';
    }
    return links.some(({ notAfter }) => now > notAfter) ? 'CERT_HAS_EXPIRED' : undefined;
}
function unknownIssuer(path) {
    const alone = path.length === 1;
    if (path.at(-1)?.selfSigned) {
        return alone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
    }
    return alone ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
}

;// CONCATENATED MODULE: ./lib/proof/tls-probe.js
/** One TLS handshake, verified as a device verifies it. */





const tls_probe_defaultTimeoutMs = 10_000;
/**
 * Proves the server's side of TLS, with or without a client certificate. In TLS 1.3 the client has verified the server before the
 * server looks at the client, and so it is in TLS 1.2 where a client certificate is asked for but not demanded: the
 * handshake as Node verifies it decides, and what the server does to the client afterwards does not count. A TLS 1.2 server
 * that demands one ends the handshake before Node verifies anything, with the same alert whatever is trusted; there the
 * chain it served is verified by `verifyServed`, so that the alert is taken neither for trust nor for distrust.
 *
 * @throws the signal's reason when that is aborted.
 */
function probeTls(target) {
    const limits = {
        timeoutMs: target.timeoutMs ?? tls_probe_defaultTimeoutMs,
        late: () => ({ kind: 'unreachable', code: 'ETIMEDOUT' }),
        signal: target.signal,
    };
    return attempt(limits, (settle) => {
        const socket = openTls(target, {
            secured: (served) => settle(accepted(socket, served)),
            lost: (failure) => settle(judged(socket, failure, target)),
        });
        return () => socket.destroy();
    });
}
function accepted(socket, served) {
    return {
        kind: 'accepted',
        fingerprint: new external_node_crypto_.X509Certificate(served.certificate).fingerprint256,
        served,
        protocol: socket.getProtocol() ?? 'unknown',
        cipher: socket.getCipher()?.standardName ?? 'unknown',
        alpn: socket.alpnProtocol || undefined,
    };
}
/** A server that ended the handshake itself is judged by the chain it served; every other failure is what it is. */
function judged(socket, failure, verification) {
    if (failure.kind !== 'refused-by-peer' || failure.served === undefined) {
        return failure;
    }
    const { served, alert } = failure;
    const verdict = verifyServed(served, verification);
    return verdict.kind === 'accepted'
        ? { ...accepted(socket, served), endedBy: alert }
        : { ...verdict, served };
}

;// CONCATENATED MODULE: ./lib/proof/zone-resolver.js



/**
 * Asks the zone's own name servers, which have no memory of what was there before, and `via` for what they cannot answer:
 * names of other zones, or everything where a firewall lets only the system's resolver through. Addresses are always `via`'s.
 */
async function zoneResolver({ resolver, nameServers, domain }, via) {
    if (resolver !== undefined) {
        return via;
    }
    const servers = nameServers ?? (domain === undefined ? [] : await findNameServers(domain, via));
    const zone = await createResolverAt(servers, via);
    return zone ? withFallback(zone, via) : via;
}
/**
 * The name servers of the zone that holds `domain`. The walk begins at its parent, as a domain that can be a CNAME is no
 * zone's apex; it ends where the answer is not known, lest a parent zone's servers be taken for the zone's.
 */
async function findNameServers(domain, via) {
    for (const suffix of (0,aws_dns_name/* suffixesOf */.Xh)(domain).slice(1)) {
        const answer = await via.nameServers(suffix);
        if (answer.kind === 'found') {
            return answer.values;
        }
        if (!isConclusive(answer)) {
            return [];
        }
    }
    return [];
}
function withFallback(zone, via) {
    return {
        lookup: via.lookup,
        cname: (name) => firstConclusive(zone.cname(name), () => via.cname(name)),
        caa: (name) => firstConclusive(zone.caa(name), () => via.caa(name)),
        nameServers: (name) => firstConclusive(zone.nameServers(name), () => via.nameServers(name)),
    };
}
async function firstConclusive(asked, fallback) {
    const answer = await asked;
    return isConclusive(answer) ? answer : fallback();
}

;// CONCATENATED MODULE: ./lib/proof/prove.js
/** Runs every probe of the proof side by side and makes the twelve checks of what they saw. */














/**
 * All checks in the order of the contract. A probe that cannot be made is a failed or a skipped check, never an exception.
 *
 * @throws the signal's reason when that is aborted: a proof that was called off found nothing.
 */
async function prove(subject, signal) {
    signal.throwIfAborted();
    const resolver = await createResolver(subject.resolver).catch(unreachableResolver);
    const zone = await zoneResolver(subject, resolver);
    const probing = { subject, resolver, zone, signal };
    const [validation, ...connections] = await Promise.all([
        unbroken(signal, 'validation-certificate', () => proveValidationCertificate(probing)),
        unbroken(signal, 'dns', () => proveDns(probing)),
        unbroken(signal, 'tls-private-ca', () => provePrivateCa(probing)),
        unbroken(signal, 'tls-amazon-root', () => proveAmazonRoot(probing)),
        unbroken(signal, 'tls-default-endpoint', () => proveDefaultEndpoint(probing)),
        unbroken(signal, 'mqtt', () => proveMqtt(probing)),
    ]);
    return [
        checkDomainConfiguration(subject.domainConfiguration),
        ...checkServerCertificate(subject),
        validation,
        ...connections,
    ];
}
/** A probe that throws is a failed check and leaves the others alone: with a PEM that OpenSSL does not take, say. */
async function unbroken(signal, id, make) {
    try {
        return await make();
    }
    catch (error) {
        signal.throwIfAborted();
        return {
            id,
            result: 'fail',
            seen: `the probe could not be made: ${(0,native_error/* describeError */.U)(error)}`,
            expected: 'a probe that comes to its end',
            remedy: 'Correct what it names, and run again: nothing is known of the domain by this.',
        };
    }
}
async function proveValidationCertificate({ subject, zone }) {
    const { domain, validationCertificate, now } = subject;
    const dns = await lookAtRenewal(validationCertificate, zone);
    return checkValidationCertificate(domain, validationCertificate, dns, now);
}
async function proveDns({ subject: { domain, iotEndpoint }, zone }) {
    return checkDns(domain, iotEndpoint, await zone.cname(domain));
}
function shakeHands({ subject, resolver, signal }, host, trust) {
    const { port, mqtt, now } = subject;
    return probeTls({
        host,
        servername: host,
        port,
        trust,
        lookup: resolver.lookup,
        signal,
        now,
        ...(mqtt && { clientIdentity: mqtt.identity }),
    });
}
async function provePrivateCa(probing) {
    const { domain, iotEndpoint, trust, serverCertificate } = probing.subject;
    const expectedFingerprint = serverCertificate && (0,facts/* readCertificate */.w$)(serverCertificate.certificate).fingerprint;
    const seen = await shakeHands(probing, domain, trust);
    return checkPrivateCa(seen, { expectedFingerprint, iotEndpoint });
}
async function proveAmazonRoot(probing) {
    const { domain, amazonRoots } = probing.subject;
    return amazonRoots.length === 0
        ? skippedWithoutRoots('tls-amazon-root')
        : checkAmazonRoot(await shakeHands(probing, domain, amazonRoots));
}
async function proveDefaultEndpoint(probing) {
    const { iotEndpoint, amazonRoots } = probing.subject;
    return amazonRoots.length === 0
        ? skippedWithoutRoots('tls-default-endpoint')
        : checkDefaultEndpoint(await shakeHands(probing, iotEndpoint, amazonRoots));
}
async function proveMqtt({ subject, resolver, signal }) {
    const { mqtt, domain, port, trust, domainConfiguration } = subject;
    if (!mqtt) {
        return skippedWithoutIdentity;
    }
    const configured = domainConfiguration === 'missing' ? undefined : domainConfiguration;
    const skipped = configured && skippedByConfiguration(configured);
    if (skipped) {
        return skipped;
    }
    const { identity, clientId, topic } = mqtt;
    return checkMqtt(await probeMqtt({
        host: domain,
        port,
        trust,
        clientIdentity: identity,
        clientId,
        topic,
        lookup: resolver.lookup,
        signal,
    }));
}
const certificateChecks = [
    'server-auth',
    'common-name',
    'key-algorithm',
    'issuer',
    'expiry',
];
function checkServerCertificate(subject) {
    const { serverCertificate } = subject;
    return serverCertificate
        ? (0,requirements/* examineServerCertificate */.o)(serverCertificate, subject)
        : certificateChecks.map((id) => ({
            id,
            result: 'skipped',
            seen: 'the leaf in ACM was not read',
            expected: 'a leaf that meets the requirement',
            remedy: 'Run with AWS credentials.',
        }));
}

;// CONCATENATED MODULE: ./lib/convergence/apply-endpoint-record.js



/** Points the domain at the endpoint (or asks the user to) and waits until DNS shows it. */
async function applyEndpointRecord(rim, ledger, settings, world, plan) {
    const { domain, dns } = settings;
    const { iotEndpoint } = world;
    if (plan.do === 'keep') {
        return;
    }
    if (plan.do === 'by-hand') {
        rim.log.info(`Set this record where the domain's DNS is kept: ${domain}. ${dns.ttl} IN CNAME ${iotEndpoint}.`);
    }
    else if (world.dns.kind === 'route53') {
        const { zone } = world.dns;
        const route53 = await rim.aws.route53();
        ledger.changing(`Pointing ${domain} at ${iotEndpoint} in the hosted zone ${zone.name}.`);
        const change = await route53.change(zone, {
            upsert: [{ name: domain, value: iotEndpoint, ttl: dns.ttl }],
            remove: plan.remove,
        });
        await waitFor(rim, {
            what: `Route 53 to serve the record of ${domain}`,
            remedy: 'Look at the hosted zone in the Route 53 console.',
            poll: async () => change === undefined || (await route53.isInSync(change))
                ? { done: true, value: true }
                : { done: false, seen: 'PENDING' },
        });
    }
    await awaitSeen(rim, settings, world);
}
async function awaitSeen(rim, { domain, proof }, world) {
    const resolver = await zoneResolver({
        ...(proof.resolver !== undefined && { resolver: proof.resolver }),
        ...(world.dns.kind === 'route53' && { nameServers: world.dns.zone.nameServers }),
    }, await createResolver(proof.resolver));
    await waitFor(rim, {
        what: `DNS to show ${domain} as a CNAME to ${world.iotEndpoint}`,
        remedy: 'See that the record is set and the zone is delegated to the name servers that hold it.',
        poll: async () => {
            const answer = await resolver.cname(domain);
            if (answer.kind === 'found' && answer.values.includes(world.iotEndpoint)) {
                return { done: true, value: true };
            }
            return {
                done: false,
                seen: answer.kind === 'found' ? `CNAME ${answer.values.join(', ')}` : 'no CNAME',
            };
        },
    });
}

;// CONCATENATED MODULE: ./lib/convergence/reimport.js
/** What a new leaf must share with the old one to be re-imported under its ARN and picked up by IoT Core. */
const clientAuth = '1.3.6.1.5.5.7.3.2';
/**
 * Why `next` cannot take the place of `present` under the same ARN; undefined when it can.
 *
 * ACM user guide, "Reimport a certificate": key type and size stay; key usages and extended key usages may be added, not
 * removed, but for clientAuth and, with ECDSA, keyEncipherment. IoT Core developer guide, "Managing custom domains": only a
 * certificate with the same signing algorithm, common name and SANs is picked up.
 */
function reimportObstacle(present, next) {
    if (present.keyAlgorithm !== next.keyAlgorithm) {
        return `its key is ${present.keyAlgorithm}, the new one ${next.keyAlgorithm}`;
    }
    if (present.signatureAlgorithm !== next.signatureAlgorithm) {
        return `it is signed with ${present.signatureAlgorithm}, the new one with ${next.signatureAlgorithm}`;
    }
    if (present.commonName !== next.commonName) {
        return `its CN is ${present.commonName ?? 'empty'}, the new one's ${next.commonName ?? 'empty'}`;
    }
    if (present.names.toSorted().join() !== next.names.toSorted().join()) {
        return `its SANs are ${present.names.join(', ') || 'none'}, the new one's ${next.names.join(', ') || 'none'}`;
    }
    const lost = [
        ...present.keyUsage.filter((usage) => !next.keyUsage.includes(usage) &&
            !(usage === 'keyEncipherment' && present.keyAlgorithm.startsWith('EC_'))),
        ...present.extendedKeyUsage.filter((usage) => !next.extendedKeyUsage.includes(usage) && usage !== clientAuth),
    ];
    return lost.length > 0 ? `it has usages that the new one lacks: ${lost.join(', ')}` : undefined;
}

;// CONCATENATED MODULE: ./lib/convergence/apply-server-certificate.js





/** Keeps the leaf, or issues one (unless it was brought), checks it as IoT Core and a device would, and only then imports it. */
async function applyServerCertificate(rim, ledger, settings, plan, signer, trust) {
    if (plan.do === 'keep') {
        return { arn: plan.leaf.certificate.arn, chain: plan.leaf.chain };
    }
    const material = await obtain(rim, settings, signer);
    await check(rim, settings.domain, material, trust);
    const acm = await rim.aws.acm();
    const { subject, fingerprint } = (0,facts/* readCertificate */.w$)(material.certificate);
    if (plan.do === 'import') {
        ledger.changing(`Importing the server certificate ${subject} (SHA-256 ${fingerprint}) into ACM.`);
        const arn = await acm.importNew(material, tagsOf(settings.domain, 'server-certificate'));
        return { arn, chain: material };
    }
    await refuseWhatWouldNotBePickedUp(rim, plan.arn, material);
    ledger.changing(`Re-importing the server certificate ${subject} (SHA-256 ${fingerprint}) as ${plan.arn}.`);
    await acm.reimport(plan.arn, material);
    return { arn: plan.arn, chain: material };
}
async function obtain(rim, settings, signer) {
    const { domain, serverCertificate: wanted } = settings;
    if (wanted.kind === 'brought') {
        return wanted.material;
    }
    if (!signer) {
        throw new Error('a leaf is to be issued, but no certificate authority was made or found');
    }
    const { issueServerCertificate } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 94430));
    const material = await issueServerCertificate(signer, {
        domain,
        subject: wanted.subject,
        keyAlgorithm: wanted.keyAlgorithm,
        validityDays: wanted.validityDays,
        now: rim.clock.now(),
    });
    rim.mask(material.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return material;
}
async function check(rim, domain, material, trust) {
    const findings = (0,requirements/* examineServerCertificate */.o)(material, { domain, trust, now: rim.clock.now() });
    const failed = findings.find(({ result }) => result === 'fail');
    if (failed) {
        throw new errors/* Failure */.HR({
            doing: `checking the server certificate of ${domain} before its import`,
            said: `${failed.id}: ${failed.seen}, expected ${failed.expected}`,
            remedy: failed.remedy ?? 'Bring a server certificate that meets the requirement.',
        });
    }
    const { proveHandshake } = await __webpack_require__.e(/* import() */ 705).then(__webpack_require__.bind(__webpack_require__, 12705));
    await proveHandshake(material, { domain, trust });
}
async function refuseWhatWouldNotBePickedUp(rim, arn, next) {
    const present = await (await rim.aws.acm()).get(arn);
    const obstacle = present &&
        reimportObstacle((0,facts/* readCertificate */.w$)(present.certificate), (0,facts/* readCertificate */.w$)(next.certificate));
    if (obstacle !== undefined) {
        throw new errors/* Failure */.HR({
            doing: `re-importing the server certificate ${arn}`,
            said: obstacle,
            remedy: 'Nothing was imported. Set replace: true to have the domain configuration made anew.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/convergence/authority.js
/** The certificate authority that is kept in Secrets Manager: read, or made on first use. A stored one is never overwritten. */



/** The authority in that secret; undefined when there is no such secret. */
async function readStoredAuthority(rim, secretId) {
    const text = await (await rim.aws.secrets()).read(secretId);
    if (text === undefined) {
        return undefined;
    }
    rim.mask(text);
    const { parseStoredAuthority } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 40669));
    const parsed = parseStoredAuthority(text);
    if (!parsed.ok) {
        throw new errors/* Failure */.HR({
            doing: `reading the certificate authority from the secret ${secretId}`,
            said: parsed.faults.join('; '),
            remedy: 'The secret was not changed. Restore the version that the action wrote, or name another secret in ca-secret-id.',
        });
    }
    maskKey(rim, parsed.value);
    return parsed.value;
}
/**
 * Makes an authority, stores it, and reads it back: what is given is what the secret holds, so that nothing is ever
 * signed with a key that could be lost. When another run was first, its authority is given and the new one forgotten.
 */
async function createStoredAuthority(rim, domain, settings, keyAlgorithm) {
    const { secretId, subject, validityDays } = settings;
    const [{ createAuthority }, { serializeAuthority }] = await Promise.all([
        __webpack_require__.e(/* import() */ 897).then(__webpack_require__.bind(__webpack_require__, 27897)),
        Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 40669)),
    ]);
    const authority = await createAuthority({
        subject,
        validityDays,
        keyAlgorithm,
        now: rim.clock.now(),
    });
    maskKey(rim, authority);
    const text = serializeAuthority(authority);
    rim.mask(text);
    const token = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const secrets = await rim.aws.secrets();
    const result = await secrets.create(secretId, text, token, tagsOf(domain, 'certificate-authority'));
    if (result === 'already-exists') {
        rim.log.info(`Another run stored a certificate authority in ${secretId} first; it is used.`);
    }
    const stored = await readBack(rim, secretId);
    if (result === 'created' && stored.certificate !== authority.certificate) {
        throw new errors/* Failure */.HR({
            doing: `reading back the certificate authority just stored in ${secretId}`,
            said: 'the secret holds another certificate',
            remedy: 'Nothing was signed. Look at who else writes this secret, then run the job again.',
        });
    }
    return stored;
}
const readBackAttempts = 10;
/** Secrets Manager is eventually consistent: a secret just made may not be found for a moment. */
async function readBack(rim, secretId) {
    for (let attempt = 1; attempt <= readBackAttempts; attempt += 1) {
        const stored = await readStoredAuthority(rim, secretId);
        if (stored) {
            return stored;
        }
        await rim.clock.sleep(attempt * 500, rim.signal);
    }
    throw new errors/* Failure */.HR({
        doing: `reading back the certificate authority just stored in ${secretId}`,
        said: 'the secret is not found',
        remedy: 'Nothing was signed. Run the job again: it uses the authority once the secret shows.',
    });
}
function maskKey(rim, { privateKey }) {
    rim.mask(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

;// CONCATENATED MODULE: ./lib/convergence/observe.js


/** Everything a plan for the domain needs to know, read side by side. */
async function observe(rim, settings) {
    const { domain } = settings;
    const iot = await rim.aws.iot();
    const acm = await rim.aws.acm();
    const [iotEndpoint, authority, configuration, covering, zone] = await Promise.all([
        iot.dataEndpoint(),
        observeAuthority(rim, settings),
        iot.findDomainConfiguration(domain),
        acm.findCovering(domain),
        findZone(rim, domain, settings.dns),
    ]);
    const configuredArn = configuration?.serverCertificate?.arn;
    const [configured, nameHolder, spareLeaves, publicCertificates] = await Promise.all([
        configuration && observeConfiguration(rim, configuration),
        configuration ? undefined : iot.describeDomainConfiguration(settings.domainConfigurationName),
        observeSpareLeaves(acm, domain, covering, configuredArn),
        observePublicCertificates(acm, covering, settings.validationCertificateArn),
    ]);
    return {
        now: rim.clock.now(),
        iotEndpoint: iotEndpoint.toLowerCase().replace(/\.$/, ''),
        authority,
        ...(configured && { configured }),
        ...(nameHolder && { nameTakenBy: nameHolder.domainName ?? 'no domain' }),
        spareLeaves,
        publicCertificates,
        dns: zone ? await observeZone(rim, zone, domain, publicCertificates) : { kind: 'manual' },
    };
}
async function observeAuthority(rim, settings) {
    const { serverCertificate } = settings;
    if (serverCertificate.kind === 'brought') {
        return { kind: 'trust-only', root: serverCertificate.trust };
    }
    return observeKeptOrBrought(rim, serverCertificate.authority);
}
async function observeKeptOrBrought(rim, settings) {
    if (settings.kind === 'brought') {
        return { kind: 'brought', authority: settings.authority };
    }
    const { secretId } = settings;
    const authority = await readStoredAuthority(rim, secretId);
    return authority ? { kind: 'stored', secretId, authority } : { kind: 'absent', secretId };
}
async function observeConfiguration(rim, configuration) {
    const [iot, acm] = [await rim.aws.iot(), await rim.aws.acm()];
    const arn = configuration.serverCertificate?.arn;
    const [tags, leaf] = await Promise.all([iot.tags(configuration.arn), arn && readLeaf(acm, arn)]);
    return { configuration, tags, ...(leaf && { leaf }) };
}
async function readLeaf(acm, arn) {
    const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
    return certificate && chain && { certificate, chain };
}
async function observeSpareLeaves(acm, domain, covering, configuredArn) {
    const imported = covering.filter(({ type, arn }) => type === 'IMPORTED' && arn !== configuredArn);
    const leaves = await Promise.all(imported.map(async ({ arn }) => isOurs(await acm.tags(arn), domain, 'server-certificate') ? readLeaf(acm, arn) : undefined));
    return leaves.filter((leaf) => leaf !== undefined).filter(isUnused);
}
function isUnused({ certificate }) {
    return certificate.inUseBy.length === 0;
}
async function observePublicCertificates(acm, covering, named) {
    const found = covering.filter(({ type }) => type === 'AMAZON_ISSUED').map(({ arn }) => arn);
    const arns = new Set(named === undefined ? found : [named, ...found]);
    const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
    return described.filter((certificate) => certificate !== undefined);
}
async function findZone(rim, domain, dns) {
    return dns.kind === 'manual'
        ? undefined
        : (await rim.aws.route53()).findZone(domain, dns.hostedZoneId);
}
async function observeZone(rim, zone, domain, publicCertificates) {
    const route53 = await rim.aws.route53();
    const validationNames = new Set(publicCertificates
        .flatMap(({ validationRecords }) => validationRecords.map(({ name }) => name))
        .filter((name) => isInZone(name, zone)));
    const [atDomain, atValidation] = await Promise.all([
        route53.recordsAt(zone, domain),
        Promise.all([...validationNames].map(async (name) => [name, await route53.recordsAt(zone, name)])),
    ]);
    return { kind: 'route53', zone, atDomain, atValidation: new Map(atValidation) };
}
/** True when records of `name` are kept in `zone`. */
function isInZone(name, zone) {
    return name === zone.name || name.endsWith(`.${zone.name}`);
}

;// CONCATENATED MODULE: ./lib/convergence/apply-validation-certificate.js




/** Brings the validation certificate to ISSUED, seeing to each of its records as soon as ACM tells it. Gives its ARN. */
async function applyValidationCertificate(rim, ledger, settings, world, plan) {
    const { domain } = settings;
    const arn = await apply_validation_certificate_obtain(rim, ledger, domain, plan.validationCertificate);
    ledger.learn({ validationCertificateArn: arn });
    if (plan.validationCertificate.do === 'keep' && plan.validationRecord.do !== 'write') {
        return arn;
    }
    const told = new Set();
    await waitFor(rim, {
        what: `the validation certificate of ${domain} to be issued`,
        remedy: `ACM issues ${arn} once public DNS shows its validation record; see that the zone is delegated and no CAA record forbids amazon.com.`,
        poll: async () => {
            const certificate = await describeAlive(rim, arn, domain);
            const records = (certificate?.validationRecords ?? []).filter(({ name }) => !told.has(name));
            await seeToRecords(rim, ledger, settings, world, records);
            for (const { name } of records) {
                told.add(name);
            }
            if (certificate?.status === 'ISSUED') {
                return { done: true, value: true };
            }
            return {
                done: false,
                seen: told.size > 0 ? 'PENDING_VALIDATION' : 'ACM has not told its record yet',
            };
        },
    });
    return arn;
}
async function seeToRecords(rim, ledger, settings, world, records) {
    if (world.dns.kind === 'manual') {
        askForRecords(rim, ledger, settings, records);
    }
    else {
        await writeRecords(rim, ledger, settings, world.dns.zone, records);
    }
}
async function apply_validation_certificate_obtain(rim, ledger, domain, plan) {
    if (plan.do !== 'request') {
        return plan.arn;
    }
    ledger.changing(`Requesting the validation certificate of ${domain} from ACM.`);
    const acm = await rim.aws.acm();
    return acm.request(domain, plan.token, tagsOf(domain, 'validation-certificate'));
}
function askForRecords(rim, ledger, { dns }, records) {
    for (const { name, value } of records) {
        ledger.needsRecord({
            name,
            type: 'CNAME',
            value,
            ttl: dns.ttl,
            purpose: 'validation certificate',
        });
        rim.log.info(`Set this record where the domain's DNS is kept: ${name}. ${dns.ttl} IN CNAME ${value}.`);
    }
}
async function writeRecords(rim, ledger, { dns }, zone, records) {
    const route53 = await rim.aws.route53();
    const missing = [];
    for (const { name, value } of records.filter((record) => isInZone(record.name, zone))) {
        const standing = await route53.recordsAt(zone, name);
        if (!standing.some(({ type, values }) => type === 'CNAME' && values[0] === value)) {
            missing.push({ name, value, ttl: dns.ttl });
        }
    }
    if (missing.length > 0) {
        const names = missing.map(({ name }) => name).join(', ');
        ledger.changing(`Writing the validation record ${names} into the hosted zone ${zone.name}.`);
        await route53.change(zone, { upsert: missing, remove: [] });
    }
}
/**
 * ACM user guide, "Troubleshoot certificate requests": none of these is ever left, a new request is needed.
 *
 * @throws Failure when the certificate can never be issued.
 */
async function describeAlive(rim, arn, domain) {
    const certificate = await (await rim.aws.acm()).describe(arn);
    if (!certificate ||
        certificate.status === 'PENDING_VALIDATION' ||
        certificate.status === 'ISSUED') {
        return certificate;
    }
    throw new errors/* Failure */.HR({
        doing: `waiting for the validation certificate ${arn} of ${domain}`,
        said: [certificate.status, certificate.failureReason].filter(Boolean).join(', '),
        remedy: `${remedies[certificate.failureReason ?? ''] ?? 'Look at the certificate in the ACM console.'} The next run requests a new one.`,
    });
}
/** By FailureReason of DescribeCertificate (ACM API reference). */
const remedies = {
    CAA_ERROR: 'Add amazon.com to the CAA records of the domain or of a parent, or remove the CAA records.',
    DOMAIN_NOT_ALLOWED: 'The domain is on a list of unsafe domains; ask for its review at VirusTotal, then AWS Support.',
    ADDITIONAL_VERIFICATION_REQUIRED: 'AWS wants to verify the domain further; open a case with AWS Support.',
    INVALID_PUBLIC_DOMAIN: 'The domain is not under a public suffix; use a public domain.',
};

;// CONCATENATED MODULE: ./lib/convergence/await-served.js




/**
 * Waits until the leaf is served at the account's endpoint under SNI = domain, verified against what devices trust. DNS for
 * the domain is not needed, so this is seen before any of its records is touched. IoT Core may take up to 60 minutes
 * (developer guide, "Creating and configuring customer-managed domains").
 */
async function awaitServed(rim, { domain, proof }, iotEndpoint, trust, leaf) {
    const { lookup } = await createResolver(proof.resolver);
    const { fingerprint } = (0,facts/* readCertificate */.w$)(leaf);
    await waitFor(rim, {
        what: `IoT Core to serve the server certificate of ${domain}`,
        remedy: 'IoT Core may take up to 60 minutes.',
        poll: async () => {
            const seen = await probeTls({
                host: iotEndpoint,
                port: proof.port,
                servername: domain,
                trust,
                lookup,
                signal: rim.signal,
                now: rim.clock.now(),
                ...(proof.clientIdentity && { clientIdentity: proof.clientIdentity }),
            });
            if (seen.kind !== 'accepted') {
                return { done: false, seen: tellTls(seen) };
            }
            return seen.fingerprint === fingerprint
                ? { done: true, value: true }
                : { done: false, seen: 'the leaf before is still served' };
        },
    });
}

// EXTERNAL MODULE: ./lib/pki/leaf.js
var leaf = __webpack_require__(94430);
;// CONCATENATED MODULE: ./lib/convergence/plan-server-certificate.js




/** A leaf that meets the requirements is kept; another is re-imported under the ARN that the configuration knows. */
function planServerCertificate(settings, world) {
    const mismatch = authorityMismatch(settings, world);
    if (mismatch) {
        return mismatch;
    }
    const present = world.configured?.leaf;
    const flaw = present && flawOf(present, settings, world);
    if (present && !flaw) {
        return keep(present, 'meets the requirements');
    }
    if (present && flaw && !settings.replace) {
        return planReimport(present, flaw, settings, world);
    }
    const spare = world.spareLeaves.find((leaf) => !flawOf(leaf, settings, world));
    return spare
        ? keep(spare, 'imported by an earlier run')
        : {
            plan: { do: 'import' },
            change: {
                action: 'create',
                resource: 'server certificate',
                name: settings.domain,
                reason: flaw?.reason ?? 'none is imported for the domain',
            },
        };
}
function flawOf(leaf, settings, world) {
    const findings = (0,requirements/* examineServerCertificate */.o)(leaf.chain, {
        domain: settings.domain,
        trust: trustOf(world.authority),
        now: world.now,
    });
    const failed = findings.filter(({ result }) => result === 'fail');
    const breaksTrust = failed.some(({ id }) => id === 'issuer');
    const [first] = failed;
    if (first) {
        return { reason: `${first.id}: ${first.seen}`, breaksTrust };
    }
    const reason = differenceFromWanted(leaf, settings);
    return reason === undefined ? undefined : { reason, breaksTrust };
}
function differenceFromWanted(leaf, { serverCertificate }) {
    const present = (0,facts/* readCertificate */.w$)(leaf.chain.certificate);
    if (serverCertificate.kind === 'brought') {
        const wanted = (0,facts/* readCertificate */.w$)(serverCertificate.material.certificate).fingerprint;
        return present.fingerprint === wanted ? undefined : 'another leaf was brought';
    }
    return present.keyAlgorithm === serverCertificate.keyAlgorithm
        ? undefined
        : `key is ${present.keyAlgorithm}, wanted ${serverCertificate.keyAlgorithm}`;
}
function planReimport(present, flaw, settings, world) {
    const { arn } = present.certificate;
    const { issuer } = (0,facts/* readCertificate */.w$)(present.chain.certificate);
    if (world.authority.kind === 'absent') {
        return {
            refused: `${settings.domain} is already served with a leaf issued by ${issuer}, but no certificate authority is kept in the secret ${world.authority.secretId}`,
            remedy: 'Give the authority that its devices trust as ca-certificate and ca-private-key, or name its secret in ca-secret-id; replace: true makes a new one, which no device trusts yet.',
        };
    }
    if (flaw.breaksTrust) {
        return {
            refused: `the leaf that serves ${settings.domain} was issued by ${issuer}, which is not the certificate authority given`,
            remedy: 'Give the authority that the devices trust; replace: true goes over to the one given and cuts off devices that do not trust it.',
        };
    }
    const obstacle = reimportObstacleFor(present, settings);
    if (obstacle !== undefined) {
        return {
            refused: `the leaf ${arn} has to be renewed (${flaw.reason}), but cannot be re-imported: ${obstacle}`,
            remedy: 'Set replace: true to have the domain configuration made anew with a new certificate.',
        };
    }
    return {
        plan: { do: 'reimport', arn },
        change: { action: 'update', resource: 'server certificate', name: arn, reason: flaw.reason },
    };
}
function reimportObstacleFor(present, { serverCertificate, domain }) {
    if (present.certificate.type !== 'IMPORTED') {
        return `it is ${present.certificate.type}, not imported`;
    }
    const old = (0,facts/* readCertificate */.w$)(present.chain.certificate);
    const next = serverCertificate.kind === 'brought'
        ? (0,facts/* readCertificate */.w$)(serverCertificate.material.certificate)
        : {
            ...(0,leaf/* issuedShape */.H)(domain, serverCertificate.keyAlgorithm),
            // Known once it is signed; compared again then, before it is imported.
            signatureAlgorithm: old.signatureAlgorithm,
        };
    return reimportObstacle(old, next);
}
/** ACM: "The cryptographic algorithm of an imported certificate must match the algorithm of the signing CA". */
function authorityMismatch({ serverCertificate }, { authority }) {
    if (serverCertificate.kind === 'brought' || authority.kind !== 'stored') {
        return undefined;
    }
    const kept = (0,facts/* readCertificate */.w$)(authority.authority.certificate).keyAlgorithm;
    const fitting = kept.startsWith('EC') ? 'EC_prime256v1' : 'RSA_2048';
    return fitting === serverCertificate.keyAlgorithm
        ? undefined
        : {
            refused: `key-algorithm is ${serverCertificate.keyAlgorithm}, but the certificate authority in ${authority.secretId} has a key of ${kept} and ACM takes only leaves of their authority's algorithm`,
            remedy: `Set key-algorithm: ${fitting}, or name another secret in ca-secret-id.`,
        };
}
/** PEM: the roots that devices trust. */
function trustOf(authority) {
    switch (authority.kind) {
        case 'absent':
            return [];
        case 'trust-only':
            return [authority.root];
        default:
            return [authority.authority.chain.at(-1) ?? authority.authority.certificate];
    }
}
function keep(leaf, reason) {
    return {
        plan: { do: 'keep', leaf },
        change: { action: 'keep', resource: 'server certificate', name: leaf.certificate.arn, reason },
    };
}

;// CONCATENATED MODULE: ./lib/convergence/side-by-side.js
/**
 * Runs both at once and gives both results. When one fails, the other's waits end; its calls under way are let finish, so that
 * nothing is left half known.
 *
 * @throws what the first of them to fail threw.
 */
async function sideBySide(rim, first, second) {
    const failed = new AbortController();
    const branch = { ...rim, signal: AbortSignal.any([rim.signal, failed.signal]) };
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

;// CONCATENATED MODULE: ./lib/convergence/apply.js









/**
 * @throws Pending when a wait outlives the run's deadline, Failure for everything else. Whatever was done until then stands
 * and is found by the next run.
 */
async function apply(rim, ledger, settings, world, plan) {
    const { domain, dns } = settings;
    if (dns.kind === 'manual') {
        const { iotEndpoint } = world;
        ledger.needsRecord({
            name: domain,
            type: 'CNAME',
            value: iotEndpoint,
            ttl: dns.ttl,
            purpose: 'endpoint',
        });
    }
    const signer = await obtainSigner(rim, ledger, settings, world);
    const trust = signer ? trustOf({ kind: 'brought', authority: signer }) : trustOf(world.authority);
    ledger.learn({ caCertificate: trust.join('') });
    const [serverCertificate, validationCertificateArn] = await sideBySide(rim, (branch) => applyServerCertificate(branch, ledger, settings, plan.serverCertificate, signer, trust), (branch) => applyValidationCertificate(branch, ledger, settings, world, plan));
    learnLeaf(ledger, serverCertificate);
    const configuration = await applyConfiguration(rim, ledger, settings, plan.configuration, {
        serverCertificateArn: serverCertificate.arn,
        validationCertificateArn,
    });
    const { certificate } = serverCertificate.chain;
    await awaitServed(rim, settings, world.iotEndpoint, trust, certificate);
    await applyEndpointRecord(rim, ledger, settings, world, plan.endpointRecord);
    const validationCertificate = await (await rim.aws.acm()).describe(validationCertificateArn);
    return { world, trust, serverCertificate, validationCertificate, configuration };
}
/** The authority that leaves are signed with; undefined when the leaf was brought. */
async function obtainSigner(rim, ledger, { domain, serverCertificate }, { authority }) {
    if (authority.kind === 'brought' || authority.kind === 'stored') {
        return authority.authority;
    }
    if (serverCertificate.kind === 'brought' || serverCertificate.authority.kind === 'brought') {
        return undefined;
    }
    const kept = serverCertificate.authority;
    ledger.changing(`Making a certificate authority and storing it in the secret ${kept.secretId}.`);
    return createStoredAuthority(rim, domain, kept, serverCertificate.keyAlgorithm);
}
function learnLeaf(ledger, { arn, chain }) {
    const { fingerprint, notAfter, subject, issuer, keyAlgorithm } = (0,facts/* readCertificate */.w$)(chain.certificate);
    ledger.learn({
        serverCertificate: { arn, fingerprint, notAfter, subject, issuer, keyAlgorithm },
    });
}

;// CONCATENATED MODULE: ./lib/convergence/ledger.js
class Ledger {
    #log;
    #records = new Map();
    #facts = { plan: [], checks: [] };
    #changed = false;
    constructor(log) {
        this.#log = log;
    }
    get facts() {
        return this.#facts;
    }
    get changed() {
        return this.#changed;
    }
    /** The records that must stand, in the order they were learnt. */
    get dnsRecords() {
        return [...this.#records.values()];
    }
    learn(facts) {
        this.#facts = { ...this.#facts, ...facts };
    }
    /** To be called before each call that changes anything. */
    changing(line) {
        this.#changed = true;
        this.#log.info(line);
    }
    needsRecord(record) {
        this.#records.set(record.name, record);
    }
}

;// CONCATENATED MODULE: ./lib/convergence/plan-authority.js
/** A certificate authority that exists is kept, whatever it looks like; one is made only where none is. */
function planAuthority({ authority }) {
    if (authority.kind !== 'absent') {
        return {
            plan: { do: 'keep' },
            change: {
                action: 'keep',
                resource: 'certificate authority',
                name: authority.kind === 'stored' ? authority.secretId : 'as given',
                reason: authority.kind === 'stored' ? 'kept in Secrets Manager' : 'brought by the user',
            },
        };
    }
    return {
        plan: { do: 'create' },
        change: {
            action: 'create',
            resource: 'certificate authority',
            name: authority.secretId,
            reason: 'none is kept in Secrets Manager yet',
        },
    };
}

;// CONCATENATED MODULE: ./lib/convergence/plan-configuration.js
/** Created, adopted under whatever name, corrected where UpdateDomainConfiguration can, else replaced when that is allowed. */
function planConfiguration(settings, world, serverCertificate) {
    const { configured } = world;
    if (!configured) {
        return planCreate(settings, world);
    }
    const { configuration } = configured;
    const { name } = configuration;
    const immutable = immutableDifference(configuration, serverCertificate);
    if (immutable !== undefined) {
        return settings.replace
            ? decide('replace', name, immutable, { do: 'replace', name })
            : {
                refused: `the domain configuration ${name} of ${settings.domain} ${immutable}, which IoT Core cannot change on an existing configuration`,
                remedy: 'Set replace: true to have it disabled, deleted and made anew; devices cannot connect meanwhile.',
            };
    }
    const change = drift(settings.configuration, configuration);
    const differences = Object.entries(change).map(([member, value]) => `${member} → ${value}`);
    return differences.length > 0
        ? decide('update', name, differences.join(', '), { do: 'update', name, change })
        : decide('keep', name, 'enabled, as wanted', { do: 'keep', name });
}
function planCreate(settings, world) {
    const name = settings.domainConfigurationName;
    return world.nameTakenBy === undefined
        ? decide('create', name, 'none exists for the domain', { do: 'create', name })
        : {
            refused: `the domain configuration ${name} exists and serves ${world.nameTakenBy}`,
            remedy: 'Choose another domain-configuration-name.',
        };
}
/** What UpdateDomainConfiguration has no member for. */
function immutableDifference(configuration, serverCertificate) {
    if (configuration.serviceType !== 'DATA') {
        return `is of the service type ${configuration.serviceType}, not DATA`;
    }
    const present = configuration.serverCertificate?.arn;
    const stays = (serverCertificate.do === 'keep' && serverCertificate.leaf.certificate.arn === present) ||
        (serverCertificate.do === 'reimport' && serverCertificate.arn === present);
    return stays ? undefined : 'needs another server certificate than the one it was made with';
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
function decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'domain configuration', name, reason } };
}

;// CONCATENATED MODULE: ./lib/convergence/plan-endpoint-record.js
/** The types that say where a name leads; all others (TXT, MX, NS, …) are never removed, not even when asked. */
const addressTypes = new Set(['A', 'AAAA', 'CNAME', 'HTTPS', 'SVCB']);
/** The domain's CNAME to the account's endpoint. A record that points elsewhere is somebody's until the user says otherwise. */
function planEndpointRecord(settings, world) {
    const { domain, dns } = settings;
    if (dns.kind === 'manual' || world.dns.kind === 'manual') {
        return plan_endpoint_record_decide(domain, 'keep', `set by hand: CNAME ${world.iotEndpoint}`, { do: 'by-hand' });
    }
    const { atDomain, zone } = world.dns;
    if (zone.name === domain) {
        return {
            refused: `${domain} is the apex of its hosted zone ${zone.id}, where DNS allows no CNAME`,
            remedy: `Use a name below it, such as iot.${domain}; IoT Core can be reached by a CNAME only.`,
        };
    }
    if (atDomain.length === 0) {
        return plan_endpoint_record_decide(domain, 'create', `CNAME ${world.iotEndpoint}`, { do: 'write', remove: [] });
    }
    const [only, ...others] = atDomain;
    if (only && others.length === 0 && leadsTo(only, world.iotEndpoint)) {
        return only.ttl === dns.ttl
            ? plan_endpoint_record_decide(domain, 'keep', `is a CNAME to ${world.iotEndpoint}`, { do: 'keep' })
            : plan_endpoint_record_decide(domain, 'update', `TTL ${only.ttl} → ${dns.ttl}`, { do: 'write', remove: [] });
    }
    return planOverForeign(domain, world.iotEndpoint, atDomain, dns.overwrite);
}
function leadsTo(record, iotEndpoint) {
    return record.type === 'CNAME' && !record.special && record.values[0] === iotEndpoint;
}
function planOverForeign(domain, iotEndpoint, atDomain, overwrite) {
    const standing = atDomain.map(({ type, values }) => `${type} ${values.join(', ')}`).join('; ');
    const untouchable = atDomain.filter(({ type }) => !addressTypes.has(type));
    if (untouchable.length > 0) {
        return {
            refused: `${domain} has records that cannot stand beside a CNAME: ${standing}`,
            remedy: `Move the ${untouchable.map(({ type }) => type).join(', ')} records elsewhere; the action does not remove them.`,
        };
    }
    if (!overwrite) {
        return {
            refused: `${domain} has a record that is not ours: ${standing}`,
            remedy: `Set overwrite-dns-record: true to point ${domain} at ${iotEndpoint} instead, or remove the record.`,
        };
    }
    // An UPSERT overwrites a simple CNAME; everything else has to go in the same batch.
    const remove = atDomain.filter(({ type, special }) => type !== 'CNAME' || special);
    return plan_endpoint_record_decide(domain, 'update', `${standing} → CNAME ${iotEndpoint}`, { do: 'write', remove });
}
function plan_endpoint_record_decide(name, action, reason, plan) {
    return { plan, change: { action, resource: 'DNS record', name, reason } };
}

;// CONCATENATED MODULE: ./lib/convergence/plan-validation-certificate.js



/**
 * ACM assigns the record within seconds to minutes; a certificate without one after that was not asked for by DNS
 * and will never be issued by our doing.
 */
const recordAssignedWithinMs = 5 * 60_000;
/** The public certificate that proves the domain: one that is issued is used, one on its way is awaited, else one is requested. */
function planValidationCertificate(settings, world) {
    const named = settings.validationCertificateArn;
    if (named !== undefined) {
        return planNamed(named, settings.domain, world);
    }
    const issued = chooseIssued(world);
    if (issued) {
        return plan_validation_certificate_decide('keep', issued.arn, 'issued, covers the domain', { do: 'keep', arn: issued.arn });
    }
    const pending = world.publicCertificates.find((certificate) => isOnItsWay(certificate, settings.domain, world.now));
    if (pending) {
        return plan_validation_certificate_decide('keep', pending.arn, 'requested, to be issued', {
            do: 'await',
            arn: pending.arn,
        });
    }
    return plan_validation_certificate_decide('create', settings.domain, 'no issued certificate covers the domain', {
        do: 'request',
        token: requestToken(settings.domain, world.publicCertificates),
    });
}
function planNamed(arn, domain, world) {
    const certificate = world.publicCertificates.find((candidate) => candidate.arn === arn);
    const remedy = `Name a public ACM certificate of this region that covers ${domain} and is ISSUED, or leave validation-certificate-arn out to have one found or requested.`;
    if (!certificate) {
        return { refused: `validation-certificate-arn ${arn} does not exist`, remedy };
    }
    if (certificate.type !== 'AMAZON_ISSUED') {
        return {
            refused: `validation-certificate-arn ${arn} is ${certificate.type}, not a public certificate`,
            remedy,
        };
    }
    if (!certificate.names.some((name) => (0,dns_name/* dnsNameCovers */.T)(name, domain))) {
        return {
            refused: `validation-certificate-arn ${arn} covers ${certificate.names.join(', ')}`,
            remedy,
        };
    }
    if (isIssued(certificate, world.now)) {
        return plan_validation_certificate_decide('keep', arn, 'given, issued', { do: 'keep', arn });
    }
    return certificate.status === 'PENDING_VALIDATION'
        ? plan_validation_certificate_decide('keep', arn, 'given, to be issued', { do: 'await', arn })
        : { refused: `validation-certificate-arn ${arn} is ${certificate.status}`, remedy };
}
/** The one the configuration was made with when it still stands, else the one that lasts longest. */
function chooseIssued(world) {
    const issued = world.publicCertificates.filter((certificate) => isIssued(certificate, world.now));
    const used = world.configured?.tags[validationCertificateTag];
    return (issued.find(({ arn }) => arn === used) ??
        issued.toSorted((a, b) => Number(b.notAfter) - Number(a.notAfter))[0]);
}
function isIssued(certificate, now) {
    return (certificate.status === 'ISSUED' &&
        certificate.notAfter !== undefined &&
        certificate.notAfter > now);
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
function plan_validation_certificate_decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'validation certificate', name, reason } };
}
/** The record that proves the domain, now and at each renewal. */
function planValidationRecord(world, certificatePlan) {
    if (world.dns.kind === 'manual') {
        return decideRecord('keep', 'as ACM tells it', 'set by hand', { do: 'by-hand' });
    }
    if (certificatePlan.do === 'request') {
        return decideRecord('create', 'as ACM tells it', 'proves the domain to ACM', { do: 'write' });
    }
    const certificate = world.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
    const records = certificate?.validationRecords ?? [];
    const { atValidation } = world.dns;
    const inZone = records.filter(({ name }) => atValidation.has(name));
    const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
    const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
    if (foreign) {
        return {
            refused: `ACM's validation record ${foreign.name} is taken by ${foreign.type} ${foreign.values.join(', ')}`,
            remedy: 'Remove that record: ACM needs a CNAME of its own there.',
        };
    }
    const names = records.map(({ name }) => name).join(', ') || 'as ACM tells it';
    if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
        return decideRecord('create', names, 'proves the domain to ACM', { do: 'write' });
    }
    return decideRecord('keep', names, inZone.length > 0 ? 'stands' : 'not in this zone', {
        do: 'keep',
    });
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

;// CONCATENATED MODULE: ./lib/convergence/plan.js





function plan(settings, world) {
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
    const authority = decide(planAuthority(world));
    const serverCertificate = decide(planServerCertificate(settings, world));
    const validationCertificate = decide(planValidationCertificate(settings, world));
    const validationRecord = validationCertificate && decide(planValidationRecord(world, validationCertificate));
    const configuration = serverCertificate && decide(planConfiguration(settings, world, serverCertificate));
    const endpointRecord = decide(planEndpointRecord(settings, world));
    if (authority &&
        serverCertificate &&
        validationCertificate &&
        validationRecord &&
        configuration &&
        endpointRecord) {
        return {
            ok: true,
            plan: {
                authority,
                serverCertificate,
                validationCertificate,
                validationRecord,
                configuration,
                endpointRecord,
            },
            changes,
        };
    }
    return { ok: false, refusals };
}
/** True when the plan has no call of change in it. */
function isNoOp(changes) {
    return changes.every(({ action }) => action === 'keep');
}

;// CONCATENATED MODULE: ./lib/operations/conclude.js

/** Runs the operation's work and makes an outcome of how it ended; never rejects. */
async function conclude({ operation, domain, dryRun }, ledger, work) {
    const known = () => ({
        operation,
        domain,
        dryRun,
        changed: ledger.changed,
        dnsRecords: ledger.dnsRecords,
        ...ledger.facts,
    });
    try {
        const status = await work();
        return { ...known(), status };
    }
    catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        return { ...known(), status: error instanceof errors/* Pending */.UX ? 'pending' : 'failed', error };
    }
}

// EXTERNAL MODULE: ./lib/pki/private-key.js
var private_key = __webpack_require__(27757);
// EXTERNAL MODULE: ./lib/pki/x509-name.js
var x509_name = __webpack_require__(11708);
;// CONCATENATED MODULE: ./lib/pki/client-request.js




const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/**
 * A new P-256 key (PEM, PKCS#8) and a certificate signing request for it (PEM, PKCS#10), for the short-lived MQTT identity.
 * The caller masks the key.
 */
async function createProofRequest(commonName) {
    const key = await (0,private_key/* generatePrivateKey */.A)('EC_prime256v1');
    const request = await x509/* Pkcs10CertificateRequestGenerator */.UX.create({
        name: (0,x509_name/* encodeName */.a)([{ type: 'CN', value: commonName }]),
        keys: {
            privateKey: key.toCryptoKey(algorithm, false, ['sign']),
            publicKey: (0,external_node_crypto_.createPublicKey)(key).toCryptoKey(algorithm, true, ['verify']),
        },
        signingAlgorithm: algorithm,
    });
    return {
        csr: `${request.toString('pem')}\n`,
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
}

;// CONCATENATED MODULE: ./lib/proof/breaks-at.js

/**
 * The earliest end among the leaf as stored, its chain, what devices trust and, where it is another one, the leaf that is served (PEM).
 * The validation certificate ends nothing: it is not served.
 */
function breaksAt({ certificate, chain }, trust, served) {
    const stored = endOf('the server certificate', certificate);
    return [
        ...(served === undefined ? [] : [endOf('the server certificate still served,', served)]),
        ...[...chain, ...trust].map((authority) => endOf('the certificate authority', authority)),
    ].reduce((first, next) => (next.at < first.at ? next : first), stored);
}
function endOf(what, certificate) {
    const { subject, notAfter } = (0,facts/* readCertificate */.w$)(certificate);
    return { at: notAfter, because: `${what} ${subject} expires` };
}

;// CONCATENATED MODULE: ./lib/operations/prove-domain.js
/** The proof at the end of an operation: with the given client identity, or one that lives as long as the proof. */






/** Proves the domain and tells the ledger. @throws Failure that names the checks that failed. */
async function proveDomain(rim, ledger, settings, applied) {
    rim.log.info(`Proving ${settings.domain}: certificates, DNS, TLS three ways, MQTT.`);
    const clientId = settings.proof.clientId ?? `iot-custom-domain-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const subject = subjectOf(rim, settings, applied);
    const { topic, clientIdentity } = settings.proof;
    const proveAs = async (identity, attempts) => {
        const checks = await proveUntilKnown(rim, { ...subject, mqtt: { identity, clientId, topic } }, attempts);
        rim.signal.throwIfAborted();
        ledger.learn({ checks, breaksAt: breaksAt(applied.serverCertificate.chain, applied.trust) });
    };
    await (clientIdentity
        ? proveAs(clientIdentity, 1)
        : withProofIdentity(rim, settings, applied, clientId, (identity) => proveAs(identity, newIdentityAttempts)));
    refuseFailed(settings.domain, ledger.facts.checks);
}
function refuseFailed(domain, checks) {
    const failed = checks.filter(({ result }) => result === 'fail');
    if (failed.length > 0) {
        throw new errors/* Failure */.HR({
            doing: `proving ${domain}`,
            said: failed.map(({ id, seen }) => `${id}: ${seen}`).join('; '),
            remedy: failed.map(({ remedy }) => remedy).join(' '),
        });
    }
}
function subjectOf(rim, settings, applied) {
    const { world, trust, serverCertificate, configuration, validationCertificate } = applied;
    const { port, amazonRoots, resolver } = settings.proof;
    return {
        domain: settings.domain,
        iotEndpoint: world.iotEndpoint,
        trust,
        amazonRoots,
        port,
        serverCertificate: serverCertificate.chain,
        domainConfiguration: configuration,
        ...(validationCertificate && { validationCertificate }),
        ...(world.dns.kind === 'route53' && { nameServers: world.dns.zone.nameServers }),
        ...(resolver !== undefined && { resolver }),
        ...(settings.renewBeforeDays !== undefined && { renewBeforeDays: settings.renewBeforeDays }),
        now: rim.clock.now(),
    };
}
/** What a killed run left is swept once it is so old that no run can still be using it. */
const leftAfterMs = 60 * 60_000;
/** Makes the short-lived client identity, and removes it however `work` ends. */
async function withProofIdentity(rim, { domain, proof }, { configuration }, clientId, work) {
    const iot = await rim.aws.iot();
    const tags = tagsOf(domain, 'proof-identity');
    const { csr, privateKey } = await createProofRequest(clientId);
    rim.mask(privateKey);
    const identity = await iot.createProofIdentity({
        csr,
        clientId,
        topic: proof.topic,
        configurationArn: configuration.arn,
        tags,
    });
    try {
        await work({ certificate: identity.certificate, privateKey });
    }
    finally {
        await tidily(rim, `removing the client identity of the proof (policy ${identity.policyName})`, () => iot.removeProofIdentity(identity));
    }
    await tidily(rim, 'sweeping client identities that killed runs left', async () => {
        const olderThan = new Date(rim.clock.now().getTime() - leftAfterMs);
        for (const policyName of await iot.findLeftProofIdentities(tags, olderThan)) {
            await iot.removeProofIdentity({ policyName });
        }
    });
}
/** Tidying up that fails is told, but does not hide what the proof found; the next run sweeps. */
async function tidily(rim, doing, work) {
    try {
        await work();
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        rim.log.warning(`${doing} failed: ${said} The next run sweeps what is left.`);
    }
}
const newIdentityAttempts = 6;
const pauseMs = 5_000;
/** IoT Core takes a while to know a new certificate and its policy: only what is left wrong after that is a finding. */
async function proveUntilKnown(rim, subject, attempts) {
    for (let attempt = 1;; attempt += 1) {
        const checks = await prove(subject, rim.signal);
        const failed = checks.filter(({ result }) => result === 'fail');
        const onlyMqtt = failed.length > 0 && failed.every(({ id }) => id === 'mqtt');
        if (!onlyMqtt || attempt >= attempts) {
            return checks;
        }
        rim.log.info(`mqtt: ${failed[0]?.seen}; the client identity is new, trying again.`);
        await rim.clock.sleep(pauseMs, rim.signal);
    }
}

;// CONCATENATED MODULE: ./lib/operations/provision.js
/** provision: brings a domain to service from whatever state it is in, and proves it. */







/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
function provision(settings, rim) {
    const { domain } = settings;
    const ledger = new Ledger(rim.log);
    return conclude(settings, ledger, async () => {
        rim.log.info(`Looking at ${domain} in ${settings.region}.`);
        const world = await observe(rim, settings);
        ledger.learn({ iotEndpoint: world.iotEndpoint });
        const planned = plan(settings, world);
        if (!planned.ok) {
            throw new errors/* PlanRefused */.Me(planned.refusals.map(({ refused, remedy }) => new errors/* Failure */.HR({ doing: `planning ${domain}`, said: refused, remedy })));
        }
        ledger.learn({ plan: planned.changes });
        rim.showPlan(planned.changes);
        if (settings.dryRun) {
            return 'planned';
        }
        const applied = await apply(rim, ledger, settings, world, planned.plan);
        await proveDomain(rim, ledger, settings, applied);
        return 'ready';
    });
}


/***/ }),

/***/ 94430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ issuedShape),
/* harmony export */   issueServerCertificate: () => (/* binding */ issueServerCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _attribute_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46820);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10419);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27757);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66642);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20884);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94226);
/* harmony import */ var _x509_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11708);









/**
 * ACM refuses a re-import that drops a usage, so a leaf has only those that TLS needs: a signature, and key transport
 * where TLS 1.2 may use RSA for it. X.520 ends a CN at 64 characters: a longer domain stands in the SAN alone,
 * which is where AWS and every TLS client look first.
 */
function issuedShape(domain, keyAlgorithm) {
    return {
        keyAlgorithm,
        commonName: domain.length <= _attribute_types_js__WEBPACK_IMPORTED_MODULE_2__/* .longestCommonName */ .f ? domain : undefined,
        names: [domain],
        keyUsage: keyAlgorithm === 'RSA_2048' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
        extendedKeyUsage: [_x509_js__WEBPACK_IMPORTED_MODULE_6__/* .ExtendedKeyUsage */ .CD.serverAuth],
    };
}
/**
 * A leaf for `domain` with a new key, signed by `authority`; never valid longer than what it hangs from.
 * Throws Failure when the authority is not valid now or has a key of another kind than the leaf's.
 */
async function issueServerCertificate(authority, request) {
    const { domain, keyAlgorithm } = request;
    const validity = leafValidity(authority, request);
    const shape = issuedShape(domain, keyAlgorithm);
    const subject = withCommonName(request.subject, shape.commonName);
    const issuer = new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .X509Certificate */ .yI(authority.certificate);
    const privateKey = await (0,_private_key_js__WEBPACK_IMPORTED_MODULE_4__/* .generatePrivateKey */ .A)(keyAlgorithm);
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const certificate = await (0,_signing_js__WEBPACK_IMPORTED_MODULE_5__/* .signCertificate */ .j)({
        subject: (0,_x509_name_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeName */ .a)(subject),
        issuer: issuer.subjectName,
        publicKey,
        validity,
        extensions: [
            ...shapeExtensions(shape, subject),
            new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .SubjectKeyIdentifierExtension */ .QE(await (0,_signing_js__WEBPACK_IMPORTED_MODULE_5__/* .keyIdentifier */ .P)(publicKey)),
            new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .AuthorityKeyIdentifierExtension */ .Z$(await authorityKeyIdentifier(issuer, authority)),
        ],
    }, authority.privateKey);
    return { certificate, chain: [authority.certificate, ...authority.chain], privateKey };
}
function leafValidity(authority, { domain, keyAlgorithm, validityDays, now }) {
    const path = [authority.certificate, ...authority.chain].map(_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readCertificate */ .w$);
    const doing = `issuing the server certificate of ${domain}`;
    const lapsed = path.find((link) => (0,_validity_js__WEBPACK_IMPORTED_MODULE_8__/* .validityFault */ .rt)(link, now) !== undefined);
    if (lapsed !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            doing,
            said: `the authority ${lapsed.subject} ${(0,_validity_js__WEBPACK_IMPORTED_MODULE_8__/* .validityFault */ .rt)(lapsed, now)}`,
            remedy: 'Bring an authority that is valid now, and give its root to the devices first',
        });
    }
    const other = path.find((link) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFamily */ .Ef)(link.keyAlgorithm) !== (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFamily */ .Ef)(keyAlgorithm));
    if (other !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            doing,
            said: `its key is to be ${keyAlgorithm}, but that of the authority ${other.subject} is ${other.keyAlgorithm}, and ACM takes only leaves of their authority's algorithm`,
            remedy: 'Set key-algorithm to the kind of key the authority has, or bring another authority',
        });
    }
    return (0,_validity_js__WEBPACK_IMPORTED_MODULE_8__/* .within */ .ux)((0,_validity_js__WEBPACK_IMPORTED_MODULE_8__/* .validityFrom */ .DM)(now, validityDays), path);
}
function shapeExtensions(shape, subject) {
    const usage = shape.keyUsage.reduce((flags, name) => flags | _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyUsageFlags */ .Ob[name], 0);
    // RFC 5280, 4.2.1.6: with an empty subject the names must be understood.
    const critical = subject.length === 0;
    return [
        new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .BasicConstraintsExtension */ .WA(false),
        new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyUsagesExtension */ .hy(usage, true),
        new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .ExtendedKeyUsageExtension */ .j6([...shape.extendedKeyUsage]),
        new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .SubjectAlternativeNameExtension */ .Wx(shape.names.map((value) => ({ type: 'dns', value })), critical),
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
async function authorityKeyIdentifier(issuer, { privateKey }) {
    const stated = issuer.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_6__/* .SubjectKeyIdentifierExtension */ .QE)?.keyId;
    return stated ?? (0,_signing_js__WEBPACK_IMPORTED_MODULE_5__/* .keyIdentifier */ .P)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey));
}


/***/ }),

/***/ 66642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ keyIdentifier),
  j: () => (/* binding */ signCertificate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/pki/serial-number.js

const octets = 20;
/**
 * A certificate's serial number as 40 hex digits: 20 octets, positive, never zero (RFC 5280, 4.1.2.2), 158 bits of them random.
 * The first octet begins with the bits 01: the number is positive, and DER has no leading octet to add or drop.
 */
function createSerialNumber(random = external_node_crypto_.randomBytes) {
    const [first = 0, ...rest] = random(octets);
    return Buffer.from([(first & 0x3f) | 0x40, ...rest]).toString('hex');
}

// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/pki/signing.js



/** The hash of ECDSA signatures is as strong as the curve (NIST SP 800-57 part 1, 5.6.2). */
const curves = new Map([
    ['prime256v1', { namedCurve: 'P-256', hash: 'SHA-256' }],
    ['secp384r1', { namedCurve: 'P-384', hash: 'SHA-384' }],
    ['secp521r1', { namedCurve: 'P-521', hash: 'SHA-512' }],
]);
/** An X.509 v3 certificate in PEM with a random serial number, signed with SHA-256 or better by an RSA or ECDSA key. */
async function signCertificate({ subject, issuer, publicKey, validity, extensions }, key) {
    const algorithm = signatureAlgorithm(key);
    const certificate = await x509/* X509CertificateGenerator */.Jy.create({
        serialNumber: createSerialNumber(),
        subject,
        issuer,
        publicKey: spki(publicKey),
        ...validity,
        extensions: [...extensions],
        signingAlgorithm: algorithm,
        signingKey: key.toCryptoKey(algorithm, false, ['sign']),
    });
    return new external_node_crypto_.X509Certificate(Buffer.from(certificate.rawData)).toString();
}
/** The SHA-1 of the public key in hex: how RFC 5280, 4.2.1.2, method 1, names a key. */
async function keyIdentifier(publicKey) {
    const identifier = await new x509/* PublicKey */.J3(spki(publicKey)).getKeyIdentifier();
    return Buffer.from(identifier).toString('hex');
}
function signatureAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }) {
    if (asymmetricKeyType === 'rsa') {
        return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    }
    const curve = curves.get(asymmetricKeyDetails?.namedCurve ?? '');
    if (curve === undefined) {
        throw new TypeError(`a key of type ${asymmetricKeyType} signs no certificates here`);
    }
    return { name: 'ECDSA', ...curve };
}
function spki(publicKey) {
    return Buffer.from(publicKey.export({ type: 'spki', format: 'der' }));
}


/***/ })

};
