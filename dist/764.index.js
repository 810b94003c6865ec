export const id = 764;
export const ids = [764];
export const modules = {

/***/ 66764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   teardown: () => (/* binding */ teardown)
/* harmony export */ });
/* harmony import */ var _context_tags_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(31318);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43761);
/* harmony import */ var _resources_domain_configuration_certificates_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(20437);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42889);
/* harmony import */ var _another_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52301);
/* harmony import */ var _apply_teardown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38772);
/* harmony import */ var _await_teardown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37896);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8337);
/* harmony import */ var _observe_teardown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87439);
/* harmony import */ var _plan_teardown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95634);
/* harmony import */ var _readiness_removal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28075);
/* harmony import */ var _refuse_plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82326);
/** teardown: takes a domain out of service and removes what this action made for it, from whatever state it is in. */













/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
function teardown(settings, context) {
    const { domain } = settings;
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_6__/* .conclude */ .E)(context, settings, async () => {
        context.report({ code: 'observing', domains: [domain], region: settings.region });
        const accountId = await (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .observeAccount */ .S)(context, settings.allowedAccountIds);
        context.record.learn({ accountId });
        const snapshot = await (0,_observe_teardown_js__WEBPACK_IMPORTED_MODULE_7__/* .observeTeardown */ .P)(context, settings);
        const planned = (0,_plan_teardown_js__WEBPACK_IMPORTED_MODULE_8__/* .planTeardown */ .U)(settings, snapshot);
        if (!planned.ok) {
            (0,_refuse_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .refusePlan */ .g)({ code: 'plan-teardown', on: { domain } }, planned.refusals);
        }
        const readiness = await planReadinessOf(settings, context);
        const changes = [...(readiness?.changes ?? []), ...planned.changes];
        context.record.learn({ plan: changes });
        context.report({ code: 'planned', changes });
        if (settings.dryRun) {
            return 'planned';
        }
        await readiness?.carryOut();
        const watch = (0,_another_run_js__WEBPACK_IMPORTED_MODULE_3__/* .watchTeardown */ .Mt)(context, settings, snapshot);
        const watched = { ...context, watch };
        return (0,_another_run_js__WEBPACK_IMPORTED_MODULE_3__/* .explainedByAnotherRun */ .QP)(watch, async () => {
            await (0,_apply_teardown_js__WEBPACK_IMPORTED_MODULE_4__/* .applyTeardown */ .P)(watched, settings, snapshot, planned.plan);
            context.report({ code: 'verifying', domain, what: 'teardown' });
            await (0,_await_teardown_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitTornDown */ .O)(watched, settings, snapshot, planned.plan);
            refuseUnseenCertificates(settings, snapshot);
            return 'ready';
        });
    });
}
function planReadinessOf(settings, context) {
    const { readinessDomain, domain, domainConfigurationName } = settings;
    return readinessDomain === undefined
        ? undefined
        : (0,_readiness_removal_js__WEBPACK_IMPORTED_MODULE_9__/* .planReadinessRemoval */ .W)(context, { ...settings, readinessDomain }, domainConfigurationName ?? (0,_inputs_derived_names_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationNameFor */ .Tr)(domain));
}
/** @throws Pending where the configuration of ours that was there named a certificate that ACM does not return. */
function refuseUnseenCertificates({ domain }, { configured, covering }) {
    if (!configured || !(0,_context_tags_js__WEBPACK_IMPORTED_MODULE_11__/* .isOurs */ .MU)(configured.tags, domain, 'domain-configuration')) {
        return;
    }
    const { configuration, tags } = configured;
    const unseen = (0,_resources_domain_configuration_certificates_js__WEBPACK_IMPORTED_MODULE_12__/* .certificatesOf */ .m)(configuration, tags).filter((arn) => covering.every(({ certificate }) => certificate.arn !== arn));
    if (unseen.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX({
            code: 'certificate-not-found',
            action: { code: 'remove-certificates', on: { domain } },
            figures: { name: configuration.name, arns: unseen },
        });
    }
}


/***/ })

};
