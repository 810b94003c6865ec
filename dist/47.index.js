export const id = 47;
export const ids = [47];
export const modules = {

/***/ 19534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38800);
/* harmony import */ var _checks_device_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41640);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18319);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55069);
/* harmony import */ var _rollover_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14305);





function noteText(note) {
    switch (note.code) {
        case 'server-certificate-not-due':
            return `The server certificate is not due before ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.dueFrom)}.`;
        case 'server-certificate-due':
            return `The server certificate has been due since ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.dueFrom)} and expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.endsAt)}: provide a new one in server-certificate.`;
        case 'server-certificate-ends-with-ca':
            return `The server certificate expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.endsAt)} with its CA; a new one would not last longer: ${note.isRolling ? 'finish the rollover' : 'roll the CA over'}.`;
        case 'force-without-effect':
            return 'The provided server certificate is already in ACM. force renews only certificates that the action issues; provide a new one.';
        case 'server-certificate-shortened':
            return `The server certificate was issued for ${note.days} days instead of ${note.requestedDays}: it expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.endsAt)} with its CA. Roll the CA over in time: rotate with rollover: begin, or finish where a rollover is in progress.`;
        case 'validation-certificate-fixed':
            return `The domain configuration ${note.configuration} keeps the validation certificate it was created with, ${note.kept}: IoT Core cannot change that, and AWS does not document whether its expiry matters. If the configuration has to be recreated (provision with replace: true), ${note.ready} is ready for it.`;
        case 'validation-certificate-missing':
            return `No long-lasting validation certificate is available yet: ${(0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureLine */ .Pu)((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .kY)(note.failure))} Devices are served without one, but the domain configuration could not be recreated.`;
        case 'ca-restorable':
            return `Until ${note.until.toISOString()} the CA can be restored: aws secretsmanager restore-secret --secret-id ${note.secretId}`;
        case 'ca-key-read':
            return `The secret ${note.secretId} was read with the private key of the CA in it, because the CA's certificates are not stored separately yet. The next run of provision or rotate stores them in ${note.certificatesIn}; verify needs no private key from then on.`;
        case 'kms-key-unused':
            return `Another run created the KMS key ${note.used} first; it is used. ${note.unused} is not, and can be deleted.`;
        case 'kms-key-restorable':
            return `Until ${note.until.toISOString()} the deletion of the KMS key can be cancelled: aws kms cancel-key-deletion --key-id ${note.arn}`;
        case 'used-from-another-run':
            return `Another run was at work at the same time: this run uses its ${note.resource}, ${note.name}.`;
        case 'network-only':
            return 'Only what the network shows was checked: without AWS credentials the checks that ask AWS are skipped.';
        case 'clock-off':
            return `The runner's clock is ${(0,_days_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(Math.abs(note.aheadSeconds) * 1_000)} ${note.aheadSeconds > 0 ? 'ahead of' : 'behind'} AWS's. Synchronize it (NTP): certificates are dated by it.`;
        case 'tls-1.3-only':
            return `${note.securityPolicy} refuses every device without TLS 1.3: check firmware on TLS 1.2 stacks (mbedTLS 2, modems) and AWS IoT Device SDKs on aws-c-io (macOS, and Linux with an older aws-crt) before it is set.`;
        case 'readiness-served':
            return `${note.domain} is served by the next root alone: a device that connects there trusts it (docs/rollover.md, "Readiness").`;
        case 'readiness-removed':
            return `The readiness domain ${note.domain} is removed: no rollover needs it.`;
        case 'rollover-announced':
        case 'rollover-begun':
        case 'rollover-not-announced':
        case 'rollover-would-cut-off':
        case 'rollover-aborted':
        case 'rollover-in-progress':
        case 'rollover-finished':
            return rolloverText(note);
        case 'certificate-shared':
        case 'certificate-in-use':
        case 'certificate-not-deleted':
            return leftoverText(note);
    }
}
function rolloverText(note) {
    switch (note.code) {
        case 'rollover-announced':
            return `A rollover of the CA is announced, and the domain still serves the current one. Install the whole of ca-certificate on devices, then run rollover: begin; rollover: finish is possible from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom)}, rollover: abort at any time.`;
        case 'rollover-not-announced':
            return 'It begins without rollover: announce: devices have not had time to install the next root. Every device that trusts the current root must accept the longer chain now (docs/devices.md); rollover: abort is the way back.';
        case 'rollover-would-cut-off':
            return `rollover: begin would cut off ${note.classes.map(({ id, refusal }) => `${id} (${(0,_checks_device_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalText */ .Kw)(refusal)})`).join(', ')}, and is refused. Fix that, or install both roots on every device and run rollover: finish without begin.`;
        case 'rollover-aborted':
            return abortText(note);
        case 'rollover-begun':
            return `This run begins a rollover of the CA. Give devices the whole of ca-certificate, and run rollover: finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom)} on.`;
        case 'rollover-finished':
            return `This run finishes the rollover of the CA: ${(0,_rollover_text_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloverEndText */ .o)(note.end)}. Devices that do not trust the next CA are refused from then on.`;
        case 'rollover-in-progress': {
            const from = (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom);
            const task = note.isFinishable
                ? `it may be finished since ${from}, by rollover: finish`
                : `run rollover: finish from ${from} on`;
            return `A rollover of the CA is in progress: ${task}, once every device trusts the next CA.`;
        }
    }
}
function abortText({ next, from, isKept }) {
    const cutOff = from === 'begun' ? ' Devices that trust the next root alone are refused from now on.' : '';
    const after = isKept
        ? 'It stays stored and is never used again: the next rollover creates another one.'
        : 'Remove next-ca-certificate and next-ca-private-key from every workflow, or the rollover is announced again.';
    return `This run aborts the rollover of the CA: ${next} is abandoned.${cutOff} ${after}`;
}
function leftoverText(note) {
    const name = `${note.resource} ${note.arn}`;
    switch (note.code) {
        case 'certificate-shared':
            return `The ${name} is no longer needed here, and stays for ${note.users.join(', ')}.`;
        case 'certificate-in-use':
            return `The ${name} is no longer needed, but ACM still reports it as in use, for up to 20 minutes; a later run deletes it.`;
        case 'certificate-not-deleted':
            return `The ${name} is no longer needed, and was not deleted: ${(0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureLine */ .Pu)((0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .kY)(note.failure))}`;
    }
}


