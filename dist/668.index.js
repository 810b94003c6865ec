export const id = 668;
export const ids = [668];
export const modules = {

/***/ 16994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ bearsName),
/* harmony export */   v4: () => (/* binding */ clientIdentityName),
/* harmony export */   zA: () => (/* binding */ isClientIdentityName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/**
 * The name by which everything of a verification's identity is found again: its policy has it, and it is made of the key of its certificate.
 * That is all that a certificate from CreateCertificateFromCsr is certain to keep of what was asked for.
 */

const prefix = 'iot-custom-domain-proof-';
/** Hexadecimal digits. */
const length = 16;
/** @param publicKey the client's, made for this verification alone. */
function clientIdentityName(publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return `${prefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spki).digest('hex').slice(0, length)}`;
}
function isClientIdentityName(policyName) {
    return policyName.startsWith(prefix);
}
/** @param pem the certificate. */
function bearsName(pem, name) {
    return clientIdentityName(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).publicKey) === name;
}


/***/ }),

/***/ 68431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isTls13Only)
/* harmony export */ });
/** True of a security policy of IoT Core under which TLS 1.2 is refused; by its name, since no call describes one. */
function isTls13Only(securityPolicy) {
    return securityPolicy?.startsWith('IoTSecurityPolicy_TLS13_1_3_') ?? false;
}


/***/ }),

/***/ 80056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ refuseFailed),
  i: () => (/* binding */ verifySubject)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/pem.js
var pem = __webpack_require__(55050);
// EXTERNAL MODULE: ./lib/pki/requirements.js + 1 modules
var requirements = __webpack_require__(57255);
// EXTERNAL MODULE: ./lib/verification/breaks-at.js
var breaks_at = __webpack_require__(37541);
;// CONCATENATED MODULE: ./lib/verification/devices.js
/**
 * The round trip over MQTT decides; where it was not made or not passed, what TLS showed.
 *
 * @param isLeafKnown whether there is a leaf in ACM: then a handshake that passes with another leaf fails its check, too.
 */
function devicesNow(checks, isLeafKnown) {
    const [mqtt, tls] = ['mqtt', 'tls-private-ca'].map((wanted) => checks.find(({ id, result }) => id === wanted && result !== 'skipped'));
    if (mqtt?.result === 'pass') {
        return { connect: 'yes', decidedBy: 'mqtt' };
    }
    if (tls && tls.result !== 'fail') {
        return mqtt
            ? { connect: 'unknown', decidedBy: 'mqtt' }
            : { connect: 'yes', decidedBy: 'tls-private-ca' };
    }
    const decidedBy = (tls ?? mqtt)?.id;
    if (decidedBy === undefined) {
        return { connect: 'unknown' };
    }
    return { connect: mqtt || !isLeafKnown ? 'no' : 'unknown', decidedBy };
}
/** `end`: of what expires first. Devices that are refused now are so since that, where it is past, else at least since now. */
function breaksNow({ connect, decidedBy }, end, now) {
    const isPast = end !== undefined && end.at <= now;
    return connect === 'no' && decidedBy !== undefined && !isPast
        ? { at: now, code: 'devices-refused', name: decidedBy }
        : end;
}

// EXTERNAL MODULE: ./lib/verification/lifetimes.js + 1 modules
var lifetimes = __webpack_require__(52849);
// EXTERNAL MODULE: ./lib/pki/native-error.js
var native_error = __webpack_require__(18226);
// EXTERNAL MODULE: ./lib/aws/iot-security-policy.js
var iot_security_policy = __webpack_require__(68431);
;// CONCATENATED MODULE: ./lib/verification/check-configuration.js

/** What IoT Core says of the domain. Undefined: it was not asked. */
function checkDomainConfiguration(configuration) {
    const id = 'domain-configuration';
    if (configuration === undefined) {
        return { id, result: 'skipped', code: 'not-asked' };
    }
    if (configuration === 'missing') {
        return { id, result: 'fail', code: 'configuration-missing' };
    }
    const code = codeOf(configuration);
    const figures = figuresOf(configuration);
    return code === undefined
        ? { id, result: 'pass', ...figures }
        : { id, result: 'fail', code, ...figures };
}
function figuresOf({ name, status, serviceType, serverCertificate, securityPolicy, }) {
    const { status: certificateStatus, detail } = serverCertificate ?? {};
    return {
        name,
        status,
        serviceType,
        ...(certificateStatus !== undefined && {
            serverCertificate: { status: certificateStatus, ...(detail && { detail }) },
        }),
        ...(securityPolicy && (0,iot_security_policy/* isTls13Only */.c)(securityPolicy) && { tls13Only: securityPolicy }),
    };
}
/** IoT Core cannot change the service type of a configuration, nor add a server certificate to one without. */
function codeOf({ status, serviceType, serverCertificate }) {
    if (serviceType !== 'DATA') {
        return 'configuration-not-data';
    }
    if (serverCertificate === undefined) {
        return 'configuration-without-certificate';
    }
    if (serverCertificate.status === 'INVALID') {
        return 'configuration-invalid';
    }
    return status === 'ENABLED' ? undefined : 'configuration-disabled';
}

// EXTERNAL MODULE: ./lib/verification/dns-answer.js
var dns_answer = __webpack_require__(92363);
;// CONCATENATED MODULE: ./lib/verification/check-dns.js

/**
 * The domain at the zone's name servers. Without the account's endpoint there is nothing to compare a CNAME with. `addresses`:
 * those that stand at the domain where there is no CNAME.
 */
