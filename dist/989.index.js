export const id = 989;
export const ids = [989];
export const modules = {

/***/ 3989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provision: () => (/* binding */ provision)
/* harmony export */ });
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16542);

function provision(settings, context) {
    return (0,_converge_js__WEBPACK_IMPORTED_MODULE_0__/* .converge */ .c)(settings, context, () => []);
}


/***/ })

};