/***/ }),

/***/ 82367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   d8: () => (/* binding */ planCount),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   uG: () => (/* binding */ impacts)
/* harmony export */ });
/* unused harmony export changeSign */
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56658);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45810);


/** As people know them from Terraform. */
const changeSign = {
    create: '+',
    update: '~',
    replace: '-/+',
    delete: '-',
    keep: '=',
};
const signWidth = Math.max(...Object.values(changeSign).map(({ length }) => length));
/** One line a change, and last the line that counts them. */
function planLines(changes) {
    return [...changeLines(changes), planCount(changes)];
}
/** One line a change, aligned, and what devices notice of them. */
function changeLines(changes) {
    const rows = changes.map(({ action, resource, name, reason }) => ({
        sign: changeSign[action].padStart(signWidth),
        resource,
        name: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(name),
        reason: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)((0,_reason_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonText */ .uV)(reason)),
    }));
    const resourceWidth = Math.max(0, ...rows.map(({ resource }) => resource.length));
    const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
    return [
        ...rows.map(({ sign, resource, name, reason }) => `${sign} ${resource.padEnd(resourceWidth)}  ${name.padEnd(nameWidth)}  # ${reason}`),
        ...impactLines(changes),
    ];
}
/** What devices notice of a change. */
const impacts = {
    outage: 'outage: no device can connect from the moment this is disabled until the new one is served, usually within an hour; where IoT Core delays the deletion, 7 days',
    'cuts-off': 'cuts devices off: one that does not trust the new CA can no longer connect',
};
/** What devices notice, a line for each change that they do. */
function impactLines(changes) {
    return changes.flatMap(({ impact, resource, name }) => impact === undefined
        ? []
        : [`${'!'.padStart(signWidth)} ${impacts[impact]} (${resource} ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(name)})`]);
}
/** "Plan: 3 to create, 1 to update, 0 to delete, 2 unchanged." or that there is nothing to do. */
function planCount(changes) {
    const count = (action) => changes.filter((change) => change.action === action).length;
    const unchanged = count('keep');
    if (unchanged === changes.length) {
        return 'No changes: the domain already matches the configuration.';
    }
    const replaced = count('replace');
    return [
        `Plan: ${count('create')} to create`,
        `${count('update')} to update`,
        ...(replaced > 0 ? [`${replaced} to replace`] : []),
        `${count('delete')} to delete`,
        `${unchanged} unchanged.`,
    ].join(', ');
}
/** As the output `plan` and the report have it: the reason in words, by its code and by its figures. */
function planJson(changes) {
    return changes.map(({ reason, ...change }) => ({
        ...change,
        reason: (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonText */ .uV)(reason),
        reasonCode: reason.code,
        figures: reason.figures,
    }));
}


/***/ }),

/***/ 39047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunLog: () => (/* binding */ createRunLog),
  eventLines: () => (/* binding */ eventLines)
});

