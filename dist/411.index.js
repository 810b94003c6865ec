export const id = 411;
export const ids = [411];
export const modules = {

/***/ 68956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ actionText)
/* harmony export */ });
/* unused harmony export actionCodes */
/* harmony import */ var _await_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30630);

const texts = {
    'identify-account': () => 'asking AWS STS for the account of the credentials',
    'assume-role': ({ roleArn }) => `assuming the role ${roleArn} by this job's OIDC token`,
    'assume-dns-role': ({ roleArn }) => `assuming the role ${roleArn} for Route 53`,
    'find-certificates': ({ domain }) => `listing the certificates of ${domain} in ACM`,
    'describe-certificate': ({ arn }) => `describing ${arn}`,
    'read-certificate': ({ arn }) => `getting ${arn}`,
    'read-certificate-tags': ({ arn }) => `reading the tags of ${arn}`,
    'import-server-certificate': ({ domain }) => `importing the server certificate of ${domain} into ACM`,
    'reimport-server-certificate': ({ subject, arn }) => `re-importing the server certificate of ${subject} to ${arn}`,
    'request-validation-certificate': ({ domain }) => `requesting a public certificate for ${domain} from ACM`,
    'delete-certificate': ({ arn }) => `deleting ${arn}`,
    'create-domain-configuration': ({ domain, name }) => `creating the domain configuration ${name} for ${domain}`,
    'update-domain-configuration': ({ name }) => `updating the domain configuration ${name}`,
    'delete-domain-configuration': ({ name }) => `deleting the domain configuration ${name}`,
    'describe-domain-configuration': ({ name }) => `describing the domain configuration ${name}`,
    'find-domain-configurations': ({ subject }) => `looking for the domain configuration of ${subject}`,
    'find-configurations-with-certificate': ({ arn }) => `looking for the domain configurations that serve ${arn}`,
    'list-domain-configurations': () => 'reading the domain configurations of the account',
    'read-iot-endpoint': ({ region }) => `asking for the account's iot:Data-ATS endpoint in ${region}`,
    'read-iot-tags': ({ arn }) => `reading the tags of ${arn}`,
    'tag-iot-resource': ({ arn }) => `tagging ${arn}`,
    'create-client-identity': ({ policyName, subject }) => `creating the MQTT identity ${policyName} for the verification of ${subject}`,
    'remove-client-identity': ({ policyName }) => `removing the MQTT identity ${policyName}`,
    'find-client-identities': ({ subject }) => `looking for MQTT identities that earlier verifications of ${subject} left behind`,
    'read-secret': ({ secretId }) => `reading the secret ${secretId}`,
    'create-secret': ({ secretId }) => `creating the secret ${secretId}`,
    'tag-secret': ({ secretId, tags }) => `tagging the secret ${secretId} with ${tags.join(', ')}`,
    'describe-secret': ({ secretId }) => `describing the secret ${secretId}`,
    'delete-secret': ({ secretId }) => `scheduling the deletion of the secret ${secretId}`,
    'describe-kms-key': ({ keyId }) => `describing the KMS key ${keyId}`,
    'read-kms-public-key': ({ arn }) => `reading the public key of the KMS key ${arn}`,
    'read-kms-tags': ({ arn }) => `listing the tags of the KMS key ${arn}`,
    'create-kms-key': ({ spec }) => `creating a KMS key of ${spec}`,
    'name-kms-key': ({ arn, alias }) => `naming the KMS key ${arn} ${alias}`,
    'sign-with-kms-key': ({ arn, subject }) => `signing a certificate of ${subject} with the KMS key ${arn}`,
    'delete-kms-key': ({ arn }) => `scheduling the deletion of the KMS key ${arn}`,
    'find-hosted-zone': ({ domain }) => `looking for the hosted zone of ${domain}`,
    'read-hosted-zone': ({ domain, zoneId }) => `reading the hosted zone ${zoneId} for ${domain}`,
    'list-hosted-zones': ({ name }) => `looking for a hosted zone named ${name}`,
    'read-dns-records': ({ name, zoneId }) => `reading the records of ${name} in the hosted zone ${zoneId}`,
    'change-dns-records': ({ names, zoneId }) => `changing ${names.join(', ')} in the hosted zone ${zoneId}`,
    'read-dns-change': ({ changeId }) => `asking whether the change ${changeId} is in sync`,
    'run-operation': ({ operation, domain }) => `running ${operation} of ${domain}`,
    'check-account': () => 'checking the AWS account',
    'observe-domain': ({ domain }) => `reading the current state of ${domain}`,
    'plan-domain': ({ domain }) => `planning ${domain}`,
    'plan-readiness-domain': ({ domain }) => `planning the readiness domain ${domain}`,
    'change-domain': ({ domain }) => `working on ${domain}`,
    'plan-teardown': ({ domain }) => `planning the teardown of ${domain}`,
    'remove-certificates': ({ domain }) => `removing the certificates of ${domain}`,
    'reach-endpoint': ({ domain }) => `reaching the endpoint of ${domain} before the first change`,
    'verify-domain': ({ domain }) => `verifying ${domain}`,
    'run-check': ({ domain, check }) => `checking ${check} of ${domain}`,
    'parse-certificate': () => 'reading a certificate',
    'issue-server-certificate': ({ domain }) => `issuing the server certificate of ${domain}`,
    'check-server-certificate': ({ domain }) => `checking the server certificate of ${domain} before its import`,
    'check-reimport': ({ arn }) => `re-importing the server certificate ${arn}`,
    'test-server-certificate': ({ domain, tlsVersion }) => `testing the server certificate of ${domain} in a ${tlsVersion} handshake`,
    'sign-certificate': ({ subject }) => `signing the certificate ${subject}`,
    'cross-sign-ca': ({ subject, issuer }) => `cross-signing the CA ${subject} by ${issuer}`,
    'find-ca': ({ domain }) => `looking for the CA of ${domain}`,
    'find-ca-secret': ({ secretId }) => `looking for the secret ${secretId}`,
    'find-ca-key': ({ domain }) => `looking for the private key of the CA of ${domain}`,
    'read-ca': ({ secretId }) => `reading the CA from the secret ${secretId}`,
    'read-back-ca': ({ secretId }) => `reading back the CA just stored in ${secretId}`,
    'read-trusted-ca': ({ domain }) => `reading the CA that devices of ${domain} trust`,
    'check-ca': ({ secretId }) => `checking the CA in the secret ${secretId}`,
    'find-dns-server': ({ server }) => `looking up the DNS server ${server}`,
    'request-id-token': () => "asking GitHub for this job's OIDC token",
    'publish-report': () => 'publishing the report',
    'write-report': ({ folder }) => `writing the report into ${folder}`,
    'update-tracking-issue': ({ domains }) => `updating the tracking issue of ${domains.join(', ')}`,
};
function ownText({ code, on }) {
    return texts[code](on);
}
function actionText(action) {
    return (0,_await_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwait */ .F)(action) ? `waiting for ${(0,_await_text_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitText */ .U)(action).what}` : ownText(action);
}
/** For those who list them; what is waited for is a failure's code as well. */
const actionCodes = Object.keys(texts);


/***/ }),

/***/ 30630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isAwait),
/* harmony export */   U: () => (/* binding */ awaitText)
/* harmony export */ });
const inIot = 'Check it in the IoT Core console.';
const texts = {
    'await-validation-certificate-visible': ({ domain, arn }) => ({
        what: `ACM to return the validation certificate of ${domain}`,
        remedy: `Look at ${arn} in the ACM console.`,
    }),
    'await-validation-certificate-issued': ({ domain, arn }) => ({
        what: `the validation certificate of ${domain} to be issued`,
        remedy: `ACM issues ${arn} once public DNS shows its validation record; check that the zone is delegated and that no CAA record forbids amazon.com.`,
    }),
    'await-domain-configuration-enabled': ({ name }) => ({
        what: `the domain configuration ${name} to be enabled with its server certificate`,
        remedy: inIot,
    }),
    'await-domain-configuration-disabled': ({ name }) => ({
        what: `the domain configuration ${name} to be disabled`,
        remedy: inIot,
    }),
    'await-domain-configuration-deleted': ({ domain }) => ({
        what: `IoT Core to delete the domain configuration of ${domain}`,
        remedy: 'Check the domain configurations in the IoT Core console.',
    }),
    'await-server-certificate-served': ({ domain }) => ({
        what: `IoT Core to serve the server certificate of ${domain}`,
        remedy: 'IoT Core may take up to 60 minutes.',
    }),
    'await-domain-unserved': ({ domain, iotEndpoint, port }) => ({
        what: `IoT Core to stop serving ${domain}`,
        remedy: `Check that the runner can reach port ${port} of ${iotEndpoint}; IoT Core may take a while to stop serving.`,
    }),
    'await-certificate-released': ({ of, arn }) => ({
        what: `ACM to release ${of} certificate ${arn}`,
        remedy: 'ACM may report it as in use for 20 minutes after the domain configuration was deleted.',
    }),
    'await-certificate-deleted': ({ arn }) => ({
        what: `ACM to delete certificate ${arn}`,
        remedy: 'Check the certificate in the ACM console.',
    }),
    'await-route53-insync': ({ names }) => ({
        what: `Route 53 to serve the change of ${names.join(', ')}`,
        remedy: 'Check the hosted zone in the Route 53 console.',
    }),
    'await-endpoint-record': ({ domain, iotEndpoint }) => ({
        what: `DNS to show ${domain} as a CNAME to ${iotEndpoint}`,
        remedy: 'Check that the record exists and that the zone is delegated to its name servers.',
    }),
    'await-endpoint-record-removed': ({ domain, iotEndpoint }) => ({
        what: `DNS to stop showing the CNAME of ${domain} to ${iotEndpoint}`,
        remedy: 'Check that the record is removed and that the zone is delegated to its name servers.',
    }),
};
function awaitText({ code, on }) {
    return texts[code](on);
}
function isAwait(action) {
    return Object.hasOwn(texts, action.code);
}


/***/ }),

/***/ 88411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkText),
  I: () => (/* binding */ longestText)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/checks/certificate-text.js + 1 modules
var certificate_text = __webpack_require__(17889);
;// CONCATENATED MODULE: ./lib/report/checks/configuration-text.js
const expected = 'ENABLED, of service type DATA, server certificate VALID';
function configurationText(check) {
    switch (check.code) {
        case 'not-asked':
            return { seen: 'not read', expected, remedy: 'Run with AWS credentials.' };
        case 'configuration-missing':
            return {
                seen: 'no domain configuration for the domain',
                expected,
                remedy: 'Run provision to create one.',
            };
        case undefined:
            return { seen: seenOf(check), expected };
        default:
            return { seen: seenOf(check), expected, remedy: remedies[check.code] };
    }
}
const remedies = {
    'configuration-not-data': 'IoT Core cannot change the service type. Run provision with replace: true to recreate the configuration.',
    'configuration-without-certificate': 'IoT Core cannot add a server certificate. Run provision with replace: true to recreate the configuration.',
    'configuration-invalid': 'IoT Core cannot serve the certificate that is in ACM and keeps serving the last valid one, if any. Fix what server-auth, common-name, key-algorithm, issuer and expiry report, and run rotate.',
    'configuration-disabled': 'Run provision to enable the configuration.',
};
function seenOf({ name, status, serviceType, serverCertificate, tls13Only, }) {
    const detail = serverCertificate?.detail ? ` (${serverCertificate.detail})` : '';
    const policy = tls13Only === undefined ? '' : `; ${tls13Only} refuses devices without TLS 1.3`;
    return `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${detail}${policy}`;
}

