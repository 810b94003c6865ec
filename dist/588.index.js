export const id = 588;
export const ids = [588];
export const modules = {

/***/ 64324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   Xh: () => (/* binding */ suffixesOf),
/* harmony export */   eI: () => (/* binding */ isInZone),
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
/** DomainName of RequestCertificate, in octets (ACM API reference). */
const longestDomainName = 64;
/**
 * The names that a public certificate for `domain` is requested with, the DomainName first: a longer domain is a SAN beside its
 * nearest parent that fits. ACM wants each of them proven by a record of its own.
 */
function requestedNames(domain) {
    const first = suffixesOf(domain).find((name) => name.length <= longestDomainName) ?? domain;
    return first === domain ? [domain] : [first, domain];
}
/** The name and its parents, the longest first: a.b.c, b.c, c. */
function suffixesOf(domain) {
    const labels = domain.split('.');
    return labels.map((_, index) => labels.slice(index).join('.'));
}
/** True when records of `name` are kept in `zone`. */
function isInZone(name, zone) {
    return name === zone.name || name.endsWith(`.${zone.name}`);
}


/***/ }),

/***/ 31318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   M1: () => (/* binding */ rolloverTag),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   X0: () => (/* binding */ validationCertificateTag),
/* harmony export */   b6: () => (/* binding */ roleTag),
/* harmony export */   bN: () => (/* binding */ fingerprintTag),
/* harmony export */   c: () => (/* binding */ retiredTag),
/* harmony export */   xi: () => (/* binding */ abandonedTag)
/* harmony export */ });
/* unused harmony export domainTag */
const domainTag = 'iot-custom-domain:domain';
const roleTag = 'iot-custom-domain:role';
/** On the domain configuration, because DescribeDomainConfiguration does not tell it. */
const validationCertificateTag = 'iot-custom-domain:validation-certificate';
/** On the domain configuration: from when the rollover of its certificate authority may be finished. */
const rolloverTag = 'iot-custom-domain:rollover-finish-from';
/** On both secrets of a certificate authority: the SHA-256 fingerprint of its certificate, which binds one to the other. */
const fingerprintTag = 'iot-custom-domain:certificate-sha256';
/** On both secrets of a certificate authority: the day from which devices no longer rely on it. */
const retiredTag = 'iot-custom-domain:retired';
/** On both secrets of a certificate authority: the day on which the rollover to it was aborted. */
const abandonedTag = 'iot-custom-domain:abandoned';
function tagsOf(domain, role) {
    return { [domainTag]: domain, [roleTag]: role };
}
function isOurs(tags, domain, role) {
    return tags[domainTag] === domain && tags[roleTag] === role;
}


/***/ }),

/***/ 46489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isFresh),
/* harmony export */   w: () => (/* binding */ lookUntilVisible)
/* harmony export */ });
/** About 35 s by CloudFormation's handler of domain configurations (ResourceUtil, DELAY_CONSTANT); a minute in all. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 20_000, 25_000];
/** What was changed longer ago is shown by every read. */
const settledMs = 10 * 60_000;
/** Looks for what is known to exist, for a minute; undefined: AWS does not show it. */
async function lookUntilVisible({ clock, signal, deadline }, look) {
    for (const pause of pausesMs) {
        const seen = await look();
        if (seen !== undefined) {
            return seen;
        }
        if (clock.now().getTime() + pause > deadline.getTime()) {
            return undefined;
        }
        await clock.sleep(pause, signal);
    }
    return look();
}
/** Whether reads may still be late about what was changed then. */
function isFresh(changedAt, now) {
    return changedAt !== undefined && now.getTime() - changedAt.getTime() < settledMs;
}


/***/ }),

/***/ 42889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ observeAccount)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * The ID of the account, also reported to the log. Undefined where STS does not answer and any account is allowed.
 *
 * @param allowed IDs; empty: any.
 * @throws Failure for an account that is not allowed, and where some are and STS does not answer.
 */
async function observeAccount(context, allowed) {
    const accountId = allowed.length === 0
        ? await context.aws.callerAccount('one').catch(() => undefined)
        : await context.aws.callerAccount('several');
    context.signal.throwIfAborted();
    if (accountId === undefined) {
        return undefined;
    }
    context.report({ code: 'account', accountId });
    if (!isAllowed(accountId, allowed)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'account-not-allowed',
            action: { code: 'check-account', on: {} },
            figures: { accountId, allowed },
        });
    }
    return accountId;
}
function isAllowed(accountId, allowed) {
    return allowed.length === 0 || allowed.includes(accountId);
}


/***/ }),

/***/ 8337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude)
/* harmony export */ });
/* harmony import */ var _context_cancelling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47053);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/** Runs the operation's work and makes an outcome of how it ended; never rejects. */
async function conclude({ signal, record }, { operation, domain, region, dryRun }, work) {
    const known = () => ({
        operation,
        domain,
        region,
        dryRun,
        changed: record.changed,
        dnsRecords: record.dnsRecords,
        ...record.facts,
        effects: dryRun ? [] : [...keptIn(record.facts.plan), ...record.facts.effects],
    });
    try {
        const action = { code: 'run-operation', on: { operation, domain } };
        const status = await (0,_context_cancelling_js__WEBPACK_IMPORTED_MODULE_0__/* .untilCancelled */ .c8)(signal, action, work());
        return { ...known(), status };
    }
    catch (thrown) {
        if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RecordsNeeded */ .uW) {
            return { ...known(), status: 'planned' };
        }
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        return { ...known(), status: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX ? 'pending' : 'failed', error };
    }
}
function keptIn(plan) {
    return plan
        .filter(({ action }) => action === 'keep')
        .map(({ resource, name }) => ({ resource, name, result: 'kept' }));
}


/***/ }),

/***/ 44604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   crossSign: () => (/* binding */ crossSign),
/* harmony export */   isCrossCertificate: () => (/* binding */ isCrossCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10419);
/* harmony import */ var _material_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59151);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66642);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62388);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20884);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94226);
/** The cross-certificate of a rollover: the next authority's root, certified by the present authority (RFC 5280, 3.2). */








/**
 * PEM: a CA certificate with the subject, public key, subjectKeyIdentifier, basicConstraints and keyUsage of `next`'s root,
 * which is `next` itself where nothing is above it, signed by `by` and never valid longer than either. A device that trusts
 * only `by`'s root takes a leaf of `next` with it.
 *
 * Throws Failure when no device could verify through it, because `by` or what is above it has expired or may not sign another
 * authority; and when a leaf of `next` would be signed with another algorithm than one of `by`, since neither ACM nor
 * IoT Core takes such a leaf under the same ARN.
 */
async function crossSign({ next, by, now }) {
    const root = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$)((0,_material_js__WEBPACK_IMPORTED_MODULE_3__/* .rootOf */ .I5)(next));
    const above = [by.certificate, ...by.chain].map(_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$);
    refuseUnfit(crossSigning(root, by.certificate), root, above, now);
    const certificate = await certify(root, above, by, now);
    const between = [next.certificate, ...next.chain].slice(0, -1).map(_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$);
    const [problem] = (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_5__/* .pathProblems */ .KV)([...between, (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$)(certificate), ...above]);
    if (problem !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            code: 'cross-sign-impossible',
            action: crossSigning(root, by.certificate),
            figures: { why: 'chain', problem },
        });
    }
    return certificate;
}
/**
 * Whether `pem` certifies `next`'s root by `by`: the root's subject and public key, signed with `by`'s key, and not the root's
 * own certificate. Throws Failure when it is no certificate.
 */
function isCrossCertificate(pem, next, by) {
    const [certificate, root] = [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$)(pem), (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$)((0,_material_js__WEBPACK_IMPORTED_MODULE_3__/* .rootOf */ .I5)(next))];
    return (certificate.fingerprint !== root.fingerprint &&
        (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameAuthority */ .wF)(certificate, root) &&
        (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isIssuedBy */ .rh)(certificate, (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$)(by.certificate)));
}
/** `by`: PEM. */
function crossSigning({ subject }, by) {
    return { code: 'cross-sign-ca', on: { subject, issuer: (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w$)(by).subject } };
}
function refuseUnfit(action, root, above, now) {
    for (const link of [root, ...above]) {
        const life = (0,_validity_js__WEBPACK_IMPORTED_MODULE_7__/* .problemWithLife */ .it)(link, now);
        if (life) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'cross-sign-impossible',
                action,
                figures: { why: 'life', ca: link.subject, life },
            });
        }
    }
    const other = above.find((link) => signsWith(link) !== signsWith(root));
    if (other !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            code: 'key-algorithm-mismatch',
            action,
            figures: {
                why: 'cross-sign',
                ca: root.subject,
                caKey: root.keyAlgorithm,
                by: other.subject,
                byKey: other.keyAlgorithm,
            },
        });
    }
}
/** Leaves of two authorities have the same signature algorithm when this is the same: the hash of ECDSA goes by the curve. */
function signsWith({ keyAlgorithm }) {
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .keyFamily */ .Ef)(keyAlgorithm) === 'RSA' ? 'RSA' : keyAlgorithm;
}
async function certify(root, above, by, now) {
    const subject = new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .X509Certificate */ .yI(root.pem);
    const issuer = new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .X509Certificate */ .yI(by.certificate);
    return (0,_signing_js__WEBPACK_IMPORTED_MODULE_4__/* .signCertificate */ .jm)({
        subject: subject.subjectName,
        issuer: issuer.subjectName,
        publicKey: new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(root.pem).publicKey,
        validity: (0,_validity_js__WEBPACK_IMPORTED_MODULE_7__/* .within */ .ux)({ notBefore: (0,_validity_js__WEBPACK_IMPORTED_MODULE_7__/* .backdated */ .Kn)(now), notAfter: root.notAfter }, [root, ...above]),
        extensions: [
            ...[
                subject.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_6__/* .BasicConstraintsExtension */ .WA),
                subject.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyUsagesExtension */ .hy),
            ].filter((extension) => extension !== null),
            new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .SubjectKeyIdentifierExtension */ .QE(await (0,_signing_js__WEBPACK_IMPORTED_MODULE_4__/* .keyIdentifierOf */ .om)(subject)),
            new _x509_js__WEBPACK_IMPORTED_MODULE_6__/* .AuthorityKeyIdentifierExtension */ .Z$(await (0,_signing_js__WEBPACK_IMPORTED_MODULE_4__/* .keyIdentifierOf */ .om)(issuer)),
        ],
    }, by.signer);
}


