import { createServer } from 'node:net';
import { connect } from 'node:tls';
import { GetCertificateCommand } from '@aws-sdk/client-acm';
import { ListHostedZonesByNameCommand } from '@aws-sdk/client-route-53';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'mqtt-packet';
import { systemClock } from '../../../src/clock.ts';
import type { ClientIdentity } from '../../../src/inputs/settings.ts';
import type { CheckResult } from '../../../src/verification/check.ts';
import { runChecks } from '../../../src/verification/verify.ts';
import { publish } from '../acm/validation.ts';
import { createConfiguration, readyDomain } from '../iot/domain.ts';
import { openAccount, second, type TestAccount } from '../kernel/account.ts';
import { makeDevice, topic } from './device.ts';

/** Any that is free. */
const own = 0;

/** A description that runs where this process may listen on the port, and elsewhere says why it was skipped. */
async function onPort(port: number, tests: () => void): Promise<void> {
  const server = createServer();
  const hindrance = await new Promise<string | undefined>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
  if (hindrance === undefined) {
    describe(port === own ? "a port of the sandbox's own" : `port ${port}`, tests);
  } else {
    describe.skip(`port ${port}, not to be had here: ${hindrance}`, tests);
  }
}

/** What a device that offers these protocols gets: the one chosen and CONNACK, or the end. */
function offering(
  { sandbox }: TestAccount,
  { certificate, privateKey }: ClientIdentity,
  ALPNProtocols: string[],
): Promise<string> {
  const socket = connect({
    port: sandbox.mqttPort,
    servername: sandbox.iotEndpoint,
    ca: sandbox.amazonRootCertificate,
    cert: certificate,
    key: privateKey,
    ALPNProtocols,
  });
  return new Promise((resolve) => {
    socket.once('secureConnect', () => {
      socket.write(generate({ cmd: 'connect', clientId: 'client' }));
    });
    socket.once('data', () => {
      resolve(`CONNACK, ALPN ${socket.alpnProtocol || 'none'}`);
      socket.destroy();
    });
    socket.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    socket.once('close', () => resolve('closed'));
  });
}

const noProtocol = expect.stringMatching(/^ERR_SSL_.*ALERT_NO_APPLICATION_PROTOCOL$/);

await onPort(443, () => {
  let account: TestAccount;
  let device: ClientIdentity;
  beforeAll(async () => {
    account = await openAccount({ mqttPort: 443 });
    device = await makeDevice(account);
  });
  afterAll(() => account.close());

  it.each([
    ['x-amzn-mqtt-ca', ['x-amzn-mqtt-ca'], 'CONNACK, ALPN x-amzn-mqtt-ca'],
    ['it among others', ['http/1.1', 'x-amzn-mqtt-ca'], 'CONNACK, ALPN x-amzn-mqtt-ca'],
    ['nothing', [], 'closed'],
    ['another', ['mqtt'], noProtocol],
  ])('speaks MQTT only by ALPN: offered %s', async (_, protocols, expected) => {
    expect(await offering(account, device, protocols)).toEqual(expected);
  });

  it('passes the whole verification, one CONNECT a second, and reports the ALPN', async () => {
    account.sandbox.knobs.dataPlane.connectsPerSecond = 1;
    account.sandbox.clock.advance(second);
    const checks = await proveAt(account, device, 443);
    expect(checks.filter(({ result }) => result !== 'pass').map(({ id }) => id)).toEqual([
      // Neither was handed in.
      'domain-configuration',
      'validation-certificate',
    ]);
    const found = new Map(checks.map((check) => [check.id, check]));
    expect(found.get('tls-private-ca')).toMatchObject({
      handshakes: [{ handshake: { alpn: 'x-amzn-mqtt-ca' } }],
    });
    expect(found.get('mqtt')).toMatchObject({
      v311: { kind: 'round-trip' },
      v5: { kind: 'round-trip' },
    });
  });
});

for (const port of [8883, own]) {
  await onPort(port, () => {
    let account: TestAccount;
    let device: ClientIdentity;
    beforeAll(async () => {
      account = await openAccount({ mqttPort: port });
      device = await makeDevice(account);
    });
    afterAll(() => account.close());

    it.each([
      ['nothing', [], 'CONNACK, ALPN none'],
      ['x-amzn-mqtt-ca', ['x-amzn-mqtt-ca'], 'CONNACK, ALPN x-amzn-mqtt-ca'],
      ['another', ['mqtt'], noProtocol],
    ])('speaks MQTT with or without its ALPN: offered %s', async (_, protocols, expected) => {
      expect(await offering(account, device, protocols)).toEqual(expected);
    });
  });
}

/** A domain of the account's, in service, proven as `verify` does without its AWS side. */
async function proveAt(
  account: TestAccount,
  identity: ClientIdentity,
  port: number,
): Promise<readonly CheckResult[]> {
  const { sandbox, acm, route53 } = account;
  const ready = await readyDomain(account);
  await createConfiguration(account, ready);
  const DNSName = ready.domain.slice(ready.domain.indexOf('.') + 1);
  const { HostedZones } = await route53.send(new ListHostedZonesByNameCommand({ DNSName }));
  const record = { name: ready.domain, type: 'CNAME', value: sandbox.iotEndpoint } as const;
  await publish(account, HostedZones?.[0]?.Id ?? '', record);
  const { Certificate: certificate = '' } = await acm.send(
    new GetCertificateCommand({ CertificateArn: ready.leafArn }),
  );
  const { checks } = await runChecks(
    {
      domain: ready.domain,
      iotEndpoint: sandbox.iotEndpoint,
      trust: [ready.root.certificate],
      amazonRoots: [sandbox.amazonRootCertificate],
      port,
      serverCertificate: { certificate, chain: [ready.root.certificate] },
      resolver: sandbox.dnsAddress,
      mqtt: { identity, clientIds: { v311: 'client', v5: 'client' }, topic },
      now: new Date(),
    },
    { clock: systemClock, signal: new AbortController().signal },
  );
  return checks;
}
