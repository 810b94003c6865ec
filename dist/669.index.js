export const id = 669;
export const ids = [669];
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

/***/ 40669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateMembers: () => (/* binding */ certificateMembers),
/* harmony export */   membersOf: () => (/* binding */ membersOf),
/* harmony export */   notOurJson: () => (/* binding */ notOurJson),
/* harmony export */   otherVersion: () => (/* binding */ otherVersion),
/* harmony export */   parseJson: () => (/* binding */ parseJson),
/* harmony export */   parsePublicHalf: () => (/* binding */ parsePublicHalf),
/* harmony export */   readMembers: () => (/* binding */ readMembers),
/* harmony export */   serializePublicHalf: () => (/* binding */ serializePublicHalf),
/* harmony export */   shapeProblems: () => (/* binding */ shapeProblems)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28395);
/* harmony import */ var _certificate_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86730);
/* harmony import */ var _provided_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70045);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67003);
/* harmony import */ var _trust_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62388);
/** The public half of a certificate authority as it is stored, and the parts that its secret half shares with it. */





const version = 1;
/** The members that both halves have. */
const certificateMembers = {
    certificate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text'),
    chain: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text'), 'is not a list'),
    crossCertificate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text')),
    successionCertificate: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text')),
};
const notOurJson = 'is not a JSON object written by the action';
const otherVersion = (known) => `is not ${known}; a newer release of the action wrote it`;
const publicHalf = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(version, otherVersion(String(version))),
    ...certificateMembers,
    kmsKeyArn: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('is not text')),
}, notOurJson);
/** The public half as text: JSON with PEM members and the version of this form. */
function serializePublicHalf(stored) {
    const { kmsKeyArn } = stored;
    const text = { version, ...membersOf(stored), kmsKeyArn };
    return JSON.stringify(text);
}
/** Reads what `serializePublicHalf` wrote, as `readMembers` does. */
function parsePublicHalf(text) {
    const parsed = publicHalf.safeParse(parseJson(text));
    if (!parsed.success) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(...shapeProblems(parsed.error));
    }
    const { kmsKeyArn } = parsed.data;
    const stored = readMembers(parsed.data);
    return stored.ok
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({ ...stored.value, ...(kmsKeyArn !== undefined && { kmsKeyArn }) })
        : stored;
}
function membersOf({ authority, crossCertificate, successionCertificate }) {
    const { certificate, chain } = authority;
    return { certificate, chain: [...chain], crossCertificate, successionCertificate };
}
/**
 * The certificates of a stored authority. They must lead from its own to a root, each link signed, with none left over: whoever
 * may write the secret could otherwise add a root that devices are then given. Validity in time is not checked: what an expired
 * authority signed can still be reported.
 */
function readMembers({ certificate, chain, crossCertificate, successionCertificate, }) {
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)([certificate, ...chain].join(''), 'the stored certificate');
    if (!certificates.ok) {
        return certificates;
    }
    const [own] = certificates.value;
    const { path, problems } = (0,_provided_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readPath */ .G7)(own, certificates.value, 'the stored certificate');
    const broken = [...problems, ...(0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblems */ .KV)(path)];
    const root = path.at(-1) ?? own;
    const cross = readCrossCertificate(crossCertificate, root, 'cross-certificate');
    const succession = readCrossCertificate(successionCertificate, root, 'succession certificate');
    if (!cross.ok || !succession.ok || broken.length > 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(...broken, ...(0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(cross), ...(0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(succession));
    }
    const [, ...above] = path;
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({
        authority: { certificate: own.pem, chain: above.map(({ pem }) => pem) },
        ...(cross.value !== undefined && { crossCertificate: cross.value }),
        ...(succession.value !== undefined && { successionCertificate: succession.value }),
    });
}
function readCrossCertificate(text, root, what) {
    if (text === undefined) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(undefined);
    }
    const certificates = (0,_certificate_field_js__WEBPACK_IMPORTED_MODULE_0__.readCertificates)(text, `the stored ${what}`);
    if (!certificates.ok) {
        return certificates;
    }
    const [cross, ...others] = certificates.value;
    return others.length === 0 && (0,_trust_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameAuthority */ .wF)(cross, root) && !cross.selfSigned
        ? (0,_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(cross.pem)
        : (0,_result_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._)(`the stored ${what} is not one certificate of ${root.subject} and its key, signed by another CA`);
}
/** One fault is enough: a form of another version has every member at fault. */
function shapeProblems({ issues }) {
    return issues
        .slice(0, 1)
        .map(({ path, message }) => ['the stored CA', ...path.map(String), message].join(' '));
}
/** Undefined for a text that is not JSON, which no shape takes. */
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
