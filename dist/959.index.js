export const id = 959;
export const ids = [959];
export const modules = {

/***/ 43959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   IK: () => (/* binding */ reasonWords),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   errorLine: () => (/* binding */ errorLine),
/* harmony export */   g3: () => (/* binding */ reasonCode),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _action_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68956);
/* harmony import */ var _checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88411);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55069);
/** Why a run did not end well. */




/** Each reason by itself, a failed check being one; none for an outcome without error. */
function reasonsOf(outcome) {
    if (!('error' in outcome)) {
        return [];
    }
    const { checks, domain, error } = outcome;
    const failed = checks.filter(({ result }) => result === 'fail');
    return [
        // The checks themselves say the same, each with its own remedy.
        ...(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChecksFailed */ .Tj ? [] : reasonsIn(error)),
        ...failed.map((check) => ({ kind: 'check', domain, check })),
    ];
}
function reasonsIn(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me) {
        return error.refusals.map((failure) => ({ kind: 'failure', failure }));
    }
    return [
        error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? { kind: 'failure', failure: error } : { kind: 'unexpected', error },
    ];
}
/** A stable code, of failures and of no check: docs/codes.md. */
function reasonCode(reason) {
    switch (reason.kind) {
        case 'failure':
            return reason.failure.details.code;
        case 'check':
            return 'check-failed';
        case 'unexpected':
            return 'unexpected';
    }
}
/** The check that failed, where it was one. */
function checkOf(reason) {
    return reason.kind === 'check' ? reason.check : undefined;
}
/** Undefined for what is unexpected. */
function reasonWords(reason) {
    switch (reason.kind) {
        case 'failure':
            return (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureText */ .kY)(reason.failure.details);
        case 'check': {
            const { id } = reason.check;
            const { seen, expected, remedy = '' } = (0,_checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__/* .checkText */ .q)(reason.check);
            return {
                doing: (0,_action_text_js__WEBPACK_IMPORTED_MODULE_1__/* .actionText */ .K)({ code: 'run-check', on: { domain: reason.domain, check: id } }),
                said: `${seen}; expected: ${expected}`,
                remedy,
            };
        }
        case 'unexpected':
            return undefined;
    }
}
/** In one line that can be acted on. */
function reasonLine(reason) {
    const words = reasonWords(reason);
    return words ? (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureLine */ .Pu)(words) : errorLine(errorOf(reason));
}
/** What a debugger is shown. */
function errorOf(reason) {
    switch (reason.kind) {
        case 'failure':
            return reason.failure;
        case 'check':
            return new Error(`${reason.check.id} failed`);
        case 'unexpected':
            return reason.error;
    }
}
/** Whatever was thrown, in one line for people. */
function errorLine(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanRefused */ .Me) {
        return error.refusals.map(errorLine).join(' ');
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) {
        return (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureLine */ .Pu)((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_3__/* .failureText */ .kY)(error.details));
    }
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