function checkDns(domain, iotEndpoint, answer, addresses) {
    const check = { id: 'dns', domain, ...(iotEndpoint !== undefined && { iotEndpoint }) };
    if (!(0,dns_answer/* isConclusive */.c)(answer)) {
        return { ...check, result: 'fail', code: 'dns-unanswered', answer };
    }
    if (answer.kind === 'found') {
        const cname = answer.values;
        if (iotEndpoint === undefined) {
            return { ...check, result: 'skipped', code: 'endpoint-unknown', cname };
        }
        return cname.includes(iotEndpoint)
            ? { ...check, iotEndpoint, result: 'pass' }
            : { ...check, result: 'fail', code: 'cname-elsewhere', cname };
    }
    return addresses.length > 0
        ? { ...check, result: 'fail', code: 'address-instead', addresses }
        : { ...check, result: 'fail', code: 'cname-missing', answer: answer.kind };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/verification/attempt.js
var attempt = __webpack_require__(15518);
;// CONCATENATED MODULE: ./lib/verification/mqtt-observation.js
function isOfSession(stage) {
    return stage !== 'TCP' && stage !== 'TLS';
}

;// CONCATENATED MODULE: ./lib/verification/mqtt-refusal.js
/** Reason codes from here on are failures (MQTT 5.0, section 2.4), and so is SUBACK's 0x80 of MQTT 3.1.1. */
const failure = 0x80;
/** MQTT 3.1.1, table 3.1 (CONNACK) and section 3.9.3 (SUBACK). */
const returnCodes = {
    1: 'unacceptable protocol version',
    2: 'identifier rejected',
    3: 'server unavailable',
    4: 'bad user name or password',
    5: 'not authorized',
    128: 'failure',
};
/** What a packet that came at a stage refuses, in the names of its version's codes; undefined: nothing. */
function refusalIn(packet, stage, names) {
    const refused = codeIn(packet);
    return (refused && {
        kind: 'refused',
        stage,
        ...refused,
        meaning: names[refused.code] || 'a code without a name',
    });
}
function codeIn(packet) {
    switch (packet.cmd) {
        case 'connack': {
            const code = packet.reasonCode ?? packet.returnCode ?? 0;
            return code === 0 ? undefined : { by: 'CONNACK', code };
        }
        case 'suback': {
            const code = packet.granted.map(Number).find((granted) => granted >= failure);
            return code === undefined ? undefined : { by: 'SUBACK', code };
        }
        case 'puback': {
            const code = packet.reasonCode ?? 0;
            return code < failure ? undefined : { by: 'PUBACK', code };
        }
        case 'disconnect':
            return { by: 'DISCONNECT', code: packet.reasonCode ?? 0 };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./lib/verification/open-tls.js + 2 modules
var open_tls = __webpack_require__(17839);
;// CONCATENATED MODULE: ./lib/verification/mqtt-probe.js
/** One MQTT round trip as a device makes it. */






const defaultTimeoutMs = 15_000;
/**
 * Of all packets of a session, since mqtt.js keeps a packet of up to 256 MB until it is whole. IoT Core's longest message has 128 kB
 * (general reference, "AWS IoT Core endpoints and quotas"), so that a few of others on the topic are no harm.
 */
const mostBytes = 4 * 1024 * 1024;
/** How long a DISCONNECT may take to be sent. */
const lingerMs = 1_000;
/**
 * CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the
 * server does: mqtt.js by itself waits for ever on a TLS 1.3 server that turns the client certificate away.
 *
 * @throws the signal's reason when that is aborted.
 */
async function probeMqtt(target) {
    const { MqttClient, ReasonCodes } = await __webpack_require__.e(/* import() */ 825).then(__webpack_require__.t.bind(__webpack_require__, 44825, 19));
    const { timeoutMs = defaultTimeoutMs, signal, topic } = target;
    const names = target.protocolVersion === 4 ? returnCodes : ReasonCodes;
    const started = performance.now();
    let stage = 'TCP';
    const reach = (next) => {
        stage = next;
    };
    const late = () => ({ kind: 'timeout', stage });
    return (0,attempt/* attempt */.C)({ timeoutMs, late, signal }, (settle) => {
        let client;
        const fail = (error) => settle({ kind: 'not-mqtt', stage, said: (0,native_error/* describeError */.U)(error) });
        // mqtt.js comes in only once the handshake is over: what it writes before that would take its errors over.
        const secured = () => {
            client = new MqttClient(() => socket, optionsOf(target, timeoutMs));
            let received = 0;
            socket.on('data', ({ byteLength }) => {
                received += byteLength;
                if (received > mostBytes) {
                    settle({ kind: 'not-mqtt', stage, said: `> ${mostBytes} bytes` });
                }
            });
            // Told before mqtt.js makes an error of it.
            client.on('packetreceive', (packet) => {
                const refusal = isOfSession(stage) ? refusalIn(packet, stage, names) : undefined;
                if (refusal) {
                    settle(refusal);
                }
            });
            client.on('error', fail);
            roundTrip(client, topic, reach).then(() => settle({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }), fail);
        };
        const lost = (failure) => settle(lostAt(stage, failure));
        const socket = (0,open_tls/* openTls */.G)({ ...target, servername: target.host }, { secured, lost });
        socket.once('connect', () => reach('TLS'));
        return () => hangUp(client, socket);
    });
}
function optionsOf({ clientId, protocolVersion }, timeoutMs) {
    return {
        clientId,
        protocolVersion,
        clean: true,
        reconnectPeriod: 0,
        // Never first: the probe's own limit tells the stage.
        connectTimeout: 2 * timeoutMs,
    };
}
async function roundTrip(client, topic, reach) {
    const payload = (0,external_node_crypto_.randomUUID)();
    const back = new Promise((resolve) => {
        client.on('message', (on, message) => {
            if (on === topic && message.toString() === payload) {
                resolve();
            }
        });
    });
    reach('CONNECT');
    await new Promise((resolve) => client.once('connect', resolve));
    reach('SUBSCRIBE');
    await client.subscribeAsync(topic, { qos: 1 });
    reach('PUBLISH');
    await client.publishAsync(topic, payload, { qos: 1 });
    reach('the message back');
    await back;
}
/** Sends DISCONNECT where there is a session, and waits for nobody. */
function hangUp(client, socket) {
    if (!client?.connected) {
        client?.end(true);
        socket.destroy();
        return;
    }
    socket.once('finish', () => socket.destroy());
    setTimeout(() => socket.destroy(), lingerMs).unref();
    client.end();
}
function lostAt(stage, failure) {
    if (!isOfSession(stage)) {
        return { kind: 'no-tls', failure };
    }
    switch (failure.kind) {
        case 'refused-by-peer':
            return { kind: 'turned-away', stage, alert: failure.alert };
        case 'unreachable':
            return { kind: 'closed', stage };
        default:
            return { kind: 'not-mqtt', stage, said: 'code' in failure ? failure.code : failure.kind };
    }
}

;// CONCATENATED MODULE: ./lib/verification/mqtt-versions.js

/** IoT Core takes one CONNECT a second for a client id (general reference, "AWS IoT Core endpoints and quotas"). */
const connectIntervalMs = 1_000;
/**
 * Both versions at the same time; where they share one client ID, MQTT 3.1.1 first and MQTT 5 a second later. MQTT 5 counts where
 * MQTT 3.1.1 made its round trip, and where it was closed without a word, since MQTT 5 has words for the reason.
 *
 * @throws the signal's reason when that is aborted.
 */
function probeMqttVersions(target) {
    return target.clientIds.v311 === target.clientIds.v5 ? probeInTurn(target) : probeAtOnce(target);
}
async function probeInTurn(target) {
    const v311 = await probeVersion(target, 4);
    return asksForMqtt5(v311) ? { v311, v5: await probeMqtt5Later(target) } : { v311 };
}
async function probeAtOnce(target) {
    const decided = new AbortController();
    const signal = AbortSignal.any([target.signal, decided.signal]);
    const probing5 = probeVersion({ ...target, signal }, 5);
    // Awaited below, or called off.
    probing5.catch(() => undefined);
    try {
        const v311 = await probeVersion(target, 4);
        return asksForMqtt5(v311) ? await confirmed(target, { v311, v5: await probing5 }) : { v311 };
    }
    finally {
        decided.abort();
    }
}
/**
 * A new certificate is known to some hosts of IoT Core before others: a connection closed without a word beside the first round
 * trip may mean that, so MQTT 5 is asked once more before it counts as not offered.
 */
async function confirmed(target, seen) {
    return seen.v5?.kind === 'closed' && isMqtt5NotOffered(seen)
        ? { ...seen, v5: await probeMqtt5Later(target) }
        : seen;
}
async function probeMqtt5Later(target) {
    await target.pause(connectIntervalMs, target.signal);
    return probeVersion(target, 5);
}
function probeVersion(target, protocolVersion) {
    const { v311, v5 } = target.clientIds;
    return probeMqtt({ ...target, protocolVersion, clientId: protocolVersion === 4 ? v311 : v5 });
}
function asksForMqtt5({ kind }) {
    return kind === 'round-trip' || kind === 'closed';
}
/**
 * True of the answers that a server without MQTT 5 gives to its CONNECT: return code 1 (MQTT 3.1.1, section 3.1.2.2), reason code
 * 0x84 (MQTT 5.0, section 3.1.2.2), or none. The last counts only beside a round trip with MQTT 3.1.1.
 */
function isMqtt5NotOffered({ v311, v5 }) {
    if (v311.kind !== 'round-trip') {
        return false;
    }
    return v5?.kind === 'refused'
        ? v5.by === 'CONNACK' && (v5.code === 0x01 || v5.code === 0x84)
        : v5?.kind === 'closed' && v5.stage === 'CONNECT';
}

// EXTERNAL MODULE: ./lib/verification/tls-figures.js
var tls_figures = __webpack_require__(30762);
;// CONCATENATED MODULE: ./lib/verification/check-mqtt.js



const id = 'mqtt';
/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
function checkMqtt(versions) {
    const { v311, v5 } = versions;
    const figures = {
        v311: check_mqtt_figuresOf(v311),
        ...(v5 && { v5: isMqtt5NotOffered(versions) ? { kind: 'not-offered' } : check_mqtt_figuresOf(v5) }),
    };
    const failure = failureOf(versions);
    return failure === undefined
        ? { id, result: 'pass', ...figures }
        : {
            id,
            result: 'fail',
            code: `mqtt-${failure.kind}`,
            ...figures,
            failure: failureFigures(failure),
        };
}
function check_mqtt_figuresOf(observation) {
    return observation.kind === 'round-trip' ? observation : failureFigures(observation);
}
function failureFigures(failure) {
    return failure.kind === 'no-tls'
        ? { kind: failure.kind, failure: (0,tls_figures/* tlsFailureFigures */.FU)(failure.failure) }
        : failure;
}
/** What there is to fix; of two failures the one that says more. */
function failureOf(versions) {
    const { v311, v5 } = versions;
    const failure5 = v5 === undefined || v5.kind === 'round-trip' || isMqtt5NotOffered(versions) ? undefined : v5;
    if (v311.kind === 'round-trip') {
        return failure5;
    }
    return v311.kind === 'closed' && failure5 !== undefined && givesReason(failure5)
        ? failure5
        : v311;
}
function givesReason({ kind }) {
    return kind === 'refused' || kind === 'turned-away';
}
/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt = new Set(['HTTPS', 'MQTT_WSS']);
/** The check where MQTT with a client certificate is not on offer at the domain; undefined where it is. */
function skippedByConfiguration({ authenticationType, applicationProtocol, }) {
    const setting = withoutCertificates.has(authenticationType)
        ? authenticationType
        : withoutMqtt.has(applicationProtocol)
            ? applicationProtocol
            : undefined;
    return setting && { id, result: 'skipped', code: 'mqtt-not-offered', setting };
}
function skippedWithoutClient(why) {
    return { id, result: 'skipped', code: 'mqtt-without-client', why };
}
/** The short-lived identity could not be made: nothing was proven, and not for want of asking. */
function failedWithoutIdentity(failure) {
    return { id, result: 'fail', code: 'mqtt-identity-failed', failed: (0,errors/* summaryOf */.YG)(failure) };
}

// EXTERNAL MODULE: ./lib/verification/tls-observation.js
var tls_observation = __webpack_require__(93941);
;// CONCATENATED MODULE: ./lib/verification/check-tls.js



/**
 * The article's TEST3 without MQTT: the domain under the private CA, serving the very leaf that ACM stores. With several
 * roots the check is as good as the worst of them: each is all that some devices trust.
 */
function checkPrivateCa(observations, subject) {
    const [first, ...others] = observations.map((observation) => ({
        root: (0,facts/* readCertificate */.w$)(observation.root).subject,
        check: checkUnderRoot(observation.seen, subject),
    }));
    if (first === undefined) {
        throw new Error('it is not known what devices trust');
    }
    const all = [first, ...others];
    const bad = (wanted) => all.find(({ check }) => check.result === wanted && check.result !== 'pass');
    const { root, check: worst } = bad('fail') ?? bad('warn') ?? first;
    if (worst.result !== 'pass') {
        return others.length === 0 ? worst : { ...worst, root };
    }
    const { handshake: _, ...check } = worst;
    return {
        ...check,
        handshakes: all.flatMap((one) => one.check.result === 'pass' ? [{ root: one.root, handshake: one.check.handshake }] : []),
    };
}
function checkUnderRoot(seen, subject) {
    const { serverCertificate, domainConfiguration } = subject;
    const stored = serverCertificate && (0,facts/* readCertificate */.w$)(serverCertificate.certificate).fingerprint;
    const check = { id: 'tls-private-ca', ...(stored !== undefined && { stored }) };
    if (seen.kind !== 'accepted') {
        const code = privateCaCode(seen, subject);
        return { ...check, result: 'fail', code, handshake: (0,tls_figures/* tlsFailureFigures */.FU)(seen) };
    }
    const handshake = (0,tls_figures/* acceptedFigures */.te)(seen);
    if (stored === undefined) {
        return { ...check, result: 'warn', code: 'tls-unconfirmed', handshake };
    }
    const { notAfter } = (0,facts/* readCertificate */.w$)(seen.served.certificate);
    return seen.fingerprint === stored
        ? { ...check, result: 'pass', handshake }
        : {
            ...check,
            result: 'fail',
            code: 'tls-other-certificate',
            served: { fingerprint: seen.fingerprint, notAfter },
            isInvalid: isInvalid(domainConfiguration),
        };
}
function isInvalid(configuration) {
    return typeof configuration === 'object' && configuration.serverCertificate?.status === 'INVALID';
}
function privateCaCode(seen, { iotEndpoint, domainConfiguration }) {
    const isReached = seen.kind !== 'unreachable' || seen.code === 'ECONNRESET';
    if (isReached && isOutOfService(domainConfiguration)) {
        return 'tls-out-of-service';
    }
    return iotEndpoint !== undefined && (0,tls_observation/* isDefaultCertificate */.P)(seen, iotEndpoint)
        ? 'tls-default-certificate'
        : `tls-${seen.kind}`;
}
function isOutOfService(configuration) {
    return configuration === 'missing' || configuration?.status === 'DISABLED';
}
/** The article's TEST2: must fail, and must fail for want of trust. */
function checkAmazonRoot(seen) {
    const check = { id: 'tls-amazon-root', handshake: (0,tls_figures/* tlsFigures */.D)(seen) };
    if ((0,tls_observation/* isUnknownIssuer */.m)(seen)) {
        return { ...check, result: 'pass' };
    }
    return seen.kind === 'accepted'
        ? { ...check, result: 'fail', code: 'amazon-root-accepted' }
        : { ...check, result: 'fail', code: 'amazon-root-not-tested' };
}
/** The article's TEST1. */
function checkDefaultEndpoint(seen) {
    const id = 'tls-default-endpoint';
    return seen.kind === 'accepted'
        ? { id, result: 'pass', handshake: (0,tls_figures/* acceptedFigures */.te)(seen) }
        : { id, result: 'fail', code: `tls-${seen.kind}`, handshake: (0,tls_figures/* tlsFailureFigures */.FU)(seen) };
}

// EXTERNAL MODULE: ./lib/verification/check-validation-certificate.js
var check_validation_certificate = __webpack_require__(34477);
// EXTERNAL MODULE: ./lib/verification/renewal-dns.js
var renewal_dns = __webpack_require__(82097);
// EXTERNAL MODULE: ./lib/verification/resolver.js + 2 modules
var verification_resolver = __webpack_require__(35888);
// EXTERNAL MODULE: ./lib/verification/tls-probe.js + 1 modules
var tls_probe = __webpack_require__(27531);
// EXTERNAL MODULE: ./lib/pki/device-classes.js
var device_classes = __webpack_require__(21253);
// EXTERNAL MODULE: ./lib/verification/certificate-message.js
var certificate_message = __webpack_require__(1066);
// EXTERNAL MODULE: ./lib/pki/sent-chain.js
var sent_chain = __webpack_require__(93696);
;// CONCATENATED MODULE: ./lib/verification/chain-advice.js



/**
 * The least that a certificate is shorter with P-256 than with RSA 2048 throughout the chain: its key takes 91 octets instead of
 * 294 (RFC 5480, RFC 8017), and its signature at most 72 instead of 256.
 */
const savedByP256 = 294 - 91 + (256 - 72);
/** The smallest change that is enough; undefined where none of them is. Throws Failure when a PEM is no certificate. */
function chainRemedy({ sent, version, limit, more }) {
    const [leaf = '', ...chain] = sent;
    const rootless = [leaf, ...(0,sent_chain/* withoutRoot */.c)(chain)];
    const options = [
        { omitRoot: true, p256: false },
        { omitRoot: false, p256: true },
        { omitRoot: true, p256: true },
    ];
    return options
        .filter(({ omitRoot }) => !omitRoot || rootless.length < sent.length)
        .filter(({ p256 }) => !p256 || sent.every(isRsa))
        .map(({ omitRoot, p256 }) => {
        const kept = omitRoot ? rootless : sent;
        // What a rollover adds is a certificate, too.
        const count = kept.length + (more > 0 ? 1 : 0);
        const bytes = (0,certificate_message/* certificateMessageBytes */.E)(kept, version) + more - (p256 ? count * savedByP256 : 0);
        return { omitRoot, p256, bytes };
    })
        .find(({ bytes }) => bytes <= limit);
}
function isRsa(pem) {
    return (0,facts/* readCertificate */.w$)(pem).keyAlgorithm === 'RSA_2048';
}

// EXTERNAL MODULE: ./lib/verification/device-compatibility.js
var device_compatibility = __webpack_require__(18044);
// EXTERNAL MODULE: ./lib/verification/rollover-forecast.js
var rollover_forecast = __webpack_require__(56822);
;// CONCATENATED MODULE: ./lib/verification/check-device-compatibility.js
/** The check device-compatibility: which classes of devices connect to what is served, now and in a rollover. */





/**
 * Fails when a declared class is refused now, with the current root or with all of them. Warns when one is refused with the next
 * root alone, or would be refused in a rollover whatever it trusts. Where no class is declared, every class is reported and
 * the check passes. Throws Failure when a PEM is no certificate.
 */
function checkDeviceCompatibility(survey) {
    const { declared, sent } = survey;
    const refused = (declared.length > 0 ? declared : device_classes/* deviceClassIds */.zJ)
        .map((device) => outlookOf(device, survey))
        .filter((outlook) => outlook.kind !== 'connects');
    const check = {
        id: 'device-compatibility',
        declared,
        messageBytes: {
            'TLSv1.2': (0,certificate_message/* certificateMessageBytes */.E)(sent, 'TLSv1.2'),
            'TLSv1.3': (0,certificate_message/* certificateMessageBytes */.E)(sent, 'TLSv1.3'),
        },
        refused,
    };
    if (declared.length > 0 && refused.some(({ kind }) => kind === 'cut-off')) {
        return { ...check, result: 'fail', code: 'device-class-cut-off' };
    }
    return declared.length > 0 && refused.some(({ kind }) => kind === 'at-risk')
        ? { ...check, result: 'warn', code: 'device-class-at-risk' }
        : { ...check, result: 'pass' };
}
function outlookOf(device, survey) {
    const { sent, trust, now, securityPolicy } = survey;
    const version = (0,rollover_forecast/* negotiated */.Hn)(device_classes/* deviceClasses */.l4[device].versions, securityPolicy);
    const refusalWith = (roots) => (0,device_compatibility/* refusalsOf */.h)(device_classes/* deviceClasses */.l4[device], { sent, trust: roots, version, now })[0];
    const current = refusalWith(trust.slice(0, 1)) ?? refusalWith(trust);
    if (current) {
        const isLong = current.rule === 'certificate-message';
        return {
            device,
            kind: 'cut-off',
            refusal: current,
            ...(isLong && shorterBy(device, survey, version, 'now')),
        };
    }
    const [next] = trust.slice(1).flatMap((root) => refusalWith([root]) ?? []);
    if (next) {
        return { device, kind: 'at-risk', when: 'next-root-alone', refusal: next };
    }
    return ((trust.length === 1 && forecastOf(device, survey, version)) || { device, kind: 'connects' });
}
/** What a rollover that begins with this chain would do to the class, where it is refused then. */
function forecastOf(device, survey, version) {
    const { sent, trust } = survey;
    const { recordBytes, anchorsEveryCertificate } = device_classes/* deviceClasses */.l4[device];
    const bytes = (0,rollover_forecast/* rolloverMessageBytes */.WZ)(sent, trust, version);
    if (recordBytes !== undefined && bytes > recordBytes) {
        const refusal = { rule: 'certificate-message', bytes, limit: recordBytes };
        const shorter = shorterBy(device, survey, version, 'rollover');
        return { device, kind: 'at-risk', when: 'rollover', refusal, ...shorter };
    }
    return anchorsEveryCertificate && { device, kind: 'avoidable', when: 'rollover' };
}
/** What would make the message fit; nothing where no change does. */
function shorterBy(device, { sent, trust }, version, phase) {
    const { recordBytes: limit } = device_classes/* deviceClasses */.l4[device];
    if (limit === undefined) {
        return {};
    }
    const added = (0,rollover_forecast/* rolloverMessageBytes */.WZ)(sent, trust, version) - (0,certificate_message/* certificateMessageBytes */.E)(sent, version);
    const more = phase === 'now' ? 0 : added;
    const shorter = chainRemedy({ sent, version, limit, more });
    return shorter ? { shorter } : {};
}

;// CONCATENATED MODULE: ./lib/verification/verify-devices.js
/** What the check device-compatibility is made of: the chain as it is sent, and what devices trust. */



/**
 * Of the chain as sent where devices accept it, else as stored in ACM, else as accepted. Skipped where there is none, or it leads
 * to no trusted root.
 */
function verifyDeviceCompatibility(subject, { underAmazonRoots, accepted }) {
    const sentChain = accepted && underAmazonRoots && 'served' in underAmazonRoots
        ? underAmazonRoots.served
        : undefined;
    const chain = sentChain ?? subject.serverCertificate ?? accepted;
    const { trust, now, deviceClasses: declared = [], domainConfiguration } = subject;
    if (chain === undefined || trust.length === 0) {
        return skipped;
    }
    const sent = [chain.certificate, ...chain.chain];
    const [refusal] = (0,device_compatibility/* refusalsOf */.h)(device_classes/* deviceClasses */.l4.openssl, { sent, trust, version: 'TLSv1.3', now });
    if (refusal?.rule === 'no-path') {
        return skipped;
    }
    const securityPolicy = typeof domainConfiguration === 'object' ? domainConfiguration.securityPolicy : undefined;
    return checkDeviceCompatibility({ sent, trust, securityPolicy, declared, now });
}
const skipped = {
    id: 'device-compatibility',
    result: 'skipped',
    code: 'device-class-not-tried',
};

// EXTERNAL MODULE: ./lib/verification/zone-resolver.js
var zone_resolver = __webpack_require__(33584);
;// CONCATENATED MODULE: ./lib/verification/verify.js
/** Runs every probe of the verification side by side and makes the thirteen checks of what they saw. */














/**
 * Makes every check. A probe that cannot be made is a failed or a skipped check, never an exception. What AWS did not tell is
 * taken from the wire where it shows there: the leaf that is served, the endpoint that the domain leads to.
 *
 * @throws the signal's reason when that is aborted: a verification that was called off found nothing.
 */
async function runChecks(subject, { clock, signal }) {
    signal.throwIfAborted();
    const resolver = await (0,verification_resolver/* createResolver */.Tw)(subject.resolver).catch(verification_resolver/* unreachableResolver */.zI);
    const zone = await (0,zone_resolver/* zoneResolver */.d)(subject, resolver);
    const probing = { subject, resolver, zone, clock, signal, took: new Map() };
    const leadsTo = zone.cname(subject.domain);
    const handshakes = handshakesUnderEachRoot(probing);
    const underAmazonRoots = handshakesUnderAmazonRoots(probing);
    const [validation, mqtt, ...connections] = await Promise.all([
        unbroken(probing, 'validation-certificate', () => verifyValidationCertificate(probing)),
        unbroken(probing, 'mqtt', () => verifyMqtt(probing)),
        unbroken(probing, 'dns', async () => verifyDns(probing, await leadsTo)),
        unbroken(probing, 'tls-private-ca', async () => checkPrivateCa(await handshakes, subject)),
        unbroken(probing, 'tls-amazon-root', async () => verifyAmazonRoot(await underAmazonRoots)),
        unbroken(probing, 'tls-default-endpoint', async () => verifyDefaultEndpoint(probing, await leadsTo)),
    ]);
    const served = await servedChainOf(handshakes);
    const devices = verifyDeviceCompatibility(subject, {
        underAmazonRoots: await underAmazonRoots.catch(() => undefined),
        accepted: served,
    });
    return {
        checks: [
            checkDomainConfiguration(subject.domainConfiguration),
            ...checkServerCertificate(subject, served),
            validation,
            ...connections,
            devices,
            mqtt,
        ],
        served,
        took: probing.took,
    };
}
/** A probe that throws is a failed check and leaves the others alone: with a PEM that OpenSSL does not take, say. */
async function unbroken({ signal, took }, id, make) {
    const started = performance.now();
    try {
        return await make();
    }
    catch (error) {
        signal.throwIfAborted();
        return { id, result: 'fail', code: 'probe-broken', said: (0,native_error/* describeError */.U)(error) };
    }
    finally {
        took.set(id, Math.round(performance.now() - started));
    }
}
async function verifyValidationCertificate({ subject, zone }) {
    const { domain, validationCertificate, now } = subject;
    const dns = await (0,renewal_dns/* lookAtRenewal */.rB)(validationCertificate, zone);
    return (0,check_validation_certificate/* checkValidationCertificate */.F)(domain, validationCertificate, dns, now);
}
async function verifyDns({ subject, zone }, leadsTo) {
    const { domain, iotEndpoint } = subject;
    const instead = leadsTo.kind === 'nodata' ? await zone.addresses(domain) : undefined;
    return checkDns(domain, iotEndpoint, leadsTo, instead?.kind === 'found' ? instead.values : []);
}
function handshake({ subject, resolver, signal }, host, trust) {
    const { port, mqtt, now } = subject;
    return (0,tls_probe/* probeTls */.S)({
        host,
        servername: host,
        port,
        trust,
        lookup: resolver.lookup,
        signal,
        now,
        ...(mqtt && 'identity' in mqtt && { clientIdentity: mqtt.identity }),
    });
}
/** A device trusts one root; during a rollover some trust the one and some the other. */
function handshakesUnderEachRoot(probing) {
    const { domain, trust } = probing.subject;
    return Promise.all(trust.map(async (root) => ({ root, seen: await handshake(probing, domain, [root]) })));
}
/** Only what devices accept, or would but for the name, the dates or the purpose; undefined where nothing was. */
async function servedChainOf(handshakes) {
    const observations = await handshakes.catch(() => []);
    return observations
        .map(({ seen }) => seen)
        .filter((seen) => 'served' in seen && !(0,tls_observation/* isUnknownIssuer */.m)(seen))
        .map((seen) => ('served' in seen ? seen.served : undefined))
        .find((served) => served !== undefined);
}
/** Undefined where no root of Amazon's is known. */
async function handshakesUnderAmazonRoots(probing) {
    const { domain, amazonRoots } = probing.subject;
    return amazonRoots.length === 0 ? undefined : handshake(probing, domain, amazonRoots);
}
function verifyAmazonRoot(seen) {
    return seen === undefined
        ? { id: 'tls-amazon-root', result: 'skipped', code: 'roots-unknown' }
        : checkAmazonRoot(seen);
}
/** Where AWS did not tell the endpoint, the one that the domain leads to. */
async function verifyDefaultEndpoint(probing, leadsTo) {
    const { iotEndpoint, amazonRoots } = probing.subject;
    const id = 'tls-default-endpoint';
    const endpoint = iotEndpoint ?? (leadsTo.kind === 'found' ? leadsTo.values[0] : undefined);
    if (endpoint === undefined) {
        return { id, result: 'skipped', code: 'endpoint-unknown' };
    }
    // Without a root every server is refused, which would look like the refusal that is wanted.
    return amazonRoots.length === 0
        ? { id, result: 'skipped', code: 'roots-unknown' }
        : checkDefaultEndpoint(await handshake(probing, endpoint, amazonRoots));
}
async function verifyMqtt({ subject, resolver, clock, signal }) {
    const { mqtt, domain, port, trust, domainConfiguration } = subject;
    const configured = domainConfiguration === 'missing' ? undefined : domainConfiguration;
    const skipped = configured && skippedByConfiguration(configured);
    if (skipped) {
        return skipped;
    }
    if (!mqtt || 'none' in mqtt) {
        return skippedWithoutClient(mqtt?.none ?? 'unknown');
    }
    if ('failed' in mqtt) {
        return failedWithoutIdentity(mqtt.failed);
    }
    const { identity, clientIds, topic } = mqtt;
    return checkMqtt(await probeMqttVersions({
        host: domain,
        port,
        trust,
        clientIdentity: identity,
        clientIds,
        topic,
        lookup: resolver.lookup,
        signal,
        pause: (milliseconds, until) => clock.sleep(milliseconds, until),
    }));
}
const certificateChecks = [
    'server-auth',
    'common-name',
    'key-algorithm',
    'issuer',
    'expiry',
];
/** The leaf as ACM stores it, else as it is served. */
function checkServerCertificate(subject, served) {
    const { serverCertificate, domainConfiguration } = subject;
    if (serverCertificate) {
        return (0,requirements/* examineServerCertificate */.ou)(serverCertificate, subject);
    }
    if (served) {
        return (0,requirements/* examineServerCertificate */.ou)(served, subject).map((check) => ({ ...check, asServed: true }));
    }
    const awsAsked = domainConfiguration !== undefined;
    return certificateChecks.map((id) => ({
        id,
        result: 'skipped',
        code: 'not-readable',
        awsAsked,
    }));
}

;// CONCATENATED MODULE: ./lib/operations/verify-subject.js
/** Verifies one domain and records what was found. */








const newIdentityAttempts = 6;
const pauseMs = 5_000;
/**
 * @param identity `new`: IoT Core takes a while to know a certificate and its policy, so that only what is left wrong after
 * that is a finding.
 * @throws the signal's reason when the run was cancelled.
 */
async function verifySubject(context, subject, identity) {
    const verification = await verifyUntilKnown(context, subject, identity === 'new' ? newIdentityAttempts : 1);
    context.signal.throwIfAborted();
    const devices = devicesNow(verification.checks, subject.serverCertificate !== undefined);
    const { breaksAt: end, renewal } = endOf(subject, verification);
    const breaks = breaksNow(devices, end, subject.now);
    context.record.learn({
        lifetimes: (0,lifetimes/* lifetimesOf */.s)({
            ...subject,
            trust: givenToDevices(context.record, subject),
            serverCertificate: subject.serverCertificate ?? verification.served,
        }),
        checks: verification.checks,
        devices,
        ...(breaks && { breaksAt: breaks }),
        ...(renewal && { renewal }),
    });
    context.report({ code: 'verified', domain: subject.domain, checks: verification.checks });
}
/** PEM, one each. Before a rollover begins, and while one is aborted, devices are given more roots than serve. */
function givenToDevices({ facts: { caCertificate } }, { trust }) {
    return caCertificate === undefined ? trust : (0,pem/* splitPem */.Z1)(caCertificate);
}
async function verifyUntilKnown(context, subject, attempts) {
    for (let attempt = 1;; attempt += 1) {
        const verification = await runChecks(subject, context);
        for (const [id, milliseconds] of verification.took) {
            context.log.debug(`${subject.domain}: ${id} took ${milliseconds} ms`);
        }
        const [failed, ...others] = verification.checks.filter(({ result }) => result === 'fail');
        const isOnlyMqtt = failed?.id === 'mqtt' && others.length === 0;
        const next = context.clock.now().getTime() + pauseMs;
        if (!isOnlyMqtt || attempt >= attempts || next > context.deadline.getTime()) {
            return verification;
        }
        context.report({ code: 'retrying-mqtt', domain: subject.domain, check: failed });
        await context.clock.sleep(pauseMs, context.signal);
    }
}
/** IoT Core goes on serving the last valid leaf when it does not take a new one: then that one's end counts, too. */
function endOf(subject, { served }) {
    const { serverCertificate, trust } = subject;
    const stored = serverCertificate ?? served;
    if (stored === undefined) {
        return {};
    }
    const isOther = served !== undefined &&
        (0,facts/* readCertificate */.w$)(served.certificate).fingerprint !==
            (0,facts/* readCertificate */.w$)(stored.certificate).fingerprint;
    return {
        breaksAt: (0,breaks_at/* breaksAt */.e)(stored, trust, isOther ? served.certificate : undefined),
        renewal: (0,requirements/* renewalOfServerCertificate */.KO)(stored, subject),
    };
}
/** @throws ChecksFailed that names the checks that failed. */
function refuseFailed(domain, checks) {
    const failed = checks.filter(({ result }) => result === 'fail');
    if (failed.length > 0) {
        throw new errors/* ChecksFailed */.Tj(domain, failed.map(({ id }) => id));
    }
}


/***/ }),

/***/ 93511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ dnsNameCovers)
/* harmony export */ });
/**
 * Whether a certificate's DNS name covers a domain: the same name, or a wildcard that stands for exactly its first label
 * (RFC 9525, 6.3). Letter case does not count.
 */
