export const id = 10;
export const ids = [10];
export const modules = {

/***/ 64324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   Xh: () => (/* binding */ suffixesOf),
/* harmony export */   sb: () => (/* binding */ coveringNames)
/* harmony export */ });
/** A DNS name as it is compared: lower-case, without the trailing dot. */
function dnsName(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
/** The names a certificate can bear to cover `domain`: itself, and the wildcard one label up (RFC 9525, section 6.3). */
function coveringNames(domain) {
    return [domain, domain.replace(/^[^.]+/, '*')];
}
/** The name and its parents, the longest first: a.b.c, b.c, c. */
function suffixesOf(domain) {
    const labels = domain.split('.');
    return labels.map((_, index) => labels.slice(index).join('.'));
}


/***/ }),

/***/ 10008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ readStoredGeneration),
/* harmony export */   hD: () => (/* binding */ createStoredAuthority),
/* harmony export */   rI: () => (/* binding */ readStoredAuthority)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67568);
/** The certificate authority that is kept in Secrets Manager: read, or made on first use. A stored one is never overwritten. */



/** The authority in that secret; undefined when there is no such secret. */
async function readStoredAuthority(rim, secretId) {
    return (await readStoredGeneration(rim, secretId))?.authority;
}
/** The authority in that secret with its cross-certificate, where it has one; undefined when there is no such secret. */
async function readStoredGeneration(rim, secretId) {
    const text = await (await rim.aws.secrets()).read(secretId);
    if (text === undefined) {
        return undefined;
    }
    rim.mask(text);
    const { parseStoredAuthority } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 40669));
    const parsed = parseStoredAuthority(text);
    if (!parsed.ok) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            doing: `reading the certificate authority from the secret ${secretId}`,
            said: parsed.faults.join('; '),
            remedy: 'The secret was not changed. Restore the version that the action wrote, or name another secret in ca-secret-id.',
        });
    }
    maskKey(rim, parsed.value.authority);
    return { secretId, ...parsed.value };
}
/**
 * Makes an authority, stores it, and reads it back: what is given is what the secret holds, so that nothing is ever
 * signed with a key that could be lost. When another run was first, its authority is given and the new one forgotten.
 */
async function createStoredAuthority(rim, domain, settings, keyAlgorithm) {
    const { secretId, subject, validityDays } = settings;
    const [{ createAuthority }, { serializeAuthority }] = await Promise.all([
        __webpack_require__.e(/* import() */ 897).then(__webpack_require__.bind(__webpack_require__, 27897)),
        Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 40669)),
    ]);
    const authority = await createAuthority({
        subject,
        validityDays,
        keyAlgorithm,
        now: rim.clock.now(),
    });
    maskKey(rim, authority);
    const text = serializeAuthority(authority);
    rim.mask(text);
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
    const secrets = await rim.aws.secrets();
    const result = await secrets.create(secretId, text, token, (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsOf */ .Fg)(domain, 'certificate-authority'));
    if (result === 'already-exists') {
        rim.log.info(`Another run stored a certificate authority in ${secretId} first; it is used.`);
    }
    const stored = await readBack(rim, secretId);
    if (result === 'created' && stored.certificate !== authority.certificate) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
            doing: `reading back the certificate authority just stored in ${secretId}`,
            said: 'the secret holds another certificate',
            remedy: 'Nothing was signed. Look at who else writes this secret, then run the job again.',
        });
    }
    return stored;
}
const readBackAttempts = 10;
/** Secrets Manager is eventually consistent: a secret just made may not be found for a moment. */
async function readBack(rim, secretId) {
    for (let attempt = 1; attempt <= readBackAttempts; attempt += 1) {
        const stored = await readStoredAuthority(rim, secretId);
        if (stored) {
            return stored;
        }
        await rim.clock.sleep(attempt * 500, rim.signal);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
        doing: `reading back the certificate authority just stored in ${secretId}`,
        said: 'the secret is not found',
        remedy: 'Nothing was signed. Run the job again: it uses the authority once the secret shows.',
    });
}
function maskKey(rim, { privateKey }) {
    rim.mask(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}


/***/ }),

/***/ 47031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ leafFacts)
/* harmony export */ });
/* harmony import */ var _pki_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10419);

/** What the report tells of a leaf in ACM. */
function leafFacts({ arn, chain }) {
    const { fingerprint, notAfter, subject, issuer, keyAlgorithm } = (0,_pki_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(chain.certificate);
    return { arn, fingerprint, notAfter, subject, issuer, keyAlgorithm };
}


/***/ }),

/***/ 32064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Ledger)
/* harmony export */ });
class Ledger {
    #log;
    #records = new Map();
    #facts = { plan: [], notes: [], checks: [] };
    #changed = false;
    constructor(log) {
        this.#log = log;
    }
    get facts() {
        return this.#facts;
    }
    get changed() {
        return this.#changed;
    }
    /** The records that must stand, in the order they were learnt. */
    get dnsRecords() {
        return [...this.#records.values()];
    }
    learn(facts) {
        this.#facts = { ...this.#facts, ...facts };
    }
    /** A whole sentence for the report's readers. */
    note(sentence) {
        this.learn({ notes: [...this.#facts.notes, sentence] });
    }
    /** To be called before each call that changes anything. */
    changing(line) {
        this.#changed = true;
        this.#log.info(line);
    }
    needsRecord(record) {
        this.#records.set(record.name, record);
    }
}


/***/ }),

/***/ 65153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eI: () => (/* binding */ isInZone),
/* harmony export */   gG: () => (/* binding */ observePublicCertificates),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   rf: () => (/* binding */ readLeaf)
/* harmony export */ });
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10008);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67568);


/** Everything a plan for the domain needs to know, read side by side. */
async function observe(rim, settings) {
    const { domain } = settings;
    const iot = await rim.aws.iot();
    const acm = await rim.aws.acm();
    const [iotEndpoint, authority, configuration, covering, zone] = await Promise.all([
        iot.dataEndpoint(),
        observeAuthority(rim, settings),
        iot.findDomainConfigurations([domain]).then((found) => found.get(domain)),
        acm.findCovering(domain),
        findZone(rim, domain, settings.dns),
    ]);
    const configuredArn = configuration?.serverCertificate?.arn;
    const [configured, nameHolder, spareLeaves, publicCertificates] = await Promise.all([
        configuration && observeConfiguration(rim, configuration),
        configuration ? undefined : iot.describeDomainConfiguration(settings.domainConfigurationName),
        observeSpareLeaves(acm, domain, covering, configuredArn),
        observePublicCertificates(acm, covering, settings.validationCertificateArn),
    ]);
    return {
        now: rim.clock.now(),
        iotEndpoint: iotEndpoint.toLowerCase().replace(/\.$/, ''),
        authority,
        ...(configured && { configured }),
        ...(nameHolder && { nameTakenBy: nameHolder.domainName ?? 'no domain' }),
        spareLeaves,
        publicCertificates,
        dns: zone ? await observeZone(rim, zone, domain, publicCertificates) : { kind: 'manual' },
    };
}
async function observeAuthority(rim, settings) {
    const { serverCertificate } = settings;
    if (serverCertificate.kind === 'brought') {
        return { kind: 'trust-only', root: serverCertificate.trust };
    }
    return observeKeptOrBrought(rim, serverCertificate.authority);
}
async function observeKeptOrBrought(rim, settings) {
    if (settings.kind === 'brought') {
        return { kind: 'brought', authority: settings.authority };
    }
    const { secretId } = settings;
    const authority = await (0,_authority_js__WEBPACK_IMPORTED_MODULE_0__/* .readStoredAuthority */ .rI)(rim, secretId);
    return authority ? { kind: 'stored', secretId, authority } : { kind: 'absent', secretId };
}
async function observeConfiguration(rim, configuration) {
    const [iot, acm] = [await rim.aws.iot(), await rim.aws.acm()];
    const arn = configuration.serverCertificate?.arn;
    const [tags, leaf] = await Promise.all([iot.tags(configuration.arn), arn && readLeaf(acm, arn)]);
    return { configuration, tags, ...(leaf && { leaf }) };
}
/** Undefined when ACM has it no more, or never had its body. */
async function readLeaf(acm, arn) {
    const [certificate, chain] = await Promise.all([acm.describe(arn), acm.get(arn)]);
    return certificate && chain && { certificate, chain };
}
async function observeSpareLeaves(acm, domain, covering, configuredArn) {
    const imported = covering.filter(({ type, arn }) => type === 'IMPORTED' && arn !== configuredArn);
    const leaves = await Promise.all(imported.map(async ({ arn }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(await acm.tags(arn), domain, 'server-certificate') ? readLeaf(acm, arn) : undefined));
    return leaves.filter((leaf) => leaf !== undefined).filter(isUnused);
}
function isUnused({ certificate }) {
    return certificate.inUseBy.length === 0;
}
/** Those among `covering` that ACM issued, and the one that is named. */
async function observePublicCertificates(acm, covering, named) {
    const found = covering.filter(({ type }) => type === 'AMAZON_ISSUED').map(({ arn }) => arn);
    const arns = new Set(named === undefined ? found : [named, ...found]);
    const described = await Promise.all([...arns].map((arn) => acm.describe(arn)));
    return described.filter((certificate) => certificate !== undefined);
}
async function findZone(rim, domain, dns) {
    return dns.kind === 'manual'
        ? undefined
        : (await rim.aws.route53()).findZone(domain, dns.hostedZoneId);
}
async function observeZone(rim, zone, domain, publicCertificates) {
    const route53 = await rim.aws.route53();
    const validationNames = new Set(publicCertificates
        .flatMap(({ validationRecords }) => validationRecords.map(({ name }) => name))
        .filter((name) => isInZone(name, zone)));
    const [atDomain, atValidation] = await Promise.all([
        route53.recordsAt(zone, domain),
        Promise.all([...validationNames].map(async (name) => [name, await route53.recordsAt(zone, name)])),
    ]);
    return { kind: 'route53', zone, atDomain, atValidation: new Map(atValidation) };
}
/** True when records of `name` are kept in `zone`. */
function isInZone(name, zone) {
    return name === zone.name || name.endsWith(`.${zone.name}`);
}


/***/ }),

/***/ 56458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j9: () => (/* binding */ chooseIssued),
/* harmony export */   y0: () => (/* binding */ planValidationRecord),
/* harmony export */   yQ: () => (/* binding */ planValidationCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _pki_dns_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93511);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67568);



/**
 * ACM assigns the record within seconds to minutes; a certificate without one after that was not asked for by DNS
 * and will never be issued by our doing.
 */
