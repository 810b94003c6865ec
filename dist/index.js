import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 20935:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;


/**
 * Check if `vhost` is a valid suffix of `hostname` (top-domain)
 *
 * It means that `vhost` needs to be a suffix of `hostname` and we then need to
 * make sure that: either they are equal, or the character preceding `vhost` in
 * `hostname` is a '.' (it should not be a partial label).
 *
 * * hostname = 'not.evil.com' and vhost = 'vil.com'      => not ok
 * * hostname = 'not.evil.com' and vhost = 'evil.com'     => ok
 * * hostname = 'not.evil.com' and vhost = 'not.evil.com' => ok
 */
function shareSameDomainSuffix(hostname, vhost) {
    if (hostname.endsWith(vhost)) {
        return (hostname.length === vhost.length ||
            hostname[hostname.length - vhost.length - 1] === '.');
    }
    return false;
}
/**
 * Given a hostname and its public suffix, extract the general domain.
 */
function extractDomainWithSuffix(hostname, publicSuffix) {
    // Locate the index of the last '.' in the part of the `hostname` preceding
    // the public suffix.
    //
    // examples:
    //   1. not.evil.co.uk  => evil.co.uk
    //         ^    ^
    //         |    | start of public suffix
    //         | index of the last dot
    //
    //   2. example.co.uk   => example.co.uk
    //     ^       ^
    //     |       | start of public suffix
    //     |
    //     | (-1) no dot found before the public suffix
    const publicSuffixIndex = hostname.length - publicSuffix.length - 2;
    const lastDotBeforeSuffixIndex = hostname.lastIndexOf('.', publicSuffixIndex);
    // No '.' found, then `hostname` is the general domain (no sub-domain)
    if (lastDotBeforeSuffixIndex === -1) {
        return hostname;
    }
    // Extract the part between the last '.'
    return hostname.slice(lastDotBeforeSuffixIndex + 1);
}
/**
 * Detects the domain based on rules and upon and a host string
 */
function getDomain$1(suffix, hostname, options) {
    // Check if `hostname` ends with a member of `validHosts`.
    if (options.validHosts !== null) {
        const validHosts = options.validHosts;
        for (const vhost of validHosts) {
            if ( /*@__INLINE__*/shareSameDomainSuffix(hostname, vhost)) {
                return vhost;
            }
        }
    }
    let numberOfLeadingDots = 0;
    if (hostname.startsWith('.')) {
        while (numberOfLeadingDots < hostname.length &&
            hostname[numberOfLeadingDots] === '.') {
            numberOfLeadingDots += 1;
        }
    }
    // If `hostname` is a valid public suffix, then there is no domain to return.
    // Since we already know that `getPublicSuffix` returns a suffix of `hostname`
    // there is no need to perform a string comparison and we only compare the
    // size.
    if (suffix.length === hostname.length - numberOfLeadingDots) {
        return null;
    }
    // To extract the general domain, we start by identifying the public suffix
    // (if any), then consider the domain to be the public suffix with one added
    // level of depth. (e.g.: if hostname is `not.evil.co.uk` and public suffix:
    // `co.uk`, then we take one more level: `evil`, giving the final result:
    // `evil.co.uk`).
    return /*@__INLINE__*/ extractDomainWithSuffix(hostname, suffix);
}

/**
 * Return the part of domain without suffix.
 *
 * Example: for domain 'foo.com', the result would be 'foo'.
 */
function getDomainWithoutSuffix$1(domain, suffix) {
    // Note: here `domain` and `suffix` cannot have the same length because in
    // this case we set `domain` to `null` instead. It is thus safe to assume
    // that `suffix` is shorter than `domain`.
    return domain.slice(0, -suffix.length - 1);
}

/**
 * Matches an ASCII tab (U+0009) or newline (U+000A / U+000D). The WHATWG URL
 * parser strips these before parsing; we only allocate a cleaned copy (and
 * re-parse) on the rare input that actually contains one.
 */
const CONTROL_CHARS = /[\t\n\r]/g;
// Set by `extractHostname` (a module-scope flag, read synchronously by
// `parseImpl` right after the call — same pattern as the reused RESULT object).
// `true` ONLY when extraction validated the returned host inline (a confirmed-
// valid, "simple" authority) so `parseImpl` can skip the separate
// `isValidHostname` pass. `false` in every other case (validation disabled, a
// complex authority — userinfo/port/brackets/trailing-dot/control — an invalid
// host, or a non-main return path); `parseImpl` then validates as usual. The
// fast path can only ever SKIP a redundant scan for hosts already known valid,
// never accept an invalid one.
let extractedHostnameValidated = false;
/**
 * True if char `code` is a valid hostname character. This is the per-char half
 * of `is-valid.ts`'s `isValidAscii` (a-z, 0-9, > U+007F) PLUS three additions:
 * A-Z (the host is lowercased before validation, so uppercase ≡ a valid
 * lowercase letter) and '-' / '_' (valid inside a label). KEEP IN SYNC with
 * `is-valid.ts`: these rules are deliberately duplicated to validate during
 * extraction, so any change to the accepted character set there must be
 * mirrored here (and vice-versa).
 */
function isValidHostnameChar(code) {
    return ((code >= 97 && code <= 122) || // a-z
        (code >= 48 && code <= 57) || // 0-9
        code > 127 || // non-ASCII (accepted, not punycode-checked)
        (code >= 65 && code <= 90) || // A-Z (becomes valid once lowercased)
        code === 45 || // '-'
        code === 95 // '_'
    );
}
/**
 * Classify scheme `url.slice(schemeStart, colonIndex)` as a WHATWG special
 * scheme without allocating a substring (case-insensitive via `| 32`).
 * Special schemes: ftp, file, http, https, ws, wss
 * (https://url.spec.whatwg.org/#special-scheme).
 *
 * @returns 0 = not special, 1 = special, 2 = file (its host sits only between
 *          "//" and the next slash).
 */
function getSpecialScheme(url, schemeStart, colonIndex) {
    const length = colonIndex - schemeStart;
    const c0 = url.charCodeAt(schemeStart) | 32;
    if (length === 2) {
        return c0 === 119 && (url.charCodeAt(schemeStart + 1) | 32) === 115 ? 1 : 0; // ws
    }
    else if (length === 3) {
        const c1 = url.charCodeAt(schemeStart + 1) | 32;
        const c2 = url.charCodeAt(schemeStart + 2) | 32;
        if (c0 === 119 && c1 === 115 && c2 === 115)
            return 1; // wss
        if (c0 === 102 && c1 === 116 && c2 === 112)
            return 1; // ftp
        return 0;
    }
    else if (length === 4) {
        const c1 = url.charCodeAt(schemeStart + 1) | 32;
        const c2 = url.charCodeAt(schemeStart + 2) | 32;
        const c3 = url.charCodeAt(schemeStart + 3) | 32;
        if (c0 === 104 && c1 === 116 && c2 === 116 && c3 === 112)
            return 1; // http
        if (c0 === 102 && c1 === 105 && c2 === 108 && c3 === 101)
            return 2; // file
        return 0;
    }
    else if (length === 5) {
        return c0 === 104 &&
            (url.charCodeAt(schemeStart + 1) | 32) === 116 &&
            (url.charCodeAt(schemeStart + 2) | 32) === 116 &&
            (url.charCodeAt(schemeStart + 3) | 32) === 112 &&
            (url.charCodeAt(schemeStart + 4) | 32) === 115
            ? 1
            : 0; // https
    }
    return 0;
}
/**
 * Extract a hostname from `url`, matching a WHATWG URL parser's host-boundary
 * behaviour (https://url.spec.whatwg.org/#concept-basic-url-parser) for tldts'
 * scope. It deliberately does NOT normalise the host (no IDNA/punycode or IPv4
 * canonicalisation; IPv6 brackets are stripped, not compressed), strips trailing
 * dots, and stays lenient where a strict parser rejects (bare host:port,
 * out-of-range port, user@host) — all documented deviations.
 *
 * @param urlIsValidHostname - when true, `url` is already a valid hostname and is
 *   returned by the same reference (factory.ts skips re-validation on that
 *   identity), keeping the common path allocation-free.
 * @param validate - when true, validate the host inline during the authority
 *   scan and publish the verdict via `extractedHostnameValidated` so `parseImpl`
 *   can skip the redundant `isValidHostname` pass for simple authorities.
 */
function extractHostname(url, urlIsValidHostname, validate = false) {
    let start = 0;
    let end = url.length;
    let hasUpper = false;
    let isSpecial = true; // '\' ends the host, unless non-special "scheme://"
    extractedHostnameValidated = false;
    if (!urlIsValidHostname) {
        // WHATWG step 1: trim leading/trailing C0 control or space (<= U+0020).
        // Tab/newline elsewhere are handled lazily below.
        while (start < url.length && url.charCodeAt(start) <= 32) {
            start += 1;
        }
        // "data:"/"javascript:" never reach a host (inline payload; data URLs may be
        // huge). `| 32` lowercases letters only; tab/newline is re-parsed below.
        if ((url.charCodeAt(start + 4) === 58 /* ':' */ &&
            (url.charCodeAt(start) | 32) === 100 /* d */ &&
            (url.charCodeAt(start + 1) | 32) === 97 /* a */ &&
            (url.charCodeAt(start + 2) | 32) === 116 /* t */ &&
            (url.charCodeAt(start + 3) | 32) === 97) /* a */ ||
            (url.charCodeAt(start + 10) === 58 /* ':' */ &&
                (url.charCodeAt(start) | 32) === 106 /* j */ &&
                (url.charCodeAt(start + 1) | 32) === 97 /* a */ &&
                (url.charCodeAt(start + 2) | 32) === 118 /* v */ &&
                (url.charCodeAt(start + 3) | 32) === 97 /* a */ &&
                (url.charCodeAt(start + 4) | 32) === 115 /* s */ &&
                (url.charCodeAt(start + 5) | 32) === 99 /* c */ &&
                (url.charCodeAt(start + 6) | 32) === 114 /* r */ &&
                (url.charCodeAt(start + 7) | 32) === 105 /* i */ &&
                (url.charCodeAt(start + 8) | 32) === 112 /* p */ &&
                (url.charCodeAt(start + 9) | 32) === 116) /* t */) {
            return null;
        }
        while (end > start + 1 && url.charCodeAt(end - 1) <= 32) {
            end -= 1;
        }
        if ((url.charCodeAt(start) === 47 /* '/' */ ||
            url.charCodeAt(start) === 92) /* '\' */ &&
            (url.charCodeAt(start + 1) === 47 /* '/' */ ||
                url.charCodeAt(start + 1) === 92) /* '\' */) {
            // Scheme-relative reference ("//host/path").
            start += 2;
        }
        else {
            let indexOfProtocol = url.indexOf(':/', start);
            if (indexOfProtocol !== -1) {
                // "scheme://…". Classify the scheme, then position `start` at the host.
                const special = getSpecialScheme(url, start, indexOfProtocol);
                if (special === 1) {
                    // Special scheme: skip the run of '/' and '\' after it
                    // (special-authority-(ignore-)slashes states; '\' acts as '/').
                    start = indexOfProtocol + 2;
                    while (url.charCodeAt(start) === 47 /* '/' */ ||
                        url.charCodeAt(start) === 92 /* '\' */) {
                        start += 1;
                    }
                }
                else if (special === 2) {
                    // file: the host is only what sits between "//" and the next slash, so
                    // "file://h/x" => "h" but "file:///x" / "file:/x" => no host.
                    start = indexOfProtocol + 1;
                    let slashes = 0;
                    while ((url.charCodeAt(start) === 47 || url.charCodeAt(start) === 92) &&
                        slashes < 2) {
                        start += 1;
                        slashes += 1;
                    }
                    if (slashes < 2) {
                        return null;
                    }
                }
                else {
                    // Unknown scheme: validate the WHATWG scheme grammar [A-Za-z0-9+.-];
                    // a control char means it was split by a tab/newline (strip + re-parse).
                    for (let i = start; i < indexOfProtocol; i += 1) {
                        const code = url.charCodeAt(i);
                        if (!(((code | 32) >= 97 && (code | 32) <= 122) || // [a-zA-Z] (fold letters only)
                            (code >= 48 && code <= 57) || // [0, 9]
                            code === 46 || // '.'
                            code === 45 || // '-'
                            code === 43 // '+'
                        )) {
                            if (code === 9 /* tab */ ||
                                code === 10 /* LF */ ||
                                code === 13 /* CR */) {
                                return extractHostname(url.replace(CONTROL_CHARS, ''), urlIsValidHostname, validate);
                            }
                            // A '/', '\', '?' or '#' first puts this ':/' in a path, query or
                            // fragment ("a.com/r?u=https://x"): re-read the input without it.
                            for (let j = i; j < indexOfProtocol; j += 1) {
                                const c = url.charCodeAt(j);
                                if (c === 47 || c === 92 || c === 63 || c === 35) {
                                    indexOfProtocol = -1;
                                    break;
                                }
                            }
                            if (indexOfProtocol !== -1) {
                                return null;
                            }
                            break;
                        }
                    }
                    if (indexOfProtocol !== -1) {
                        // A non-special scheme has an authority only after "//" (else it is
                        // an opaque path with no host). `indexOf(':/')` already gave the
                        // first '/'.
                        if (url.charCodeAt(indexOfProtocol + 2) === 47 /* '/' */) {
                            isSpecial = false;
                            start = indexOfProtocol + 3;
                        }
                        else {
                            return null;
                        }
                    }
                }
            }
            if (indexOfProtocol === -1 && url.charCodeAt(start) !== 91 /* '[' */) {
                // Cold path: no "scheme://" prefix, and not a bare IPv6 literal (whose
                // first ':' would otherwise look like a scheme separator; "[…]" falls
                // through to the ipv6 handling below). May be a bare host, a host:port,
                // a user@host, a slash-less special scheme ("https:host"), or an opaque
                // URI ("mailto:", "tel:", "urn:…").
                let indexOfColon = -1;
                for (let i = start; i < end; i += 1) {
                    const code = url.charCodeAt(i);
                    if (code === 9 || code === 10 || code === 13) {
                        return extractHostname(url.replace(CONTROL_CHARS, ''), urlIsValidHostname, validate);
                    }
                    if (code === 58 /* ':' */) {
                        indexOfColon = i;
                        break;
                    }
                    if (code === 47 || code === 92 || code === 63 || code === 35) {
                        break;
                    }
                }
                if (indexOfColon !== -1) {
                    // An '@' before the next delimiter => the ':' is userinfo, not a
                    // scheme ("user:pass@host", "mailto:a@b"): keep the whole authority.
                    let hasIdentifier = false;
                    for (let i = indexOfColon + 1; i < end; i += 1) {
                        const code = url.charCodeAt(i);
                        if (code === 47 || code === 92 || code === 63 || code === 35) {
                            break;
                        }
                        if (code === 64 /* '@' */) {
                            hasIdentifier = true;
                            break;
                        }
                    }
                    if (!hasIdentifier) {
                        // All-digits after ':' => a bare "host:port" (tldts accepts
                        // hostnames too); keep `start` and let the port handling trim it.
                        let allDigits = true;
                        let i = indexOfColon + 1;
                        for (; i < end; i += 1) {
                            const code = url.charCodeAt(i);
                            if (code === 47 || code === 92 || code === 63 || code === 35) {
                                break;
                            }
                            if (code < 48 /* '0' */ || code > 57 /* '9' */) {
                                allDigits = false;
                                break;
                            }
                        }
                        if (i === indexOfColon + 1) {
                            allDigits = false; // nothing after ':' => not a port
                        }
                        if (!allDigits) {
                            const special = getSpecialScheme(url, start, indexOfColon);
                            if (special === 0) {
                                // No "scheme://" on the cold path and not a special scheme.
                                // A second ':' before the host's end marks a bare, unbracketed
                                // IPv6 literal ("2a01:e35::1"): fall through and let the host
                                // loop + isIp classify it. Without one this is an opaque path
                                // with no host ("mailto:x", "foo:bar").
                                let isBareIpv6 = false;
                                for (let j = indexOfColon + 1; j < end; j += 1) {
                                    const code = url.charCodeAt(j);
                                    if (code === 47 ||
                                        code === 92 ||
                                        code === 63 ||
                                        code === 35) {
                                        break;
                                    }
                                    if (code === 58 /* ':' */) {
                                        isBareIpv6 = true;
                                        break;
                                    }
                                }
                                if (!isBareIpv6) {
                                    return null;
                                }
                            }
                            else {
                                start = indexOfColon + 1;
                                if (special === 2) {
                                    // file (e.g. "file:\\host"): host only between "//" and next slash.
                                    let slashes = 0;
                                    while ((url.charCodeAt(start) === 47 ||
                                        url.charCodeAt(start) === 92) &&
                                        slashes < 2) {
                                        start += 1;
                                        slashes += 1;
                                    }
                                    if (slashes < 2) {
                                        return null;
                                    }
                                }
                                else {
                                    while (url.charCodeAt(start) === 47 ||
                                        url.charCodeAt(start) === 92) {
                                        start += 1;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        // Find the host's end: first '/', '?' or '#' (and '\' for special URLs,
        // which WHATWG treats like '/'). Track the last '@', ']' and ':' for
        // userinfo, ipv6 and port, plus the first ':' of the host (reset at each
        // '@') to tell a bare IPv6 (>= 2 colons) from a host:port (exactly one);
        // flag uppercase and a stray tab/newline. The loop is split on `code < 64`
        // so common host characters take fewer comparisons.
        //
        // When `validate`, also accumulate `is-valid.ts`'s checks over the scanned
        // run so a simple authority's host can be validated in this single pass.
        // `vValid` only stays meaningful for a "simple" authority (no userinfo, port,
        // brackets, control or trailing dot); those cases clear it / are rejected by
        // the guard below, falling back to `isValidHostname`.
        let indexOfIdentifier = -1;
        let indexOfClosingBracket = -1;
        let indexOfPort = -1;
        let indexOfFirstColon = -1;
        let hasControl = false;
        let vValid = validate; // seeded true when validating; cleared on the first invalid char
        let vLastDot = start - 1; // mirrors is-valid.ts `lastDotIndex = -1` at host start
        let vLastCode = -1;
        if (validate && start < end) {
            // First-char rule: must be a valid host char, '.', or '_' (NOT '-').
            const c0 = url.charCodeAt(start);
            if (
            // Keep these parens: they scope /*@__INLINE__*/ for terser.
            // prettier-ignore
            !(
            /*@__INLINE__*/ (isValidHostnameChar(c0) ||
                c0 === 46 /* '.' */ ||
                c0 === 95 /* '_' */)) ||
                c0 === 45 /* '-' (isValidHostnameChar allows it mid-label, not first) */) {
                vValid = false;
            }
        }
        for (let i = start; i < end; i += 1) {
            const code = url.charCodeAt(i);
            if (code < 64) {
                if (code === 47 || code === 35 || code === 63) {
                    end = i;
                    break;
                }
                else if (code === 58 /* ':' */) {
                    if (indexOfFirstColon === -1) {
                        indexOfFirstColon = i;
                    }
                    indexOfPort = i;
                }
                else if (code === 9 || code === 10 || code === 13) {
                    hasControl = true;
                }
                else if (validate) {
                    if (code === 46 /* '.' */) {
                        if (i - vLastDot > 64 || vLastCode === 46 || vLastCode === 45) {
                            vValid = false;
                        }
                        vLastDot = i;
                    }
                    else if (code < 48 || code > 57) {
                        // < 64 and not a delimiter/dot/digit => only '-' (45) is a valid
                        // host char here; everything else (space, %, !, etc.) is invalid.
                        // A '-' must also not START a label (the byte right after a '.') —
                        // mirrors is-valid.ts; the first label is covered by the first-char
                        // rule above. (RFC 1034 §3.5 / RFC 1035 §2.3.1 LDH.)
                        if (code !== 45 || vLastCode === 46 /* label-leading '-' */) {
                            vValid = false;
                        }
                    }
                }
            }
            else if (isSpecial && code === 92 /* '\' */) {
                end = i;
                break;
            }
            else if (code === 64 /* '@' */) {
                indexOfIdentifier = i;
                indexOfFirstColon = -1; // colons before '@' are userinfo, not the host
            }
            else if (code === 93 /* ']' */) {
                indexOfClosingBracket = i;
            }
            else if (code >= 65 && code <= 90) {
                hasUpper = true;
            }
            else if (validate && !( /*@__INLINE__*/isValidHostnameChar(code))) {
                // >= 64, not '@'/']'/upper: valid only if a-z, '_', or non-ASCII.
                vValid = false;
            }
            if (validate) {
                vLastCode = code;
            }
        }
        // A tab/newline inside the authority: strip everything and re-parse (rare).
        if (hasControl) {
            return extractHostname(url.replace(CONTROL_CHARS, ''), urlIsValidHostname, validate);
        }
        // Skip userinfo. '>= start' so an empty userinfo ("http://@host") works too.
        if (indexOfIdentifier !== -1 &&
            indexOfIdentifier >= start &&
            indexOfIdentifier < end) {
            start = indexOfIdentifier + 1;
        }
        if (url.charCodeAt(start) === 91 /* '[' */) {
            // ipv6 address: return what is between the brackets, or null if unclosed.
            if (indexOfClosingBracket !== -1) {
                return url.slice(start + 1, indexOfClosingBracket).toLowerCase();
            }
            return null;
        }
        else if (indexOfPort !== -1 &&
            indexOfPort > start &&
            indexOfPort < end &&
            // A host:port has exactly one ':' in the host (so its first ':' is its
            // last); a bare, unbracketed IPv6 literal ("2a01:e35::1") has >= 2, so
            // its first ':' precedes the last. Only the former has a ':port' to trim.
            indexOfFirstColon === indexOfPort) {
            end = indexOfPort; // trim ':port'
        }
        // Empty authority ("http://", "file:///path", "//"); only reachable here via
        // extraction — a bare valid hostname never lands here.
        if (start >= end) {
            return null;
        }
        // Publish the inline-validation verdict — but only for a "simple" authority,
        // where the scanned run equals the final host: no userinfo skip, no port
        // trim, no brackets, no trailing dot (trimmed below), and length within RFC
        // limits. Anything else leaves it `false` so `parseImpl` re-validates.
        //
        // Every clause below is load-bearing for CORRECTNESS, not just speed: the
        // loop accumulates `vValid` over the whole scanned run (it does not stop at
        // ':' or '@', so any port/userinfo bytes are included), so the verdict is
        // only sound when that run equals the final host. Do not drop a clause as
        // "redundant" — e.g. without `indexOfPort === -1`, `host:8080` would be
        // wrongly accepted.
        if (validate &&
            vValid &&
            indexOfIdentifier === -1 &&
            indexOfPort === -1 &&
            indexOfClosingBracket === -1 &&
            url.charCodeAt(end - 1) !== 46 /* no trailing dot */ &&
            end - start <= 255 && // total length
            end - vLastDot - 1 <= 63 && // last label length
            vLastCode !== 45 /* last char not '-' */) {
            extractedHostnameValidated = true;
        }
    }
    // Trim trailing dots
    while (end > start + 1 && url.charCodeAt(end - 1) === 46 /* '.' */) {
        end -= 1;
    }
    const hostname = start !== 0 || end !== url.length ? url.slice(start, end) : url;
    if (hasUpper) {
        return hostname.toLowerCase();
    }
    return hostname;
}

/**
 * Check if a hostname is an IP. You should be aware that this only works
 * because `hostname` is already garanteed to be a valid hostname!
 */
function isProbablyIpv4(hostname) {
    // Cannot be shorted than 1.1.1.1
    if (hostname.length < 7) {
        return false;
    }
    // Cannot be longer than: 255.255.255.255
    if (hostname.length > 15) {
        return false;
    }
    let numberOfDots = 0;
    for (let i = 0; i < hostname.length; i += 1) {
        const code = hostname.charCodeAt(i);
        if (code === 46 /* '.' */) {
            numberOfDots += 1;
        }
        else if (code < 48 /* '0' */ || code > 57 /* '9' */) {
            return false;
        }
    }
    return (numberOfDots === 3 &&
        hostname.charCodeAt(0) !== 46 /* '.' */ &&
        hostname.charCodeAt(hostname.length - 1) !== 46 /* '.' */);
}
/**
 * Similar to isProbablyIpv4.
 */
function isProbablyIpv6(hostname) {
    if (hostname.length < 3) {
        return hostname === '::';
    }
    let start = hostname.startsWith('[') ? 1 : 0;
    let end = hostname.length;
    if (hostname[end - 1] === ']') {
        end -= 1;
    }
    // We only consider the maximum size of a normal IPV6. Note that this will
    // fail on so-called "IPv4 mapped IPv6 addresses" but this is a corner-case
    // and a proper validation library should be used for these.
    if (end - start > 39) {
        return false;
    }
    let hasColon = false;
    for (; start < end; start += 1) {
        const code = hostname.charCodeAt(start);
        if (code === 58 /* ':' */) {
            hasColon = true;
        }
        else if (!((code >= 48 && code <= 57) || // 0-9
            (code >= 97 && code <= 102) || // a-f
            (code >= 65 && code <= 70) // A-F (RFC 4291 §2.2: an IPv6 hextet is hex digits only)
        )) {
            return false;
        }
    }
    return hasColon;
}
/**
 * Check if `hostname` is *probably* a valid ip addr (either ipv6 or ipv4).
 * This *will not* work on any string. We need `hostname` to be a valid
 * hostname.
 */
function isIp(hostname) {
    return isProbablyIpv6(hostname) || isProbablyIpv4(hostname);
}

/**
 * Special-use domain names from the IANA "Special-Use Domain Names" registry:
 * the authoritative list, created by RFC 6761 and maintained as new RFCs add to
 * it: https://www.iana.org/assignments/special-use-domain-names/
 * Snapshot: 2026-05-24. (RFC 6761 is not obsoleted; draft-hoffman-rfc6761bis
 * proposes to retire its prose but keep this registry, so the registry is the
 * source of truth; re-sync this list against it.)
 *
 * These names never correspond to a public registration, yet neither
 * `isIcann` nor `isPrivate` marks one as special-use: most are absent from the
 * Public Suffix List (so `a.test` looks like a registrable domain), and the
 * few that are listed (`onion`, `home.arpa`) appear there as ordinary ICANN
 * suffixes. `isSpecialUse` is the single signal that covers them all.
 *
 * Per the registry and RFC 6761 ("and any names falling within these domains"),
 * the designation covers each listed name AND all of its sub-domains. DNS labels
 * are case-insensitive (RFC 4343); `hostname` is expected to be already
 * lower-cased and trailing-dot-stripped, as produced by `extractHostname`, the
 * same normalization the Public-Suffix-List lookup relies on.
 *
 * Two groups of registry entries are intentionally excluded: the numeric
 * reverse-DNS delegation zones (`10.in-addr.arpa`, the `*.ip6.arpa` ranges, …),
 * which are reverse-DNS PTR zones rather than hostnames and whose parents
 * (`in-addr.arpa`/`ip6.arpa`) are already in the Public Suffix List; and the
 * deprecated `eap-noob.arpa` entry.
 */
const SPECIAL_USE_DOMAINS = [
    'test', // RFC 6761
    'localhost', // RFC 6761
    'invalid', // RFC 6761
    'example', // RFC 6761
    'example.com', // RFC 6761
    'example.net', // RFC 6761
    'example.org', // RFC 6761
    'local', // RFC 6762 (mDNS)
    'onion', // RFC 7686 (Tor)
    'alt', // RFC 9476
    'home.arpa', // RFC 8375
    'ipv4only.arpa', // RFC 8880
    'resolver.arpa', // RFC 9462
    'service.arpa', // RFC 9665
    '6tisch.arpa', // RFC 9031
    'eap.arpa', // RFC 9965
];
/**
 * Return `true` if `hostname` is, or is a sub-domain of, a special-use domain
 * (see the registry note above). Expects an already-normalized `hostname`.
 */
function isSpecialUse(hostname) {
    for (const name of SPECIAL_USE_DOMAINS) {
        // Match on a label boundary: `hostname` is either exactly `name` or ends
        // with `.name` (so `latest` is not matched by `test`, nor `myexample.com`
        // by `example.com`).
        if (hostname.endsWith(name) &&
            (hostname.length === name.length ||
                hostname.charCodeAt(hostname.length - name.length - 1) === 46) /* '.' */) {
            return true;
        }
    }
    return false;
}

/**
 * Implements fast shallow verification of hostnames. This does not perform a
 * struct check on the content of labels (classes of Unicode characters, etc.)
 * but instead check that the structure is valid (number of labels, length of
 * labels, etc.).
 *
 * If you need stricter validation, consider using an external library.
 */
// KEEP IN SYNC with `extract-hostname.ts` `isValidHostnameChar` + its inline
// scan/verdict, which duplicate these structural rules to validate during
// extraction (a perf fusion). That copy additionally accepts A-Z (the host is
// not yet lowercased there) and folds in '-' / '_'. Any change to the accepted
// character set or the label/length rules here must be mirrored there.
function isValidAscii(code) {
    return ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127);
}
/**
 * Check if a hostname string is valid. It's usually a preliminary check before
 * trying to use getDomain or anything else.
 *
 * Beware: it does not check if the TLD exists.
 */
function isValidHostname (hostname) {
    if (hostname.length > 255) {
        return false;
    }
    if (hostname.length === 0) {
        return false;
    }
    if (
    /*@__INLINE__*/ !isValidAscii(hostname.charCodeAt(0)) &&
        hostname.charCodeAt(0) !== 46 && // '.' (dot)
        hostname.charCodeAt(0) !== 95 // '_' (underscore)
    ) {
        return false;
    }
    // Validate hostname according to RFC
    let lastDotIndex = -1;
    let lastCharCode = -1;
    const len = hostname.length;
    for (let i = 0; i < len; i += 1) {
        const code = hostname.charCodeAt(i);
        if (code === 46 /* '.' */) {
            if (
            // Check that previous label is < 63 bytes long (64 = 63 + '.')
            i - lastDotIndex > 64 ||
                // Check that previous character was not already a '.'
                lastCharCode === 46 ||
                // Check that the previous label does not end with '-' (RFC 1035 §2.3.1 LDH).
                // '_' is intentionally NOT restricted: DNS allows any octet (RFC 2181 §11) and
                // WHATWG URL does not treat '_' as a forbidden host code point.
                lastCharCode === 45) {
                return false;
            }
            lastDotIndex = i;
        }
        else if (
        // A forbidden character in the label...
        // Keep these parens: they scope /*@__INLINE__*/ for terser.
        // prettier-ignore
        !( /*@__INLINE__*/(isValidAscii(code) || code === 45 || code === 95)) ||
            // ...or a '-' starting a label (the byte right after a '.'). A label must
            // not begin with a hyphen (RFC 1034 §3.5 / RFC 1035 §2.3.1 LDH, as amended
            // by RFC 1123 §2.1; cf. UTS #46 CheckHyphens). The first label is covered by
            // the leading-character guard above; mirrors the trailing-'-' rule below.
            (code === 45 && lastCharCode === 46)) {
            return false;
        }
        lastCharCode = code;
    }
    return (
    // Check that last label is shorter than 63 chars
    len - lastDotIndex - 1 <= 63 &&
        // Check that the last character is an allowed trailing label character.
        // Since we already checked that the char is a valid hostname character,
        // we only need to check that it's different from '-'.
        lastCharCode !== 45);
}

/**
 * Apply `options.extraSuffixes` to the built-in lookup result in `out`, as if
 * they were part of the list (`isException`: the built-in winner is an
 * exception rule). As in browsers, the longest match prevails and an exception
 * beats a rule of the same length. Remaining ties go to the built-in match
 * (unless it matched no rule: both flags falsy), then to `icann`.
 */
function extraSuffixLookup(hostname, options, isException, out) {
    const suffix = out.publicSuffix;
    if (suffix === null) {
        return;
    }
    // Best extra exception and rule, as start indices in `hostname` (smaller is
    // longer; `none` if unmatched), and whether each is ICANN.
    const none = hostname.length + 1;
    let exception = none;
    let exceptionIsIcann = false;
    let rule = none;
    let ruleIsIcann = false;
    const extra = options.extraSuffixes;
    for (let section = 0; section < 2; section += 1) {
        const isIcann = section === 0;
        const rules = isIcann
            ? options.allowIcannDomains && extra.icann
            : options.allowPrivateDomains && extra.private;
        if (!Array.isArray(rules)) {
            continue;
        }
        for (const r of rules) {
            // Sparse or untyped lists may hold non-strings.
            if (typeof r !== 'string') {
                continue;
            }
            const exceptionRule = r.startsWith('!');
            const wildcard = r.startsWith('*.');
            const body = exceptionRule ? r.slice(1) : wildcard ? r.slice(2) : r;
            // Skip empty rules, and exceptions without a parent ('!p').
            if (body === '' ||
                (exceptionRule && !body.includes('.')) ||
                !shareSameDomainSuffix(hostname, body)) {
                continue;
            }
            let start = hostname.length - body.length;
            // Strict `<`: on a tie, the first match (`icann` first) wins.
            if (exceptionRule) {
                if (start < exception) {
                    exception = start;
                    exceptionIsIcann = isIcann;
                }
                continue;
            }
            // `*.p` also matches `p`, else one more non-empty label.
            if (wildcard && start > 1 && hostname.charCodeAt(start - 2) !== 46) {
                start = hostname.lastIndexOf('.', start - 2) + 1;
            }
            if (start < rule) {
                rule = start;
                ruleIsIcann = isIcann;
            }
        }
    }
    // Start of the built-in match: an exception starts one label left of its
    // suffix.
    const suffixStart = hostname.length - suffix.length;
    const builtin = isException
        ? hostname.lastIndexOf('.', suffixStart - 2) + 1
        : suffixStart;
    // An exception wins ties with rules; a built-in exception wins ties with
    // an extra one.
    if (exception <= rule &&
        (isException ? exception < builtin : exception <= builtin)) {
        out.publicSuffix = hostname.slice(hostname.indexOf('.', exception) + 1);
        out.isIcann = exceptionIsIcann;
        out.isPrivate = !exceptionIsIcann;
    }
    else if (rule < builtin ||
        (rule === builtin && !out.isIcann && !out.isPrivate)) {
        out.publicSuffix = hostname.slice(rule);
        out.isIcann = ruleIsIcann;
        out.isPrivate = !ruleIsIcann;
    }
}

function setDefaultsImpl({ allowIcannDomains = true, allowPrivateDomains = false, detectIp = true, detectSpecialUse = false, extraSuffixes = null, extractHostname = true, mixedInputs = true, validHosts = null, validateHostname = true, }) {
    return {
        allowIcannDomains,
        allowPrivateDomains,
        detectIp,
        detectSpecialUse,
        extraSuffixes,
        extractHostname,
        mixedInputs,
        validHosts,
        validateHostname,
    };
}
const DEFAULT_OPTIONS = /*@__INLINE__*/ setDefaultsImpl({});
function setDefaults(options) {
    if (options === undefined) {
        return DEFAULT_OPTIONS;
    }
    return /*@__INLINE__*/ setDefaultsImpl(options);
}

/**
 * Returns the subdomain of a hostname string
 */
function getSubdomain$1(hostname, domain) {
    // If `hostname` and `domain` are the same, then there is no sub-domain
    if (domain.length === hostname.length) {
        return '';
    }
    return hostname.slice(0, -domain.length - 1);
}

/**
 * Implement a factory allowing to plug different implementations of suffix
 * lookup (e.g.: using a trie or the packed hashes datastructures). This is used
 * and exposed in `tldts.ts` and `tldts-experimental.ts` bundle entrypoints.
 */
function getEmptyResult() {
    return {
        domain: null,
        domainWithoutSuffix: null,
        hostname: null,
        isIcann: null,
        isIp: null,
        isPrivate: null,
        isSpecialUse: null,
        publicSuffix: null,
        subdomain: null,
    };
}
function resetResult(result) {
    result.domain = null;
    result.domainWithoutSuffix = null;
    result.hostname = null;
    result.isIcann = null;
    result.isIp = null;
    result.isPrivate = null;
    result.isSpecialUse = null;
    result.publicSuffix = null;
    result.subdomain = null;
}
function parseImpl(url, step, suffixLookup, partialOptions, result) {
    const options = /*@__INLINE__*/ setDefaults(partialOptions);
    // Very fast approximate check to make sure `url` is a string. This is needed
    // because the library will not necessarily be used in a typed setup and
    // values of arbitrary types might be given as argument.
    if (typeof url !== 'string') {
        return result;
    }
    // Extract hostname from `url` only if needed. This can be made optional
    // using `options.extractHostname`. This option will typically be used
    // whenever we are sure the inputs to `parse` are already hostnames and not
    // arbitrary URLs.
    //
    // `mixedInput` allows to specify if we expect a mix of URLs and hostnames
    // as input. If only hostnames are expected then `extractHostname` can be
    // set to `false` to speed-up parsing. If only URLs are expected then
    // `mixedInputs` can be set to `false`. The `mixedInputs` is only a hint
    // and will not change the behavior of the library.
    // Whether `url` itself was already a valid hostname (only computed on the
    // mixedInputs path). Lets us skip the post-extraction validation below when
    // extractHostname returned `url` unchanged (same reference).
    let urlIsValid = false;
    if (!options.extractHostname) {
        // Trim trailing dots as extractHostname does (`new URL()` keeps them).
        let end = url.length;
        while (end > 1 && url.charCodeAt(end - 1) === 46 /* '.' */) {
            end -= 1;
        }
        result.hostname = end === url.length ? url : url.slice(0, end);
    }
    else if (options.mixedInputs) {
        urlIsValid = isValidHostname(url);
        result.hostname = extractHostname(url, urlIsValid, options.validateHostname);
    }
    else {
        result.hostname = extractHostname(url, false, options.validateHostname);
    }
    // Check if `hostname` is a valid ip address
    if (options.detectIp && result.hostname !== null) {
        result.isIp = isIp(result.hostname);
        if (result.isIp) {
            return result;
        }
    }
    // Perform hostname validation if enabled. If hostname is not valid, no need to
    // go further as there will be no valid domain or sub-domain. This validation
    // is applied before any early returns to ensure consistent behavior across
    // all API methods including getHostname().
    if (options.validateHostname &&
        options.extractHostname &&
        result.hostname !== null &&
        // Skip the re-scan when `url` was already validated and extractHostname
        // returned it unchanged (same reference => identical string, still valid).
        !(urlIsValid && result.hostname === url) &&
        // Skip the re-scan when extractHostname already validated the host inline
        // (a confirmed-valid simple authority — see extract-hostname.ts).
        !extractedHostnameValidated &&
        !isValidHostname(result.hostname)) {
        result.hostname = null;
        return result;
    }
    if (step === 0 /* FLAG.HOSTNAME */ || result.hostname === null) {
        return result;
    }
    // Flag special-use domains, only when opted in (`detectSpecialUse`) and only
    // for the full `parse()` result (FLAG.ALL). Computed here, before the
    // public-suffix/domain early-returns below, so single-label names like
    // `localhost` (which have no registrable domain) are still flagged.
    if (step === 5 /* FLAG.ALL */ && options.detectSpecialUse) {
        result.isSpecialUse = isSpecialUse(result.hostname);
    }
    // Extract public suffix (`isException`: the winner is an exception rule)
    const isException = suffixLookup(result.hostname, options, result);
    if (options.extraSuffixes !== null) {
        extraSuffixLookup(result.hostname, options, isException === true, result);
    }
    if (step === 2 /* FLAG.PUBLIC_SUFFIX */ || result.publicSuffix === null) {
        return result;
    }
    // Extract domain
    result.domain = getDomain$1(result.publicSuffix, result.hostname, options);
    if (step === 3 /* FLAG.DOMAIN */ || result.domain === null) {
        return result;
    }
    // Extract subdomain
    result.subdomain = getSubdomain$1(result.hostname, result.domain);
    if (step === 4 /* FLAG.SUB_DOMAIN */) {
        return result;
    }
    // Extract domain without suffix
    result.domainWithoutSuffix = getDomainWithoutSuffix$1(result.domain, result.publicSuffix);
    return result;
}

function fastPathLookup (hostname, options, out) {
    // Fast path for very popular suffixes; this allows to by-pass lookup
    // completely as well as any extra allocation or string manipulation.
    if (!options.allowPrivateDomains &&
        options.allowIcannDomains &&
        hostname.length > 3) {
        const last = hostname.length - 1;
        const c3 = hostname.charCodeAt(last);
        const c2 = hostname.charCodeAt(last - 1);
        const c1 = hostname.charCodeAt(last - 2);
        const c0 = hostname.charCodeAt(last - 3);
        if (c3 === 109 /* 'm' */ &&
            c2 === 111 /* 'o' */ &&
            c1 === 99 /* 'c' */ &&
            c0 === 46 /* '.' */) {
            out.isIcann = true;
            out.isPrivate = false;
            out.publicSuffix = 'com';
            return true;
        }
        else if (c3 === 103 /* 'g' */ &&
            c2 === 114 /* 'r' */ &&
            c1 === 111 /* 'o' */ &&
            c0 === 46 /* '.' */) {
            out.isIcann = true;
            out.isPrivate = false;
            out.publicSuffix = 'org';
            return true;
        }
        else if (c3 === 117 /* 'u' */ &&
            c2 === 100 /* 'd' */ &&
            c1 === 101 /* 'e' */ &&
            c0 === 46 /* '.' */) {
            out.isIcann = true;
            out.isPrivate = false;
            out.publicSuffix = 'edu';
            return true;
        }
        else if (c3 === 118 /* 'v' */ &&
            c2 === 111 /* 'o' */ &&
            c1 === 103 /* 'g' */ &&
            c0 === 46 /* '.' */) {
            out.isIcann = true;
            out.isPrivate = false;
            out.publicSuffix = 'gov';
            return true;
        }
        else if (c3 === 116 /* 't' */ &&
            c2 === 101 /* 'e' */ &&
            c1 === 110 /* 'n' */ &&
            c0 === 46 /* '.' */) {
            out.isIcann = true;
            out.isPrivate = false;
            out.publicSuffix = 'net';
            return true;
        }
        else if (c3 === 101 /* 'e' */ &&
            c2 === 100 /* 'd' */ &&
            c1 === 46 /* '.' */) {
            out.isIcann = true;
            out.isPrivate = false;
            out.publicSuffix = 'de';
            return true;
        }
    }
    return false;
}

// Auto-generated flat public-suffix trie. Do not edit.
const nodeFlags = /*#__PURE__*/ new Uint8Array([1, 2, 1, 1, 1, 1, 1, 1, 0, 1, 1, 2, 1, 1, 2, 2, 2, 0, 2, 2, 2, 2, 0, 2, 2, 2, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0, 2, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 2, 0, 0, 0, 1, 1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 2, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 2, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 2, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 2, 2, 0, 0, 0, 2, 0, 1, 1, 0, 2, 0, 2, 2, 2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2, 2, 0, 2, 2, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 2, 2, 0, 2, 2, 2, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 2, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 2, 2, 0, 0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 2, 2, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
const edgeStart = /*#__PURE__*/ new Uint16Array([0, 0, 0, 10, 11, 18, 106, 111, 117, 118, 126, 132, 133, 140, 149, 150, 151, 152, 153, 154, 156, 157, 159, 160, 161, 163, 165, 240, 253, 255, 256, 257, 272, 274, 281, 282, 285, 286, 287, 290, 292, 311, 312, 314, 323, 328, 345, 346, 349, 350, 352, 354, 390, 391, 393, 396, 397, 401, 403, 407, 410, 442, 445, 458, 459, 467, 468, 470, 480, 494, 495, 496, 497, 506, 507, 544, 549, 565, 585, 591, 633, 635, 636, 637, 638, 665, 692, 693, 841, 847, 850, 851, 852, 857, 862, 871, 893, 894, 895, 896, 897, 898, 899, 918, 920, 921, 924, 926, 927, 929, 931, 946, 961, 966, 967, 969, 970, 971, 972, 973, 975, 978, 983, 984, 985, 987, 988, 991, 994, 995, 996, 1009, 1011, 1023, 1034, 1042, 1044, 1084, 1087, 1091, 1092, 1094, 1097, 1108, 1110, 1120, 1122, 1128, 1130, 1131, 1133, 1136, 1137, 1138, 1191, 1193, 1195, 1215, 1216, 1217, 1218, 1220, 1231, 1262, 1273, 1274, 1287, 1297, 1306, 1314, 1315, 1320, 1334, 1345, 1357, 1369, 1383, 1384, 1395, 1429, 1430, 1431, 1447, 1463, 1475, 1548, 1549, 1551, 1552, 1588, 1607, 1608, 1609, 1610, 1611, 1614, 1618, 1621, 1623, 1657, 1658, 1666, 1667, 1668, 1669, 1670, 1672, 1674, 1676, 1677, 1681, 1682, 1683, 1685, 1687, 1688, 1690, 1691, 1692, 1703, 1705, 1706, 1710, 1711, 1714, 1721, 1722, 1727, 1731, 1732, 1734, 1735, 1736, 1737, 1738, 1739, 1740, 1741, 1742, 1743, 1744, 1745, 1746, 1747, 1749, 1750, 1751, 2214, 2217, 2218, 2220, 2227, 2234, 2244, 2248, 2259, 2260, 2261, 2273, 2274, 2276, 2278, 2279, 2286, 2287, 2289, 2290, 2292, 2293, 2294, 2295, 2296, 2371, 2373, 2394, 2395, 2396, 2398, 2399, 2401, 2402, 2458, 2459, 2460, 2467, 2473, 2483, 2493, 2546, 2547, 2548, 2558, 2572, 2573, 2576, 2583, 2584, 2592, 2594, 2595, 2596, 2597, 2608, 2609, 2610, 2612, 2613, 2615, 2616, 2625, 2637, 2643, 2645, 2677, 2681, 2683, 2684, 2686, 2687, 2699, 2700, 2702, 2710, 2717, 2723, 2728, 2729, 2735, 2738, 2744, 2751, 2758, 2766, 2767, 2768, 2806, 2812, 2816, 2833, 2834, 2839, 2857, 2888, 2906, 2908, 2911, 2919, 2921, 2928, 2980, 3004, 3005, 3006, 3007, 3008, 3009, 3010, 3017, 3018, 3019, 3020, 3021, 3022, 3024, 3025, 3029, 3113, 3126, 3127, 3564, 3568, 3582, 3634, 3662, 3684, 3742, 3764, 3779, 3842, 3893, 3931, 3967, 3992, 4134, 4180, 4231, 4250, 4284, 4299, 4319, 4349, 4380, 4403, 4434, 4464, 4496, 4523, 4598, 4620, 4658, 4668, 4702, 4721, 4747, 4789, 4839, 4865, 4934, 4935, 4937, 4960, 4983, 5019, 5050, 5067, 5124, 5137, 5161, 5190, 5192, 5226, 5242, 5270, 5575, 5584, 5593, 5600, 5617, 5621, 5627, 5666, 5668, 5675, 5682, 5691, 5698, 5699, 5700, 5712, 5715, 5730, 5731, 5740, 5741, 5750, 5759, 5765, 5767, 5768, 5769, 5807, 5808, 5810, 5818, 5825, 5838, 5842, 5844, 5845, 5851, 5858, 5872, 5882, 5887, 5895, 5903, 5909, 5910, 5914, 5916, 5917, 5929, 6001, 6002, 6003, 6004, 6006, 6007, 6010, 6012, 6015, 6019, 6020, 6021, 6027, 6028, 6029, 6031, 6033, 6035, 6036, 6037, 6040, 6042, 6045, 6046, 6048, 6246, 6253, 6254, 6255, 6265, 6270, 6287, 6301, 6310, 6311, 6312, 6316, 6317, 6319, 6321, 6327, 6328, 6331, 6332, 6334, 6335, 6336, 7236, 7239, 7243, 7261, 7270, 7273, 7280, 7281, 7283, 7284, 7285, 7287, 7339, 7340, 7343, 7344, 7462, 7463, 7474, 7492, 7499, 7502, 7511, 7512, 7513, 7528, 7583, 7775, 7777, 7779, 7780, 7782, 7787, 7800, 7801, 7817, 7824, 7833, 7836, 7839, 7846, 7854, 7858, 7859, 7860, 7874, 7879, 7888, 7889, 7890, 7894, 7929, 7930, 7951, 7958, 7966, 7967, 7972, 7980, 8024, 8025, 8031, 8034, 8047, 8052, 8053, 8055, 8057, 8097, 8098, 8104, 8111, 8112, 8122, 8131, 8146, 8150, 8152, 8204, 8205, 8210, 8211, 8214, 8216, 8217, 8218, 8227, 8241, 8249, 8263, 8274, 8275, 8277, 8279, 8301, 8312, 8318, 8319, 8331, 8343, 8430, 8442, 8450, 8453, 8459, 8484, 8487, 8488, 8489, 8490, 8492, 8495, 8498, 8509, 8511, 8513, 8541, 8616, 8623, 8627, 8628, 8637, 8659, 8660, 8665, 8666, 8748, 8750, 8751, 8760, 8764, 8770, 8776, 8782, 8792, 8797, 8798, 8816, 8827, 8832, 8837, 8847, 8853, 8857, 8863, 8869, 10476, 10477, 10478, 10485, 10487]);
const edgeLength = /*#__PURE__*/ new Uint8Array([3, 3, 3, 3, 3, 3, 3, 3, 5, 8, 8, 2, 2, 3, 3, 3, 3, 3, 8, 5, 5, 5, 5, 5, 3, 3, 5, 5, 9, 12, 19, 8, 19, 8, 11, 9, 9, 8, 7, 7, 6, 8, 9, 16, 10, 7, 7, 11, 8, 6, 6, 9, 7, 11, 7, 14, 4, 4, 4, 4, 4, 4, 10, 7, 6, 6, 6, 6, 10, 10, 6, 10, 10, 22, 11, 9, 10, 10, 10, 9, 10, 8, 7, 7, 7, 8, 21, 13, 11, 11, 9, 10, 9, 13, 10, 8, 8, 9, 12, 9, 7, 10, 7, 7, 13, 7, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 8, 4, 6, 3, 3, 3, 3, 3, 3, 1, 2, 5, 3, 3, 3, 3, 7, 2, 2, 2, 2, 2, 2, 3, 3, 3, 1, 7, 8, 5, 2, 2, 7, 4, 5, 7, 2, 2, 1, 4, 1, 11, 9, 9, 5, 5, 8, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 5, 5, 11, 9, 9, 8, 9, 9, 13, 7, 14, 7, 6, 6, 6, 7, 6, 6, 6, 6, 6, 6, 10, 7, 11, 9, 4, 4, 4, 4, 4, 6, 6, 6, 6, 13, 6, 8, 7, 10, 10, 9, 9, 7, 9, 8, 8, 9, 8, 7, 10, 6, 9, 8, 10, 10, 7, 8, 1, 9, 10, 12, 12, 12, 10, 9, 9, 10, 10, 9, 9, 1, 1, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 6, 4, 2, 3, 3, 3, 3, 7, 4, 4, 4, 3, 3, 6, 7, 3, 4, 1, 2, 2, 2, 6, 1, 2, 2, 2, 2, 2, 12, 5, 3, 8, 9, 13, 4, 4, 13, 9, 9, 11, 7, 3, 12, 9, 2, 2, 2, 3, 3, 3, 3, 3, 8, 2, 2, 3, 3, 3, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3, 7, 10, 15, 15, 7, 15, 20, 15, 9, 10, 10, 12, 14, 14, 14, 12, 12, 12, 12, 12, 14, 14, 10, 10, 10, 10, 14, 9, 9, 9, 9, 10, 14, 14, 14, 13, 13, 14, 9, 9, 9, 9, 9, 9, 7, 8, 6, 8, 8, 6, 8, 13, 8, 8, 6, 13, 8, 11, 13, 8, 6, 13, 8, 6, 9, 10, 10, 12, 14, 14, 14, 12, 12, 12, 12, 14, 14, 10, 10, 10, 10, 9, 9, 9, 10, 14, 14, 11, 13, 13, 9, 9, 9, 9, 9, 9, 2, 6, 9, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 2, 3, 3, 3, 3, 3, 3, 7, 7, 2, 3, 2, 2, 5, 3, 3, 3, 3, 3, 3, 4, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5, 7, 4, 2, 2, 12, 8, 10, 8, 10, 7, 18, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 2, 2, 3, 3, 3, 5, 5, 3, 8, 8, 6, 8, 6, 6, 4, 6, 7, 7, 7, 10, 11, 2, 5, 5, 3, 3, 3, 3, 3, 3, 5, 5, 6, 11, 10, 7, 7, 7, 4, 4, 4, 2, 3, 3, 3, 3, 3, 2, 2, 7, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 7, 7, 7, 11, 7, 6, 9, 6, 6, 8, 10, 8, 6, 8, 13, 4, 4, 4, 4, 4, 10, 8, 11, 8, 8, 8, 10, 10, 7, 5, 4, 4, 4, 10, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 7, 10, 13, 7, 8, 7, 11, 8, 8, 6, 9, 8, 8, 6, 6, 6, 8, 8, 6, 6, 6, 6, 6, 9, 7, 6, 4, 4, 4, 4, 4, 4, 4, 6, 6, 6, 9, 7, 8, 10, 8, 8, 2, 3, 3, 3, 3, 3, 2, 8, 9, 9, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 9, 2, 2, 3, 3, 3, 3, 3, 3, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 12, 5, 5, 3, 5, 4, 2, 3, 2, 4, 3, 9, 2, 2, 2, 2, 2, 5, 5, 3, 3, 8, 8, 13, 6, 10, 9, 4, 7, 9, 11, 2, 3, 7, 3, 3, 4, 1, 3, 4, 2, 9, 3, 3, 12, 5, 3, 7, 10, 10, 7, 4, 4, 6, 14, 7, 9, 7, 13, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 8, 15, 4, 4, 2, 3, 3, 3, 7, 4, 9, 9, 2, 3, 3, 3, 5, 3, 2, 2, 7, 2, 7, 6, 6, 7, 2, 4, 2, 2, 2, 2, 2, 2, 8, 8, 8, 9, 5, 2, 3, 3, 3, 3, 3, 3, 10, 7, 4, 4, 4, 4, 3, 4, 2, 3, 3, 3, 3, 3, 10, 7, 4, 4, 4, 4, 2, 3, 3, 3, 3, 10, 7, 4, 4, 4, 4, 3, 9, 6, 6, 6, 9, 13, 9, 2, 2, 2, 8, 7, 9, 5, 3, 3, 3, 5, 5, 13, 12, 9, 10, 7, 8, 7, 6, 8, 6, 11, 12, 7, 10, 4, 4, 7, 8, 11, 6, 7, 9, 8, 7, 10, 8, 9, 15, 7, 8, 5, 4, 7, 2, 3, 3, 3, 2, 14, 10, 2, 14, 10, 2, 14, 3, 9, 13, 13, 10, 14, 16, 17, 11, 2, 14, 2, 14, 3, 9, 13, 10, 14, 16, 17, 11, 14, 10, 14, 2, 7, 3, 10, 7, 14, 10, 2, 14, 10, 9, 9, 17, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 10, 10, 10, 12, 9, 4, 10, 10, 11, 8, 8, 8, 7, 9, 5, 3, 3, 3, 3, 3, 3, 3, 3, 5, 8, 4, 4, 4, 4, 4, 4, 6, 16, 3, 3, 14, 3, 14, 2, 14, 9, 13, 10, 10, 14, 16, 17, 11, 6, 9, 10, 10, 12, 14, 14, 14, 12, 12, 12, 12, 14, 14, 10, 10, 10, 10, 14, 9, 9, 9, 10, 14, 14, 14, 9, 9, 9, 9, 9, 9, 2, 14, 9, 13, 10, 10, 14, 16, 17, 11, 6, 14, 2, 14, 9, 17, 13, 10, 10, 14, 17, 16, 17, 11, 6, 2, 14, 9, 13, 10, 14, 17, 16, 17, 11, 2, 14, 9, 13, 10, 14, 16, 17, 11, 2, 14, 9, 13, 10, 17, 16, 11, 17, 2, 14, 10, 19, 7, 2, 14, 9, 13, 10, 19, 10, 7, 14, 17, 16, 17, 11, 6, 2, 14, 9, 13, 10, 19, 7, 14, 16, 17, 11, 2, 14, 9, 13, 10, 10, 14, 17, 16, 17, 11, 6, 2, 14, 9, 13, 10, 10, 14, 17, 16, 17, 11, 6, 2, 14, 9, 13, 17, 13, 10, 10, 14, 17, 16, 17, 11, 6, 3, 2, 14, 9, 13, 10, 10, 14, 16, 17, 11, 6, 9, 10, 12, 14, 14, 14, 12, 12, 12, 12, 12, 14, 14, 14, 10, 10, 10, 14, 9, 9, 9, 9, 14, 14, 14, 13, 13, 14, 9, 9, 9, 9, 9, 9, 4, 11, 2, 14, 9, 13, 17, 13, 10, 19, 10, 7, 14, 17, 16, 17, 11, 6, 2, 14, 9, 13, 17, 13, 10, 19, 10, 7, 14, 17, 16, 17, 11, 6, 2, 14, 9, 13, 10, 19, 7, 14, 17, 16, 17, 11, 2, 9, 10, 10, 7, 17, 3, 3, 12, 12, 16, 15, 15, 12, 14, 14, 14, 20, 20, 13, 12, 12, 12, 12, 12, 12, 20, 25, 14, 14, 12, 12, 10, 10, 10, 10, 14, 9, 9, 9, 25, 4, 9, 17, 10, 7, 14, 16, 21, 13, 13, 14, 20, 14, 13, 17, 24, 9, 12, 13, 25, 13, 21, 20, 17, 9, 9, 9, 9, 9, 9, 12, 17, 4, 4, 9, 9, 9, 10, 10, 12, 14, 14, 14, 12, 12, 12, 12, 12, 14, 14, 10, 10, 10, 10, 14, 9, 9, 9, 9, 10, 14, 14, 14, 13, 13, 14, 9, 9, 9, 9, 9, 9, 9, 10, 14, 12, 12, 14, 14, 10, 9, 9, 9, 10, 14, 14, 14, 9, 9, 9, 9, 2, 1, 5, 8, 7, 11, 11, 1, 3, 3, 3, 5, 3, 3, 4, 8, 9, 10, 10, 12, 14, 14, 14, 12, 12, 12, 12, 14, 14, 10, 10, 10, 10, 14, 9, 9, 9, 10, 14, 14, 14, 13, 13, 14, 9, 9, 9, 9, 9, 9, 7, 4, 4, 4, 4, 4, 4, 4, 4, 10, 2, 2, 6, 7, 6, 2, 3, 2, 3, 6, 2, 7, 6, 10, 7, 4, 9, 12, 6, 14, 4, 12, 7, 2, 2, 1, 2, 7, 6, 4, 4, 4, 6, 8, 8, 7, 2, 2, 13, 2, 2, 2, 2, 6, 2, 8, 12, 2, 7, 7, 6, 8, 10, 12, 2, 2, 2, 3, 3, 13, 2, 2, 3, 3, 6, 7, 6, 4, 5, 6, 3, 3, 3, 3, 4, 16, 8, 5, 4, 3, 3, 3, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 11, 12, 7, 7, 13, 9, 10, 17, 12, 8, 9, 7, 17, 17, 8, 5, 12, 10, 13, 14, 5, 5, 5, 13, 5, 5, 5, 3, 3, 3, 5, 16, 5, 5, 5, 5, 7, 12, 14, 8, 12, 8, 10, 12, 9, 11, 7, 9, 7, 10, 7, 13, 13, 9, 7, 12, 8, 17, 7, 7, 16, 10, 13, 13, 8, 10, 10, 14, 17, 7, 16, 16, 15, 8, 10, 10, 12, 17, 17, 7, 17, 14, 7, 10, 17, 8, 7, 7, 7, 8, 15, 15, 7, 14, 10, 10, 10, 11, 11, 7, 7, 13, 8, 10, 7, 16, 7, 8, 7, 14, 17, 12, 10, 11, 21, 8, 9, 7, 13, 9, 8, 6, 13, 6, 12, 7, 6, 13, 10, 10, 10, 8, 18, 9, 17, 13, 10, 12, 6, 13, 6, 11, 8, 13, 10, 13, 18, 13, 11, 13, 8, 16, 7, 10, 8, 16, 12, 10, 8, 8, 14, 11, 8, 15, 8, 8, 7, 7, 12, 7, 8, 9, 14, 15, 8, 9, 10, 9, 15, 7, 8, 8, 12, 13, 9, 10, 15, 13, 7, 10, 10, 20, 7, 6, 9, 6, 6, 14, 11, 14, 11, 12, 9, 10, 16, 16, 12, 7, 11, 28, 8, 11, 10, 7, 21, 8, 7, 9, 4, 4, 4, 17, 7, 8, 6, 9, 6, 6, 13, 6, 6, 6, 6, 18, 20, 14, 8, 11, 12, 9, 10, 13, 15, 15, 19, 8, 9, 12, 7, 10, 16, 12, 9, 9, 9, 14, 12, 11, 10, 9, 12, 11, 18, 9, 9, 9, 10, 7, 7, 16, 8, 9, 7, 13, 12, 10, 14, 18, 7, 8, 11, 10, 7, 7, 8, 8, 13, 7, 7, 7, 11, 15, 13, 11, 7, 8, 15, 11, 7, 8, 18, 8, 14, 13, 18, 15, 10, 12, 12, 9, 7, 11, 11, 8, 7, 10, 8, 14, 12, 10, 18, 7, 10, 9, 7, 8, 13, 10, 14, 10, 8, 8, 23, 7, 7, 11, 12, 12, 17, 7, 7, 11, 11, 17, 16, 16, 7, 8, 11, 14, 14, 8, 10, 7, 15, 7, 16, 16, 13, 9, 11, 9, 15, 15, 11, 11, 7, 7, 14, 7, 9, 7, 7, 16, 10, 13, 10, 11, 14, 7, 11, 10, 11, 7, 11, 10, 11, 15, 11, 15, 10, 12, 10, 14, 13, 11, 11, 12, 13, 10, 7, 13, 16, 12, 21, 15, 9, 10, 10, 7, 11, 14, 17, 7, 7, 8, 11, 13, 12, 8, 15, 14, 14, 8, 17, 12, 10, 10, 7, 9, 11, 7, 10, 7, 11, 18, 7, 11, 7, 12, 11, 8, 8, 14, 12, 7, 8, 15, 3, 7, 7, 5, 2, 9, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 2, 5, 3, 3, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3, 3, 3, 5, 11, 6, 4, 7, 10, 7, 7, 11, 1, 10, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 5, 7, 3, 5, 6, 3, 3, 5, 2, 2, 5, 3, 4, 13, 11, 3, 3, 6, 3, 5, 14, 2, 2, 3, 8, 2, 2, 12, 5, 18, 5, 3, 3, 3, 3, 16, 5, 5, 5, 10, 7, 13, 12, 13, 9, 12, 14, 19, 9, 9, 21, 9, 9, 10, 6, 9, 6, 15, 10, 6, 12, 8, 6, 10, 15, 4, 4, 6, 6, 9, 9, 12, 16, 14, 23, 7, 7, 7, 14, 9, 7, 7, 11, 14, 10, 7, 10, 10, 10, 12, 6, 11, 10, 13, 11, 15, 11, 7, 12, 10, 3, 7, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4, 3, 7, 5, 1, 5, 2, 2, 2, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 5, 5, 10, 9, 11, 8, 7, 12, 8, 9, 7, 6, 13, 11, 6, 13, 7, 9, 9, 4, 4, 4, 4, 4, 6, 10, 7, 8, 13, 11, 8, 8, 9, 14, 7, 14, 8, 10, 7, 9, 7, 7, 9, 6, 9, 2, 12, 5, 3, 3, 13, 4, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 8, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 9, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 2, 2, 5, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 1, 7, 6, 4, 12, 3, 3, 3, 3, 3, 8, 7, 3, 3, 3, 3, 3, 3, 4, 4, 11, 15, 14, 2, 8, 3, 5, 5, 8, 10, 8, 6, 4, 7, 17, 7, 4, 5, 2, 6, 3, 5, 4, 2, 2, 12, 5, 5, 3, 15, 13, 8, 11, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 3, 3, 3, 3, 4, 2, 3, 18, 2, 12, 5, 3, 3, 3, 3, 3, 5, 16, 8, 8, 9, 6, 6, 4, 4, 4, 4, 31, 6, 6, 10, 11, 21, 10, 9, 7, 10, 7, 7, 2, 4, 4, 4, 4, 6, 5, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 4, 6, 2, 2, 2, 5, 3, 3, 3, 7, 7, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 8, 2, 3, 3, 3, 3, 3, 5, 9, 11, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3, 3, 5, 10, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 11, 10, 10, 10, 10, 10, 11, 10, 11, 10, 11, 10, 9, 9, 11, 3, 3, 3, 3, 3, 3, 2, 2, 3, 3, 5, 5, 3, 7, 8, 8, 7, 6, 6, 11, 4, 4, 4, 4, 7, 8, 9, 9, 2, 3, 7, 4, 4, 2, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 2, 2, 5, 5, 5, 5, 5, 3, 3, 5, 5, 5, 7, 7, 6, 6, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 8, 8, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 6, 9, 12, 3, 7, 10, 7, 2, 2, 3, 3, 3, 3, 3, 4, 3, 3, 2, 2, 2, 2, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 8, 8, 6, 6, 8, 6, 7, 4, 4, 4, 4, 4, 4, 6, 7, 5, 5, 20, 19, 8, 10, 9, 7, 10, 6, 8, 11, 6, 6, 6, 6, 13, 12, 8, 6, 7, 14, 11, 9, 2, 5, 3, 6, 2, 3, 2, 2, 2, 2, 2, 2, 2, 5, 4, 3, 7, 6, 4, 7, 4, 3, 6, 4, 7, 2, 2, 7, 7, 7, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 9, 10, 10, 10, 11, 7, 8, 20, 7, 9, 8, 9, 8, 12, 6, 6, 6, 8, 9, 8, 12, 6, 6, 8, 13, 10, 12, 6, 6, 7, 7, 9, 6, 4, 4, 4, 4, 4, 4, 10, 6, 6, 6, 7, 14, 11, 10, 7, 8, 10, 8, 11, 14, 11, 11, 9, 7, 9, 8, 11, 13, 9, 17, 10, 9, 2, 2, 2, 9, 3, 3, 3, 3, 15, 14, 9, 5, 5, 2, 8, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 15, 12, 22, 19, 17, 18, 18, 19, 21, 7, 16, 16, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 7, 16, 11, 11, 7, 7, 7, 7, 17, 7, 8, 12, 15, 9, 19, 7, 19, 8, 21, 11, 12, 19, 14, 22, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 16, 16, 19, 24, 12, 7, 14, 7, 12, 7, 8, 10, 10, 13, 7, 12, 12, 7, 7, 10, 18, 15, 12, 16, 7, 14, 12, 17, 10, 16, 17, 12, 17, 25, 7, 7, 7, 13, 6, 9, 6, 9, 18, 6, 6, 11, 20, 10, 6, 6, 6, 6, 6, 6, 17, 6, 6, 6, 15, 6, 6, 6, 6, 6, 8, 14, 11, 12, 11, 15, 13, 19, 17, 21, 7, 18, 8, 13, 13, 8, 12, 8, 6, 6, 13, 6, 15, 15, 16, 6, 6, 16, 6, 6, 6, 14, 6, 18, 6, 6, 6, 17, 18, 9, 13, 15, 8, 19, 8, 15, 15, 18, 14, 16, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 11, 10, 11, 6, 21, 23, 12, 17, 12, 11, 14, 13, 22, 15, 15, 11, 12, 14, 12, 7, 12, 8, 12, 14, 12, 18, 10, 8, 16, 19, 17, 12, 14, 15, 8, 19, 17, 12, 13, 13, 15, 18, 13, 23, 24, 23, 21, 17, 24, 8, 21, 8, 14, 14, 16, 20, 14, 8, 8, 15, 20, 8, 19, 21, 9, 8, 13, 12, 13, 15, 11, 8, 11, 9, 9, 8, 11, 8, 21, 14, 21, 15, 15, 13, 7, 19, 7, 7, 7, 7, 7, 7, 16, 12, 17, 18, 7, 7, 11, 11, 7, 9, 9, 2, 2, 3, 3, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 10, 10, 7, 9, 7, 7, 7, 6, 8, 6, 6, 6, 6, 6, 6, 6, 7, 6, 8, 6, 6, 9, 7, 7, 7, 4, 4, 4, 4, 4, 4, 4, 4, 8, 9, 8, 7, 8, 7, 8, 10, 7, 5, 5, 5, 5, 5, 5, 3, 9, 7, 7, 8, 6, 6, 6, 6, 6, 6, 6, 6, 9, 6, 6, 9, 11, 13, 7, 8, 9, 9, 5, 5, 5, 7, 8, 6, 6, 6, 6, 6, 6, 6, 7, 8, 9, 7, 10, 9, 10, 7, 8, 5, 5, 5, 5, 5, 5, 7, 7, 9, 8, 7, 7, 6, 6, 6, 6, 6, 6, 10, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 9, 10, 4, 4, 4, 4, 8, 7, 7, 10, 10, 9, 8, 8, 15, 9, 8, 8, 8, 8, 8, 9, 10, 9, 10, 7, 8, 13, 5, 5, 5, 5, 5, 3, 3, 7, 7, 8, 6, 6, 6, 4, 4, 11, 9, 7, 8, 9, 10, 7, 5, 5, 5, 5, 5, 3, 3, 7, 6, 6, 13, 7, 9, 8, 7, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 7, 8, 7, 8, 13, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 8, 8, 6, 6, 6, 6, 7, 6, 7, 6, 6, 9, 7, 4, 4, 4, 4, 4, 4, 4, 7, 8, 7, 8, 9, 8, 8, 8, 7, 10, 7, 8, 5, 5, 5, 5, 5, 5, 5, 5, 3, 7, 7, 7, 7, 9, 7, 10, 9, 6, 6, 6, 6, 6, 8, 8, 6, 6, 6, 7, 6, 6, 6, 9, 9, 4, 4, 13, 7, 10, 9, 9, 12, 7, 8, 8, 10, 8, 8, 8, 8, 8, 8, 5, 5, 5, 5, 3, 7, 7, 11, 7, 9, 8, 8, 6, 6, 10, 6, 8, 8, 8, 6, 7, 6, 6, 12, 4, 4, 4, 4, 4, 4, 4, 4, 4, 9, 8, 8, 16, 8, 9, 8, 7, 5, 5, 5, 5, 5, 3, 3, 7, 7, 7, 10, 15, 8, 9, 8, 9, 9, 6, 6, 6, 6, 6, 6, 7, 4, 8, 7, 8, 8, 7, 8, 11, 8, 5, 5, 5, 5, 5, 3, 7, 7, 6, 11, 16, 7, 6, 4, 4, 4, 4, 9, 9, 8, 8, 8, 13, 12, 8, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 11, 7, 8, 8, 9, 13, 7, 7, 7, 9, 8, 8, 9, 12, 7, 12, 7, 12, 8, 7, 10, 12, 9, 9, 6, 6, 8, 8, 6, 6, 6, 6, 6, 6, 6, 9, 8, 9, 11, 8, 6, 6, 6, 6, 6, 12, 7, 6, 6, 6, 9, 7, 7, 6, 6, 6, 6, 6, 11, 9, 6, 6, 6, 6, 6, 7, 9, 4, 4, 4, 4, 4, 4, 4, 4, 9, 9, 9, 9, 7, 7, 7, 7, 7, 11, 7, 7, 8, 8, 8, 8, 8, 8, 9, 8, 9, 9, 7, 7, 11, 11, 7, 12, 8, 8, 8, 8, 8, 7, 8, 8, 8, 8, 8, 13, 12, 8, 8, 8, 8, 7, 7, 7, 9, 5, 5, 5, 5, 5, 5, 5, 3, 3, 7, 7, 11, 7, 8, 8, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 10, 11, 6, 7, 9, 4, 4, 4, 4, 4, 4, 9, 9, 8, 9, 8, 8, 8, 7, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 11, 7, 7, 7, 9, 6, 6, 11, 8, 10, 6, 6, 6, 12, 8, 8, 7, 6, 6, 8, 7, 4, 4, 4, 4, 4, 4, 4, 4, 9, 10, 9, 9, 8, 10, 9, 11, 8, 5, 5, 5, 7, 6, 6, 8, 7, 4, 4, 4, 4, 8, 7, 7, 8, 7, 8, 8, 5, 5, 5, 5, 7, 7, 8, 8, 8, 6, 6, 6, 6, 6, 10, 8, 9, 13, 6, 7, 6, 6, 8, 7, 8, 4, 4, 4, 4, 11, 8, 8, 8, 10, 5, 5, 8, 7, 8, 13, 8, 7, 6, 8, 6, 9, 7, 8, 7, 5, 5, 5, 5, 5, 5, 3, 3, 7, 8, 9, 6, 4, 8, 10, 10, 8, 12, 9, 13, 2, 7, 5, 5, 5, 5, 5, 7, 7, 10, 6, 6, 6, 6, 6, 6, 6, 8, 4, 4, 9, 8, 8, 8, 14, 8, 8, 8, 9, 8, 5, 5, 5, 5, 5, 3, 3, 9, 6, 6, 6, 6, 10, 12, 6, 6, 6, 6, 6, 6, 6, 4, 4, 4, 4, 11, 8, 7, 8, 8, 8, 5, 5, 3, 3, 3, 3, 7, 7, 6, 8, 6, 8, 11, 7, 6, 6, 6, 7, 4, 8, 11, 9, 10, 5, 5, 5, 3, 3, 3, 7, 7, 8, 9, 8, 15, 9, 6, 6, 6, 6, 6, 6, 11, 11, 4, 4, 4, 4, 4, 7, 9, 9, 10, 8, 7, 5, 5, 5, 5, 5, 5, 3, 3, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 9, 7, 4, 4, 4, 4, 4, 9, 9, 8, 8, 10, 13, 5, 5, 5, 3, 17, 7, 7, 7, 7, 7, 8, 6, 8, 13, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 4, 9, 10, 8, 8, 8, 5, 5, 5, 5, 3, 7, 7, 7, 8, 8, 6, 6, 6, 8, 8, 8, 9, 10, 8, 4, 8, 10, 9, 8, 8, 8, 9, 13, 10, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 7, 8, 9, 9, 7, 7, 7, 10, 9, 9, 8, 9, 8, 8, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 8, 12, 6, 6, 6, 6, 6, 6, 6, 6, 6, 12, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 11, 8, 8, 9, 9, 10, 8, 9, 7, 7, 5, 5, 5, 5, 5, 5, 3, 7, 8, 7, 6, 6, 8, 6, 6, 10, 4, 7, 8, 9, 12, 8, 7, 7, 5, 5, 5, 5, 5, 5, 3, 3, 7, 14, 7, 9, 8, 8, 6, 6, 8, 12, 12, 6, 6, 7, 7, 10, 4, 4, 4, 4, 4, 9, 9, 14, 9, 13, 8, 7, 5, 5, 5, 6, 6, 6, 7, 4, 8, 7, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 7, 7, 7, 8, 6, 6, 6, 6, 6, 6, 12, 6, 6, 6, 6, 4, 4, 9, 9, 8, 8, 11, 7, 7, 7, 5, 5, 5, 3, 9, 8, 6, 6, 7, 4, 4, 4, 4, 4, 4, 8, 8, 11, 5, 5, 5, 7, 7, 7, 9, 6, 6, 6, 6, 6, 6, 9, 8, 4, 4, 4, 4, 7, 12, 9, 8, 8, 8, 7, 10, 10, 5, 5, 5, 5, 5, 5, 5, 3, 11, 14, 8, 7, 8, 8, 6, 6, 6, 6, 6, 8, 7, 6, 6, 6, 7, 6, 8, 9, 4, 4, 4, 7, 8, 9, 7, 9, 7, 7, 9, 8, 5, 5, 5, 5, 5, 5, 5, 5, 5, 11, 3, 9, 7, 7, 12, 14, 8, 6, 6, 12, 11, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 15, 7, 4, 4, 4, 16, 9, 9, 9, 8, 9, 9, 9, 9, 9, 8, 8, 8, 13, 11, 8, 5, 5, 5, 5, 3, 7, 6, 6, 8, 8, 8, 6, 6, 7, 10, 7, 4, 4, 4, 4, 9, 7, 8, 7, 7, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 7, 7, 7, 9, 6, 6, 6, 6, 6, 8, 8, 7, 7, 9, 6, 6, 6, 7, 6, 6, 6, 6, 6, 15, 4, 4, 4, 4, 4, 8, 8, 7, 8, 12, 9, 8, 8, 8, 8, 8, 9, 8, 8, 10, 8, 8, 8, 8, 16, 9, 10, 2, 5, 5, 5, 5, 5, 5, 5, 9, 7, 6, 8, 9, 4, 4, 4, 4, 4, 7, 8, 8, 8, 9, 8, 11, 10, 5, 5, 5, 5, 3, 7, 8, 6, 6, 6, 6, 6, 8, 6, 6, 6, 6, 4, 12, 10, 12, 7, 7, 7, 7, 7, 7, 7, 5, 5, 5, 5, 3, 3, 7, 7, 10, 8, 9, 7, 6, 10, 7, 6, 6, 4, 4, 8, 9, 7, 9, 9, 9, 9, 8, 8, 8, 8, 10, 5, 5, 5, 5, 5, 5, 8, 7, 6, 6, 6, 10, 6, 7, 10, 7, 4, 4, 4, 4, 4, 4, 4, 12, 9, 10, 7, 7, 10, 8, 10, 5, 12, 9, 6, 6, 6, 6, 6, 7, 6, 4, 4, 4, 10, 9, 9, 8, 7, 7, 5, 5, 5, 5, 5, 5, 3, 3, 13, 7, 7, 9, 7, 7, 7, 8, 9, 9, 7, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 13, 9, 15, 15, 4, 4, 4, 4, 4, 10, 10, 9, 8, 9, 8, 8, 9, 7, 8, 7, 8, 5, 5, 7, 6, 6, 6, 4, 4, 4, 7, 8, 11, 8, 5, 5, 5, 5, 5, 5, 5, 7, 6, 6, 6, 6, 6, 6, 9, 11, 10, 7, 4, 4, 4, 9, 8, 8, 5, 5, 5, 5, 5, 9, 9, 6, 6, 6, 6, 6, 6, 6, 9, 9, 4, 4, 4, 4, 8, 8, 8, 9, 9, 8, 8, 8, 13, 2, 4, 2, 7, 5, 5, 5, 5, 5, 5, 9, 9, 6, 6, 6, 6, 10, 8, 8, 8, 6, 6, 6, 4, 4, 9, 8, 10, 8, 9, 8, 8, 8, 9, 8, 8, 5, 3, 3, 3, 11, 6, 6, 6, 7, 6, 6, 6, 4, 4, 9, 8, 5, 5, 5, 5, 5, 3, 11, 8, 6, 6, 6, 6, 6, 9, 7, 4, 4, 14, 10, 9, 8, 12, 8, 8, 8, 11, 15, 8, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 11, 11, 11, 10, 10, 7, 7, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 7, 11, 7, 7, 11, 11, 7, 8, 9, 10, 7, 7, 9, 9, 9, 9, 7, 7, 10, 8, 13, 8, 8, 8, 8, 11, 10, 6, 6, 8, 10, 11, 14, 14, 6, 6, 6, 6, 6, 6, 9, 11, 7, 7, 6, 8, 12, 11, 11, 6, 6, 10, 6, 6, 6, 6, 6, 10, 7, 7, 6, 6, 11, 6, 6, 6, 11, 8, 9, 7, 6, 10, 11, 9, 10, 11, 7, 11, 8, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 6, 6, 8, 9, 10, 9, 6, 6, 6, 10, 6, 6, 6, 6, 11, 10, 11, 10, 9, 8, 7, 7, 7, 7, 11, 14, 8, 10, 9, 9, 8, 8, 7, 11, 8, 8, 8, 11, 11, 10, 10, 9, 10, 8, 11, 10, 8, 11, 9, 12, 8, 10, 8, 11, 8, 9, 9, 11, 11, 10, 11, 13, 8, 7, 8, 8, 9, 7, 8, 8, 8, 8, 7, 8, 2, 2, 2, 2, 2, 2, 2, 4, 4, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 3, 3, 3, 3, 3, 3, 3, 3, 8, 6, 4, 4, 4, 11, 7, 11, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 3, 3, 3, 3, 8, 7, 7, 8, 8, 4, 8, 7, 7, 7, 9, 7, 8, 9, 8, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 2, 3, 3, 3, 3, 3, 3, 4, 5, 5, 3, 3, 8, 8, 6, 9, 4, 4, 10, 7, 3, 3, 3, 2, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3, 2, 2, 2, 3, 3, 3, 3, 3, 4, 10, 2, 3, 3, 3, 3, 3, 3, 3, 4, 2, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 3, 3, 3, 5, 2, 4, 2, 6, 2, 2, 9, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 9, 8, 7, 9, 6, 6, 11, 4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 7, 7, 11, 8, 8, 6, 5, 11, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 2, 3, 3, 3, 3, 3, 3, 6, 4, 4, 4, 4, 3, 3, 3, 3, 5, 7, 2, 3, 3, 3, 3, 3, 8, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 4, 4, 4, 4, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 2, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 6, 3, 3, 8, 10, 3, 4, 4, 1, 1, 1, 1, 1, 1, 1, 8, 9, 10, 7, 7, 1, 14, 18, 13, 18, 13, 10, 10, 16, 13, 18, 16, 13, 16, 18, 13, 22, 16, 16, 16, 14, 21, 16, 9, 14, 16, 9, 9, 14, 10, 10, 14, 12, 14, 19, 12, 11, 18, 13, 17, 15, 15, 15, 15, 16, 14, 13, 19, 18, 15, 19, 18, 12, 18, 12, 11, 20, 14, 15, 10, 17, 17, 16, 19, 20, 21, 15, 13, 16, 15, 15, 15, 1, 1, 3, 8, 7, 7, 8, 8, 8, 1, 6, 1, 1, 6, 3, 3, 4, 7, 3, 3, 5, 5, 4, 4, 4, 4, 4, 2, 7, 7, 8, 12, 3, 4, 5, 1, 3, 4, 4, 10, 4, 3, 3, 3, 8, 7, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 12, 9, 20, 7, 5, 5, 5, 9, 13, 5, 5, 5, 5, 5, 3, 3, 3, 16, 5, 5, 5, 13, 7, 8, 8, 11, 8, 7, 9, 7, 11, 12, 9, 9, 8, 8, 11, 10, 14, 7, 12, 10, 11, 13, 7, 9, 11, 17, 17, 14, 13, 7, 8, 7, 10, 10, 7, 16, 13, 7, 8, 17, 12, 9, 8, 6, 7, 10, 6, 6, 12, 6, 8, 10, 8, 8, 8, 6, 8, 6, 14, 6, 6, 6, 13, 6, 10, 6, 6, 7, 14, 8, 6, 6, 10, 11, 10, 9, 9, 7, 7, 6, 6, 6, 9, 9, 7, 9, 10, 9, 13, 12, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 6, 8, 8, 6, 8, 9, 10, 9, 7, 10, 10, 8, 7, 8, 7, 10, 12, 9, 8, 15, 8, 7, 8, 8, 7, 7, 15, 13, 7, 10, 9, 14, 18, 16, 7, 24, 7, 8, 10, 11, 16, 8, 14, 7, 9, 9, 9, 13, 19, 14, 15, 14, 11, 7, 13, 9, 10, 7, 13, 9, 10, 11, 12, 8, 9, 2, 3, 5, 8, 7, 4, 4, 15, 10, 5, 3, 3, 3, 3, 3, 5, 4, 4, 4, 2, 2, 2, 2, 2, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 2, 12, 5, 3, 8, 10, 15, 6, 7, 2, 3, 2, 5, 5, 12, 2, 5, 5, 5, 5, 2, 2, 5, 5, 12, 9, 5, 2, 2, 9, 5, 5, 12, 12, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 12, 5, 8, 8, 9, 5, 5, 5, 8, 19, 7, 16, 15, 14, 9, 9, 9, 9, 7, 11, 11, 11, 7, 14, 10, 10, 5, 5, 5, 5, 5, 5, 5, 5, 5, 15, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 14, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 15, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 12, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 9, 12, 9, 9, 12, 12, 12, 15, 7, 11, 7, 14, 11, 18, 13, 8, 18, 15, 18, 12, 14, 12, 8, 8, 8, 8, 9, 9, 9, 12, 7, 10, 10, 8, 8, 12, 12, 12, 7, 12, 12, 9, 7, 7, 7, 7, 7, 8, 15, 12, 9, 10, 10, 7, 10, 10, 13, 11, 10, 9, 22, 11, 9, 8, 8, 8, 8, 8, 13, 18, 13, 9, 15, 19, 9, 7, 7, 10, 7, 7, 7, 11, 8, 13, 17, 7, 7, 10, 10, 10, 7, 20, 16, 7, 7, 7, 7, 7, 7, 11, 21, 12, 12, 13, 11, 14, 16, 8, 8, 13, 11, 7, 7, 13, 7, 7, 14, 15, 15, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 13, 10, 18, 6, 6, 6, 6, 6, 6, 6, 6, 6, 11, 8, 8, 12, 12, 11, 11, 8, 12, 9, 9, 9, 13, 13, 9, 9, 9, 9, 9, 9, 6, 10, 12, 6, 6, 6, 6, 17, 11, 7, 7, 7, 7, 14, 14, 12, 6, 7, 7, 6, 6, 15, 10, 13, 10, 6, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 13, 9, 9, 15, 13, 6, 12, 12, 6, 19, 11, 10, 7, 7, 16, 8, 19, 17, 9, 9, 9, 9, 9, 6, 6, 6, 10, 8, 16, 8, 6, 6, 9, 6, 6, 6, 6, 6, 6, 6, 6, 8, 8, 8, 6, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 14, 6, 6, 6, 6, 20, 6, 9, 6, 14, 9, 9, 9, 6, 9, 8, 8, 12, 9, 8, 8, 8, 8, 7, 8, 12, 7, 8, 8, 8, 6, 8, 6, 6, 6, 6, 6, 6, 6, 9, 8, 8, 6, 6, 13, 9, 12, 13, 12, 14, 13, 12, 11, 11, 6, 8, 8, 8, 6, 13, 12, 11, 11, 12, 6, 11, 12, 11, 13, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 15, 6, 6, 6, 6, 6, 6, 6, 13, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 8, 8, 8, 8, 6, 18, 6, 12, 13, 13, 13, 9, 10, 15, 9, 12, 6, 6, 6, 6, 6, 6, 6, 6, 9, 15, 10, 9, 10, 13, 9, 19, 8, 18, 17, 10, 10, 8, 8, 6, 6, 6, 6, 6, 6, 10, 14, 8, 16, 16, 9, 8, 15, 8, 8, 10, 12, 14, 7, 7, 8, 8, 7, 7, 7, 7, 8, 13, 13, 11, 9, 9, 9, 12, 10, 17, 8, 11, 9, 7, 7, 14, 8, 14, 14, 7, 7, 7, 7, 7, 7, 14, 7, 7, 7, 7, 7, 10, 10, 8, 14, 7, 7, 7, 7, 8, 8, 8, 8, 8, 17, 9, 7, 15, 7, 8, 12, 7, 9, 14, 7, 7, 7, 9, 13, 8, 14, 7, 16, 18, 13, 15, 14, 12, 13, 10, 15, 9, 7, 7, 7, 10, 13, 15, 15, 9, 9, 9, 9, 19, 11, 7, 11, 11, 13, 8, 8, 8, 8, 7, 12, 19, 17, 9, 9, 13, 7, 7, 7, 9, 7, 7, 7, 12, 13, 15, 10, 8, 8, 14, 15, 12, 13, 13, 8, 12, 14, 7, 11, 7, 14, 15, 13, 12, 8, 8, 8, 8, 11, 13, 15, 15, 8, 13, 12, 8, 8, 8, 13, 10, 16, 14, 11, 8, 8, 12, 12, 9, 15, 15, 12, 12, 13, 8, 8, 9, 12, 13, 9, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 11, 12, 11, 7, 14, 7, 13, 13, 13, 12, 18, 16, 7, 12, 11, 10, 10, 15, 9, 9, 9, 21, 7, 7, 7, 11, 16, 8, 8, 11, 11, 7, 7, 7, 7, 7, 19, 7, 7, 7, 7, 7, 7, 7, 7, 7, 12, 8, 9, 12, 14, 11, 9, 9, 9, 22, 12, 3, 3, 4, 8, 8, 15, 4, 2, 2, 5, 5, 3, 3, 3, 3, 3, 3, 6, 6, 4, 4, 4, 12, 7, 10, 2, 3, 3, 3, 3, 3, 3, 3, 6, 7, 3, 7, 5, 14, 4, 4, 7, 8, 10, 4, 1, 3, 3, 6, 2, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 2, 2, 5, 3, 4, 2, 2, 2, 2, 2, 2, 2, 11, 5, 5, 5, 11, 5, 5, 3, 5, 5, 5, 5, 11, 14, 13, 9, 11, 9, 12, 8, 11, 11, 8, 11, 16, 9, 9, 7, 10, 9, 12, 8, 15, 6, 7, 6, 6, 13, 10, 8, 11, 8, 6, 6, 6, 12, 16, 6, 11, 7, 8, 9, 18, 6, 6, 9, 4, 4, 6, 13, 6, 6, 6, 6, 8, 8, 9, 16, 7, 7, 14, 7, 8, 8, 8, 7, 7, 7, 7, 7, 7, 15, 13, 7, 10, 7, 7, 10, 12, 16, 15, 7, 9, 9, 14, 11, 11, 10, 9, 10, 8, 12, 7, 8, 7, 7, 10, 12, 7, 12, 8, 7, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 3, 3, 5, 5, 5, 10, 8, 7, 4, 4, 4, 8, 7, 10, 9, 7, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 3, 3, 3, 3, 3, 3, 3, 7, 4, 5, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 6, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 9, 8, 2, 2, 2, 8, 12, 7, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 8, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 7, 11, 9, 8, 8, 8, 7, 8, 9, 7, 7, 9, 7, 7, 7, 10, 7, 7, 10, 9, 10, 6, 6, 6, 6, 6, 6, 15, 7, 8, 9, 9, 8, 6, 6, 10, 9, 6, 8, 13, 9, 7, 6, 6, 6, 6, 6, 6, 12, 6, 6, 7, 6, 7, 6, 6, 6, 10, 10, 7, 6, 6, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 14, 6, 6, 7, 7, 9, 6, 6, 6, 6, 9, 9, 8, 9, 10, 9, 8, 9, 12, 7, 7, 7, 8, 7, 10, 12, 11, 9, 10, 7, 7, 7, 9, 10, 10, 8, 12, 9, 7, 7, 9, 8, 8, 8, 10, 7, 7, 8, 9, 9, 7, 7, 7, 8, 2, 4, 2, 4, 6, 3, 4, 2, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 8, 6, 4, 7, 3, 3, 3, 3, 3, 3, 3, 12, 3, 3, 3, 3, 3, 3, 4, 4, 2, 3, 5, 3, 4, 7, 3, 3, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 4, 3, 3, 6, 4, 3, 4, 2, 2, 2, 5, 3, 3, 3, 3, 3, 5, 4, 4, 4, 4, 2, 7, 6, 8, 9, 2, 2, 2, 2, 3, 3, 3, 5, 7, 2, 3, 3, 8, 7, 7, 2, 2, 8, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 8, 8, 7, 7, 6, 10, 6, 9, 7, 11, 4, 6, 8, 8, 7, 8, 4, 2, 5, 5, 5, 5, 3, 3, 3, 11, 8, 9, 6, 6, 8, 7, 4, 4, 7, 6, 8, 7, 2, 2, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 7, 2, 2, 5, 3, 3, 2, 3, 3, 3, 3, 3, 3, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 12, 5, 5, 3, 3, 3, 5, 10, 12, 6, 15, 4, 6, 6, 7, 14, 9, 3, 3, 3, 3, 3, 8, 2, 2, 3, 5, 5, 3, 3, 3, 3, 3, 3, 8, 8, 6, 8, 7, 5, 8, 4, 6, 11, 2, 2, 7, 3, 3, 2, 9, 8, 5, 5, 5, 3, 3, 3, 5, 5, 5, 7, 7, 6, 6, 10, 6, 8, 6, 8, 9, 7, 4, 4, 4, 4, 4, 7, 6, 6, 8, 7, 7, 10, 9, 9, 8, 11, 8, 3, 3, 3, 3, 3, 4, 4, 2, 3, 3, 3, 3, 3, 7, 6, 2, 5, 5, 6, 7, 6, 4, 8, 9, 11, 2, 2, 3, 3, 3, 3, 3, 3, 3, 2, 2, 5, 3, 3, 3, 3, 3, 9, 9, 6, 4, 8, 7, 7, 5, 9, 8, 6, 2, 6, 8, 7, 8, 5, 5, 5, 5, 5, 3, 3, 3, 16, 8, 7, 7, 7, 8, 7, 7, 7, 7, 9, 6, 9, 6, 10, 7, 7, 7, 6, 10, 8, 9, 11, 11, 8, 4, 4, 10, 8, 8, 6, 9, 6, 11, 8, 8, 8, 15, 7, 8, 9, 5, 3, 3, 3, 3, 3, 5, 2, 2, 3, 8, 9, 10, 3, 2, 2, 2, 2, 2, 2, 3, 6, 4, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 2, 3, 3, 3, 3, 3, 3, 3, 11, 5, 3, 3, 3, 3, 3, 3, 3, 3, 6, 7, 4, 4, 2, 3, 3, 3, 3, 3, 3, 3, 12, 7, 4, 12, 4, 6, 5, 4, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 11, 10, 6, 4, 6, 10, 8, 3, 3, 3, 3, 3, 3, 3, 3, 5, 4, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2, 5, 3, 4, 4, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 10, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 7, 8, 8, 7, 13, 12, 10, 10, 8, 8, 7, 7, 9, 12, 11, 6, 6, 8, 8, 9, 7, 7, 7, 10, 15, 10, 4, 4, 4, 4, 4, 11, 8, 8, 9, 7, 9, 14, 14, 12, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 12, 5, 5, 5, 11, 10, 7, 9, 3, 8, 7, 3, 15, 13, 11, 4, 4, 2, 2, 2, 19, 7, 5, 5, 3, 3, 3, 3, 3, 3, 3, 5, 22, 18, 6, 14, 17, 4, 4, 19, 16, 18, 2, 3, 3, 7, 2, 3, 2, 3, 3, 6, 4, 2, 3, 3, 2, 5, 3, 3, 3, 3, 3, 3, 3, 9, 9, 2, 3, 2, 2, 2, 3, 3, 3, 5, 7, 14, 7, 7, 12, 9, 13, 6, 11, 6, 10, 9, 7, 7, 8, 12, 12, 8, 8, 8, 10, 7, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 8, 10, 7, 8, 11, 8, 12, 9, 4, 14, 7, 7, 9, 13, 2, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 1, 2, 2, 3, 3, 3, 3, 3, 3, 5, 2, 2, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 8, 4, 4, 4, 3, 2, 3, 3, 3, 3, 5, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 12, 9, 8, 8, 9, 8, 6, 17, 6, 6, 6, 8, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 4, 4, 8, 8, 9, 9, 9, 7, 7, 7, 7, 7, 7, 7, 9, 9, 9, 7, 8, 8, 8, 10, 7, 13, 10, 8, 9, 3, 3, 5, 3, 3, 3, 3, 3, 7, 7, 6, 6, 10, 13, 11, 11, 8, 8, 9, 8, 9, 9, 10, 10, 10, 11, 10, 10, 13, 13, 16, 15, 11, 12, 9, 9, 10, 9, 11, 10, 9, 9, 14, 7, 8, 3, 10, 7, 7, 3, 2, 2, 2, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 7, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 11, 6, 7, 4, 6, 2, 2, 3, 3, 3, 1, 3, 3, 3, 3, 3, 3, 6, 4, 4, 2, 2, 2, 3, 3, 3, 3, 4, 4, 6, 6, 6, 6, 5, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 11, 6, 10, 9, 12, 7, 7, 11, 14, 9, 7, 12, 3, 3, 7, 12, 11, 12, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 11, 5, 5, 5, 5, 5, 5, 5, 5, 11, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 10, 3, 3, 3, 11, 3, 5, 9, 11, 8, 12, 14, 9, 7, 8, 7, 7, 11, 11, 7, 7, 10, 9, 8, 10, 9, 7, 7, 7, 7, 7, 7, 8, 8, 7, 11, 8, 8, 8, 7, 7, 10, 8, 7, 13, 12, 7, 17, 10, 8, 8, 11, 7, 11, 11, 14, 7, 11, 7, 8, 6, 9, 20, 8, 7, 9, 16, 7, 10, 6, 11, 10, 8, 9, 7, 16, 11, 11, 9, 8, 9, 8, 8, 8, 11, 8, 15, 8, 8, 9, 7, 8, 8, 11, 10, 7, 5, 7, 10, 10, 15, 7, 7, 7, 8, 7, 8, 8, 10, 11, 10, 10, 10, 11, 11, 7, 8, 6, 8, 8, 10, 6, 8, 6, 6, 7, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 16, 6, 15, 6, 7, 11, 11, 7, 9, 10, 11, 13, 10, 6, 16, 8, 10, 12, 11, 6, 6, 6, 6, 6, 6, 6, 10, 6, 10, 7, 7, 7, 11, 7, 11, 6, 6, 6, 6, 6, 6, 17, 7, 7, 6, 6, 12, 22, 6, 6, 6, 6, 6, 8, 6, 6, 6, 6, 7, 6, 6, 5, 6, 6, 8, 11, 6, 9, 14, 11, 9, 11, 7, 7, 8, 6, 6, 6, 8, 10, 9, 6, 6, 6, 6, 9, 7, 6, 6, 6, 6, 6, 15, 6, 4, 4, 4, 6, 4, 17, 8, 11, 6, 6, 9, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 6, 6, 6, 6, 10, 6, 10, 6, 6, 6, 6, 12, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 9, 6, 6, 6, 6, 18, 6, 6, 6, 8, 9, 10, 7, 8, 9, 10, 11, 7, 13, 6, 8, 8, 6, 6, 14, 7, 7, 7, 7, 10, 7, 14, 9, 6, 6, 9, 15, 9, 7, 14, 6, 11, 14, 13, 7, 12, 8, 7, 7, 7, 7, 7, 12, 7, 10, 9, 16, 6, 8, 6, 5, 17, 6, 8, 10, 4, 6, 4, 10, 15, 17, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 4, 4, 11, 7, 4, 4, 7, 7, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 19, 17, 6, 10, 11, 6, 6, 6, 6, 18, 6, 6, 11, 4, 4, 4, 5, 6, 6, 6, 9, 5, 6, 4, 6, 6, 4, 6, 6, 6, 6, 10, 6, 6, 4, 6, 6, 10, 6, 10, 6, 6, 6, 6, 11, 6, 6, 10, 6, 6, 8, 6, 6, 6, 8, 6, 11, 4, 11, 9, 10, 9, 11, 4, 8, 4, 11, 12, 7, 9, 8, 6, 7, 7, 8, 12, 12, 11, 13, 10, 11, 7, 7, 7, 9, 7, 11, 10, 7, 7, 7, 16, 11, 10, 11, 17, 9, 9, 8, 8, 7, 7, 7, 9, 7, 7, 7, 14, 7, 13, 9, 11, 10, 14, 10, 10, 12, 11, 10, 7, 10, 5, 14, 8, 8, 8, 9, 7, 8, 7, 7, 9, 8, 7, 8, 7, 7, 7, 7, 7, 7, 7, 11, 8, 10, 8, 7, 8, 14, 11, 8, 9, 9, 9, 8, 24, 10, 10, 12, 7, 7, 15, 11, 8, 8, 12, 11, 8, 9, 9, 7, 8, 9, 10, 11, 10, 11, 7, 12, 7, 7, 11, 9, 8, 14, 13, 12, 8, 11, 10, 8, 8, 7, 7, 14, 9, 10, 8, 9, 11, 7, 14, 8, 8, 13, 8, 8, 12, 7, 10, 14, 14, 11, 9, 10, 9, 9, 7, 7, 11, 11, 13, 9, 13, 5, 5, 5, 7, 9, 5, 11, 12, 14, 8, 7, 7, 11, 10, 9, 7, 8, 8, 7, 10, 11, 11, 5, 5, 7, 5, 5, 5, 7, 7, 15, 7, 7, 8, 7, 15, 12, 12, 10, 7, 8, 7, 11, 7, 7, 7, 23, 11, 8, 8, 11, 10, 7, 8, 11, 7, 19, 7, 7, 6, 9, 9, 9, 11, 3, 4, 7, 8, 6, 6, 4, 10, 8, 2, 2]);
const edgeChild = /*#__PURE__*/ new Uint16Array([0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 8, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 1, 1, 1, 1, 1, 18, 1, 1, 1, 1, 1, 1, 11, 1, 11, 1, 11, 14, 1, 1, 1, 1, 11, 1, 11, 1, 1, 1, 1, 1, 15, 24, 1, 1, 1, 1, 1, 1, 21, 1, 1, 1, 1, 22, 11, 1, 1, 1, 1, 1, 1, 1, 1, 23, 1, 1, 1, 17, 19, 1, 1, 16, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 25, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 20, 1, 1, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 1, 27, 28, 29, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 11, 11, 11, 11, 1, 36, 0, 0, 0, 1, 1, 1, 1, 39, 38, 1, 1, 1, 1, 1, 37, 1, 1, 1, 1, 41, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 42, 0, 0, 0, 0, 43, 44, 0, 0, 0, 0, 11, 1, 1, 1, 11, 1, 1, 1, 47, 49, 49, 49, 47, 49, 47, 47, 48, 49, 47, 49, 47, 47, 47, 47, 47, 47, 49, 47, 47, 48, 47, 47, 47, 47, 49, 50, 50, 48, 49, 47, 47, 47, 47, 47, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 53, 55, 53, 53, 53, 55, 53, 54, 53, 56, 53, 54, 54, 53, 53, 53, 54, 56, 54, 56, 53, 54, 54, 11, 58, 58, 57, 59, 54, 56, 53, 53, 51, 52, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 63, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 70, 71, 11, 1, 1, 69, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, 80, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 85, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 83, 86, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 84, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 11, 1, 1, 1, 1, 96, 1, 98, 1, 1, 1, 1, 1, 1, 1, 1, 101, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 104, 104, 1, 1, 11, 1, 107, 1, 1, 1, 1, 1, 1, 1, 105, 1, 106, 1, 108, 1, 1, 1, 1, 1, 109, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 117, 118, 1, 1, 1, 1, 1, 1, 120, 120, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 128, 129, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 129, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 129, 1, 1, 1, 1, 1, 1, 1, 1, 1, 133, 130, 132, 127, 1, 131, 1, 1, 121, 1, 1, 1, 1, 124, 1, 134, 1, 1, 1, 1, 1, 1, 126, 1, 115, 1, 116, 1, 11, 135, 113, 119, 1, 1, 1, 1, 1, 114, 122, 1, 11, 11, 11, 125, 123, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 11, 11, 1, 1, 1, 1, 1, 11, 141, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 143, 1, 1, 1, 1, 1, 1, 1, 1, 144, 145, 11, 11, 142, 140, 49, 49, 147, 53, 53, 146, 149, 148, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 152, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 150, 0, 0, 0, 0, 1, 0, 151, 139, 1, 0, 1, 1, 11, 11, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 155, 154, 23, 1, 1, 11, 11, 1, 23, 11, 11, 1, 1, 1, 1, 1, 141, 1, 1, 159, 1, 1, 1, 1, 160, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 1, 1, 143, 1, 1, 159, 1, 1, 1, 1, 160, 1, 1, 1, 141, 1, 1, 1, 159, 1, 164, 1, 1, 1, 160, 1, 1, 141, 1, 1, 1, 164, 1, 1, 1, 1, 1, 141, 1, 1, 1, 1, 1, 1, 1, 1, 141, 1, 1, 164, 1, 1, 164, 1, 1, 1, 1, 1, 1, 1, 170, 1, 1, 1, 159, 1, 1, 164, 1, 1, 1, 160, 1, 1, 170, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 143, 1, 1, 159, 1, 164, 1, 1, 1, 160, 1, 1, 141, 1, 1, 159, 1, 164, 1, 1, 1, 160, 1, 1, 141, 1, 1, 1, 1, 159, 1, 164, 1, 1, 1, 160, 1, 1, 1, 141, 1, 1, 159, 1, 1, 1, 1, 176, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 1, 179, 1, 1, 170, 1, 1, 1, 1, 1, 159, 1, 1, 164, 1, 1, 1, 160, 1, 1, 170, 1, 1, 1, 1, 1, 159, 1, 1, 164, 1, 1, 1, 160, 1, 1, 170, 1, 1, 1, 1, 1, 164, 1, 1, 1, 1, 174, 166, 166, 11, 1, 11, 178, 1, 1, 1, 1, 1, 167, 167, 167, 161, 1, 1, 1, 165, 167, 171, 177, 1, 1, 1, 1, 165, 165, 1, 1, 163, 161, 174, 165, 169, 182, 173, 182, 1, 1, 180, 1, 173, 162, 165, 1, 1, 1, 1, 165, 1, 168, 1, 1, 1, 11, 1, 183, 1, 172, 1, 1, 1, 172, 171, 175, 181, 163, 174, 1, 1, 1, 1, 1, 1, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 186, 185, 185, 186, 185, 185, 185, 185, 187, 187, 185, 185, 186, 185, 186, 185, 185, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 189, 11, 1, 11, 11, 11, 11, 1, 11, 11, 11, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 201, 1, 203, 204, 202, 201, 201, 1, 1, 207, 1, 208, 206, 1, 11, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 219, 201, 201, 201, 201, 219, 1, 1, 1, 1, 222, 223, 221, 1, 1, 1, 1, 1, 1, 225, 225, 1, 1, 1, 225, 225, 227, 228, 226, 1, 230, 1, 1, 1, 1, 11, 236, 237, 238, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 205, 209, 1, 1, 1, 1, 158, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 233, 1, 1, 1, 8, 1, 1, 1, 1, 244, 1, 1, 241, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 192, 216, 1, 1, 1, 212, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 199, 1, 1, 1, 1, 1, 1, 1, 217, 1, 1, 1, 1, 232, 1, 1, 1, 1, 184, 1, 220, 1, 215, 1, 1, 1, 218, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 197, 1, 11, 1, 1, 11, 1, 1, 1, 1, 200, 1, 1, 1, 214, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 245, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 231, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 191, 11, 1, 1, 1, 194, 11, 1, 1, 1, 1, 1, 1, 1, 235, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 193, 1, 1, 1, 1, 1, 1, 1, 240, 1, 1, 1, 198, 1, 1, 1, 213, 1, 11, 1, 229, 210, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 217, 1, 1, 1, 1, 196, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 188, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 211, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 242, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 243, 1, 1, 11, 1, 1, 1, 1, 195, 1, 1, 1, 211, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 234, 1, 1, 1, 190, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 224, 1, 1, 1, 11, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 239, 1, 1, 11, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 255, 0, 0, 0, 0, 0, 256, 0, 0, 0, 0, 0, 0, 1, 11, 1, 1, 1, 260, 1, 1, 1, 0, 261, 258, 259, 1, 1, 1, 1, 1, 1, 266, 1, 268, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 264, 1, 1, 1, 1, 1, 270, 1, 1, 11, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 269, 1, 1, 1, 11, 1, 1, 1, 1, 265, 1, 1, 1, 263, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 267, 1, 1, 1, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 1, 11, 1, 1, 1, 1, 11, 1, 1, 276, 1, 1, 14, 1, 1, 1, 11, 11, 273, 274, 1, 1, 1, 1, 275, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 278, 1, 1, 11, 17, 1, 1, 1, 1, 1, 1, 279, 1, 1, 1, 277, 11, 11, 1, 1, 1, 1, 1, 1, 1, 1, 279, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 288, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 292, 292, 1, 0, 0, 0, 0, 0, 1, 11, 0, 0, 0, 0, 0, 0, 0, 0, 185, 1, 297, 298, 1, 11, 1, 1, 1, 1, 11, 300, 1, 1, 299, 1, 1, 302, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 307, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 11, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 11, 0, 319, 0, 0, 320, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 336, 1, 1, 1, 1, 1, 1, 0, 0, 63, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 344, 0, 0, 0, 0, 0, 0, 0, 0, 0, 346, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 362, 362, 363, 362, 0, 1, 211, 1, 1, 14, 358, 1, 356, 0, 0, 0, 0, 0, 0, 0, 359, 1, 1, 364, 1, 1, 241, 1, 1, 1, 1, 357, 1, 1, 354, 1, 360, 1, 352, 1, 361, 1, 353, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 11, 355, 355, 1, 1, 1, 8, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 351, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 367, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 302, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 407, 407, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 399, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 375, 386, 1, 1, 374, 409, 1, 380, 1, 1, 372, 404, 1, 1, 390, 371, 376, 1, 1, 1, 383, 414, 392, 1, 1, 1, 1, 1, 1, 393, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 402, 406, 0, 0, 86, 1, 1, 0, 400, 377, 413, 378, 381, 388, 1, 403, 0, 1, 0, 86, 397, 395, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 416, 1, 1, 387, 1, 86, 1, 0, 1, 1, 1, 419, 1, 0, 0, 86, 394, 0, 1, 373, 1, 1, 1, 0, 1, 1, 396, 1, 0, 1, 1, 1, 0, 1, 421, 384, 1, 1, 0, 1, 0, 0, 412, 0, 1, 1, 1, 86, 405, 1, 1, 401, 398, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 379, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 411, 0, 86, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 415, 1, 1, 1, 0, 0, 418, 0, 0, 0, 1, 391, 1, 0, 86, 417, 1, 0, 0, 0, 0, 420, 1, 1, 0, 0, 1, 0, 1, 0, 389, 0, 385, 0, 1, 1, 1, 0, 1, 1, 0, 408, 382, 410, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 11, 1, 1, 1, 11, 436, 436, 1, 1, 11, 11, 1, 436, 1, 1, 11, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 448, 1, 1, 0, 1, 1, 1, 1, 241, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 466, 466, 1, 1, 0, 0, 352, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 479, 1, 478, 1, 1, 1, 1, 1, 1, 1, 1, 1, 483, 1, 11, 11, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 491, 1, 1, 1, 493, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 490, 1, 485, 1, 1, 1, 1, 472, 1, 1, 1, 1, 1, 1, 1, 1, 486, 11, 1, 1, 1, 1, 492, 1, 1, 1, 487, 481, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 352, 1, 469, 1, 1, 11, 489, 1, 1, 352, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 474, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 492, 1, 1, 1, 1, 352, 1, 488, 1, 1, 1, 482, 476, 1, 1, 1, 1, 1, 477, 1, 494, 480, 1, 1, 1, 1, 1, 475, 1, 1, 1, 1, 1, 1, 1, 1, 1, 470, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 484, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 473, 1, 1, 1, 1, 1, 471, 1, 255, 495, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 11, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 501, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 11, 1, 71, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 505, 0, 505, 505, 505, 505, 505, 505, 505, 0, 505, 505, 505, 505, 505, 1, 505, 505, 505, 0, 505, 505, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 510, 509, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 514, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 507, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 508, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 516, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 505, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 513, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 506, 0, 0, 517, 512, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 511, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 505, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 506, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 505, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 515, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 527, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 235, 235, 1, 531, 1, 1, 1, 530, 1, 1, 1, 1, 1, 526, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 528, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 532, 1, 1, 529, 1, 1, 1, 1, 1, 1, 1, 1, 407, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 533, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 544, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 11, 1, 547, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 552, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 63, 1, 1, 11, 11, 11, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 567, 1, 1, 1, 1, 1, 1, 1, 568, 1, 1, 1, 1, 1, 1, 1, 566, 1, 1, 1, 11, 1, 1, 570, 274, 1, 1, 1, 11, 11, 1, 1, 11, 1, 11, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 574, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 580, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 139, 1, 1, 11, 585, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 114, 1, 1, 1, 11, 1, 1, 1, 1, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 590, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 151, 1, 1, 1, 263, 1, 1, 11, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 615, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 255, 1, 363, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 620, 1, 1, 1, 1, 0, 622, 0, 86, 0, 621, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 11, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 629, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 624, 624, 0, 628, 626, 624, 624, 624, 624, 624, 630, 624, 624, 634, 624, 624, 624, 624, 624, 624, 624, 624, 624, 624, 631, 628, 624, 624, 628, 624, 624, 624, 624, 624, 624, 624, 624, 624, 624, 624, 624, 624, 626, 624, 624, 624, 624, 624, 632, 624, 624, 624, 624, 624, 624, 0, 0, 0, 1, 633, 1, 1, 1, 1, 627, 1, 1, 1, 1, 1, 625, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 11, 638, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 11, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 11, 1, 1, 11, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 103, 68, 316, 342, 447, 576, 0, 4, 72, 271, 290, 318, 343, 369, 423, 449, 0, 538, 560, 577, 640, 10, 0, 64, 95, 433, 445, 465, 618, 0, 536, 559, 573, 655, 0, 34, 6, 0, 500, 539, 645, 603, 74, 0, 7, 321, 291, 424, 502, 452, 579, 86, 641, 0, 619, 345, 454, 504, 10, 112, 324, 545, 6, 34, 0, 347, 86, 426, 86, 522, 12, 6, 138, 284, 310, 0, 656, 549, 0, 606, 0, 67, 6, 6, 287, 102, 2, 468, 434, 446, 639, 0, 6, 0, 6, 322, 110, 6, 604, 540, 581, 0, 503, 425, 308, 323, 9, 75, 111, 642, 584, 427, 348, 335, 455, 153, 78, 326, 588, 550, 644, 607, 370, 365, 518, 6, 79, 156, 13, 311, 285, 563, 589, 608, 555, 593, 613, 654, 40, 6, 296, 330, 368, 340, 253, 34, 569, 596, 253, 45, 251, 301, 331, 341, 442, 459, 520, 309, 0, 77, 605, 0, 439, 453, 334, 86, 283, 86, 0, 623, 587, 543, 328, 457, 86, 428, 422, 0, 0, 0, 10, 598, 614, 252, 0, 460, 443, 572, 557, 616, 658, 92, 253, 46, 332, 431, 461, 612, 0, 551, 329, 312, 86, 250, 87, 31, 425, 34, 6, 429, 366, 339, 647, 635, 565, 592, 554, 0, 294, 88, 34, 441, 458, 0, 34, 462, 0, 254, 636, 558, 10, 444, 463, 253, 284, 93, 257, 637, 617, 600, 521, 464, 432, 286, 262, 94, 62, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 663, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 450, 0, 0, 0, 0, 0, 0, 0, 0, 89, 0, 136, 0, 0, 546, 591, 0, 0, 0, 0, 0, 0, 0, 30, 0, 594, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 450, 0, 0, 0, 0, 542, 0, 293, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 282, 0, 0, 0, 0, 0, 0, 0, 660, 0, 0, 0, 0, 0, 659, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 430, 0, 0, 0, 523, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73, 0, 0, 0, 0, 0, 0, 534, 0, 0, 0, 0, 0, 0, 440, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 246, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 556, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 535, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 305, 317, 0, 0, 0, 0, 0, 571, 313, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 553, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 496, 0, 0, 0, 350, 0, 0, 0, 0, 81, 0, 289, 0, 0, 0, 0, 0, 0, 26, 0, 0, 0, 0, 611, 0, 0, 0, 0, 643, 562, 0, 0, 0, 0, 280, 0, 0, 0, 0, 0, 0, 498, 0, 0, 519, 0, 0, 0, 0, 0, 65, 0, 0, 0, 303, 61, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 82, 0, 0, 0, 0, 0, 0, 0, 282, 0, 0, 0, 0, 0, 315, 653, 0, 76, 0, 0, 0, 0, 0, 0, 0, 0, 0, 662, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 157, 0, 314, 0, 0, 0, 0, 0, 0, 610, 0, 0, 0, 0, 0, 0, 564, 0, 0, 0, 0, 0, 0, 0, 0, 0, 609, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 66, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 248, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 91, 0, 541, 0, 0, 0, 0, 0, 597, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 91, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 525, 0, 524, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 295, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 497, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 325, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 578, 0, 0, 0, 0, 0, 0, 0, 0, 333, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73, 272, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 91, 0, 649, 0, 0, 595, 0, 0, 0, 0, 0, 0, 0, 0, 0, 281, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 652, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 561, 0, 0, 0, 91, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 537, 0, 657, 0, 0, 467, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 438, 0, 0, 0, 586, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 35, 0, 0, 0, 0, 0, 0, 33, 99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 327, 0, 0, 0, 249, 0, 0, 0, 0, 0, 0, 601, 0, 0, 0, 0, 137, 0, 0, 0, 0, 0, 602, 0, 0, 0, 0, 0, 0, 0, 450, 456, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 435, 0, 349, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 306, 0, 0, 337, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 575, 0, 0, 0, 451, 0, 0, 437, 0, 0, 0, 0, 0, 0, 646, 0, 0, 0, 582, 0, 0, 97, 0, 583, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 548, 499, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 304, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 450, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 651, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 650, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 661, 0, 0, 0, 0, 0, 599, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 338, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 648, 0, 0, 247, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 666, 666, 666, 666, 666, 666, 666, 665, 667]);
const labelText = "orgmilcomschnetedugovdrrformsfeedbackofficialaccoorgmilschnetgovmagazinemediaunioncargopilotgroupcaarespressworksaerodromeworkinggroupair-traffic-controlaircraftaccident-preventioneducatormarketplaceambulanceinsurancecateringairportrepbodyenginesoftwaremodellingair-surveillanceconsultingchartertrainermaintenanceservicesdesignflightskydivingfreightassociationstudentgroundhandlingdgcafuelclubtaxicrewshowballooningexpresstraderbrokerauthoragentsairtrafficjournalistsafetyconsultantmicrolightaccident-investigationparachutingequipmentproductionfederationrecreationscientistnavigationengineertradingglidingleasingresearchpassenger-associationentertainmentparaglidinghangglidingaerobaticrotorcraftemergencycertificationgovernmentaeroclubexchangelogisticschampionshiphomebuiltcouncilconferencecontrolairlinecivilaviationjournalorgcomnetedugovcoorgcomnomnetobjappsofforgcomnetuwukiloappsdevsframerorgmilcomnetedugov*coradio2naorgcomnetcommuneedogpbcoitgvorgedugovspreviewfrontendrelayononstagingauthcloudsandboxupid*mtls*privatelinktypedreamdeveloperbravemochawindsurfaivenmirenupsunwnextbegetngrokclerkwale2bwebcsbrunputercrbtsflutterflowcloudzyrospawnbasesliplanemodelenceshiptodaymagicpatternsnetlifyondigitaloceanrailwayhostedclaudehasurabotdashretoolvercelgithubluyanigadgetreplitcloudflaretelebitedgecomputeevervaultexponyatnoopencrpplxzeaburwasmerframerzeropsrocketpreviewconvexmedusajsspritesagilevibesonherculeseasypanelstreamlitglideossnowflakefastedgemesserliloginlinehackclubcodepennorthflankbase44corespeedleapcellngrok-freeclerkstagelovableon-fleek*us-west-3ap-south-2us-central-2us-central-1eu-central-1ap-south-1us-west-2us-east-2eu-north-1ap-north-1us-west-1us-east-1*rcloudintsegorgmilcomgobbetnetintedugovturmusicasenasamutualcoopv6dnsip6uriurnin-addre164homeirisgovdixdaemoncloudnssthwien*inexexkunden4accogvormymyspreadshop4lima2ixortsinfofuturecmsfuturehosting12hpprivfuturemailinglima-cityfunkfeuer123webseitednshomemelmyspreadshopcloudletswasantqldvicactnswtascatholicwasaqldvictasidwasantozqldorgcomvicasnactnetedugovnswtasconfcomairflowlambda-urltransfer-webapptransfer-webappairflowtransfer-webapptransfer-webapp-fipstransfer-webappeu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1mx-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2ap-east-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1privatenotebookstudiolabelingnotebookstudionotebooknotebook-fipslabelingnotebookstudionotebook-fipsnotebookstudio-fipsnotebook-fipsnotebookstudionotebook-fipsnotebookstudioeu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2experimentsus-gov-west-1us-gov-east-1ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1onrepostsagemakercopporgmilcompronetintedugovbiznameinfoshoprsorgmilcomnetedugovbrendlyresolvenzauscotvstoreorgcomnetedugovbizinfoidacaicoittvorgmilcomschnetedugovinfocloudezproxysiteacmymyspreadshopkuleuvenwebhostingtransurl123websitecloudnsinterhostsolutionsddns5476103298edgfacbmlonihkjutwvqpsryxzbarsycoororgcomedumyftpno-iporxcloud-ipfor-somemmafanfor-morewebhopselfipjozidyndnscloudnsdscloudfor-thefor-betteractivetrailcoeconorestooteorgcomeconeteduassurmoneyafricaarchitectesrestaurantloisirstourismavocatsinfoagrounivcoorgcomnetedugoviatvdeportesaludtksatorgmilcomwebgobnetinteducienciaboliviarevistacooperativaempresanombreindustriamusicapatriamedicinademocraciapoliticapuebloindigenaplurinacionalarteblogwikiinfoagrotransportenoticiasprofesionalacademiaeconomiaecologiamovimientotecnologianaturalpagesappsgroksailsimplesitecepesebamapadfmgalampbacscpirngorotomtrjspaprrprrsesmscepesebamapadfmgalampbacscpirngorotomtrjspaprrprrsesms*biaamfmtcmptvfeirasampajampanatalbelemananiradiog12medindfndbmdtrdthepoaggfjdfdefinfenflegsegongengcngorgzlgslglogppgmillelqslcimcomnomadmjabimbbibbsbabcrectecsjcetcpscpvhudieticriapipsiecnbiorioecogeoteoodoproatoartfstmatvetdetbetnetcntnotfotgrueduajuespappreptmpemparqsrvadvdevgovntrturagrjorfarjusmusdesvixxyzcozfozslzbhzmaringasantamariacampinagrandegoianiasorocabafloripasaobernardocuritibaboavistarecifeaparecidasaogoncasalvadorcuiabamorenamacapalondrinacontagemsocialfortalmaceioleilaoosascoriobranconiteroi9guacutcheblogflogvlogwikitaxicoopmanauspalmascaxiasjoinvillebaruericampinassantoandreribeiraoriopretoweorgcomnetedugovv0windsurfshiptodaycloudsitecoaccoorgnetgovofmilcomgovmediatechzacoorgcomnetedugsjgovmydnspenfnlabnbmbgcbcqconcontnuyksknsmyspreadshopno-ipawdevboxbarsyonidatemfuinabusavinstanceseceuguukussryzespawnloccsxcloud-ipmyphotosfantasyleaguetwmailcleverappsscrappingccwucloudnsftpaccessgame-serverccgovobjectsrmalpgcust*svcalp1aeappenginermalpgmyspreadshop4lima2ixsquare7cloudscale123websitefirenet12hpflowgotdnslinkyard-cloudcloudnslima-citydnskingobjectstorageedaccogoorusorgcomnetinteduaéroportxn--aroport-byaassogouvcomilgobgovcloudnses-1eu-west-1us-east-1euvipit1eurarubait1s3lbwebsites3websiteru-spbru-mskelasticcsrunstnukukcaukusnl-ams-1fr-par-1fr-par-2functionsnodess3ddlwhmrdbfnck8sifrs3-websitecockpitscblmgdbdtwhkafkpubprivs3ddlwhmrdbk8sifrs3-websitecockpitscblmgdbdtwhkafks3ddlrdbk8sifrs3-websitecockpitscblmgdbdtwhkafkk8sscalebookpl-wawfr-parnl-amsbaremetalsmartlabelinginstancesdechk2kuleuvenlaravelvoorloperurownoxazapscwhstgrvaporonline-serverobservablehqelementorantagonistreclaimjoteluluencowaydiademjelasticmatlabmagentositetrendhostingaxarnetjenv-arubajelejoteravendbemergenttrafficplexconvexkeliwebserveboltbegetcdnstaticson-rancherprimetelonstackitunison-servicesdnshomelinkyardbarsyjelecloudnscocomnetgovmycn-northwest-1cn-north-1s3s3-accesspoints3-websites3s3-accesspointrdsdualstacks3-deprecatedemrappui-prods3-websiteemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspoints3s3-accesspointrdsdualstackemrappui-prods3-websiteemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicn-northwest-1cn-north-1cn-northwest-1ebcomputeelbcn-north-1airflowcn-northwest-1cn-north-1oncn-northwest-1cn-north-1amazonawssagemakeramazonwebservicesdirectasgdsdhehahljlnmhbacscahqhshhihnlnynsnmofjbjzjxjtjhkcqtwgsjssxnxjxgxxzgz網絡网络公司orgmilcomnetedugovxn--55qx5dcanva-appsxn--io0a7iquickconnectcanvasitekhsjxn--od0algcanva-codemyqnapcloudsrvrlessclustersrealtimestorageleadpagescarrdcrdorgmilcomnomnetedugovhidnssupabaserdpareplmypiumsoxmitotaplpagesfirewalledreplitowodevwebview-assetsvfswebview-assetss3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicloud9eu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1s3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicloud9consent-portals3s3-accesspointdualstackanalytics-gatewayemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websiteemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspointdualstackemrappui-prods3-websiteemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspointdualstacks3-deprecateds3-websitebedrock-agentcores3-object-lambdaexecute-apibedrock-agentcores3s3-accesspoints3-websites3-accesspoint-fipss3-fipss3s3-accesspointdualstackemrappui-prods3-websites3-accesspoint-fipsaws-cloud9s3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websites3-accesspoint-fipss3-fipsemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstacks3-deprecatedanalytics-gatewayemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9vfss3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicloud9eu-west-3ap-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1mx-central-1me-central-1ca-central-1il-central-1ap-northeast-1us-northeast-1ap-southeast-1me-south-1af-south-1ap-south-1ap-southeast-7us-west-2eu-west-2ap-east-2us-east-2ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1mrapaccesspoints3s3-accesspointdualstacks3-deprecatedanalytics-gatewayemrappui-prods3-websites3-accesspoint-fipsaws-cloud9s3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstacks3-deprecatedanalytics-gatewayemrappui-prods3-websites3-accesspoint-fipsaws-cloud9s3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websites3-accesspoint-fipss3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apis3eu-west-3ap-south-2eu-south-2computes3-ap-northeast-2elbrdss3-ap-east-1s3-sa-east-1s3-us-gov-west-1s3-eu-central-1s3-ca-central-1eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3s3-website-us-west-2s3-website-eu-west-1s3-external-1eu-central-1me-central-1ca-central-1il-central-1s3-us-west-1s3-eu-west-1s3-website-sa-east-1s3-website-ap-southeast-2ap-northeast-1ap-southeast-1s3-us-west-2s3-eu-west-2me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2us-east-2s3-website-ap-southeast-1s3-1s3-globals3-ap-northeast-3eu-north-1airflowap-southeast-2s3-us-gov-east-1s3-fips-us-gov-east-1s3-me-south-1s3-ap-south-1ap-northeast-2s3-website-us-west-1ap-southeast-5s3-eu-north-1s3-ap-southeast-1s3-website-us-gov-west-1compute-1s3-eu-west-3us-gov-west-1s3-website-ap-northeast-1us-gov-east-1s3-fips-us-gov-west-1s3-website-us-east-1s3-ap-southeast-2ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1s3-us-east-2s3-ap-northeast-1authauthauth-fipsauth-fipseu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1mx-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2ap-east-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1eu-west-3eu-south-2ap-southeast-3eu-central-1ca-central-1ap-northeast-1ap-southeast-1ap-south-1us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5eu-west-1us-east-1ap-east-1sa-east-1csrframeservicesbuilderstg-builderdev-builder*ociocpocsazuregcpawsdemoinstanceeu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1previeweu-4us-4us-1eu-1us-2eu-2us-3eu-3s3-websitekrkrobjectprivateobjectkrkrskrkrsobjectkrprivateobjectkr-privatecomputepaasrag-cloudrag-cloud-chjcloudjcloud-ver-jpcdemonodebalancermembersipeuxvsoncillaocelotonzayalilynxsphinxfentigercustomercaracalsgkrobjectstoragedesgkrusobjectkrkr-naverkr-naver-devkrprivatewebsiteobjectkr-naverkr-privatekr-naver-devjpjpkrjp4jp5s3-website-jpjpkrjp4jp5objectprivateobjecto365cloudstaticxendevapp001testcode-builder-stgplatformmediasiteprojedrydpagesjsx0desazacncoitrueu4uhkukgrbrushatenadiarymyspreadshopfrom-flfrom-wvwebspace-hosttheworkpchatenablogcursorusercontentservesarcasmapplinzisakuratanwixsitefin-ncloudstoragegov-ncloudstorageappchizigiizeis-into-carsdnsiskinkyadobeaemcloudis-a-therapistpgfogmyvncdojinis-an-actress1kappfldrvkozowqa2jpnmexprgmrfirewall-gatewaydynnscafjsfbsbxooguyfrom-gawoltlab-demois-a-anarchistwiardwebteaches-yogadattowebtb-hostinglive-websiteservegamegotpantheonfrom-nhsubsc-payfrom-ohvipsinaappfrom-cadyndns-officeztna-dingtalkhomelinuxfrom-mahercules-appservebbsstreakusercontentfrom-okfrom-wyfastly-terrariumis-a-llamaqualyhqportalserveexchangeon-vaporvivenushopciscofreakgrayjayleaguesmetaaiusercontentfrom-iais-a-libertariansaves-the-whalestaveusercontentyolasiteoperaunitepoint2thisis-a-catererclaudeusercontentlinodeusercontentfrom-vagithubusercontentsells-for-lesshosteurcanva-appsplaystation-cloudddnsfreefrom-pafrom-prfrom-waddnskingoutsystemscloudhotelwithflightmydattois-a-nascarfanmydbserverminiserverdamnserverservehumouris-a-playerfrom-nvfrom-nmemergentagentgentappsamplifyappfrom-kyis-an-accountantnfshostserveircfrom-akpythonanywherestackhero-networkpostman-echolikescandydyndns-mailobservableusercontentserveftpfreeboxosfrom-utcdn77-storageamazonawsneat-urlnclouddyndns-serverlinodeis-a-teacherfrom-vtgleezemythic-beastsus1-pleniteu1-plenitla1-plenitpaywhirlservecounterstrikejdevcloudhealth-carereformis-into-animegoogleapisis-a-painterafricaisa-hockeynutatmetais-an-actora2hostedis-a-democratdatadetectest-le-patrondigitaloceanspacesis-a-designeris-a-hunterlinodeobjectstemp-dnsissmarterthanyoufrom-arsimplesiteevennodetownnews-stagingis-a-liberalgooglecodejelasticservemp3qualyhqpartnerdyndns-free1cooldnsest-a-la-masiondrayddnsdynuddnsfrom-orfrom-miis-a-bloggerfrom-himydobisscanvacodeis-an-engineerest-a-la-maisonupsunappdevinappswafflecellmyasustorwpenginepoweredfrom-ctservep2psame-appmyshopblocksthingdustdatalikes-piediscordsezis-with-thebandlpusercontentis-leetshopitsite3utilitiesis-a-personaltrainersinaappladeskis-a-cheflogoipselfipbase44-sandboxnospamproxyalibabacloudcsmesswithdnsauthgearappsiamallamawithgooglelutrausercontentmochausercontentframercanvasmytabitdyndns-homew-credentialless-staticblitzcpserverdiscordsaysis-a-nurseappspotatlassian-isolated-3premotewdfrom-mtwixstudiocode0emm180rmyactivedirectoryawsappsmytuleapdnsabrpolyspaceqbuserrenderbuiltwithdarkboutirgotdnsabrdnsdopaascanva-hosted-embedawsglobalacceleratorhomesecuritypcmyiphostditchyouripclever-clouddyndns-ipon-aptibleis-a-musicianhosted-by-filessecuritytacticsappspaceusercontenthomeunixstrapiappsame-previewcf-ipfsmycloudnaselasticbeanstalkis-certifieddontexistkasserverik-serverdrive-platformatlassian-3pfirebaseappncpstorageherokuappawsapprunnerbarsycenteris-a-cubicle-slaveservehttpmyshopifyis-a-guruquicksytessiiitesorsitesmagicpatternsappis-a-cpameteorappfrom-wiis-a-rockstarbumbleshrimpdattolocaldatabricksappsreadthedocs-hostedfrom-rifamilydsdyndns-picsmyoxypagesplesknsbplaceddnsaliasdynaliasdyndns-remotedoomdnsip-ddnsblogdnsis-a-doctorroutingthecloudamazoncognitobarsyonlinedsmynasddnsgurucloudflare-ipfsdeus-canvasfrom-idsmushcdnpagespeedmobilizergcorecdndyndns-at-homeunusualpersonhosted-by-previderis-a-republicandyn-o-saurstreamlitappworkisboringonthewificprapidqualifioappis-uberleetis-slickgetmyipwpdevcloudtypeformdyndns-at-workgentlentapismynascloudw-corp-staticblitzfrom-ingeekgalaxyservebeerfrom-mdonrenderspace-to-rentaivencloudappspacehostedwafaicloudcodespotblogspotatlassian-3p-us-gov-modfrom-ndfrom-msis-a-techieis-a-studentcustomer-ociis-a-photographerdurumisfrom-ksmassivegriddyndns-wikiis-an-entertaineris-a-hard-workermysecuritycamerafrom-mnrackmazedyndns-blogis-a-bulls-fanwritesthisblogfreemyipsimple-urlfrom-sdninjaneer-sitesreservdauthgear-stagingest-mon-blogueuris-into-gamesrice-labsxtooldevicesakurawebis-an-anarchistoraclecloudappsdyndns-worksells-for-urhcloudfrom-dcfastvps-serverwpmucdnis-a-geekscrysecfrom-txis-into-cartoonsmodelscapetrycloudflarelocaltonetstreak-linkbalena-devicesfrom-njforgeblocksfreebox-oswebadorsitefrom-ncdoesntexisthobby-sitestreaklinkshomesecuritymacownprovidertuleap-partnersdattorelaywphostedmailservequakeis-a-socialistservehalflifepivohostingdynuhostingquipelementsw-staticblitzdyndns-webfrom-deproject-studyis-not-certifiedhercules-devis-a-financialadvisoramazonlightsailservepicsis-a-greenloseyouripfrom-ilwithyoutubemwcloudnonprodwiredbladehostingdnsdojofrom-tnpixolinomyqnapcloudncloudstorageis-an-artisthostedpiis-a-landscaperauiusercontentoaiusercontenton-forgeis-a-conservativedreamhostersnet-freaksapps-1and1is-goneencoreapifastly-edgefrom-nesalesforcefrom-scdeployagentoraclegovcloudappsfrom-alis-a-lawyercechirevultrobjectsstufftoreadisa-geekddnsgeeklovableprojecttry-snowplowfrom-moblogsyteis-a-bookkeepernogmyforumravendbmyboxdeelementoredsaacficogoorinforgcomgobnatneteduidstoreorgcomnetintedudevnomepublorgcomneteduathgovtestscalculatorspaynowinfoquizzesresearchedcloudnsfunnelsassessmentsjscaleforcetmacltdorgmilcompronetgovbizpresseklogesrsccloudcustomfltusrcloude4corealmgovmunicontentproxy9metacentrumdyndyndyndnsdynpagespages-researchitionoccustomercomymyspreadshopipv64diskussionsbereich4limacomrubgov2ixfirewall-gatewayddnssspdnsbarsykeymachinesquare7myhome-serverspeedpartnercommunity-proschuldockxenonconnectgünstigliefernbwcloud-os-instancedyndnssecmy-routerxn--gnstigliefern-wobin-butterl-o-g-i-nisteingeekin-dslin-berlinin-brbfuettertdasnetzleitungsenin-vpnlcube-serverdyn-ip24logoipdyn-berlinruhr-uni-bochum12hpgoipsrvdnsfruskygit-repossvn-reposinternet-dnsgünstigbestellenhome-webserverxn--gnstigbestellen-zvbbplacedheimdnscosidnswebspaceconfiglima-citydyndns1istmeinvirtualuserschulplattformmy-gatewayddnsseclebtimnetztest-iservmein-iservvirtual-userhome64iservschuletaifun-dnstraeumtgeradeschulserverdynamisches-dns123webseitednshomehs-heilbronndnsupdaterbssgraphicdwadpdwdaepeweaawapaafpfwfabwbpbacwcpcciwebuserapiobjectssites*teamst3r2lpuncldabymebravepanelngrokiservstglclcrmerpflypagesbarsyvivenushoplocalcertlocalplayerbearbloggatewaydeno-stagingis-not-ais-a-goodbotdashvercelmocha-sandboxplatter-appreplitgithubpreviewworkersinbrowserevervaultis-ahrsndenoxmitmodxmyaddrstorageapipayloadgrebedocruncontainersreliantlabsstgstagelclstageloginlineis-a-fullstackcodepenreliantpreviewleapcellngrok-freeis-coolpagelemonstoragewebharemediatechlibp2pdiscoursecomyspreadshopstoreregbiz123hjemmesidefirmcoorgcomnetedugovsldorgmilcomwebgobartnetedugovtmorgpolcomsocartnetedugovassoagrondiscoodontk12medcuegyecpaabgengorgmilgalsaltulcomadmesmgobpubdocmonfindgnriouioproartlatvetnetfotedulojgovntrturibrbarxxxofficialbasechefprofmktgpsictechinfoarqtcontdentrrpppsiqgit-pagesritmedfieorgcomlibprieduaipgovriikmeactvsportorgmilcomscieunnetedugovnameinfopintouchtawktotawkmyspreadshoporgcomnomgobedu123miwebcomputeorgcomnetedugovbiznameinfocognito-idptransfer-webappeusc-de-east-1onjelasticnxaspdnsbarsydirectwpdeuxfleurstransurldogadoprvwcloudnsamazonwebservicesdnshomeuserpartycokoobinmkmspaceviewfidymyspreadshopalandkapsiikixn--hkkinen-5wacloudplatformhäkkinen123kotisivuidacorgmilcompronetedugovbiznameinforadioorgcomneteduusercocomexperts-comptablestmmyspreadshopgretaprdcomnomynhccifbxoshuissier-justicenotairesaeroportfreeboxoson-webavocatassoportgouvkdnschirurgiens-dentistes-en-franceavouesfbx-os123sitewebveterinairechirurgiens-dentistespharmacienchambagrimedecinfreebox-osdediboxgoupilemszicpyicpvicppleysheezypagesedugovcnpyorgcomcybllcpvtnetedugovtnxonlineschoolddnsdaemond6atcopanelorgnetplybotdashstackitkaasorgmilcomnetedugovbizmodltdorgcomedugovcoorgcomneteduappwriteacorgcomnetedugovcloudtranslateusercontentorgcomnetedumobiassoorgcomnetedugovbarsysimplesiteindorgmilcomgobneteduorgcomwebnetedugovguaminfonxhra教育敎育網絡网絡组織組織网络網络组织組织公司政府個人个人箇人ltdorgcomincneteduidvgovxn--uc0ay4axn--55qx5dxn--mk0axixn--io0a7ixn--uc0atvxn--zf0avxxn--lcvr32dxn--od0algxn--wcvs22dxn--gmqw5axn--od0aq3bxn--mxtq1mxn--ciqpnxn--tn0agxn--gmq050iorgmilcomgobnetedufngocdnappvoatiiservwp2tempurlmircloudfreesitewpmudevmyfastgadgetcloudaccessjeleambahalfboltfastvpsemergenteasypanelopencraftizcombrendlynamefromrtpersoadultmedorgpolrelcomproartnetedufirminfoassoshopcoopgouvtmcomediahotelforumvideosportorgsexagrargameslakaseroticaerotikatozsdereklamcasino2000filmsuliinfoboltshopprivnewsszexcityutazasjogaszkonyveloingatlaneacaicogoormyᬩᬮᬶmilwebschnetkopbizzonedesaponpesxn--9tfkymyspreadshopgovmytabittabitorderravpageaccok12idforgnetgovmuniltdplcaccotttvorgcomnetmeca6g5gpgamubacaicniocoukuptverdruscsdelhiindorgmilcomwebnicfingenpronetintedugovresbizbiharbarsyinternetbusinessschooltravelsupabasealumnigujaratfirminfoaeropostbankcoopindevscloudnsno-ipbarsybarrell-of-knowledgebarrel-of-knowledgensupdategroks-thisdnsupdatefor-ourknowsitalldvrcammittwalddynamic-dnsv-infowebhopselfipdyndnshere-for-moreilovecollegemayfirstforumzcloudnsmittwaldservertypo3servergroks-theeusekd1cdndyndnsidrawsainaueuapjpusstagemocksysdevicesclientcustreservdcustdevdisrecprodtestingcowzbeebyteutwenteboxfusebravepstmndedynngrokorgmilcomnomnetedugovqcxqzzbarsythingdustmailerpagemo-siemensrb-hostingfh-muenstergitbookbluebitecloudbeesusercontentnodeartterramindkiloappsforgerockdarklangresinstagingapigeebubbleb-datascryptedhypernodedappnodepantheonsitegitlabgithubkeeneticvirtualservercleverappshostyhostingon-rioedugitticketstelebitwixstudioon-k3sicp0icp12038jeleqotolairbubbleappsmyaddrstolosmyrdbxwebflowdrive-platformbeagleboardhasura-applolipopdefinimavaporcloudmusicianwebflowtestazurecontainerresindevicereadthedocsloginlineeditorxmoonscalesandcatsbasicserversubscribepagewebthingsbrowsersafetymarkbeebyteappbitbucketidaccovistablogorgschnetgovxn--mgba3a4f16axn--mgba3a4fraarvanedgeايرانایرانjclaspeziapdudcefegelemeperetevebacanatavaparasabgagfgogrgpgalclblimfmrmcbmbvbfclcmcvcrcpcchlimifibicivipirisimncnbnanenrnpntnnolomobocoaogorosopotoptvtatctbtmtltotpusulunutpspapaqsvpvvvtvavvrtrsrprgrfrcrbrarorkrvstsssbscsmsispzczbzbozen-suedtirolmyspreadshopxn--bulsan-sdtirol-nsbxn--valledaoste-ebbtrentinoaltoadigetrentin-sued-tirolxn--forlcesena-c8axn--forl-cesena-fcbxn--bozen-sdtirol-2obtriestetrentinsuedtiroltrentino-s-tirollecceudineaostesienaparmaluccapaviagenoapaduaaostamonzaabruzzoternirietiturinmilanbozenlaziofermoleccocuneonuoropratola-speziavdataaligfvgpugmolcalcamlomumbsicpmnvenvaoedugovabrsarmaremrbastoslazibxosfirenzetrentinosüdtirolval-d-aostavalle-aostamessinacremonaravennatoscanatrentin-suedtirolbolognacalabriaurbinopesarofriuli-v-giuliaogliastraxn--valle-aoste-ebblaquilaandriatranibarlettasyncloudxn--valle-d-aoste-ehbaostavalleyvalled-aostatrentino-alto-adigevallee-d-aostexn--balsan-sdtirol-nsbpistoiasicilialucaniacataniaiserniaperugiabresciaveneziagorizialiguriaimperiabulsan-suedtirolbalsan-suedtirolbarlettatraniandriaxn--trentino-sdtirol-szbforlì-cesenatuscanyvallée-d-aostemantovavallée-aostecasertapiemontevalleaostaval-daostafriulivgiuliatrevisoforli-cesenavalléedaosteferrarapescaravald-aostatrentino-altoadigefriuli-vegiuliavallee-aostecarboniaiglesiastarantomediocampidanovalleedaostetrentinosud-tirolcampobassotrentinsüd-tiroltrentinosüd-tirolmonzabrianzatrentino-südtirolxn--trentino-sd-tirol-c3bpotenzacosenzavicenzaemiliaromagnavenicefrosinonemarchepordenonetrentinosued-tirolvaresemolisevalléeaostefriuli-veneziagiuliabasilicatalatinaanconasavonaveronamodenabiellabolzano-altoadigepugliafoggiaumbriatrentino-stirolgenovapadovamateranovararagusapiacenzatrentinostirolvalleeaostetempio-olbiasudsardegnatrentinsudtirolmassa-carrarafriuliveneziagiuliatrentinosuedtirolandria-barletta-tranitrapanixn--cesenaforl-i8amaceratacaltanissettaascoli-picenobrindisicarraramassacagliaririmininapolivibo-valentiachietibulsan-sudtirolbalsan-sudtiroltrentino-a-adigebulsanbalsaniglesiascarboniamilanotorinoteramodell-ogliastraarezzotrentinoalto-adigerovigotrentovenetoiglesias-carboniatrentino-sud-tirolaltoadigereggio-emiliareggio-calabriasardegnatranibarlettaandriapiedmontxn--sdtirol-n2amedio-campidanotrentino-süd-tirolfriuli-vgiuliafriuli-ve-giuliaromeennaromapisa32-b16-b64-blodiastibarineencomonaplesforlicesenailiadboxosalessandriasicilytrani-barletta-andriaxn--trentin-sdtirol-7vbpesarourbinotrentinsued-tirolcesena-forliforlìcesenaemilia-romagnamonzaebrianzaxn--trentinsdtirol-nsbtrentinos-tiroltrentinsüdtirolvalledaostaolbia-tempiocampidanomediovibovalentiasassarivalle-daostalombardysud-sardegnafriulivegiuliareggioemiliamonzaedellabrianzaalto-adigevercellitrentin-sudtiroltraniandriabarlettatrentino-sudtirolascolipicenobozen-südtirolfriulive-giuliaflorencexn--cesena-forl-mcbcarbonia-iglesiasaosta-valleycarrara-massadellogliastratrentinoa-adigexn--valleaoste-e7apesaro-urbinoxn--trentinosdtirol-7vbxn--trentin-sd-tirol-rzbxn--trentinsd-tirol-6vbtrani-andria-barlettatrentin-süd-tirolxn--trentinosd-tirol-rzbgrossetomonza-e-della-brianzasüdtirolreggiocalabriatrentinoaadigetrentin-südtirolverbano-cusio-ossolafriuliv-giuliaverbaniacampaniatrentino-aadigefriulivenezia-giuliasardiniaandriabarlettatranibarletta-trani-andriacatanzarooristanourbino-pesarocesena-forlìvalle-d-aostacampidano-medio123homepagesiracusatempioolbiasuedtirollombardiaavellinocesenaforlìtrentinofriuli-venezia-giuliabozen-sudtirolandria-trani-barlettabulsan-südtirolbalsan-südtirolmonza-brianzabolzanotrentino-sued-tirolbellunosalernolivornocrotonesondriodnshometrentinsud-tirolmassacarraratrentin-sud-tiroltrentino-suedtirolviterbobergamocesenaforliolbiatempiopalermobeneventoagrigentoofcoorgnetfmaitvphdengorgmilcomschnetedugovperagrikanieasukehandachitatokaiaisaikonanoharuamaobuhigashiuraowariasahiinuyamatobishimaiwakurashitarainazawatoyonegamagorimihamatoyotataharakariyayatomioguchikomakimiyoshinishiotokonamekiyosuchiryutoyohashiokazakiisshikikasugaikotakiratoeianjotogofusosetohazutsushimashinshirotakahamanisshinshikatsuhekinantoyokawaichinomiyatoyoakeodateogataakitaikawakyowahonjoogayurihonjonoshirokamiokakatagamimitanegojomeyokotekosakadaisenkazunonikahohonjyomoriyoshimisatohappoukamikoanihachirogatahigashinarusesembokufujisatokitaakitaitayanagiowanitakkomutsutsurutahirosakigonoheoirasetowadamisawanohejiaomorishingohiranairokunohehashikamitsugarushichinohehachinohenakadomarisannohekuroishisakaeisumiasahiotakiinzaiabikomatsudoyachiyomutsuzawakujukuriomigawakashiwatoganemihamanaritasakuranagaramobarahanamigawachoshishiroichoseikozakishisuikatorimidorichonankyonanfuttsuonjukufunabashinagareyamanodasosatakochuotohnoshourayasukimitsuyokaichibayotsukaidosodegauratateyamakamagayayokoshibahikariyachimatakatsuuratomisatokisarazukamogawaichikawanarashinoichinomiyashimofusaminamibososhirakoichiharaoamishirasatoikatahonaiainansaijoseiyoiyoozuuwajimaniihamanamikatamasakiuchikokihokutobetoonshikokuchuomatsuyamaimabarikamijimakumakogenyawatahamamatsunosabaeikedaobamasakaifukuiohionotsurugamihamawakasaminamiechizeneiheijikatsuyamatakahamaechizensoedaukihaomutaokawanishiogoribuzenonojosueumiokiotochikugosasagurisaigawamizumakishinyoshitomikurumekurateyamadakasuganakamamiyamanogatatakatahakataiizukakawaratagawakasuyaashiyainatsukimunakataminamitsuikishonaikurogifukuchikeisenhigashimiyakoshinguyukuhashiokagakiyamekogaongausuikahotohochuotoyotsumiyawakadazaifuhisayamatachiaraiyanagawanakagawahirokawachikujochikushinochikuhochikuzennamieotamaokumashowateneiiwakikoorinangoononishigoshimogoomotegomishimafukushimaasakawakagamiishishirakawaiitatefutabahiratayugawahanawakitakatakawamatakunimiyabukibandaihigashihironoyamatomiharuyamatsuriaizubangedatesomaaizuwakamatsuyanaizuaizumisatonishiaizuizumizakikitashiobarataishinkaneyamakoriyamainawashirotanagurafurudonosamegawasukagawaishikawatamakawaikedaogakitaruiginanenahashimahichisonakatsugawaibigawashirakawamizunamiminokamomitakekawauesekigaharatomikasakahogikitagatayamagatatajimianpachimotosuyaotsukakamigaharahidakanisekitokigujominogodoyorogifukasamatsutakayamawanouchihigashishirakawakasaharashimonitatsumagoichiyodakannakanrashowameiwakiryuotaoratomiokafujiokaitakuranaganoharahigashiagatsumatakasakishibukawaminakamikatashinatsukiyonokawabanumataannakaoizumimidorishintoisesakiuenoyoshiokakusatsutakayamanakanojonanmokutamamuratatebayashimaebashiotakekaitadaiwahongofuchukuietajimashobaramiharahatsukaichihigashihiroshimamiyoshikumanokurenakasakaseraseranishiasaminamifukuyamashinichionomichiosakikamijimajinsekikogentakeharaotobenanaeikedatohmaozoraobiraabirakyowaeniwataikibibaisharirebunerimohiroooketootarupippunishiokoppechitosefurubirahakodateshiranukakitahiroshimakushiroobihironanporoiwamizawaniikappukunneppufukushimanakasatsunaitoyourakuromatsunaiakabirakamisunagawashibechaurakawakamifuranonakatombetsuasahikawashimokawakayabeokoppebiratoriabashirisaromaatsumanumatahidakabifukamukawamikasahorokanaitoyotomisarufutsuhigashikawaishikarikitamiyoichiesashiiwanaitomariminamifuranoakkeshifuranotoyakoyakumootoineppushikaoishiraoinemuronayorohaboroashorobihororishirifujiutashinaihokutotakasuebetsuurausuassabukikonaishimamakinaiedatetoyabieinikiesanuryuoumuteshikagarikubetsuashibetsukimobetsuaibetsutobetsusobetsuembetsushimizuchippubetsurishirihokuryuhoronobeshintokutsubetsushibetsuhonbetsumombetsutsukigatakuriyamakoshimizushiriuchikutchanmurorannoboribetsukamishihorowassamushinshinotsukembuchiwakkanaikamoenaikiyosatotakinoueshikabesunagawafukagawanakagawatakikawakamikawahigashikagurahamatonbetsumatsumaemoseushirankoshishakotanimakanemashikeotofuketomakomaisandatambaitamiawajikasaiasagoshisoonoakoyashirotoyookaminamiawajiinagawafukusakitakasagokamigorikasugaharimayokawaashiyahimejiakashitaishiaogakisannantakinosumototakarazukanishinomiyashingugoshikinishiwakiyokatakaaioimikisayoyabukawanishiamagasakisasayamashinonsenkakogawaichikawakamikawatatsunotsukubaiwamaogawaasahisakaitokaioaraiitakobandodaigosuifuinaamikasumigaurakashimaomitamayachiyoshimodatetomobetoridehitachinakainashikisakuragawakasamayawaramoriyahitachiomiyanamegatayamagatahitachikamisuushikutakahagiibarakitonekoganakasowayukimihojosomitoryugasakishimotsumafujishirotsuchiurachikuseihitachiotashirosatotamatsukuriuchiharashikahakuinanaotsubatawajimakahokukawakitatsurugikaganominotosuzuuchinadakomatsuanamizunakanotohakusannonoichikanazawaiwateshiwafudaikawaimoriokaofunatohanamakikuzumakikitakamininohekunoheyamadayahabasumitaichinosekitanohatahiraizumirikuzentakatajobojiotsuchihironomiyakoiwaizumikarumaiichinohenodakujitonooshushizukuishifujisawamizusawakamaishikanegasakimannoutazukotohiraayagawazentsujihigashikagawauchinomikanonjisanukimarugamemitoyotakamatsutadotsunaoshimatonoshoakuneamamiizumihiokiyusuikinkoisasookouyamanakatanekagoshimakanoyaisenkawanabeminamitanemakurazakitarumizunishinoomotematsumotosatsumasendaioimatsudaayaseebinamiurazushinakaiodawaraiseharasagamiharahakoneaikawakaiseiatsugitsukuihadanoyamatoyamakitazamaoisochigasakininomiyayokosukakamakuraminamiashigarafujisawasamukawakiyokawahiratsukayugawaraokawaumajikochitsunootoyoakiinonishitosayasudahidakamiharasakawaniyodogawahigashitsunokagamigeiseisusakiotsukinaharisukumomurototosakamiochitoyotosashimizumotoyamanankokunakamurakitagawayusuharaogunichoyoukiasoutoozugyokutoamakusamifunetakamoriyamagaminamataminamiogunikikuchisumotoyamatonagasumashikiaraokumamotokamiamakusanishiharayatsushiroayabeseikasakyoideineujinakagyokameokakyotangokyotanabekyotambaminamiyamashiroyamashinatanabeyawatawazukaminaminantanmiyazuhigashiyamafukuchiyamakitamukokamojoyokizumaizuruujitawaraoyamazakinagaokakyokumiyamakawagoeinabeshimameiwaasahitaikiudonoisetsukisosakikuwanamihamamiyamasuzukatamakimisuginabarikumanokomonominamiisewataraitobakiwatakikihotadomatsusakayokkaichikameyamaureshinoishinomakishichikashukuohirataiwaosakizaohigashimatsushimashikamaiwanumashibataogawaraonagawakawasakiseminemarumoriminamisanrikukakudamuratawakuyatomiyanatoriwataritagajomisatotomekamirifushiroishimatsushimayamamotoshiogamafurukawahyugaebinotsunosaitoayakushimanobeokakitauramiyazakitakazakigokaseshiibamimatashintomikunitomikitakatakobayashikawaminamitakaharukijotakanabemiyakonojonishimeranichinankitagawakadogawamorotsukakisofukushimaminamimakisakaeobuseikedaogawamiasaokayaasahiotakiotarichinoinaomichikumakomaganechikuhokukaruizawayasuokaooshikaikusakaminamiaikitogakushimatsukawakawakamitateshinatakamorikitaaikishiojirimiyadahakubaiizunaiijimaiiyamamiyotasuzakayasakatoguraookuwanagawaminowahirayayamagataminamiminowafujimiomachisakakitakaginaganonakanosakuhokomoronagisoshinanomachiwadauedaiidaharasuwatomiachiaokianankisosakunozawaonsenagematsutakayamashimosuwamatsumotoyamanouchinakagawamochizukiazuminotatsunoobamaomuraseihiunzenosetofutsuikichijiwanagasakiisahayahasamisaikaikawatanasasebohiradokuchinotsugototogitsutsushimashimabarashinkamigotomatsuurayamazoekashibaikomakawaitenrioyodosangokoryoudaojiikarugayamatokoriyamatenkawakatsuragikurotakikawakamimiyakemitsuetakatorikamikitayamayamatotakadahegurishinjokanmakisakuraitawaramotogoseoudanarasoniandokawanishishimoichihigashiyoshinokashiharashimokitayamanosegawayoshinomintsivorytopazsakuragehirnsumomoaseinetopalmail-boxmokurenyoitamuikaojiyagosensanjoaganomyokoseiroagaomishibataniigatanagaokamurakamiuonumayuzawakariwatagamitainaitsunanminamiuonumatochioyahikojoetsuseiroukamosadoizumozakitokamachiitoigawasekikawakashiwazakitsubamemitsukekokonoesaikiusukibeppuusahimeshimakunisakihasamataketatsukumihitaoitahijikusuyufukujukamitsuebungoonobungotakadaibaraniimibizentsuyamaokayamakasaokahayashimayakagemaniwaakaiwamisakishinjotamanotakahashikibichuowakesojanagishookumenannishiawakurakurashikiasakuchisetouchikagaminosatoshotomigusukunakagusukuyaeseizenaurumaiheyaaguniogiminanjokinminamidaitokitanakagusukuyonaguniokinawaishigakikunigamiurasoekadenataramahiraraginozataketomishimojizamamitonakiitomanhigashimotobuyonabarugushikamionnanahanagohaebarukumejimakitadaitonakijinnishiharayomitanginowantokashikiishikawaikedasuitaminohizuminishisakaikananabenodaitoosakasayamayaokishiwadatadaokakaizukatondabayashichihayaakasakakumatorikadomasayamahigashiosakashijonawatehirakatataishimisakitajirihannansennankatanotoyonominatosettsuhigashiyodogawaibarakinosekitachuohigashisumiyoshifujiiderakashiwaraizumiotsutoyonakamatsubaramoriguchiizumisanoshimamototakatsukineyagawahabikinotakaishikawachinaganoyoshinogarikamiminearitaouchiimarihizenogikashimaariakekiyamafukudomikitagatakitahataomachigenkaikanzakinishiaritakyuragisagataratosutakushiroishikaratsuhamatamakouhokukawagoeyoshidasatteogoseirumaasakaurawaogawaniizaomiyayoriiotakishikihonjooganohannohanyuinasaitamaokegawaarakawayoshikawayokozehasudasayamahidakafukayachichibuiwatsukiryokamiyoshimikamiizumifujimiwarabiranzanmiyoshiminanoyashiosakadosugitomisatohigashichichibutodasokakukiyonokazoshiraokakasukabekounosukawajimatsurugashimamiyashirokitamotohatoyamamoroyamahatogayakumagayakawaguchinagatorokamisatomatsubushinamegawatokigawakamikawafujiminohigashimatsuyamakoshigayatokorozawas3isk01isk02ryuohkoseikonanaishorittotakashimamaibarahikonetorahimenishiazaikokagamokotoyasuotsukusatsunagahamamoriyamatoyosatotakatsukinotogawaomihachimanhigashiomiakagiunnanizumogotsuamayatsukakakinokimatsuehamadamasudahikawahikimiokuizumoyasugiyakumomisatotamayuohdahigashiizumookinoshimanishinoshimatsuwanoshimaneshimadafujiedayoshidashimodagotembaiwataatamikosaiyaizuitoizumishimahaibaramakinoharaomaezakikawanehonkannamisusonohigashiizufukuroinumazukawazufujiaraishizuokahamamatsushimizuizunokunimatsuzakimorimachiminamiizunishiizukikugawakakegawafujikawafujinomiyaujiietsugaoyamayaitaohiranikkoashikagakuroisokanumasakurashioyakarasuyamamotegiichikaikaminokawatochigihagamokanogisanobatonasumibunasushiobaranishikatautsunomiyaiwafunemashikoshimotsukeohtawaratakanezawaitanokomatsushimatokushimaichibaminamiaizumiwajikikainanmiyoshinarutomimamugiananmatsushigesanagochishishikuinakagawamachidachiyodakomaefussainagitaitochofufuchuomeotahigashiyamatotoshimaokutamaaogashimakodairaedogawaarakawahachiojishinagawatachikawashibuyasuginamihinodekiyosesumidaoshimanerimamitakahamuraadachinakanomizuhobunkyomegurominatokoganeihigashikurumekokubunjihigashimurayamamusashimurayamatamakitahinochuokotokatsushikakouzushimaogasawaraakishimakunitachishinjukusetagayamusashinohachijoitabashiakirunohinoharachizunanbukotouramisasawakasayonagokogehinoyazutottorinichinansakaiminatokawaharaoyabetairainamiasahinantoimizufuchutakaokakurobeyamadajohanatoyamatonaminyuzenfunahashinakaniikawanamerikawaunazukitogahimiuozufukumitsutateyamakamiichiiwadearidayuasainamitaijikatsuragiaridagawatanabemihamahidakakainankiminomisatoshingushirahamakamitondayurakozakoyagobokitayamawakayamakudoyamahashimotokushimotokozagawahirogawakinokawanachikatsuurarsuseroeoishidasagaeoguniasahinagaitendonanyoobanazawanishikawasakataohkuratozawamikawamamurogawayamagatafunagatatakahatashonaishinjokahokuiideyuzakawanishitsuruokakaminoyamayamanobeshiratakamurayamanakayamakaneyamahigashineyonezawasakegawamitouubeyuuabushimonosekitabuseoshimatoyotaiwakunihikarishunannagatohagihofukudamatsutokuyamashowadoshitsurunanbukoshukaiminami-alpsnirasakikosugeotsukioshinohokutominobuyamanashifuefukichuokofuichikawamisatoyamanakakonakamichitabayamanishikatsuranarusawafujikawahayakawafujiyoshidafujikawaguchikouenohara長野京都岐阜大阪三重群馬千葉滋賀佐賀奈良adednelgaccogogror秋田愛知高知埼玉沖縄栃木熊本岩手青森山梨新潟島根鳥取長崎香川宮城石川大分宮崎茨城山口兵庫山形徳島広島福島福岡岡山富山静岡愛媛福井東京xn--4it168dhatenadiaryxn--vgu402ckawaiishophatenablogcocottenamaste北海道penneehimeiwateversestabachibashigagonnagunmapermahaccaakitaosakauh-ohblushkochiaichifukuikuroncapooitigohyogotokyokyotopunyuthickcheap0t00g00j0mie2-ddaapyawjg0amfemsubxiiboomoobutchueekpgwrgrherskrboyrdyupperunderflierchipsmydnsheavyangryhippygirlyrulez神奈川鹿児島和歌山bambinaxn--nit225kokayamasaitamaxn--k7yn95exn--1lqs03nsapporoparasitelolipopmcxn--efvn9sniigatafukuokatokushimafukushimahiroshimakagoshimafakefurokinawaxn--8pvr4ucoolblogxn--0trq7p7nnkawasakinagasakimiyazakichilloutxn--8ltr62kxn--klty5xpeeweezombiecutegirlxn--rny31hxn--uuwu58axn--ntso0iqx3axn--djrs72d6uytoyamanikitanyantakagawamimozanagoyaboyfriendxn--2m4a15egreaterchowderegoismyamagatafashionstorexn--elqq16hxn--pssu33lsendaimiyagixn--rht27zpecoriaomorisaloonwatsonvivianxn--djty4knobushipigboatnaganopinokoxn--f6qx53asadistvelvetsecretxn--5js045dchicappayamanashiibarakidigickgirlfriendxn--1lqs71dmongolianxn--c3s14mxn--qqqt11mtochigixn--5rtq34kparallelo0o0mondkobesagabonadecaoitanarafoolkilldecimainhiholomosblokilociaoundopupugifutankcrapflopnooroopsmodsholyjeezstripperpepperbittershizuokaxn--rht3dkitakyushureadymadeicurusversusmatrixxn--rht61ehungryfloppygloomycrankyhandcraftedlittlestarxn--klt787dxn--kltx9awhitesnowsunnydaytottorilovepoptheshopbuyshopxn--5rtp49cxn--d5qv7z876cwebaccelxn--kbrq7oxn--4pvxsxn--1ctwolovesickkumamotocatfoodxn--tor131oyokohamawakayamatonkotsuxn--ehqz56nxn--uist22hxn--6btw5axn--kltp7dyamaguchifrenchkisspussycatxn--4it797kxn--uisz3gbabybluexn--zbx025dnetgamersxn--7t0a264ckanagawaxn--6orx2rishikawaxn--ntsq17ghalfmoonschoolbusjellybeanxn--mkru45iusercontentlolitapunkxn--32vp30hsakurastoragehokkaidoshimanecandypopbabymilksupersaleweblikeraindropbackdropwebsozaikikirarahateblodaynightmeneacsccogoormobiinfoaeusxxorgmilcomnetedugovorgcomnetedugovbizinfotmprdorgmilcomnomedugovassnotairespresseassocoopgouvveterinairemedecinpharmaciensorgnetedugovtraorgcomedurepgovmeneperekgacscaiiocogoitoresmshsseoulbusanulsandaeguc01milvkimmvchungnamjeonnamjeonbukeliv-dnsgyeonggijejueliv-cdnincheondaejeongangwongyeongbukgwangjuchungbukgyeongnameliv-apicoeduindorgcomembnetedugovorgmilcomnetedugovjcloudorgcomnetintedugovperbnrinfocooyorgcomnetedugovethipfscanvamypepethw3sstorachakeeneticjoinmcinbrowserdwebcyonnftstoragemyfritzaemewphlxachotelltdorgcomwebsocschngonetintedugrpgovassnomgacsccoorgnetedugovbizinfo123websiteidorgmilcomasnnetedugovconfidmedorgcomplcschnetedugovaccoorgnetgovpresstmassoirseproxaccosoundcasthoptocraftvp4c66orgnetedugovitsxwxmcdirmyboxbarsyedgestacksynologylogintoopencloudnohostwebhopdiskstationi234tcp4hoocgroknoipprivmydsddnsdnsforlohmustransipdscloudfilegear-sgbrasiliafilegearframerbarsybarsyonlinecoprdorgmilcomnomedugovinforgcomnetedugovnameacprorgcomartnetedugovpresseinfoassoinstgouvorgnycedugovbarsydscloudjuorgcomnetedugovminisiteaccoororgcomnetgovorgmilcompronetintedugovbizmuseumnameinfoaerocoopaccoorgcomnetintedugovbizcooporgcomgobneteduorgmilcomnetedugovbiznameaccoorgmilneteduadvgovcoorgcomnetaltgovforgotherhiskeeneticispmanagernomassoprod5476132eastasiacentraluswesteuropewestus2eastus2pnortheurope-01newzealandnorth-01southindia-01southcentralus2-01norwaywest-01eastus2-01westus2-01australiaeast-01italynorth-01israelnorthwest-01swedencentral-01westeurope-01centraluseuap-01taiwannorthwest-01uaecentral-01northcentralusstage-01israelcentral-01mexicocentral-01canadacentral-01austriaeast-01germanywestcentral-01francecentral-01ukwest-01denmarkeast-01polandcentral-01eastus-01westus-01swedensouth-01eastus3-01westus3-01brazilsouth-01centralus-01francesouth-01australiacentral-01westindia-01uaenorth-01jioindiacentral-01canadaeast-01belgiumcentral-01spaincentral-01koreacentral-01chilecentral-01qatarcentral-01westcentralus-01eastus2euap-01norwayeast-01southafricanorth-01brazilsoutheast-01germanynorth-01switzerlandnorth-01switzerlandwest-01japanwest-01southafricawest-01japaneast-01eastasia-01indiasouthcentral-01taiwannorth-01centralindia-01uksouth-01southcentralus-01northcentralus-01eastasiastage-01indonesiacentral-01australiacentral2-01australiasoutheast-01malaysiawest-01koreasouth-01southeastasia-01southeastus5-01northeastus5-01jioindiawest-01rucdnwest1-usfra1-desandboxjls-sto1jls-sto3jls-sto2aglobalabglobalsslmapprodfreetlsmapvpslon-1lon-2ny-1fr-1sg-1ny-2paassnwebpaashostingjelasticnordeste-idcsocuserpagescwebfileblobservicebuscoreatlricnjsjelasticwebsitestoragesezagbinruhuukjptsmyspreadshopmynetnameakamaiorigin-stagingfrom-coipv64dynv6cdn77serveblogadobeaemcloudhicamsprytdnsupno-ipownipde5ovhicpfirewall-gatewaysytesmypsxbarsyusgovcloudapimyamazemyradwebakamaihdsaveincloudfastlylbfrom-lasubsc-paysquare7in-the-bandblackbaudcdnhomelinuxoninfernoctfcloudservebbsdns-dynamiccloudfrontakamai-stagingipifonyham-radio-opsenseeringclickrisingcommunity-profrom-nylocalcertgrafana-devedgesuite-stagingcloudflareanycasteating-organicatlassian-devmydattofeste-iplocaltotorprojectknx-serveredgekeycloudflareglobalcloudyclustercasacamserveftpakamaized-stagingakamaiorigindns-cloudmyeffectboomlabotdashbuyshousestwmailhetemlazure-mobilein-dslthruhereredirectmedynuddnsbouncemesupabaseluyanicloudappakamaicloudfunctionsdebiannhlfanpgafanstatic-accessin-vpnmysynologymafeloappudohomeftptrafficmanagersiteleafseidatmemsetcloudflarecloudaccesskeyword-onazure-apiis-a-chefdoes-itgets-itwebhopselfiphomeipkicks-assedgesuitewindowsserver-ontunnelmolemydissentscrapper-sitecloudflarecnuni5srcfggffiobbzabchrsndenodynuopikddnsvpndnsakadnselastxkinghostvps-hostfastlyhomeunixazureedgeshopselectdontexistmyfritzcloudjiffyalwaysdatasells-itsquaresbroke-itazurefddattolocalat-band-campmeinforumfamilydsazurestaticappsdefinimabplaceddnsaliasdynaliasnow-dnsblogdnsroutingthecloudendofinternetdsmynasakamaiedgemymediapcadobeio-staticakamaiedge-stagingakamaihd-stagingddns-ipprivatizehealthinsurancelive-onkrellianschokokeksmassivegridmysecuritycamerarackmazeserveminecraftfrom-azis-a-geekakamaizedmoonscaleoffice-on-theusgovtrafficmanageradobeioruntimeedgekey-stagingreserve-onlinechannelsdvrdnsdojousgovcloudappcdn77-sslapps-1and1podzoneazurewebsitesdynathomescaleforceyandexcloudvusercontentisa-geekcdn-edgescoaemalcesappwriteazimuthtlonarvobuiltwithrocketnoticeablestorecomwebrecnetperotherfirminfoartslgdloncogoiltdorgmilcolcomplcschgenngonetedugovbiznamefirmmobiacincoorgmilcomnomwebgobnetintedubizinfocomyspreadshopdemongovtransurl123websitehosting-clusterkhplaycistrongsnesosvalervålerxn--vler-qoaossandeheroysandeherøybøboheroyherøyxn--hery-iraxn--b-5gavalerbøboxn--b-5gasandesandexn--hery-iraxn--vler-qoavålerhåreålaahavaofsfvfhlolnlalrlhmfmtmahcostntbuåstrmreigersundmyspreadshopgálsáeidsvolltingvollgildeskalflorøvadsøvardøvanylvenxn--bhccavuotna-k7astrandaxn--kvnangen-k0axn--sknland-fxaxn--mosjen-eyarakkestadhyllestadnannestadvevelstadvaapstenordre-landsondre-landsøndre-landtjieltexn--vrggt-xqadsør-aurdalsor-aurdalheradstordmoldefordeførdeseljefedjeryggehemnexn--krehamn-dxasognegranesøgnebrynetjomevallebykletokkegiskedovretjømehobølvoldasaudatolgasømnaviknadønnasomnadonnatranafrananesnaraumasmolatrænafrænalesjasmølaørstaorstahitrafloraaukraloppafrøyarissasnasahalsagalsaromsaraisaráisafroyasnåsagronghobolfjelltydalårdalardalaskimharamkraanghkekråanghkesorumbarumhurumbærumsørummodumsálátbálátfrognbjugnvåganvagangulenskienløtenlotenstrynvefsnxn--merker-kuaskaunsveiobømlobomloskjåkvardoflorovadsosalatbalatsálatklæbuklabuselbubarduulvikskjakklepprisørxn--nttery-byaeflåeidflahofmilgolholsellomskifetvikdepvgsfhsaskerrisorhamarasnesåsnesrørosrorosxn--slat-5namasoynaroyvaroyluroydyroyaskoyradoyandoyrodoymeloyradøyandøyrødøymeløyaskøylurøydyrøymåsøyværøynærøyhoylandethøylandetdivtasvuodnalørenskoglorenskognesoddtangenxn--tjme-hraxn--smla-hraxn--stjrdal-s1aunjargalillehammerunjárgaxn--hamary-fyadavvenjargaxn--bearalvhki-y4a123hjemmesidegjerdrumxn--brnnysund-m8acxn--tnsberg-q1axn--mlatvuopmi-s4axn--snsa-roaxn--skierv-utaxn--brum-voatysfjordkvafjordeidfjordkvæfjordsongdalenmjondalenmjøndalenxn--gls-elackragerogáŋgaviikagangaviikasørreisasorreisasør-varangersor-varangerxn--risr-iraskiervaxn--frna-woaxn--trna-woakvinesdalleksvikleirvikrøyrvikroyrviksvelvikvenneslaevje-og-hornnessandnessjøenmarnardalvindafjordsandefjordenebakksnillfjordullensvangxn--trany-yuabrønnøysundnamsskoganaustevollxn--stjrdalshalsen-sqbnord-aurdalnord-frontrøgstadtrogstadgrimstadflakstadgjerstadxn--sandy-yuaxn--leagaviika-52bnore-og-uvdalvegarsheixn--rlingen-mxaxn--ggaviika-8ya47hvegårsheikarlsoykvitsoymasfjordenhamaroyinderoyosteroydavvenjárgasauheradguovdageaidnuxn--vre-eiker-k8abronnoysiellakkrødsheradkrodsheradkvinnheradbrønnøyxn--mtta-vrjjat-k7afxn--lrenskog-54akvitsøyvárggátkarlsøyosterøyinderøyhamarøybronnoysundxn--aurskog-hland-jnbbahccavuotnabáhccavuotnagiehtavuoatnastor-elvdalmidtre-gauldalxn--gildeskl-g0akarasjokevenassixn--bievt-0qaxn--yer-znalebesbynessebyxn--hbmer-xqamalselvmålselvxn--unjrga-rtamøre-og-romsdalmore-og-romsdalhareidmelandørlandorlandstrandålgårdsolundalgardafjordåfjorddielddanuorrikautokeinoxn--stre-toten-zcbskodjeaejriestangeliernebamblestokkefauskesnåasesnaasekongsvingerlangevagberlevagxn--flor-jrahattfjelldalostre-totenøstre-totenvestfoldxn--mely-iraálaheadjualaheadjunordreisaxn--troms-zuaxn--lgrd-poacporsangerflatangerstavangerleikangerbremangersamnangergieldakarasjohkaxn--rdy-0nabfrostautsirasnoasatromsaxn--sr-aurdal-l8aflekkefjordjølsterjolsteraremarkhedmarknååmesjevuemienaamesjevuemiexn--vard-jrarollagmeråkermerakerorskogørskogxn--bdddj-mrabdákŋoluoktaxn--osyro-wuaaknoluoktatrysilskjervøymandaljondalbindalrindalmeldalsuldalorkdalsigdalalvdallærdalhurdalsirdalverdallerdallardaloppdalåseralaseralhadselkragerødivttasvuotnaoverhallasteinkjerxn--hnefoss-q1askedsmokorsettromsøxn--dyry-iravestre-totenmuseumxn--sandnessjen-ogbrahkkeravjufylkesbiblbájddarbajddarxn--laheadju-7yarennesøyxn--koluokta-7ya57hxn--hgebostad-g3aleirfjordstorfjordbalsfjordbåtsfjordbatsfjordmuosátbievátloabátkárášjohkanøtterøyxn--mjndalen-64anordkappláhppilahppialstahaugsiljanverranrøykenroykenhaldenlyngenbergenhortenhønefosshonefosstroandinbeiarnvarggatosoyroosøyrotromsoidrettmuosatbievatruovatloabatvoagattynsetnessetxn--indery-fyaskánitskanitraholtråholtxn--ystre-slidre-ujbandebusarpsborgbearduxn--karlsy-fyahordalandjorpelandjørpelanddeatnuringsakersør-odalsor-odalxn--slt-elabringerikeaudnedalnittedalnissedalhemsedalslattumsurnadalxn--blt-elabelverumstjørdalnaustdalhjartdalgjøvikfyresdalhasviknarviklarvikgjovikmalvikgamviklenvikporsgrunnstjordalengerdaldrobakdrøbakxn--msy-ula0hvestvagoyxn--vgan-qoaxn--ryken-vuaxn--lten-graxn--stfold-9xaxn--hpmir-xqaxn--lury-iramálatvuopmimalatvuopmitysværkirkenesbirkenesmoskenesbáidárxn--fjord-lraxn--rdal-poabahcavuotnabáhcavuotnaxn--frde-gralindåsbearalvahkixn--hobl-iraráhkkerávjuxn--loabt-0qavågåáltábodøsundlundraderådeetnetimeholeauregrueoddavagavegaranatanaarnasolasulaaltalekafusavangbergkvamåmliamlibokntinnroangranosenoslobodorøstroststatåmotamotivguprivøyeroyerliermossvossxn--nvuotna-hwalusterlunnermarkerhábmerhabmerhvalerfjalerxn--rholt-mratysvarbaidarfitjargaularhápmirhapmirmelhusfosnesøksnesoksnestysneshemnesevenesflesbergeidsbergtonsbergtønsberglindasxn--sndre-land-0cbnamsosxn--srum-graøystre-slidreoystre-slidrevestre-slidretrondheimbalestrandxn--langevg-jxaaustrheimxn--skjk-soavagsoyaveroysandoykarmoyfinnoytranoyvestbytranbysykkylvenxn--hyanger-q1aspjelkavikandasuoloxn--fl-ziaxn--drbak-wuastathellexn--sr-varanger-ggbtelemarkxn--bhcavuotna-s4axn--porsgu-sta26fčáhcesuolocahcesuoloakrehamnåkrehamnsandøykarmøyfinnøytranøyvågsøyaverøynamdalseidxn--lesund-huabadaddjaxn--vegrshei-c0axn--btsfjord-9zagildeskålporsanguxn--trgstad-r1anávuotnanavuotnahammerfestxn--sgne-graxn--brnny-wuacibestadharstadnarviikaevenáššivestnesgjemnessandnesagdenesrennesoyxn--avery-yuaxn--tysvr-vrabearalváhkikongsbergspydebergrandabergxn--andy-iradavvesiidaxn--krdsherad-m8aporsáŋgufredrikstadbjerkreimringeburennebuaurskog-holandnotteroyxn--vgsy-qoa0jxn--rmskog-byaskierváivelandbyglandfrolandaurlandforsandxn--bjddar-ptamidsundålesundalesundfetsundfarsundovre-eikerøvre-eikerakershusxn--moreke-juasørfoldøstfoldostfoldsorfoldhøyangerhoyangerlevangerorkangertanangerxn--vestvgy-ixa6olillesandulsteinxn--rennesy-v1agranvinskjervoyxn--klbu-woalavagisxn--h-2faxn--ryrvik-byakafjordkåfjordseljordfolkebiblxn--gjvik-wuajevnakerxn--kfjord-iuabudejjuxn--kranghke-b0axn--davvenjrga-y4axn--rland-uuaxn--ldingen-q1axn--mlselv-iuaxn--rady-iraxn--linds-prabrumunddalxn--ygarden-p1amo-i-ranaeidskogrømskogromskoghjelmelandxn--finny-yuaxn--sr-odal-q1axn--skjervy-v1aballangenkvanangenkvænangengratangenxn--hmmrfeasta-s4acvossevangensuohkanxn--rde-ulaxn--mli-tlaxn--ksnes-uuanordlandskanlandskånlandsortlandfuoiskuxn--rros-graxn--hcesuolo-7ya35bxn--eveni-0qa01gagaivuotnagáivuotnaxn--seral-lradrammenmodalenmosjoenjan-mayentorskensteigengloppenxn--snes-poamatta-varjjatxn--sr-fron-q1aomasvuotnajessheimbådåddjåxn--krager-gyaxn--kvfjord-nxaxn--asky-iraxn--snase-nraxn--bidr-5nacholtålenxn--vads-jraxn--jlster-byamosjøenxn--rst-0nastavernxn--ostery-fyaxn--oppegrd-ixaxn--sknit-yqaxn--risa-5naoppegårdskiptvetrendalenholtalenxn--mot-tlaxn--lhppi-xqaxn--holtlen-hxaxn--srreisa-q1akopervikxn--muost-0qaxn--bmlo-grahokksundkvalsundegersundxn--karmy-yuaullensakerxn--hylandet-54axn--kvitsy-fyaxn--bod-2nalangevågberlevågkristiansandxn--rsta-frahornindalstjørdalshalsenstjordalshalsensandnessjoenhámmárfeastaxn--lrdal-srasør-fronsor-fronnord-odalkristiansundmátta-várjjatvestvågøynesoddennotoddenbuskerudøygardenoygardensalangenlavangenralingenrælingenlodingenlødingenleaŋgaviikalaakesvuemieleangaviikauenorgexn--srfold-byaaskvollxn--rskog-uuaxn--nry-yla5gxn--vry-yla5ghammarfeastaxn--rhkkervju-01afxn--givuotna-8yakommunekrokstadelvanedre-eikerhagebostadhægebostadxn--berlevg-jxakviteseidxn--s-1faxn--l-1faxn--nmesjevuemie-tcbafuosskomoårekemoarekexn--lt-liacxn--jrpeland-54asvalbardoppegardholmestrandtvedestrandsogndalsokndalarendalsunndalfolldalxn--krjohka-hwab49jlyngdaletnedalnorddalsaltdalgausdalskedsmovaksdalgjesdalstordalxn--frya-hraaarbortedrangedalxn--smna-graaurskog-hølandxn--vg-yiabtjeldsundhaugesundlindesnesxn--mre-og-romsdal-qqbxn--dnna-gradyntmpheremerseineshacknetenterprisecloudmineaccomaorimāoriorgmilcriiwigennetschoolhealthkiwigovtgeekxn--mori-qsacloudnsparliamentcomedorgcompronetedugovmuseumwebsitekinservicebarsywebsitebuildereerobookheimdnsleapcelleero-stagetechcrscsslorigingohomecdbedeeeiemesecabgngilnlalplchfisiincnnoroptatitmtltruauhulumkdkukskjplvtrgrfrkrhrusesismycynzcznetinteduassoososcloudstgbetaaezaeuhkusjswzhatenadiarycdn77hoptozaptois-a-knightmyftpno-ipjpnddnssdpdnsspdnsbarsysweetpepperis-a-bruinsfanis-very-sweetservegameis-a-soxfanhomelinuxcdn77-secureservebbsmisconfusedwebredirectblogsitefreedesktopcouchpotatofriestoolforgeaccesscamis-lostreadmyblogsmall-webfedorapeopleserveftpis-a-celticsfanmywirepotagertwmailin-dslsellsyourhomeread-booksfreeddnscable-modemis-savednflfanufcfanmlbfanstuff-4-saleendoftheinternetin-vpnmy-firewallhomeftpis-localis-a-chefboldlygoingnowherewebhopselfipkicks-assroxatunkcamdvrfedoraprojectgotdnsdvrdnsdyndnspubtlspimientahomeunixdontexistfedorainfracloudwmflabsfspagesbmoattachmentsteckidsfamilydsdnsaliasdynaliasnow-dnscloudnsdoomdnsduckdnsblogdnshomednsroutingthecloudendofinternetdsmynasip-dynamicpoivronhttpbinmyfirewallis-very-evilmysecuritycamerais-a-linux-userwmcloudis-a-geektuxfamilyis-a-candidatedoesntexistis-very-badhobby-sitegame-hostaltervistais-foundis-a-patsfandnsdojohepforgepodzonedynservcollegefanis-very-goodfrom-meis-very-niceisa-geeknerdpolacmedsldingorgcomnomgobabonetedugintapleskaemhlxmyboxrockyprvcydeuxfleurssolidresvibekitprodomgspdnscodebergheyflowstatichostlinkyhostmymagicorgmilcomnomgobneteduorgcomeduiorgmilcomngonetedugovcloudns1337ngrokacorggogfamcomwebgobnetedugokgopgkpgovgosbizpasaugumicsopozpapuwmwsrprusiskwpspkppspkmpspokeoiawsawifoumsdnskokwpmuppuppsppiwwiwoowuzswkzoschrzpisdnwzmiuwwitdpssewsseumigugimoirmpinbwinbwiihupporzgwgriwupowwskrwioswuozstarostwokonsulattmpccopruszkowmyspreadshopostrodakartuzyopolegminamediaustkazgorajgoraolawailawalomzawloclradombytomjaworznotargilubinkoninzagantorunkutnokepnonakloczestsopotsanokturekplockslasksklepzarowlukowmedaidgdaorgmilrelcomnomatmgsmartneteduelkgovwawsossexbiztgorysejnytychypomorzeboleslawiechomesklepsdscloudunicloudzakopanelegnicarawa-mazbydgoszczswidnikkrasnikwloclawekbielawamragowograjeworealestatebeskidykaszubymalopolskaprzeworskswiebodzinlecznadfirmaszkolawarmiagdyniamiastakazimierz-dolnymalborkswidnicadlugolekaostrolekapodlasieelblagtravelsimplesitezachpomormielecszczecinnieruchomosciwalbrzychlezajsklublinbedzinpoznanwielunmielnooleckostarachowicedkontopowiatwroclawrybniksuwalkileborkslupskgdanskostrowwlkptarnobrzegtourismwegrowkrakowglogowyou2pilanysamailwrocinfoagroautobeepshoppriviqhslapypiszlodzcfolksecommerce-shopmazurypulawyskoczowrzeszowpomorskiezgierzkaliszolkuszlowiczostrowiecsosnowiecmazowszewodzislawbialowiezazgorzeleckatowicepabianicejelenia-gorawolominkarpaczsieradznowarudaczeladzkonskowolaskierniewiceswinoujscieturystykabieszczadycieszynketrzynolsztynbialystokbabia-goraprochowicewarszawastalowa-wolapolkowicegorlicegliwiceponiatowalimanowalubartowaugustowkobierzyceopocznognieznoszczytnokolobrzegshoparenapodhalebielskoklodzkostargardcoshipatwithplayitownnamecoorgnetedugovacorgcomproestnetedugovbiznameislaprofinfoprodrechtngrokmedaaaacacpaenglawjurbarenterbarsykeeneticavocatacctcloudnsorgcomsecplonetedugov123paginaweborgcomnetintedugovnomepublidkinbarsygovx443cloudnsorgmilcomnetedugovcooporgmilcomschnetedugovnamecomcannetlibassoaemclantmcontstoreorgcomnomrecwwwbarsyfirminfoshopartsv6stackitmyddnswebspacelima-cityacincooxorgedugovbarsybrendlyhbvpsvpsspectrumlandinghostingacppmordoviamcprecbgorgmilcomspbnetintedumsknovgovbirrasmcdirmytismircloudvladimirnalchikadygeyamarinepyatigorskmyjinobashkiriaeurodirvladikavkazna4ugroznykustanaikalmykiacldmaildagestaniransmbuildcloudcanvaliaravalrwxwixdevelopmentappwritemigrationneedleverceldatabasestackitcodereplravendbsanityonporterlovableaccoorgmilnetgovcoopmedorgcompubschnetedugovservicemecomygovorggovtvmedorgcomnetedugovinfoedgfacbmlonihkutwpsryxzbdtmacfhppmyspreadshopbrandpartiorgcomfhvpress123minsidaitcouldbeworlanbibkommunalforbundfhskiopsyskomvuxkomforbnaturbruksgymnloginlineorgcomnetedugovenscaledeuusentsurgebotdaorgmilcomnetgovnowteleporthashbangbearlyplatformlovablebarsyshopwarebasehoplixbarsyonlinemsf5gitpagewawamscofigma-govcaffeinefigmacanvaceerosoltstscwputernippybarsysupportchatgptsquareomniweopensocialcpanelplaycodenotionnovecorewpsquaredpreviewjelecyonbyensrhtklivfastvpspieboxconvexmedusajsjouwwebheyflowplatformshdocsflowyloginlinemadethissourcecraftclouderaorgorgcomartedugouvunivmeorgcomnetedugovsurveysstatichfheiyumanusxs4allprojectmyfastubervibehostapp-ionosdeployagentmecoorgcomschnetedugovbizcncostoreorgmilcomneteduembaixadaconsuladokiraranohoprincipesaotomeheliohobarsystorebaseshopwaresellfyaisanityabkhaziavologdamordoviapenzalenugsochinavoiexnetspbmsknovnorth-kazakhstanashgabadkareliaarmeniageorgiavladimirnalchikivanovobukharaadygeyakhakassiakalugakrasnodarjambylaktyubinsktroitskbryanskobninskkurganazerbaijanpokrovskbashkiriatselinogradvladikavkazmurmansktulatuvamangyshlaktashkentchimkentgroznykaragandatermezarkhangelskkustanaikalmykiabalashoveast-kazakhstankaracoldagestantogliattibarsyredorgcomgobedumirenaccoorgjelasticdiscoursecleverappsschacmiincogoornetonlineshopcogoorgmilcomwebnicnetintedugovbiznametestcoorgmilcomnomnetedugovorangecloudpersoindorgcomfinnatnetgovensmincomtourismintlinfox0611orgmilcomnetedugovquickconnectvpnplusnettprequalifymeaddrmyaddrntdllwadlnctvavdrk12orgmilpolbeltelcomwebgennetedutskkepgovbbsbiznameinfocoorgmilcompronetedugovbiznameinfobetter-thanworse-thansakurafromdyndnson-the-webmymailerorgmilurlcomneteduidvgovmydnsgameclubebizmeneacsccogotvorhotelmilmobiinfovodteiflgplkmsmsbcckhincndnvncoztltmkckppzpdprvcvkvlvcrkrkscxuzchernovtsyrivneyaltaodesavolynrovnolutskltdinforgcomnetedugovbizvinnicazhitomirternopilpoltavakropyvnytskyizaporizhzhiasevastopolsebastopoluzhgoroduzhhorodkharkovkharkivvinnytsiakhmelnytskyizaporizhzhecrimeaodessazhytomyrnikolaevcherkassydonetskluganskluhanskkirovogradivano-frankivskchernivtsikrymkievkyivlvivsumyzakarpattiamykolaivcherkasychernigovkhersonchernihivdnipropetrovskdnepropetrovskkhmelnitskiyneacsccogoorusorgmilcomedugovmyspreadshopadimono-ipbarsybarsyonlinelayershiftnh-servretrosnubapicampaignservicelugaffinitylotteryweeklylotteryraffleentrygluglugsmeaccoindependent-inquestnimsitecopropymntltdorgplcschnetgovnhsbarsyindependent-commissionindependent-reviewpolicepublic-inquiryindependent-panelconnhospindependent-inquiryroyal-commissionoraclegovcloudappscck12libaws-govccphxcclibpvtparochchtrcck12libcceatonk12coglibtecgendstmusann-arborwashtenawcck12glghcck12sealibforksolympiabainbridge-islkeyporthoquiamyarrow-pointcentraliaport-townsendsequimport-ludlowrentonsilverdalebremertonredmondsheltonbellevueport-orchardport-angeleskingstonchehalisaberdeengig-harborseattlepoulsboidmdndsddemenegacalamaiavawapailalflnmdcncscohnhmihiviwiriinmntnmocoutvtctmtgunjokakwvnvprarorasmskstxwynykyazisadninsnngosrvis-bymircloudservernamepointtoenscaledland-4-salefreeddnsstuff-4-saleazure-apinoipdatabricksappscloudnsgolffanheliohostazurewebsitesgvorgmilcomgubneteducoorgcomnetd0egvorgmilcomnetedugovmydnsiacostoree12orgmilcomnomwebgobbibrectecnetintedugovraremprendefirminfoartseducok12orgcomnethidnsadidacaionioapsonlahanamhanoicamauhueorgcompronetintedugovbizbacninhtayninhhoabinhnamdinhtravinhhaiphongvinhlonghaiduongquangnamquangtrithuathienhuequangninhbacgianghaugiangquangbinhsoctrangbentrethanhphohochiminhdanangkontumhatinhkhanhhoathanhhoahealthgialailaocaiyenbaibackanngheanlonganphuyenphuthocanthodaklakdongnainameinfovinhphucdongthapkiengiangtiengiangquangngailaichaulangsonlamdongdaknonghagiangangiangcaobangbinhduongninhthuanbinhthuanbaclieuthaibinhninhbinhbinhdinhtuyenquanghungyenbaria-vungtauthainguyendienbienbinhphuocschbizputerorgcomnetedugovcloud66advisormypetsdyndnsxn--8dbq2axn--4dbgdty6cxn--5dbhl8dxn--hebda8bxn--80auxn--d1atxn--c1avgxn--o1acxn--o1achxn--90azhxn--55qx5dxn--uc0atvxn--od0algxn--wcvs22dxn--gmqw5axn--mxtq1mxn--12c1fe0brxn--h3cuzk1dixn--12co0c3b4evaxn--12cfi8ixb8lxn--o3cyx2axn--m3ch0j3axn--j1adpxn--90amcxn--90a1afxn--h1ahnxn--j1ael8bxn--h1alizxn--c1avgxn--j1aefxn--80aaa0cvacxn--41acaffeineexeopentunnelbotdashtelebitorgtmaccoagricorgmilnomwebnicngonetaltedugovlawnisschoolgrondaraccoorgmilcomschnetedugovbizinfoprg1-zeropstritonstackitlimazeropsaccoorgmilgovяспборгкоммскбизмирсамаракрымсочиакодпроргобрупрצהלממשלישובאקדמיהองค์กรธุรกิจรัฐบาลศึกษาทหารเน็ต教育網絡組織公司政府個人닷넷한국澳门新闻澳門联通家電嘉里招聘通販닷컴삼성コムგეбгрфеюadcdbdgdidmdsdtdaebedeeegeiejekemenepereseveyegabacalamanauavapaqasazacfbfafgfnfpfwftfbgcgagggegkgngmgsgpgvgtgugilmlnlalclglplsltlhmimjmkmmmomambmcmdmfmgmzmpmsmtmgbbblbsbecccacnclcmcvctcscmhkhghchbhthphshlinikifigiaibicivisikninhnmncnbngnsnpnvntnjoionomobocoaofodorosotoptstttytatbtetgtithtmtltrusuvuaucueuguhulumunufjdjbjtjsjlkmkhkfkdkcktkukskpkgpmpnpkpjpgqaqmqiqsvtvcvbvmvlvrwpwtwzwbwcwawgwkwmwtrsrprgrfrercrbrarnrmrlrkrirhrwsusrssspsgsesbsaslsmsissxmxaxcxuypysylymykygybycyuztzsznzmzkzdzczbzazελευ世界台灣购物公益点看臺灣网络書籍在线网站手机机构大拿游戏信息台湾谷歌慈善商标香港中国餐厅网址中國商城食品微博政务移动集团公司八卦商店健康网店政府时尚佛山中信娱乐广东企业homedepotengineeringاماراتrepublicankuokgroupversicherungchannelcitadelxn--pgbs0dhxn--b4w605ferdstatebankwebsitexn--mgb9awbf亚马逊淡马锡alibabaxn--ngbc5azdxn--mgbbh1axn--45br5cyltoshibabuildworldcloudtradeguideplacespacedancemoviephoneprimesmilebiblestyleappleazurestoreskypegripexn--l1accdrivelottehorsehouseleasechasereisestadahondaomegaaetnaamicaninjanokiamediadeltavodkaedekaosakapizzaslingemailgmailtirolshelltmallfinallegaltotalhotelamfamforumrehabmusicciticricohcoachwatchboschearthfaithirishmiamiarchidubaiguccipraxiみんなストアセールcanonsalononionnikonepsonkoelngreensevencrownikanoradioaudioweiboglobopromogalloyahoociscorodeovideomangobingotokyovolvolottokyotophotosmartsportquesttrusthyattjetztadultcymrubaidutushuxn--kprw13dubankclickblackmerckgroupsharpcheapnowtvxn--h2brj9cקוםհայоргсрбмонкомбелмкдқазрусукрمصرقطرعربكومdadcfdmedwedredphdthdbidpidkrdmsdltdiceonewmeglemoerwecfageacbanbambaaaammakianraspacpaaxawtfbcgaegongingaigvigorgdogdhlmilrilonlaolloluoljllcalgalnflafltelsrlfrllplkimibmcamcombommomifmabbjcbscbwebcabnabtabmlbpubabcbbcnecincpncllcstcwtcpwcnyckfhbzhovhmoiskiobisbitcifyituipinvinwinxincbnbcnmanfangdnmenrenkpnmtnyunrunfununobiojioriohbogmofooboooooacoecoceongoproartistottnttbbtcateatlatvetpetbetnethktmitfitintjothotgotdotbotprueduicujnjyouinknhktdkappsapgapmapdnptopgopllpjmpzipvipripesqtrvdtvitvdevmovgovhivnrwlawsewnewbmwwownowhowdvrftrmtrsfrbarcartvscrseusawsupsubssbsadsddsldssasbmsmlsxxxboxfoxgmxtjxsextaxbuyflydiysoyjoyskypaydaygayxyzanzbizwebersenerpokerlameractortatarsolarລາວคอมไทยtourslocusnexuslexusgiftsbeatsboatspartspressglassswissकॉमनेटtiresgivescodeshomesgamestunesshoescardswalesloansvegastoolsdealsautosparisファッションworkssucksrocksxeroxforexfedexpartylillymoneystudyrugbytoraytoday中文网xn--unup4y天主教飞利浦新加坡enterprises我爱你嘉里大酒店christmasxn--fct429kholdingsxn--8y0a063axn--mgbx4cd0ablifestyleabogadoallstatenetbankكاثوليكxn--s9brj9cxn--gk3at1ebestbuycharityxn--55qx5dmicrosoftpropertybasketballhomegoodscorsicajewelrygallerygrocerysurgerycountrybrusselsverisignferreroxn--czr694bhdfcbankcommbanksoftbankپاكستانپاکستانnextdirectالسعوديهالعليانxn--h2brj9c8cxn--80adxhksshikshaxn--mgbai9azgqp6jcuisinellabarclayscatholicxn--kpry57dcompanyxn--xhq521bblackfridayxn--mgba3a3ejtsandvikxn--d1acj3bacademydownloadمليسياxn--j1amhxn--w4r85el8fhu5dnraipirangaathletaxn--fhbeixn--mgbqly7cvafrzuerichxn--c2br7gஇலங்கைcontractorsxn--io0a7igraphicsinsurancetemasekxn--xkc2al3hye2amotorcyclesphotographydirectoryplumbingxn--vhquvclothingtrainingcleaningwilliamhilllightingxn--mgba3a4f16ashoppingcateringeducationokinawapicturesventuresproductionsxn--9et52uwalmartഭാരതംsupportrealestatecapitalonexn--nqv7fs00emaauspostfloristdentistxn--qxamgodaddybradescobargainsmitsubishikerryhotelsxn--9dbq2axn--3pxu8kimmobilienxn--fjq720axn--mgbtx2bholidaymckinseymadridbusinessbuildersxn--4gbrimмоскваالسعودیةcoffeedegreelacaixapartnersalsaceofficeabbvievoyageorangegeorgeonlinechromemobilekindlegoogleoraclecircleschulesecureinsurexn--mgba7c0bbn0aestatexn--mgbc0a9azcgcruisehangoutxn--vuq861bxn--42c2d9arexrothfirestoneuniversityxn--nnx388alifeinsuranceextraspaceонлайнvermögensberatersoftwarexn--fiqs8sxn--mgbab2bdxn--w4rs40ltiendaभारतम्africatoyotaotsukasakuracameracreditcardnagoyaconsultingnetworktheatermonsterprogressivepioneerxn--55qw42gracingdatingvotingvikinglivinggivingxn--bck1b9a5dre4cbrotherweatherjoburgفلسطينlplfinancialxn--clchc0ea0b2g2a9gcdfutbolschoolsocialglobaldentalwoodsidechanelairtelmatteltravelrealtorwebcamstreamభారత్unicomalstomxn--nodexn--6frz82gmuseumfurniturexn--rvc1e0am3exn--mix891faccenturexn--11b4c3dismailineustardiscountquebeccomsecclinicservicesxn--y9a3aqxn--c1avgswatchchurchsearchالاردنmarketingcontacthealthmonashshoujisanofitaipeiamericanexpresssuzukiアマゾンクラウドポイントbhartiグーグルxn--mgberp4a5d4armemorialxn--1qqw23alondonmormoninstitutevisionbostonnortoncouponmaisonamazonvirginberlindesigndurbanolayannissananquanxihuanhitachikaufengardenreisenbayerntechnologydatsunxn--90a3aclatinocasinostudiophysioxn--ngbe9e0apharmacytattootaobaoaramcoexpertreportabbottdirectselectimamatfairwindspictettargetmarketintuittravelersinsurancecreditdupontryukyusuppliesxn--tckwebnpparibasschmidtmerckmsdyodobashirestaurantbridgestonecricketxn--fpcrj9c3dbostikbroadwayattorneylefrakemerckxn--fiq228c5hscareersfarmerswinnersflowersxn--wgbh1cguitarsxn--54b7fta0ccxn--p1acfmakeupgalluplandroverxn--kcrx77d1x4agoldpointbauhausxn--mgbayh7gpahiphopplaystationxn--mgba3a4fraxn--eckvdtc9dhyundaixn--gckr3f0fistanbulticketsmarketsflightschintaireviewsxn--3e0b707ewindowsxn--fiqz9sfinancialxn--fzys8d69uvgmابوظبيdiscoverreviewবাংলাxn--5su34j936bgsgmoscowobserverapartmentsдетиارامكوсайтeurovisionxn--i1b6b1a6a2exn--xkc2dl3a5ee0hتونسموقعبارتڀارتشبكةعمانبيتكعراقreadkredbondlandbandfundfoodprodgoldfordtubecafesafelifeggeeieeefreefagepagegugezonewinememenamegamesaleablebikenikelikecarecbreherefiresaveloveliveblueartedatesitevotecaseluxebofamodaltdaasdatiaayogasinavanashiaasiajavabbvatevavivadatazaraarpacasavisasncfprofmaifsurfgolfdvagsongbingpingwangkpmggoogblogpohlfailcooldellcalldeallidlsarlfilmteamroomfarmimdbarabclubhdfcicbchsbcgmbhrichtechfishdishcashminiernikddiaudiwikimobitaxicitikiwidesiqponskinloanakdnwienopenporncerntownimmolimoolloinfonicofidolegosaxozeroaerovivoautovotomotofastbestresthostpostnextlgbtchatseatgiftmeetdietreitmintrentgentspotscotguruitausohumenucyoubanklinkpinkdclktalksilkbookseekworkrsvpaarpjeepshopcoophelpcamppccwshowbeerstarruhrflirweirhaircarsparsjprshausplusnewstipstoysjobskidsfanspicsdocsxboxamexsexynavycitysonyarmyallybabyplaydeliverybuzzgbizlamborghiniphilipsලංකාಭಾರತfitnessexpresslanxesspfizercenterwalterlawyersoccercareerkosherbrokerlockerdealerdoctorauthorxn--mgbqly7c0a67fbcvermögensberatungjaguarxn--pssy2uxn--hxt814eflickrrepairrogersairbusxn--mgbai9a5eva00beventsyachtsxn--t60b56aভাৰতভারতभारतभारोतviajeshermeshughesxn--j1aefसंगठनvillasଭାରତclaimshotelsભારતzapposphotosjuegoscondostatamotorsgratistennisਭਾਰਤtkmaxxtjmaxxschaeffleryandexxn--80aswgrealtysafetybeautyluxuryxn--3ds443gsupplyfamilyxn--o3cw4hhockeysydneyxn--90aenissayalipayenergycomputeragencyxn--rovu88b電訊盈科xn--gecrj9cstatefarmaccountantaquarelleolayangroup香格里拉xn--p1ai组织机构xn--1ck2e1bxn--mgbt3dhdschwarzموريتانياabudhabinowruzkomatsufujitsuhospitalxn--80asehdbxn--mgbtf8flxn--j6w193gxn--yfro4i67oprudentialxn--flw351ecruisescoursesrecipesxn--e1a4cferrarixn--ses554gxn--wgbl6awatchesstaplessinglesxn--mgbcpq6gpa1axn--otu796dpropertiescreditunionxn--mgbah1a3hjkrdstockholmhisamitsuالسعوديةstcgroupdomainsoriginscouponsbloombergclubmedfroganslimitedxn--80aqecdr1aexposedinternationalequipmentbarclaycardxn--q7ce6axn--mgbi4ecexpprotectionassociatesconstructionxn--cck2b3bxn--45q11candroidfoundationישראלxn--mgbca7dzdocliniqueboutiqueengineerxn--qxa6asystemsfirmdalefashionauctionxn--nqv7finfinitirentalsreliancetradingweddingfishinghostinggentingbookingcookingxn--3hcrj9cgraingerxn--czrs0tdemocratsamsungyokohamaxn--h2breg3evexn--nyqy26alundbeckmelbournevacationssolutionsfrontierxn--vermgensberatung-pwbmanagementxn--cg4bkixn--mgb2ddeslincolnhamburgsandvikcoromantblockbusterairforcebarefootxn--4dbrk0ceinvestmentsfeedbackcommunityxn--ngbrxالبحرينdiamondsamsterdamhealthcareredumbrellaxn--mxtq1mxn--2scrj9cagakhanxn--mgbpl2fhкатоликcaravanசிங்கப்பூர்richardlimortgageamericanfamilyxn--fzc2c9e2cscholarshipssaarlandxn--imr513nvlaanderensamsclubgoodyearkitchenஇந்தியாweatherchannelallfinanzxn--kput3iالسعودیۃxn--90aisxn--efvy88hالجزائرxn--mgbaam7a8hexchangejpmorganxn--tiq49xqyjfidelitysecurityxn--mk1bu44cwanggouxn--fiq64bxn--6qq986b3xlxn--mgbbh1a71exn--80ao21amarshallsxn--5tzm5gtravelerspanasoniclatrobeyoutubeaccountantsxn--rhqv96gxn--cckwcxetdanalyticsxn--ygbi2ammxبازاربھارتسوريةorganicfreseniusسورياxn--9krt00axn--qcka1pmcxn--jlq480n2rgdeloittesciencefinancexn--jvr189mxn--30rr7yhomesensehotmailbaseballfootballleclercboehringerxn--q9jyb4cxn--mix082fاليمنهمراهpolitieسودانايرانایرانnetflixyamaxunxn--lgbbat1ad8jcollegestoragecapetowncolognekerrypropertiesxn--mgbgu82axn--ogbpf8flxn--czru2dwhoswhociprianilasallexn--g2xx48cforsalebanamexaudiblexn--vermgensberater-ctbxn--zfr164bericssonvanguardxn--45brj9cindustriestheatremarriottxn--3bst00mcomparexn--mgberp4a5d4a87gcapitaldigitalالمغربbarcelonashangrilaxn--d1alfcalvinkleinwwwcitysapporokawasakinagoyasendaikobekitakyushuyokohamackjp";
const rulesRoot = 664;
const exceptionsRoot = 668;

// NOTE: kept (intentionally) near-identical to packages/tldts-icann/src/suffix-trie.ts.
// They are separate copies rather than a shared helper because the lookup is
// only fast when the typed arrays are module-scope monomorphic globals —
// closing over them (a shared factory) measured ~20% slower. The ICANN build
// also specializes (constant mask, no isIcann/isPrivate). Keep the two in sync.
// `edgeOffset` (where each label starts in `labelText`), `edgeHash` (djb2 of
// each label) and `wildcardEdge` (each node's '*' edge, or -1) are derived once
// at load instead of being shipped: the bundle then carries only the
// compressible `labelText` + structure, while the lookup binary-searches
// integer hashes. The cost is a single ~1ms pass at first import — cheaper than
// the object trie it replaces. Kept at module scope (not captured in a closure)
// so V8 treats the typed arrays as fast monomorphic globals.
const numberOfNodes = nodeFlags.length;
const numberOfEdges = edgeLength.length;
const edgeOffset = new Uint32Array(numberOfEdges);
const edgeHash = new Uint32Array(numberOfEdges);
const wildcardEdge = new Int32Array(numberOfNodes).fill(-1);
for (let node = 0, offset = 0; node < numberOfNodes; node += 1) {
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge += 1) {
        edgeOffset[edge] = offset;
        const end = offset + edgeLength[edge];
        let hash = 5381;
        for (let i = end - 1; i >= offset; i -= 1) {
            hash = (hash * 33) ^ labelText.charCodeAt(i);
        }
        edgeHash[edge] = hash >>> 0;
        if (edgeLength[edge] === 1 &&
            labelText.charCodeAt(offset) === 42 /* '*' */) {
            wildcardEdge[node] = edge;
        }
        offset = end;
    }
}
// Result of the last `walk`, kept in module scope to avoid allocating a match
// object. Safe because lookups are synchronous and read right after `walk`.
let matchNode = -1;
let matchStart = 0;
let matchEnd = 0;
/**
 * True if edge `edge`'s label equals `hostname[start, start + length)`.
 */
function labelEquals(edge, hostname, start, length) {
    if (edgeLength[edge] !== length) {
        return false;
    }
    const offset = edgeOffset[edge];
    for (let i = 0; i < length; i += 1) {
        if (labelText.charCodeAt(offset + i) !== hostname.charCodeAt(start + i)) {
            return false;
        }
    }
    return true;
}
/**
 * Find the child edge of `node` whose label is `hostname[start, start + length)`.
 * Edges are sorted by hash, so binary-search the hash then verify the label
 * (scanning the rare run of equal hashes). Returns the edge index or -1.
 */
function findEdge(node, hash, hostname, start, length) {
    let lo = edgeStart[node];
    let hi = edgeStart[node + 1];
    while (lo < hi) {
        const mid = (lo + hi) >>> 1;
        const value = edgeHash[mid];
        if (value < hash) {
            lo = mid + 1;
        }
        else if (value > hash) {
            hi = mid;
        }
        else {
            for (let e = mid; e >= lo && edgeHash[e] === hash; e -= 1) {
                if (labelEquals(e, hostname, start, length))
                    return e;
            }
            for (let e = mid + 1; e < hi && edgeHash[e] === hash; e += 1) {
                if (labelEquals(e, hostname, start, length))
                    return e;
            }
            return -1;
        }
    }
    return -1;
}
/**
 * Walk `hostname`'s labels right-to-left from `root`, recording the deepest
 * node whose flag passes `allowedMask` (with the label boundaries of that match
 * in `matchStart`/`matchEnd`). Returns whether any match was found.
 * An empty label (leading dot or `..`) never matches a `*` edge.
 */
function walk(hostname, root, allowedMask) {
    let node = root;
    let end = hostname.length;
    let hash = 5381;
    matchNode = -1;
    for (let i = hostname.length - 1; i >= 0; i -= 1) {
        const code = hostname.charCodeAt(i);
        if (code === 46 /* '.' */) {
            const start = i + 1;
            let edge = findEdge(node, hash >>> 0, hostname, start, end - start);
            if (edge === -1 && end !== start) {
                edge = wildcardEdge[node];
            }
            if (edge === -1) {
                return matchNode !== -1;
            }
            node = edgeChild[edge];
            if ((nodeFlags[node] & allowedMask) !== 0) {
                matchNode = node;
                matchStart = start;
                matchEnd = end;
            }
            end = i;
            hash = 5381;
        }
        else {
            hash = (hash * 33) ^ code;
        }
    }
    // Left-most label: hostname[0, end). Same find/descend/record as the loop —
    // duplicated rather than folded into the loop (via `i >= -1`) because that
    // extra per-character branch measured slightly slower on the hot path.
    let edge = findEdge(node, hash >>> 0, hostname, 0, end);
    if (edge === -1 && end !== 0) {
        edge = wildcardEdge[node];
    }
    if (edge !== -1) {
        node = edgeChild[edge];
        if ((nodeFlags[node] & allowedMask) !== 0) {
            matchNode = node;
            matchStart = 0;
            matchEnd = end;
        }
    }
    return matchNode !== -1;
}
/**
 * Check if `hostname` has a valid public suffix in the trie.
 */
function suffixLookup(hostname, options, out) {
    if (fastPathLookup(hostname, options, out)) {
        return false;
    }
    const allowedMask = (options.allowPrivateDomains ? 2 /* RULE_TYPE.PRIVATE */ : 0) |
        (options.allowIcannDomains ? 1 /* RULE_TYPE.ICANN */ : 0);
    // Exceptions have priority and strip their own left-most label (e.g. the
    // rule '!www.ck' makes the suffix of 'www.ck' be 'ck').
    if (walk(hostname, exceptionsRoot, allowedMask)) {
        out.isIcann = (nodeFlags[matchNode] & 1 /* RULE_TYPE.ICANN */) !== 0;
        out.isPrivate = (nodeFlags[matchNode] & 2 /* RULE_TYPE.PRIVATE */) !== 0;
        out.publicSuffix = hostname.slice(matchEnd + 1);
        return true;
    }
    if (walk(hostname, rulesRoot, allowedMask)) {
        out.isIcann = (nodeFlags[matchNode] & 1 /* RULE_TYPE.ICANN */) !== 0;
        out.isPrivate = (nodeFlags[matchNode] & 2 /* RULE_TYPE.PRIVATE */) !== 0;
        out.publicSuffix = hostname.slice(matchStart);
        return false;
    }
    // No match: the prevailing '*' rule makes the right-most label the suffix.
    out.isIcann = false;
    out.isPrivate = false;
    const lastDot = hostname.lastIndexOf('.');
    out.publicSuffix = lastDot === -1 ? hostname : hostname.slice(lastDot + 1);
    return false;
}

// For all methods but 'parse', it does not make sense to allocate an object
// every single time to only return the value of a specific attribute. To avoid
// this un-necessary allocation, we use a global object which is re-used.
const RESULT = getEmptyResult();
function parse(url, options) {
    return parseImpl(url, 5 /* FLAG.ALL */, suffixLookup, options, getEmptyResult());
}
function getHostname(url, options) {
    /*@__INLINE__*/ resetResult(RESULT);
    return parseImpl(url, 0 /* FLAG.HOSTNAME */, suffixLookup, options, RESULT).hostname;
}
function getPublicSuffix(url, options) {
    /*@__INLINE__*/ resetResult(RESULT);
    return parseImpl(url, 2 /* FLAG.PUBLIC_SUFFIX */, suffixLookup, options, RESULT)
        .publicSuffix;
}
function getDomain(url, options) {
    /*@__INLINE__*/ resetResult(RESULT);
    return parseImpl(url, 3 /* FLAG.DOMAIN */, suffixLookup, options, RESULT).domain;
}
function getFullDomain(url, options) {
    /*@__INLINE__*/ resetResult(RESULT);
    const result = parseImpl(url, 3 /* FLAG.DOMAIN */, suffixLookup, options, RESULT);
    // The hostname *is* the full domain (subdomain + domain) whenever a
    // registrable domain exists; gate on `domain` so non-registrable inputs
    // (IPs, suffix-less or invalid hostnames) return `null` like `getDomain`.
    return result.domain === null ? null : result.hostname;
}
function getSubdomain(url, options) {
    /*@__INLINE__*/ resetResult(RESULT);
    return parseImpl(url, 4 /* FLAG.SUB_DOMAIN */, suffixLookup, options, RESULT)
        .subdomain;
}
function getDomainWithoutSuffix(url, options) {
    /*@__INLINE__*/ resetResult(RESULT);
    return parseImpl(url, 5 /* FLAG.ALL */, suffixLookup, options, RESULT)
        .domainWithoutSuffix;
}

__webpack_unused_export__ = getDomain;
__webpack_unused_export__ = getDomainWithoutSuffix;
__webpack_unused_export__ = getFullDomain;
__webpack_unused_export__ = getHostname;
__webpack_unused_export__ = getPublicSuffix;
__webpack_unused_export__ = getSubdomain;
exports.qg = parse;
//# sourceMappingURL=index.js.map


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 41314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 83480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 58690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseArn),
/* harmony export */   b: () => (/* binding */ domainConfigurationNameIn)
/* harmony export */ });
/** @throws Error for a text that is no ARN. */
function parseArn(arn) {
    const [scheme, partition, , region, account] = arn.split(':');
    if (scheme !== 'arn' || !partition || !region || !account) {
        throw new Error(`${arn} is not the ARN of a regional resource`);
    }
    return { partition, region, account };
}
/** The name in a domain configuration's ARN (`…:domainconfiguration/NAME/SUFFIX`); undefined for anything else's. */
function domainConfigurationNameIn(arn) {
    return /^arn:[^:]+:iot:[^:]+:[^:]+:domainconfiguration\/([^/]+)\/[^/]+$/.exec(arn)?.[1];
}


/***/ }),

/***/ 47053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ afterCancelling),
/* harmony export */   c8: () => (/* binding */ untilCancelled),
/* harmony export */   rO: () => (/* binding */ cleanUpMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/**
 * What a cancelled job must still do has to be over by then: GitHub sends SIGINT, 7.5 seconds later SIGTERM, and kills 2.5 seconds
 * after that (GitHub Actions, "Workflow cancellation reference").
 */
const cleanUpMs = 4_000;
/** A work that does not notice the cancelling is not waited for any longer, so that there is time left to report. */
const abandonMs = 5_000;
/** The signal of what must still be done: aborted, with the same reason, so long after `signal`. */
function afterCancelling(signal, milliseconds) {
    const late = new AbortController();
    const start = () => {
        setTimeout(() => late.abort(signal.reason), milliseconds).unref();
    };
    if (signal.aborted) {
        start();
    }
    else {
        signal.addEventListener('abort', start, { once: true });
    }
    return late.signal;
}
/**
 * Ends with `work`, or soon after the job was cancelled.
 *
 * @throws Cancelled that names what was being done, where the reason alone was thrown.
 */
async function untilCancelled(signal, action, work) {
    const abandoned = Promise.withResolvers();
    const end = afterCancelling(signal, abandonMs);
    const abandon = () => abandoned.reject(signal.reason);
    end.addEventListener('abort', abandon);
    try {
        return await Promise.race([work, abandoned.promise]);
    }
    catch (error) {
        throw signal.aborted && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(action, signal.reason)
            : error;
    }
    finally {
        end.removeEventListener('abort', abandon);
    }
}


/***/ }),

/***/ 24962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ RunRecord)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/** What a run has learnt and done so far: what the report tells also when the run ends early. */

class RunRecord {
    #context;
    #records = new Map();
    #facts = { plan: [], effects: [], notes: [], checks: [] };
    #changed = false;
    constructor(context) {
        this.#context = context;
    }
    get facts() {
        return this.#facts;
    }
    get changed() {
        return this.#changed;
    }
    /** The records that must stand, or in a teardown must go, in the order they were learnt. */
    get dnsRecords() {
        return [...this.#records.values()];
    }
    learn(facts) {
        this.#facts = { ...this.#facts, ...facts };
    }
    note(note) {
        this.learn({ notes: [...this.#facts.notes, note] });
        this.#context.report({ code: 'noted', note });
    }
    /** Makes a call that changes something, as `count` does, and reports what became of it. */
    async change(step, call, isChange = () => true) {
        const started = this.#context.clock.now().getTime();
        const end = (outcome) => this.#did(step, { ...outcome, milliseconds: this.#context.clock.now().getTime() - started });
        try {
            const answer = await this.count(call, isChange);
            end({ result: isChange(answer) ? step.makes : 'unchanged' });
            return answer;
        }
        catch (error) {
            end({
                result: 'failed',
                ...(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && { failure: error.details.code }),
            });
            throw error;
        }
    }
    /** What was tried in vain before is told by its last try. */
    #did({ makes: _, ...step }, outcome) {
        const effect = { ...step, ...outcome };
        const earlier = this.#facts.effects.filter(({ result: before, code, name }) => before !== 'unchanged' || code !== step.code || name !== step.name);
        this.learn({ effects: [...earlier, effect] });
        if (outcome.result !== 'unchanged') {
            this.#context.report({ code: 'changed', effect });
        }
    }
    /**
     * Makes a call that changes something, which counts once it is answered, or where nobody knows whether it was done: the answer was
     * lost, or the job cancelled meanwhile. `isChange`: false of an answer that says that nothing was done.
     */
    async count(call, isChange = () => true) {
        try {
            const answer = await call();
            this.#changed ||= isChange(answer);
            return answer;
        }
        catch (error) {
            this.#changed ||= !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.details.refused);
            throw error;
        }
    }
    needsRecord(record) {
        this.#records.set(record.name, record);
    }
}


/***/ }),

/***/ 38800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Days and moments, in UTC. */
const dayMs = 24 * 60 * 60 * 1000;
/** 2026-11-25. */
function day(date) {
    return date.toISOString().slice(0, 10);
}
/** ISO 8601, whole seconds. */
function instant(date) {
    return date.toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Me: () => (/* binding */ PlanRefused),
/* harmony export */   Tj: () => (/* binding */ ChecksFailed),
/* harmony export */   UX: () => (/* binding */ Pending),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   uW: () => (/* binding */ RecordsNeeded),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** Longer words of AWS or of a peer help nobody, and would crowd everything else out of a report. */
const longestSaid = 4_000;
/** Something that the run could not do, or found. The message is for stack traces: nothing reads it, and people get sentences. */
class Failure extends Error {
    name = 'Failure';
    details;
    constructor(details) {
        const said = details.said === undefined ? {} : { said: shortened(details.said, longestSaid) };
        super(oneLine(messageOf({ ...details, ...said })), { cause: details.cause });
        this.details = { ...details, ...said };
    }
}
/** "aws-throttled: create-secret {"secretId":"x"}: {"answer":…}: Rate exceeded". */
function messageOf({ code, action, figures, said }) {
    return [
        code,
        `${action.code} ${JSON.stringify(action.on)}`,
        JSON.stringify(figures),
        ...(said === undefined ? [] : [said]),
    ].join(': ');
}
function summaryOf({ details: { cause: _, refused: __, leftover: ___, ...summary }, }) {
    return summary;
}
/** Checks failed: each says by itself what it found and what to do, in the outcome's `checks`. */
class ChecksFailed extends Failure {
    name = 'ChecksFailed';
    /** @param checks the ids of those that failed. */
    constructor(domain, checks) {
        super({
            code: 'checks-failed',
            action: { code: 'verify-domain', on: { domain } },
            figures: { checks },
        });
    }
}
/**
 * The wait was long enough for one run and nothing is wrong: the next run goes on from here.
 * Ends the run with `status=pending`.
 */
class Pending extends Failure {
    name = 'Pending';
}
/**
 * A person has to change a DNS record, and the run was set not to wait for that. Nothing is wrong; ends the run with `status=planned`,
 * and the outcome's `dnsRecords` are what to change.
 */
class RecordsNeeded extends Failure {
    name = 'RecordsNeeded';
}
/** The job was cancelled amid something. Whether AWS did what it was asked last is not known. */
class Cancelled extends Failure {
    name = 'Cancelled';
    /** @param reason the signal's: "the job was cancelled". */
    constructor(action, reason) {
        super({
            code: 'cancelled',
            action,
            figures: {},
            said: reason instanceof Error ? reason.message : String(reason),
            cause: reason,
        });
    }
}
/** Nothing was changed: what was observed does not allow what was asked for. Every reason at once. */
class PlanRefused extends Error {
    name = 'PlanRefused';
    refusals;
    constructor(refusals) {
        super(refusals.map(({ message }) => message).join('\n'));
        this.refusals = refusals;
    }
}
/** A text of others, of at most so many UTF-16 units; where it is cut, the end says how long it was. */
function shortened(text, most) {
    if (text.length <= most) {
        return text;
    }
    const note = `… (${text.length} characters)`;
    return `${text.slice(0, Math.max(0, most - note.length)).replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 30833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ exitIfCancelled),
  Q: () => (/* binding */ processHost)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/clock.js

/** The machine's own time. */
const systemClock = {
    now: () => new Date(),
    async sleep(milliseconds, signal) {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal && { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};

;// CONCATENATED MODULE: ./lib/github/host.js
/** The program that a run works in: a process that a runner started, or a test. */

/** This process. Listens for what a runner sends a cancelled job: SIGINT, then SIGTERM. */
function processHost() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => controller.abort(new Error('the job was cancelled')));
    }
    return {
        environment: process.env,
        clock: systemClock,
        signal: controller.signal,
        setFailed: () => {
            process.exitCode = 1;
        },
    };
}
/** Ends this process after a cancelled run: what was given up may still hold a socket or a timer. */
function exitIfCancelled({ signal }) {
    if (signal.aborted) {
        setTimeout(() => process.exit(), 250).unref();
    }
}


/***/ }),

/***/ 20882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createJob)
});

// UNUSED EXPORTS: asLogLine

// EXTERNAL MODULE: ./lib/report/reasons.js
var reasons = __nccwpck_require__(43959);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __nccwpck_require__(45810);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/github/id-token.js
/** The OpenID Connect token of the job, and what is wrong where GitHub gives none. */

const action = { code: 'request-id-token', on: {} };
/**
 * @param request getIDToken of @actions/core.
 * @throws Failure
 */
async function requestIdToken({ ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }, request) {
    if (!url || !token) {
        throw new errors/* Failure */.HR({
            code: 'id-token-not-permitted',
            action,
            figures: {},
            refused: true,
        });
    }
    try {
        return await request();
    }
    catch (cause) {
        throw new errors/* Failure */.HR({
            code: 'id-token-unavailable',
            action,
            figures: { host: 'github' },
            said: cause instanceof Error ? cause.message : String(cause),
            cause,
            refused: true,
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./lib/github/masks.js
/** What to mask so that a secret cannot be read from a log. */

const marker = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const privateKeyBlock = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----/gs;
/** Shorter lines of a longer secret tell nothing (the end of a base64 body), and masking them would shred the log. */
const shortestLine = 8;
/** A secret of one line is a passphrase or a token: shorter than this it keeps nobody out. */
const shortestSecret = 4;
/** Every text of this run that is masked, whether or not a runner is there to do it. */
class MaskedTexts {
    #texts = new Set();
    /** Gives the texts to mask. */
    add(secret) {
        const texts = masksOf(secret);
        for (const text of texts) {
            this.#texts.add(text);
        }
        return texts;
    }
    /** True where one of them is in the text; a passphrase of a few letters does not count, as it may be there by chance. */
    areIn(text) {
        return [...this.#texts].some((masked) => masked.length >= shortestLine && text.includes(masked));
    }
}
/**
 * The texts to mask, of one line each: the runner splits a text of several lines itself and would mask PEM's marker lines,
 * too. Of a text with private keys only the keys are secret: a CA's certificate that is masked line by line could not be
 * handed to another job, because GitHub drops job outputs in which it sees a masked text. Each key is masked in all of its PEM
 * forms, whichever was given: ACM takes PKCS#8 alone, while OpenSSL also writes PKCS#1 and SEC1.
 */
function masksOf(secret) {
    const text = secret.trim().replaceAll('\\n', '\n').replaceAll('\r', '');
    const keys = [...text.matchAll(privateKeyBlock)].flatMap(([block]) => [block, ...formsOf(block)]);
    const lines = (keys.length > 0 ? keys : [text])
        .flatMap(linesOf)
        .filter((line) => line.length >= shortestLine && !marker.test(line));
    return [
        ...new Set([...wholeOf(secret.trim()), ...lines, ...keys.map(derOf), ...keys.map(base64Of)]),
    ];
}
function wholeOf(secret) {
    return secret.includes('\n') || secret.length < shortestSecret ? [] : [secret];
}
function linesOf(block) {
    return block.split('\n').map((line) => line.trim());
}
/** PEM in each form that a key has; of an encrypted or damaged one nothing. */
function formsOf(block) {
    const key = readKey(linesOf(block).join('\n'));
    return key
        ? formatsOf(key).map((type) => key.export({ type, format: 'pem' }).toString().trim())
        : [];
}
function readKey(block) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(block);
    }
    catch {
        return undefined;
    }
}
function formatsOf({ asymmetricKeyType }) {
    switch (asymmetricKeyType) {
        case 'rsa':
            return ['pkcs8', 'pkcs1'];
        case 'ec':
            return ['pkcs8', 'sec1'];
        default:
            return ['pkcs8'];
    }
}
/** The base64 of the DER: the body in one piece. */
function derOf(block) {
    return linesOf(block)
        .filter((line) => !marker.test(line))
        .join('');
}
/** As it goes to AWS in a request's body, without the last group, which depends on what follows the block. */
function base64Of(block) {
    const bytes = Buffer.from(block);
    return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}

;// CONCATENATED MODULE: ./lib/github/job.js




/** A runner keeps what it is asked to mask out of sight. At a terminal nobody does, and asking would print the secret. */
function isListened({ GITHUB_ACTIONS }) {
    return GITHUB_ACTIONS === 'true';
}
/** Loads @actions/core. The host's environment tells whether a runner is listening and takes a summary. */
async function createJob({ environment, setFailed, }) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
    const masked = new MaskedTexts();
    const failWith = (title, message) => {
        core.error((0,visible_text/* oneLine */.T)(message), { title });
        setFailed();
    };
    let isOpen = false;
    const endGroup = () => {
        if (isOpen) {
            core.endGroup();
            isOpen = false;
        }
    };
    const log = {
        info: (line) => core.info(asLogLine(line)),
        group: (title) => {
            endGroup();
            core.startGroup(asLogLine(title));
            isOpen = true;
        },
        endGroup,
        warning: (line) => core.warning(line),
        debug: (line) => core.debug(line),
    };
    const mask = (secret) => {
        const texts = masked.add(secret);
        if (isListened(environment)) {
            texts.forEach((text) => {
                core.setSecret(text);
            });
        }
    };
    return {
        log,
        mask,
        idToken: async (audience) => {
            const token = await requestIdToken(environment, () => core.getIDToken(audience));
            mask(token);
            return token;
        },
        holdsSecret: (text) => masked.areIn(text),
        output: (name, value) => core.setOutput(name, value),
        warn: (title, message) => core.warning((0,visible_text/* oneLine */.T)(message), { title }),
        summarize: async (markdown) => {
            if (environment.GITHUB_STEP_SUMMARY) {
                await core.summary
                    .addRaw(markdown, true)
                    .write()
                    .catch((error) => core.warning(`The job summary was not written: ${(0,reasons/* errorLine */.BP)(error)}`));
            }
        },
        refuseInputs: (problems) => {
            for (const problem of problems) {
                failWith('Input refused', problem);
            }
        },
        fail: (error, title = 'The run failed', page = '') => {
            failWith(title, `${(0,reasons/* errorLine */.BP)(error)} ${page}`);
            for (const stack of stacksOf(error)) {
                core.debug(stack);
            }
        },
    };
}
/** What the runner takes for text, whoever wrote it: neither `::command::` at its start nor `##[command]` anywhere. */
function asLogLine(line) {
    return line
        .replace(/\p{C}/gu, ' ')
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## [');
}
function* stacksOf(error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        yield cause.stack ?? cause.message;
    }
}


/***/ }),

/***/ 43761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ configurationNameFor),
/* harmony export */   X: () => (/* binding */ secretIdFor),
/* harmony export */   Z0: () => (/* binding */ authoritySubjectFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _pki_attribute_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(46820);


/** IoT's limit for a domain configuration's name. */
const longestConfigurationName = 128;
/** The name of a domain's configuration where the user gives none. */
function configurationNameFor(domain) {
    return shorten(domain, longestConfigurationName);
}
/** The secret that a domain's certificate authority is kept in where the user names none. */
function secretIdFor(domain) {
    return `iot-custom-domain/${domain}/ca`;
}
/** The subject of a domain's private CA where the user gives none. */
function authoritySubjectFor(domain) {
    const suffix = ' private CA';
    return [{ type: 'CN', value: `${shorten(domain, _pki_attribute_types_js__WEBPACK_IMPORTED_MODULE_1__/* .longestCommonName */ .f - suffix.length)}${suffix}` }];
}
/** `text`, or where it is longer than `most` its beginning and a hash of the whole, in `most` characters. */
function shorten(text, most) {
    if (text.length <= most) {
        return text;
    }
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
    return `${text.slice(0, most - hash.length - 1)}-${hash}`;
}


/***/ }),

/***/ 80342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30833);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(20882);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4285);
/** What action.yml starts. Everything else is in run.ts, which can be imported without starting anything. */



const host = (0,_github_host_js__WEBPACK_IMPORTED_MODULE_0__/* .processHost */ .Q)();
await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(host, await (0,_github_job_js__WEBPACK_IMPORTED_MODULE_1__/* .createJob */ ._)(host));
(0,_github_host_js__WEBPACK_IMPORTED_MODULE_0__/* .exitIfCancelled */ .F)(host);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 46820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findAttributeType),
/* harmony export */   f: () => (/* binding */ longestCommonName)
/* harmony export */ });
/** X.520's ub-common-name, in characters. */
const longestCommonName = 64;
const table = [
    ['CN', '2.5.4.3', longestCommonName, 'utf8String', 'commonName'],
    ['SN', '2.5.4.4', 64, 'utf8String', 'surname'],
    ['serialNumber', '2.5.4.5', 64, 'printableString'],
    ['C', '2.5.4.6', 2, 'printableString', 'countryName'],
    ['L', '2.5.4.7', 128, 'utf8String', 'localityName'],
    ['ST', '2.5.4.8', 128, 'utf8String', 'S', 'stateOrProvinceName'],
    ['street', '2.5.4.9', 128, 'utf8String', 'streetAddress'],
    ['O', '2.5.4.10', 64, 'utf8String', 'organizationName'],
    ['OU', '2.5.4.11', 64, 'utf8String', 'organizationalUnitName'],
    ['title', '2.5.4.12', 64, 'utf8String', 'T'],
    ['postalCode', '2.5.4.17', 40, 'utf8String'],
    ['GN', '2.5.4.42', 64, 'utf8String', 'G', 'givenName'],
    ['initials', '2.5.4.43', 64, 'utf8String', 'I'],
    ['dnQualifier', '2.5.4.46', 64, 'printableString'],
    ['UID', '0.9.2342.19200300.100.1.1', 256, 'utf8String', 'userId'],
    ['DC', '0.9.2342.19200300.100.1.25', 63, 'ia5String', 'domainComponent'],
    ['emailAddress', '1.2.840.113549.1.9.1', 255, 'ia5String', 'E'],
];
const known = new Map(table.flatMap(([name, oid, maximum, encoding, ...aliases]) => [name, oid, ...aliases].map((key) => [
    key.toLowerCase(),
    { name, oid, maximum, encoding },
])));
/** X.660: the first arc is 0, 1 or 2, and the second below 40 under the first two. */
const dottedOid = /^(?:[01]\.(?:\d|[1-3]\d)|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))*$/;
const longestUnknownValue = 1024;
/** The type by short name, long name (both in any case, RFC 4514 section 3) or dotted OID; undefined when it is none. */
function findAttributeType(nameOrOid) {
    const found = known.get(nameOrOid.toLowerCase());
    if (found !== undefined || !dottedOid.test(nameOrOid)) {
        return found;
    }
    return {
        name: nameOrOid,
        oid: nameOrOid,
        maximum: longestUnknownValue,
        encoding: 'utf8String',
    };
}


/***/ }),

/***/ 21253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l4: () => (/* binding */ deviceClasses),
/* harmony export */   pv: () => (/* binding */ tlsVersions),
/* harmony export */   zJ: () => (/* binding */ deviceClassIds)
/* harmony export */ });
/** What is known of the TLS stacks in the field, as data; conformance/devices holds it to the stacks themselves. */
const tlsVersions = ['TLSv1.2', 'TLSv1.3'];
const deviceClassIds = [
    'openssl',
    'gnutls',
    'go',
    'java',
    'rustls',
    'wolfssl',
    'wolfssl-alt-cert-chains',
    'wolfssl-small',
    'mbedtls-1k',
    'mbedtls-2k',
    'mbedtls-4k',
    'mbedtls-16k',
    'bearssl',
    'late-clock',
    'time-32-bit',
    'utc-time',
];
const both = tlsVersions;
const onlyTls12 = ['TLSv1.2'];
const hour = 60 * 60 * 1000;
function mbedtls(kilobytes) {
    return {
        name: `Mbed TLS before 3.6.3, buffers of ${kilobytes} KB`,
        versions: onlyTls12,
        recordBytes: kilobytes * 1024,
        refusesNameConstraints: 'anywhere',
    };
}
const deviceClasses = {
    openssl: { name: 'OpenSSL', versions: both },
    gnutls: { name: 'GnuTLS', versions: both },
    go: { name: "Go's crypto/tls", versions: both, requiresSan: true },
    java: { name: "Java's JSSE", versions: both },
    rustls: { name: 'rustls', versions: both, requiresSan: true },
    wolfssl: { name: 'wolfSSL, default build', versions: both, anchorsEveryCertificate: true },
    'wolfssl-alt-cert-chains': { name: 'wolfSSL with ALT_CERT_CHAINS', versions: both },
    'wolfssl-small': {
        name: 'wolfSSL for RSA up to 2048 and P-256',
        versions: both,
        anchorsEveryCertificate: true,
        keys: ['RSA_1024', 'RSA_2048', 'EC_prime256v1'],
    },
    'mbedtls-1k': mbedtls(1),
    'mbedtls-2k': mbedtls(2),
    'mbedtls-4k': mbedtls(4),
    'mbedtls-16k': mbedtls(16),
    bearssl: { name: 'BearSSL', versions: onlyTls12, refusesNameConstraints: 'below-root' },
    /** A clock set to local time instead of UTC is up to 14 hours behind. */
    'late-clock': {
        name: 'a clock that is up to 14 hours late',
        versions: both,
        clockLateBy: 14 * hour,
    },
    /** LibreSSL where time_t has 32 bits refuses a later date. */
    'time-32-bit': {
        name: 'a 32-bit clock, which refuses dates after 2038-01-19',
        versions: both,
        datesEnd: new Date('2038-01-19T03:14:08Z'),
    },
    /** From 2050 on dates are GeneralizedTime (RFC 5280, section 4.1.2.5), which some modems cannot read. */
    'utc-time': {
        name: 'no GeneralizedTime, so no dates from 2050 on',
        versions: both,
        datesEnd: new Date('2050-01-01T00:00:00Z'),
    },
};


/***/ }),

/***/ 59151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ leafAlgorithmFor),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Im: () => (/* binding */ keyAlgorithms),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/** The things of the private PKI, as values. Certificates are PEM text with one certificate each, ending in a newline. */

/** The two key algorithms IoT Core takes for a server certificate (AWS IoT developer guide, "Configurable endpoints"). */
const keyAlgorithms = ['RSA_2048', 'EC_prime256v1'];
/** PEM: the certificate at the top, which devices trust; the certificate itself where nothing is above it. */
function rootOf({ certificate, chain }) {
    return chain.at(-1) ?? certificate;
}
/** The only leaf that an authority can sign for ACM is one of its own kind of key (ACM API, ImportCertificate). */
function leafAlgorithmFor(authority) {
    return publicKeyOf(authority).asymmetricKeyType === 'ec' ? 'EC_prime256v1' : 'RSA_2048';
}
/** The key that the certificate certifies. */
function publicKeyOf({ certificate }) {
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey;
}


/***/ }),

/***/ 82841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseDistinguishedName),
/* harmony export */   s: () => (/* binding */ formatAttribute)
/* harmony export */ });
/* harmony import */ var _attribute_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46820);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67003);


class NameProblem extends Error {
}
/**
 * Reads a distinguished name in one of the two ways people write it:
 * - OpenSSL's `-subj` form, `/C=JP/O=Example/CN=CA`, in the order of encoding; a backslash makes the next character plain.
 * - RFC 4514, `CN=CA,O=Example,C=JP`, which section 2.1 has written in reverse: its last component is encoded first.
 *
 * Values keep to X.520's upper bounds. Components of several attributes (`CN=a+OU=b`) are refused.
 */
function parseDistinguishedName(text) {
    const written = text.replace(/^\s+|[\r\n]+$/g, '');
    try {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(written.startsWith('/') ? parseSlashForm(written) : parseRfc4514(written));
    }
    catch (error) {
        if (error instanceof NameProblem) {
            return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(error.message);
        }
        throw error;
    }
}
/** `TYPE=value`, escaped for the slash form, which `parseDistinguishedName` reads back as the same attribute. */
function formatAttribute({ type, value }) {
    return `${type}=${value.replace(/[\\/+]/g, '\\$&')}`;
}
function parseSlashForm(text) {
    return splitUnescaped(text.slice(1), '/').map((component) => {
        const [type, value] = splitAttribute(component);
        return attribute(type, tokens(value).map(unescapeSlashForm).join(''));
    });
}
function parseRfc4514(text) {
    if (text === '') {
        throw new NameProblem('is empty; write at least a common name, as in /CN=Example CA');
    }
    return splitUnescaped(text, ',')
        .map((component) => {
        const [type, value] = splitAttribute(component);
        return attribute(type, unescapeRfc4514(value));
    })
        .reverse();
}
function splitUnescaped(text, separator) {
    const components = [];
    let component = '';
    for (const token of tokens(text)) {
        if (token === separator) {
            components.push(component);
            component = '';
        }
        else {
            component += token;
        }
    }
    return [...components, component];
}
/** Characters, each together with the backslash before it. */
function tokens(text) {
    return text.match(/\\[\s\S]|[\s\S]/gu) ?? [];
}
function splitAttribute(component) {
    const equals = component.indexOf('=');
    if (equals < 1) {
        throw new NameProblem(`has «${component}» instead of TYPE=value; put a backslash before a separator that belongs to a value`);
    }
    return [component.slice(0, equals).trim(), component.slice(equals + 1)];
}
function attribute(written, value) {
    const type = (0,_attribute_types_js__WEBPACK_IMPORTED_MODULE_0__/* .findAttributeType */ .G)(written);
    if (type === undefined) {
        throw new NameProblem(`has the unknown attribute type «${written}»; use C, ST, L, O, OU, CN, another short name of X.520 or a dotted OID`);
    }
    const problem = valueProblem(type, value);
    if (problem !== undefined) {
        throw new NameProblem(`has a value of ${type.name} that ${problem}`);
    }
    return { type: type.name, value };
}
function unescapeSlashForm(token) {
    if (token === '+') {
        throw joinedAttributes();
    }
    return withoutBackslash(token);
}
/** RFC 4514, 2.4: blanks around the value do not count, any octet of its UTF-8 form may be written as two hex digits. */
function unescapeRfc4514(raw) {
    const pieces = raw.match(/(?:\\[0-9a-f]{2})+|\\[\s\S]|[\s\S]/giu) ?? [];
    const first = pieces.findIndex((piece) => piece !== ' ');
    const last = pieces.findLastIndex((piece) => piece !== ' ');
    const value = pieces.slice(Math.max(first, 0), last + 1);
    if (value[0] === '#') {
        throw new NameProblem('has a value in hexadecimal (#…); write it as text, or \\# for a number sign');
    }
    return value.map(unescapeRfc4514Piece).join('');
}
function unescapeRfc4514Piece(piece) {
    if (piece === '+') {
        throw joinedAttributes();
    }
    if (/^["<>;]$/.test(piece)) {
        throw new NameProblem(`has an unescaped ${piece} in a value; write \\${piece}`);
    }
    return /^\\[0-9a-f]{2}/i.test(piece) ? decodeUtf8(piece) : withoutBackslash(piece);
}
function decodeUtf8(piece) {
    try {
        const octets = Buffer.from(piece.replaceAll('\\', ''), 'hex');
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
    }
    catch (cause) {
        throw new NameProblem(`has «${piece}», which is not UTF-8`, { cause });
    }
}
function withoutBackslash(token) {
    if (token === '\\') {
        throw new NameProblem('ends in a single backslash; write \\\\ for a backslash');
    }
    return token.startsWith('\\') ? token.slice(1) : token;
}
function joinedAttributes() {
    return new NameProblem('joins several attributes in one component with +, which is not supported; separate them, or write \\+ for a plus');
}
function valueProblem(type, value) {
    const length = [...value].length;
    if (length === 0) {
        return 'is empty';
    }
    if (/\p{Cc}|\p{Cs}/u.test(value)) {
        return 'holds a control character';
    }
    if (type.name === 'C' && !/^[A-Za-z]{2}$/.test(value)) {
        return `is «${value}», not a two-letter ISO 3166 country code`;
    }
    if (length > type.maximum) {
        return `is ${length} characters long; the limit is ${type.maximum} (X.520)`;
    }
    if (type.encoding === 'printableString' && /[^A-Za-z0-9 '()+,\-./:=?]/.test(value)) {
        return "holds a character outside PrintableString (A-Z a-z 0-9 space ' ( ) + , - . / : = ?)";
    }
    if (type.encoding === 'ia5String' && /[^\x20-\x7e]/.test(value)) {
        return 'holds a character outside ASCII';
    }
    return undefined;
}


/***/ }),

/***/ 67003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
function err(...problems) {
    return { ok: false, problems };
}
function ok(value) {
    return { ok: true, value };
}
function problemsOf(reading) {
    return reading.ok ? [] : reading.problems;
}


/***/ }),

/***/ 68956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ actionText)
/* harmony export */ });
/* unused harmony export actionCodes */
/* harmony import */ var _await_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30630);

const texts = {
    'identify-account': () => 'asking AWS STS for the account of the credentials',
    'assume-role': ({ roleArn }) => `assuming the role ${roleArn} by this job's OIDC token`,
    'assume-dns-role': ({ roleArn }) => `assuming the role ${roleArn} for Route 53`,
    'find-certificates': ({ domain }) => `listing the certificates of ${domain} in ACM`,
    'describe-certificate': ({ arn }) => `describing ${arn}`,
    'read-certificate': ({ arn }) => `getting ${arn}`,
    'read-certificate-tags': ({ arn }) => `reading the tags of ${arn}`,
    'import-server-certificate': ({ domain }) => `importing the server certificate of ${domain} into ACM`,
    'reimport-server-certificate': ({ subject, arn }) => `re-importing the server certificate of ${subject} to ${arn}`,
    'request-validation-certificate': ({ domain }) => `requesting a public certificate for ${domain} from ACM`,
    'delete-certificate': ({ arn }) => `deleting ${arn}`,
    'create-domain-configuration': ({ domain, name }) => `creating the domain configuration ${name} for ${domain}`,
    'update-domain-configuration': ({ name }) => `updating the domain configuration ${name}`,
    'delete-domain-configuration': ({ name }) => `deleting the domain configuration ${name}`,
    'describe-domain-configuration': ({ name }) => `describing the domain configuration ${name}`,
    'find-domain-configurations': ({ subject }) => `looking for the domain configuration of ${subject}`,
    'find-configurations-with-certificate': ({ arn }) => `looking for the domain configurations that serve ${arn}`,
    'list-domain-configurations': () => 'reading the domain configurations of the account',
    'read-iot-endpoint': ({ region }) => `asking for the account's iot:Data-ATS endpoint in ${region}`,
    'read-iot-tags': ({ arn }) => `reading the tags of ${arn}`,
    'tag-iot-resource': ({ arn }) => `tagging ${arn}`,
    'create-client-identity': ({ policyName, subject }) => `creating the MQTT identity ${policyName} for the verification of ${subject}`,
    'remove-client-identity': ({ policyName }) => `removing the MQTT identity ${policyName}`,
    'find-client-identities': ({ subject }) => `looking for MQTT identities that earlier verifications of ${subject} left behind`,
    'read-secret': ({ secretId }) => `reading the secret ${secretId}`,
    'create-secret': ({ secretId }) => `creating the secret ${secretId}`,
    'tag-secret': ({ secretId, tags }) => `tagging the secret ${secretId} with ${tags.join(', ')}`,
    'describe-secret': ({ secretId }) => `describing the secret ${secretId}`,
    'delete-secret': ({ secretId }) => `scheduling the deletion of the secret ${secretId}`,
    'describe-kms-key': ({ keyId }) => `describing the KMS key ${keyId}`,
    'read-kms-public-key': ({ arn }) => `reading the public key of the KMS key ${arn}`,
    'read-kms-tags': ({ arn }) => `listing the tags of the KMS key ${arn}`,
    'create-kms-key': ({ spec }) => `creating a KMS key of ${spec}`,
    'name-kms-key': ({ arn, alias }) => `naming the KMS key ${arn} ${alias}`,
    'sign-with-kms-key': ({ arn, subject }) => `signing a certificate of ${subject} with the KMS key ${arn}`,
    'delete-kms-key': ({ arn }) => `scheduling the deletion of the KMS key ${arn}`,
    'find-hosted-zone': ({ domain }) => `looking for the hosted zone of ${domain}`,
    'read-hosted-zone': ({ domain, zoneId }) => `reading the hosted zone ${zoneId} for ${domain}`,
    'list-hosted-zones': ({ name }) => `looking for a hosted zone named ${name}`,
    'read-dns-records': ({ name, zoneId }) => `reading the records of ${name} in the hosted zone ${zoneId}`,
    'change-dns-records': ({ names, zoneId }) => `changing ${names.join(', ')} in the hosted zone ${zoneId}`,
    'read-dns-change': ({ changeId }) => `asking whether the change ${changeId} is in sync`,
    'run-operation': ({ operation, domain }) => `running ${operation} of ${domain}`,
    'check-account': () => 'checking the AWS account',
    'observe-domain': ({ domain }) => `reading the current state of ${domain}`,
    'plan-domain': ({ domain }) => `planning ${domain}`,
    'change-domain': ({ domain }) => `working on ${domain}`,
    'plan-teardown': ({ domain }) => `planning the teardown of ${domain}`,
    'remove-certificates': ({ domain }) => `removing the certificates of ${domain}`,
    'reach-endpoint': ({ domain }) => `reaching the endpoint of ${domain} before the first change`,
    'verify-domain': ({ domain }) => `verifying ${domain}`,
    'run-check': ({ domain, check }) => `checking ${check} of ${domain}`,
    'parse-certificate': () => 'reading a certificate',
    'issue-server-certificate': ({ domain }) => `issuing the server certificate of ${domain}`,
    'check-server-certificate': ({ domain }) => `checking the server certificate of ${domain} before its import`,
    'check-reimport': ({ arn }) => `re-importing the server certificate ${arn}`,
    'test-server-certificate': ({ domain, tlsVersion }) => `testing the server certificate of ${domain} in a ${tlsVersion} handshake`,
    'sign-certificate': ({ subject }) => `signing the certificate ${subject}`,
    'cross-sign-ca': ({ subject, issuer }) => `cross-signing the CA ${subject} by ${issuer}`,
    'find-ca': ({ domain }) => `looking for the CA of ${domain}`,
    'find-ca-secret': ({ secretId }) => `looking for the secret ${secretId}`,
    'find-ca-key': ({ domain }) => `looking for the private key of the CA of ${domain}`,
    'read-ca': ({ secretId }) => `reading the CA from the secret ${secretId}`,
    'read-back-ca': ({ secretId }) => `reading back the CA just stored in ${secretId}`,
    'read-trusted-ca': ({ domain }) => `reading the CA that devices of ${domain} trust`,
    'check-ca': ({ secretId }) => `checking the CA in the secret ${secretId}`,
    'find-dns-server': ({ server }) => `looking up the DNS server ${server}`,
    'request-id-token': () => "asking GitHub for this job's OIDC token",
    'publish-report': () => 'publishing the report',
    'write-report': ({ folder }) => `writing the report into ${folder}`,
    'update-tracking-issue': ({ domains }) => `updating the tracking issue of ${domains.join(', ')}`,
};
function ownText({ code, on }) {
    return texts[code](on);
}
function actionText(action) {
    return (0,_await_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwait */ .F)(action) ? `waiting for ${(0,_await_text_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitText */ .U)(action).what}` : ownText(action);
}
/** For those who list them; what is waited for is a failure's code as well. */
const actionCodes = Object.keys(texts);


/***/ }),

/***/ 30630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isAwait),
/* harmony export */   U: () => (/* binding */ awaitText)
/* harmony export */ });
const inIot = 'Check it in the IoT Core console.';
const texts = {
    'await-validation-certificate-visible': ({ domain, arn }) => ({
        what: `ACM to return the validation certificate of ${domain}`,
        remedy: `Look at ${arn} in the ACM console.`,
    }),
    'await-validation-certificate-issued': ({ domain, arn }) => ({
        what: `the validation certificate of ${domain} to be issued`,
        remedy: `ACM issues ${arn} once public DNS shows its validation record; check that the zone is delegated and that no CAA record forbids amazon.com.`,
    }),
    'await-domain-configuration-enabled': ({ name }) => ({
        what: `the domain configuration ${name} to be enabled with its server certificate`,
        remedy: inIot,
    }),
    'await-domain-configuration-disabled': ({ name }) => ({
        what: `the domain configuration ${name} to be disabled`,
        remedy: inIot,
    }),
    'await-domain-configuration-deleted': ({ domain }) => ({
        what: `IoT Core to delete the domain configuration of ${domain}`,
        remedy: 'Check the domain configurations in the IoT Core console.',
    }),
    'await-server-certificate-served': ({ domain }) => ({
        what: `IoT Core to serve the server certificate of ${domain}`,
        remedy: 'IoT Core may take up to 60 minutes.',
    }),
    'await-domain-unserved': ({ domain, iotEndpoint, port }) => ({
        what: `IoT Core to stop serving ${domain}`,
        remedy: `Check that the runner can reach port ${port} of ${iotEndpoint}; IoT Core may take a while to stop serving.`,
    }),
    'await-certificate-released': ({ of, arn }) => ({
        what: `ACM to release ${of} certificate ${arn}`,
        remedy: 'ACM may report it as in use for 20 minutes after the domain configuration was deleted.',
    }),
    'await-certificate-deleted': ({ arn }) => ({
        what: `ACM to delete certificate ${arn}`,
        remedy: 'Check the certificate in the ACM console.',
    }),
    'await-route53-insync': ({ names }) => ({
        what: `Route 53 to serve the change of ${names.join(', ')}`,
        remedy: 'Check the hosted zone in the Route 53 console.',
    }),
    'await-endpoint-record': ({ domain, iotEndpoint }) => ({
        what: `DNS to show ${domain} as a CNAME to ${iotEndpoint}`,
        remedy: 'Check that the record exists and that the zone is delegated to its name servers.',
    }),
    'await-endpoint-record-removed': ({ domain, iotEndpoint }) => ({
        what: `DNS to stop showing the CNAME of ${domain} to ${iotEndpoint}`,
        remedy: 'Check that the record is removed and that the zone is delegated to its name servers.',
    }),
};
function awaitText({ code, on }) {
    return texts[code](on);
}
function isAwait(action) {
    return Object.hasOwn(texts, action.code);
}


/***/ }),

/***/ 17889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ certificateText),
  N: () => (/* binding */ findingText)
});

// EXTERNAL MODULE: ./lib/report/days.js
var days = __nccwpck_require__(18319);
;// CONCATENATED MODULE: ./lib/report/checks/expiry-text.js

const expected = 'every certificate of the chain valid and not due for renewal';
function expiryText(finding) {
    switch (finding.code) {
        case undefined:
            return { seen: endsText(finding.links), expected };
        case 'certificate-not-valid': {
            const { link, lapse } = finding;
            const since = lapse === 'expired'
                ? `expired at ${(0,days/* instantOf */.B9)(link.notAfter)}`
                : `is not valid before ${(0,days/* instantOf */.B9)(link.notBefore)}`;
            return { seen: `${link.name} ${since}`, expected, remedy: lapsedRemedy(link, finding) };
        }
        case 'server-certificate-due':
        case 'ca-due':
            return {
                seen: endsText(finding.links),
                expected,
                remedy: [...new Set(finding.due.map((link) => dueRemedy(link, finding)))].join(' '),
            };
    }
}
function endsText(links) {
    return links.map(({ name, notAfter }) => `${name} until ${(0,days/* instantOf */.B9)(notAfter)}`).join(', ');
}
function lapsedRemedy(link, succession) {
    return link.of === 'server-certificate' || succession.isRolling
        ? dueRemedy(link, succession)
        : 'Create a new CA and install its root on the devices: devices that trust only this one cannot connect.';
}
function dueRemedy({ of }, succession) {
    return of === 'ca' ? rolloverRemedy(succession) : serverCertificateRemedy(succession);
}
function serverCertificateRemedy(succession) {
    switch (succession.by) {
        case 'rotate':
            return 'Run rotate to issue a new server certificate.';
        case 'owner':
            return 'Run rotate with a new server-certificate and server-private-key.';
        case 'rotate-or-owner':
            return 'Run rotate with ca-private-key to issue a new server certificate, or with a new server-certificate.';
        case 'rollover':
            return rolloverRemedy(succession);
    }
}
function rolloverRemedy({ isRolling }) {
    return isRolling
        ? "Make every device trust the new CA's root, then run rotate with rollover: finish."
        : "Run rotate with rollover: begin (and next-ca-certificate if you provide the CA), and install the new CA's root on the devices before this one expires.";
}

;// CONCATENATED MODULE: ./lib/report/checks/certificate-text.js

function certificateText(check) {
    if (check.code === 'not-readable') {
        return {
            seen: 'the certificate in ACM was not read, and no certificate that devices would accept is served',
            expected: 'a certificate that meets the requirement',
            remedy: check.awsAsked
                ? 'Fix domain-configuration and tls-private-ca first.'
                : 'Run with AWS credentials, and fix tls-private-ca.',
        };
    }
    const text = findingText(check);
    return check.asServed ? { ...text, seen: `as served: ${text.seen}` } : text;
}
function findingText(finding) {
    switch (finding.id) {
        case 'server-auth':
            return serverAuthText(finding);
        case 'common-name':
            return nameText(finding);
        case 'key-algorithm':
            return keyText(finding);
        case 'issuer':
            return issuerText(finding);
        case 'expiry':
            return expiryText(finding);
    }
}
function serverAuthText({ code, extendedKeyUsage }) {
    return {
        seen: extendedKeyUsage.length === 0
            ? 'no extendedKeyUsage'
            : `extendedKeyUsage ${extendedKeyUsage.join(', ')}`,
        expected: 'extendedKeyUsage with serverAuth',
        ...(code && { remedy: 'Reissue it with extendedKeyUsage = serverAuth.' }),
    };
}
function nameText(finding) {
    const { domain, commonName = 'absent', names, mostNames } = finding;
    const remedy = nameRemedy(finding.code, finding);
    return {
        seen: `CN ${commonName}, ${names.length === 0 ? 'no SAN' : `SAN ${names.join(', ')}`}`,
        expected: `CN ${domain}, and among at most ${mostNames} SANs one that covers it`,
        ...(remedy !== undefined && { remedy }),
    };
}
function nameRemedy(code, { domain, names }) {
    const reissue = `Reissue it with CN ${domain} and SAN DNS:${domain}.`;
    switch (code) {
        case undefined:
            return undefined;
        case 'name-not-covered':
            return reissue;
        case 'name-by-wildcard':
            return [wildcard, ...(names.length === 0 ? [withoutSan] : []), reissue, newNames].join(' ');
        case 'name-without-san':
            return [withoutSan, reissue, newNames].join(' ');
    }
}
const wildcard = 'IoT Core accepts a wildcard, but its private key can impersonate every sibling of the domain.';
const withoutSan = 'IoT Core accepts a certificate without a SAN, but TLS stacks that ignore the common name refuse it: Go (crypto/x509), rustls and others that follow RFC 9525.';
/** IoT Core picks up a re-import only if the names stay (AWS IoT Core developer guide, "Managing custom domains"). */
const newNames = 'Changing the names of a certificate in service requires provision with replace: true.';
function keyText({ code, ...figures }) {
    const { keyAlgorithms, certificates, bytes } = figures.accepted;
    return {
        seen: keySeen(figures),
        expected: `${keyAlgorithms.join(' or ')}, CA keys of the same kind, SHA-256 or better, at most ${certificates} certificates of ${bytes} bytes`,
        ...(code && { remedy: 'Reissue it with a key, signatures and a chain that IoT Core accepts.' }),
    };
}
function keySeen({ keyAlgorithm, signatureAlgorithm, certificates, bytes, weak, other, }) {
    const below = other ? `, below ${other.subject} with ${other.keyAlgorithm}` : '';
    const signature = weak
        ? `${weak.subject} signed with ${weak.signatureAlgorithm}`
        : signatureAlgorithm;
    return `${keyAlgorithm}${below}, ${signature}, ${certificates} certificates of ${bytes} bytes`;
}
function issuerText(finding) {
    const { issuer, trusted } = finding;
    const to = trusted.join(' and to ') || 'a trusted CA';
    const expected = `a chain, each certificate signed by the next, to ${to}`;
    switch (finding.code) {
        case undefined:
            return { seen: `issued by ${issuer}`, expected };
        case 'chain-broken':
            return {
                seen: finding.problem ?? `a chain that ends at ${finding.endsAt}, which is not trusted`,
                expected,
                remedy: 'Provide the chain in order, each certificate signing the previous one, the root last, and the CA that devices trust.',
            };
        case 'chain-misses-root':
            return {
                seen: `issued by ${issuer}, with a chain that does not lead to ${finding.missed.join(' or ')}: a device that trusts only that CA would not connect`,
                expected,
                remedy: 'Run rotate: during a rollover it issues the server certificate with the cross-certificate, which leads to both roots.',
            };
    }
}


/***/ }),

/***/ 61865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkText),
  I: () => (/* binding */ longestText)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/report/checks/certificate-text.js + 1 modules
var certificate_text = __nccwpck_require__(17889);
;// CONCATENATED MODULE: ./lib/report/checks/configuration-text.js
const expected = 'ENABLED, of service type DATA, server certificate VALID';
function configurationText(check) {
    switch (check.code) {
        case 'not-asked':
            return { seen: 'not read', expected, remedy: 'Run with AWS credentials.' };
        case 'configuration-missing':
            return {
                seen: 'no domain configuration for the domain',
                expected,
                remedy: 'Run provision to create one.',
            };
        case undefined:
            return { seen: seenOf(check), expected };
        default:
            return { seen: seenOf(check), expected, remedy: remedies[check.code] };
    }
}
const remedies = {
    'configuration-not-data': 'IoT Core cannot change the service type. Run provision with replace: true to recreate the configuration.',
    'configuration-without-certificate': 'IoT Core cannot add a server certificate. Run provision with replace: true to recreate the configuration.',
    'configuration-invalid': 'IoT Core cannot serve the certificate that is in ACM and keeps serving the last valid one, if any. Fix what server-auth, common-name, key-algorithm, issuer and expiry report, and run rotate.',
    'configuration-disabled': 'Run provision to enable the configuration.',
};
function seenOf({ name, status, serviceType, serverCertificate, tls13Only, }) {
    const detail = serverCertificate?.detail ? ` (${serverCertificate.detail})` : '';
    const policy = tls13Only === undefined ? '' : `; ${tls13Only} refuses devices without TLS 1.3`;
    return `${name}: ${status}, ${serviceType}, server certificate ${serverCertificate?.status ?? 'absent'}${detail}${policy}`;
}

// EXTERNAL MODULE: ./lib/report/days.js
var days = __nccwpck_require__(18319);
;// CONCATENATED MODULE: ./lib/report/checks/device-text.js

function deviceText(check) {
    if (check.code === 'device-class-not-tried') {
        return {
            seen: 'no chain that leads to what devices trust is served or stored',
            expected: 'a chain to compare with what each class of devices accepts',
            remedy: 'Fix issuer and tls-private-ca first.',
        };
    }
    const { declared } = check;
    const expected = declared.length === 0
        ? 'for information only: device-classes is not set'
        : `${declared.join(', ')}: each connects, now and during a rollover`;
    const seen = surveyText(check);
    if (check.result === 'pass') {
        return { seen, expected };
    }
    const worst = check.code === 'device-class-cut-off' ? 'cut-off' : 'at-risk';
    const remedies = check.refused.flatMap((one) => one.kind === worst ? [refusalRemedy(one.refusal.rule)] : []);
    return { seen, expected, remedy: [...new Set(remedies)].join(' ') };
}
function surveyText({ messageBytes, refused }) {
    const length = `Certificate message of ${messageBytes['TLSv1.2']} bytes (TLS 1.2) or ${messageBytes['TLSv1.3']} (TLS 1.3)`;
    const of = (wanted) => grouped(refused.filter(({ kind }) => kind === wanted));
    const parts = [
        ...of('cut-off').map((text) => `refused by ${text}`),
        ...of('at-risk'),
        ...of('avoidable'),
    ];
    return [length, ...(parts.length > 0 ? parts : ['every class connects'])].join('; ');
}
/** The classes that share a reason, in one clause. */
function grouped(refused) {
    return [...Map.groupBy(refused, reasonText)].map(([reason, alike]) => `${alike.map(({ device }) => device).join(', ')} (${reason})`);
}
function reasonText(refused) {
    if (refused.kind === 'cut-off') {
        return refusalText(refused.refusal);
    }
    if (refused.kind === 'avoidable') {
        return 'during a rollover, a device with the next root alone would refuse the current one';
    }
    if (refused.when === 'next-root-alone') {
        return `with the next root alone, ${refusalText(refused.refusal)}`;
    }
    const { bytes, limit } = refused.refusal;
    return `during a rollover, a Certificate message of about ${bytes} bytes would not fit into a record of ${limit}`;
}
/** A clause after "it refuses, because". */
function refusalText(refusal) {
    switch (refusal.rule) {
        case 'tls-version':
            return `no ${refusal.version}, which the security policy requires`;
        case 'no-path':
            return 'the chain does not lead to a trusted root';
        case 'certificate-message':
            return `the Certificate message of ${refusal.bytes} bytes does not fit into a record of ${refusal.limit}`;
        case 'unanchored':
            return `${refusal.subject} in the chain does not lead to a trusted root`;
        case 'key':
            return `no support for the ${refusal.keyAlgorithm} key of ${refusal.subject}`;
        case 'subject-alternative-name':
            return 'the leaf has no SAN';
        case 'name-constraints':
            return `${refusal.subject} has critical nameConstraints`;
        case 'not-yet-valid':
            return `${refusal.subject} is not valid before ${(0,days/* instantOf */.B9)(refusal.notBefore)}`;
        case 'late-date':
            return `${refusal.subject} expires at ${(0,days/* instantOf */.B9)(refusal.notAfter)}, a date it cannot read`;
    }
}
/** What to do, as a sentence. */
function refusalRemedy(rule) {
    switch (rule) {
        case 'tls-version':
            return 'Set security-policy to one that also offers TLS 1.2.';
        case 'no-path':
            return 'Fix the check issuer first.';
        case 'certificate-message':
            return 'Enlarge the TLS input buffer of these devices, or use a CA with a P-256 key: its chain is about half as long.';
        case 'unanchored':
            return 'Install both roots on these devices until finish, or build wolfSSL with WOLFSSL_ALT_CERT_CHAINS.';
        case 'key':
            return 'Use RSA 2048 or P-256 keys throughout the chain.';
        case 'subject-alternative-name':
            return 'Reissue the leaf with the domain as a SAN.';
        case 'name-constraints':
            return 'Use a CA without critical nameConstraints.';
        case 'not-yet-valid':
            return 'Reissue the certificate with a notBefore at least a day in the past.';
        case 'late-date':
            return 'Use a CA that expires earlier.';
    }
}

// EXTERNAL MODULE: ./lib/report/checks/dns-text.js
var dns_text = __nccwpck_require__(39461);
// EXTERNAL MODULE: ./lib/report/failure-text.js + 7 modules
var failure_text = __nccwpck_require__(55069);
// EXTERNAL MODULE: ./lib/report/checks/handshake-text.js
var handshake_text = __nccwpck_require__(59307);
;// CONCATENATED MODULE: ./lib/report/checks/mqtt-remedy.js

const unknownCertificate = 'IoT Core refused the client certificate. It must be registered in this account and region, and ACTIVE.';
const wrongPort = 'Check that mqtt-port is 8883 or 443, and that no proxy answers in place of IoT Core.';
const clientIdTaken = 'Another client connected with the same client ID, which disconnects this one. Set a unique mqtt-client-id.';
const tryAgain = 'IoT Core is busy, or a quota is exhausted (one CONNECT per second and client ID). Run again, or set a unique mqtt-client-id.';
/** What the policy must allow at each stage (AWS IoT Core developer guide, "AWS IoT Core policy actions"). */
const policyRemedies = {
    CONNECT: 'The policy of the client certificate must allow iot:Connect for this client id.',
    SUBSCRIBE: 'The policy of the client certificate must allow iot:Subscribe on the topic, as a topicfilter.',
    PUBLISH: 'The policy of the client certificate must allow iot:Publish on the topic.',
    'the message back': 'The policy of the client certificate must allow iot:Receive on the topic.',
};
function mqttRemedy(failure) {
    switch (failure.kind) {
        case 'no-tls':
            return handshakeRemedy(failure.failure);
        case 'turned-away':
            return alertRemedy(failure.alert);
        case 'refused':
            return mqtt_remedy_refusalRemedy(failure);
        case 'closed':
            return failure.stage === 'CONNECT'
                ? 'The client certificate must be registered in this account and region, and ACTIVE, and its policy must allow iot:Connect for this client id.'
                : `${policyRemedies[failure.stage]} If it does, another client may be connecting with the same client ID, which disconnects this one.`;
        case 'timeout':
            return timeoutRemedy(failure.stage);
        case 'not-mqtt':
            return wrongPort;
    }
}
function handshakeRemedy(failure) {
    switch (failure.kind) {
        case 'refused-by-peer':
            return alertRemedy(failure.alert);
        case 'unreachable':
            return (0,handshake_text/* unreachableRemedy */.Z)(failure);
        case 'not-tls':
            return wrongPort;
        case 'untrusted':
        case 'wrong-name':
            return 'Fix tls-private-ca first: MQTT uses the same connection.';
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
        ? 'The server does not accept ALPN x-amzn-mqtt-ca, which the check offers on port 443. Check that no proxy intercepts TLS, or set mqtt-port to 8883.'
        : "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and that the domain points to IoT Core.";
}
/** MQTT 3.1.1, table 3.1 and section 3.9.3; MQTT 5.0, section 2.4. */
const notAuthorized = new Set([0x05, 0x87]);
const clientIdNotValid = new Set([0x02, 0x85]);
const unavailable = new Set([0x03, 0x88, 0x89, 0x8b, 0x97, 0x9f]);
function mqtt_remedy_refusalRemedy({ stage, by, code, meaning }) {
    // MQTT 3.1.1 has one code for every refused subscription.
    if (notAuthorized.has(code) || (by === 'SUBACK' && code === 0x80)) {
        return policyRemedies[stage];
    }
    if (clientIdNotValid.has(code)) {
        return 'Set another mqtt-client-id of at most 128 bytes, and check that the policy of the client certificate allows iot:Connect for it.';
    }
    if (code === 0x8e) {
        return clientIdTaken;
    }
    return unavailable.has(code)
        ? tryAgain
        : `The server gave the reason code ${meaning}. Check that the domain points to IoT Core, and search its log (AWSIotLogsV2) for this client ID.`;
}
function timeoutRemedy(stage) {
    switch (stage) {
        case 'TCP':
            return (0,handshake_text/* unreachableRemedy */.Z)({ code: 'ETIMEDOUT' });
        case 'the message back':
            return policyRemedies[stage];
        default:
            return 'The peer accepts connections but sends nothing. Check that mqtt-port reaches IoT Core and that no proxy or firewall holds the connection.';
    }
}

;// CONCATENATED MODULE: ./lib/report/checks/mqtt-text.js



const mqtt_text_expected = 'CONNACK 0x00 and the published message received back, with MQTT 3.1.1 and, if offered, MQTT 5';
function mqttText(check) {
    switch (check.code) {
        case undefined:
            return { seen: versionsText(check), expected: mqtt_text_expected };
        case 'mqtt-not-offered':
            return {
                seen: `the domain configuration is set to ${check.setting}, which accepts no MQTT with client certificates`,
                expected: mqtt_text_expected,
                remedy: 'Verify it with a client of that kind.',
            };
        case 'mqtt-without-client':
            return { ...withoutClient[check.why], expected: mqtt_text_expected };
        case 'mqtt-identity-failed': {
            const { doing, said, remedy } = (0,failure_text/* failureText */.kY)(check.failed);
            return { seen: `not tried: ${doing}: ${said}`, expected: mqtt_text_expected, remedy };
        }
        default:
            return { seen: versionsText(check), expected: mqtt_text_expected, remedy: mqttRemedy(check.failure) };
    }
}
const withoutClient = {
    'dry-run': {
        seen: 'no client certificate; a dry run does not create one',
        remedy: 'Set client-certificate and client-private-key, or run without dry-run.',
    },
    'no-configuration': {
        seen: 'no client certificate; none is created without a domain configuration',
        remedy: 'Fix domain-configuration first.',
    },
    unknown: {
        seen: 'no client certificate',
        remedy: 'Set client-certificate and client-private-key, or AWS credentials that may create a short-lived one.',
    },
};
function versionsText({ v311, v5, }) {
    if (v5 === undefined) {
        return `MQTT 3.1.1: ${sessionText(v311)}`;
    }
    if (v311.kind === 'round-trip' && v5.kind === 'round-trip') {
        return `MQTT 3.1.1 and 5: message published and received back in ${v311.milliseconds} and ${v5.milliseconds} ms`;
    }
    return v5.kind === 'not-offered'
        ? `MQTT 3.1.1: ${sessionText(v311)}; MQTT 5 is not offered`
        : `MQTT 3.1.1: ${sessionText(v311)}; MQTT 5: ${sessionText(v5)}`;
}
function sessionText(session) {
    switch (session.kind) {
        case 'round-trip':
            return `message published and received back in ${session.milliseconds} ms`;
        case 'no-tls':
            return (0,handshake_text/* handshakeText */.N)(session.failure);
        case 'turned-away':
            return `refused at ${session.stage} (alert "${session.alert}")`;
        case 'refused':
            return mqtt_text_refusalText(session);
        case 'closed':
            return `the server closed the connection at ${session.stage} without an answer`;
        case 'timeout':
            return `timed out at ${session.stage}`;
        case 'not-mqtt':
            return `no MQTT at ${session.stage}: ${session.said}`;
    }
}
function mqtt_text_refusalText({ stage, by, code, meaning }) {
    const hex = code.toString(16).padStart(2, '0').toUpperCase();
    return `${by} 0x${hex} (${meaning})${by === 'DISCONNECT' ? ` at ${stage}` : ''}`;
}

;// CONCATENATED MODULE: ./lib/report/checks/tls-text.js


function privateCaText(check) {
    const leaf = check.stored === undefined ? '' : ` (SHA-256 ${check.stored})`;
    const expected = `accepted under the private CA, serving the certificate in ACM${leaf}`;
    if (check.result === 'pass') {
        const [first, ...others] = check.handshakes.map(({ root, handshake }) => trusting(check.handshakes.length === 1 ? undefined : root, (0,handshake_text/* handshakeText */.N)(handshake)));
        return { seen: [first, ...others].join('; '), expected };
    }
    const { seen, remedy } = privateCaProblem(check);
    return { seen: trusting(check.root, seen), expected, remedy };
}
function trusting(root, seen) {
    return root === undefined ? seen : `trusting ${root} alone: ${seen}`;
}
function privateCaProblem(check) {
    switch (check.code) {
        case 'tls-unconfirmed':
            return {
                seen: `${(0,handshake_text/* handshakeText */.N)(check.handshake)}, SHA-256 ${check.handshake.fingerprint}`,
                remedy: 'The certificate in ACM could not be read to compare it with the one served. Run with AWS credentials.',
            };
        case 'tls-other-certificate': {
            const { fingerprint, notAfter } = check.served;
            return {
                seen: `another certificate is served: SHA-256 ${fingerprint}, until ${(0,days/* instantOf */.B9)(notAfter)}`,
                remedy: check.isInvalid ? cannotBeServed : notServedYet,
            };
        }
        case 'tls-out-of-service':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                remedy: 'Fix domain-configuration first: until it is ENABLED, IoT Core serves no certificate for the domain.',
            };
        case 'tls-default-certificate':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                remedy: 'IoT Core serves its default certificate: the domain configuration is not in service yet (up to 60 minutes), is disabled, or is in another account or region.',
            };
        default:
            return { seen: (0,handshake_text/* handshakeText */.N)(check.handshake), remedy: privateCaRemedy(check.handshake) };
    }
}
const cannotBeServed = 'The certificate in ACM is one that IoT Core cannot serve. Devices get the last valid one until it expires. Fix what domain-configuration and the certificate checks report, and run rotate.';
/** AWS IoT Core developer guide, "Managing custom domains": what is picked up, and what is not. */
const notServedYet = 'IoT Core does not serve the certificate in ACM yet. It picks up a re-import within about an hour, and only one with the same signature algorithm, CN and SANs. Run verify again after that; if it is still not served, run rotate with force: true.';
function privateCaRemedy(handshake) {
    switch (handshake.kind) {
        case 'wrong-name':
            return 'The certificate is from your private CA but for another name. Reissue it with the domain as a SAN.';
        case 'untrusted':
            return handshake.isUnknownIssuer
                ? 'Check that ca-certificate is the CA that issued the server certificate, and that its chain was imported with it.'
                : 'The certificate leads to your private CA but is not valid: see server-auth, issuer and expiry, and run rotate.';
        case 'refused-by-peer':
            return "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and set client-certificate if the server requires one.";
        case 'not-tls':
            return 'The peer is not IoT Core. Check that the domain points to the endpoint, that mqtt-port is correct, and that there is no proxy in between.';
        case 'unreachable':
            return (0,handshake_text/* unreachableRemedy */.Z)(handshake);
    }
}
const underAmazonRoot = "a verdict under Amazon's root";
const withoutRoots = {
    seen: 'no Amazon root to verify with',
    expected: underAmazonRoot,
    remedy: 'Set amazon-root-ca.',
};
function amazonRootText(check) {
    const expected = 'certificate verify failed: no chain to an Amazon root';
    switch (check.code) {
        case undefined:
            return { seen: (0,handshake_text/* handshakeText */.N)(check.handshake), expected };
        case 'roots-unknown':
            return withoutRoots;
        case 'amazon-root-accepted':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                expected,
                remedy: "The domain is served with a certificate under Amazon's root, not under your private CA.",
            };
        case 'amazon-root-not-tested':
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                expected,
                remedy: 'The handshake failed for a reason other than trust, so this check proves nothing. Fix tls-private-ca first.',
            };
    }
}
function defaultEndpointText(check) {
    const expected = "accepted under Amazon's root";
    switch (check.code) {
        case 'roots-unknown':
            return withoutRoots;
        case 'endpoint-unknown':
            return {
                seen: "the account's endpoint is not known, and the domain does not point to one",
                expected: underAmazonRoot,
                remedy: 'Run with AWS credentials.',
            };
        case undefined:
            return { seen: (0,handshake_text/* handshakeText */.N)(check.handshake), expected };
        default:
            return {
                seen: (0,handshake_text/* handshakeText */.N)(check.handshake),
                expected,
                remedy: defaultEndpointRemedy(check.handshake),
            };
    }
}
function defaultEndpointRemedy({ kind }) {
    switch (kind) {
        case 'untrusted':
            return 'Set amazon-root-ca if the partition uses another root, and check that no proxy intercepts TLS.';
        case 'unreachable':
            return 'Check that the endpoint is reachable from the runner: that DNS resolves its name, and that firewalls allow TCP to mqtt-port (8883 or 443).';
        case 'wrong-name':
        case 'refused-by-peer':
        case 'not-tls':
            return 'The peer is not IoT Core. Check that mqtt-port is 8883 or 443 and that there is no proxy in between.';
    }
}

;// CONCATENATED MODULE: ./lib/report/checks/validation-text.js


const provision = 'Run provision to request a new validation certificate.';
function validationText(check) {
    const expected = `ISSUED, covers ${check.domain}, its record is in DNS, no CAA record forbids Amazon`;
    switch (check.code) {
        case 'not-asked':
            return { seen: 'not read', expected, remedy: 'Run with AWS credentials.' };
        case 'validation-certificate-missing':
            return {
                seen: `no public certificate covers ${check.domain}`,
                expected,
                remedy: provision,
            };
        case 'validation-certificate-not-valid': {
            const seen = [certificateSeen(check), check.failureReason]
                .filter((part) => part !== undefined)
                .join(', ');
            return { seen, expected, remedy: provision };
        }
        case undefined:
            return { seen: certificateSeen(check), expected };
        default: {
            const { seen, remedy } = findingText(check);
            return { seen: `${certificateSeen(check)}; ${seen}`, expected, remedy };
        }
    }
}
function certificateSeen({ status, names, notAfter, }) {
    return `${status}, covers ${names.join(', ')}, until ${notAfter ? (0,days/* instantOf */.B9)(notAfter) : 'unknown'}`;
}
/** Why ACM might not be able to renew it. */
function findingText(check) {
    switch (check.code) {
        case 'validation-record-gone':
            return {
                seen: `its record ${check.record.name} is missing from DNS`,
                remedy: recordRemedy(check.record),
            };
        case 'validation-record-elsewhere':
            return {
                seen: `its record ${check.record.name} leads to ${check.cname.join(', ')} instead of ${check.record.value}`,
                remedy: recordRemedy(check.record),
            };
        case 'validation-caa-forbids':
            return {
                seen: `CAA for ${check.caaOf} allows ${check.allowed.join(', ') || 'nobody'}`,
                remedy: 'Add amazon.com to the CAA records; otherwise ACM cannot renew.',
            };
        case 'validation-dns-unanswered': {
            const { type, name } = check.asked;
            const what = type === 'CAA' ? `the CAA records of ${name}` : `its record ${name}`;
            return {
                seen: `${what} could not be looked up: ${(0,dns_text/* answerText */.y)(check.answer)}`,
                remedy: 'Check that DNS is reachable from the runner and that every name server of the zone answers; ACM queries the same servers.',
            };
        }
        case 'validation-renewal-failed':
            return {
                seen: `its renewal is ${check.renewalStatus}`,
                remedy: 'Check the certificate in the ACM console, which shows what ACM is waiting for.',
            };
        case 'validation-certificate-not-public':
            return { seen: unfitSeen(check.unfit), remedy: provision };
        case 'validation-certificate-by-email':
            return {
                seen: 'validated by EMAIL',
                remedy: `ACM renews it only after someone has answered its mail. Move it to DNS with aws acm update-certificate-options --certificate-arn ${check.arn} --options ValidationMethod=DNS (an AWS CLI of August 2026 or later), and create the records that aws acm list-certificate-domain-validations then shows.`,
            };
        case 'validation-certificate-imported':
            return {
                seen: `${check.daysLeft} days left`,
                remedy: 'ACM does not renew imported certificates. Import it again.',
            };
        case 'validation-renewal-late':
            return {
                seen: `${check.daysLeft} days left and not renewed (${check.eligibility ?? 'eligibility unknown'})`,
                remedy: 'The domain is served without it, but the domain configuration could not be recreated. rotate requests another one in the last fifth of its lifetime. ACM renews only what an AWS service uses or what was exported; an exportable one can be renewed by aws acm renew-certificate once it was exported.',
            };
    }
}
/** Why IoT Core would not take it. */
function unfitSeen(unfit) {
    switch (unfit.code) {
        case 'not-issued-by-acm':
            return `it is ${unfit.type}, not a public certificate issued by ACM`;
        case 'key-pair-foreign':
            return `its key pair is of origin ${unfit.origin}, and AWS services use only certificates whose key pair ACM manages`;
        case 'server-auth-missing':
            return 'its extendedKeyUsage lacks serverAuth';
        case 'root-not-public':
            return `its chain ends at ${unfit.issuer}, which is not in Mozilla's CA bundle`;
    }
}
function recordRemedy({ name, value }) {
    return `Run provision, or create the record ${name} CNAME ${value} manually; ACM cannot renew without it.`;
}

;// CONCATENATED MODULE: ./lib/report/checks/check-text.js
/** The one place where a check becomes words: the log, the summary, the annotations, the issue and the JSON all ask it. */








/** Peers, name servers and certificates may say as much as they like. */
const longestText = 1_000;
/** Each sentence is at most 1,000 characters long. */
function checkText(check) {
    const { seen, expected, remedy } = textOf(check);
    return {
        seen: (0,errors/* shortened */.vI)(seen, longestText),
        expected: (0,errors/* shortened */.vI)(expected, longestText),
        ...(remedy !== undefined && { remedy: (0,errors/* shortened */.vI)(remedy, longestText) }),
    };
}
function textOf(check) {
    if (check.code === 'probe-broken') {
        return brokenText(check);
    }
    switch (check.id) {
        case 'domain-configuration':
            return configurationText(check);
        case 'server-auth':
        case 'common-name':
        case 'key-algorithm':
        case 'issuer':
        case 'expiry':
            return (0,certificate_text/* certificateText */.V)(check);
        case 'validation-certificate':
            return validationText(check);
        case 'dns':
            return (0,dns_text/* dnsText */.$)(check);
        case 'tls-private-ca':
            return privateCaText(check);
        case 'tls-amazon-root':
            return amazonRootText(check);
        case 'tls-default-endpoint':
            return defaultEndpointText(check);
        case 'device-compatibility':
            return deviceText(check);
        case 'mqtt':
            return mqttText(check);
    }
}
function brokenText({ said }) {
    return {
        seen: `the probe could not run: ${said}`,
        expected: 'a completed probe',
        remedy: 'Fix what the message names and run again. This says nothing about the domain.',
    };
}


/***/ }),

/***/ 39461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ dnsText),
/* harmony export */   y: () => (/* binding */ answerText)
/* harmony export */ });
function dnsText(check) {
    const expected = `${check.domain} CNAME ${check.iotEndpoint ?? "the account's iot:Data-ATS endpoint"}`;
    switch (check.code) {
        case undefined:
            return { seen: `CNAME ${check.iotEndpoint}`, expected };
        case 'endpoint-unknown':
            return {
                seen: `CNAME ${check.cname.join(', ')}; not compared with the account's endpoint`,
                expected,
                remedy: 'Run with AWS credentials to compare it.',
            };
        case 'cname-elsewhere':
            return {
                seen: `CNAME ${check.cname.join(', ')}`,
                expected,
                remedy: "The CNAME points to a different account's endpoint. Correct it, or run with the credentials of that account.",
            };
        case 'address-instead':
            return {
                seen: `no CNAME, but address ${check.addresses.join(', ')} instead`,
                expected,
                remedy: `Create the record ${expected} instead of the address. If the DNS provider proxies or flattens CNAMEs, turn that off for this record.`,
            };
        case 'cname-missing':
            return {
                seen: `no CNAME: ${answerText({ kind: check.answer })}`,
                expected,
                remedy: check.answer === 'nxdomain'
                    ? `Create the record ${expected}, and check that the zone is delegated to its name servers.`
                    : `Create the record ${expected}. The name exists because of records below it (such as the validation record) or has other record types. Remove those of other types: a CNAME cannot coexist with them.`,
            };
        case 'dns-unanswered':
            return {
                seen: `no CNAME: ${answerText(check.answer)}`,
                expected,
                remedy: 'Check that the zone is delegated to name servers that serve it and that DNS (port 53) is reachable from the runner, or set dns-resolver to another server.',
            };
    }
}
/** An answer without records, in words that follow "the name servers answered" or stand alone. */
function answerText(answer) {
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

/***/ 59307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ handshakeText),
/* harmony export */   Z: () => (/* binding */ unreachableRemedy)
/* harmony export */ });
/** A clause. */
function handshakeText(handshake) {
    switch (handshake.kind) {
        case 'accepted':
            return acceptedText(handshake);
        case 'untrusted':
            return `certificate verify failed (${handshake.code})${servedText(handshake.served)}`;
        case 'wrong-name':
            return `a certificate for another name${servedText(handshake.served)}`;
        case 'refused-by-peer':
            return `the server ended the handshake (alert "${handshake.alert}")`;
        case 'not-tls':
            return `the peer does not speak TLS 1.2 or 1.3 (${handshake.code})`;
        case 'unreachable':
            return `no connection (${codeText(handshake)})`;
    }
}
function acceptedText({ protocol, cipher, alpn, endedBy }) {
    const negotiated = alpn === undefined ? '' : `, ALPN ${alpn}`;
    const ending = endedBy === undefined
        ? ''
        : `, judged by the certificate served before the server asked for a client certificate (${endedBy})`;
    return `accepted, ${protocol} ${cipher}${negotiated}${ending}`;
}
function servedText(served) {
    return served === undefined
        ? ''
        : `: ${served.subject || noName} issued by ${served.issuer || noName}`;
}
const noName = 'an empty name';
function codeText({ call, code }) {
    return call === undefined ? code : `${call} ${code}`;
}
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
/** What to do about a server that was not reached. */
function unreachableRemedy({ code, call }) {
    if (nameCodes.has(code)) {
        return 'The local resolver returned no address. If the dns check passes, the zone is not delegated to these name servers, or the resolver has cached a negative answer (until the SOA negative TTL expires).';
    }
    if (call !== undefined) {
        return 'The DNS server is not reachable from the runner. Allow outgoing DNS (port 53), or set dns-resolver to another server.';
    }
    if (routeCodes.has(code)) {
        return "No route to the port. Allow outgoing TCP to it in every firewall on the way, including the runner's own.";
    }
    switch (code) {
        case 'ECONNREFUSED':
            return 'Nothing listens on that port. Check that mqtt-port is 8883 or 443 and that the domain points to the endpoint.';
        case 'ECONNRESET':
            return 'The connection was cut off. Check that this account and region has an ENABLED domain configuration for the domain, and that no firewall or proxy interferes.';
        default:
            return 'Check that the port is reachable from the runner and belongs to the endpoint.';
    }
}


/***/ }),

/***/ 18319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38800);
/** Times as people count them. */

/** "in 12 days", whole ones, of a moment still to come. */
function inDays(at, now) {
    const days = Math.floor((at.getTime() - now.getTime()) / _days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    switch (days) {
        case 0:
            return 'within a day';
        case 1:
            return 'in 1 day';
        default:
            return `in ${days} days`;
    }
}
/** "350 ms", "1.2 s", "3 min 20 s". */
function duration(milliseconds) {
    if (milliseconds < 1_000) {
        return `${Math.round(milliseconds)} ms`;
    }
    if (milliseconds < 10_000) {
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    }
    const seconds = Math.round(milliseconds / 1_000);
    const rest = seconds % 60;
    return seconds < 60
        ? `${seconds} s`
        : `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
/** ISO 8601 in UTC, whole seconds: "2027-03-01T12:00:00Z". */
function instantOf(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 55069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pu: () => (/* binding */ failureLine),
  kY: () => (/* binding */ failureText)
});

// UNUSED EXPORTS: failureCodes

// EXTERNAL MODULE: ./lib/report/action-text.js
var action_text = __nccwpck_require__(68956);
// EXTERNAL MODULE: ./lib/report/await-text.js
var await_text = __nccwpck_require__(30630);
// EXTERNAL MODULE: ./lib/report/days.js
var days = __nccwpck_require__(18319);
;// CONCATENATED MODULE: ./lib/report/failures/aws-advice.js
const importLimit = {
    LimitExceededException: () => 'ACM limits the number of certificates and of imports in 365 days. Request an increase in Service Quotas.',
};
/** The code for a secret in its recovery window, and for little else. */
const deletedSecret = {
    InvalidRequestException: ({ secretId }) => `If it is scheduled for deletion, restore it with \`aws secretsmanager restore-secret --secret-id ${secretId}\`, or set ca-secret-id to another secret.`,
};
const disabledKey = {
    DisabledException: () => 'Enable the key: aws kms enable-key --key-id ARN. It is required for signing.',
    KMSInvalidStateException: () => 'If the key is scheduled for deletion, restore it with `aws kms cancel-key-deletion` and `aws kms enable-key`.',
};
const zonesDenied = () => "Set hosted-zone-id to the id of the public zone, or allow route53:ListHostedZonesByName in the role's policy.";
const byAction = {
    'import-server-certificate': importLimit,
    'reimport-server-certificate': importLimit,
    'create-domain-configuration': {
        LimitExceededException: () => 'The limit is ten domain configurations per region by default. Delete one, or request an increase in Service Quotas (L-B0F131C8).',
        ResourceAlreadyExistsException: () => 'Another configuration has this name, or this domain, perhaps in another account: re-run the job to use one of this account, or set another domain-configuration-name.',
        CertificateValidationException: () => 'IoT Core rejected the certificate. Fix what the message names. The validation certificate must be public, ISSUED and cover the domain.',
    },
    'read-secret': deletedSecret,
    'create-secret': deletedSecret,
    'tag-secret': deletedSecret,
    'read-kms-public-key': disabledKey,
    'sign-with-kms-key': disabledKey,
    'read-hosted-zone': {
        NoSuchHostedZone: () => 'Set hosted-zone-id to the id of the public zone, and dns-role-arn if it is in another account.',
    },
    'list-hosted-zones': { AccessDenied: zonesDenied, AccessDeniedException: zonesDenied },
    'change-dns-records': {
        InvalidChangeBatch: () => 'Check the record sets of these names in Route 53. Nothing was changed.',
    },
    'assume-dns-role': {
        AccessDenied: ({ roleArn }) => `Let the job's role assume it in both places: sts:AssumeRole on ${roleArn} in its policy, and its ARN as principal in that role's trust policy.`,
    },
    // STS API reference, AssumeRoleWithWebIdentity, as the SDK spells the codes.
    'assume-role': {
        InvalidIdentityTokenException: ({ audience, issuer }) => `Create an IAM OIDC provider for ${issuer} with the audience ${audience} in the role's account, or add that audience to it.`,
        AccessDenied: () => "Allow this job in the role's trust policy: its sub condition must name this repository and the job's environment or branch (docs/iam-policy.md, Who may assume a role).",
        ExpiredTokenException: () => "The token expired before STS read it: check the runner's clock, then re-run the job.",
        ValidationError: () => "Lower role-duration-seconds, or raise the role's maximum session duration in IAM.",
    },
};
/** Undefined where the code means what it always means. */
function adviceFor({ code, on }, errorCode) {
    const advice = byAction[code];
    return advice?.[errorCode]?.(on);
}

;// CONCATENATED MODULE: ./lib/report/failures/aws-text.js

const awsTexts = {
    'deadline-reached': (figures, circumstances) => worded(figures, circumstances, 'The time that wait-minutes allows is over. Re-run the job; it resumes where it stopped.'),
    'aws-credentials': (figures, circumstances) => worded(figures, circumstances, credentialsRemedy(figures)),
    'aws-access-denied': (figures, circumstances) => worded(figures, circumstances, `In the role's policy, allow the action that the message names, otherwise ${figures.permission}. docs/iam-policy.md has the complete policy.`),
    'aws-throttled': (figures, circumstances) => worded(figures, circumstances, 'AWS throttled every retry. Re-run the job when there is less API traffic in this account.'),
    'aws-quota-exceeded': (figures, circumstances) => worded(figures, circumstances, 'A quota is exhausted. Remove what is no longer needed, or request an increase in Service Quotas.'),
    'aws-unreachable': (figures, circumstances) => worded(figures, circumstances, connectionRemedy(figures)),
    'aws-server-fault': (figures, circumstances) => worded(figures, circumstances, 'The service failed. Re-run the job; it resumes where it stopped.'),
    'aws-request-rejected': (figures, circumstances) => worded(figures, circumstances, 'AWS rejected the request. Fix what the message names and re-run the job.'),
};
function worded({ answer }, { action, said }, remedy) {
    const advice = answer.kind === 'error' ? adviceFor(action, answer.code) : undefined;
    return { said: answerText(answer, said), remedy: advice ?? remedy };
}
function answerText(answer, said) {
    switch (answer.kind) {
        case 'error':
        case 'connection':
            return said === '' ? answer.code : `${answer.code}: ${said}`;
        case 'nameless':
            return `HTTP ${answer.status}`;
        case 'unreadable':
            return `HTTP ${answer.status} with a body that is not the service's`;
        case 'timeout':
            return `no answer in time (${answer.code})`;
    }
}
function credentialsRemedy({ answer, region }) {
    const step = 'a step with aws-actions/configure-aws-credentials before this one, in a job with `permissions: id-token: write`';
    return 'code' in answer && /Expired/.test(answer.code)
        ? `The job's credentials have expired. Re-run the job; it resumes where it stopped. It needs ${step}; role-duration-seconds makes the credentials last longer.`
        : `Have ${step}, and check that its aws-region, ${region}, is enabled in the account.`;
}
function connectionRemedy({ answer, region }) {
    if (answer.kind === 'unreadable') {
        return 'A proxy or a sign-in page seems to answer in place of AWS. Allow HTTPS to amazonaws.com and re-run the job.';
    }
    if (answer.kind === 'error') {
        return `Check that ${region} is an AWS region and re-run the job. If it fails again, report it with this line.`;
    }
    const code = answer.kind === 'connection' ? answer.code : '';
    if (code.startsWith('ERR_PROXY')) {
        return 'Allow the connection at the proxy that HTTPS_PROXY names, or except the host in NO_PROXY, then re-run the job.';
    }
    if (/CERT|SIGNED|ISSUER|VERIFY|^ERR_(TLS|SSL)/.test(code)) {
        return 'A proxy is intercepting TLS between the runner and AWS. Point NODE_EXTRA_CA_CERTS at its CA certificate.';
    }
    return `Check that ${region} is an AWS region and that the runner can reach it, then re-run the job.`;
}

// EXTERNAL MODULE: ./lib/days.js
var lib_days = __nccwpck_require__(38800);
;// CONCATENATED MODULE: ./lib/report/failures/ca-text.js
/** What fails about certificate authorities and their keys, in words. */

const caTexts = {
    'ca-not-found': notFound,
    'ca-unreadable': ({ secretId, problems }) => problems === undefined
        ? {
            said: 'it exists but has no value',
            remedy: 'Nothing was signed. Re-run the job once the secret has its value.',
        }
        : {
            said: problems.join('; '),
            remedy: `The secret was not changed. If the action created it, restore the version that the action wrote. If not, do not use it: ${lookInCloudTrail(secretId)}.`,
        },
    'ca-changed': ({ secretId, change }) => ({
        said: changeText(change),
        remedy: `Do not run rotate or provision, and do not install its certificate on devices: someone else may have written it. Nothing was signed. In AWS, ${lookInCloudTrail(secretId)}; if it was none of your people, treat those credentials as stolen, restore what they changed, and delete what they created.`,
    }),
    'ca-unusable': (figures) => figures.why === 'signature'
        ? {
            said: "the signature does not verify with the CA's public key",
            remedy: 'The certificate was discarded. Check which key the CA has.',
        }
        : {
            said: figures.problem,
            remedy: 'No device would accept it, so it was discarded. Provide a CA with its chain in order and, in a rollover, the cross-certificate of its root.',
        },
    'ca-foreign': ({ domain, secretId, to }) => to === 'remove'
        ? {
            said: `the secret ${secretId} was not created by this action for ${domain}, so it is not deleted`,
            remedy: 'Omit delete-ca-secret, and delete the secret manually if required.',
        }
        : {
            said: `the secret ${secretId} exists but does not have this action's tags for ${domain}`,
            remedy: `If your devices trust the CA in it, set ca-secret-id to its name and compare the fingerprint in the plan. If you do not know it, ${lookInCloudTrail(secretId)}.`,
        },
    'ca-shared': ({ secretId, users }) => ({
        said: `the CA in the secret ${secretId} has also issued the server certificate of ${users.join(', ')}`,
        remedy: `Omit delete-ca-secret, or tear down ${users.join(', ')} first: without its CA a server certificate cannot be renewed.`,
    }),
    'ca-key-missing': ({ secretId, certificatesIn, successorIn }) => successorIn === undefined
        ? keyMissing(secretId, certificatesIn)
        : {
            said: `there is no secret ${secretId}, although ${successorIn}, the CA that succeeded it, exists`,
            remedy: `Restore ${secretId} and ${secretId}/certificate (\`aws secretsmanager restore-secret\`), or set ca-secret-id: ${successorIn} to use that CA as the first one.`,
        },
    'ca-not-trusted': ({ domain, issuer }) => ({
        said: `${domain}'s server certificate was issued by ${issuer}, not by the CA you provided`,
        remedy: 'Provide the CA that the devices trust. provision with replace: true switches to the one provided and cuts off devices that do not trust it.',
    }),
    'ca-expires-too-soon': (figures) => figures.why === 'begin'
        ? {
            said: `the CA ${figures.ca} ${figures.life.kind === 'expired' ? 'expired' : 'expires'} at ${(0,lib_days/* instant */.uR)(figures.life.at)}, too soon to cross-sign a successor`,
            remedy: `Run provision with replace: true and a ca-secret-id other than ${figures.secretId} to switch to a new CA immediately, and make every device trust it.`,
        }
        : {
            said: `the CA ${figures.ca} ${lifeText(figures.life)}`,
            remedy: figures.of === 'signer'
                ? 'Provide a CA that is valid for longer, after installing its root on the devices.'
                : 'Finish the CA rollover: run rotate with rollover: finish.',
        },
    'cross-sign-impossible': (figures) => figures.why === 'chain'
        ? {
            said: figures.problem,
            remedy: 'No device could verify a chain through such a certificate. Cross-sign with a CA that is allowed to sign another CA.',
        }
        : {
            said: `${figures.ca} ${lifeText(figures.life)}`,
            remedy: 'No device could verify a chain through such a certificate. Install the new root on the devices without a rollover.',
        },
    'chain-too-long': ({ domain, certificates, most }) => ({
        said: `a leaf of ${domain} would have ${certificates} certificates in its chain during the rollover; IoT Core allows ${most}`,
        remedy: 'Use CAs with fewer intermediates, such as the roots.',
    }),
    'rollover-promised': (figures) => figures.why === 'finish'
        ? {
            said: `devices of ${figures.domain} may rely on the current CA until ${figures.until ? (0,lib_days/* day */.vd)(figures.until) : 'a date is announced'}`,
            remedy: `Run rollover: finish ${figures.until ? 'from that date' : 'after rotate (without rollover) has announced the date'}; force: true finishes now and cuts off every device that does not trust the next CA.`,
        }
        : {
            said: `devices of ${figures.domain} may rely on the CA that precedes ${figures.next} until ${(0,lib_days/* day */.vd)(figures.until)}`,
            remedy: `Until then set ca-secret-id to the secret of that CA, or, if you provide both, set ca-certificate to it and next-ca-certificate to ${figures.next}. rotate with force: true cuts off every device that does not trust the next CA.`,
        },
    'kms-key-unusable': unusableKey,
    'kms-key-foreign': foreignKey,
};
function notFound(figures) {
    const { secretId } = figures;
    switch (figures.why) {
        case 'served-without':
            return {
                said: `${figures.domain} is already served with a certificate issued by ${figures.issuer}, but no CA is stored in the secret ${secretId}`,
                remedy: 'Set ca-certificate and ca-private-key to the CA that its devices trust, or ca-secret-id to its secret. provision with replace: true creates a new CA, which no device trusts yet.',
            };
        case 'none':
            return {
                said: `no CA is stored in the secret ${secretId}`,
                remedy: "Set ca-certificate, or set ca-secret-id to the CA's secret, or run provision to create a CA.",
            };
        case 'not-visible':
            return {
                said: 'the secret is not found',
                remedy: 'Nothing was signed. Re-run the job; it uses the CA once the secret is visible.',
            };
        case 'not-here':
            return {
                said: figures.found === undefined
                    ? `the account and region of this run have no secret ${secretId}`
                    : `in the account and region of this run, ${secretId} is ${figures.found}`,
                remedy: "The CA's secret must be in the account and region of the domain. To use a CA of another account, set ca-certificate and ca-private-key. Otherwise set ca-secret-id to the full ARN or the name.",
            };
    }
}
/** Who made or changed a secret. */
function lookInCloudTrail(secretId) {
    return `look in CloudTrail for who called CreateSecret, PutSecretValue and TagResource on ${secretId}`;
}
function changeText(change) {
    switch (change.kind) {
        case 'overwritten':
            return 'this run created it, but it now contains a different certificate';
        case 'other-certificates':
            return `it does not contain the certificates of ${change.of}`;
        case 'other-certificate':
            return 'it contains a different certificate from the stored one';
        case 'no-cross-certificate':
            return 'it has no cross-certificate by the previous CA';
        case 'untagged':
            return `it does not have this action's tags for ${change.domain}, and there is no secret ${change.missing}`;
        case 'unreadable':
        case 'not-successor':
            return change.problems.join('; ');
        case 'other-fingerprint':
            return `it contains the certificate of ${change.subject} with SHA-256 ${change.fingerprint}, and the tag ${change.tag} says ${change.tagged}`;
    }
}
function lifeText({ kind, at }) {
    switch (kind) {
        case 'not-yet-valid':
            return `is not valid before ${(0,lib_days/* instant */.uR)(at)}`;
        case 'expired':
            return `expired at ${(0,lib_days/* instant */.uR)(at)}`;
        case 'short':
            return `expires ${(0,lib_days/* instant */.uR)(at)}, so that a certificate it issues would be valid for less than a day`;
    }
}
function unusableKey(figures) {
    switch (figures.why) {
        case 'missing':
            return {
                said: `there is no KMS key ${figures.keyId} in the account and region of this run`,
                remedy: figures.to === 'use'
                    ? "Set ca-kms-key-id to the key's ARN, or to new to create one."
                    : omitDeletion,
            };
        case 'unfit':
            return {
                said: `the KMS key ${figures.arn} cannot be a CA's key: ${keyProblem(figures.problem)}`,
                remedy: `Set ca-kms-key-id to a key with the usage SIGN_VERIFY and the spec ${figures.specs.join(' or ')}, or to new to create one.`,
            };
        case 'taken':
            return {
                said: `the KMS key ${figures.arn} already belongs to the CA in ${figures.secretId}`,
                remedy: 'Set ca-kms-key-id to another key, or to new: a rollover requires a different key.',
            };
    }
}
const omitDeletion = 'Correct or omit delete-ca-kms-key; schedule the deletion manually if required.';
function keyProblem(problem) {
    switch (problem.kind) {
        case 'usage':
            return `its usage is ${problem.actual}`;
        case 'state':
            return `it is ${problem.actual}`;
        case 'spec':
            return problem.keyAlgorithm === undefined
                ? `its spec is ${problem.actual}`
                : `its spec is ${problem.actual}, but a key for ${problem.keyAlgorithm} is required`;
        case 'no-public-key':
            return 'it has no public key';
    }
}
function foreignKey(figures) {
    switch (figures.why) {
        case 'found':
            return {
                said: `${figures.keyId} names the KMS key ${figures.arn}, which does not have this action's tags for the domain`,
                remedy: "To use it, set ca-kms-key-id to the key's ARN. Otherwise delete the alias.",
            };
        case 'remove':
            return {
                said: `the KMS key ${figures.arn} was not created by this action for ${figures.domain}, so its deletion is not scheduled`,
                remedy: omitDeletion,
            };
        case 'alias-taken':
            return {
                said: `${figures.alias} was given to ${figures.arn ?? 'another key'}, which does not have this action's tags for ${figures.domain}`,
                remedy: `Nothing was signed. Find out who created that alias, delete it, and re-run the job; ${figures.unused} is not used and can be deleted.`,
            };
    }
}
function keyMissing(secretId, certificatesIn) {
    return {
        said: certificatesIn === undefined
            ? `the secret ${secretId} is scheduled for deletion`
            : `there is no secret ${secretId}, although ${certificatesIn} exists`,
        remedy: `Get it back with \`aws secretsmanager restore-secret --secret-id ${secretId}\`, or set ca-secret-id to another secret. docs/emergency.md says what to do when the key is lost.`,
    };
}

// EXTERNAL MODULE: ./lib/report/checks/handshake-text.js
var handshake_text = __nccwpck_require__(59307);
// EXTERNAL MODULE: ./lib/report/finding-text.js
var finding_text = __nccwpck_require__(83739);
// EXTERNAL MODULE: ./lib/report/reason-text.js
var reason_text = __nccwpck_require__(56658);
// EXTERNAL MODULE: ./lib/report/seen-text.js
var seen_text = __nccwpck_require__(33811);
;// CONCATENATED MODULE: ./lib/report/failures/obstacle-text.js
/** Why a server certificate cannot take the place of another under its ARN, as a clause about the present one. */
function obstacleText(obstacle) {
    switch (obstacle.kind) {
        case 'not-imported':
            return `it is ${obstacle.type ?? 'of unknown type'}, not imported`;
        case 'key':
            return `its key is ${obstacle.actual}, the new one ${obstacle.next}`;
        case 'signature':
            return `it is signed with ${obstacle.actual}, the new one with ${obstacle.next}`;
        case 'common-name':
            return `its CN is ${obstacle.actual ?? 'empty'}, the new one's ${obstacle.next ?? 'empty'}`;
        case 'names':
            return `its SANs are ${listOf(obstacle.actual)}, the new one's ${listOf(obstacle.next)}`;
        case 'usages-lost':
            return `it has key usages that the new one lacks: ${obstacle.usages.join(', ')}`;
    }
}
function listOf(names) {
    return names.join(', ') || 'none';
}

;// CONCATENATED MODULE: ./lib/report/failures/certificate-text.js
/** What fails about the certificates of a domain and its configuration, in words. */






const certificateTexts = {
    'no-domain-configuration': ({ domain }) => ({
        said: `${domain} has no domain configuration in this account and region`,
        remedy: 'Run provision first: rotate renews an existing domain.',
    }),
    'domain-configuration-disabled': ({ domain, name }) => ({
        said: `the domain configuration ${name} of ${domain} is disabled: someone disabled it, or a replace or teardown is waiting until IoT Core allows its deletion`,
        remedy: 'Re-run that operation to resume it, or run provision to put the domain back into service.',
    }),
    'domain-configuration-foreign': ({ domain, name, to }) => ({
        said: `the domain configuration ${name} serves ${domain}, and was not created by this action`,
        remedy: `Set domain-configuration-name: ${name} to ${to} it anyway.`,
    }),
    'domain-configuration-name-taken': ({ domain, name }) => ({
        said: `the domain configuration ${name} exists and serves ${domain}`,
        remedy: 'Choose another domain-configuration-name.',
    }),
    'deletion-refused': (_, { said }) => ({
        said,
        remedy: "It has been disabled for more than 7 days, so this is not AWS's waiting period. Check it in the IoT Core console, then re-run the job.",
    }),
    'deletion-delayed': ({ from }, { said }) => ({
        said,
        remedy: `It stays disabled; after AWS's waiting period of 7 days it can be deleted ${from ? `from ${from.toISOString()} on` : 'after 7 days'}. Re-run the job then with the same inputs; it resumes where it stopped.`,
    }),
    'domain-too-long': (parent) => ({
        said: (0,reason_text/* unprovableText */.ax)(parent),
        remedy: 'Set validation-certificate-arn to a public ACM certificate of this region that covers the domain, such as a wildcard of its parent, or use a domain of at most 64 characters.',
    }),
    'validation-certificate-unusable': (figures) => ({
        said: `${figures.why === 'issued-unfit' ? '' : 'validation-certificate-arn '}${figures.arn} ${validationProblem(figures)}`,
        remedy: figures.why === 'issued-unfit'
            ? 'Re-run the job; it requests another one.'
            : `Set validation-certificate-arn to a public ACM certificate of this region that covers ${figures.domain} and is ISSUED, or omit it to find or request one.`,
    }),
    'validation-certificate-failed': ({ arn, status, reason = '', caa }) => caa
        ? {
            said: `CAA for ${caa.caaOf} allows ${caa.allowed.join(', ') || 'nobody'}; ACM refused to issue ${arn} for that reason, and would again`,
            remedy: 'Add amazon.com to the CAA records of the domain or of a parent, or remove them, then re-run the job.',
        }
        : {
            said: `${arn} is ${[status, ...(reason === '' ? [] : [reason])].join(', ')}`,
            remedy: `${validationRemedies[reason] ?? 'Check the certificate in the ACM console.'} A later run requests a new one.`,
        },
    'certificate-unreadable': (_, { said }) => ({
        said,
        remedy: 'Provide one X.509 certificate in PEM.',
    }),
    'certificate-not-found': ({ name, arns }) => ({
        said: `the domain configuration ${name} was created with ${arns.join(' and ')}, which ACM does not return`,
        remedy: 'Everything else is removed. Look for it in the ACM console, then re-run the job; it removes what ACM returns by then.',
    }),
    'server-certificate-unusable': (figures, { said }) => figures.why === 'finding'
        ? (0,finding_text/* findingFailure */.O)(figures.finding)
        : {
            said,
            remedy: 'The certificate was not imported: no device that trusts this CA would accept it.',
        },
    'server-certificate-invalid': ({ arn, detail = 'no reason given', served }) => ({
        said: `it reports ${arn} as INVALID: ${detail}; ${(0,seen_text/* servedText */.f)(served)}`,
        remedy: 'An ACM import cannot be undone. Fix the problem above, then run rotate with force: true, or provide another certificate.',
    }),
    'server-certificate-ignored': ({ since, served }) => ({
        said: `ACM has it since ${(0,lib_days/* instant */.uR)(since)}; ${(0,seen_text/* servedText */.f)(served)}`,
        remedy: 'IoT Core is ignoring this certificate. Run rotate with force: true to issue a new one. If that is ignored too, run teardown and provision before the date above.',
    }),
    'key-algorithm-mismatch': keyMismatch,
    'endpoint-unreachable': ({ iotEndpoint, port, reason }) => ({
        said: `${iotEndpoint}, port ${port}: ${(0,handshake_text/* handshakeText */.N)({ kind: 'unreachable', ...reason })}`,
        remedy: (0,handshake_text/* unreachableRemedy */.Z)(reason),
    }),
    'reimport-impossible': ({ obstacle }) => ({
        said: obstacleText(obstacle),
        remedy: 'Nothing was imported. Run provision with replace: true to recreate the domain configuration.',
    }),
    'replace-required': (figures) => figures.why === 'configuration'
        ? {
            said: `the domain configuration ${figures.name} of ${figures.domain} ${(0,reason_text/* reasonText */.uV)(figures.difference)}, which IoT Core cannot change on an existing configuration`,
            remedy: 'Run provision with replace: true to delete and recreate it. Devices cannot connect until it is served again.',
        }
        : {
            said: `the server certificate ${figures.arn} must be renewed (${(0,reason_text/* reasonText */.uV)(figures.reason)}), but cannot be re-imported: ${obstacleText(figures.obstacle)}`,
            remedy: 'Run provision with replace: true to recreate the domain configuration with a new certificate.',
        },
};
function validationProblem(figures) {
    switch (figures.why) {
        case 'missing':
            return 'does not exist';
        case 'unfit':
            return unfitText(figures.unfit);
        case 'issued-unfit':
            return `was issued, and ${unfitText(figures.unfit)}`;
        case 'names':
            return `covers ${figures.names.join(', ')}`;
        case 'status':
            return `is ${figures.status}`;
    }
}
/** Why IoT Core does not take it, as the end of a sentence about the certificate. */
function unfitText(unfit) {
    switch (unfit.code) {
        case 'not-issued-by-acm':
            return `is ${unfit.type}, not a public certificate issued by ACM`;
        case 'key-pair-foreign':
            return `cannot prove the domain: its key pair is of origin ${unfit.origin}, and AWS services use only certificates whose key pair ACM manages`;
        case 'server-auth-missing':
            return 'cannot prove the domain: its extendedKeyUsage lacks serverAuth';
        case 'root-not-public':
            return `cannot prove the domain: its chain ends at ${unfit.issuer}, which is not in Mozilla's CA bundle`;
    }
}
/** By FailureReason of DescribeCertificate (ACM API reference). */
const validationRemedies = {
    CAA_ERROR: 'Add amazon.com to the CAA records of the domain or of a parent, or remove the CAA records.',
    DOMAIN_NOT_ALLOWED: 'The domain is on a list of unsafe domains. Request a review at VirusTotal, then contact AWS Support.',
    ADDITIONAL_VERIFICATION_REQUIRED: 'AWS requires additional verification of the domain. Open a case with AWS Support.',
    INVALID_PUBLIC_DOMAIN: 'The domain is not under a public suffix; use a public domain.',
};
function keyMismatch(figures) {
    switch (figures.why) {
        case 'input':
            return {
                said: `key-algorithm is ${figures.keyAlgorithm}, but the CA ${figures.ca} has a key of ${figures.caKey} and ACM accepts only certificates with their CA's key algorithm`,
                remedy: `Set key-algorithm: ${figures.fitting} or omit it, or provide another CA.`,
            };
        case 'leaf':
            return {
                said: `its key is to be ${figures.keyAlgorithm}, but that of the CA ${figures.ca} is ${figures.caKey}, and ACM accepts only certificates with their CA's key algorithm`,
                remedy: "Set key-algorithm to the CA's kind of key, or provide another CA.",
            };
        case 'cross-sign':
            return {
                said: `the key of ${figures.ca} is ${figures.caKey}, that of ${figures.by} ${figures.byKey}; ACM requires one kind of key throughout the chain, and IoT Core picks up only a re-import with the same signing algorithm`,
                remedy: `Create the next CA with a key of ${figures.byKey}.`,
            };
    }
}

;// CONCATENATED MODULE: ./lib/report/failures/dns-text.js

const dnsTexts = {
    'hosted-zone-not-found': (figures) => ({
        said: zoneText(figures),
        remedy: 'Set hosted-zone-id to the id of the public zone, dns-role-arn if it is in another account, or dns: manual if it is not in Route 53.',
    }),
    'dns-server-not-found': (_, { said }) => ({
        said,
        remedy: 'Set dns-resolver to the address of a DNS server.',
    }),
    'domain-is-apex': ({ domain, zoneId }) => ({
        said: `${domain} is the apex of its hosted zone ${zoneId}, where DNS allows no CNAME`,
        remedy: `Use a name below it, such as iot.${domain}; IoT Core custom domains require a CNAME.`,
    }),
    'endpoint-record-foreign': ({ domain, iotEndpoint, records }) => ({
        said: `${domain} has a record that this action did not create: ${(0,reason_text/* recordsText */.iF)(records)}`,
        remedy: `Set overwrite-dns-record: true to point ${domain} at ${iotEndpoint} instead, or remove the record.`,
    }),
    'endpoint-record-blocked': ({ domain, records, blocking }) => ({
        said: `${domain} has records that cannot coexist with a CNAME: ${(0,reason_text/* recordsText */.iF)(records)}`,
        remedy: `Move the ${blocking.join(', ')} records elsewhere; the action does not remove them.`,
    }),
    'endpoint-record-routed': ({ domain, iotEndpoint, zoneName }) => ({
        said: `${domain} is a routed CNAME (weighted, by latency, …) to ${iotEndpoint}, which this action never creates`,
        remedy: `Remove that record in the hosted zone ${zoneName}, so that no device is directed to a removed domain, then re-run the job.`,
    }),
    'validation-record-taken': ({ record }) => ({
        said: `ACM's validation record ${record.name} is occupied by ${(0,reason_text/* recordsText */.iF)([record])}`,
        remedy: 'Remove that record: ACM requires its own CNAME there.',
    }),
    'dns-record-protected': ({ zoneId, protections }) => ({
        said: protections.map(protectionText).join(', '),
        remedy: `Find out why it is protected, remove the protection and re-run the job: aws route53 delete-resource-record-set-protections --hosted-zone-id ${zoneId} --protections ${protections.map(({ name, type }) => `RecordName=${name},RecordType=${type}`).join(' ')}. Nothing was changed in Route 53.`,
    }),
    'dns-record-in-use': ({ zoneId, guardrail }, { said }) => ({
        said,
        remedy: `The hosted zone's change guardrail ${guardrail} rejects deleting a record that still receives DNS queries. Re-run the job once devices have stopped looking the name up, or turn the guardrail off for the deletion: aws route53 update-hosted-zone-features --hosted-zone-id ${zoneId} --change-guardrails Name=${guardrail},Status=DISABLED. Nothing was changed in Route 53.`,
    }),
};
function protectionText({ name, type, comment }) {
    return `${name} ${type} is protected in Route 53${comment ? ` (${comment})` : ''}`;
}
function zoneText(figures) {
    switch (figures.why) {
        case 'private':
            return `${figures.zoneId} (${figures.zoneName}) is a private zone, which ACM and devices cannot resolve`;
        case 'other-name':
            return `${figures.zoneId} is the zone of ${figures.zoneName}`;
        case 'several':
            return `several public zones are named ${figures.zoneName}: ${figures.zoneIds.join(', ')}`;
        case 'only-private': {
            const zones = figures.zones.map(({ zoneId, zoneName }) => `${zoneId} (${zoneName})`);
            return `only private zones contain it: ${zones.join(', ')}`;
        }
        case 'none':
            return 'the account has no zone that contains it';
    }
}

;// CONCATENATED MODULE: ./lib/report/failures/job-text.js
/** What fails about the job that the run is in, in words. */

function job_text_changeText(change) {
    switch (change.kind) {
        case 'configuration-created':
            return `the domain configuration ${change.name} was created`;
        case 'configuration-deleted':
            return `the domain configuration ${change.name} was deleted`;
        case 'configuration-disabled':
            return `the domain configuration ${change.name} was disabled`;
        case 'configuration-enabled':
            return `the domain configuration ${change.name} was enabled again`;
        case 'configuration-recreated':
            return `the domain configuration ${change.name} was deleted and created again`;
        case 'certificate-deleted':
            return `the certificate ${change.arn} was deleted`;
        case 'record-removed':
            return `the CNAME of ${change.name} to ${change.value} was removed`;
        case 'certificate-imported':
            return `a server certificate was imported under ${change.arn} (SHA-256 ${change.fingerprint}) that this run does not expect (${change.check})`;
    }
}
const jobTexts = {
    'account-not-allowed': ({ accountId, allowed }) => ({
        said: `the credentials are for account ${accountId}; allowed-account-ids has ${allowed.join(', ')}`,
        remedy: 'Nothing was changed. Use credentials of an allowed account, or add this one to allowed-account-ids.',
    }),
    'id-token-not-permitted': () => ({
        said: 'the job may not have one (ACTIONS_ID_TOKEN_REQUEST_URL is not set)',
        remedy: 'Give the job `permissions: id-token: write`. GitHub gives none to a pull request from a fork.',
    }),
    'id-token-unavailable': ({ host }, { said }) => host === 'terminal'
        ? {
            said: 'a terminal is not a job of GitHub Actions',
            remedy: "Omit role-to-assume and use the shell's credentials, for example AWS_PROFILE.",
        }
        : {
            said,
            remedy: "Re-run the job; it resumes where it stopped. If that fails too, check GitHub's status and that the runner reaches its token service.",
        },
    'another-run': ({ change }) => ({
        said: `another run is at work: ${job_text_changeText(change)}`,
        remedy: 'Wait until it has ended, then re-run the job; it resumes with what is there. A concurrency group in the workflow keeps runs of one domain apart.',
    }),
    'clock-wrong': ({ aheadMs }) => {
        const days = Math.round(Math.abs(aheadMs) / lib_days/* dayMs */.LP);
        return {
            said: `the runner's clock is ${days} ${days === 1 ? 'day' : 'days'} ${aheadMs > 0 ? 'ahead of' : 'behind'} AWS's, and certificates are dated by it`,
            remedy: "Nothing was changed. Set the runner's clock (NTP) and re-run the job.",
        };
    },
    cancelled: (_, { said }) => ({
        said,
        remedy: 'Changes made so far are kept, and the summary lists them. Re-run the job; it resumes where it stopped.',
    }),
    'checks-failed': ({ checks }) => ({
        said: `${checks.join(', ')} failed`,
        remedy: 'The report has what each of them found and what to do.',
    }),
    'secret-in-report': () => ({
        said: 'it contains a secret of this run',
        remedy: 'Nothing was published. If a passphrase is an ordinary word, replace it. Otherwise this is a bug in the action: please report it, without the secret.',
    }),
    'report-not-written': (_, { said }) => ({
        said,
        remedy: 'Check that the folder RUNNER_TEMP exists and has free space.',
    }),
    'tracking-issue-not-kept': (_, { said }) => ({
        said,
        remedy: 'Give the job the permission issues: write, pass its token as github-token, and check that issues are enabled in the repository.',
    }),
};

;// CONCATENATED MODULE: ./lib/report/failure-text.js









const awaitTexts = {
    'await-validation-certificate-visible': notYet,
    'await-validation-certificate-issued': notYet,
    'await-domain-configuration-enabled': notYet,
    'await-domain-configuration-disabled': notYet,
    'await-domain-configuration-deleted': notYet,
    'await-server-certificate-served': notYet,
    'await-domain-unserved': notYet,
    'await-certificate-released': notYet,
    'await-certificate-deleted': notYet,
    'await-route53-insync': notYet,
    'await-endpoint-record': notYet,
    'await-endpoint-record-removed': notYet,
};
const texts = {
    ...awsTexts,
    ...jobTexts,
    ...dnsTexts,
    ...certificateTexts,
    ...caTexts,
    ...awaitTexts,
};
function notYet({ seen, elapsedMs }, { action }) {
    const remedy = (0,await_text/* isAwait */.F)(action) ? `${(0,await_text/* awaitText */.U)(action).remedy} ` : '';
    return {
        said: `${(0,seen_text/* seenText */.J)(seen)} after ${(0,days/* duration */.p0)(elapsedMs)}`,
        remedy: `${remedy}Re-run the job; it resumes where it stopped.`,
    };
}
function wordsOf({ code, figures }, circumstances) {
    return texts[code](figures, circumstances);
}
function failureText(failure) {
    const { action, said = '' } = failure;
    return { doing: (0,action_text/* actionText */.K)(action), ...wordsOf(failure, { action, said }) };
}
/** A failure in one line that can be acted on. */
function failureLine({ doing, said, remedy }) {
    return `${doing}: ${said}. ${remedy}`
        .replace(/\s+/g, ' ')
        .replace(/([.!?])\. /g, '$1 ')
        .trim();
}
/** For those who list them. */
const failureCodes = Object.keys(texts);


/***/ }),

/***/ 83739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findingFailure),
/* harmony export */   p: () => (/* binding */ findingClause)
/* harmony export */ });
/* harmony import */ var _checks_certificate_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17889);

/** "server-auth: no extendedKeyUsage". */
function findingClause(finding) {
    return `${finding.id}: ${(0,_checks_certificate_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findingText */ .N)(finding).seen}`;
}
/** Why a certificate is not imported. */
function findingFailure(finding) {
    const { expected, remedy } = (0,_checks_certificate_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findingText */ .N)(finding);
    return {
        said: `${findingClause(finding)}, expected ${expected}`,
        remedy: remedy ?? 'Provide a server certificate that meets the requirement.',
    };
}


/***/ }),

/***/ 19534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38800);
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(18319);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55069);
/* harmony import */ var _rollover_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(14305);




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
        case 'rollover-begun':
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
        case 'rollover-begun':
            return `This run begins a rollover of the CA. Give devices the whole of ca-certificate, and run rollover: finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom)} on.`;
        case 'rollover-finished':
            return `This run finishes the rollover of the CA: ${(0,_rollover_text_js__WEBPACK_IMPORTED_MODULE_3__/* .rolloverEndText */ .o)(note.end)}. Devices that do not trust the next CA are refused from then on.`;
        case 'rollover-in-progress': {
            const from = (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(note.finishFrom);
            const task = note.isFinishable
                ? `it may be finished since ${from}, by rollover: finish`
                : `run rollover: finish from ${from} on`;
            return `A rollover of the CA is in progress: ${task}, once every device trusts the next CA.`;
        }
    }
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   d8: () => (/* binding */ planCount),
/* harmony export */   iY: () => (/* binding */ planJson)
/* harmony export */ });
/* unused harmony export changeSign */
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56658);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(45810);


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

/***/ 56658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ unprovableText),
/* harmony export */   iF: () => (/* binding */ recordsText),
/* harmony export */   uV: () => (/* binding */ reasonText)
/* harmony export */ });
/* unused harmony export reasonCodes */
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38800);
/* harmony import */ var _finding_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(83739);
/* harmony import */ var _rollover_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(14305);



const texts = {
    'ca-only-trusted': () => 'a server certificate is provided',
    'ca-missing': ({ key }) => `none is stored in Secrets Manager yet${keyClause(key)}`,
    'ca-kept': ({ from, fingerprint, nothingToFinish, ignoresKms, ...upkeep }) => {
        const kept = from === 'stored' ? 'stored in Secrets Manager' : 'provided by the user';
        const what = nothingToFinish ? 'no rollover is in progress' : kept;
        const kms = ignoresKms
            ? '; its key is not in KMS: ca-kms-key-id takes effect with rollover: begin'
            : '';
        return `${what}, SHA-256 ${fingerprint}${kms}${upkeepClauses(upkeep)}`;
    },
    'rollover-begins': ({ finishFrom, key }) => `the next one, cross-signed; finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(finishFrom)}${keyClause(key)}`,
    'rollover-in-progress': ({ finishFrom, fingerprint, ...upkeep }) => {
        const from = finishFrom ? `, finish from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(finishFrom)}` : '';
        return `a rollover is in progress${from}, SHA-256 ${fingerprint}${upkeepClauses(upkeep)}`;
    },
    'rollover-ends': ({ end, ...upkeep }) => `the rollover is finished: ${(0,_rollover_text_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloverEndText */ .o)(end)}${upkeepClauses(upkeep)}`,
    'ca-deleted': ({ restorableUntil }) => `named in delete-ca-secret; can be restored until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'ca-already-deleted': ({ restorableUntil }) => `already deleted; can be restored until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'ca-trusted-by-devices': () => 'kept because devices trust it; delete-ca-secret is not set',
    'kms-key-deleted': ({ restorableUntil }) => `named in delete-ca-kms-key; its deletion can be cancelled until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'kms-key-already-deleted': ({ restorableUntil }) => `already deleted; its deletion can be cancelled until ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(restorableUntil)}`,
    'requirement-missed': ({ finding }) => (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_2__/* .findingClause */ .p)(finding),
    'other-provided': () => 'another server certificate was provided',
    'key-differs': ({ actual, required }) => `its key is ${actual}, required is ${required}`,
    'next-ca-signs': () => 'to be issued by the next CA',
    'chain-to-next-ca': () => 'its chain is to lead to the next CA only',
    'reported-invalid': ({ detail }) => `IoT Core reports it as INVALID${detail === undefined ? '' : `: ${detail}`}`,
    'renewal-forced': () => 'renewal is forced',
    'renewal-due': ({ endsAt, dueFrom }) => `expires on ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(endsAt)}, renewal is due from ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(dueFrom)}`,
    'requirements-met': () => 'meets the requirements',
    'imported-earlier': () => 'imported by an earlier run',
    'none-imported': () => 'none is imported for the domain',
    unused: ({ status }) => `ours, unused${status === undefined ? '' : `, ${status}`}`,
    'validation-issued': () => 'issued and covers the domain',
    'validation-requested': ({ ending }) => `requested, to be issued${ending ? `: ${endingClause({ ending })}` : ''}`,
    'validation-missing': endingClause,
    'validation-request-failed': ({ retryAfterDays, ...ending }) => `${endingClause(ending)}; a request for another one failed and is repeated after ${retryAfterDays} days`,
    'validation-unprovable': ({ ending, ...parent }) => `${endingClause(ending ? { ending } : {})}; ${unprovableText(parent)}`,
    'validation-given': ({ status }) => `given, ${givenStatus[status] ?? status}`,
    'in-use': ({ users }) => `in use by ${users.join(', ')}`,
    'configuration-missing': () => 'the domain has none',
    'configuration-current': () => 'enabled and up to date',
    'settings-differ': ({ change }) => Object.entries(change)
        .map(([member, value]) => `${member} → ${value}`)
        .join(', '),
    'other-service-type': ({ serviceType }) => `is of the service type ${serviceType}, not DATA`,
    'other-certificate-required': () => 'requires a server certificate other than the one it was created with',
    'configuration-removed': ({ named, status }) => `${named ? 'named in domain-configuration-name' : 'created by this action'}, ${status.toLowerCase()} now`,
    'cname-missing': ({ target, byUser }) => `${byUserClause(byUser)}CNAME ${target}`,
    'cname-present': ({ target }) => `is a CNAME to ${target}`,
    'ttl-differs': ({ actual, required }) => `TTL ${actual} → ${required}`,
    'records-replaced': ({ records, target, byUser }) => `${byUserClause(byUser)}${recordsText(records)} → CNAME ${target}`,
    'record-validates': ({ byUser }) => `${byUserClause(byUser)}validates the domain for ACM`,
    'record-present': () => 'present and correct',
    'record-in-other-zone': () => 'not in this zone',
    'record-obsolete': ({ status }) => `its certificate is ${status}`,
    'cname-removed': ({ target }) => `CNAME ${target}`,
    'removed-by-user': ({ target }) => `to be removed manually: CNAME ${target}`,
    'points-elsewhere': ({ record }) => `${recordsText([record])}: points elsewhere; not created by this action`,
    'record-shared': ({ arn }) => `${arn} is renewed by it`,
    'record-not-in-zone': ({ zone }) => `not in the hosted zone ${zone}`,
    'record-validated': () => 'validated the domain for ACM',
    'record-foreign': ({ records }) => `${recordsText(records)}: not ACM's validation record; not created by this action`,
    'created-by-action': () => 'created by this action',
    'not-created-by-action': () => 'not created by this action',
    'left-by-killed-run': () => 'left by a verification that was killed',
};
function reasonText({ code, figures }) {
    return texts[code](figures);
}
/** For those who list them. */
const reasonCodes = Object.keys(texts);
const givenStatus = {
    ISSUED: 'issued',
    PENDING_VALIDATION: 'waiting to be issued',
};
function keyClause(key) {
    switch (key.kind) {
        case 'secret':
            return '';
        case 'kms':
            return `; it signs with the KMS key ${key.arn}`;
        case 'new-kms':
            return `; a KMS key is created for it, ${key.alias}`;
    }
}
function upkeepClauses({ storedIn, retired }) {
    return [
        ...storedIn.map((secretId) => `; its certificates are stored in ${secretId}`),
        ...retired.map((secretId) => `; ${secretId} is tagged as retired`),
    ].join('');
}
function endingClause({ ending }) {
    return ending
        ? `${ending.arn} expires ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(ending.notAfter)} and ACM has not renewed it`
        : 'no issued certificate covers the domain';
}
/** Why nobody could prove a certificate that would have to be requested. */
function unprovableText({ domain, parent, outside }) {
    const whose = outside === undefined ? 'a public suffix' : `outside the hosted zone ${outside}`;
    return `${domain} has ${domain.length} characters; ACM allows 64 in the first name of a certificate. The nearest parent that fits, ${parent}, would have to be validated as well, and is ${whose}`;
}
function byUserClause(byUser) {
    return byUser ? 'by you, when the run asks for it: ' : '';
}
const routed = '(routed or alias)';
function recordsText(records) {
    return records
        .map(({ type, values, special }) => [type, ...(values.length > 0 ? [values.join(', ')] : []), ...(special ? [routed] : [])].join(' '))
        .join('; ');
}


/***/ }),

/***/ 43959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   BP: () => (/* binding */ errorLine),
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   IK: () => (/* binding */ reasonWords),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   g3: () => (/* binding */ reasonCode),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _action_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(68956);
/* harmony import */ var _checks_check_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(61865);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(55069);
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


/***/ }),

/***/ 14305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ rolloverEndText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38800);

/** Why a rollover is finished, as a clause. */
function rolloverEndText(end) {
    return end.kind === 'requested'
        ? 'as requested'
        : `the previous one expires at ${(0,_days_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(end.at)}`;
}


/***/ }),

/***/ 33811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ seenText),
/* harmony export */   f: () => (/* binding */ servedText)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(38800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(39461);
/* harmony import */ var _checks_handshake_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(59307);




/** Of what a peer or a name server says. */
const longest = 1_000;
function seenText(seen) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(textOf(seen), longest);
}
function textOf(seen) {
    switch (seen.kind) {
        case 'imported-over':
            return 'another run has imported its certificate over this one';
        case 'certificate-not-visible':
            return 'ACM does not return it yet';
        case 'record-not-published':
            return 'ACM has not published its validation record yet';
        case 'validation-pending':
            return `PENDING_VALIDATION; ${recordText(seen)}`;
        case 'configuration-not-found':
            return 'not found yet';
        case 'configuration-outdated':
            return 'still in its previous state';
        case 'configuration-status':
            return `still reported as ${seen.status.toLowerCase()}`;
        case 'configuration-exists':
            return `${seen.name} still exists (${seen.status.toLowerCase()})`;
        case 'served-as-invalid':
            return 'it is served but still reported as INVALID';
        case 'not-served':
            return `${servedText(seen.served)}${invalidClause(seen)}`;
        case 'still-served':
            return `a certificate for ${seen.domain} is still served`;
        case 'endpoint-without-certificate':
            return `the endpoint itself presents no certificate: ${(0,_checks_handshake_text_js__WEBPACK_IMPORTED_MODULE_1__/* .handshakeText */ .N)(seen.handshake)}`;
        case 'certificate-in-use':
            return 'still in use';
        case 'certificate-exists':
            return 'it still exists';
        case 'change-pending':
            return 'PENDING';
        case 'cname':
            return cnameText(seen.answer);
    }
}
function recordText({ missing }) {
    if (!missing) {
        return 'DNS shows its record';
    }
    const { name, answer } = missing;
    return answer.kind === 'found'
        ? `DNS shows ${name} as CNAME ${answer.values.join(', ')}`
        : `DNS does not show ${name}: ${(0,_checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(answer)}`;
}
function cnameText(answer) {
    if (answer.kind === 'found') {
        return `CNAME ${answer.values.join(', ')}`;
    }
    // Who was not answered knows nothing of a CNAME.
    return answer.kind === 'nxdomain' || answer.kind === 'nodata'
        ? `no CNAME: ${(0,_checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(answer)}`
        : (0,_checks_dns_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(answer);
}
/** A leaf that IoT Core does not take is silently passed over (developer guide, "Managing custom domains"). */
function servedText(served) {
    switch (served.kind) {
        case 'previous':
            return `IoT Core is still serving the previous certificate (expires ${(0,_days_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(served.notAfter)}, SHA-256 ${served.fingerprint})`;
        case 'default':
            return "the endpoint's default certificate is served";
        case 'none':
            return (0,_checks_handshake_text_js__WEBPACK_IMPORTED_MODULE_1__/* .handshakeText */ .N)(served.handshake);
    }
}
function invalidClause({ invalid, served }) {
    return invalid && served.kind !== 'previous'
        ? `; the new one is INVALID so far: ${invalid.detail ?? 'no reason given'}`
        : '';
}


/***/ }),

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/** Text that came from outside (AWS, a peer, a certificate), before it is shown. */
/** One line of what can be seen: control, format and separator characters of any kind become single spaces. */
function oneLine(text) {
    return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/context/cancelling.js
var cancelling = __nccwpck_require__(47053);
// EXTERNAL MODULE: ./lib/context/run-record.js
var run_record = __nccwpck_require__(24962);
;// CONCATENATED MODULE: ./lib/github/node-version.js
/** What action.yml declares (`runs.using`), and every test runs on. */
const declared = 24;
/** That the action runs on another Node than the one it was tested with; undefined where it does not. `version`: "24.21.0". */
function otherNode(version) {
    return version.startsWith(`${declared}.`)
        ? undefined
        : `This is Node ${version}; the action requires Node ${declared} and is tested on no other version.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./lib/pki/material.js
var material = __nccwpck_require__(59151);
// EXTERNAL MODULE: ./lib/pki/name.js
var pki_name = __nccwpck_require__(82841);
// EXTERNAL MODULE: ./lib/pki/result.js
var result = __nccwpck_require__(67003);
;// CONCATENATED MODULE: ./lib/inputs/field.js

const longestSeen = 80;
/** What the user wrote, as a fault repeats it. */
function seen(text) {
    if (mayHoldKey(text)) {
        return '«…»';
    }
    return text.length > longestSeen ? `«${text.slice(0, longestSeen)}…»` : `«${text}»`;
}
/** A line of PEM has 64 characters of base64, an AWS secret key 40; hex counts as well. */
function mayHoldKey(text) {
    return /[A-Za-z0-9+/=]{40}/.test(text) || text.includes('-----');
}
/** Reads text of one line. Whatever is pasted into the wrong input, its problems hold nothing of a key. */
function readLine(read) {
    return (text) => {
        if (/[\r\n]|-----/.test(text)) {
            return (0,result/* err */._)('has several lines or is PEM; give one line of text');
        }
        const reading = read(text);
        return reading.ok || !mayHoldKey(text)
            ? reading
            : (0,result/* err */._)(...reading.problems.map((problem) => problem.replace(/«[^»]*»/g, '«…»')));
    };
}
/** Text that fits `pattern`, which `accepted` puts into words: "an ARN of …". */
function matching(pattern, accepted) {
    return (text) => (pattern.test(text) ? (0,result.ok)(text) : (0,result/* err */._)(`${seen(text)} is not ${accepted}`));
}
/** Of an input that earlier releases took: it is refused with what to do instead. */
function removed(instead) {
    return () => (0,result/* err */._)(`was removed; ${instead}`);
}
/** Several, separated by commas. */
function listOf(read) {
    return (text) => {
        const items = text
            .split(',')
            .map((item) => item.trim())
            .filter((item) => item !== '')
            .map(read);
        const problems = items.flatMap((item) => (item.ok ? [] : item.problems));
        return problems.length > 0
            ? (0,result/* err */._)(...problems)
            : (0,result.ok)(items.flatMap((item) => (item.ok ? [item.value] : [])));
    };
}
/** One of a few words, in exactly this spelling. */
function oneOf(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text);
        return word === undefined ? (0,result/* err */._)(`${seen(text)} is not one of ${words.join(', ')}`) : (0,result.ok)(word);
    };
}
/** A whole decimal number from `least` to `most`; `what` names it: "number of days". */
function wholeNumber(what, least, most) {
    return (text) => {
        const value = Number(text);
        return /^\d+$/.test(text) && value >= least && value <= most
            ? (0,result.ok)(value)
            : (0,result/* err */._)(`${seen(text)} is not a ${what}, a whole number from ${least} to ${most}`);
    };
}
/** YAML 1.2's core schema, as getBooleanInput of the toolkit reads it. */
const readFlag = (text) => {
    if (/^(true|True|TRUE)$/.test(text)) {
        return (0,result.ok)(true);
    }
    return /^(false|False|FALSE)$/.test(text) ? (0,result.ok)(false) : (0,result/* err */._)(`${seen(text)} is not true or false`);
};

;// CONCATENATED MODULE: ./lib/inputs/aws-names.js


/** Domain configurations are not available in GovCloud (AWS IoT developer guide, "Configurable endpoints"). */
function readRegion(text) {
    if (text.startsWith('us-gov-')) {
        return (0,result/* err */._)(`${seen(text)} is a GovCloud region, where IoT Core has no domain configurations`);
    }
    return matching(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/, 'an AWS region such as eu-central-1')(text);
}
const readAccountId = matching(/^\d{12}$/, 'the ID of an AWS account, 12 digits');
/** `[\w.-]{1,128}` (CreateDomainConfiguration); names that begin with `IoT:` are AWS's own. */
function readConfigurationName(text) {
    return /^iot:/i.test(text)
        ? (0,result/* err */._)(`${seen(text)} begins with IoT:, which is reserved for AWS`)
        : matching(/^[\w.-]{1,128}$/, '1 to 128 letters, digits, dots, underscores and hyphens')(text);
}
/** A name of Secrets Manager (CreateSecret), or the ARN of a secret that exists. */
const readSecretId = matching(/^([\w/+=.@-]{1,512}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]{1,519})$/, 'the name or ARN of a secret: 1 to 512 letters, digits and /_+=.@-');
/** A KMS key as the KMS API takes it in KeyId: its id, its ARN, its alias, or the ARN of that. */
const readKmsKeyId = matching(/^(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:)?(alias\/[\w/-]{1,250}|key\/[\w-]{1,64})$|^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'a KMS key: its id, its ARN, or an alias such as alias/fleet-ca');
/** The word that has a KMS key made. */
const newKmsKey = 'new';
/** A KMS key, or `new` to have one made. */
function readAuthorityKmsKeyId(text) {
    return text === newKmsKey ? (0,result.ok)(text) : readKmsKeyId(text);
}
const readCertificateArn = matching(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[A-Za-z0-9/-]+$/, 'the ARN of an ACM certificate (arn:aws:acm:REGION:ACCOUNT:certificate/ID)');
const readRoleArn = matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of an IAM role (arn:aws:iam::ACCOUNT:role/NAME)');
/** `RoleSessionName` (STS API reference, AssumeRoleWithWebIdentity). */
const readRoleSessionName = matching(/^[\w+=,.@-]{2,64}$/, 'the name of a session, 2 to 64 letters, digits and _+=,.@-');
/** With or without the `/hostedzone/` that the API puts before it; the value is without. */
function readHostedZoneId(text) {
    const [, id] = /^(?:\/?hostedzone\/)?(Z[A-Z0-9]{1,31})$/.exec(text) ?? [];
    return id === undefined
        ? (0,result/* err */._)(`${seen(text)} is not the id of a Route 53 hosted zone (Z and up to 31 capitals or digits)`)
        : (0,result.ok)(id);
}
/**
 * AWS adds policies from time to time, so only the pattern of all that there are is checked here (AWS IoT developer guide, "Transport
 * security in AWS IoT Core"): what it is made of, the least version of TLS, the month. IoT Core refuses an unknown one.
 */
const readSecurityPolicy = matching(/^IoTSecurityPolicy_TLS1\d_1_\d(_[A-Za-z0-9]+)*_20\d\d_\d\d$/, 'the name of a security policy such as IoTSecurityPolicy_TLS13_1_2_2022_10, the default of new configurations, or IoTSecurityPolicy_TLS13_1_3_2022_10');
const readAuthenticationType = oneOf([
    'DEFAULT',
    'AWS_X509',
    'CUSTOM_AUTH_X509',
    'CUSTOM_AUTH',
    'AWS_SIGV4',
]);
const readApplicationProtocol = oneOf([
    'DEFAULT',
    'SECURE_MQTT',
    'MQTT_WSS',
    'HTTPS',
]);
/** Which protocols go with which authentication (AWS IoT developer guide, "Device communication protocols"). */
const protocolsOf = {
    DEFAULT: ['DEFAULT'],
    AWS_X509: ['SECURE_MQTT', 'HTTPS'],
    CUSTOM_AUTH_X509: ['SECURE_MQTT', 'HTTPS'],
    CUSTOM_AUTH: ['SECURE_MQTT', 'MQTT_WSS', 'HTTPS'],
    AWS_SIGV4: ['MQTT_WSS', 'HTTPS'],
};

// EXTERNAL MODULE: ./lib/pki/device-classes.js
var device_classes = __nccwpck_require__(21253);
;// CONCATENATED MODULE: ./lib/inputs/device-classes.js



const readDeviceClass = oneOf(device_classes/* deviceClassIds */.zJ);
/** Reads classes separated by commas or white space; one that is given twice counts once. */
function readDeviceClasses(text) {
    if (mayHoldKey(text)) {
        return (0,result/* err */._)('contains PEM or base64, which is not repeated here; give the names of classes');
    }
    const readings = text
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map(readDeviceClass);
    const problems = readings.flatMap(result/* problemsOf */.G);
    return problems.length > 0
        ? (0,result/* err */._)(...problems)
        : (0,result.ok)([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(77030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
// EXTERNAL MODULE: ./node_modules/tldts/dist/cjs/index.js
var cjs = __nccwpck_require__(20935);
;// CONCATENATED MODULE: ./lib/inputs/domain.js





/** RFC 1035, 2.3.4, as text: without the root's empty label. */
const longestDomain = 253;
const longestLabel = 63;
/** ACM issues no certificate for these (ACM user guide, troubleshooting-failed). */
const amazonDomains = [
    'amazonaws.com',
    'amazonaws.com.cn',
    'cloudfront.net',
    'elasticbeanstalk.com',
];
/**
 * Reads the name that devices will connect to: lower case, A-labels, no trailing dot.
 * Reading its own result again changes nothing.
 */
function readDomain(text) {
    const kindProblem = findKindProblem(text);
    if (kindProblem !== undefined) {
        return (0,result/* err */._)(`${seen(text)} ${kindProblem}`);
    }
    const domain = (0,external_node_url_.domainToASCII)(text).replace(/\.$/, '');
    const problem = findHostnameProblem(domain) ?? findPlaceProblem(domain);
    return problem === undefined ? (0,result.ok)(domain) : (0,result/* err */._)(`${seen(text)} ${problem}`);
}
/** Reads one domain a line; blank lines are skipped, and a repeated domain counts once. */
function readDomains(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const readings = lines.map((line) => readLine(readDomain)(line.trim()));
    const domains = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    const [first, ...others] = new Set(domains);
    if (first !== undefined && domains.length === readings.length) {
        return (0,result.ok)([first, ...others]);
    }
    // A key in several lines ends in a short one, which by itself looks like any other text.
    return mayHoldKey(text)
        ? (0,result/* err */._)('contains PEM or base64, which is not repeated here; give one domain per line')
        : (0,result/* err */._)(...readings.flatMap(result/* problemsOf */.G));
}
/** Things people paste that are no domain name, each with the way out. */
function findKindProblem(text) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
    if (scheme) {
        return `is a URL; give the name without ${scheme[0]}`;
    }
    if ((0,external_node_net_.isIP)(text.replace(/^\[|\]$/g, '')) !== 0) {
        return 'is an IP address; give a fully qualified domain name';
    }
    if (/[/?#\\]/.test(text)) {
        return 'has a path; give the name alone';
    }
    if (/:\d*$/.test(text)) {
        return 'has a port; give the name alone (mqtt-port sets the port of the MQTT check)';
    }
    if (text.includes('*')) {
        return 'is a wildcard; IoT Core requires a domain configuration for each full name, so give one name';
    }
    return undefined;
}
/** RFC 1123, 2.1 (letters, digits, hyphens) with the lengths of RFC 1035. */
function findHostnameProblem(domain) {
    const labels = domain.split('.');
    if (domain === '') {
        return 'is not a domain name';
    }
    if (domain.includes('_')) {
        return 'has an underscore, which is not allowed in host names and certificates';
    }
    if (domain.length > longestDomain) {
        return `is ${domain.length} characters long; DNS allows ${longestDomain}`;
    }
    const overlong = labels.find((label) => label.length > longestLabel);
    if (overlong !== undefined) {
        return `has a label of ${overlong.length} characters; DNS allows ${longestLabel}`;
    }
    if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))) {
        return 'is not a host name: each label consists of letters, digits and inner hyphens';
    }
    if (/^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) {
        return 'ends in a number, as only IP addresses do';
    }
    return labels.length < 2 ? 'has one label; give a fully qualified domain name' : undefined;
}
/** Where in the tree of names a custom domain can stand. */
function findPlaceProblem(domain) {
    const owner = amazonDomains.find((name) => domain === name || domain.endsWith(`.${name}`));
    if (owner !== undefined) {
        return `is under ${owner}, for which ACM issues no certificates; use a domain that you own`;
    }
    const { domain: apex, publicSuffix } = (0,cjs/* parse */.qg)(domain);
    if (domain === publicSuffix) {
        return 'is a public suffix, under which others register their domains; use a name below a domain of your own';
    }
    // RFC 1034, 3.6.2: no other data beside a CNAME, and an apex has SOA and NS.
    return domain === apex
        ? `is an apex, where DNS allows no CNAME; use a name below it, such as iot.${domain}`
        : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/mqtt.js


/** AWS IoT Core quotas, "Message broker and protocol limits". */
const longestTopic = 256;
const mostSlashes = 7;
const longestClientId = 128;
/** A topic to publish to and to subscribe to, as IoT Core and the policy of the verification's identity take it literally. */
function readTopic(text) {
    const problem = findTextProblem(text, longestTopic);
    if (problem !== undefined) {
        return (0,result/* err */._)(`${seen(text)} ${problem}`);
    }
    if (/[+#]/.test(text)) {
        return (0,result/* err */._)(`${seen(text)} has an MQTT wildcard, + or #; give one topic`);
    }
    if (text.startsWith('$')) {
        return (0,result/* err */._)(`${seen(text)} begins with $, which is reserved for AWS topics`);
    }
    const slashes = text.split('/').length - 1;
    return slashes > mostSlashes
        ? (0,result/* err */._)(`${seen(text)} has ${slashes} slashes; IoT Core accepts ${mostSlashes}`)
        : (0,result.ok)(text);
}
function readClientId(text) {
    const problem = findTextProblem(text, longestClientId);
    return problem === undefined ? (0,result.ok)(text) : (0,result/* err */._)(`${seen(text)} ${problem}`);
}
/**
 * `*`, `?` and `${` mean something in an IoT policy: there the short-lived identity of the verification would be
 * allowed more than this one topic or client ID.
 */
function findTextProblem(text, most) {
    if (/\p{Cc}/u.test(text)) {
        return 'has a control character';
    }
    if (/[*?]|\$\{/.test(text)) {
        return `has *, ? or \${, which IoT policies interpret as a wildcard or a variable`;
    }
    const bytes = Buffer.byteLength(text);
    return bytes > most ? `is ${bytes} bytes long; IoT Core accepts ${most}` : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/resolver.js



const accepted = 'HOST or HOST:PORT of a DNS server, an IPv6 address in brackets: 192.0.2.53, [2001:db8::53]:5353';
/** Reads where a DNS server listens; the value is the text itself. */
function readResolver(text) {
    if ((0,external_node_net_.isIPv6)(text)) {
        return (0,result/* err */._)(`${seen(text)} is an IPv6 address without brackets; write [${text}]`);
    }
    const [, address, name, port = '53'] = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const isHost = address === undefined ? name !== undefined && isHostname(name) : (0,external_node_net_.isIPv6)(address);
    const isPort = Number(port) >= 1 && Number(port) <= 65_535;
    return isHost && isPort ? (0,result.ok)(text) : (0,result/* err */._)(`${seen(text)} is not ${accepted}`);
}
function isHostname(text) {
    return (0,external_node_net_.isIP)(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

;// CONCATENATED MODULE: ./lib/inputs/row.js


/** @param remedy "NAME is required; REMEDY". */
function required(read, remedy, traits = {}) {
    return { ...traits, read: readerOf(read, traits), absent: (0,result/* err */._)(`is required; ${remedy}`) };
}
function optional(read, traits = {}) {
    return { ...traits, read: readerOf(read, traits), absent: (0,result.ok)(undefined) };
}
function defaulting(read, value, traits = {}) {
    return { ...traits, read: readerOf(read, traits), absent: (0,result.ok)(value) };
}
function flag(traits = {}) {
    return defaulting(readFlag, false, traits);
}
/** PEM, a passphrase or a token: taken as it is here. PEM is read in provided.ts, each with its partners. */
function row_text(traits = {}) {
    return { ...traits, read: result.ok, absent: (0,result.ok)(undefined) };
}
function readerOf(read, { multiline }) {
    return multiline ? read : readLine(read);
}

;// CONCATENATED MODULE: ./lib/inputs/tags.js


/** What every service here takes (AWS General Reference, "Tag naming limits and requirements"; ACM API reference, Tag). */
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const longestKey = 128;
const longestValue = 256;
/** A resource has at most 50; the action's own need room. */
const mostTags = 40;
/** Reads `key=value`, one a line; a value may hold further equals signs, or be empty. */
function readTags(text) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map(readTag);
    const tags = lines.flatMap((line) => (line.ok ? [line.value] : []));
    const problems = [...lines.flatMap(result/* problemsOf */.G), ...problemsOfAll(tags.map(([key]) => key))];
    return problems.length > 0 ? (0,result/* err */._)(...problems) : (0,result.ok)(Object.fromEntries(tags));
}
function readTag(line) {
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(0, at)).trim();
    const value = line.slice(at + 1).trim();
    const problem = at < 1 ? `${seen(line)} is not key=value` : problemOf(key, value);
    return problem === undefined ? (0,result.ok)([key, value]) : (0,result/* err */._)(problem);
}
function problemOf(key, value) {
    if (/^aws:/i.test(key)) {
        return `${seen(key)} begins with aws:, which is reserved for AWS`;
    }
    if (/^iot-custom-domain:/i.test(key)) {
        return `${seen(key)} begins with iot-custom-domain:, which is reserved for this action's own tags`;
    }
    if (key.length > longestKey) {
        return `${seen(key)} is a key of ${key.length} characters; at most ${longestKey} are allowed`;
    }
    if (value.length > longestValue) {
        return `${seen(key)} has a value of ${value.length} characters; at most ${longestValue} are allowed`;
    }
    return characters.test(key) && characters.test(value)
        ? undefined
        : `${seen(key)} has characters other than letters, digits, spaces and _.:/=+-@`;
}
function problemsOfAll(keys) {
    const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
    return [
        ...[...repeated].map((key) => `has ${seen(key)} more than once`),
        ...(keys.length > mostTags ? [`has ${keys.length} tags; at most ${mostTags} are allowed`] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/inputs/table.js
/**
 * The inputs of action.yml, a row each, in its order and groups: how the text is read, what holds where it is absent, and what it
 * requires or cannot be combined with. Rules of more than two inputs, or of their values, are in rules.ts.
 */










/** A hundred years: what is longer is a slip of the keyboard. */
const readDays = wholeNumber('number of days', 1, 36_500);
const readSeconds = (least, most) => wholeNumber('number of seconds', least, most);
const readLabel = matching(/^.{1,50}$/u, 'a label of at most 50 characters');
const readLogin = matching(/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i, 'a login of GitHub');
/** Verify and teardown take the same `with:` as these, less the private keys. */
const issuing = ['provision', 'rotate'];
const roleToAssume = [
    { input: 'role-to-assume', because: 'give the role to assume, or leave it out' },
];
const issueOnFailure = (name) => [{ input: 'issue-on-failure', because: `set it, or omit ${name}` }];
const clientPair = (input) => [{ input, because: 'give both, or neither to have an identity created' }];
const providedLeaf = {
    input: 'server-certificate',
    because: ': the action issues a server certificate only when you do not provide one',
};
const providedAuthority = {
    input: 'ca-certificate',
    because: ': the action creates a CA only when you do not provide one',
};
const manualDns = {
    input: 'dns',
    value: 'manual',
    because: ', which does not use Route 53; remove one of them',
};
const withoutClientCertificate = (value) => ({
    input: 'authentication-type',
    value,
    because: ', which accepts no client certificate; remove one of them',
});
const table = {
    // Operation and domain
    operation: required(oneOf(['provision', 'verify', 'rotate', 'teardown']), 'give provision, verify, rotate or teardown'),
    domain: required(readDomains, 'give the fully qualified name that devices connect to', {
        multiline: true,
    }),
    'aws-region': optional(readRegion),
    'role-to-assume': optional(readRoleArn),
    'role-session-name': defaulting(readRoleSessionName, 'aws-iot-custom-domain', {
        requires: roleToAssume,
    }),
    'role-duration-seconds': defaulting(readSeconds(900, 43_200), 3600, { requires: roleToAssume }),
    'allowed-account-ids': defaulting(listOf(readAccountId), []),
    tags: defaulting(readTags, {}, { multiline: true }),
    'domain-configuration-name': optional(readConfigurationName),
    'dry-run': flag(),
    // Certificate authority
    'ca-certificate': row_text({
        requires: [
            {
                input: 'ca-private-key',
                unless: 'server-certificate',
                because: 'give the key, which issues server certificates, or provide a server-certificate',
                during: issuing,
            },
        ],
    }),
    'ca-private-key': row_text({
        secret: true,
        requires: [{ input: 'ca-certificate', because: 'give the certificate of that key' }],
        conflicts: [providedLeaf],
    }),
    'ca-private-key-passphrase': row_text({
        secret: true,
        requires: [{ input: 'ca-private-key', because: 'give the key that it decrypts' }],
    }),
    'ca-secret-id': optional(readSecretId, {
        regional: "the CA is stored in the domain's region",
        conflicts: [providedLeaf, providedAuthority],
    }),
    'ca-subject': optional(pki_name/* parseDistinguishedName */.X, { conflicts: [providedLeaf, providedAuthority] }),
    'ca-validity-days': defaulting(readDays, 3650, { conflicts: [providedLeaf, providedAuthority] }),
    'ca-kms-key-id': optional(readAuthorityKmsKeyId, {
        regional: "the CA's key must be in the domain's region",
        conflicts: [providedLeaf, providedAuthority],
    }),
    'kms-key-id': optional(readKmsKeyId, {
        regional: 'a secret must be encrypted with a key in its own region',
        conflicts: [providedLeaf, providedAuthority],
    }),
    // Server certificate
    'server-certificate': row_text({
        requires: [
            { input: 'server-private-key', because: 'ACM imports both together', during: issuing },
        ],
    }),
    'server-private-key': row_text({
        secret: true,
        requires: [
            { input: 'server-certificate', because: 'ACM imports both together', during: issuing },
        ],
    }),
    'server-certificate-chain': row_text({
        requires: [
            {
                input: 'server-certificate',
                because: 'give the certificate that the chain belongs to',
                during: issuing,
            },
        ],
    }),
    'server-certificate-subject': optional(pki_name/* parseDistinguishedName */.X, { conflicts: [providedLeaf] }),
    'server-certificate-validity-days': defaulting(readDays, 365, { conflicts: [providedLeaf] }),
    'key-algorithm': optional(oneOf(material/* keyAlgorithms */.Im), { conflicts: [providedLeaf] }),
    'renew-before-days': optional(readDays),
    force: flag({ only: 'rotate' }),
    // CA rollover
    rollover: optional(oneOf(['begin', 'finish']), {
        only: 'rotate',
        conflicts: [
            {
                input: 'server-certificate',
                because: ', which the action does not issue; provide one whose chain contains the cross-certificate, and the next root in next-ca-certificate',
            },
        ],
    }),
    // Half a year: firmware reaches a fleet slowly.
    'rollover-days': defaulting(readDays, 180, { only: 'rotate' }),
    'next-ca-certificate': row_text({
        requires: [
            {
                input: 'ca-certificate',
                unless: 'server-certificate',
                because: 'give the CA that it succeeds',
                during: issuing,
            },
            {
                input: 'next-ca-private-key',
                unless: 'server-certificate',
                because: 'give the key, which issues the server certificate',
                during: issuing,
            },
        ],
    }),
    'next-ca-private-key': row_text({
        secret: true,
        requires: [{ input: 'next-ca-certificate', because: 'give the certificate of that key' }],
    }),
    // Validation certificate and DNS
    'validation-certificate-arn': optional(readCertificateArn, {
        regional: 'IoT Core requires certificates of its own region',
    }),
    dns: defaulting(oneOf(['route53', 'manual']), 'route53'),
    'hosted-zone-id': optional(readHostedZoneId, { conflicts: [manualDns] }),
    'dns-role-arn': optional(readRoleArn, { conflicts: [manualDns] }),
    'record-ttl': defaulting(readSeconds(0, 2_147_483_647), 60),
    'overwrite-dns-record': flag({ conflicts: [manualDns] }),
    // Domain configuration settings
    'security-policy': optional(readSecurityPolicy),
    'authentication-type': optional(readAuthenticationType),
    'application-protocol': optional(readApplicationProtocol),
    // Verification
    'client-certificate': row_text({
        requires: clientPair('client-private-key'),
        // A domain that asks its devices for no client certificate would never look at this one.
        conflicts: [withoutClientCertificate('CUSTOM_AUTH'), withoutClientCertificate('AWS_SIGV4')],
    }),
    'client-private-key': row_text({ secret: true, requires: clientPair('client-certificate') }),
    'mqtt-port': defaulting(wholeNumber('port number', 1, 65_535), 8883),
    'mqtt-topic': defaulting(readTopic, 'topic/test'),
    'mqtt-client-id': optional(readClientId),
    'dns-resolver': optional(readResolver),
    'amazon-root-ca': row_text(),
    'device-classes': defaulting(readDeviceClasses, [], { multiline: true }),
    'fail-on': defaulting(oneOf(['fail', 'warn']), 'fail'),
    // Replacing and deleting
    replace: flag({ only: 'provision' }),
    'delete-ca-secret': optional(readSecretId, { only: 'teardown' }),
    'delete-ca-kms-key': optional(readKmsKeyId, {
        only: 'teardown',
        requires: [{ input: 'delete-ca-secret', because: 'a restored CA cannot sign without its key' }],
    }),
    // The run and its report
    'wait-minutes': optional(wholeNumber('number of minutes', 0, 360)),
    'github-token': row_text({ secret: true }),
    'issue-on-failure': flag({
        requires: [
            {
                input: 'github-token',
                because: 'give github.token, and the job the permission issues: write',
            },
        ],
    }),
    'issue-labels': defaulting(listOf(readLabel), [], { requires: issueOnFailure('issue-labels') }),
    'issue-assignees': defaulting(listOf(readLogin), [], {
        requires: issueOnFailure('issue-assignees'),
    }),
    'artifact-name': optional(removed('upload the files that the outputs ca-certificate-path and report-path name with actions/upload-artifact')),
};
/** The table by name. That every input it names exists is checked here, by the type. */
const rows = table;
/** In the order of action.yml. */
const inputNames = Object.keys(table).filter(isInputName);
function isInputName(name) {
    return Object.hasOwn(table, name);
}
/** A flag is false where it is absent. */
function isFlag(name) {
    const { absent } = rows[name];
    return absent.ok && absent.value === false;
}

;// CONCATENATED MODULE: ./lib/inputs/given.js


/**
 * Reads the inputs as the runner hands them over. The region alone has a second source: the variables that
 * configure-aws-credentials exports, which every AWS SDK reads too.
 */
function readGivenInputs(environment) {
    const given = {};
    for (const name of inputNames) {
        const text = readInput(environment, name);
        if (text !== '') {
            given[name] = text;
        }
    }
    const region = given['aws-region'] || environment.AWS_REGION?.trim() || environment.AWS_DEFAULT_REGION?.trim();
    return region ? { ...given, 'aws-region': region } : given;
}
/** What the SDK signs with, and may use wherever it leaks until it expires. */
const credentialVariables = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/**
 * Every secret text of the inputs and of the AWS credentials in the environment, to be masked before anything else is done. A text
 * of several lines is given as one; the mask takes it line by line. A key that a passphrase opens is given both ways, and so is
 * whatever else holds a private key.
 */
function secretInputs(environment) {
    const inputs = inputNames.map((name) => ({ name, text: readInput(environment, name) }));
    return [
        ...inputs.filter(isSecret).map(({ text }) => text),
        ...openedKey(environment),
        ...credentialVariables.map((name) => environment[name]?.trim() ?? ''),
    ].filter((text) => text !== '');
}
function isSecret({ name, text }) {
    return rows[name].secret === true || text.includes('PRIVATE KEY-----');
}
function openedKey(environment) {
    const key = readInput(environment, 'ca-private-key');
    const passphrase = readInput(environment, 'ca-private-key-passphrase');
    if (key === '' || passphrase === '') {
        return [];
    }
    try {
        const opened = (0,external_node_crypto_.createPrivateKey)({ key, passphrase });
        return [opened.export({ type: 'pkcs8', format: 'pem' }).toString()];
    }
    catch {
        return [];
    }
}
/** The runner puts an input's name into upper case and keeps its hyphens. */
function readInput(environment, name) {
    return environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}

;// CONCATENATED MODULE: ./lib/inputs/input-error.js
/** Bad input: every problem at once, found before anything was called. The message is for programmers. */
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.map(lineOf).join('\n'));
        this.problems = problems;
    }
}
function lineOf(problem) {
    const line = typeof problem === 'string'
        ? problem
        : `${problem.inputs}: ${problem.finding.id}: ${problem.finding.code}`;
    return line.replace(/\s+/g, ' ').trim();
}

// EXTERNAL MODULE: ./lib/inputs/derived-names.js
var derived_names = __nccwpck_require__(43761);
;// CONCATENATED MODULE: ./lib/inputs/intent.js
const provisionIntent = {
    renew: 'never',
    rollover: 'hold',
    rolloverDays: 0,
    isDeadlineBinding: true,
    outOfService: 'restore',
};
function rotateIntent({ force, rollover, rolloverDays }) {
    return {
        renew: force ? 'always' : 'when-due',
        rollover: rollover ?? 'advance',
        rolloverDays,
        isDeadlineBinding: !force,
        outOfService: 'refuse',
    };
}

;// CONCATENATED MODULE: ./lib/inputs/amazon-roots.js

/**
 * The roots that an account's default endpoint may lead to (AWS IoT Core developer guide, "Server authentication"):
 * Amazon's own four, and the one that cross-signed them.
 */
const names = /Amazon Root CA [1-4]|Starfield Services Root Certificate Authority - G2/;
/** The user's bundle, or Amazon's roots as Node ships them; PEM, one certificate each. */
async function readAmazonRoots(text) {
    if (text === undefined) {
        shipped ??= readShippedRoots();
        return (0,result.ok)(await shipped);
    }
    const { readCertificates } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(730)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86730));
    const certificates = readCertificates(text, 'amazon-root-ca');
    return certificates.ok ? (0,result.ok)(certificates.value.map(({ pem }) => pem)) : certificates;
}
/** Decoding the 140 roots of Node takes longer than parsing all other inputs: it is done once in a process. */
let shipped;
async function readShippedRoots() {
    const { rootCertificates } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 41692, 19));
    return rootCertificates.filter(bearsName).map((root) => `${root}\n`);
}
/** The name is looked for in the DER: to parse every root that Node ships takes longer than all other inputs together. */
function bearsName(root) {
    const base64 = root.replace(/-----[^-]+-----/g, '');
    return names.test(Buffer.from(base64, 'base64').toString('latin1'));
}

;// CONCATENATED MODULE: ./lib/inputs/provided.js
/** The certificates and keys that the user brings in PEM. The PKI is loaded only when there are any. */



/**
 * Reads what the operation takes of the PEM inputs; a fault begins with the names of the inputs it is about.
 * Where one of a pair is missing nothing is read: the table's requirements say so.
 */
async function readProvided(values, now) {
    const issuing = values.operation === 'provision' || values.operation === 'rotate';
    const trusting = values.operation === 'verify';
    const authority = issuing ? await readAuthority(values, currentAuthority, now) : (0,result.ok)(undefined);
    const [serverCertificate, nextAuthority, roots, nextRoots, clientIdentity, amazonRoots] = await Promise.all([
        issuing ? readServerCertificate(values, now) : (0,result.ok)(undefined),
        issuing ? readNextAuthority(values, authority, now) : (0,result.ok)(undefined),
        trusting ? readRoots(values, rootInput(values)) : (0,result.ok)(undefined),
        readRoots(values, 'next-ca-certificate'),
        readClientIdentity(values, now),
        readAmazonRoots(values['amazon-root-ca']),
    ]);
    return serverCertificate.ok &&
        authority.ok &&
        nextAuthority.ok &&
        roots.ok &&
        nextRoots.ok &&
        clientIdentity.ok &&
        amazonRoots.ok
        ? (0,result.ok)({
            serverCertificate: serverCertificate.value,
            isLeafProvided: values['server-certificate'] !== undefined ||
                values['server-certificate-chain'] !== undefined,
            authority: authority.value,
            nextAuthority: nextAuthority.value,
            roots: roots.value,
            nextRoots: nextRoots.value ?? [],
            clientIdentity: clientIdentity.value,
            amazonRoots: amazonRoots.value,
        })
        : (0,result/* err */._)(...[
            serverCertificate,
            authority,
            nextAuthority,
            roots,
            nextRoots,
            clientIdentity,
            amazonRoots,
        ].flatMap(result/* problemsOf */.G));
}
const leafInputs = [
    'server-certificate',
    'server-private-key',
    'server-certificate-chain',
    'ca-certificate',
];
/** What the leaf leads to is the root that devices trust, so ca-certificate may complete the chain. */
async function readServerCertificate(values, now) {
    const certificate = values['server-certificate'];
    const privateKey = values['server-private-key'];
    const [domain] = values.domain ?? [];
    if (certificate === undefined || privateKey === undefined || domain === undefined) {
        return (0,result.ok)(undefined);
    }
    const pki = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(11)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61011));
    const chain = [values['server-certificate-chain'], values['ca-certificate']].join('\n');
    const reading = pki.readServerCertificate({ certificate, privateKey, chain, domain, now });
    const inputs = namesGiven(values, leafInputs);
    return reading.ok
        ? reading
        : (0,result/* err */._)(...reading.problems.map((problem) => typeof problem === 'string' ? `${inputs}: ${problem}` : { inputs, finding: problem }));
}
const currentAuthority = {
    certificates: 'ca-certificate',
    privateKey: 'ca-private-key',
    passphrase: 'ca-private-key-passphrase',
};
const nextAuthorityInputs = {
    certificates: 'next-ca-certificate',
    privateKey: 'next-ca-private-key',
};
async function readAuthority(values, inputs, now) {
    const certificates = values[inputs.certificates];
    const privateKey = values[inputs.privateKey];
    if (certificates === undefined || privateKey === undefined) {
        return (0,result.ok)(undefined);
    }
    const pki = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(829)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2829));
    const passphrase = inputs.passphrase && values[inputs.passphrase];
    const authority = naming(values, Object.values(inputs), pki.readAuthority({ certificates, privateKey, passphrase, now }));
    return authority.ok ? refuseOtherAlgorithm(authority.value, values) : authority;
}
/** ACM and IoT Core take a leaf of another kind of key under no ARN that exists: the next CA is of the current one's kind. */
async function readNextAuthority(values, current, now) {
    const next = await readAuthority(values, nextAuthorityInputs, now);
    if (!next.ok || !current.ok || !next.value || !current.value) {
        return next;
    }
    const [kind, currentKind] = [(0,material/* leafAlgorithmFor */.$z)(next.value), (0,material/* leafAlgorithmFor */.$z)(current.value)];
    return kind === currentKind
        ? next
        : (0,result/* err */._)(`next-ca-certificate has a key for ${kind} leaves, and ca-certificate for ${currentKind}; a rollover cannot change the kind of key. Provide a next CA with that kind of key, or run provision with replace: true`);
}
function refuseOtherAlgorithm(authority, values) {
    const wanted = values['key-algorithm'];
    return wanted !== undefined && wanted !== (0,material/* leafAlgorithmFor */.$z)(authority)
        ? (0,result/* err */._)(`key-algorithm is ${wanted}, and the CA provided supports only ${(0,material/* leafAlgorithmFor */.$z)(authority)}; omit key-algorithm`)
        : (0,result.ok)(authority);
}
function rootInput(values) {
    return values['ca-certificate'] ? 'ca-certificate' : 'server-certificate-chain';
}
/** The roots alone, to verify against: no private key is needed for that. Two while a certificate authority is rolled over. */
async function readRoots(values, name) {
    const text = values[name];
    if (text === undefined) {
        return (0,result.ok)(undefined);
    }
    const { readCertificates } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(730)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86730));
    const certificates = readCertificates(text, name);
    if (!certificates.ok) {
        return certificates;
    }
    const roots = certificates.value.filter(({ selfSigned }) => selfSigned).map(({ pem }) => pem);
    return roots.length === 0
        ? (0,result/* err */._)(`${name} contains no self-signed certificate; add the root that devices trust`)
        : (0,result.ok)(roots);
}
async function readClientIdentity(values, now) {
    const certificate = values['client-certificate'];
    const privateKey = values['client-private-key'];
    if (certificate === undefined || privateKey === undefined) {
        return (0,result.ok)(undefined);
    }
    const identity = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(925)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78925));
    return identity.readClientIdentity(certificate, privateKey, now);
}
/** The same reading, each fault led by the names of those inputs that were given. */
function naming(values, names, reading) {
    const about = namesGiven(values, names);
    return reading.ok ? reading : (0,result/* err */._)(...reading.problems.map((problem) => `${about}: ${problem}`));
}
function namesGiven(values, names) {
    return names.filter((name) => values[name] !== undefined).join(', ');
}

;// CONCATENATED MODULE: ./lib/inputs/reading.js

/** Reads every input, also those that the operation does not use: a malformed one is refused whatever the operation. */
function readFields(given) {
    const values = {};
    const problems = inputNames.flatMap((name) => readInto(values, name, given[name]));
    return { given, values, problems };
}
function readInto(values, name, text) {
    const row = rows[name];
    const result = text === undefined ? row.absent : row.read(text);
    if (!result.ok) {
        return result.problems.map((problem) => `${name} ${problem}`);
    }
    values[name] = result.value;
    return [];
}
/** True where every input has its value, so that there was no problem with any. */
function isComplete(values) {
    return inputNames.every((name) => Object.hasOwn(values, name));
}
/** A flag that is off counts as not given: the runner fills in the defaults of action.yml. */
function isGiven({ given, values }, name) {
    return isFlag(name) ? values[name] === true : given[name] !== undefined;
}

// EXTERNAL MODULE: ./lib/aws/arn.js
var arn = __nccwpck_require__(58690);
;// CONCATENATED MODULE: ./lib/inputs/rules.js
/** Inputs that are each well-formed and cannot be combined: what the table's rows say of each other, and the rules that take more. */







/** Every contradiction among the inputs, a sentence each, whatever else is wrong with them. */
function findContradictions(reading) {
    return [
        ...inputNames.filter((name) => isGiven(reading, name)).flatMap((name) => ofRow(reading, name)),
        ...rules.map((rule) => rule(reading)),
    ].filter((problem) => problem !== undefined);
}
const rules = [
    rolloverToNothing,
    clientIdOfSeveral,
    renewalBeforeIssue,
    leafOutlivesAuthority,
    foreignCommonName,
    unknownProtocolPair,
    otherSecretDeleted,
    waitsForNobody,
];
function ofRow(reading, name) {
    const { only, requires = [], conflicts = [], regional } = rows[name];
    const { operation } = reading.values;
    return [
        only !== undefined && operation !== undefined && operation !== only
            ? `${name} is only valid with operation: ${only} (this run uses operation: ${operation})`
            : undefined,
        ...requires.map((requirement) => unmet(reading, name, requirement)),
        ...conflicts.map((conflict) => conflicting(reading, name, conflict)),
        regional && foreignRegion(reading, name, regional),
    ];
}
function unmet(reading, name, { input, unless, because, during }) {
    const isMet = isGiven(reading, input) || (unless !== undefined && isGiven(reading, unless));
    const { operation } = reading.values;
    const applies = during === undefined || (operation !== undefined && during.includes(operation));
    const wanted = isFlag(input) ? `${input}: true` : input;
    return applies && !isMet ? `${name} requires ${wanted}; ${because}` : undefined;
}
function conflicting({ given }, name, { input, value, because }) {
    const text = given[input];
    const other = value === undefined ? input : `${input}: ${value}`;
    return text !== undefined && (value === undefined || text === value)
        ? `${name} cannot be combined with ${other}${because}`
        : undefined;
}
function foreignRegion({ values }, name, because) {
    const region = values['aws-region'];
    const value = values[name];
    const actual = typeof value === 'string' && value.startsWith('arn:') ? (0,arn/* parseArn */.L)(value).region : undefined;
    return region !== undefined && actual !== undefined && actual !== region
        ? `${name} is of region ${actual}, and ${because}, ${region}`
        : undefined;
}
function rolloverToNothing(reading) {
    return isGiven(reading, 'rollover') &&
        isGiven(reading, 'ca-certificate') &&
        !isGiven(reading, 'server-certificate') &&
        !isGiven(reading, 'next-ca-certificate')
        ? 'rollover with ca-certificate requires next-ca-certificate and next-ca-private-key: the CA to roll over to'
        : undefined;
}
/** A second connection under a client ID cuts the first one off (AWS IoT Core developer guide, "MQTT"). */
function clientIdOfSeveral(reading) {
    const count = reading.values.domain?.length ?? 0;
    return count > 1 && isGiven(reading, 'mqtt-client-id')
        ? `mqtt-client-id is given together with ${count} domains, which would disconnect each other; omit it to generate one for each`
        : undefined;
}
function renewalBeforeIssue(reading) {
    const { operation, ...values } = reading.values;
    const before = values['renew-before-days'];
    const lifetime = values['server-certificate-validity-days'];
    const issues = operation === 'provision' || operation === 'rotate';
    return issues &&
        !isGiven(reading, 'server-certificate') &&
        before !== undefined &&
        lifetime !== undefined &&
        before >= lifetime
        ? `renew-before-days is ${before}, and the server certificate lives ${lifetime} days, so that it would be due immediately; give fewer days`
        : undefined;
}
/** Only where both were asked for: a CA that exists already may have another lifetime than the default. */
function leafOutlivesAuthority({ given, values }) {
    const leaf = given['server-certificate-validity-days'] && values['server-certificate-validity-days'];
    const authority = given['ca-validity-days'] && values['ca-validity-days'];
    return leaf && authority && leaf > authority
        ? `server-certificate-validity-days is ${leaf} and ca-validity-days ${authority}; a certificate cannot outlive its CA`
        : undefined;
}
function foreignCommonName({ values }) {
    const domain = loneDomain(values);
    const subject = values['server-certificate-subject'] ?? [];
    const names = subject.filter(({ type }) => type === 'CN').map(({ value }) => value);
    const foreign = names.find((name) => {
        const read = readDomain(name);
        return !read.ok || read.value !== domain;
    });
    return domain !== undefined && foreign !== undefined
        ? `server-certificate-subject has the CN ${seen(foreign)}, but the CN is always the domain, ${domain}; omit the CN`
        : undefined;
}
function unknownProtocolPair({ given, values }) {
    const type = given['authentication-type'] ? values['authentication-type'] : 'DEFAULT';
    const protocol = given['application-protocol'] ? values['application-protocol'] : 'DEFAULT';
    return type !== undefined && protocol !== undefined && !protocolsOf[type].includes(protocol)
        ? `application-protocol ${protocol} is not valid with authentication-type ${type}; IoT Core accepts ${protocolsOf[type].join(', ')} with it`
        : undefined;
}
/** The name must be written out: it is what stands between a copied workflow and the end of a CA that devices trust. */
function otherSecretDeleted({ given, values }) {
    const domain = loneDomain(values);
    const stored = given['ca-secret-id'];
    const secretId = stored ?? (domain && (0,derived_names/* secretIdFor */.X)(domain));
    const deleted = given['delete-ca-secret'];
    return deleted !== undefined && secretId !== undefined && deleted !== secretId
        ? `delete-ca-secret is not the CA's secret, ${stored === undefined ? secretId : 'the one in ca-secret-id'}; write that name, or omit the input to keep the CA`
        : undefined;
}
/** AWS is always waited for; what a run can leave unawaited is what a person does. */
function waitsForNobody({ values }) {
    return values['wait-minutes'] === 0 && values.dns === 'route53'
        ? 'wait-minutes is 0, which is only valid with dns: manual; give 1 to 360 minutes, or dry-run: true to see the plan without changes'
        : undefined;
}
function loneDomain({ domain: domains }) {
    return domains?.length === 1 ? domains[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/target.js


/** Gives the problems of the inputs together; those of each by itself are among the reading's. */
function readTarget(reading) {
    const { operation, domain: domains, 'aws-region': region } = reading.values;
    const missing = isGiven(reading, 'aws-region') ? undefined : missingRegion(reading);
    const crowd = operation !== 'verify' && domains !== undefined && domains.length > 1
        ? `domain has ${domains.length} names, one per line; only verify accepts several`
        : undefined;
    const problems = [crowd, missing].filter((problem) => problem !== undefined);
    if (operation === undefined || domains === undefined || problems.length > 0) {
        return (0,result/* err */._)(...problems);
    }
    if (operation === 'verify') {
        return (0,result.ok)({ operation, domains, region });
    }
    return region === undefined ? (0,result/* err */._)() : (0,result.ok)({ operation, domain: domains[0], region });
}
function missingRegion(reading) {
    if (reading.values.operation !== 'verify') {
        return 'aws-region is required; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give this input';
    }
    return isGiven(reading, 'ca-certificate')
        ? undefined
        : 'aws-region is required unless ca-certificate is given; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give ca-certificate to check only what the network shows';
}

;// CONCATENATED MODULE: ./lib/inputs/parse.js











/**
 * Reads the inputs that the runner put into the environment. `now` is what certificates must be valid at.
 * Throws InputError with every fault there is: of each input by itself, of the certificates and keys, of inputs
 * that contradict each other, and of variables under which no connection would be safe. No fault holds a key, a passphrase or a token.
 */
async function parseSettings(environment, now) {
    const reading = readFields(readGivenInputs(environment));
    const target = readTarget(reading);
    const provided = await readProvided(reading.values, now);
    const problems = [
        ...findUnsafeVariables(environment),
        ...reading.problems,
        ...(0,result/* problemsOf */.G)(target),
        ...findContradictions(reading),
        ...(0,result/* problemsOf */.G)(provided),
    ];
    const { values: fields } = reading;
    if (!target.ok || !provided.ok || !isComplete(fields) || problems.length > 0) {
        throw new InputError(problems);
    }
    return settingsOf(target.value, { fields, provided: provided.value });
}
/** Node's HTTPS, which the GitHub API and the credential providers use, heeds exactly `0` (Node.js CLI documentation). */
function findUnsafeVariables({ NODE_TLS_REJECT_UNAUTHORIZED }) {
    return NODE_TLS_REJECT_UNAUTHORIZED === '0'
        ? [
            'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns off the verification of TLS servers, and this run would send private keys to them; remove the variable, and point NODE_EXTRA_CA_CERTS at the CA certificate of a proxy that intercepts TLS',
        ]
        : [];
}
function settingsOf(target, { fields, provided }) {
    const common = commonSettings(fields, provided);
    switch (target.operation) {
        case 'verify':
            return {
                ...common,
                ...target,
                trust: provided.roots === undefined
                    ? { kind: 'managed', secretId: fields['ca-secret-id'] }
                    : {
                        kind: 'provided',
                        roots: [...provided.roots, ...provided.nextRoots],
                        isLeafProvided: provided.isLeafProvided,
                    },
            };
        case 'provision':
            return {
                ...common,
                ...target,
                ...issuingSettings(target.domain, fields, provided),
                operation: 'provision',
                intent: provisionIntent,
                replace: fields.replace,
            };
        case 'rotate':
            return {
                ...common,
                ...target,
                ...issuingSettings(target.domain, fields, provided),
                operation: 'rotate',
                replace: false,
                intent: rotateIntent({
                    force: fields.force,
                    rollover: fields.rollover,
                    rolloverDays: fields['rollover-days'],
                }),
            };
        case 'teardown':
            return {
                ...common,
                ...target,
                operation: 'teardown',
                domainConfigurationName: fields['domain-configuration-name'],
                authority: {
                    secretId: fields['ca-secret-id'] ?? (0,derived_names/* secretIdFor */.X)(target.domain),
                    remove: fields['delete-ca-secret'] !== undefined,
                    removeKmsKey: fields['delete-ca-kms-key'],
                },
            };
    }
}
function commonSettings(fields, { clientIdentity, amazonRoots }) {
    return {
        dryRun: fields['dry-run'],
        role: roleSettings(fields),
        allowedAccountIds: fields['allowed-account-ids'],
        tags: fields.tags,
        dns: dnsSettings(fields),
        renewBeforeDays: fields['renew-before-days'],
        waitMinutes: fields['wait-minutes'] || defaultWaitMinutes(fields),
        verification: {
            clientIdentity,
            amazonRoots,
            port: fields['mqtt-port'],
            topic: fields['mqtt-topic'],
            clientId: fields['mqtt-client-id'],
            resolver: fields['dns-resolver'],
            deviceClasses: fields['device-classes'],
        },
        report: {
            githubToken: fields['github-token'],
            issueOnFailure: fields['issue-on-failure'],
            issueLabels: fields['issue-labels'],
            issueAssignees: fields['issue-assignees'],
            failOn: fields['fail-on'],
        },
    };
}
function roleSettings(fields) {
    const arn = fields['role-to-assume'];
    return arn === undefined
        ? undefined
        : {
            arn,
            sessionName: fields['role-session-name'],
            durationSeconds: fields['role-duration-seconds'],
        };
}
/** Credentials of an earlier step usually expire after 60 minutes; a role that the run assumes itself is renewed. */
function defaultWaitMinutes(fields) {
    return fields['role-to-assume'] === undefined ? 50 : 180;
}
function dnsSettings(fields) {
    const ttl = fields['record-ttl'];
    return fields.dns === 'manual'
        ? { kind: 'manual', ttl, waits: fields['wait-minutes'] !== 0 }
        : {
            kind: 'route53',
            hostedZoneId: fields['hosted-zone-id'],
            roleArn: fields['dns-role-arn'],
            overwrite: fields['overwrite-dns-record'],
            ttl,
        };
}
function issuingSettings(domain, fields, provided) {
    const securityPolicy = fields['security-policy'];
    const authenticationType = fields['authentication-type'];
    const applicationProtocol = fields['application-protocol'];
    return {
        domainConfigurationName: fields['domain-configuration-name'] ?? (0,derived_names/* configurationNameFor */.Tr)(domain),
        serverCertificate: serverCertificateSettings(domain, fields, provided),
        validationCertificateArn: fields['validation-certificate-arn'],
        configuration: {
            ...(securityPolicy && { securityPolicy }),
            ...(authenticationType && { authenticationType }),
            ...(applicationProtocol && { applicationProtocol }),
        },
    };
}
function serverCertificateSettings(domain, fields, { serverCertificate, authority, nextAuthority, nextRoots }) {
    if (serverCertificate !== undefined) {
        const trust = [(0,material/* rootOf */.I5)(serverCertificate), ...nextRoots];
        return { kind: 'provided', material: serverCertificate, trust };
    }
    return {
        kind: 'issued',
        authority: authority === undefined
            ? {
                kind: 'managed',
                secretId: fields['ca-secret-id'] ?? (0,derived_names/* secretIdFor */.X)(domain),
                isNamed: fields['ca-secret-id'] !== undefined,
                subject: fields['ca-subject'] ?? (0,derived_names/* authoritySubjectFor */.Z0)(domain),
                validityDays: fields['ca-validity-days'],
                key: authorityKeySettings(fields['ca-kms-key-id']),
                secretKmsKeyId: fields['kms-key-id'],
            }
            : { kind: 'provided', authority, next: nextAuthority },
        subject: fields['server-certificate-subject'] ?? [{ type: 'CN', value: domain }],
        keyAlgorithm: fields['key-algorithm'],
        validityDays: fields['server-certificate-validity-days'],
    };
}
function authorityKeySettings(keyId) {
    if (keyId === undefined) {
        return { kind: 'secret' };
    }
    return keyId === newKmsKey ? { kind: 'new-kms' } : { kind: 'kms', keyId };
}

// EXTERNAL MODULE: ./lib/report/checks/certificate-text.js + 1 modules
var certificate_text = __nccwpck_require__(17889);
;// CONCATENATED MODULE: ./lib/report/input-problem-text.js

/** What is wrong with the input, and how to fix it, in a line. */
function inputProblemText(problem) {
    if (typeof problem === 'string') {
        return problem;
    }
    const { inputs, finding } = problem;
    const { seen, expected, remedy = '' } = (0,certificate_text/* findingText */.N)(finding);
    return `${inputs}: the server certificate fails ${finding.id}: ${seen}; required: ${expected}. ${remedy}`;
}

// EXTERNAL MODULE: ./lib/report/await-text.js
var await_text = __nccwpck_require__(30630);
// EXTERNAL MODULE: ./lib/report/checks/check-text.js + 6 modules
var check_text = __nccwpck_require__(61865);
// EXTERNAL MODULE: ./lib/report/days.js
var days = __nccwpck_require__(18319);
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
var failure_text = __nccwpck_require__(55069);
// EXTERNAL MODULE: ./lib/report/note-text.js
var note_text = __nccwpck_require__(19534);
// EXTERNAL MODULE: ./lib/report/plan-text.js
var plan_text = __nccwpck_require__(82367);
// EXTERNAL MODULE: ./lib/report/seen-text.js
var seen_text = __nccwpck_require__(33811);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __nccwpck_require__(45810);
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

;// CONCATENATED MODULE: ./lib/run.js
/** One run of the action: inputs → operation → report. */








/** Never rejects: a run that goes wrong says why by its job, which fails. */
async function run(host, job) {
    const other = otherNode(process.versions.node);
    if (other !== undefined) {
        job.log.warning(other);
    }
    try {
        await runIn(host, job);
    }
    catch (error) {
        if (error instanceof InputError) {
            job.refuseInputs(error.problems.map(inputProblemText));
            job.output('changed', 'false');
        }
        else {
            job.fail(error);
        }
        job.output('status', 'failed');
    }
}
async function runIn(host, job) {
    const { environment, clock } = host;
    for (const secret of secretInputs(environment)) {
        job.mask(secret);
    }
    const settings = await parseSettings(environment, clock.now());
    const outcomes = await operate(settings, await createContext(settings, job, host));
    const { publish } = await __nccwpck_require__.e(/* import() */ 723).then(__nccwpck_require__.bind(__nccwpck_require__, 83723));
    const now = clock.now();
    await publish(outcomes, { job, settings: settings.report, environment, now });
}
async function operate(settings, context) {
    switch (settings.operation) {
        case 'provision': {
            const { provision } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(588), __nccwpck_require__.e(32), __nccwpck_require__.e(332), __nccwpck_require__.e(789), __nccwpck_require__.e(989)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3989));
            return [await provision(settings, context)];
        }
        case 'verify': {
            const { verify } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(588), __nccwpck_require__.e(32), __nccwpck_require__.e(472)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25472));
            return verify(settings, context);
        }
        case 'teardown': {
            const { teardown } = await Promise.all(/* import() */[__nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(588), __nccwpck_require__.e(332), __nccwpck_require__.e(198)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72198));
            return [await teardown(settings, context)];
        }
        case 'rotate': {
            const { rotate } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(631), __nccwpck_require__.e(894), __nccwpck_require__.e(588), __nccwpck_require__.e(32), __nccwpck_require__.e(332), __nccwpck_require__.e(789), __nccwpck_require__.e(671)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46671));
            return [await rotate(settings, context)];
        }
    }
}
async function createContext(settings, { log, mask, idToken }, { clock, signal }) {
    const { createAws } = await __nccwpck_require__.e(/* import() */ 100).then(__nccwpck_require__.bind(__nccwpck_require__, 94100));
    const { region = '', dns, waitMinutes, tags, role } = settings;
    const deadline = new Date(clock.now().getTime() + waitMinutes * 60_000);
    const report = createRunLog(log);
    const cleanUpSignal = (0,cancelling/* afterCancelling */.RZ)(signal, cancelling/* cleanUpMs */.rO);
    return {
        aws: createAws({
            region,
            subject: subjectOf(settings),
            tags,
            role: role && { settings: role, idToken },
            clock,
            log,
            mask,
            signal,
            cleanUpSignal,
            deadline,
            dnsRoleArn: dns.kind === 'route53' ? dns.roleArn : undefined,
        }),
        clock,
        log,
        mask,
        report,
        record: new run_record/* RunRecord */.d({ clock, report }),
        signal,
        cleanUpSignal,
        deadline,
    };
}
/** What the run is about, as a failed call names it. */
function subjectOf(settings) {
    if (settings.operation !== 'verify') {
        return settings.domain;
    }
    const [first, ...others] = settings.domains;
    return others.length === 0 ? first : `${settings.domains.length} domains`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(80342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