function dnsNameCovers(pattern, domain) {
    const [wanted, offered] = [domain.toLowerCase(), pattern.toLowerCase()];
    if (!offered.startsWith('*.')) {
        return offered === wanted;
    }
    const [first, ...parents] = wanted.split('.');
    return first !== '' && parents.length > 1 && parents.join('.') === offered.slice(2);
}


/***/ }),

/***/ 95505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fU: () => (/* binding */ examineExpiry),
/* harmony export */   gd: () => (/* binding */ examineRenewal),
/* harmony export */   u: () => (/* binding */ authorityDueFrom)
/* harmony export */ });
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38632);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62388);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20884);



/** Whether all that a device goes through is valid now, and nothing of it is to be renewed yet. */
function examineExpiry(subject) {
    const { path, trust, now, leaf } = subject;
    const certificates = (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_0__/* .linksToTrust */ .p5)(path, trust);
    const renewal = examineRenewal(subject);
    const succession = { by: renewal.by, isRolling: trust.length > 1 };
    const lapsed = certificates.find((link) => (0,_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .lapseOf */ .je)(link, now) !== undefined);
    const lapse = lapsed && (0,_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .lapseOf */ .je)(lapsed, now);
    if (lapsed && lapse) {
        const link = linkOf(lapsed, leaf);
        const code = 'certificate-not-valid';
        return { id: 'expiry', result: 'fail', code, ...succession, link, lapse };
    }
    const links = certificates.map((link) => linkOf(link, leaf));
    const due = certificates.filter((link) => isDue(link, subject, renewal));
    return due.length === 0
        ? { id: 'expiry', result: 'pass', links }
        : {
            id: 'expiry',
            result: 'warn',
            code: renewal.isDue ? 'server-certificate-due' : 'ca-due',
            ...succession,
            links,
            due: due.map((link) => linkOf(link, leaf)),
            ...attentionFor(due, subject, renewal),
        };
}
function linkOf(link, leaf) {
    const { notBefore, notAfter } = link;
    const of = isLeaf(link, leaf) ? 'server-certificate' : 'ca';
    return { of, name: (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfLink */ .bG)(link), notBefore, notAfter };
}
/** By when a person must have acted on what is due; no one where `rotate` will. */
function attentionFor(due, { leaf, now }, renewal) {
    const ends = due
        .filter((link) => !isLeaf(link, leaf) || (0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .needsPerson */ .z6)(renewal, now))
        .map(({ notAfter }) => notAfter.getTime());
    return ends.length === 0 ? {} : { attentionBefore: new Date(Math.min(...ends)) };
}
/** The one rule, over what the leaf hangs from where nobody knows what the next one would. */
function examineRenewal({ leaf, path, trust, renewBeforeDays, leafSource, now, }) {
    const supports = (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_0__/* .linksToTrust */ .p5)(path, trust).filter((link) => !isLeaf(link, leaf));
    const source = leafSource === undefined || leafSource === 'unknown'
        ? { kind: leafSource ?? 'issued', supports }
        : leafSource;
    return (0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .renewalOf */ .wc)(leaf, { renewBeforeDays, source, now });
}
function isDue(link, subject, renewal) {
    return isLeaf(link, subject.leaf)
        ? renewal.isDue
        : subject.now >= authorityDueFrom(link, subject);
}
/** From when on an authority is to be succeeded. */
function authorityDueFrom(link, subject) {
    return new Date(link.notAfter.getTime() - authorityWindow(link, subject));
}
/**
 * Milliseconds before its end from which an authority is to be succeeded. That is early, since the next root has to reach every
 * device first: once less than a leaf's life is left and every new leaf is shortened, but not before the last third of its own
 * life, and in the last tenth in any case.
 */