const recordAssignedWithinMs = 5 * 60_000;
/** The public certificate that proves the domain: one that is issued is used, one on its way is awaited, else one is requested. */
function planValidationCertificate(settings, world) {
    const named = settings.validationCertificateArn;
    if (named !== undefined) {
        return planNamed(named, settings.domain, world);
    }
    const used = world.configured?.tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .validationCertificateTag */ .X0];
    const issued = chooseIssued(world.publicCertificates, used, world.now);
    if (issued) {
        return decide('keep', issued.arn, 'issued, covers the domain', { do: 'keep', arn: issued.arn });
    }
    const pending = world.publicCertificates.find((certificate) => isOnItsWay(certificate, settings.domain, world.now));
    if (pending) {
        return decide('keep', pending.arn, 'requested, to be issued', {
            do: 'await',
            arn: pending.arn,
        });
    }
    return decide('create', settings.domain, 'no issued certificate covers the domain', {
        do: 'request',
        token: requestToken(settings.domain, world.publicCertificates),
    });
}
function planNamed(arn, domain, world) {
    const certificate = world.publicCertificates.find((candidate) => candidate.arn === arn);
    const remedy = `Name a public ACM certificate of this region that covers ${domain} and is ISSUED, or leave validation-certificate-arn out to have one found or requested.`;
    if (!certificate) {
        return { refused: `validation-certificate-arn ${arn} does not exist`, remedy };
    }
    if (certificate.type !== 'AMAZON_ISSUED') {
        return {
            refused: `validation-certificate-arn ${arn} is ${certificate.type}, not a public certificate`,
            remedy,
        };
    }
    if (!certificate.names.some((name) => (0,_pki_dns_name_js__WEBPACK_IMPORTED_MODULE_2__/* .dnsNameCovers */ .T)(name, domain))) {
        return {
            refused: `validation-certificate-arn ${arn} covers ${certificate.names.join(', ')}`,
            remedy,
        };
    }
    if (isIssued(certificate, world.now)) {
        return decide('keep', arn, 'given, issued', { do: 'keep', arn });
    }
    return certificate.status === 'PENDING_VALIDATION'
        ? decide('keep', arn, 'given, to be issued', { do: 'await', arn })
        : { refused: `validation-certificate-arn ${arn} is ${certificate.status}`, remedy };
}
/** The one with the ARN `used`, which the configuration was made with, when it still stands, else the one that lasts longest. */
function chooseIssued(certificates, used, now) {
    const issued = certificates.filter((certificate) => isIssued(certificate, now));
    return (issued.find(({ arn }) => arn === used) ??
        issued.toSorted((a, b) => Number(b.notAfter) - Number(a.notAfter))[0]);
}
function isIssued(certificate, now) {
    return (certificate.status === 'ISSUED' &&
        certificate.notAfter !== undefined &&
        certificate.notAfter > now);
}
function isOnItsWay(certificate, domain, now) {
    const age = now.getTime() - Number(certificate.createdAt ?? now);
    return (certificate.status === 'PENDING_VALIDATION' &&
        certificate.names.includes(domain) &&
        (certificate.validationRecords.length > 0 || age < recordAssignedWithinMs));
}
/**
 * The same for the same state of the account, so that two runs within the token's hour get one certificate; another one
 * once a certificate has failed, since a token goes on answering with the certificate it made.
 */
function requestToken(domain, certificates) {
    const dead = certificates.map(({ arn }) => arn).toSorted();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([domain, dead]))
        .digest('hex')
        .slice(0, 32);
}
function decide(action, name, reason, plan) {
    return { plan, change: { action, resource: 'validation certificate', name, reason } };
}
/** The record that proves the domain, now and at each renewal. */
function planValidationRecord(world, certificatePlan) {
    if (world.dns.kind === 'manual') {
        return decideRecord('keep', 'as ACM tells it', 'set by hand', { do: 'by-hand' });
    }
    if (certificatePlan.do === 'request') {
        return decideRecord('create', 'as ACM tells it', 'proves the domain to ACM', { do: 'write' });
    }
    const certificate = world.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
    const records = certificate?.validationRecords ?? [];
    const { atValidation } = world.dns;
    const inZone = records.filter(({ name }) => atValidation.has(name));
    const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
    const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
    if (foreign) {
        return {
            refused: `ACM's validation record ${foreign.name} is taken by ${foreign.type} ${foreign.values.join(', ')}`,
            remedy: 'Remove that record: ACM needs a CNAME of its own there.',
        };
    }
    const names = records.map(({ name }) => name).join(', ') || 'as ACM tells it';
    if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
        return decideRecord('create', names, 'proves the domain to ACM', { do: 'write' });
    }
    return decideRecord('keep', names, inZone.length > 0 ? 'stands' : 'not in this zone', {
        do: 'keep',
    });
}
function stands(record, at) {
    return at?.some(({ type, values }) => type === 'CNAME' && values[0] === record.value) ?? false;
}
/** ACM's own values may be replaced: another account's or an older one's. */
function isForeign({ type, values }) {
    return type !== 'CNAME' || !values.every((value) => value.endsWith('.acm-validations.aws'));
}
function decideRecord(action, name, reason, plan) {
    return { plan, change: { action, resource: 'DNS record', name, reason } };
}


/***/ }),

/***/ 67568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   X0: () => (/* binding */ validationCertificateTag)
/* harmony export */ });
/* unused harmony exports domainTag, roleTag */
const domainTag = 'iot-custom-domain:domain';
const roleTag = 'iot-custom-domain:role';
/** On the domain configuration, because DescribeDomainConfiguration does not tell it. */
const validationCertificateTag = 'iot-custom-domain:validation-certificate';
function tagsOf(domain, role) {
    return { [domainTag]: domain, [roleTag]: role };
}
function isOurs(tags, domain, role) {
    return tags[domainTag] === domain && tags[roleTag] === role;
}


/***/ }),

/***/ 8337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Runs the operation's work and makes an outcome of how it ended; never rejects. */
async function conclude({ operation, domain, dryRun, }, ledger, work) {
    const known = () => ({
        operation,
        domain,
        dryRun,
        changed: ledger.changed,
        dnsRecords: ledger.dnsRecords,
        ...ledger.facts,
    });
    try {
        const status = await work();
        return { ...known(), status };
    }
    catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        return { ...known(), status: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX ? 'pending' : 'failed', error };
    }
}


/***/ }),

/***/ 65138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ withProofIdentity)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/pki/private-key.js
var private_key = __webpack_require__(27757);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
// EXTERNAL MODULE: ./lib/pki/x509-name.js
var x509_name = __webpack_require__(11708);
;// CONCATENATED MODULE: ./lib/pki/client-request.js




const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/**
 * A new P-256 key (PEM, PKCS#8) and a certificate signing request for it (PEM, PKCS#10), for the short-lived MQTT identity.
 * The caller masks the key.
 */
async function createProofRequest(commonName) {
    const key = await (0,private_key/* generatePrivateKey */.A)('EC_prime256v1');
    const request = await x509/* Pkcs10CertificateRequestGenerator */.UX.create({
        name: (0,x509_name/* encodeName */.a)([{ type: 'CN', value: commonName }]),
        keys: {
            privateKey: key.toCryptoKey(algorithm, false, ['sign']),
            publicKey: (0,external_node_crypto_.createPublicKey)(key).toCryptoKey(algorithm, true, ['verify']),
        },
        signingAlgorithm: algorithm,
    });
    return {
        csr: `${request.toString('pem')}\n`,
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
}

;// CONCATENATED MODULE: ./lib/operations/proof-identity.js
/** The short-lived client identity that a proof is made with where the user brought none. */

/** What a killed run left is swept once it is so old that no run can still be using it. */
const leftAfterMs = 60 * 60_000;
/**
 * Makes the identity, and removes it however `work` ends.
 *
 * @throws Failure when it cannot be made; then `work` was not begun.
 */
async function withProofIdentity(rim, request, work) {
    const iot = await rim.aws.iot();
    const { csr, privateKey } = await createProofRequest(request.clientId);
    rim.mask(privateKey);
    const identity = await iot.createProofIdentity({ csr, ...request });
    try {
        return await work({ certificate: identity.certificate, privateKey });
    }
    finally {
        await tidily(rim, `removing the client identity of the proof (policy ${identity.policyName})`, () => iot.removeProofIdentity(identity));
        await tidily(rim, 'sweeping client identities that killed runs left', () => sweep(rim, request.tags));
    }
}
async function sweep(rim, tags) {
    if (rim.signal.aborted) {
        return;
    }
    const iot = await rim.aws.iot();
    const olderThan = new Date(rim.clock.now().getTime() - leftAfterMs);
    for (const policyName of await iot.findLeftProofIdentities(tags, olderThan)) {
        await iot.removeProofIdentity({ policyName });
    }
}
/** Tidying up that fails is told, but does not hide what the proof found; the next run sweeps. */
async function tidily(rim, doing, work) {
    try {
        await work();
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        rim.log.warning(`${doing} failed: ${said} The next run sweeps what is left.`);
    }
}


/***/ }),

/***/ 53241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ newClientId),
/* harmony export */   N: () => (/* binding */ proveDomain)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _convergence_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67568);
/* harmony import */ var _proof_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65138);
/* harmony import */ var _prove_subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34815);
/** The proof at the end of an operation that changes a domain: with the given client identity, or a short-lived one. */