// EXTERNAL MODULE: ./lib/report/checks/device-text.js
var device_text = __webpack_require__(41640);
// EXTERNAL MODULE: ./lib/report/checks/dns-text.js
var dns_text = __webpack_require__(39461);
// EXTERNAL MODULE: ./lib/report/failure-text.js + 7 modules
var failure_text = __webpack_require__(55069);
// EXTERNAL MODULE: ./lib/report/checks/handshake-text.js
var handshake_text = __webpack_require__(59307);
;// CONCATENATED MODULE: ./lib/report/checks/mqtt-remedy.js

const unknownCertificate = 'IoT Core refused the client certificate. It must be registered in this account and region, and ACTIVE.';
const wrongPort = 'Check that mqtt-port is 8883 or 443, and that no proxy answers in place of IoT Core.';
const clientIdTaken = 'Another client connected with the same client ID, which disconnects this one. Set a unique mqtt-client-id.';
const tryAgain = 'IoT Core is busy, or a quota is exhausted (one CONNECT per second and client ID). Run again, or set a unique mqtt-client-id.';
/** What the policy must allow at each stage (AWS IoT Core developer guide, "AWS IoT Core policy actions"). */
const policyRemedies = {
    CONNECT: 'The policy of the client certificate must allow iot:Connect for this client id.',
    SUBSCRIBE: 'The policy of the client certificate must allow iot:Subscribe on the topic, as a topicfilter.',
    PUBLISH: 'The policy of the client certificate must allow iot:Publish on the topic.',
    'the message back': 'The policy of the client certificate must allow iot:Receive on the topic.',
};
function mqttRemedy(failure) {
    switch (failure.kind) {
        case 'no-tls':
            return handshakeRemedy(failure.failure);
        case 'turned-away':
            return alertRemedy(failure.alert);
        case 'refused':
            return refusalRemedy(failure);
        case 'closed':
            return failure.stage === 'CONNECT'
                ? 'The client certificate must be registered in this account and region, and ACTIVE, and its policy must allow iot:Connect for this client id.'
                : `${policyRemedies[failure.stage]} If it does, another client may be connecting with the same client ID, which disconnects this one.`;
        case 'timeout':
            return timeoutRemedy(failure.stage);
        case 'not-mqtt':
            return wrongPort;
    }
}
function handshakeRemedy(failure) {
    switch (failure.kind) {
        case 'refused-by-peer':
            return alertRemedy(failure.alert);
        case 'unreachable':
            return (0,handshake_text/* unreachableRemedy */.Z)(failure);
        case 'not-tls':
            return wrongPort;
        case 'untrusted':
        case 'wrong-name':
            return 'Fix tls-private-ca first: MQTT uses the same connection.';
    }
}
/** The alerts about the client's certificate (RFC 8446, section 6.2). */
const certificateAlerts = new Set([
    'bad certificate',
    'unsupported certificate',
    'certificate revoked',
    'certificate expired',
    'certificate unknown',
    'unknown ca',
    'access denied',
    'certificate required',
]);
function alertRemedy(alert) {
    if (certificateAlerts.has(alert)) {
        return unknownCertificate;
    }
    return alert === 'no application protocol'
        ? 'The server does not accept ALPN x-amzn-mqtt-ca, which the check offers on port 443. Check that no proxy intercepts TLS, or set mqtt-port to 8883.'
        : "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and that the domain points to IoT Core.";
}
/** MQTT 3.1.1, table 3.1 and section 3.9.3; MQTT 5.0, section 2.4. */
const notAuthorized = new Set([0x05, 0x87]);
const clientIdNotValid = new Set([0x02, 0x85]);
const unavailable = new Set([0x03, 0x88, 0x89, 0x8b, 0x97, 0x9f]);
function refusalRemedy({ stage, by, code, meaning }) {
    // MQTT 3.1.1 has one code for every refused subscription.
    if (notAuthorized.has(code) || (by === 'SUBACK' && code === 0x80)) {
        return policyRemedies[stage];
    }
    if (clientIdNotValid.has(code)) {
        return 'Set another mqtt-client-id of at most 128 bytes, and check that the policy of the client certificate allows iot:Connect for it.';
    }
    if (code === 0x8e) {
        return clientIdTaken;
    }
    return unavailable.has(code)
        ? tryAgain
        : `The server gave the reason code ${meaning}. Check that the domain points to IoT Core, and search its log (AWSIotLogsV2) for this client ID.`;
}
function timeoutRemedy(stage) {
    switch (stage) {
        case 'TCP':
            return (0,handshake_text/* unreachableRemedy */.Z)({ code: 'ETIMEDOUT' });
        case 'the message back':
            return policyRemedies[stage];
        default:
            return 'The peer accepts connections but sends nothing. Check that mqtt-port reaches IoT Core and that no proxy or firewall holds the connection.';
    }
}

;// CONCATENATED MODULE: ./lib/report/checks/mqtt-text.js



const mqtt_text_expected = 'CONNACK 0x00 and the published message received back, with MQTT 3.1.1 and, if offered, MQTT 5';
function mqttText(check) {
    switch (check.code) {
        case undefined:
            return { seen: versionsText(check), expected: mqtt_text_expected };
        case 'mqtt-not-offered':
            return {
                seen: `the domain configuration is set to ${check.setting}, which accepts no MQTT with client certificates`,
                expected: mqtt_text_expected,
                remedy: 'Verify it with a client of that kind.',
            };
        case 'mqtt-without-client':
            return { ...withoutClient[check.why], expected: mqtt_text_expected };
        case 'mqtt-identity-failed': {
            const { doing, said, remedy } = (0,failure_text/* failureText */.kY)(check.failed);
            return { seen: `not tried: ${doing}: ${said}`, expected: mqtt_text_expected, remedy };
        }
        default:
            return { seen: versionsText(check), expected: mqtt_text_expected, remedy: mqttRemedy(check.failure) };
    }
}
const withoutClient = {
    'dry-run': {
        seen: 'no client certificate; a dry run does not create one',
        remedy: 'Set client-certificate and client-private-key, or run without dry-run.',
    },
    'no-configuration': {
        seen: 'no client certificate; none is created without a domain configuration',
        remedy: 'Fix domain-configuration first.',
    },
    unknown: {
        seen: 'no client certificate',
        remedy: 'Set client-certificate and client-private-key, or AWS credentials that may create a short-lived one.',
    },
};
function versionsText({ v311, v5, }) {
    if (v5 === undefined) {
        return `MQTT 3.1.1: ${sessionText(v311)}`;
    }
    if (v311.kind === 'round-trip' && v5.kind === 'round-trip') {
        return `MQTT 3.1.1 and 5: message published and received back in ${v311.milliseconds} and ${v5.milliseconds} ms`;
    }
    return v5.kind === 'not-offered'
        ? `MQTT 3.1.1: ${sessionText(v311)}; MQTT 5 is not offered`
        : `MQTT 3.1.1: ${sessionText(v311)}; MQTT 5: ${sessionText(v5)}`;
}
function sessionText(session) {
    switch (session.kind) {
        case 'round-trip':
            return `message published and received back in ${session.milliseconds} ms`;
        case 'no-tls':
            return (0,handshake_text/* handshakeText */.N)(session.failure);
        case 'turned-away':
            return `refused at ${session.stage} (alert "${session.alert}")`;
        case 'refused':
            return refusalText(session);
        case 'closed':
            return `the server closed the connection at ${session.stage} without an answer`;
        case 'timeout':
            return `timed out at ${session.stage}`;
        case 'not-mqtt':
            return `no MQTT at ${session.stage}: ${session.said}`;
    }
}
function refusalText({ stage, by, code, meaning }) {
    const hex = code.toString(16).padStart(2, '0').toUpperCase();
    return `${by} 0x${hex} (${meaning})${by === 'DISCONNECT' ? ` at ${stage}` : ''}`;
}

// EXTERNAL MODULE: ./lib/report/days.js
var days = __webpack_require__(18319);
;// CONCATENATED MODULE: ./lib/report/checks/tls-text.js


function privateCaText(check) {
    const leaf = check.stored === undefined ? '' : ` (SHA-256 ${check.stored})`;
    const expected = `accepted under the private CA, serving the certificate in ACM${leaf}`;
    if (check.result === 'pass') {
        const [first, ...others] = check.handshakes.map(({ root, handshake }) => trusting(check.handshakes.length === 1 ? undefined : root, (0,handshake_text/* handshakeText */.N)(handshake)));
        return { seen: [first, ...others].join('; '), expected };
    }
    const { seen, remedy } = privateCaProblem(check);
    return { seen: trusting(check.root, seen), expected, remedy };
}
function trusting(root, seen) {
    return root === undefined ? seen : `trusting ${root} alone: ${seen}`;
}
function privateCaProblem(check) {
    switch (check.code) {
        case 'tls-unconfirmed':
            return {
                seen: `${(0,handshake_text/* handshakeText */.N)(check.handshake)}, SHA-256 ${check.handshake.fingerprint}`,
                remedy: 'The certificate in ACM could not be read to compare it with the one served. Run with AWS credentials.',
            };
        case 'tls-other-certificate': {
            const { fingerprint, notAfter } = check.served;
            return {
                seen: `another certificate is served: SHA-256 ${fingerprint}, until ${(0,days/* instantOf */.B9)(notAfter)}`,
                remedy: check.isInvalid ? cannotBeServed : notServedYet,
            };
        }
        case 'tls-out-of-service':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                remedy: 'Fix domain-configuration first: until it is ENABLED, IoT Core serves no certificate for the domain.',
            };
        case 'tls-default-certificate':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                remedy: 'IoT Core serves its default certificate: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.',
            };
        default:
            return { seen: (0,handshake_text/* handshakeText */.N)(check.handshake), remedy: privateCaRemedy(check.handshake) };
    }
}
const cannotBeServed = 'The certificate in ACM is one that IoT Core cannot serve. Devices get the last valid one until it expires. Fix what domain-configuration and the certificate checks report, and run rotate.';
/** AWS IoT Core developer guide, "Managing custom domains": what is picked up, and what is not. */
const notServedYet = 'IoT Core does not serve the certificate in ACM yet. It picks up a re-import within about an hour, and only one with the same signature algorithm, CN and SANs. Run verify again after that; if it is still not served, run rotate with force: true.';
function privateCaRemedy(handshake) {
    switch (handshake.kind) {
        case 'wrong-name':
            return 'The certificate is from your private CA but for another name. Reissue it with the domain as a SAN.';
        case 'untrusted':
            return handshake.isUnknownIssuer
                ? 'Check that ca-certificate is the CA that issued the server certificate, and that its chain was imported with it.'
                : 'The certificate leads to your private CA but is not valid: see server-auth, issuer and expiry, and run rotate.';
        case 'refused-by-peer':
            return "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and set client-certificate if the server requires one.";
        case 'not-tls':
            return 'The peer is not IoT Core. Check that the domain points to the endpoint, that mqtt-port is correct, and that there is no proxy in between.';
        case 'unreachable':
            return (0,handshake_text/* unreachableRemedy */.Z)(handshake);
    }
}
const underAmazonRoot = "a verdict under Amazon's root";
const withoutRoots = {
    seen: 'no Amazon root to verify with',
    expected: underAmazonRoot,
    remedy: 'Set amazon-root-ca.',
};
function amazonRootText(check) {
    const expected = 'certificate verify failed: no chain to an Amazon root';
    switch (check.code) {
        case undefined:
            return { seen: (0,handshake_text/* handshakeText */.N)(check.handshake), expected };
        case 'roots-unknown':
            return withoutRoots;
        case 'amazon-root-accepted':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                expected,
                remedy: "The domain is served with a certificate under Amazon's root, not under your private CA.",
            };
        case 'amazon-root-not-tested':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                expected,
                remedy: 'The handshake failed for a reason other than trust, so this check proves nothing. Fix tls-private-ca first.',
            };
    }
}
function defaultEndpointText(check) {
    const expected = "accepted under Amazon's root";
    switch (check.code) {
        case 'roots-unknown':
            return withoutRoots;
        case 'endpoint-unknown':
            return {
                seen: "the account's endpoint is not known, and the domain does not point to one",
                expected: underAmazonRoot,
                remedy: 'Run with AWS credentials.',
            };
        case undefined:
            return { seen: (0,handshake_text/* handshakeText */.N)(check.handshake), expected };
        default:
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                expected,
                remedy: defaultEndpointRemedy(check.handshake),
            };
    }
}
function defaultEndpointRemedy({ kind }) {
    switch (kind) {
        case 'untrusted':
            return 'Set amazon-root-ca if the partition uses another root, and check that no proxy intercepts TLS.';
        case 'unreachable':
            return 'Check that the endpoint is reachable from the runner: that DNS resolves its name, and that firewalls allow TCP to mqtt-port (8883 or 443).';
        case 'wrong-name':
        case 'refused-by-peer':
        case 'not-tls':
            return 'The peer is not IoT Core. Check that mqtt-port is 8883 or 443 and that there is no proxy in between.';
    }
}

