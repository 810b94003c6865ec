export const id = 829;
export const ids = [829,730];
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

/***/ 2829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAuthority: () => (/* binding */ readAuthority)
/* harmony export */ });
/* harmony import */ var _certificate_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86730);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27757);
/* harmony import */ var _provided_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70045);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67003);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31360);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62388);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20884);







/**
 * Reads a certificate authority that the user brings, and refuses one whose leaves a device or ACM would not take.
 * Which of the certificates is its own, the private key tells.
 */
function readAuthority(provided) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)(provided.certificates, 'the CA certificate');
    const key = (0,_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$)(provided.privateKey, provided.passphrase, 'the CA private key');
    if (!certificates.ok || !key.ok) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .err */ ._)(...(0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(certificates), ...(0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(key));
    }
    const own = certificates.value.find((certificate) => (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_2__/* .belongsTo */ .g4)(key.value, certificate));
    if (own === undefined) {
        const subjects = certificates.value.map(({ subject }) => subject).join(', ');
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .err */ ._)(`the CA private key does not belong to the CA certificate (${subjects})`);
    }
    const { path, problems } = (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G7)(own, certificates.value, 'the CA certificate');
    const lapsed = path.flatMap((link) => {
        const problem = (0,_validity_js__WEBPACK_IMPORTED_MODULE_6__/* .validityProblem */ .Y0)(link, provided.now);
        return problem === undefined ? [] : [`${link.subject} ${problem}`];
    });
    const all = [...problems, ...(0,_trust_path_js__WEBPACK_IMPORTED_MODULE_4__/* .pathProblems */ .KV)(path), ...(0,_provided_path_js__WEBPACK_IMPORTED_MODULE_2__/* .strengthProblems */ .Ap)(path), ...lapsed];
    const [, ...above] = path;
    return all.length > 0
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .err */ ._)(...all)
        : (0,_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
            certificate: own.pem,
            chain: above.map(({ pem }) => pem),
            signer: (0,_signer_js__WEBPACK_IMPORTED_MODULE_3__/* .localSigner */ .M)(key.value),
        });
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
