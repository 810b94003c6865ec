import { X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { UpdateCertificateCommand, UpdateDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCertificate } from '../../../src/pki/facts.ts';
import { type Made, make, makeRoot } from '../../../testkit/certificates.ts';
import { blobsOf, importInto, type LeafRecipe, makeLeaf } from '../acm/imports.ts';
import { createConfiguration, type ReadyDomain, readyDomain } from '../iot/domain.ts';
import { minute, openAccount, second, type TestAccount } from '../kernel/account.ts';
import { allBut, everything, handshake, makeDevice, roundTrip, unanswered } from './device.ts';

let account: TestAccount;
let ready: ReadyDomain;
let amazon: string;
beforeAll(async () => {
  account = await openAccount();
  account.sandbox.knobs.iot.quota = 1_000;
  amazon = account.sandbox.amazonRootCertificate;
  ready = await readyDomain(account);
  await createConfiguration(account, ready);
});
afterAll(() => account.close());

const handshakeWith = (servername: string, trust: string) =>
  handshake(account, { servername, trust: [trust] });

describe('TLS', () => {
  it('serves by SNI: the configured domain its own leaf, the endpoint Amazon’s', async () => {
    expect(await handshakeWith(ready.domain, ready.root.certificate)).toMatchObject({
      kind: 'accepted',
      protocol: 'TLSv1.3',
    });
    expect(await handshakeWith(account.sandbox.iotEndpoint, amazon)).toMatchObject({
      kind: 'accepted',
    });
    expect(await handshakeWith(ready.domain, amazon)).toMatchObject({ kind: 'untrusted' });
  });

  it.each([
    ['IoTSecurityPolicy_TLS12_1_2_2022_10', 'TLSv1.2'],
    ['IoTSecurityPolicy_TLS13_1_3_2022_10', 'TLSv1.3'],
    ['IoTSecurityPolicy_TLS13_1_2_2022_10', 'TLSv1.3'],
  ])(
    'offers a domain the versions of its security policy, %s',
    async (securityPolicy, protocol) => {
      await account.iot.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: ready.domain,
          tlsConfig: { securityPolicy },
        }),
      );
      expect(await handshakeWith(ready.domain, ready.root.certificate)).toMatchObject({
        kind: 'accepted',
        protocol,
      });
      expect(await handshakeWith(account.sandbox.iotEndpoint, amazon)).toMatchObject({
        protocol: 'TLSv1.3',
      });
    },
  );

  it('serves the default certificate under a name nobody configured, or refuses, as the sandbox is set', async () => {
    expect(await handshakeWith('unknown.example.com', amazon)).toMatchObject({
      kind: 'wrong-name',
    });
    account.sandbox.knobs.dataPlane.unknownSni = 'refused';
    expect((await handshakeWith('unknown.example.com', amazon)).kind).toMatch(
      /refused|unreachable/,
    );
    account.sandbox.knobs.dataPlane.unknownSni = 'default-certificate';
  });

  it('serves a new configuration only after its latency, and the default certificate until then', async () => {
    const other = await readyDomain(account);
    account.sandbox.setLatencies({ firstServeMs: 40 * minute });
    await createConfiguration(account, other);
    expect(await handshakeWith(other.domain, amazon)).toMatchObject({ kind: 'wrong-name' });
    account.sandbox.clock.advance(40 * minute);
    expect(await handshakeWith(other.domain, other.root.certificate)).toMatchObject({
      kind: 'accepted',
    });
    account.sandbox.setLatencies({ firstServeMs: 0 });
  });

  it.each([
    ['IoTSecurityPolicy_TLS13_1_3_2022_10', 'TLSv1.3', undefined],
    ['IoTSecurityPolicy_TLS13_1_2_2022_10', 'TLSv1.3', 'TLSv1.2'],
    ['IoTSecurityPolicy_TLS12_1_2_2022_10', 'TLSv1.2', 'TLSv1.2'],
  ])(
    'under %s speaks %s, and %s to a client that has nothing newer',
    async (securityPolicy, best, least) => {
      const other = await readyDomain(account);
      await createConfiguration(account, other, { tlsConfig: { securityPolicy } });
      expect(await handshakeWith(other.domain, other.root.certificate)).toMatchObject({
        kind: 'accepted',
        protocol: best,
      });
      const older = await new Promise<string | null>((resolve) => {
        const socket = connect({
          port: account.sandbox.mqttPort,
          servername: other.domain,
          ca: other.root.certificate,
          maxVersion: 'TLSv1.2',
        });
        socket.once('secureConnect', () => resolve(socket.getProtocol()));
        socket.once('error', () => resolve(null));
      });
      expect(older).toBe(least ?? null);
    },
  );

  it('serves the default certificate while the configuration is disabled', async () => {
    const switchTo = (domainConfigurationStatus: 'ENABLED' | 'DISABLED') =>
      account.iot.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: ready.domain,
          domainConfigurationStatus,
        }),
      );
    await switchTo('DISABLED');
    expect(await handshakeWith(ready.domain, amazon)).toMatchObject({ kind: 'wrong-name' });
    await switchTo('ENABLED');
    expect(await handshakeWith(ready.domain, ready.root.certificate)).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('a re-import', () => {
  async function served(other: ReadyDomain): Promise<string> {
    const seen = await handshakeWith(other.domain, other.root.certificate);
    return seen.kind === 'accepted' ? seen.fingerprint : seen.kind;
  }

  async function reimport(
    other: ReadyDomain,
    recipe: LeafRecipe,
    root: Made = other.root,
  ): Promise<string> {
    const leaf = await makeLeaf({ issuer: root, names: [other.domain], ...recipe });
    await importInto(account.acm, { ...blobsOf(leaf, root), arn: other.leafArn });
    return readCertificate(leaf.certificate).fingerprint;
  }

  it('with the same names and algorithm is picked up by itself, after its latency', async () => {
    const other = await readyDomain(account);
    await createConfiguration(account, other);
    const before = await served(other);
    account.sandbox.setLatencies({ pickUpMs: 10 * minute });
    const next = await reimport(other, {});
    expect(await served(other)).toBe(before);
    account.sandbox.clock.advance(10 * minute);
    expect(await served(other)).toBe(next);
    account.sandbox.setLatencies({ pickUpMs: 0 });
  });

  it('with other names is silently ignored: the last valid leaf is still served', async () => {
    const other = await readyDomain(account);
    await createConfiguration(account, other);
    const before = await served(other);
    await reimport(other, { names: [other.domain, `more.${other.domain}`] });
    account.sandbox.clock.advance(60 * minute);
    expect(await served(other)).toBe(before);
  });

  it('that lacks what IoT Core demands is silently ignored', async () => {
    const other = await readyDomain(account);
    await createConfiguration(account, other);
    const before = await served(other);
    const names = [1, 2, 3, 4].map((number) => `name${number}.${other.domain}`);
    await reimport(other, { names: [other.domain, ...names] });
    account.sandbox.clock.advance(60 * minute);
    expect(await served(other)).toBe(before);
  });
});

