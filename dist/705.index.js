export const id = 705;
export const ids = [705];
export const modules = {

/***/ 12705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proveHandshake: () => (/* binding */ proveHandshake)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _native_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18226);





/** The versions of IoT Core's default security policy. */
const versions = ['TLSv1.2', 'TLSv1.3'];
/**
 * Serves the certificate to a client that verifies it as a device does, in TLS 1.2 and in TLS 1.3, inside this process.
 * The validity is measured by the system's clock. Throws Failure when the client would not connect.
 */
async function proveHandshake(material, peer) {
    for (const version of versions) {
        try {
            await handshake(material, peer, version);
        }
        catch (cause) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({
                code: 'server-certificate-unusable',
                action: {
                    code: 'test-server-certificate',
                    on: { domain: peer.domain, tlsVersion: version },
                },
                figures: { why: 'handshake' },
                said: (0,_native_error_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .U)(cause),
                cause,
            });
        }
    }
}
async function handshake({ certificate, chain, privateKey }, { domain, trust }, version) {
    const [serverSide, clientSide] = (0,node_stream__WEBPACK_IMPORTED_MODULE_1__.duplexPair)();
    const server = new node_tls__WEBPACK_IMPORTED_MODULE_2__.TLSSocket(serverSide, {
        isServer: true,
        secureContext: (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({
            cert: [certificate, ...chain].join(''),
            key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
        }),
    });
    const client = (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({
        socket: clientSide,
        servername: domain,
        ca: [...trust],
        rejectUnauthorized: true,
        minVersion: version,
        maxVersion: version,
    });
    server.on('error', (error) => client.destroy(error));
    try {
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(client, 'secureConnect');
    }
    finally {
        client.destroy();
        server.destroy();
    }
}


/***/ })

};