/***/ }),

/***/ 20599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ elementsOf),
/* harmony export */   r: () => (/* binding */ encodeElement)
/* harmony export */ });
/** As much of DER as it takes to put a signature made elsewhere into a certificate (ITU-T X.690, 8.1 and 10.1). */
const tags = { 'BIT STRING': 0x03, SEQUENCE: 0x30 };
/** Tag, length and content. */
function encodeElement(type, content) {
    return Buffer.concat([Buffer.of(tags[type]), encodeLength(content.length), content]);
}
/** The elements inside one element with a tag of one octet, each whole. Throws RangeError when the DER is cut off. */
function elementsOf(der) {
    const { start, end } = boundsAt(der, 0);
    const elements = [];
    for (let offset = start; offset < end;) {
        const next = boundsAt(der, offset).end;
        elements.push(der.subarray(offset, next));
        offset = next;
    }
    return elements;
}
/** Where the content of the element at `offset` starts and ends. */
function boundsAt(der, offset) {
    const first = der.readUInt8(offset + 1);
    const octets = first < longForm ? 0 : first - longForm;
    const start = offset + 2 + octets;
    const end = start + (octets === 0 ? first : der.readUIntBE(offset + 2, octets));
    if (end > der.length) {
        throw new RangeError('the DER is cut off');
    }
    return { start, end };
}
/** The bit that says that a length has octets of its own. */
const longForm = 0x80;
function encodeLength(length) {
    if (length < longForm) {
        return Buffer.of(length);
    }
    const octets = Math.ceil(length.toString(16).length / 2);
    const encoded = Buffer.alloc(octets + 1);
    encoded.writeUInt8(longForm + octets);
    encoded.writeUIntBE(length, 1, octets);
    return encoded;
}


/***/ }),

/***/ 10419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ keyFamily),
/* harmony export */   w$: () => (/* binding */ readCertificate)
/* harmony export */ });
/* unused harmony export keyAlgorithmOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _native_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18226);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94226);
/* harmony import */ var _x509_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11708);





const keyUsages = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
];
/** A plan asks for the facts of the same few certificates dozens of times, and decoding one takes milliseconds. */
const decoded = new Map();
const maxDecoded = 256;
/** Reads one certificate in PEM; the same text is decoded once. Throws Failure when it is none. */
function readCertificate(pem) {
    const known = decoded.get(pem);
    if (known !== undefined) {
        return known;
    }
    const facts = decode(pem);
    const [oldest] = decoded.keys();
    if (oldest !== undefined && decoded.size >= maxDecoded) {
        decoded.delete(oldest);
    }
    decoded.set(pem, facts);
    return facts;
}
function decode(pem) {
    try {
        const native = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
        return { ...nativeFacts(native), ...encodedFacts(new _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .X509Certificate */ .yI(native.raw)) };
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            code: 'certificate-unreadable',
            action: { code: 'parse-certificate', on: {} },
            figures: {},
            said: (0,_native_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(cause),
            cause,
        });
    }
}
function nativeFacts(certificate) {
    return {
        pem: certificate.toString(),
        bytes: certificate.raw.length,
        serial: certificate.serialNumber.toUpperCase(),
        notBefore: certificate.validFromDate,
        notAfter: certificate.validToDate,
        fingerprint: certificate.fingerprint256,
        keyAlgorithm: keyAlgorithmOf(certificate.publicKey),
        signatureAlgorithm: certificate.signatureAlgorithm ?? certificate.signatureAlgorithmOid,
        selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
    };
}
function encodedFacts(certificate) {
    const constraints = certificate.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_3__/* .BasicConstraintsExtension */ .WA);
    const usage = certificate.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsagesExtension */ .hy);
    const extended = certificate.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_3__/* .ExtendedKeyUsageExtension */ .j6);
    const alternative = certificate.getExtension(_x509_js__WEBPACK_IMPORTED_MODULE_3__/* .SubjectAlternativeNameExtension */ .Wx);
    return {
        subject: (0,_x509_name_js__WEBPACK_IMPORTED_MODULE_4__/* .displayName */ .Q)(certificate.subjectName),
        issuer: (0,_x509_name_js__WEBPACK_IMPORTED_MODULE_4__/* .displayName */ .Q)(certificate.issuerName),
        commonName: certificate.subjectName.getField('CN').at(-1),
        names: (alternative?.names.items ?? [])
            .filter(({ type }) => type === 'dns')
            .map(({ value }) => value.toLowerCase()),
        extendedKeyUsage: Array.from(extended?.usages ?? [], String),
        keyUsage: keyUsages.filter((name) => ((usage?.usages ?? 0) & _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsageFlags */ .Ob[name]) !== 0),
        isAuthority: constraints?.ca ?? false,
        pathLength: constraints?.pathLength,
        extensions: certificate.extensions.map(({ type, critical }) => ({ type, critical })),
    };
}
/** As ACM's inputs name key algorithms: RSA_2048, EC_prime256v1. */
function keyAlgorithmOf({ asymmetricKeyType, asymmetricKeyDetails }) {
    switch (asymmetricKeyType) {
        case 'rsa':
            return `RSA_${asymmetricKeyDetails?.modulusLength}`;
        case 'ec':
            return `EC_${asymmetricKeyDetails?.namedCurve}`;
        default:
            return String(asymmetricKeyType);
    }
}
/** RSA or EC, of RSA_2048 or EC_prime256v1. */
function keyFamily(keyAlgorithm) {
    return keyAlgorithm.split('_', 1).join();
}


/***/ }),

/***/ 18226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   U: () => (/* binding */ describeError)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);

/** The code of an error of Node's or OpenSSL's, from whichever realm: "CERT_HAS_EXPIRED"; undefined when it has none. */
function codeOf(error) {
    return (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) && 'code' in error ? String(error.code) : undefined;
}
/** What failed in one text: the code, where there is one, and the message. */
function describeError(error) {
    const message = (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) ? error.message : String(error);
    return [codeOf(error), message].filter((part) => part !== undefined).join(': ');
}


/***/ }),

/***/ 91675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rolloverState)
/* harmony export */ });
/* harmony import */ var _cross_sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44604);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10419);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62388);



/**
 * Which phase of a rollover the leaf in ACM shows. Two authorities are a rollover until the leaf is one of the last without a
 * cross-certificate in its chain, or the one before has expired. It is announced for as long as the leaf is the current
 * authority's; without a leaf nobody knows what devices trust. Each generation was proven by `verifySuccession` or given by the
 * user. Throws RangeError when none is active.
 */
function rolloverState({ active, abandoned }, leaf, now) {
    const [current, next] = [active.at(-2), active.at(-1)];
    if (next === undefined) {
        throw new RangeError('the CA has no generation');
    }
    const left = leaf && abandoned.find((one) => isLeafOf(leaf, one));
    if (left) {
        return { kind: 'aborting', current: next, next: left };
    }
    if (current === undefined || hasExpired(current, now)) {
        return { kind: 'single', current: next };
    }
    if (leaf && isFinished(leaf, current, next)) {
        return { kind: 'single', current: next };
    }
    const isAnnounced = leaf && isLeafOf(leaf, current) && !isLeafOf(leaf, next);
    return { kind: isAnnounced ? 'announced' : 'rolling', current, next };
}
/** The leaf hangs from the next authority alone. */
function isFinished(leaf, current, next) {
    return (isLeafOf(leaf, next) &&
        !leaf.chain.some((pem) => (0,_cross_sign_js__WEBPACK_IMPORTED_MODULE_0__.isCrossCertificate)(pem, next.authority, current.authority)));
}
function isLeafOf({ certificate }, { authority }) {
    return (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isIssuedBy */ .rh)((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(certificate), (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(authority.certificate));
}
function hasExpired({ authority: { certificate, chain } }, now) {
    return [certificate, ...chain].some((pem) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(pem).notAfter < now);
}


/***/ }),

/***/ 31360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ signatureAlgorithmOf),
/* harmony export */   M: () => (/* binding */ localSigner),
/* harmony export */   Z3: () => (/* binding */ signatureNameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


const signWith = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign);
/** The hash of ECDSA signatures is as strong as the curve (NIST SP 800-57 part 1, 5.6.2). */
const hashes = new Map([
    ['prime256v1', 'SHA-256'],
    ['secp384r1', 'SHA-384'],
    ['secp521r1', 'SHA-512'],
]);
/** Throws TypeError for a key that cannot sign certificates: neither RSA nor on a NIST curve. */
function signatureAlgorithmOf({ asymmetricKeyType, asymmetricKeyDetails, }) {
    if (asymmetricKeyType === 'rsa') {
        return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    }
    const hash = hashes.get(asymmetricKeyDetails?.namedCurve ?? '');
    if (hash === undefined) {
        throw new TypeError(`a key of type ${asymmetricKeyType} cannot sign certificates`);
    }
    return { name: 'ECDSA', hash };
}
/** That algorithm as OpenSSL names it: sha256WithRSAEncryption, ecdsa-with-SHA256. */
function signatureNameOf(key) {
    const { name, hash } = signatureAlgorithmOf(key);
    const digest = hash.replace('-', '');
    return name === 'ECDSA' ? `ecdsa-with-${digest}` : `${digest.toLowerCase()}WithRSAEncryption`;
}
/** Signs in this process. The key stays inside: the signer has no way to give it out. */
function localSigner(privateKey) {
    const { hash } = signatureAlgorithmOf(privateKey);
    return {
        publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey),
        sign: (tbs) => signWith(hash, tbs, privateKey),
    };
}


/***/ }),