/** A client ID that nobody else has. */
function newClientId() {
    return `iot-custom-domain-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
/** Proves the domain and tells the ledger. @throws Failure that names the checks that failed. */
async function proveDomain(rim, ledger, settings, applied) {
    const { domain } = settings;
    const { topic, clientIdentity, clientId = newClientId() } = settings.proof;
    rim.log.info(`Proving ${domain}: certificates, DNS, TLS three ways, MQTT.`);
    const subject = subjectOf(rim, settings, applied);
    const proveAs = (identity, age) => (0,_prove_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .proveSubject */ .x)(rim, ledger, { ...subject, mqtt: { identity, clientId, topic } }, age);
    if (clientIdentity) {
        await proveAs(clientIdentity, 'known');
    }
    else {
        const request = {
            configurationArn: applied.configuration.arn,
            clientId,
            topic,
            tags: (0,_convergence_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagsOf */ .Fg)(domain, 'proof-identity'),
        };
        await (0,_proof_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .withProofIdentity */ .T)(rim, request, (identity) => proveAs(identity, 'new'));
    }
    (0,_prove_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseFailed */ .Q)(domain, ledger.facts.checks);
}
function subjectOf(rim, settings, applied) {
    const { world, trust, serverCertificate, configuration, validationCertificate } = applied;
    const { port, amazonRoots, resolver } = settings.proof;
    return {
        domain: settings.domain,
        iotEndpoint: world.iotEndpoint,
        trust,
        amazonRoots,
        port,
        serverCertificate: serverCertificate.chain,
        domainConfiguration: configuration,
        ...(validationCertificate && { validationCertificate }),
        ...(world.dns.kind === 'route53' && { nameServers: world.dns.zone.nameServers }),
        ...(resolver !== undefined && { resolver }),
        ...(settings.renewBeforeDays !== undefined && { renewBeforeDays: settings.renewBeforeDays }),
        now: rim.clock.now(),
    };
}


/***/ }),

/***/ 34815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ proveSubject),
  Q: () => (/* binding */ refuseFailed)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
;// CONCATENATED MODULE: ./lib/proof/breaks-at.js


/**
 * When the first device stops connecting: the earliest end on the ways from the leaf as stored to each root that devices trust,
 * and of the leaf that is served (PEM), where it is another one. Of what ends together the topmost is named, since the rest was
 * shortened to it. The validation certificate ends nothing: it is not served.
 */
function breaksAt({ certificate, chain }, trust, served) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    const [, ...authorities] = (0,trust_path/* linksToTrust */.p5)([leaf, ...chain.map(facts/* readCertificate */.w$)], trust.map(facts/* readCertificate */.w$));
    return [
        ...(served === undefined
            ? []
            : [endOf('the server certificate still served,', (0,facts/* readCertificate */.w$)(served))]),
        ...authorities.map((authority) => endOf('the certificate authority', authority)),
    ].reduce((first, next) => (next.at <= first.at ? next : first), endOf('the server certificate', leaf));
}
function endOf(what, link) {
    return { at: link.notAfter, because: `${what} ${(0,trust_path/* nameOfLink */.bG)(link)} expires` };
}

// EXTERNAL MODULE: ./lib/clock.js + 1 modules
var clock = __webpack_require__(71920);
// EXTERNAL MODULE: ./lib/pki/native-error.js
var native_error = __webpack_require__(18226);
// EXTERNAL MODULE: ./lib/pki/requirements.js + 2 modules
var requirements = __webpack_require__(48979);
;// CONCATENATED MODULE: ./lib/proof/check-configuration.js
const id = 'domain-configuration';
const expected = 'ENABLED, of service type DATA, server certificate VALID';
/** What IoT Core says of the domain. Undefined: it was not asked. */
function checkDomainConfiguration(configuration) {
    if (configuration === undefined) {
        const remedy = 'Run with AWS credentials.';
        return { id, result: 'skipped', seen: 'not read', expected, remedy };
    }
    if (configuration === 'missing') {
        const remedy = 'Run provision: it makes one.';
        return { id, result: 'fail', seen: 'no domain configuration for the domain', expected, remedy };
    }
    const check = { id, seen: tell(configuration), expected };
    const remedy = remedyOf(configuration);
    return remedy === undefined ? { ...check, result: 'pass' } : { ...check, result: 'fail', remedy };
}
function tell({ name, status, serviceType, serverCertificate }) {
    const detail = serverCertificate?.detail ? ` (${serverCertificate.detail})` : '';
    return `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${detail}`;
}
function remedyOf({ status, serviceType, serverCertificate, }) {
    if (serviceType !== 'DATA') {
        return 'IoT Core cannot change the service type: run provision with replace to have the configuration made anew.';
    }
    if (serverCertificate === undefined) {
        return 'IoT Core cannot add a server certificate: run provision with replace to have the configuration made anew.';
    }
    if (serverCertificate.status === 'INVALID') {
        return 'IoT Core cannot serve the leaf as it is in ACM and goes on with the last valid one, if any: see what server-auth, common-name, key-algorithm, issuer and expiry say, and run rotate.';
    }
    return status === 'ENABLED' ? undefined : 'Run provision: it enables the configuration.';
}

// EXTERNAL MODULE: ./lib/proof/dns-answer.js
var dns_answer = __webpack_require__(55104);
;// CONCATENATED MODULE: ./lib/proof/check-dns.js

/** The domain at the zone's name servers. Without the account's endpoint there is nothing to compare a CNAME with. */
function checkDns(domain, iotEndpoint, answer) {
    const id = 'dns';
    const expected = `${domain} CNAME ${iotEndpoint ?? "the account's iot:Data-ATS endpoint"}`;
    if (iotEndpoint === undefined && answer.kind === 'found') {
        const remedy = 'Run with AWS credentials to have it compared.';
        const seen = `CNAME ${answer.values.join(', ')}; whether that is the account's endpoint was not asked`;
        return { id, result: 'skipped', seen, expected, remedy };
    }
    if (answer.kind === 'found' && iotEndpoint && answer.values.includes(iotEndpoint)) {
        return { id, result: 'pass', seen: `CNAME ${iotEndpoint}`, expected };
    }
    return {
        id,
        result: 'fail',
        seen: answer.kind === 'found'
            ? `CNAME ${answer.values.join(', ')}`
            : `no CNAME: ${(0,dns_answer/* tellDns */.Z)(answer)}`,
        expected,
        remedy: check_dns_remedyOf(answer, expected),
    };
}
function check_dns_remedyOf(answer, record) {
    if (!(0,dns_answer/* isConclusive */.c)(answer)) {
        return 'See that the zone is delegated to name servers that serve it, and that DNS can be asked from here (port 53); dns-resolver names another server to ask.';
    }
    switch (answer.kind) {
        case 'found':
            return "The CNAME leads to another endpoint than this account's: correct it, or run with the credentials of the account it leads to.";
        case 'nodata':
            return `Set the record ${record} in place of what stands there; a DNS provider that proxies or flattens CNAMEs must be told not to.`;
        case 'nxdomain':
            return `Set the record ${record}, and see that the zone is delegated to the name servers that hold it.`;
    }
}

// EXTERNAL MODULE: ./lib/proof/tls-observation.js
var tls_observation = __webpack_require__(86268);
;// CONCATENATED MODULE: ./lib/proof/mqtt-observation.js
/** How far an MQTT round trip came, as data and in words. */

function isOfSession(stage) {
    return stage !== 'TCP' && stage !== 'TLS';
}
/** In words, for a person. */
function tellMqtt(observation) {
    switch (observation.kind) {
        case 'round-trip':
            return `message published and received back in ${observation.milliseconds} ms`;
        case 'no-tls':
            return (0,tls_observation/* tellTls */.Rz)(observation.failure);
        case 'turned-away':
            return `turned away at ${observation.stage} (alert "${observation.alert}")`;
        case 'refused':
            return tellRefusal(observation);
        case 'closed':
            return `the server closed the connection at ${observation.stage} without an answer`;
        case 'timeout':
            return `timed out at ${observation.stage}`;
        case 'not-mqtt':
            return `no MQTT at ${observation.stage}: ${observation.said}`;
    }
}
function tellRefusal({ stage, by, code, meaning }) {
    const hex = code.toString(16).padStart(2, '0').toUpperCase();
    return `${by} 0x${hex} (${meaning})${by === 'DISCONNECT' ? ` at ${stage}` : ''}`;
}

;// CONCATENATED MODULE: ./lib/proof/unreachable.js
/** node:dns's codes for a name without an address. */
const nameCodes = new Set([
    'ENOTFOUND',
    'ENODATA',
    'ESERVFAIL',
    'EREFUSED',
    'ETIMEOUT',
    'EAI_AGAIN',
]);
/** The network's: nothing on the way takes the packet, or nothing gives an answer. */
const routeCodes = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);
/** What to do about a server that was not reached; `code` as Node tells it: "ECONNREFUSED". */
function unreachableRemedy(code) {
    if (nameCodes.has(code)) {
        return "The resolver here gives no address for the name. Mend dns first; where it passes, the zone is not delegated to the name servers that hold it, or the resolver remembers a time before the record (for as long as the zone's SOA says).";
    }
    if (routeCodes.has(code)) {
        return "No route from here: let outgoing TCP to the port pass every firewall on the way, the runner's own included.";
    }
    return code === 'ECONNREFUSED'
        ? 'Nothing listens on that port there: see that mqtt-port is 8883 or 443, and that the domain leads to the endpoint.'
        : 'See that the port is open from here and leads to the endpoint.';
}

;// CONCATENATED MODULE: ./lib/proof/mqtt-remedy.js

