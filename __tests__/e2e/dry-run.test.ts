import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario();
});
afterAll(() => scenario.close());

it('a dry run shows the plan, makes only reads, and claims no proof', async () => {
  const result = await scenario.run({ 'dry-run': 'true' });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ status: 'planned', changed: 'false' });
  expect(result.log.join('\n')).toMatch(/\+ domain configuration +iot\.example\.com/);
  expect(result.log.join('\n')).toMatch(/Plan: 7 to create/);
  const calls = scenario.sandbox.calls.list();
  expect(calls.length).toBeGreaterThan(3);
  expect(calls.filter(({ changes }) => changes)).toEqual([]);
  const { checks } = JSON.parse(result.outputs.report ?? '');
  expect(checks).toEqual([]);
});