/***/ 66642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P_: () => (/* binding */ keyIdentifier),
  om: () => (/* binding */ keyIdentifierOf),
  jm: () => (/* binding */ signCertificate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/der.js
var der = __webpack_require__(20599);
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

// EXTERNAL MODULE: ./lib/pki/signer.js
var pki_signer = __webpack_require__(31360);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/pki/signing.js






/**
 * An X.509 v3 certificate in PEM with a random serial number, signed with SHA-256 or better by an RSA or ECDSA key. Throws
 * Failure when the signature is not the signer's: a key that signs elsewhere may be another one than was asked for.
 */
async function signCertificate(content, signer) {
    const { tbs, algorithm } = await draft(content, signer);
    const signature = await signer.sign(tbs);
    const bits = (0,der/* encodeElement */.r)('BIT STRING', Buffer.concat([Buffer.of(0), signature]));
    const certificate = new external_node_crypto_.X509Certificate((0,der/* encodeElement */.r)('SEQUENCE', Buffer.concat([tbs, algorithm, bits])));
    if (!certificate.verify(signer.publicKey)) {
        throw new errors/* Failure */.HR({
            code: 'ca-unusable',
            action: {
                code: 'sign-certificate',
                on: { subject: certificate.subject.replaceAll('\n', ', ') },
            },
            figures: { why: 'signature' },
        });
    }
    return certificate.toString();
}
/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue } (RFC 5280, 4.1), all but the last, in DER. */
async function draft({ subject, issuer, publicKey, validity, extensions }, signer) {
    const { rawData } = await x509/* X509CertificateGenerator */.Jy.create({
        serialNumber: createSerialNumber(),
        subject,
        issuer,
        publicKey: spki(publicKey),
        ...validity,
        extensions: [...extensions],
        signingAlgorithm: (0,pki_signer/* signatureAlgorithmOf */.DA)(signer.publicKey),
        // The library signs only with a key of its own; whatever stands here is left out again.
        signature: new Uint8Array(placeholderOctets).fill(1),
    });
    const [tbs, algorithm] = (0,der/* elementsOf */.Z)(Buffer.from(rawData));
    if (tbs === undefined || algorithm === undefined) {
        throw new TypeError('the drafted certificate has no TBSCertificate');
    }
    return { tbs, algorithm };
}
/** Two integers of a P-256 signature. */
const placeholderOctets = 64;
/** The SHA-1 of the public key in hex: how RFC 5280, 4.2.1.2, method 1, names a key. */
async function keyIdentifier(publicKey) {
    const identifier = await new x509/* PublicKey */.J3(spki(publicKey)).getKeyIdentifier();
    return Buffer.from(identifier).toString('hex');
}
/** What the certificate calls its key, in hex; the key's SHA-1 where it does not say. */
async function keyIdentifierOf(certificate) {
    const stated = certificate.getExtension(x509/* SubjectKeyIdentifierExtension */.QE)?.keyId;
    return stated ?? Buffer.from(await certificate.publicKey.getKeyIdentifier()).toString('hex');
}
function spki(publicKey) {
    return Buffer.from(publicKey.export({ type: 'spki', format: 'der' }));
}


/***/ }),

/***/ 59175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasStrongKey),
/* harmony export */   S: () => (/* binding */ hasStrongSignature)
/* harmony export */ });
const signatures = /^(?:sha(?:256|384|512)WithRSAEncryption|ecdsa-with-SHA(?:256|384|512))$/;
const curves = ['EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];
const smallestModulus = 2048;
/** Signed with SHA-256 or better, in one of the forms IoT Core names for X.509 certificates. */
function hasStrongSignature({ signatureAlgorithm }) {
    return signatures.test(signatureAlgorithm);
}
/** A key ACM takes of an authority and today's TLS libraries trust: RSA of 2048 bits or more, or a NIST curve. */
function hasStrongKey({ keyAlgorithm }) {
    const [, modulus] = /^RSA_(\d+)$/.exec(keyAlgorithm) ?? [];
    return curves.includes(keyAlgorithm) || Number(modulus ?? 0) >= smallestModulus;
}


/***/ }),

/***/ 62388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ pathProblems),
/* harmony export */   bG: () => (/* binding */ nameOfLink),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   od: () => (/* binding */ orderPath),
/* harmony export */   p5: () => (/* binding */ linksToTrust),
/* harmony export */   rh: () => (/* binding */ isIssuedBy),
/* harmony export */   t1: () => (/* binding */ findAnchor),
/* harmony export */   wF: () => (/* binding */ isSameAuthority)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94226);



/** Each class of devices asks the same of the same few certificates, and a signature takes up to a millisecond to verify. */
const issuedBy = new WeakMap();
/** Whether `issuer` signed `certificate`: its name, its key identifier and its key fit. */
function isIssuedBy(certificate, issuer) {
    const known = issuedBy.get(certificate) ?? new WeakMap();
    issuedBy.set(certificate, known);
    const verdict = known.get(issuer) ?? verifyIssuer(certificate, issuer);
    known.set(issuer, verdict);
    return verdict;
}
function verifyIssuer(certificate, issuer) {
    const subject = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate.pem);
    const authority = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(issuer.pem);
    return subject.checkIssued(authority) && subject.verify(authority.publicKey);
}
/**
 * Why `certificate` does not stand on `issuer` (RFC 5280, 6.1.4), as a sentence without its full stop; undefined when it does.
 * `between`: the authorities between the issuer and the leaf.
 */
function linkProblem(certificate, issuer, between) {
    const problem = authorityProblem(issuer, between);
    if (problem !== undefined) {
        return problem;
    }
    return isIssuedBy(certificate, issuer)
        ? undefined
        : `${certificate.subject} was not signed by ${issuer.subject} (it names ${certificate.issuer} as its issuer)`;
}
function authorityProblem({ subject, isAuthority, keyUsage, extendedKeyUsage, pathLength }, between) {
    if (!isAuthority) {
        return `${subject} is not a CA: its basicConstraints lack CA:TRUE`;
    }
    if (keyUsage.length > 0 && !keyUsage.includes('keyCertSign')) {
        return `${subject} may not sign certificates: its keyUsage lacks keyCertSign`;
    }
    if (extendedKeyUsage.length > 0 && !extendedKeyUsage.includes(_x509_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsage */ .CD.serverAuth)) {
        return `${subject} may not sign server certificates: its extendedKeyUsage lacks serverAuth, which TLS libraries apply to every certificate below it`;
    }
    const counted = between.filter((link) => link.subject !== link.issuer).length;
    if (pathLength !== undefined && counted > pathLength) {
        return `${subject} allows ${pathLength} intermediate CAs below it (pathLenConstraint), but there are ${counted}`;
    }
    return undefined;
}
/** Each of `authorities` issues the one before it, and the first the leaf, where there is one: every fault on the way. */
function pathProblems(authorities, leaf) {
    return authorities.flatMap((issuer, index) => {
        const below = index === 0 ? leaf : authorities[index - 1];
        const between = authorities.slice(0, index);
        const problem = below === undefined ? authorityProblem(issuer, between) : linkProblem(below, issuer, between);
        return problem ?? [];
    });
}
/**
 * The certificates that a device goes through from the leaf to `anchor`, which comes last: the shortest way, as TLS libraries
 * prefer it, since what was sent beyond the anchor does not matter. Undefined when the path does not lead there.
 */
function wayTo(path, anchor) {
    for (const [index, last] of path.entries()) {
        const links = path.slice(0, index + 1);
        if (last.fingerprint === anchor.fingerprint) {
            return links;
        }
        if (linkProblem(last, anchor, links.slice(1)) === undefined) {
            return [...links, anchor];
        }
    }
    return undefined;
}
/** The trust anchor that a path leads to; undefined when it leads to none. */
function findAnchor(path, trust) {
    return trust.find((anchor) => wayTo(path, anchor) !== undefined);
}
/** What devices go through, whichever of the roots they trust, each certificate once; the path itself where it leads to no root. */
function linksToTrust(path, trust) {
    const links = trust.flatMap((root) => wayTo(path, root) ?? []);
    const each = new Map(links.map((link) => [link.fingerprint, link]));
    return each.size > 0 ? [...each.values()] : path;
}
/** Whether both certificates speak of one authority: the same subject and the same public key. */
function isSameAuthority(one, other) {
    return one.subject === other.subject && publicKeyOf(one).equals(publicKeyOf(other));
}
function publicKeyOf({ pem }) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).publicKey;
}
/** The subject, and who certified it where that is not the subject itself: a root and its cross-certificate have one subject. */
function nameOfLink({ subject, issuer, isAuthority, selfSigned }) {
    const name = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(subject, longestName);
    return isAuthority && !selfSigned
        ? `${name} (issued by ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(issuer, longestName)})`
        : name;
}
/** X.520 bounds each attribute; what a peer shows need not keep to that. */
const longestName = 256;
/** The certificates of `pool` in the order that leads from `first` to the root, and those that lie on no such way. */
function orderPath(first, pool) {
    const path = [first];
    let unused = pool.filter(({ fingerprint }) => fingerprint !== first.fingerprint);
    for (let last = first; !last.selfSigned;) {
        const subject = last;
        const issuer = unused.find((candidate) => isIssuedBy(subject, candidate));
        if (issuer === undefined) {
            break;
        }
        path.push(issuer);
        unused = unused.filter(({ fingerprint }) => fingerprint !== issuer.fingerprint);
        last = issuer;
    }
    return { path, unused };
}


/***/ }),

/***/ 20884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ validityFrom),
/* harmony export */   Kn: () => (/* binding */ backdated),
/* harmony export */   Y0: () => (/* binding */ validityProblem),
/* harmony export */   it: () => (/* binding */ problemWithLife),
/* harmony export */   je: () => (/* binding */ lapseOf),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38800);

/**
 * The notBefore of a certificate made now: one day ago. A device whose clock holds local time instead of UTC may be up to
 * 14 hours behind; with the day of backdating it takes a certificate that was made a minute ago.
 */
function backdated(now) {
    return wholeSecond(now.getTime() - _days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
}
/** Backdated, and until `days` from now. */
function validityFrom(now, days) {
    return {
        notBefore: backdated(now),
        notAfter: wholeSecond(now.getTime() + days * _days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP),
    };
}
/** The part of `validity` in which all of `others` are valid too. */
function within(validity, others) {
    return {
        notBefore: new Date(Math.max(...[validity, ...others].map(({ notBefore }) => notBefore.getTime()))),
        notAfter: new Date(Math.min(...[validity, ...others].map(({ notAfter }) => notAfter.getTime()))),
    };
}
/** Undefined while it is valid. */
function problemWithLife({ notBefore, notAfter }, now) {
    if (now < notBefore) {
        return { kind: 'not-yet-valid', at: notBefore };
    }
    return now > notAfter ? { kind: 'expired', at: notAfter } : undefined;
}
/** Undefined while it is valid. */
function lapseOf({ notBefore, notAfter }, now) {
    if (now < notBefore) {
        return 'not-yet-valid';
    }
    return now > notAfter ? 'expired' : undefined;
}
/** "expired on 2026-01-31" or "is not valid before 2026-01-31", with the instant; undefined while it is valid. */
function validityProblem({ notBefore, notAfter }, now) {
    if (now < notBefore) {
        return `is not valid before ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(notBefore)}`;
    }
    return now > notAfter ? `expired at ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(notAfter)}` : undefined;
}
function wholeSecond(milliseconds) {
    return new Date(Math.floor(milliseconds / 1000) * 1000);
}


/***/ }),

