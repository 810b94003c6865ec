/** Servers' certificates as they may be met, good and bad. */
import type { Family, Served } from './family.ts';
import type { Issued, Recipe } from './recipe.ts';

/** Why a certificate is not accepted: in the words of `openssl verify`, and as the figures of verify's handshake have it. */
export interface Fault {
  readonly openssl: string;
  readonly verify: { readonly kind: 'wrong-name' | 'untrusted'; readonly code?: string };
}

export interface World {
  /** Also the first label of its domain. */
  readonly name: string;
  /** Absent: it is accepted. */
  readonly fault?: Fault;
  /** Why mosquitto_pub judges otherwise than OpenSSL, where it does. */
  readonly mosquittoDiffers?: string;
  /** Why verify takes it for proven only with a client certificate, where the server demands one in TLS 1.2. */
  readonly undecided?: string;
  /** The tool that can make it, where the other cannot. */
  readonly only?: 'openssl';
  serve(family: Family, domain: string): Served;
}

const untrusted = (code: string) => ({ kind: 'untrusted', code }) as const;
const otherName = { openssl: 'hostname mismatch', verify: { kind: 'wrong-name' } } as const;
const noIssuer = {
  openssl: 'unable to get local issuer certificate',
  verify: untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
};
const strangeRoot = {
  openssl: 'self-signed certificate in certificate chain',
  verify: untrusted('SELF_SIGNED_CERT_IN_CHAIN'),
};
const selfSigned = {
  openssl: 'self-signed certificate',
  verify: untrusted('DEPTH_ZERO_SELF_SIGNED_CERT'),
};
const expired = { openssl: 'certificate has expired', verify: untrusted('CERT_HAS_EXPIRED') };
const notYetValid = {
  openssl: 'certificate is not yet valid',
  verify: untrusted('CERT_NOT_YET_VALID'),
};
const wrongPurpose = {
  openssl: 'unsuitable certificate purpose',
  verify: untrusted('INVALID_PURPOSE'),
};
/** OpenSSL finds several faults with it, of which Node reports the last. */
const noAuthority = { openssl: 'invalid CA certificate', verify: { kind: 'untrusted' } } as const;
const pathTooLong = {
  openssl: 'path length constraint exceeded',
  verify: untrusted('PATH_LENGTH_EXCEEDED'),
};

/** Node has no code for it and reports OpenSSL's words. */
const inWords = (words: string): Fault => ({
  openssl: words,
  verify: untrusted(words),
});

/** Below the root, which is not sent along. */
function direct(name: string, changes: Partial<Recipe> = {}, fault?: Fault): World {
  return {
    name,
    ...(fault && { fault }),
    serve: (family, domain) => ({ leaf: family.issueLeaf(domain, changes), chain: [] }),
  };
}

/** Below authorities, the one that the root issued first, each with its changes; all are sent along. */
function below(name: string, authorities: readonly Partial<Recipe>[], fault?: Fault): World {
  return sending(name, (chain) => chain, authorities, fault);
}

/** As `below`, but what is sent along is `sent`. */
function sending(
  name: string,
  sent: (chain: readonly Issued[], family: Family) => readonly Issued[],
  authorities: readonly Partial<Recipe>[] = [{}],
  fault?: Fault,
): World {
  return {
    name,
    ...(fault && { fault }),
    serve: (family, domain) => {
      const chain: Issued[] = [];
      for (const [index, changes] of authorities.entries()) {
        const commonName = `intermediate ${index + 1}`;
        const [issuer = family.root] = chain;
        chain.unshift(family.issueAuthority({ commonName, issuer, ...changes }));
      }
      const [issuer = family.root] = chain;
      return { leaf: family.issueLeaf(domain, { issuer }), chain: sent(chain, family) };
    },
  };
}

/** Below another root than the one that is trusted. */
function belowOther(name: string, root: string, isSent: boolean, fault: Fault): World {
  return {
    name,
    fault,
    serve: (family, domain) => {
      const issuer = family.issueRoot(root);
      return { leaf: family.issueLeaf(domain, { issuer }), chain: isSent ? [issuer] : [] };
    },
  };
}

const other = 'other.example.com';

