export const id = 897;
export const ids = [897];
export const modules = {

/***/ 27897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAuthority: () => (/* binding */ createAuthority)
/* harmony export */ });
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66642);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20884);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94226);
/* harmony import */ var _x509_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11708);




/**
 * A new self-signed root that may sign certificates and CRLs and nothing else.
 * Its RSA key has 2048 bits, like the leaves': modems of small devices have little room for a chain, and a private root
 * is replaced long before 2048 bits are too few (NIST SP 800-57 part 1 allows them through 2030).
 */
async function createAuthority({ subject, validityDays, signer, now, }) {
    const { publicKey } = signer;
    const identifier = await (0,_signing_js__WEBPACK_IMPORTED_MODULE_0__/* .keyIdentifier */ .P_)(publicKey);
    const name = (0,_x509_name_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeName */ .a)(subject);
    const certificate = await (0,_signing_js__WEBPACK_IMPORTED_MODULE_0__/* .signCertificate */ .jm)({
        subject: name,
        issuer: name,
        publicKey,
        validity: (0,_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .validityFrom */ .DM)(now, validityDays),
        extensions: [
            new _x509_js__WEBPACK_IMPORTED_MODULE_1__/* .BasicConstraintsExtension */ .WA(true, undefined, true),
            new _x509_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyUsagesExtension */ .hy(_x509_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyUsageFlags */ .Ob.keyCertSign | _x509_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyUsageFlags */ .Ob.cRLSign, true),
            new _x509_js__WEBPACK_IMPORTED_MODULE_1__/* .SubjectKeyIdentifierExtension */ .QE(identifier),
            new _x509_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthorityKeyIdentifierExtension */ .Z$(identifier),
        ],
    }, signer);
    return { certificate, chain: [], signer };
}


/***/ })

};