/***/ 11708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ displayName),
/* harmony export */   a: () => (/* binding */ encodeName)
/* harmony export */ });
/* harmony import */ var _attribute_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46820);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82841);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94226);



/** The name as X.509 encodes it; each attribute is a component of its own, in the given order. */
function encodeName(name) {
    return new _x509_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX(name.map(({ type, value }) => {
        const known = (0,_attribute_types_js__WEBPACK_IMPORTED_MODULE_0__/* .findAttributeType */ .G)(type);
        if (known === undefined) {
            throw new TypeError(`${type} is not an attribute type of a distinguished name`);
        }
        return { [known.oid]: [{ [known.encoding]: value }] };
    }));
}
/** A name found in a certificate, in OpenSSL's slash form and in the order it is encoded. */
function displayName(name) {
    return name.toJSON().map(displayComponent).join('');
}
function displayComponent(component) {
    const attributes = Object.entries(component).flatMap(([type, values]) => values.map((value) => (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAttribute */ .s)({ type: (0,_attribute_types_js__WEBPACK_IMPORTED_MODULE_0__/* .findAttributeType */ .G)(type)?.name ?? type, value })));
    return `/${attributes.join('+')}`;
}


/***/ }),

/***/ 94226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.CD),
/* harmony export */   J3: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.J3),
/* harmony export */   Jy: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.Jy),
/* harmony export */   Ob: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.Ob),
/* harmony export */   QE: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.QE),
/* harmony export */   SX: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.SX),
/* harmony export */   UX: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.UX),
/* harmony export */   WA: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.WA),
/* harmony export */   Wx: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.Wx),
/* harmony export */   Z$: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.Z$),
/* harmony export */   hy: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.hy),
/* harmony export */   j6: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.j6),
/* harmony export */   yI: () => (/* reexport safe */ _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__.yI)
/* harmony export */ });
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80477);
/* harmony import */ var _peculiar_x509__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8927);
/**
 * The one door to @peculiar/x509, which resolves its algorithms through tsyringe and throws on loading
 * when no Reflect metadata polyfill was there first.
 */




/***/ }),

/***/ 47892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ generationSecretId),
/* harmony export */   Ns: () => (/* binding */ certificateSecretId),
/* harmony export */   YP: () => (/* binding */ standingOf)
/* harmony export */ });
/** What may be relied on of generations that were proven to succeed each other. */
function standingOf(generations) {
    return {
        active: generations.filter(({ retired, abandoned }) => !retired && abandoned === 'no'),
        abandoned: generations.filter(({ abandoned }) => abandoned !== 'no'),
    };
}
/** The secret with the private key. That of the first generation is `secretId` itself; those after it are NAME/2, NAME/3, …. */
function generationSecretId(secretId, generation) {
    const name = secretNameOf(secretId);
    return generation === 1 ? name : `${name}/${generation}`;
}
/** The secret with the certificates of the generation whose private key is in `secretId`. */
function certificateSecretId(secretId) {
    return `${secretId}/certificate`;
}
/**
 * A secret's name, of the name or the ARN. Secrets are always called by their names, which are of the account and region of the
 * run. Secrets Manager ends an ARN in a hyphen and six characters of its own (user guide, "What's in a secret").
 */
function secretNameOf(secretId) {
    return secretId.replace(/^arn:.*?:secret:(.*?)(?:-[A-Za-z0-9]{6})?$/, '$1');
}


/***/ }),

/***/ 86553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wi: () => (/* binding */ readKeySecret),
/* harmony export */   n5: () => (/* binding */ readSecret),
/* harmony export */   rZ: () => (/* binding */ tampered)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Reads a secret that has a certificate authority's private key, which is masked: done by a run that signs, and once for an
 * authority whose certificates are not kept beside it yet.
 */
async function readKeySecret(context, secretId) {
    const text = await readSecret(context, secretId);
    const { parseKeySecret } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(184)]).then(__webpack_require__.bind(__webpack_require__, 19184));
    const parsed = parseKeySecret(text, context.mask);
    if (!parsed.ok) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'ca-unreadable',
            action: { code: 'read-ca', on: { secretId } },
            figures: { secretId, problems: parsed.problems },
        });
    }
    return parsed.value;
}
const readAttempts = 10;
/** The text of a secret that is known to exist; Secrets Manager is eventually consistent, and may not show it for a moment. */
async function readSecret(context, secretId) {
    const secrets = await context.aws.secrets();
    for (let attempt = 1; attempt <= readAttempts; attempt += 1) {
        const text = await secrets.read(secretId);
        if (text !== undefined) {
            return text;
        }
        await context.clock.sleep(attempt * 500, context.signal);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'ca-unreadable',
        action: { code: 'read-secret', on: { secretId } },
        figures: { secretId },
    });
}
/** Something in the secrets is not what this action and the authority's own key put there. */
function tampered(secretId, change) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'ca-changed',
        action: { code: 'check-ca', on: { secretId } },
        figures: { secretId, change },
    });
}


/***/ }),

/***/ 67720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ describeGeneration),
  W: () => (/* binding */ readGenerations)
});

// EXTERNAL MODULE: ./lib/context/tags.js
var context_tags = __webpack_require__(31318);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/cross-sign.js
var cross_sign = __webpack_require__(44604);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
;// CONCATENATED MODULE: ./lib/pki/succession.js
/** Whether each certificate authority of a domain was put in place by the one before. */



/**
 * Why `next` is not the successor of `before`, as a clause; undefined when it is. Only the authority before could sign that:
 * the next root's name and key in a certificate of an authority, signed with its key. A certificate that is no authority's does
 * not count, since whoever has a leaf's key has such a certificate for a name and key of their own.
 */
function successionProblem(next, before) {
    const { subject } = (0,facts/* readCertificate */.w$)(before.certificate);
    if (next.crossCertificate === undefined) {
        return `it has no cross-certificate by ${subject}, the previous CA`;
    }
    if (!(0,cross_sign.isCrossCertificate)(next.crossCertificate, next.authority, before)) {
        return `its cross-certificate was not made by ${subject}, the previous CA`;
    }
    const [problem] = (0,trust_path/* pathProblems */.KV)([next.crossCertificate, before.certificate, ...before.chain].map(facts/* readCertificate */.w$));
    return problem === undefined ? undefined : `its cross-certificate is not valid: ${problem}`;
}
/**
 * What stands of the generations, oldest first, once every one was proven to succeed the one before, retired, abandoned or not:
 * the first is where trust starts, and the others link those after them to it. The one after an abandoned one needs two
 * signatures: of that, so that nobody can pass a generation over, and of the one that devices trust.
 */
function verifySuccession(generations) {
    for (const [index, generation] of generations.entries()) {
        const problem = problemAt(generations, index);
        if (problem !== undefined) {
            return { ok: false, generation, problem };
        }
    }
    const abandoned = generations.filter(isAbandoned);
    const active = generations.filter((one) => !one.retired && !isAbandoned(one));
    const last = generations.at(-1);
    return active.length === 0 && last !== undefined
        ? {
            ok: false,
            generation: last,
            problem: `it is tagged as ${last.retired ? 'retired' : 'abandoned'}, but no other CA is left`,
        }
        : { ok: true, active, abandoned };
}
function problemAt(generations, index) {
    const [generation, before] = [generations[index], generations[index - 1]];
    if (generation === undefined || before === undefined) {
        return undefined;
    }
    const relied = generations.slice(0, index).findLast((one) => !isAbandoned(one));
    if (relied === undefined) {
        return 'it and all CAs before it are tagged as abandoned';
    }
    const { successionCertificate, ...crossed } = generation;
    const proof = relied === before || successionCertificate === undefined
        ? crossed
        : { ...crossed, crossCertificate: successionCertificate };
    return successionProblem(proof, before.authority) ?? successionProblem(crossed, relied.authority);
}
function isAbandoned({ abandoned }) {
    return abandoned !== 'no';
}

// EXTERNAL MODULE: ./lib/resources/authority/generations.js
var generations = __webpack_require__(47892);
// EXTERNAL MODULE: ./lib/resources/authority/key-secret.js
var key_secret = __webpack_require__(86553);
;// CONCATENATED MODULE: ./lib/resources/authority/read-generations.js






/**
 * Every generation, oldest first; empty when there is none. Each was proven to succeed the one before.
 *
 * @throws Failure that names the secret, when one was not put there by the authority before it, or is not what its tags say.
 */
async function readGenerations(context, place) {
    const generations = [];
    for (;;) {
        const next = await readGeneration(context, place, generations.length + 1);
        if (next === undefined) {
            break;
        }
        generations.push(next);
    }
    if (generations.length === 0) {
        await refuseHeadless(context, place);
    }
    const succession = verifySuccession(generations);
    if (!succession.ok) {
        throw (0,key_secret/* tampered */.rZ)(succession.generation.secretId, {
            kind: 'not-successor',
            problems: [succession.problem],
        });
    }
    return generations;
}
/**
 * A new first generation would never be succeeded by a second one that is there already.
 *
 * @throws Failure that names the missing secret, where the second generation exists without the first.
 */
