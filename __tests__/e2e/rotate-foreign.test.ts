/** A rotation, a rollover and a replace leave what others have in the same account and zone, byte for byte. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Foreign, seedForeign } from './foreign.ts';
import { type Scenario, startScenario } from './scenario.ts';

const toEllipticCurve = { 'ca-secret-id': 'another/ca', 'key-algorithm': 'EC_prime256v1' };

let scenario: Scenario;
let foreign: Foreign;
let before: readonly unknown[];

beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
  foreign = await seedForeign(scenario);
  before = await foreign.now();
});
afterAll(() => scenario.close());

it.each<Readonly<Record<string, string>>>([
  { operation: 'rotate', force: 'true' },
  { operation: 'rotate', rollover: 'begin' },
  { operation: 'rotate', rollover: 'finish', force: 'true' },
  { operation: 'provision', ...toEllipticCurve, replace: 'true' },
  // Removes what the replace left unused, of ours alone.
  { operation: 'provision', ...toEllipticCurve },
])('%j', async (inputs) => {
  scenario.sandbox.clock.advance(20 * 60_000);
  const result = await scenario.run(inputs);
  expect(result.errors).toEqual([]);
  expect(result.outputs.changed).toBe('true');
  expect(await foreign.now()).toEqual(before);
});