const unknownCertificate = 'IoT Core turned the client certificate away: it must be registered in this account and region, and ACTIVE.';
const wrongPort = 'See that mqtt-port is the one of MQTT, 8883 or 443, and that nothing on the way answers in its place.';
const clientIdTaken = 'Another client connected with the same client id, which cuts this one off: give the proof an mqtt-client-id of its own.';
const tryAgain = 'IoT Core is busy, or a quota is used up (one CONNECT a second for a client id): run again, or give the proof an mqtt-client-id of its own.';
/** What the policy must allow at each stage (AWS IoT Core developer guide, "AWS IoT Core policy actions"). */
const policyRemedies = {
    CONNECT: 'The policy of the client certificate must allow iot:Connect for this client id.',
    SUBSCRIBE: 'The policy of the client certificate must allow iot:Subscribe on the topic, as a topicfilter.',
    PUBLISH: 'The policy of the client certificate must allow iot:Publish on the topic.',
    'the message back': 'The policy of the client certificate must allow iot:Receive on the topic.',
};
function mqtt_remedy_remedyOf(seen) {
    switch (seen.kind) {
        case 'no-tls':
            return handshakeRemedy(seen.failure);
        case 'turned-away':
            return alertRemedy(seen.alert);
        case 'refused':
            return refusalRemedy(seen);
        case 'closed':
            return seen.stage === 'CONNECT'
                ? 'The client certificate must be registered in this account and region, and ACTIVE, and its policy must allow iot:Connect for this client id.'
                : `${policyRemedies[seen.stage]} It may do: a client that connects elsewhere with the same client id cuts this one off, too.`;
        case 'timeout':
            return timeoutRemedy(seen.stage);
        case 'not-mqtt':
            return wrongPort;
    }
}
function handshakeRemedy(failure) {
    switch (failure.kind) {
        case 'refused-by-peer':
            return alertRemedy(failure.alert);
        case 'unreachable':
            return unreachableRemedy(failure.code);
        case 'not-tls':
            return wrongPort;
        case 'untrusted':
        case 'wrong-name':
            return 'Mend tls-private-ca first: MQTT goes over the same connection.';
    }
}
/** The alerts about the client's certificate (RFC 8446, section 6.2). */
const certificateAlerts = new Set([
    'bad certificate',
    'unsupported certificate',
    'certificate revoked',
    'certificate expired',
    'certificate unknown',
    'unknown ca',
    'access denied',
    'certificate required',
]);
function alertRemedy(alert) {
    if (certificateAlerts.has(alert)) {
        return unknownCertificate;
    }
    return alert === 'no application protocol'
        ? 'The server does not take ALPN x-amzn-mqtt-ca, which the proof offers on port 443: see that nothing on the way opens TLS, or set mqtt-port to 8883.'
        : 'The server ended the handshake: see that the security policy of the domain configuration allows TLS 1.2 or 1.3, and that the domain leads to IoT Core.';
}
/** MQTT 3.1.1, table 3.1 and section 3.9.3; MQTT 5.0, section 2.4. */
const notAuthorized = new Set([0x05, 0x87]);
const clientIdNotValid = new Set([0x02, 0x85]);
const unavailable = new Set([0x03, 0x88, 0x89, 0x8b, 0x97, 0x9f]);
function refusalRemedy({ stage, by, code, meaning }) {
    // MQTT 3.1.1 has one code for every refused subscription.
    if (notAuthorized.has(code) || (by === 'SUBACK' && code === 0x80)) {
        return policyRemedies[stage];
    }
    if (clientIdNotValid.has(code)) {
        return 'Give another mqtt-client-id, of 128 bytes at most, and see that the policy of the client certificate allows iot:Connect for it.';
    }
    if (code === 0x8e) {
        return clientIdTaken;
    }
    return unavailable.has(code)
        ? tryAgain
        : `The server's reason is its own (${meaning}): see that the domain leads to IoT Core, and what its log (AWSIotLogsV2) says of this client id.`;
}
function timeoutRemedy(stage) {
    switch (stage) {
        case 'TCP':
            return unreachableRemedy('ETIMEDOUT');
        case 'the message back':
            return policyRemedies[stage];
        default:
            return 'Something listens, and says nothing: see that mqtt-port leads to IoT Core, and that no proxy or firewall on the way holds the connection.';
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/proof/attempt.js
var attempt = __webpack_require__(72743);
;// CONCATENATED MODULE: ./lib/proof/mqtt-refusal.js
/** Reason codes from here on are failures (MQTT 5.0, section 2.4), and so is SUBACK's 0x80 of MQTT 3.1.1. */
const failure = 0x80;
/** MQTT 3.1.1, table 3.1 (CONNACK) and section 3.9.3 (SUBACK). */
const returnCodes = {
    1: 'unacceptable protocol version',
    2: 'identifier rejected',
    3: 'server unavailable',
    4: 'bad user name or password',
    5: 'not authorized',
    128: 'failure',
};
/** What a packet that came at a stage refuses, in the names of its version's codes; undefined: nothing. */
function refusalIn(packet, stage, names) {
    const refused = codeIn(packet);
    return (refused && {
        kind: 'refused',
        stage,
        ...refused,
        meaning: names[refused.code] || 'a code without a name',
    });
}
function codeIn(packet) {
    switch (packet.cmd) {
        case 'connack': {
            const code = packet.reasonCode ?? packet.returnCode ?? 0;
            return code === 0 ? undefined : { by: 'CONNACK', code };
        }
        case 'suback': {
            const code = packet.granted.map(Number).find((granted) => granted >= failure);
            return code === undefined ? undefined : { by: 'SUBACK', code };
        }
        case 'puback': {
            const code = packet.reasonCode ?? 0;
            return code < failure ? undefined : { by: 'PUBACK', code };
        }
        case 'disconnect':
            return { by: 'DISCONNECT', code: packet.reasonCode ?? 0 };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./lib/proof/open-tls.js + 2 modules
var open_tls = __webpack_require__(78566);
;// CONCATENATED MODULE: ./lib/proof/mqtt-probe.js
/** One MQTT round trip as a device makes it. */







const defaultTimeoutMs = 15_000;
/** How long a DISCONNECT may take to be sent. */
const lingerMs = 1_000;
/**
 * CONNECT, SUBSCRIBE, PUBLISH with QoS 1, the message back, DISCONNECT. Settles within `timeoutMs` (15 s), whatever the
 * server does: mqtt.js by itself waits for ever on a TLS 1.3 server that turns the client certificate away.
 *
 * @throws the signal's reason when that is aborted.
 */
async function probeMqtt(target) {
    const { MqttClient, ReasonCodes } = await Promise.all(/* import() */[__webpack_require__.e(576), __webpack_require__.e(825)]).then(__webpack_require__.t.bind(__webpack_require__, 44825, 19));
    const { timeoutMs = defaultTimeoutMs, signal, topic } = target;
    const names = target.protocolVersion === 4 ? returnCodes : ReasonCodes;
    const started = performance.now();
    let stage = 'TCP';
    const reach = (next) => {
        stage = next;
    };
    const late = () => ({ kind: 'timeout', stage });
    return (0,attempt/* attempt */.C)({ timeoutMs, late, signal }, (settle) => {
        let client;
        const fail = (error) => settle({ kind: 'not-mqtt', stage, said: (0,native_error/* describeError */.U)(error) });
        // mqtt.js comes in only once the handshake is over: what it writes before that would take its errors over.
        const secured = () => {
            client = new MqttClient(() => socket, optionsOf(target, timeoutMs));
            // Told before mqtt.js makes an error of it.
            client.on('packetreceive', (packet) => {
                const refusal = isOfSession(stage) ? refusalIn(packet, stage, names) : undefined;
                if (refusal) {
                    settle(refusal);
                }
            });
            client.on('error', fail);
            roundTrip(client, topic, reach).then(() => settle({ kind: 'round-trip', milliseconds: Math.round(performance.now() - started) }), fail);
        };
        const lost = (failure) => settle(lostAt(stage, failure));
        const socket = (0,open_tls/* openTls */.G)({ ...target, servername: target.host }, { secured, lost });
        socket.once('connect', () => reach('TLS'));
        return () => hangUp(client, socket);
    });
}
function optionsOf({ clientId, protocolVersion }, timeoutMs) {
    return {
        clientId,
        protocolVersion,
        clean: true,
        reconnectPeriod: 0,
        // Never first: the probe's own limit tells the stage.
        connectTimeout: 2 * timeoutMs,
    };
}
async function roundTrip(client, topic, reach) {
    const payload = (0,external_node_crypto_.randomUUID)();
    const back = new Promise((resolve) => {
        client.on('message', (_topic, message) => {
            if (message.toString() === payload) {
                resolve();
            }
        });
    });
    reach('CONNECT');
    await new Promise((resolve) => client.once('connect', resolve));
    reach('SUBSCRIBE');
    await client.subscribeAsync(topic, { qos: 1 });
    reach('PUBLISH');
    await client.publishAsync(topic, payload, { qos: 1 });
    reach('the message back');
    await back;
}
/** Sends DISCONNECT where there is a session, and waits for nobody. */
function hangUp(client, socket) {
    if (!client?.connected) {
        client?.end(true);
        socket.destroy();
        return;
    }
    socket.once('finish', () => socket.destroy());
    setTimeout(() => socket.destroy(), lingerMs).unref();
    client.end();
}
function lostAt(stage, failure) {
    if (!isOfSession(stage)) {
        return { kind: 'no-tls', failure };
    }
    switch (failure.kind) {
        case 'refused-by-peer':
            return { kind: 'turned-away', stage, alert: failure.alert };
        case 'unreachable':
            return { kind: 'closed', stage };
        default:
            return { kind: 'not-mqtt', stage, said: (0,tls_observation/* tellTls */.Rz)(failure) };
    }
}

;// CONCATENATED MODULE: ./lib/proof/mqtt-versions.js

/** IoT Core takes one CONNECT a second for a client id (general reference, "AWS IoT Core endpoints and quotas"). */
const connectIntervalMs = 1_000;
/**
 * MQTT 3.1.1, then MQTT 5 under the same client id, which the policy may be made for: never both at once, as the second would
 * cut the first off. MQTT 5 is also asked where MQTT 3.1.1 was closed without a word, since it has words for the reason.
 *
 * @throws the signal's reason when that is aborted.
 */
async function probeMqttVersions(target) {
    const v311 = await probeMqtt({ ...target, protocolVersion: 4 });
    if (v311.kind !== 'round-trip' && v311.kind !== 'closed') {
        return { v311 };
    }
    await target.pause(connectIntervalMs, target.signal);
    return { v311, v5: await probeMqtt({ ...target, protocolVersion: 5 }) };
}
/**
 * True of the answers that a server without MQTT 5 gives to its CONNECT: return code 1 (MQTT 3.1.1, section 3.1.2.2), reason code
 * 0x84 (MQTT 5.0, section 3.1.2.2), or none. The last counts only beside a round trip with MQTT 3.1.1.
 */
function isMqtt5NotOffered({ v311, v5 }) {
    if (v311.kind !== 'round-trip') {
        return false;
    }
    return v5?.kind === 'refused'
        ? v5.by === 'CONNACK' && (v5.code === 0x01 || v5.code === 0x84)
        : v5?.kind === 'closed' && v5.stage === 'CONNECT';
}

;// CONCATENATED MODULE: ./lib/proof/check-mqtt.js



const check_mqtt_id = 'mqtt';
const check_mqtt_expected = 'CONNACK 0x00, and the message published comes back, with MQTT 3.1.1 and, where it is offered, MQTT 5';
/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
function checkMqtt(versions) {
    const check = { id: check_mqtt_id, seen: check_mqtt_tell(versions), expected: check_mqtt_expected };
    const failure = failureOf(versions);
    return failure === undefined
        ? { ...check, result: 'pass' }
        : { ...check, result: 'fail', remedy: mqtt_remedy_remedyOf(failure) };
}
/** What there is to mend; of two failures the one that says more. */
function failureOf(versions) {
    const { v311, v5 } = versions;
    const failure5 = v5 === undefined || v5.kind === 'round-trip' || isMqtt5NotOffered(versions) ? undefined : v5;
    if (v311.kind === 'round-trip') {
        return failure5;
    }
    return v311.kind === 'closed' && failure5 !== undefined && tellsWhy(failure5) ? failure5 : v311;
}
function tellsWhy({ kind }) {
    return kind === 'refused' || kind === 'turned-away';
}
function check_mqtt_tell(versions) {
    const { v311, v5 } = versions;
    if (v5 === undefined) {
        return `MQTT 3.1.1: ${tellMqtt(v311)}`;
    }
    if (v311.kind === 'round-trip' && v5.kind === 'round-trip') {
        return `MQTT 3.1.1 and 5: message published and received back in ${v311.milliseconds} and ${v5.milliseconds} ms`;
    }
    return isMqtt5NotOffered(versions)
        ? `MQTT 3.1.1: ${tellMqtt(v311)}; MQTT 5 is not offered`
        : `MQTT 3.1.1: ${tellMqtt(v311)}; MQTT 5: ${tellMqtt(v5)}`;
}
/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt = new Set(['HTTPS', 'MQTT_WSS']);
/** The check where MQTT with a client certificate is not on offer at the domain; undefined where it is. */
function skippedByConfiguration({ authenticationType, applicationProtocol, }) {
    const other = withoutCertificates.has(authenticationType)
        ? authenticationType
        : withoutMqtt.has(applicationProtocol)
            ? applicationProtocol
            : undefined;
    return (other && {
        id: check_mqtt_id,
        result: 'skipped',
        seen: `the domain configuration is set to ${other}, which takes no MQTT with client certificates`,
        expected: check_mqtt_expected,
        remedy: 'Prove it with a client of that kind.',
    });
}
const skippedWithoutIdentity = {
    id: check_mqtt_id,
    result: 'skipped',
    seen: 'no client certificate',
    expected: check_mqtt_expected,
    remedy: 'Give client-certificate and client-private-key, or credentials that may make a short-lived one.',
};
/** The short-lived identity could not be made: nothing was proven, and not for want of asking. */
function failedWithoutIdentity({ details }) {
    const { doing, said, remedy } = details;
    return { id: check_mqtt_id, result: 'fail', seen: `not tried: ${doing}: ${said}`, expected: check_mqtt_expected, remedy };
}

// EXTERNAL MODULE: ./lib/pki/validity.js
var validity = __webpack_require__(20884);
;// CONCATENATED MODULE: ./lib/proof/check-tls.js




/**
 * The article's TEST3 without MQTT: the domain under the private CA, serving the very leaf that ACM stores. With several
 * roots the check is as good as the worst of them: each is all that some devices trust.
 */
function checkPrivateCa(observations, { serverCertificate, iotEndpoint }) {
    const expectedFingerprint = serverCertificate && (0,facts/* readCertificate */.w$)(serverCertificate.certificate).fingerprint;
    const checks = observations.map(({ root, seen }) => {
        const check = checkUnderRoot(seen, { expectedFingerprint, iotEndpoint });
        const trusted = `trusting ${(0,facts/* readCertificate */.w$)(root).subject} alone: `;
        return observations.length === 1 ? check : { ...check, seen: `${trusted}${check.seen}` };
    });
    const worst = checks.find(({ result }) => result === 'fail') ??
        checks.find(({ result }) => result === 'warn') ??
        checks[0];
    if (worst === undefined) {
        throw new Error('nothing is known of what devices trust');
    }
    return worst.result === 'pass'
        ? { ...worst, seen: checks.map(({ seen }) => seen).join('; ') }
        : worst;
}
function checkUnderRoot(seen, { expectedFingerprint, iotEndpoint, }) {
    const id = 'tls-private-ca';
    const leaf = expectedFingerprint ? ` (SHA-256 ${expectedFingerprint})` : '';
    const check = {
        id,
        seen: (0,tls_observation/* tellTls */.Rz)(seen),
        expected: `accepted under the private CA, serving the leaf in ACM${leaf}`,
    };
    if (seen.kind !== 'accepted') {
        const isDefault = iotEndpoint !== undefined && (0,tls_observation/* isDefaultCertificate */.P7)(seen, iotEndpoint);
        const remedy = isDefault ? notInServiceYet : privateCaRemedy(seen);
        return { ...check, result: 'fail', remedy };
    }
    if (expectedFingerprint === undefined) {
        return {
            ...check,
            result: 'warn',
            seen: `${check.seen}, SHA-256 ${seen.fingerprint}`,
            remedy: 'The leaf in ACM could not be read, so that it is the one served is not shown; run with AWS credentials.',
        };
    }
    return seen.fingerprint === expectedFingerprint
        ? { ...check, result: 'pass' }
        : {
            ...check,
            result: 'fail',
            seen: `another leaf is served: SHA-256 ${seen.fingerprint}, until ${(0,validity/* instant */.uR)((0,facts/* readCertificate */.w$)(seen.served.certificate).notAfter)}`,
            remedy: 'ACM stores a leaf that IoT Core does not serve. It picks a re-import up within about an hour, and silently goes on with the last valid leaf when it cannot take the new one: look at serverCertificateStatus.',
        };
}
const notInServiceYet = "IoT Core's default certificate is served: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.";
function privateCaRemedy(seen) {
    switch (seen.kind) {
        case 'wrong-name':
            return 'The certificate is of your private CA, but for another name: have the leaf issued anew with the domain as SAN.';
        case 'untrusted':
            return (0,tls_observation/* isUnknownIssuer */.mR)(seen)
                ? 'See that ca-certificate is the CA that issued the leaf, and that its chain was imported with it.'
                : 'The certificate leads to your private CA but is not good: see server-auth, issuer and expiry, and run rotate.';
        case 'refused-by-peer':
            return 'The server ended the handshake; see that the security policy of the domain configuration allows TLS 1.2 or 1.3.';
        case 'not-tls':
            return 'Something else than IoT Core answers: see that the domain leads to the endpoint, mqtt-port is right, and no proxy is in between.';
        case 'unreachable':
            return unreachableRemedy(seen.code);
    }
}
/** The article's TEST2: must fail, and must fail for want of trust. */
function checkAmazonRoot(seen) {
    const check = {
        id: 'tls-amazon-root',
        seen: (0,tls_observation/* tellTls */.Rz)(seen),
        expected: "certificate verify failed: Amazon's root does not vouch for the domain",
    };
    if ((0,tls_observation/* isUnknownIssuer */.mR)(seen)) {
        return { ...check, result: 'pass' };
    }
    return {
        ...check,
        result: 'fail',
        remedy: seen.kind === 'accepted'
            ? "The domain is served with a certificate that Amazon's root vouches for: it is not on your private CA."
            : 'The refusal was not for want of trust, so it could not be proven; mend tls-private-ca first.',
    };
}
/** The article's TEST1. */
function checkDefaultEndpoint(seen) {
    const check = {
        id: 'tls-default-endpoint',
        seen: (0,tls_observation/* tellTls */.Rz)(seen),
        expected: "accepted under Amazon's root",
    };
    return seen.kind === 'accepted'
        ? { ...check, result: 'pass' }
        : {
            ...check,
            result: 'fail',
            remedy: seen.kind === 'untrusted'
                ? 'Give amazon-root-ca where the partition has another root, and see that no proxy opens TLS on the way.'
                : 'See that the endpoint is reachable from here.',
        };
}
const skippedWithoutEndpoint = {
    id: 'tls-default-endpoint',
    result: 'skipped',
    seen: "the account's endpoint is not known, and the domain leads to none",
    expected: "a verdict under Amazon's root",
    remedy: 'Run with AWS credentials.',
};
/** Without a root every server is refused, which would look like the refusal that is wanted. */
function skippedWithoutRoots(id) {
    return {
        id,
        result: 'skipped',
        seen: "no root of Amazon's to verify with",
        expected: "a verdict under Amazon's root",
        remedy: 'Give amazon-root-ca.',
    };
}

// EXTERNAL MODULE: ./lib/pki/dns-name.js
var dns_name = __webpack_require__(93511);
// EXTERNAL MODULE: ./lib/aws/dns-name.js
var aws_dns_name = __webpack_require__(64324);
;// CONCATENATED MODULE: ./lib/proof/renewal-dns.js


/** Nothing is asked for a certificate that ACM does not renew. */
async function lookAtRenewal(certificate, zone) {
    if (certificate === undefined ||
        certificate === 'missing' ||
        certificate.type !== 'AMAZON_ISSUED') {
        return { records: [], caa: [] };
    }
    const [records, caa] = await Promise.all([
        Promise.all(certificate.validationRecords.map(async (record) => ({
            record,
            answer: await zone.cname(record.name),
        }))),
        Promise.all(certificate.names.map(async (name) => ({ name, answer: await closestCaa(name, zone) }))),
    ]);
    return { records, caa };
}
/** RFC 8659, section 3: the records of the closest name at or above this one that has any. */
async function closestCaa(name, zone) {
    for (const suffix of (0,aws_dns_name/* suffixesOf */.Xh)(name.replace(/^\*\./, ''))) {
        const answer = await zone.caa(suffix);
        if (answer.kind === 'found' || !(0,dns_answer/* isConclusive */.c)(answer)) {
            return answer;
        }
    }
    return { kind: 'nodata' };
}
/** Why ACM might not be able to renew, by what DNS says. */
function dnsDoubt({ records, caa }) {
    return (firstOf(records, ({ record, answer }) => recordDoubt(record, answer)) ??
        firstOf(caa, ({ name, answer }) => caaDoubt(name, answer)));
}
function firstOf(items, doubtOf) {
    return items.map(doubtOf).find((doubt) => doubt !== undefined);
}
function recordDoubt({ name, value }, answer) {
    if (answer.kind === 'found' && answer.values.includes((0,aws_dns_name/* dnsName */.Tu)(value))) {
        return undefined;
    }
    if (!(0,dns_answer/* isConclusive */.c)(answer)) {
        return unknown(`its record ${name}`, answer);
    }
    return {
        seen: answer.kind === 'found'
            ? `its record ${name} leads to ${answer.values.join(', ')} instead of ${value}`
            : `its record ${name} is gone from DNS`,
        remedy: `Run provision, or set the record ${name} CNAME ${value} by hand; ACM cannot renew without it.`,
    };
}
function caaDoubt(name, answer) {
    if (!(0,dns_answer/* isConclusive */.c)(answer)) {
        return unknown(`the CAA records of ${name}`, answer);
    }
    const issuers = answer.kind === 'found' ? issuersFor(name, answer.values) : undefined;
    if (issuers === undefined || issuers.some((issuer) => amazonIssuers.has(issuer))) {
        return undefined;
    }
    return {
        seen: `CAA for ${name} allows ${issuers.filter((issuer) => issuer !== '').join(', ') || 'nobody'}`,
        remedy: 'Add amazon.com to the CAA records, or ACM cannot renew.',
    };
}
function unknown(what, answer) {
    return {
        seen: `${what} could not be looked up: ${(0,dns_answer/* tellDns */.Z)(answer)}`,
        remedy: 'See that DNS can be asked from here, and that every name server of the zone answers; ACM asks the same.',
    };
}
/** ACM user guide, "Set up a CAA record". */
const amazonIssuers = new Set([
    'amazon.com',
    'amazontrust.com',
    'awstrust.com',
    'amazonaws.com',
]);
/**
 * Who may issue (RFC 8659, sections 4.2 and 4.3): `issuewild` rules over wildcards where there is any, else `issue`. Undefined:
 * neither is there, everybody may. An empty name stands for nobody.
 */
function issuersFor(name, records) {
    const issue = valuesOf(records.map((record) => record.issue));
    const wild = valuesOf(records.map((record) => record.issuewild));
    const ruling = name.startsWith('*.') && wild.length > 0 ? wild : issue;
    return ruling.length > 0 ? ruling : undefined;
}
/** The issuer's domain stands before the parameters: "amazon.com; validationmethods=dns-01". */
function valuesOf(values) {
    return values
        .filter((value) => value !== undefined)
        .map((value) => (0,aws_dns_name/* dnsName */.Tu)(value.replace(/;.*$/s, '').trim()));
}

;// CONCATENATED MODULE: ./lib/proof/check-validation-certificate.js



const check_validation_certificate_id = 'validation-certificate';
/**
 * What ACM says of the certificate by which IoT Core knows whose the domain is, and whether ACM will be able to renew it.
 * Undefined: ACM was not asked.
 */
function checkValidationCertificate(domain, certificate, dns, now) {
    const expected = `ISSUED, covers ${domain}, its record stands in DNS, no CAA record forbids Amazon`;
    if (certificate === undefined) {
        const remedy = 'Run with AWS credentials.';
        return { id: check_validation_certificate_id, result: 'skipped', seen: 'not read', expected, remedy };
    }
    const renew = 'Run provision: it requests a new validation certificate.';
    if (certificate === 'missing') {
        const seen = `no public certificate covers ${domain}`;
        return { id: check_validation_certificate_id, result: 'fail', seen, expected, remedy: renew };
    }
    const { status, names, notAfter, failureReason } = certificate;
    const seen = `${status}, covers ${names.join(', ')}, until ${notAfter ? (0,validity/* instant */.uR)(notAfter) : 'unknown'}`;
    const isGood = status === 'ISSUED' &&
        names.some((name) => (0,dns_name/* dnsNameCovers */.T)(name, domain)) &&
        (notAfter === undefined || now < notAfter);
    if (!isGood) {
        const why = failureReason ? `${seen}, ${failureReason}` : seen;
        return { id: check_validation_certificate_id, result: 'fail', seen: why, expected, remedy: renew };
    }
    const doubt = dnsDoubt(dns) ?? renewalDoubt(certificate, now);
    return doubt === undefined
        ? { id: check_validation_certificate_id, result: 'pass', seen, expected }
        : { id: check_validation_certificate_id, result: 'warn', seen: `${seen}; ${doubt.seen}`, expected, remedy: doubt.remedy };
}
/** ACM renews public certificates 45 days before they end (ACM user guide, "Managed certificate renewal"). */
const renewalDays = 45;
function renewalDoubt({ type, notAfter, renewalStatus, renewalEligibility }, now) {
    if (renewalStatus === 'FAILED' || renewalStatus === 'PENDING_VALIDATION') {
        return {
            seen: `its renewal is ${renewalStatus}`,
            remedy: 'Look at the certificate in the ACM console: ACM tells there what it waits for.',
        };
    }
    const daysLeft = notAfter === undefined
        ? Number.POSITIVE_INFINITY
        : (notAfter.getTime() - now.getTime()) / validity/* dayInMilliseconds */.IT;
    if (daysLeft >= renewalDays) {
        return undefined;
    }
    const left = `${Math.floor(daysLeft)} days left`;
    return type === 'IMPORTED'
        ? { seen: left, remedy: 'It was imported, and ACM renews no such certificate: import it anew.' }
        : {
            seen: `${left} and not renewed (${renewalEligibility ?? 'eligibility unknown'})`,
            remedy: 'Serving goes on without it, but the domain configuration could not be made anew: run provision once it has ended to have a new one requested.',
        };
}

// EXTERNAL MODULE: ./lib/proof/resolver.js
var proof_resolver = __webpack_require__(53086);
// EXTERNAL MODULE: ./lib/proof/tls-probe.js + 1 modules
var tls_probe = __webpack_require__(22576);
// EXTERNAL MODULE: ./lib/proof/zone-resolver.js
var zone_resolver = __webpack_require__(45985);
;// CONCATENATED MODULE: ./lib/proof/prove.js
/** Runs every probe of the proof side by side and makes the twelve checks of what they saw. */














/**
 * Makes every check. A probe that cannot be made is a failed or a skipped check, never an exception. What AWS did not tell is
 * taken from the wire where it shows there: the leaf that is served, the endpoint that the domain leads to.
 *
 * @throws the signal's reason when that is aborted: a proof that was called off found nothing.
 */
async function prove(subject, signal) {
    signal.throwIfAborted();
    const resolver = await (0,proof_resolver/* createResolver */.Tw)(subject.resolver).catch(proof_resolver/* unreachableResolver */.zI);
    const zone = await (0,zone_resolver/* zoneResolver */.d)(subject, resolver);
    const probing = { subject, resolver, zone, signal };
    const leadsTo = zone.cname(subject.domain);
    const handshakes = shakeHandsUnderEachRoot(probing);
    const [validation, ...connections] = await Promise.all([
        unbroken(signal, 'validation-certificate', () => proveValidationCertificate(probing)),
        unbroken(signal, 'dns', async () => checkDns(subject.domain, subject.iotEndpoint, await leadsTo)),
        unbroken(signal, 'tls-private-ca', async () => checkPrivateCa(await handshakes, subject)),
        unbroken(signal, 'tls-amazon-root', () => proveAmazonRoot(probing)),
        unbroken(signal, 'tls-default-endpoint', async () => proveDefaultEndpoint(probing, await leadsTo)),
        unbroken(signal, 'mqtt', () => proveMqtt(probing)),
    ]);
    const served = await servedChainOf(handshakes);
    return {
        checks: [
            checkDomainConfiguration(subject.domainConfiguration),
            ...checkServerCertificate(subject, served),
            validation,
            ...connections,
        ],
        ...(served && { served }),
    };
}
/** A probe that throws is a failed check and leaves the others alone: with a PEM that OpenSSL does not take, say. */
async function unbroken(signal, id, make) {
    try {
        return await make();
    }
    catch (error) {
        signal.throwIfAborted();
        return {
            id,
            result: 'fail',
            seen: `the probe could not be made: ${(0,native_error/* describeError */.U)(error)}`,
            expected: 'a probe that comes to its end',
            remedy: 'Correct what it names, and run again: nothing is known of the domain by this.',
        };
    }
}
async function proveValidationCertificate({ subject, zone }) {
    const { domain, validationCertificate, now } = subject;
    const dns = await lookAtRenewal(validationCertificate, zone);
    return checkValidationCertificate(domain, validationCertificate, dns, now);
}
function shakeHands({ subject, resolver, signal }, host, trust) {
    const { port, mqtt, now } = subject;
    return (0,tls_probe/* probeTls */.S)({
        host,
        servername: host,
        port,
        trust,
        lookup: resolver.lookup,
        signal,
        now,
        ...(mqtt && 'identity' in mqtt && { clientIdentity: mqtt.identity }),
    });
}
/** A device trusts one root; during a rollover some trust the one and some the other. */
function shakeHandsUnderEachRoot(probing) {
    const { domain, trust } = probing.subject;
    return Promise.all(trust.map(async (root) => ({ root, seen: await shakeHands(probing, domain, [root]) })));
}
/** Only what devices accept, or would but for the name, the dates or the purpose; undefined where nothing was. */
async function servedChainOf(handshakes) {
    const observations = await handshakes.catch(() => []);
    return observations
        .map(({ seen }) => seen)
        .filter((seen) => 'served' in seen && !(0,tls_observation/* isUnknownIssuer */.mR)(seen))
        .map((seen) => ('served' in seen ? seen.served : undefined))
        .find((served) => served !== undefined);
}
async function proveAmazonRoot(probing) {
    const { domain, amazonRoots } = probing.subject;
    return amazonRoots.length === 0
        ? skippedWithoutRoots('tls-amazon-root')
        : checkAmazonRoot(await shakeHands(probing, domain, amazonRoots));
}
/** Where AWS did not tell the endpoint, the one that the domain leads to. */
async function proveDefaultEndpoint(probing, leadsTo) {
    const { iotEndpoint, amazonRoots } = probing.subject;
    const endpoint = iotEndpoint ?? (leadsTo.kind === 'found' ? leadsTo.values[0] : undefined);
    if (endpoint === undefined) {
        return skippedWithoutEndpoint;
    }
    return amazonRoots.length === 0
        ? skippedWithoutRoots('tls-default-endpoint')
        : checkDefaultEndpoint(await shakeHands(probing, endpoint, amazonRoots));
}
async function proveMqtt({ subject, resolver, signal }) {
    const { mqtt, domain, port, trust, domainConfiguration } = subject;
    if (!mqtt) {
        return skippedWithoutIdentity;
    }
    const configured = domainConfiguration === 'missing' ? undefined : domainConfiguration;
    const skipped = configured && skippedByConfiguration(configured);
    if (skipped) {
        return skipped;
    }
    if ('failed' in mqtt) {
        return failedWithoutIdentity(mqtt.failed);
    }
    const { identity, clientId, topic } = mqtt;
    return checkMqtt(await probeMqttVersions({
        host: domain,
        port,
        trust,
        clientIdentity: identity,
        clientId,
        topic,
        lookup: resolver.lookup,
        signal,
        pause: clock/* systemClock */.m.sleep,
    }));
}
const certificateChecks = [
    'server-auth',
    'common-name',
    'key-algorithm',
    'issuer',
    'expiry',
];
/** The leaf as ACM stores it, else as it is served. */
function checkServerCertificate(subject, served) {
    const { serverCertificate } = subject;
    if (serverCertificate) {
        return (0,requirements/* examineServerCertificate */.o)(serverCertificate, subject);
    }
    if (served) {
        return (0,requirements/* examineServerCertificate */.o)(served, subject).map((check) => ({
            ...check,
            seen: `as served: ${check.seen}`,
        }));
    }
    return certificateChecks.map((id) => ({
        id,
        result: 'skipped',
        seen: 'the leaf in ACM was not read, and none that devices would accept is served',
        expected: 'a leaf that meets the requirement',
        remedy: 'Run with AWS credentials, and mend tls-private-ca.',
    }));
}

;// CONCATENATED MODULE: ./lib/operations/prove-subject.js




const newIdentityAttempts = 6;
const pauseMs = 5_000;
/**
 * @param identity `new`: IoT Core takes a while to know a certificate and its policy, so that only what is left wrong after
 * that is a finding.
 * @throws the signal's reason when the run was cancelled.
 */
async function proveSubject(rim, ledger, subject, identity) {
    const proof = await proveUntilKnown(rim, subject, identity === 'new' ? newIdentityAttempts : 1);
    rim.signal.throwIfAborted();
    ledger.learn({ checks: proof.checks, ...prove_subject_endOf(subject, proof) });
}
async function proveUntilKnown(rim, subject, attempts) {
    for (let attempt = 1;; attempt += 1) {
        const proof = await prove(subject, rim.signal);
        const failed = proof.checks.filter(({ result }) => result === 'fail');
        const onlyMqtt = failed.length > 0 && failed.every(({ id }) => id === 'mqtt');
        if (!onlyMqtt || attempt >= attempts) {
            return proof;
        }
        rim.log.info(`mqtt: ${failed[0]?.seen}; the client identity is new, trying again.`);
        await rim.clock.sleep(pauseMs, rim.signal);
    }
}
/** IoT Core goes on serving the last valid leaf when it does not take a new one: then that one's end counts, too. */
function prove_subject_endOf({ serverCertificate, trust }, { served }) {
    const stored = serverCertificate ?? served;
    if (stored === undefined) {
        return {};
    }
    const isOther = served !== undefined &&
        (0,facts/* readCertificate */.w$)(served.certificate).fingerprint !==
            (0,facts/* readCertificate */.w$)(stored.certificate).fingerprint;
    return { breaksAt: breaksAt(stored, trust, isOther ? served.certificate : undefined) };
}
/** @throws Failure that names the checks that failed. */
function refuseFailed(domain, checks) {
    const failed = checks.filter(({ result }) => result === 'fail');
    if (failed.length > 0) {
        throw new errors/* Failure */.HR({
            doing: `proving ${domain}`,
            said: failed.map(({ id, seen }) => `${id}: ${seen}`).join('; '),
            remedy: failed.map(({ remedy }) => remedy).join(' '),
        });
    }
}


/***/ }),

/***/ 66642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P_: () => (/* binding */ keyIdentifier),
  om: () => (/* binding */ keyIdentifierOf),
  jm: () => (/* binding */ signCertificate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/pki/serial-number.js

const octets = 20;
/**
 * A certificate's serial number as 40 hex digits: 20 octets, positive, never zero (RFC 5280, 4.1.2.2), 158 bits of them random.
 * The first octet begins with the bits 01: the number is positive, and DER has no leading octet to add or drop.
 */
function createSerialNumber(random = external_node_crypto_.randomBytes) {
    const [first = 0, ...rest] = random(octets);
    return Buffer.from([(first & 0x3f) | 0x40, ...rest]).toString('hex');
}

// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/pki/signing.js



/** The hash of ECDSA signatures is as strong as the curve (NIST SP 800-57 part 1, 5.6.2). */
const curves = new Map([
    ['prime256v1', { namedCurve: 'P-256', hash: 'SHA-256' }],
    ['secp384r1', { namedCurve: 'P-384', hash: 'SHA-384' }],
    ['secp521r1', { namedCurve: 'P-521', hash: 'SHA-512' }],
]);
/** An X.509 v3 certificate in PEM with a random serial number, signed with SHA-256 or better by an RSA or ECDSA key. */
async function signCertificate({ subject, issuer, publicKey, validity, extensions }, key) {
    const algorithm = signatureAlgorithm(key);
    const certificate = await x509/* X509CertificateGenerator */.Jy.create({
        serialNumber: createSerialNumber(),
        subject,
        issuer,
        publicKey: spki(publicKey),
        ...validity,
        extensions: [...extensions],
        signingAlgorithm: algorithm,
        signingKey: key.toCryptoKey(algorithm, false, ['sign']),
    });
    return new external_node_crypto_.X509Certificate(Buffer.from(certificate.rawData)).toString();
}
/** The SHA-1 of the public key in hex: how RFC 5280, 4.2.1.2, method 1, names a key. */
async function keyIdentifier(publicKey) {
    const identifier = await new x509/* PublicKey */.J3(spki(publicKey)).getKeyIdentifier();
    return Buffer.from(identifier).toString('hex');
}
/** What the certificate calls its key, in hex; the key's SHA-1 where it does not say. */
async function keyIdentifierOf(certificate) {
    const stated = certificate.getExtension(x509/* SubjectKeyIdentifierExtension */.QE)?.keyId;
    return stated ?? Buffer.from(await certificate.publicKey.getKeyIdentifier()).toString('hex');
}
function signatureAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }) {
    if (asymmetricKeyType === 'rsa') {
        return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    }
    const curve = curves.get(asymmetricKeyDetails?.namedCurve ?? '');
    if (curve === undefined) {
        throw new TypeError(`a key of type ${asymmetricKeyType} signs no certificates here`);
    }
    return { name: 'ECDSA', ...curve };
}
function spki(publicKey) {
    return Buffer.from(publicKey.export({ type: 'spki', format: 'der' }));
}


/***/ }),

