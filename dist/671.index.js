export const id = 671;
export const ids = [671];
export const modules = {

/***/ 46671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* unused harmony export renewalNotes */
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56789);
/**
 * rotate: renews the server certificate under the same ARN when it is due, rolls the certificate authority over, and verifies
 * the domain again. On a domain where nothing is due it is the verification alone.
 */

function rotate(settings, context) {
    return (0,_converge_js__WEBPACK_IMPORTED_MODULE_0__/* .converge */ .c)(settings, context, (plan, renewal) => {
        const rollover = notesOnRollover(plan.authority, context.clock.now());
        return [...rollover, ...renewalNotes(renewal, settings, rollover.length > 0)];
    });
}
function notesOnRollover(authority, now) {
    if (authority.do === 'begin') {
        return [{ code: 'rollover-begun', finishFrom: authority.finish.from }];
    }
    if (authority.do === 'use' && authority.end !== undefined) {
        return [{ code: 'rollover-finished', end: authority.end }];
    }
    if (authority.do === 'use' && authority.finish) {
        const { from: finishFrom } = authority.finish;
        return [{ code: 'rollover-in-progress', finishFrom, isFinishable: now >= finishFrom }];
    }
    return [];
}
/** What a rotation says of a leaf that it keeps. */
function renewalNotes(renewal, settings, isRolling) {
    if (!renewal) {
        return [];
    }
    const { isDue, by, dueFrom, endsAt } = renewal;
    if (settings.intent.renew === 'always' && by === 'owner') {
        return [{ code: 'force-without-effect' }];
    }
    if (!isDue) {
        return [{ code: 'server-certificate-not-due', dueFrom }];
    }
    // What is due and kept is not for rotate to renew.
    return by === 'rollover'
        ? [{ code: 'server-certificate-ends-with-ca', endsAt, isRolling }]
        : [{ code: 'server-certificate-due', dueFrom, endsAt }];
}


/***/ })

};