;// CONCATENATED MODULE: ./lib/report/checks/validation-text.js


const provision = 'Run provision to request a new validation certificate.';
function validationText(check) {
    const expected = `ISSUED, covers ${check.domain}, its record is in DNS, no CAA record forbids Amazon`;
    switch (check.code) {
        case 'not-asked':
            return { seen: 'not read', expected, remedy: 'Run with AWS credentials.' };
        case 'validation-certificate-missing':
            return {
                seen: `no public certificate covers ${check.domain}`,
                expected,
                remedy: provision,
            };
        case 'validation-certificate-not-valid': {
            const seen = [certificateSeen(check), check.failureReason]
                .filter((part) => part !== undefined)
                .join(', ');
            return { seen, expected, remedy: provision };
        }
        case undefined:
            return { seen: certificateSeen(check), expected };
        default: {
            const { seen, remedy } = findingText(check);
            return { seen: `${certificateSeen(check)}; ${seen}`, expected, remedy };
        }
    }
}
function certificateSeen({ status, names, notAfter, }) {
    return `${status}, covers ${names.join(', ')}, until ${notAfter ? (0,days/* instantOf */.B9)(notAfter) : 'unknown'}`;
}
/** Why ACM might not be able to renew it. */
function findingText(check) {
    switch (check.code) {
        case 'validation-record-gone':
            return {
                seen: `its record ${check.record.name} is missing from DNS`,
                remedy: recordRemedy(check.record),
            };
        case 'validation-record-elsewhere':
            return {
                seen: `its record ${check.record.name} leads to ${check.cname.join(', ')} instead of ${check.record.value}`,
                remedy: recordRemedy(check.record),
            };
        case 'validation-caa-forbids':
            return {
                seen: `CAA for ${check.caaOf} allows ${check.allowed.join(', ') || 'nobody'}`,
                remedy: 'Add amazon.com to the CAA records; otherwise ACM cannot renew.',
            };
        case 'validation-dns-unanswered': {
            const { type, name } = check.asked;
            const what = type === 'CAA' ? `the CAA records of ${name}` : `its record ${name}`;
            return {
                seen: `${what} could not be looked up: ${(0,dns_text/* answerText */.y)(check.answer)}`,
                remedy: 'Check that DNS is reachable from the runner and that every name server of the zone answers; ACM queries the same servers.',
            };
        }
        case 'validation-renewal-failed':
            return {
                seen: `its renewal is ${check.renewalStatus}`,
                remedy: 'Check the certificate in the ACM console, which shows what ACM is waiting for.',
            };
        case 'validation-certificate-not-public':
            return { seen: unfitSeen(check.unfit), remedy: provision };
        case 'validation-certificate-by-email':
            return {
                seen: 'validated by EMAIL',
                remedy: `ACM renews it only after someone has answered its mail. Move it to DNS with aws acm update-certificate-options --certificate-arn ${check.arn} --options ValidationMethod=DNS (an AWS CLI of August 2026 or later), and create the records that aws acm list-certificate-domain-validations then shows.`,
            };
        case 'validation-certificate-imported':
            return {
                seen: `${check.daysLeft} days left`,
                remedy: 'ACM does not renew imported certificates. Import it again.',
            };
        case 'validation-renewal-late':
            return {
                seen: `${check.daysLeft} days left and not renewed (${check.eligibility ?? 'eligibility unknown'})`,
                remedy: 'The domain is served without it, but the domain configuration could not be recreated. rotate requests another one in the last fifth of its lifetime. ACM renews only what an AWS service uses or what was exported; an exportable one can be renewed by aws acm renew-certificate once it was exported.',
            };
    }
}
/** Why IoT Core would not take it. */
function unfitSeen(unfit) {
    switch (unfit.code) {
        case 'not-issued-by-acm':
            return `it is ${unfit.type}, not a public certificate issued by ACM`;
        case 'key-pair-foreign':
            return `its key pair is of origin ${unfit.origin}, and AWS services use only certificates whose key pair ACM manages`;
        case 'server-auth-missing':
            return 'its extendedKeyUsage lacks serverAuth';
        case 'root-not-public':
            return `its chain ends at ${unfit.issuer}, which is not in Mozilla's CA bundle`;
    }
}
function recordRemedy({ name, value }) {
    return `Run provision, or create the record ${name} CNAME ${value} manually; ACM cannot renew without it.`;
}

;// CONCATENATED MODULE: ./lib/report/checks/check-text.js
/** The one place where a check becomes words: the log, the summary, the annotations, the issue and the JSON all ask it. */








/** Peers, name servers and certificates may say as much as they like. */
const longestText = 1_000;
/** Each sentence is at most 1,000 characters long. */
function checkText(check) {
    const { seen, expected, remedy } = textOf(check);
    return {
        seen: (0,errors/* shortened */.vI)(seen, longestText),
        expected: (0,errors/* shortened */.vI)(expected, longestText),
        ...(remedy !== undefined && { remedy: (0,errors/* shortened */.vI)(remedy, longestText) }),
    };
}
function textOf(check) {
    if (check.code === 'probe-broken') {
        return brokenText(check);
    }
    switch (check.id) {
        case 'domain-configuration':
            return configurationText(check);
        case 'server-auth':
        case 'common-name':
        case 'key-algorithm':
        case 'issuer':
        case 'expiry':
            return (0,certificate_text/* certificateText */.V)(check);
        case 'validation-certificate':
            return validationText(check);
        case 'dns':
            return (0,dns_text/* dnsText */.$)(check);
        case 'tls-private-ca':
            return privateCaText(check);
        case 'tls-amazon-root':
            return amazonRootText(check);
        case 'tls-default-endpoint':
            return defaultEndpointText(check);
        case 'device-compatibility':
            return (0,device_text/* deviceText */.uK)(check);
        case 'mqtt':
            return mqttText(check);
    }
}
function brokenText({ said }) {
    return {
        seen: `the probe could not run: ${said}`,
        expected: 'a completed probe',
        remedy: 'Fix what the message names and run again. This says nothing about the domain.',
    };
}


/***/ }),

/***/ 41640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ refusalRemedy),
/* harmony export */   Kw: () => (/* binding */ refusalText),
/* harmony export */   uK: () => (/* binding */ deviceText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18319);

function deviceText(check) {
    if (check.code === 'device-class-not-tried') {
        return {
            seen: 'no chain that leads to what devices trust is served or stored',
            expected: 'a chain to compare with what each class of devices accepts',
            remedy: 'Fix issuer and tls-private-ca first.',
        };
    }
    const { declared } = check;
    const expected = declared.length === 0
        ? 'for information only: device-classes is not set'
        : `${declared.join(', ')}: each connects, now and during a rollover`;
    const seen = surveyText(check);
    if (check.result === 'pass') {
        return { seen, expected };
    }
    const worst = check.code === 'device-class-cut-off' ? 'cut-off' : 'at-risk';
    const refused = check.refused.filter(({ kind }) => kind === worst);
    const remedies = [
        ...refused.flatMap((one) => ('refusal' in one ? [refusalRemedy(one.refusal.rule)] : [])),
        ...refused.flatMap((one) => 'shorter' in one && one.shorter ? [chainRemedyText(one.shorter)] : []),
    ];
    return { seen, expected, remedy: [...new Set(remedies)].join(' ') };
}
function surveyText({ messageBytes, refused }) {
    const length = `Certificate message of ${messageBytes['TLSv1.2']} bytes (TLS 1.2) or ${messageBytes['TLSv1.3']} (TLS 1.3)`;
    const of = (wanted) => grouped(refused.filter(({ kind }) => kind === wanted));
    const parts = [
        ...of('cut-off').map((text) => `refused by ${text}`),
        ...of('at-risk'),
        ...of('avoidable'),
    ];
    return [length, ...(parts.length > 0 ? parts : ['every class connects'])].join('; ');
}
/** The classes that share a reason, in one clause. */
function grouped(refused) {
    return [...Map.groupBy(refused, reasonText)].map(([reason, alike]) => `${alike.map(({ device }) => device).join(', ')} (${reason})`);
}
function reasonText(refused) {
    if (refused.kind === 'cut-off') {
        return refusalText(refused.refusal);
    }
    if (refused.kind === 'avoidable') {
        return 'during a rollover, a device with the next root alone would refuse the current one';
    }
    if (refused.when === 'next-root-alone') {
        return `with the next root alone, ${refusalText(refused.refusal)}`;
    }
    const { bytes, limit } = refused.refusal;
    return `during a rollover, a Certificate message of about ${bytes} bytes would not fit into a record of ${limit}`;
}
function chainRemedyText({ omitRoot, p256, bytes }) {
    const changes = [
        ...(omitRoot ? ['server-certificate-chain-root: omit'] : []),
        ...(p256 ? ['a CA with a P-256 key'] : []),
    ];
    return `With ${changes.join(' and ')} the Certificate message has ${p256 ? 'at most about ' : ''}${bytes} bytes, which fits.`;
}
/** A clause after "it refuses, because". */
function refusalText(refusal) {
    switch (refusal.rule) {
        case 'tls-version':
            return `no ${refusal.version}, which the security policy requires`;
        case 'no-path':
            return 'the chain does not lead to a trusted root';
        case 'certificate-message':
            return `the Certificate message of ${refusal.bytes} bytes does not fit into a record of ${refusal.limit}`;
        case 'unanchored':
            return `${refusal.subject} in the chain does not lead to a trusted root`;
        case 'key':
            return `no support for the ${refusal.keyAlgorithm} key of ${refusal.subject}`;
        case 'subject-alternative-name':
            return 'the leaf has no SAN';
        case 'name-constraints':
            return `${refusal.subject} has critical nameConstraints`;
        case 'not-yet-valid':
            return `${refusal.subject} is not valid before ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(refusal.notBefore)}`;
        case 'late-date':
            return `${refusal.subject} expires at ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(refusal.notAfter)}, a date it cannot read`;
    }
}
/** What to do, as a sentence. */
function refusalRemedy(rule) {
    switch (rule) {
        case 'tls-version':
            return 'Set security-policy to one that also offers TLS 1.2.';
        case 'no-path':
            return 'Fix the check issuer first.';
        case 'certificate-message':
            return 'Enlarge the TLS input buffer of these devices, or send fewer bytes: a CA with a P-256 key has a chain about half as long, and server-certificate-chain-root: omit leaves out the root.';
        case 'unanchored':
            return 'Install both roots on these devices until finish, or build wolfSSL with WOLFSSL_ALT_CERT_CHAINS.';
        case 'key':
            return 'Use RSA 2048 or P-256 keys throughout the chain.';
        case 'subject-alternative-name':
            return 'Reissue the leaf with the domain as a SAN.';
        case 'name-constraints':
            return 'Use a CA without critical nameConstraints.';
        case 'not-yet-valid':
            return 'Reissue the certificate with a notBefore at least a day in the past.';
        case 'late-date':
            return 'Use a CA that expires earlier.';
    }
}