/***/ 72743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/**
 * One attempt over the network: the first thing that settles it wins, and nothing settles later than `timeoutMs`.
 * `start` gives what ends the attempt; it is called once, however it settled.
 *
 * @throws the signal's reason when that is aborted: an attempt that was called off saw nothing.
 */
async function attempt({ timeoutMs, late, signal }, start) {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers();
    const stop = start(resolve);
    const timer = setTimeout(() => resolve(late()), timeoutMs);
    const cancel = () => reject(signal.reason);
    signal.addEventListener('abort', cancel);
    try {
        return await promise;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        stop();
    }
}


/***/ }),

/***/ 55104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ tellDns),
/* harmony export */   c: () => (/* binding */ isConclusive)
/* harmony export */ });
/** Whether the server told what there is; otherwise nothing is known of the name. */
function isConclusive(answer) {
    return answer.kind === 'found' || answer.kind === 'nxdomain' || answer.kind === 'nodata';
}
/** An answer without records, in words that follow "the name servers answered" or stand alone. */
function tellDns(answer) {
    switch (answer.kind) {
        case 'nxdomain':
            return 'no such name (NXDOMAIN)';
        case 'nodata':
            return 'no record of this type (NODATA)';
        case 'servfail':
            return 'SERVFAIL';
        case 'refused':
            return 'REFUSED';
        case 'timeout':
            return 'no answer in time';
        case 'unreachable':
            return `no answer (${answer.code})`;
    }
}


