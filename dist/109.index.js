export const id = 109;
export const ids = [109];
export const modules = {

/***/ 41490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Uploads the report and the CA's certificate as a workflow artifact. It was asked for by name and another job waits for
 * it, so that an upload that fails is a failure of the run.
 *
 * @throws Failure
 */
async function uploadArtifact(name, files) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(576), __webpack_require__.e(351), __webpack_require__.e(659), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
    const paths = [files.reportPath, files.caCertificatePath].filter((path) => path !== undefined);
    try {
        await new DefaultArtifactClient().uploadArtifact(name, paths, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(files.reportPath));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            doing: `uploading the artifact ${name}`,
            said: cause instanceof Error ? cause.message : String(cause),
            remedy: 'See that artifact-name is a name no other upload of this workflow run uses; without it, the outputs report-path and ca-certificate-path name the files.',
            cause,
        });
    }
}


/***/ })

};
