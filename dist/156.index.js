export const id = 156;
export const ids = [156];
export const modules = {

/***/ 52156:
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

// EXTERNAL MODULE: ./lib/pki/requirements.js
var requirements = __webpack_require__(18450);
// EXTERNAL MODULE: ./lib/pki/dns-name.js
var dns_name = __webpack_require__(93511);
;// CONCATENATED MODULE: ./lib/proof/check-aws.js

function checkDomainConfiguration(configuration) {
    const id = 'domain-configuration';
    const expected = 'ENABLED, of service type DATA, server certificate VALID';
    if (!configuration) {
        return {
            id,
            result: 'skipped',
            seen: 'not read',
            expected,
            remedy: 'Run with AWS credentials.',
        };
    }
    const { name, status, serviceType, serverCertificate } = configuration;
    const seen = `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${serverCertificate?.detail ? ` (${serverCertificate.detail})` : ''}`;
    return status === 'ENABLED' && serviceType === 'DATA' && serverCertificate?.status === 'VALID'
        ? { id, result: 'pass', seen, expected }
        : {
            id,
            result: 'fail',
            seen,
            expected,
            remedy: 'Run provision: it enables the configuration and says what it cannot correct.',
        };
}
/** ACM user guide, "Set up a CAA record". */
const amazonIssuers = new Set([
    'amazon.com',
    'amazontrust.com',
    'awstrust.com',
    'amazonaws.com',
]);
/** ACM renews public certificates 45 days before they end (ACM user guide, "Managed certificate renewal"). */
const renewalDays = 45;
function checkValidationCertificate(domain, certificate, dns, now) {
    const id = 'validation-certificate';
    const expected = `ISSUED, covers ${domain}, its record stands in DNS, no CAA record forbids Amazon`;
    if (!certificate) {
        return {
            id,
            result: 'skipped',
            seen: 'not read',
            expected,
            remedy: 'Run with AWS credentials.',
        };
    }
    const { status, names, notAfter, failureReason } = certificate;
    const seen = `${status}, covers ${names.join(', ')}, until ${notAfter?.toISOString() ?? 'unknown'}`;
    if (status !== 'ISSUED' ||
        !names.some((name) => (0,dns_name/* dnsNameCovers */.T)(name, domain)) ||
        (notAfter && notAfter <= now)) {
        return {
            id,
            result: 'fail',
            seen: failureReason ? `${seen}, ${failureReason}` : seen,
            expected,
            remedy: 'Run provision: it requests a new validation certificate.',
        };
    }
    const doubt = renewalDoubt(certificate, dns, now);
    return doubt === undefined
        ? { id, result: 'pass', seen, expected }
        : { id, result: 'warn', seen: `${seen}; ${doubt.seen}`, expected, remedy: doubt.remedy };
}
function renewalDoubt({ notAfter, renewalStatus, renewalEligibility }, dns, now) {
    const gone = [...(dns?.records ?? [])].find(([, answer]) => answer.kind === 'none');
    if (gone) {
        return {
            seen: `its record ${gone[0]} is gone from DNS`,
            remedy: 'Run provision: it writes the record again; ACM cannot renew without it.',
        };
    }
    if (dns?.caaIssuers.kind === 'found' &&
        !dns.caaIssuers.values.some((value) => amazonIssuers.has(value))) {
        return {
            seen: `CAA allows only ${dns.caaIssuers.values.join(', ')}`,
            remedy: 'Add amazon.com to the CAA records, or ACM cannot renew.',
        };
    }
    if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
        return {
            seen: `its renewal is ${renewalStatus}`,
            remedy: 'Look at the certificate in the ACM console.',
        };
    }
    const daysLeft = notAfter
        ? (notAfter.getTime() - now.getTime()) / 86_400_000
        : Number.POSITIVE_INFINITY;
    return daysLeft < renewalDays
        ? {
            seen: `${Math.floor(daysLeft)} days left and not renewed (${renewalEligibility ?? 'eligibility unknown'})`,
            remedy: 'Serving goes on without it, but the domain configuration could not be made anew: run provision once it has ended to have a new one requested.',
        }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/proof/check-dns.js
/** The domain at the zone's name servers. */
function checkDns(domain, iotEndpoint, answer) {
    const id = 'dns';
    const expected = `${domain} CNAME ${iotEndpoint}`;
    if (answer.kind === 'found' && answer.values.includes(iotEndpoint)) {
        return { id, result: 'pass', seen: `CNAME ${iotEndpoint}`, expected };
    }
    const seen = answer.kind === 'found'
        ? `CNAME ${answer.values.join(', ')}`
        : answer.kind === 'none'
            ? 'no CNAME'
            : `no answer (${answer.code})`;
    return {
        id,
        result: 'fail',
        seen,
        expected,
        remedy: answer.kind === 'found'
            ? "The CNAME leads to another endpoint than this account's: correct it, or run with the credentials of the account it leads to."
            : `Set the record ${expected}, and see that the zone is delegated to the name servers that hold it.`,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/pki/validity.js
var validity = __webpack_require__(20884);
;// CONCATENATED MODULE: ./lib/proof/by-hand.js



const serverAuth = '1.3.6.1.5.5.7.3.1';
/**
 * OpenSSL's code for the first thing wrong with the chain; undefined when a device would trust it for the name: every link
 * signed by the next up to a root of `trust`, all valid now, serverAuth, the name covered.
 */
function faultOfServed(leaf, { servername, trust, now }) {
    const path = chainOf(leaf).map((certificate) => (0,facts/* readCertificate */.w$)(certificate.toString()));
    const [served, ...authorities] = path;
    if (!served || (0,trust_path/* pathFaults */.Jn)(authorities, served).length > 0) {
        return 'CERT_SIGNATURE_FAILURE';
    }
    const anchor = (0,trust_path/* findAnchor */.t1)(path, trust.map(facts/* readCertificate */.w$));
    if (!anchor) {
        return 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
    }
    if ([...path, anchor].some((certificate) => (0,validity/* validityFault */.rt)(certificate, now) !== undefined)) {
        return 'CERT_HAS_EXPIRED';
    }
    if (!served.extendedKeyUsage.includes(serverAuth)) {
        return 'INVALID_PURPOSE';
    }
    return leaf.checkHost(servername) === undefined ? 'ERR_TLS_CERT_ALTNAME_INVALID' : undefined;
}
function chainOf(leaf) {
    const chain = [leaf];
    for (let next = leaf.issuerCertificate; next; next = next.issuerCertificate) {
        if (chain.some((certificate) => next && certificate.fingerprint256 === next.fingerprint256)) {
            break;
        }
        chain.push(next);
    }
    return chain;
}

;// CONCATENATED MODULE: ./lib/proof/tls-probe.js


/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with client certificates on 443 needs this ALPN. */
function alpnFor(port) {
    return port === 443 ? ['x-amzn-mqtt-ca'] : [];
}
/**
 * Codes by which OpenSSL says that a certificate leads to none of the roots: the only ones that prove that a trust does not accept
 * a server. A wrong name, an expired certificate or a dead port prove nothing about the roots.
 */
const unknownIssuerCodes = new Set([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
]);
/** True when the handshake failed because the certificate leads to none of the roots. */
function isUnknownIssuer(observation) {
    return observation.kind === 'untrusted' && unknownIssuerCodes.has(observation.code);
}
const verifyCodes = new Set([
    ...unknownIssuerCodes,
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'CERT_REJECTED',
    'CERT_CHAIN_TOO_LONG',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
]);
/**
 * TLS 1.3 is preferred: there the client has verified the server before the server looks at the client, so the server's side is
 * proven with or without a client certificate. In TLS 1.2 a server that demands one ends the handshake with an alert before Node
 * verifies anything, for the right trust and the wrong one alike; the peer has proven its key by then (RFC 5246, 7.4.3), and its
 * chain is examined by hand. Without a chain to examine it is `refused`, which neither proves nor disproves trust.
 */
function probeTls(target) {
    if (target.signal.aborted) {
        return Promise.resolve({ kind: 'unreachable', code: 'ABORTED' });
    }
    return new Promise((resolve) => {
        const socket = (0,external_node_tls_.connect)({
            host: target.host,
            port: target.port,
            servername: target.servername,
            ca: [...target.trust],
            lookup: target.lookup,
            ALPNProtocols: alpnFor(target.port),
            minVersion: 'TLSv1.2',
            rejectUnauthorized: true,
            ...(target.clientIdentity && {
                cert: target.clientIdentity.certificate,
                key: target.clientIdentity.privateKey,
            }),
        });
        const settle = (observation) => {
            target.signal.removeEventListener('abort', cancel);
            resolve(observation);
            socket.destroy();
        };
        const cancel = () => settle({ kind: 'unreachable', code: 'ABORTED' });
        target.signal.addEventListener('abort', cancel);
        socket.setTimeout(target.timeoutMs ?? 10_000, () => settle({ kind: 'unreachable', code: 'ETIMEDOUT' }));
        socket.once('secureConnect', () => settle(accepted(socket)));
        // Stays after the handshake: a TLS 1.3 server may refuse the client only then.
        socket.on('error', (error) => settle(failed(socket, error, target)));
        socket.once('close', () => settle({ kind: 'unreachable', code: 'ECONNRESET' }));
    });
}
function accepted(socket) {
    const served = socket.getPeerX509Certificate();
    if (!socket.authorized || !served) {
        return { kind: 'untrusted', code: String(socket.authorizationError), served: describe(served) };
    }
    return acceptedBy(socket, served);
}
function acceptedBy(socket, leaf) {
    return {
        kind: 'accepted',
        fingerprint: leaf.fingerprint256,
        protocol: socket.getProtocol() ?? 'unknown',
        cipher: socket.getCipher()?.standardName ?? 'unknown',
        alpn: socket.alpnProtocol || undefined,
    };
}
function failed(socket, error, target) {
    const code = 'code' in error ? String(error.code) : error.message;
    const leaf = socket.getPeerX509Certificate();
    const isAlert = /^ERR_SSL_.*_ALERT_/.test(code);
    const found = isAlert && leaf ? faultOfServed(leaf, target) : code;
    const served = describe(leaf);
    if (found === undefined && leaf) {
        return acceptedBy(socket, leaf);
    }
    if (found === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return { kind: 'wrong-name', served };
    }
    if (found !== undefined && verifyCodes.has(found)) {
        return { kind: 'untrusted', code: found, served };
    }
    return code.startsWith('ERR_SSL_') ? { kind: 'refused', code } : { kind: 'unreachable', code };
}
function describe(certificate) {
    return certificate && `${oneLine(certificate.subject)} issued by ${oneLine(certificate.issuer)}`;
}
function oneLine(name) {
    return (name ?? '').split('\n').join(', ') || 'an empty name';
}
/** In words, for a person. */
function tellTls(observation) {
    switch (observation.kind) {
        case 'accepted':
            return `accepted, ${observation.protocol} ${observation.cipher}`;
        case 'untrusted':
            return `certificate verify failed (${observation.code})${observation.served ? `: ${observation.served}` : ''}`;
        case 'wrong-name':
            return `a certificate for another name${observation.served ? `: ${observation.served}` : ''}`;
        case 'refused':
            return `refused by the server (${observation.code})`;
        case 'unreachable':
            return `no connection (${observation.code})`;
    }
}

;// CONCATENATED MODULE: ./lib/proof/mqtt-probe.js
/** One MQTT round trip as a device makes it, and how far it came as data. */



/** MQTT 3.1.1, table 3.1. */
const connackCodes = {
    1: 'unacceptable protocol version',
    2: 'identifier rejected',
    3: 'server unavailable',
    4: 'bad user name or password',
    5: 'not authorized',
};
/** CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the server does. */
async function probeMqtt(target) {
    const { MqttClient } = await Promise.all(/* import() */[__webpack_require__.e(576), __webpack_require__.e(825)]).then(__webpack_require__.t.bind(__webpack_require__, 44825, 19));
    if (target.signal.aborted) {
        return { kind: 'failed', stage: 'CONNECT', code: 'ABORTED' };
    }
    const started = performance.now();
    let stage = 'CONNECT';
    const ending = Promise.withResolvers();
    const end = (observation) => ending.resolve(observation);
    const fail = (error) => end({ kind: 'failed', stage, code: codeOf(error) });
    // mqtt.js does not pass every socket error on, so the socket's own are listened to.
    const client = new MqttClient(() => openSocket(target).on('error', fail), {
        clientId: target.clientId,
        protocolVersion: 4,
        clean: true,
        reconnectPeriod: 0,
    });
    // connectAsync never settles when a TLS 1.3 server refuses the client certificate: only 'close' comes.
    const timer = setTimeout(() => end({ kind: 'timeout', stage }), target.timeoutMs ?? 15_000);
    const cancel = () => end({ kind: 'failed', stage, code: 'ABORTED' });
    target.signal.addEventListener('abort', cancel);
    client.on('error', fail);
    client.on('close', () => end({ kind: 'closed', stage }));
    client.on('connect', () => {
        roundTrip(client, target.topic, (reached) => {
            stage = reached;
        }).then(() => end({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }), fail);
    });
    const observation = await ending.promise;
    clearTimeout(timer);
    target.signal.removeEventListener('abort', cancel);
    await client.endAsync(observation.kind !== 'round-trip').catch(() => undefined);
    return observation;
}
function openSocket(target) {
    return (0,external_node_tls_.connect)({
        host: target.host,
        port: target.port,
        servername: target.host,
        ca: [...target.trust],
        cert: target.clientIdentity.certificate,
        key: target.clientIdentity.privateKey,
        rejectUnauthorized: true,
        ALPNProtocols: alpnFor(target.port),
        lookup: target.lookup,
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
    const [granted] = await client.subscribeAsync(topic, { qos: 1 });
    if (granted === undefined || granted.qos > 2) {
        throw new Error('SUBACK 0x80, the subscription was refused');
    }
    reach('PUBLISH');
    await client.publishAsync(topic, payload, { qos: 1 });
    reach('the message back');
    await back;
}
function codeOf(error) {
    if (typeof error !== 'object' || error === null) {
        return String(error);
    }
    if ('code' in error && typeof error.code === 'number') {
        return `CONNACK ${error.code}, ${connackCodes[error.code] ?? 'unknown'}`;
    }
    return 'code' in error
        ? String(error.code)
        : error instanceof Error
            ? error.message
            : String(error);
}
/** In words, for a person. */
function tellMqtt(observation) {
    switch (observation.kind) {
        case 'round-trip':
            return `CONNACK (0), message published and received back in ${observation.milliseconds} ms`;
        case 'failed':
            return `failed at ${observation.stage}: ${observation.code}`;
        case 'closed':
            return `the server closed the connection at ${observation.stage} without an answer`;
        case 'timeout':
            return `no answer to ${observation.stage} in time`;
    }
}

;// CONCATENATED MODULE: ./lib/proof/check-mqtt.js

/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
function checkMqtt(seen) {
    const id = 'mqtt';
    const expected = 'CONNACK (0), and the message published comes back';
    return seen.kind === 'round-trip'
        ? { id, result: 'pass', seen: tellMqtt(seen), expected }
        : { id, result: 'fail', seen: tellMqtt(seen), expected, remedy: remedyOf(seen) };
}
function skippedMqtt(why) {
    return {
        id: 'mqtt',
        result: 'skipped',
        seen: why,
        expected: 'CONNACK (0), and the message published comes back',
        remedy: 'Give client-certificate and client-private-key, or credentials that may make a short-lived one.',
    };
}
function remedyOf(seen) {
    if (seen.kind === 'closed') {
        return seen.stage === 'CONNECT'
            ? 'The client certificate must be registered and ACTIVE, and its policy must allow iot:Connect for this client id.'
            : 'The policy of the client certificate must allow iot:Publish, iot:Subscribe and iot:Receive on the topic.';
    }
    if (seen.kind === 'timeout') {
        return 'See that the port is open from here, and that iot:Receive is allowed on the topic.';
    }
    return seen.code.startsWith('ERR_SSL_') || seen.code === 'ECONNRESET'
        ? 'IoT Core turned the client certificate away: it must be registered in this account and region, and ACTIVE.'
        : 'Mend tls-private-ca first where that fails too; else see the code.';
}

;// CONCATENATED MODULE: ./lib/proof/check-tls.js

/** The article's TEST3 without MQTT: the domain under the private CA, serving the very leaf that ACM stores. */
function checkPrivateCa(seen, expectedFingerprint) {
    const id = 'tls-private-ca';
    const expected = `accepted under the private CA, serving the leaf in ACM${expectedFingerprint ? ` (SHA-256 ${expectedFingerprint})` : ''}`;
    if (seen.kind !== 'accepted') {
        return { id, result: 'fail', seen: tellTls(seen), expected, remedy: privateCaRemedy(seen) };
    }
    if (expectedFingerprint === undefined) {
        return {
            id,
            result: 'warn',
            seen: `${tellTls(seen)}, SHA-256 ${seen.fingerprint}`,
            expected,
            remedy: 'The leaf in ACM could not be read, so that it is the one served is not shown; run with AWS credentials.',
        };
    }
    return seen.fingerprint === expectedFingerprint
        ? { id, result: 'pass', seen: tellTls(seen), expected }
        : {
            id,
            result: 'fail',
            seen: `another leaf is served: SHA-256 ${seen.fingerprint}`,
            expected,
            remedy: 'ACM stores a leaf that IoT Core does not serve. It picks a re-import up within about an hour, and silently goes on with the last valid leaf when it cannot take the new one: look at serverCertificateStatus.',
        };
}
function privateCaRemedy(seen) {
    switch (seen.kind) {
        case 'wrong-name':
            return "IoT Core's default certificate is served: the domain configuration is not in service yet (up to 60 minutes) or is disabled.";
        case 'untrusted':
            return 'See that ca-certificate is the CA that issued the leaf, and that the leaf has serverAuth and is valid now.';
        case 'refused':
            return 'The server ended the handshake; see that the security policy of the domain configuration allows TLS 1.2 or 1.3.';
        default:
            return 'See that the domain is a CNAME to the endpoint and that the port is open from here.';
    }
}
/** The article's TEST2: must fail, and must fail for want of trust. */
function checkAmazonRoot(seen) {
    const id = 'tls-amazon-root';
    const expected = "certificate verify failed: Amazon's root does not vouch for the domain";
    if (isUnknownIssuer(seen)) {
        return { id, result: 'pass', seen: tellTls(seen), expected };
    }
    return {
        id,
        result: 'fail',
        seen: tellTls(seen),
        expected,
        remedy: seen.kind === 'accepted'
            ? "The domain is served with a certificate that Amazon's root vouches for: it is not on your private CA."
            : 'The refusal was not for want of trust, so it proves nothing; mend tls-private-ca first.',
    };
}
/** The article's TEST1. */
function checkDefaultEndpoint(seen) {
    const id = 'tls-default-endpoint';
    const expected = "accepted under Amazon's root";
    return seen.kind === 'accepted'
        ? { id, result: 'pass', seen: tellTls(seen), expected }
        : {
            id,
            result: 'fail',
            seen: tellTls(seen),
            expected,
            remedy: 'See that the endpoint is reachable from here, and amazon-root-ca where the partition has another root.',
        };
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/proof/resolver.js
/** Asking DNS: a given server, a zone's own name servers, or the system's. */


const timeoutMs = 3_000;
const tries = 2;
/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 */
async function createResolver(server) {
    return resolverAt(server === undefined ? undefined : [await addressOf(server)]);
}
/** A resolver that asks these name servers (host names) on port 53. Undefined when none of them has an address. */
async function createResolverAt(nameServers, via) {
    const addresses = await Promise.all(nameServers.map((name) => firstAddress(name, via)));
    const known = addresses.filter((address) => address !== undefined);
    return known.length > 0 ? resolverAt(known) : undefined;
}
function resolverAt(servers) {
    const resolver = new external_node_dns_.promises.Resolver({ timeout: timeoutMs, tries });
    if (servers) {
        resolver.setServers(servers);
    }
    const ask = async (query) => {
        try {
            const values = await query;
            return values.length > 0 ? { kind: 'found', values: values.map(plain) } : { kind: 'none' };
        }
        catch (error) {
            const code = resolver_codeOf(error);
            return code === 'ENODATA' || code === 'ENOTFOUND'
                ? { kind: 'none' }
                : { kind: 'no-answer', code };
        }
    };
    return {
        lookup: (hostname, options, callback) => {
            lookUp(resolver, hostname, servers === undefined).then((addresses) => {
                const [first] = addresses;
                if (options.all) {
                    callback(null, addresses);
                }
                else if (first) {
                    callback(null, first.address, first.family);
                }
            }, (error) => callback(error, options.all ? [] : ''));
        },
        cname: (name) => ask(resolver.resolveCname(name)),
        caaIssuers: (name) => ask(resolver
            .resolveCaa(name)
            .then((records) => records.flatMap(({ issue }) => (issue === undefined ? [] : [issue])))),
        nameServers: (name) => ask(resolver.resolveNs(name)),
    };
}
/** All addresses, IPv4 first. Rejects with the resolver's own error when there is none. */
async function lookUp(resolver, hostname, bySystem) {
    if (bySystem) {
        return external_node_dns_.promises.lookup(hostname, { all: true });
    }
    const [v4, v6] = await Promise.allSettled([
        resolver.resolve4(hostname),
        resolver.resolve6(hostname),
    ]);
    const addresses = [
        ...(v4.status === 'fulfilled' ? v4.value.map((address) => ({ address, family: 4 })) : []),
        ...(v6.status === 'fulfilled' ? v6.value.map((address) => ({ address, family: 6 })) : []),
    ];
    if (addresses.length === 0 && v4.status === 'rejected') {
        throw v4.reason;
    }
    return addresses;
}
/** What setServers takes: an IP address, with a port when one is given. */
async function addressOf(server) {
    const [, bracketed, plainHost, port] = /^(?:\[([^\]]+)\]|([^:]+|.*:.*:.*?))(?::(\d+))?$/.exec(server) ?? [];
    const host = bracketed ?? plainHost ?? server;
    const address = (0,external_node_net_.isIP)(host) ? host : (await external_node_dns_.promises.lookup(host)).address;
    const literal = (0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : address;
    return port === undefined ? literal : `${literal}:${port}`;
}
function firstAddress(name, via) {
    return new Promise((resolve) => {
        via.lookup(name, { all: false }, (error, address) => {
            resolve(error || typeof address !== 'string' ? undefined : address);
        });
    });
}
function plain(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
function resolver_codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error
        ? String(error.code)
        : String(error);
}

;// CONCATENATED MODULE: ./lib/proof/prove.js









/** All checks in the order of the contract. A dead probe is a failed check, never an exception. */
async function prove(subject, signal) {
    const resolver = await createResolver(subject.resolver);
    const zone = await zoneResolver(subject, resolver);
    const [tls, mqtt, cname, renewal] = await Promise.all([
        probeThreeWays(subject, resolver, signal),
        checkRoundTrip(subject, resolver, signal),
        zone.cname(subject.domain),
        lookAtRenewal(subject, zone),
    ]);
    return [
        checkDomainConfiguration(subject.domainConfiguration),
        ...checkCertificates(subject),
        checkValidationCertificate(subject.domain, subject.validationCertificate, renewal, subject.now),
        checkDns(subject.domain, subject.iotEndpoint, cname),
        ...tls,
        mqtt,
    ];
}
/** A resolver that was named is asked for everything; else the zone's own name servers, else the system's. */
async function zoneResolver({ resolver: named, nameServers }, resolver) {
    if (named !== undefined || nameServers === undefined) {
        return resolver;
    }
    return (await createResolverAt(nameServers, resolver)) ?? resolver;
}
async function probeThreeWays(subject, { lookup }, signal) {
    const { domain, iotEndpoint, port, trust, amazonRoots, serverCertificate, mqtt } = subject;
    const common = {
        port,
        lookup,
        signal,
        now: subject.now,
        ...(mqtt && { clientIdentity: mqtt.identity }),
    };
    const atDomain = { ...common, host: domain, servername: domain };
    const [privateCa, amazonRoot, defaultEndpoint] = await Promise.all([
        probeTls({ ...atDomain, trust }),
        probeTls({ ...atDomain, trust: amazonRoots }),
        probeTls({ ...common, host: iotEndpoint, servername: iotEndpoint, trust: amazonRoots }),
    ]);
    const stored = serverCertificate && (0,facts/* readCertificate */.w$)(serverCertificate.certificate).fingerprint;
    return [
        checkPrivateCa(privateCa, stored),
        checkAmazonRoot(amazonRoot),
        checkDefaultEndpoint(defaultEndpoint),
    ];
}
async function checkRoundTrip(subject, { lookup }, signal) {
    const { mqtt, domain, port, trust, domainConfiguration } = subject;
    if (!mqtt) {
        return skippedMqtt('no client certificate');
    }
    const other = domainConfiguration && otherThanMqttWithCertificates(domainConfiguration);
    if (other) {
        return skippedMqtt(`the domain configuration is set to ${other}, which takes no MQTT with client certificates`);
    }
    const { identity, clientId, topic } = mqtt;
    return checkMqtt(await probeMqtt({
        host: domain,
        port,
        trust,
        clientIdentity: identity,
        clientId,
        topic,
        lookup,
        signal,
    }));
}
/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt = new Set(['HTTPS', 'MQTT_WSS']);
function otherThanMqttWithCertificates({ authenticationType, applicationProtocol, }) {
    if (withoutCertificates.has(authenticationType)) {
        return authenticationType;
    }
    return withoutMqtt.has(applicationProtocol) ? applicationProtocol : undefined;
}
const certificateChecks = [
    'server-auth',
    'common-name',
    'key-algorithm',
    'issuer',
    'expiry',
];
function checkCertificates(subject) {
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
async function lookAtRenewal({ validationCertificate, domain }, zone) {
    if (!validationCertificate) {
        return undefined;
    }
    const records = await Promise.all(validationCertificate.validationRecords.map(async ({ name }) => [name, await zone.cname(name)]));
    return { records: new Map(records), caaIssuers: await closestCaa(domain, zone) };
}
/** RFC 8659, section 3: the closest ancestor that has CAA records decides. */
async function closestCaa(domain, zone) {
    const labels = domain.split('.');
    for (let from = 0; from < labels.length; from += 1) {
        const answer = await zone.caaIssuers(labels.slice(from).join('.'));
        if (answer.kind !== 'none') {
            return answer;
        }
    }
    return { kind: 'none' };
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
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
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

/** The earliest end among the leaf, its chain, and what devices trust. The validation certificate ends nothing: it is not served. */
function breaksAt({ certificate, chain }, trust) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    return [...chain, ...trust]
        .map(facts/* readCertificate */.w$)
        .map(({ notAfter, subject }) => ({
        at: notAfter,
        because: `the certificate authority ${subject} expires`,
    }))
        .reduce((first, next) => (next.at < first.at ? next : first), {
        at: leaf.notAfter,
        because: `the server certificate ${leaf.subject} expires`,
    });
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
