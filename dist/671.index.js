export const id = 671;
export const ids = [671];
export const modules = {

/***/ 46671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var _convergence_plan_renewal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87397);
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10419);
/* harmony import */ var _pki_validity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20884);
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27519);




function rotate(settings, rim) {
    return (0,_converge_js__WEBPACK_IMPORTED_MODULE_2__/* .converge */ .c)(settings, rim, (plan) => notesOn(plan, settings, rim.clock.now()));
}
function notesOn({ serverCertificate, authority }, settings, now) {
    const rollover = notesOnRollover(authority, now);
    return [...rollover, ...notesOnRenewal(serverCertificate, settings, now, rollover.length > 0)];
}
function notesOnRollover(authority, now) {
    if (authority.do === 'begin') {
        return [
            `This run begins a rollover of the certificate authority. Give devices the whole of ca-certificate, and run rollover: finish from ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(authority.finish.from)} on.`,
        ];
    }
    if (authority.do === 'use' && authority.finished !== undefined) {
        return [
            `This run finishes the rollover of the certificate authority: ${authority.finished}. Devices that do not trust the next one are refused from then on.`,
        ];
    }
    if (authority.do === 'use' && authority.finish) {
        const { from } = authority.finish;
        return [
            `A rollover of the certificate authority is in progress: ${now < from ? `run rollover: finish from ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(from)} on` : `it may be finished since ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(from)}, by rollover: finish`}, once every device trusts the next one.`,
        ];
    }
    return [];
}
function notesOnRenewal(serverCertificate, settings, now, isRolling) {
    if (serverCertificate.do !== 'keep') {
        return [];
    }
    if (settings.force && settings.serverCertificate.kind === 'brought') {
        return [
            'The server certificate brought is in ACM already: force renews only what is issued, bring another one.',
        ];
    }
    const leaf = (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(serverCertificate.leaf.chain.certificate);
    const due = (0,_convergence_plan_renewal_js__WEBPACK_IMPORTED_MODULE_0__/* .dueFrom */ .d)(leaf, settings);
    if (now < due) {
        return [`The server certificate is not due before ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(due)}.`];
    }
    return [
        settings.serverCertificate.kind === 'brought'
            ? `The server certificate is due since ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(due)}: bring a new one in server-certificate.`
            : `The server certificate ends with its certificate authority, so that another one would not last longer: ${isRolling ? 'finish the rollover' : 'roll the authority over'}.`,
    ];
}


/***/ })

};