async function refuseHeadless(context, { domain, secretId }) {
    const second = await describeGeneration(context, secretId, 2);
    if (second) {
        const first = (0,generations/* generationSecretId */.IU)(secretId, 1);
        throw new errors/* Failure */.HR({
            code: 'ca-key-missing',
            action: { code: 'find-ca', on: { domain } },
            figures: { secretId: first, successorIn: second.secretId },
        });
    }
}
/** @throws Failure when an ARN was given, and that is not what the name in it leads to here. */
async function describeGeneration(context, given, number) {
    const secretId = (0,generations/* generationSecretId */.IU)(given, number);
    const secrets = await context.aws.secrets();
    const [key, certificate] = await Promise.all([
        secrets.describe(secretId),
        secrets.describe((0,generations/* certificateSecretId */.Ns)(secretId)),
    ]);
    if (number === 1 && given.startsWith('arn:') && key?.arn !== given) {
        throw new errors/* Failure */.HR({
            code: 'ca-not-found',
            action: { code: 'find-ca-secret', on: { secretId: given } },
            figures: { why: 'not-here', secretId, ...(key && { found: key.arn }) },
        });
    }
    return key || certificate ? { secretId, key, certificate } : undefined;
}
async function readGeneration(context, place, number) {
    const found = await describeGeneration(context, place.secretId, number);
    if (!found) {
        return undefined;
    }
    const { secretId, key, certificate } = found;
    if (key &&
        number === 1 &&
        !place.isNamed &&
        !(0,context_tags/* isOurs */.MU)(key.tags, place.domain, 'certificate-authority')) {
        throw stranger(secretId, place.domain);
    }
    if (!key || key.restorableUntil) {
        return withoutKey(context, place, found);
    }
    const tag = key.tags[context_tags/* fingerprintTag */.bN];
    const marks = {
        retired: isRetired(key.tags),
        abandoned: abandonedBy(key.tags, certificate?.tags),
    };
    if (tag === undefined || !certificate) {
        const stored = await readUnrecorded(context, secretId, tag);
        const recorded = tag === undefined ? 'none' : 'fingerprint';
        return { kind: 'managed', secretId, ...marks, recorded, ...stored };
    }
    const stored = await readRecorded(context, secretId, tag);
    return { kind: 'managed', secretId, ...marks, recorded: 'all', ...stored };
}
/** Either secret says it: an abandoned authority does not come back where one of them loses its tag. */
function abandonedBy(key, certificate = {}) {
    const marked = [key, certificate].filter((tags) => tags[context_tags/* abandonedTag */.xi] !== undefined).length;
    return marked === 0 ? 'no' : marked === 1 ? 'partly' : 'yes';
}
function stranger(secretId, domain) {
    return new errors/* Failure */.HR({
        code: 'ca-foreign',
        action: { code: 'find-ca', on: { domain } },
        figures: { domain, secretId, to: 'use' },
    });
}
/** The key of a retired or abandoned authority may be destroyed: its certificate still links those after it to the first. Any other key is missed. */
async function withoutKey(context, { domain, isNamed }, { secretId, key, certificate }) {
    // Several domains may name one authority, which has the tags of the one that made it.
    const isMade = certificate !== undefined &&
        (isNamed
            ? certificate.tags[context_tags/* roleTag */.b6] === 'ca-certificate'
            : (0,context_tags/* isOurs */.MU)(certificate.tags, domain, 'ca-certificate'));
    if (certificate && !key && !isMade) {
        throw (0,key_secret/* tampered */.rZ)((0,generations/* certificateSecretId */.Ns)(secretId), {
            kind: 'untagged',
            domain,
            missing: secretId,
        });
    }
    const tags = certificate?.tags ?? {};
    const tag = tags[context_tags/* fingerprintTag */.bN];
    const [retired, isAbandoned] = [isRetired(tags), tags[context_tags/* abandonedTag */.xi] !== undefined];
    if (tag === undefined || !(retired || isAbandoned)) {
        throw new errors/* Failure */.HR({
            code: 'ca-key-missing',
            action: { code: 'find-ca-key', on: { domain } },
            figures: { secretId, ...(!key && { certificatesIn: (0,generations/* certificateSecretId */.Ns)(secretId) }) },
        });
    }
    const stored = await readRecorded(context, secretId, tag);
    const abandoned = isAbandoned ? 'yes' : 'no';
    return { kind: 'managed', secretId, retired, abandoned, recorded: 'all', ...stored };
}
function isRetired(tags) {
    return tags[context_tags/* retiredTag */.c] !== undefined;
}
async function readRecorded(context, secretId, tag) {
    const id = (0,generations/* certificateSecretId */.Ns)(secretId);
    const text = await (0,key_secret/* readSecret */.n5)(context, id);
    const { parsePublicHalf } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 40669));
    const parsed = parsePublicHalf(text);
    if (!parsed.ok) {
        throw (0,key_secret/* tampered */.rZ)(id, { kind: 'unreadable', problems: parsed.problems });
    }
    refuseMismatch(id, parsed.value, tag);
    return parsed.value;
}
/** Of an authority that an earlier release made, or whose run was killed before its certificates were kept beside it. */
async function readUnrecorded(context, secretId, tag) {
    const secret = await (0,key_secret/* readKeySecret */.Wi)(context, secretId);
    if (tag !== undefined) {
        refuseMismatch(secretId, secret, tag);
    }
    const { key: _, ...stored } = secret;
    return stored;
}
function refuseMismatch(id, { authority }, tag) {
    const { fingerprint, subject } = (0,facts/* readCertificate */.w$)(authority.certificate);
    if (fingerprint !== tag) {
        throw (0,key_secret/* tampered */.rZ)(id, {
            kind: 'other-fingerprint',
            subject,
            fingerprint,
            tag: context_tags/* fingerprintTag */.bN,
            tagged: tag,
        });
    }
}


/***/ }),

/***/ 22890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ observeLeftIdentities),
/* harmony export */   R: () => (/* binding */ findLeftIdentities)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31318);

/** What a killed run left is removed once it is so old that no run can still be using it. */
const usedForMs = 60 * 60_000;
/** An identity whose certificate is not active for so long is not being created any more: its removal was begun, or refused. */
const idleForMs = 10 * 60_000;
/** Policies of identities, of whatever domain, that no run is using any more. `own`: the one that this run uses. */
function findLeftIdentities(iot, now, own) {
    const before = (milliseconds) => new Date(now.getTime() - milliseconds);
    return iot.findLeftClientIdentities({ [_context_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .roleTag */ .b6]: 'proof-identity' }, { unusedSince: before(usedForMs), idleSince: before(idleForMs), ...(own && { except: own }) });
}
/** Where the user provided a client identity for the verification none was ever made, and the role need not be allowed to look. */
async function observeLeftIdentities(context, { domain, verification }) {
    if (verification.clientIdentity) {
        return [];
    }
    const iot = await context.aws.iot();
    const now = context.clock.now();
    const [ours, left] = await Promise.all([
        iot.findLeftClientIdentities((0,_context_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(domain, 'proof-identity'), { unusedSince: now }),
        findLeftIdentities(iot, now),
    ]);
    return [...new Set([...ours, ...left])];
}


/***/ }),

/***/ 99601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ observeConfiguration),
/* harmony export */   Rs: () => (/* binding */ readTaggedValidationCertificate),
/* harmony export */   aQ: () => (/* binding */ readConfigurationTags),
/* harmony export */   "do": () => (/* binding */ readConfiguredLeaf),
/* harmony export */   oN: () => (/* binding */ findConfiguration)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31318);
/* harmony import */ var _context_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46489);
/* harmony import */ var _inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43761);
/* harmony import */ var _server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38391);
/* harmony import */ var _validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42602);





async function observeConfiguration(context, configuration) {
    const [tags, leaf] = await Promise.all([
        readConfigurationTags(context, configuration),
        readConfiguredLeaf(context, configuration),
    ]);
    return { configuration, tags, leaf };
}
/** A configuration of ours has tags from the start: soon after its creation, none is no answer. */
async function readConfigurationTags(context, configuration) {
    const iot = await context.aws.iot();
    const tags = await lookFor(context, configuration, async () => {
        const read = await iot.tags(configuration.arn);
        return Object.keys(read).length > 0 ? read : undefined;
    });
    return tags ?? {};
}
/** What the server certificate of the configuration holds; undefined where it has none, or ACM has it no more. */
async function readConfiguredLeaf(context, configuration) {
    const arn = configuration.serverCertificate?.arn;
    const acm = await context.aws.acm();
    return arn === undefined ? undefined : lookFor(context, configuration, () => (0,_server_certificate_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .readLeaf */ .rf)(acm, arn));
}
/** The certificate in the configuration's tag; undefined where it has none, or ACM has it no more. */
async function readTaggedValidationCertificate(context, { configuration, tags }, amazonRoots) {
    const arn = tags[_context_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .validationCertificateTag */ .X0];
    const acm = await context.aws.acm();
    return arn === undefined
        ? undefined
        : lookFor(context, configuration, () => (0,_validation_certificate_observe_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicCertificate */ .JZ)(acm, arn, amazonRoots));
}
/** The certificates existed when the configuration was created: soon after that, ACM's NotFound is no answer. */
function lookFor(context, { lastStatusChange }, look) {
    return (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .isFresh */ .p)(lastStatusChange, context.clock.now()) ? (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUntilVisible */ .w)(context, look) : look();
}
/** The configuration of the domain under any name; under the name given, or the one that this action gives, also where no list shows it. */
async function findConfiguration(context, { domain, domainConfigurationName: name = (0,_inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_0__/* .configurationNameFor */ .Tr)(domain) }) {
    const iot = await context.aws.iot();
    return (await iot.findDomainConfigurations([{ domain, name }])).get(domain);
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
        resolver,
        ...(dns.kind === 'route53' && { nameServers: dns.zone.nameServers }),
    }, await (0,_verification_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .createResolver */ .Tw)(resolver));
}


/***/ }),

/***/ 38391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ observeOurs),
/* harmony export */   WD: () => (/* binding */ observeSpareLeaves),
/* harmony export */   av: () => (/* binding */ observeCovering),
/* harmony export */   rf: () => (/* binding */ readLeaf)
/* harmony export */ });
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58690);
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31318);
/* harmony import */ var _context_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46489);
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);




