export const id = 671;
export const ids = [671];
export const modules = {

/***/ 46671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* unused harmony export renewalNotes */
/* harmony import */ var _pki_validity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20884);
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70347);


function rotate(settings, rim) {
    return (0,_converge_js__WEBPACK_IMPORTED_MODULE_0__/* .converge */ .c)(settings, rim, (plan, renewal) => {
        const rollover = notesOnRollover(plan.authority, rim.clock.now());
        return [...rollover, ...renewalNotes(renewal, settings, rollover.length > 0)];
    });
}
function notesOnRollover(authority, now) {
    if (authority.do === 'begin') {
        return [
            `This run begins a rollover of the certificate authority. Give devices the whole of ca-certificate, and run rollover: finish from ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(authority.finish.from)} on.`,
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
            `A rollover of the certificate authority is in progress: ${now < from ? `run rollover: finish from ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(from)} on` : `it may be finished since ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(from)}, by rollover: finish`}, once every device trusts the next one.`,
        ];
    }
    return [];
}
/** What a rotation says of a leaf that it keeps. */
function renewalNotes(renewal, settings, isRolling) {
    if (!renewal) {
        return [];
    }
    if (settings.force && renewal.by === 'owner') {
        return [
            'The server certificate provided is in ACM already. force renews only certificates that the action issues: provide another one.',
        ];
    }
    return renewal.isDue
        ? [dueNote(renewal, isRolling)]
        : [`The server certificate is not due before ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(renewal.dueFrom)}.`];
}
/** What is due and kept is not for rotate to renew. */
function dueNote({ by, dueFrom, endsAt }, isRolling) {
    return by === 'rollover'
        ? `The server certificate expires on ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(endsAt)} with its certificate authority, so that another one would not last longer: ${isRolling ? 'finish the rollover' : 'roll the authority over'}.`
        : `The server certificate is due since ${(0,_pki_validity_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(dueFrom)}: provide a new one in server-certificate.`;
}


/***/ })

};