/***/ }),

/***/ 39461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ dnsText),
/* harmony export */   y: () => (/* binding */ answerText)
/* harmony export */ });
function dnsText(check) {
    const expected = `${check.domain} CNAME ${check.iotEndpoint ?? "the account's iot:Data-ATS endpoint"}`;
    switch (check.code) {
        case undefined:
            return { seen: `CNAME ${check.iotEndpoint}`, expected };
        case 'endpoint-unknown':
            return {
                seen: `CNAME ${check.cname.join(', ')}; not compared with the account's endpoint`,
                expected,
                remedy: 'Run with AWS credentials to compare it.',
            };
        case 'cname-elsewhere':
            return {
                seen: `CNAME ${check.cname.join(', ')}`,
                expected,
                remedy: "The CNAME points to a different account's endpoint. Correct it, or run with the credentials of that account.",
            };
        case 'address-instead':
            return {
                seen: `no CNAME, but address ${check.addresses.join(', ')} instead`,
                expected,
                remedy: `Create the record ${expected} instead of the address. If the DNS provider proxies or flattens CNAMEs, turn that off for this record.`,
            };
        case 'cname-missing':
            return {
                seen: `no CNAME: ${answerText({ kind: check.answer })}`,
                expected,
                remedy: check.answer === 'nxdomain'
                    ? `Create the record ${expected}, and check that the zone is delegated to its name servers.`
                    : `Create the record ${expected}. The name exists because of records below it (such as the validation record) or has other record types. Remove those of other types: a CNAME cannot coexist with them.`,
            };
        case 'dns-unanswered':
            return {
                seen: `no CNAME: ${answerText(check.answer)}`,
                expected,
                remedy: 'Check that the zone is delegated to name servers that serve it and that DNS (port 53) is reachable from the runner, or set dns-resolver to another server.',
            };
    }
}
/** An answer without records, in words that follow "the name servers answered" or stand alone. */
function answerText(answer) {
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


/***/ }),

/***/ 59307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ handshakeText),
/* harmony export */   Z: () => (/* binding */ unreachableRemedy)
/* harmony export */ });
/** A clause. */
function handshakeText(handshake) {
    switch (handshake.kind) {
        case 'accepted':
            return acceptedText(handshake);
        case 'untrusted':
            return `certificate verify failed (${handshake.code})${servedText(handshake.served)}`;
        case 'wrong-name':
            return `a certificate for another name${servedText(handshake.served)}`;
        case 'refused-by-peer':
            return `the server ended the handshake (alert "${handshake.alert}")`;
        case 'not-tls':
            return `the peer does not speak TLS 1.2 or 1.3 (${handshake.code})`;
        case 'unreachable':
            return `no connection (${codeText(handshake)})`;
    }
}
function acceptedText({ protocol, cipher, alpn, endedBy }) {
    const negotiated = alpn === undefined ? '' : `, ALPN ${alpn}`;
    const ending = endedBy === undefined
        ? ''
        : `, judged by the certificate served before the server asked for a client certificate (${endedBy})`;
    return `accepted, ${protocol} ${cipher}${negotiated}${ending}`;
}
function servedText(served) {
    return served === undefined
        ? ''
        : `: ${served.subject || noName} issued by ${served.issuer || noName}`;
}
const noName = 'an empty name';
function codeText({ call, code }) {
    return call === undefined ? code : `${call} ${code}`;
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


/***/ }),

/***/ 55069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pu: () => (/* binding */ failureLine),
  kY: () => (/* binding */ failureText)
});

// UNUSED EXPORTS: failureCodes

// EXTERNAL MODULE: ./lib/report/action-text.js
var action_text = __webpack_require__(68956);
// EXTERNAL MODULE: ./lib/report/await-text.js
var await_text = __webpack_require__(30630);
// EXTERNAL MODULE: ./lib/report/days.js
var days = __webpack_require__(18319);
;// CONCATENATED MODULE: ./lib/report/failures/aws-advice.js
const importLimit = {
    LimitExceededException: () => 'ACM limits the number of certificates and of imports in 365 days. Request an increase in Service Quotas.',
};
/** The code for a secret in its recovery window, and for little else. */
const deletedSecret = {
    InvalidRequestException: ({ secretId }) => `If it is scheduled for deletion, restore it with \`aws secretsmanager restore-secret --secret-id ${secretId}\`, or set ca-secret-id to another secret.`,
};
const disabledKey = {
    DisabledException: () => 'Enable the key: aws kms enable-key --key-id ARN. It is required for signing.',
    KMSInvalidStateException: () => 'If the key is scheduled for deletion, restore it with `aws kms cancel-key-deletion` and `aws kms enable-key`.',
};
const zonesDenied = () => "Set hosted-zone-id to the id of the public zone, or allow route53:ListHostedZonesByName in the role's policy.";
const byAction = {
    'import-server-certificate': importLimit,
    'reimport-server-certificate': importLimit,
    'create-domain-configuration': {
        LimitExceededException: () => 'The limit is ten domain configurations per region by default. Delete one, or request an increase in Service Quotas (L-B0F131C8).',
        ResourceAlreadyExistsException: () => 'Another configuration has this name, or this domain, perhaps in another account: re-run the job to use one of this account, or set another domain-configuration-name.',
        CertificateValidationException: () => 'IoT Core rejected the certificate. Fix what the message names. The validation certificate must be public, ISSUED and cover the domain.',
    },
    'read-secret': deletedSecret,
    'create-secret': deletedSecret,
    'tag-secret': deletedSecret,
    'read-kms-public-key': disabledKey,
    'sign-with-kms-key': disabledKey,
    'read-hosted-zone': {
        NoSuchHostedZone: () => 'Set hosted-zone-id to the id of the public zone, and dns-role-arn if it is in another account.',
    },
    'list-hosted-zones': { AccessDenied: zonesDenied, AccessDeniedException: zonesDenied },
    'change-dns-records': {
        InvalidChangeBatch: () => 'Check the record sets of these names in Route 53. Nothing was changed.',
    },
    'assume-dns-role': {
        AccessDenied: ({ roleArn }) => `Let the job's role assume it in both places: sts:AssumeRole on ${roleArn} in its policy, and its ARN as principal in that role's trust policy.`,
    },
    // STS API reference, AssumeRoleWithWebIdentity, as the SDK spells the codes.
    'assume-role': {
        InvalidIdentityTokenException: ({ audience, issuer }) => `Create an IAM OIDC provider for ${issuer} with the audience ${audience} in the role's account, or add that audience to it.`,
        AccessDenied: () => "Allow this job in the role's trust policy: its sub condition must name this repository and the job's environment or branch (docs/iam-policy.md, Who may assume a role).",
        ExpiredTokenException: () => "The token expired before STS read it: check the runner's clock, then re-run the job.",
        ValidationError: () => "Lower role-duration-seconds, or raise the role's maximum session duration in IAM.",
    },
};
/** Undefined where the code means what it always means. */
function adviceFor({ code, on }, errorCode) {
    const advice = byAction[code];
    return advice?.[errorCode]?.(on);
}

;// CONCATENATED MODULE: ./lib/report/failures/aws-text.js

const awsTexts = {
    'deadline-reached': (figures, circumstances) => worded(figures, circumstances, 'The time that wait-minutes allows is over. Re-run the job; it resumes where it stopped.'),
    'aws-credentials': (figures, circumstances) => worded(figures, circumstances, credentialsRemedy(figures)),
    'aws-access-denied': (figures, circumstances) => worded(figures, circumstances, `In the role's policy, allow the action that the message names, otherwise ${figures.permission}. docs/iam-policy.md has the complete policy.`),
    'aws-throttled': (figures, circumstances) => worded(figures, circumstances, 'AWS throttled every retry. Re-run the job when there is less API traffic in this account.'),
    'aws-quota-exceeded': (figures, circumstances) => worded(figures, circumstances, 'A quota is exhausted. Remove what is no longer needed, or request an increase in Service Quotas.'),
    'aws-unreachable': (figures, circumstances) => worded(figures, circumstances, connectionRemedy(figures)),
    'aws-server-fault': (figures, circumstances) => worded(figures, circumstances, 'The service failed. Re-run the job; it resumes where it stopped.'),
    'aws-request-rejected': (figures, circumstances) => worded(figures, circumstances, 'AWS rejected the request. Fix what the message names and re-run the job.'),
};
function worded({ answer }, { action, said }, remedy) {
    const advice = answer.kind === 'error' ? adviceFor(action, answer.code) : undefined;
    return { said: answerText(answer, said), remedy: advice ?? remedy };
}
function answerText(answer, said) {
    switch (answer.kind) {
        case 'error':
        case 'connection':
            return said === '' ? answer.code : `${answer.code}: ${said}`;
        case 'nameless':
            return `HTTP ${answer.status}`;
        case 'unreadable':
            return `HTTP ${answer.status} with a body that is not the service's`;
        case 'timeout':
            return `no answer in time (${answer.code})`;
    }
}
function credentialsRemedy({ answer, region }) {
    const step = 'a step with aws-actions/configure-aws-credentials before this one, in a job with `permissions: id-token: write`';
    return 'code' in answer && /Expired/.test(answer.code)
        ? `The job's credentials have expired. Re-run the job; it resumes where it stopped. It needs ${step}; role-duration-seconds makes the credentials last longer.`
        : `Have ${step}, and check that its aws-region, ${region}, is enabled in the account.`;
}
function connectionRemedy({ answer, region }) {
    if (answer.kind === 'unreadable') {
        return 'A proxy or a sign-in page seems to answer in place of AWS. Allow HTTPS to amazonaws.com and re-run the job.';
    }
    if (answer.kind === 'error') {
        return `Check that ${region} is an AWS region and re-run the job. If it fails again, report it with this line.`;
    }
    const code = answer.kind === 'connection' ? answer.code : '';
    if (code.startsWith('ERR_PROXY')) {
        return 'Allow the connection at the proxy that HTTPS_PROXY names, or except the host in NO_PROXY, then re-run the job.';
    }
    if (/CERT|SIGNED|ISSUER|VERIFY|^ERR_(TLS|SSL)/.test(code)) {
        return 'A proxy is intercepting TLS between the runner and AWS. Point NODE_EXTRA_CA_CERTS at its CA certificate.';
    }
    return `Check that ${region} is an AWS region and that the runner can reach it, then re-run the job.`;
}

