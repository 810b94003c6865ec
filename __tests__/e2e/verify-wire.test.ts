/** What the network alone shows, to somebody without AWS credentials who has what a device has. */
import { leafExtensions } from '../../testkit/certificates.ts';
import { type BadWorld, testBadWorlds } from './bad-worlds.ts';
import { createDevice } from './device.ts';
import { type InService, serve } from './in-service.ts';
import { inDays, makeAuthority, makeLeaf } from './leaves.ts';

const credentials = /^Run with AWS credentials/;

/** What nobody can tell from the wire. */
const unread = {
  'domain-configuration': ['skipped', /^not read$/, credentials],
  'validation-certificate': ['skipped', /^not read$/, credentials],
  dns: [
    'skipped',
    /^CNAME a3sandbox9xyz0-ats.*; not compared with the account's endpoint$/,
    credentials,
  ],
  mqtt: ['skipped', /^no client certificate$/, /^Set client-certificate/],
} satisfies BadWorld['told'];

/** Accepted, and nothing shows that it is the leaf that ACM stores. */
const accepted = [
  'warn',
  /^accepted, TLSv1\.3 TLS_\w+, SHA-256 [0-9A-F:]{95}$/,
  /could not be read.*Run with AWS credentials/,
] as const;

const unseenLeaf = Object.fromEntries(
  ['server-auth', 'common-name', 'key-algorithm', 'issuer', 'expiry'].map((id) => [
    id,
    ['skipped', /none that devices would accept is served$/, /^Run with AWS credentials, and fix/],
  ]),
);

const refused = (code: string) =>
  ['fail', new RegExp(`certificate verify failed \\(${code}\\)`)] as const;

const served = async (
  inService: InService,
  recipe: Parameters<typeof makeLeaf>[1],
  issuer = inService.root,
) => serve(inService, await makeLeaf(issuer, recipe), [issuer]);

const ended = inDays(-2);

const worlds: readonly BadWorld[] = [
  { world: 'nothing broken', told: { ...unread, 'tls-private-ca': accepted } },
  {
    world: 'nothing broken, with a client certificate',
    inputs: async (inService) => {
      const { certificate, privateKey } = await createDevice(inService);
      return { 'client-certificate': certificate, 'client-private-key': privateKey };
    },
    told: withoutMqtt({ ...unread, 'tls-private-ca': accepted }),
  },
  {
    world: 'nothing broken, with a client certificate demanded by TLS 1.2 itself',
    spoil: ({ sandbox }) => {
      const { dataPlane } = sandbox.knobs;
      Object.assign(dataPlane, { maxTls: 'TLSv1.2', clientCertificate: 'demanded' });
      return () => {
        Object.assign(dataPlane, { maxTls: 'TLSv1.3', clientCertificate: 'requested' });
      };
    },
    told: {
      ...unread,
      'tls-private-ca': [
        'warn',
        /^accepted, TLSv1\.2 .*judged by the certificate served before the server asked for a client certificate/,
        /Run with AWS credentials/,
      ],
    },
  },
  {
    world: 'a leaf that expired',
    spoil: (inService) => served(inService, { notBefore: inDays(-9), notAfter: ended }),
    told: {
      ...unread,
      expiry: ['fail', /^as served: \/CN=iot\.example\.com expired at /, /^Run rotate/],
      'tls-private-ca': [...refused('CERT_HAS_EXPIRED'), /run rotate/],
      'tls-amazon-root': [...refused('CERT_HAS_EXPIRED'), /Fix tls-private-ca first/],
    },
    breaksAt: new RegExp(`"at":"${ended.replace('Z', '.000Z')}"`),
  },
  {
    world: 'a leaf without serverAuth',
    spoil: (inService) => served(inService, { extensions: leafExtensions({ usages: ['1.2.3'] }) }),
    told: {
      ...unread,
      'server-auth': ['fail', /^as served: extendedKeyUsage 1\.2\.3$/, /serverAuth/],
      'tls-private-ca': [...refused('INVALID_PURPOSE'), /see server-auth/],
      'tls-amazon-root': [...refused('INVALID_PURPOSE'), /Fix tls-private-ca first/],
    },
  },
  {
    world: 'a leaf of another authority',
    spoil: async (inService) => served(inService, {}, await makeAuthority({ subject: 'CN=Other' })),
    told: {
      ...unread,
      ...unseenLeaf,
      'device-compatibility': [
        'skipped',
        /^no chain that leads to/,
        /^Fix issuer and tls-private-ca/,
      ],
      'tls-private-ca': [...refused('SELF_SIGNED_CERT_IN_CHAIN'), /ca-certificate is the CA/],
    },
  },
];

testBadWorlds(worlds.map((world) => ({ ...world, wireOnly: true })));

function withoutMqtt({ mqtt: _, ...told }: BadWorld['told']): BadWorld['told'] {
  return told;
}