/** Undefined when ACM has it no more, or never had its body. */
async function readLeaf(acm, arn) {
    const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
    return certificate && chain && { certificate, chain };
}
/** ARNs among `covering` that bear this action's tags for the domain, as server or validation certificate. */
async function observeOurs(acm, domain, covering) {
    const tagged = await Promise.all(covering.map(async ({ arn }) => {
        const tags = await acm.tags(arn);
        const isMade = (0,_context_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(tags, domain, 'server-certificate') ||
            (0,_context_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(tags, domain, 'validation-certificate');
        return isMade ? [arn] : [];
    }));
    return new Set(tagged.flat());
}
/** Leaves of ours that no configuration uses, the newest first. */
async function observeSpareLeaves(acm, covering, ours, configuredArn) {
    const spare = covering.filter(({ type, arn }) => type === 'IMPORTED' && ours.has(arn) && arn !== configuredArn);
    const leaves = await Promise.all(spare.map(({ arn }) => readLeaf(acm, arn)));
    return leaves
        .filter((leaf) => leaf !== undefined)
        .filter(isUnused)
        .toSorted((a, b) => issuedAt(b) - issuedAt(a));
}
function issuedAt({ chain }) {
    return (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(chain.certificate).notBefore.getTime();
}
function isUnused({ certificate }) {
    return certificate.inUseBy.length === 0;
}
/** With what uses them. Each is listed or named by the configuration: ACM's NotFound may be late, and so may the lack of tags on one that is new. */
async function observeCovering(context, arns) {
    const [iot, acm] = await Promise.all([context.aws.iot(), context.aws.acm()]);
    const observed = await Promise.all(arns.map(async (arn) => {
        const certificate = await (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUntilVisible */ .w)(context, () => acm.describe(arn));
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
    if (Object.keys(tags).length > 0 || !(0,_context_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .isFresh */ .p)(importedAt ?? createdAt, context.clock.now())) {
        return tags;
    }
    const late = await (0,_context_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUntilVisible */ .w)(context, async () => {
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
        const name = (0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .domainConfigurationNameIn */ .b)(arn);
        return name === undefined || (await iot.describeDomainConfiguration(name))?.arn === arn;
    }));
    return users.filter((_, index) => stands[index]);
}


/***/ }),

/***/ 42602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ae: () => (/* binding */ observeForbiddingCaa),
  gG: () => (/* binding */ observePublicCertificates),
  U: () => (/* binding */ observeRelated),
  JZ: () => (/* binding */ readPublicCertificate)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/pki/der.js
var der = __webpack_require__(20599);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/pki/public-trust.js
/** Whether a certificate is one of a public CA, by its chain. */





/**
 * Why a server certificate is not publicly trusted, its validity aside; undefined when it is.
 *
 * @param roots PEM, one each. Those whose subject no certificate of the chain has as its issuer are not decoded.
 * @throws Failure when a certificate of the chain cannot be read.
 */
function publicTrustGap({ certificate, chain }, roots) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    if (!leaf.extendedKeyUsage.includes(x509/* ExtendedKeyUsage */.CD.serverAuth)) {
        return { code: 'server-auth-missing' };
    }
    const path = [leaf, ...chain.map(facts/* readCertificate */.w$)];
    const isTrusted = issuersAmong(path, roots).some((root) => {
        const [first, ...authorities] = (0,trust_path/* wayTo */.bj)(path, root) ?? [];
        return first !== undefined && (0,trust_path/* pathProblems */.KV)(authorities, first).length === 0;
    });
    return isTrusted ? undefined : { code: 'root-not-public', issuer: path.at(-1)?.issuer ?? '' };
}
function issuersAmong(path, roots) {
    const issuers = path.map(issuerName);
    return roots
        .filter((root) => {
        const der = Buffer.from(root.replace(/-----[^-]+-----/g, ''), 'base64');
        return issuers.some((issuer) => der.includes(issuer));
    })
        .map(facts/* readCertificate */.w$);
}
/** The issuer's name in DER: the fourth element of a version 3 tbsCertificate (RFC 5280, 4.1). */
function issuerName({ pem }) {
    const [tbsCertificate = Buffer.alloc(0)] = (0,der/* elementsOf */.Z)(new external_node_crypto_.X509Certificate(pem).raw);
    const [, , , issuer = tbsCertificate] = (0,der/* elementsOf */.Z)(tbsCertificate);
    return issuer;
}

;// CONCATENATED MODULE: ./lib/verification/public-certificate.js

/**
 * By its chain, not by its type: "signed by a public certificate authority" means a root of Mozilla's CA bundle (AWS IoT Core
 * developer guide, "Creating and configuring customer-managed domains"), and Amazon N2, whose type is AMAZON_ISSUED as well, has a root
 * of its own (ACM API reference, RootHierarchyType). A certificate issued over ACME "cannot be used with AWS integrated services"
 * (ACM user guide, "Services integrated with ACM").
 *
 * @param chain undefined: not issued.
 * @param roots PEM, one each.
 */
function judgePublicCertificate(certificate, chain, roots) {
    const unfit = unfitness(certificate) ?? (chain && publicTrustGap(chain, roots));
    return unfit ? { ...certificate, unfit } : certificate;
}
function unfitness({ type, keyPairOrigin = managed }) {
    if (type !== 'AMAZON_ISSUED') {
        return { code: 'not-issued-by-acm', type };
    }
    return keyPairOrigin === managed
        ? undefined
        : { code: 'key-pair-foreign', origin: keyPairOrigin };
}
/** Also that of certificates that ACM describes without an origin. */
const managed = 'AWS_MANAGED';

// EXTERNAL MODULE: ./lib/verification/renewal-dns.js
var renewal_dns = __webpack_require__(82097);
// EXTERNAL MODULE: ./lib/resources/endpoint-record/domain-resolver.js
var domain_resolver = __webpack_require__(27902);
;// CONCATENATED MODULE: ./lib/resources/validation-certificate/observe.js
/** Reads the public certificates that cover the domain. Changes nothing. */




/** Those among `covering` that ACM issued, and the one that is named. */
async function observePublicCertificates(acm, covering, named, amazonRoots) {
    const found = covering.filter(({ type }) => type === 'AMAZON_ISSUED').map(({ arn }) => arn);
    const arns = new Set(named === undefined ? found : [named, ...found]);
    const read = await Promise.all([...arns].map((arn) => readPublicCertificate(acm, arn, amazonRoots)));
    return read.filter((certificate) => certificate !== undefined);
}
/**
 * Undefined when it does not exist.
 *
 * @param amazonRoots PEM, one each: trusted beside Mozilla's CA bundle, which Node ships.
 */
async function readPublicCertificate(acm, arn, amazonRoots) {
    const certificate = await acm.describe(arn);
    if (!certificate) {
        return undefined;
    }
    const chain = certificate.status === 'ISSUED' ? await acm.get(arn) : undefined;
    return judgePublicCertificate(certificate, chain, [...amazonRoots, ...external_node_tls_.rootCertificates]);
}
/** Public certificates of other names, which the same record may validate: a wildcard and the name below it share one record (ACM user guide, "DNS validation"), so both are looked for, for each name. */
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
/**
 * What the CAA records say where ACM refused a request for them and they forbid it still; undefined: another request may succeed.
 * Asked only after such a refusal.
 */
async function observeForbiddingCaa(settings, dns, certificates) {
    const refused = certificates.find(({ status, failureReason }) => status === 'FAILED' && failureReason === 'CAA_ERROR');
    if (!refused) {
        return undefined;
    }
    const resolver = await (0,domain_resolver/* domainResolver */.L)(settings, dns);
    const found = (0,renewal_dns/* forbiddingCaa */.sW)(await (0,renewal_dns/* lookAtRenewal */.rB)({ ...refused, validationRecords: [] }, resolver));
    return found && { ...found, arn: refused.arn };
}


/***/ }),

/***/ 15518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
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


/***/ }),

/***/ 92363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isConclusive)
/* harmony export */ });
/** Whether the server told what there is; otherwise nothing is known of the name. */
function isConclusive(answer) {
    return answer.kind === 'found' || answer.kind === 'nxdomain' || answer.kind === 'nodata';
}


/***/ }),

/***/ 17839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ openTls)
});

// UNUSED EXPORTS: connectionTo

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/verification/served-chain.js

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

// EXTERNAL MODULE: ./lib/pki/native-error.js
var native_error = __webpack_require__(18226);
;// CONCATENATED MODULE: ./lib/verification/tls-failure.js

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
        // Node has no code for some of OpenSSL's reasons: then they are told in words.
        return { kind: 'untrusted', code: code === 'UNSPECIFIED' ? error.message : code, ...seen };
    }
    const alert = alertOf(error);
    if (alert !== undefined) {
        return { kind: 'refused-by-peer', alert, ...(provedKeyPossession(socket) && seen) };
    }
    return code.startsWith('ERR_SSL_')
        ? { kind: 'not-tls', code }
        : { kind: 'unreachable', code, ...lookupOf(error, code) };
}
/**
 * Whether a TLS 1.2 server has shown that it holds the leaf's private key: OpenSSL takes an ephemeral key only with the leaf's
 * signature over it and this handshake's random values (RFC 5246, section 7.4.3). A certificate alone could be anybody's.
 */
function provedKeyPossession(socket) {
    if (socket.getProtocol() !== 'TLSv1.2') {
        return false;
    }
    const ephemeral = socket.getEphemeralKeyInfo();
    return ephemeral !== null && 'type' in ephemeral && ephemeral.type !== undefined;
}
/** node:dns's codes for a name without an address, which no port has. */
const nameCodes = new Set([
    'ENOTFOUND',
    'ENODATA',
    'ESERVFAIL',
    'EREFUSED',
    'ETIMEOUT',
    'EAI_AGAIN',
]);
/** node:dns's system calls: queryA, queryAaaa, queryCname, …, getaddrinfo. */
const lookupCall = /^(?:query[A-Z]\w*|getaddrinfo)$/;
/** The look-up that failed with a code that could be the port's as well: ECONNREFUSED. */
function lookupOf(error, code) {
    const call = 'syscall' in error ? String(error.syscall) : '';
    return lookupCall.test(call) && !nameCodes.has(code) ? { call } : {};
}

;// CONCATENATED MODULE: ./lib/verification/open-tls.js
/** How both probes open a connection: as a device does, with its trust and nothing else. */




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
        checkServerIdentity: nameProblem,
        minVersion: 'TLSv1.2',
        ALPNProtocols: alpnFor(peer.port),
        ...(peer.clientIdentity && {
            cert: peer.clientIdentity.certificate,
            key: peer.clientIdentity.privateKey,
        }),
    };
}
/**
 * OpenSSL's check of the name in place of Node's own, which also takes a SAN with a trailing dot: that is no DNS name of a
 * certificate (RFC 5280, section 4.2.1.6), and the TLS libraries of devices refuse it.
 */
function nameProblem(servername, { raw }) {
    return new external_node_crypto_.X509Certificate(raw).checkHost(servername) === undefined
        ? Object.assign(new Error(`the certificate is not for ${servername}`), {
            code: 'ERR_TLS_CERT_ALTNAME_INVALID',
        })
        : undefined;
}
/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with a client certificate needs this on 443. */
function alpnFor(port) {
    return port === 443 ? ['x-amzn-mqtt-ca'] : [];
}


/***/ }),

