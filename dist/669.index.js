export const id = 669;
export const ids = [669];
export const modules = {

/***/ 83317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   KT: () => (/* binding */ weaknesses),
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
    const stray = unused.map(({ subject }) => `${field} holds ${subject}, which signed none of the other certificates; take it out`);
    return { path, faults: [...rootless, ...stray] };
}
/** What makes the authorities of a path too weak for ACM, IoT Core or a device's TLS library. */
function weaknesses(authorities) {
    const [own] = authorities;
    return authorities.flatMap((authority) => {
        const { subject, keyAlgorithm, signatureAlgorithm, selfSigned } = authority;
        const weakKey = (0,_strength_js__WEBPACK_IMPORTED_MODULE_3__/* .hasStrongKey */ .$)(authority)
            ? []
            : [
                `${subject} has a key of ${keyAlgorithm}; RSA of 2048 bits or more or a NIST curve is needed`,
            ];
        // What a root says of itself proves nothing, so its own signature may be old.
        const weakSignature = selfSigned || (0,_strength_js__WEBPACK_IMPORTED_MODULE_3__/* .hasStrongSignature */ .S)(authority)
            ? []
            : [`${subject} is signed with ${signatureAlgorithm}; SHA-256 or better is needed`];
        const mixed = own === undefined || (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFamily */ .Ef)(own.keyAlgorithm) === (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFamily */ .Ef)(keyAlgorithm)
            ? []
            : [
                `${subject} has a key of ${keyAlgorithm} above one of ${own.keyAlgorithm}; ACM takes one kind of key throughout`,
            ];
        return [...weakKey, ...weakSignature, ...mixed];
    });
}
function belongsTo(key, { pem }) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).checkPrivateKey(key);
}


/***/ }),

/***/ 86730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCertificates: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55050);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63224);



/**
 * Reads a field that takes one or more certificates in PEM. A certificate that is there twice counts once.
 * `field` is what faults call it: "the CA certificate".
 */
function readCertificates(text, field) {
    const blocks = (0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .pemBlocks */ .PQ)(text);
    if (blocks.length === 0) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${field} ${(0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPemFault */ .le)(text)}`);
    }
    const certificates = new Map();
    const faults = [];
    for (const [index, block] of blocks.entries()) {
        const read = readBlock(block, `${field}${blocks.length > 1 ? ` (block ${index + 1})` : ''}`);
        if (read.ok) {
            certificates.set(read.value.fingerprint, read.value);
        }
        else {
            faults.push(...read.faults);
        }
    }
    const [first, ...others] = certificates.values();
    return first === undefined || faults.length > 0 ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(...faults) : (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)([first, ...others]);
}
function readBlock({ label, text }, field) {
    if (label.endsWith('PRIVATE KEY')) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${field} holds a private key; give that in the private key's own input, and replace the key if this text was ever public`);
    }
    if (label !== 'CERTIFICATE') {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${field} holds a ${label} block where a CERTIFICATE is expected`);
    }
    try {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(text));
    }
    catch {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${field} is damaged: its PEM does not decode to a certificate; paste the file again`);
    }
}


/***/ }),

