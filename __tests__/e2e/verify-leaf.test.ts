/** The leaf and its chain: as ACM stores them, where IoT Core passes over what it cannot serve, and as they are served. */
import { Extension } from '../../src/pki/x509.ts';
import {
  authorityExtension,
  clientAuth,
  ecKey,
  leafExtensions,
  type Made,
  type Recipe,
  rsaKey,
} from '../../testkit/certificates.ts';
import { type BadWorld, type Spoil, testBadWorlds } from './bad-worlds.ts';
import { type InService, mendAll, serve, store } from './in-service.ts';
import { inDays, makeAuthority, makeIntermediates, makeLeaf, signedWithSha1 } from './leaves.ts';
import { domain } from './scenario.ts';

/** A leaf of the domain's own authority, but for what is asked otherwise. */
const stored =
  (recipe: Partial<Recipe>): Spoil =>
  async (inService) =>
    store(inService, await makeLeaf(inService.root, recipe), [inService.root]);

/** A leaf below intermediates, with the chain that is made of them. */
const storedBelow =
  (
    count: number,
    chainOf: (intermediates: readonly Made[], root: Made) => readonly Made[],
    recipe: Partial<Recipe> = {},
  ): Spoil =>
  async (inService) => {
    const intermediates = await makeIntermediates(inService.root, count, recipe);
    const leaf = await makeLeaf(intermediates.at(-1) ?? inService.root);
    return store(inService, leaf, chainOf(intermediates, inService.root));
  };

/** In ACM and on the wire, whether IoT Core would take it or not. */
const storedAndServed = (inService: InService, leaf: Made, chain: readonly Made[]) =>
  mendAll(store(inService, leaf, chain), serve(inService, leaf, chain));

const upwards = (intermediates: readonly Made[], root: Made) => [
  ...intermediates.toReversed(),
  root,
];

const invalid = (detail: RegExp) =>
  [
    'fail',
    new RegExp(`: ENABLED, DATA, server certificate INVALID \\(.*${detail.source}.*\\)$`),
    /^IoT Core cannot serve the certificate that is in ACM.*run rotate/,
  ] as const;
const another =
  /^another certificate is served: SHA-256 [0-9A-F:]{95}, until \d{4}-\d\d-\d\dT[\d:]+Z$/;
const notServed = [
  'fail',
  another,
  /^The certificate in ACM is one that IoT Core cannot serve.*run rotate/,
] as const;
const notPickedUp = [
  'fail',
  another,
  /does not serve the certificate in ACM yet.*within about an hour.*force: true/,
] as const;
const refused = (code: string) =>
  ['fail', new RegExp(`certificate verify failed \\(${code}\\)`)] as const;
/** Any trust refuses it, so that Amazon's root was not put to the test. */
const notForTrust = /^The handshake failed for a reason other than trust.*Fix tls-private-ca first/;
const anew = /^Reissue it with/;
const rotate = /^Run rotate with ca-private-key/;
const mendTls = /^Fix tls-private-ca first/;

const ended = inDays(-2);
const soon = inDays(20);
const lapsed = makeAuthority({ subject: 'CN=Lapsed', notBefore: inDays(-90), notAfter: ended });

/** As the report has it. */
const breaking = (at: string, because: RegExp) =>
  new RegExp(`"at":"${at.replace('Z', '.000Z')}",.*"because":"${because.source}`);

