import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Scenario, startScenario } from './scenario.ts';

let small: Scenario;
let grown: Scenario;
beforeAll(async () => {
  small = await startScenario({ latencies: noLatencies });
  grown = await startScenario({
    latencies: noLatencies,
    prefill: { certificates: 20_000, zones: 2_000 },
  });
});
afterAll(async () => {
  await Promise.all([small.close(), grown.close()]);
});

async function callsOf(scenario: Scenario): Promise<number> {
  scenario.sandbox.calls.clear();
  const result = await scenario.run();
  expect(result.errors).toEqual([]);
  return scenario.sandbox.calls.list().length;
}

it('a domain costs as many calls in an account of 20,000 certificates and 2,000 zones as in an empty one', async () => {
  const inSmall = await callsOf(small);
  const inGrown = await callsOf(grown);
  // The polls of a wait may differ by one or two.
  expect(Math.abs(inGrown - inSmall)).toBeLessThanOrEqual(3);
});

it('where SearchCertificates is not known, 20,000 certificates cost 20 pages more', async () => {
  grown.sandbox.knobs.acm.searchKnown = false;
  grown.sandbox.calls.clear();
  const result = await grown.run();
  expect(result.outputs).toMatchObject({ status: 'ready', changed: 'false' });
  const pages = grown.sandbox.calls.list().filter(({ action }) => action === 'ListCertificates');
  expect(pages).toHaveLength(21);
});
