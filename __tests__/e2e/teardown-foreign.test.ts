/** What others have in the same account and zone stays untouched, byte for byte. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { type Foreign, seedForeign } from './foreign.ts';
import { records } from './records.ts';
import { finishRollover } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let foreign: Foreign;
let before: readonly unknown[];
let result: ActionResult;

beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
  foreign = await seedForeign(scenario);
  before = await foreign.now();
  result = await scenario.run({ operation: 'teardown' }, finishRollover(scenario));
});
afterAll(() => scenario.close());

it('a teardown among them ends ready', () => {
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
});

it('leaves another domain, a certificate for the same domain, and records as they were', async () => {
  expect(await foreign.now()).toEqual(before);
});

it('leaves the validation record that a public certificate of someone else is renewed by, and says so', async () => {
  const shared = (await records(scenario)).filter((set) => set.includes('acm-validations'));
  expect(shared.filter((set) => set.includes(domain))).toHaveLength(1);
  expect(result.log.join('\n')).toMatch(
    new RegExp(
      `= DNS record +_\\w+\\.iot\\.example\\.com +# ACM renews ${foreign.publicWildcard} by it`,
    ),
  );
});

it('reports the certificates that stay as kept', () => {
  const plan: { action: string; name: string }[] = JSON.parse(result.outputs.plan ?? '');
  expect(plan.find(({ name }) => name === foreign.imported)).toMatchObject({ action: 'keep' });
});
