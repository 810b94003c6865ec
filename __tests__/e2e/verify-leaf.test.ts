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

const ended = inDays(-2);
const soon = inDays(20);
const lapsed = makeAuthority({ subject: 'CN=Lapsed', notBefore: inDays(-90), notAfter: ended });

/** As the report has it. */
const breaking = (at: string, because: RegExp) =>
  new RegExp(`"at":"${at.replace('Z', '.000Z')}",.*"because":"${because.source}`);

const invalid = (detail: string) =>
  ['fail', 'configuration-invalid', { serverCertificate: { detail } }] as const;
const notServed = ['fail', 'tls-other-certificate', { isInvalid: true }] as const;
const notPickedUp = ['fail', 'tls-other-certificate', { isInvalid: false }] as const;
/** Under the private CA. */
const refused = (code: string): BadWorld['told'] => ({
  'tls-private-ca': ['fail', 'tls-untrusted', { handshake: { code } }],
  mqtt: ['fail', 'mqtt-no-tls', { failure: { failure: { code } } }],
});
/** Under any trust, so that Amazon's root was not put to the test. */
const refusedByAny = (code: string): BadWorld['told'] => ({
  ...refused(code),
  'tls-amazon-root': ['fail', 'amazon-root-not-tested', { handshake: { code } }],
});