// EXTERNAL MODULE: ./lib/days.js
var lib_days = __webpack_require__(38800);
// EXTERNAL MODULE: ./lib/report/checks/device-text.js
var device_text = __webpack_require__(41640);
;// CONCATENATED MODULE: ./lib/report/failures/ca-text.js
/** What fails about certificate authorities and their keys, in words. */


const caTexts = {
    'ca-not-found': notFound,
    'ca-unreadable': ({ secretId, problems }) => problems === undefined
        ? {
            said: 'it exists but has no value',
            remedy: 'Nothing was signed. Re-run the job once the secret has its value.',
        }
        : {
            said: problems.join('; '),
            remedy: `The secret was not changed. If the action created it, restore the version that the action wrote. If not, do not use it: ${lookInCloudTrail(secretId)}.`,
        },
    'ca-changed': ({ secretId, change }) => ({
        said: changeText(change),
        remedy: `Do not run rotate or provision, and do not install its certificate on devices: someone else may have written it. Nothing was signed. In AWS, ${lookInCloudTrail(secretId)}; if it was none of your people, treat those credentials as stolen, restore what they changed, and delete what they created.`,
    }),
    'ca-unusable': (figures) => figures.why === 'signature'
        ? {
            said: "the signature does not verify with the CA's public key",
            remedy: 'The certificate was discarded. Check which key the CA has.',
        }
        : {
            said: figures.problem,
            remedy: 'No device would accept it, so it was discarded. Provide a CA with its chain in order and, in a rollover, the cross-certificate of its root.',
        },
    'ca-foreign': ({ domain, secretId, to }) => to === 'remove'
        ? {
            said: `the secret ${secretId} was not created by this action for ${domain}, so it is not deleted`,
            remedy: 'Omit delete-ca-secret, and delete the secret manually if required.',
        }
        : {
            said: `the secret ${secretId} exists but does not have this action's tags for ${domain}`,
            remedy: `If your devices trust the CA in it, set ca-secret-id to its name and compare the fingerprint in the plan. If you do not know it, ${lookInCloudTrail(secretId)}.`,
        },
    'ca-shared': ({ secretId, users }) => ({
        said: `the CA in the secret ${secretId} has also issued the server certificate of ${users.join(', ')}`,
        remedy: `Omit delete-ca-secret, or tear down ${users.join(', ')} first: without its CA a server certificate cannot be renewed.`,
    }),
    'ca-key-missing': ({ secretId, certificatesIn, successorIn }) => successorIn === undefined
        ? keyMissing(secretId, certificatesIn)
        : {
            said: `there is no secret ${secretId}, although ${successorIn}, the CA that succeeded it, exists`,
            remedy: `Restore ${secretId} and ${secretId}/certificate (\`aws secretsmanager restore-secret\`), or set ca-secret-id: ${successorIn} to use that CA as the first one.`,
        },
    'ca-not-trusted': ({ domain, issuer }) => ({
        said: `${domain}'s server certificate was issued by ${issuer}, not by the CA you provided`,
        remedy: 'Provide the CA that the devices trust. provision with replace: true switches to the one provided and cuts off devices that do not trust it.',
    }),
    'ca-expires-too-soon': (figures) => figures.why === 'begin'
        ? {
            said: `the CA ${figures.ca} ${figures.life.kind === 'expired' ? 'expired' : 'expires'} at ${(0,lib_days/* instant */.uR)(figures.life.at)}, too soon to cross-sign a successor`,
            remedy: `Run provision with replace: true and a ca-secret-id other than ${figures.secretId} to switch to a new CA immediately, and make every device trust it.`,
        }
        : {
            said: `the CA ${figures.ca} ${lifeText(figures.life)}`,
            remedy: figures.of === 'signer'
                ? 'Provide a CA that is valid for longer, after installing its root on the devices.'
                : 'Finish the CA rollover: run rotate with rollover: finish.',
        },
    'cross-sign-impossible': (figures) => figures.why === 'chain'
        ? {
            said: figures.problem,
            remedy: 'No device could verify a chain through such a certificate. Cross-sign with a CA that is allowed to sign another CA.',
        }
        : {
            said: `${figures.ca} ${lifeText(figures.life)}`,
            remedy: 'No device could verify a chain through such a certificate. Install the new root on the devices without a rollover.',
        },
    'chain-too-long': ({ domain, certificates, most }) => ({
        said: `a leaf of ${domain} would have ${certificates} certificates in its chain during the rollover; IoT Core allows ${most}`,
        remedy: 'Use CAs with fewer intermediates, such as the roots.',
    }),
    'rollover-promised': (figures) => figures.why === 'finish'
        ? {
            said: `devices of ${figures.domain} may rely on the current CA until ${figures.until ? (0,lib_days/* day */.vd)(figures.until) : 'a date is announced'}`,
            remedy: `Run rollover: finish ${figures.until ? 'from that date' : 'after rotate (without rollover) has announced the date'}; force: true finishes now and cuts off every device that does not trust the next CA.`,
        }
        : {
            said: `devices of ${figures.domain} may rely on the CA that precedes ${figures.next} until ${(0,lib_days/* day */.vd)(figures.until)}`,
            remedy: `Until then set ca-secret-id to the secret of that CA, or, if you provide both, set ca-certificate to it and next-ca-certificate to ${figures.next}. rotate with force: true cuts off every device that does not trust the next CA.`,
        },
    'rollover-aborting': ({ domain, step }) => ({
        said: `a rollover of ${domain} was aborted, and the server certificate is still one of the abandoned CA`,
        remedy: `Run rotate without rollover, which issues one of the current CA. After that rollover: ${step} is possible.`,
    }),
    'rollover-cuts-off-devices': cutsOff,
    'kms-key-unusable': unusableKey,
    'kms-key-foreign': foreignKey,
};
function cutsOff({ step, classes }) {
    const named = classes.map(({ id, refusal }) => `${id} (${(0,device_text/* refusalText */.Kw)(refusal)})`).join(', ');
    const remedies = [...new Set(classes.map(({ refusal }) => (0,device_text/* refusalRemedy */.Jr)(refusal.rule)))];
    const around = step === 'begin'
        ? ' Or run rollover: announce, install both roots on every device, then run rollover: finish: it does not need begin.'
        : '';
    return {
        said: `rollover: ${step} would cut off devices of ${named}`,
        remedy: `${remedies.join(' ')}${around} To run it anyway, remove the class from device-classes.`,
    };
}
function notFound(figures) {
    const { secretId } = figures;
    switch (figures.why) {
        case 'served-without':
            return {
                said: `${figures.domain} is already served with a certificate issued by ${figures.issuer}, but no CA is stored in the secret ${secretId}`,
                remedy: 'Set ca-certificate and ca-private-key to the CA that its devices trust, or ca-secret-id to its secret. provision with replace: true creates a new CA, which no device trusts yet.',
            };
        case 'none':
            return {
                said: `no CA is stored in the secret ${secretId}`,
                remedy: "Set ca-certificate, or set ca-secret-id to the CA's secret, or run provision to create a CA.",
            };
        case 'not-visible':
            return {
                said: 'the secret is not found',
                remedy: 'Nothing was signed. Re-run the job; it uses the CA once the secret is visible.',
            };
        case 'not-here':
            return {
                said: figures.found === undefined
                    ? `the account and region of this run have no secret ${secretId}`
                    : `in the account and region of this run, ${secretId} is ${figures.found}`,
                remedy: "The CA's secret must be in the account and region of the domain. To use a CA of another account, set ca-certificate and ca-private-key. Otherwise set ca-secret-id to the full ARN or the name.",
            };
    }
}
/** Who made or changed a secret. */
function lookInCloudTrail(secretId) {
    return `look in CloudTrail for who called CreateSecret, PutSecretValue and TagResource on ${secretId}`;
}
function changeText(change) {
    switch (change.kind) {
        case 'overwritten':
            return 'this run created it, but it now contains a different certificate';
        case 'other-certificates':
            return `it does not contain the certificates of ${change.of}`;
        case 'other-certificate':
            return 'it contains a different certificate from the stored one';
        case 'no-cross-certificate':
            return 'it has no cross-certificate by the previous CA';
        case 'untagged':
            return `it does not have this action's tags for ${change.domain}, and there is no secret ${change.missing}`;
        case 'unreadable':
        case 'not-successor':
            return change.problems.join('; ');
        case 'other-fingerprint':
            return `it contains the certificate of ${change.subject} with SHA-256 ${change.fingerprint}, and the tag ${change.tag} says ${change.tagged}`;
    }
}
function lifeText({ kind, at }) {
    switch (kind) {
        case 'not-yet-valid':
            return `is not valid before ${(0,lib_days/* instant */.uR)(at)}`;
        case 'expired':
            return `expired at ${(0,lib_days/* instant */.uR)(at)}`;
        case 'short':
            return `expires ${(0,lib_days/* instant */.uR)(at)}, so that a certificate it issues would be valid for less than a day`;
    }
}
function unusableKey(figures) {
    switch (figures.why) {
        case 'missing':
            return {
                said: `there is no KMS key ${figures.keyId} in the account and region of this run`,
                remedy: figures.to === 'use'
                    ? "Set ca-kms-key-id to the key's ARN, or to new to create one."
                    : omitDeletion,
            };
        case 'unfit':
            return {
                said: `the KMS key ${figures.arn} cannot be a CA's key: ${keyProblem(figures.problem)}`,
                remedy: `Set ca-kms-key-id to a key with the usage SIGN_VERIFY and the spec ${figures.specs.join(' or ')}, or to new to create one.`,
            };
        case 'taken':
            return {
                said: `the KMS key ${figures.arn} already belongs to the CA in ${figures.secretId}`,
                remedy: 'Set ca-kms-key-id to another key, or to new: a rollover requires a different key.',
            };
    }
}
const omitDeletion = 'Correct or omit delete-ca-kms-key; schedule the deletion manually if required.';
function keyProblem(problem) {
    switch (problem.kind) {
        case 'usage':
            return `its usage is ${problem.actual}`;
        case 'state':
            return `it is ${problem.actual}`;
        case 'spec':
            return problem.keyAlgorithm === undefined
                ? `its spec is ${problem.actual}`
                : `its spec is ${problem.actual}, but a key for ${problem.keyAlgorithm} is required`;
        case 'no-public-key':
            return 'it has no public key';
    }
}
function foreignKey(figures) {
    switch (figures.why) {
        case 'found':
            return {
                said: `${figures.keyId} names the KMS key ${figures.arn}, which does not have this action's tags for the domain`,
                remedy: "To use it, set ca-kms-key-id to the key's ARN. Otherwise delete the alias.",
            };
        case 'remove':
            return {
                said: `the KMS key ${figures.arn} was not created by this action for ${figures.domain}, so its deletion is not scheduled`,
                remedy: omitDeletion,
            };
        case 'alias-taken':
            return {
                said: `${figures.alias} was given to ${figures.arn ?? 'another key'}, which does not have this action's tags for ${figures.domain}`,
                remedy: `Nothing was signed. Find out who created that alias, delete it, and re-run the job; ${figures.unused} is not used and can be deleted.`,
            };
    }
}
function keyMissing(secretId, certificatesIn) {
    return {
        said: certificatesIn === undefined
            ? `the secret ${secretId} is scheduled for deletion`
            : `there is no secret ${secretId}, although ${certificatesIn} exists`,
        remedy: `Get it back with \`aws secretsmanager restore-secret --secret-id ${secretId}\`, or set ca-secret-id to another secret. docs/emergency.md says what to do when the key is lost.`,
    };
}