function authorityWindow(link, { leaf, renewBeforeDays }) {
    return Math.max((0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .renewalWindow */ .XW)(leaf, renewBeforeDays), Math.min((0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .lifeOf */ .c_)(leaf), (0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .lifeOf */ .c_)(link) / 3), (0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .lifeOf */ .c_)(link) / 10);
}
function isLeaf(link, leaf) {
    return link.fingerprint === leaf.fingerprint;
}


/***/ }),

/***/ 55050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ missingPemProblem),
/* harmony export */   PQ: () => (/* binding */ pemBlocks),
/* harmony export */   Z1: () => (/* binding */ splitPem)
/* harmony export */ });
const block = /^-----BEGIN ([A-Z0-9 ]+)-----\n[\s\S]*?\n-----END \1-----$/gm;
/** Every block of a text, in order. Text around the blocks, CRLF, a byte order mark and indentation are tolerated. */
function pemBlocks(text) {
    const unindented = text.replace(/\r\n?/g, '\n').replace(/^[\uFEFF \t]+|[ \t]+$/gm, '');
    return [...unindented.matchAll(block)].map(([found, label = '']) => ({
        label,
        text: `${found}\n`,
    }));
}
/** The certificates of a text, one PEM each, ending in a newline; other blocks are left out. */
function splitPem(text) {
    return pemBlocks(text)
        .filter(({ label }) => label === 'CERTIFICATE')
        .map((found) => found.text);
}
/** Why a text without any PEM block has none, in a clause that follows the name of the field; never quotes the text. */
function missingPemProblem(text) {
    if (text.trim() === '') {
        return 'is empty';
    }
    if (/-----BEGIN [^-]*-----[^\r\n]/.test(text)) {
        return 'has lost its line breaks (they became spaces or a literal \\n); store the file unchanged';
    }
    if (text.includes('-----BEGIN ')) {
        return 'is cut off: a BEGIN line has no END line of the same kind; paste the whole file';
    }
    if (text.startsWith('0') && /[^\t\n\r -~]/.test(text)) {
        return 'is DER, a binary form; convert it to PEM with openssl (-inform DER -outform PEM)';
    }
    if (/^\s*MII[A-Za-z0-9+/=\s]+$/.test(text)) {
        return 'is base64 without the BEGIN and END lines; paste the PEM file with those lines';
    }
    return 'is not PEM; paste a file that begins with -----BEGIN';
}