// EXTERNAL MODULE: ./lib/report/await-text.js
var await_text = __webpack_require__(30630);
// EXTERNAL MODULE: ./lib/report/checks/check-text.js + 5 modules
var check_text = __webpack_require__(88411);
// EXTERNAL MODULE: ./lib/report/days.js
var days = __webpack_require__(18319);
;// CONCATENATED MODULE: ./lib/report/effect-text.js

const words = {
    'create-ca': ['Created the CA in the secret', 'creating the CA in the secret'],
    'create-next-ca': ['Created the next CA in the secret', 'creating the next CA in the secret'],
    'record-ca-certificates': [
        "Stored the CA's certificates in the secret",
        "storing the CA's certificates in the secret",
    ],
    'tag-ca-secret': ["Tagged the CA's secret", "tagging the CA's secret"],
    'retire-ca': ['Tagged the secret of the retired CA', 'tagging the secret of the retired CA'],
    'abandon-ca': ['Tagged the secret of the abandoned CA', 'tagging the secret of the abandoned CA'],
    'create-kms-key': ['Created the KMS key', 'creating the KMS key'],
    'name-kms-key': ['Named the KMS key', 'naming the KMS key'],
    'delete-kms-key': [
        'Scheduled the deletion of the KMS key',
        'scheduling the deletion of the KMS key',
    ],
    'announce-rollover': [
        'Recorded the rollover deadline on the domain configuration',
        'recording the rollover deadline on the domain configuration',
    ],
    'delete-ca-secret': [
        "Scheduled the deletion of the CA's secret",
        "scheduling the deletion of the CA's secret",
    ],
    'import-server-certificate': [
        'Imported the server certificate of',
        'importing the server certificate of',
    ],
    'reimport-server-certificate': [
        'Re-imported the server certificate',
        're-importing the server certificate',
    ],
    'request-validation-certificate': [
        'Requested the validation certificate of',
        'requesting the validation certificate of',
    ],
    'record-validation-certificate': [
        'Recorded the validation certificate on the domain configuration',
        'recording the validation certificate on the domain configuration',
    ],
    'delete-certificate': ['Deleted the certificate', 'deleting the certificate'],
    'create-domain-configuration': [
        'Created the domain configuration',
        'creating the domain configuration',
    ],
    'update-domain-configuration': [
        'Updated the domain configuration',
        'updating the domain configuration',
    ],
    'disable-domain-configuration': [
        'Disabled the domain configuration',
        'disabling the domain configuration',
    ],
    'delete-domain-configuration': [
        'Deleted the domain configuration',
        'deleting the domain configuration',
    ],
    'write-validation-record': ['Wrote the validation record', 'writing the validation record'],
    'remove-validation-record': ['Removed the validation record', 'removing the validation record'],
    'write-endpoint-record': ['Wrote the CNAME of', 'writing the CNAME of'],
    'remove-endpoint-record': ['Removed the CNAME of', 'removing the CNAME of'],
    'remove-client-identity': [
        'Removed the client identity of an earlier verification, policy',
        'removing the client identity of an earlier verification, policy',
    ],
};
/** "Re-imported the server certificate arn:… (fingerprint AB:…): 1.2 s". */
function effectText(effect) {
    const { code, name, figures, result, milliseconds = 0, failure } = effect;
    if (code === undefined) {
        return `Kept ${name}`;
    }
    const [done, doing] = words[code];
    const details = Object.entries(figures ?? {}).map(([figure, value]) => `${figure} ${value}`);
    const about = details.length > 0 ? `${name} (${details.join(', ')})` : name;
    const took = (0,days/* duration */.p0)(milliseconds);
    switch (result) {
        case 'failed':
            return `Failed${failure ? ` [${failure}]` : ''}: ${doing} ${about}: ${took}`;
        case 'unchanged':
            return `Not necessary, or not possible yet: ${doing} ${about}: ${took}`;
        default:
            return `${done} ${about}: ${took}`;
    }
}

// EXTERNAL MODULE: ./lib/report/failure-text.js + 7 modules
var failure_text = __webpack_require__(55069);
// EXTERNAL MODULE: ./lib/report/note-text.js
var note_text = __webpack_require__(19534);
// EXTERNAL MODULE: ./lib/report/plan-text.js
var plan_text = __webpack_require__(82367);
// EXTERNAL MODULE: ./lib/report/seen-text.js
var seen_text = __webpack_require__(33811);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/run-log.js