/***/ 82097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZS: () => (/* binding */ dnsFinding),
/* harmony export */   rB: () => (/* binding */ lookAtRenewal),
/* harmony export */   sW: () => (/* binding */ forbiddingCaa)
/* harmony export */ });
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64324);
/* harmony import */ var _dns_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92363);


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
/**
 * RFC 8659, section 3: the records of the closest name at or above this one that has any. All are asked for at once, so that a server
 * that takes its time does so once.
 */
async function closestCaa(name, zone) {
    const suffixes = (0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .suffixesOf */ .Xh)(name.replace(/^\*\./, ''));
    const answers = await Promise.all(suffixes.map((suffix) => zone.caa(suffix)));
    const decisive = answers.find((answer) => answer.kind === 'found' || !(0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c)(answer));
    return decisive ?? { kind: 'nodata' };
}
const id = 'validation-certificate';
/** Why ACM might not be able to renew, by what DNS says. */
function dnsFinding({ records, caa }) {
    return (firstOf(records, ({ record, answer }) => recordFinding(record, answer)) ??
        firstOf(caa, ({ name, answer }) => caaFinding(name, answer)));
}
/** The first name for which CAA forbids Amazon to issue; undefined: none, as far as DNS answers. */
function forbiddingCaa({ caa }) {
    return caa
        .map(({ name, answer }) => caaFinding(name, answer))
        .find((finding) => finding?.code === 'validation-caa-forbids');
}
function firstOf(items, findingOf) {
    return items.map(findingOf).find((finding) => finding !== undefined);
}
function recordFinding(record, answer) {
    if (answer.kind === 'found' && answer.values.includes((0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .dnsName */ .Tu)(record.value))) {
        return undefined;
    }
    if (!(0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c)(answer)) {
        return unanswered({ type: 'CNAME', name: record.name }, answer);
    }
    return answer.kind === 'found'
        ? { id, result: 'fail', code: 'validation-record-elsewhere', record, cname: answer.values }
        : { id, result: 'fail', code: 'validation-record-gone', record };
}
function caaFinding(name, answer) {
    if (!(0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c)(answer)) {
        return unanswered({ type: 'CAA', name }, answer);
    }
    const issuers = answer.kind === 'found' ? issuersFor(name, answer.values) : undefined;
    if (issuers === undefined || issuers.some((issuer) => amazonIssuers.has(issuer))) {
        return undefined;
    }
    return {
        id,
        result: 'fail',
        code: 'validation-caa-forbids',
        caaOf: name,
        allowed: issuers.filter((issuer) => issuer !== ''),
    };
}
function unanswered(asked, answer) {
    return { id, result: 'warn', code: 'validation-dns-unanswered', asked, answer };
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
        .map((value) => (0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .dnsName */ .Tu)(value.replace(/;.*$/s, '').trim()));
}


/***/ }),

/***/ 35888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tw: () => (/* binding */ createResolver),
  EA: () => (/* binding */ createResolverAt),
  zI: () => (/* binding */ unreachableResolver)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var dns_name = __webpack_require__(64324);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/native-error.js
var native_error = __webpack_require__(18226);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(14894);
;// CONCATENATED MODULE: ./lib/verification/dns-message.js
/** DNS messages (RFC 1035, section 4): a question as it is sent, and what a reply says to it. */


/** As many links as common resolvers follow. */
const longestChain = 11;
function encodeQuestion(id, { name, type }) {
    return (0,dns_packet.encode)({ type: 'query', id, flags: dns_packet.RECURSION_DESIRED, questions: [{ name, type }] });
}
/** Undefined where the message is damaged, or no reply to this question: whoever sends it is not listened to. */
function decodeReply(message, id, { name, type }) {
    try {
        const { flags = 0, flag_qr: isReply, flag_tc: truncated, ...packet } = (0,dns_packet.decode)(message);
        const { questions = [], answers = [] } = packet;
        const [asked] = questions;
        const code = flags & 0xf;
        // Some servers leave the question out of a refusal.
        const fits = asked
            ? asked.type === type && (0,dns_name/* dnsName */.Tu)(asked.name) === (0,dns_name/* dnsName */.Tu)(name)
            : code !== 0 && answers.length === 0;
        return isReply && packet.id === id && fits ? { code, truncated, answers } : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * The records of the type asked for, at the name asked for or where its CNAMEs lead: a record of any other name is no answer.
 * `alias`: where they lead, when that has no such record here.
 */
function recordsAt(name, type, answers) {
    let owner = (0,dns_name/* dnsName */.Tu)(name);
    for (let links = 0; links <= longestChain; links += 1) {
        const own = answers.filter((answer) => (0,dns_name/* dnsName */.Tu)(answer.name) === owner);
        const records = own.filter((answer) => answer.type === type);
        const alias = own.find((answer) => answer.type === 'CNAME');
        if (records.length > 0 || alias === undefined) {
            return { records, ...(links > 0 && { alias: owner }) };
        }
        owner = (0,dns_name/* dnsName */.Tu)(alias.data);
    }
    return { records: [] };
}

;// CONCATENATED MODULE: ./lib/verification/dns-exchange.js
/**
 * One question to DNS servers, and the reply: over UDP, over TCP where that was cut short, never for longer than the limit. Not by
 * node:dns, whose answers (Node 24.21) bear no owner names and which waits without an end for a reply over TCP.
 */





/** For one server's reply. */
const timeoutMs = 2_000;
/** For all servers together. */
const questionLimitMs = 10_000;
/** Of several servers each is asked once, which makes up for a lost datagram; a lone one is asked again. */
const triesOfLoneServer = 2;
/** node:dns's names for response codes (RFC 1035, section 4.1.1). */
const codes = {
    1: 'EFORMERR',
    2: 'ESERVFAIL',
    3: 'ENOTFOUND',
    4: 'ENOTIMP',
    5: 'EREFUSED',
};
/**
 * The first conclusive reply: records, or that there are none.
 *
 * @throws Error with node:dns's code and system call for everything else; of several servers, what the last one did.
 */
async function askServers(servers, question) {
    const until = performance.now() + questionLimitMs;
    const rounds = servers.length > 1 ? servers : Array(triesOfLoneServer).fill(servers).flat();
    let last = failure(question, 'ETIMEOUT');
    for (const server of rounds) {
        const left = Math.min(timeoutMs, until - performance.now());
        if (left <= 0) {
            break;
        }
        try {
            const reply = await exchange(server, question, left);
            if (reply.code === 0) {
                return reply;
            }
            last = failure(question, codes[reply.code] ?? 'EBADRESP');
            if (last.code === 'ENOTFOUND') {
                break;
            }
        }
        catch (error) {
            last = failure(question, (0,native_error/* codeOf */.$)(error) ?? (0,native_error/* describeError */.U)(error));
        }
    }
    throw last;
}
function failure({ name, type }, code) {
    const syscall = `query${type.charAt(0)}${type.slice(1).toLowerCase()}`;
    return Object.assign(new Error(`${syscall} ${code} ${name}`), { code, syscall });
}
/** @throws what the socket says, or an error with the code ETIMEOUT. */
async function exchange(server, question, limitMs) {
    const id = (0,external_node_crypto_.randomInt)(0x1_0000);
    const message = encodeQuestion(id, question);
    const { promise, resolve, reject } = Promise.withResolvers();
    const late = setTimeout(() => reject(withCode('ETIMEOUT')), limitMs);
    let hangUpTcp;
    const take = (received) => {
        const reply = decodeReply(received, id, question);
        if (reply?.truncated) {
            hangUpTcp ??= askOverTcp(server, message, { take, lost: reject });
        }
        else if (reply) {
            resolve(reply);
        }
    };
    const hangUpUdp = askOverUdp(server, message, { take, lost: reject });
    try {
        return await promise;
    }
    finally {
        clearTimeout(late);
        hangUpUdp();
        hangUpTcp?.();
    }
}
function withCode(code) {
    return Object.assign(new Error(`no reply (${code})`), { code });
}
/** From a port of its own, and only what that server sends there is heard. */
function askOverUdp({ address, port }, message, { take, lost }) {
    const socket = (0,external_node_dgram_.createSocket)((0,external_node_net_.isIPv6)(address) ? 'udp6' : 'udp4');
    socket.on('error', lost);
    socket.on('message', take);
    socket.on('connect', () => socket.send(message));
    socket.connect(port, address);
    return () => socket.close();
}
/** RFC 1035, section 4.2.2: two octets of length before each message. */
function askOverTcp({ address, port }, message, { take, lost }) {
    const socket = (0,external_node_net_.connect)(port, address);
    let received = Buffer.alloc(0);
    socket.on('connect', () => {
        const length = Buffer.alloc(2);
        length.writeUInt16BE(message.length);
        socket.write(Buffer.concat([length, message]));
    });
    socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        const end = received.length < 2 ? Number.POSITIVE_INFINITY : 2 + received.readUInt16BE();
        if (received.length >= end) {
            take(received.subarray(2, end));
        }
    });
    socket.on('error', lost);
    socket.on('close', () => lost(withCode('ECONNRESET')));
    return () => socket.destroy();
}

;// CONCATENATED MODULE: ./lib/verification/resolver.js
/** Asking a DNS server, or the system's; what it answers is data. */







/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 * @throws Failure when the server's host name has no address.
 */