// EXTERNAL MODULE: ./lib/report/checks/handshake-text.js
var handshake_text = __webpack_require__(59307);
// EXTERNAL MODULE: ./lib/report/finding-text.js
var finding_text = __webpack_require__(83739);
// EXTERNAL MODULE: ./lib/report/reason-text.js
var reason_text = __webpack_require__(56658);
// EXTERNAL MODULE: ./lib/report/seen-text.js
var seen_text = __webpack_require__(33811);
;// CONCATENATED MODULE: ./lib/report/failures/obstacle-text.js
/** Why a server certificate cannot take the place of another under its ARN, as a clause about the present one. */
function obstacleText(obstacle) {
    switch (obstacle.kind) {
        case 'not-imported':
            return `it is ${obstacle.type ?? 'of unknown type'}, not imported`;
        case 'key':
            return `its key is ${obstacle.actual}, the new one ${obstacle.next}`;
        case 'signature':
            return `it is signed with ${obstacle.actual}, the new one with ${obstacle.next}`;
        case 'common-name':
            return `its CN is ${obstacle.actual ?? 'empty'}, the new one's ${obstacle.next ?? 'empty'}`;
        case 'names':
            return `its SANs are ${listOf(obstacle.actual)}, the new one's ${listOf(obstacle.next)}`;
        case 'usages-lost':
            return `it has key usages that the new one lacks: ${obstacle.usages.join(', ')}`;
    }
}
function listOf(names) {
    return names.join(', ') || 'none';
}

;// CONCATENATED MODULE: ./lib/report/failures/certificate-text.js
/** What fails about the certificates of a domain and its configuration, in words. */






const certificateTexts = {
    'no-domain-configuration': ({ domain }) => ({
        said: `${domain} has no domain configuration in this account and region`,
        remedy: 'Run provision first: rotate renews an existing domain.',
    }),
    'domain-configuration-disabled': ({ domain, name }) => ({
        said: `the domain configuration ${name} of ${domain} is disabled: someone disabled it, or a replace or teardown is waiting until IoT Core allows its deletion`,
        remedy: 'Re-run that operation to resume it, or run provision to put the domain back into service.',
    }),
    'chain-root-required': (_, { said }) => ({
        said,
        remedy: 'Nothing was imported: ACM does not take the chain without its root. Set server-certificate-chain-root: include, or omit the input.',
    }),
    'domain-configuration-foreign': ({ domain, name, to }) => to === 'readiness'
        ? {
            said: `the domain configuration ${name} serves ${domain}, and was not created as its readiness domain`,
            remedy: 'Set readiness-domain to a name that nothing else uses: devices may rely on this one.',
        }
        : {
            said: `the domain configuration ${name} serves ${domain}, and was not created by this action`,
            remedy: `Set domain-configuration-name: ${name} to ${to} it anyway.`,
        },
    'domain-configuration-name-taken': ({ domain, name }) => ({
        said: `the domain configuration ${name} exists and serves ${domain}`,
        remedy: 'Choose another domain-configuration-name.',
    }),
    'deletion-refused': (_, { said }) => ({
        said,
        remedy: "It has been disabled for more than 7 days, so this is not AWS's waiting period. Check it in the IoT Core console, then re-run the job.",
    }),
    'deletion-delayed': ({ from }, { said }) => ({
        said,
        remedy: `It stays disabled; after AWS's waiting period of 7 days it can be deleted ${from ? `from ${from.toISOString()} on` : 'after 7 days'}. Re-run the job then with the same inputs; it resumes where it stopped.`,
    }),
    'domain-too-long': (parent) => ({
        said: (0,reason_text/* unprovableText */.ax)(parent),
        remedy: 'Set validation-certificate-arn to a public ACM certificate of this region that covers the domain, such as a wildcard of its parent, or use a domain of at most 64 characters.',
    }),
    'validation-certificate-unusable': (figures) => ({
        said: `${figures.why === 'issued-unfit' ? '' : 'validation-certificate-arn '}${figures.arn} ${validationProblem(figures)}`,
        remedy: figures.why === 'issued-unfit'
            ? 'Re-run the job; it requests another one.'
            : `Set validation-certificate-arn to a public ACM certificate of this region that covers ${figures.domain} and is ISSUED, or omit it to find or request one.`,
    }),
    'validation-certificate-failed': ({ arn, status, reason = '', caa }) => caa
        ? {
            said: `CAA for ${caa.caaOf} allows ${caa.allowed.join(', ') || 'nobody'}; ACM refused to issue ${arn} for that reason, and would again`,
            remedy: 'Add amazon.com to the CAA records of the domain or of a parent, or remove them, then re-run the job.',
        }
        : {
            said: `${arn} is ${[status, ...(reason === '' ? [] : [reason])].join(', ')}`,
            remedy: `${validationRemedies[reason] ?? 'Check the certificate in the ACM console.'} A later run requests a new one.`,
        },
    'certificate-unreadable': (_, { said }) => ({
        said,
        remedy: 'Provide one X.509 certificate in PEM.',
    }),
    'certificate-not-found': ({ name, arns }) => ({
        said: `the domain configuration ${name} was created with ${arns.join(' and ')}, which ACM does not return`,
        remedy: 'Everything else is removed. Look for it in the ACM console, then re-run the job; it removes what ACM returns by then.',
    }),
    'server-certificate-unusable': (figures, { said }) => figures.why === 'finding'
        ? (0,finding_text/* findingFailure */.O)(figures.finding)
        : {
            said,
            remedy: 'The certificate was not imported: no device that trusts this CA would accept it.',
        },
    'server-certificate-invalid': ({ arn, detail = 'no reason given', served }) => ({
        said: `it reports ${arn} as INVALID: ${detail}; ${(0,seen_text/* servedText */.f)(served)}`,
        remedy: 'An ACM import cannot be undone. Fix the problem above, then run rotate with force: true, or provide another certificate.',
    }),
    'server-certificate-ignored': ({ since, served }) => ({
        said: `ACM has it since ${(0,lib_days/* instant */.uR)(since)}; ${(0,seen_text/* servedText */.f)(served)}`,
        remedy: 'IoT Core is ignoring this certificate. Run rotate with force: true to issue a new one. If that is ignored too, run teardown and provision before the date above.',
    }),
    'key-algorithm-mismatch': keyMismatch,
    'endpoint-unreachable': ({ iotEndpoint, port, reason }) => ({
        said: `${iotEndpoint}, port ${port}: ${(0,handshake_text/* handshakeText */.N)({ kind: 'unreachable', ...reason })}`,
        remedy: (0,handshake_text/* unreachableRemedy */.Z)(reason),
    }),
    'reimport-impossible': ({ obstacle }) => ({
        said: obstacleText(obstacle),
        remedy: 'Nothing was imported. Run provision with replace: true to recreate the domain configuration.',
    }),
    'replace-required': (figures) => figures.why === 'configuration'
        ? {
            said: `the domain configuration ${figures.name} of ${figures.domain} ${(0,reason_text/* reasonText */.uV)(figures.difference)}, which IoT Core cannot change on an existing configuration`,
            remedy: 'Run provision with replace: true to delete and recreate it. Devices cannot connect until it is served again.',
        }
        : {
            said: `the server certificate ${figures.arn} must be renewed (${(0,reason_text/* reasonText */.uV)(figures.reason)}), but cannot be re-imported: ${obstacleText(figures.obstacle)}`,
            remedy: 'Run provision with replace: true to recreate the domain configuration with a new certificate.',
        },
};
function validationProblem(figures) {
    switch (figures.why) {
        case 'missing':
            return 'does not exist';
        case 'unfit':
            return unfitText(figures.unfit);
        case 'issued-unfit':
            return `was issued, and ${unfitText(figures.unfit)}`;
        case 'names':
            return `covers ${figures.names.join(', ')}`;
        case 'status':
            return `is ${figures.status}`;
    }
}
/** Why IoT Core does not take it, as the end of a sentence about the certificate. */
function unfitText(unfit) {
    switch (unfit.code) {
        case 'not-issued-by-acm':
            return `is ${unfit.type}, not a public certificate issued by ACM`;
        case 'key-pair-foreign':
            return `cannot prove the domain: its key pair is of origin ${unfit.origin}, and AWS services use only certificates whose key pair ACM manages`;
        case 'server-auth-missing':
            return 'cannot prove the domain: its extendedKeyUsage lacks serverAuth';
        case 'root-not-public':
            return `cannot prove the domain: its chain ends at ${unfit.issuer}, which is not in Mozilla's CA bundle`;
    }
}
/** By FailureReason of DescribeCertificate (ACM API reference). */
const validationRemedies = {
    CAA_ERROR: 'Add amazon.com to the CAA records of the domain or of a parent, or remove the CAA records.',
    DOMAIN_NOT_ALLOWED: 'The domain is on a list of unsafe domains. Request a review at VirusTotal, then contact AWS Support.',
    ADDITIONAL_VERIFICATION_REQUIRED: 'AWS requires additional verification of the domain. Open a case with AWS Support.',
    INVALID_PUBLIC_DOMAIN: 'The domain is not under a public suffix; use a public domain.',
};
function keyMismatch(figures) {
    switch (figures.why) {
        case 'input':
            return {
                said: `key-algorithm is ${figures.keyAlgorithm}, but the CA ${figures.ca} has a key of ${figures.caKey} and ACM accepts only certificates with their CA's key algorithm`,
                remedy: `Set key-algorithm: ${figures.fitting} or omit it, or provide another CA.`,
            };
        case 'leaf':
            return {
                said: `its key is to be ${figures.keyAlgorithm}, but that of the CA ${figures.ca} is ${figures.caKey}, and ACM accepts only certificates with their CA's key algorithm`,
                remedy: "Set key-algorithm to the CA's kind of key, or provide another CA.",
            };
        case 'cross-sign':
            return {
                said: `the key of ${figures.ca} is ${figures.caKey}, that of ${figures.by} ${figures.byKey}; ACM requires one kind of key throughout the chain, and IoT Core picks up only a re-import with the same signing algorithm`,
                remedy: `Create the next CA with a key of ${figures.byKey}.`,
            };
    }
}