/** Takes each event as it happens. */
function createRunLog(log) {
    let current;
    return (event) => {
        const group = groupOf(event, current);
        if (group.phase !== current?.phase || group.domain !== current.domain) {
            log.group([group.phase, group.domain].filter((part) => part !== undefined).join(' '));
            current = group;
        }
        for (const line of eventLines(event)) {
            log[isWarning(event) ? 'warning' : 'info'](line);
        }
    };
}
/** Something outside the domain is wrong, and no check says so. */
function isWarning(event) {
    return (event.code === 'not-removed' || (event.code === 'noted' && event.note.code === 'clock-off'));
}
/** What belongs to any phase stays in the group that is open. */
function groupOf(event, current = { phase: 'Apply' }) {
    switch (event.code) {
        case 'observing':
        case 'account':
            return { phase: 'Observe' };
        case 'planned':
            return { phase: 'Plan' };
        case 'verifying':
        case 'verified':
        case 'retrying-mqtt':
            return { phase: 'Verify', domain: event.domain };
        case 'noted':
        case 'not-removed':
            return current;
        case 'create-record':
            return { phase: event.when === 'later' ? 'Plan' : 'Apply' };
        case 'waiting':
            return current.phase === 'Verify' ? current : { phase: 'Apply' };
        default:
            return { phase: 'Apply' };
    }
}
function eventLines(event) {
    switch (event.code) {
        case 'observing':
            return [observingText(event)];
        case 'account':
            return [`AWS account ${event.accountId}`];
        case 'planned':
            return (0,plan_text/* planLines */.HN)(event.changes);
        case 'changed':
            return [effectText(event.effect)];
        case 'noted':
            return [(0,note_text/* noteText */.g)(event.note)];
        case 'not-removed':
            return [
                `${(0,failure_text/* failureLine */.Pu)((0,failure_text/* failureText */.kY)(event.failure))} A run from ten minutes later on removes what is left.`,
            ];
        case 'ca-exists':
            return [`Another run created the CA in the secret ${event.secretId} first; it is used.`];
        case 'waiting':
            return [waitText(event.progress)];
        case 'not-waiting':
            return [`Not waiting for ${(0,await_text/* awaitText */.U)(event.awaited).what}: ${(0,visible_text/* oneLine */.T)((0,seen_text/* seenText */.J)(event.seen))}`];
        case 'create-record':
            return [
                event.when === 'now'
                    ? `Create this record at your DNS provider: ${zoneLine(event.record)}`
                    : `The run will ask for this record: ${zoneLine(event.record)}`,
            ];
        case 'remove-record':
            return [`Remove this record at your DNS provider: ${zoneLine(event.record)}`];
        case 'verifying':
            return [
                event.what === 'service'
                    ? `Verifying ${event.domain}: certificates, DNS, TLS, MQTT`
                    : `Verifying that ${event.domain} is taken down: IoT Core, ACM, DNS, TLS`,
            ];
        case 'retrying-mqtt':
            return [
                `mqtt: ${(0,visible_text/* oneLine */.T)((0,check_text/* checkText */.q)(event.check).seen)}; IoT Core does not know the new client identity yet, trying again`,
            ];
        case 'verified':
            return event.checks.flatMap(checkLines);
    }
}
function observingText({ domains, region }) {
    const subject = domains.length === 1 ? domains[0] : `${domains.length} domains`;
    const where = region === undefined ? '' : ` in ${region}`;
    return `Reading the current state of ${subject}${where}`;
}
function zoneLine({ name, ttl, type, value }) {
    return `${name}. ${ttl} IN ${type} ${value}.`;
}
function waitText({ awaited, seen, elapsedMs, usualMs, until }) {
    const usual = usualMs === undefined ? '' : `, usually up to ${(0,days/* duration */.p0)(usualMs)}`;
    const time = until.toISOString().slice(11, 16);
    return `Waiting for ${(0,await_text/* awaitText */.U)(awaited).what}: ${(0,visible_text/* oneLine */.T)((0,seen_text/* seenText */.J)(seen))} (${(0,days/* duration */.p0)(elapsedMs)}${usual}; this run waits until ${time} UTC)`;
}
const longestId = 22;
/** What was seen, and under it what to do. */
function checkLines(check) {
    const { id, result, code } = check;
    const { seen, remedy } = (0,check_text/* checkText */.q)(check);
    const why = code === undefined ? '' : ` [${code}]`;
    const line = `${result.padEnd(7)} ${id.padEnd(longestId)} ${(0,visible_text/* oneLine */.T)(seen)}${why}`;
    return (result === 'fail' || result === 'warn') && remedy !== undefined
        ? [line, `${' '.repeat(8)}what to do: ${(0,visible_text/* oneLine */.T)(remedy)}`]
        : [line];
}


/***/ })

};