/***/ }),

/***/ 78566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ openTls)
});

// UNUSED EXPORTS: connectionTo

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/proof/served-chain.js

/**
 * What the server has shown so far; undefined when that is nothing. Read with getPeerCertificate alone: in Node 24.21
 * getPeerX509Certificate empties what it reads, after which Node's own check of the name finds no certificate.
 */
function servedChain(socket) {
    const [certificate, ...chain] = pathFrom(socket.getPeerCertificate(true));
    return certificate === undefined ? undefined : { certificate, chain };
}
/** PEM, leaf first. Node gives an empty object or null where there is no certificate, and a self-signed one as its own issuer. */
function pathFrom(leaf) {
    const path = new Map();
    for (let link = leaf; link?.raw && link.fingerprint256 && !path.has(link.fingerprint256); link = link.issuerCertificate ?? null) {
        path.set(link.fingerprint256, new external_node_crypto_.X509Certificate(link.raw).toString());
    }
    return [...path.values()];
}

// EXTERNAL MODULE: ./lib/pki/native-error.js
var native_error = __webpack_require__(18226);
;// CONCATENATED MODULE: ./lib/proof/tls-failure.js

/** OpenSSL's reasons for alerts that came from the peer: SSL_R_SSLV3_ALERT_…, SSL_R_TLSV1_…, SSL_R_TLSV13_…, as Node spells them. */
const alertCode = /^ERR_SSL_(?:SSL\/TLS|SSLV3|TLSV1|TLSV13)_(?:ALERT_)?(?<alert>[A-Z_]+)$/;
/** The alert that the peer sent, in the words of RFC 8446, section 6: "certificate required"; undefined when it sent none. */
function alertOf(error) {
    const alert = alertCode.exec((0,native_error/* codeOf */.$)(error) ?? '')?.groups?.alert;
    return alert?.toLowerCase().replaceAll('_', ' ');
}
/** What an error of the connection means. To be called as the error is told: Node lets go of the handshake right after. */
function tlsFailure(socket, error, served) {
    const code = (0,native_error/* codeOf */.$)(error) ?? (0,native_error/* describeError */.U)(error);
    const seen = served && { served };
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        return { kind: 'wrong-name', ...seen };
    }
    // Set by Node when, and only when, it was the verification that failed.
    if (socket.authorizationError) {
        return { kind: 'untrusted', code, ...seen };
    }
    const alert = alertOf(error);
    if (alert !== undefined) {
        return { kind: 'refused-by-peer', alert, ...(hasShownKey(socket) && seen) };
    }
    return code.startsWith('ERR_SSL_') ? { kind: 'not-tls', code } : { kind: 'unreachable', code };
}
/**
 * Whether a TLS 1.2 server has shown that it holds the leaf's private key: OpenSSL takes an ephemeral key only with the leaf's
 * signature over it and this handshake's random values (RFC 5246, section 7.4.3). A certificate alone could be anybody's.
 */