/***/ }),

/***/ 27757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPrivateKey),
/* harmony export */   A: () => (/* binding */ generatePrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _native_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18226);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55050);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67003);





const generate = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
/** A new private key. */
async function generatePrivateKey(keyAlgorithm) {
    const { privateKey } = keyAlgorithm === 'RSA_2048'
        ? await generate('rsa', { modulusLength: 2048 })
        : await generate('ec', { namedCurve: 'prime256v1' });
    return privateKey;
}
/**
 * Reads a private key in PEM: PKCS#8, PKCS#1 or SEC1, or one of these encrypted.
 * `field` is what problems call the key: "the CA private key".
 */
function readPrivateKey(text, passphrase, field) {
    const blocks = (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .pemBlocks */ .PQ)(text);
    if (blocks.length === 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} ${(0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .missingPemProblem */ .KX)(text)}`);
    }
    // `openssl ecparam -genkey` writes the curve in a block of its own before the key.
    const [block, ...others] = blocks.filter(({ label }) => label !== 'EC PARAMETERS');
    if (block === undefined || !block.label.endsWith('PRIVATE KEY')) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} holds a ${block?.label ?? 'EC PARAMETERS'} block instead of a private key`);
    }
    if (others.length > 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} holds ${others.length + 1} PEM blocks; give the private key alone`);
    }
    return decode(block, passphrase, field);
}
function decode({ label, text }, passphrase, field) {
    const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('\nProc-Type: 4,ENCRYPTED');
    if (label === 'OPENSSH PRIVATE KEY') {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} is in OpenSSH's own format; convert it with ssh-keygen -p -m PKCS8 -f FILE`);
    }
    if (encrypted && !passphrase) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} is encrypted and no passphrase is given; give its passphrase, or the key decrypted with openssl pkey -in FILE`);
    }
    if (!encrypted && passphrase) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} is not encrypted, although a passphrase is given; remove the passphrase or give the encrypted key`);
    }
    try {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(encrypted ? { key: text, passphrase } : text));
    }
    catch (error) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`${field} ${decodingProblem(error, encrypted)}`);
    }
}
/** OpenSSL's own words are left out: they name its routines and do not help. */
function decodingProblem(error, encrypted) {
    if ((0,_native_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) === 'ERR_OSSL_EVP_UNSUPPORTED') {
        return 'is encrypted with an algorithm that OpenSSL 3 does not support; re-encrypt it with openssl pkcs8 -topk8';
    }
    return encrypted
        ? 'cannot be decrypted: the passphrase is wrong'
        : 'is damaged: its PEM does not decode; paste the whole file again';
}


/***/ }),

/***/ 38632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ renewalWindow),
/* harmony export */   c_: () => (/* binding */ lifeOf),
/* harmony export */   wc: () => (/* binding */ renewalOf),
/* harmony export */   z6: () => (/* binding */ needsPerson)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38800);
/** The one rule of renewal. The plan, the expiry check, the notes, the title and the report all ask it. */

function renewalOf(leaf, terms) {
    const dueFrom = new Date(leaf.notAfter.getTime() - renewalWindow(leaf, terms.renewBeforeDays));
    return {
        isDue: terms.now >= dueFrom,
        dueFrom,
        endsAt: leaf.notAfter,
        window: terms.renewBeforeDays === undefined ? 'third-of-life' : 'renew-before-days',
        by: renewerOf(leaf, terms),
    };
}
/**
 * Whether a person has to act for the leaf to be renewed: where `rotate` cannot renew it, and where it should have and has not in
 * half of the time that it had, since then no `rotate` runs on a schedule, or it fails.
 */
function needsPerson({ isDue, by, dueFrom, endsAt }, now) {
    const halfOver = dueFrom.getTime() + (endsAt.getTime() - dueFrom.getTime()) / 2;
    return isDue && (by !== 'rotate' || now.getTime() >= halfOver);
}
/** Milliseconds before its end from which a leaf is due: `renew-before-days`, else the last third of its life. */
function renewalWindow(leaf, renewBeforeDays) {
    return renewBeforeDays === undefined ? lifeOf(leaf) / 3 : renewBeforeDays * _days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP;
}
function lifeOf({ notBefore, notAfter }) {
    return notAfter.getTime() - notBefore.getTime();
}
/** What the next leaf must gain to be worth an import. */
const worthwhileMs = 60 * 60 * 1000;
/**
 * The life that is asked for plays no part: whoever shortens it has the leaf that is due renewed all the same, and the next one,
 * whose window is shorter than its life, is not due at once. An authority's end does: every run would import another leaf.
 */