;// CONCATENATED MODULE: ./lib/report/failures/dns-text.js

const dnsTexts = {
    'hosted-zone-not-found': (figures) => ({
        said: zoneText(figures),
        remedy: 'Set hosted-zone-id to the id of the public zone, dns-role-arn if it is in another account, or dns: manual if it is not in Route 53.',
    }),
    'dns-server-not-found': (_, { said }) => ({
        said,
        remedy: 'Set dns-resolver to the address of a DNS server.',
    }),
    'domain-is-apex': ({ domain, zoneId }) => ({
        said: `${domain} is the apex of its hosted zone ${zoneId}, where DNS allows no CNAME`,
        remedy: `Use a name below it, such as iot.${domain}; IoT Core custom domains require a CNAME.`,
    }),
    'endpoint-record-foreign': ({ domain, iotEndpoint, records }) => ({
        said: `${domain} has a record that this action did not create: ${(0,reason_text/* recordsText */.iF)(records)}`,
        remedy: `Set overwrite-dns-record: true to point ${domain} at ${iotEndpoint} instead, or remove the record.`,
    }),
    'endpoint-record-blocked': ({ domain, records, blocking }) => ({
        said: `${domain} has records that cannot coexist with a CNAME: ${(0,reason_text/* recordsText */.iF)(records)}`,
        remedy: `Move the ${blocking.join(', ')} records elsewhere; the action does not remove them.`,
    }),
    'endpoint-record-routed': ({ domain, iotEndpoint, zoneName }) => ({
        said: `${domain} is a routed CNAME (weighted, by latency, …) to ${iotEndpoint}, which this action never creates`,
        remedy: `Remove that record in the hosted zone ${zoneName}, so that no device is directed to a removed domain, then re-run the job.`,
    }),
    'validation-record-taken': ({ record }) => ({
        said: `ACM's validation record ${record.name} is occupied by ${(0,reason_text/* recordsText */.iF)([record])}`,
        remedy: 'Remove that record: ACM requires its own CNAME there.',
    }),
    'dns-record-protected': ({ zoneId, protections }) => ({
        said: protections.map(protectionText).join(', '),
        remedy: `Find out why it is protected, remove the protection and re-run the job: aws route53 delete-resource-record-set-protections --hosted-zone-id ${zoneId} --protections ${protections.map(({ name, type }) => `RecordName=${name},RecordType=${type}`).join(' ')}. Nothing was changed in Route 53.`,
    }),
    'dns-record-in-use': ({ zoneId, guardrail }, { said }) => ({
        said,
        remedy: `The hosted zone's change guardrail ${guardrail} rejects deleting a record that still receives DNS queries. Re-run the job once devices have stopped looking the name up, or turn the guardrail off for the deletion: aws route53 update-hosted-zone-features --hosted-zone-id ${zoneId} --change-guardrails Name=${guardrail},Status=DISABLED. Nothing was changed in Route 53.`,
    }),
};
function protectionText({ name, type, comment }) {
    return `${name} ${type} is protected in Route 53${comment ? ` (${comment})` : ''}`;
}
function zoneText(figures) {
    switch (figures.why) {
        case 'private':
            return `${figures.zoneId} (${figures.zoneName}) is a private zone, which ACM and devices cannot resolve`;
        case 'other-name':
            return `${figures.zoneId} is the zone of ${figures.zoneName}`;
        case 'several':
            return `several public zones are named ${figures.zoneName}: ${figures.zoneIds.join(', ')}`;
        case 'only-private': {
            const zones = figures.zones.map(({ zoneId, zoneName }) => `${zoneId} (${zoneName})`);
            return `only private zones contain it: ${zones.join(', ')}`;
        }
        case 'none':
            return 'the account has no zone that contains it';
    }
}

;// CONCATENATED MODULE: ./lib/report/failures/job-text.js
/** What fails about the job that the run is in, in words. */

function job_text_changeText(change) {
    switch (change.kind) {
        case 'configuration-created':
            return `the domain configuration ${change.name} was created`;
        case 'configuration-deleted':
            return `the domain configuration ${change.name} was deleted`;
        case 'configuration-disabled':
            return `the domain configuration ${change.name} was disabled`;
        case 'configuration-enabled':
            return `the domain configuration ${change.name} was enabled again`;
        case 'configuration-recreated':
            return `the domain configuration ${change.name} was deleted and created again`;
        case 'certificate-deleted':
            return `the certificate ${change.arn} was deleted`;
        case 'record-removed':
            return `the CNAME of ${change.name} to ${change.value} was removed`;
        case 'certificate-imported':
            return `a server certificate was imported under ${change.arn} (SHA-256 ${change.fingerprint}) that this run does not expect (${change.check})`;
    }
}
const jobTexts = {
    'account-not-allowed': ({ accountId, allowed }) => ({
        said: `the credentials are for account ${accountId}; allowed-account-ids has ${allowed.join(', ')}`,
        remedy: 'Nothing was changed. Use credentials of an allowed account, or add this one to allowed-account-ids.',
    }),
    'id-token-not-permitted': () => ({
        said: 'the job may not have one (ACTIONS_ID_TOKEN_REQUEST_URL is not set)',
        remedy: 'Give the job `permissions: id-token: write`. GitHub gives none to a pull request from a fork.',
    }),
    'id-token-unavailable': ({ host }, { said }) => host === 'terminal'
        ? {
            said: 'a terminal is not a job of GitHub Actions',
            remedy: "Omit role-to-assume and use the shell's credentials, for example AWS_PROFILE.",
        }
        : {
            said,
            remedy: "Re-run the job; it resumes where it stopped. If that fails too, check GitHub's status and that the runner reaches its token service.",
        },
    'another-run': ({ change }) => ({
        said: `another run is at work: ${job_text_changeText(change)}`,
        remedy: 'Wait until it has ended, then re-run the job; it resumes with what is there. A concurrency group in the workflow keeps runs of one domain apart.',
    }),
    'clock-wrong': ({ aheadMs }) => {
        const days = Math.round(Math.abs(aheadMs) / lib_days/* dayMs */.LP);
        return {
            said: `the runner's clock is ${days} ${days === 1 ? 'day' : 'days'} ${aheadMs > 0 ? 'ahead of' : 'behind'} AWS's, and certificates are dated by it`,
            remedy: "Nothing was changed. Set the runner's clock (NTP) and re-run the job.",
        };
    },
    cancelled: (_, { said }) => ({
        said,
        remedy: 'Changes made so far are kept, and the summary lists them. Re-run the job; it resumes where it stopped.',
    }),
    'checks-failed': ({ checks }) => ({
        said: `${checks.join(', ')} failed`,
        remedy: 'The report has what each of them found and what to do.',
    }),
    'secret-in-report': () => ({
        said: 'it contains a secret of this run',
        remedy: 'Nothing was published. If a passphrase is an ordinary word, replace it. Otherwise this is a bug in the action: please report it, without the secret.',
    }),
    'report-not-written': (_, { said }) => ({
        said,
        remedy: 'Check that the folder RUNNER_TEMP exists and has free space.',
    }),
    'tracking-issue-not-kept': (_, { said }) => ({
        said,
        remedy: 'Give the job the permission issues: write, pass its token as github-token, and check that issues are enabled in the repository.',
    }),
};

;// CONCATENATED MODULE: ./lib/report/failure-text.js









const awaitTexts = {
    'await-validation-certificate-visible': notYet,
    'await-validation-certificate-issued': notYet,
    'await-domain-configuration-enabled': notYet,
    'await-domain-configuration-disabled': notYet,
    'await-domain-configuration-deleted': notYet,
    'await-server-certificate-served': notYet,
    'await-domain-unserved': notYet,
    'await-certificate-released': notYet,
    'await-certificate-deleted': notYet,
    'await-route53-insync': notYet,
    'await-endpoint-record': notYet,
    'await-endpoint-record-removed': notYet,
};
const texts = {
    ...awsTexts,
    ...jobTexts,
    ...dnsTexts,
    ...certificateTexts,
    ...caTexts,
    ...awaitTexts,
};
function notYet({ seen, elapsedMs }, { action }) {
    const remedy = (0,await_text/* isAwait */.F)(action) ? `${(0,await_text/* awaitText */.U)(action).remedy} ` : '';
    return {
        said: `${(0,seen_text/* seenText */.J)(seen)} after ${(0,days/* duration */.p0)(elapsedMs)}`,
        remedy: `${remedy}Re-run the job; it resumes where it stopped.`,
    };
}
function wordsOf({ code, figures }, circumstances) {
    return texts[code](figures, circumstances);
}
function failureText(failure) {
    const { action, said = '' } = failure;
    return { doing: (0,action_text/* actionText */.K)(action), ...wordsOf(failure, { action, said }) };
}
/** A failure in one line that can be acted on. */
function failureLine({ doing, said, remedy }) {
    return `${doing}: ${said}. ${remedy}`
        .replace(/\s+/g, ' ')
        .replace(/([.!?])\. /g, '$1 ')
        .trim();
}
/** For those who list them. */
const failureCodes = Object.keys(texts);


/***/ }),

/***/ 83739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findingFailure),
/* harmony export */   p: () => (/* binding */ findingClause)
/* harmony export */ });
/* harmony import */ var _checks_certificate_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17889);

/** "server-auth: no extendedKeyUsage". */
function findingClause(finding) {
    return `${finding.id}: ${(0,_checks_certificate_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findingText */ .N)(finding).seen}`;
}
/** Why a certificate is not imported. */
function findingFailure(finding) {
    const { expected, remedy } = (0,_checks_certificate_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findingText */ .N)(finding);
    return {
        said: `${findingClause(finding)}, expected ${expected}`,
        remedy: remedy ?? 'Provide a server certificate that meets the requirement.',
    };
}


/***/ }),

/***/ 56658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ unprovableText),
/* harmony export */   iF: () => (/* binding */ recordsText),
/* harmony export */   uV: () => (/* binding */ reasonText)
/* harmony export */ });
/* unused harmony export reasonCodes */
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38800);
/* harmony import */ var _finding_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83739);
/* harmony import */ var _rollover_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14305);



