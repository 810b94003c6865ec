export const id = 897;
export const ids = [897];
export const modules = {

/***/ 27897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAuthority: () => (/* binding */ createAuthority)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27757);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66642);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20884);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94226);
/* harmony import */ var _x509_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11708);






/**
 * A new self-signed root that may sign certificates and CRLs and nothing else.
 * Its RSA key has 2048 bits, like the leaves': modems of small devices have little room for a chain, and a private root
 * is replaced long before 2048 bits are too few (NIST SP 800-57 part 1 allows them through 2030).
 */
async function createAuthority({ subject, validityDays, keyAlgorithm, now, }) {
    const privateKey = await (0,_private_key_js__WEBPACK_IMPORTED_MODULE_1__/* .generatePrivateKey */ .A)(keyAlgorithm);
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const identifier = await (0,_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .keyIdentifier */ .P_)(publicKey);
    const name = (0,_x509_name_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeName */ .a)(subject);
    const certificate = await (0,_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .signCertificate */ .jm)({
        subject: name,
        issuer: name,
        publicKey,
        validity: (0,_validity_js__WEBPACK_IMPORTED_MODULE_5__/* .validityFrom */ .DM)(now, validityDays),
        extensions: [
            new _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .BasicConstraintsExtension */ .WA(true, undefined, true),
            new _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsagesExtension */ .hy(_x509_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsageFlags */ .Ob.keyCertSign | _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsageFlags */ .Ob.cRLSign, true),
            new _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .SubjectKeyIdentifierExtension */ .QE(identifier),
            new _x509_js__WEBPACK_IMPORTED_MODULE_3__/* .AuthorityKeyIdentifierExtension */ .Z$(identifier),
        ],
    }, privateKey);
    return { certificate, chain: [], privateKey };
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


/***/ })

};