export const worlds: readonly World[] = [
  direct('good'),
  below('intermediate', [{}]),
  {
    // An EC leaf below an RSA root, or the reverse: to a device as good as any; ACM would not take it.
    name: 'another-kind-of-key',
    serve: (family, domain) => {
      const key = family.tool.key(family.kind === 'RSA_2048' ? 'EC_prime256v1' : 'RSA_2048');
      return { leaf: family.issueLeaf(domain, { key }), chain: [] };
    },
  },
  below('two-intermediates', [{ pathLength: 1 }, { pathLength: 0 }]),

  // The name.
  direct('wildcard', { commonName: '*.example.com', dnsNames: ['*.example.com'] }),
  direct('wildcard-of-parent', { dnsNames: ['*.com'] }, otherName),
  {
    ...direct('partial-wildcard', { dnsNames: ['partial*.example.com'] }),
    mosquittoDiffers: 'a wildcard stands for a whole label only, as RFC 9525, section 6.3, has it',
  },
  direct('wrong-name', { commonName: other, dnsNames: [other] }, otherName),
  direct('cn-only', { dnsNames: [] }),
  direct('other-cn', { commonName: other }),
  direct('other-san', { dnsNames: [other] }, otherName),
  direct('san-of-addresses', { dnsNames: [], ipAddresses: ['127.0.0.1'] }),
  direct('upper-case', { dnsNames: ['UPPER-CASE.EXAMPLE.COM'] }),
  direct('trailing-dot', { dnsNames: ['trailing-dot.example.com.'] }, otherName),

  // The dates.
  direct('expired', { from: -30, until: -1 }, expired),
  direct('not-yet-valid', { from: 1 }, notYetValid),
  below('expired-intermediate', [{ from: -30, until: -1 }], expired),

  // The issuer.
  belowOther('other-ca', 'other root', false, noIssuer),
  belowOther('other-ca-sent-along', 'other root', true, strangeRoot),
  belowOther('other-ca-of-that-name', 'root', false, noIssuer),
  direct('self-signed', { issuer: 'itself' }, selfSigned),
  sending('missing-intermediate', () => [], [{}], noIssuer),
  sending('root-sent-along', (chain, { root }) => [...chain, root]),
  sending('out-of-order', (chain, { root }) => [root, ...chain]),
  sending('stranger-sent-along', (chain, family) => [family.issueRoot('stranger'), ...chain]),

  // The right to sign, and to be a server.
  direct('no-server-auth', { extendedKeyUsage: ['clientAuth'] }, wrongPurpose),
  direct('any-purpose', { extendedKeyUsage: [] }),
  {
    // certtool adds digitalSignature by itself.
    ...direct(
      'key-cert-sign-alone',
      { isAuthority: true, keyUsage: ['keyCertSign'] },
      wrongPurpose,
    ),
    only: 'openssl',
  },
  direct('leaf-is-authority', { isAuthority: true }),
  below('no-ca-true', [{ isAuthority: false, keyUsage: [] }], noAuthority),
  below(
    'no-key-cert-sign',
    [{ keyUsage: ['digitalSignature'] }],
    inWords('key usage does not include certificate signing'),
  ),
  below('client-authority', [{ extendedKeyUsage: ['clientAuth'] }], wrongPurpose),
  below('path-too-long', [{ pathLength: 0 }, {}], pathTooLong),
  {
    ...below('permitted-name', [{ permitted: 'example.com' }]),
    undecided: 'OpenSSL, which evaluates name constraints, is not asked before the server gives up',
  },
  below(
    'name-not-permitted',
    [{ permitted: 'example.net' }],
    inWords('permitted subtree violation'),
  ),
  below('excluded-name', [{ excluded: 'example.com' }], inWords('excluded subtree violation')),
  direct(
    'unknown-critical',
    { unknownCritical: '1.3.6.1.4.1.55555.1' },
    inWords('unhandled critical extension'),
  ),

  // The strength.
  direct('sha-1', { digest: 'sha1' }, inWords('CA signature digest algorithm too weak')),
  below(
    'sha-1-intermediate',
    [{ digest: 'sha1' }],
    inWords('CA signature digest algorithm too weak'),
  ),
  {
    name: 'rsa-1024',
    fault: inWords('EE certificate key too weak'),
    serve: (family, domain) => {
      const key = family.tool.key('RSA_1024');
      return { leaf: family.issueLeaf(domain, { key }), chain: [] };
    },
  },
];
