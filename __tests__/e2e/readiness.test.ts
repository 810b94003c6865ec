/** A second name that is served under the next root alone: a device that connects there is ready. */
import { connect } from 'node:tls';
import { IoTClient, ListDomainConfigurationsCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { countAccount, finishedAccount } from './account.ts';
import { connects, rootsOf } from './connects.ts';
import { runKilledAt } from './killed.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';

const readiness = 'next.iot.example.com';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const first = await scenario.run({ 'key-algorithm': 'EC_prime256v1' });
  expect(first.errors).toEqual([]);
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

const wanted = { operation: 'rotate', 'readiness-domain': readiness };
const step = (rollover: string, more: Readonly<Record<string, string>> = {}) =>
  scenario.run({ ...wanted, rollover, ...more });

async function ready(run: Promise<ActionResult>): Promise<ActionResult> {
  scenario.sandbox.calls.clear();
  const result = await run;
  expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
  return result;
}

const isReady = (root: string) => connectsTo(readiness, root);

function connectsTo(servername: string, root: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port: scenario.sandbox.mqttPort,
      servername,
      ca: root,
    });
    const end = (isServed: boolean) => {
      resolve(isServed);
      socket.destroy();
    };
    socket.once('secureConnect', () => end(socket.authorized));
    socket.once('error', () => end(false));
  });
}

async function configurations(): Promise<readonly string[]> {
  const iot = new IoTClient(clientFor(scenario));
  const { domainConfigurations = [] } = await iot.send(new ListDomainConfigurationsCommand({}));
  return domainConfigurations
    .map(({ domainConfigurationName: name = '' }) => name)
    .filter((name) => !name.startsWith('iot:'))
    .toSorted();
}

describe('a readiness domain', () => {
  it('leads to the next root alone while a rollover is announced and has begun, and is removed by finish', async () => {
    const announced = await ready(step('announce'));
    const [old = '', next = ''] = rootsOf(announced);
    expect(scenario.changes().filter((call) => call.startsWith('secretsmanager:'))).toEqual([
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'secretsmanager:PutSecretValue',
    ]);
    expect(announced.summary).toContain(`${readiness} is served under the next root alone`);
    expect(await configurations()).toEqual(['iot.example.com', 'iot.example.com-readiness']);
    expect(await isReady(next)).toBe(true);
    expect(await isReady(old)).toBe(false);
    expect(await connects(scenario, old)).toBe(true);
    expect(await connects(scenario, next)).toBe(false);

    expect((await ready(step('announce'))).outputs.changed).toBe('false');
    const begun = await ready(step('begin'));
    expect(scenario.changes()).toEqual(['acm:ImportCertificate', 'secretsmanager:PutSecretValue']);
    expect(begun.outputs['domain-configuration-name']).toBe('iot.example.com');
    expect(await isReady(next)).toBe(true);

    const finished = await ready(step('finish', { force: 'true' }));
    expect(finished.summary).toContain(`The readiness domain ${readiness} is removed`);
    expect(await countAccount(scenario)).toEqual({ ...finishedAccount, secrets: 5 });
    expect(await isReady(next)).toBe(false);
    expect((await ready(scenario.run(wanted))).outputs.changed).toBe('false');
  });

  it('is removed by abort, and leads to the third CA in the rollover after that', async () => {
    await ready(step('announce'));
    await ready(step('abort'));
    expect(await configurations()).toEqual(['iot.example.com']);
    const [, third = ''] = rootsOf(await ready(step('announce')));
    expect(await isReady(third)).toBe(true);
  });

  it('is removed by teardown with the CA that it is served by', async () => {
    await ready(step('announce'));
    const teardown = {
      operation: 'teardown',
      'delete-ca-secret': 'iot-custom-domain/iot.example.com/ca',
    };
    const refused = await scenario.run(teardown);
    expect(refused.errors.join('\n')).toContain(readiness);
    expect(scenario.changes().filter((call) => call.startsWith('iot:Delete'))).toEqual([]);
    const torn = await scenario.run({ ...teardown, 'readiness-domain': readiness });
    expect([torn.errors, torn.outputs.status]).toEqual([[], 'ready']);
    expect(await countAccount(scenario)).toMatchObject({
      imported: 0,
      requested: 0,
      configurations: 0,
    });
  });

  it('killed while it is made is continued by the next run', async () => {
    for (const call of ['acm:RequestCertificate', 'iot:CreateDomainConfiguration']) {
      await runKilledAt(scenario, call, { ...wanted, rollover: 'announce' });
    }
    const [, next = ''] = rootsOf(await ready(step('announce')));
    expect(await isReady(next)).toBe(true);
    expect(await countAccount(scenario)).toEqual({
      ...finishedAccount,
      imported: 2,
      requested: 2,
      configurations: 2,
      secrets: 5,
    });
  });

  it('that devices rely on already is refused before anything is changed', async () => {
    const other = await scenario.run({ domain: readiness, 'key-algorithm': 'EC_prime256v1' });
    expect(other.errors).toEqual([]);
    for (const rollover of ['announce', 'finish']) {
      scenario.sandbox.calls.clear();
      const refused = await step(rollover);
      expect(refused.errors.join('\n')).toMatch(
        /planning the readiness domain next\.iot\.example\.com: .*was not created as its readiness domain/,
      );
      expect(scenario.changes()).toEqual([]);
    }
  });

  it('is shown in the plan of a dry run', async () => {
    const planned = await step('announce', { 'dry-run': 'true' });
    expect([planned.errors, scenario.changes()]).toEqual([[], []]);
    expect(JSON.parse(planned.outputs.plan ?? '')).toContainEqual(
      expect.objectContaining({
        action: 'create',
        resource: 'domain configuration',
        name: 'iot.example.com-readiness',
      }),
    );
  });
});
