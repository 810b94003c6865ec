export const id = 412;
export const ids = [412];
export const modules = {

/***/ 67412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotate: () => (/* binding */ rotate)
});

// UNUSED EXPORTS: renewalNotes

// EXTERNAL MODULE: ./lib/operations/converge.js + 2 modules
var converge = __webpack_require__(16542);
// EXTERNAL MODULE: ./lib/inputs/derived-names.js
var derived_names = __webpack_require__(43761);
// EXTERNAL MODULE: ./lib/inputs/intent.js
var intent = __webpack_require__(16123);
// EXTERNAL MODULE: ./lib/operations/apply.js + 13 modules
var apply = __webpack_require__(14759);
// EXTERNAL MODULE: ./lib/operations/observe.js
var observe = __webpack_require__(24494);
// EXTERNAL MODULE: ./lib/operations/plan.js + 13 modules
var plan = __webpack_require__(91620);
// EXTERNAL MODULE: ./lib/operations/readiness-removal.js
var readiness_removal = __webpack_require__(28075);
// EXTERNAL MODULE: ./lib/operations/readiness-run.js
var readiness_run = __webpack_require__(76042);
// EXTERNAL MODULE: ./lib/operations/verify-domain.js
var verify_domain = __webpack_require__(82526);
;// CONCATENATED MODULE: ./lib/operations/readiness.js








/**
 * Undefined where none is wanted. Served while a rollover is announced or has begun, else removed.
 *
 * @throws PlanRefused before anything is changed.
 */
async function planReadiness(context, settings, authority, afterwards) {
    const { readinessDomain } = settings;
    if (readinessDomain === undefined) {
        return undefined;
    }
    const signer = signerOf(authority);
    return signer === undefined
        ? (0,readiness_removal/* planReadinessRemoval */.W)(context, { ...settings, readinessDomain }, settings.domainConfigurationName)
        : planServing(context, servingSettings(settings, readinessDomain), {
            signer,
            afterwards,
        });
}
/** The next authority; the current one stands in for it until it is made. Undefined: no rollover is under way. */
function signerOf(authority) {
    if (authority.do === 'create-next') {
        return authority.current;
    }
    return authority.do === 'use' ? nextOf(authority.rollover) : undefined;
}
function nextOf(rollover) {
    return rollover?.kind === 'announced' || rollover?.kind === 'rolling' ? rollover.next : undefined;
}
async function planServing(context, settings, { signer, afterwards }) {
    const { domain, domainConfigurationName } = settings;
    const snapshot = await (0,observe/* observe */.l)(context, settings, aloneBy(signer));
    (0,readiness_run/* refuseForeignReadiness */.Tz)(domain, snapshot.configured?.configuration, domainConfigurationName);
    const planned = (0,plan/* plan */.e)(settings, snapshot);
    if (!planned.ok) {
        (0,readiness_run/* refuseReadiness */.bs)(domain, planned.refusals);
    }
    return {
        changes: (0,readiness_run/* withoutAuthority */.eo)(planned.changes),
        carryOut: async () => {
            const next = nextOf(afterwards());
            if (next === undefined) {
                throw new Error('a readiness domain was to be served without a rollover');
            }
            const actual = { ...snapshot, authority: aloneBy(next), now: context.clock.now() };
            const final = (0,plan/* plan */.e)(settings, actual);
            if (!final.ok) {
                (0,readiness_run/* refuseReadiness */.bs)(domain, final.refusals);
            }
            await (0,readiness_run/* recordWithin */.Pm)(context, async (own) => {
                const applied = await (0,apply/* apply */.B)(own, settings, actual, final.plan);
                await (0,verify_domain/* verifyDomain */.q)(own, settings, applied);
            });
            context.record.note({ code: 'readiness-served', domain });
        },
    };
}
/** No device relies on this domain, so that whatever is in the way of the next root is replaced. */
function servingSettings(settings, domain) {
    const { serverCertificate, verification, domainConfigurationName } = settings;
    if (serverCertificate.kind === 'provided') {
        throw new Error('a readiness domain was to be served with a provided server certificate');
    }
    return {
        ...settings,
        intent: intent/* provisionIntent */.k0,
        domain,
        domainConfigurationName: (0,derived_names/* readinessConfigurationName */.ct)(domainConfigurationName),
        serverCertificate: { ...serverCertificate, subject: [{ type: 'CN', value: domain }] },
        validationCertificateArn: undefined,
        replace: true,
        verification: { ...verification, deviceClasses: [] },
    };
}
/** This authority and no other: no leaf leads anywhere else. What is to be recorded of it is the run's own part. */
function aloneBy(generation) {
    if (generation.kind === 'provided') {
        return { kind: 'provided', rollover: { kind: 'single', current: generation } };
    }
    const current = { ...generation, recorded: 'all' };
    return {
        kind: 'stored',
        secretId: generation.secretId,
        generations: [current],
        rollover: { kind: 'single', current },
        retirable: [],
    };
}

;// CONCATENATED MODULE: ./lib/operations/rotate.js
/**
 * rotate: renews the server certificate under the same ARN when it is due, rolls the certificate authority over, and verifies
 * the domain again. On a domain where nothing is due it is the verification alone.
 */


function rotate(settings, context) {
    return (0,converge/* converge */.c)(settings, context, (plan, renewal) => {
        const rollover = notesOnRollover(plan.authority, context.clock.now());
        return [...rollover, ...renewalNotes(renewal, settings, rollover.length > 0)];
    }, (plan, afterwards) => planReadiness(context, settings, plan.authority, afterwards));
}
function notesOnRollover(authority, now) {
    if (authority.do === 'create-next') {
        const { from: finishFrom } = authority.finish;
        return authority.phase === 'announced'
            ? [{ code: 'rollover-announced', finishFrom }, ...warnOf(authority.cutOff)]
            : [{ code: 'rollover-begun', finishFrom }, { code: 'rollover-not-announced' }];
    }
    if (authority.do !== 'use') {
        return [];
    }
    const { turn, finish, rollover } = authority;
    switch (turn?.kind) {
        case 'finished':
            return [{ code: 'rollover-finished', end: turn.end }];
        case 'aborted':
            return [{ code: 'rollover-aborted', next: turn.next, from: turn.from, isKept: turn.isKept }];
        case 'begun':
            return finish
                ? [
                    { code: 'rollover-begun', finishFrom: finish.from },
                    ...(finish.isAnnounced ? [] : [{ code: 'rollover-not-announced' }]),
                ]
                : [];
        default:
            return finish
                ? [progress(rollover, finish.from, now), ...warnOf(authority.cutOff ?? [])]
                : [];
    }
}
function warnOf(cutOff) {
    return cutOff.length === 0 ? [] : [{ code: 'rollover-would-cut-off', classes: cutOff }];
}
function progress({ kind }, finishFrom, now) {
    return kind === 'announced'
        ? { code: 'rollover-announced', finishFrom }
        : { code: 'rollover-in-progress', finishFrom, isFinishable: now >= finishFrom };
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