async function createResolver(server) {
    if (server === undefined) {
        return { ...queriesTo((0,external_node_dns_.getServers)().map(serverAt)), lookup: external_node_dns_.lookup };
    }
    try {
        return resolverAt([await addressOf(server, external_node_dns_.lookup)]);
    }
    catch (cause) {
        throw new errors/* Failure */.HR({
            code: 'dns-server-not-found',
            action: { code: 'find-dns-server', on: { server } },
            figures: {},
            said: (0,native_error/* describeError */.U)(cause),
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
        addresses: ask,
        caa: ask,
        nameServers: ask,
    };
}
function resolverAt(servers) {
    return {
        ...queriesTo(servers),
        lookup: (hostname, { all }, callback) => {
            addressesAt(servers, hostname).then((addresses) => {
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
function queriesTo(servers) {
    const answers = async (name, type) => recordsAt(name, type, (await askServers(servers, { name, type })).answers).records;
    const texts = async (name, type) => (await answers(name, type)).map(({ data }) => (0,dns_name/* dnsName */.Tu)(data));
    return {
        cname: (name) => ask(texts(name, 'CNAME')),
        addresses: async (name) => {
            const v4 = await ask(texts(name, 'A'));
            return v4.kind === 'nodata' ? ask(texts(name, 'AAAA')) : v4;
        },
        caa: (name) => ask(answers(name, 'CAA').then((records) => records.map(caaRecord))),
        nameServers: (name) => ask(texts(name, 'NS')),
    };
}
/** As node:dns has it. */
function caaRecord({ data: { flags = 0, tag, value } }) {
    return { critical: flags, [tag]: value };
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
/**
 * IPv4 first. A server that is not recursive may answer with the CNAME alone: its target is then asked for.
 *
 * @throws Error with node:dns's code; ETIMEOUT where all of that takes too long.
 */
async function addressesAt(servers, hostname) {
    const until = performance.now() + questionLimitMs;
    let name = hostname;
    for (let links = 0; links <= longestChain; links += 1) {
        if (performance.now() > until) {
            throw Object.assign(new Error(`${hostname} was not found in time`), { code: 'ETIMEOUT' });
        }
        const { addresses, alias } = await addressesOrAlias(servers, name);
        const [first, ...others] = addresses;
        if (first) {
            return [first, ...others];
        }
        if (alias === undefined) {
            break;
        }
        name = alias;
    }
    throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENODATA' });
}
async function addressesOrAlias(servers, name) {
    const [v4, v6] = await Promise.allSettled(['A', 'AAAA'].map(async (type) => recordsAt(name, type, (await askServers(servers, { name, type })).answers)));
    const addresses = [v4, v6]
        .flatMap((one) => (one?.status === 'fulfilled' ? one.value.records : []))
        .map(({ data }) => ({ address: data, family: (0,external_node_net_.isIP)(data) }));
    if (addresses.length === 0 && v4?.status === 'rejected') {
        throw v4.reason;
    }
    return { addresses, alias: v4?.status === 'fulfilled' ? v4.value.alias : undefined };
}
/** `server`: as for `createResolver`; a host name is resolved by `via`. */
async function addressOf(server, via) {
    const { address: host, port } = serverAt(server);
    return { address: (0,external_node_net_.isIP)(host) ? host : await firstAddress(host, via), port };
}
/** "192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:5353"; a bare IPv6 address as `getServers` has it. */
function serverAt(server) {
    const [, bracketed, plainHost, port = '53'] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? [];
    return { address: bracketed ?? plainHost ?? server, port: Number(port) };
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


/***/ }),

/***/ 30762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tlsFigures),
/* harmony export */   FU: () => (/* binding */ tlsFailureFigures),
/* harmony export */   te: () => (/* binding */ acceptedFigures)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _tls_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93941);
/** What came of a TLS handshake, as the figures of a check: what a report can hold, without the certificates themselves. */



function tlsFigures(observation) {
    return observation.kind === 'accepted'
        ? acceptedFigures(observation)
        : tlsFailureFigures(observation);
}
function acceptedFigures({ served: _, alpn, ...figures }) {
    return { ...figures, ...(alpn !== undefined && { alpn }) };
}
function tlsFailureFigures(failure) {
    switch (failure.kind) {
        case 'untrusted': {
            const { kind, code, served } = failure;
            return { kind, code, isUnknownIssuer: (0,_tls_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownIssuer */ .m)(failure), ...namesOf(served) };
        }
        case 'wrong-name':
            return { kind: failure.kind, ...namesOf(failure.served) };
        case 'refused-by-peer':
            return { kind: failure.kind, alert: failure.alert };
        case 'not-tls':
        case 'unreachable':
            return failure;
    }
}
function namesOf(served) {
    if (served === undefined) {
        return {};
    }
    const { subject, issuer } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(served.certificate);
    return { served: { subject: nameOf(subject), issuer: nameOf(issuer) } };
}
/** X.520 bounds each attribute; what a peer shows need not keep to that. */
const longestName = 256;
/** In one line; empty where the certificate has no name. */
function nameOf(name) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)((name ?? '').split('\n').join(', '), longestName);
}


/***/ }),

/***/ 93941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isDefaultCertificate),
/* harmony export */   m: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** What came of a TLS handshake. */

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
        new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(served.certificate).checkHost(iotEndpoint) !== undefined);
}


/***/ }),

/***/ 27531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ probeTls)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/verification/attempt.js
var attempt = __webpack_require__(15518);
// EXTERNAL MODULE: ./lib/verification/open-tls.js + 2 modules
var open_tls = __webpack_require__(17839);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/strength.js
var strength = __webpack_require__(59175);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/verification/verify-served.js
/** The verification of a served chain where Node never comes to it. */





/**
 * Verifies as OpenSSL would after the handshake (RFC 5280, section 6.1; RFC 9525): the path to a trusted root, each link's
 * signature and right to sign, the dates, serverAuth, the name. What is neither trusted for certain nor refused for certain
 * is undecided.
 */
function verifyServed({ certificate, chain }, { servername, trust, now }) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    const path = [leaf, ...chain.map(facts/* readCertificate */.w$)];
    const links = wayToTrust(path, trust.map(facts/* readCertificate */.w$));
    const code = links === undefined ? unknownIssuer(path) : (linkProblem(links, now) ?? purposeProblem(leaf));
    if (code !== undefined) {
        return { kind: 'untrusted', code };
    }
    if (links?.some(isBeyondJudgement)) {
        return { kind: 'undecided' };
    }
    return new external_node_crypto_.X509Certificate(certificate).checkHost(servername) === undefined
        ? { kind: 'wrong-name' }
        : { kind: 'accepted' };
}
/** The shortest way to a root, which stands last, as OpenSSL prefers it: what was sent beyond does not matter. */
function wayToTrust(path, trust) {
    const [leaf, ...authorities] = path;
    return path
        .map((_, index) => [leaf, ...authorities.slice(0, index)])
        .map((links) => {
        const anchor = (0,trust_path/* findAnchor */.t1)(links, trust);
        return anchor && [...links, anchor];
    })
        .find((links) => links !== undefined);
}
function linkProblem(links, now) {
    const [leaf, ...authorities] = links;
    if ((0,trust_path/* pathProblems */.KV)(authorities.slice(0, -1), leaf).length > 0) {
        return 'INVALID_CA';
    }
    if (links.some(({ notBefore }) => now < notBefore)) {
        return 'CERT_NOT_YET_VALID';
    }
    return links.some(({ notAfter }) => now > notAfter) ? 'CERT_HAS_EXPIRED' : undefined;
}
/** One of these is what a server's key is used for in a handshake (RFC 5280, section 4.2.1.12). */
const serverKeyUsages = ['digitalSignature', 'keyEncipherment', 'keyAgreement'];
function purposeProblem({ extendedKeyUsage, keyUsage }) {
    const mayServe = (extendedKeyUsage.length === 0 || extendedKeyUsage.includes(x509/* ExtendedKeyUsage */.CD.serverAuth)) &&
        (keyUsage.length === 0 || serverKeyUsages.some((usage) => keyUsage.includes(usage)));
    return mayServe ? undefined : 'INVALID_PURPOSE';
}
/** keyUsage, subjectAltName, basicConstraints, extendedKeyUsage: the extensions that are evaluated here. */
const evaluated = ['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.37'];
const nameConstraints = '2.5.29.30';
/** Weak keys and signatures are refused by some security levels of TLS libraries and not by others. */
function isBeyondJudgement(link) {
    return (!(0,strength/* hasStrongKey */.$)(link) ||
        !(link.selfSigned || (0,strength/* hasStrongSignature */.S)(link)) ||
        link.extensions.some(({ type, critical }) => type === nameConstraints || (critical && !evaluated.includes(type))));
}
function unknownIssuer(path) {
    const alone = path.length === 1;
    if (path.at(-1)?.selfSigned) {
        return alone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
    }
    return alone ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
}

;// CONCATENATED MODULE: ./lib/verification/tls-probe.js
/** One TLS handshake, verified as a device verifies it. */




const defaultTimeoutMs = 10_000;
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
        timeoutMs: target.timeoutMs ?? defaultTimeoutMs,
        late: () => ({ kind: 'unreachable', code: 'ETIMEDOUT' }),
        signal: target.signal,
    };
    return (0,attempt/* attempt */.C)(limits, (settle) => {
        const socket = (0,open_tls/* openTls */.G)(target, {
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
    switch (verdict.kind) {
        case 'accepted':
            return { ...accepted(socket, served), endedBy: alert };
        case 'undecided':
            return failure;
        default:
            return { ...verdict, served };
    }
}


/***/ }),

/***/ 33584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ zoneResolver)
/* harmony export */ });
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64324);
/* harmony import */ var _dns_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92363);
/* harmony import */ var _resolver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35888);



/**
 * Asks the zone's own name servers, which have no memory of what was there before, and `via` for what they cannot answer:
 * names of other zones, or everything where a firewall lets only the system's resolver through. Addresses are always `via`'s.
 */
async function zoneResolver({ resolver, nameServers, domain }, via) {
    if (resolver !== undefined) {
        return via;
    }
    const servers = nameServers ?? (domain === undefined ? [] : await findNameServers(domain, via));
    const zone = await (0,_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .createResolverAt */ .EA)(servers, via);
    return zone ? withFallback(zone, via) : via;
}
/**
 * The name servers of the zone that holds `domain`. The first that counts is its parent, as a domain that can be a
 * CNAME is no zone's apex; the last is where the answer is not known, lest a parent zone's servers be taken for the zone's. All are
 * asked at once, so that a server that takes its time does so once.
 */
async function findNameServers(domain, via) {
    const parents = (0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixesOf */ .Xh)(domain).slice(1);
    const answers = await Promise.all(parents.map((parent) => via.nameServers(parent)));
    const decisive = answers.find((answer) => answer.kind === 'found' || !(0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isConclusive */ .c)(answer));
    return decisive?.kind === 'found' ? decisive.values : [];
}
function withFallback(zone, via) {
    return {
        lookup: via.lookup,
        cname: (name) => firstConclusive(zone.cname(name), () => via.cname(name)),
        addresses: (name) => firstConclusive(zone.addresses(name), () => via.addresses(name)),
        caa: (name) => firstConclusive(zone.caa(name), () => via.caa(name)),
        nameServers: (name) => firstConclusive(zone.nameServers(name), () => via.nameServers(name)),
    };
}
async function firstConclusive(asked, fallback) {
    const answer = await asked;
    return (0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isConclusive */ .c)(answer) ? answer : fallback();
}


/***/ })

};