const texts = {
    'ca-only-trusted': () => 'a server certificate is provided',
    'ca-missing': ({ key }) => `none is stored in Secrets Manager yet${keyClause(key)}`,
    'ca-kept': ({ from, fingerprint, noRollover, ignoresKms, ...upkeep }) => {
        const kept = from === 'stored' ? 'stored in Secrets Manager' : 'provided by the user';
        const what = noRollover ? 'no rollover is in progress' : kept;
        const kms = ignoresKms
            ? '; its key is not in KMS: ca-kms-key-id takes effect with the next CA, at rollover: announce or begin'
            : '';
        return `${what}, SHA-256 ${fingerprint}${kms}${upkeepClauses(upkeep)}`;
    },
    'next-ca-missing': ({ phase, finishFrom, key }) => `the next one, ${phase === 'announced' ? 'announced' : 'cross-signed'}; finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(finishFrom)}${keyClause(key)}`,
    'rollover-announced': ({ finishFrom, fingerprint, ...upkeep }) => `the next one is announced${fromClause(finishFrom)}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`,
    'rollover-begins': ({ finishFrom, fingerprint, ...upkeep }) => `the rollover begins${fromClause(finishFrom)}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`,
    'rollover-in-progress': ({ finishFrom, fingerprint, ...upkeep }) => {
        const from = finishFrom ? `, finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(finishFrom)}` : '';
        return `a rollover is in progress${from}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`;
    },
    'rollover-ends': ({ end, ...upkeep }) => `the rollover is finished: ${(0,_rollover_text_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloverEndText */ .o)(end)}${upkeepClauses(upkeep)}`,
    'rollover-aborted': ({ isRequested, ...upkeep }) => `the rollover is aborted: ${isRequested ? 'as requested' : 'by an earlier run, and the leaf is still its own'}${upkeepClauses(upkeep)}`,
    'ca-deleted': ({ restorableUntil }) => `named in delete-ca-secret; can be restored until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'ca-already-deleted': ({ restorableUntil }) => `already deleted; can be restored until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'ca-trusted-by-devices': () => 'kept because devices trust it; delete-ca-secret is not set',
    'kms-key-deleted': ({ restorableUntil }) => `named in delete-ca-kms-key; its deletion can be cancelled until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'kms-key-already-deleted': ({ restorableUntil }) => `already deleted; its deletion can be cancelled until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'requirement-missed': ({ finding }) => (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_2__/* .findingClause */ .p)(finding),
    'other-provided': () => 'another server certificate was provided',
    'key-differs': ({ actual, required }) => `its key is ${actual}, required is ${required}`,
    'next-ca-signs': () => 'to be issued by the next CA',
    'chain-to-next-ca': () => 'its chain is to lead to the next CA only',
    'current-ca-signs': () => 'to be issued by the current CA again',
    'chain-root-differs': ({ required }) => `its chain is to be sent ${required === 'omit' ? 'without' : 'with'} the root`,
    'reported-invalid': ({ detail }) => `IoT Core reports it as INVALID${detail === undefined ? '' : `: ${detail}`}`,
    'renewal-forced': () => 'renewal is forced',
    'renewal-due': ({ endsAt, dueFrom }) => `expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(endsAt)}, renewal is due from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(dueFrom)}`,
    'requirements-met': () => 'meets the requirements',
    'imported-earlier': () => 'imported by an earlier run',
    'none-imported': () => 'none is imported for the domain',
    unused: ({ status }) => `ours, unused${status === undefined ? '' : `, ${status}`}`,
    'validation-issued': () => 'issued and covers the domain',
    'validation-requested': ({ ending }) => `requested, to be issued${ending ? `: ${endingClause({ ending })}` : ''}`,
    'validation-missing': endingClause,
    'validation-request-failed': ({ retryAfterDays, ...ending }) => `${endingClause(ending)}; a request for another one failed and is repeated after ${retryAfterDays} days`,
    'validation-unprovable': ({ ending, ...parent }) => `${endingClause(ending ? { ending } : {})}; ${unprovableText(parent)}`,
    'validation-given': ({ status }) => `given, ${givenStatus[status] ?? status}`,
    'in-use': ({ users }) => `in use by ${users.join(', ')}`,
    'configuration-missing': () => 'the domain has none',
    'configuration-current': () => 'enabled and up to date',
    'settings-differ': ({ change }) => Object.entries(change)
        .map(([member, value]) => `${member} → ${value}`)
        .join(', '),
    'other-service-type': ({ serviceType }) => `is of the service type ${serviceType}, not DATA`,
    'other-certificate-required': () => 'requires a server certificate other than the one it was created with',
    'configuration-removed': ({ named, status }) => `${named ? 'named in domain-configuration-name' : 'created by this action'}, ${status.toLowerCase()} now`,
    'cname-missing': ({ target, byUser }) => `${byUserClause(byUser)}CNAME ${target}`,
    'cname-present': ({ target }) => `is a CNAME to ${target}`,
    'ttl-differs': ({ actual, required }) => `TTL ${actual} → ${required}`,
    'records-replaced': ({ records, target, byUser }) => `${byUserClause(byUser)}${recordsText(records)} → CNAME ${target}`,
    'record-validates': ({ byUser }) => `${byUserClause(byUser)}validates the domain for ACM`,
    'record-present': () => 'present and correct',
    'record-in-other-zone': () => 'not in this zone',
    'record-obsolete': ({ status }) => `its certificate is ${status}`,
    'cname-removed': ({ target }) => `CNAME ${target}`,
    'removed-by-user': ({ target }) => `to be removed manually: CNAME ${target}`,
    'points-elsewhere': ({ record }) => `${recordsText([record])}: points elsewhere; not created by this action`,
    'record-shared': ({ arn }) => `${arn} is renewed by it`,
    'record-not-in-zone': ({ zone }) => `not in the hosted zone ${zone}`,
    'record-validated': () => 'validated the domain for ACM',
    'record-foreign': ({ records }) => `${recordsText(records)}: not ACM's validation record; not created by this action`,
    'created-by-action': () => 'created by this action',
    'not-created-by-action': () => 'not created by this action',
    'left-by-killed-run': () => 'left by a verification that was killed',
};
function reasonText({ code, figures }) {
    return texts[code](figures);
}
/** For those who list them. */
const reasonCodes = Object.keys(texts);
const givenStatus = {
    ISSUED: 'issued',
    PENDING_VALIDATION: 'waiting to be issued',
};
function keyClause(key) {
    switch (key.kind) {
        case 'secret':
            return '';
        case 'kms':
            return `; it signs with the KMS key ${key.arn}`;
        case 'new-kms':
            return `; a KMS key is created for it, ${key.alias}`;
    }
}
function fromClause(finishFrom) {
    return finishFrom ? `, finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(finishFrom)}` : '';
}
function upkeepClauses({ storedIn, abandoned, retired }) {
    return [
        ...storedIn.map((secretId) => `; its certificates are stored in ${secretId}`),
        ...abandoned.map((secretId) => `; ${secretId} is tagged as abandoned`),
        ...retired.map((secretId) => `; ${secretId} is tagged as retired`),
    ].join('');
}
function endingClause({ ending }) {
    return ending
        ? `${ending.arn} expires ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(ending.notAfter)} and ACM has not renewed it`
        : 'no issued certificate covers the domain';
}
/** Why nobody could prove a certificate that would have to be requested. */
function unprovableText({ domain, parent, outside }) {
    const whose = outside === undefined ? 'a public suffix' : `outside the hosted zone ${outside}`;
    return `${domain} has ${domain.length} characters; ACM allows 64 in the first name of a certificate. The nearest parent that fits, ${parent}, would have to be validated as well, and is ${whose}`;
}
function byUserClause(byUser) {
    return byUser ? 'by you, when the run asks for it: ' : '';
}
const routed = '(routed or alias)';
function recordsText(records) {
    return records
        .map(({ type, values, special }) => [type, ...(values.length > 0 ? [values.join(', ')] : []), ...(special ? [routed] : [])].join(' '))
        .join('; ');
}


/***/ }),

/***/ 14305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ rolloverEndText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38800);

/** Why a rollover is finished, as a clause. */
function rolloverEndText(end) {
    return end.kind === 'requested'
        ? 'as requested'
        : `the previous one expires at ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(end.at)}`;
}


/***/ }),

/***/ 33811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ seenText),
/* harmony export */   f: () => (/* binding */ servedText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39461);
/* harmony import */ var _checks_handshake_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59307);




/** Of what a peer or a name server says. */
const longest = 1_000;
function seenText(seen) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(textOf(seen), longest);
}
function textOf(seen) {
    switch (seen.kind) {
        case 'imported-over':
            return 'another run has imported its certificate over this one';
        case 'certificate-not-visible':
            return 'ACM does not return it yet';
        case 'record-not-published':
            return 'ACM has not published its validation record yet';
        case 'validation-pending':
            return `PENDING_VALIDATION; ${recordText(seen)}`;
        case 'configuration-not-found':
            return 'not found yet';
        case 'configuration-outdated':
            return 'still in its previous state';
        case 'configuration-status':
            return `still reported as ${seen.status.toLowerCase()}`;
        case 'configuration-exists':
            return `${seen.name} still exists (${seen.status.toLowerCase()})`;
        case 'served-as-invalid':
            return 'it is served but still reported as INVALID';
        case 'not-served':
            return `${servedText(seen.served)}${invalidClause(seen)}`;
        case 'still-served':
            return `a certificate for ${seen.domain} is still served`;
        case 'endpoint-without-certificate':
            return `the endpoint itself presents no certificate: ${(0,_checks_handshake_text_js__WEBPACK_IMPORTED_MODULE_1__/* .handshakeText */ .N)(seen.handshake)}`;
        case 'certificate-in-use':
            return 'still in use';
        case 'certificate-exists':
            return 'it still exists';
        case 'change-pending':
            return 'PENDING';
        case 'cname':
            return cnameText(seen.answer);
    }
}
function recordText({ missing }) {
    if (!missing) {
        return 'DNS shows its record';
    }
    const { name, answer } = missing;
    return answer.kind === 'found'
        ? `DNS shows ${name} as CNAME ${answer.values.join(', ')}`
        : `DNS does not show ${name}: ${(0,_checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(answer)}`;
}
function cnameText(answer) {
    if (answer.kind === 'found') {
        return `CNAME ${answer.values.join(', ')}`;
    }
    // Who was not answered knows nothing of a CNAME.
    return answer.kind === 'nxdomain' || answer.kind === 'nodata'
        ? `no CNAME: ${(0,_checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(answer)}`
        : (0,_checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(answer);
}
/** A leaf that IoT Core does not take is silently passed over (developer guide, "Managing custom domains"). */
function servedText(served) {
    switch (served.kind) {
        case 'previous':
            return `IoT Core is still serving the previous certificate (expires ${(0,_days_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(served.notAfter)}, SHA-256 ${served.fingerprint})`;
        case 'default':
            return "the endpoint's default certificate is served";
        case 'none':
            return (0,_checks_handshake_text_js__WEBPACK_IMPORTED_MODULE_1__/* .handshakeText */ .N)(served.handshake);
    }
}
function invalidClause({ invalid, served }) {
    return invalid && served.kind !== 'previous'
        ? `; the new one is INVALID so far: ${invalid.detail ?? 'no reason given'}`
        : '';
}


/***/ })

};