function hasShownKey(socket) {
    if (socket.getProtocol() !== 'TLSv1.2') {
        return false;
    }
    const ephemeral = socket.getEphemeralKeyInfo();
    return ephemeral !== null && 'type' in ephemeral && ephemeral.type !== undefined;
}

;// CONCATENATED MODULE: ./lib/proof/open-tls.js



/** Begins to connect. The caller destroys the socket; its errors are handled for as long as it lives. */
function openTls(peer, { secured, lost }) {
    const socket = (0,external_node_tls_.connect)(connectionTo(peer));
    let served;
    const look = () => {
        served ??= servedChain(socket);
        return served;
    };
    // Before Node's own listener, which destroys the socket, and all it was shown, when the verification fails.
    socket.prependOnceListener('secure', look);
    socket.once('secureConnect', () => {
        const shown = look();
        if (shown === undefined) {
            lost({ kind: 'untrusted', code: 'no certificate' });
        }
        else {
            secured(shown);
        }
    });
    // Stays after the handshake: a TLS 1.3 server may turn the client away only then.
    socket.on('error', (error) => lost(tlsFailure(socket, error, look())));
    socket.once('close', () => lost({ kind: 'unreachable', code: 'ECONNRESET' }));
    return socket;
}
/** TLS 1.3 or 1.2, whichever the server prefers, as IoT Core's security policies offer both. The server is always verified. */
function connectionTo(peer) {
    return {
        host: peer.host,
        port: peer.port,
        servername: peer.servername,
        lookup: peer.lookup,
        ca: [...peer.trust],
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
        ALPNProtocols: alpnFor(peer.port),
        ...(peer.clientIdentity && {
            cert: peer.clientIdentity.certificate,
            key: peer.clientIdentity.privateKey,
        }),
    };
}
/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with a client certificate needs this on 443. */
function alpnFor(port) {
    return port === 443 ? ['x-amzn-mqtt-ca'] : [];
}


/***/ }),

/***/ 53086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ createResolverAt),
/* harmony export */   Tw: () => (/* binding */ createResolver),
/* harmony export */   zI: () => (/* binding */ unreachableResolver)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64324);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18226);
/** Asking a DNS server, or the system's; what it answers is data. */





const timeoutMs = 2_000;
/** Of several servers each is asked once, which makes up for a lost datagram; a lone one is asked again. */
const triesOfLoneServer = 2;
/** As many links as common resolvers follow. */
const longestChain = 11;
/**
 * @param server host or host:port, IPv6 in brackets; a host name is resolved by the system. Undefined: the system's servers.
 * @throws Failure when the server's host name has no address.
 */
async function createResolver(server) {
    if (server === undefined) {
        return {
            ...queriesTo(new node_dns__WEBPACK_IMPORTED_MODULE_0__.promises.Resolver({ timeout: timeoutMs, tries: triesOfLoneServer })),
            lookup: node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup,
        };
    }
    try {
        return resolverAt([await addressOf(server, node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)]);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
            doing: `looking up the DNS server ${server}`,
            said: (0,_pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .U)(cause),
            remedy: 'Give dns-resolver the address of a DNS server',
            cause,
        });
    }
}
/**
 * A resolver that asks these servers (written as for `createResolver`), whose own names `via` resolves.
 * Undefined when none of them has an address.
 */
async function createResolverAt(servers, via) {
    const addresses = await Promise.allSettled(servers.map((server) => addressOf(server, via.lookup)));
    const known = addresses.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return known.length > 0 ? resolverAt(known) : undefined;
}
/** In place of a resolver that could not be made: knows nothing, and says why. */
function unreachableResolver(error) {
    const cause = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR ? error.cause : error;
    const code = (0,_pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(cause) ?? (0,_pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .U)(cause);
    const ask = async () => ({ kind: 'unreachable', code });
    return {
        lookup: (hostname, _options, callback) => {
            callback(Object.assign(new Error(`${hostname} cannot be looked up`), { code }), []);
        },
        cname: ask,
        caa: ask,
        nameServers: ask,
    };
}
function resolverAt(servers) {
    const tries = servers.length > 1 ? 1 : triesOfLoneServer;
    const resolver = new node_dns__WEBPACK_IMPORTED_MODULE_0__.promises.Resolver({ timeout: timeoutMs, tries });
    resolver.setServers(servers);
    return {
        ...queriesTo(resolver),
        lookup: (hostname, { all }, callback) => {
            addressesAt(resolver, hostname, longestChain).then((addresses) => {
                const [first] = addresses;
                if (all) {
                    callback(null, addresses);
                }
                else {
                    callback(null, first.address, first.family);
                }
            }, (error) => callback(error, []));
        },
    };
}
function queriesTo(resolver) {
    return {
        cname: (name) => ask(resolver.resolveCname(name).then(plain)),
        caa: (name) => ask(resolver.resolveCaa(name)),
        nameServers: (name) => ask(resolver.resolveNs(name).then(plain)),
    };
}
function plain(names) {
    return names.map(_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dnsName */ .Tu);
}
async function ask(query) {
    try {
        const values = await query;
        return values.length > 0 ? { kind: 'found', values } : { kind: 'nodata' };
    }
    catch (error) {
        return withoutRecords((0,_pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(error) ?? (0,_pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .U)(error));
    }
}
/** The codes are node:dns's names for what RFC 1035, section 4.1.1, and RFC 2308 tell apart. */
function withoutRecords(code) {
    switch (code) {
        case 'ENOTFOUND':
            return { kind: 'nxdomain' };
        case 'ENODATA':
            return { kind: 'nodata' };
        case 'ESERVFAIL':
            return { kind: 'servfail' };
        case 'EREFUSED':
            return { kind: 'refused' };
        case 'ETIMEOUT':
            return { kind: 'timeout' };
        default:
            return { kind: 'unreachable', code };
    }
}
/** IPv4 first. A server that is not recursive may answer with the CNAME alone: its target is then asked for. */
async function addressesAt(resolver, hostname, links) {
    const [v4, v6] = await Promise.allSettled([
        resolver.resolve4(hostname),
        resolver.resolve6(hostname),
    ]);
    const [first, ...others] = [v4, v6]
        .flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
        .map((address) => ({ address, family: (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) }));
    if (first) {
        return [first, ...others];
    }
    if (v4.status === 'rejected' && (0,_pki_native_error_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(v4.reason) !== 'ENODATA') {
        throw v4.reason;
    }
    const alias = await ask(resolver.resolveCname(hostname));
    if (alias.kind === 'found' && alias.values[0] !== undefined && links > 0) {
        return addressesAt(resolver, alias.values[0], links - 1);
    }
    throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENODATA' });
}
/** What setServers takes: an IP address, with a port when one is given. */
async function addressOf(server, via) {
    const [, bracketed, plainHost, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? [];
    const host = bracketed ?? plainHost ?? server;
    const address = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) ? host : await firstAddress(host, via);
    const literal = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? `[${address}]` : address;
    return port === undefined ? literal : `${literal}:${port}`;
}
function firstAddress(name, via) {
    return new Promise((resolve, reject) => {
        via(name, { all: false }, (error, address) => {
            if (error || typeof address !== 'string') {
                reject(error ?? new Error(`${name} has no address`));
            }
            else {
                resolve(address);
            }
        });
    });
}


/***/ }),

/***/ 86268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ isDefaultCertificate),
/* harmony export */   Rz: () => (/* binding */ tellTls),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** What came of a TLS handshake, as data and in words. */