function renewerOf(leaf, { source }) {
    if (source.kind === 'provided') {
        return 'owner';
    }
    const latest = Math.min(...source.supports.map(({ notAfter }) => notAfter.getTime()));
    if (latest - leaf.notAfter.getTime() < worthwhileMs) {
        return 'rollover';
    }
    return source.kind === 'issued' ? 'rotate' : 'rotate-or-owner';
}


/***/ }),

/***/ 57255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ou: () => (/* binding */ examineServerCertificate),
  Fy: () => (/* binding */ limits),
  KO: () => (/* binding */ renewalOfServerCertificate),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./lib/pki/attribute-types.js
var attribute_types = __webpack_require__(46820);
// EXTERNAL MODULE: ./lib/pki/dns-name.js
var dns_name = __webpack_require__(93511);
// EXTERNAL MODULE: ./lib/pki/expiry.js
var expiry = __webpack_require__(95505);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
;// CONCATENATED MODULE: ./lib/pki/issuer.js

/** Whether each link of the chain stands on the next, and the chain leads to every root that devices trust. */
function examineIssuer({ leaf, path, trust }) {
    const [problem] = (0,trust_path/* pathProblems */.KV)(path.slice(1), leaf);
    const unreached = trust.filter((root) => (0,trust_path/* wayTo */.bj)(path, root) === undefined);
    const check = {
        id: 'issuer',
        issuer: leaf.issuer,
        trusted: trust.map(({ subject }) => subject),
    };
    if (problem === undefined && unreached.length === 0 && trust.length > 0) {
        return { ...check, result: 'pass' };
    }
    if (problem !== undefined || unreached.length === trust.length) {
        return {
            ...check,
            result: 'fail',
            code: 'chain-broken',
            ...(problem !== undefined && { problem }),
            endsAt: path.at(-1)?.issuer ?? leaf.issuer,
        };
    }
    return {
        ...check,
        result: 'fail',
        code: 'chain-misses-root',
        missed: unreached.map(({ subject }) => subject),
    };
}

// EXTERNAL MODULE: ./lib/pki/material.js
var material = __webpack_require__(59151);
// EXTERNAL MODULE: ./lib/pki/strength.js
var strength = __webpack_require__(59175);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/pki/requirements.js








/** AWS IoT Core developer guide, "Configurable endpoints" and "Creating and configuring customer-managed domains"; quotas in the AWS General Reference. */
const limits = { certificates: 5, octets: 16 * 1024, names: 4 };
/**
 * What IoT Core and a device require of a server certificate, each requirement a finding.
 * Throws Failure when a PEM is no certificate.
 */
function examineServerCertificate(stored, examination) {
    const subject = subjectOf(stored, examination);
    return [
        examineServerAuth(subject),
        examineNames(subject),
        examineKeyAlgorithm(subject),
        examineIssuer(subject),
        (0,expiry/* examineExpiry */.fU)(subject),
    ];
}
/** Whether that leaf is due, and who renews it. Throws Failure when a PEM is no certificate. */
function renewalOfServerCertificate(stored, examination) {
    return (0,expiry/* examineRenewal */.gd)(subjectOf(stored, examination));
}
/** @throws Failure when a PEM is no certificate. */
function subjectOf({ certificate, chain }, { trust, ...examination }) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    return {
        ...examination,
        leaf,
        path: [leaf, ...chain.map(facts/* readCertificate */.w$)],
        trust: trust.map(facts/* readCertificate */.w$),
    };
}
/** As OpenSSL names it; the OID where it is none of the standard ones. */
function usageName(oid) {
    return Object.entries(x509/* ExtendedKeyUsage */.CD).find(([, value]) => value === oid)?.[0] ?? oid;
}
function examineServerAuth({ leaf }) {
    const { extendedKeyUsage } = leaf;
    const check = { id: 'server-auth', extendedKeyUsage: extendedKeyUsage.map(usageName) };
    return extendedKeyUsage.includes(x509/* ExtendedKeyUsage */.CD.serverAuth)
        ? { ...check, result: 'pass' }
        : { ...check, result: 'fail', code: 'server-auth-missing' };
}
/**
 * IoT Core accepts a wildcard, whose private key can impersonate every sibling of the domain, and a certificate without a SAN, which
 * TLS stacks that ignore the common name refuse (RFC 9525, section 6.3; Go's crypto/x509 since 1.15, rustls always).
 */
function examineNames({ leaf, domain }) {
    const { commonName, names } = leaf;
    const check = {
        id: 'common-name',
        domain,
        ...(commonName !== undefined && { commonName }),
        names,
        mostNames: limits.names,
    };
    const failed = { ...check, result: 'fail', code: 'name-not-covered' };
    if (names.length > limits.names || (names.length > 0 && !covered(names, domain))) {
        return failed;
    }
    if (commonName === undefined) {
        const tooLong = domain.length > attribute_types/* longestCommonName */.f && names.length > 0;
        return tooLong ? { ...check, result: 'pass' } : failed;
    }
    if (commonName.toLowerCase() !== domain) {
        return (0,dns_name/* dnsNameCovers */.T)(commonName, domain)
            ? { ...check, result: 'warn', code: 'name-by-wildcard' }
            : failed;
    }
    return names.length > 0
        ? { ...check, result: 'pass' }
        : { ...check, result: 'warn', code: 'name-without-san' };
}
function covered(names, domain) {
    return names.some((name) => (0,dns_name/* dnsNameCovers */.T)(name, domain));
}
function examineKeyAlgorithm({ leaf, path }) {
    const { keyAlgorithm, signatureAlgorithm } = leaf;
    const bytes = path.reduce((sum, { pem }) => sum + Buffer.byteLength(pem), 0);
    const weak = path.find((link) => (link === leaf || !link.selfSigned) && !(0,strength/* hasStrongSignature */.S)(link));
    const other = path.find((link) => (0,facts/* keyFamily */.Ef)(link.keyAlgorithm) !== (0,facts/* keyFamily */.Ef)(keyAlgorithm));
    const meets = material/* keyAlgorithms */.Im.some((taken) => taken === keyAlgorithm) &&
        weak === undefined &&
        other === undefined &&
        path.length <= limits.certificates &&
        bytes <= limits.octets;
    const check = {
        id: 'key-algorithm',
        keyAlgorithm,
        signatureAlgorithm,
        certificates: path.length,
        bytes,
        ...(weak && {
            weak: { subject: weak.subject, signatureAlgorithm: weak.signatureAlgorithm },
        }),
        ...(other && { other: { subject: other.subject, keyAlgorithm: other.keyAlgorithm } }),
        accepted: { keyAlgorithms: material/* keyAlgorithms */.Im, certificates: limits.certificates, bytes: limits.octets },
    };
    return meets
        ? { ...check, result: 'pass' }
        : { ...check, result: 'fail', code: 'key-or-chain-refused' };
}


/***/ }),

/***/ 93696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ chainRootOf),
/* harmony export */   c: () => (/* binding */ withoutRoot)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/** What of a chain is sent. A device has the root that it trusts, so that the root need not be sent (RFC 8446, section 4.4.2). */

/** `chain`: PEM, the certificates after the leaf. Throws Failure when one is no certificate. */
function withoutRoot(chain) {
    return chain.filter((pem) => !(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(pem).selfSigned);
}
/** As a chain is sent. A leaf that nothing is above sends no root either way. Throws Failure when a PEM is no certificate. */
function chainRootOf({ chain }) {
    return withoutRoot(chain).length < chain.length ? 'include' : 'omit';
}


/***/ }),

/***/ 36298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ bundleOfRollover),
/* harmony export */   SN: () => (/* binding */ signingGeneration),
/* harmony export */   SY: () => (/* binding */ announcedDay),
/* harmony export */   ZA: () => (/* binding */ announcementIn),
/* harmony export */   _V: () => (/* binding */ servingGenerations),
/* harmony export */   bt: () => (/* binding */ trustOfRollover),
/* harmony export */   r4: () => (/* binding */ announcementOf)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31318);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38800);
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pki_material_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59151);




/** PEM, one each: the roots under which the domain must verify, each by itself. */
function trustOfRollover(rollover) {
    return servingGenerations(rollover).map(({ authority }) => (0,_pki_material_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I5)(authority));
}
/**
 * PEM, one each: the roots that devices are given, the current one first. Before the leaf changes devices have time to learn the
 * next one, and after an abort it is withdrawn once its leaf is no longer served.
 */
function bundleOfRollover(rollover) {
    const generations = rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
    return generations.map(({ authority }) => (0,_pki_material_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I5)(authority));
}
/** Those that the leaf must lead to. */
function servingGenerations(rollover) {
    switch (rollover.kind) {
        case 'single':
            return [rollover.current];
        case 'rolling':
            return [rollover.current, rollover.next];
        default:
            return [rollover.current];
    }
}
/** The generation that signs leaves. */
function signingGeneration(rollover) {
    switch (rollover.kind) {
        case 'single':
            return rollover.current;
        case 'rolling':
            return rollover.next;
        default:
            return rollover.current;
    }
}
/**
 * The day from which a rollover may be finished, as it is kept in a tag of the domain configuration. It names the next root, so
 * that what was announced of an earlier rollover is not taken for this one's.
 */
function announcementOf(nextRoot, finishFrom) {
    return { [_context_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloverTag */ .M1]: `${(0,_days_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(finishFrom)}/${shortName(nextRoot)}` };
}
/** The announcement as it stands in these tags, to be carried over to a configuration that is made anew. */
function announcementIn(tags) {
    const announced = tags[_context_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloverTag */ .M1];
    return announced === undefined ? {} : { [_context_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloverTag */ .M1]: announced };
}
/** Undefined where nothing was announced of the rollover to `nextRoot` (PEM). */
function announcedDay(tags, nextRoot) {
    const [day = '', name] = (tags[_context_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloverTag */ .M1] ?? '').split('/');
    const announced = new Date(`${day}T00:00:00Z`);
    return name === shortName(nextRoot) && !Number.isNaN(announced.getTime()) ? announced : undefined;
}
function shortName(root) {
    return (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(root).fingerprint.replaceAll(':', '').slice(0, 16);
}


/***/ }),

