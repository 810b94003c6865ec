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
