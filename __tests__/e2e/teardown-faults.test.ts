import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from './account.ts';
import { records } from './records.ts';
import { finishRollover } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const nothing = Object.fromEntries(Object.keys(finishedAccount).map((thing) => [thing, 0]));
const everything = {
  operation: 'teardown',
  'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
};

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
});
afterEach(() => scenario.close());

const calls = [
  { action: 'ChangeResourceRecordSets', skip: 0, which: 'the first' },
  { action: 'ChangeResourceRecordSets', skip: 1, which: 'the second' },
  { action: 'UpdateDomainConfiguration', skip: 0, which: 'the' },
  { action: 'DeleteDomainConfiguration', skip: 0, which: 'the' },
  { action: 'DeleteCertificate', skip: 0, which: 'the first' },
  { action: 'DeleteSecret', skip: 0, which: 'the' },
] as const;

it.each(calls)(
  'a teardown that dies right after $which $action is finished by the next run',
  async ({ action, skip }) => {
    const kill = new AbortController();
    const struck = scenario.sandbox.faults.add({ action, skip, kind: 'lostAnswer' });
    const killing = struck.then(() => kill.abort());
    const killed = await scenario.run(everything, {
      ...finishRollover(scenario),
      kill: kill.signal,
    });
    await killing;
    expect(killed.exitCode).toBeNull();

    const next = await scenario.run(everything, finishRollover(scenario));
    expect(next.errors).toEqual([]);
    expect(next.outputs.status).toBe('ready');
    expect(await countAccount(scenario)).toEqual(nothing);
    expect(await ownRecords()).toEqual([]);
  },
);

it.each(['throttle', 'lostAnswer'] as const)(
  'a %s of every call of change costs time and nothing else',
  async (kind) => {
    for (const { action, skip } of calls) {
      void scenario.sandbox.faults.add({ action, skip, kind });
    }
    const result = await scenario.run(everything, finishRollover(scenario));
    expect(result.errors).toEqual([]);
    expect(result.outputs.status).toBe('ready');
    expect(await countAccount(scenario)).toEqual(nothing);
  },
);

it('what a killed proof left behind goes with the rest', async () => {
  const kill = new AbortController();
  const struck = scenario.sandbox.faults.add({ action: 'AttachPolicy', kind: 'lostAnswer' });
  const killing = struck.then(() => kill.abort());
  await scenario.run({}, { kill: kill.signal });
  await killing;
  expect(await countAccount(scenario)).toMatchObject({ policies: 1, devices: 1 });

  const result = await scenario.run(everything, finishRollover(scenario));
  expect(result.errors).toEqual([]);
  expect(await countAccount(scenario)).toEqual(nothing);
});

/** The records at the domain and below it. */
async function ownRecords(): Promise<readonly string[]> {
  return (await records(scenario)).filter((line) => line.includes(domain));
}
