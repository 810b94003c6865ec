/** What answers where the domain and the account's endpoint are expected. */
import { createServer, type Server } from 'node:net';
import { beforeAll } from '@jest/globals';
import { type BadWorld, type Spoil, testBadWorlds } from './bad-worlds.ts';
import { makeAuthority } from './leaves.ts';
import { domain } from './scenario.ts';

let closedPort: number;
beforeAll(async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  closedPort = portOf(closed);
  closed.close();
});

const another = makeAuthority({ subject: 'CN=Proxy' });

/** The certificate that ACM issued for the domain, which Amazon's root vouches for. */
const servedByAmazon: Spoil = ({ sandbox, validationCertificateArn }) => {
  const stored = sandbox.certificates.get(validationCertificateArn);
  const { dataPlane } = sandbox.knobs;
  dataPlane.serveInstead = {
    [domain]: {
      certificateChain: [stored?.certificate, ...(stored?.chain ?? [])].join(''),
      privateKey: stored?.privateKey ?? '',
    },
  };
  return () => {
    dataPlane.serveInstead = {};
  };
};

const worlds: readonly BadWorld[] = [
  {
    world: "a default endpoint that what is given as Amazon's root does not vouch for",
    inputs: async () => ({ 'amazon-root-ca': (await another).certificate }),
    told: {
      'tls-default-endpoint': [
        'fail',
        'tls-untrusted',
        { handshake: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
      ],
      'validation-certificate': [
        'fail',
        'validation-certificate-not-public',
        { unfit: { code: 'root-not-public' } },
      ],
    },
  },
  {
    world: "the domain vouched for by what is given as Amazon's root",
    inputs: ({ root, sandbox }) => ({
      'amazon-root-ca': `${sandbox.amazonRootCertificate}${root.certificate}`,
    }),
    told: {
      'tls-amazon-root': ['fail', 'amazon-root-accepted', { handshake: { protocol: 'TLSv1.3' } }],
    },
  },
  {
    world:
      'the domain served with a certificate of ACM, under which no device of the private CA connects',
    spoil: servedByAmazon,
    told: {
      'tls-private-ca': [
        'fail',
        'tls-untrusted',
        { handshake: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
      ],
      'tls-amazon-root': ['fail', 'amazon-root-accepted', { handshake: { protocol: 'TLSv1.3' } }],
      mqtt: [
        'fail',
        'mqtt-no-tls',
        { failure: { failure: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } } },
      ],
    },
  },
  {
    world: 'plain TCP',
    spoil: ({ sandbox }) => {
      sandbox.knobs.dataPlane.plainTcp = true;
      return () => {
        sandbox.knobs.dataPlane.plainTcp = false;
      };
    },
    told: {
      'tls-private-ca': [
        'fail',
        'tls-not-tls',
        { handshake: { code: 'ERR_SSL_WRONG_VERSION_NUMBER' } },
      ],
      'tls-amazon-root': [
        'fail',
        'amazon-root-not-tested',
        { handshake: { code: 'ERR_SSL_WRONG_VERSION_NUMBER' } },
      ],
      'tls-default-endpoint': [
        'fail',
        'tls-not-tls',
        { handshake: { code: 'ERR_SSL_WRONG_VERSION_NUMBER' } },
      ],
      mqtt: [
        'fail',
        'mqtt-no-tls',
        { failure: { failure: { code: 'ERR_SSL_WRONG_VERSION_NUMBER' } } },
      ],
    },
  },
  {
    world: 'a closed port',
    inputs: () => ({ 'mqtt-port': String(closedPort) }),
    told: {
      'tls-private-ca': ['fail', 'tls-unreachable', { handshake: { code: 'ECONNREFUSED' } }],
      'tls-amazon-root': [
        'fail',
        'amazon-root-not-tested',
        { handshake: { code: 'ECONNREFUSED' } },
      ],
      'tls-default-endpoint': ['fail', 'tls-unreachable', { handshake: { code: 'ECONNREFUSED' } }],
      mqtt: ['fail', 'mqtt-no-tls', { failure: { failure: { code: 'ECONNREFUSED' } } }],
    },
  },
];

testBadWorlds(worlds);

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
