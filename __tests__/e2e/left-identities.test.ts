/** Client identities that a run could not remove: found again by the name that the policy and the certificate bear. */
import { createPublicKey } from 'node:crypto';
import {
  AttachPolicyCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  DescribeCertificateCommand,
  IoTClient,
  ListAttachedPoliciesCommand,
  ListPoliciesCommand,
} from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { clientIdentityName } from '../../src/aws/iot-client-identity-name.ts';
import { countAccount } from './account.ts';
import { runKilledAt } from './killed.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';

const minuteMs = 60_000;
/** Someone else's device, which is not in service yet. */
function register(): Promise<unknown> {
  return new IoTClient(clientFor(scenario)).send(new CreateKeysAndCertificateCommand({}));
}

const none = { policies: 0, devices: 0 };

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  expect((await scenario.run()).errors).toEqual([]);
});
afterEach(() => scenario.close());

const verify = { operation: 'verify' };
const teardown = { operation: 'teardown' };

describe('a verify killed at', () => {
  it.each([
    ['iot:CreatePolicy', verify],
    ['iot:CreateCertificateFromCsr', verify],
    ['iot:CreateCertificateFromCsr', teardown],
    ['iot:AttachPolicy', teardown],
    ['iot:UpdateCertificate', verify],
    ['iot:DeletePolicy', { operation: 'rotate' }],
    ['iot:DeleteCertificate', verify],
  ] as const)('%s leaves nothing once %o ran an hour later', async (call, next) => {
    await runKilledAt(scenario, call, verify);
    scenario.sandbox.clock.advance(61 * minuteMs);
    const { errors, warnings } = await scenario.run(next);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(await countAccount(scenario)).toMatchObject(none);
  });

  it('iot:UpdateCertificate, of several domains, leaves nothing once one of a single domain ran', async () => {
    await runKilledAt(scenario, 'iot:UpdateCertificate', {
      ...verify,
      domain: 'iot.example.com\nother.example.com',
    });
    scenario.sandbox.clock.advance(61 * minuteMs);
    expect((await scenario.run(verify)).errors).toEqual([]);
    expect(await countAccount(scenario)).toMatchObject(none);
  });
});

it('a lost answer of the creation leaves no second certificate', async () => {
  void scenario.sandbox.faults.add({ action: 'CreateCertificateFromCsr', kind: 'lostAnswer' });
  expect((await scenario.run(verify)).errors).toEqual([]);
  expect(await countAccount(scenario)).toMatchObject(none);
});

it('a denied deletion is made good by the next run', async () => {
  void scenario.sandbox.faults.add({
    action: 'DeleteCertificate',
    kind: 'refuse',
    code: 'UnauthorizedException',
  });
  const { warnings } = await scenario.run(verify);
  expect(warnings).toEqual([expect.stringMatching(/iot-custom-domain-proof-/)]);
  expect(await countAccount(scenario)).toMatchObject({ policies: 1, devices: 1 });
  scenario.sandbox.clock.advance(11 * minuteMs);
  expect((await scenario.run(verify)).warnings).toEqual([]);
  expect(await countAccount(scenario)).toMatchObject(none);
});

it('certificates of others are left alone, inactive ones of the same minute, too', async () => {
  await register();
  await runKilledAt(scenario, 'iot:CreateCertificateFromCsr', verify);
  await register();
  scenario.sandbox.clock.advance(61 * minuteMs);
  expect((await scenario.run(verify)).errors).toEqual([]);
  expect(await countAccount(scenario)).toMatchObject({ devices: 2 });
});

/** Someone else's device in service: its own policy, and what an attacker attaches beside it. */
describe('an active device that someone attached', () => {
  let iot: IoTClient;
  let device: { readonly arn: string; readonly id: string; readonly key: string };
  beforeEach(async () => {
    iot = new IoTClient(clientFor(scenario));
    const made = await iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
    const { certificateArn = '', certificateId = '', keyPair } = made;
    device = { arn: certificateArn, id: certificateId, key: keyPair?.PublicKey ?? '' };
    await plant('fleet');
  });

  /** Creates a policy, with tags, and attaches it to the device. */
  async function plant(policyName: string, tags: Readonly<Record<string, string>> = {}) {
    await iot.send(
      new CreatePolicyCommand({
        policyName,
        policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [] }),
        tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    await attach(policyName);
  }
  const attach = (policyName: string) =>
    iot.send(new AttachPolicyCommand({ policyName, target: device.arn }));
  const identityPolicies = async () =>
    (await iot.send(new ListPoliciesCommand({}))).policies
      ?.flatMap(({ policyName = '' }) => policyName)
      .filter((name) => name.startsWith('iot-custom-domain-proof-')) ?? [];

  async function deviceInService() {
    const { certificateDescription } = await iot.send(
      new DescribeCertificateCommand({ certificateId: device.id }),
    );
    const { policies = [] } = await iot.send(
      new ListAttachedPoliciesCommand({ target: device.arn }),
    );
    return [certificateDescription?.status, ...policies.map(({ policyName }) => policyName)];
  }

  it.each([
    ['verify', verify],
    ['teardown', teardown],
  ])(
    'to the identity of a killed run stays in service, and the next %s says so',
    async (_, next) => {
      await runKilledAt(scenario, 'iot:AttachPolicy', verify);
      const [left = ''] = await identityPolicies();
      await attach(left);
      scenario.sandbox.clock.advance(61 * minuteMs);
      const { errors, warnings, outputs, log } = await scenario.run(next);
      expect(errors).toEqual([]);
      expect(await deviceInService()).toEqual(['ACTIVE', 'fleet']);
      expect(await identityPolicies()).toEqual([]);
      expect(await countAccount(scenario)).toMatchObject({ devices: 1 });
      expect(warnings).toEqual([expect.stringContaining(device.arn)]);
      expect(outputs.changed).toBe('true');
      expect(log.join('\n')).toContain(
        `Removed the client identity of an earlier verification, policy ${left}`,
      );
    },
  );

  it('to the identity in use stays in service, and the run removes its own', async () => {
    const struck = scenario.sandbox.faults.add({ action: 'CreatePolicy', kind: 'notify' });
    const attached = struck.then(async () => attach((await identityPolicies())[0] ?? ''));
    const { errors, warnings } = await scenario.run(verify);
    await attached;
    expect(errors).toEqual([]);
    expect(await deviceInService()).toEqual(['ACTIVE', 'fleet']);
    expect(await countAccount(scenario)).toMatchObject({ devices: 1, policies: 1 });
    expect(warnings).toEqual([expect.stringContaining(device.arn)]);
  });

  it('to a policy with our tags and the name of its key stays in service', async () => {
    scenario.sandbox.clock.advance(minuteMs);
    await plant(clientIdentityName(createPublicKey(device.key)), {
      'iot-custom-domain:role': 'proof-identity',
    });
    scenario.sandbox.clock.advance(61 * minuteMs);
    const { errors, warnings } = await scenario.run(verify);
    expect(errors).toEqual([]);
    expect(await deviceInService()).toEqual(['ACTIVE', 'fleet']);
    expect(warnings).toEqual([expect.stringContaining(device.arn)]);
  });
});
