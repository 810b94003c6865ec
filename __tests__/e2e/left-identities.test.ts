/** Client identities that a run could not remove: found again by the name that the policy and the certificate bear. */
import { CreateKeysAndCertificateCommand, IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
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