const worlds: readonly BadWorld[] = [
  {
    world: 'without serverAuth',
    spoil: stored({ extensions: leafExtensions({ usages: [clientAuth] }) }),
    told: {
      'server-auth': ['fail', /^extendedKeyUsage clientAuth$/, anew],
      'domain-configuration': invalid(/serverAuth/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'served without serverAuth, as other servers would',
    spoil: async (inService) =>
      storedAndServed(
        inService,
        await makeLeaf(inService.root, { extensions: leafExtensions({ usages: [clientAuth] }) }),
        [inService.root],
      ),
    told: {
      'server-auth': ['fail', /^extendedKeyUsage clientAuth$/, anew],
      'domain-configuration': invalid(/serverAuth/),
      'tls-private-ca': [...refused('INVALID_PURPOSE'), /see server-auth.*run rotate/],
      'tls-amazon-root': [...refused('INVALID_PURPOSE'), notForTrust],
      mqtt: [...refused('INVALID_PURPOSE'), mendTls],
    },
  },
  {
    world: 'another CN, the SAN being right',
    spoil: stored({ subject: 'CN=other.example.com' }),
    // IoT Core would take it, and does not pick it up, as the CN is not the one before.
    told: {
      'common-name': ['fail', /^CN other\.example\.com, SAN iot\.example\.com$/, anew],
      'tls-private-ca': notPickedUp,
    },
  },
  {
    world: 'a SAN that does not cover the domain',
    spoil: stored({ extensions: leafExtensions({ names: ['other.example.com'] }) }),
    told: {
      'common-name': ['fail', /^CN iot\.example\.com, SAN other\.example\.com$/, anew],
      'domain-configuration': invalid(/does not cover iot\.example\.com/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'served for another name',
    spoil: async (inService) =>
      storedAndServed(
        inService,
        await makeLeaf(inService.root, {
          extensions: leafExtensions({ names: ['other.example.com'] }),
        }),
        [inService.root],
      ),
    told: {
      'common-name': ['fail', /^CN iot\.example\.com, SAN other\.example\.com$/, anew],
      'domain-configuration': invalid(/does not cover iot\.example\.com/),
      'tls-private-ca': ['fail', /^a certificate for another name: CN=iot/, /for another name/],
      mqtt: ['fail', /a certificate for another name/, mendTls],
    },
  },
  {
    world: 'five SANs',
    spoil: stored({
      extensions: leafExtensions({
        names: [domain, ...['a', 'b', 'c', 'd'].map((label) => `${label}.example.com`)],
      }),
    }),
    told: {
      'common-name': ['fail', /SAN iot\.example\.com, a\.example\.com,.*d\.example\.com$/, anew],
      'domain-configuration': invalid(/more than 4/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a wildcard, which IoT Core takes',
    spoil: async (inService) =>
      storedAndServed(
        inService,
        await makeLeaf(inService.root, {
          subject: 'CN=*.example.com',
          extensions: leafExtensions({ names: ['*.example.com'] }),
        }),
        [inService.root],
      ),
    told: { 'common-name': ['warn', /^CN \*\.example\.com/, /impersonate every sibling/] },
  },
  {
    world: 'a key on P-384',
    spoil: stored({ key: ecKey('secp384r1') }),
    told: {
      'key-algorithm': ['fail', /^EC_secp384r1, ecdsa-with-SHA256, 2 certificates/, anew],
      'domain-configuration': invalid(/EC_secp384r1/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a key of RSA 3072 below an authority of P-256',
    spoil: stored({ key: rsaKey(3072) }),
    told: {
      'key-algorithm': ['fail', /^RSA_3072, below \/CN=Root with EC_prime256v1/, anew],
      'domain-configuration': invalid(/RSA_3072/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a signature with SHA-1',
    spoil: async (inService) => {
      const { root } = inService;
      return store(inService, await signedWithSha1(await makeLeaf(root), root), [root]);
    },
    told: {
      'key-algorithm': ['fail', /CN=iot\.example\.com signed with ecdsa-with-SHA1/, anew],
      'domain-configuration': invalid(/ecdsa-with-SHA1/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a chain of 6',
    spoil: storedBelow(4, upwards),
    told: {
      'key-algorithm': ['fail', /, 6 certificates of \d+ bytes$/, anew],
      'domain-configuration': invalid(/longer than 5 certificates/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a chain over 16 KB',
    spoil: storedBelow(1, upwards, {
      extensions: [authorityExtension(), comment(12_500)],
    }),
    told: {
      'key-algorithm': ['fail', /, 3 certificates of (1[6-9]|2\d)\d{3} bytes$/, anew],
      'domain-configuration': invalid(/16 KB/),
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a chain out of order, which TLS libraries put in order',
    spoil: storedBelow(2, (intermediates, root) => [...intermediates, root]),
    told: {
      issuer: [
        'fail',
        /^\/CN=iot\.example\.com was not signed by \/CN=Intermediate 1 \(it names \/CN=Intermediate 2/,
        /^Provide the chain in order/,
      ],
    },
  },
  {
    world: 'a chain that lacks its intermediate',
    spoil: storedBelow(1, (_, root) => [root]),
    told: {
      issuer: ['fail', /was not signed by \/CN=Root/, /^Provide the chain in order/],
      'tls-private-ca': [...refused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /its chain was imported/],
      mqtt: [...refused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), mendTls],
    },
  },
  {
    world: 'a leaf of another authority',
    spoil: async (inService) => {
      const other = await makeAuthority({ subject: 'CN=Other' });
      return store(inService, await makeLeaf(other), [other]);
    },
    told: {
      issuer: ['fail', /^a chain that ends at \/CN=Other, which is not trusted$/, /trust\.$/],
      'device-compatibility': [
        'skipped',
        /^no chain that leads to/,
        /^Fix issuer and tls-private-ca/,
      ],
      'tls-private-ca': [...refused('SELF_SIGNED_CERT_IN_CHAIN'), /ca-certificate is the CA/],
      mqtt: [...refused('SELF_SIGNED_CERT_IN_CHAIN'), mendTls],
    },
  },
  {
    world: "another authority's leaf served, ACM storing the right one",
    spoil: async (inService) => {
      const other = await makeAuthority({ subject: 'CN=Other' });
      return serve(inService, await makeLeaf(other), [other]);
    },
    told: {
      'tls-private-ca': [...refused('SELF_SIGNED_CERT_IN_CHAIN'), /ca-certificate is the CA/],
      mqtt: [...refused('SELF_SIGNED_CERT_IN_CHAIN'), mendTls],
    },
  },
  {
    world: 'an intermediate that is no authority',
    spoil: storedBelow(1, upwards, { extensions: leafExtensions() }),
    told: {
      issuer: ['fail', /Intermediate 1 is not a CA/, /^Provide the chain/],
      'tls-private-ca': [...refused('INVALID_PURPOSE'), /see server-auth, issuer and expiry/],
      'tls-amazon-root': [...refused('INVALID_PURPOSE'), notForTrust],
      mqtt: [...refused('INVALID_PURPOSE'), mendTls],
    },
  },
  {
    world: 'expired',
    spoil: async (inService) =>
      storedAndServed(
        inService,
        await makeLeaf(inService.root, { notBefore: inDays(-30), notAfter: ended }),
        [inService.root],
      ),
    told: {
      expiry: ['fail', /^\/CN=iot\.example\.com expired at /, rotate],
      'domain-configuration': invalid(/validity/),
      'tls-private-ca': [...refused('CERT_HAS_EXPIRED'), /see server-auth, issuer and expiry/],
      'tls-amazon-root': [...refused('CERT_HAS_EXPIRED'), notForTrust],
      mqtt: [...refused('CERT_HAS_EXPIRED'), mendTls],
    },
    breaksAt: breaking(ended, /the server certificate \/CN=iot/),
  },
  {
    world: 'not yet valid',
    spoil: async (inService) =>
      storedAndServed(
        inService,
        await makeLeaf(inService.root, { notBefore: inDays(2), notAfter: inDays(90) }),
        [inService.root],
      ),
    told: {
      expiry: ['fail', /^\/CN=iot\.example\.com is not valid before /, rotate],
      'domain-configuration': invalid(/validity/),
      'tls-private-ca': [...refused('CERT_NOT_YET_VALID'), /see server-auth, issuer and expiry/],
      'tls-amazon-root': [...refused('CERT_NOT_YET_VALID'), notForTrust],
      mqtt: [...refused('CERT_NOT_YET_VALID'), mendTls],
    },
  },
  {
    world: 'below an authority that expired',
    spoil: async (inService) => {
      const authority = await lapsed;
      return store(inService, await makeLeaf(authority), [authority]);
    },
    inputs: async () => ({ 'ca-certificate': (await lapsed).certificate }),
    told: {
      expiry: ['fail', /^\/CN=Lapsed expired at /, /^Create a new CA and install/],
      'tls-private-ca': [...refused('CERT_HAS_EXPIRED'), /see server-auth, issuer and expiry/],
      'tls-amazon-root': [...refused('CERT_HAS_EXPIRED'), notForTrust],
      mqtt: [...refused('CERT_HAS_EXPIRED'), mendTls],
    },
    breaksAt: breaking(ended, /the CA \/CN=Lapsed/),
  },
  {
    world: 'inside renew-before-days',
    inputs: () => ({ 'renew-before-days': '400' }),
    told: { expiry: ['warn', /^\/CN=iot\.example\.com until /, rotate] },
  },
  {
    world: 'stored and not served: an older leaf is, and ends sooner',
    spoil: async (inService) => {
      const { root, sandbox } = inService;
      const mend = store(inService, await makeLeaf(root, { notAfter: soon }), [root]);
      await new Promise(setImmediate);
      sandbox.setLatencies({ pickUpMs: 3_600_000 });
      store(inService, await makeLeaf(root), [root]);
      sandbox.setLatencies({ pickUpMs: 0 });
      return mend;
    },
    told: { 'tls-private-ca': notPickedUp },
    breaksAt: breaking(soon, /the server certificate still being served, \/CN=iot/),
  },
];

testBadWorlds(worlds);

/** Netscape's comment: an extension that anything may stand in. */
function comment(octets: number): Extension {
  const length = Buffer.from([0x16, 0x82, octets >> 8, octets & 0xff]);
  const content = Buffer.concat([length, Buffer.alloc(octets, 'x')]);
  return new Extension('2.16.840.1.113730.1.13', false, new Uint8Array(content));
}
