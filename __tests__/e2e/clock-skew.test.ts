/** A runner whose clock is not AWS's. */
import { afterEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount } from './account.ts';
import { type Scenario, startScenario } from './scenario.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let scenario: Scenario;
afterEach(() => scenario.close());

/** On the machine's clock, which is so far ahead of AWS. */
async function provisionAhead(clockOffMs: number) {
  scenario = await startScenario({ latencies: noLatencies, clockOffsetMs: -clockOffMs });
  return scenario.run({}, { asProcess: true });
}

it('of up to five minutes goes unmentioned', async () => {
  const { errors, warnings } = await provisionAhead(4 * minuteMs);
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});

it('of more than five minutes is a warning', async () => {
  const { errors, warnings, outputs } = await provisionAhead(20 * minuteMs);
  expect(errors).toEqual([]);
  expect(warnings).toEqual([expect.stringMatching(/20 min/)]);
  expect(JSON.parse(outputs.report ?? '').notes).toContainEqual(
    expect.objectContaining({ code: 'clock-off', aheadSeconds: expect.any(Number) }),
  );
});

it.each([
  ['ahead', 40],
  ['behind', -40],
])('of 40 days %s is refused before anything is made', async (_, days) => {
  const { errors, outputs } = await provisionAhead(days * dayMs);
  expect(errors).toEqual([expect.stringMatching(/clock.*40 days/)]);
  expect(JSON.parse(outputs.report ?? '')).toMatchObject({ errors: [{ code: 'clock-wrong' }] });
  expect(scenario.changes()).toEqual([]);
  expect(await countAccount(scenario)).toMatchObject({ secrets: 0, imported: 0 });
});