/**
 * The only reasons that prove that a trust does not vouch for a server: the path could be built to none of its roots. In X509_verify_cert's
 * terms: no issuer for the only certificate sent, for the last one sent, for one on the way; or a self-signed
 * certificate, alone or at the end, that is not among the roots. Anything else (expired, another name, wrong purpose, a
 * dead port) is found no matter what is trusted, and so says nothing about trust.
 */
const unknownIssuerCodes = new Set([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_GET_ISSUER_CERT',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
]);
/** True when the handshake failed because the certificate leads to none of the trusted roots. */
function isUnknownIssuer(observation) {
    return observation.kind === 'untrusted' && unknownIssuerCodes.has(observation.code);
}
/** True when what was served is the certificate of the account's own endpoint, which IoT Core shows for names it does not know. */
function isDefaultCertificate(observation, iotEndpoint) {
    const served = 'served' in observation ? observation.served : undefined;
    return (served !== undefined &&
        new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(served.certificate).checkHost(iotEndpoint) !== undefined);
}
/** In words, for a person. */
function tellTls(observation) {
    switch (observation.kind) {
        case 'accepted':
            return tellAccepted(observation);
        case 'untrusted':
            return `certificate verify failed (${observation.code})${tellServed(observation.served)}`;
        case 'wrong-name':
            return `a certificate for another name${tellServed(observation.served)}`;
        case 'refused-by-peer':
            return `the server ended the handshake (alert "${observation.alert}")`;
        case 'not-tls':
            return `what answers does not speak TLS 1.2 or 1.3 (${observation.code})`;
        case 'unreachable':
            return `no connection (${observation.code})`;
    }
}
function tellAccepted({ protocol, cipher, alpn, endedBy }) {
    const negotiated = alpn === undefined ? '' : `, ALPN ${alpn}`;
    const ending = endedBy === undefined
        ? ''
        : `, verified from what was served before the server asked for a client certificate (${endedBy})`;
    return `accepted, ${protocol} ${cipher}${negotiated}${ending}`;
}
function tellServed(served) {
    if (served === undefined) {
        return '';
    }
    const { subject, issuer } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(served.certificate);
    return `: ${oneLine(subject)} issued by ${oneLine(issuer)}`;
}
function oneLine(name) {
    return (name ?? '').split('\n').join(', ') || 'an empty name';
}


/***/ }),

/***/ 22576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ probeTls)
});

// UNUSED EXPORTS: tellTls

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/proof/attempt.js
var attempt = __webpack_require__(72743);
// EXTERNAL MODULE: ./lib/proof/open-tls.js + 2 modules
var open_tls = __webpack_require__(78566);
// EXTERNAL MODULE: ./lib/pki/facts.js
var facts = __webpack_require__(10419);
// EXTERNAL MODULE: ./lib/pki/trust-path.js
var trust_path = __webpack_require__(62388);
// EXTERNAL MODULE: ./lib/pki/x509.js
var x509 = __webpack_require__(94226);
;// CONCATENATED MODULE: ./lib/proof/verify-served.js
/** The verification of a served chain where Node never comes to it. */




/**
 * Verifies as OpenSSL would after the handshake (RFC 5280, section 6.1; RFC 9525): the path to a trusted root, each link's
 * signature and right to sign, the dates, serverAuth, the name.
 */
function verifyServed({ certificate, chain }, { servername, trust, now }) {
    const leaf = (0,facts/* readCertificate */.w$)(certificate);
    const code = pathFault([leaf, ...chain.map(facts/* readCertificate */.w$)], trust.map(facts/* readCertificate */.w$), now);
    if (code !== undefined) {
        return { kind: 'untrusted', code };
    }
    const { extendedKeyUsage } = leaf;
    if (extendedKeyUsage.length > 0 && !extendedKeyUsage.includes(x509/* ExtendedKeyUsage */.CD.serverAuth)) {
        return { kind: 'untrusted', code: 'INVALID_PURPOSE' };
    }
    return new external_node_crypto_.X509Certificate(certificate).checkHost(servername) === undefined
        ? { kind: 'wrong-name' }
        : { kind: 'accepted' };
}
function pathFault(path, trust, now) {
    // The shortest way to a root, as OpenSSL prefers it: what was sent beyond does not matter.
    const trusted = path
        .map((_, index) => path.slice(0, index + 1))
        .map((links) => ({ links, anchor: (0,trust_path/* findAnchor */.t1)(links, trust) }))
        .find(({ anchor }) => anchor !== undefined);
    if (trusted?.anchor === undefined) {
        return unknownIssuer(path);
    }
    const links = [...trusted.links, trusted.anchor];
    if ((0,trust_path/* pathFaults */.Jn)(trusted.links.slice(1), path[0]).length > 0) {
        return 'INVALID_CA';
    }
    if (links.some(({ notBefore }) => now < notBefore)) {
        return 'CERT_NOT_YET_VALID';
    }
    return links.some(({ notAfter }) => now > notAfter) ? 'CERT_HAS_EXPIRED' : undefined;
}
function unknownIssuer(path) {
    const alone = path.length === 1;
    if (path.at(-1)?.selfSigned) {
        return alone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
    }
    return alone ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
}

// EXTERNAL MODULE: ./lib/proof/tls-observation.js
var tls_observation = __webpack_require__(86268);
;// CONCATENATED MODULE: ./lib/proof/tls-probe.js
/** One TLS handshake, verified as a device verifies it. */





const defaultTimeoutMs = 10_000;
/**
 * Proves the server's side of TLS, with or without a client certificate. In TLS 1.3 the client has verified the server before the
 * server looks at the client, and so it is in TLS 1.2 where a client certificate is asked for but not demanded: the
 * handshake as Node verifies it decides, and what the server does to the client afterwards does not count. A TLS 1.2 server
 * that demands one ends the handshake before Node verifies anything, with the same alert whatever is trusted; there the
 * chain it served is verified by `verifyServed`, so that the alert is taken neither for trust nor for distrust.
 *
 * @throws the signal's reason when that is aborted.
 */
function probeTls(target) {
    const limits = {
        timeoutMs: target.timeoutMs ?? defaultTimeoutMs,
        late: () => ({ kind: 'unreachable', code: 'ETIMEDOUT' }),
        signal: target.signal,
    };
    return (0,attempt/* attempt */.C)(limits, (settle) => {
        const socket = (0,open_tls/* openTls */.G)(target, {
            secured: (served) => settle(accepted(socket, served)),
            lost: (failure) => settle(judged(socket, failure, target)),
        });
        return () => socket.destroy();
    });
}
function accepted(socket, served) {
    return {
        kind: 'accepted',
        fingerprint: new external_node_crypto_.X509Certificate(served.certificate).fingerprint256,
        served,
        protocol: socket.getProtocol() ?? 'unknown',
        cipher: socket.getCipher()?.standardName ?? 'unknown',
        alpn: socket.alpnProtocol || undefined,
    };
}
/** A server that ended the handshake itself is judged by the chain it served; every other failure is what it is. */
function judged(socket, failure, verification) {
    if (failure.kind !== 'refused-by-peer' || failure.served === undefined) {
        return failure;
    }
    const { served, alert } = failure;
    const verdict = verifyServed(served, verification);
    return verdict.kind === 'accepted'
        ? { ...accepted(socket, served), endedBy: alert }
        : { ...verdict, served };
}


/***/ }),

/***/ 45985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ zoneResolver)
/* harmony export */ });
/* harmony import */ var _aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64324);
/* harmony import */ var _dns_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55104);
/* harmony import */ var _resolver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53086);



/**
 * Asks the zone's own name servers, which have no memory of what was there before, and `via` for what they cannot answer:
 * names of other zones, or everything where a firewall lets only the system's resolver through. Addresses are always `via`'s.
 */
async function zoneResolver({ resolver, nameServers, domain }, via) {
    if (resolver !== undefined) {
        return via;
    }
    const servers = nameServers ?? (domain === undefined ? [] : await findNameServers(domain, via));
    const zone = await (0,_resolver_js__WEBPACK_IMPORTED_MODULE_0__/* .createResolverAt */ .EA)(servers, via);
    return zone ? withFallback(zone, via) : via;
}
/**
 * The name servers of the zone that holds `domain`. The walk begins at its parent, as a domain that can be a CNAME is no
 * zone's apex; it ends where the answer is not known, lest a parent zone's servers be taken for the zone's.
 */
async function findNameServers(domain, via) {
    for (const suffix of (0,_aws_dns_name_js__WEBPACK_IMPORTED_MODULE_1__/* .suffixesOf */ .Xh)(domain).slice(1)) {
        const answer = await via.nameServers(suffix);
        if (answer.kind === 'found') {
            return answer.values;
        }
        if (!(0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isConclusive */ .c)(answer)) {
            return [];
        }
    }
    return [];
}
function withFallback(zone, via) {
    return {
        lookup: via.lookup,
        cname: (name) => firstConclusive(zone.cname(name), () => via.cname(name)),
        caa: (name) => firstConclusive(zone.caa(name), () => via.caa(name)),
        nameServers: (name) => firstConclusive(zone.nameServers(name), () => via.nameServers(name)),
    };
}
async function firstConclusive(asked, fallback) {
    const answer = await asked;
    return (0,_dns_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isConclusive */ .c)(answer) ? answer : fallback();
}


/***/ })

};