/***/ 55050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ pemBlocks),
/* harmony export */   Z1: () => (/* binding */ splitPem),
/* harmony export */   le: () => (/* binding */ missingPemFault)
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
function missingPemFault(text) {
    if (text.trim() === '') {
        return 'is empty';
    }
    if (/-----BEGIN [^-]*-----[^\r\n]/.test(text)) {
        return 'has lost its line breaks (they became blanks or a written \\n); store the file as it is';
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
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63224);





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
 * `field` is what faults call the key: "the CA private key".
 */
function readPrivateKey(text, passphrase, field) {
    const blocks = (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .pemBlocks */ .PQ)(text);
    if (blocks.length === 0) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} ${(0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .missingPemFault */ .le)(text)}`);
    }
    // `openssl ecparam -genkey` writes the curve in a block of its own before the key.
    const [block, ...others] = blocks.filter(({ label }) => label !== 'EC PARAMETERS');
    if (block === undefined || !block.label.endsWith('PRIVATE KEY')) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} holds a ${block?.label ?? 'EC PARAMETERS'} block where a private key is expected`);
    }
    if (others.length > 0) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} holds ${others.length + 1} PEM blocks; give the private key alone`);
    }
    return decode(block, passphrase, field);
}
function decode({ label, text }, passphrase, field) {
    const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('\nProc-Type: 4,ENCRYPTED');
    if (label === 'OPENSSH PRIVATE KEY') {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} is in OpenSSH's own format; convert it with ssh-keygen -p -m PKCS8 -f FILE`);
    }
    if (encrypted && !passphrase) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} is encrypted and no passphrase is given; give its passphrase, or the key decrypted with openssl pkey -in FILE`);
    }
    if (!encrypted && passphrase) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} is not encrypted, although a passphrase is given; drop the passphrase or give the encrypted key`);
    }
    try {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .accept */ .Ju)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(encrypted ? { key: text, passphrase } : text));
    }
    catch (error) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`${field} ${decodingFault(error, encrypted)}`);
    }
}
/** OpenSSL's own words are left out: they name its routines and do not help. */
function decodingFault(error, encrypted) {
    if ((0,_native_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) === 'ERR_OSSL_EVP_UNSUPPORTED') {
        return 'is encrypted with an algorithm that OpenSSL 3 no longer has; encrypt it anew with openssl pkcs8 -topk8';
    }
    return encrypted
        ? 'cannot be decrypted: the passphrase is wrong'
        : 'is damaged: its PEM does not decode; paste the whole file again';
}


/***/ }),

/***/ 40669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStoredAuthority: () => (/* binding */ parseStoredAuthority),
/* harmony export */   serializeAuthority: () => (/* binding */ serializeAuthority)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50000);
/* harmony import */ var _brought_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83317);
/* harmony import */ var _certificate_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86730);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27757);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63224);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62388);






const version = 1;
const storedAuthority = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(version, `is not ${version}; a newer release of the action wrote it`),
    certificate: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('is not text'),
    chain: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('is not text'), 'is not a list'),
    privateKey: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('is not text'),
    crossCertificate: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('is not text').optional(),
}, 'is not the JSON object that the action writes');
/** The authority as the text of a secret: JSON with PEM members, the key in PKCS#8, and the version of this form. */
function serializeAuthority({ certificate, chain, privateKey }, crossCertificate) {
    const stored = {
        version,
        certificate,
        chain: [...chain],
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        crossCertificate,
    };
    return JSON.stringify(stored);
}
/**
 * Reads what `serializeAuthority` wrote. Validity in time is not looked at: what an expired authority signed can still be
 * told of.
 */
function parseStoredAuthority(text) {
    const stored = storedAuthority.safeParse(parseJson(text));
    if (!stored.success) {
        // One fault is enough: a form of another version has every member at fault.
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(...stored.error.issues.slice(0, 1).map(shapeFault));
    }
    const { certificate, chain, privateKey, crossCertificate } = stored.data;
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_1__.readCertificates)([certificate, ...chain].join(''), 'the stored certificate');
    const key = (0,_private_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$)(privateKey, undefined, 'the stored private key');
    if (!certificates.ok || !key.ok) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(...(0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .faultsOf */ .xm)(certificates), ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .faultsOf */ .xm)(key));
    }
    const [own, ...above] = certificates.value;
    if (!(0,_brought_path_js__WEBPACK_IMPORTED_MODULE_0__/* .belongsTo */ .g4)(key.value, own)) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)('the stored private key does not belong to the stored certificate');
    }
    const authority = {
        certificate: own.pem,
        chain: above.map(({ pem }) => pem),
        privateKey: key.value,
    };
    if (crossCertificate === undefined) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)({ authority });
    }
    const cross = readCrossCertificate(crossCertificate, above.at(-1) ?? own);
    return cross.ok ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)({ authority, crossCertificate: cross.value }) : cross;
}
function readCrossCertificate(text, root) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_1__.readCertificates)(text, 'the stored cross-certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [cross, ...others] = certificates.value;
    return others.length === 0 && (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameAuthority */ .wF)(cross, root) && !cross.selfSigned
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(cross.pem)
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(`the stored cross-certificate is not one certificate of ${root.subject} and its key, signed by another authority`);
}
function shapeFault({ path, message }) {
    return ['the stored certificate authority', ...path.map(String), message].join(' ');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
