import {
  AttachPolicyCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  UpdateCertificateCommand,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCertificate } from '../../../src/pki/facts.ts';
import type { MqttVersion } from '../../../src/proof/mqtt-observation.ts';
import { type MqttObservation, probeMqtt } from '../../../src/proof/mqtt-probe.ts';
import { createResolver } from '../../../src/proof/resolver.ts';
import { probeTls, type TlsObservation } from '../../../src/proof/tls-probe.ts';
import { type Made, makeRoot } from '../../unit/pki/made.ts';
import { blobsOf, importInto, type LeafRecipe, makeLeaf } from '../acm/imports.ts';
import { createConfiguration, type ReadyDomain, readyDomain } from '../iot/domain.ts';
import { minute, openAccount, type TestAccount } from '../kernel/account.ts';

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

async function handshake(servername: string, trust: string): Promise<TlsObservation> {
  const { lookup } = await createResolver(account.sandbox.dnsAddress);
  return probeTls({
    host: account.sandbox.iotEndpoint,
    port: account.sandbox.mqttPort,
    servername,
    trust: [trust],
    lookup,
    signal: new AbortController().signal,
    now: new Date(),
  });
}

describe('TLS', () => {
  it('serves by SNI: the configured domain its own leaf, the endpoint Amazon’s', async () => {
    expect(await handshake(ready.domain, ready.root.certificate)).toMatchObject({
      kind: 'accepted',
      protocol: 'TLSv1.3',
    });
    expect(await handshake(account.sandbox.iotEndpoint, amazon)).toMatchObject({
      kind: 'accepted',
    });
    expect(await handshake(ready.domain, amazon)).toMatchObject({ kind: 'untrusted' });
  });

  it('serves the default certificate under a name nobody configured, or refuses, as the sandbox is set', async () => {
    expect(await handshake('unknown.example.com', amazon)).toMatchObject({ kind: 'wrong-name' });
    account.sandbox.knobs.dataPlane.unknownSni = 'refused';
    expect((await handshake('unknown.example.com', amazon)).kind).toMatch(/refused|unreachable/);
    account.sandbox.knobs.dataPlane.unknownSni = 'default-certificate';
  });

  it('serves a new configuration only after its latency, and the default certificate until then', async () => {
    const other = await readyDomain(account);
    account.sandbox.setLatencies({ firstServeMs: 40 * minute });
    await createConfiguration(account, other);
    expect(await handshake(other.domain, amazon)).toMatchObject({ kind: 'wrong-name' });
    account.sandbox.clock.advance(40 * minute);
    expect(await handshake(other.domain, other.root.certificate)).toMatchObject({
      kind: 'accepted',
    });
    account.sandbox.setLatencies({ firstServeMs: 0 });
  });

  it('serves the default certificate while the configuration is disabled', async () => {
    const switchTo = (domainConfigurationStatus: 'ENABLED' | 'DISABLED') =>
      account.iot.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: ready.domain,
          domainConfigurationStatus,
        }),
      );
    await switchTo('DISABLED');
    expect(await handshake(ready.domain, amazon)).toMatchObject({ kind: 'wrong-name' });
    await switchTo('ENABLED');
    expect(await handshake(ready.domain, ready.root.certificate)).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('a re-import', () => {
  async function served(other: ReadyDomain): Promise<string> {
    const seen = await handshake(other.domain, other.root.certificate);
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

  it('with other names is silently passed over: the last valid leaf is served on', async () => {
    const other = await readyDomain(account);
    await createConfiguration(account, other);
    const before = await served(other);
    await reimport(other, { names: [other.domain, `more.${other.domain}`] });
    account.sandbox.clock.advance(60 * minute);
    expect(await served(other)).toBe(before);
  });

  it('that lacks what IoT Core demands is silently passed over', async () => {
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
  let devices = 0;

  async function device(
    statements: readonly object[],
  ): Promise<{ id: string; certificate: string; privateKey: string }> {
    devices += 1;
    const policyName = `device-${devices}`;
    const made = await account.iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
    const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
    await account.iot.send(new CreatePolicyCommand({ policyName, policyDocument }));
    await account.iot.send(new AttachPolicyCommand({ policyName, target: made.certificateArn }));
    return {
      id: made.certificateId ?? '',
      certificate: made.certificatePem ?? '',
      privateKey: made.keyPair?.PrivateKey ?? '',
    };
  }

  async function roundTrip(
    identity: { certificate: string; privateKey: string },
    clientId = 'client',
    protocolVersion: MqttVersion = 4,
  ): Promise<MqttObservation> {
    const { lookup } = await createResolver(account.sandbox.dnsAddress);
    return probeMqtt({
      host: account.sandbox.iotEndpoint,
      port: account.sandbox.mqttPort,
      trust: [amazon],
      protocolVersion,
      clientIdentity: identity,
      clientId,
      topic: 'topic/test',
      lookup,
      timeoutMs: 1_000,
      signal: new AbortController().signal,
    });
  }

  const arn = 'arn:aws:iot:ap-northeast-1:123456789012';
  const allow = (action: string, resource: string) => ({
    Effect: 'Allow',
    Action: `iot:${action}`,
    Resource: `${arn}:${resource}`,
  });
  const everything = [
    allow('Connect', `client/\${iot:ClientId}`),
    allow('Subscribe', 'topicfilter/topic/*'),
    allow('Publish', 'topic/topic/test'),
    allow('Receive', 'topic/topic/?est'),
  ];

  it('goes round for a device whose policy allows it, with wildcards and the client id variable', async () => {
    expect(await roundTrip(await device(everything))).toMatchObject({ kind: 'round-trip' });
  });

  it.each([
    ['iot:Connect', 0, { kind: 'closed', stage: 'CONNECT' }],
    ['iot:Subscribe', 1, { stage: 'SUBSCRIBE' }],
    ['iot:Publish', 2, { stage: 'PUBLISH' }],
    ['iot:Receive', 3, { kind: 'timeout', stage: 'the message back' }],
  ])('ends the connection without a word where %s is not allowed', async (_, missing, expected) => {
    const identity = await device(everything.filter((_statement, index) => index !== missing));
    expect(await roundTrip(identity)).toMatchObject(expected);
  });

  it('heeds a Deny over an Allow', async () => {
    const identity = await device([
      ...everything,
      { Effect: 'Deny', Action: ['iot:Publish'], Resource: ['*'] },
    ]);
    expect(await roundTrip(identity)).toMatchObject({ stage: 'PUBLISH' });
  });

  it('turns away a certificate that is not active', async () => {
    const identity = await device(everything);
    await account.iot.send(
      new UpdateCertificateCommand({ certificateId: identity.id, newStatus: 'INACTIVE' }),
    );
    expect((await roundTrip(identity)).kind).not.toBe('round-trip');
  });

  it('turns away a certificate that nobody registered', async () => {
    const stranger = await makeRoot();
    const { privateKey = '', certificate } = blobsOf(stranger);
    expect((await roundTrip({ certificate, privateKey })).kind).not.toBe('round-trip');
  });

  it('turns away a client id of more than 128 bytes', async () => {
    expect((await roundTrip(await device(everything), 'x'.repeat(129))).kind).not.toBe(
      'round-trip',
    );
  });
});
