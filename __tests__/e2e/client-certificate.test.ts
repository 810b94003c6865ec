/** The client certificate of docs/client-certificate.md: enough for the MQTT check, and for nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ClientIdentity } from '../../src/inputs/settings.ts';
import { probeMqtt } from '../../src/verification/mqtt-probe.ts';
import { createResolver } from '../../src/verification/resolver.ts';
import { holdTo } from './documented-policy.ts';
import { registeredClient } from './registered-client.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const topic = `iot-custom-domain/${domain}`;
let scenario: Scenario;
let identity: ClientIdentity;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  identity = await registeredClient(scenario);
  expect((await scenario.run(given())).errors).toEqual([]);
});
afterAll(() => scenario.close());

function given(): Readonly<Record<string, string>> {
  return {
    'client-certificate': identity.certificate,
    'client-private-key': identity.privateKey,
    'mqtt-topic': topic,
  };
}

describe('with it', () => {
  it.each([
    ['verify', { operation: 'verify' }],
    ['rotate', { operation: 'rotate' }],
    ['rotate', { operation: 'rotate', force: 'true' }],
    ['provision', { operation: 'provision' }],
  ] as const)(
    'the role %s needs nothing else for %j, and touches no client identity',
    async (role, inputs) => {
      await holdTo(scenario, role);
      scenario.sandbox.calls.clear();
      const { errors, warnings, outputs } = await scenario.run({ ...inputs, ...given() });
      expect({ errors, warnings, status: outputs.status }).toEqual({
        errors: [],
        warnings: [],
        status: 'ready',
      });
      const calls = scenario.sandbox.calls.list().map(({ action }) => action);
      expect(calls.filter((action) => /Polic|FromCsr|UpdateCertificate/.test(action))).toEqual([]);
    },
  );
});

describe('who has it', () => {
  const probe = async (changes: { readonly clientId?: string; readonly topic?: string }) => {
    const { lookup } = await createResolver(scenario.sandbox.dnsAddress);
    return probeMqtt({
      host: scenario.sandbox.iotEndpoint,
      port: scenario.sandbox.mqttPort,
      trust: [scenario.sandbox.amazonRootCertificate],
      protocolVersion: 5,
      clientIdentity: identity,
      clientId: 'iot-custom-domain-1',
      topic,
      lookup,
      signal: new AbortController().signal,
      ...changes,
    });
  };

  it('can use the one topic', async () => {
    expect(await probe({})).toMatchObject({ kind: 'round-trip' });
  });

  it.each([{ topic: 'topic/test' }, { topic: `${topic}/a` }, { clientId: 'device-1' }])(
    'cannot use %j',
    async (changes) => {
      expect(await probe(changes)).not.toMatchObject({ kind: 'round-trip' });
    },
  );
});
