export const id = 115;
export const ids = [115];
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

/***/ 79115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readServerCertificate: () => (/* binding */ readServerCertificate)
/* harmony export */ });
/* harmony import */ var _brought_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83317);
/* harmony import */ var _certificate_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86730);
/* harmony import */ var _material_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59151);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27757);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63224);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48979);






const chainField = 'the server certificate chain';
/** Reads a leaf that the user brings, and refuses one that ACM, IoT Core or a device would not take. */
function readServerCertificate(brought) {
    const leaf = readLeaf(brought.certificate);
    const chain = readChain(brought.chain);
    const key = (0,_private_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$)(brought.privateKey, brought.passphrase, 'the server private key');
    if (!leaf.ok || !chain.ok || !key.ok) {
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(...(0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsOf */ .xm)(leaf), ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsOf */ .xm)(chain), ...(0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsOf */ .xm)(key));
    }
    const { path, faults } = (0,_brought_path_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(leaf.value, chain.value, chainField);
    const [, ...authorities] = path;
    const material = {
        certificate: leaf.value.pem,
        chain: authorities.map(({ pem }) => pem),
        privateKey: key.value,
    };
    const all = [
        ...((0,_brought_path_js__WEBPACK_IMPORTED_MODULE_0__/* .belongsTo */ .g4)(key.value, leaf.value)
            ? []
            : ['the server private key does not belong to the server certificate']),
        ...(chain.value.some(({ fingerprint }) => fingerprint === leaf.value.fingerprint)
            ? [`${chainField} repeats the server certificate, which ACM refuses; take it out`]
            : []),
        ...faults,
        ...(0,_brought_path_js__WEBPACK_IMPORTED_MODULE_0__/* .weaknesses */ .KT)(authorities),
        ...requirementFaults(material, brought),
    ];
    return all.length > 0 ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(...all) : (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .accept */ .Ju)(material);
}
function readLeaf(text) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_1__.readCertificates)(text, 'the server certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [leaf, ...others] = certificates.value;
    return others.length === 0
        ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .accept */ .Ju)(leaf)
        : (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)(`the server certificate holds ${others.length + 1} certificates; give the leaf alone, and the others as the chain`);
}
function readChain(text) {
    return text.trim() === '' ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .accept */ .Ju)([]) : (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_1__.readCertificates)(text, chainField);
}
function requirementFaults(material, { domain, now }) {
    return (0,_requirements_js__WEBPACK_IMPORTED_MODULE_3__/* .examineServerCertificate */ .o)(material, { domain, trust: [(0,_material_js__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .p)(material)], now })
        .filter(({ result }) => result === 'fail')
        .map(({ id, seen, expected, remedy }) => `the server certificate fails ${id}: ${seen}, where ${expected} is expected; ${remedy}`);
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


/***/ })

};
