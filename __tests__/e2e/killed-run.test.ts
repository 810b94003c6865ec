import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from './account.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const calls = [
  'CreateSecret',
  'ImportCertificate',
  'RequestCertificate',
  'ChangeResourceRecordSets',
  'CreateDomainConfiguration',
  'CreatePolicy',
] as const;

it.each(calls)(
  'a run that dies right after %s is finished by the next, and nothing is made twice',
  async (action) => {
    const kill = new AbortController();
    const struck = scenario.sandbox.faults.add({ action, kind: 'lostAnswer' });
    const killing = struck.then(() => kill.abort());
    const killed = await scenario.run({}, { kill: kill.signal });
    await killing;
    expect(killed.exitCode).toBeNull();

    const next = await scenario.run();
    expect(next.errors).toEqual([]);
    expect(next.outputs.status).toBe('ready');
    const { policies, ...account } = await countAccount(scenario);
    const { policies: _, ...finished } = finishedAccount;
    expect(account).toEqual(finished);
    // What is left of a killed proof is a policy that nothing is attached to, swept once it is an hour old.
    expect(policies).toBe(action === 'CreatePolicy' ? 1 : 0);
  },
);
