/** What a run costs in calls of AWS and in round trips, which is exact. Raise a number only for something that users get by it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { clientIdentityCalls } from '../../testkit/client-identity-calls.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  expect((await scenario.run()).errors).toEqual([]);
});
afterAll(() => scenario.close());

async function callsOf(operation: string): Promise<readonly string[]> {
  scenario.sandbox.calls.clear();
  const { errors, outputs } = await scenario.run({ operation });
  expect([errors, outputs.changed]).toEqual([[], 'false']);
  return scenario.sandbox.calls.list().map(({ service, action }) => `${service}:${action}`);
}

/** With the sweep for what killed runs left. */
const ofIdentity = (call: string) => clientIdentityCalls.has(call) || call === 'iot:ListPolicies';

it.each([
  ['provision', 22],
  ['verify', 18],
])(
  '%s with nothing to do makes %d calls, 7 of them for the client identity',
  async (operation, count) => {
    const calls = await callsOf(operation);
    expect({ calls, count: calls.length }).toEqual({ calls, count });
    expect(calls.filter(ofIdentity)).toHaveLength(7);
  },
);

it.each([
  ['provision', 9],
  ['verify', 7],
])(
  '%s with nothing to do waits %d times for AWS, one after the other',
  async (operation, trips) => {
    // The first run also loads modules, which may take longer than a round waits.
    await callsOf(operation);
    scenario.sandbox.turns.inRounds(true);
    await callsOf(operation);
    scenario.sandbox.turns.inRounds(false);
    const calls = scenario.sandbox.calls
      .list()
      .map(({ round, service, action }) => `${round} ${service}:${action}`);
    const last = scenario.sandbox.calls.list().at(-1)?.round;
    expect({ calls, last }).toEqual({ calls, last: trips });
  },
  30_000,
);