/***/ 75661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ withClientIdentity)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/aws/iot-client-identity-name.js
var iot_client_identity_name = __webpack_require__(16994);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
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
async function createClientRequest(commonName) {
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

// EXTERNAL MODULE: ./lib/resources/client-identity/observe.js
var observe = __webpack_require__(22890);
;// CONCATENATED MODULE: ./lib/resources/client-identity/client-identity.js
/** The short-lived client identity that a verification is made with where the user provided none. */





/**
 * Makes the identity, and removes it however `work` ends.
 *
 * @throws Failure when it cannot be made; then `work` was not begun.
 */
async function withClientIdentity(context, request, work) {
    const iot = await context.aws.iot();
    const { csr, privateKey } = await createClientRequest(request.clientId);
    context.mask(privateKey);
    const policyName = (0,iot_client_identity_name/* clientIdentityName */.v4)((0,external_node_crypto_.createPublicKey)(privateKey));
    const identity = await iot
        .createClientIdentity({ csr, policyName, ...request })
        .catch((error) => {
        if (error instanceof errors/* Failure */.HR && error.details.leftover) {
            reportLeft(context, error.details.leftover);
        }
        throw error;
    });
    const sweeping = cleanUp(context, () => sweep(context, identity.policyName));
    try {
        return await work({ certificate: identity.certificate, privateKey });
    }
    finally {
        await cleanUp(context, () => iot.removeClientIdentity(identity));
        await sweeping;
    }
}
/** A cancelled job has no time for what others left. `own`: the policy in use. */
async function sweep(context, own) {
    const iot = await context.aws.iot();
    try {
        const left = await (0,observe/* findLeftIdentities */.R)(iot, context.clock.now(), own);
        for (const policyName of left) {
            context.signal.throwIfAborted();
            await iot.removeClientIdentity({ policyName });
        }
    }
    catch (error) {
        if (!context.signal.aborted) {
            throw error;
        }
    }
}
/** Tidying up that fails is told, but does not hide what the verification found; the next run sweeps. */
async function cleanUp(context, work) {
    try {
        await work();
    }
    catch (error) {
        reportLeft(context, error);
    }
}
function reportLeft(context, error) {
    if (error instanceof errors/* Failure */.HR) {
        context.report({ code: 'not-removed', failure: (0,errors/* summaryOf */.YG)(error) });
    }
    else {
        context.log.warning(String(error));
    }
}


/***/ }),

/***/ 23200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ clientIdsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** The MQTT client IDs that the verifications of a run connect with. */

/**
 * `mqtt-client-id` where the user gave one (never for several domains), else IDs that nobody else has. The versions of MQTT get one
 * each only where the identity is the action's own: nobody knows what else the policy of a given certificate allows.
 */