describe('MQTT', () => {
  it('goes round for a device whose policy allows it, with wildcards and the client id variable', async () => {
    expect(await roundTrip(account, await makeDevice(account))).toMatchObject({
      kind: 'round-trip',
    });
  });

  it.each([
    ['Connect', { kind: 'closed', stage: 'CONNECT' }],
    ['Subscribe', { kind: 'closed', stage: 'SUBSCRIBE' }],
    ['Publish', { kind: 'closed', stage: 'PUBLISH' }],
  ])('ends the connection without a word where iot:%s is not allowed', async (action, expected) => {
    const device = await makeDevice(account, allBut(action));
    expect(await roundTrip(account, device)).toEqual(expected);
  });

  it('keeps from a device what it may not receive', async () => {
    const device = await makeDevice(account, allBut('Receive'));
    expect(await unanswered(account, device, 'the message back')).toEqual({
      kind: 'timeout',
      stage: 'the message back',
    });
  });

  it('heeds a Deny over an Allow', async () => {
    const denied = { Effect: 'Deny', Action: ['iot:Publish'], Resource: ['*'] };
    const device = await makeDevice(account, [...everything, denied]);
    expect(await roundTrip(account, device)).toMatchObject({ stage: 'PUBLISH' });
  });

  it('turns away a certificate that is not active', async () => {
    const device = await makeDevice(account);
    await account.iot.send(
      new UpdateCertificateCommand({ certificateId: device.id, newStatus: 'INACTIVE' }),
    );
    expect(await roundTrip(account, device)).toMatchObject({ kind: 'closed', stage: 'CONNECT' });
  });

  it('turns away a certificate that nobody registered', async () => {
    const { privateKey, certificate } = blobsOf(await makeRoot());
    expect(await roundTrip(account, { certificate, privateKey })).toMatchObject({
      kind: 'closed',
      stage: 'CONNECT',
    });
  });

  it('turns away a certificate that only has the names of a registered one', async () => {
    const registered = new X509Certificate((await makeDevice(account)).certificate);
    const name = registered.subject.split('\n').join(',');
    const impostor = await make({ subject: name, notAfter: '2049-12-31T23:59:59Z' });
    expect(new X509Certificate(impostor.certificate).subject).toBe(registered.subject);
    const { privateKey, certificate } = blobsOf(impostor);
    expect(await roundTrip(account, { certificate, privateKey })).toMatchObject({
      kind: 'closed',
      stage: 'CONNECT',
    });
  });

  it('turns away a client id of more than 128 bytes', async () => {
    const device = await makeDevice(account);
    const clientId = 'x'.repeat(129);
    expect(await roundTrip(account, device, { clientId })).toMatchObject({ kind: 'closed' });
  });

  it('takes one CONNECT a second for a client id, where the sandbox is set to count them', async () => {
    const device = await makeDevice(account);
    const connect = () => roundTrip(account, device, { clientId: 'often' });
    account.sandbox.knobs.dataPlane.connectsPerSecond = 1;
    expect(await connect()).toMatchObject({ kind: 'round-trip' });
    expect(await connect()).toMatchObject({ kind: 'closed', stage: 'CONNECT' });
    expect(await roundTrip(account, device, { clientId: 'other' })).toMatchObject({
      kind: 'round-trip',
    });
    account.sandbox.clock.advance(second);
    expect(await connect()).toMatchObject({ kind: 'round-trip' });
    account.sandbox.knobs.dataPlane.connectsPerSecond = undefined;
  });
});
