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

/** Nothing on the port is IoT Core's; `remedies`: of the private CA, the default endpoint and MQTT. */
function everywhere(
  seen: RegExp,
  [privateCa, endpoint, mqtt]: readonly RegExp[],
): BadWorld['told'] {
  return {
    'tls-private-ca': ['fail', seen, privateCa ?? /^$/],
    'tls-amazon-root': ['fail', seen, /Fix tls-private-ca first/],
    'tls-default-endpoint': ['fail', seen, endpoint ?? /^$/],
    mqtt: ['fail', seen, mqtt ?? /^$/],
  };
}

const worlds: readonly BadWorld[] = [
  {
    world: "a default endpoint that what is given as Amazon's root does not vouch for",
    inputs: async () => ({ 'amazon-root-ca': (await another).certificate }),
    told: {
      'tls-default-endpoint': [
        'fail',
        /^certificate verify failed \(SELF_SIGNED_CERT_IN_CHAIN\): .*issued by .*CN=Amazon RSA/,
        /^Set amazon-root-ca.*no proxy intercepts TLS/,
      ],
    },
  },
  {
    world: "the domain vouched for by what is given as Amazon's root",
    inputs: ({ root, sandbox }) => ({
      'amazon-root-ca': `${sandbox.amazonRootCertificate}${root.certificate}`,
    }),
    told: {
      'tls-amazon-root': [
        'fail',
        /^accepted, TLSv1\.3 TLS_\w+$/,
        /under Amazon's root, not under your private CA\.$/,
      ],
    },
  },
  {
    world:
      'the domain served with a certificate of ACM, under which no device of the private CA connects',
    spoil: servedByAmazon,
    told: {
      'tls-private-ca': [
        'fail',
        /SELF_SIGNED_CERT_IN_CHAIN\): CN=iot\.example\.com issued by .*Amazon/,
        /./,
      ],
      'tls-amazon-root': [
        'fail',
        /^accepted, TLSv1\.3/,
        /under Amazon's root, not under your private CA\.$/,
      ],
      mqtt: ['fail', /SELF_SIGNED_CERT_IN_CHAIN/, /^Fix tls-private-ca first/],
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
    told: everywhere(/does not speak TLS 1\.2 or 1\.3 \(ERR_SSL_WRONG_VERSION_NUMBER\)$/, [
      /^The peer is not IoT Core/,
      /^The peer is not IoT Core/,
      /^Check that mqtt-port is 8883 or 443/,
    ]),
  },
  {
    world: 'a closed port',
    inputs: () => ({ 'mqtt-port': String(closedPort) }),
    told: everywhere(/no connection \(ECONNREFUSED\)$/, [
      /^Nothing listens on that port/,
      /^Check that the endpoint is reachable from the runner/,
      /^Nothing listens on that port/,
    ]),
  },
];

testBadWorlds(worlds);

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
