export const id = 11;
export const ids = [11,730];
export const modules = {

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

/***/ 61011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readServerCertificate: () => (/* binding */ readServerCertificate)
/* harmony export */ });
/* harmony import */ var _certificate_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86730);
/* harmony import */ var _material_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59151);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27757);
/* harmony import */ var _provided_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70045);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57255);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67003);






const chainField = 'the server certificate chain';
/** Reads a leaf that the user brings, and refuses one that ACM, IoT Core or a device would not take. */
function readServerCertificate(provided) {
    const leaf = readLeaf(provided.certificate);
    const chain = readChain(provided.chain);
    const key = (0,_private_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$)(provided.privateKey, provided.passphrase, 'the server private key');
    if (!leaf.ok || !chain.ok || !key.ok) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .err */ ._)(...(0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(leaf), ...(0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(chain), ...(0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(key));
    }
    const { path, problems } = (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readPath */ .G7)(leaf.value, chain.value, chainField);
    const [, ...authorities] = path;
    const material = {
        certificate: leaf.value.pem,
        chain: authorities.map(({ pem }) => pem),
        privateKey: key.value,
    };
    const all = [
        ...((0,_provided_path_js__WEBPACK_IMPORTED_MODULE_3__/* .belongsTo */ .g4)(key.value, leaf.value)
            ? []
            : ['the server private key does not belong to the server certificate']),
        ...(chain.value.some(({ fingerprint }) => fingerprint === leaf.value.fingerprint)
            ? [`${chainField} repeats the server certificate, which ACM rejects; remove it`]
            : []),
        ...problems,
        ...(0,_provided_path_js__WEBPACK_IMPORTED_MODULE_3__/* .strengthProblems */ .Ap)(authorities),
        ...failedRequirements(material, provided),
    ];
    return all.length > 0 ? (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .err */ ._)(...all) : (0,_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(material);
}
function readLeaf(text) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)(text, 'the server certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [leaf, ...others] = certificates.value;
    return others.length === 0
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(leaf)
        : (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .err */ ._)(`the server certificate contains ${others.length + 1} certificates; provide only the leaf, and the others as the chain`);
}
function readChain(text) {
    return text.trim() === '' ? (0,_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)([]) : (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)(text, chainField);
}
function failedRequirements(material, { domain, now }) {
    return (0,_requirements_js__WEBPACK_IMPORTED_MODULE_4__/* .examineServerCertificate */ .ou)(material, { domain, trust: [(0,_material_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I5)(material)], now }).filter(({ result }) => result === 'fail');
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




/***/ })

};
