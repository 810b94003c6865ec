/** A fleet that publishes through a rotation and each step of a rollover: what is lost, and who has to reconnect. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import mqtt, { type MqttClient } from 'mqtt';
import { noLatencies } from '../../sandbox/latencies.ts';
import { createDevice } from './device.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const fleet = 200;
const publishEveryMs = 1_000;

let scenario: Scenario;
let trust: string;
let device: Awaited<ReturnType<typeof createDevice>>;
const clients: MqttClient[] = [];
/** Connected; each test leaves those that reconnected at its end. */
let devices: readonly MqttClient[];

beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
  trust = provisioned.outputs['ca-certificate'] ?? '';
  device = await createDevice(scenario);
  devices = await connectAll();
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.endAsync(true)));
  await scenario.close();
});

/** Trusts the private CA and nothing else. All show one certificate; the client ID is each device's own. */
async function connect(clientId: string): Promise<MqttClient> {
  const client = await mqtt.connectAsync({
    protocol: 'mqtts',
    host: '127.0.0.1',
    port: scenario.sandbox.mqttPort,
    servername: domain,
    ca: trust,
    cert: device.certificate,
    key: device.privateKey,
    clientId,
    keepalive: 5,
  });
  clients.push(client);
  return client;
}

function connectAll(): Promise<MqttClient[]> {
  return Promise.all(Array.from({ length: fleet }, (_, index) => connect(`device-${index}`)));
}

/** The trust bundle is signed again when the roots or the phase have changed. */
const bundle = 'secretsmanager:PutSecretValue';

/** What is done while the devices publish, and what it changes. */
const runs: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['a rotation', { force: 'true' }, ['acm:ImportCertificate']],
  [
    'announce',
    { rollover: 'announce' },
    ['secretsmanager:CreateSecret', 'secretsmanager:CreateSecret', 'iot:TagResource', bundle],
  ],
  ['begin', { rollover: 'begin' }, ['acm:ImportCertificate', bundle]],
  [
    'abort',
    { rollover: 'abort' },
    ['secretsmanager:TagResource', 'secretsmanager:TagResource', 'acm:ImportCertificate', bundle],
  ],
];

it.each(runs)(
  '200 devices publish through %s: nothing is lost, none reconnects, and all could',
  async (_, inputs, changes) => {
    const received = new Set<string>();
    const listener = await connect('listener');
    listener.on('message', (_topic, payload) => received.add(payload.toString()));
    await listener.subscribeAsync('fleet/#', { qos: 1 });
    let interruptions = 0;
    const sent: Promise<string>[] = [];
    const publish = (client: MqttClient, index: number) => {
      const message = `${index}/${sent.length}`;
      sent.push(client.publishAsync(`fleet/${index}`, message, { qos: 1 }).then(() => message));
    };
    const timers = devices.map((client, index) => {
      client.on('close', () => {
        interruptions += 1;
      });
      const everyMs = publishEveryMs * (0.9 + (0.2 * index) / fleet);
      return setInterval(() => publish(client, index), everyMs);
    });

    scenario.sandbox.calls.clear();
    // A process, since the devices go by the machine's clock.
    let isUnderWay = false;
    const rotated = await scenario.run(
      { operation: 'rotate', ...inputs },
      {
        asProcess: true,
        // However quick the run is, each device publishes at least once during it.
        onLine: () => {
          if (!isUnderWay) {
            isUnderWay = true;
            devices.forEach(publish);
          }
        },
      },
    );
    timers.forEach(clearInterval);
    const during = sent.length;
    devices.forEach(publish);
    const acknowledged = await Promise.all(sent);
    while (received.size < acknowledged.length) {
      await listenerHeard(listener);
    }

    expect(rotated.errors).toEqual([]);
    expect(scenario.changes()).toEqual(changes);
    expect(during).toBeGreaterThanOrEqual(fleet);
    expect([...received].toSorted()).toEqual(acknowledged.toSorted());
    expect(interruptions).toBe(0);

    // A device that has to reconnect is served under the root that it has.
    await Promise.all([...devices, listener].map((client) => client.endAsync()));
    devices = await connectAll();
    expect(devices.every(({ connected }) => connected)).toBe(true);
  },
  60_000,
);

function listenerHeard(listener: MqttClient): Promise<void> {
  return new Promise((resolve) => listener.once('message', () => resolve()));
}
