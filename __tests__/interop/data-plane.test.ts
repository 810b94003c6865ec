/** The sandbox's data plane, met by clients that nobody here wrote. */
import { UpdateCertificateCommand, UpdateDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultKnobs } from '../../sandbox/data-plane/knobs.ts';
import { readCertificate } from '../../src/pki/facts.ts';
import { blobsOf, importInto, makeLeaf } from '../sandbox/acm/imports.ts';
import { allBut, type Device, everything, makeDevice } from '../sandbox/data-plane/device.ts';
import { createConfiguration, type ReadyDomain, readyDomain } from '../sandbox/iot/domain.ts';
import { minute, openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { folder, type Ran, runBeside, withHosts } from '../support/tools.ts';
import { type Act, pahoProgram } from './worlds/paho.ts';

let account: TestAccount;
let ready: ReadyDomain;
let port: string;
let trust: (name: 'private' | 'amazon') => string;
beforeAll(async () => {
  account = await openAccount();
  ready = await readyDomain(account);
  await createConfiguration(account, ready);
  port = String(account.sandbox.mqttPort);
  trust = folder({
    private: ready.root.certificate,
    amazon: account.sandbox.amazonRootCertificate,
  });
});
afterAll(() => account.close());
afterEach(async () => {
  Object.assign(account.sandbox.knobs.dataPlane, defaultKnobs());
  await setPolicy('IoTSecurityPolicy_TLS13_1_2_2022_10');
});

/** `cert` and `key` of a device, and the `ca` that it trusts. */
function filesOf({ certificate, privateKey }: Pick<Device, 'certificate' | 'privateKey'>) {
  return folder({ cert: certificate, key: privateKey, ca: ready.root.certificate });
}

async function setPolicy(securityPolicy: string): Promise<void> {
  const domainConfigurationName = ready.domain;
  const tlsConfig = { securityPolicy };
  await account.iot.send(
    new UpdateDomainConfigurationCommand({ domainConfigurationName, tlsConfig }),
  );
}

describe('openssl s_client', () => {
  const connect = (...args: readonly string[]): Promise<Ran> =>
    runBeside('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, ...args]);
  const toDomain = (...args: readonly string[]): Promise<Ran> =>
    connect(
      ...['-servername', ready.domain, '-verify_hostname', ready.domain],
      ...['-CAfile', trust('private'), ...args],
    );

  it.each(['-tls1_2', '-tls1_3'])('is served the domain by its SNI: %s', async (version) => {
    const { text } = await toDomain(version);
    expect(text).toContain('Verification: OK');
    expect(text).toContain(version === '-tls1_2' ? 'New, TLSv1.2' : 'New, TLSv1.3');
    expect(text).toContain('Requested Signature Algorithms');
  });

  it.each([
    ['IoTSecurityPolicy_TLS12_1_2_2022_10', [], 'New, TLSv1.2'],
    ['IoTSecurityPolicy_TLS12_1_2_2022_10', ['-tls1_3'], 'alert protocol version'],
    ['IoTSecurityPolicy_TLS13_1_2_2022_10', ['-tls1_2'], 'New, TLSv1.2'],
    ['IoTSecurityPolicy_TLS13_1_2_2022_10', [], 'New, TLSv1.3'],
    ['IoTSecurityPolicy_TLS13_1_3_2022_10', [], 'New, TLSv1.3'],
    ['IoTSecurityPolicy_TLS13_1_3_2022_10', ['-tls1_2'], 'alert protocol version'],
  ])('is offered the versions of %s: %j', async (securityPolicy, versions, told) => {
    await setPolicy(securityPolicy);
    expect((await toDomain(...versions)).text).toContain(told);
    const toEndpoint = ['-servername', account.sandbox.iotEndpoint, ...versions];
    expect((await connect(...toEndpoint)).text).toMatch(/New, TLSv1\.[23]/);
  });

  it('is refused TLS 1.1', async () => {
    const { text } = await toDomain('-tls1_1', '-cipher', 'DEFAULT@SECLEVEL=0');
    expect(text).toMatch(/alert protocol version|unsupported protocol/);
  });

  it.each([
    ['without SNI', () => ['-noservername']],
    ['by the SNI of a name that nobody configured', () => ['-servername', 'no.example.com']],
    ['by its own SNI', () => ['-servername', account.sandbox.iotEndpoint]],
  ])('is served the endpoint %s', async (_, sni) => {
    const { text } = await connect(
      ...sni(),
      ...['-CAfile', trust('amazon'), '-verify_hostname', account.sandbox.iotEndpoint],
    );
    expect(text).toContain('Verification: OK');
    expect(text).toContain(`subject=CN = ${account.sandbox.iotEndpoint}`);
  });

  it('does not verify the domain by the Amazon root', async () => {
    const { text } = await toDomain('-CAfile', trust('amazon'));
    expect(text).toContain('Verification error: self-signed certificate in certificate chain');
  });

  it.each([
    ['x-amzn-mqtt-ca', 'ALPN protocol: x-amzn-mqtt-ca'],
    ['http/1.1,x-amzn-mqtt-ca', 'ALPN protocol: x-amzn-mqtt-ca'],
    ['mqtt', 'alert no application protocol'],
  ])('offers ALPN %s: %s', async (offered, told) => {
    expect((await toDomain('-alpn', offered)).text).toContain(told);
  });

  it.each([
    ['requested', 'with', 'New, TLSv1.2'],
    ['requested', 'without', 'New, TLSv1.2'],
    ['demanded', 'with', 'New, TLSv1.2'],
    ['demanded', 'without', 'alert handshake failure'],
  ] as const)('where a client certificate is %s, in TLS 1.2 %s one: %s', async (how, own, told) => {
    account.sandbox.knobs.dataPlane.clientCertificate = how;
    const file = filesOf(await makeDevice(account));
    const identity = own === 'with' ? ['-cert', file('cert'), '-key', file('key')] : [];
    const { text } = await toDomain('-tls1_2', ...identity);
    expect(text).toContain(told);
    expect(text).toContain('Verification: OK');
  });

  it('sees a rotation once it is picked up', async () => {
    const { domain, root, leafArn: arn } = ready;
    account.sandbox.setLatencies({ pickUpMs: 10 * minute });
    const leaf = await makeLeaf({ issuer: root, names: [domain] });
    const served = async (): Promise<string> =>
      readCertificate(/-----BEGIN[\s\S]+?-----END.*\n/.exec((await toDomain()).text)?.[0] ?? '')
        .fingerprint;
    const before = await served();
    await importInto(account.acm, { ...blobsOf(leaf, root), arn });
    expect(await served()).toBe(before);
    account.sandbox.clock.advance(10 * minute);
    expect(await served()).toBe(readCertificate(leaf.certificate).fingerprint);
    account.sandbox.setLatencies({ pickUpMs: 0 });
  });
});

describe('gnutls-cli', () => {
  const connect = (...args: readonly string[]): Promise<Ran> =>
    runBeside('gnutls-cli', [...args, '-p', port, '127.0.0.1']);

  it.each([
    ['TLS 1.3', [], '(TLS1.3-'],
    ['TLS 1.2', ['--priority', 'NORMAL:-VERS-TLS1.3'], '(TLS1.2-'],
    ['ALPN', ['--alpn', 'x-amzn-mqtt-ca'], 'Application protocol: x-amzn-mqtt-ca'],
  ])('trusts the domain by its SNI, by %s', async (_, options, told) => {
    const { status, text } = await connect(
      ...['--x509cafile', trust('private'), '--sni-hostname', ready.domain],
      ...['--verify-hostname', ready.domain, ...options],
    );
    expect(text).toContain('The certificate is trusted.');
    expect(text).toContain(told);
    expect(status).toBe(0);
  });

  it('trusts the endpoint without SNI', async () => {
    const { iotEndpoint } = account.sandbox;
    const { text } = await connect(
      ...['--x509cafile', trust('amazon'), '--disable-sni', '--verify-hostname', iotEndpoint],
    );
    expect(text).toContain('The certificate is trusted.');
  });

  it('does not trust the domain by the Amazon root', async () => {
    const { status, text } = await connect(
      ...['--x509cafile', trust('amazon'), '--sni-hostname', ready.domain],
    );
    expect(text).toContain('The certificate is NOT trusted');
    expect(status).not.toBe(0);
  });
});

describe('mosquitto', () => {
  type Client = 'mosquitto_pub' | 'mosquitto_sub' | 'mosquitto_rr';

  function run(
    client: Client,
    version: '311' | '5',
    device: Pick<Device, 'certificate' | 'privateKey'>,
    ...args: readonly string[]
  ): Promise<Ran> {
    const file = filesOf(device);
    return runBeside(
      client,
      [
        ...['-V', version, '-h', ready.domain, '-p', port, '-i', 'client', '-d', ...args],
        ...['--cafile', file('ca'), '--cert', file('cert'), '--key', file('key')],
      ],
      withHosts([ready.domain]),
    );
  }

  const publish = ['-q', '1', '-t', 'topic/test', '-m', 'Hello, World'];
  const subscribe = ['-q', '1', '-t', 'topic/test', '-W', '5'];

  it.each(['311', '5'] as const)('goes round with MQTT %s', async (version) => {
    const device = await makeDevice(account);
    const { status, text } = await run(
      'mosquitto_rr',
      version,
      device,
      ...publish,
      '-e',
      'topic/test',
    );
    expect(text).toContain('Hello, World');
    expect(status).toBe(0);
  });

  it('goes round by TLS 1.2 where the security policy has nothing newer', async () => {
    await setPolicy('IoTSecurityPolicy_TLS12_1_2_2022_10');
    const device = await makeDevice(account);
    expect((await run('mosquitto_pub', '5', device, ...publish)).status).toBe(0);
  });

  const lost = 'The connection was lost';
  it.each([
    ['Connect', 'mosquitto_pub', publish, 'CONNACK (135)'],
    ['Publish', 'mosquitto_pub', publish, 'Publish 1 failed: Not authorized'],
    ['Subscribe', 'mosquitto_sub', subscribe, 'Subscribed (mid: 1): 135'],
  ] as const)('is denied iot:%s: %s', async (action, client, args, told5) => {
    const device = await makeDevice(account, allBut(action));
    expect((await run(client, '311', device, ...args)).text).toContain(lost);
    expect((await run(client, '5', device, ...args)).text).toContain(told5);
  });

  it.each([
    ['MQTT 3.1.1 with QoS 2: the connection ends', '311', lost],
    ['MQTT 5 with QoS 2: CONNACK says it is not offered', '5', 'QoS not supported on broker'],
  ] as const)('%s', async (_, version, told) => {
    const args = ['-q', '2', '-t', 'topic/test', '-m', 'Hello, World'];
    const device = await makeDevice(account, everything);
    expect((await run('mosquitto_pub', version, device, ...args)).text).toContain(told);
  });

  it('is turned away with a certificate that is not active, and without a word', async () => {
    const device = await makeDevice(account);
    const newStatus = 'INACTIVE';
    await account.iot.send(new UpdateCertificateCommand({ certificateId: device.id, newStatus }));
    const { status, text } = await run('mosquitto_pub', '5', device, ...publish);
    expect(text).not.toContain('received CONNACK');
    expect(status).not.toBe(0);
  });
});

describe('paho', () => {
  async function act(name: Act, version: '3' | '5'): Promise<unknown> {
    const file = filesOf(await makeDevice(account));
    const { text } = await runBeside(
      '/usr/bin/python3',
      ['-c', pahoProgram, name, version, ready.domain, port, file('.')],
      withHosts([ready.domain]),
    );
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }

  it.each([
    ['round-trip', '3', { connack: 0, payload: 'Hello, World' }],
    ['round-trip', '5', { connack: 0, payload: 'Hello, World', maximumQoS: 1 }],
    // Of MQTT 3.1.1, whose servers have no DISCONNECT, paho reports its own code for a lost connection.
    ['publish-qos-2', '3', { connack: 0, disconnect: 7 }],
    ['publish-qos-2', '5', { connack: 0, reason: 0x9b }],
    ['connect-twice', '3', { connack: 0, disconnect: 7, second: 0 }],
    ['connect-twice', '5', { connack: 0, reason: 0x8e, second: 0 }],
  ] as const)('%s, MQTT %s', async (name, version, seen) => {
    expect(await act(name, version)).toMatchObject(seen);
  });
});
