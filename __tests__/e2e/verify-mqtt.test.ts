/** What the broker makes of the client, and of each version of MQTT. */
import { createServer, type Server } from 'node:net';
import {
  AttachPolicyCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  IoTClient,
  UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import { afterAll, beforeAll } from '@jest/globals';
import type { DataPlaneKnobs } from '../../sandbox/data-plane/knobs.ts';
import { keyPem } from '../../testkit/certificates.ts';
import { type BadWorld, type Spoil, testBadWorlds } from './bad-worlds.ts';
import type { InService } from './in-service.ts';
import { makeAuthority } from './leaves.ts';
import { clientFor } from './scenario.ts';

const actions = ['Connect', 'Publish', 'Subscribe', 'Receive'] as const;
type Action = (typeof actions)[number];

/** A device that was registered by hand and may do all but these. */
const device =
  (...denied: readonly Action[]): NonNullable<BadWorld['inputs']> =>
  async (inService) => {
    const { certificate, privateKey } = await register(inService, denied);
    return { 'client-certificate': certificate, 'client-private-key': privateKey };
  };

const set =
  (changed: Partial<DataPlaneKnobs>): Spoil =>
  ({ sandbox }) => {
    const { dataPlane } = sandbox.knobs;
    const before = { ...dataPlane };
    Object.assign(dataPlane, changed);
    return () => {
      Object.assign(dataPlane, before);
    };
  };

/** Takes connections and says nothing. */
const silent = createServer();
beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  silent.close();
});

const worlds: readonly BadWorld[] = [
  {
    world: 'a port on which nothing is said at all',
    timesOut: true,
    inputs: () => ({ 'mqtt-port': String(portOf(silent)) }),
    told: {
      'tls-private-ca': ['fail', 'tls-unreachable', { handshake: { code: 'ETIMEDOUT' } }],
      'tls-amazon-root': ['fail', 'amazon-root-not-tested', { handshake: { code: 'ETIMEDOUT' } }],
      'tls-default-endpoint': ['fail', 'tls-unreachable', { handshake: { code: 'ETIMEDOUT' } }],
      mqtt: ['fail', 'mqtt-timeout', { failure: { stage: 'TLS' } }],
    },
  },
  {
    world: 'a policy that denies iot:Receive',
    timesOut: true,
    inputs: device('Receive'),
    told: {
      mqtt: ['fail', 'mqtt-timeout', { failure: { stage: 'the message back' } }],
    },
  },
  {
    world: 'a broker that says nothing',
    timesOut: true,
    spoil: set({ silent: true }),
    inputs: device(),
    told: {
      mqtt: ['fail', 'mqtt-timeout', { failure: { stage: 'CONNECT' } }],
    },
  },
  {
    world: 'a policy that denies iot:Connect',
    inputs: device('Connect'),
    told: {
      mqtt: [
        'fail',
        'mqtt-refused',
        {
          failure: { stage: 'CONNECT', by: 'CONNACK', code: 135, meaning: 'Not authorized' },
          v311: { kind: 'closed' },
        },
      ],
    },
  },
  {
    world: 'a policy that denies iot:Subscribe',
    inputs: device('Subscribe'),
    told: {
      mqtt: [
        'fail',
        'mqtt-refused',
        {
          failure: { stage: 'SUBSCRIBE', by: 'SUBACK', code: 135, meaning: 'Not authorized' },
          v311: { kind: 'closed' },
        },
      ],
    },
  },
  {
    world: 'a policy that denies iot:Publish',
    inputs: device('Publish'),
    told: {
      mqtt: [
        'fail',
        'mqtt-refused',
        {
          failure: { stage: 'PUBLISH', by: 'PUBACK', code: 135, meaning: 'Not authorized' },
          v311: { kind: 'closed' },
        },
      ],
    },
  },
  {
    world: 'a client certificate that is not registered',
    inputs: async () => {
      const { certificate, privateKey } = await makeAuthority({ subject: 'CN=nobody' });
      return { 'client-certificate': certificate, 'client-private-key': keyPem(privateKey) };
    },
    told: {
      mqtt: ['fail', 'mqtt-closed', { failure: { stage: 'CONNECT' } }],
    },
  },
  {
    world: 'a client certificate that was deactivated',
    inputs: async (inService) => {
      const { certificate, privateKey, id } = await register(inService, []);
      await new IoTClient(clientFor(inService)).send(
        new UpdateCertificateCommand({ certificateId: id, newStatus: 'INACTIVE' }),
      );
      return { 'client-certificate': certificate, 'client-private-key': privateKey };
    },
    told: {
      mqtt: ['fail', 'mqtt-closed', { failure: { stage: 'CONNECT' } }],
    },
  },
  {
    world: 'a broker that closes after CONNECT',
    spoil: set({ closeAfterConnect: true }),
    inputs: device(),
    told: {
      mqtt: ['fail', 'mqtt-closed', { failure: { stage: 'CONNECT' } }],
    },
  },
  {
    world: 'a broker that closes after the handshake',
    spoil: set({ closeAfterHandshake: true }),
    inputs: device(),
    told: {
      mqtt: ['fail', 'mqtt-closed', { failure: { stage: 'CONNECT' } }],
    },
  },
  {
    world: 'a broker that is busy',
    spoil: set({ connackCode: 3 }),
    inputs: device(),
    told: {
      mqtt: [
        'fail',
        'mqtt-refused',
        { failure: { stage: 'CONNECT', by: 'CONNACK', code: 3, meaning: 'server unavailable' } },
      ],
    },
  },
  {
    world: 'MQTT 5 refused where MQTT 3.1.1 is not',
    spoil: set({ connectsPerSecond: 0.01 }),
    inputs: device(),
    told: {
      mqtt: [
        'fail',
        'mqtt-refused',
        {
          failure: { stage: 'CONNECT', by: 'CONNACK', code: 151, meaning: 'Quota exceeded' },
          v311: { kind: 'round-trip' },
        },
      ],
    },
  },
  {
    world: 'no MQTT 5 on offer, which is no fault',
    spoil: set({ mqtt5: false }),
    inputs: device(),
    told: {},
  },
  {
    world: 'a client that is demanded by TLS 1.2 itself, which is no fault',
    spoil: set({ maxTls: 'TLSv1.2', clientCertificate: 'demanded' }),
    inputs: device(),
    told: {},
  },
];

testBadWorlds(worlds);

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function register(
  inService: InService,
  denied: readonly Action[],
): Promise<{ readonly certificate: string; readonly privateKey: string; readonly id: string }> {
  const iot = new IoTClient(clientFor(inService));
  const made = await iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
  const id = made.certificateId ?? '';
  const Action = actions.filter((one) => !denied.includes(one)).map((one) => `iot:${one}`);
  const policyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
  });
  await iot.send(new CreatePolicyCommand({ policyName: id, policyDocument }));
  await iot.send(new AttachPolicyCommand({ policyName: id, target: made.certificateArn }));
  return {
    certificate: made.certificatePem ?? '',
    privateKey: made.keyPair?.PrivateKey ?? '',
    id,
  };
}
