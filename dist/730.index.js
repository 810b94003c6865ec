export const id = 730;
export const ids = [730];
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