const worlds: readonly BadWorld[] = [
  {
    world: 'without serverAuth',
    spoil: stored({ extensions: leafExtensions({ usages: [clientAuth] }) }),
    told: {
      'domain-configuration': invalid(
        'The server certificate must have the extended key usage serverAuth.',
      ),
      'server-auth': ['fail', 'server-auth-missing', { extendedKeyUsage: ['clientAuth'] }],
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
      'domain-configuration': invalid(
        'The server certificate must have the extended key usage serverAuth.',
      ),
      'server-auth': ['fail', 'server-auth-missing', { extendedKeyUsage: ['clientAuth'] }],
      ...refusedByAny('INVALID_PURPOSE'),
    },
  },
  {
    world: 'another CN, the SAN being right',
    spoil: stored({ subject: 'CN=other.example.com' }),
    // IoT Core would take it, and does not pick it up, as the CN is not the one before.
    told: {
      'common-name': [
        'fail',
        'name-not-covered',
        { commonName: 'other.example.com', names: ['iot.example.com'] },
      ],
      'tls-private-ca': notPickedUp,
    },
  },
  {
    world: 'a SAN and no CN, as step-ca issues it',
    spoil: async (inService) =>
      storedAndServed(
        inService,
        await makeLeaf(inService.root, { subject: 'O=Example', extensions: leafExtensions() }),
        [inService.root],
      ),
    told: { 'common-name': ['warn', 'name-without-cn', { names: ['iot.example.com'] }] },
  },
  {
    world: 'a SAN that does not cover the domain',
    spoil: stored({ extensions: leafExtensions({ names: ['other.example.com'] }) }),
    told: {
      'domain-configuration': invalid('The server certificate does not cover iot.example.com.'),
      'common-name': [
        'fail',
        'name-not-covered',
        { commonName: 'iot.example.com', names: ['other.example.com'] },
      ],
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
      'domain-configuration': invalid('The server certificate does not cover iot.example.com.'),
      'common-name': [
        'fail',
        'name-not-covered',
        { commonName: 'iot.example.com', names: ['other.example.com'] },
      ],
      'tls-private-ca': ['fail', 'tls-wrong-name'],
      mqtt: ['fail', 'mqtt-no-tls', { failure: { failure: { kind: 'wrong-name' } } }],
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
      'domain-configuration': invalid('The server certificate has more than 4 domain names.'),
      'common-name': [
        'fail',
        'too-many-names',
        {
          commonName: 'iot.example.com',
          names: [
            'iot.example.com',
            'a.example.com',
            'b.example.com',
            'c.example.com',
            'd.example.com',
          ],
        },
      ],
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
    told: {
      'common-name': [
        'warn',
        'name-by-wildcard',
        { commonName: '*.example.com', names: ['*.example.com'] },
      ],
    },
  },
  {
    world: 'a key on P-384',
    spoil: stored({ key: ecKey('secp384r1') }),
    told: {
      'domain-configuration': invalid(
        'The key algorithm EC_secp384r1 of the server certificate is not supported.',
      ),
      'key-algorithm': [
        'fail',
        'key-or-chain-refused',
        { keyAlgorithm: 'EC_secp384r1', signatureAlgorithm: 'ecdsa-with-SHA256', certificates: 2 },
      ],
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a key of RSA 3072 below an authority of P-256',
    spoil: stored({ key: rsaKey(3072) }),
    told: {
      'domain-configuration': invalid(
        'The key algorithm RSA_3072 of the server certificate is not supported.',
      ),
      'key-algorithm': [
        'fail',
        'key-or-chain-refused',
        {
          keyAlgorithm: 'RSA_3072',
          signatureAlgorithm: 'ecdsa-with-SHA256',
          certificates: 2,
          other: { subject: '/CN=Root', keyAlgorithm: 'EC_prime256v1' },
        },
      ],
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
      'domain-configuration': invalid(
        'The signature algorithm ecdsa-with-SHA1 of the server certificate is not supported.',
      ),
      'key-algorithm': [
        'fail',
        'key-or-chain-refused',
        {
          keyAlgorithm: 'EC_prime256v1',
          signatureAlgorithm: 'ecdsa-with-SHA1',
          certificates: 2,
          weak: { subject: '/CN=iot.example.com', signatureAlgorithm: 'ecdsa-with-SHA1' },
        },
      ],
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a chain of 6',
    spoil: storedBelow(4, upwards),
    told: {
      'domain-configuration': invalid(
        'The server certificate chain is longer than 5 certificates or 16 KB.',
      ),
      'key-algorithm': [
        'fail',
        'key-or-chain-refused',
        { keyAlgorithm: 'EC_prime256v1', signatureAlgorithm: 'ecdsa-with-SHA256', certificates: 6 },
      ],
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a chain over 16 KB',
    spoil: storedBelow(1, upwards, {
      extensions: [authorityExtension(), comment(12_500)],
    }),
    told: {
      'domain-configuration': invalid(
        'The server certificate chain is longer than 5 certificates or 16 KB.',
      ),
      'key-algorithm': [
        'fail',
        'key-or-chain-refused',
        { keyAlgorithm: 'EC_prime256v1', signatureAlgorithm: 'ecdsa-with-SHA256', certificates: 3 },
      ],
      'tls-private-ca': notServed,
    },
  },
  {
    world: 'a chain out of order, which TLS libraries put in order',
    spoil: storedBelow(2, (intermediates, root) => [...intermediates, root]),
    told: {
      issuer: [
        'fail',
        'chain-broken',
        {
          issuer: '/CN=Intermediate 2',
          problem: {
            code: 'not-signed',
            of: '/CN=iot.example.com',
            subject: '/CN=Intermediate 1',
            issuer: '/CN=Intermediate 2',
          },
          endsAt: '/CN=Root',
        },
      ],
    },
  },
  {
    world: 'a chain that lacks its intermediate',
    spoil: storedBelow(1, (_, root) => [root]),
    told: {
      issuer: [
        'fail',
        'chain-broken',
        {
          issuer: '/CN=Intermediate 1',
          problem: {
            code: 'not-signed',
            of: '/CN=iot.example.com',
            subject: '/CN=Root',
            issuer: '/CN=Intermediate 1',
          },
          endsAt: '/CN=Root',
        },
      ],
      ...refused('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    },
  },
  {
    world: 'a leaf of another authority',
    spoil: async (inService) => {
      const other = await makeAuthority({ subject: 'CN=Other' });
      return store(inService, await makeLeaf(other), [other]);
    },
    told: {
      issuer: ['fail', 'chain-broken', { issuer: '/CN=Other', endsAt: '/CN=Other' }],
      'tls-private-ca': [
        'fail',
        'tls-untrusted',
        { handshake: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
      ],
      'device-compatibility': ['skipped', 'device-class-not-tried'],
      mqtt: [
        'fail',
        'mqtt-no-tls',
        { failure: { failure: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } } },
      ],
    },
  },
  {
    world: "another authority's leaf served, ACM storing the right one",
    spoil: async (inService) => {
      const other = await makeAuthority({ subject: 'CN=Other' });
      return serve(inService, await makeLeaf(other), [other]);
    },
    told: {
      ...refused('SELF_SIGNED_CERT_IN_CHAIN'),
    },
  },
  {
    world: 'an intermediate that is no authority',
    spoil: storedBelow(1, upwards, { extensions: leafExtensions() }),
    told: {
      issuer: [
        'fail',
        'chain-broken',
        {
          issuer: '/CN=Intermediate 1',
          problem: { code: 'not-a-ca', subject: '/CN=Intermediate 1' },
          endsAt: '/CN=Root',
        },
      ],
      ...refusedByAny('INVALID_PURPOSE'),
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
      'domain-configuration': invalid('The server certificate is not within its validity period.'),
      expiry: [
        'fail',
        'certificate-not-valid',
        {
          by: 'rotate-or-owner',
          isRolling: false,
          link: { of: 'server-certificate', name: '/CN=iot.example.com' },
          lapse: 'expired',
        },
      ],
      ...refusedByAny('CERT_HAS_EXPIRED'),
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
      'domain-configuration': invalid('The server certificate is not within its validity period.'),
      expiry: [
        'fail',
        'certificate-not-valid',
        {
          by: 'rotate-or-owner',
          isRolling: false,
          link: { of: 'server-certificate', name: '/CN=iot.example.com' },
          lapse: 'not-yet-valid',
        },
      ],
      ...refusedByAny('CERT_NOT_YET_VALID'),
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
      expiry: [
        'fail',
        'certificate-not-valid',
        {
          by: 'rollover',
          isRolling: false,
          link: { of: 'ca', name: '/CN=Lapsed' },
          lapse: 'expired',
        },
      ],
      ...refusedByAny('CERT_HAS_EXPIRED'),
    },
    breaksAt: breaking(ended, /the CA \/CN=Lapsed/),
  },
  {
    world: 'inside renew-before-days',
    inputs: () => ({ 'renew-before-days': '400' }),
    told: {
      expiry: [
        'warn',
        'server-certificate-due',
        {
          by: 'rotate-or-owner',
          isRolling: false,
          due: [
            { of: 'server-certificate', name: '/CN=iot.example.com', notBefore: {}, notAfter: {} },
          ],
        },
      ],
    },
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
    told: {
      'tls-private-ca': notPickedUp,
    },
    breaksAt: breaking(soon, /the server certificate still being served, \/CN=iot/),
  },
];

testBadWorlds(worlds);

/** Netscape's comment: an extension that may contain anything. */
function comment(octets: number): Extension {
  const length = Buffer.from([0x16, 0x82, octets >> 8, octets & 0xff]);
  const content = Buffer.concat([length, Buffer.alloc(octets, 'x')]);
  return new Extension('2.16.840.1.113730.1.13', false, new Uint8Array(content));
}
