/** What the network alone shows, to someone without AWS credentials who has what a device has. */
import { leafExtensions } from '../../testkit/certificates.ts';
import { type BadWorld, testBadWorlds } from './bad-worlds.ts';
import { createDevice } from './device.ts';
import { type InService, serve } from './in-service.ts';
import { inDays, makeAuthority, makeLeaf } from './leaves.ts';

/** What the wire does not show. */
const unread = {
  'domain-configuration': ['skipped', 'not-asked'],
  'validation-certificate': ['skipped', 'not-asked'],
  dns: ['skipped', 'endpoint-unknown'],
  mqtt: ['skipped', 'mqtt-without-client', { why: 'unknown' }],
} satisfies BadWorld['told'];
const { mqtt: _, ...unreadByDevice } = unread;

const served = async (
  inService: InService,
  recipe: Parameters<typeof makeLeaf>[1],
  issuer = inService.root,
) => serve(inService, await makeLeaf(issuer, recipe), [issuer]);

const ended = inDays(-2);

const worlds: readonly BadWorld[] = [
  { world: 'nothing broken', told: unread },
  {
    world: 'nothing broken, with a client certificate',
    inputs: async (inService) => {
      const { certificate, privateKey } = await createDevice(inService);
      return { 'client-certificate': certificate, 'client-private-key': privateKey };
    },
    told: unreadByDevice,
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
    told: unread,
  },
  {
    world: 'a leaf that expired',
    spoil: (inService) => served(inService, { notBefore: inDays(-9), notAfter: ended }),
    told: {
      ...unread,
      expiry: [
        'fail',
        'certificate-not-valid',
        {
          by: 'rotate-or-owner',
          isRolling: false,
          link: { of: 'server-certificate', name: '/CN=iot.example.com' },
          lapse: 'expired',
          asServed: true,
        },
      ],
      'tls-private-ca': ['fail', 'tls-untrusted', { handshake: { code: 'CERT_HAS_EXPIRED' } }],
      'tls-amazon-root': [
        'fail',
        'amazon-root-not-tested',
        { handshake: { code: 'CERT_HAS_EXPIRED' } },
      ],
    },
    breaksAt: new RegExp(`"at":"${ended.replace('Z', '.000Z')}"`),
  },
  {
    world: 'a leaf without serverAuth',
    spoil: (inService) => served(inService, { extensions: leafExtensions({ usages: ['1.2.3'] }) }),
    told: {
      ...unread,
      'server-auth': [
        'fail',
        'server-auth-missing',
        { extendedKeyUsage: ['1.2.3'], asServed: true },
      ],
      'tls-private-ca': ['fail', 'tls-untrusted', { handshake: { code: 'INVALID_PURPOSE' } }],
      'tls-amazon-root': [
        'fail',
        'amazon-root-not-tested',
        { handshake: { code: 'INVALID_PURPOSE' } },
      ],
    },
  },
  {
    world: 'a leaf of another authority',
    spoil: async (inService) => served(inService, {}, await makeAuthority({ subject: 'CN=Other' })),
    told: {
      ...unread,
      'server-auth': ['skipped', 'not-readable', { awsAsked: false }],
      'common-name': ['skipped', 'not-readable', { awsAsked: false }],
      'key-algorithm': ['skipped', 'not-readable', { awsAsked: false }],
      issuer: ['skipped', 'not-readable', { awsAsked: false }],
      expiry: ['skipped', 'not-readable', { awsAsked: false }],
      'tls-private-ca': [
        'fail',
        'tls-untrusted',
        { handshake: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
      ],
      'device-compatibility': ['skipped', 'device-class-not-tried'],
    },
  },
];

testBadWorlds(worlds.map((world) => ({ ...world, wireOnly: true })));