function clientIdsOf({ clientId, clientIdentity }) {
    if (clientId !== undefined) {
        return { allowed: clientId, of: () => ({ v311: clientId, v5: clientId }) };
    }
    const prefix = `iot-custom-domain-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const [end311, end5] = clientIdentity ? ['', ''] : ['-311', '-5'];
    return {
        allowed: `${prefix}-*`,
        of: (number) => ({
            v311: `${prefix}-${number}${end311}`,
            v5: `${prefix}-${number}${end5}`,
        }),
    };
}


/***/ }),

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ leafFacts)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _verification_certificate_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1066);


/** What the report tells of a leaf in ACM. */
function leafFacts({ arn, chain }) {
    const { fingerprint, notAfter, subject, issuer, keyAlgorithm } = (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(chain.certificate);
    const sent = [chain.certificate, ...chain.chain];
    const chainBytes = (0,_verification_certificate_message_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateMessageBytes */ .E)(sent, 'TLSv1.2');
    return { arn, fingerprint, notAfter, subject, issuer, keyAlgorithm, chainBytes };
}


/***/ }),

/***/ 25730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ chooseIssued),
/* harmony export */   s: () => (/* binding */ isIssued)
/* harmony export */ });
/** The one with the ARN `used`, which the configuration was made with, when it still stands, else the one that lasts longest. */
function chooseIssued(certificates, used, now) {
    const issued = certificates.filter((certificate) => isIssued(certificate, now));
    return (issued.find(({ arn }) => arn === used) ??
        issued.toSorted((a, b) => b.notAfter.getTime() - a.notAfter.getTime())[0]);
}
function isIssued(certificate, now) {
    return (certificate.status === 'ISSUED' &&
        certificate.unfit === undefined &&
        certificate.notAfter !== undefined &&
        certificate.notAfter > now);
}


/***/ }),

/***/ 37541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ breaksAt)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62388);


/**
 * When the first device stops connecting: the earliest end on the ways from the leaf as stored to each root that devices trust,
 * and of the leaf that is served (PEM), where it is another one. Of what ends together the topmost is named, since the rest was
 * shortened to it. The validation certificate ends nothing: it is not served.
 */
function breaksAt({ certificate, chain }, trust, served) {
    const leaf = (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(certificate);
    const [, ...authorities] = (0,_pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__/* .linksToTrust */ .p5)([leaf, ...chain.map(_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)], trust.map(_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$));
    return [
        ...(served === undefined ? [] : [endOf('served-certificate-expires', (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(served))]),
        ...authorities.map((authority) => endOf('ca-expires', authority)),
    ].reduce((first, next) => (next.at <= first.at ? next : first), endOf('server-certificate-expires', leaf));
}
function endOf(code, link) {
    return { at: link.notAfter, code, name: (0,_pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfLink */ .bG)(link) };
}


/***/ }),

/***/ 1066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ certificateMessageBytes)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);

/** Type and length (RFC 5246, section 7.4; RFC 8446, section 4). */
const handshakeHeader = 4;
/** certificate_list<0..2^24-1>, and each cert_data<1..2^24-1> in it. */
const lengthOfVector = 3;
/** Of TLS 1.3: certificate_request_context<0..2^8-1>, which a server leaves empty. */
const emptyContext = 1;
/** Of TLS 1.3: the extensions<0..2^16-1> of each entry, empty where the client asked for no OCSP response and no SCTs. */
const emptyExtensions = 2;
/**
 * The octets of the Certificate message, its handshake header included (RFC 5246, section 7.4.2; RFC 8446, section 4.4.2).
 * `sent`: PEM, as sent, leaf first. Throws Failure when one is no certificate.
 */
function certificateMessageBytes(sent, version) {
    const entries = sent.map((pem) => lengthOfVector + (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(pem).bytes);
    const certificates = entries.reduce((sum, octets) => sum + octets, 0);
    const message = handshakeHeader + lengthOfVector + certificates;
    return version === 'TLSv1.2' ? message : message + emptyContext + sent.length * emptyExtensions;
}


/***/ }),

/***/ 34477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkValidationCertificate),
/* harmony export */   d: () => (/* binding */ renewedFrom)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38800);
/* harmony import */ var _pki_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93511);
/* harmony import */ var _renewal_dns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82097);



/**
 * What ACM says of the certificate by which IoT Core knows whose the domain is, and whether ACM will be able to renew it.
 * Undefined: ACM was not asked.
 */
function checkValidationCertificate(domain, certificate, dns, now) {
    const id = 'validation-certificate';
    if (certificate === undefined) {
        return { id, result: 'skipped', code: 'not-asked', domain };
    }
    if (certificate === 'missing') {
        return { id, result: 'fail', code: 'validation-certificate-missing', domain };
    }
    const { status, names, notAfter, failureReason } = certificate;
    const figures = { domain, status, names, ...(notAfter && { notAfter }) };
    const isGood = status === 'ISSUED' &&
        names.some((name) => (0,_pki_dns_name_js__WEBPACK_IMPORTED_MODULE_1__/* .dnsNameCovers */ .T)(name, domain)) &&
        (notAfter === undefined || now < notAfter);
    if (!isGood) {
        const code = 'validation-certificate-not-valid';
        return { id, result: 'fail', code, ...figures, ...(failureReason && { failureReason }) };
    }
    const { unfit } = certificate;
    if (unfit && certificate.type !== 'IMPORTED') {
        return { id, result: 'fail', code: 'validation-certificate-not-public', ...figures, unfit };
    }
    const finding = (0,_renewal_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .dnsFinding */ .ZS)(dns) ?? renewalFinding(certificate, now) ?? mailFinding(certificate);
    return finding === undefined ? { id, result: 'pass', ...figures } : { ...figures, ...finding };
}
/** ACM renews public certificates 45 days before they end, while a service uses them or once they were exported (ACM user guide, "Managed certificate renewal", "Force certificate renewal"). */
const renewalDays = 45;
/** Undefined where ACM does not renew it, or says nothing of its end. */
function renewedFrom({ type, notAfter, }) {
    return type === 'IMPORTED' || notAfter === undefined
        ? undefined
        : new Date(notAfter.getTime() - renewalDays * _days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayMs */ .LP);
}
/** `rotate` requests another one 39 days before the end: what is not renewed nine days later is not by a schedule. */
const overdueDays = 30;
function renewalFinding({ type, notAfter, renewalStatus, renewalEligibility: eligibility }, now) {
    const id = 'validation-certificate';
    // PENDING_VALIDATION, too, says that ACM has tried and somebody has to act (ACM API reference, RenewalSummary).
    if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
        return { id, result: 'fail', code: 'validation-renewal-failed', renewalStatus };
    }
    const left = notAfter === undefined
        ? Number.POSITIVE_INFINITY
        : (notAfter.getTime() - now.getTime()) / _days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayMs */ .LP;
    if (left >= renewalDays) {
        return undefined;
    }
    const warning = { id, result: 'warn', daysLeft: Math.floor(left) };
    const attention = notAfter && { attentionBefore: notAfter };
    return type === 'IMPORTED'
        ? { ...warning, code: 'validation-certificate-imported', ...attention }
        : {
            ...warning,
            code: 'validation-renewal-late',
            ...(eligibility !== undefined && { eligibility }),
            ...(left < overdueDays && attention),
        };
}
/** ACM user guide, "Migrate from email to DNS validation". */
function mailFinding({ arn, notAfter, validationMethod, }) {
    return validationMethod === 'EMAIL'
        ? {
            id: 'validation-certificate',
            result: 'warn',
            code: 'validation-certificate-by-email',
            arn,
            ...(notAfter && { attentionBefore: notAfter }),
        }
        : undefined;
}


/***/ }),

/***/ 18044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62388);
/* harmony import */ var _certificate_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1066);
/** Which classes of devices accept what a server sends. Rules over certificates alone; nothing is asked of the network. */



/**
 * Every reason for which the class refuses; none: it connects. That a certificate has expired, is for another name or another
 * purpose is no matter of the class, and left to the other checks. Throws Failure when a PEM is no certificate.
 */
function refusalsOf(device, meeting) {
    if (!device.versions.includes(meeting.version)) {
        return [{ rule: 'tls-version', version: meeting.version }];
    }
    const sent = meeting.sent.map(_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$);
    const trust = meeting.trust.map(_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$);
    const path = shortestPath(sent, trust);
    const certificates = { sent, trust, path: path ?? sent };
    return [
        ...(path === undefined ? [{ rule: 'no-path' }] : []),
        ...refuseMessage(device, meeting),
        ...refuseUnanchored(device, certificates),
        ...refuseKeys(device, certificates),
        ...refuseNames(device, certificates),
        ...refuseNameConstraints(device, certificates),
        ...refuseDates(device, certificates, meeting.now),
    ];
}
/** To whichever trusted root is nearest. */
function shortestPath(sent, trust) {
    return trust
        .flatMap((root) => {
        const path = (0,_pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__/* .wayTo */ .bj)(sent, root);
        return path === undefined ? [] : [path];
    })
        .toSorted((one, other) => one.length - other.length)
        .at(0);
}
function refuseMessage({ recordBytes }, { sent, version }) {
    const bytes = (0,_certificate_message_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateMessageBytes */ .E)(sent, version);
    return recordBytes === undefined || bytes <= recordBytes
        ? []
        : [{ rule: 'certificate-message', bytes, limit: recordBytes }];
}
/** wolfSSL goes from the last certificate to the leaf, and takes each CA it has verified for an issuer of those before it. */
function refuseUnanchored({ anchorsEveryCertificate }, { sent, trust }) {
    if (!anchorsEveryCertificate) {
        return [];
    }
    const issuers = [...trust];
    for (const certificate of sent.toReversed()) {
        if (!issuers.some((issuer) => (0,_pki_trust_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isIssuedBy */ .rh)(certificate, issuer))) {
            return [{ rule: 'unanchored', subject: certificate.subject }];
        }
        issuers.push(...(certificate.isAuthority ? [certificate] : []));
    }
    return [];
}
function refuseKeys({ keys }, { sent, path }) {
    const each = new Map([...sent, ...path].map((link) => [link.fingerprint, link]));
    return [...each.values()]
        .filter(({ keyAlgorithm }) => keys !== undefined && !keys.includes(keyAlgorithm))
        .map(({ subject, keyAlgorithm }) => ({ rule: 'key', subject, keyAlgorithm }));
}
function refuseNames({ requiresSan }, { sent: [leaf] }) {
    return requiresSan && leaf?.names.length === 0 ? [{ rule: 'subject-alternative-name' }] : [];
}
const nameConstraints = '2.5.29.30';
function refuseNameConstraints({ refusesNameConstraints: where }, { sent, trust, path }) {
    if (where === undefined) {
        return [];
    }
    const read = where === 'anywhere' ? [...sent, ...trust] : path.slice(0, -1);
    const constrained = read.find(({ extensions }) => extensions.some(({ type, critical }) => type === nameConstraints && critical));
    return constrained ? [{ rule: 'name-constraints', subject: constrained.subject }] : [];
}
function refuseDates({ clockLateBy = 0, datesEnd }, { path }, now) {
    const clock = now.getTime() - clockLateBy;
    const early = path.find(({ notBefore }) => clock < notBefore.getTime());
    const late = datesEnd && path.find(({ notAfter }) => notAfter >= datesEnd);
    return [
        ...(early
            ? [{ rule: 'not-yet-valid', subject: early.subject, notBefore: early.notBefore }]
            : []),
        ...(late
            ? [{ rule: 'late-date', subject: late.subject, notAfter: late.notAfter }]
            : []),
    ];
}


/***/ }),

/***/ 52849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ lifetimesOf)
});

// EXTERNAL MODULE: ./lib/pki/expiry.js
var expiry = __webpack_require__(95505);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/requirements.js + 1 modules
var requirements = __webpack_require__(57255);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
;// CONCATENATED MODULE: ./lib/pki/lifetimes.js
/** Which certificates devices depend on, from when until when, and from when each is to be succeeded. */




/**
 * From the leaf, where there is one, to every root that devices trust, each certificate once.
 * @throws Failure when a PEM is no certificate.
 */
function chainLifetimes(stored, examination) {
    const subject = stored && (0,requirements/* subjectOf */.et)(stored, examination);
    const trust = examination.trust.map(facts/* readCertificate */.w$);
    const links = subject ? (0,trust_path/* linksToTrust */.p5)(subject.path, trust) : [];
    const isLinked = ({ fingerprint }) => links.some((link) => link.fingerprint === fingerprint);
    return [...links, ...trust.filter((root) => !isLinked(root))].map((link) => {
        const of = roleOf(link, subject, trust);
        return {
            of,
            name: (0,trust_path/* nameOfLink */.bG)(link),
            fingerprint: link.fingerprint,
            notBefore: link.notBefore,
            notAfter: link.notAfter,
            ...(subject &&
                (of === 'ca' || of === 'next-ca') && { dueFrom: (0,expiry/* authorityDueFrom */.u)(link, subject) }),
        };
    });
}
/** Devices know the current root first, and the next one after it. */
function roleOf({ fingerprint }, subject, trust) {
    if (fingerprint === subject?.leaf.fingerprint) {
        return 'server-certificate';
    }
    switch (trust.findIndex((root) => root.fingerprint === fingerprint)) {
        case -1:
            return 'intermediate';
        case 0:
            return 'ca';
        default:
            return 'next-ca';
    }
}

// EXTERNAL MODULE: ./lib/verification/check-validation-certificate.js
var check_validation_certificate = __webpack_require__(34477);
;// CONCATENATED MODULE: ./lib/verification/lifetimes.js


/** How long what was observed of a domain is valid. @throws Failure when a PEM is no certificate. */
function lifetimesOf(observed) {
    const { serverCertificate, validationCertificate, ...examination } = observed;
    const validation = typeof validationCertificate === 'object'
        ? validationLifetime(validationCertificate)
        : undefined;
    return {
        chain: chainLifetimes(serverCertificate, examination),
        ...(validation && { validationCertificate: validation }),
    };
}
function validationLifetime(certificate) {
    const { status, notBefore, notAfter } = certificate;
    if (status !== 'ISSUED' || notAfter === undefined) {
        return undefined;
    }
    const dueFrom = (0,check_validation_certificate/* renewedFrom */.d)(certificate);
    return { ...(notBefore && { notBefore }), notAfter, ...(dueFrom && { dueFrom }) };
}


/***/ }),

/***/ 56822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ negotiated),
/* harmony export */   WZ: () => (/* binding */ rolloverMessageBytes),
/* harmony export */   xO: () => (/* binding */ cutOffBy)
/* harmony export */ });
/* harmony import */ var _pki_device_classes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21253);
/* harmony import */ var _certificate_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1066);
/* harmony import */ var _device_compatibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18044);
/** What a phase of a rollover would do to classes of devices, before it is entered. */



/**
 * Those of `classes` that would be refused whichever of the sets of roots they trust. That every certificate of the phase leads to each of these
 * roots is what the phase is made for, so it is not judged by the leaf that stands in. Throws Failure when a PEM is no certificate.
 */
function cutOffBy(classes, phase) {
    return classes.flatMap((id) => {
        const refusal = phase.trust.flatMap((roots) => refusalIn(id, phase, roots))[0];
        return refusal === undefined ? [] : [{ id, refusal }];
    });
}
function refusalIn(id, { sent, securityPolicy, now }, trust) {
    const device = _pki_device_classes_js__WEBPACK_IMPORTED_MODULE_0__/* .deviceClasses */ .l4[id];
    const { recordBytes } = device;
    const version = negotiated(device.versions, securityPolicy);
    const bytes = (0,_certificate_message_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateMessageBytes */ .E)(sent, version) + growth;
    const message = recordBytes === undefined || bytes <= recordBytes
        ? []
        : [{ rule: 'certificate-message', bytes, limit: recordBytes }];
    const others = (0,_device_compatibility_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalsOf */ .h)(device, { sent, trust, version, now }).filter(({ rule }) => rule !== 'no-path' && rule !== 'unanchored' && rule !== 'certificate-message');
    return [...message, ...others];
}
/** The highest version that both have; where there is none, one that the device does not have. */
function negotiated(versions, securityPolicy = '') {
    const offered = _pki_device_classes_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsVersions */ .pv.filter((version) => !(version === 'TLSv1.2' && securityPolicy.startsWith('IoTSecurityPolicy_TLS13_1_3')) &&
        !(version === 'TLSv1.3' && securityPolicy.startsWith('IoTSecurityPolicy_TLS12')));
    return offered.findLast((version) => versions.includes(version)) ?? offered[0] ?? 'TLSv1.3';
}
/**
 * The bytes that the subject of the next CA and the dates may add to the leaf and the cross-certificate, counted generously:
 * " 2" at the end of the subject in both, and as much again for DER lengths and integers that may be a byte longer.
 */
const growth = 16;
/**
 * About how long the message will be during a rollover of a root: as now, and a cross-certificate as long as the root. Never
 * shorter than it will be where the action makes the next root, and less than 32 bytes longer.
 */
function rolloverMessageBytes(sent, trust, version) {
    return (0,_certificate_message_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateMessageBytes */ .E)([...sent, ...trust.slice(0, 1)], version) + growth;
}


/***/ })

};
