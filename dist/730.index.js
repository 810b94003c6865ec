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


/***/ })

};
